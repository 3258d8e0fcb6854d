"""The consolidated state of a year at a period's cut-off (进展情况)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from progress_report.assignment.model import Assignment, Measure, Office, Period, Target, Theme
from progress_report.messages.places import CellRef
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability, Entry, TargetEntry


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


def is_overdue(status: Status, measure: Measure, period: Period) -> bool:
    """Tell whether a state that is not done stands past the measure's deadline at the period's cut-off."""
    return status not in {Status.DONE, Status.NOT_APPLICABLE} and measure.deadline <= period.cutoff
