"""Charts in a Word template (ECMA-376-1, 21.2): the workbook behind a chart is a template, and the chart shows what fills it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

from lxml import etree

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.excel.parts import CACHES, CHART_TYPE
from progress_report.templating.excel.references import column_number, references_in
from progress_report.templating.excel.styles import qname
from progress_report.templating.excel.workbook import MAIN_TYPES, Workbook
from progress_report.templating.language.part import Part
from progress_report.templating.language.plainparts import compile_texts
from progress_report.templating.language.tags import has_tags
from progress_report.templating.language.words import Words
from progress_report.templating.messages import _
from progress_report.templating.package.archive import Entry, ZipWriter, content_types, deflate, inflated, parse, read_package
from progress_report.templating.package.properties import impersonal
from progress_report.templating.package.relationships import targets
from progress_report.templating.text import escape_text
from progress_report.templating.word.chartranges import lost, with_ranges

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


_GUEST = "xl/charts/chart-in-word.xml"
"""Under this name the chart visits its workbook, so that its ranges follow the rows there."""


class Chart:
    """A chart's part and the part of the workbook behind it, which carries tags."""

    def __init__(
        self, part: str, data: bytes, workbook_part: str, parts: Mapping[str, bytes], faults: Faults, words: Words
    ) -> None:
        self.part, self.workbook_part = part, workbook_part
        data = _fillable(data, part, parts, faults)
        self._texts = _texts(data, part, faults, words)
        self._workbook = Workbook({**parts, _GUEST: data}, content_types(parts) | {_GUEST: CHART_TYPE}, faults, words)

    def compiled(self) -> Iterator[Part]:
        """Yield the parts that carry tags."""
        yield from self._workbook.compiled()
        if self._texts is not None:
            yield self._texts

    def render(self, context: Mapping[str, object], limit: int) -> Iterator[tuple[str, Entry]]:
        """Yield the filled workbook and the chart of its values."""
        entries = dict(self._workbook.render(context, limit))
        guest = entries.pop(_GUEST)
        out = BytesIO()
        writer = ZipWriter(out)
        for name, entry in entries.items():
            writer.write(name, entry)
        writer.close()
        workbook = out.getvalue()
        yield self.workbook_part, deflate([workbook])
        chart = parse(inflated(guest), self.part)
        if self._texts is not None:
            # Its own texts are filled before any value comes in, which must not be taken for a tag.
            filled = parse(b"".join(self._texts.render(context, None, limit)), self.part)
            for formula, moved in zip(filled.iter(f"{_C}f"), chart.iter(f"{_C}f"), strict=True):
                formula.text = moved.text
            chart = filled
        yield self.part, deflate([_with_values(chart, workbook)])


def charts(parts: Mapping[str, bytes], types: Mapping[str, str], faults: Faults, words: Words) -> list[Chart]:
    """Return the charts whose workbook carries tags; others are copied as they are."""
    found = []
    for part, kind in types.items():
        if kind != CHART_TYPE or part not in parts:
            continue
        for target in targets(parts, part).values():
            if target in parts and target.endswith(".xlsx"):
                inside = impersonal(read_package(parts[target]))
                if not any(kind in MAIN_TYPES for kind in content_types(inside).values()):
                    continue
                chart = Chart(part, parts[part], target, inside, faults, words)
                if any(True for _part in chart.compiled()):
                    found.append(chart)
    return found


def _fillable(data: bytes, part: str, parts: Mapping[str, bytes], faults: Faults) -> bytes:
    """Return a chart whose ranges are those of its data sheet; where they cannot be found, that is noted."""
    root = parse(data, part)
    main = next(name for name, kind in content_types(parts).items() if kind in MAIN_TYPES)
    sheets = frozenset(sheet.get("name", "") for sheet in parse(parts[main], main).iter(qname("sheet")))
    missing = lost(root, sheets)
    if not missing:
        return data
    if not with_ranges(root, main, parts):
        message = _("图表的数据区域“{range}”不在它的数据表中，无法填充；请在 Word 中用“编辑数据”重新选择数据")
        faults.note(TemplateError(message.format(range=missing), part=part, place=_("图表")))
        return data
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _texts(data: bytes, part: str, faults: Faults, words: Words) -> Part | None:
    """Compile a chart's own texts, such as its title; None where they have no tags.

    What it remembers of its data sheet's cells goes: in a template saved by Word, those are the tags of the cells.
    """
    root = parse(data, part)
    for remembered in list(root.iter(*CACHES)):
        parent = remembered.getparent()
        if parent is not None:
            parent.remove(remembered)
    if not any(has_tags(str(text)) for text in root.itertext()):
        return None
    return compile_texts(root, part, _("图表"), words.environment("text", escape_text), faults)


def _with_values(root: etree._Element, workbook: bytes) -> bytes:
    """Put the values that a chart's ranges hold into it: what Word shows until somebody edits the chart's data."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(BytesIO(workbook))
    sheets = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    for formula in root.iter(f"{_C}f"):
        parent = formula.getparent()
        ranges = references_in(formula.text or "")
        if parent is None or len(ranges) != 1 or ranges[0][0] is None or ranges[0][0].first not in sheets:
            continue
        rows, place = sheets[ranges[0][0].first], ranges[0][1]
        columns = range(column_number(place.before_first.strip("$")) - 1, column_number(place.before_last.strip("$")))
        values = [
            rows[row][column] if row < len(rows) and column < len(rows[row]) else ""
            for row in range(place.first - 1, place.last)
            for column in columns
        ]
        for remembered in parent.findall("*"):
            if remembered.tag in CACHES:
                parent.remove(remembered)
        formula.addnext(_cache(values, numeric=parent.tag == f"{_C}numRef"))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _cache(values: Sequence[object], *, numeric: bool) -> etree._Element:
    cache = etree.Element(f"{_C}{'num' if numeric else 'str'}Cache")
    if numeric:
        etree.SubElement(cache, f"{_C}formatCode").text = "General"
    etree.SubElement(cache, f"{_C}ptCount", val=str(len(values)))
    for index, value in enumerate(values):
        if value != "":
            point = etree.SubElement(cache, f"{_C}pt", idx=str(index))
            etree.SubElement(point, f"{_C}v").text = f"{value:g}" if isinstance(value, float) else str(value)
    return cache
