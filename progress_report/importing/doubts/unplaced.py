"""What of a source is neither in its draft nor in a doubt: looked for character by character, so that nothing is lost unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from progress_report.importing.draft import Doubt, Draft
from progress_report.importing.sources.grid import Grid, SourceText
from progress_report.importing.understanding.column_words import column_of, is_person
from progress_report.importing.understanding.levels import without_number
from progress_report.reading.wording import joined, serial_value, split_serial

_PIECES = re.compile(r"[。；：:;，,、（）()〔〕\[\]【】\s]+")


def unplaced(source: SourceText, draft: Draft, doubts: Sequence[Doubt]) -> Iterator[Doubt]:
    """Yield a doubt for each paragraph and cell whose words occur nowhere in the draft nor in what the doubts quote."""
    known = "\n".join(_words_of(draft, doubts))
    began = False
    for block in source.blocks:
        if isinstance(block, Grid):
            began = True
            yield from _cells(block, known)
            continue
        lost = _lost(block.text, known)
        if lost:
            yield Doubt("D52" if began else "D56", quotation=lost, source=block.place)


def _cells(grid: Grid, known: str) -> Iterator[Doubt]:
    for row in grid.rows:
        lost = "；".join(words for cell in row.cells if (words := _lost(cell.text, known)))
        if lost:
            yield Doubt("D52", quotation=lost, source=row.place)


def _lost(text: str, known: str) -> str:
    """Return a text if some of its words are in no known one, else nothing; numbers and names of columns are no words."""
    words = joined(text)
    if not words or words in known or without_number(text) in known or serial_value(words) is not None:
        return ""
    pieces = [split_serial(piece)[1] for piece in _PIECES.split(words)]
    lost = [piece for piece in pieces if piece and piece not in known and not _is_form(piece)]
    return words if lost else ""


def _is_form(piece: str) -> bool:
    """Tell whether a word belongs to the form of a table rather than to what it says."""
    return (
        column_of(piece) is not None
        or is_person(piece)
        or serial_value(piece) is not None
        or bool(re.fullmatch(r"[\d.．]+", piece))
    )


def _words_of(draft: Draft, doubts: Sequence[Doubt]) -> Iterator[str]:
    yield draft.title
    for measure in draft.measures:
        yield from (measure.theme, measure.subtheme, measure.text, measure.office_text, measure.deadline_text, *measure.offices)
        for words, value in measure.extra:
            yield words
            yield joined(value)
    for doubt in doubts:
        yield joined(doubt.quotation)
        yield doubt.column
        yield from doubt.details.values()
