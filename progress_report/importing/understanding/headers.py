"""Which column of a table is which: by the words of its header, wherever it stands, or by what the columns hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from progress_report.importing.sources.grid import Grid, GridRow
from progress_report.importing.understanding.column_words import SourceColumn, column_of, is_goal
from progress_report.reading.deadline_phrases import is_deadline
from progress_report.reading.numerals import ordinal_of
from progress_report.reading.office_names import looks_like_offices
from progress_report.reading.wording import joined, split_serial

MAX_WORDS = 20
"""A header's cell is no longer; characters."""
SHORT = 8
"""Words over a column of texts are no longer; characters."""
LONG = 12
"""Texts of measures are longer on average than this; characters."""
NAME_LENGTH = 40
"""Names of groups are shorter on average than this; characters."""
ROWS_ENOUGH = 1_000
"""So many rows tell what a column holds; a year's measures are some hundred."""
MOSTLY = 0.5
TOP_ROWS = 8
"""A header of unknown words stands among so many first rows, below a title and lines of two words (填报单位：… 单位：项)."""


_BEGINS = re.compile(r"启动|开始|起始|开工|开展时间")
"""Words over days that are no last ones."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where a header stands (``first`` to ``last`` row, from 0) and the grid column (from 0) of each field.

    ``others`` are the words over columns that an assignment does not have. ``guessed`` are the fields of columns whose words are
    unknown, which were told by what they hold.
    """

    first: int
    last: int
    columns: Mapping[SourceColumn, int]
    others: Mapping[int, str]
    words: Mapping[int, str]
    guessed: frozenset[SourceColumn] = frozenset()


def find_header(grid: Grid, start: int = 0) -> Header | None:
    """Return the first header at or below row ``start``: a row of short words of which two or more name columns.

    A second row of column names under it (牵头 and 配合 below 责任单位) belongs to it.
    """
    for index in range(start, len(grid.rows)):
        named = _named(grid.rows[index])
        if len(set(named.values())) < 2 or not _is_short(grid.rows[index]):
            continue
        words = _words(grid.rows[index])
        if index > start and _is_short(grid.rows[index - 1]):
            words = _under(_words(grid.rows[index - 1]), words)
        last = index
        if index + 1 < len(grid.rows) and _continues(grid.rows[index + 1], grid.rows[index]):
            last = index + 1
            words = _over_two_lines(words, _words(grid.rows[last]))
        found = _header(words, index, last, grid.rows[last + 1 :])
        if found is not None:
            return found
    return None


def _under(upper: Mapping[int, str], words: Mapping[int, str]) -> dict[int, str]:
    """Return a header's words; one that tells no column does so with the word that spans it in the line above (类别 over 名称)."""
    if len(upper) < 2:
        return dict(words)
    told = dict(words)
    for at, text in words.items():
        above = max((position for position in upper if position <= at), default=None)
        if above is not None and column_of(text) is None and column_of(upper[above] + text) is not None:
            told[at] = upper[above] + text
    return told


def _over_two_lines(upper: Mapping[int, str], lower: Mapping[int, str]) -> dict[int, str]:
    """Return the words of a header of two lines: the lower one's, but a time below a word that spans several (进度 over 一季度 …) with it."""
    words = {**upper, **_under(upper, lower)}
    for at in sorted(lower):
        above = max((position for position in upper if position <= at), default=None)
        if above is not None and is_deadline(lower[at]):
            words[at] = f"{upper[above]}·{lower[at]}"
    return words


def is_header_row(row: GridRow, header: Header) -> bool:
    """Tell whether a row repeats (part of) a header: all that it holds are the header's words, or names of columns."""
    words = _words(row)
    if len(words) < 2:
        return False
    if all(header.words.get(at) == text for at, text in words.items()):
        return True
    named = _named(row)
    blank = len(row.cells) - len(words)
    return len(named) >= 2 and len(named) + blank + len(header.others) >= len(row.cells) and _is_short(row)


