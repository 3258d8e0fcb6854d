"""A docx's tables and the paragraphs around them: merged cells, automatic numbers, tracked changes as accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from progress_report.importing.sources.files import WORD_TEXT, SourceError, parts_of, text_part_of
from progress_report.importing.sources.grid import Grid, GridCell, GridRow, Paragraph, SourceText
from progress_report.messages import _
from progress_report.reading.word_names import FALLBACK, with_ordinary_names
from progress_report.reading.word_names import WORD as _W
from progress_report.reading.word_numbering import Numbering
from progress_report.templating.errors import TemplateError
from progress_report.templating.package.archive import parse

NUMBERING, STYLES = "word/numbering.xml", "word/styles.xml"


MAX_TEXT_BYTES = 9_000_000
"""Of the text's XML, which takes twenty times as much as a tree; a thousand measures have some five million."""


MAX_COLUMNS = 63
"""The most columns a table has in Word."""


def read_word(name: str, data: bytes) -> SourceText:
    """Return the document's tables in order; a table inside a cell counts as one of its own. Raises SourceError."""
    parts = {part: with_ordinary_names(content) for part, content in parts_of(name, data).items()}
    text = text_part_of(parts)
    if len(parts.get(text, b"")) > MAX_TEXT_BYTES:
        raise SourceError(_("{file} 文字过多，不像任务分工文件，请只保留任务分工表").format(file=name))
    try:
        body = parse(parts[text], text).find(f"{_W}body")
        numbering = Numbering(_optional(parts, NUMBERING), _optional(parts, STYLES))
    except TemplateError as error:
        raise SourceError(_("读不了 {file}：{reason}").format(file=name, reason=error)) from error
    except KeyError as error:
        raise SourceError(_("读不了 {file}：缺少正文部件 {part}").format(file=name, part=WORD_TEXT)) from error
    if body is None:
        raise SourceError(_("读不了 {file}：没有正文").format(file=name))
    blocks: list[Paragraph | Grid] = []
    tables = paragraphs = 0
    for block in _blocks(body):
        if block.tag == f"{_W}p":
            paragraphs += 1
            words = _paragraph(block, numbering).strip()
            if words:
                blocks.append(Paragraph(words, _("第{number}段").format(number=paragraphs)))
            continue
        for table in (block, *block.iterfind(f".//{_W}tbl")):
            tables += 1
            blocks.append(_grid(table, tables, numbering))
    return SourceText(tuple(blocks))


def _optional(parts: Mapping[str, bytes], part: str) -> etree._Element | None:
    return parse(parts[part], part) if part in parts else None


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables in order, also those in content controls and tracked insertions."""
    for child in parent:
        if child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}moveTo", f"{_W}smartTag"}:
            yield from _blocks(child)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{_W}tr":
            if child.find(f"{_W}trPr/{_W}del") is None:
                yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml"}:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml"}:
            yield from _cells(child)


def _grid(table: etree._Element, number: int, numbering: Numbering) -> Grid:
    """Return a table by grid columns (ECMA-376-1, 17.4.17 gridSpan, 17.4.84 vMerge)."""
    name = _("表{number}").format(number=number)
    rows: list[GridRow] = []
    for index, row in enumerate(_rows(table), 1):
        cells: list[GridCell] = [GridCell()] * _count(row, f"{_W}trPr/{_W}gridBefore")
        for cell in _cells(row):
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            continued = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
            text = "\n".join(_paragraph(block, numbering) for block in _blocks(cell) if block.tag == f"{_W}p").strip()
            span = max(1, _count(cell, f"{_W}tcPr/{_W}gridSpan"))
            cells += [GridCell(text, continued), *[GridCell("", continued)] * (span - 1)]
        rows.append(GridRow(tuple(cells[:MAX_COLUMNS]), _("{table}第{row}行").format(table=name, row=index)))
    width = max((len(row.cells) for row in rows), default=0)
    padded = tuple(GridRow((*row.cells, *[GridCell()] * (width - len(row.cells))), row.place) for row in rows)
    return Grid(name, padded)


def _count(element: etree._Element, path: str) -> int:
    found = element.find(path)
    value = found.get(f"{_W}val", "0") if found is not None else "0"
    return min(int(value), MAX_COLUMNS) if value.isascii() and value.isdigit() else 0


def _paragraph(paragraph: etree._Element, numbering: Numbering) -> str:
    """Return a paragraph's text with its automatic number before it; deleted text is left out, breaks become line breaks."""
    return numbering.label(paragraph) + "".join(_runs(paragraph))


def _runs(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == f"{_W}tab":
            yield " "
        elif child.tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag not in {FALLBACK, f"{_W}pPr", f"{_W}rPr", f"{_W}del", f"{_W}moveFrom", f"{_W}tbl"}:
            yield from _runs(child)
