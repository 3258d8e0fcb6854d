"""Texts in text boxes, shapes and charts of a workbook."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
import xlsxwriter

from progress_report.templating import Template, TemplateError, lint, names
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, part, values, with_part


def template(text: str = "框{{ t }}", rows: bool = True) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("数据")
    for row, cell in enumerate(["{%tr for x in xs %}", "{{ x }}", "{%tr endfor %}"] if rows else [1]):
        sheet.write(row, 0, cell)
    sheet.insert_textbox("D4", text)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"name": "系列{{ t }}", "values": "=数据!$A$2:$A$2"})
    chart.set_title({"name": "标题{% if t %}{{ t }}{% endif %}"})
    book.add_worksheet("图").insert_chart("A1", chart)
    book.close()
    return out.getvalue()


@pytest.mark.parametrize("rows", [True, False])
def test_text_boxes_and_charts_are_filled(rows: bool, tmp_path: Path) -> None:
    made = filled(template(rows=rows), t="<甲&", xs=[1, 2, 3])
    assert "<a:t>框&lt;甲&amp;</a:t>" in part(made, "xl/drawings/drawing1.xml")
    chart = part(made, "xl/charts/chart1.xml")
    assert "<a:t>标题&lt;甲&amp;</a:t>" in chart
    assert "<c:v>系列&lt;甲&amp;</c:v>" in chart
    assert ("数据!$A$1:$A$3" if rows else "数据!$A$2:$A$2") in chart
    assert values(made) == ([[1], [2], [3]] if rows else [[1]])
    (tmp_path / "x.xlsx").write_bytes(made)
    assert_valid(tmp_path / "x.xlsx")


def test_a_tag_split_over_runs_is_one() -> None:
    split = '<a:t>框{{ </a:t></a:r><a:r><a:rPr lang="zh-CN"/><a:t>t }}尾</a:t>'
    drawing = with_part(template(), "xl/drawings/drawing1.xml", "<a:t>框{{ t }}</a:t>", split)
    made = part(filled(drawing, t="甲", xs=[]), "xl/drawings/drawing1.xml")
    assert "".join(re.findall(r"<a:t>([^<]*)</a:t>", made)) == "框甲尾"


def test_their_names_are_known_and_their_faults_have_a_place() -> None:
    assert Template(template(), "x.xlsx").undeclared() == {"t", "xs"}
    places = {str(error).split("，")[1] for error in lint(template(), "x.xlsx", names(["xs"]))}
    assert places == {"图形“框{{ t }}”", "图表“标题{% if t %}{{ t }}{% endif %}”", "图表“系列{{ t }}”"}
    with pytest.raises(TemplateError, match=r"图形“框.*这里不能用"):
        filled(template("框{%tr for x in xs %}"), t=1, xs=[])


def test_what_a_chart_remembers_of_tags_is_not_filled() -> None:
    series = "<c:f>数据!$A$2:$A$2</c:f>"
    cache = "<c:numCache><c:ptCount val='1'/><c:pt idx='0'><c:v>{{ nothing }}</c:v></c:pt></c:numCache>"
    chart = with_part(template(), "xl/charts/chart1.xml", series, series + cache)
    assert "nothing" not in part(filled(chart, t="甲", xs=[1]), "xl/charts/chart1.xml")
