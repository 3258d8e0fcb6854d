"""A PDF's ruled tables, page by page; a PDF without rules is read as the text a viewer would copy, a scan is refused."""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from progress_report.importing.sources.copied_text import read_plain_text
from progress_report.importing.sources.files import SourceError
from progress_report.importing.sources.grid import Grid, GridCell, GridRow, Paragraph, SourceText, Watch
from progress_report.importing.sources.paragraphs import paragraphs_of
from progress_report.importing.sources.pdf_glance import MAX_CHARACTERS, look_through, refuse_many_pages, scanned
from progress_report.importing.sources.pdf_lines import unbroken
from progress_report.importing.sources.pdf_marks import without_marks
from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.outline import is_outline
from progress_report.messages import _

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table


MAX_INFLATED = 200 * 2**20
"""What all streams of a PDF may inflate to, in bytes."""


_STREAM = re.compile(rb"stream\r?\n")


_TWICE_DEFLATED = re.compile(rb"/(?:FlateDecode|Fl)\s*/(?:FlateDecode|Fl)\b")


_CHUNK = 2**16


_EDGE = 3.0
"""Rules closer than this are one line; points."""


def read_pdf(name: str, data: bytes, known_offices: frozenset[str] = frozenset(), pages: Watch = tuple) -> SourceText:
    """Return the tables of a PDF, its pages taken through ``pages``. Raises SourceError for a scan, a password, a damaged or an unreasonable file."""
    _check(name, data)
    look_through(name, data)
    # Imported here: reading the other formats need not wait for it.
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            refuse_many_pages(name, len(document.pages))
            return _read(name, pages(document.pages), known_offices)
    except SourceError:
        raise
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise SourceError(_("{file} 有密码或不允许复制文字。请去掉限制后另存").format(file=name)) from error
    except Exception as error:
        # The library raises whatever a damaged file makes fail inside it.
        if "PasswordIncorrect" in repr(error):
            raise SourceError(_("{file} 有密码或不允许复制文字。请去掉限制后另存").format(file=name)) from error
        raise SourceError(
            _("读不了 {file}，文件可能已损坏。请重新导出 PDF，或改用 Word、Excel 文件").format(file=name)
        ) from error


def _read(name: str, pages: Iterable[Page], known_offices: frozenset[str]) -> SourceText:
    blocks: list[Paragraph | Grid] = []
    lines: list[tuple[str, str]] = []
    plain: list[str] = []
    doubts: list[Doubt] = []
    characters = 0
    for number, page in enumerate(pages, 1):
        characters += len(page.chars)
        if characters > MAX_CHARACTERS:
            raise SourceError(_("{file} 文字过多，不像任务分工文件，请只保留表格所在的页").format(file=name))
        tables = [table for table in page.find_tables() if len(table.rows) > 1 or len(table.rows[0].cells) > 2]
        place = _("第{page}页").format(page=number)
        edges = {edge for table in tables for cell in table.cells for edge in (cell[1], cell[3])}
        page, marks = without_marks(page, edges, place)
        doubts += marks
        plain.append(page.extract_text() or "")
        top = float(page.bbox[1])
        for table in sorted(tables, key=lambda table: table.bbox[1]):
            lines += [(line, place) for line in _text_between(page, top, table.bbox[1])]
            blocks += [*paragraphs_of(lines), _grid(page, table, number)]
            lines, top = [], max(top, table.bbox[3])
        lines += [(line, place) for line in _text_between(page, top, page.bbox[3])]
        page.close()
    blocks += paragraphs_of(lines)
    if not characters:
        raise scanned(name)
    found = SourceText(tuple(blocks), tuple(doubts))
    if found.grids or is_outline(found.paragraphs):
        return found
    text = read_plain_text("\f".join(plain), known_offices)
    return replace(text, doubts=(*text.doubts, *doubts))


def _check(name: str, data: bytes) -> None:
    """Refuse a PDF whose streams would inflate beyond all reason, before a library inflates them."""
    if _TWICE_DEFLATED.search(data):
        raise SourceError(_("{file} 的压缩方式异常，可能是恶意文件，拒绝读取").format(file=name))
    inflated = 0
    view = memoryview(data)
    for found in _STREAM.finditer(data):
        stream, at = zlib.decompressobj(), found.end()
        try:
            while at < len(data) and not stream.eof:
                rest: bytes | memoryview = view[at : at + _CHUNK]
                at += _CHUNK
                while rest and not stream.eof:
                    inflated += len(stream.decompress(rest, 2**20))
                    rest = stream.unconsumed_tail
                    if inflated > MAX_INFLATED:
                        raise SourceError(_("{file} 展开后过大，可能是恶意文件，拒绝读取").format(file=name))
        except zlib.error:
            # Not every stream is deflated; what the library cannot read it reports itself.
            continue


def _text_between(page: Page, top: float, bottom: float) -> list[str]:
    """Return the lines of text between two heights of a page; a character is where its middle is."""
    if bottom - top < _EDGE:
        return []
    return [line for line in _text_of(_chars_in(page, (page.bbox[0], top, page.bbox[2], bottom))).split("\n") if line.strip()]


def _text_of(chars: list[dict[str, Any]]) -> str:
    from pdfplumber.utils.text import extract_text

    return str(extract_text(chars)) if chars else ""


def _chars_in(page: Page, box: tuple[float, float, float, float]) -> list[dict[str, Any]]:
    """Return the characters that have their middle in a box: where a row is tight, one of the next row touches the rule."""
    left, top, right, bottom = box
    return [
        char
        for char in page.chars
        if left <= (char["x0"] + char["x1"]) / 2 < right and top <= (char["top"] + char["bottom"]) / 2 < bottom
    ]


def _grid(page: Page, table: Table, number: int) -> Grid:
    """Return a table by the columns its rules make; a cell that reaches into the rows below continues there."""
    lefts = sorted({round(cell[0], 1) for row in table.rows for cell in row.cells if cell is not None})
    columns = [left for at, left in enumerate(lefts) if not at or left - lefts[at - 1] > _EDGE]
    rows: list[GridRow] = []
    open_cells: dict[int, float] = {}
    for index, row in enumerate(table.rows, 1):
        cells = [GridCell(continued=open_cells.get(position, 0.0) > row.bbox[1] + _EDGE) for position in range(len(columns))]
        for cell in row.cells:
            if cell is None:
                continue
            position = max(at for at, left in enumerate(columns) if left <= cell[0] + _EDGE)
            chars = _chars_in(page, cell)
            text = unbroken(_text_of(chars), chars, cell[2] - cell[0])
            cells[position] = GridCell(text)
            open_cells[position] = cell[3]
        place = _("第{page}页第{row}行").format(page=number, row=index)
        rows.append(GridRow(tuple(cells), place, page_start=index == 1))
    return Grid(_("第{page}页的表").format(page=number), tuple(rows))
