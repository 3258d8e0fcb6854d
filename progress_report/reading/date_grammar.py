"""The one grammar of dates in words: a phrase → its first and last day, how exactly it is said, and what part it plays; pure.

Cells, deadlines and the running text of measures all ask here; what a date is good for there, they decide themselves. A phrase that
fixes no day (11月前, 12月初, 第四季度中, 约11月底, 去年底) is found too, and has none: nobody may take it for one.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from progress_report.reading.numerals import ONES, value_of
from progress_report.reading.patterns import pattern
from progress_report.reading.spelling import has_odd_digits


class Precision(Enum):
    """What a phrase names: a day, the end of something longer, or the whole of it."""

    DAY = "day"
    MONTH_END = "end of a month"
    END = "end of a quarter, half or year"
    TEN_DAYS = "ten days"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class Role(Enum):
    """What a phrase says of its days: in them, by the last, from the first on, roughly (no day is fixed), again and again."""

    ON = "on"
    BY = "by"
    FROM = "from"
    ABOUT = "about"
    EVERY = "every"


class DatePhrase(NamedTuple):
    """A date at ``start``–``end`` of a text: its year and its 底 belong to it, 前 and 起 do not. A range is one phrase.

    ``first`` and ``last`` are None where no day is fixed or the calendar lacks it. ``stated`` tells that its year is written in
    figures, ``relative`` that it is said as the one that comes next (次年).
    """

    start: int
    end: int
    first: date | None
    last: date | None
    precision: Precision
    role: Role
    ranged: bool = False
    stated: bool = False
    relative: bool = False


_NARROW = str.maketrans("０１２３４５６７８９．／－：", "0123456789./-:")
"""One sign for one, so that places stay."""
YEAR = "(?:(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})"
MONTH_WORDS = f"(?:十[一二]?|[{ONES}元])"
DAY = f"(?:[0-9]{{1,2}}|[一二]?十[{ONES}]?|三十一?|[{ONES}])"
QUARTER = "[一二三四1-4]"
TO = "(?:[-—–~～]{1,2}|[至到])"
_ALONE = f"(?<![0-9{ONES}〇零十百])"
"""No numeral stands before: 二十一月 has no January in it."""
_DAY_ENDS = rf"(?:[日号]|(?=[前、,，；;）)\]内止起]|{TO}|之前|以前|完成|$))"
_WITHOUT_YEAR = (
    rf"{_ALONE}(?:(?:[0-9]{{1,2}}[、,，和及])+|(?P<since>[0-9]{{1,2}}){TO}(?:[0-9]{{1,2}}{TO})*)?(?P<month>(?<![0-9])[0-9]{{1,2}}|{MONTH_WORDS})月份?"
    rf"(?:(?P<day>{DAY}){_DAY_ENDS}|(?P<part>[上中下]旬)|(?P<end>[底末])|)"
    rf"|{_ALONE}第?(?P<quarter>{QUARTER})季度(?P<qend>[底末]|结束)?|(?P<half>[上下])半年(?P<hend>[底末])?"
    r"|(?P<all>全年)|(?P<yend>年度?(?:[底末终内]))|(?P<vague>年[初中])"
)
_POINT = re.compile(
    # 2024-11-30, 2024年11月30日, 2024年11.30: two marks of one kind, or 年 before the month.
    r"(?<![0-9])(?P<fyear>(?:19|20)[0-9]{2})(?:(?P<mark>[-./])(?P<fmonth>[0-9]{1,2})(?:(?P=mark)(?P<fday>[0-9]{1,2}))?"
    r"|年(?P<gmonth>[0-9]{1,2})[./](?P<gday>[0-9]{1,2}))[日号]?(?![0-9./月]|-(?!20))"
    rf"|{_ALONE}(?P<whole>{YEAR}|[今本当])年度?"
    rf"|{_WITHOUT_YEAR}"
)
_YEAR_TAIL = re.compile("年度?的?")
_YEAR_END = re.compile("年度?[底末终内]")
_YEAR_BEFORE = re.compile(
    rf"(?:{_ALONE}(?P<stated>{YEAR})(?:年度?的?|[-./]|)|(?P<next>(?:[次明翌]年?|来年)度?的?)|(?P<this>[今本当]年?|同年)度?的?)$"
)
_OTHER_YEAR_BEFORE = re.compile(rf"(?:[去上前后隔往旧历]一?|下一?|[0-9{ONES}〇○零十])年度?的?$")
_NO_YEAR_END_BEFORE = "去上前后隔往旧历下一二三四五六七八九十两几半多数学财"
"""Before 年底 or 年内 these make it another year's, or a length of time (三年内)."""
_EVERY_BEFORE = re.compile(r"(?:每|按|逐)个?(?:季度|季|半年|年|月|周|旬)?[的，、]?[于在]?$")
_ABOUT_BEFORE = re.compile(r"(?:大?约|大概|预计|估计|暂定)(?:在|于|是|为)?$")
_ABOUT_AFTER = re.compile(r"(?:[日号份底末]|[上中下]旬)?(?:左右|前后|前夕|上下|附近)")
_EARLY = re.compile(r"初(?![中级步稿审次])|中(?!旬)")
_BEFORE = re.compile(r"之前|以前|前(?!期|夕|后|往|三|沿|置|端)")
_BY = re.compile(rf"{_BEFORE.pattern}|完成|内|为?止|截止")
_FROM = re.compile(r"[日号]?(?:起(?![草步诉动])|开始|以后|之后|后(?!草))")
_FROM_BEFORE = re.compile(r"[自从]$")
_RANGE = re.compile(rf"(?:初|中|左右|起)?{TO}")
_HOUR = re.compile(r"(?:上午|下午|中午|晚)?[0-9]{1,2}(?:[时点](?:[0-9]{1,2}分|半|整)?|:[0-9]{2}(?::[0-9]{2})?)")
_JOINTS = frozenset("、,，和及-—–~～至到")
"""What a further day begins with."""
_MORE_DAYS = pattern(
    rf"(?:[、,，和及]|(?P<to>{TO}))(?P<day>{DAY})(?:(?=[、,，和及至到—–~～-]{DAY}[日号前])|[日号]|(?=前|之前|以前|$))(?!月)"
)
_CHAIN = pattern(rf"(?:之前|以前|前|起|止|内)?(?:[、和及与]|{TO})(?:于|在)?")
"""What joins dates into one list or range, so that a year that is said once is the year of all."""
_WHOLE = {Precision.MONTH, Precision.TEN_DAYS, Precision.QUARTER, Precision.HALF, Precision.YEAR}


