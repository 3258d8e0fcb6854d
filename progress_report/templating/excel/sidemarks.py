"""What stands beside a sheet's rows, marked: ranges that follow the rows, extensions, merged cells, the place of a drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy

from lxml import etree

from progress_report.templating.excel.extensions import extensions
from progress_report.templating.excel.ranged import COUNT, Ranged, below, exact, stretched
from progress_report.templating.excel.rowmap import RowMap
from progress_report.templating.excel.styles import S, qname
from progress_report.templating.language.markers import CLOSE, OPEN, Markers
from progress_report.templating.language.tags import Tag
from progress_report.templating.package.tree import drop_attributes, insert_after, replace_by_text, write_tree

_EXACT = {
    "conditionalFormatting": "sqref",
    "dataValidations": "sqref",
    "protectedRanges": "sqref",
    "ignoredErrors": "sqref",
}
"""Containers (or elements) whose ranges follow the rows one by one."""


_STRETCHED = {"hyperlinks": "ref", "autoFilter": "ref", "sortState": "ref"}


_BREAKS = {"rowBreaks": "id"}
"""Page breaks, each below a row, which follow every time that it is written (18.3.1.73)."""


_FOLLOWING = {
    **{name: (attribute, exact) for name, attribute in _EXACT.items()},
    **{name: (attribute, stretched) for name, attribute in _STRETCHED.items()},
    **{name: (attribute, below) for name, attribute in _BREAKS.items()},
}


_BEFORE_MERGES = (
    *("sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"),
    *("dataConsolidate", "customSheetViews"),
)


_AFTER_DRAWING = frozenset(
    map(
        qname,
        (
            *("legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems"),
            *("tableParts", "extLst"),
        ),
    )
)
"""What stands behind a sheet's drawing (18.3.1.99)."""


RULE_FORMULAS = (qname("formula"), qname("formula1"), qname("formula2"))


_LIMIT = qname("cfvo")
"""A limit of a data bar, colour scale or icon set, which may be a formula (18.3.1.11)."""


def mark_ranged(root: etree._Element, markers: Markers) -> Iterator[tuple[str, tuple[Ranged, ...], str]]:
    """Take out the elements whose ranges follow the rows, leaving a marker for each container."""
    number = 0
    for container in list(root):
        name = etree.QName(container).localname
        if name not in _FOLLOWING:
            continue
        attribute, follow = _FOLLOWING[name]
        if container.get(attribute) is not None:
            yield "", (_split(container, attribute, follow),), ""
        else:
            drop_attributes(container, "count")
            if name in _BREAKS:
                for counted in ("count", "manualBreakCount"):
                    container.set(counted, COUNT)
            elements = tuple(_split(child, attribute, follow) for child in container if child.get(attribute))
            for child in list(container):
                container.remove(child)
            container.text = OPEN
            before, after = write_tree(container).replace(f' xmlns="{S}"', "", 1).split(OPEN)
            yield before, elements, after
        replace_by_text(container, markers.mark(Tag("{{", "", f"{number}|__ranged")))
        number += 1


def mark_extensions(root: etree._Element, markers: Markers) -> Iterator[etree._Element]:
    """Take out the extensions that follow the rows, leaving a marker for each."""
    for number, extension in enumerate(extensions(root)):
        copy = deepcopy(extension)
        copy.tail = None
        yield copy
        replace_by_text(extension, markers.mark(Tag("{{", "", f"{number}|__extension")))


def place_merges(root: etree._Element, markers: Markers) -> None:
    """Put the marker for merged cells where the schema wants them (18.3.1.99)."""
    after = {qname(name) for name in _BEFORE_MERGES}
    anchor = [child for child in root if child.tag in after][-1]
    insert_after(anchor, markers.mark(Tag("{{", "", "0|__merge_cells")))


def _split(element: etree._Element, attribute: str, follow: Callable[[RowMap, str], list[str]]) -> Ranged:
    """Return an element in pieces: around its range attribute, and around its formulas."""
    value = element.get(attribute, "")
    element = deepcopy(element)
    element.tail = None
    element.set(attribute, OPEN)
    texts: list[str] = []
    for child in element.iter(*RULE_FORMULAS, _LIMIT):
        if child.tag == _LIMIT and child.get("type") == "formula":
            texts.append(child.get("val", ""))
            child.set("val", CLOSE)
        elif child.tag != _LIMIT and child.text:
            texts.append(child.text)
            child.text = CLOSE
    before, after = write_tree(element).replace(f' xmlns="{S}"', "", 1).split(OPEN)
    return Ranged(before, value, tuple(after.split(CLOSE)), tuple(texts), follow)


def mark_drawing(root: etree._Element, markers: Markers) -> None:
    """Leave a marker for the reference to a drawing in a sheet that has none."""
    if root.find(qname("drawing")) is None:
        anchor = [child for child in root if child.tag not in _AFTER_DRAWING][-1]
        insert_after(anchor, markers.mark(Tag("{{", "", "0|__drawing")))
