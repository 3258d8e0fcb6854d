"""What a sheet remembers while it is rendered, and the markup of cells from values (ECMA-376-1, 18.3.1)."""

from __future__ import annotations

import io
import math
from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import pass_context
from jinja2.runtime import Context
from lxml import etree

from progress_report.templating import trace
from progress_report.templating.excel.columnmap import MAX_COLUMNS
from progress_report.templating.excel.extensions import followed
from progress_report.templating.excel.formulas import Book, Formula
from progress_report.templating.excel.pictures import PLACED, placed, reference
from progress_report.templating.excel.ranged import COUNT, Ranged
from progress_report.templating.excel.references import column_letters, column_number, parse_range
from progress_report.templating.excel.rowheight import FILTERS as HEIGHT_FILTERS
from progress_report.templating.excel.rowheight import Fitting
from progress_report.templating.excel.rowmap import RowMap
from progress_report.templating.language.program import STATE
from progress_report.templating.messages import _
from progress_report.templating.text import escape_sheet, escape_text, plain

if TYPE_CHECKING:
    from progress_report.templating.language.part import Part
    from progress_report.templating.language.program import PreparedPart
    from progress_report.templating.language.tags import Tag

MAX_CELL_TEXT = 32_767
"""Characters that a cell holds (Excel's specifications and limits)."""


MAX_EXACT_INTEGER = 10**15
"""From here Excel would round; such a number is kept as text."""


_FIRST_SERIAL_DAY = date(1900, 3, 1)
"""Before it Excel counts a 29 February 1900 that never was; such dates are kept as text."""


_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


class SheetPlan(NamedTuple):
    """What the compiler learned of a sheet: loops around rows, last row, merged ranges, elements with ranges by container."""

    blocks: Mapping[int, tuple[int, ...]]
    last_row: int
    merges: tuple[str, ...]
    ranged: tuple[tuple[str, tuple[Ranged, ...], str], ...]
    formulas: tuple[Formula, ...]
    extensions: tuple[etree._Element, ...]
    fittings: tuple[Fitting, ...]
    plain: tuple[tuple[str, ...], ...]
    moving: frozenset[int] = frozenset()


class Sheet(NamedTuple):
    """A compiled worksheet: its template, what its rendering starts from, and the sheets whose rows it must know first.

    Its own name is among them when a formula refers to rows further down. A sheet with a ``loop`` is only checked, its copies
    are filled.
    """

    part: Part | PreparedPart
    plan: SheetPlan
    refers_to: frozenset[str]
    loop: Tag | None


@dataclass(slots=True, eq=False)
class _Merge:
    """Cells that are merged downwards: their columns, their rows so far, and the key that goes on below them."""

    columns: tuple[str, str]
    first: int
    last: int
    key: object


@dataclass(slots=True, eq=False)
class SheetState:
    """One rendering of one sheet; ``known`` is where its rows will have gone, if a first pass found out.

    ``merges`` are what rows have merged, each the number of its columns in ``merged_columns``, its first and its last row.
    ``counting`` marks that first pass, in which formulas cannot be right yet.
    """

    plan: SheetPlan
    book: Book
    known: RowMap | None = None
    counting: bool = False
    part: str = ""
    rows: RowMap = field(init=False)
    iterations: dict[int, int] = field(default_factory=dict)
    open_merges: dict[int, _Merge] = field(default_factory=dict)
    merges: array[int] = field(default_factory=lambda: array("I"))
    merged_columns: dict[tuple[str, str], int] = field(default_factory=dict)
    column: int = 0
    column_row: int = 0

    def __post_init__(self) -> None:
        self.rows = RowMap(self.plan.blocks, self.plan.last_row)


def _state(context: Context) -> SheetState:
    state: SheetState = context[STATE]
    return state


@pass_context
def _row(context: Context, template_row: int, skipped: int) -> str:
    """Return the number of the row written next, after ``skipped`` rows that the template leaves out before it."""
    rows = _state(context).rows
    for gap in range(template_row - skipped, template_row):
        rows.write(gap)
    return str(rows.write(template_row))


@pass_context
def _plain_row(context: Context, template_row: int, skipped: int, number: int) -> str:
    """Return a row without tags, after ``skipped`` rows that the template leaves out before it."""
    state = _state(context)
    for gap in range(template_row - skipped, template_row):
        state.rows.write(gap)
    return str(state.rows.write(template_row)).join(state.plan.plain[number])


