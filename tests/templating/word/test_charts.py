"""Charts in Word templates: the workbook behind one is filled, and the chart shows its values."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Mm
from lxml import etree
from openpyxl import load_workbook

from progress_report.templating import Template, TemplateError, lint, names
from tests.chart_template import add_bar_chart
from tests.templating.builders import saved, with_part
from tools.templates.word import new_document

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
ROWS = [{"name": "甲<&>", "done": 3}, {"name": "{{ 7*7 }}", "done": 0}, {"name": "丙", "done": 12}]


def template(loop: str = "for row in rows", tag: str = "{{ row.done }}") -> bytes:
    document = new_document()
    add_bar_chart(document, loop, "{{ row.name }}", [("已完成", tag), ("推进中", "{{ 1 }}")], Mm(100), Mm(50))
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def filled(data: bytes, **context: object) -> ZipFile:
    return ZipFile(BytesIO(Template(data, "图.docx").fill_bytes(context)))


def shown(package: ZipFile) -> dict[str, list[str]]:
    """Return what the chart remembers of each of its ranges."""
    root = etree.fromstring(package.read("word/charts/chart1.xml"))
    return {
        formula.text: [value.text for value in formula.getparent().iter(f"{C}v")]
        for formula in root.iter(f"{C}f")
    }  # fmt: skip


def test_ranges_grow_with_the_rows_and_the_values_are_those_of_the_workbook() -> None:
    package = filled(template(), rows=ROWS)
    values = shown(package)
    assert values["数据!$A$2:$A$4"] == ["甲<&>", "{{ 7*7 }}", "丙"]
    assert values["数据!$B$2:$B$4"] == ["3", "0", "12"]
    assert values["数据!$B$1"] == ["已完成"]
    (workbook,) = [name for name in package.namelist() if name.endswith(".xlsx")]
    sheet = load_workbook(BytesIO(package.read(workbook)))["数据"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["甲<&>", 3, 1],
        ["{{ 7*7 }}", 0, 1],
        ["丙", 12, 1],
    ]


def test_the_same_values_give_the_same_bytes() -> None:
    data = template()
    assert Template(data, "a").fill_bytes({"rows": ROWS}) == Template(data, "a").fill_bytes({"rows": ROWS})


def test_the_document_opens_with_its_chart() -> None:
    document = Document(BytesIO(Template(template(), "图.docx").fill_bytes({"rows": ROWS})))
    assert len(document.inline_shapes) == 1


def test_a_chart_without_tags_is_copied_as_it_is() -> None:
    with ZipFile(BytesIO(template())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    workbook = load_workbook(BytesIO(parts["word/embeddings/chart1.xlsx"]))
    workbook["数据"].delete_rows(2, 3)
    out = BytesIO()
    workbook.save(out)
    parts["word/embeddings/chart1.xlsx"] = out.getvalue()
    changed = BytesIO()
    with ZipFile(changed, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    result = filled(changed.getvalue(), rows=ROWS)
    assert result.read("word/charts/chart1.xml") == parts["word/charts/chart1.xml"]


def test_an_unknown_name_behind_a_chart_is_found_without_data_and_with_data() -> None:
    data = template(tag="{{ row.don }}")
    with pytest.raises(TemplateError, match="don"):
        filled(data, rows=ROWS)
    assert any("rws" in str(one) for one in lint(template("for row in rws"), "图.docx", names(["rows"])))


def test_a_charts_title_is_filled_and_a_value_that_looks_like_a_tag_is_not() -> None:
    with ZipFile(BytesIO(template())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    title = b"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{{ title }}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    parts["word/charts/chart1.xml"] = parts["word/charts/chart1.xml"].replace(
        b"<c:autoTitleDeleted", title + b"<c:autoTitleDeleted", 1
    )
    changed = BytesIO()
    with ZipFile(changed, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    result = filled(changed.getvalue(), rows=ROWS, title="<完成>&{{ 1 }}")
    chart = result.read("word/charts/chart1.xml").decode()
    assert "&lt;完成&gt;&amp;{{ 1 }}" in chart
    assert shown(result)["数据!$A$2:$A$4"] == ["甲<&>", "{{ 7*7 }}", "丙"]


def test_tags_that_word_remembers_of_the_data_sheet_are_no_tags_of_the_chart() -> None:
    with ZipFile(BytesIO(template())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    cached = b'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{{ row.name }}</c:v></c:pt></c:strCache></c:strRef></c:cat>'
    parts["word/charts/chart1.xml"] = parts["word/charts/chart1.xml"].replace(b"</c:strRef></c:cat>", cached)
    changed = BytesIO()
    with ZipFile(changed, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert shown(filled(changed.getvalue(), rows=ROWS))["数据!$A$2:$A$4"] == ["甲<&>", "{{ 7*7 }}", "丙"]


def renamed(data: bytes, ranges: bytes) -> bytes:
    """Return a template whose chart has other ranges."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "word/charts/chart1.xml":
                content = re.sub(rb"<c:f>[^<]*</c:f>", b"<c:f>" + ranges + b"</c:f>", content)
            target.writestr(entry, content)
    return out.getvalue()


