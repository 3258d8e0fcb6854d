"""What offices type → dates, quantities, states and clean text, saying what was normalised. Nothing is ever guessed.

``raw`` is a cell as python-calamine gives it: text, number, bool, date, datetime, time, timedelta; blanks are ``""``.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Generic, TypeVar

from progress_report.i18n import _
from progress_report.model import Status

Raw = int | float | str | bool | time | date | datetime | timedelta | None
T = TypeVar("T")


class Verdict(Enum):
    """How a cell was read. Only EXACT, NORMALISED and BLANK are certain."""

    EXACT = "exact"
    NORMALISED = "normalised"
    BLANK = "blank"
    AMBIGUOUS = "ambiguous"
    UNREADABLE = "unreadable"


class NotApplicable(Enum):
    """The valid answer that a target does not apply; zero is another answer."""

    NOT_APPLICABLE = "不适用"


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value with how it was read; ``note`` says why a person is needed. The value is None unless the verdict is certain."""

    value: T | None
    verdict: Verdict
    note: str = ""


# Texts --------------------------------------------------------------------------------------------------------------

_UNCLEAN = re.compile("[\r\xa0\u00ad\u200b-\u200f\u2028\u2029\u2060-\u2065\ufeff]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2065\ufeff]")
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029")
HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\uffff\ud800-\udfff]")
"""Control characters and writing-direction overrides: kept, so that nobody can hide them; printed as visible signs."""


def read_text(raw: Raw) -> Reading[str]:
    """Read free text: spaces of no width are taken out, line breaks and all that shows are kept, as is what is HARMFUL."""
    if isinstance(raw, str):
        if not raw:
            return _BLANK_TEXT
        if not _UNCLEAN.search(raw) and raw == raw.strip():
            return Reading(raw, Verdict.EXACT)
        clean = _clean(raw)
        if not clean:
            return _BLANK_TEXT
        shown = raw.strip() == clean
        return Reading(clean, Verdict.EXACT if shown else Verdict.NORMALISED)
    if raw is None:
        return _BLANK_TEXT
    exact = raw.is_integer() if isinstance(raw, float) else isinstance(raw, int) and not isinstance(raw, bool)
    return Reading(_shown(raw), Verdict.EXACT if exact else Verdict.NORMALISED)


def _clean(text: str) -> str:
    text = _LINE_ENDS.sub("\n", text).replace("\xa0", " ")
    return _INVISIBLE.sub("", text).strip()


def _shown(raw: Raw) -> str:
    """Return a value that is not text as the office saw it."""
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, datetime) and raw.time() == time():
        raw = raw.date()
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return f"{raw.year}年{raw.month}月{raw.day}日"
    return str(raw)


_BLANK_TEXT: Reading[str] = Reading("", Verdict.BLANK)


