"""Tables that stand beside those of the measures: lists of persons, of indicators."""

from __future__ import annotations

from progress_report.importing.sources.grid import Grid
from progress_report.importing.understanding.column_words import SourceColumn, column_of
from progress_report.importing.understanding.headers import Header
from progress_report.reading.wording import joined

SHORT_TEXT = 12
"""Texts of measures are longer on average; characters."""


def tells_all(header: Header) -> bool:
    """Tell whether a header names who answers and by when."""
    return SourceColumn.DEADLINE in header.columns and bool({SourceColumn.LEAD, SourceColumn.OFFICE} & header.columns.keys())


def is_aside(block: Grid, current: Header, before: Header | None) -> bool:
    """Tell whether a table beside those that name who answers and by when is something else: a list of persons, of indicators.

    It has a header of its own, which names neither texts of measures nor deadlines, above short words.
    """
    text = current.columns[SourceColumn.TEXT]
    if (
        SourceColumn.DEADLINE in current.columns
        or column_of(current.words.get(text, "")) is SourceColumn.TEXT
        or current is before
    ):
        return False
    if current.first < 0 or (before is not None and dict(before.words) == dict(current.words)):
        return False
    texts = [words for row in block.rows[current.last + 1 :] if text < len(row.cells) and (words := joined(row.cells[text].text))]
    return sum(map(len, texts)) < SHORT_TEXT * len(texts)
