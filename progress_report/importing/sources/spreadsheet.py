"""An xlsx's or xls's sheets as tables, merged ranges included. Formulas count by their last value, links are not followed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from progress_report.importing.sources.files import SourceError, parts_of
from progress_report.importing.sources.grid import Grid, GridCell, GridRow, SourceText, excerpt
from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.column_words import SourceColumn
from progress_report.importing.understanding.headers import find_header
from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.reading.files import inspect_bytes
from progress_report.reading.sheets import Sheet, read_workbook
from progress_report.reading.wording import joined, split_serial

LONG_TEXT, REPEATED = 12, 0.9
"""Texts from so many characters on are a measure's rather than an office's; this share of a sheet's makes another repeat it."""


def read_spreadsheet(name: str, data: bytes, *, zipped: bool) -> SourceText:
    """Return the visible sheets as tables; ``zipped`` tells an xlsx from an xls. Raises SourceError."""
    inspection = inspect_bytes(data)
    if inspection.refusal == "F11":
        # What the cells add up to is counted before any is built: one text may be shared by thousands.
        raise SourceError(
            _("{file} 的内容过大，或使用区域过大。请只留任务分工表，删去表格以外的行和列，另存后再试").format(file=name)
        )
    if zipped:
        # Nothing of it is kept; what it declares is refused.
        parts_of(name, data)
    if inspection.refusal == "F08":
        raise SourceError(_("{file} 有打开密码。请去掉密码后另存").format(file=name))
    try:
        sheets = read_workbook(Path(name), inspection.data or data)
    except WorkbookError as error:
        raise SourceError(_("{problem}。请用 Excel 或 WPS 打开后另存为 xlsx").format(problem=error)) from error
    grids = tuple(_grid(sheet) for sheet in sheets if sheet.visible)
    kept, doubts = _assignments_among(grids)
    return SourceText(kept, doubts)


def _assignments_among(grids: Sequence[Grid]) -> tuple[tuple[Grid, ...], tuple[Doubt, ...]]:
    """Leave out sheets that are no assignment, if there is one that is, and sheets that hold what an earlier one holds.

    The same measures with columns of their own, as 落实情况 beside 任务分工, are such a repetition.
    """
    headed = [grid for grid in grids if _is_assignment(grid)] or [grid for grid in grids if find_header(grid) is not None]
    # Unlike a table that a page breaks, a sheet has a header of its own; without one it is something else.
    doubts = [Doubt("D51", quotation=excerpt(grid), source=grid.name) for grid in grids if headed and grid not in headed]
    kept: list[tuple[Grid, frozenset[str]]] = []
    for grid in headed or grids:
        texts = _texts(grid)
        other = next((one for one, known in kept if known and len(known & texts) >= REPEATED * len(known)), None)
        if other is None:
            kept.append((grid, texts))
        else:
            doubts.append(Doubt("D55", source=grid.name, details={"other": other.name}))
    return tuple(grid for grid, _texts in kept), tuple(doubt for doubt in doubts if doubt.quotation or doubt.code == "D55")


def _texts(grid: Grid) -> frozenset[str]:
    """Return the texts of a sheet's measures, or all long ones where its header does not say which they are."""
    header = find_header(grid)
    at = header.columns[SourceColumn.TEXT] if header is not None else None
    return frozenset(
        split_serial(text)[1]
        for row in grid.rows
        for cell in (row.cells if at is None else row.cells[at : at + 1])
        if not cell.continued and len(text := joined(cell.text)) >= LONG_TEXT
    )


def _is_assignment(grid: Grid) -> bool:
    """Tell whether a sheet's header names measures, and who answers for them and by when."""
    header = find_header(grid)
    if header is None or header.guessed:
        return False
    return SourceColumn.DEADLINE in header.columns and bool({SourceColumn.OFFICE, SourceColumn.LEAD} & header.columns.keys())


def _grid(sheet: Sheet) -> Grid:
    covered = {
        (row, column)
        for top, left, bottom, right in sheet.merged
        for row in range(top + 1, min(bottom, len(sheet.rows)) + 1)
        for column in range(left, min(right, 201) + 1)
    }
    rows = tuple(
        GridRow(
            tuple(GridCell(_text(value), (number, position) in covered) for position, value in enumerate(row, 1)),
            _("［{sheet}］第{row}行").format(sheet=sheet.name, row=number),
        )
        for number, row in enumerate(sheet.rows, 1)
    )
    return Grid(f"［{sheet.name}］", rows)


def _text(value: object) -> str:
    """Return a cell as it reads: whole numbers without a point, days as 2023年11月30日."""
    if isinstance(value, (date, datetime)):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
