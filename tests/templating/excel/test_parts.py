"""Tables, comments, pictures and charts follow the rows of their sheet."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, part, workbook


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
