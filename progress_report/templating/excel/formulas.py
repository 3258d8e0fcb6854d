"""Formulas whose references follow the rows: they shift, and grow over rows that repeat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from progress_report.templating.excel.columnmap import MAX_COLUMNS
from progress_report.templating.excel.references import MAX_ROW, Range, Sheets, column_number, parse_range, rewrite
from progress_report.templating.excel.rowmap import RowMap
from progress_report.templating.messages import _

LOST = "#REF!"
"""What Excel writes for a reference whose cells are gone."""


class Formula(NamedTuple):
    """A formula as the template has it, with the template row that it stands in, and the column where its row repeats columns.

    ``repeats`` tells that the formula's own column does.
    """

    text: str
    row: int
    column: int = 0
    repeats: bool = False


@dataclass(slots=True, eq=False)
class Book:
    """What the sheets of one rendering know of each other: new names, and where rows went, by the template's sheet names."""

    names: Mapping[str, str]
    rows: dict[str, RowMap] = field(default_factory=dict)

    def renamed(self, sheet: str) -> str:
        """Return a sheet's new name."""
        return self.names.get(sheet, sheet)

    def name(self, text: str) -> str:
        """Return a defined name's text as the rows are now."""

        def reference(sheets: Sheets | None, found: Range, _argument: bool) -> str:
            return self._elsewhere(sheets, found) if sheets else found.at(found.first, found.last)

        return rewrite(text, reference, self.renamed)

    def rule(self, text: str, rows: RowMap, given: str, written: str) -> str:
        """Return the formula of a validation or conditional format, which is written for its range's first cell.

        ``given`` and ``written`` are its ranges in the template and now. A row of tags above or below means the row there is now; above
        the sheet's first row begins its last, as in Excel.
        """
        base, now = _first_row(given), _first_row(written)

        def reference(sheets: Sheets | None, found: Range, _argument: bool) -> str:
            if sheets is not None:
                return self._elsewhere(sheets, found)
            stretched = rows.stretched(found.first, found.last)
            if stretched is not None and found.single:
                stretched = stretched[0], stretched[0]
            if stretched is None and found.single and not found.fixed[0] and base and now:
                beside = rows.beside(found.first, base, now)
                stretched = None if beside is None else ((beside - 1) % MAX_ROW + 1,) * 2
            return _written(found, stretched, argument=False)

        return rewrite(text, reference, self.renamed)

    def formula(
        self, formula: Formula, rows: RowMap, iterations: Mapping[int, int], turn: int | None = None, row: int | None = None
    ) -> str:
        """Return a cell's formula for the ``row`` being written; ``iterations`` tells which iteration each loop around it is in.

        Of rows of its own loop it refers to those of its turn, with an absolute row to those of all turns; a row of tags beside its
        loop's rows means the row above or below. ``turn`` is which of its repeated columns it is in, counted from 0, None for one that
        does not repeat.

        Raises ValueError when a single cell that was written several times is used other than as an argument of a function.
        """

        def reference(sheets: Sheets | None, found: Range, argument: bool) -> str:
            if sheets is not None:
                return self._elsewhere(sheets, found, argument)
            across = _across(found, rows, argument, turn)
            if across is None:
                return LOST if not argument else found.across(MAX_COLUMNS, MAX_COLUMNS).at(found.first, found.last)
            common = [
                loop
                for loop in rows.loops_around(formula.row)
                if loop in rows.loops_around(found.first) and loop in rows.loops_around(found.last)
            ]
            if common:
                written = rows.within(common[-1], iterations[common[-1]], found.first, found.last)
                if any(found.fixed) and written is not None:
                    written = _fixed(found, formula, rows, iterations, written, argument)
            else:
                written = rows.stretched(found.first, found.last)
            if written is None and row is not None and found.single and not found.fixed[0] and rows.loops_around(formula.row):
                beside = rows.beside(found.first, formula.row, row)
                written = (beside, beside) if beside and beside > 0 else None
            return _written(across, written, argument)

        return rewrite(formula.text, reference, self.renamed)

    def beside(self, text: str, template_row: int, row: int) -> str:
        """Return the ranges of a sparkline: those in its own template row are in the row that is written for it."""

        def reference(sheets: Sheets | None, found: Range, argument: bool) -> str:
            if found.first == found.last == template_row:
                return found.at(row, row)
            return self._elsewhere(sheets, found, argument) if sheets else found.at(found.first, found.last)

        return rewrite(text, reference, self.renamed)

    def _elsewhere(self, sheets: Sheets, found: Range, argument: bool = True) -> str:
        """Return a reference to cells of another sheet, or of the same place on several, of which the first and last are asked."""
        if sheets.first == sheets.last:
            return self._on(sheets.first, found, argument)
        first, last = self._on(sheets.first, found, argument), self._on(sheets.last, found, argument)
        if first != last:
            message = _("公式一次引用 {first} 至 {last} 的 {cell}，填充后各表的行不再相同，请分别引用")
            raise ValueError(message.format(first=sheets.first, last=sheets.last, cell=found.at(found.first, found.last)))
        return first

    def _on(self, sheet: str, found: Range, argument: bool) -> str:
        if sheet not in self.rows:
            return found.at(found.first, found.last)
        rows = self.rows[sheet]
        across = _across(found, rows, argument, None)
        return LOST if across is None else _written(across, rows.stretched(found.first, found.last), argument)


