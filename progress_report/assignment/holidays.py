"""节假日: days off and days worked that the year's workbook lists, as the State Council publishes them each autumn."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from enum import Enum

from progress_report.assignment.cells import SheetReader
from progress_report.assignment.model import Holiday
from progress_report.messages import _

LONGEST = timedelta(days=16)
"""No published holiday is longer: more is a slip in one of its two dates."""


class HolidayKind(Enum):
    """安排: what a row of 节假日 says of its days."""

    OFF = "放假"
    WORKED = "上班"


def read_holidays(reader: SheetReader) -> tuple[Holiday, ...]:
    """Return 节假日; a day that stands in two rows, and a span that ends before it begins or is too long, are noted."""
    found: list[Holiday] = []
    for row in reader.filled_rows():
        noted = len(reader.problems.seen)
        first = reader.day(row, "first")
        last = reader.optional_day(row, "last") or first
        kind = reader.choice(row, "kind", HolidayKind)
        if len(reader.problems.seen) > noted:
            continue
        twice = next((one for one in found if one.first <= last and first <= one.last), None)
        if last < first:
            reader.report(row, "last", _("结束日期早于开始日期"))
        elif last - first >= LONGEST:
            reader.report(
                row, "last", _("从 {first} 到 {last} 超过 {days} 天，请核对").format(first=first, last=last, days=LONGEST.days)
            )
        elif twice is not None:
            reader.report(row, "first", _("与 {first} 至 {last} 的一行有重叠的日子").format(first=twice.first, last=twice.last))
        else:
            found.append(Holiday(first, last, kind is HolidayKind.OFF, reader.text(row, "name")))
    return tuple(found)


def holidays_from(holidays: Iterable[Holiday], year: int) -> tuple[Holiday, ...]:
    """Return the holidays that a workbook of ``year`` still needs."""
    return tuple(one for one in holidays if one.last.year >= year)