def test_ranges_that_libreoffice_replaced_are_those_of_the_data_sheet_again() -> None:
    values = shown(filled(renamed(template(), b"categories"), rows=ROWS))
    assert values["'数据'!$A$2:$A$4"] == ["甲<&>", "{{ 7*7 }}", "丙"]
    assert values["'数据'!$B$2:$B$4"] == ["3", "0", "12"]
    assert values["'数据'!$C$1"] == ["推进中"]


def test_a_chart_that_cannot_be_filled_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("progress_report.templating.word.charts.with_ranges", lambda *_given: False)
    data = renamed(template(), "别处!$A$1".encode())
    assert [error.message.split("，")[0] for error in lint(data, "图.docx", names(["rows"]))] == [
        "图表的数据区域“别处!$A$1”不在它的数据表中"
    ]
    with pytest.raises(TemplateError, match="编辑数据"):
        Template(data, "图.docx")


def test_a_chart_without_a_workbook_keeps_its_values_and_fills_its_texts() -> None:
    given = ZipFile(BytesIO(template()))
    out = BytesIO()
    with ZipFile(out, "w") as changed:
        for name in given.namelist():
            data = given.read(name)
            if name == "word/charts/chart1.xml":
                title = "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{{ rows|length }}项</a:t></a:r></a:p></c:rich></c:tx></c:title>"
                data = re.sub(rb"<c:chart>", b"<c:chart>" + title.encode(), data)
                data = re.sub(rb"<c:externalData.*?</c:externalData>|<c:externalData[^>]*/>", b"", data)
            if not name.startswith("word/charts/_rels/"):
                changed.writestr(name, data)
    remembered = shown(given)
    package = filled(out.getvalue(), rows=ROWS)
    assert shown(package) == remembered
    assert "<a:t>3项</a:t>" in package.read("word/charts/chart1.xml").decode()


def test_tags_that_would_stay_as_they_are_are_faults() -> None:
    kind = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
    diagram = '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram">{{ name }}</dgm:dataModel>'
    document = Document()
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    document.add_paragraph()._p.append(etree.fromstring(f'<m:oMath xmlns:m="{math}"><m:r><m:t>{{{{ x }}}}</m:t></m:r></m:oMath>'))
    with_diagram = BytesIO(saved(document))
    with ZipFile(with_diagram, "a") as package:
        package.writestr("word/diagrams/data1.xml", diagram)
    types = f'<Override PartName="/word/diagrams/data1.xml" ContentType="{kind}"/></Types>'
    found = lint(with_part(with_diagram.getvalue(), "[Content_Types].xml", "</Types>", types), "x.docx", names([]))
    assert sorted(fault.message for fault in found) == ["SmartArt 图形里的标签不会填充，请改用文本框", "公式中不能使用标签"]
