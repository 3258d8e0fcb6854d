"""Typed values out of the rows of one sheet of the year's workbook.

A cell that cannot be understood is noted with its address and what to write, and reading goes on, so that a clerk sees all of
them at once; what is returned for such a cell is never used, since the reading then ends.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from progress_report.assignment.model import Office
from progress_report.assignment.offices import UnknownOfficeError, expand_offices
from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.messages.places import CellRef
from progress_report.reading.dates import read_date
from progress_report.reading.numbers import plain_number, read_quantity
from progress_report.reading.sheets import Row, Sheet, Table, column_number
from progress_report.reading.texts import read_text
from progress_report.reading.verdicts import Verdict

_E = TypeVar("_E", bound=Enum)
SHOWN_PROBLEMS = 30
CERTAIN = frozenset({Verdict.EXACT, Verdict.NORMALISED})


class YearWorkbookError(WorkbookError):
    """The year's workbook has cells that cannot be understood: ``problems`` are all of them, with the cell where there is one."""

    def __init__(self, message: str, problems: tuple[tuple[CellRef | None, str], ...]) -> None:
        super().__init__(message)
        self.problems = problems


@dataclass(slots=True)
class Problems:
    """What is wrong with a workbook, in the order it was seen, and the same with its cells."""

    seen: list[str] = field(default_factory=list)
    cells: list[tuple[CellRef | None, str]] = field(default_factory=list)

    def add(self, place: CellRef | str, message: str) -> None:
        """Note a problem of a cell, or of a sheet or file named in words."""
        known = isinstance(place, CellRef)
        self.seen.append(f"{place}：{message}" if known else f"{place}{message}")
        self.cells.append((place, message) if isinstance(place, CellRef) else (None, self.seen[-1]))

    def add_all(self, problems: Iterable[tuple[CellRef, str]]) -> None:
        """Note problems, each with its place."""
        for place, message in problems:
            self.add(place, message)

    def end_if_any(self) -> None:
        """Raise YearWorkbookError with all that was noted."""
        if not self.seen:
            return
        shown = self.seen[:SHOWN_PROBLEMS]
        if len(self.seen) > len(shown):
            shown.append(_("……另有 {count} 处").format(count=len(self.seen) - len(shown)))
        words = "\n".join(shown)
        if len(shown) > 1:
            words = _("有 {count} 处要改：").format(count=len(self.seen)) + "\n" + words
        raise YearWorkbookError(words, tuple(self.cells))


