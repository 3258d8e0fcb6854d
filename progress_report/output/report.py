"""What templates see (the context), documented name by name.

The classes below are the single source of the names a template may use: their fields are the names, their docstrings the
documentation. Values are text, numbers, dates and tuples only; a template decides how they look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, NamedTuple

from progress_report.assignment.model import Assignment, Detail, Measure, Period
from progress_report.editing.checking import sum_figures
from progress_report.editing.drafting import REMARKS, Drafts, behind, pace_of, placeholder, printed, state_words, subtheme_keys
from progress_report.editing.model import OPENING, OVERVIEW, PLANS, PROBLEMS, EditedTexts, bookmark_of, theme_key
from progress_report.editing.silence import says_nothing
from progress_report.editing.tracing import Traced
from progress_report.output.annex import AnnexRowView, annex_lines, annex_rows
from progress_report.output.titles import LYING_LINE_WIDTH, one_line, title_lines
from progress_report.progress.comparison import Comparison, Trend
from progress_report.progress.model import (
    Contribution,
    Figure,
    MeasureProgress,
    Progress,
    Tally,
    TargetProgress,
    ThemeProgress,
)
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability

NOTHING_EDITED: EditedTexts = MappingProxyType({})
LONGEST_SOURCES = 30_000
"""Characters of sources in one cell of 核对底稿; Excel's limit is 32,767."""
CELLS_A_LINE = 2_000


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


def report_view(
    progress: Progress,
    comparison: Comparison | None = None,
    *,
    draft: bool,
    report_date: date | None = None,
    edited: EditedTexts = NOTHING_EDITED,
    drafts: Drafts | None = None,
    traces: Mapping[str, Traced] | None = None,
) -> ReportView:
    """Return what the report and the tables are filled with.

    ``report_date`` overrides the period's 成文日期; ``edited`` are the clerk's words by part. ``drafts`` and ``traces`` are the
    text made without them and what became of their numbers, where a check has made them already.
    """
    drafts = Drafts(progress, comparison) if drafts is None else drafts
    all_figures = progress.figures + (comparison.figures if comparison else ()) + sum_figures(drafts, edited, traces)
    assignment, period = progress.assignment, progress.period
    words = printed(drafts.passages, {key: one.text for key, one in edited.items()})
    views = {measure.measure.number: _measure_view(measure, drafts, words) for measure in progress.measures}
    themes = tuple(
        ThemeView(
            theme.theme.ordinal,
            theme.theme.name,
            tuple(views[measure.measure.number] for measure in theme.measures),
            theme.tally,
            words[theme_key(theme.theme.name)],
            bookmark_of(theme_key(theme.theme.name)),
            _subtheme_views(theme, views, words),
        )
        for theme in progress.themes
    )
    table_title = one_line(assignment.bureau.table_title)
    annex_title = f"{table_title}落实情况表"
    return ReportView(
        bureau=assignment.bureau.name,
        year=assignment.year,
        title=one_line(assignment.bureau.report_title),
        title_lines=title_lines(assignment.bureau.report_title),
        table_title=table_title,
        table_title_lines=title_lines(assignment.bureau.table_title),
        recipient=period.recipient,
        basis=assignment.bureau.basis,
        basis_number=assignment.bureau.basis_number,
        period_code=period.code,
        period_name=period.name,
        period_start=period.start,
        cutoff=period.cutoff,
        due=period.due,
        report_date=report_date or period.report_date,
        document_number=assignment.bureau.document_number,
        signer=assignment.bureau.signer,
        copies_to=assignment.bureau.copies_to,
        letter_title_lines=title_lines(assignment.bureau.letter_title),
        sealed=assignment.bureau.sealed,
        draft=draft,
        annex_title=annex_title,
        annex_title_lines=title_lines(annex_title, LYING_LINE_WIDTH),
        themes=themes,
        measures=tuple(views.values()),
        offices=tuple(OfficeView(o.office.name, o.returned, o.tally) for o in progress.offices),
        two_levels=any(theme.subthemes for theme in themes),
        extra_columns=assignment.extra_columns,
        tally=progress.tally,
        time_share=progress.time_share,
        lead=progress.lead,
        pace=pace_of(progress),
        figures={figure.key: figure.value for figure in all_figures},
        overdue=tuple(view for view in views.values() if view.overdue),
        late=tuple(view for view in views.values() if view.late),
        problems=_remarks(drafts, themes, PROBLEMS),
        next_steps=_remarks(drafts, themes, PLANS),
        summary=assignment.bureau.detail is Detail.SUMMARY,
        opening=words[OPENING],
        overview=_paragraphs(words[OVERVIEW]),
        problem_paragraphs=_section(drafts, PROBLEMS, words, edited),
        plan_paragraphs=_section(drafts, PLANS, words, edited),
        opening_bookmark=bookmark_of(OPENING),
        overview_bookmark=bookmark_of(OVERVIEW),
        problems_bookmark=bookmark_of(drafts.remarks_key(PROBLEMS)),
        plans_bookmark=bookmark_of(drafts.remarks_key(PLANS)),
        comparison=_comparison_view(comparison) if comparison else None,
        comparison_note="" if comparison else _why_not_compared(assignment, period),
        ledger=tuple(row for figure in all_figures for row in _ledger_rows(figure)),
    )


