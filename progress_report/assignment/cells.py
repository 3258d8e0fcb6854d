"""Typed values out of the rows of one sheet of the year's workbook, and which cell is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import TypeVar

from progress_report.assignment.model import (
    Office,
)
from progress_report.assignment.offices import UnknownOfficeError, expand_offices
from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.messages.places import CellRef
from progress_report.reading.sheets import CellValue, Row, Table

_E = TypeVar("_E", bound=Enum)


@dataclass(frozen=True, slots=True)
class SheetReader:
    """Takes typed values out of the rows of one sheet, and says which cell is wrong."""

    file: str
    table: Table
    percentages: frozenset[tuple[str, str]] = frozenset()
    """Sheet and address of the cells that show their number as a percentage."""

    def fail(self, row: Row, field: str, message: str) -> WorkbookError:
        where = CellRef(self.file, self.table.sheet, f"{self.table.columns.get(field, 'A')}{row.number}")
        return WorkbookError(f"{where}：{message}")

    def filled_rows(self) -> Iterable[Row]:
        return (row for row in self.table.rows if not row.is_blank())

    def text(self, row: Row, field: str, *, required: bool = False) -> str:
        value = row.values.get(field, "")
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value).strip()
        if required and not text:
            raise self.fail(row, field, _("此格不能为空"))
        return text

    def whole(self, row: Row, field: str) -> int:
        text = self.text(row, field, required=True)
        if not text.isascii() or not text.isdigit():
            raise self.fail(row, field, _("应为整数，现为“{text}”").format(text=text))
        return int(text)

    def number(self, row: Row, field: str) -> Decimal:
        text = self.text(row, field, required=True)
        try:
            value = Decimal(text)
        except InvalidOperation:
            raise self.fail(row, field, _("应为数值，现为“{text}”").format(text=text)) from None
        if not value.is_finite():
            raise self.fail(row, field, _("应为数值，现为“{text}”").format(text=text))
        return value

    def optional_day(self, row: Row, field: str) -> date | None:
        value = row.values.get(field, "")
        return None if value == "" else self._as_day(row, field, value)

    def day(self, row: Row, field: str) -> date:
        value = row.values.get(field, "")
        if value == "":
            raise self.fail(row, field, _("此格不能为空"))
        return self._as_day(row, field, value)

    def _as_day(self, row: Row, field: str, value: CellValue) -> date:
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        raise self.fail(row, field, _("应为日期（单元格格式为日期），现为“{text}”").format(text=value))

    def yes(self, row: Row, field: str, *, default: bool) -> bool:
        text = self.text(row, field)
        if text in {"", "是", "否"}:
            return default if not text else text == "是"
        raise self.fail(row, field, _("应填“是”或“否”，现为“{text}”").format(text=text))

    def offices(self, row: Row, field: str, roster: tuple[Office, ...]) -> tuple[str, ...]:
        try:
            return expand_offices(self.text(row, field, required=True), roster)
        except UnknownOfficeError as error:
            raise self.fail(row, field, str(error)) from None

    def choice(self, row: Row, field: str, kind: type[_E]) -> _E:
        text = self.text(row, field, required=True)
        try:
            return kind(text)
        except ValueError:
            choices = "、".join(str(member.value) for member in kind)
            raise self.fail(row, field, _("应为{choices}之一，现为“{text}”").format(choices=choices, text=text)) from None


def measure_number(reader: SheetReader, row: Row, numbers: set[int]) -> int:
    number = reader.whole(row, "measure")
    if number not in numbers:
        raise reader.fail(row, "measure", _("“任务”表中没有第{number}项").format(number=number))
    return number
