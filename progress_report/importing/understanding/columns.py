"""Which column of a table is which: by the words of its header, wherever it stands, or by what the column holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from progress_report.importing.sources.grid import Grid, GridRow
from progress_report.importing.understanding.deadline_phrases import is_deadline
from progress_report.reading.office_names import looks_like_offices
from progress_report.reading.wording import joined, serial_value, split_serial


class Column(Enum):
    """A column that an assignment has; the value is its name in the year's workbook."""

    NUMBER = "序号"
    THEME = "重点任务"
    TEXT = "具体措施"
    OFFICE = "责任科室"
    SUPPORT = "配合科室"
    DEADLINE = "完成时限"


_OFFICE_NOUN = "(?:科室|单位|部门|处室|股室|机构|主体|科)"


_WORDS: dict[Column, str] = {
    Column.NUMBER: r"序号|编号|序次|项号|项目号|任务号|任务编号|No\.?",
    Column.SUPPORT: rf"(?:配合|协办|协同|参与|协助|会办|参加){_OFFICE_NOUN}?",
    Column.OFFICE: (
        rf"(?:主要|具体)?(?:责任|承办|主办|牵头|负责|落实|实施|主责|分工|承担)(?:责任)?{_OFFICE_NOUN}"
        rf"(?:及配合{_OFFICE_NOUN})?|任务分工|分工|牵头"
    ),
    Column.DEADLINE: (
        r"(?:完成|办理|办结|落实|截止|进度|计划完成|要求完成|工作)?(?:时限|时间|期限|日期|时序)(?:要求|节点|安排)?"
        r"|进度(?:要求|安排)"
    ),
    Column.TEXT: (
        r"(?:具体|主要|工作|任务|落实|重点|推进|实施)*(?:措施|举措|内容|要求|做法|事项和要求)"
        r"|(?:具体)(?:任务|工作|事项)|任务分解|(?:任务|工作)内容及要求"
    ),
    Column.THEME: (
        r"(?:重点|主要|工作|一级|年度)*(?:任务|工作|项目|类别|事项|要点|目标)(?:类别|名称|分类|项目|事项)?"
        r"|分类|大类|方面|板块|领域"
    ),
}


_PATTERNS = tuple((column, re.compile(words)) for column, words in _WORDS.items())


_REQUIRED = {Column.TEXT}


@dataclass(frozen=True, slots=True)
class Header:
    """Where a header stands (``first`` to ``last`` row, from 0) and the grid column (from 0) of each field.

    ``others`` are the words over columns that an assignment does not have.
    """

    first: int
    last: int
    columns: Mapping[Column, int]
    others: Mapping[int, str]


@lru_cache(maxsize=4096)
def column_of(words: str) -> Column | None:
    """Return the column that a header's words name, or None."""
    words = re.sub(r"[（(].*?[）)]|[*＊:：]", "", joined(words))
    return next((column for column, pattern in _PATTERNS if pattern.fullmatch(words)), None)


def find_header(grid: Grid, start: int = 0) -> Header | None:
    """Return the first header at or below row ``start``: a row that names the measures and at least one column more.

    A second row of column names under it (牵头 and 配合 below 责任单位) belongs to it.
    """
    for index in range(start, len(grid.rows)):
        named = _named(grid.rows[index])
        if len(named) < 2 or not _is_header_row(grid.rows[index], named):
            continue
        last = index
        words = {position: joined(cell.text) for position, cell in enumerate(grid.rows[index].cells) if joined(cell.text)}
        if index + 1 < len(grid.rows):
            below = _named(grid.rows[index + 1])
            if below and _is_header_row(grid.rows[index + 1], below):
                last = index + 1
                words |= {position: joined(cell.text) for position, cell in enumerate(grid.rows[last].cells) if joined(cell.text)}
        columns = _settled({position: column_of(text) for position, text in words.items()})
        if columns.keys() >= _REQUIRED and len(columns) >= 2:
            others = {position: text for position, text in words.items() if position not in columns.values()}
            return Header(index, last, columns, others)
    return None


def is_header_row(row: GridRow, header: Header) -> bool:
    """Tell whether a row repeats (part of) a header: every cell of it names a column and the measures' does."""
    named = _named(row)
    blank = [position for position, cell in enumerate(row.cells) if not joined(cell.text)]
    return len(named) >= 2 and len(named) + len(blank) + len(header.others) >= len(row.cells) and _is_header_row(row, named)


def guessed_header(rows: Sequence[GridRow]) -> Header | None:
    """Return the columns of a table without a header, by what they hold; None unless deadlines, offices and texts stand out."""
    width = max((len(row.cells) for row in rows), default=0)
    cells = [[joined(row.cells[at].text) for row in rows if at < len(row.cells)] for at in range(width)]
    filled = {at: [text for text in texts if text] for at, texts in enumerate(cells) if any(texts)}
    if not filled:
        return None
    wordy = max(filled, key=lambda at: sum(map(len, filled[at])) / len(filled[at]))
    columns = {Column.TEXT: wordy}
    for column, holds in (
        (Column.DEADLINE, is_deadline),
        (Column.OFFICE, looks_like_offices),
        (Column.NUMBER, lambda cell: serial_value(cell) is not None),
    ):
        found = _mostly(filled, holds, frozenset(columns.values()))
        if found is not None:
            columns[column] = found
    if Column.DEADLINE not in columns or Column.OFFICE not in columns:
        return None
    left = [at for at in filled if at < wordy and at not in columns.values()]
    if left:
        columns[Column.THEME] = left[-1]
    return Header(-1, -1, columns, {at: "" for at in filled if at not in columns.values()})


def _mostly(filled: Mapping[int, Sequence[str]], holds: Callable[[str], bool], taken: frozenset[int]) -> int | None:
    """Return the column that is not taken and more than half of whose filled cells satisfy ``holds`` most."""
    shares = {at: sum(map(holds, texts)) / len(texts) for at, texts in filled.items() if at not in taken}
    best = max(shares, key=lambda at: shares[at], default=None)
    return best if best is not None and shares[best] > 0.5 else None


def _named(row: GridRow) -> dict[int, Column]:
    return {position: column for position, cell in enumerate(row.cells) if (column := column_of(cell.text)) is not None}


def _is_header_row(row: GridRow, named: Mapping[int, Column]) -> bool:
    """A header's cells are short words; a row of data that happens to hold such a word has other cells beside it."""
    filled = [text for cell in row.cells if (text := joined(cell.text))]
    return len(named) * 2 >= len(filled) and all(len(text) <= 20 and not split_serial(text)[0] for text in filled)


def _settled(found: Mapping[int, Column | None]) -> dict[Column, int]:
    """Give each column one place: of two that could be the measures the right one is; so is a lone 工作任务."""
    columns: dict[Column, int] = {}
    for position in sorted(found):
        column = found[position]
        if column is None:
            continue
        if column is Column.THEME and Column.THEME in columns and Column.TEXT not in found.values():
            columns[Column.TEXT] = position
        else:
            columns.setdefault(column, position)
    if Column.TEXT not in columns and Column.THEME in columns:
        columns[Column.TEXT] = columns.pop(Column.THEME)
    texts = [position for position in sorted(found) if found[position] is Column.TEXT]
    if len(texts) > 1 and Column.THEME not in columns:
        columns[Column.THEME], columns[Column.TEXT] = texts[:2]
    return columns
