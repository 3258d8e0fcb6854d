"""Working days by the State Council's published calendar (国务院办公厅关于节假日安排的通知), from the offline package chinesecalendar."""

from __future__ import annotations

from datetime import date, timedelta

from progress_report.messages import _
from progress_report.messages.errors import ReportError


class UncoveredYearError(ReportError):
    """The installed calendar does not have the year's published holidays."""


def is_working_day(day: date) -> bool:
    """Tell whether offices are open on ``day``. Raises UncoveredYearError."""
    # Imported here: the tables of twenty years take time that most commands need not spend.
    import chinese_calendar

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError as error:
        raise UncoveredYearError(
            _("程序中没有 {year} 年的节假日安排，算不出工作日；请更新 chinesecalendar 组件，或自行查对放假通知").format(
                year=day.year
            )
        ) from error


def last_working_day(day: date) -> date:
    """Return ``day`` if offices are open on it, else the last day before on which they are. Raises UncoveredYearError."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def add_working_days(start: date, count: int) -> date:
    """Return the last day of a term of ``count`` working days that begins the day after ``start``. Raises UncoveredYearError."""
    day = start
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day