def guessed_header(rows: Sequence[GridRow]) -> Header | None:
    """Return the columns of a table without a known header by what they hold; None unless texts, and deadlines or offices, stand out.

    A first row of short words above rows of long texts is its header, whatever the words.
    """
    for top in range(min(TOP_ROWS, len(rows) - 1)):
        words, below = _words(rows[top]), rows[top + 1 :]
        if len(words) < 3 or not _is_short(rows[top]):
            if len(words) > 2:
                break
            continue
        columns = _by_content(below)
        if columns is not None and not _is_data(words, columns):
            known = {column for at, text in words.items() if (column := column_of(text)) and columns.get(column) == at}
            others = {at: text for at, text in words.items() if at not in columns.values()}
            return Header(top, top, columns, others, words, frozenset(columns) - known)
        break
    columns = _by_content(rows)
    if columns is None or SourceColumn.DEADLINE not in columns or SourceColumn.OFFICE not in columns:
        return None
    filled = _filled(rows)
    return Header(-1, -1, columns, {at: "" for at in filled if at not in columns.values()}, {})


def _header(words: Mapping[int, str], first: int, last: int, rows: Sequence[GridRow]) -> Header | None:
    """Settle which column each word is for: the words say it, and what the columns hold where they leave it open."""
    filled = _filled(rows)
    length = {at: sum(map(len, texts)) / len(texts) for at, texts in filled.items()}
    named = {at: column_of(text) for at, text in words.items()}
    columns: dict[SourceColumn, int] = {}
    guessed: set[SourceColumn] = set()
    for at in sorted(named):
        column = named[at]
        if column is not None and column not in {SourceColumn.THEME, SourceColumn.TEXT}:
            columns.setdefault(column, at)
    texts = [at for at in sorted(named) if named[at] is SourceColumn.TEXT]
    themes = [at for at in sorted(named) if named[at] is SourceColumn.THEME]
    unknown = [at for at in sorted(named) if named[at] is None]
    if texts:
        text = _main_text(texts, words, length, has_theme=bool(themes))
    else:
        candidates = themes or unknown
        longer = [at for at in unknown if length.get(at, 0) > max([LONG, *(2 * length.get(theme, 0) for theme in themes)])]
        pool = longer if themes and longer and max(length.get(at, 0) for at in themes) < LONG else candidates
        if not pool:
            return None
        text = max(pool, key=lambda at: (length.get(at, 0) if len(pool) > 1 else 0, at))
        if text in unknown:
            guessed.add(SourceColumn.TEXT)
    columns[SourceColumn.TEXT] = text
    names = [at for at in (*themes, *texts) if at != text and (at in themes or _is_name_column(at, text, themes, length))]
    before = [at for at in sorted(names) if at < text]
    names = before or [at for at in names if not is_goal(words[at])]
    if len(names) > 1:
        names = [at for at in names if not is_goal(words[at]) or "指标" in words[at]] or names
    for column, at in zip((SourceColumn.THEME, SourceColumn.SUBTHEME), sorted(names)[:2], strict=False):
        columns[column] = at
    for column, holds in ((SourceColumn.OFFICE, looks_like_offices), (SourceColumn.DEADLINE, is_deadline)):
        if column not in columns and not (column is SourceColumn.OFFICE and SourceColumn.LEAD in columns):
            free = {
                at: texts_
                for at, texts_ in filled.items()
                if at in unknown and at not in columns.values() and not _BEGINS.search(words[at])
            }
            found = _mostly(free, holds)
            if found is not None:
                columns[column] = found
                guessed.add(column)
    if SourceColumn.NUMBER not in columns:
        blank = {at: texts_ for at, texts_ in filled.items() if at not in words and at < max(words)}
        number = _mostly(blank, lambda cell: ordinal_of(cell) is not None)
        if number is not None:
            columns[SourceColumn.NUMBER] = number
    if len(columns) < 2:
        return None
    others = {at: words[at] for at in sorted(words) if at not in columns.values()}
    return Header(first, last, columns, others, words, frozenset(guessed))


def _main_text(texts: Sequence[int], words: Mapping[int, str], length: Mapping[int, float], *, has_theme: bool) -> int:
    """Return which of several columns of texts holds the measures: 措施 and 举措 before 要求, the longer before the shorter."""
    if len(texts) == 1:
        return texts[0]
    certain = [at for at in texts if any(word in words[at] for word in ("措施", "举措", "具体"))]
    if len(certain) == 1 and length.get(certain[0], 0) * 2 >= max(length.get(at, 0) for at in texts):
        return certain[0]
    if not has_theme and length.get(texts[0], 0) <= NAME_LENGTH:
        return texts[1]
    return max(texts, key=lambda at: (length.get(at, 0), -at))


