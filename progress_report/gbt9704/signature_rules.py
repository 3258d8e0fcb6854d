"""The rules of 署名 and 成文日期: where they stand with a seal and without one, and that they stay with the text (7.3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.gbt9704.document import Paragraph, WordFile
from progress_report.gbt9704.parts import DATE, MM, SIZE_3, TEXT_WIDTH, Parts, alignment_and_space, first_run, place_of
from progress_report.gbt9704.rules import Deviation
from progress_report.messages import _

_CHARACTER = SIZE_3 * 10
"""Twips that a character of the text takes."""
_TOLERANCE = 0.5 * MM


def signature_deviations(parts: Parts, document: WordFile) -> Iterator[Deviation]:
    """Check 署名 and 成文日期 (7.3.5)."""
    if parts.date is None:
        if parts.text:
            yield Deviation("7.3.5-date", place_of(parts.text[-1]), _("没有成文日期"))
        return
    if not DATE.fullmatch(parts.date.text):
        yield Deviation("7.3.5-date", place_of(parts.date), parts.date.text.strip())
    # Sealed: four characters from the right, the name centred over it; unsealed: the name two characters from the right.
    if not (_at_right(parts.date) or _axis(parts.date) is not None):
        yield Deviation("7.3.5-signature", place_of(parts.date), alignment_and_space(parts.date))
    signature = parts.signature
    if signature is None:
        return
    yield from _name_over_date(signature, parts.date)
    above = [one for one in document.paragraphs if one.number < parts.date.number]
    last = (parts.annex_note or parts.text)[-1:] if parts.annex_note or parts.text else ()
    kept = [one for one in above if last and one.number >= last[0].number]
    if kept and not all(one.keep_next for one in kept):
        yield Deviation("7.3.5-together", place_of(signature), _("没有设置“与下段同页”"))


def _axis(paragraph: Paragraph) -> float | None:
    """Return the middle of a line that a tab stop or its alignment places, in twips from the text area's left edge; else None."""
    count = len(paragraph.text) - len(paragraph.text.lstrip("\t"))
    if 0 < count <= len(paragraph.stops):
        place, kind = paragraph.stops[count - 1]
        return place + {"center": 0.0, "right": -0.5, "end": -0.5}.get(kind, 0.5) * _width(paragraph)
    run = first_run(paragraph)
    if paragraph.align in {"right", "end"} and run is not None:
        return TEXT_WIDTH - paragraph.right * run.size * 10 - _width(paragraph) / 2
    return None


def _name_over_date(signature: Paragraph, date: Paragraph) -> Iterator[Deviation]:
    """Check that 署名 is centred over the date and inside the text area, or stands two characters from the right (7.3.5)."""
    axis, below = _axis(signature), _axis(date)
    if axis is not None and below is not None and _stepped(signature, axis, date, below):
        return
    if axis is None:
        if not _at_right(signature):
            yield Deviation("7.3.5-signature", place_of(signature), alignment_and_space(signature))
        return
    beyond = axis + _width(signature) / 2 - TEXT_WIDTH
    if beyond > _TOLERANCE:
        yield Deviation("7.3.5-signature", place_of(signature), _("超出版心右边缘 {mm:.1f} mm").format(mm=beyond / MM))
    unsealed = signature.align in {"right", "end"} and signature.right >= 1.8
    if below is not None and DATE.fullmatch(date.text) and abs(below - axis) > SIZE_3 * 5 and not unsealed:
        found = _("署名与成文日期的中线相差 {mm:.1f} mm").format(mm=abs(below - axis) / MM)
        yield Deviation("7.3.5-signature", place_of(signature), found)


def _stepped(signature: Paragraph, axis: float, date: Paragraph, below: float) -> bool:
    """Tell whether both stand as without a seal (7.3.5.2).

    The date begins two characters after the name, and the longer of the two ends two characters from the right, or, as the date
    is moved in, a little further right.
    """
    begins, after = axis - _width(signature) / 2, below - _width(date) / 2
    ends = axis + _width(signature) / 2, below + _width(date) / 2
    wanted = TEXT_WIDTH - 2 * _CHARACTER
    near = ends[0] if _width(signature) >= _width(date) else ends[1]
    return (
        abs(after - begins - 2 * _CHARACTER) < _CHARACTER / 2
        and abs(near - wanted) < _CHARACTER / 2
        and max(ends) < TEXT_WIDTH + _TOLERANCE
    )


def _width(paragraph: Paragraph) -> float:
    """Return how wide a paragraph's text is in twips, figures and Latin letters half as wide as characters."""
    return sum(
        (run.size * 10 * (0.5 if character.isascii() else 1)) + run.spacing
        for run in paragraph.runs
        for character in run.text
        if character != "\t"
    )


def _at_right(paragraph: Paragraph) -> bool:
    at_right = paragraph.align in {"right", "end"} and paragraph.right >= 1.8
    # Spaces or a left indent may push it there as well.
    pushed = paragraph.left + paragraph.first_line + len(paragraph.text) - len(paragraph.text.lstrip(" \u3000")) >= 10
    return at_right or pushed