def _plain(raw: str) -> str:
    """Return short text for reading values: cleaned, full-width forms narrowed, white space dropped."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", _clean(raw)))


# States -------------------------------------------------------------------------------------------------------------

_STATUS_WORDS: dict[Status, tuple[str, ...]] = {
    Status.DONE: ("已完成", "完成", "全部完成", "已全部完成", "已办结", "办结", "已落实", "√", "✓", "✔", "☑"),
    Status.ONGOING: (
        "推进中", "正常推进", "正在推进", "持续推进", "有序推进", "按计划推进", "进行中", "正在进行", "正在开展", "办理中", "部分完成", "未完成", "尚未完成", "正在办理",
    ),
    Status.NOT_STARTED: ("未开展", "未启动", "未开始", "尚未开展", "尚未启动", "尚未开始", "没有开展"),
    Status.NOT_APPLICABLE: ("不适用", "不涉及", "本科室不涉及", "无此项", "无此项工作"),
}  # fmt: skip
_AMBIGUOUS_STATUS = frozenset({"部分完成", "未完成", "尚未完成"})
_STATUSES: dict[str, Reading[Status]] = {
    word: Reading(status, Verdict.EXACT if word == status.value else Verdict.NORMALISED)
    for status, words in _STATUS_WORDS.items()
    for word in words
    if word not in _AMBIGUOUS_STATUS
}
_BLANK_STATUS: Reading[Status] = Reading(None, Verdict.BLANK)


def read_status(raw: Raw) -> Reading[Status]:
    """Read 完成状态: the four words and their usual spellings; anything else needs a person."""
    if isinstance(raw, str):
        exact = _STATUSES.get(raw)
        if exact is not None:
            return exact
        word = _plain(raw).rstrip("。.；;")
        if not word:
            return _BLANK_STATUS
        known = _STATUSES.get(word)
        if known is not None:
            return Reading(known.value, Verdict.NORMALISED)
        return Reading(None, Verdict.AMBIGUOUS, _("状态只能是：已完成、推进中、未开展、不适用"))
    if raw is None:
        return _BLANK_STATUS
    return Reading(None, Verdict.UNREADABLE, _("状态只能是：已完成、推进中、未开展、不适用"))


# Dates --------------------------------------------------------------------------------------------------------------

_FULL_DATE = re.compile(r"(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?(?:0?0:00(?::00)?)?")
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH_DAY = re.compile(r"(\d{1,2})月(\d{1,2})[日号]")
_MONTH_END = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(?:底|末)")
_VAGUE_DATE = re.compile(r"[上中下]旬|初|左右|前后|以前|之前|至|到|—|~|、|约")
_SERIALS = range(32874, 73051)
"""Serial days taken for dates: 1990 to 2099 in the 1900 system; other numbers are no dates an office could mean."""
_SERIAL_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_BLANK_DATE: Reading[date] = Reading(None, Verdict.BLANK)


def read_date(raw: Raw, *, year: int | None, date1904: bool = False, number_is_date: bool = False) -> Reading[date]:
    """Read a date. ``year`` completes a month and day; a bare number is a serial only where ``number_is_date``.

    Serials count from 1899-12-30, or from 1904-01-01 in the 1904 system (ECMA-376-1, 18.17.4.1).
    """
    if isinstance(raw, datetime):
        exact = raw.time() == time()
        return Reading(raw.date(), Verdict.EXACT if exact else Verdict.NORMALISED)
    if isinstance(raw, date):
        return Reading(raw, Verdict.EXACT)
    if isinstance(raw, str):
        return _date_in_text(_plain(raw), year) if raw else _BLANK_DATE
    if raw is None:
        return _BLANK_DATE
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        return Reading(None, Verdict.UNREADABLE, _("这不是日期"))
    return _date_of_number(raw, date1904=date1904, number_is_date=number_is_date)


def _date_of_number(raw: float, *, date1904: bool, number_is_date: bool) -> Reading[date]:
    if raw != raw or raw in {float("inf"), float("-inf")} or raw != int(raw):
        return Reading(None, Verdict.UNREADABLE, _("这不是日期"))
    compact = _COMPACT_DATE.fullmatch(str(int(raw)))
    if compact:
        return _calendar_date(*map(int, compact.groups()))
    if number_is_date and int(raw) in _SERIALS:
        return Reading(_SERIAL_EPOCHS[date1904] + timedelta(days=int(raw)), Verdict.NORMALISED)
    return Reading(None, Verdict.AMBIGUOUS, _("请写成 2023年11月30日 的样子"))


def _date_in_text(text: str, year: int | None) -> Reading[date]:
    if not text:
        return _BLANK_DATE
    full = _FULL_DATE.fullmatch(text) or _COMPACT_DATE.fullmatch(text)
    if full:
        return _calendar_date(*map(int, full.groups()))
    part = _MONTH_DAY.fullmatch(text)
    if part and year is not None:
        return _calendar_date(year, int(part[1]), int(part[2]))
    end = _MONTH_END.fullmatch(text)
    if end and (end[1] or year is not None):
        return _month_end(int(end[1] or year or 0), int(end[2]))
    if re.fullmatch(r"\d{5}", text):
        return Reading(None, Verdict.AMBIGUOUS, _("像是日期的序列号，请写成 2023年11月30日 的样子"))
    if _VAGUE_DATE.search(text) or part or end:
        return Reading(None, Verdict.AMBIGUOUS, _("请写明具体的年月日"))
    return Reading(None, Verdict.UNREADABLE, _("请写成 2023年11月30日 的样子"))


def _calendar_date(year: int, month: int, day: int) -> Reading[date]:
    try:
        return Reading(date(year, month, day), Verdict.NORMALISED)
    except ValueError:
        return Reading(None, Verdict.UNREADABLE, _("没有这一天"))


def _month_end(year: int, month: int) -> Reading[date]:
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return Reading(None, Verdict.UNREADABLE, _("没有这个月"))
    return Reading(date(year, month, calendar.monthrange(year, month)[1]), Verdict.NORMALISED)


# Quantities ---------------------------------------------------------------------------------------------------------

_QUANTITY = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>[万亿])?[(]?(?P<unit>[^\d()]*?)[)]?")
_SCALES = {None: 1, "万": 10_000, "亿": 100_000_000}
_NOT_APPLICABLE_WORDS = frozenset({"不适用", "不涉及", "无此项", "本科室不涉及", "N/A", "NA", "n/a", "na"})
_LARGEST = Decimal(10) ** 15
Quantity = Decimal | NotApplicable


def read_quantity(raw: Raw, unit: str, *, percent_format: bool | None) -> Reading[Quantity]:
    """Read a target's actual value in the target's ``unit``.

    ``percent_format`` tells whether the cell shows its number as a percentage (None: not known). A number of at most 1 for a
    target in per cent is only read where that is certain: 1 may be 1 % or all.
    """
    if isinstance(raw, str):
        return _quantity_in_text(raw, _plain(raw), unit) if raw else Reading(None, Verdict.BLANK)
    if raw is None:
        return Reading(None, Verdict.BLANK)
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        return Reading(None, Verdict.UNREADABLE, _("这里要填数值"))
    if raw != raw or abs(raw) >= float(_LARGEST) or raw < 0:
        return Reading(None, Verdict.UNREADABLE, _("数值不合理"))
    number = Decimal(repr(raw)) if isinstance(raw, float) else Decimal(raw)
    if unit == "%" and percent_format:
        return Reading(plain_number(number * 100), Verdict.NORMALISED)
    if unit == "%" and 0 < number <= 1:
        return Reading(
            None,
            Verdict.AMBIGUOUS,
            _("分不清是 {number}% 还是 {percent}%，请写上百分号").format(
                number=plain_number(number), percent=plain_number(number * 100)
            ),
        )
    return Reading(plain_number(number), Verdict.EXACT)


def _quantity_in_text(raw: str, text: str, unit: str) -> Reading[Quantity]:
    if not text:
        return Reading(None, Verdict.BLANK)
    if text in _NOT_APPLICABLE_WORDS:
        exact = raw == NotApplicable.NOT_APPLICABLE.value
        return Reading(NotApplicable.NOT_APPLICABLE, Verdict.EXACT if exact else Verdict.NORMALISED)
    match = _QUANTITY.fullmatch(text)
    if match is None:
        return Reading(None, Verdict.AMBIGUOUS, _("请只写一个确定的数值，或写“不适用”"))
    number = Decimal(match["number"].replace(",", "")) * _SCALES[match["scale"]]
    if number >= _LARGEST:
        return Reading(None, Verdict.UNREADABLE, _("数值不合理"))
    if match["unit"] and match["unit"] not in _unit_words(unit):
        return Reading(None, Verdict.AMBIGUOUS, _("单位应为“{unit}”").format(unit=unit))
    if unit == "%" and not match["unit"] and 0 < number <= 1:
        return Reading(None, Verdict.AMBIGUOUS, _("分不清是百分之几，请写上百分号"))
    as_asked = raw in {match["number"], match["number"] + unit} and "," not in raw
    return Reading(plain_number(number), Verdict.EXACT if as_asked else Verdict.NORMALISED)


def _unit_words(unit: str) -> frozenset[str]:
    """Return how a unit may be written after a number: 次/年 as 次, 工作日 as 个工作日, 日 as 天."""
    plain = unicodedata.normalize("NFKC", unit)
    words = {plain, plain.split("/")[0]}
    if plain == "工作日":
        words.add("个工作日")
    if plain == "日":
        words.add("天")
    return frozenset(words)


def plain_number(number: Decimal) -> Decimal:
    """Return the number without trailing zeros, whole ones without exponent."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


# Measure numbers ----------------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"(?:第)?(\d{1,4})(?:项|[.、])?")


def read_measure_number(raw: Raw) -> Reading[int]:
    """Read 序号: a whole number, also typed as text or with 第…项."""
    if isinstance(raw, bool):
        return Reading(None, Verdict.UNREADABLE, _("序号应为整数"))
    if isinstance(raw, (int, float)):
        if raw == raw and abs(raw) < 10_000 and raw == int(raw) and raw > 0:
            return Reading(int(raw), Verdict.EXACT)
        return Reading(None, Verdict.UNREADABLE, _("序号应为整数"))
    if not isinstance(raw, str) or not raw.strip():
        return Reading(None, Verdict.BLANK)
    match = _NUMBER.fullmatch(_plain(raw))
    if match is None or int(match[1]) == 0:
        return Reading(None, Verdict.UNREADABLE, _("序号应为整数"))
    return Reading(int(match[1]), Verdict.NORMALISED)
