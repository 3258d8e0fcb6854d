"""Marks written into a workbook's own parts: of a form beside huge tables only the sheets concerned are touched.

openpyxl builds every cell of every sheet, seconds and hundreds of megabytes for some hundred thousand; here a sheet's XML is gone
through once (ECMA-376-1, 18.3) and every other part stays as it stands compressed. What is not written as most programs do is
left to openpyxl.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from copy import deepcopy
from io import BytesIO
from typing import IO, Any, NamedTuple

from lxml import etree

from progress_report.reading.packages import SheetPart, WorkbookParts, read_part, workbook_parts
from progress_report.reading.sheets import column_letter, column_number
from progress_report.templating.package.archive import ZipWriter, parse, read_package, stored
from progress_report.templating.package.relationships import (
    RELATIONS,
    relations_part,
    with_default_types,
    with_relation,
    with_type,
    without_parts,
)

LARGE_BYTES = 1_000_000
"""Of all sheets and shared texts, from which on a copy is not made with openpyxl: it takes about a second to read and write so much."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOT = re.compile(rb"<worksheet\b[^<>]*>")
_DATA, _DATA_END = re.compile(rb"<sheetData\b[^<>/]*>"), b"</sheetData>"
_ROW, _ROW_END = re.compile(rb"<row\b([^<>]*?)(/?)>"), b"</row>"
_CELL = re.compile(rb"<c\b([^<>]*?)(/?)>")
_NUMBER, _ADDRESS = re.compile(rb'\sr="(\d{1,7})"'), re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
_STYLE, _SPANS = re.compile(rb'\ss="(\d{1,6})"'), re.compile(rb'\sspans="[^"]*"')
_BEHIND_DRAWINGS = ("legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst")
"""What follows a sheet's comments' drawing (18.3.1.99)."""
_NOTE = re.compile(rb"""ObjectType=["'](\w+)["']""")


class Mark(NamedTuple):
    """What a cell is marked with: the fill's colour as AARRGGBB ("" for none) and the words of its comment."""

    fill: str
    text: str


class _OtherwiseWrittenError(ValueError):
    """A package that is not written as most programs write theirs."""


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
        styles = _Styles(parts, workbook.styles)
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
        raise _OtherwiseWrittenError
    found: dict[SheetPart, dict[str, Mark]] = {}
    for (name, address), mark in marks.items():
        own = found.setdefault(sheets.get(name) or next(iter(sheets.values())), {})
        place = address or "A1"
        before = own.get(place)
        own[place] = mark if before is None else Mark(before.fill or mark.fill, f"{before.text}\n\n{mark.text}")
    return found


class _Styles:
    """A workbook's styles, with further ones that are others with a fill and a thick border."""

    def __init__(self, parts: Mapping[str, bytes], part: str) -> None:
        if part not in parts:
            raise _OtherwiseWrittenError
        self._root = parse(parts[part], part)
        self._fills, self._borders, self._formats = (self._list(name) for name in ("fills", "borders", "cellXfs"))
        self._fill_of: dict[str, int] = {}
        self._marked: dict[tuple[int, str], int] = {}

    def _list(self, name: str) -> etree._Element:
        found = self._root.find(f"{{{_MAIN}}}{name}")
        if found is None or not len(found):
            raise _OtherwiseWrittenError
        return found

    def marked(self, style: int, fill: str) -> int:
        """Return the style that is another one marked with a fill."""
        if (style, fill) not in self._marked:
            if style >= len(self._formats):
                raise _OtherwiseWrittenError
            changed = deepcopy(self._formats[style])
            changed.set("fillId", str(self._filled(fill)))
            changed.set("borderId", str(self._thick(int(changed.get("borderId") or 0))))
            changed.set("applyFill", "1")
            changed.set("applyBorder", "1")
            self._marked[style, fill] = _appended(self._formats, changed)
        return self._marked[style, fill]

    def _filled(self, colour: str) -> int:
        if colour not in self._fill_of:
            fill = etree.Element(f"{{{_MAIN}}}fill")
            pattern = etree.SubElement(fill, f"{{{_MAIN}}}patternFill", patternType="solid")
            etree.SubElement(pattern, f"{{{_MAIN}}}fgColor", rgb=colour)
            self._fill_of[colour] = _appended(self._fills, fill)
        return self._fill_of[colour]

    def _thick(self, border: int) -> int:
        """Return a border with thick edges and what another one has across the cell."""
        before = self._borders[border] if border < len(self._borders) else etree.Element("border")
        changed = etree.Element(
            f"{{{_MAIN}}}border", {str(key): str(before.get(key)) for key in before.attrib if "diagonal" in str(key)}
        )
        for edge in ("left", "right", "top", "bottom"):
            etree.SubElement(changed, f"{{{_MAIN}}}{edge}", style="thick")
        across = before.find(f"{{{_MAIN}}}diagonal")
        if across is not None:
            changed.append(deepcopy(across))
        return _appended(self._borders, changed)

    def written(self) -> bytes:
        """Return the part."""
        return _written(self._root)