class _Named(NamedTuple):
    """A point of time before what stands around it is weighed: its place, days, and whether its year is its own."""

    start: int
    end: int
    first: date | None
    last: date | None
    precision: Precision
    year: int
    own_year: bool
    role: Role | None
    ranged: bool = False
    stated: bool = False
    relative: bool = False


def date_phrases(text: str, year: int) -> tuple[DatePhrase, ...]:
    """Return the dates that a text names, in order; those without a year are of ``year``, or of the date that they follow.

    White space is expected to be taken out, but for that between digits, which makes them no date.
    """
    return tuple(_phrases(text.translate(_NARROW), year))


def _phrases(text: str, year: int) -> Iterator[DatePhrase]:
    before: _Named | None = None
    at = 0
    while (point := _next_point(text, at, len(text))) is not None:
        chained = before is not None and _CHAIN.fullmatch(text, at, point.start()) is not None
        one = _named(text, point, before if chained else None, year)
        if before is not None and before.year != year and not chained and not one.own_year:
            # Of which year is the second of 2030年6月底前出台，年底前完成?
            one = one._replace(role=one.role or Role.ABOUT)
        phrase = _phrase(text, one)
        if phrase.role is not Role.EVERY and (to := _RANGE.match(text, one.end)) is not None:
            phrase, one = _up_to(text, phrase, one, to, year)
        yield phrase
        at = phrase.end
        if one.precision is Precision.DAY and phrase.role is not Role.ABOUT:
            for more in _more_days(text, one):
                yield more
                at = more.end
        # 2023年度报告于1月31日前发布: a whole year says nothing of the days that follow.
        before = before if one.precision is Precision.YEAR else one


