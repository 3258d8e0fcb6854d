"""The rules of 版头 and 版记 (7.2, 7.4): how they look, and where 发文机关标志 and the red lines stand (7.2.4, 7.2.7, 10.1).

Where they stand is told by a file's spacings: paragraphs of a fixed pitch stand at a place that every program computes alike; where
one of them has none, or the line is a drawing, nothing is said: see ``rules.UNCHECKED``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from progress_report.gbt9704.document import Paragraph, Section, WordFile
from progress_report.gbt9704.document_number import LOOSE_NUMBER, is_document_number
from progress_report.gbt9704.parts import (
    MM,
    SIZE_2,
    SIZE_3,
    SIZE_4,
    Parts,
    alignment,
    first_run,
    is_red,
    is_set_in,
    looks,
    place_of,
    size_of,
)
from progress_report.gbt9704.rules import Deviation
from progress_report.gbt9704.typefaces import is_kind
from progress_report.messages import _

LONGEST_NUMBER_LINE = 60
"""Characters; a longer paragraph quotes a document's number rather than being this one's."""
_BASE = 0.8
"""Of a fixed pitch, what is over the base line."""
_UP, _DOWN = 0.77, 0.11
"""How far a character reaches over its base line and under it, in its size."""
_TWIPS_OF_SIZE = 10
"""In a half-point."""
_TOLERANCE = 1.0
"""Millimetres, for fonts reach differently far."""
_MARK_ON_PAGE, _MARK_IN_AREA = 30.0, 35.0
_RULE_UNDER_NUMBER, _RULE_UNDER_MARK, _LETTER_RULE, _NUMBER_UNDER_RULE = 4.0, 4.0, 170.0, 4.9
_THICKNESS = 1.0
"""Millimetres more that may lie between a line and text under it: programs draw thick double lines differently."""


def head_deviations(parts: Parts, document: WordFile) -> Iterator[Deviation]:
    """Check 版头 (7.2) and 版记 (7.4), where a document has them."""
    for paragraph in parts.head:
        text = paragraph.text.strip()
        if is_red(paragraph) and text:
            run = first_run(paragraph)
            if paragraph.align != "center" or (run is not None and not is_kind(run.font, "小标宋")):
                yield Deviation("7.2.4-agency", place_of(paragraph), _alignment_and_looks(paragraph))
        number = LOOSE_NUMBER.search(text)
        if number and len(text) <= LONGEST_NUMBER_LINE and not is_document_number(number.group()):
            yield Deviation("7.2.5-number", place_of(paragraph), number.group())
        signer = re.search(r"签\s*发\s*人\s*(?P<colon>[：:])?\s*(?P<name>\S*)", text)
        if signer:
            yield from _signer(paragraph, signer["colon"] or "", signer["name"])
    for paragraph in document.copies:
        run = first_run(paragraph)
        if run is not None and not is_set_in(run, "仿宋", SIZE_4):
            yield Deviation("7.4-copies", place_of(paragraph), looks(run))
        if not paragraph.text.strip().endswith("。"):
            yield Deviation("7.4-copies", place_of(paragraph), _("末尾没有句号"))


def _signer(paragraph: Paragraph, colon: str, name: str) -> Iterator[Deviation]:
    if colon != "：":
        yield Deviation("7.2.6-signer", place_of(paragraph), _("冒号为“{colon}”").format(colon=colon))
    for run in paragraph.runs:
        label = "签发人" in re.sub(r"\s", "", run.text)
        named = bool(name) and name in run.text
        if (label and not is_set_in(run, "仿宋", SIZE_3)) or (named and not is_set_in(run, "楷体", SIZE_3)):
            yield Deviation("7.2.6-signer", place_of(paragraph), looks(run))


def _alignment_and_looks(paragraph: Paragraph) -> str:
    run = first_run(paragraph)
    return _("，").join([alignment(paragraph), *([looks(run)] if run else [])])


def head_place_deviations(parts: Parts, document: WordFile) -> Iterator[Deviation]:
    """Check where the mark stands, how far the red line is under 发文字号, and how long it is."""
    if not document.sections:
        return
    section = document.sections[0]
    before_title = [one for one in document.paragraphs if parts.title and one.number < parts.title[0].number]
    for paragraphs, start, wanted in (
        (before_title, 0, _MARK_IN_AREA),
        (section.first_header, section.header_distance, _MARK_ON_PAGE),
    ):
        mark = _mark(paragraphs)
        top = _glyph_top(paragraphs, mark) if mark is not None else None
        if mark is not None and top is not None and abs((start + top) / MM - wanted) > _TOLERANCE:
            yield Deviation("7.2.4-place", place_of(mark), _("距上边缘 {mm:.1f} mm").format(mm=(start + top) / MM))
    number = next((one for one in before_title if LOOSE_NUMBER.search(one.text)), None)
    rule = next(
        (one for one in before_title if one.rule is not None and number is not None and one.number >= number.number), None
    )
    if number is not None and rule is not None and rule.rule is not None:
        below = _between(before_title, number, rule)
        if below is not None and abs(below / MM - _RULE_UNDER_NUMBER) > _TOLERANCE:
            yield Deviation("7.2.7-rule", place_of(number), _("红色分隔线在发文字号之下 {mm:.1f} mm").format(mm=below / MM))
        if any(abs(side) / MM > _TOLERANCE for side in rule.rule) and rule is not number:
            sides = "，".join(f"{side / MM:.1f} mm" for side in rule.rule)
            yield Deviation("7.2.7-rule", place_of(number), _("红色分隔线两端距版心边缘 {sides}").format(sides=sides))
    yield from _letter_deviations(section, before_title)


def _letter_deviations(section: Section, text: Sequence[Paragraph]) -> Iterator[Deviation]:
    """Check the double line in a letter's first header: under the mark, over 发文字号, and its length (10.1)."""
    mark = _mark(section.first_header)
    for line in section.first_header:
        if line.rule is not None:
            below = _between(section.first_header, mark, line) if mark is not None else None
            if below is not None and abs(below / MM - _RULE_UNDER_MARK) > _TOLERANCE:
                found = _("红色双线在发文机关标志之下 {mm:.1f} mm").format(mm=below / MM)
                yield Deviation("10.1-rule-place", _("首页页眉"), found)
            number = text[0] if text and LOOSE_NUMBER.search(text[0].text) else None
            away = _under_header(section, line, number) if number is not None else None
            if number is not None and away is not None and abs(away / MM - _NUMBER_UNDER_RULE) > _TOLERANCE + _THICKNESS:
                found = _("在红色双线之下 {mm:.1f} mm").format(mm=away / MM)
                yield Deviation("10.1-number-place", place_of(number), found)
            if number is not None and (number.align not in {"right", "end"} or number.right > 0.1):
                found = _("{align}，空 {characters:g} 字").format(align=alignment(number), characters=round(number.right, 1))
                yield Deviation("10.1-number-place", place_of(number), found)
            long = (section.width - section.left - section.right - sum(line.rule)) / MM
            if abs(long - _LETTER_RULE) > _TOLERANCE:
                yield Deviation("10.1-rule-length", _("首页页眉"), _("红色双线长 {mm:.1f} mm").format(mm=long))


