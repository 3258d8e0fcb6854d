"""Marks written into a workbook's own parts: of a form beside huge tables only the sheets concerned are touched.

openpyxl builds every cell of every sheet, seconds and hundreds of megabytes for some hundred thousand; here a sheet's XML is gone
through once (ECMA-376-1, 18.3) and every other part stays as it stands compressed. What is not written as most programs do is
left to openpyxl.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import IO

from lxml import etree

from progress_report.checks.mark_parts import MAIN, Mark, OtherwiseWrittenError, Styles, commented, draw
from progress_report.reading.packages import read_part
from progress_report.reading.sheets import column_letter, column_number
from progress_report.reading.workbook_parts import SheetPart, WorkbookParts, workbook_parts
from progress_report.templating.package.archive import ZipWriter, parse, read_package, stored

LARGE_BYTES = 1_000_000
"""Of all sheets and shared texts, from which on a copy is not made with openpyxl: it takes about a second to read and write so much."""

_ROOT = re.compile(rb"<worksheet\b[^<>]*>")
_DATA, _DATA_END = re.compile(rb"<sheetData\b[^<>/]*>"), b"</sheetData>"
_ROW, _ROW_END = re.compile(rb"<row\b([^<>]*?)(/?)>"), b"</row>"
_CELL = re.compile(rb"<c\b([^<>]*?)(/?)>")
_NUMBER, _ADDRESS = re.compile(rb'\sr="(\d{1,7})"'), re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
_STYLE, _SPANS = re.compile(rb'\ss="(\d{1,6})"'), re.compile(rb'\sspans="[^"]*"')


MOST_COVERED = 20_000
"""Cells under merges, links and tables, each of which openpyxl builds, filled or not; a form has some hundred."""

_COVERING = re.compile(
    rb"""<(?:\w{1,20}:)?(?:mergeCell|hyperlink|table)\s[^<>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']"""
)


def is_large(data: bytes) -> bool:
    """Tell whether a workbook is one to be marked here."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        cells = (entry for entry in package.infolist() if entry.filename.startswith(("xl/worksheets/", "xl/sharedStrings")))
        return sum(entry.file_size for entry in cells) > LARGE_BYTES or covered_cells(package) > MOST_COVERED


def covered_cells(package: zipfile.ZipFile) -> int:
    """Return how many cells the merges, links and tables of all sheets stretch over together."""
    total = 0
    for name in package.namelist():
        if name.startswith(("xl/worksheets/", "xl/tables/")) and name.endswith(".xml"):
            for left, top, right, bottom in _COVERING.findall(read_part(package, name)):
                columns = column_number(right.decode()) - column_number(left.decode()) + 1
                total += max(columns, 0) * max(int(bottom) - int(top) + 1, 0)
    return total


def mark_in_package(data: bytes, marks: Mapping[tuple[str, str], Mark], size: tuple[int, int], out: IO[bytes]) -> bool:
    """Write a workbook with marks by sheet and address, and comments of a size in pixels, to ``out``; return whether that could be done.

    A sheet that is not there is the first one.
    """
    try:
        parts = read_package(data)
        with zipfile.ZipFile(BytesIO(data)) as package:
            workbook = workbook_parts(package)
        styles = Styles(parts, workbook.styles)
        for place, (sheet, own) in enumerate(_by_sheet(workbook, marks).items(), 1):
            parts = _marked(parts, sheet, own, styles, size, place)
        parts = {**parts, workbook.styles: styles.written()}
    except Exception:  # what is odd here openpyxl may know what to do with, however long it takes
        return False
    writer = ZipWriter(out)
    for name, part in parts.items():
        writer.write(name, stored(part))
    writer.close()
    return True


def _by_sheet(workbook: WorkbookParts, marks: Mapping[tuple[str, str], Mark]) -> dict[SheetPart, dict[str, Mark]]:
    sheets = {sheet.name: sheet for sheet in workbook.sheets if sheet.part in workbook.sheet_like}
    if not sheets:
        raise OtherwiseWrittenError
    found: dict[SheetPart, dict[str, Mark]] = {}
    for (name, address), mark in marks.items():
        own = found.setdefault(sheets.get(name) or next(iter(sheets.values())), {})
        place = address or "A1"
        before = own.get(place)
        own[place] = mark if before is None else Mark(before.fill or mark.fill, f"{before.text}\n\n{mark.text}")
    return found


def _marked(
    parts: dict[str, bytes], sheet: SheetPart, marks: Mapping[str, Mark], styles: Styles, size: tuple[int, int], place: int
) -> dict[str, bytes]:
    """Return the parts with one sheet's cells marked and commented."""
    content = bytes(parts[sheet.part])
    root, start = _ROOT.search(content), _DATA.search(content)
    end = content.rfind(_DATA_END)
    if root is None or start is None or end < start.end() or b"<!" in content or content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise OtherwiseWrittenError
    tail = parse(b"<?xml version='1.0' encoding='UTF-8'?>" + root[0] + content[end + len(_DATA_END) :], sheet.part)
    shown: dict[str, Mark] = {}
    for address, mark in marks.items():
        at = _cell_that_shows(tail, address)
        shown[at] = Mark(shown[at].fill or mark.fill, f"{shown[at].text}\n\n{mark.text}") if at in shown else mark
    parts, drawing = commented(parts, sheet, shown, size, place)
    draw(tail, drawing)
    ending = etree.tostring(tail, encoding="UTF-8")
    body = b"".join(_rows(content, start.end(), end, shown, styles))
    return {**parts, sheet.part: content[: start.end()] + body + _DATA_END + ending[ending.index(b">") + 1 :]}


