"""What newer versions of Excel keep in a sheet's ``extLst``: lists on other sheets, sparklines, halves of data bars ([MS-XLSX] 2.3).

They follow the rows like their older kin: a sparkline is drawn once for each row written, ranges grow, and what has no cell goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from progress_report.templating.excel.formulas import Book
from progress_report.templating.excel.references import Sheets, parse_range, references_in
from progress_report.templating.excel.rowmap import RowMap, exact_references
from progress_report.templating.excel.styles import qname
from progress_report.templating.package.tree import write_tree

_XM = "{http://schemas.microsoft.com/office/excel/2006/main}"


_SPARKLINE = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}sparkline"


def extensions(root: etree._Element) -> list[etree._Element]:
    """Return the extensions of a sheet that have ranges."""
    return [
        found for found in root.findall(f"{qname('extLst')}/{qname('ext')}") if next(found.iter(f"{_XM}sqref"), None) is not None
    ]


def sheets_named(extension: etree._Element) -> Iterator[Sheets]:
    """Yield the sheets that an extension's formulas refer to."""
    for formula in extension.iter(f"{_XM}f"):
        yield from (sheets for sheets, _found in references_in(formula.text or "") if sheets is not None)


def followed(extension: etree._Element, rows: RowMap, book: Book) -> str:
    """Return an extension's markup for the rows as they were written, ``""`` where nothing of it is left."""
    root = deepcopy(extension)
    for place in list(root.iter(f"{_XM}sqref")):
        owner = place.getparent()
        if owner is not None:
            _follow(owner, place, rows, book)
    return write_tree(root) if len(root) else ""


def _follow(owner: etree._Element, place: etree._Element, rows: RowMap, book: Book) -> None:
    if owner.tag == _SPARKLINE:
        _repeat(owner, place.text or "", rows, book)
        return
    given = place.text or ""
    place.text = exact_references(rows, given)
    if not place.text:
        _prune(owner)
        return
    for formula in owner.iter(f"{_XM}f"):
        formula.text = book.rule(formula.text or "", rows, given, place.text)


def _repeat(sparkline: etree._Element, place: str, rows: RowMap, book: Book) -> None:
    found = parse_range(place)
    if found is None:
        return
    for row, _same in rows.repeated(found.first, found.first):
        copy = deepcopy(sparkline)
        copy.tail = None
        for element in copy.iter(f"{_XM}sqref"):
            element.text = found.at(row, row)
        for formula in copy.iter(f"{_XM}f"):
            formula.text = book.beside(formula.text or "", found.first, row)
        sparkline.addprevious(copy)
    _prune(sparkline)


def _prune(element: etree._Element) -> None:
    """Remove an element, and each one around it that holds nothing more than colours; correct the counts of the others."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if not len(parent) or element.tag == f"{_SPARKLINE}s":
        _prune(parent)
    elif parent.get("count") is not None:
        parent.set("count", str(len(parent)))