@pass_context
def _blank(context: Context, template_row: int, skipped: int) -> str:
    """Count the rows that a template leaves out before a row that only carries tags."""
    rows = _state(context).rows
    for gap in range(template_row - skipped, template_row):
        rows.write(gap)
    return ""


@pass_context
def _column(context: Context, gap: int, template_row: int, template_column: int) -> str:
    """Return the column of the cell written next in a row that repeats columns, after ``gap`` columns without a cell."""
    state = _state(context)
    if state.column_row != state.rows.row:
        state.column_row, state.column = state.rows.row, 0
    state.column += gap + 1
    if state.column > MAX_COLUMNS:
        raise ValueError(_("列数超过 {limit}").format(limit=MAX_COLUMNS))
    state.rows.columns.write(template_row, template_column, state.column)
    return column_letters(state.column)


@pass_context
def _no_columns(context: Context, template_row: int, first: int, last: int) -> str:
    """Note cells that only carry tags, or may not be written."""
    _state(context).rows.columns.drop(template_row, range(first, last + 1))
    return ""


@pass_context
def _iterate(context: Context, loop: int) -> str:
    state = _state(context)
    state.iterations[loop] = state.rows.iterate(loop)
    return ""


@pass_context
def _formula(context: Context, number: int) -> str:
    """Return a formula for the row being written, escaped."""
    state = _state(context)
    if state.counting:
        return ""
    given = state.plan.formulas[number]
    turn = state.rows.columns.turn(given.row, given.column) - 1 if given.repeats else None
    formula = state.book.formula(given, state.known or state.rows, state.iterations, turn, state.rows.row)
    return escape_text(formula)


@pass_context
def _starts_group(context: Context, key: object, cell: int, columns: tuple[str, str]) -> bool:
    """Tell whether a cell begins a vertical merge, and note the merge; a key of None is never merged."""
    state = _state(context)
    row = state.rows.row
    merge = state.open_merges.get(cell)
    if merge is not None and merge.last == row - 1 and merge.key == key:
        merge.last = row
        return False
    if merge is not None:
        _close(state, merge)
    state.open_merges[cell] = _Merge(columns, row, row, key)
    return True


@pass_context
def _restarts(context: Context, first: bool, cell: int, columns: tuple[str, str]) -> bool:
    """Do the same for a merge over one loop."""
    if first:
        state = _state(context)
        merge = state.open_merges.pop(cell, None)
        if merge is not None:
            _close(state, merge)
    return bool(_starts_group(context, True, cell, columns))


def _close(state: SheetState, merge: _Merge) -> None:
    if (merge.columns[0], merge.first) != (merge.columns[1], merge.last):
        # As numbers, which take a tenth of the room of texts: there may be one for each few of a hundred thousand rows.
        place = state.merged_columns.setdefault(merge.columns, len(state.merged_columns))
        state.merges.extend((place, merge.first, merge.last))


@pass_context
def _merge_cells(context: Context, _nothing: object) -> str:
    state = _state(context)
    for merge in state.open_merges.values():
        _close(state, merge)
    state.open_merges.clear()
    cells, count = io.StringIO(), 0
    for found in _merged_ranges(state):
        cells.write(f'<mergeCell ref="{found}"/>')
        count += 1
    return f'<mergeCells count="{count}">{cells.getvalue()}</mergeCells>' if count else ""


def _merged_ranges(state: SheetState) -> Iterator[str]:
    """Yield the ranges merged while rows were written, then those of the template where they are now."""
    columns = list(state.merged_columns)
    for index in range(0, len(state.merges), 3):
        place, first, last = state.merges[index : index + 3]
        yield f"{columns[place][0]}{first}:{columns[place][1]}{last}"
    for text in state.plan.merges:
        found = parse_range(text)
        if found is not None:
            narrow = found.columns[0] == found.columns[1]
            for low, high in state.rows.repeated(found.first, found.last):
                if not (narrow and low == high):
                    yield found.at(low, high)


@pass_context
def _ranged(context: Context, container: int) -> str:
    """Return a container such as ``dataValidations`` with those of its elements that still have cells."""
    state = _state(context)
    before, elements, after = state.plan.ranged[container]
    out = []
    for element in elements:
        for found in element.follow(state.rows, element.range):
            formulas = (state.book.rule(formula, state.rows, element.range, found) for formula in element.formulas)
            out.append(element.at(found, formulas))
    return before.replace(COUNT, str(len(out))) + "".join(out) + after if out else ""


