"""Where the columns of rows that repeat cells to the right went (``{%tc … %}``), so that formulas follow them."""

from __future__ import annotations

MAX_COLUMNS = 16_384


class ColumnMap:
    """The columns of one sheet as they were last written, of each template row that repeats some; columns count from 1."""

    def __init__(self) -> None:
        self._written: dict[int, dict[int, list[int]]] = {}

    def begin(self, template_row: int) -> None:
        """Forget where the columns of a template row went, which is written again."""
        if template_row in self._written:
            self._written[template_row] = {}

    def write(self, template_row: int, column: int, written: int) -> None:
        """Note where a cell of a template row is written."""
        self._written.setdefault(template_row, {}).setdefault(column, []).append(written)

    def drop(self, template_row: int, columns: range) -> None:
        """Note the cells that only carry tags and are not written."""
        row = self._written.setdefault(template_row, {})
        for column in columns:
            row.setdefault(column, [])

    def turn(self, template_row: int, column: int) -> int:
        """Return how often a cell of a template row has been written in it."""
        return len(self._written.get(template_row, {}).get(column, ()))

    def edge(self, template_rows: range, column: int, turn: int | None) -> tuple[int, int] | None:
        """Return the first and last column written for one of a range of template rows; None where none was.

        With ``turn`` it is asked by a cell that repeats itself, which means its own turn where the other repeats as often or more.
        """
        found: list[int] = []
        moved = False
        for row, columns in self._written.items():
            if row not in template_rows:
                continue
            moved = True
            written = self._places(columns, column)
            found += [written[turn]] if turn is not None and len(written) > 1 and turn < len(written) else written
        if not moved:
            return column, column
        return (min(found), max(found)) if found else None

    def _places(self, columns: dict[int, list[int]], column: int) -> list[int]:
        if column in columns:
            return columns[column]
        before = [other for other, written in columns.items() if other < column and written]
        if not before:
            return [column - sum(1 for other in columns if other < column)]
        last = max(before)
        vanished = sum(1 for other in columns if last < other < column)
        return [min(columns[last][-1] + column - last - vanished, MAX_COLUMNS)]
