"""What templates see (the context), documented name by name.

The classes below are the single source of the names a template may use: their fields are the names, their docstrings the
documentation. Values are text, numbers, dates and tuples only; a template decides how they look.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from progress_report.assignment.model import Measure
from progress_report.output.titles import one_line, title_lines
from progress_report.progress.comparison import Change, Comparison
from progress_report.progress.model import Contribution, Figure, MeasureProgress, Progress, Tally, TargetProgress
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability

NOTHING_TO_SAY = frozenset({"", "无", "无。", "暂无", "暂无。", "没有", "没有。", "/", "-", "—", "——"})
"""What offices write in 存在问题 and 下一步打算 when there is nothing to report."""


def placeholder(office: str, number: int) -> str:
    """Return the mark that stands where an office's text is missing."""
    return f"【待补：{office}·第{number}项】"


@dataclass(frozen=True, slots=True)
class ContributionView:
    """One office's part in a measure.

    office 科室名称; status 状态; progress 进展情况（缺的为【待补】）; completed 完成日期或 None; evidence 佐证材料;
    problems 存在问题; next_steps 下一步打算; missing 是否缺状态或进展.
    """

    office: str
    status: str
    progress: str
    completed: date | None
    evidence: str
    problems: str
    next_steps: str
    missing: bool


@dataclass(frozen=True, slots=True)
class TargetShareView:
    """One office's actual value: office 科室; value 实际值或 None; applies 是否适用; missing 是否未填; note 说明."""

    office: str
    value: Decimal | None
    applies: bool
    missing: bool
    note: str


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target: indicator 指标; comparator 要求（≥、≤ 或 =）; value 目标值; unit 单位; result 达标/未达标/不适用/未填; shares 各科室实际值."""

    indicator: str
    comparator: str
    value: Decimal
    unit: str
    result: str
    shares: tuple[TargetShareView, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure (具体措施) with its consolidated state.

    number 序号; theme 重点任务; text 具体措施原文; office_text 责任科室原文; offices 责任科室展开; deadline_text 完成时限原文;
    deadline 时限日期; status 状态; overdue 逾期未完成; late 逾期完成; completed 完成日期或 None; contributions 各科室填报（不适用的不在内）;
    not_applicable 不涉及的科室填报; targets 量化指标.
    """

    number: int
    theme: str
    text: str
    office_text: str
    offices: tuple[str, ...]
    deadline_text: str
    deadline: date
    status: str
    overdue: bool
    late: bool
    completed: date | None
    contributions: tuple[ContributionView, ...]
    not_applicable: tuple[ContributionView, ...]
    targets: tuple[TargetView, ...]


