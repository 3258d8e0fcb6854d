"""The consolidated state of a year at a period's cut-off (进展情况)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import chain
from typing import Annotated, NamedTuple

from progress_report.assignment.model import (
    Assignment,
    Measure,
    MeasureKind,
    MilestoneKind,
    Office,
    Period,
    Subtheme,
    Target,
    Theme,
)
from progress_report.messages.places import CellRef
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability, Entry, TargetEntry

ONE_DECIMAL = Decimal("0.1")


class Contribution(NamedTuple):
    """What one office brings to one measure; ``entry`` is None when nothing was returned."""

    office: str
    status: Status
    entry: Entry | None

    @property
    def counts(self) -> bool:
        """Tell whether the measure applies to the office this year."""
        return self.status is not Status.NOT_APPLICABLE

    @property
    def cells(self) -> tuple[CellRef, ...]:
        """Return the cell that the state was typed in; none when nothing was returned."""
        return (self.entry.cell("status"),) if self.entry is not None else ()


class TargetShare(NamedTuple):
    """One office's actual value for a target; ``entry`` is None when the row was not returned."""

    office: str
    applicability: Applicability
    value: Decimal | None
    entry: TargetEntry | None


class TargetProgress(NamedTuple):
    """A target with every office's value.

    ``met`` is None unless at least one value was given and none is missing. ``combined`` is the one value that the offices'
    values make together, where several count as one (合计、最低、最高).
    """

    target: Target
    shares: tuple[TargetShare, ...]
    applicability: Applicability
    met: bool | None
    combined: Decimal | None = None

    @property
    def cells(self) -> tuple[CellRef, ...]:
        """Return the cells of the offices' actual values."""
        return tuple(share.entry.cell("actual") for share in self.shares if share.entry is not None)


class MeasureProgress(NamedTuple):
    """A measure's consolidated state.

    ``overdue``: not done although the deadline lies on or before the period's cut-off. ``late``: done after the deadline.
    ``completed``: the last completion date of the offices, when done and all dates are known. ``milestone_due``: its own last day has
    not come (or it has none), but a milestone's has. ``deciding`` are the offices whose states make the measure's.
    """

    measure: Measure
    status: Status
    contributions: tuple[Contribution, ...]
    targets: tuple[TargetProgress, ...]
    overdue: bool
    late: bool
    completed: date | None
    milestone_due: bool = False
    deciding: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[CellRef, ...]:
        """Return the cell of the year's workbook that the measure is listed in, if it was read from one."""
        return (self.measure.where,) if self.measure.where is not None else ()

    @property
    def cells(self) -> tuple[CellRef, ...]:
        """Return the cells that the offices' states were typed in."""
        return tuple(cell for contribution in self.contributions for cell in contribution.cells)

    @property
    def behind_milestones(self) -> bool:
        """Tell whether nothing has been begun of what milestones wanted by the cut-off."""
        return self.milestone_due and self.status in {Status.NOT_STARTED, Status.MISSING}


class Count(int):
    """A number of things that knows the cells it was counted from: value and source cannot part."""

    cells: tuple[CellRef, ...] = ()

    @classmethod
    def of(cls, things: Iterable[tuple[CellRef, ...]]) -> Count:
        """Return how many ``things`` there are, each given by the cells that tell of it."""
        known = tuple(things)
        if not known:
            return _NOTHING
        count = cls(len(known))
        count.cells = tuple(chain.from_iterable(known))
        return count


_NOTHING = Count(0)
"""Most counts of an office are of nothing, and there may be many offices."""


class Tallied(NamedTuple):
    """One measure of a tally: its state, the cell it is listed in, and the cells that its state was typed in.

    ``rated``: it has a last day and applies, so that it counts in 完成率; ``due``: of those, its last day has come.
    """

    status: Status
    overdue: bool
    rated: bool
    due: bool
    place: tuple[CellRef, ...]
    cells: tuple[CellRef, ...]


class Tally(NamedTuple):
    """Counts of measures (项) by state."""

    total: Annotated[Count, "总数"]
    done: Annotated[Count, "已完成"]
    ongoing: Annotated[Count, "推进中"]
    not_started: Annotated[Count, "未开展"]
    not_applicable: Annotated[Count, "不适用"]
    missing: Annotated[Count, "未报送"]
    overdue: Annotated[Count, "逾期未完成"]
    continuing: Annotated[Count, "持续推进"]
    rated: Annotated[Count, "计入完成率（有时限且适用）"]
    due: Annotated[Count, "截至统计截止应完成"]
    due_done: Annotated[Count, "应完成中已完成"]
    pending: Annotated[Count, "时限未到"]
    cells: Annotated[tuple[CellRef, ...], "各项状态的来源单元格"]

    @property
    def done_share(self) -> Annotated[Decimal | None, "完成率（%）或 None"]:
        """Return what is done as a percentage of what has a last day and applies, or None when nothing has."""
        return percentage(self.done, self.rated) if self.rated else None


