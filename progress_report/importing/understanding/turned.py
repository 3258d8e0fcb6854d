"""Tables that are turned: a field a row, with its name in front (任务名称 ｜ …), for one measure a table or several side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progress_report.importing.sources.grid import Grid, GridCell, GridRow
from progress_report.importing.understanding.column_words import SourceColumn, column_of, is_person
from progress_report.reading.wording import joined

_Pair = tuple[str, GridCell, str]
"""A field's name, its cell, and where it stands."""
LEAST_FIELDS = 3
"""So many rows at least begin with a field's name."""
_WHAT = frozenset({SourceColumn.TEXT, SourceColumn.THEME})
_WHO_OR_WHEN = frozenset({SourceColumn.LEAD, SourceColumn.OFFICE, SourceColumn.DEADLINE})


def upright(grid: Grid) -> Grid:
    """Return a turned table with a header above its measures; any other as it is.

    A table is turned where most rows begin with a field's name, what is to be done and who does it or by when among them.
    """
    rows = [row for row in grid.rows if any(joined(cell.text) for cell in row.cells)]
    named = [at for at, row in enumerate(rows) if _names_field(row.cells[0].text)]
    if len(named) < LEAST_FIELDS or len(named) * 2 <= len(rows):
        return grid
    first = named[0]
    beside = _side_by_side(rows[first:])
    records = beside or list(_records(rows[first:]))
    if not records or any(not _is_measure(record) for record in records):
        return grid
    names = list(dict.fromkeys(name for record in records for name, _cell, _place in record))
    title = [GridRow((row.cells[0], *[GridCell()] * (len(names) - 1)), row.place) for row in rows[:first] if row.cells]
    header = GridRow(tuple(map(GridCell, names)), rows[first].place)
    return Grid(grid.name, (*title, header, *(_row(record, names) for record in records)))


def _side_by_side(rows: Sequence[GridRow]) -> list[list[_Pair]]:
    """Return the measures of a table that has each field's name once, in front, and a column a measure; empty for another."""
    if not all(_is_name(row.cells[0].text) for row in rows) or any(
        _names_field(cell.text) for row in rows for cell in row.cells[1:]
    ):
        return []
    names = [joined(row.cells[0].text) for row in rows]
    if len(set(names)) < len(names):
        return []
    filled = [at for at in range(1, len(rows[0].cells)) if sum(bool(joined(row.cells[at].text)) for row in rows) * 2 > len(rows)]
    return [[(name, row.cells[at], row.place) for name, row in zip(names, rows, strict=True)] for at in filled]


def _records(rows: Sequence[GridRow]) -> Iterator[list[_Pair]]:
    """Yield the measures of a table of names with their values to the right; a name that comes again begins the next measure."""
    record: list[_Pair] = []
    for row in rows:
        pairs = list(_pairs(row))
        if not pairs:
            # A line across the table, which is named as it is.
            continue
        if any(name in {known for known, _cell, _place in record} for name, _cell, _place in pairs):
            yield record
            record = []
        record += pairs
    if record:
        yield record


def _pairs(row: GridRow) -> Iterator[_Pair]:
    """Yield a row's names with the cell after each."""
    filled = [cell for cell in row.cells if joined(cell.text)]
    at = 0
    while at < len(filled) and _is_name(filled[at].text):
        has_value = at + 1 < len(filled) and not _names_field(filled[at + 1].text)
        yield joined(filled[at].text), filled[at + 1] if has_value else GridCell(), row.place
        at += 1 + has_value


def _is_measure(record: Sequence[_Pair]) -> bool:
    fields = [column_of(name) for name, _cell, _place in record]
    known = sum(field is not None or is_person(name) for field, (name, _cell, _place) in zip(fields, record, strict=True))
    return (
        bool(_WHAT & set(fields))
        and bool(_WHO_OR_WHEN & set(fields))
        and len(set(fields) - {None}) > 2
        and known * 2 > len(fields)
    )


def _row(record: Sequence[_Pair], names: Sequence[str]) -> GridRow:
    cells = {name: GridCell(cell.text) for name, cell, _place in record}
    first, last = record[0][2], record[-1][2]
    return GridRow(tuple(cells.get(name, GridCell()) for name in names), first if first == last else f"{first}–{last}")


def _names_field(text: str) -> bool:
    return column_of(text) is not None or is_person(text)


def _is_name(text: str) -> bool:
    """Tell whether a cell may name a field: one that is known, or a short word without a mark."""
    words = joined(text)
    return _names_field(words) or (
        0 < len(words) <= 8 and not any(mark in words for mark in "。；，、：") and not words.isdigit()
    )
