"""Dates inside running text: days, months, quarters, halves and ranges of them, with the days they mean."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date

_DAY = r"(?:(?P<y>20\d\d)年)?(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])(?:日|号|(?=前|之前|以前))"


_POINT = re.compile(
    rf"(?P<day>{_DAY})|(?:(?P<my>20\d\d)年)?(?<!\d)(?P<mm>1[0-2]|0?[1-9])月(?P<part>底|末|份|上旬|中旬|下旬)?"
    r"|第?(?P<quarter>[一二三四])季度(?:末|底|结束)?|(?P<half>[上下])半年|(?P<year>年内|年底|年末|年终)"
)


_TO = re.compile(r"[至到—–~～-]+")


_BEFORE = re.compile(r"(?:末|底)?(?:之前|以前|前|完成|内)")


_IMPRECISE = re.compile(r"初(?!中|级|步|稿|审|次)|左右|前后|上下")
_NOT_THIS_YEAR = re.compile(r"(?:大?约|预计|[次翌明来]年|下一?年度?)$")
"""With these a phrase fixes no day of the year that is read."""


_QUARTER_ENDS = {"一": (3, 31), "二": (6, 30), "三": (9, 30), "四": (12, 31)}


_TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20)}


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date at ``start``–``end`` of a clause; ``first`` is set for a span, ``exact`` tells whether the day itself is written."""

    start: int
    end: int
    first: date | None
    last: date | None
    exact: bool


def date_phrases(clause: str, year: int) -> tuple[DatePhrase, ...]:
    """Return the dates that a clause sets, two ends of a range as one; those without a year are of ``year``."""
    found: list[DatePhrase] = []
    range_open = False
    for point in _POINT.finditer(clause):
        if _IMPRECISE.match(clause, point.end()) or _NOT_THIS_YEAR.search(clause[: point.start()]):
            range_open = False
            continue
        opens = _TO.match(clause, point.end()) is not None
        if not (range_open or opens or _sets_a_date(clause, point)):
            continue
        first, last = _span(point, year)
        if range_open and found:
            begin = found.pop()
            found.append(replace(begin, end=point.end(), first=begin.first or begin.last, last=last))
        else:
            found.append(DatePhrase(point.start(), point.end(), first, last, point["day"] is not None))
        to = _TO.match(clause, point.end())
        following = _POINT.match(clause, to.end()) if to is not None else None
        range_open = following is not None
    return tuple(found)


def _sets_a_date(clause: str, point: re.Match[str]) -> bool:
    """Tell whether a match is a date to keep: a bare month is with a word that makes it one (9月底, 9月前, 每年9月)."""
    before = clause[: point.start()]
    if point["quarter"] and re.search(r"(?:每|按|分)$", before):
        return False
    if point["day"] or point["year"]:
        return True
    due = _BEFORE.match(clause, point.end()) is not None or _in_list(clause, point)
    if point["mm"]:
        return bool(point["part"]) or due or before.endswith(("每年", "于", "在"))
    return due or point[0].endswith(("末", "底", "结束")) or (not before and point["half"] is not None)


def _in_list(clause: str, point: re.Match[str]) -> bool:
    """Tell whether a month or half is one of a list of them (6月、9月和12月底; 上半年、下半年)."""
    following = re.match(r"[、和及与]", clause[point.end() :])
    preceding = re.search(r"(?:月[底末份]?|半年|季度[末底]?)[、和及与]$", clause[: point.start()])
    return preceding is not None or (following is not None and _POINT.match(clause, point.end() + 1) is not None)


def _span(point: re.Match[str], year: int) -> tuple[date | None, date | None]:
    """Return the first and last day of what a date's words mean; the first only where they mean a span."""
    if point["day"]:
        return None, _day(int(point["y"] or year), int(point["m"]), int(point["d"]))
    if point["mm"]:
        month, of = int(point["mm"]), int(point["my"] or year)
        last = calendar.monthrange(of, month)[1]
        if point["part"] in {"底", "末"}:
            return None, date(of, month, last)
        first, end = _TEN_DAYS.get(point["part"] or "", (21 if point["part"] == "下旬" else 1, last))
        return date(of, month, first), date(of, month, end)
    if point["quarter"]:
        return None, date(year, *_QUARTER_ENDS[point["quarter"]])
    if point["half"] == "上":
        return None, date(year, 6, 30)
    return None, date(year, 12, 31)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
