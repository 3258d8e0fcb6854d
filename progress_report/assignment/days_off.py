"""Days on which offices are closed: by the published calendar, by weekday alone for a year that nothing covers yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from progress_report.assignment.model import Holiday
from progress_report.assignment.workdays import UncoveredYearError, is_working_day, last_working_day
from progress_report.messages import _

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day off with the last working day before it; ``published`` tells whether the State Council's calendar says so."""

    day: date
    last_working_day: date
    published: bool


def day_off(day: date, holidays: Sequence[Holiday] = ()) -> DayOff | None:
    """Return what is known of ``day`` if it is a day off, None for a working day."""
    try:
        return None if is_working_day(day, holidays) else DayOff(day, last_working_day(day, holidays), True)
    except UncoveredYearError:
        if day.weekday() < _SATURDAY:
            return None
        return DayOff(day, day - timedelta(days=day.weekday() - _SATURDAY + 1), False)


def weekday_name(day: date) -> str:
    """Return the weekday's name in the language in use."""
    return (_("星期一"), _("星期二"), _("星期三"), _("星期四"), _("星期五"), _("星期六"), _("星期日"))[day.weekday()]
