"""Tables in workbooks, read by header: the grid of a sheet, and the rows under a header found by its words.

Reading is python-calamine's: an order of magnitude faster than openpyxl, and it runs no formula and follows no link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from io import BytesIO
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, TypeVar

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.messages.system_errors import reason_of
from progress_report.reading.quiet import quiet

_T = TypeVar("_T")


CellValue = int | float | str | bool | time | date | datetime | timedelta


HEADER_SEARCH_ROWS, LONGEST_HEADER = 40, 40
"""A header further down is not looked for; a longer text (characters) is none."""


MAX_CELLS = 2_000_000
"""A reader takes memory for each cell of the used range, filled or not; a form has some thousands."""


MAX_TEXT = 4_000_000
"""Characters of all cells together. One text may be shared by thousands of cells: the limit is on what they add up to."""


_DURATION = re.compile(r"PT\d{1,9}H\d{1,2}M[\d.]{1,20}S")


_DROPPED = re.compile(r"[\s　*＊]+")


_HINT = re.compile(r"[（(].*?[）)]")


class Sheet(NamedTuple):
    """A sheet's values from A1 on; blanks are ``""``. ``merged`` are ranges as (first row, first column, last row, last column).

    Rows and columns of merged ranges count from 1.
    """

    name: str
    visible: bool
    rows: tuple[tuple[CellValue, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()


class Row(NamedTuple):
    """A row under a header: its number in the sheet (from 1) and its values by field name."""

    number: int
    values: Mapping[str, CellValue]

    def is_blank(self) -> bool:
        """Tell whether no field holds anything but white space."""
        return all(isinstance(value, str) and not value.strip() for value in self.values.values())


@dataclass(frozen=True, slots=True)
class Table:
    """What was found of a table: the letters of its columns by field name, and its rows.

    ``repeated`` are letters of columns whose header stood before; ``others`` are the headers that are no field's, by letter.
    """

    sheet: str
    header_row: int
    columns: Mapping[str, str]
    rows: tuple[Row, ...]
    repeated: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)


def read_workbook(path: Path, data: bytes | None = None, swift: bytes | None = None) -> tuple[Sheet, ...]:
    """Read every worksheet of an xlsx, xls, xlsb or ods from ``data``, or without it from the file.

    ``swift`` is the same workbook as a package that is read faster. Raises WorkbookError when the file cannot be read as one.
    """
    if swift is not None:
        try:
            return _taken_from(swift, _worksheets)
        except WorkbookError:
            # What is to be said of it is told by the file itself.
            pass
    return _taken(path, data, _worksheets)


def sheet_names(path: Path, data: bytes | None = None) -> tuple[str, ...]:
    """Return the names of the sheets of such a workbook, of whatever kind they are; none of their cells is read.

    Raises WorkbookError when the file cannot be read as one.
    """
    return _taken(path, data, lambda workbook: tuple(workbook.sheet_names))


def _worksheets(workbook: CalamineWorkbook) -> tuple[Sheet, ...]:
    return tuple(
        _sheet(workbook.get_sheet_by_name(meta.name), visible=meta.visible == SheetVisibleEnum.Visible)
        for meta in workbook.sheets_metadata
        if meta.typ == SheetTypeEnum.WorkSheet
    )


def _taken(path: Path, data: bytes | None, take: Callable[[CalamineWorkbook], _T]) -> _T:
    """Return what is taken from a workbook; where the reader refuses it for a part that nobody reads, from its worksheets alone."""
    try:
        content = path.read_bytes() if data is None else data
    except OSError as error:
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=path.name, reason=reason_of(error))) from error
    try:
        return _taken_from(content, take)
    except WorkbookError as error:
        # Slow to import, and wanted by few files.
        from progress_report.reading.repairs import repaired

        whole = repaired(content)
        if whole is None:
            raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=path.name, reason=error)) from error
    try:
        return _taken_from(whole, take)
    except WorkbookError as error:
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=path.name, reason=error)) from error


def _taken_from(content: bytes, take: Callable[[CalamineWorkbook], _T]) -> _T:
    """Return what is taken. Raises WorkbookError with the reason alone; what the library says stands behind it, for the log."""
    try:
        with quiet(), CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            return take(workbook)
    except _TooLargeError as error:
        raise WorkbookError(str(error)) from error
    except (CalamineError, OSError, ValueError) as error:
        raise WorkbookError(_("文件已损坏，或不是完好的工作簿")) from error
    except BaseException as error:
        # A reader written in Rust reports its own faults on damaged files by an exception outside Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise WorkbookError(_("文件已损坏")) from error


class _TooLargeError(ValueError):
    """A sheet of more cells than are read."""


def _sheet(sheet: CalamineSheet, *, visible: bool) -> Sheet:
    if sheet.total_height * sheet.total_width > MAX_CELLS:
        raise _TooLargeError(_("［{sheet}］的使用区域过大").format(sheet=sheet.name))
    merged = tuple((first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1) for first, last in sheet.merged_cell_ranges or ())
    return Sheet(sheet.name, visible, tuple(map(tuple, sheet.to_python(skip_empty_area=False))), merged)


def with_merges_filled(sheet: Sheet) -> Sheet:
    """Return the sheet with the first cell's value in every cell of a merge, as a person reads it."""
    rows = [list(row) for row in sheet.rows]
    for first_row, first_column, last_row, last_column in sheet.merged:
        value = rows[first_row - 1][first_column - 1] if first_row <= len(rows) else ""
        for row in rows[first_row - 1 : last_row]:
            for position in range(first_column - 1, min(last_column, len(row))):
                row[position] = value
    return sheet._replace(rows=tuple(map(tuple, rows)))