def _next_point(text: str, at: int, end: int) -> re.Match[str] | None:
    """Return the next point of time; a year that another point follows (2024年11月, 2024年底) belongs to that."""
    while (point := _POINT.search(text, at, end)) is not None and point["whole"]:
        year = point.end("whole")
        tail = _YEAR_TAIL.match(text, year, end)
        following = _POINT.match(text, tail.end(), end) if tail is not None else None
        if _YEAR_END.match(text, year, end) is None and (following is None or following["whole"] or following["fyear"]):
            break
        at = year
    return point


def _up_to(text: str, phrase: DatePhrase, one: _Named, to: re.Match[str], year: int) -> tuple[DatePhrase, _Named]:
    """Return the range that begins with a phrase, and the point that it ends with; the phrase as it is if it begins none."""
    following = _next_point(text, to.end(), to.end() + 24)
    if following is not None and _named(text, following, one, year).start == to.end():
        last = _named(text, following, one, year)
    elif one.precision is Precision.DAY and (day := _MORE_DAYS.match(text, one.end)) is not None and day["to"]:
        last = _same_month(one, day)
    else:
        return phrase, one
    end = _phrase(text, last)
    begin = None if phrase.role is Role.ABOUT else phrase.first
    unclear = end.last is None or end.role is Role.EVERY or (begin is None and phrase.role is not Role.ABOUT)
    if unclear or (begin is not None and end.last is not None and end.last < begin):
        return DatePhrase(phrase.start, end.end, None, None, end.precision, Role.ABOUT, True), last
    return DatePhrase(phrase.start, end.end, begin, end.last, end.precision, end.role, True, phrase.stated, end.relative), last


def _more_days(text: str, one: _Named) -> Iterator[DatePhrase]:
    """Yield the further days of a month (9月10日、20日)."""
    at = one.end
    while text[at : at + 1] in _JOINTS and (more := _MORE_DAYS.match(text, at)) is not None and not more["to"]:
        at = more.end()
        yield _phrase(text, _same_month(one, more))


def _same_month(one: _Named, more: re.Match[str]) -> _Named:
    day = _day(one.year, one.last.month, value_of(more["day"]) or 0) if one.last is not None else None
    return one._replace(start=more.start("day"), end=more.end(), first=day, last=day, own_year=False, role=None)


def _phrase(text: str, one: _Named) -> DatePhrase:
    """Return a point with the part that the words around it give it; a day that is not fixed is none."""
    if one.precision is Precision.DAY and (hour := _HOUR.match(text, one.end)) is not None:
        one = one._replace(end=hour.end())
    role, end = one.role or _role(text, one), one.end
    if _splits_digits(text, one.start, end):
        role = Role.ABOUT
    first, last = (None, None) if role is Role.ABOUT else (one.first, one.last)
    return DatePhrase(one.start, end, first, last, one.precision, role, one.ranged, one.stated, one.relative)


def _role(text: str, one: _Named) -> Role:
    before, end = text[max(0, one.start - 8) : one.start], one.end
    if _EVERY_BEFORE.search(before):
        return Role.EVERY
    other_year = _OTHER_YEAR_BEFORE.search(before) or (
        text[one.start] == "年" and before[-1:] and before[-1] in _NO_YEAR_END_BEFORE
    )
    if (other_year and not one.own_year) or _ABOUT_BEFORE.search(before) or _ABOUT_AFTER.match(text, end):
        return Role.ABOUT
    if one.precision in _WHOLE and (_EARLY.match(text, end) or _BEFORE.match(text, end)):
        # 11月初, and 11月前: before it, or in it?
        return Role.ABOUT
    if one.precision is Precision.MONTH and (text[end : end + 1] == "内" or value_of(text[end : end + 1]) is not None):
        # 三月内 may be three months, 三月一次 is.
        return Role.ABOUT
    ranged = _RANGE.match(text, end)
    if _FROM.match(text, end) or (_FROM_BEFORE.search(before) and not ranged):
        return Role.FROM
    return Role.BY if _BY.match(text, end) else Role.ON


