"""What of a source is neither in its transcript nor in a doubt: looked for character by character, so that nothing is lost unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from progress_report.importing.sources.grid import Grid, Paragraph, SourceText
from progress_report.importing.transcript import Doubt, Transcript
from progress_report.importing.understanding.column_words import column_of, is_person
from progress_report.importing.understanding.levels import tells_continuation, without_number
from progress_report.reading.numerals import ordinal_of
from progress_report.reading.wording import joined, split_serial

_PIECES = re.compile(r"[。；：:;，,、（）()〔〕\[\]【】\s]+")


MAX_QUOTATION = 5_000
"""Characters that one doubt quotes at most; a longer run of paragraphs is told in several."""


def unplaced(source: SourceText, transcript: Transcript, doubts: Sequence[Doubt]) -> Iterator[Doubt]:
    """Yield a doubt for each paragraph and cell whose words occur nowhere in the transcript nor in what the doubts quote.

    Paragraphs that follow each other are one.
    """
    known = "\n".join(_words_of(transcript, doubts))
    texts = "\n".join(measure.text for measure in transcript.measures)
    code = "D56"
    run: list[Paragraph] = []
    for block in source.blocks:
        if isinstance(block, Paragraph) and _lost(block.text, known):
            if sum(len(one.text) for one in run) + len(block.text) > MAX_QUOTATION:
                yield from _together(code, run)
                run = []
            run.append(block)
            continue
        yield from _together(code, run)
        run = []
        if isinstance(block, Grid):
            yield from _cells(block, known)
        if isinstance(block, Grid) or without_number(block.text) in texts:
            code = "D52"
    yield from _together(code, run)


def _together(code: str, run: Sequence[Paragraph]) -> Iterator[Doubt]:
    if run:
        first, last = run[0].place, run[-1].place
        place = first if first == last else f"{first}–{last}"
        yield Doubt(code, quotation="\n".join(joined(one.text) for one in run), source=place)


def _cells(grid: Grid, known: str) -> Iterator[Doubt]:
    for row in grid.rows:
        lost = "；".join(words for cell in row.cells if (words := _lost(cell.text, known)))
        if lost:
            yield Doubt("D52", quotation=lost, source=row.place)


def _lost(text: str, known: str) -> str:
    """Return a text if some of its words are in no known one, else nothing; numbers and names of columns are no words."""
    words = joined(text)
    if not words or words in known or without_number(text) in known or ordinal_of(words) is not None:
        return ""
    if column_of(words) is not None or tells_continuation(words):
        return ""
    if all(_is_known(piece, known) for piece in _PIECES.split(words)) or all(
        _is_known(joined(piece), known) for piece in _PIECES.split(text)
    ):
        return ""
    return words


def _is_known(piece: str, known: str) -> bool:
    bare = split_serial(piece)[1]
    return not bare or bare in known or _is_form(bare)


def _is_form(piece: str) -> bool:
    """Tell whether a word belongs to the form of a table rather than to what it says."""
    return (
        column_of(piece) is not None
        or is_person(piece)
        or ordinal_of(piece) is not None
        or bool(re.fullmatch(r"[\d.．]+", piece))
    )


def _words_of(transcript: Transcript, doubts: Sequence[Doubt]) -> Iterator[str]:
    yield transcript.title
    for measure in transcript.measures:
        yield from (measure.theme, measure.subtheme, measure.text, measure.office_text, measure.deadline_text, *measure.offices)
        for words, value in measure.extra:
            yield words
            yield joined(value)
    for doubt in doubts:
        yield joined(doubt.quotation)
        yield doubt.column
        yield from doubt.details.values()
