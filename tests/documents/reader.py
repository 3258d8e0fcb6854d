"""Reads produced documents as a person does: texts, tables with their merges, sheets, and what stands where on a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pdfplumber
import pypdfium2
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook

MM_PER_POINT = 25.4 / 72
SAME_LINE = 0.5
"""Glyphs whose baselines differ by less (mm) stand on one line."""


class MergedCell(NamedTuple):
    """A cell as it is seen: its text, and how many rows and columns it covers."""

    text: str
    rows: int = 1
    columns: int = 1


class Glyph(NamedTuple):
    """One character of a page; distances in mm from the page's left and top edge, ``size`` in points, ``font`` as embedded."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    font: str
    size: float


class Page(NamedTuple):
    """A page of a PDF, its size in mm, its text, and its glyphs in reading order."""

    width: float
    height: float
    text: str
    glyphs: tuple[Glyph, ...]

    @property
    def lines(self) -> tuple[tuple[Glyph, ...], ...]:
        """Return the glyphs by line, from the top, each line from the left; blanks are left out."""
        lines: list[list[Glyph]] = []
        for glyph in sorted((glyph for glyph in self.glyphs if glyph.text.strip()), key=lambda glyph: glyph.baseline):
            if lines and glyph.baseline - lines[-1][0].baseline < SAME_LINE:
                lines[-1].append(glyph)
            else:
                lines.append([glyph])
        return tuple(tuple(sorted(line, key=lambda glyph: glyph.left)) for line in lines)


def docx_text(path: Path) -> str:
    """Return the body's paragraphs, those in tables included, one a line in document order."""
    return "\n".join(_paragraphs(path))


def _paragraphs(path: Path) -> Iterator[str]:
    document = Document(str(path))
    for element in document.element.body.iter(qn("w:p")):
        yield Paragraph(element, document).text


def tables(path: Path) -> list[list[list[MergedCell]]]:
    """Return each table of a Word file as rows of the cells that start in them."""
    return [_rows(table) for table in Document(str(path)).tables]


def _rows(table: Table) -> list[list[MergedCell]]:
    """python-docx gives every grid place the cell that covers it; a cell is seen where it first appears."""
    cells, width = table._cells, len(table.columns)
    grid = [cells[start : start + width] for start in range(0, len(cells), width)]
    heights: dict[object, int] = {}
    for row in grid:
        for element in dict.fromkeys(cell._tc for cell in row):
            heights[element] = heights.get(element, 0) + 1
    seen: set[object] = set()
    rows = []
    for row in grid:
        spans = [(next(group), 1 + sum(1 for _ in group)) for _, group in groupby(row, key=lambda cell: cell._tc)]
        rows.append([MergedCell(cell.text, heights[cell._tc], span) for cell, span in spans if cell._tc not in seen])
        seen.update(cell._tc for cell, _ in spans)
    return rows


def sheet_rows(path: Path, sheet: str) -> list[list[object]]:
    """Return a sheet's values row by row; cells under a merge are None."""
    workbook = load_workbook(path)
    return [list(row) for row in workbook[sheet].iter_rows(values_only=True)]


def pdf_pages(pdf: Path) -> list[Page]:
    """Return the pages of a PDF."""
    with pdfplumber.open(pdf) as document:
        return [
            Page(
                width=float(page.width) * MM_PER_POINT,
                height=float(page.height) * MM_PER_POINT,
                text=page.extract_text(),
                glyphs=tuple(_glyph(char, float(page.height)) for char in page.chars),
            )
            for page in document.pages
        ]


def pdf_texts(pdf: Path) -> list[str]:
    """Return the text of each page of a PDF without white space, where it does not matter where it stands: a thirtieth of the time."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def _glyph(char: dict[str, object], page_height: float) -> Glyph:
    left, right, top, bottom = (char[side] * MM_PER_POINT for side in ("x0", "x1", "top", "bottom"))
    baseline = (page_height - char["matrix"][5]) * MM_PER_POINT
    # An embedded subset's name has a tag of six letters before it (ISO 32000-1, 9.6.4).
    font = char["fontname"].partition("+")[2] or char["fontname"]
    return Glyph(char["text"], left, right, top, bottom, baseline, font, char["size"])
