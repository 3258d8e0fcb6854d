"""完成时限 in words → the days it names and whether it is a duty that lasts: only what the words say."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from progress_report.reading.spelling import has_odd_digits
from progress_report.reading.wording import joined

STANDING_WORDS = (
    "持续", "长期", "常态化", "常态", "常年", "全年", "贯穿全年", "日常", "经常性", "随时", "及时", "即时", "实时", "动态", "定期", "适时",
    "每年", "每半年", "每季度", "每季", "每月", "每周", "每日", "按年", "按季度", "按季", "按月", "按周", "逐月", "逐季",
)  # fmt: skip
"""With these a deadline names a duty that lasts all year, whatever verb follows (持续推进, 长期坚持, 每季度末)."""
AS_REQUIRED_WORDS = (
    "按时间节点",
    "按节点",
    "按要求",
    "按上级要求",
    "按规定",
    "按规定时限",
    "按通知要求",
    "按计划",
    "按进度",
    "根据工作安排",
)
"""With these a deadline leaves its days to something else; such a measure counts as a duty all year, and a person is asked."""
_POINT = re.compile(
    r"(?P<iyear>20\d\d)[./-](?P<imonth>1[0-2]|0?[1-9])(?![\d./月-])"
    r"|(?:(?P<year>20\d\d)[年./-]|(?P<next>[次明翌]年))?(?<!\d)(?P<month>1[0-2]|0?[1-9])(?:月份?|[./-])"
    r"(?:(?P<day>3[01]|[12]\d|0?[1-9])(?![\d月])|(?P<part>上旬|中旬))?"
    r"|(?:(?P<qyear>20\d\d)年)?第?(?P<quarter>[一二三四1-4])季度|(?:(?P<hyear>20\d\d)年)?(?P<half>[上下])半年"
    r"|(?:(?P<eyear>20\d\d)?年(?:底|末|终|内|度)|(?P<whole>20\d\d)年(?!\d)|全年)"
)
_BEGINS = re.compile(r"[日号底初份]?(?:起|开始|以后|之后|后)(?!草)")
_OPEN_BEFORE = re.compile(r"(?:自|从)$")
_REMARK = re.compile(r"[（(][^（）()]*[）)]")
_NUMBER_WORDS = re.compile(r"(?P<number>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九元])(?P<unit>月|日|号)")
_RHYTHM = re.compile(r"(?:每|按|逐)(?:个)?(?:季度|季|半年|年|月|周|日|旬)")
_TERM = re.compile(r"\d+个?(?:工作日|小时|自然日)")
_UNCLEAR = re.compile(r"(?<!\d)20\d\d\.1(?!\d)|下一?年(?!度?[底末])")
"""2024.1, which Excel makes of January and October alike, and a next year that is not said to be this document's."""
_VAGUE_AFTER = re.compile(r"(?:[日号份底末]|[上中下]旬)?(?:初|中(?!旬)|左右|前后|前夕|上下)")
_VAGUE_BEFORE = re.compile(r"(?:大?约|大概|预计|估计|暂定)$")
"""With these a day is not fixed: 12月初 is no last of December, 11月底左右 no 30 November."""
_RANGE_MARK = re.compile(r"[日号份]?(?:初|中)?(?:至|到|[-—–~～])")
_MORE_DAYS = re.compile(
    r"[日号]?(?:[、,，和及]|至|到|[-—–~～])(?P<day>3[01]|[12]\d|0?[1-9])(?:(?=[、,，和及至到—–~～-]\d{1,2}[日号前])|[日号]|(?=前))"
)
"""More days of the month that was named before them: 9月10日、20日, 11月1日至30日."""
_OTHER_NUMBERS = re.compile(
    r"(?:\d{1,2}[、,，和及至到—–~～-])+(?=\d{1,2}月)|每个?(?:年|季度?|月|旬|周)(?:\d{1,2}月)?\d{1,2}[日号]|(?<=[日号])\d{1,2}[时点]"
)
"""Numbers that say nothing else: months of a list that ends in 月, days of a rhythm, the hour of a last day."""
_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Deadline:
    """What a deadline's words say: the day it begins, its last day, and whether it is (also) a duty that lasts."""

    first: date | None = None
    last: date | None = None
    standing: bool = False
    as_required: bool = False