@pass_context
def _extension(context: Context, number: int) -> str:
    """Return one of the sheet's extensions for the rows as they were written; in a first pass nothing."""
    state = _state(context)
    return "" if state.counting else followed(state.plan.extensions[number], state.rows, state.book)


@pass_context
def _drawing(context: Context, _nothing: object) -> str:
    """Return the reference to a drawing where pictures have been placed in a sheet that had none."""
    state = _state(context)
    return reference(state.part) if PLACED.get() else ""


def _cell(value: object, row: str, column: str, style: str, date_style: str, date1904: bool) -> str:
    """Return a cell whose type is that of the value; text is text, never a formula."""
    if trace.active() is not None:
        trace.printed(value, typed=True)
    if type(value) is str:
        return _text_cell(value, row, column, style)
    if type(value) is int and -MAX_EXACT_INTEGER < value < MAX_EXACT_INTEGER:
        return f'<c r="{column}{row}"{style}><v>{value}</v></c>'
    if value is None:
        return f'<c r="{column}{row}"{style}/>'
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return f'<c r="{column}{row}"{style} t="b"><v>{int(value)}</v></c>'
    number = _number(value, date1904)
    if number is None and placed(value, row, column):
        return f'<c r="{column}{row}"{style}/>'
    if number is None:
        return _text_cell(plain(value), row, column, style)
    if isinstance(value, (date, time)):
        style = date_style
    return f'<c r="{column}{row}"{style}><v>{number}</v></c>'


def _text_cell(text: str, row: str, column: str, style: str) -> str:
    if not text:
        return f'<c r="{column}{row}"{style}/>'
    if len(text) > MAX_CELL_TEXT:
        raise ValueError(_("文字有 {count} 个字符，超过单元格的上限 {limit}").format(count=len(text), limit=MAX_CELL_TEXT))
    return f'<c r="{column}{row}"{style} t="inlineStr"><is><t xml:space="preserve">{escape_sheet(text)}</t></is></c>'


def _number(value: object, date1904: bool) -> str | None:
    """Return the number that stands for a value in a cell; None when it has to be text."""
    if isinstance(value, datetime):
        value = value.replace(tzinfo=None)
        days = _serial_day(value.date(), date1904)
        share = (value - datetime.combine(value.date(), time())) / timedelta(days=1)
        return None if days is None else repr(days + share)
    if isinstance(value, date):
        days = _serial_day(value, date1904)
        return None if days is None else str(days)
    if isinstance(value, time):
        return repr(
            (datetime.combine(_FIRST_SERIAL_DAY, value) - datetime.combine(_FIRST_SERIAL_DAY, time())) / timedelta(days=1)
        )
    if isinstance(value, timedelta):
        return repr(value / timedelta(days=1))
    if isinstance(value, int):
        return str(value) if abs(value) < MAX_EXACT_INTEGER else None
    if isinstance(value, (float, Decimal)):
        if not math.isfinite(value):
            raise ValueError(_("不是有限的数"))
        return format(value, "f") if isinstance(value, Decimal) else repr(value)
    return None


def _serial_day(day: date, date1904: bool) -> int | None:
    return (day - _EPOCHS[date1904]).days if day >= _FIRST_SERIAL_DAY else None


def _header_text(value: object) -> str:
    """Return text for a printed header or footer, where ``&`` begins a code (18.3.1.46)."""
    return escape_sheet(plain(value).replace("&", "&&"))


def columns_from(first: str, width: int) -> tuple[str, str]:
    """Return the letters of the first and the last of ``width`` columns."""
    return first, column_letters(column_number(first) + width - 1)


FILTERS: dict[str, Callable[..., object]] = {
    "__row": _row,
    "__blank": _blank,
    "__plain_row": _plain_row,
    "__column": _column,
    "__no_columns": _no_columns,
    "__iterate": _iterate,
    "__formula": _formula,
    "__starts_group": _starts_group,
    "__restarts": _restarts,
    "__merge_cells": _merge_cells,
    "__ranged": _ranged,
    "__extension": _extension,
    "__drawing": _drawing,
    "__cell": _cell,
    "__header_text": _header_text,
    **HEIGHT_FILTERS,
}
