"""What templates see (the context), documented name by name.

The classes below are the single source of the names a template may use: their fields are the names, their docstrings the
documentation. Values are text, numbers, dates and tuples only; a template decides how they look.
"""

# Without the import that makes annotations texts, which named tuples compile one by one when they are defined.
from datetime import date
from decimal import Decimal
from typing import Annotated, NamedTuple

from progress_report.output.annex import AnnexRowView
from progress_report.progress.model import (
    Tally,
)


class ContributionView(NamedTuple):
    """One office's part in a measure."""

    office: Annotated[str, "科室名称"]
    status: Annotated[str, "状态"]
    progress: Annotated[str, "进展情况（缺的为【待补】）"]
    completed: Annotated[date | None, "完成日期或 None"]
    evidence: Annotated[str, "佐证材料"]
    problems: Annotated[str, "存在问题"]
    next_steps: Annotated[str, "下一步打算"]
    missing: Annotated[bool, "是否缺状态或进展"]
    role: Annotated[str, "牵头/配合；没有分工的为空"]
    source: Annotated[str, "填报所在的单元格（没有报送则空）"]


class TargetShareView(NamedTuple):
    """One office's actual value."""

    office: Annotated[str, "科室"]
    value: Annotated[Decimal | None, "实际值或 None"]
    applies: Annotated[bool, "是否适用"]
    missing: Annotated[bool, "是否未填"]
    note: Annotated[str, "说明"]
    state: Annotated[str, "已填/不适用/未填"]
    source: Annotated[str, "实际值所在的单元格（没有报送则空）"]


class TargetView(NamedTuple):
    """A target."""

    indicator: Annotated[str, "指标"]
    comparator: Annotated[str, "要求（≥、≤ 或 =）"]
    value: Annotated[Decimal, "目标值"]
    unit: Annotated[str, "单位"]
    result: Annotated[str, "达标/未达标/不适用/未填"]
    combination: Annotated[str, "汇总方式：合计/各自/牵头/最低/最高"]
    combined: Annotated[Decimal | None, "几个科室合成的一个值；各自对照的为 None"]
    shares: Annotated[tuple[TargetShareView, ...], "各科室实际值"]


class MeasureView(NamedTuple):
    """A measure (具体措施) with its consolidated state."""

    number: Annotated[int, "序号"]
    theme: Annotated[str, "重点任务"]
    text: Annotated[str, "具体措施原文"]
    office_text: Annotated[str, "责任科室原文"]
    offices: Annotated[tuple[str, ...], "责任科室展开"]
    deadline_text: Annotated[str, "完成时限原文"]
    deadline: Annotated[date | None, "时限日期；持续的任务为 None"]
    status: Annotated[str, "状态"]
    overdue: Annotated[bool, "逾期未完成"]
    late: Annotated[bool, "逾期完成"]
    completed: Annotated[date | None, "完成日期或 None"]
    contributions: Annotated[tuple[ContributionView, ...], "各科室填报（不适用的不在内）"]
    not_applicable: Annotated[tuple[ContributionView, ...], "不涉及的科室填报"]
    targets: Annotated[tuple[TargetView, ...], "量化指标"]
    short_name: Annotated[str, "简称"]
    state: Annotated[str, "状态，逾期的写明"]
    behind: Annotated[tuple[str, ...], "没有完成的科室（有牵头的为牵头科室）"]
    body: Annotated[str, "正文：摘要为统稿（没有则牵头科室的第一句），全文为各科室的文字"]
    annex: Annotated[tuple[str, ...], "附件“进展情况”一栏的各段"]
    bookmark: Annotated[str, "正文的书签"]
    subtheme: Annotated[str, "二级任务（没有则空）"]
    extra: Annotated[tuple[str, ...], "原表其他栏目的内容，与 extra_columns 一一对应"]
    annex_rows: Annotated[tuple[AnnexRowView, ...], "附件中该项的各行（长的分几行）"]


class SubthemeView(NamedTuple):
    """A group of the second level (二级任务)."""

    ordinal: Annotated[int, "在重点任务中第几个；不属于任何二级任务的为 0"]
    name: Annotated[str, "名称；不属于任何二级任务的为空"]
    measures: Annotated[tuple[MeasureView, ...], "具体措施"]
    tally: Annotated[Tally, "统计"]
    lead_in: Annotated[str, "引语：统稿，没有则各状态的项数；只有一项的为空"]
    bookmark: Annotated[str, "引语的书签；没有引语的为空"]


class ThemeView(NamedTuple):
    """A theme (重点任务)."""

    ordinal: Annotated[int, "第几个"]
    name: Annotated[str, "名称"]
    measures: Annotated[tuple[MeasureView, ...], "具体措施"]
    tally: Annotated[Tally, "统计"]
    lead_in: Annotated[str, "引语：统稿，没有则各状态的项数"]
    bookmark: Annotated[str, "引语的书签"]
    subthemes: Annotated[tuple[SubthemeView, ...], "二级任务；没有这一级的为空"]


class OfficeView(NamedTuple):
    """An office (科室)."""

    name: Annotated[str, "名称"]
    returned: Annotated[bool, "是否已报送"]
    tally: Annotated[Tally, "本科室承担任务的统计"]


class RemarkView(NamedTuple):
    """A problem or a next step."""

    number: Annotated[int, "任务序号"]
    office: Annotated[str, "科室"]
    text: Annotated[str, "内容"]