def with_texts(sheet: Sheet, texts: Mapping[tuple[str, str], str]) -> Sheet:
    """Return the sheet with texts, by its name and an address, in cells that are blank or hold a duration as files spell it."""
    own = {address: text for (name, address), text in texts.items() if name == sheet.name}
    if not own:
        return sheet
    rows = [list(row) for row in sheet.rows]
    for address, text in own.items():
        letters = address.rstrip("0123456789")
        row, column = int(address[len(letters) :] or 0), column_number(letters)
        if not 0 < row * column <= MAX_CELLS:
            continue
        rows += [[] for _row in range(row - len(rows))]
        rows[row - 1] += [""] * (column - len(rows[row - 1]))
        if rows[row - 1][column - 1] == "" or _DURATION.fullmatch(str(rows[row - 1][column - 1])):
            rows[row - 1][column - 1] = text
    width = max(map(len, rows), default=0)
    return sheet._replace(rows=tuple(tuple(row + [""] * (width - len(row))) for row in rows))


def header_key(value: object) -> str:
    """Return a header's words for comparing: no white space, no hint in brackets, no trailing mark; "" for what is no header."""
    return _words(value) if isinstance(value, str) and value and len(value) <= LONGEST_HEADER else ""


@lru_cache(maxsize=10_000)
def _words(value: str) -> str:
    return _HINT.sub("", _DROPPED.sub("", value)).rstrip("：:")


def find_table(sheet: Sheet, headers: Mapping[str, str], required: frozenset[str]) -> Table | None:
    """Find the first row that names all ``required`` fields and return the table under it.

    ``headers`` maps the words of a header to a field name; the order of columns is free. Returns None when no row names
    at least half of the required fields; a partial header is returned so that the caller can say what is missing.
    """
    best: tuple[int, dict[str, int]] | None = None
    for index, row in enumerate(sheet.rows[:HEADER_SEARCH_ROWS]):
        if (len(row) - row.count("")) * 2 < len(required):
            # Of a title, a note or a short list.
            continue
        found: dict[str, int] = {}
        for position, value in enumerate(row):
            if not value or not isinstance(value, str) or len(value) > LONGEST_HEADER:
                continue
            name = headers.get(_words(value))
            if name is not None:
                found.setdefault(name, position)
        if not found and required:
            continue
        hits = len(required & found.keys())
        if hits * 2 >= len(required) and (best is None or hits > len(required & best[1].keys())):
            best = (index, found)
        if hits == len(required):
            break
    if best is None:
        return None
    header_index, positions = best
    names, values_of = tuple(positions), _getter(tuple(positions.values()))
    rows = tuple(
        Row(number, dict(zip(names, values_of(row), strict=True)))
        for number, row in enumerate(sheet.rows[header_index + 1 :], header_index + 2)
    )
    columns = {name: column_letter(position + 1) for name, position in positions.items()}
    repeated: dict[str, str] = {}
    others: dict[str, str] = {}
    for position, value in enumerate(sheet.rows[header_index]):
        words = header_key(value)
        if words and position not in positions.values():
            (repeated if words in headers else others)[column_letter(position + 1)] = words
    return Table(sheet.name, header_index + 1, columns, rows, repeated, others)


def _getter(positions: tuple[int, ...]) -> Callable[[tuple[CellValue, ...]], tuple[CellValue, ...]]:
    """Return what takes the values at some positions of a row."""
    if len(positions) > 1:
        return itemgetter(*positions)
    return lambda row: tuple(row[position] for position in positions)


@lru_cache(maxsize=1024)
def column_letter(number: int) -> str:
    """Return the letters of a column counted from 1 (27 → ``AA``)."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """Return a column's number, counted from 1 (``AA`` → 27)."""
    number = 0
    for letter in letters[:3].upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def is_within(address: str, extent: str) -> bool:
    """Tell whether an A1 address lies in a range such as ``F3:F5``."""
    first, _colon, last = extent.partition(":")
    (column, row), (left, top), (right, bottom) = (_position(one) for one in (address, first, last or first))
    return left <= column <= right and top <= row <= bottom


def _position(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    return column_number(letters), int(address[len(letters) :] or 0)


def labelled_values(sheet: Sheet, labels: Mapping[str, str]) -> Iterator[tuple[str, CellValue, str]]:
    """Yield ``(field name, value, address)`` for each cell whose words are a label; the value stands to its right.

    The value is the first cell to the right that is not blank, up to the next label in the row.
    """
    for number, row in enumerate(sheet.rows, 1):
        if row and isinstance(row[0], float):
            # A numbered row of the table has no labels; there are many of them.
            continue
        positions = [
            (position, labels[key]) for position, value in enumerate(row) if value and (key := header_key(value)) in labels
        ]
        ends = [position for position, _name in positions[1:]] + [len(row)]
        for (position, name), end in zip(positions, ends, strict=False):
            filled = next((at for at in range(position + 1, end) if row[at] != ""), position + 1)
            if filled < len(row):
                yield name, row[filled], f"{column_letter(filled + 1)}{number}"
