"""The dates ahead: milestones and deadlines. Pure; what day it is comes from the caller."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from progress_report.assignment.model import Assignment, Measure, Milestone, Period


class Upcoming(NamedTuple):
    """A date ahead: a measure's milestone or its deadline (``milestone`` is None)."""

    due: date
    measure: Measure
    milestone: Milestone | None


def upcoming(assignment: Assignment, today: date, days: int) -> tuple[Upcoming, ...]:
    """Return the milestones and deadlines from ``today`` on within ``days``, soonest first."""
    ahead = [
        Upcoming(milestone.due, measure, milestone)
        for measure in assignment.measures
        for milestone in measure.milestones
        if milestone.due is not None
    ]
    ahead += [Upcoming(measure.deadline, measure, None) for measure in assignment.measures if measure.deadline is not None]
    return tuple(
        sorted((one for one in ahead if 0 <= (one.due - today).days <= days), key=lambda one: (one.due, one.measure.number))
    )


def days_left(period: Period, today: date) -> int:
    """Return the days from ``today`` to the period's due date; negative when it is past."""
    return (period.due - today).days
