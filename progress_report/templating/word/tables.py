"""Tags that shape a table's cell: ``vm``, ``hm``, ``colspan`` and ``cellbg`` (ECMA-376-1, 17.4)."""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy

from lxml import etree

from progress_report.templating.language.markers import OPEN, Markers
from progress_report.templating.language.tags import Tag, expression, statement
from progress_report.templating.messages import _
from progress_report.templating.package.tree import insert_after, insert_before, new_element
from progress_report.templating.word.state import qname

STATEMENTS = frozenset({"vm", "hm", "colspan", "cellbg"})


_PROPERTIES = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection")
"""The order of a cell's properties (17.4.69) as far as it matters here."""


class Cells:
    """The cell tags of one part; ``removed`` are the rows that only carry tags and will not be written."""

    def __init__(self, markers: Markers, removed: Collection[etree._Element]) -> None:
        self._markers = markers
        self._removed = removed
        self._counted: dict[etree._Element, int] = {}

    def apply(self, cell: etree._Element, tag: Tag) -> None:
        """Give a cell what the tag says, unless it lacks the argument it needs."""
        if tag.name in ("colspan", "cellbg") and not tag.arguments:
            self._markers.fault(tag, _("{name} 后面要写值").format(name=tag.name))
        elif tag.name == "colspan":
            _property(cell, "gridSpan").set(qname("val"), self._output(f"({tag.arguments})|__span", tag))
        elif tag.name == "cellbg":
            shading = _property(cell, "shd")
            shading.set(qname("val"), "clear")
            shading.set(qname("color"), "auto")
            shading.set(qname("fill"), self._output(f"({tag.arguments})|__colour", tag))
        elif tag.name == "hm":
            self._merge_across(cell, tag)
        else:
            self._merge_down(cell, tag)

    def keep_merges(self, root: etree._Element) -> None:
        """Let merged cells of tables whose rows repeat or may be missing begin anew where the cell above is not written."""
        tables = dict.fromkeys(row.getparent() for row in self._removed if row.tag == qname("tr"))
        for cell in root.iter(qname("tc")):
            table = next(cell.iterancestors(qname("tbl")))
            merge = cell.find(f"{qname('tcPr')}/{qname('vMerge')}")
            if table not in tables or merge is None or OPEN in merge.get(qname("val"), "") or cell.getparent() in self._removed:
                continue
            like = Tag("{%", "", "")
            span = cell.find(f"{qname('tcPr')}/{qname('gridSpan')}")
            width = span.get(qname("val"), "1") if span is not None else "1"
            starts = merge.get(qname("val")) == "restart"
            place = f"{self._count_rows(cell, like)}, {_column(cell)}, {width if width.isdigit() else 1}"
            merge.set(qname("val"), self._output(f"{starts}|__merge({place})", like))

    def _output(self, body: str, tag: Tag) -> str:
        return self._markers.mark(expression(body, tag))

    def _statement(self, body: str, tag: Tag) -> str:
        return self._markers.mark(statement(body, tag))

    def _merge_across(self, cell: etree._Element, tag: Tag) -> None:
        """Let the first cell of a loop over columns span the whole loop, and leave out the others."""
        properties = cell.find(qname("tcPr"))
        old = properties.find(qname("gridSpan")) if properties is not None else None
        width = int(old.get(qname("val"), "1")) if old is not None else 1
        _property(cell, "gridSpan").set(qname("val"), self._output(f"({width} * loop.length)|__span", tag))
        insert_before(cell, self._statement("if loop.first", tag))
        insert_after(cell, self._statement("endif", tag))

    def _merge_down(self, cell: etree._Element, tag: Tag) -> None:
        """Merge the cell with the one above while the key stays equal; without a key, within one loop."""
        number = len(self._markers.tags)
        first = f"__first{number}"
        starts = "loop.first"
        if tag.arguments:
            starts = f"({tag.arguments})|__starts_group({self._count_rows(cell, tag)}, {_column(cell)})"
        merge = _property(cell, "vMerge")
        merge.set(qname("val"), self._output(f"'restart' if {first} else 'continue'", tag))
        content = [child for child in cell if child.tag != qname("tcPr")]
        empty = new_element(qname("p"), prefix="w")
        style = content[0].find(qname("pPr"))
        if style is not None:
            empty.append(deepcopy(style))
        insert_before(cell, self._statement(f"set {first} = {starts}", tag))
        insert_before(content[0], self._statement(f"if {first}", tag))
        cell.append(empty)
        insert_before(empty, self._statement("else", tag))
        insert_after(empty, self._statement("endif", tag))

    def _count_rows(self, cell: etree._Element, tag: Tag) -> int:
        """Make the cell's table count its rows while it is rendered; return the number it is counted under."""
        table = next(cell.iterancestors(qname("tbl")))
        if table in self._counted:
            return self._counted[table]
        number = self._counted[table] = len(self._markers.tags)
        insert_before(table, self._output(f"{number}|__table", tag))
        for row in table.iter(qname("tr")):
            if row not in self._removed and next(row.iterancestors(qname("tbl"))) is table:
                insert_before(row, self._output(f"{number}|__row", tag))
        return number


def _column(cell: etree._Element) -> int:
    """Return the place of a cell in its row, by which a merge goes on through rows made from different template rows."""
    place = 0
    for before in cell.itersiblings(qname("tc"), preceding=True):
        span = before.find(f"{qname('tcPr')}/{qname('gridSpan')}")
        width = "1" if span is None else span.get(qname("val"), "1")
        place += int(width) if width.isdigit() else 1
    return place


def _property(cell: etree._Element, name: str) -> etree._Element:
    """Return a new, empty property of the cell at its place in the schema's order; one of the name is replaced."""
    properties = cell.find(qname("tcPr"))
    if properties is None:
        properties = etree.Element(qname("tcPr"))
        cell.insert(0, properties)
    for old in properties.findall(qname(name)):
        properties.remove(old)
    before = {qname(other) for other in _PROPERTIES[: _PROPERTIES.index(name)]}
    position = sum(1 for child in properties if child.tag in before)
    new = new_element(qname(name), prefix="w")
    properties.insert(position, new)
    return new
