"""Produced files are such that Word and Excel open them without repair, and LibreOffice lays them out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from tests.documents.ooxml import assert_valid
from tests.templating import test_against_docxtpl
from tests.templating.builders import filled, saved, sheet


def written(data: bytes, path: Path) -> Path:
    """Return the path at which the data now is."""
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("feature", test_against_docxtpl.SAME)
def test_every_word_feature_gives_a_valid_document(feature: str, tmp_path: Path) -> None:
    # A spanning cell in a table of one column, which no author would make, is wider than the grid.
    allow = ("table_grid", "ooxml-integrity") if feature == "colspan" else ()
    data = filled(test_against_docxtpl.SAME[feature], **test_against_docxtpl.CONTEXT)
    assert_valid(written(data, tmp_path / "x.docx"), allow=allow)


def rich_sheet() -> bytes:
    """Return a template in which much depends on the rows."""
    book = openpyxl.Workbook()
    ws = book.active
    ws.title = "表"
    for address, value in {
        "A1": "{{ title }}", "A2": "序号", "B2": "主题", "C2": "日期", "A3": "{%tr for x in xs %}", "A4": "{{ x.n }}",
        "B4": "{% vm x.k %}{{ x.k }}", "C4": "{{ x.day }}", "D4": "=A4*2", "A5": "{%tr endfor %}", "A6": "=SUM(A4)", "A8": "尾",
    }.items():  # fmt: skip
        ws[address] = value
    ws.merge_cells("A1:D1")
    ws.merge_cells("A8:A9")
    rule = DataValidation(type="list", formula1='"甲,乙"')
    rule.add("B4")
    ws.add_data_validation(rule)
    ws.conditional_formatting.add("A4:D4", FormulaRule(formula=["$A4>1"], fill=PatternFill("solid", bgColor="FF0000")))
    ws.auto_filter.ref = "A2:D4"
    ws.print_title_rows = "1:2"
    ws.print_area = "A1:D9"
    ws.freeze_panes = "A3"
    return saved(book)


@pytest.mark.parametrize("count", [0, 1, 7])
def test_a_sheet_on_which_much_depends_on_the_rows_is_valid(count: int, tmp_path: Path) -> None:

    rows = [{"n": n, "k": "甲乙丙"[n // 3], "day": date(2023, 12, 8)} for n in range(count)]
    assert_valid(written(filled(rich_sheet(), title="=1", xs=rows), tmp_path / "x.xlsx"))


def test_libreoffice_opens_what_was_filled(to_pdf: Callable[[Path], Path], tmp_path: Path) -> None:
    word_data = filled(test_against_docxtpl.SAME["row groups"], **test_against_docxtpl.CONTEXT)
    assert to_pdf(written(word_data, tmp_path / "x.docx")).stat().st_size
    assert to_pdf(written(filled(sheet({"A1": "{{ x }}"}), x="值"), tmp_path / "x.xlsx")).stat().st_size
