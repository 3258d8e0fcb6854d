"""The ranges that a chart shows, made anew where a program has put names of its own in their place.

LibreOffice saves a chart of a text document with ``categories`` and ``label 0`` for ranges, though the data sheet behind it is still
there. As Word lays that sheet out, categories stand in column A, and each series in a column with its name in row 1.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from progress_report.templating.excel.references import column_letters, references_in, sheet_prefix
from progress_report.templating.excel.styles import qname
from progress_report.templating.package.archive import parse
from progress_report.templating.package.relationships import targets

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


_BEFORE_CATEGORIES = frozenset(
    f"{_C}{name}"
    for name in (
        *("idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "explosion", "dPt", "dLbls"),
        *("trendline", "errBars"),
    )
)
"""What stands in a series before its categories and values (ECMA-376-1, 21.2.2)."""


def lost(chart: etree._Element, sheets: frozenset[str]) -> str:
    """Return the first text that should be a range of the data sheet and is none, ``""`` when the chart can be filled."""
    for formula in chart.iter(f"{_C}f"):
        found = references_in(formula.text or "")
        if len(found) != 1 or found[0][0] is None or found[0][0].first not in sheets:
            return formula.text or ""
    return ""


def with_ranges(chart: etree._Element, main: str, parts: Mapping[str, bytes]) -> bool:
    """Give the series of a chart the columns of its data sheet in their order; tell whether there are as many of these."""
    series = list(chart.iter(f"{_C}ser"))
    name, columns, last = _data_sheet(main, parts)
    if len(series) != columns - 1 or last < 2 or any(one.find(f"{_C}xVal") is not None for one in series):
        return False
    sheet = sheet_prefix(name)
    for number, one in enumerate(series, 2):
        letters = column_letters(number)
        for kind in ("tx", "cat", "val"):
            for old in one.findall(f"{_C}{kind}"):
                one.remove(old)
        head = sum(1 for child in one if child.tag in (f"{_C}idx", f"{_C}order"))
        one.insert(head, _reference("tx", "strRef", f"{sheet}${letters}$1"))
        place = sum(1 for child in one if child.tag in _BEFORE_CATEGORIES)
        one.insert(place, _reference("cat", "strRef", f"{sheet}$A$2:$A${last}"))
        one.insert(place + 1, _reference("val", "numRef", f"{sheet}${letters}$2:${letters}${last}"))
    return True


def _reference(kind: str, reference: str, formula: str) -> etree._Element:
    element = etree.Element(f"{_C}{kind}")
    etree.SubElement(etree.SubElement(element, f"{_C}{reference}"), f"{_C}f").text = formula
    return element


def _data_sheet(main: str, parts: Mapping[str, bytes]) -> tuple[str, int, int]:
    """Return the name of a workbook's first sheet, how many cells its first row has, and its last row."""
    sheet = next(parse(parts[main], main).iter(qname("sheet")), None)
    part = "" if sheet is None else targets(parts, main).get(sheet.get(_RELATION, ""), "")
    if sheet is None or part not in parts:
        return "", 0, 0
    rows = parse(parts[part], part).findall(f"{qname('sheetData')}/{qname('row')}")
    if not rows or rows[0].get("r", "1") != "1":
        return "", 0, 0
    last = rows[-1].get("r", "")
    return sheet.get("name", ""), len(rows[0].findall(qname("c"))), int(last) if last.isdigit() else len(rows)
