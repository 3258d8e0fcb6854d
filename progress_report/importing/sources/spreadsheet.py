"""A workbook's sheets as tables, merged ranges included. Formulas count by their last value, links are not followed.

What is hidden or struck out is seen in xlsx and ods only: hidden sheets are left out, hidden rows and columns and struck cells are
read, and a person is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import dropwhile
from pathlib import Path

from progress_report.importing.sources.files import SourceError, parts_of
from progress_report.importing.sources.grid import Grid, GridCell, GridRow, SourceText, excerpt
from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.column_words import SourceColumn
from progress_report.importing.understanding.headers import find_header
from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.reading.cell_details import CellDetails, LookError, look_closer
from progress_report.reading.files import FileKind, inspect_bytes
from progress_report.reading.sheets import Sheet, column_letter, column_number, read_workbook
from progress_report.reading.wording import joined, shortened, split_serial

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
        sheets = read_workbook(Path(name), inspection.data or data, inspection.swift)
    except WorkbookError as error:
        raise SourceError(_("{problem}。请用 Excel 或 WPS 打开后另存为 xlsx").format(problem=error)) from error
    details = _details(name, inspection.data, inspection.kind)
    grids = tuple(_grid(sheet, details) for sheet in sheets if sheet.visible)
    hidden = [_left_out(sheet) for sheet in sheets if not sheet.visible]
    kept, doubts = _assignments_among(grids)
    not_shown = [doubt for grid in kept for doubt in _not_shown(grid, grid.name.strip("［］"), details)]
    return SourceText(kept, (*doubts, *(doubt for doubt in hidden if doubt is not None), *not_shown))


def _details(name: str, data: bytes, kind: FileKind) -> CellDetails:
    """Return what the workbook tells of its cells beside their values: nothing where its format or a fault in it hides that."""
    if not kind.tells_details:
        return CellDetails()
    try:
        return look_closer(data, name, kind)
    except LookError:
        return CellDetails()


def _left_out(sheet: Sheet) -> Doubt | None:
    """Return the doubt that names a hidden sheet with how it begins; None for an empty one."""
    rows = tuple(dropwhile(lambda row: not any(value != "" for value in row), sheet.rows))[:3]
    words = joined(" ".join(_text(value) for row in rows for value in row))
    return Doubt("D62", quotation=shortened(words), source=f"［{sheet.name}］") if words else None


def _not_shown(grid: Grid, sheet: str, details: CellDetails) -> Iterator[Doubt]:
    """Yield what of a sheet that is read is hidden or struck out in it."""
    texts = {index: "".join(joined(cell.text) for cell in row.cells) for index, row in enumerate(grid.rows, 1)}
    rows = [row for row in details.hidden_rows.get(sheet, ()) if texts.get(row)]
    if rows:
        place = _("［{sheet}］第{row}行").format(sheet=sheet, row="、".join(map(str, rows)))
        yield Doubt("D61", quotation="；".join(texts[row] for row in rows), source=place)
    for letter in details.hidden_columns.get(sheet, ()):
        at = column_number(letter) - 1
        words = "；".join(text for row in grid.rows if at < len(row.cells) and (text := joined(row.cells[at].text)))
        if words:
            yield Doubt("D61", quotation=words, source=_("［{sheet}］{column}列").format(sheet=sheet, column=letter))
    for (place, address), text in sorted(details.notes.items()):
        if place == sheet and joined(text):
            where = _("［{sheet}］{cell}的批注").format(sheet=sheet, cell=address)
            yield Doubt("D52", quotation=joined(text), source=where)
    for picture in details.pictures:
        if picture.sheet == sheet and joined(picture.text):
            yield Doubt("D52", quotation=joined(picture.text), source=_("［{sheet}］的文本框").format(sheet=sheet))
    for place, address in sorted(details.struck):
        at, row = column_number(address.rstrip("0123456789")) - 1, int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        cells = grid.rows[row - 1].cells if place == sheet and row <= len(grid.rows) else ()
        if at < len(cells) and joined(cells[at].text):
            yield Doubt("D64", quotation=joined(cells[at].text), source=_("［{sheet}］{cell}").format(sheet=sheet, cell=address))


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


def _grid(sheet: Sheet, details: CellDetails) -> Grid:
    title = sheet.name
    covered = {
        (row, column)
        for top, left, bottom, right in (*sheet.merged, *details.merged.get(title, ()))
        for row in range(top + 1, min(bottom, len(sheet.rows)) + 1)
        for column in range(left, min(right, 201) + 1)
    }
    percentages = details.percentages

    def text(value: object, row: int, column: int) -> str:
        address = f"{column_letter(column)}{row}"
        if isinstance(value, float) and (title, address) in percentages:
            return f"{round(value * 100, 6):g}%"
        return _text(value) or details.texts.get((title, address), "")

    rows = tuple(
        GridRow(
            tuple(
                GridCell(text(value, number, position), (number, position) in covered) for position, value in enumerate(row, 1)
            ),
            _("［{sheet}］第{row}行").format(sheet=title, row=number),
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
