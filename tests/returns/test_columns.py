"""The one table of the form's columns, held against the shipped form, what fills it, and what is read of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.reading.sheets import header_key
from progress_report.returns.columns import ENTRY_COLUMNS, TARGET_COLUMNS, FormColumn
from progress_report.returns.form import FORM_SHEET, FormRowView, FormTargetView, FormView
from progress_report.returns.model import Entry, TargetEntry

FORM = Path(__file__).resolve().parents[2] / "templates" / "填报表.xlsx"
SHEETS = {FORM_SHEET: ENTRY_COLUMNS, "指标完成情况": TARGET_COLUMNS}
BOTH = [(name, column) for name, columns in SHEETS.items() for column in columns]


@pytest.mark.parametrize(("name", "column"), BOTH, ids=lambda value: value.field if isinstance(value, FormColumn) else "")
def test_the_shipped_form_prints_a_column_under_its_header_and_leaves_open_only_what_an_office_types(
    name: str, column: FormColumn
) -> None:
    sheet = load_workbook(FORM)[name]
    (head,) = [
        cell for row in sheet.iter_rows(max_row=4) for cell in row if cell.value and header_key(cell.value) == column.words
    ]
    below = [sheet.cell(row, head.column) for row in range(head.row + 1, sheet.max_row + 1)]
    if column.typed:
        assert any(not cell.protection.locked and not cell.value for cell in below)
    else:
        (first, *_others) = [cell for cell in below if cell.value == column.printed]
        assert first.protection.locked


@pytest.mark.parametrize(
    ("columns", "view", "entry"), [(ENTRY_COLUMNS, FormRowView, Entry), (TARGET_COLUMNS, FormTargetView, TargetEntry)]
)
def test_what_is_printed_is_in_the_view_and_what_is_typed_is_read(
    columns: tuple[FormColumn, ...], view: type[FormRowView | FormTargetView], entry: type[Entry | TargetEntry]
) -> None:
    printed = {name for column in columns for name in re.findall(r"row\.(\w+)", column.printed)}
    assert printed <= set(view._fields)
    assert {column.condition for column in columns if column.condition} <= set(FormView._fields)
    read = {"actual": "value"}
    assert {read.get(column.field, column.field) for column in columns if column.typed} <= set(entry._fields)
    assert all(column.needed or column.field == "note" for column in columns if column.typed)