class RemarkGroupView(NamedTuple):
    """Remarks under one theme."""

    name: Annotated[str, "重点任务"]
    remarks: Annotated[tuple[RemarkView, ...], "各条"]
    text: Annotated[str, "各科室所写，一个科室写一次名称"]


class LedgerRowView(NamedTuple):
    """A printed figure in 核对底稿."""

    key: Annotated[str, "编号"]
    label: Annotated[str, "名称"]
    value: Annotated[int | Decimal | None, "数值或 None"]
    unit: Annotated[str, "单位"]
    rule: Annotated[str, "算法"]
    sources: Annotated[str, "来源单元格"]


class ChangeView(NamedTuple):
    """A measure against the period before."""

    number: Annotated[int, "序号"]
    theme: Annotated[str, "重点任务"]
    text: Annotated[str, "具体措施"]
    subtheme: Annotated[str, "二级任务（没有则空）"]
    before: Annotated[str, "上期状态（新增的任务为“—”）"]
    now: Annotated[str, "本期状态"]
    change: Annotated[str, "变化"]
    same_text: Annotated[tuple[str, ...], "照搬上期文字的科室"]


class WithdrawnView(NamedTuple):
    """A measure of the period before that the assignment no longer has."""

    number: Annotated[int, "上期的序号"]
    text: Annotated[str, "具体措施"]


class ComparisonView(NamedTuple):
    """This period against the one before."""

    period_code: Annotated[str, "上期代码"]
    period_name: Annotated[str, "上期名称"]
    newly_done: Annotated[int, "新完成项数"]
    started: Annotated[int, "新开展"]
    advanced: Annotated[int, "有进展"]
    kept: Annotated[int, "保持完成"]
    stalled: Annotated[int, "停滞"]
    regressed: Annotated[int, "倒退"]
    new: Annotated[int, "新增任务"]
    incomparable: Annotated[int, "无法比较"]
    withdrawn: Annotated[tuple[WithdrawnView, ...], "上期有、现在没有的任务"]
    measures: Annotated[tuple[ChangeView, ...], "逐项"]


class ReportView(NamedTuple):
    """The whole context."""

    bureau: Annotated[str, "单位全称"]
    year: Annotated[int, "年度"]
    title: Annotated[str, "报告标题"]
    title_lines: Annotated[tuple[str, ...], "报告标题（分行）"]
    table_title: Annotated[str, "任务分工表标题"]
    table_title_lines: Annotated[tuple[str, ...], "任务分工表标题（分行）"]
    recipient: Annotated[str, "主送机关"]
    basis: Annotated[str, "工作依据"]
    basis_number: Annotated[str, "依据文号"]
    period_code: Annotated[str, "报送期代码"]
    period_name: Annotated[str, "报送期名称"]
    period_start: Annotated[date, "统计开始"]
    cutoff: Annotated[date, "统计截止"]
    due: Annotated[date, "报送截止"]
    report_date: Annotated[date, "成文日期"]
    document_number: Annotated[str, "发文字号"]
    signer: Annotated[str, "签发人"]
    copies_to: Annotated[str, "抄送"]
    printed_by: Annotated[str, "印发机关：单位的办公室"]
    letter_title_lines: Annotated[tuple[str, ...], "函标题（分行）"]
    sealed: Annotated[bool, "是否加盖印章"]
    draft: Annotated[bool, "是否草稿"]
    annex_title: Annotated[str, "附件名称"]
    annex_title_lines: Annotated[tuple[str, ...], "附件名称（分行）"]
    themes: Annotated[tuple[ThemeView, ...], "重点任务"]
    measures: Annotated[tuple[MeasureView, ...], "全部具体措施"]
    offices: Annotated[tuple[OfficeView, ...], "科室"]
    two_levels: Annotated[bool, "是否有二级任务"]
    extra_columns: Annotated[tuple[str, ...], "原表其他栏目的名称"]
    tally: Annotated[Tally, "全局统计"]
    time_share: Annotated[Decimal, "序时进度（%）"]
    lead: Annotated[Decimal | None, "完成率减序时进度（百分点）或 None"]
    pace: Annotated[str, "达到/基本达到/滞后"]
    figures: Annotated[dict[str, int | Decimal | None], "名称→数值"]
    overdue: Annotated[tuple[MeasureView, ...], "逾期未完成的措施"]
    late: Annotated[tuple[MeasureView, ...], "逾期完成的措施"]
    problems: Annotated[tuple[RemarkGroupView, ...], "存在问题"]
    next_steps: Annotated[tuple[RemarkGroupView, ...], "下一步打算"]
    summary: Annotated[bool, "报告详略为摘要"]
    opening: Annotated[str, "开头：统稿，没有则工作依据和统计区间"]
    overview: Annotated[tuple[str, ...], "总体情况的各段"]
    problem_paragraphs: Annotated[tuple[str, ...], "存在的问题的各段；全文按重点任务印时为空"]
    plan_paragraphs: Annotated[tuple[str, ...], "下一步打算的各段；全文按重点任务印时为空"]
    opening_bookmark: Annotated[str, "开头的书签"]
    overview_bookmark: Annotated[str, "总体情况的书签"]
    problems_bookmark: Annotated[str, "存在的问题的书签"]
    plans_bookmark: Annotated[str, "下一步打算的书签"]
    comparison: Annotated[ComparisonView | None, "与上期比较（没有可比的一期时为 None）"]
    comparison_note: Annotated[str, "没有比较的原因（有比较则空）"]
    ledger: Annotated[tuple[LedgerRowView, ...], "核对底稿"]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return self._asdict()
