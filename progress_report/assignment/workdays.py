"""Working days by the State Council's published calendar (国务院办公厅关于节假日安排的通知).

What the year's workbook says of a day (节假日) holds; else the offline package chinesecalendar; a year that the package does not
know yet goes by weekdays beside the days that the workbook lists for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from progress_report.assignment.model import Holiday
from progress_report.messages import _
from progress_report.messages.errors import ReportError

_SATURDAY = 5


class UncoveredYearError(ReportError):
    """Neither the installed calendar nor the year's workbook has the year's published holidays."""


def is_working_day(day: date, holidays: Sequence[Holiday] = ()) -> bool:
    """Tell whether offices are open on ``day``. Raises UncoveredYearError."""
    said = next((one for one in holidays if one.first <= day <= one.last), None)
    if said is not None:
        return not said.off
    # Imported here: the tables of twenty years take time that most commands need not spend.
    import chinese_calendar

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError as error:
        if any(day.year in {one.first.year, one.last.year} for one in holidays):
            return day.weekday() < _SATURDAY
        raise UncoveredYearError(
            _(
                "程序中没有 {year} 年的节假日安排，算不出工作日；请照放假通知，在年度工作簿“节假日”表登记 {year} 年放假和调休上班的日期"
            ).format(year=day.year)
        ) from error


def last_working_day(day: date, holidays: Sequence[Holiday] = ()) -> date:
    """Return ``day`` if offices are open on it, else the last day before on which they are. Raises UncoveredYearError."""
    while not is_working_day(day, holidays):
        day -= timedelta(days=1)
    return day
