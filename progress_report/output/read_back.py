"""The job reads back what it wrote, as a reader would, before anybody else can: every figure that was printed is in the document,
no tag is left, and every chart shows what its data sheet holds.

Figures are found by what the templates printed, whatever wording a clerk gave them. Documents are read with zipfile, lxml and
calamine, not with the engine that wrote them.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from pathlib import Path

from lxml import etree
from python_calamine import CalamineWorkbook

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.reading.sheets import column_number

_TEXT_PART = re.compile(r"(word/(document|header\d*|footer\d*|footnotes|endnotes)|xl/worksheets/[^/]+|xl/sharedStrings)\.xml")
_CHART_PART = re.compile(r"(?:word|xl)/charts/chart[^/]*\.xml")
_TEXTS = {"t", "v"}
"""Local names of the elements that hold visible text in WordprocessingML and SpreadsheetML."""
_BREAKS = {"p", "br", "tab", "c", "tc", "si", "row"}
_TAG = re.compile(r"\{\{|\}\}|\{%|%\}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


class ReadBackError(ReportError):
    """A produced document does not say what it should; nothing was published."""


def read_back(documents: Mapping[Path, Collection[str]], own_words: str) -> None:
    """Hold produced documents against the figures printed into each (as text); ``own_words`` are what offices wrote.

    Raises ReadBackError naming the document and what is wrong.
    """
    faults = [f"{path.name}：{fault}" for path, printed in documents.items() for fault in _faults(path, printed, own_words)]
    if faults:
        words = _("生成的文件与数据对不上，没有发布，原来的文件不变。请用 lint 检查模板，或恢复自带的模板：\n{faults}")
        raise ReadBackError(words.format(faults="\n".join(faults)))


def _faults(path: Path, printed: Collection[str], own_words: str) -> Iterator[str]:
    try:
        with zipfile.ZipFile(path) as package:
            text = "\n".join(_text(package.read(name)) for name in package.namelist() if _TEXT_PART.fullmatch(name))
            charts = [(name, package.read(name)) for name in package.namelist() if _CHART_PART.fullmatch(name)]
            yield from _chart_faults(package, charts)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, OSError) as error:
        yield _("文件损坏：{reason}").format(reason=error)
        return
    left = [tag for tag in dict.fromkeys(_TAG.findall(text)) if tag not in own_words]
    if left:
        yield _("还有没有填上的标签 {tags}").format(tags="、".join(left))
    shown = set(_NUMBER.findall(text))
    missing = sorted(number for number in set(printed) if number not in shown)
    if missing:
        yield _("印进去的数字 {numbers} 在文件里找不到").format(numbers="、".join(missing))


def _text(part: bytes) -> str:
    """Return a part's visible text; what stands in different paragraphs, lines or cells is kept apart."""
    pieces: list[str] = []
    for _event, element in etree.iterparse(BytesIO(part), resolve_entities=False, no_network=True, huge_tree=True):
        name = etree.QName(element).localname
        if name in _TEXTS and element.text:
            pieces.append(element.text)
        elif name in _BREAKS:
            pieces.append("\n")
        element.clear(keep_tail=False)
    return "".join(pieces)


def _chart_faults(package: zipfile.ZipFile, charts: list[tuple[str, bytes]]) -> Iterator[str]:
    for name, content in charts:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
        caches = [(ref.findtext(f"{_C}f") or "", _points(ref)) for ref in root.iter(f"{_C}numRef")]
        if not caches or not any(points for _reference, points in caches):
            yield _("图表 {name} 是空的").format(name=Path(name).name)
            continue
        book = _data_sheet(package, name)
        for reference, points in caches if book is not None else ():
            assert book is not None
            expected = _cells(book, reference)
            if expected is not None and points != expected:
                yield _("图表 {name} 的数值与它的数据表不一致（{reference}）").format(name=Path(name).name, reference=reference)


def _points(reference: etree._Element) -> list[float]:
    return [float(value.text or "nan") for value in reference.iter(f"{_C}v")]


def _data_sheet(package: zipfile.ZipFile, chart: str) -> CalamineWorkbook | None:
    """Return the workbook that a chart's data is kept in, if it carries one."""
    relations = str(Path(chart).parent / "_rels" / f"{Path(chart).name}.rels").replace("\\", "/")
    if relations not in package.namelist():
        return None
    for relation in etree.fromstring(package.read(relations)):
        target = relation.get("Target", "")
        if target.endswith(".xlsx"):
            part = (
                str((Path("/") / Path(chart).parent / target).resolve()).lstrip("/") if not target.startswith("/") else target[1:]
            )
            return CalamineWorkbook.from_filelike(BytesIO(package.read(part))) if part in package.namelist() else None
    return None


_RANGE = re.compile(r"'?(?P<sheet>[^'!]+)'?!\$?(?P<first>[A-Z]+)\$?(?P<top>\d+)(?::\$?(?P<last>[A-Z]+)\$?(?P<bottom>\d+))?")


def _cells(book: CalamineWorkbook, reference: str) -> list[float] | None:
    """Return the numbers of a range in one row or column; None for a reference of another form."""
    found = _RANGE.fullmatch(reference)
    if found is None or found["sheet"] not in book.sheet_names:
        return None
    rows = book.get_sheet_by_name(found["sheet"]).to_python(skip_empty_area=False)
    top, bottom = int(found["top"]), int(found["bottom"] or found["top"])
    left, right = column_number(found["first"]), column_number(found["last"] or found["first"])
    cells = [row[left - 1 : right] for row in rows[top - 1 : bottom]]
    return [float(cell) for row in cells for cell in row if isinstance(cell, (int, float))]
