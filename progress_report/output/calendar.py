"""报送日历.ics: a year's dates for the calendar of a phone or a mail program (RFC 5545), the same bytes for the same workbook."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from itertools import groupby
from typing import NamedTuple

from progress_report.assignment.model import Assignment
from progress_report.assignment.workdays import UncoveredYearError, last_working_day
from progress_report.reading.personal_numbers import without_personal_numbers

CALENDAR_NAME = "报送日历.ics"


class Dated(NamedTuple):
    """A day with what is due on it; ``key`` tells it from all others of the year and stays when the words change."""

    day: date
    words: str
    details: str
    key: str


def dates_of(assignment: Assignment) -> tuple[Dated, ...]:
    """Return the year's dates: periods' due days and the last working days before, milestones and deadlines; soonest first."""
    return tuple(sorted((*_periods(assignment), *_milestones(assignment), *_deadlines(assignment))))


def _periods(assignment: Assignment) -> Iterator[Dated]:
    for period in assignment.periods:
        title = f"{assignment.year}年政务公开{period.name}"
        yield Dated(period.cutoff, f"{title}统计截止", "", f"cutoff-{period.code}")
        yield Dated(period.due, f"{title}报送截止", f"报：{period.recipient}" if period.recipient else "", f"due-{period.code}")
        try:
            last = last_working_day(period.due, assignment.holidays)
        except UncoveredYearError:
            continue
        if last != period.due:
            yield Dated(last, f"{title}报送截止前最后一个工作日", "", f"last-{period.code}")


def _milestones(assignment: Assignment) -> Iterator[Dated]:
    for measure in assignment.measures:
        for place, milestone in enumerate(measure.milestones, 1):
            if milestone.due is None:
                continue
            words = f"第{measure.number}项：{milestone.action or milestone.quote}"
            details = f"{measure.text}（{'、'.join(measure.leads or measure.offices)}）"
            yield Dated(milestone.due, words, details, f"milestone-{measure.identity or measure.number}-{place}")


def _deadlines(assignment: Assignment) -> Iterator[Dated]:
    dated = sorted((one.deadline, one.number, one) for one in assignment.measures if one.deadline is not None)
    for day, together in groupby(dated, key=lambda one: one[0]):
        own = [measure for _day, _number, measure in together]
        numbers = "、".join(str(measure.number) for measure in own)
        details = "\n".join(f"第{one.number}项（{'、'.join(one.leads or one.offices)}）" for one in own)
        yield Dated(
            day, f"完成时限：第{numbers}项" if len(own) <= 8 else f"完成时限：{len(own)}项任务", details, f"deadline-{day}"
        )


def calendar_bytes(assignment: Assignment) -> bytes:
    """Return the year's calendar."""
    # Slow to import, and made anew only when the year's workbook has changed.
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//progress-report//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{assignment.year}年政务公开报送日历")
    owner = hashlib.sha256(assignment.bureau.name.encode()).hexdigest()[:8]
    for one in dates_of(assignment):
        event = Event()
        # No clock: a program that reads the file again takes an event of the same UID for the same one.
        event.add("dtstamp", datetime(assignment.year, 1, 1, tzinfo=timezone.utc))
        event.add("uid", f"{assignment.year}-{one.key}-{owner}@progress-report")
        event.add("summary", without_personal_numbers(one.words))
        if one.details:
            event.add("description", without_personal_numbers(one.details))
        event.add("dtstart", one.day)
        event.add("dtend", one.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data
