"""What a chart in a produced document remembers, held against the data sheet behind it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from progress_report.messages import _
from progress_report.output.package_text import CHARTS, SHEET_FOLDER, parsed
from progress_report.reading.sheets import column_number
from progress_report.templating import Trace

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def wrong_charts(package: zipfile.ZipFile, trace: Trace) -> Iterator[str]:
    """Say of each chart how what it remembers differs from the data sheet behind it, which has to hold something."""
    behind = {rendering.part for rendering in trace.renderings if rendering.part.startswith(SHEET_FOLDER)}
    if not behind:
        return
    for name in package.namelist():
        if name.startswith(CHARTS) and name.endswith(".xml") and name.count("/") == 2:
            workbook = _workbook_of(name, package)
            if workbook is not None:
                yield from _wrong(parsed(package.read(name)), workbook)


def _workbook_of(chart: str, package: zipfile.ZipFile) -> bytes | None:
    relations = f"{CHARTS}_rels/{chart.rsplit('/', 1)[1]}.rels"
    if relations not in package.namelist():
        return None
    for relation in parsed(package.read(relations)):
        target = relation.get("Target", "")
        if target.endswith(".xlsx"):
            return package.read(target.removeprefix("/") if target.startswith("/") else f"word/{target.removeprefix('../')}")
    return None


def _wrong(chart: etree._Element, workbook: bytes) -> Iterator[str]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(BytesIO(workbook))
    for formula in chart.iter(f"{_CHART}f"):
        parent = formula.getparent()
        match = re.fullmatch(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?", formula.text or "")
        if parent is None or match is None:
            continue
        sheet = (match[1] or match[2]).replace("''", "'")
        if sheet not in book.sheet_names:
            continue
        rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        first, last = column_number(match[3]), column_number(match[5] or match[3])
        inside = [line[first - 1 : last] for line in rows[int(match[4]) - 1 : int(match[6] or match[4])]]
        data = [_value(value) for line in inside for value in line if value != ""]
        shown = [_value(point.text or "") for point in parent.iter(f"{_CHART}v")]
        if not shown:
            yield _("图表是空的（{place}）").format(place=formula.text)
        elif shown != data:
            yield _("图表显示的数与它的数据不一致（{place}）").format(place=formula.text)


def _value(value: object) -> str:
    """Return a value of a chart in one spelling."""
    try:
        return f"{float(str(value)):.12g}"
    except ValueError:
        return str(value)
