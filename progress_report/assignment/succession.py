"""Last year's workbook → what the next year begins with: the office's own settings, every date moved, none taken for granted."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date

from progress_report.assignment.bureau import Bureau
from progress_report.assignment.days_off import DayOff, day_off
from progress_report.assignment.holidays import holidays_from
from progress_report.assignment.model import Assignment, Holiday, Office, Period


@dataclass(frozen=True, slots=True)
class PeriodDayOff:
    """A period's due or report date that falls on a day off; ``field`` is its attribute name."""

    period: str
    field: str
    off: DayOff


@dataclass(frozen=True, slots=True)
class NextYear:
    """What is carried over into ``year``; measures, targets, milestones, corrections and waivers belong to the old document.

    ``days_off`` are dates to settle; they are carried over as they fall, because a document may well ask for a Sunday.
    """

    year: int
    bureau: Bureau
    offices: tuple[Office, ...]
    periods: tuple[Period, ...]
    days_off: tuple[PeriodDayOff, ...]
    holidays: tuple[Holiday, ...] = ()


def next_year(assignment: Assignment, year: int) -> NextYear:
    """Return the settings of ``assignment`` for ``year``: dates move by whole years.

    The year is replaced where wordings name the old one; the numbers of the basis document and of the report are left to be
    entered, since a new document has a new one.
    """
    old = str(assignment.year)
    shift = year - assignment.year

    def reworded(text: str) -> str:
        return text.replace(old, str(year))

    bureau = replace(
        assignment.bureau,
        report_title=reworded(assignment.bureau.report_title),
        table_title=reworded(assignment.bureau.table_title),
        basis=reworded(assignment.bureau.basis),
        basis_number="",
        document_number="",
        letter_title=reworded(assignment.bureau.letter_title),
    )
    periods = tuple(
        replace(
            period,
            name=reworded(period.name),
            report_title=reworded(period.report_title),
            letter_title=reworded(period.letter_title),
            document_number="",
            start=moved(period.start, shift),
            cutoff=moved(period.cutoff, shift),
            due=moved(period.due, shift),
            report_date=moved(period.report_date, shift),
        )
        for period in assignment.periods
    )
    days_off = tuple(
        PeriodDayOff(period.code, name, off)
        for period in periods
        for name, day in (("due", period.due), ("report_date", period.report_date))
        if (off := day_off(day, assignment.holidays)) is not None
    )
    return NextYear(year, bureau, assignment.offices, periods, days_off, holidays_from(assignment.holidays, year))


def moved(day: date, years: int) -> date:
    """Return the same day in another year; the last day of a month stays the last."""
    year = day.year + years
    last = calendar.monthrange(year, day.month)[1]
    was_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, day.month, last if was_last else min(day.day, last))