def tally_of(items: Iterable[Tallied]) -> Tally:
    """Count measures by state, each count with the cells it rests on."""
    known = tuple(items)
    # What nobody answered has no cell of an answer; the year's workbook is where it is asked for.
    by_status: dict[Status, list[tuple[CellRef, ...]]] = {status: [] for status in Status}
    overdue, rated, due, due_done, pending = [], [], [], [], []
    for item in known:
        by_status[item.status].append(item.cells or item.place if item.status is Status.MISSING else item.cells)
        if item.overdue:
            overdue.append(item.cells or item.place)
        if item.due:
            due.append(item.place)
            if item.status is Status.DONE:
                due_done.append(item.cells)
        if item.rated:
            rated.append(item.place)
            if not item.due:
                pending.append(item.place)
    # Where all are rated, or all that are done were due, that is the same count of the same cells.
    total, done = Count.of([item.place for item in known]), Count.of(by_status[Status.DONE])
    return Tally(
        total=total,
        done=done,
        ongoing=Count.of(by_status[Status.ONGOING]),
        not_started=Count.of(by_status[Status.NOT_STARTED]),
        not_applicable=Count.of(by_status[Status.NOT_APPLICABLE]),
        missing=Count.of(by_status[Status.MISSING]),
        overdue=Count.of(overdue),
        continuing=Count.of(by_status[Status.CONTINUING]),
        rated=total if len(rated) == total else Count.of(rated),
        due=total if len(due) == total else Count.of(due),
        due_done=done if len(due_done) == done else Count.of(due_done),
        pending=Count.of(pending),
        cells=tuple(chain.from_iterable(item.cells for item in known)),
    )


def percentage(part: int, whole: int) -> Decimal:
    """Return ``part`` of ``whole`` in per cent to one decimal, half up; what is complete is 100, and nothing else is."""
    exact = Decimal(100 * part) / Decimal(whole)
    rounded = exact.quantize(ONE_DECIMAL, ROUND_HALF_UP)
    if rounded == 100:
        return Decimal(100) if part == whole else exact.quantize(ONE_DECIMAL, ROUND_DOWN)
    return rounded


class SubthemeProgress(NamedTuple):
    """A group of the second level with its measures' states and their tally."""

    subtheme: Subtheme
    measures: tuple[MeasureProgress, ...]
    tally: Tally


class ThemeProgress(NamedTuple):
    """A theme with its measures' states and their tally, and the same for each group of its second level, where it has one."""

    theme: Theme
    measures: tuple[MeasureProgress, ...]
    tally: Tally
    subthemes: tuple[SubthemeProgress, ...] = ()


class OfficeProgress(NamedTuple):
    """An office with the tally of its own contributions; ``returned`` tells whether its form is in, ``form`` is the first measure's cell there."""

    office: Office
    returned: bool
    form: tuple[CellRef, ...]
    tally: Tally


class Figure(NamedTuple):
    """A number that is printed: ``value`` in ``unit``, how it is made (``rule``), and the cells it was made from."""

    key: str
    label: str
    value: int | Decimal | None
    unit: str
    rule: str
    sources: tuple[CellRef, ...]


class Progress(NamedTuple):
    """The consolidated state of the year at a period's cut-off.

    ``time_share`` is the share of the year gone at the cut-off, ``lead`` the done share minus it, in percentage points.
    """

    assignment: Assignment
    period: Period
    measures: tuple[MeasureProgress, ...]
    themes: tuple[ThemeProgress, ...]
    offices: tuple[OfficeProgress, ...]
    tally: Tally
    time_share: Decimal
    lead: Decimal | None
    figures: tuple[Figure, ...]

    def figure(self, key: str) -> Figure:
        """Return the figure under ``key``. Raises KeyError when there is none."""
        for figure in self.figures:
            if figure.key == key:
                return figure
        raise KeyError(key)


def has_milestone_due(status: Status, measure: Measure, period: Period) -> bool:
    """Tell whether a measure that is not due itself had a milestone due by the period's cut-off: a day, or the first round of a rhythm."""
    if status is Status.NOT_APPLICABLE or is_due(status, measure, period):
        return False
    days = (one.due or first_round(one.kind, period.cutoff.year) for one in measure.milestones)
    return any(day is not None and day <= period.cutoff for day in days)


def first_round(kind: MilestoneKind, year: int) -> date | None:
    """Return the last day of a rhythm's first round in a year; None for what has no rhythm."""
    rounds = {MilestoneKind.MONTHLY: (1, 31), MilestoneKind.QUARTERLY: (3, 31), MilestoneKind.YEARLY: (12, 31)}
    return date(year, *rounds[kind]) if kind in rounds else None


def is_overdue(status: Status, measure: Measure, period: Period) -> bool:
    """Tell whether a state that is not done stands past the measure's deadline at the period's cut-off."""
    return is_due(status, measure, period) and status is not Status.DONE


def is_rated(status: Status, measure: Measure) -> bool:
    """Tell whether a measure counts in 完成率: it has a last day, and it applies."""
    return measure.kind is MeasureKind.TIME_BOUND and status is not Status.NOT_APPLICABLE


def is_due(status: Status, measure: Measure, period: Period) -> bool:
    """Tell whether a rated measure's last day has come at the period's cut-off."""
    return is_rated(status, measure) and measure.deadline is not None and measure.deadline <= period.cutoff
