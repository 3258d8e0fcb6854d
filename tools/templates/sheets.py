"""The parts the workbook templates share: cell looks, print set-up, reproducible saving."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tools.templates import layout

A4, A3 = 9, 8
"""Sizes of paper as SpreadsheetML counts them (ECMA-376-1, 18.3.1.63)."""
DATE_FORMAT = 'yyyy"年"m"月"d"日"'
DATE_WIDTH = 17
"""Characters of a column that shows a date in 仿宋 of 11 points; in a narrower one Excel shows ####, for it does not wrap dates."""
TEXT_FORMAT = "@"
FIXED_DATE = datetime(2023, 1, 1)
THIN = Side(style="thin")
BOX = Border(THIN, THIN, THIN, THIN)
SHADE = PatternFill("solid", fgColor="FFE7E6E6")
INPUT_SHADE = PatternFill("solid", fgColor="FFFFFFE5")


def new_workbook() -> Workbook:
    """Return a workbook without sheets."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    return workbook


def add_sheet(workbook: Workbook, title: str, widths: Sequence[float], *, landscape: bool = False, paper: int = A4) -> Worksheet:
    """Add a sheet with column widths (in characters) that prints one page wide, numbered."""
    sheet = workbook.create_sheet(title)
    for position, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    setup = sheet.page_setup
    setup.paperSize, setup.orientation = paper, "landscape" if landscape else "portrait"
    setup.fitToWidth, setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.6
    margins.top = margins.bottom = 0.8
    margins.header = margins.footer = 0.4
    sheet.oddFooter.center.text = "第 &P 页 共 &N 页"
    return sheet


def put_title(sheet: Worksheet, text: str, columns: int, row: int = 1) -> None:
    """Put a title over all columns."""
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
    cell = sheet.cell(row, 1, text)
    cell.font = Font(name=layout.TITLE_FONT, size=18)
    cell.alignment = Alignment("center", "center", wrap_text=True)
    sheet.row_dimensions[row].height = 36


def put_note(sheet: Worksheet, text: str, columns: int, row: int, height: float) -> None:
    """Put a note over all columns, in a row of ``height`` points."""
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
    cell = sheet.cell(row, 1, text)
    cell.font = Font(name=layout.BODY_FONT, size=11)
    cell.alignment = Alignment("left", "center", wrap_text=True)
    sheet.row_dimensions[row].height = height


def put_header(sheet: Worksheet, row: int, texts: Sequence[str]) -> None:
    """Put a header row, repeated on every printed page and frozen on the screen."""
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column, text)
        cell.font = Font(name=layout.HEI_FONT, size=11)
        cell.alignment = Alignment("center", "center", wrap_text=True)
        cell.border, cell.fill = BOX, SHADE
    sheet.row_dimensions[row].height = 32
    sheet.freeze_panes = sheet.cell(row + 1, 1)
    sheet.print_title_rows = f"{row}:{row}"


def put_row(
    sheet: Worksheet,
    row: int,
    texts: Sequence[str],
    *,
    centred: Sequence[int] = (),
    merged: Sequence[int] = (),
    formats: dict[int, str] | None = None,
    unlocked: Sequence[int] = (),
) -> None:
    """Put a body row; columns count from 1. Unlocked cells are shaded as the ones to fill in.

    What is ``merged`` with the rows below begins at its top: in the middle, the edge of a printed page would cut through its text.
    """
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column, text or None)
        cell.font = Font(name=layout.BODY_FONT, size=11)
        cell.alignment = Alignment(
            "center" if column in centred else "left", "top" if column in merged else "center", wrap_text=True
        )
        cell.border = BOX
        cell.number_format = (formats or {}).get(column, "General")
        if column in unlocked:
            cell.protection = Protection(locked=False)
            cell.fill = INPUT_SHADE


def put_tag(sheet: Worksheet, row: int, tag: str) -> None:
    """Put a row that holds only a tag; it does not appear in the filled workbook."""
    sheet.cell(row, 1, tag)


def put_loop(sheet: Worksheet, row: int, loop: str, texts: Sequence[str], **looks: object) -> int:
    """Put a repeated row with its tags; return the row after it."""
    return put_nested_loop(sheet, row, (loop,), texts, **looks)


def put_nested_loop(sheet: Worksheet, row: int, loops: Sequence[str], texts: Sequence[str], **looks: object) -> int:
    """Put a row that loops one in the other repeat, with their tags; return the row after it."""
    for place, loop in enumerate(loops):
        put_tag(sheet, row + place, f"{{%tr {loop} %}}")
        put_tag(sheet, row + 2 * len(loops) - place, f"{{%tr end{loop.split()[0]} %}}")
    put_row(sheet, row + len(loops), texts, **looks)  # type: ignore[arg-type]
    return row + 2 * len(loops) + 1


def add_choice(sheet: Worksheet, cells: str, choices: Sequence[str], prompt: str = "") -> None:
    """Offer a drop-down in a range; another entry is refused."""
    rule = DataValidation(type="list", formula1='"' + ",".join(choices) + '"', allow_blank=True)
    rule.showErrorMessage = True
    rule.errorTitle, rule.error = "请从下拉框中选择", "只能填：" + "、".join(choices)
    _add(sheet, cells, rule, prompt)


def add_date_hint(sheet: Worksheet, cells: str, prompt: str) -> None:
    """Warn of an entry that is not a date; it may stay, and is asked about when the form is checked."""
    rule = DataValidation(type="date", operator="greaterThan", formula1="36526", allow_blank=True, errorStyle="warning")
    rule.showErrorMessage = True
    rule.errorTitle, rule.error = "请核对日期", "请填具体日期，如 2023-11-30"
    _add(sheet, cells, rule, prompt)


def add_prompt(sheet: Worksheet, cells: str, prompt: str) -> None:
    """Show a hint when a cell of the range is selected; any entry is taken."""
    _add(sheet, cells, DataValidation(type="custom", formula1="TRUE", allow_blank=True), prompt)


def _add(sheet: Worksheet, cells: str, rule: DataValidation, prompt: str) -> None:
    if prompt:
        rule.showInputMessage = True
        rule.promptTitle, rule.prompt = "填写说明", prompt
    rule.add(cells)
    sheet.add_data_validation(rule)


def save(workbook: Workbook, path: Path) -> None:
    """Save with a fixed date and without an author."""
    properties = workbook.properties
    properties.creator, properties.lastModifiedBy = "", ""
    properties.created = properties.modified = FIXED_DATE
    workbook.save(path)
