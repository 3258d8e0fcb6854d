"""The grid of a table whose columns repeat: as many grid columns as cells, together as wide as before (ECMA-376-1, 17.4.49)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from progress_report.templating.language.markers import Markers
from progress_report.templating.language.tags import Tag, expression, statement
from progress_report.templating.package.tree import replace_by_text
from progress_report.templating.word.state import qname

_TR, _TC = qname("tr"), qname("tc")


def fit_grids(targets: Mapping[etree._Element, Sequence[Tag]], markers: Markers) -> None:
    """Give each table with ``{%tc`` tags a grid that is made by the same tags.

    ``targets`` are the cells and rows that will be replaced by their tags. A table whose columns repeat only inside a loop over
    rows keeps its grid, because there the loop's names are not known yet.
    """
    rows = dict.fromkeys(cell.getparent() for cell in targets if cell.tag == _TC)
    tables: dict[etree._Element, etree._Element] = {}
    for row in rows:
        table = row.getparent() if row is not None else None
        if row is not None and table is not None and table not in tables and not _inside_block(row, targets):
            tables[table] = row
    for table, row in tables.items():
        _fit(table, row, targets, markers)


def _inside_block(row: etree._Element, targets: Mapping[etree._Element, Sequence[Tag]]) -> bool:
    depth = 0
    for before in row.itersiblings(_TR, preceding=True):
        for tag in targets.get(before, ()):
            depth += (tag.name in ("for", "if")) - (tag.name in ("endfor", "endif"))
    return depth > 0


def _fit(table: etree._Element, row: etree._Element, targets: Mapping[etree._Element, Sequence[Tag]], markers: Markers) -> None:
    columns = table.findall(f"{qname('tblGrid')}/{qname('gridCol')}")
    if not columns:
        return
    widths = [int(column.get(qname("w"), "0")) for column in columns]
    name = f"__grid{len(markers.tags)}"
    like = next(tag for cell in row for tag in targets.get(cell, ()))
    out, position = [markers.mark(statement(f"set {name}", like))], 0
    for cell in row.findall(_TC):
        span = cell.find(f"{qname('tcPr')}/{qname('gridSpan')}")
        width = int(span.get(qname("val"), "1")) if span is not None else 1
        if cell in targets:
            out += [
                markers.mark(Tag(tag.opener, "", tag.body, tag.text, tag.place)) for tag in targets[cell] if tag.opener == "{%"
            ]
        else:
            out += [f"{number} " for number in widths[position : position + width]]
        position += width
    out.append(markers.mark(statement("endset", like)))
    out.append(markers.mark(expression(f"{name}|__grid({sum(widths)})", like)))
    for column in columns[1:]:
        replace_by_text(column, "")
    replace_by_text(columns[0], "".join(out))
    for width_of_cell in table.iter(qname("tcW")):
        if width_of_cell.get(qname("type")) == "dxa":
            given = width_of_cell.get(qname("w"), "0")
            width_of_cell.set(qname("w"), markers.mark(expression(f"{name}|__cell_width({given}, {sum(widths)})", like)))
