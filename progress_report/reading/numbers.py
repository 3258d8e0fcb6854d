"""Quantities and measure numbers as offices type them. Nothing is ever guessed."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from enum import Enum

from progress_report.messages import _
from progress_report.reading.texts import plain_text
from progress_report.reading.verdicts import Raw, Reading, Verdict


class NotApplicable(Enum):
    """The valid answer that a target does not apply; zero is another answer."""

    NOT_APPLICABLE = "不适用"


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
        return _quantity_in_text(raw, plain_text(raw), unit) if raw else Reading(None, Verdict.BLANK)
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
    match = _NUMBER.fullmatch(plain_text(raw))
    if match is None or int(match[1]) == 0:
        return Reading(None, Verdict.UNREADABLE, _("序号应为整数"))
    return Reading(int(match[1]), Verdict.NORMALISED)