def _is_name_column(at: int, text: int, themes: Sequence[int], length: Mapping[int, float]) -> bool:
    """Tell whether a second column of texts, left of the measures', holds the names of groups."""
    return not themes and at < text and length.get(at, 0) <= NAME_LENGTH


def _by_content(rows: Sequence[GridRow]) -> dict[SourceColumn, int] | None:
    """Return the columns by what they hold: the wordiest holds the measures; None unless offices or deadlines stand out."""
    filled = _filled(rows)
    if not filled:
        return None
    wordy = max(filled, key=lambda at: sum(map(len, filled[at])) / len(filled[at]))
    columns = {SourceColumn.TEXT: wordy}
    for column, holds in (
        (SourceColumn.DEADLINE, is_deadline),
        (SourceColumn.OFFICE, looks_like_offices),
        (SourceColumn.NUMBER, lambda cell: ordinal_of(cell) is not None),
    ):
        free = {at: texts for at, texts in filled.items() if at not in columns.values()}
        found = _mostly(free, holds)
        if found is not None:
            columns[column] = found
    if SourceColumn.DEADLINE not in columns and SourceColumn.OFFICE not in columns:
        return None
    left = [at for at in filled if at < wordy and at not in columns.values()]
    for column, at in zip((SourceColumn.THEME, SourceColumn.SUBTHEME), left[-2:], strict=False):
        columns[column] = at
    return columns


def _is_data(words: Mapping[int, str], columns: Mapping[SourceColumn, int]) -> bool:
    """Tell whether a row is one of data: an office, a deadline or a number stands where the rows below have theirs."""

    def cell(column: SourceColumn) -> str:
        return words.get(columns.get(column, -1), "")

    office, deadline, number = cell(SourceColumn.OFFICE), cell(SourceColumn.DEADLINE), cell(SourceColumn.NUMBER)
    # Some words of headers end like names of offices (谁来办): what stands over the texts is then a short word, too.
    named = len(cell(SourceColumn.TEXT)) > SHORT and column_of(office) is None and looks_like_offices(office)
    return named or is_deadline(deadline) or ordinal_of(number) is not None


def _filled(rows: Sequence[GridRow]) -> dict[int, list[str]]:
    """Return the texts of each column that has any; what its first rows hold, the later ones of a long table hold, too."""
    rows = rows[:ROWS_ENOUGH]
    width = max((len(row.cells) for row in rows), default=0)
    cells = {at: [joined(row.cells[at].text) for row in rows if at < len(row.cells)] for at in range(width)}
    return {at: found for at, texts in cells.items() if (found := [text for text in texts if text])}


def _mostly(filled: Mapping[int, Sequence[str]], holds: Callable[[str], bool]) -> int | None:
    """Return the column more than half of whose filled cells satisfy ``holds`` most."""
    shares = {at: sum(map(holds, texts)) / len(texts) for at, texts in filled.items()}
    best = max(shares, key=lambda at: shares[at], default=None)
    return best if best is not None and shares[best] > MOSTLY else None


def _named(row: GridRow) -> dict[int, SourceColumn]:
    return {position: column for position, cell in enumerate(row.cells) if (column := column_of(cell.text)) is not None}


def _words(row: GridRow) -> dict[int, str]:
    return {position: text for position, cell in enumerate(row.cells) if (text := joined(cell.text))}


def _is_short(row: GridRow) -> bool:
    """A header's cells are short words and no numbered texts."""
    return all(len(text) <= MAX_WORDS and not split_serial(text)[0] for text in _words(row).values())


def _continues(row: GridRow, above: GridRow) -> bool:
    """Tell whether a row is the second line of a header: at least half of its words name columns (牵头 and 配合 below 责任单位), or
    cells of the first line reach down into it.
    """
    words = _words(row)
    reached = any(cell.continued and joined(above.cells[at].text) for at, cell in enumerate(row.cells[: len(above.cells)]))
    if words and reached and _is_short(row):
        return True
    repeated = all(joined(above.cells[at].text) == text for at, text in words.items() if at < len(above.cells))
    return bool(words) and _is_short(row) and not repeated and len(_named(row)) * 2 >= len(words)
