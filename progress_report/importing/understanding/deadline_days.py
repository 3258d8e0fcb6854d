"""完成时限 → the last day it allows, where its wording names one."""

from __future__ import annotations

import calendar
import re
from datetime import date

_POINT = re.compile(
    r"(?P<iyear>20\d\d)[./-](?P<imonth>1[0-2]|0?[1-9])(?![\d./月-])"
    r"|(?:(?P<year>20\d\d)[年./-])?(?<!\d)(?P<month>1[0-2]|0?[1-9])(?:月|[./-])(?:(?P<day>3[01]|[12]\d|0?[1-9])(?![\d月])|(?P<part>上旬|中旬))?"
    r"|(?:(?P<qyear>20\d\d)年)?第?(?P<quarter>[一二三四1-4])季度|(?:(?P<hyear>20\d\d)年)?(?P<half>[上下])半年"
    r"|(?:(?P<eyear>20\d\d)?年(?:底|末|终|内)|全年)"
)


_NO_DAY = re.compile(r"每|按|逐|工作日|小时|[明次翌]年|下一?年|(?<!\d)20\d\d\.1(?!\d)")
"""Also what is another year's without saying which, and 2024.1, which Excel makes of January and October alike."""


def last_day(text: str, year: int) -> date | None:
    """Return the last day of a deadline without white space, the last of a range or list; None where its words fix none.

    Days without a year are of ``year``, or of the year named before them in the same text.
    """
    if _NO_DAY.search(text):
        return None
    days = []
    of = year
    for point in _POINT.finditer(text):
        of = int(point["iyear"] or point["year"] or point["qyear"] or point["hyear"] or point["eyear"] or of)
        day = _day(point, of)
        if day is None:
            return None
        days.append(day)
    return days[-1] if days else None


def _day(point: re.Match[str], year: int) -> date | None:
    if point["imonth"]:
        month = int(point["imonth"])
        return date(year, month, calendar.monthrange(year, month)[1])
    if point["month"]:
        month = int(point["month"])
        last = calendar.monthrange(year, month)[1]
        day = int(point["day"] or {"上旬": 10, "中旬": 20}.get(point["part"] or "", last))
        return date(year, month, day) if day <= last else None
    if point["quarter"]:
        month = 3 * ("一二三四".find(point["quarter"]) + 1 or int(point["quarter"]))
        return date(year, month, calendar.monthrange(year, month)[1])
    if point["half"] == "上":
        return date(year, 6, 30)
    return date(year, 12, 31)