def _splits_digits(text: str, start: int, end: int) -> bool:
    """Tell whether digits beside a date may belong to it: 11月3 0日, 1 2月底, 11月3²日."""
    beside = re.match(r"\s*[0-9]", text[end : end + 8]) or re.search(r"[0-9]\s*$", text[max(0, start - 8) : start])
    return beside is not None or has_odd_digits(text[end : end + 1])


def _named(text: str, point: re.Match[str], before: _Named | None, year: int) -> _Named:
    """Return what a match names; its year is its own, that of the date ``before`` it in a list or range, or ``year``."""
    if point["fyear"]:
        return _written(point)
    start, own, stated, relative = point.start(), False, False, False
    of = before.year if before is not None else year
    found = _YEAR_BEFORE.search(text, max(0, start - 10), start)
    if point["whole"]:
        stated = point["whole"] not in {"今", "本", "当"}
        of, own = (value_of(point["whole"]) or year) if stated else year, True
    elif found is not None and (found["stated"] or text[start] == "年" or "年" in found[0]):
        start, own, stated, relative = found.start(), True, found["stated"] is not None, found["next"] is not None
        if stated:
            of = value_of(found["stated"]) or year
        elif relative:
            # 2024年10月至次年2月, 次年1月、次年3月
            of = (before.year - before.relative if before is not None else year) + 1
        elif found["this"] != "同年":
            of = year
    first, last, precision, role = _days(point, of)
    since = _month(of, int(point["since"]))[0] if point["since"] else None
    if point["since"] and (since is None or last is None or since > last):
        role = Role.ABOUT
    return _Named(start, point.end(), since or first, last, precision, of, own, role, since is not None, stated, relative)


def _written(point: re.Match[str]) -> _Named:
    """Return a date in digits and marks; 2024.1, which Excel makes of January and October alike, names none."""
    year, month, day = int(point["fyear"]), int(point["fmonth"] or point["gmonth"]), point["fday"] or point["gday"]
    if day:
        one = _day(year, month, int(day))
        return _Named(point.start(), point.end(), one, one, Precision.DAY, year, True, None, stated=True)
    first, last = _month(year, month)
    role = Role.ABOUT if point["mark"] == "." and point["fmonth"] == "1" else None
    return _Named(point.start(), point.end(), first, last, Precision.MONTH, year, True, role, stated=True)


def _days(point: re.Match[str], year: int) -> tuple[date | None, date | None, Precision, Role | None]:
    if point["month"]:
        month = 1 if point["month"] == "元" else value_of(point["month"]) or 0
        if point["day"]:
            one = _day(year, month, value_of(point["day"]) or 0)
            return one, one, Precision.DAY, None
        first, last = _month(year, month)
        if point["part"] and first is not None:
            begin, end = {"上": (1, 10), "中": (11, 20), "下": (21, None)}[point["part"][0]]
            return first.replace(day=begin), first.replace(day=end) if end else last, Precision.TEN_DAYS, None
        return (last, last, Precision.MONTH_END, None) if point["end"] else (first, last, Precision.MONTH, None)
    if point["quarter"]:
        number = value_of(point["quarter"]) or 0
        first, last = date(year, 3 * number - 2, 1), _month(year, 3 * number)[1]
        return (last, last, Precision.END, None) if point["qend"] else (first, last, Precision.QUARTER, None)
    if point["half"]:
        first, last = (date(year, 1, 1), date(year, 6, 30)) if point["half"] == "上" else (date(year, 7, 1), date(year, 12, 31))
        return (last, last, Precision.END, None) if point["hend"] else (first, last, Precision.HALF, None)
    first, last = date(year, 1, 1), date(year, 12, 31)
    if point["yend"]:
        return last, last, Precision.END, None
    return first, last, Precision.YEAR, Role.EVERY if point["all"] else Role.ABOUT if point["vague"] else None


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1] else None


def _month(year: int, month: int) -> tuple[date | None, date | None]:
    """Return the first and last day of a month."""
    return (_day(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])) if 1 <= month <= 12 else (None, None)