def _under_header(section: Section, rule: Paragraph, number: Paragraph) -> float | None:
    """Return how far the characters of the text's first paragraph are under the line that ends the header, in twips.

    The text begins under the header where that is longer than the upper margin. None where it cannot be told, or where the header
    goes on under the line, as a draft's does.
    """
    high = 0
    for one in section.first_header:
        if one.line is None or (one.number > rule.number and not one.is_blank):
            return None
        high += one.before + one.line
    if number.line is None:
        return None
    begins = max(section.top - section.header_distance - high, 0)
    return begins + number.before + _BASE * number.line - _UP * size_of(number) * _TWIPS_OF_SIZE


def _mark(paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """Return 发文机关标志: the first red line of characters larger than a title's."""
    return next((one for one in paragraphs if is_red(one) and size_of(one) > SIZE_2), None)


def _glyph_top(paragraphs: Sequence[Paragraph], mark: Paragraph) -> float | None:
    """Return how far the upper edge of a line's characters is under the first paragraph's, in twips; None where it cannot be told."""
    above = 0.0
    for one in paragraphs:
        if one.line is None:
            return None
        if one is mark:
            return above + one.before + _BASE * one.line - _UP * size_of(one) * _TWIPS_OF_SIZE
        above += one.before + one.line
    return None


def _between(paragraphs: Sequence[Paragraph], number: Paragraph, rule: Paragraph) -> float | None:
    """Return how far a line under ``rule`` is below the characters of ``number``, in twips; None where it cannot be told."""
    if number.line is None:
        return None
    below = (1 - _BASE) * number.line - _DOWN * size_of(number) * _TWIPS_OF_SIZE
    for one in paragraphs:
        if number.number < one.number <= rule.number:
            if one.line is None:
                return None
            below += one.before + one.line
    return below
