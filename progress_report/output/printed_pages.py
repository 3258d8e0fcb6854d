"""A printed page as it can be looked at: the characters of a PDF with their places, by line and by where the text area is (5.2)."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

MM = 72 / 25.4
"""Points in a millimetre."""
TOP, BOTTOM, INSIDE, OUTSIDE = 37.0, 35.0, 28.0, 26.0
"""Millimetres of the margins of an upright page; inside is at the spine (5.2.1)."""
SIDE, EDGE = 36.0, 27.0
"""Of a lying page: the margins beside and above its text (8)."""
LOWEST_OF_TEXT = 3.0
"""Millimetres under the text area that a character's box may reach: the last line's box is as high as the line."""


class Glyph(NamedTuple):
    """A character with its box in mm from the page's left and top edge, and its size in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """Return how far down its middle is."""
        return (self.top + self.bottom) / 2


class PrintedPage(NamedTuple):
    """A page: its number, size in mm, characters in reading order, and the heights (top, bottom) that lines and pictures take up."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    drawn: tuple[tuple[float, float], ...]

    @property
    def lies(self) -> bool:
        """Tell whether it is turned."""
        return self.width > self.height

    @property
    def text(self) -> str:
        """Return what is read on it, without blanks."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def area(self) -> tuple[float, float, float, float]:
        """Return the text area's left, right, top and bottom."""
        if self.lies:
            return SIDE, self.width - SIDE, EDGE, self.height - EDGE
        left, right = (INSIDE, OUTSIDE) if self.number % 2 else (OUTSIDE, INSIDE)
        return left, self.width - right, TOP, self.height - BOTTOM

    @property
    def inside(self) -> list[Glyph]:
        """Return the characters that stand in the text area."""
        left, right, top, bottom = self.area
        return [
            one
            for one in self.glyphs
            if (one.right > left and one.left < right if self.lies else True)
            and top - 2 <= one.middle <= bottom + LOWEST_OF_TEXT - 1
        ]

    @property
    def lines(self) -> list[list[Glyph]]:
        """Return the characters of the text area by line, from the top."""
        lines: list[list[Glyph]] = []
        for glyph in sorted(self.inside, key=lambda one: one.bottom):
            if lines and glyph.bottom - lines[-1][-1].bottom < 1.5:
                lines[-1].append(glyph)
            else:
                lines.append([glyph])
        return [sorted(line, key=lambda one: one.left) for line in lines]


def printed_pages(pdf: Path | bytes) -> tuple[PrintedPage, ...]:
    """Return the pages of a PDF, a file or its content. Raises pypdfium2.PdfiumError when it is none."""
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_page(number, page) for number, page in enumerate(document, 1))
    finally:
        document.close()


def _page(number: int, page: object) -> PrintedPage:
    from ctypes import c_float

    from pypdfium2 import raw

    width, height = page.get_size()  # type: ignore[attr-defined]
    text = page.get_textpage()  # type: ignore[attr-defined]
    glyphs = []
    for place in range(text.count_chars()):
        character = text.get_text_range(place, 1)
        if character.strip():
            left, bottom, right, top = text.get_charbox(place, loose=True)
            glyphs.append(
                Glyph(
                    character,
                    left / MM,
                    right / MM,
                    (height - top) / MM,
                    (height - bottom) / MM,
                    raw.FPDFText_GetFontSize(text.raw, place),
                )
            )
    drawn = []
    for thing in page.get_objects(max_depth=4):  # type: ignore[attr-defined]
        if thing.type == raw.FPDF_PAGEOBJ_TEXT:
            continue
        edges = [c_float() for _edge in range(4)]
        if raw.FPDFPageObj_GetBounds(thing.raw, *edges):
            _left, bottom, _right, top = (edge.value for edge in edges)
            if top - bottom < height * 0.95:
                drawn.append(((height - top) / MM, (height - bottom) / MM))
    return PrintedPage(number, width / MM, height / MM, tuple(glyphs), tuple(drawn))