def read_deadline(text: str, year: int) -> Deadline:
    """Return what a deadline's words say; days without a year are of ``year``, or of the year named before them.

    The last of a range or list is the last day; a day with 起 is a beginning and no last day. No text becomes a day that it does
    not name: a rhythm, a term and a day that the calendar lacks have none.
    """
    words = in_digits(joined(text))
    standing = any(word in words for word in STANDING_WORDS)
    as_required = not standing and any(word in words for word in AS_REQUIRED_WORDS)
    if _UNCLEAR.search(words) or _TERM.search(words):
        return Deadline(standing=standing, as_required=as_required)
    first: date | None = None
    last: date | None = None
    named = _REMARK.sub("", words) or words
    if _has_left_over(named):
        return Deadline(standing=standing, as_required=as_required)
    for begins, day in _days(named, year):
        # A day before the one named ahead of it is of another year, or of something else.
        if day is None or day < max(first or day, last or day):
            return Deadline(standing=standing, as_required=as_required)
        if begins:
            first = day
        else:
            last = day
    return Deadline(first, last, standing, as_required)


def last_day(text: str, year: int) -> date | None:
    """Return the last day of a deadline; None where its words fix none."""
    return read_deadline(text, year).last


def in_digits(text: str) -> str:
    """Return the text with months and days that are written in Chinese numerals in digits (十二月 → 12月)."""

    def digits(found: re.Match[str]) -> str:
        words = found["number"]
        if words == "元":
            return "1" + found["unit"] if found["unit"] == "月" else found[0]
        tens, ten, units = words.rpartition("十")
        value = (10 * (_DIGITS.index(tens) if tens else 1) if ten else 0) + (_DIGITS.index(units) if units else 0)
        return f"{value}{found['unit']}"

    return _NUMBER_WORDS.sub(digits, text)


def _days(words: str, year: int) -> Iterator[tuple[bool, date | None]]:
    """Yield the days that the words name, each with whether it is a beginning; None for one that does not exist."""
    of = year
    for point in _POINT.finditer(words):
        if point[0] == "全年" or _is_rhythm(words, point):
            continue
        if point["whole"] and _POINT.match(words, point.end()):
            of = int(point["whole"])
            continue
        if _VAGUE_AFTER.match(words, point.end()) or _VAGUE_BEFORE.search(words[: point.start()]):
            # A vague day that a range begins with leaves its end as it is.
            if _RANGE_MARK.match(words, point.end()) is None:
                yield False, None
            continue
        if point["next"]:
            of = year + 1
        of = int(point["iyear"] or point["year"] or point["qyear"] or point["hyear"] or point["eyear"] or point["whole"] or of)
        begins = bool(_BEGINS.match(words, point.end()) or _OPEN_BEFORE.search(words[: point.start()]))
        day = _day(point, of)
        if begins and day is not None and point["month"] and not point["day"]:
            day = day.replace(day={"上旬": 1, "中旬": 11}.get(point["part"] or "", 1))
        yield begins, day
        if point["month"] and point["day"]:
            days, _end = _more_days(words, point.end())
            yield from ((False, _day_of(of, int(point["month"]), number)) for number in days)


def _more_days(words: str, at: int) -> tuple[tuple[int, ...], int]:
    """Return the days of the same month that follow a day, and where they end."""
    days: list[int] = []
    while (more := _MORE_DAYS.match(words, at)) is not None:
        days.append(int(more["day"]))
        at = more.end()
    return tuple(days), at


def _has_left_over(words: str) -> bool:
    """Tell whether digits belong to no day: with them the words may mean something else (11月3 0日, 23年11月底)."""
    words = _OTHER_NUMBERS.sub("", words)
    left, at = "", 0
    for point in _POINT.finditer(words):
        if point.start() >= at:
            left += words[at : point.start()]
            _days_after, at = _more_days(words, point.end())
    left += words[at:]
    return any(sign.isdigit() for sign in left) or has_odd_digits(left)


def _is_rhythm(words: str, point: re.Match[str]) -> bool:
    """Tell whether a day belongs to a rhythm (每年9月, 每月5日, 每季度末) and so to no one date."""
    before = words[: point.start()]
    return bool(re.search(r"(?:每|按|逐)个?(?:季度|季|半年|年|月|周|旬)?$", before)) or bool(_RHYTHM.search(before[-4:]))


def _day_of(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None


def _day(point: re.Match[str], year: int) -> date | None:
    if point["imonth"]:
        month = int(point["imonth"])
        return date(year, month, calendar.monthrange(year, month)[1])
    if point["month"]:
        month = int(point["month"])
        last = calendar.monthrange(year, month)[1]
        day = int(point["day"] or {"上旬": 10, "中旬": 20}.get(point["part"] or "", last))
        return _day_of(year, month, day)
    if point["quarter"]:
        month = 3 * ("一二三四".find(point["quarter"]) + 1 or int(point["quarter"]))
        return date(year, month, calendar.monthrange(year, month)[1])
    if point["half"] == "上":
        return date(year, 6, 30)
    return date(year, 12, 31)