def _first_row(ranges: str) -> int:
    """Return the first row of the first of some ranges, 0 where it has none."""
    found = parse_range(ranges.partition(" ")[0])
    return found.first if found is not None else 0


def _fixed(
    found: Range, formula: Formula, rows: RowMap, iterations: Mapping[int, int], turn: tuple[int, int], argument: bool
) -> tuple[int, int]:
    """Return the rows of a reference within a loop of which the first or last row is absolute: it is that of all turns.

    So ``SUM(B$5:B5)`` counts up, and ``B5/SUM(B$5:B$5)`` is a share of all. Of rows that are in other loops too, such as those of the group
    around, it is the turn's.
    """
    loops = rows.loops_around(formula.row)
    if not loops == rows.loops_around(found.first) == rows.loops_around(found.last):
        return turn
    every = rows.within(loops[-2], iterations[loops[-2]], found.first, found.last) if len(loops) > 1 else None
    every = every or rows.stretched(found.first, found.last) or turn
    if found.single and not argument:
        return every[0], every[0]
    return every[0] if found.fixed[0] else turn[0], every[1] if found.fixed[1] else turn[1]


def _across(found: Range, rows: RowMap, argument: bool, turn: int | None) -> Range | None:
    """Return a reference with its columns as they were written; None where none was."""
    if not found.columns[0]:
        return found
    template_rows = range(found.first, found.last + 1)
    first, last = (rows.columns.edge(template_rows, column_number(edge), turn) for edge in found.columns)
    if first is None or last is None:
        given = first or last
        return None if given is None or found.single else found.across(*given)
    low, high = min(first[0], last[0]), max(first[1], last[1])
    if found.single and low != high and not argument:
        message = _("公式引用的 {cell} 在重复的列中，写出后不止一格，请放在 SUM 等函数的括号内")
        raise ValueError(message.format(cell=found.at(found.first, found.first)))
    return found.across(low, high)


def _written(found: Range, rows: tuple[int, int] | None, argument: bool) -> str:
    """Return a reference as it was written; of a list without rows an empty cell is left, so that sums are 0 and counts too."""
    if rows is None:
        return found.at(MAX_ROW, MAX_ROW) if argument or not found.single else LOST
    if found.single and rows[0] != rows[1] and not argument:
        message = _("公式引用的 {cell} 在重复的行中，写出后不止一格，请放在 SUM 等函数的括号内")
        raise ValueError(message.format(cell=found.at(found.first, found.first)))
    return found.at(*rows)
