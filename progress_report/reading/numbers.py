"""Quantities and measure numbers as offices type them. Nothing is ever guessed."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from progress_report.messages import _
from progress_report.reading.patterns import pattern
from progress_report.reading.spelling import joined, narrowed
from progress_report.reading.verdicts import Raw, Reading, Verdict


class NotApplicable(Enum):
    """The valid answer that a target does not apply; zero is another answer."""

    NOT_APPLICABLE = "不适用"


_QUANTITY = re.compile(r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)[(]?(?P<unit>[^0-9()]*?)[)]?")
_ONE, _SCALE = "[一二三四五六七八九两壹贰叁肆伍陆柒捌玖]", "[十百千万亿拾佰仟]"
_WHOLE = f"(?![万亿点])(?=[零〇]|{_ONE}|{_SCALE})(?:[零〇]?{_ONE}?{_SCALE})*(?:[零〇]?{_ONE}|[零〇])?"
"""A number in words. Two digits side by side (三四次) are no number, but between the two."""
_SPELLED = pattern(
    rf"(?P<share>{_SCALE}分之)?{_WHOLE}(?:点[零〇一二三四五六七八九]+)?(?P<unit>[^零〇一二三四五六七八九两十百千亿]*?)"
)
_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
_LARGEST_SHARE = Decimal(200)
"""A cell that shows more than this many per cent was probably typed before it was made to show per cent."""
_NOT_APPLICABLE_WORDS = frozenset({"不适用", "不涉及", "无此项", "本科室不涉及", "N/A", "NA", "n/a", "na"})


_LARGEST = Decimal(10) ** 15


Quantity = Decimal | NotApplicable


def read_quantity(raw: Raw, unit: str, *, percent_format: bool | None) -> Reading[Quantity]:
    """Read a target's actual value in the target's ``unit``.

    ``percent_format`` tells whether the cell shows its number as a percentage (None: not known). A number of at most 1 for a
    target in per cent is only read where that is certain: 1 may be 1 % or all.
    """
    if isinstance(raw, str):
        return _quantity_in_text(raw, unit) if raw else Reading(None, Verdict.BLANK)
    if raw is None:
        return Reading(None, Verdict.BLANK)
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        return Reading(None, Verdict.UNREADABLE, _("这里要填数值"))
    if raw != raw or abs(raw) >= float(_LARGEST) or raw < 0:
        return Reading(None, Verdict.UNREADABLE, _("数值不合理"))
    number = as_excel_shows(raw)
    if unit not in {"%", ""} and percent_format:
        # 5 typed into a cell that shows per cent is kept as 0.05.
        shown = _("单元格显示为 {percent}%，指标的单位却是“{unit}”，请写成文字，如 12{unit}")
        return Reading(None, Verdict.AMBIGUOUS, shown.format(percent=plain_number(number * 100), unit=unit))
    if unit == "%" and percent_format and number * 100 > _LARGEST_SHARE:
        shown = _("单元格显示为 {percent}%，分不清是不是 {number}%，请写成文字")
        return Reading(None, Verdict.AMBIGUOUS, shown.format(percent=plain_number(number * 100), number=plain_number(number)))
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


def _quantity_in_text(raw: str, unit: str) -> Reading[Quantity]:
    text = joined(narrowed(raw), number=True)
    if text is None:
        return Reading(None, Verdict.AMBIGUOUS, _("数字之间有空格、换行或特殊的数字，请只写一个完整的数值"))
    if not text:
        return Reading(None, Verdict.BLANK)
    if text in _NOT_APPLICABLE_WORDS:
        exact = raw == NotApplicable.NOT_APPLICABLE.value
        return Reading(NotApplicable.NOT_APPLICABLE, Verdict.EXACT if exact else Verdict.NORMALISED)
    match = _QUANTITY.fullmatch(text)
    if match is None and _is_spelled(text, narrowed(unit)):
        return Reading(None, Verdict.AMBIGUOUS, _("请用阿拉伯数字写一个确定的数值"))
    if match is None:
        return Reading(None, Verdict.AMBIGUOUS, _("请只写一个确定的数值，或写“不适用”"))
    factor = _factor(match["unit"], narrowed(unit))
    if factor is None:
        return Reading(None, Verdict.AMBIGUOUS, _("单位应为“{unit}”").format(unit=unit))
    typed = Decimal(match["number"].replace(",", ""))
    number = typed * factor
    if number >= _LARGEST:
        return Reading(None, Verdict.UNREADABLE, _("数值不合理"))
    if unit == "%" and not match["unit"] and 0 < number <= 1:
        return Reading(None, Verdict.AMBIGUOUS, _("分不清是百分之几，请写上百分号"))
    as_asked = raw in {match["number"], match["number"] + unit} and "," not in raw
    return Reading(plain_number(number), Verdict.EXACT if as_asked else Verdict.NORMALISED)


def _is_spelled(text: str, unit: str) -> bool:
    """Tell whether the text is one number in words, in the unit (三次, 壹次, 千分之二); not 三四次, 十余次 or 两次左右."""
    match = _SPELLED.fullmatch(text)
    return match is not None and (match["share"] is None or not match["unit"]) and _factor(match["unit"], unit) is not None


def _factor(typed: str, unit: str) -> Decimal | None:
    """Return by what a number in the unit as ``typed`` is multiplied to be in ``unit``; None when they are not of one kind.

    Without a unit the number is in the unit that was asked for. 万 and 亿 belong to the unit: 2000万 for 万元 is 2000, for 元
    20,000,000; 元, 万元 and 亿元 are converted exactly.
    """
    if not typed:
        return Decimal(1)
    typed_scale, typed_base = _scaled(typed)
    scale, base = _scaled(unit)
    if typed_base in _unit_words(base) or (not typed_base and base != "%"):
        return Decimal(typed_scale) / Decimal(scale)
    return None


def _scaled(unit: str) -> tuple[int, str]:
    """Return a unit's scale and the rest: 万元 is 10,000 and 元."""
    mark = unit[:1] if unit[:1] in _SCALES else ""
    return _SCALES[mark], unit[len(mark) :]