def _subtheme_views(theme: ThemeProgress, views: Mapping[int, MeasureView], words: Mapping[str, str]) -> tuple[SubthemeView, ...]:
    keys = subtheme_keys(theme)
    return tuple(
        SubthemeView(
            part.subtheme.ordinal,
            part.subtheme.name,
            tuple(views[measure.measure.number] for measure in part.measures),
            part.tally,
            words[keys[place]] if place in keys else "",
            bookmark_of(keys[place]) if place in keys else "",
        )
        for place, part in enumerate(theme.subthemes)
    )


def _why_not_compared(assignment: Assignment, period: Period) -> str:
    first = assignment.previous_period(period) is None
    return "本期为年内第一期，无可比较" if first else "此前各期没有可用的填报表，无可比较"


def _comparison_view(comparison: Comparison) -> ComparisonView:
    return ComparisonView(
        period_code=comparison.previous.code,
        period_name=comparison.previous.name,
        **{change.name.lower(): len(comparison.of(change)) for change in Trend},
        measures=tuple(
            ChangeView(
                number=one.measure.number,
                theme=one.measure.theme,
                text=one.measure.text,
                subtheme=one.measure.subtheme,
                before=one.before.value if one.before is not None else "—",
                now=one.now.value,
                change=one.change.value,
                same_text=one.same_text,
            )
            for one in comparison.measures
        ),
        withdrawn=tuple(WithdrawnView(row.number, row.text) for row in comparison.withdrawn),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _measure_view(progress: MeasureProgress, drafts: Drafts, words: Mapping[str, str]) -> MeasureView:
    measure, bureau = progress.measure, drafts.progress.assignment.bureau
    view = _plain_view(progress)
    annex = annex_lines(view, bureau.annex_text)
    return view._replace(
        short_name=drafts.names[measure.number],
        state=state_words(progress),
        behind=behind(progress),
        body=words[drafts.key_of(progress)],
        annex=annex,
        bookmark=bookmark_of(drafts.key_of(progress)),
        extra=tuple(dict(measure.extra).get(one, "") for one in drafts.progress.assignment.extra_columns),
        annex_rows=annex_rows(view, annex),
    )


def _plain_view(progress: MeasureProgress) -> MeasureView:
    measure = progress.measure
    return MeasureView(
        number=measure.number,
        theme=measure.theme,
        text=measure.text,
        office_text=measure.office_text,
        offices=measure.offices,
        deadline_text=measure.deadline_text,
        deadline=measure.deadline,
        status=progress.status.value,
        overdue=progress.overdue,
        late=progress.late,
        completed=progress.completed,
        contributions=tuple(_contribution_view(c, measure) for c in progress.contributions if c.counts),
        not_applicable=tuple(_contribution_view(c, measure) for c in progress.contributions if not c.counts),
        targets=tuple(_target_view(target) for target in progress.targets),
        short_name=measure.short_name,
        state="",
        behind=(),
        body="",
        annex=(),
        bookmark="",
        subtheme=measure.subtheme,
        extra=(),
        annex_rows=(),
    )


def _contribution_view(contribution: Contribution, measure: Measure) -> ContributionView:
    entry = contribution.entry
    text = entry.progress if entry else ""
    return ContributionView(
        office=contribution.office,
        status=contribution.status.value,
        progress=text or placeholder(contribution.office, measure.number),
        completed=entry.completed if entry else None,
        evidence=entry.evidence if entry else "",
        problems=entry.problems if entry else "",
        next_steps=entry.next_steps if entry else "",
        missing=not text or contribution.status is Status.MISSING,
        role="" if not measure.leads else "牵头" if contribution.office in measure.leads else "配合",
        source=str(entry.cell("status")) if entry else "",
    )


def _target_view(progress: TargetProgress) -> TargetView:
    result = {True: "达标", False: "未达标", None: progress.applicability.value}[progress.met]
    return TargetView(
        indicator=progress.target.indicator,
        comparator=progress.target.comparator.value,
        value=progress.target.value,
        unit=progress.target.unit,
        result=result,
        combination=progress.target.combination.value,
        combined=progress.combined if len(progress.shares) > 1 else None,
        shares=tuple(
            TargetShareView(
                office=share.office,
                value=share.value,
                applies=share.applicability is not Applicability.NOT_APPLICABLE,
                missing=share.applicability is Applicability.MISSING,
                note=share.entry.note if share.entry else "",
                state=share.applicability.value,
                source=str(share.entry.cell("actual")) if share.entry else "",
            )
            for share in progress.shares
        ),
    )


def _section(drafts: Drafts, key: str, words: Mapping[str, str], edited: EditedTexts) -> tuple[str, ...]:
    """Return the paragraphs of a section; none where the full text prints it theme by theme."""
    key_here = drafts.remarks_key(key)
    return () if drafts.by_theme(key) and drafts.is_full and key_here not in edited else _paragraphs(words[key_here])


def _remarks(drafts: Drafts, themes: Iterable[ThemeView], key: str) -> tuple[RemarkGroupView, ...]:
    groups, name = [], REMARKS[key]
    for theme, progress in zip(themes, drafts.progress.themes, strict=True):
        remarks = tuple(
            RemarkView(measure.number, contribution.office, text)
            for measure in theme.measures
            for contribution in (*measure.contributions, *measure.not_applicable)
            if not says_nothing(text := getattr(contribution, name))
        )
        if remarks:
            groups.append(RemarkGroupView(theme.name, remarks, drafts.grouped_text(progress, key)))
    return tuple(groups)


def _ledger_rows(figure: Figure) -> Iterator[LedgerRowView]:
    """Yield a figure's row in 核对底稿, and further ones, without the value, when its sources do not fit one cell."""
    by_sheet: dict[tuple[str, str], list[str]] = {}
    for source in figure.sources:
        by_sheet.setdefault((source.file, source.sheet), []).append(source.cell)
    parts: list[str] = [""]
    for (file, sheet), cells in by_sheet.items():
        for start in range(0, len(cells), CELLS_A_LINE):
            line = f"{file}［{sheet}］{'、'.join(cells[start : start + CELLS_A_LINE])}"
            if len(parts[-1]) + len(line) >= LONGEST_SOURCES:
                parts.append("")
            parts[-1] += f"\n{line}" if parts[-1] else line
    yield LedgerRowView(figure.key, figure.label, figure.value, figure.unit, figure.rule, parts[0])
    for part in parts[1:]:
        yield LedgerRowView(figure.key, f"{figure.label}（续）", None, figure.unit, "来源续上", part)
