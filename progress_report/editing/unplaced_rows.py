"""The sheet 未归位 of 统稿.xlsx: words of an edited report that belong to no part, kept until the clerk has dealt with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from progress_report.editing.model import EditedTexts
from progress_report.editing.workbook import CONFIRMED, LONGEST, StrayRow, edited_texts, read_book
from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.messages.places import CellRef
from progress_report.reading.sheets import Sheet, Table, find_table
from progress_report.reading.texts import HARMFUL, read_text

if TYPE_CHECKING:
    from openpyxl import Workbook

SHEET = "未归位"
COLUMNS = {"出处": "file", "类别": "kind", "位置": "place", "报告原来的文字": "before", "改后的文字": "text", "核对": "confirmed"}
WIDTHS = (30, 16, 26, 50, 50, 8)


class UnplacedRow(NamedTuple):
    """A row as it stands; ``confirmed`` tells that the clerk has dealt with it."""

    kind: str
    place: str
    before: str
    text: str
    confirmed: bool
    where: CellRef


def read_unplaced(sheets: Iterable[Sheet], path: Path, file: str) -> tuple[UnplacedRow, ...]:
    """Return the rows of the one of a workbook's ``sheets``, none without it; ``file`` is how the workbook is named in findings.

    Raises WorkbookError where the sheet has words, but not the columns that tell what they are.
    """
    sheet = next((one for one in sheets if one.name == SHEET), None)
    table = find_table(sheet, COLUMNS, frozenset({"kind", "text"})) if sheet is not None else None
    if sheet is not None and any(map(any, sheet.rows)) and (table is None or not {"kind", "text"} <= table.columns.keys()):
        raise WorkbookError(
            _("{file} 的［{sheet}］找不到“类别”“改后的文字”两栏。请恢复表头，或移走该文件后重新运行 edit").format(
                file=path, sheet=SHEET
            )
        )
    return tuple(_rows(table, file)) if table is not None else ()


def _rows(table: Table, file: str) -> Iterator[UnplacedRow]:
    for row in table.rows:
        kind, place, before, text, confirmed = (
            read_text(row.values.get(field, "")).value or "" for field in ("kind", "place", "before", "text", "confirmed")
        )
        if kind:
            yield UnplacedRow(kind, place, before, text, confirmed == CONFIRMED, CellRef(file, SHEET, f"E{row.number}"))


def digest_of_words(edited: EditedTexts, unplaced: Iterable[UnplacedRow], strays: Iterable[StrayRow]) -> str:
    """Return what tells 统稿.xlsx with other words of the clerk's from this one; "" where all is as the program proposed it.

    Files that were made from the same words are as true as before, whatever became of proposals and formats beside them.
    """
    said = (sorted(edited.items()), tuple(unplaced), tuple(strays))
    return hashlib.sha256(repr(said).encode()).hexdigest() if any(said) else ""


def digest_of_file(path: Path, file: str) -> str:
    """Return the digest of the words in a 统稿.xlsx, "" where there is none. Raises WorkbookError when it cannot be read as one."""
    book = read_book(path)
    return digest_of_words(edited_texts(book.rows, file), read_unplaced(book.sheets, path, file), book.strays)


def append(workbook: Workbook, rows: Iterable[tuple[str, ...]]) -> bool:
    """Add rows (file, kind, place, before, text) that the sheet does not have yet; tell whether there were any."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = workbook[SHEET] if SHEET in workbook.sheetnames else None
    known = {tuple(map(_text, row[1:5])) for row in sheet.iter_rows(values_only=True)} if sheet is not None else set()
    new = [tuple(map(_fitting, row)) for row in rows]
    new = [row for row in dict.fromkeys(new) if row[1:5] not in known]
    if not new:
        return False
    if sheet is None:
        sheet = workbook.create_sheet(SHEET)
        for number, (words, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True), 1):
            cell = sheet.cell(1, number, words)
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="FFD9E1F2")
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.freeze_panes = "A2"
    for place, row in enumerate(new, sheet.max_row + 1):
        for number, words in enumerate(row, 1):
            cell = sheet.cell(place, number)
            cell.value = words or None
            if words:
                # A text that begins with = stays a text.
                cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    return True


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _fitting(text: str) -> str:
    return HARMFUL.sub("\ufffd", text)[:LONGEST]
