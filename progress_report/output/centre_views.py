"""What the centre's templates see, documented name by name: all bureaus of a city, its common measures, what needs a look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, NamedTuple

from progress_report.centre.city import Tally


class BureauView(NamedTuple):
    """A bureau."""

    rank: Annotated[int | None, "名次；不排名的为 None"]
    name: Annotated[str, "单位（文件夹名）"]
    bureau: Annotated[str, "文件里写的单位全称"]
    source: Annotated[str, "取数来源：填报数据/任务分工表/未报送/不能采用"]
    cutoff: Annotated[date | None, "它的统计截止日"]
    total: Annotated[int, "共同任务"]
    done: Annotated[int, "已完成"]
    ongoing: Annotated[int, "推进中"]
    continuing: Annotated[int, "持续推进"]
    not_started: Annotated[int, "未开展"]
    not_applicable: Annotated[int, "不适用"]
    missing: Annotated[int, "缺报的项"]
    overdue: Annotated[int, "逾期未完成"]
    done_share: Annotated[Decimal | None, "完成率（%）或 None"]
    own: Annotated[int, "自有任务"]
    unmatched: Annotated[int, "未并入的任务"]
    differences: Annotated[int, "与附表不一致的处数"]
    agrees: Annotated[str, "一致/不一致；没有可核对的为“—”"]
    layout: Annotated[str, "符合/不符合；没有报告的为“—”"]
    errors: Annotated[int, "必须处理的问题"]
    note: Annotated[str, "说明"]
    taken: Annotated[bool, "数据是否采用"]


class CommonView(NamedTuple):
    """A common measure over all bureaus; counts are of bureaus (家)."""

    number: Annotated[int, "序号"]
    theme: Annotated[str, "重点任务"]
    text: Annotated[str, "具体措施"]
    short_name: Annotated[str, "简称"]
    deadline: Annotated[str, "完成时限"]
    total: Annotated[int, "有此项任务的家数（含缺报）"]
    done: Annotated[int, "已完成"]
    ongoing: Annotated[int, "推进中"]
    continuing: Annotated[int, "持续推进"]
    not_started: Annotated[int, "未开展"]
    not_applicable: Annotated[int, "不适用"]
    missing: Annotated[int, "缺报"]
    overdue: Annotated[int, "逾期未完成"]
    done_share: Annotated[Decimal | None, "完成率（%）或 None"]
    behind: Annotated[str, "逾期未完成的单位"]


class CityThemeView(NamedTuple):
    """A theme over all bureaus; counts are of answers (项次)."""

    ordinal: Annotated[int, "第几个"]
    name: Annotated[str, "名称"]
    measures: Annotated[tuple[CommonView, ...], "共同任务"]
    tally: Annotated[Tally, "统计"]


class EntryView(NamedTuple):
    """One measure of one bureau."""

    bureau: Annotated[str, "单位"]
    number: Annotated[int, "序号"]
    theme: Annotated[str, "重点任务"]
    text: Annotated[str, "具体措施"]
    offices: Annotated[str, "责任科室"]
    deadline: Annotated[str, "完成时限"]
    status: Annotated[str, "完成状态"]
    overdue: Annotated[bool, "逾期未完成"]
    late: Annotated[bool, "逾期完成"]
    completed: Annotated[date | None, "完成日期或 None"]
    place: Annotated[str, "归类：共同任务/自有任务/……"]
    source: Annotated[str, "来源单元格"]


class UnmatchedView(NamedTuple):
    """A measure that resembles a common one and was not merged with it."""

    bureau: Annotated[str, "单位"]
    number: Annotated[int, "它的序号"]
    text: Annotated[str, "它的文字"]
    place: Annotated[str, "怎样相近"]
    beside: Annotated[int, "相近的共同任务的序号"]
    beside_text: Annotated[str, "相近的共同任务的文字"]


class FlawView(NamedTuple):
    """What needs a look at one bureau."""

    bureau: Annotated[str, "单位"]
    kind: Annotated[str, "哪一类问题"]
    what: Annotated[str, "问题"]
    printed: Annotated[str, "打印的"]
    counted: Annotated[str, "应为"]
    where: Annotated[str, "位置"]


class FlawedView(NamedTuple):
    """A bureau with the first of its flaws of one kind."""

    bureau: Annotated[str, "单位"]
    words: Annotated[str, "问题"]


class CutoffView(NamedTuple):
    """A cut-off day with the bureaus whose figures are of it."""

    day: Annotated[date, "统计截止日"]
    bureaus: Annotated[str, "单位"]


class CityFigureView(NamedTuple):
    """A printed figure in 核对底稿."""

    key: Annotated[str, "编号"]
    label: Annotated[str, "名称"]
    value: Annotated[int | Decimal | None, "数值或 None"]
    unit: Annotated[str, "单位"]
    rule: Annotated[str, "算法"]
    sources: Annotated[str, "来源：单位/文件［工作表］单元格"]


class CentreView(NamedTuple):
    """The whole context."""

    bureau: Annotated[str, "汇总单位"]
    member: Annotated[str, "报送单位的叫法（单位、县区……）"]
    year: Annotated[int, "年度"]
    period_code: Annotated[str, "报送期代码"]
    period_name: Annotated[str, "报送期名称"]
    title: Annotated[str, "标题"]
    title_lines: Annotated[tuple[str, ...], "标题（分行）"]
    annex_title: Annotated[str, "附件名称"]
    annex_title_lines: Annotated[tuple[str, ...], "附件名称（分行）"]
    recipient: Annotated[str, "主送机关（没有则空）"]
    basis: Annotated[str, "工作依据（没有则空）"]
    cutoff: Annotated[date | None, "统计截止；各单位不一而没有清单时为 None"]
    report_date: Annotated[date, "成文日期"]
    draft: Annotated[bool, "是否草稿"]
    list_rule: Annotated[str, "共同任务清单从哪里来"]
    rank_rule: Annotated[str, "排名规则"]
    share_rule: Annotated[str, "完成率的算法"]
    figures: Annotated[dict[str, int | Decimal | None], "名称→数值"]
    tally: Annotated[Tally, "全部共同任务的统计（项次）"]
    bureaus: Annotated[tuple[BureauView, ...], "各单位，按名次"]
    themes: Annotated[tuple[CityThemeView, ...], "重点任务"]
    measures: Annotated[tuple[CommonView, ...], "共同任务"]
    absent: Annotated[tuple[str, ...], "未报送的单位"]
    absent_words: Annotated[str, "未报送的单位（多的写“等”）"]
    unexpected: Annotated[str, "名单以外的单位"]
    broken: Annotated[tuple[FlawedView, ...], "不能采用的"]
    differing: Annotated[tuple[FlawedView, ...], "数据与附表不一致的"]
    unlawful: Annotated[tuple[FlawedView, ...], "版式未通过核对的"]
    unfinished: Annotated[str, "报来草稿的单位"]
    unmatched: Annotated[tuple[UnmatchedView, ...], "未并入的任务"]
    unmatched_words: Annotated[str, "有未并入任务的单位"]
    cutoffs: Annotated[tuple[CutoffView, ...], "与统计截止不同的统计截止日"]
    same: Annotated[tuple[FlawedView, ...], "几个文件夹的文件写着同一个单位名称的"]
    strangers: Annotated[tuple[FlawedView, ...], "文件里写着另一个单位名称的"]
    doubtful: Annotated[tuple[FlawedView, ...], "有没有采用、需要核实的文件的"]
    flaws: Annotated[Sequence[FlawView], "需核实的全部问题"]
    entries: Annotated[Sequence[EntryView], "各单位逐项"]
    ledger: Annotated[Sequence[CityFigureView], "核对底稿"]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return self._asdict()
