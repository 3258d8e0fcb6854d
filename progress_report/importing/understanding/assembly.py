"""Tables → the rows of an assignment: headers dropped, merged cells filled, rows and groups that a page broke put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from progress_report.importing.draft import Doubt
from progress_report.importing.sources.grid import GridRow, SourceText, excerpt
from progress_report.importing.understanding.columns import Column, Header, find_header, guessed_header, is_header_row
from progress_report.importing.understanding.source_rows import SourceRow, joined_over_break
from progress_report.reading.wording import joined, shortened, split_serial

MAX_THEME = 60
"""A longer text is no name of a 重点任务."""


MAX_TITLE = 80


_TITLE = re.compile(r"分工|要点|任务|分解|台账|清单|方案|一览|安排|计划")


_REMARK = re.compile(r"(?:备?注|说明|填表说明)[:：]|(?:合计|填表人|审核人)")


def assemble(source: SourceText) -> tuple[str, tuple[SourceRow, ...], tuple[Doubt, ...]]:
    """Return the document's title, its measures from top to bottom, and what was left out or put together on the way."""
    rows: list[SourceRow] = []
    doubts: list[Doubt] = []
    preface = [joined(line) for line in source.preface]
    header: Header | None = None
    width = 0
    theme = ""
    for index, grid in enumerate(source.grids):
        found = find_header(grid)
        grid_width = max((len(row.cells) for row in grid.rows), default=0)
        current = found or (header if header is not None and grid_width == width else guessed_header(grid.rows))
        if current is None:
            doubts.append(Doubt("D51", quotation=excerpt(grid), source=grid.name))
            continue
        if not rows and found is not None:
            preface += [text for row in grid.rows[: found.first] if (text := joined("".join(cell.text for cell in row.cells)))]
        header, width = current, grid_width
        heading = grid.heading
        if index == 0 and any(other.heading for other in source.grids[1:]):
            heading = preface[-1] if len(preface) > 1 else ""
        if Column.THEME not in current.columns and heading:
            theme = heading
        data = grid.rows[found.last + 1 :] if found is not None else grid.rows
        for item, dropped in _rows_of(data, current, bool(rows)):
            doubts += dropped
            if isinstance(item, str):
                theme = item or theme
                continue
            whole = joined_over_break(rows[-1], item) if rows and item.breaks else None
            if whole is None:
                theme = item.theme or theme
                rows.append(replace(item, theme=theme))
            else:
                theme = whole.theme
                rows[-1] = whole
                doubts.append(Doubt("D53", quotation=shortened(item.text), source=whole.place))
    doubts += source.doubts
    return _title(preface), tuple(rows), tuple(doubts)


def _title(preface: Sequence[str]) -> str:
    """Return the document's title: the last line above the table that reads like one, with what it goes on from."""
    found = [
        index
        for index, line in enumerate(preface)
        if _TITLE.search(line) and len(line) <= MAX_TITLE and line[-1] not in "。；：:，"
    ]
    if not found:
        return ""
    at = found[-1]
    title = preface[at]
    if at and not re.search(r"\d{4}", title) and re.fullmatch(r"[^。；：:，]{0,30}\d{4}年[^。；：:，]{0,40}", preface[at - 1]):
        return preface[at - 1] + title
    return title


def _rows_of(data: Sequence[GridRow], header: Header, after_table: bool) -> Iterator[tuple[SourceRow | str, list[Doubt]]]:
    """Yield the measures under a header, or the name of the theme that begins (empty for none), with what was left out."""
    above: dict[Column, str] = {}
    breaks = after_table
    for row in data:
        breaks = breaks or row.page_start
        cells = {column: row.cells[position] for column, position in header.columns.items() if position < len(row.cells)}
        values = {column: cell.text.strip() for column, cell in cells.items()}
        filled = [joined(cell.text) for cell in row.cells if joined(cell.text)]
        if not filled or is_header_row(row, header):
            continue
        section = _section(row, header)
        if section is not None:
            yield section, [] if section else [Doubt("D52", quotation=shortened("".join(filled)), source=row.place)]
            above.clear()
            continue
        if not any(joined(values.get(column, "")) for column in (Column.TEXT, Column.OFFICE, Column.DEADLINE)):
            yield "", [Doubt("D52", quotation=shortened("".join(filled)), source=row.place)]
            continue
        merged = frozenset(
            column for column, cell in cells.items() if cell.continued and not values[column] and above.get(column)
        )
        above |= {column: value for column, value in values.items() if joined(value)}
        above = {column: value for column, value in above.items() if joined(values[column]) or column in merged}
        full = {column: above.get(column, "") for column in Column}
        others = [
            Doubt("D50", column=words, quotation=shortened(joined(row.cells[position].text)), source=row.place)
            for position, words in header.others.items()
            if position < len(row.cells) and joined(row.cells[position].text)
        ]
        yield (
            SourceRow(
                label=joined(values.get(Column.NUMBER, "")),
                theme=values.get(Column.THEME, ""),
                text=values[Column.TEXT],
                office=full[Column.OFFICE],
                support=full[Column.SUPPORT],
                deadline=full[Column.DEADLINE],
                place=row.place,
                theme_stated=bool(joined(values.get(Column.THEME, ""))),
                breaks=breaks,
                merged=merged,
            ),
            others,
        )
        breaks = False


def _section(row: GridRow, header: Header) -> str | None:
    """Return the name that a row across the table gives to those below; empty for a remark, None for a row of data."""
    filled = [position for position, cell in enumerate(row.cells) if joined(cell.text)]
    if len(filled) != 1 or any(cell.continued for cell in row.cells):
        return None
    text = joined(row.cells[filled[0]].text)
    if _REMARK.match(text):
        return ""
    if filled[0] != 0 or header.columns[Column.TEXT] == 0 or len(text) > MAX_THEME or text.isdigit():
        return None
    return row.cells[0].text.strip()


def theme_name(text: str) -> str:
    """Return a theme's name without the number that a list gave it."""
    return split_serial(joined(text))[1]