@dataclass(frozen=True, slots=True)
class TallyView:
    """Counts (项): total 总数; done 已完成; ongoing 推进中; not_started 未开展; not_applicable 不适用; missing 未报送;
    overdue 逾期未完成; done_share 完成率（%）或 None.
    """

    total: int
    done: int
    ongoing: int
    not_started: int
    not_applicable: int
    missing: int
    overdue: int
    done_share: Decimal | None


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme (重点任务): ordinal 第几个; name 名称; measures 具体措施; tally 统计."""

    ordinal: int
    name: str
    measures: tuple[MeasureView, ...]
    tally: TallyView


@dataclass(frozen=True, slots=True)
class OfficeView:
    """An office (科室): name 名称; returned 是否已报送; tally 本科室承担任务的统计."""

    name: str
    returned: bool
    tally: TallyView


@dataclass(frozen=True, slots=True)
class RemarkView:
    """A problem or a next step: number 任务序号; office 科室; text 内容."""

    number: int
    office: str
    text: str


@dataclass(frozen=True, slots=True)
class RemarkGroupView:
    """Remarks under one theme: name 重点任务; remarks 各条."""

    name: str
    remarks: tuple[RemarkView, ...]


@dataclass(frozen=True, slots=True)
class LedgerRowView:
    """A printed figure in 核对底稿: key 编号; label 名称; value 数值或 None; unit 单位; rule 算法; sources 来源单元格."""

    key: str
    label: str
    value: int | Decimal | None
    unit: str
    rule: str
    sources: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A measure against the period before: number 序号; theme 重点任务; text 具体措施; before 上期状态; now 本期状态; change 变化;
    same_text 照搬上期文字的科室.
    """

    number: int
    theme: str
    text: str
    before: str
    now: str
    change: str
    same_text: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """This period against the one before: period_code 上期代码; period_name 上期名称; newly_done 新完成项数; started 新开展;
    advanced 有进展; kept 保持完成; stalled 停滞; regressed 倒退; incomparable 无法比较; measures 逐项.
    """

    period_code: str
    period_name: str
    newly_done: int
    started: int
    advanced: int
    kept: int
    stalled: int
    regressed: int
    incomparable: int
    measures: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole context.

    bureau 单位全称; year 年度; title 报告标题; title_lines 报告标题（分行）; table_title 任务分工表标题;
    table_title_lines 任务分工表标题（分行）; recipient 主送机关; basis 工作依据; basis_number 依据文号;
    period_code 报送期代码; period_name 报送期名称; period_start 统计开始; cutoff 统计截止; due 报送截止; report_date 成文日期; document_number 发文字号; signer 签发人; copies_to 抄送; letter_title_lines 函标题（分行）; draft 是否草稿;
    annex_title 附件名称; annex_title_lines 附件名称（分行）; themes 重点任务; measures 全部具体措施; offices 科室; tally 全局统计; time_share 序时进度（%）;
    lead 完成率减序时进度（百分点）或 None; pace 达到/基本达到/滞后; figures 名称→数值; overdue 逾期未完成的措施; late 逾期完成的措施;
    problems 存在问题; next_steps 下一步打算; comparison 与上期比较（年内第一期为 None）; ledger 核对底稿.
    """

    bureau: str
    year: int
    title: str
    title_lines: tuple[str, ...]
    table_title: str
    table_title_lines: tuple[str, ...]
    recipient: str
    basis: str
    basis_number: str
    period_code: str
    period_name: str
    period_start: date
    cutoff: date
    due: date
    report_date: date
    document_number: str
    signer: str
    copies_to: str
    letter_title_lines: tuple[str, ...]
    draft: bool
    annex_title: str
    annex_title_lines: tuple[str, ...]
    themes: tuple[ThemeView, ...]
    measures: tuple[MeasureView, ...]
    offices: tuple[OfficeView, ...]
    tally: TallyView
    time_share: Decimal
    lead: Decimal | None
    pace: str
    figures: dict[str, int | Decimal | None]
    overdue: tuple[MeasureView, ...]
    late: tuple[MeasureView, ...]
    problems: tuple[RemarkGroupView, ...]
    next_steps: tuple[RemarkGroupView, ...]
    comparison: ComparisonView | None
    ledger: tuple[LedgerRowView, ...]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def report_view(
    progress: Progress, comparison: Comparison | None = None, *, draft: bool, report_date: date | None = None
) -> ReportView:
    """Return what the report and the tables are filled with; ``report_date`` overrides the period's 成文日期."""
    all_figures = progress.figures + (comparison.figures if comparison else ())
    assignment, period = progress.assignment, progress.period
    views = {measure.measure.number: _measure_view(measure) for measure in progress.measures}
    themes = tuple(
        ThemeView(
            theme.theme.ordinal,
            theme.theme.name,
            tuple(views[measure.measure.number] for measure in theme.measures),
            _tally_view(theme.tally),
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
        draft=draft,
        annex_title=annex_title,
        annex_title_lines=title_lines(annex_title),
        themes=themes,
        measures=tuple(views.values()),
        offices=tuple(OfficeView(o.office.name, o.returned, _tally_view(o.tally)) for o in progress.offices),
        tally=_tally_view(progress.tally),
        time_share=progress.time_share,
        lead=progress.lead,
        pace=_pace(progress.lead, assignment.bureau.time_progress_tolerance),
        figures={figure.key: figure.value for figure in all_figures},
        overdue=tuple(view for view in views.values() if view.overdue),
        late=tuple(view for view in views.values() if view.late),
        problems=_remarks(themes, "problems"),
        next_steps=_remarks(themes, "next_steps"),
        comparison=_comparison_view(comparison) if comparison else None,
        ledger=tuple(_ledger_row(figure) for figure in all_figures),
    )


def _comparison_view(comparison: Comparison) -> ComparisonView:
    return ComparisonView(
        period_code=comparison.previous.code,
        period_name=comparison.previous.name,
        **{change.name.lower(): len(comparison.of(change)) for change in Change},
        measures=tuple(
            ChangeView(
                number=one.measure.number,
                theme=one.measure.theme,
                text=one.measure.text,
                before=one.before.value,
                now=one.now.value,
                change=one.change.value,
                same_text=one.same_text,
            )
            for one in comparison.measures
        ),
    )


def _pace(lead: Decimal | None, tolerance: Decimal) -> str:
    if lead is None:
        return ""
    if lead >= 0:
        return "达到"
    return "基本达到" if lead >= -tolerance else "滞后"


def _tally_view(tally: Tally) -> TallyView:
    return TallyView(**{field.name: getattr(tally, field.name) for field in fields(TallyView)})


def _measure_view(progress: MeasureProgress) -> MeasureView:
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
    )


def _target_view(progress: TargetProgress) -> TargetView:
    result = {True: "达标", False: "未达标", None: progress.applicability.value}[progress.met]
    return TargetView(
        indicator=progress.target.indicator,
        comparator=progress.target.comparator.value,
        value=progress.target.value,
        unit=progress.target.unit,
        result=result,
        shares=tuple(
            TargetShareView(
                office=share.office,
                value=share.value,
                applies=share.applicability is not Applicability.NOT_APPLICABLE,
                missing=share.applicability is Applicability.MISSING,
                note=share.entry.note if share.entry else "",
            )
            for share in progress.shares
        ),
    )


def _remarks(themes: Iterable[ThemeView], name: str) -> tuple[RemarkGroupView, ...]:
    groups = []
    for theme in themes:
        remarks = tuple(
            RemarkView(measure.number, contribution.office, text)
            for measure in theme.measures
            for contribution in (*measure.contributions, *measure.not_applicable)
            if (text := getattr(contribution, name)).strip() not in NOTHING_TO_SAY
        )
        if remarks:
            groups.append(RemarkGroupView(theme.name, remarks))
    return tuple(groups)


def _ledger_row(figure: Figure) -> LedgerRowView:
    by_sheet: dict[tuple[str, str], list[str]] = {}
    for source in figure.sources:
        by_sheet.setdefault((source.file, source.sheet), []).append(source.cell)
    sources = "\n".join(f"{file}［{sheet}］{'、'.join(cells)}" for (file, sheet), cells in by_sheet.items())
    return LedgerRowView(figure.key, figure.label, figure.value, figure.unit, figure.rule, sources)