@dataclass(frozen=True, slots=True)
class SheetReader:
    """Takes typed values out of the rows of one sheet, and notes which cells are wrong."""

    file: str
    sheet: Sheet
    table: Table
    problems: Problems
    year: int = 0
    """Completes a month and day; 0 where the year is not known yet."""
    percentages: frozenset[tuple[str, str]] = frozenset()
    """Sheet and address of the cells that show their number as a percentage."""

    @property
    def place(self) -> str:
        """Return how the sheet is named in messages."""
        return f"{self.file}［{self.table.sheet}］"

    def cell(self, row: Row, name: str) -> CellRef:
        """Return where a field of a row stands."""
        return CellRef(self.file, self.table.sheet, f"{self.table.columns.get(name, 'A')}{row.number}")

    def report(self, row: Row, name: str, message: str) -> None:
        """Note that a cell is wrong."""
        self.problems.add(self.cell(row, name), message)

    def filled_rows(self) -> Iterable[Row]:
        """Return the rows that hold anything."""
        return (row for row in self.table.rows if not row.is_blank())

    def text(self, row: Row, name: str, *, required: bool = False) -> str:
        """Return a cell's text as it is seen."""
        text = read_text(row.values.get(name, "")).value or ""
        if required and not text:
            self.report(row, name, _("此格不能为空"))
        return text

    def other(self, row: Row, letter: str) -> str:
        """Return the text of a column that is no field's, by its letter."""
        return read_text(self.sheet.rows[row.number - 1][column_number(letter) - 1]).value or ""

    def whole(self, row: Row, name: str) -> int:
        """Return a whole number; 0 where there is none."""
        text = self.text(row, name, required=True)
        if not text:
            return 0
        if not text.isascii() or not text.isdigit():
            self.report(row, name, _("应为整数，现为“{text}”").format(text=text))
            return 0
        return int(text)

    def number(self, row: Row, name: str, *, percent: bool = False) -> Decimal:
        """Return a number that is not negative; one meant in per cent is read from a cell that shows a percentage, too."""
        raw = row.values.get(name, "")
        shows = (self.table.sheet, self.cell(row, name).cell) in self.percentages
        if isinstance(raw, str) and not raw.strip():
            self.report(row, name, _("此格不能为空"))
            return Decimal(0)
        if percent and shows and isinstance(raw, (int, float)) and raw >= 0:
            # Excel keeps what shows as 5% as 0.05.
            return plain_number(Decimal(repr(raw)) * 100)
        reading = read_quantity(raw, "%" if percent and isinstance(raw, str) else "", percent_format=shows)
        if not isinstance(reading.value, Decimal):
            self.report(row, name, _("应为数值（不能为负），现为“{text}”").format(text=raw))
            return Decimal(0)
        return reading.value

    def optional_day(self, row: Row, name: str) -> date | None:
        """Return a day, or None where the cell is blank; the same spellings are read as in returns."""
        raw = row.values.get(name, "")
        if isinstance(raw, str) and not raw.strip():
            return None
        reading = read_date(raw, year=self.year or None, number_is_date=True)
        if reading.verdict not in CERTAIN:
            text = self.text(row, name)
            note = _("，{note}").format(note=reading.note) if reading.note else ""
            self.report(row, name, _("应为日期，如 2023-11-30，现为“{text}”{note}").format(text=text, note=note))
        return reading.value

    def day(self, row: Row, name: str) -> date:
        """Return a day that must be there."""
        raw = row.values.get(name, "")
        if isinstance(raw, str) and not raw.strip():
            self.report(row, name, _("此格不能为空"))
            return date.min
        return self.optional_day(row, name) or date.min

    def yes(self, row: Row, name: str, *, default: bool) -> bool:
        """Return whether 是 stands in a cell."""
        text = self.text(row, name)
        if text in {"", "是", "否"}:
            return default if not text else text == "是"
        self.report(row, name, _("应填“是”或“否”，现为“{text}”").format(text=text))
        return default

    def offices(self, row: Row, name: str, roster: tuple[Office, ...]) -> tuple[str, ...]:
        """Return the offices that a cell names, in roster order."""
        text = self.text(row, name, required=True)
        if not text:
            return ()
        try:
            return expand_offices(text, roster)
        except UnknownOfficeError as error:
            self.report(row, name, str(error))
            return ()

    def choice(self, row: Row, name: str, kind: type[_E]) -> _E:
        """Return the member of ``kind`` whose word a cell holds."""
        found = self.optional_choice(row, name, kind)
        if found is None and not self.text(row, name):
            self.report(row, name, _("此格不能为空"))
        return found or next(iter(kind))

    def optional_choice(self, row: Row, name: str, kind: type[_E]) -> _E | None:
        """Return the member of ``kind`` whose word a cell holds; None for a blank one."""
        text = self.text(row, name)
        if not text:
            return None
        try:
            return kind(text)
        except ValueError:
            choices = "、".join(str(member.value) for member in kind)
            self.report(row, name, _("应为{choices}之一，现为“{text}”").format(choices=choices, text=text))
            return None

    def measure(self, row: Row, name: str, numbers: Collection[int]) -> int:
        """Return the number of a measure that 任务 has."""
        number = self.whole(row, name)
        if number and number not in numbers:
            self.report(row, name, _("“任务”表中没有第{number}项").format(number=number))
        return number
