"""Parts that hang on a sheet and follow its rows: tables, comments, drawings and charts (ECMA-376-1, 18.5, 18.7, 20.5, 21.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from lxml import etree

from progress_report.templating.errors import TemplateError
from progress_report.templating.excel.formulas import Book
from progress_report.templating.excel.pictures import DRAWING_TYPE
from progress_report.templating.excel.references import Range, parse_range
from progress_report.templating.excel.rowmap import stretched_reference
from progress_report.templating.excel.styles import qname
from progress_report.templating.messages import _
from progress_report.templating.package.archive import parse
from progress_report.templating.package.relationships import targets

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"


CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


CACHES = (f"{_C}numCache", f"{_C}strCache", f"{_C}multiLvlStrCache")


_NOTE_ROW = re.compile(rb"(<x:Row>)(\d+)(</x:Row>)")


_NOTE_ANCHOR = re.compile(rb"(<x:Anchor>)([^<]*)(</x:Anchor>)")


_NOTE = re.compile(rb"<v:shape\b.*?</v:shape>", re.DOTALL)


_Follow = Callable[[bytes, str, Book, str], bytes]
"""From a part's data, its name and what is known of the rows, and the template's name of its sheet, to what it becomes."""


class Follower(NamedTuple):
    """A part that is written once it is known where the rows of its sheet went; ``sheet`` is its name in the template."""

    data: bytes
    part: str
    sheet: str
    follow: _Follow

    def written(self, book: Book) -> bytes:
        """Return the part for the rows as they are now."""
        return self.follow(self.data, self.part, book, self.sheet)


def followers(parts: Mapping[str, bytes], types: Mapping[str, str], sheets: Mapping[str, str]) -> dict[str, Follower]:
    """Return the parts that follow rows, by name; ``sheets`` gives the sheet's name for each sheet's part."""
    kinds: dict[str, _Follow] = {
        _SHEET_TYPE.format("table"): _table,
        _SHEET_TYPE.format("comments"): _comments,
        DRAWING_TYPE: _drawing,
        _SHEET_TYPE.format("pivotTable"): _pivot_table,
    }
    everywhere: dict[str, _Follow] = {CHART_TYPE: _chart, _SHEET_TYPE.format("pivotCacheDefinition"): _pivot_cache}
    found: dict[str, Follower] = {}
    for sheet_part, sheet in sheets.items():
        for part in targets(parts, sheet_part).values():
            follow = _notes if part.endswith(".vml") else kinds.get(types.get(part, ""))
            if follow is not None and part in parts:
                found[part] = Follower(parts[part], part, sheet, follow)
    for part, kind in types.items():
        if kind in everywhere and part in parts:
            found[part] = Follower(parts[part], part, "", everywhere[kind])
    return found


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _table(data: bytes, part: str, book: Book, sheet: str) -> bytes:
    """A table keeps at least one row below its header, which Excel wants (18.5.1.2); where its totals are next, that is an error."""
    root, rows = parse(data, part), book.rows[sheet]
    totals, given = int(root.get("totalsRowCount", "0")), parse_range(root.get("ref", ""))
    if totals and given is not None:
        left = rows.stretched(given.first, given.last)
        if left is not None and left[1] - left[0] < int(root.get("headerRowCount", "1")) + totals:
            message = _("表格区域“{name}”有汇总行而没有数据行，Excel 打不开；请在循环与汇总行之间留一个空行")
            raise TemplateError(message.format(name=root.get("displayName", "")), part=part)
    for element in (root, *root.iter(qname("autoFilter"), qname("sortState"), qname("sortCondition"))):
        text = element.get("ref")
        if text is None:
            continue
        reference = stretched_reference(rows, text)
        found, before = parse_range(reference), parse_range(text)
        if found is not None and before is not None and before.first < before.last and found.first == found.last:
            reference = _range(found, found.first, found.first + 1)
        element.set("ref", reference or text)
    return _bytes(root)


def _range(found: Range, first: int, last: int) -> str:
    return f"{found.before_first}{first}:{found.before_last}{last}"


def _comments(data: bytes, part: str, book: Book, sheet: str) -> bytes:
    """A comment stays with the first cell written; without one it goes."""
    root, rows = parse(data, part), book.rows[sheet]
    for comment in list(root.iter(qname("comment"))):
        found = parse_range(comment.get("ref", ""))
        written = rows.stretched(found.first, found.first) if found else None
        parent = comment.getparent()
        if found is not None and written is not None:
            comment.set("ref", found.at(written[0], written[0]))
        elif parent is not None:
            parent.remove(comment)
    return _bytes(root)


def _notes(data: bytes, _part: str, book: Book, sheet: str) -> bytes:
    """The boxes of comments, in VML, are changed as text: VML is often no well-formed XML."""
    rows = book.rows[sheet]

    def note(match: re.Match[bytes]) -> bytes:
        shape = match[0]
        row = _NOTE_ROW.search(shape)
        if row is None:
            return shape
        given = int(row[2]) + 1
        written = rows.stretched(given, given)
        if written is None:
            return b""
        down = written[0] - given
        shape = _NOTE_ROW.sub(lambda found: found[1] + b"%d" % (written[0] - 1) + found[3], shape)
        return _NOTE_ANCHOR.sub(lambda found: found[1] + _moved_anchor(found[2], down) + found[3], shape)

    return _NOTE.sub(note, data)


def _moved_anchor(anchor: bytes, down: int) -> bytes:
    """Return an anchor (column, offset, row, offset, and so again for its end) some rows further down."""
    numbers = [int(number) for number in anchor.split(b",")]
    if len(numbers) == 8:
        numbers[2] += down
        numbers[6] += down
    return b", ".join(b"%d" % number for number in numbers)


def _drawing(data: bytes, part: str, book: Book, sheet: str) -> bytes:
    """A picture or chart keeps its size and moves with the row that its upper edge is in."""
    root, rows = parse(data, part), book.rows[sheet]
    for anchor in root:
        down = 0
        for name in ("from", "to"):
            row = anchor.find(f"{_XDR}{name}/{_XDR}row")
            if row is None:
                continue
            if name == "from":
                given = int(row.text or "0") + 1
                down = rows.place_of(given) - given
            row.text = str(int(row.text or "0") + down)
    return _bytes(root)


def _chart(data: bytes, part: str, book: Book, _sheet: str) -> bytes:
    """A chart's ranges follow the rows; the values it remembers are dropped, to be read anew from the cells."""
    root = parse(data, part)
    changed = False
    for formula in root.iter(f"{_C}f"):
        text = book.name(formula.text or "")
        if text == formula.text:
            continue
        changed = True
        formula.text = text
        for cache in list(formula.itersiblings(*CACHES)):
            parent = cache.getparent()
            if parent is not None:
                parent.remove(cache)
    return _bytes(root) if changed else data


def _pivot_cache(data: bytes, part: str, book: Book, _sheet: str) -> bytes:
    """A pivot table's source follows the rows, and Excel computes the table anew when it opens the file (18.10.1.67)."""
    root = parse(data, part)
    for source in root.iter(qname("worksheetSource")):
        sheet, reference = source.get("sheet", ""), source.get("ref", "")
        if sheet in book.rows and reference:
            source.set("ref", stretched_reference(book.rows[sheet], reference) or reference)
        if sheet:
            source.set("sheet", book.renamed(sheet))
    root.set("refreshOnLoad", "1")
    # What the source no longer has, such as the tags themselves, is not offered for filtering.
    root.set("missingItemsLimit", "0")
    return _bytes(root)


def _pivot_table(data: bytes, part: str, book: Book, sheet: str) -> bytes:
    """A pivot table below repeated rows moves down with the row that it begins in."""
    root, rows = parse(data, part), book.rows[sheet]
    for location in root.iter(qname("location")):
        found = parse_range(location.get("ref", ""))
        if found is not None:
            first = rows.place_of(found.first)
            location.set("ref", found.at(first, first + found.last - found.first))
    return _bytes(root)
