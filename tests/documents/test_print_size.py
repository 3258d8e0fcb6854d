"""What a sheet's columns leave of its letters when it is printed one page wide."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from tests.documents.conftest import Produced

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
SIDES = {8: (297, 420), 9: (210, 297)}
"""Short and long side in mm by the paper's number (ECMA-376-1, 18.3.1.63): A3, A4."""
LETTERS = 11
"""Points of the sheets' letters before they are made to fit."""
SMALLEST = 7
"""Points that can be read without a glass."""


def test_no_sheet_is_printed_in_letters_too_small_to_read(h2: Produced) -> None:
    for sheet in (*load_workbook(h2.workbook), *load_workbook(TEMPLATES / "核查结果.xlsx")):
        across = SIDES[sheet.page_setup.paperSize][sheet.page_setup.orientation == "landscape"]
        room = across / 25.4 - sheet.page_margins.left - sheet.page_margins.right
        # A column of n characters is 7n+5 pixels wide (ECMA-376-1, 18.3.1.13), 96 to the inch.
        columns = range(1, sheet.max_column + 1)
        width = sum(7 * sheet.column_dimensions[get_column_letter(column)].width + 5 for column in columns) / 96
        assert LETTERS * min(1, room / width) >= SMALLEST, sheet.title


def test_columns_of_dates_are_wide_enough_to_show_them() -> None:
    # 2023年11月27日 in 仿宋 of 11 points (15 pixels at 96 to the inch): three characters, and eight figures half as wide.
    needed = 3 * 15 + 8 * 7.5 + 5
    seen = 0
    for path in sorted(TEMPLATES.glob("*.xlsx")):
        for sheet in load_workbook(path):
            for cell in (cell for row in sheet.iter_rows() for cell in row if "yyyy" in cell.number_format):
                seen += 1
                # The width that a file gives has 5 pixels beside the text in it (ECMA-376-1, 18.3.1.13).
                assert 7 * sheet.column_dimensions[cell.column_letter].width >= needed, (
                    f"{path.name} {sheet.title} {cell.coordinate}"
                )
    assert seen > 10
