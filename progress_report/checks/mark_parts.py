"""What marks add to a workbook's package: styles with a fill and a thick border (ECMA-376-1, 18.8), and comments with their drawing (18.7)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from lxml import etree

from progress_report.reading.workbook_parts import SheetPart
from progress_report.templating.package.archive import parse
from progress_report.templating.package.relationships import (
    RELATIONS,
    relations_part,
    with_default_types,
    with_relation,
    with_type,
    without_parts,
)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BEHIND_DRAWINGS = ("legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst")
"""What follows a sheet's comments' drawing (18.3.1.99)."""
_NOTE = re.compile(rb"""ObjectType=["'](\w+)["']""")


class Mark(NamedTuple):
    """What a cell is marked with: the fill's colour as AARRGGBB ("" for none) and the words of its comment."""

    fill: str
    text: str


class OtherwiseWrittenError(ValueError):
    """A package that is not written as most programs write theirs."""


class Styles:
    """A workbook's styles, with further ones that are others with a fill and a thick border."""

    def __init__(self, parts: Mapping[str, bytes], part: str) -> None:
        if part not in parts:
            raise OtherwiseWrittenError
        self._root = parse(parts[part], part)
        self._fills, self._borders, self._formats = (self._list(name) for name in ("fills", "borders", "cellXfs"))
        self._fill_of: dict[str, int] = {}
        self._marked: dict[tuple[int, str], int] = {}

    def _list(self, name: str) -> etree._Element:
        found = self._root.find(f"{{{MAIN}}}{name}")
        if found is None or not len(found):
            raise OtherwiseWrittenError
        return found

    def marked(self, style: int, fill: str) -> int:
        """Return the style that is another one marked with a fill."""
        if (style, fill) not in self._marked:
            if style >= len(self._formats):
                raise OtherwiseWrittenError
            changed = deepcopy(self._formats[style])
            changed.set("fillId", str(self._filled(fill)))
            changed.set("borderId", str(self._thick(int(changed.get("borderId") or 0))))
            changed.set("applyFill", "1")
            changed.set("applyBorder", "1")
            self._marked[style, fill] = _appended(self._formats, changed)
        return self._marked[style, fill]

    def _filled(self, colour: str) -> int:
        if colour not in self._fill_of:
            fill = etree.Element(f"{{{MAIN}}}fill")
            pattern = etree.SubElement(fill, f"{{{MAIN}}}patternFill", patternType="solid")
            etree.SubElement(pattern, f"{{{MAIN}}}fgColor", rgb=colour)
            self._fill_of[colour] = _appended(self._fills, fill)
        return self._fill_of[colour]

    def _thick(self, border: int) -> int:
        """Return a border with thick edges and what another one has across the cell."""
        before = self._borders[border] if border < len(self._borders) else etree.Element("border")
        changed = etree.Element(
            f"{{{MAIN}}}border", {str(key): str(before.get(key)) for key in before.attrib if "diagonal" in str(key)}
        )
        for edge in ("left", "right", "top", "bottom"):
            etree.SubElement(changed, f"{{{MAIN}}}{edge}", style="thick")
        across = before.find(f"{{{MAIN}}}diagonal")
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


def commented(
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
        raise OtherwiseWrittenError
    noted: dict[str, Comment] = {}
    if "comments" in related:
        noted = dict(CommentSheet.from_tree(fromstring(parts[related["comments"]])).comments)
    old = related.get("vmlDrawing", "")
    if any(kind != b"Note" for kind in _NOTE.findall(parts.get(old, b""))):
        # Buttons and boxes of a form stand in the same drawing.
        raise OtherwiseWrittenError
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
        raise OtherwiseWrittenError
    parts.setdefault(relations_part(sheet.part), f'<Relationships xmlns="{RELATIONS}"/>'.encode())
    parts = with_default_types(
        with_type(parts, name, CommentSheet.mime_type), {"vml": "application/vnd.openxmlformats-officedocument.vmlDrawing"}
    )
    parts, _identity = with_relation(parts, sheet.part, f"{_OFFICE}/comments", name)
    parts, identity = with_relation(parts, sheet.part, f"{_OFFICE}/vmlDrawing", drawing)
    shapes: Any = ShapeWriter(noted.items()).write(None)
    comments: Any = tostring(CommentSheet.from_comments(records).to_tree())
    return {**parts, name: comments, drawing: shapes}, identity


def draw(tail: etree._Element, drawing: str) -> None:
    """Let a sheet's comments be drawn by the relationship's part, in place of another."""
    for before in tail.findall(f"{{{MAIN}}}legacyDrawing"):
        tail.remove(before)
    own = etree.Element(f"{{{MAIN}}}legacyDrawing", {f"{{{_OFFICE}}}id": drawing}, nsmap={"r": _OFFICE})
    behind = next((one for one in tail if etree.QName(one).localname in _BEHIND_DRAWINGS), None)
    if behind is None:
        tail.append(own)
    else:
        behind.addprevious(own)