def _cell_that_shows(tail: etree._Element, address: str) -> str:
    """Return an address, or that of the first of the merged cells it belongs to: the others show nothing."""
    column, row = _position(address)
    for merge in tail.iter(f"{{{MAIN}}}mergeCell"):
        first, _colon, last = (merge.get("ref") or "").partition(":")
        if last:
            (left, top), (right, bottom) = _position(first), _position(last)
            if left <= column <= right and top <= row <= bottom:
                return first
    return address


def _position(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    return column_number(letters), int(address[len(letters) :] or 0)


def _rows(content: bytes, start: int, end: int, marks: Mapping[str, Mark], styles: Styles) -> Iterator[bytes]:
    """Yield the rows of a sheet from ``start`` to ``end``, those with marks anew."""
    wanted: dict[int, dict[int, str]] = {}
    for address, mark in marks.items():
        column, row = _position(address)
        if mark.fill:
            wanted.setdefault(row, {})[column] = mark.fill
    due = sorted(wanted)
    copied = start
    for found in _ROW.finditer(content, start, end):
        if not due:
            break
        given = _NUMBER.search(found[1])
        if given is None:
            raise OtherwiseWrittenError
        while due and due[0] < int(given[1]):
            yield content[copied : found.start()]
            copied = found.start()
            yield b'<row r="%d">%b</row>' % (due[0], b"".join(_cells(b"", due[0], wanted[due.pop(0)], styles)))
        if due and due[0] == int(given[1]):
            closes = found.end() if found[2] else content.index(_ROW_END, found.end(), end)
            yield content[copied : found.start()] + b"<row%b>" % _SPANS.sub(b"", found[1])
            yield from _cells(content[found.end() : closes], due[0], wanted[due.pop(0)], styles)
            yield _ROW_END
            copied = closes if found[2] else closes + len(_ROW_END)
    yield content[copied:end]
    for row in due:
        yield b'<row r="%d">%b</row>' % (row, b"".join(_cells(b"", row, wanted[row], styles)))


def _cells(content: bytes, row: int, fills: Mapping[int, str], styles: Styles) -> Iterator[bytes]:
    """Yield a row's cells, those of some columns with another style; one that was not there is blank."""
    due = sorted(fills)
    copied = 0

    def blank(column: int) -> bytes:
        return b'<c r="%b%d" s="%d"/>' % (column_letter(column).encode(), row, styles.marked(0, fills[column]))

    for found in _CELL.finditer(content):
        given = _ADDRESS.search(found[1])
        if given is None:
            raise OtherwiseWrittenError
        column = column_number(given[1].decode())
        while due and due[0] < column:
            yield content[copied : found.start()] + blank(due.pop(0))
            copied = found.start()
        if due and due[0] == column:
            style = _STYLE.search(found[1])
            changed = styles.marked(int(style[1]) if style else 0, fills[due.pop(0)])
            yield content[copied : found.start()] + b'<c%b s="%d"%b>' % (_STYLE.sub(b"", found[1]), changed, found[2])
            copied = found.end()
    yield content[copied:]
    for column in due:
        yield blank(column)
