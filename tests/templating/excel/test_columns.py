"""Formulas follow the columns that repeat, as they follow rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from progress_report.templating import TemplateError
from tests.documents.ooxml import assert_valid
from tests.templating.builders import filled, saved, sheet, values, workbook

HEAD = {"A1": "项目", "B1": "{%tc for m in months %}", "C1": "{{ m }}", "D1": "{%tc endfor %}", "E1": "合计"}
ROW = {
    "A2": "{%tr for r in rows %}",
    "A3": "{{ r.name }}",
    "B3": "{%tc for v in r.xs %}",
    "C3": "{{ v }}",
    "D3": "{%tc endfor %}",
    "E3": "=SUM(C3)",
    "A4": "{%tr endfor %}",
    "A5": "总计",
    "B5": "{%tc for m in months %}",
    "C5": "=SUM(C3)",
    "D5": "{%tc endfor %}",
    "E5": "=SUM(E3)",
    "F5": "=SUM(C3:E3)",
}
DATA = {"months": ["一月", "二月", "三月"], "rows": [{"name": "甲", "xs": [1, 2, 3]}, {"name": "乙", "xs": [4, 5, 6]}]}


def test_sums_grow_over_columns_and_stay_in_their_own(tmp_path: Path) -> None:
    data = filled(sheet({**HEAD, **ROW}), **DATA)
    (tmp_path / "x.xlsx").write_bytes(data)
    assert_valid(tmp_path / "x.xlsx")
    assert values(data) == [
        ["项目", "一月", "二月", "三月", "合计", None],
        ["甲", 1, 2, 3, "=SUM(B2:D2)", None],
        ["乙", 4, 5, 6, "=SUM(B3:D3)", None],
        ["总计", "=SUM(B2:B3)", "=SUM(C2:C3)", "=SUM(D2:D3)", "=SUM(E2:E3)", "=SUM(B2:E3)"],
    ]


def test_a_formula_beside_a_repeated_value_takes_the_one_of_its_turn() -> None:
    cells = {"A1": "{%tc for x in xs %}", "B1": "{{ x }}", "C1": "=B1*2", "D1": "{%tc endfor %}", "E1": "=$C$1+0"}
    assert values(filled(sheet({key: cell for key, cell in cells.items() if key != "E1"}), xs=[1, 2])) == [
        [1, "=A1*2", 2, "=C1*2"]
    ]
    with pytest.raises(TemplateError, match="重复的列"):
        filled(sheet(cells), xs=[1, 2])
    assert values(filled(sheet(cells), xs=[1])) == [[1, "=A1*2", "=$B$1+0"]]


def test_columns_without_turns_are_empty_to_functions_and_lost_to_others() -> None:
    cells = {"A1": "甲", "B1": "{%tc for x in xs %}", "C1": "{{ x }}", "D1": "{%tc endfor %}", "E1": "=SUM(C1)", "F1": "=C1"}
    assert values(filled(sheet(cells), xs=[])) == [["甲", "=SUM(XFD1)", "=#REF!"]]


def test_another_sheet_and_a_sum_to_the_left_know_the_columns() -> None:
    book = workbook(sheet({"A1": "=SUM(D1)", "B1": "左", "C1": "{%tc for x in xs %}", "D1": "{{ x }}", "E1": "{%tc endfor %}"}))
    book.create_sheet("另")["A1"] = "=SUM(表!D1)"
    result = workbook(filled(saved(book), xs=[1, 2, 3]))
    assert result["表"]["A1"].value == "=SUM(C1:E1)"
    assert result["另"]["A1"].value == "=SUM(表!C1:E1)"
