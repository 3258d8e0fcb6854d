"""The lines of a copied text: page furniture, the title and the header words taken apart from the rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from progress_report.importing.sources.paragraphs import PAGE_LABEL
from progress_report.importing.understanding.column_words import SourceColumn, column_of
from progress_report.reading.wording import joined

MAX_HEADER_LINES = 12
"""A header names a handful of columns, each perhaps on one or two lines of its own."""


_PAGE_NUMBER = re.compile(PAGE_LABEL)


_ROW_NUMBER = re.compile(r"\d{1,3}(?:[\s.．、]|$)")


_TITLE = re.compile(r"分工|要点|任务|分解|台账|清单|方案|一览|安排|计划")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its number in the text (from 1), and its words without the space around them."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What a text consists of: its title, the columns that its header names in order (none without one), the rows' lines."""

    title: str
    columns: tuple[SourceColumn, ...]
    lines: tuple[Line, ...]


def read_lines(text: str) -> Page:
    """Return the text's lines without page numbers and repeated headers; the title is what stands above the first header."""
    lines = [
        Line(number, content.strip())
        for number, content in enumerate(re.split(r"\r\n?|[\n\f\v\u2028\u2029]", text), 1)
        if content.strip() and not _PAGE_NUMBER.fullmatch(content.strip())
    ]
    columns: tuple[SourceColumn, ...] = ()
    title: list[str] = []
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        end, named = _header_at(lines, index)
        if not named:
            kept.append(lines[index])
            index += 1
            continue
        if not columns:
            columns = named
            title = [line.text for line in kept]
            kept = []
        index = end
    if not columns:
        above = max(
            (
                at
                for at, line in enumerate(kept[:6])
                if _TITLE.search(line.text) and line.text[-1] not in "。；，：" and not _ROW_NUMBER.match(line.text)
            ),
            default=-1,
        )
        title, kept = [line.text for line in kept[: above + 1]], kept[above + 1 :]
    whole = joined("\n".join(title))
    return Page(whole, columns, tuple(line for line in kept if joined(line.text) != whole))


def text_width(lines: Sequence[Line]) -> int:
    """Return the width in characters of the column of texts: of the widths that lines share, the one that holds most text."""
    lengths = Counter(len(joined(line.text)) for line in lines)

    def share(length: int) -> int:
        return length * sum(lengths[length + near] for near in (-1, 0, 1))

    return max(lengths, key=lambda length: (share(length), length), default=0)


def _header_at(lines: Sequence[Line], start: int) -> tuple[int, tuple[SourceColumn, ...]]:
    """Return where a header that begins at ``start`` ends, and its columns; no columns when none begins there."""
    best: tuple[int, tuple[SourceColumn, ...]] = (start, ())
    for end in range(start + 1, min(len(lines), start + MAX_HEADER_LINES) + 1):
        words = " ".join(line.text for line in lines[start:end]).split()
        if len(words) > MAX_HEADER_LINES or any(len(word) > 10 for word in words):
            break
        columns = _columns_of(words)
        if columns is not None and len(set(columns)) < len(columns):
            break
        if columns is not None and len(set(columns)) >= 3 and {SourceColumn.TEXT, SourceColumn.THEME} & set(columns):
            best = (end, columns)
    return best


def _columns_of(words: Sequence[str]) -> tuple[SourceColumn, ...] | None:
    """Return the columns that words name one after the other, some broken over up to three words; None if one names none."""
    columns: list[SourceColumn] = []
    index = 0
    while index < len(words):
        for length in (3, 2, 1):
            column = column_of("".join(words[index : index + length])) if index + length <= len(words) else None
            if column is not None:
                columns.append(column)
                index += length
                break
        else:
            return None
    return tuple(columns)
