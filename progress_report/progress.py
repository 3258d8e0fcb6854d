"""Consolidation (进展情况): what the offices returned, put together per measure, theme and office, and every printed figure.

All figures of the report, the annex and the workbook are made here once, each with the cells it came from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from progress_report.model import (
    Applicability,
    Assignment,
    CellRef,
    Entry,
    Measure,
    Office,
    Period,
    Return,
    Status,
    Target,
    TargetEntry,
    Theme,
)

ONE_DECIMAL = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one office brings to one measure; ``entry`` is None when nothing was returned."""

    office: str
    status: Status
    entry: Entry | None

    @property
    def counts(self) -> bool:
        """Tell whether the measure applies to the office this year."""
        return self.status is not Status.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class TargetShare:
    """One office's actual value for a target; ``entry`` is None when the row was not returned."""

    office: str
    applicability: Applicability
    value: Decimal | None
    entry: TargetEntry | None


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """A target with every office's value. ``met`` is None unless at least one value was given and none is missing."""

    target: Target
    shares: tuple[TargetShare, ...]
    applicability: Applicability
    met: bool | None


@dataclass(frozen=True, slots=True)
class MeasureProgress:
    """A measure's consolidated state.

    ``overdue``: not done although the deadline lies on or before the period's cut-off. ``late``: done after the deadline.
    ``completed``: the last completion date of the offices, when done and all dates are known.
    """

    measure: Measure
    status: Status
    contributions: tuple[Contribution, ...]
    targets: tuple[TargetProgress, ...]
    overdue: bool
    late: bool
    completed: date | None


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of measures (项) by state. ``done_share`` is a percentage of those that apply, or None when none does."""

    total: int
    done: int
    ongoing: int
    not_started: int
    not_applicable: int
    missing: int
    overdue: int
    done_share: Decimal | None


@dataclass(frozen=True, slots=True)
class ThemeProgress:
    """A theme with its measures' states and their tally."""

    theme: Theme
    measures: tuple[MeasureProgress, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class OfficeProgress:
    """An office with the tally of its own contributions; ``returned`` tells whether its form is in."""

    office: Office
    returned: bool
    tally: Tally


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is printed: ``value`` in ``unit``, how it is made (``rule``), and the cells it was made from."""

    key: str
    label: str
    value: int | Decimal | None
    unit: str
    rule: str
    sources: tuple[CellRef, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """The consolidated state of the year at a period's cut-off.

    ``time_share`` is the share of the year gone at the cut-off, ``lead`` the done share minus it, in percentage points;
    ``returned_forms`` is the first measure's cell in each form that came in.
    """

    assignment: Assignment
    period: Period
    measures: tuple[MeasureProgress, ...]
    themes: tuple[ThemeProgress, ...]
    offices: tuple[OfficeProgress, ...]
    tally: Tally
    time_share: Decimal
    lead: Decimal | None
    returned_forms: tuple[CellRef, ...]
    figures: tuple[Figure, ...]

    def figure(self, key: str) -> Figure:
        """Return the figure under ``key``. Raises KeyError when there is none."""
        for figure in self.figures:
            if figure.key == key:
                return figure
        raise KeyError(key)


def percentage(part: int, whole: int) -> Decimal:
    """Return ``part`` of ``whole`` in per cent to one decimal, half up; what is not complete never rounds to 100.0."""
    exact = Decimal(100 * part) / Decimal(whole)
    rounded = exact.quantize(ONE_DECIMAL, ROUND_HALF_UP)
    return exact.quantize(ONE_DECIMAL, ROUND_DOWN) if rounded == 100 and part != whole else rounded


def time_share(year: int, cutoff: date) -> Decimal:
    """Return the share of ``year`` gone at the end of ``cutoff``, in per cent (序时进度); 0 before and 100 after the year."""
    days_in_year = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    days_gone = min(max((cutoff - date(year, 1, 1)).days + 1, 0), days_in_year)
    return percentage(days_gone, days_in_year)


def combined_status(statuses: Iterable[Status]) -> Status:
    """Return a measure's state from its offices' states.

    An office to which it does not apply does not count. One missing answer leaves the whole missing; done needs all done; not
    started needs all not started.
    """
    counting = {status for status in statuses if status is not Status.NOT_APPLICABLE}
    if not counting:
        return Status.NOT_APPLICABLE
    if Status.MISSING in counting:
        return Status.MISSING
    return counting.pop() if len(counting) == 1 else Status.ONGOING


def consolidate(assignment: Assignment, period: Period, returns: Iterable[Return]) -> Progress:
    """Put the offices' returns together, offices in roster order."""
    by_office = {returned.office: returned for returned in returns}
    entries = {(entry.office, entry.measure): entry for returned in by_office.values() for entry in returned.entries}
    target_entries = {
        (entry.office, entry.measure, entry.indicator): entry
        for returned in by_office.values()
        for entry in returned.target_entries
    }
    measures = tuple(_measure(measure, period, entries, target_entries) for measure in assignment.measures)
    by_number = {measure.measure.number: measure for measure in measures}
    themes = []
    for theme in assignment.themes:
        own = tuple(by_number[measure.number] for measure in theme.measures)
        themes.append(ThemeProgress(theme, own, _tally((m.status, m.overdue) for m in own)))
    offices = tuple(_office(office, measures, period, office.name in by_office) for office in assignment.offices)
    tally = _tally((measure.status, measure.overdue) for measure in measures)
    gone = time_share(assignment.year, period.cutoff)
    lead = None if tally.done_share is None else tally.done_share - gone
    forms = tuple(
        by_office[one.name].entries[0].sheet.cell("number", by_office[one.name].entries[0].row)
        for one in assignment.offices
        if one.name in by_office and by_office[one.name].entries
    )
    partial = Progress(assignment, period, measures, tuple(themes), offices, tally, gone, lead, forms, ())
    return replace(partial, figures=_figures(partial))


def _measure(
    measure: Measure,
    period: Period,
    entries: dict[tuple[str, int], Entry],
    target_entries: dict[tuple[str, int, str], TargetEntry],
) -> MeasureProgress:
    contributions = []
    for office in measure.offices:
        entry = entries.get((office, measure.number))
        status = entry.status if entry is not None and entry.status is not None else Status.MISSING
        contributions.append(Contribution(office, status, entry))
    status = combined_status(contribution.status for contribution in contributions)
    dates = [c.entry.completed if c.entry else None for c in contributions if c.counts]
    known = [day for day in dates if day is not None]
    completed = max(known) if status is Status.DONE and len(known) == len(dates) else None
    return MeasureProgress(
        measure=measure,
        status=status,
        contributions=tuple(contributions),
        targets=tuple(_target(target, measure.offices, contributions, target_entries) for target in measure.targets),
        overdue=_overdue(status, measure, period),
        late=status is Status.DONE and any(day > measure.deadline for day in known),
        completed=completed,
    )


def _overdue(status: Status, measure: Measure, period: Period) -> bool:
    return status not in {Status.DONE, Status.NOT_APPLICABLE} and measure.deadline <= period.cutoff


def _target(
    target: Target,
    offices: tuple[str, ...],
    contributions: list[Contribution],
    entries: dict[tuple[str, int, str], TargetEntry],
) -> TargetProgress:
    shares = []
    for office, contribution in zip(offices, contributions, strict=True):
        entry = entries.get((office, target.measure, target.indicator))
        if entry is not None and entry.applicability is not Applicability.MISSING:
            shares.append(TargetShare(office, entry.applicability, entry.value, entry))
        elif contribution.status is Status.NOT_APPLICABLE:
            # A measure that does not apply to an office has no target there either.
            shares.append(TargetShare(office, Applicability.NOT_APPLICABLE, None, entry))
        else:
            shares.append(TargetShare(office, Applicability.MISSING, None, entry))
    states = {share.applicability for share in shares}
    values = [share.value for share in shares if share.value is not None]
    if Applicability.MISSING in states:
        return TargetProgress(target, tuple(shares), Applicability.MISSING, None)
    if not values:
        return TargetProgress(target, tuple(shares), Applicability.NOT_APPLICABLE, None)
    met = all(target.comparator.holds(value, target.value) for value in values)
    return TargetProgress(target, tuple(shares), Applicability.GIVEN, met)


def _office(office: Office, measures: tuple[MeasureProgress, ...], period: Period, returned: bool) -> OfficeProgress:
    own = [
        (contribution.status, _overdue(contribution.status, measure.measure, period))
        for measure in measures
        for contribution in measure.contributions
        if contribution.office == office.name
    ]
    return OfficeProgress(office, returned, _tally(own))


def _tally(states: Iterable[tuple[Status, bool]]) -> Tally:
    pairs = list(states)
    counts = Counter(status for status, _overdue in pairs)
    applicable = len(pairs) - counts[Status.NOT_APPLICABLE]
    return Tally(
        total=len(pairs),
        done=counts[Status.DONE],
        ongoing=counts[Status.ONGOING],
        not_started=counts[Status.NOT_STARTED],
        not_applicable=counts[Status.NOT_APPLICABLE],
        missing=counts[Status.MISSING],
        overdue=sum(overdue for _status, overdue in pairs),
        done_share=percentage(counts[Status.DONE], applicable) if applicable else None,
    )


_STATES: tuple[tuple[str, str, Status], ...] = (
    ("done", "已完成", Status.DONE),
    ("ongoing", "推进中", Status.ONGOING),
    ("not_started", "未开展", Status.NOT_STARTED),
    ("not_applicable", "不适用", Status.NOT_APPLICABLE),
    ("missing", "未报送", Status.MISSING),
)
DONE_SHARE_RULE = "已完成÷（总项数－不适用项数）×100"
OVERDUE_RULE = "时限不晚于统计截止而未完成"


def _figures(progress: Progress) -> tuple[Figure, ...]:
    """Return every figure the documents print, in the order of the ledger (核对底稿)."""
    all_measures = progress.measures
    listed = _places(all_measures)
    cutoff = (progress.period.where,) if progress.period.where else ()
    figures = [
        Figure("themes", "重点任务数", len(progress.themes), "项", "任务表“重点任务”去重计数", listed),
        *_tally_figures("", "全部任务", all_measures, progress.tally),
        Figure(
            "time_share",
            "序时进度",
            progress.time_share,
            "%",
            f"{progress.assignment.year}年1月1日至统计截止日天数÷全年天数×100",
            cutoff,
        ),
        Figure(
            "lead",
            "完成率与序时进度之差",
            progress.lead,
            "个百分点",
            "完成率－序时进度",
            (*_status_cells(all_measures), *cutoff),
        ),
        Figure(
            "offices",
            "责任科室数",
            len(progress.offices),
            "个",
            "科室表计数",
            tuple(office.office.where for office in progress.offices if office.office.where),
        ),
        Figure(
            "offices_returned",
            "已报送科室数",
            sum(office.returned for office in progress.offices),
            "个",
            "收到填报表的科室计数",
            progress.returned_forms,
        ),
    ]
    targets = [(measure, target) for measure in all_measures for target in measure.targets]

    def target_figure(key: str, label: str, keep: Callable[[TargetProgress], bool]) -> Figure:
        chosen = [target for _measure, target in targets if keep(target)]
        places = [share.entry.cell("actual") for target in chosen for share in target.shares if share.entry]
        return Figure(key, label, len(chosen), "项", "“指标完成情况”页逐项对照目标值", tuple(places))

    figures += [
        target_figure("targets", "量化指标数", lambda _target: True),
        target_figure("targets_met", "达标指标数", lambda target: target.met is True),
        target_figure("targets_unmet", "未达标指标数", lambda target: target.met is False),
        target_figure("targets_not_applicable", "不适用指标数", lambda t: t.applicability is Applicability.NOT_APPLICABLE),
        target_figure("targets_missing", "未填指标数", lambda t: t.applicability is Applicability.MISSING),
    ]
    for measure, target in targets:
        figures += _share_figures(measure, target)
    for theme in progress.themes:
        figures += _tally_figures(f"theme.{theme.theme.ordinal}.", theme.theme.name, theme.measures, theme.tally)
    for ordinal, office in enumerate(progress.offices, 1):
        figures += _office_figures(f"office.{ordinal}.", office, all_measures, progress.period)
    return tuple(figures)


def _share_figures(measure: MeasureProgress, progress: TargetProgress) -> Iterator[Figure]:
    """Yield each office's actual value of a target, and the value that is asked for."""
    target = progress.target
    ordinal = [one.target.indicator for one in measure.targets].index(target.indicator) + 1
    label = f"第{target.measure}项·{target.indicator}"
    for place, share in enumerate(progress.shares, 1):
        if share.value is not None and share.entry is not None:
            key = f"target.{target.measure}.{ordinal}.{place}"
            rule = f"科室所填，要求{target.comparator.value}{target.value}{target.unit}"
            yield Figure(key, f"{label}·{share.office}", share.value, target.unit, rule, (share.entry.cell("actual"),))


def _tally_figures(prefix: str, label: str, measures: tuple[MeasureProgress, ...], tally: Tally) -> list[Figure]:
    figures = [Figure(f"{prefix}total", f"{label}·项数", tally.total, "项", "任务表行数", _places(measures))]
    for key, word, status in _STATES:
        cells = _status_cells(measure for measure in measures if measure.status is status)
        figures.append(Figure(f"{prefix}{key}", f"{label}·{word}", getattr(tally, key), "项", "各科室“完成状态”合并", cells))
    overdue = _status_cells(measure for measure in measures if measure.overdue)
    figures += [
        Figure(f"{prefix}overdue", f"{label}·逾期未完成", tally.overdue, "项", OVERDUE_RULE, overdue),
        Figure(f"{prefix}done_share", f"{label}·完成率", tally.done_share, "%", DONE_SHARE_RULE, _status_cells(measures)),
    ]
    return figures


def _office_figures(prefix: str, office: OfficeProgress, measures: tuple[MeasureProgress, ...], period: Period) -> list[Figure]:
    name, tally = office.office.name, office.tally
    own = [
        (measure, contribution) for measure in measures for contribution in measure.contributions if contribution.office == name
    ]
    everything = _entry_cells(contribution for _measure, contribution in own)
    overdue = _entry_cells(c for measure, c in own if _overdue(c.status, measure.measure, period))
    owned = _places(measure for measure, _contribution in own)
    figures = [Figure(f"{prefix}total", f"{name}·承担任务", tally.total, "项", "任务表“责任科室”含本科室", owned)]
    for key, word, status in _STATES:
        cells = _entry_cells(contribution for _measure, contribution in own if contribution.status is status)
        figures.append(Figure(f"{prefix}{key}", f"{name}·{word}", getattr(tally, key), "项", "本科室“完成状态”", cells))
    figures += [
        Figure(f"{prefix}overdue", f"{name}·逾期未完成", tally.overdue, "项", OVERDUE_RULE, overdue),
        Figure(f"{prefix}done_share", f"{name}·完成率", tally.done_share, "%", DONE_SHARE_RULE, everything),
    ]
    return figures


def _places(measures: Iterable[MeasureProgress]) -> tuple[CellRef, ...]:
    return tuple(measure.measure.where for measure in measures if measure.measure.where is not None)


def _status_cells(measures: Iterable[MeasureProgress]) -> tuple[CellRef, ...]:
    return _entry_cells(contribution for measure in measures for contribution in measure.contributions)


def _entry_cells(contributions: Iterable[Contribution]) -> tuple[CellRef, ...]:
    return tuple(contribution.entry.cell("status") for contribution in contributions if contribution.entry is not None)