def _unit_words(unit: str) -> frozenset[str]:
    """Return how a unit may be written after a number: 次/年 as 次, 工作日 as 个工作日, 日 as 天."""
    words = {unit, unit.split("/")[0]} - {""}
    if unit == "工作日":
        words.add("个工作日")
    if unit == "日":
        words.add("天")
    return frozenset(words)


def as_excel_shows(raw: float) -> Decimal:
    """Return a number of a cell with the 15 significant digits that Excel keeps and shows."""
    return Decimal(f"{raw:.15g}") if isinstance(raw, float) else Decimal(raw)


def plain_number(number: Decimal) -> Decimal:
    """Return the number without trailing zeros, whole ones without exponent."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


_NUMBER = re.compile(r"(?:第)?([0-9]{1,4})(?:项|[.、])?")


_NO_NUMBER: Reading[int] = Reading(None, Verdict.BLANK)


@lru_cache(maxsize=1024)
def _exactly(number: int) -> Reading[int]:
    return Reading(number, Verdict.EXACT)


@lru_cache(maxsize=1024)
def _normalised(number: int) -> Reading[int]:
    return Reading(number, Verdict.NORMALISED)


def read_measure_number(raw: Raw) -> Reading[int]:
    """Read 序号: a whole number, also typed as text or with 第…项."""
    # As calamine tells the numbers of cells: there is one in each row.
    if type(raw) is float and 0 < raw < 10_000 and raw.is_integer():
        return _exactly(int(raw))
    if isinstance(raw, bool):
        return Reading(None, Verdict.UNREADABLE, _("序号应为整数"))
    if isinstance(raw, (int, float)):
        if raw == raw and abs(raw) < 10_000 and raw == int(raw) and raw > 0:
            return _exactly(int(raw))
        return Reading(None, Verdict.UNREADABLE, _("序号应为整数"))
    if not isinstance(raw, str) or not raw.strip():
        return _NO_NUMBER
    # Nearly all are figures and nothing else.
    text = raw if raw.isascii() and raw.isdigit() else joined(narrowed(raw), number=True)
    match = _NUMBER.fullmatch(text) if text is not None else None
    if match is None or int(match[1]) == 0:
        return Reading(None, Verdict.UNREADABLE, _("序号应为整数"))
    return _normalised(int(match[1]))
