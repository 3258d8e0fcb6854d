"""Formulas in repeated rows: the row above, the first row, all rows; and rules that look at their neighbours."""

from __future__ import annotations

import io

import openpyxl
import pytest
import xlsxwriter

from tests.templating.builders import filled, part, saved, values

ROWS = {
    "A1": "头", "A2": "{%tr for x in xs %}", "A3": "{{ x }}", "A4": "{%tr endfor %}", "A5": "尾",
}  # fmt: skip
GROUPS = {
    "A1": "头", "A2": "{%tr for g in gs %}", "A3": "{{ g.n }}", "A4": "{%tr for r in g.r %}", "A5": "{{ r }}", "A6": "{%tr endfor %}",
    "A7": "小计", "A8": "{%tr endfor %}", "A9": "计",
}  # fmt: skip


def column(cells: dict[str, str], formulas: dict[str, str], letter: str, **context: object) -> list[object]:
    """Return one column of what a template makes of its rows."""
    book = openpyxl.Workbook()
    for address, value in {**cells, **formulas}.items():
        book.active[address] = value
    rows = values(filled(saved(book), **context))
    return [row[ord(letter) - 65] if len(row) > ord(letter) - 65 else None for row in rows]


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        # Running totals.
        ("=B2+A3", ["=B1+A2", "=B2+A3", "=B3+A4"]),
        ("=SUM(B2,A3)", ["=SUM(B1,A2)", "=SUM(B2,A3)", "=SUM(B3,A4)"]),
        ("=SUM(A$3:A3)", ["=SUM(A$2:A2)", "=SUM(A$2:A3)", "=SUM(A$2:A4)"]),
        ("=SUM(A3:A$3)", ["=SUM(A2:A$4)", "=SUM(A3:A$4)", "=SUM(A4:A$4)"]),
        # Shares, ranks, and what is compared with the first.
        ("=A3/SUM(A$3:A$3)", ["=A2/SUM(A$2:A$4)", "=A3/SUM(A$2:A$4)", "=A4/SUM(A$2:A$4)"]),
        ("=RANK(A3,$A$3:$A$3)", ["=RANK(A2,$A$2:$A$4)", "=RANK(A3,$A$2:$A$4)", "=RANK(A4,$A$2:$A$4)"]),
        ("=A3-A$3", ["=A2-A$2", "=A3-A$2", "=A4-A$2"]),
        ("=A3/SUM(A$3)", ["=A2/SUM(A$2:A$4)", "=A3/SUM(A$2:A$4)", "=A4/SUM(A$2:A$4)"]),
        # The next row; the last of all is followed by what stands below.
        ("=A4", ["=A3", "=A4", "=A5"]),
        ("=A$1+A3", ["=A$1+A2", "=A$1+A3", "=A$1+A4"]),
        # What is no cell stays.
        ("=A0", ["=A0", "=A0", "=A0"]),
    ],
)
def test_a_formula_sees_its_neighbours_and_all_rows_of_its_loop(formula: str, written: list[str]) -> None:
    assert column(ROWS, {"B3": formula}, "B", xs=[10, 20, 30])[1:4] == written


def test_in_groups_all_rows_are_those_of_the_group() -> None:
    formulas = {"B5": "=A5/SUM(A$5:A$5)", "C5": "=SUM(A$5:A5)", "D5": "=A5/A$3", "B7": "=A6", "B9": "=SUM(A5)"}
    groups = [{"n": 1, "r": [1, 2]}, {"n": 2, "r": [3]}]
    assert column(GROUPS, formulas, "B", gs=groups) == [
        None, None, "=A3/SUM(A$3:A$4)", "=A4/SUM(A$3:A$4)", "=A4", None, "=A7/SUM(A$7:A$7)", "=A7", "=SUM(A3:A7)",
    ]  # fmt: skip
    assert column(GROUPS, formulas, "C", gs=groups)[2:7] == ["=SUM(A$3:A3)", "=SUM(A$3:A4)", None, None, "=SUM(A$7:A7)"]
    assert column(GROUPS, formulas, "D", gs=groups)[2:7] == ["=A3/A$2", "=A4/A$2", None, None, "=A7/A$6"]


def test_a_row_that_a_condition_leaves_out_is_no_row_of_tags() -> None:
    cells = {
        "A1": "{%tr for x in xs %}", "A2": "{%tr if x > 1 %}", "A3": "{{ x }}", "A4": "{%tr endif %}", "A5": "{{ x }}", "A6": "{%tr endfor %}",
    }  # fmt: skip
    assert column(cells, {"B5": "=A3"}, "B", xs=[1, 2]) == ["=#REF!", None, "=A2"]


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ('=SUMPRODUCT((A3="甲")*B3)', '=SUMPRODUCT((A2:A3="甲")*B2:B3)'),
        ('=SUMPRODUCT(--(LEN(A3)>1),B3)+COUNTA(A3)', "=SUMPRODUCT(--(LEN(A2:A3)>1),B2:B3)+COUNTA(A2:A3)"),
        ('=IF("SUMPRODUCT("="",1,sumproduct((A3=")")*1))', '=IF("SUMPRODUCT("="",1,sumproduct((A2:A3=")")*1))'),
    ],
)  # fmt: skip
def test_sumproduct_computes_with_every_row(formula: str, written: str) -> None:
    assert column(ROWS, {"A5": formula}, "A", xs=[10, 20])[3] == written


def ruled(count: int) -> str:
    """Return a sheet whose conditional formats and validations look at neighbours, for so many rows."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    for address, text in ROWS.items():
        sheet.write(address, text)
    bold = book.add_format({"bold": True})
    for criteria in ("=$A3<>$A2", "=$A3<>$A4", "=$A3=MAX($A$3:$A$3)"):
        sheet.conditional_format("A3:B3", {"type": "formula", "criteria": criteria, "format": bold})
    sheet.conditional_format(
        "A3", {"type": "data_bar", "data_bar_2010": True, "max_type": "formula", "max_value": '=MAX($A$3:$A$3)&""'}
    )
    sheet.data_validation("A3", {"validate": "custom", "value": "=A3>A2"})
    book.close()
    return part(filled(out.getvalue(), xs=list(range(count))), "xl/worksheets/sheet1.xml")


def test_rules_see_the_rows_above_and_below() -> None:
    xml = ruled(3)
    for formula in ("$A2&lt;&gt;$A1", "$A2&lt;&gt;$A3", "$A2=MAX($A$2:$A$4)", "A2&gt;A1"):
        assert f">{formula}</" in xml
    assert 'val="MAX($A$2:$A$4)&amp;&quot;&quot;"' in xml
    assert "#REF!" not in xml
    assert "#REF!" not in ruled(1)
    assert "$A" not in ruled(0)


def test_above_the_first_row_of_a_sheet_is_its_last() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    for row, text in enumerate(["{%tr for x in xs %}", "{{ x }}", "{%tr endfor %}"]):
        sheet.write(row, 0, text)
    sheet.conditional_format("A2", {"type": "formula", "criteria": "=A2<>A1", "format": book.add_format({"bold": True})})
    book.close()
    assert ">A1&lt;&gt;A1048576</" in part(filled(out.getvalue(), xs=[1, 2]), "xl/worksheets/sheet1.xml")
