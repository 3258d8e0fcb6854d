"""Formulas whose references follow the rows: they shift, and grow over rows that repeat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from progress_report.templating.excel.references import MAX_ROW, Range, rewrite, sheet_prefix
from progress_report.templating.excel.rowmap import RowMap
from progress_report.templating.messages import _

LOST = "#REF!"
"""What Excel writes for a reference whose cells are gone."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as the template has it, with the template row that it stands in."""

    text: str
    row: int


@dataclass(slots=True)
class Book:
    """What the sheets of one rendering know of each other: new names, and where rows went, by the template's sheet names."""

    names: Mapping[str, str]
    rows: dict[str, RowMap] = field(default_factory=dict)

    def prefix(self, sheet: str) -> str:
        """Return a sheet's new name as it stands before a reference."""
        return sheet_prefix(self.names.get(sheet, sheet))

    def name(self, text: str) -> str:
        """Return a defined name's text as the rows are now."""

        def reference(sheet: str | None, found: Range, _argument: bool) -> str:
            return self._elsewhere(sheet, found) if sheet else found.at(found.first, found.last)

        return rewrite(text, reference, self.prefix)

    def rule(self, text: str, rows: RowMap) -> str:
        """Return the formula of a validation or conditional format, which is written for its range's first cell."""

        def reference(sheet: str | None, found: Range, _argument: bool) -> str:
            if sheet is not None:
                return self._elsewhere(sheet, found)
            stretched = rows.stretched(found.first, found.last)
            if stretched is not None and found.single:
                stretched = stretched[0], stretched[0]
            return _written(found, stretched, argument=False)

        return rewrite(text, reference, self.prefix)

    def formula(self, formula: Formula, rows: RowMap, iterations: Mapping[int, int]) -> str:
        """Return a cell's formula for the row being written; ``iterations`` tells which iteration each loop around it is in.

        Raises ValueError when a single cell that was written several times is used other than as an argument of a function.
        """

        def reference(sheet: str | None, found: Range, argument: bool) -> str:
            if sheet is not None:
                return self._elsewhere(sheet, found, argument)
            common = [
                loop
                for loop in rows.loops_around(formula.row)
                if loop in rows.loops_around(found.first) and loop in rows.loops_around(found.last)
            ]
            if common:
                written = rows.within(common[-1], iterations[common[-1]], found.first, found.last)
            else:
                written = rows.stretched(found.first, found.last)
            return _written(found, written, argument)

        return rewrite(formula.text, reference, self.prefix)

    def _elsewhere(self, sheet: str, found: Range, argument: bool = True) -> str:
        if sheet not in self.rows:
            return found.at(found.first, found.last)
        return _written(found, self.rows[sheet].stretched(found.first, found.last), argument)


def _written(found: Range, rows: tuple[int, int] | None, argument: bool) -> str:
    """Return a reference as it was written; of a list without rows an empty cell is left, so that sums are 0 and counts too."""
    if rows is None:
        return found.at(MAX_ROW, MAX_ROW) if argument or not found.single else LOST
    if found.single and rows[0] != rows[1] and not argument:
        message = _("公式引用的 {cell} 在重复的行中，写出后不止一格，请放在 SUM 等函数的括号内")
        raise ValueError(message.format(cell=found.at(found.first, found.first)))
    return found.at(*rows)
