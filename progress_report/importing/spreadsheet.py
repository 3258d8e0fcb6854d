"""An xlsx's or xls's sheets as tables, merged ranges included. Formulas count by their last value, links are not followed."""

from __future__ import annotations

import io
import re
from datetime import date, datetime

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from progress_report.i18n import _
from progress_report.importing.grid import Grid, GridCell, GridRow, SourceText
from progress_report.importing.source import SourceError, parts_of

MAX_CELLS = 2_000_000
"""A sheet whose used range is larger is refused: reading takes memory for each of its cells, filled or not."""
_ADDRESS = re.compile(rb"<(?:\w+:)?c\b[^>]*?\sr=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")


def read_spreadsheet(name: str, data: bytes, *, zipped: bool) -> SourceText:
    """Return the visible sheets as tables; ``zipped`` tells an xlsx from an xls. Raises SourceError."""
    if zipped:
        for part, content in parts_of(name, data).items():
            if part.startswith("xl/worksheets/") and _used_cells(content) > MAX_CELLS:
                raise _too_large(name, part)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            shown = [
                meta.name
                for meta in workbook.sheets_metadata
                if meta.visible == SheetVisibleEnum.Visible and meta.typ == SheetTypeEnum.WorkSheet
            ]
            grids = tuple(_grid(name, sheet, workbook.get_sheet_by_name(sheet)) for sheet in shown)
    except (CalamineError, OSError, ValueError) as error:
        raise SourceError(
            _("读不了 {file}：{reason}。请用 Excel 或 WPS 打开后另存为 xlsx").format(file=name, reason=error)
        ) from error
    except BaseException as error:
        # A reader written in Rust reports its own faults on damaged files by an exception outside Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise SourceError(_("{file} 已损坏。请用 Excel 或 WPS 打开后另存为 xlsx").format(file=name)) from error
    return SourceText((), grids)


def _too_large(name: str, sheet: str) -> SourceError:
    return SourceError(_("{file}［{sheet}］的使用区域过大，请删去表格以外的行和列后另存").format(file=name, sheet=sheet))


def _used_cells(content: bytes) -> int:
    """Return how many cells a sheet's used range spans."""
    rows = columns = 0
    for found in _ADDRESS.finditer(content):
        column = 0
        for letter in found[1]:
            column = column * 26 + letter - 64
        rows, columns = max(rows, int(found[2])), max(columns, column)
    return rows * columns


def _grid(name: str, title: str, sheet: CalamineSheet) -> Grid:
    if sheet.total_height * sheet.total_width > MAX_CELLS:
        raise _too_large(name, title)
    values = sheet.to_python(skip_empty_area=False)
    covered = {
        (row, column)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        for row in range(top + 1, min(bottom, len(values)) + 1)
        for column in range(left, min(right, 200) + 1)
    }
    rows = tuple(
        GridRow(
            tuple(GridCell(_text(value), (index, position) in covered) for position, value in enumerate(row)),
            _("［{sheet}］第{row}行").format(sheet=title, row=index + 1),
        )
        for index, row in enumerate(values)
    )
    return Grid(f"［{title}］", rows)


def _text(value: object) -> str:
    """Return a cell as it reads: whole numbers without a point, days as 2023年11月30日."""
    if isinstance(value, (date, datetime)):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
