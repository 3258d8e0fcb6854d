"""Charts of documents that are values: values, workbook and drawing come along, and nothing that could act does."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree
from openpyxl import load_workbook

from progress_report.templating import Subdocument, Template, TemplateError
from tests.documents import ooxml
from tests.templating.builders import filled, with_part, word
from tests.templating.word.test_charts import ROWS, C, template

CHART, R = "word/charts/chart1.xml", "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def inside() -> bytes:
    """Return a document with a chart."""
    return Template(template(), "图.docx").fill_bytes({"rows": ROWS})


def shown(package: ZipFile, chart: str) -> list[str]:
    return [value.text or "" for value in etree.fromstring(package.read(chart)).iter(f"{C}v")]


def test_each_insertion_has_a_chart_with_its_values_and_its_workbook(tmp_path: Path) -> None:
    given = inside()
    result = filled(word("{%p for x in xs %}", "{{p document }}", "{%p endfor %}"), xs=[1, 2], document=Subdocument(given))
    package = ZipFile(BytesIO(result))
    charts = [name for name in package.namelist() if name.startswith("word/charts/chart")]
    books = [name for name in package.namelist() if name.endswith(".xlsx")]
    assert (len(charts), len(books)) == (2, 2)
    for chart, book in zip(charts, books, strict=True):
        assert shown(package, chart) == shown(ZipFile(BytesIO(given)), CHART)
        assert "甲<&>" in shown(package, chart)
        assert load_workbook(BytesIO(package.read(book)))["数据"]["A2"].value == "甲<&>"
    shapes = [shape._inline.graphic.graphicData for shape in Document(BytesIO(result)).inline_shapes]
    related = Document(BytesIO(result)).part.related_parts
    assert [related[shape[0].get(f"{R}id")].partname.lstrip("/") for shape in shapes] == charts
    path = tmp_path / "结果.docx"
    path.write_bytes(result)
    ooxml.assert_valid(path, allow=("leftover_tags",))


def test_a_workbook_outside_the_file_stays_behind() -> None:
    relations = "word/charts/_rels/chart1.xml.rels"
    given = inside()
    target = next(element.get("Target") for element in etree.fromstring(ZipFile(BytesIO(given)).read(relations)))
    outside = with_part(given, relations, f'Target="{target}"', 'Target="file:///c:/x.xlsx" TargetMode="External"')
    package = ZipFile(BytesIO(filled(word("{{p document }}"), document=Subdocument(outside))))
    (chart,) = [name for name in package.namelist() if name.startswith("word/charts/chart")]
    assert b"externalData" not in package.read(chart)
    assert not any("c:/x" in package.read(name).decode("utf-8", "replace") for name in package.namelist())


def test_what_a_chart_cannot_bring_along_is_an_error() -> None:
    picture = (
        '<c:userShapes xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/></c:chartSpace>'
    )
    drawn = with_part(inside(), CHART, "</c:chartSpace>", picture)
    with pytest.raises(TemplateError, match="子文档中有图表，不能插入"):
        filled(word("{{p document }}"), document=Subdocument(drawn))
