"""What reports need of filters: dates, numbers and percentages through Babel, Chinese numerals, Chinese lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from progress_report.templating.messages import _
from progress_report.templating.text import plain

Number = int | float | Decimal


LOCALE = "zh_CN"


_LONG = "y年M月d日"
"""What CLDR calls ``long`` in Chinese."""
_PLAIN_PART = re.compile(r"y+|M+|d+|[^a-zA-Z']")
_PLAIN = re.compile(r"(?:(?<!y)y(?:yyy)?(?!y)|(?<!M)MM?(?!M)|(?<!d)dd?(?!d)|[年月日\-/. ])+")
"""Patterns of year, month and day in digits and the marks between them."""


_DIGITS = "零一二三四五六七八九"


_UNITS = ("", "十", "百", "千")


_GROUPS = ("", "万", "亿")


def format_date(value: object, pattern: str = "long", locale: str = LOCALE) -> str:
    """Return a date as Babel writes it, by default 2023年12月8日; ``pattern`` is a CLDR pattern or short, medium, long, full."""
    if type(value) is date and locale == LOCALE and (parts := _plain_parts(pattern)):
        return "".join(_part_of(value, part) for part in parts)
    from babel.dates import format_date as babel_date
    from babel.dates import format_datetime

    if isinstance(value, datetime) and pattern not in {"short", "medium", "long", "full"}:
        return format_datetime(value, pattern, locale=locale)
    if not isinstance(value, date):
        raise TypeError(_("date 只能用于日期"))
    return babel_date(value, pattern, locale=locale)


@lru_cache(maxsize=64)
def _plain_parts(pattern: str) -> tuple[str, ...]:
    """Return the letters and words of a CLDR pattern of a numeric date (UTS #35, Dates), () for any other pattern.

    Numeric dates are nearly all that Chinese documents have; they need none of Babel's data, which takes longer to load than a
    report to fill.
    """
    pattern = _LONG if pattern == "long" else pattern
    return tuple(_PLAIN_PART.findall(pattern)) if _PLAIN.fullmatch(pattern) else ()


def _part_of(day: date, part: str) -> str:
    if part[0] not in "yMd":
        return part
    number = {"y": day.year, "M": day.month, "d": day.day}[part[0]]
    return f"{number:0{len(part)}d}"


def format_number(value: Number, pattern: str | None = None, locale: str = LOCALE) -> str:
    """Return a number with its locale's grouping; ``pattern`` is a CLDR number pattern such as ``0.00``."""
    from babel.numbers import format_decimal

    return format_decimal(_number(value, "number"), pattern, locale=locale)


def format_percent(value: Number, digits: int = 0, locale: str = LOCALE) -> str:
    """Return a share of 1 as a percentage with at most ``digits`` decimals: 0.125 → 13%, with 1 digit 12.5%."""
    from babel.numbers import format_percent as babel_percent

    return babel_percent(_number(value, "percent"), f"#,##0.{'#' * digits}%" if digits else "#,##0%", locale=locale)


def chinese_numeral(value: int) -> str:
    """Return a whole number in Chinese numerals as sections are counted: 10 → 十, 11 → 十一, 110 → 一百一十."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 10**12:
        raise TypeError(_("cn 只能用于 0 至万亿以下的整数"))
    if value == 0:
        return _DIGITS[0]
    text, rest, group, gap = "", value, 0, False
    while rest:
        rest, part = divmod(rest, 10_000)
        if part:
            text = _group(part) + _GROUPS[group] + (_DIGITS[0] if gap and text else "") + text
        gap = part == 0 or part < 1_000
        group += 1
    return text[1:] if text.startswith("一十") else text


def _group(part: int) -> str:
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = part // 10**power % 10
        if digit:
            text += (_DIGITS[0] if gap and text else "") + _DIGITS[digit] + _UNITS[power]
            gap = False
        else:
            gap = True
    return text


def chinese_join(values: Iterable[object]) -> str:
    """Return the values joined by 、."""
    if isinstance(values, str):
        raise TypeError(_("cn_join 用于列表，这里是一段文字"))
    return "、".join(plain(value) for value in values)


def _number(value: object, name: str) -> Number:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise TypeError(_("{name} 只能用于数字").format(name=name))
    return value


def as_is(value: object) -> object:
    """Return the value: every output is escaped anyway, so that ``|e`` in a template of docxtpl changes nothing."""
    return value


FILTERS: dict[str, Callable[..., object]] = {
    "e": as_is,
    "escape": as_is,
    "date": format_date,
    "number": format_number,
    "percent": format_percent,
    "cn": chinese_numeral,
    "cn_join": chinese_join,
}
