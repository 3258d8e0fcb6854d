"""Corrections (校对) of the issued text that a person accepted."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from progress_report.assignment.cells import Problems, SheetReader
from progress_report.assignment.columns import CORRECTABLE, CORRECTIONS, OFFICE_COLUMN
from progress_report.assignment.model import Correction, Measure
from progress_report.messages import _
from progress_report.reading.deadlines import read_deadline

WHOLE = "全文"
"""栏目 of a doubt that is about how the whole document was read: forms wait until a person has looked."""
SETTLE = "必须先定"
"""轻重: what has to be settled by a person, by 是 in 采用 or by deleting the row, before a final report."""


def read_corrections(reader: SheetReader, numbers: Collection[int]) -> Iterator[Correction]:
    """Yield 校对."""
    for row in reader.filled_rows():
        correction = Correction(
            measure=reader.measure(row, "measure", numbers) if reader.text(row, "measure") else None,
            column=reader.text(row, "column"),
            doubt=reader.text(row, "doubt"),
            original=reader.text(row, "original"),
            suggestion=reader.text(row, "suggestion"),
            accepted=reader.yes(row, "accepted", default=False),
            urgency=reader.text(row, "urgency"),
        )
        if correction.accepted and not correction.suggestion and correction.urgency == SETTLE:
            # A person has looked: there is nothing to put in its place.
            yield correction
            continue
        correctable = correction.column in {*CORRECTABLE, OFFICE_COLUMN}
        if correction.accepted and not correction.suggestion and not (correction.column and correctable):
            # What an import only asks has nothing to put in a cell's place: 是 would change nothing.
            slip = _("这一条没有“建议改为”，不能采用；已经看过的，把“采用”改回“否”或删去整行")
            reader.report(row, "accepted", slip)
            continue
        if correction.accepted and not correctable:
            reader.report(row, "accepted", _("“{column}”的疑点没有可采用的改法").format(column=correction.column))
            continue
        if correction.accepted and not (correction.original and correction.suggestion):
            reader.report(row, "accepted", _("要采用，须同时写明“原文”和“建议改为”；只是看过的，把“采用”改回“否”或删去整行"))
            continue
        yield correction


def with_corrections(
    corrections: tuple[Correction, ...], measures: tuple[Measure, ...], problems: Problems, file: str
) -> tuple[Measure, ...]:
    """Return the measures with the corrections that a person accepted; all others stay verbatim."""
    for correction in corrections:
        if not correction.accepted or not correction.suggestion or correction.column == OFFICE_COLUMN:
            continue
        field = CORRECTABLE[correction.column]
        if correction.measure is None:
            measures = tuple(_everywhere(measure, field, correction) for measure in measures)
            continue
        text = next((str(getattr(measure, field)) for measure in measures if measure.number == correction.measure), None)
        if text is None:
            continue
        corrected = corrected_text(text, correction, problems, file)
        # A theme's name stands on each of its measures: all change together, or the theme would fall apart.
        measures = tuple(
            _with(measure, field, corrected)
            if measure.number == correction.measure or (field == "theme" and measure.theme == text)
            else measure
            for measure in measures
        )
    return measures


def _everywhere(measure: Measure, field: str, correction: Correction) -> Measure:
    """Return a measure with a correction that is about the whole document, where the cell is or holds its original once."""
    text = str(getattr(measure, field))
    return (
        _with(measure, field, text.replace(correction.original, correction.suggestion))
        if text.count(correction.original) == 1
        else measure
    )


def corrected_text(text: str, correction: Correction, problems: Problems, file: str) -> str:
    """Return a text with an accepted correction; that its original does not stand there exactly once is noted."""
    if text.count(correction.original) != 1:
        slip = _("第{number}项“{column}”中找不到唯一的“{original}”，无法采用订正")
        words = slip.format(number=correction.measure, column=correction.column, original=correction.original)
        problems.add(f"{file}［{CORRECTIONS}］", words)
        return text
    return text.replace(correction.original, correction.suggestion)


def _with(measure: Measure, field: str, text: str) -> Measure:
    if field == "theme":
        return replace(measure, theme=text)
    if field == "text":
        return replace(measure, text=text)
    # A day that was read from the old words is the one that the new words name.
    before, after = (
        read_deadline(words, measure.deadline.year).last if measure.deadline else None for words in (measure.deadline_text, text)
    )
    deadline = after if after is not None and before == measure.deadline else measure.deadline
    return replace(measure, deadline_text=text, deadline=deadline)
