"""Tables, comments, pictures and charts follow the rows of their sheet."""

from __future__ import annotations

import io
import re
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from progress_report.templating import TemplateError
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, part, with_part, workbook


def template() -> bytes:
    """Return a template with repeated rows, and a comment and a chart of them below."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        ws = book.add_worksheet("表")
        for row, texts in enumerate(
            [["名称", "数"], ["{%tr for x in xs %}"], ["{{ x }}", "{{ loop.index }}"], ["{%tr endfor %}"]]
        ):
            ws.write_row(row, 0, texts)
        ws.write_comment("A6", "批注")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"categories": "=表!$A$3:$A$3", "values": "=表!$B$3:$B$3"})
        ws.insert_chart("D6", chart)
    return out.getvalue()


def looped() -> bytes:
    """Return the template with the loop around the table's only row."""
    book = openpyxl.Workbook()
    ws = book.active
    ws.title = "表"
    for address, value in {"A1": "名称", "A2": "{%tr for x in xs %}", "A3": "{{ x }}", "A4": "{%tr endfor %}"}.items():
        ws[address] = value
    ws.add_table(openpyxl.worksheet.table.Table(displayName="T", ref="A1:A3"))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("count", "reference"), [(0, "A1:A2"), (1, "A1:A2"), (5, "A1:A6")])
def test_a_table_grows_and_keeps_a_row(count: int, reference: str) -> None:
    result = workbook(filled(looped(), xs=list(range(count)))).active
    assert result.tables["T"].ref == reference


def with_totals(blank: bool) -> bytes:
    """Return a table with a calculated column, which Excel fills down also in rows of tags, and a row of totals."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        ws = book.add_worksheet("表")
        for row, text in enumerate(["{%tr for x in xs %}", "{{ x }}", "{%tr endfor %}"], 1):
            ws.write(row, 0, text)
        columns = [
            {"header": "甲", "total_string": "计"},
            {"header": "乙", "formula": "=[@甲]*2", "total_function": "sum"},
            {"header": "丙", "total_function": "sum"},
        ]
        ws.add_table(0, 0, 5 if blank else 4, 2, {"total_row": True, "columns": columns, "name": "T"})
        for row in range(1, 4):
            ws.write_formula(row, 2, f"=A{row + 1}+1")
    return out.getvalue()


def test_a_calculated_column_may_reach_over_rows_of_tags(tmp_path: Path) -> None:
    data = filled(with_totals(blank=False), xs=[10, 20])
    sheet = workbook(data).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_col=3)]
    assert [row[0] for row in rows] == [10, 20, "计"]
    assert [row[2] for row in rows[:2]] == ["=A2+1", "=A3+1"]
    assert rows[0][1] == rows[1][1]
    assert "甲" in rows[0][1]
    assert rows[2][1].startswith("=SUBTOTAL(109,")
    assert sheet.tables["T"].ref == "A1:C4"
    (tmp_path / "x.xlsx").write_bytes(data)
    assert_valid(tmp_path / "x.xlsx")


def test_another_formula_in_a_row_of_tags_is_content() -> None:
    template = with_part(with_totals(blank=False), "xl/worksheets/sheet1.xml", "A2+1", "A2+2")
    with pytest.raises(TemplateError, match=r"不能再有其他内容（C2）"):
        filled(template, xs=[1])


def test_a_table_of_totals_without_rows_is_an_error() -> None:
    with pytest.raises(TemplateError, match="表格区域“T”有汇总行而没有数据行"):
        filled(with_totals(blank=False), xs=[])
    assert workbook(filled(with_totals(blank=True), xs=[])).active.tables["T"].ref == "A1:C3"


def test_charts_and_comments_follow(tmp_path: Path) -> None:
    data = filled(template(), xs=["甲", "乙", "丙"])
    chart = part(data, "xl/charts/chart1.xml")
    assert "表!$A$2:$A$4" in chart
    assert "表!$B$2:$B$4" in chart
    assert "Cache" not in chart
    assert workbook(data).active["A6"].comment.text == "批注"
    assert "<x:Row>5</x:Row>" in part(data, "xl/drawings/vmlDrawing1.vml")
    assert "<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row>" in part(
        data, "xl/drawings/drawing1.xml"
    )
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    assert_valid(path)


def test_sparklines_and_lists_on_other_sheets_follow_the_rows() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        ws = book.add_worksheet("表")
        other = book.add_worksheet("名单")
        for address, text in {"A2": "{%tr for x in xs %}", "A3": "{{ x }}", "A4": "{%tr endfor %}", "A6": "尾"}.items():
            ws.write(address, text)
            other.write(address, text)
        ws.add_sparkline("E3", {"range": "表!A3:D3"})
        ws.conditional_format("A3", {"type": "data_bar", "data_bar_2010": True})
    validation = (
        '<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">'
        '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">'
        '<x14:dataValidation type="list"><x14:formula1><xm:f>名单!$A$3:$A$3</xm:f></x14:formula1><xm:sqref>B3</xm:sqref>'
        "</x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    template = with_part(out.getvalue(), "xl/worksheets/sheet1.xml", "</extLst>", validation)
    written = part(filled(template, xs=[1, 2, 3]), "xl/worksheets/sheet1.xml")
    assert re.findall(r"<xm:f>([^<]*)</xm:f><xm:sqref>([^<]*)</xm:sqref>", written) == [
        ("表!A2:D2", "E2"),
        ("表!A3:D3", "E3"),
        ("表!A4:D4", "E4"),
    ]
    assert "<xm:f>名单!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>B2:B4</xm:sqref>" in written
    assert "</x14:cfRule><xm:sqref>A2:A4</xm:sqref>" in written
    empty = part(filled(template, xs=[]), "xl/worksheets/sheet1.xml")
    assert "xm:sqref" not in empty
    assert "x14:" not in empty.partition("<sheetData")[2]