def _appended(elements: etree._Element, element: etree._Element) -> int:
    elements.append(element)
    elements.set("count", str(len(elements)))
    return len(elements) - 1


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _marked(
    parts: dict[str, bytes], sheet: SheetPart, marks: Mapping[str, Mark], styles: _Styles, size: tuple[int, int], place: int
) -> dict[str, bytes]:
    """Return the parts with one sheet's cells marked and commented."""
    content = bytes(parts[sheet.part])
    root, start = _ROOT.search(content), _DATA.search(content)
    end = content.rfind(_DATA_END)
    if root is None or start is None or end < start.end() or b"<!" in content or content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise _OtherwiseWrittenError
    tail = parse(b"<?xml version='1.0' encoding='UTF-8'?>" + root[0] + content[end + len(_DATA_END) :], sheet.part)
    shown: dict[str, Mark] = {}
    for address, mark in marks.items():
        at = _cell_that_shows(tail, address)
        shown[at] = Mark(shown[at].fill or mark.fill, f"{shown[at].text}\n\n{mark.text}") if at in shown else mark
    parts, drawing = _commented(parts, sheet, shown, size, place)
    _draw(tail, drawing)
    ending = etree.tostring(tail, encoding="UTF-8")
    body = b"".join(_rows(content, start.end(), end, shown, styles))
    return {**parts, sheet.part: content[: start.end()] + body + _DATA_END + ending[ending.index(b">") + 1 :]}


def _cell_that_shows(tail: etree._Element, address: str) -> str:
    """Return an address, or that of the first of the merged cells it belongs to: the others show nothing."""
    column, row = _position(address)
    for merge in tail.iter(f"{{{_MAIN}}}mergeCell"):
        first, _colon, last = (merge.get("ref") or "").partition(":")
        if last:
            (left, top), (right, bottom) = _position(first), _position(last)
            if left <= column <= right and top <= row <= bottom:
                return first
    return address


def _position(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    return column_number(letters), int(address[len(letters) :] or 0)


def _rows(content: bytes, start: int, end: int, marks: Mapping[str, Mark], styles: _Styles) -> Iterator[bytes]:
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
            raise _OtherwiseWrittenError
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


def _cells(content: bytes, row: int, fills: Mapping[int, str], styles: _Styles) -> Iterator[bytes]:
    """Yield a row's cells, those of some columns with another style; one that was not there is blank."""
    due = sorted(fills)
    copied = 0

    def blank(column: int) -> bytes:
        return b'<c r="%b%d" s="%d"/>' % (column_letter(column).encode(), row, styles.marked(0, fills[column]))

    for found in _CELL.finditer(content):
        given = _ADDRESS.search(found[1])
        if given is None:
            raise _OtherwiseWrittenError
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


def _commented(
    parts: dict[str, bytes], sheet: SheetPart, marks: Mapping[str, Mark], size: tuple[int, int], place: int
) -> tuple[dict[str, bytes], str]:
    """Return the parts with the marks' words as comments after what was noted there, and the relationship to their drawing."""
    from openpyxl.comments import Comment
    from openpyxl.comments.comment_sheet import CommentRecord
    from openpyxl.comments.comment_sheet import CommentSheet as _CommentSheet
    from openpyxl.comments.shape_writer import ShapeWriter
    from openpyxl.xml.functions import fromstring, tostring

    # Its types are of elements that nobody makes.
    CommentSheet: Any = _CommentSheet
    related = dict(sheet.related)
    if "threadedComment" in related:
        raise _OtherwiseWrittenError
    noted: dict[str, Comment] = {}
    if "comments" in related:
        noted = dict(CommentSheet.from_tree(fromstring(parts[related["comments"]])).comments)
    old = related.get("vmlDrawing", "")
    if any(kind != b"Note" for kind in _NOTE.findall(parts.get(old, b""))):
        # Buttons and boxes of a form stand in the same drawing.
        raise _OtherwiseWrittenError
    for address, mark in marks.items():
        before = noted.get(address)
        comment = Comment(f"{before.text}\n\n{mark.text}" if before else mark.text, before.author if before else "")
        comment.width, comment.height = size
        noted[address] = comment
    records = []
    for address, comment in noted.items():
        record = CommentRecord(ref=address, author=comment.author)
        record.text.t = comment.text
        records.append(record)
    parts = without_parts(parts, {old, related.get("comments", "")} - {""})
    name, drawing = f"xl/commentsMarked{place}.xml", f"xl/drawings/marked{place}.vml"
    if name in parts or drawing in parts:
        raise _OtherwiseWrittenError
    parts.setdefault(relations_part(sheet.part), f'<Relationships xmlns="{RELATIONS}"/>'.encode())
    parts = with_default_types(
        with_type(parts, name, CommentSheet.mime_type), {"vml": "application/vnd.openxmlformats-officedocument.vmlDrawing"}
    )
    parts, _identity = with_relation(parts, sheet.part, f"{_OFFICE}/comments", name)
    parts, identity = with_relation(parts, sheet.part, f"{_OFFICE}/vmlDrawing", drawing)
    shapes: Any = ShapeWriter(noted.items()).write(None)
    comments: Any = tostring(CommentSheet.from_comments(records).to_tree())
    return {**parts, name: comments, drawing: shapes}, identity


def _draw(tail: etree._Element, drawing: str) -> None:
    """Let a sheet's comments be drawn by the relationship's part, in place of another."""
    for before in tail.findall(f"{{{_MAIN}}}legacyDrawing"):
        tail.remove(before)
    own = etree.Element(f"{{{_MAIN}}}legacyDrawing", {f"{{{_OFFICE}}}id": drawing}, nsmap={"r": _OFFICE})
    behind = next((one for one in tail if etree.QName(one).localname in _BEHIND_DRAWINGS), None)
    if behind is None:
        tail.append(own)
    else:
        behind.addprevious(own)
