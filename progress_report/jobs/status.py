"""现状: where the period stands on a given day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from progress_report.assignment.dates_ahead import Upcoming, days_left, upcoming
from progress_report.assignment.workdays import UncoveredYearError, last_working_day
from progress_report.jobs.examination import Examination, examine
from progress_report.jobs.run import Run
from progress_report.progress.model import Progress

UPCOMING_DAYS = 60


@dataclass(frozen=True, slots=True)
class StatusOutcome:
    """A period on one day: ``days_left`` to its due date, negative when past; ``last_working_day`` before it, or why unknown."""

    examination: Examination
    progress: Progress
    days_left: int
    last_working_day: date | UncoveredYearError
    upcoming: tuple[Upcoming, ...]

    @property
    def overdue(self) -> tuple[int, ...]:
        """Return the numbers of the measures that are overdue at the cut-off."""
        return tuple(one.measure.number for one in self.progress.measures if one.overdue)


def make_status(run: Run, today: date) -> StatusOutcome:
    """Return where the period stands on ``today``."""
    examination = examine(run)
    last: date | UncoveredYearError
    try:
        last = last_working_day(run.period.due, run.assignment.holidays)
    except UncoveredYearError as error:
        last = error
    ahead = upcoming(run.assignment, today, UPCOMING_DAYS)
    return StatusOutcome(examination, examination.progress, days_left(run.period, today), last, ahead)
