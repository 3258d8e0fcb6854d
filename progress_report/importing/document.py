"""A source document → a Transcript: read by its format, put together, looked through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from progress_report.assignment.columns import DEADLINE_COLUMN, OFFICE_COLUMN, TEXT_COLUMN, THEME_COLUMN
from progress_report.assignment.corrections import WHOLE
from progress_report.assignment.model import Holiday, Office
from progress_report.importing.doubts.condensed import condensed
from progress_report.importing.doubts.review import (
    ThemeStatement,
    deadline_doubts,
    milestone_doubts,
    office_doubts,
    text_doubts,
    theme_doubts,
)
from progress_report.importing.doubts.unplaced import unplaced
from progress_report.importing.proposals.milestones import propose_milestones
from progress_report.importing.proposals.targets import propose_targets
from progress_report.importing.sources.files import Format, SourceError, decoded, load
from progress_report.importing.sources.grid import SourceText, Watch, excerpt
from progress_report.importing.transcript import Doubt, TranscribedMeasure, Transcript
from progress_report.importing.understanding.headers import find_header
from progress_report.importing.understanding.measures import measure_of
from progress_report.importing.understanding.outline import assemble_outline, is_outline
from progress_report.importing.understanding.reshaped import reshaped
from progress_report.importing.understanding.row_numbers import numbered
from progress_report.importing.understanding.source_rows import SourceRow
from progress_report.importing.understanding.tables import Assembled, assemble_tables
from progress_report.importing.understanding.titles import bureau_of, title_of
from progress_report.messages import _
from progress_report.reading.wording import has_invisible, has_lookalikes, has_private_use, has_traditional, joined, stray_spaces

MAX_MEASURES = 2_000


MAX_PLAIN_TEXT = 300_000
"""A copied table of hundreds of measures is shorter; characters."""


MAX_LINES = 8_000


MAX_TEXT = 8_000
"""No measure is longer; characters."""


def read_document(
    path: Path, year: int, roster: Sequence[Office] = (), holidays: Sequence[Holiday] = (), pages: Watch = tuple
) -> Transcript:
    """Read an assignment from a docx, xlsx, xls, PDF or copied text for ``year``; ``roster`` are the offices known so far,
    ``holidays`` what a workbook says of days off; a PDF's pages are taken through ``pages``, so that a person sees how far it is.

    Raises SourceError, which says what to do, when the file cannot be read or holds no assignment.
    """
    source = _source(path, frozenset(word for office in roster for word in (office.name, *office.aliases)), pages)
    found = _understood(source)
    rows = found.rows
    if not any(joined(row.text) and joined(row.lead + row.office + row.deadline) for row in rows):
        raise SourceError(
            _(
                "{file} 里找不到任务分工表（要有具体措施、责任科室或完成时限等列），也没有写明责任科室的条文。请核对文件，或把表格另存为 docx、xlsx"
            ).format(file=path.name)
        )
    if len(rows) > MAX_MEASURES or any(len(row.text) > MAX_TEXT for row in rows):
        raise SourceError(_("{file} 的表格过大，不像任务分工表").format(file=path.name))
    title = title_of(found.preface)
    numbers, number_doubts = numbered(rows)
    measures = tuple(measure_of(row, number, text, year) for row, (number, text) in zip(rows, numbers, strict=True))
    transcript = Transcript(
        title,
        year,
        measures,
        targets=tuple(proposal for measure in measures for proposal in propose_targets(measure)),
        milestones=tuple(proposal for measure in measures for proposal in propose_milestones(measure, year)),
        bureau=bureau_of(title, found.preface),
        guessed=source.guessed,
    )
    doubts = [
        *([] if title else [Doubt("D54")]),
        *([Doubt("D57", column=WHOLE)] if source.guessed else []),
        *([Doubt("D65")] if has_traditional("".join(measure.text for measure in measures)) else []),
        *found.doubts,
        *source.doubts,
        *number_doubts,
        *_of_measures(transcript, rows, roster, holidays),
    ]
    doubts += unplaced(source, transcript, doubts)
    return replace(transcript, doubts=condensed(doubts))


def _understood(source: SourceText) -> Assembled:
    """Return the measures of the tables if one has a header, else those of an outline, else those of tables told by their content."""
    told = reshaped(source)
    source = replace(told, doubts=())
    headed = any(find_header(grid) is not None for grid in source.grids)
    if not headed and is_outline(source.paragraphs):
        outline = assemble_outline(source.paragraphs)
        others = tuple(Doubt("D51", quotation=excerpt(grid), source=grid.name) for grid in source.grids)
        return replace(outline, doubts=(*outline.doubts, *others))
    tables = assemble_tables(source)
    return replace(tables, doubts=(*told.doubts, *tables.doubts))


def _of_measures(
    transcript: Transcript, rows: Sequence[SourceRow], roster: Sequence[Office], holidays: Sequence[Holiday]
) -> list[Doubt]:
    """Return what looks wrong in the measures, in their order."""
    measures = transcript.measures
    found = [
        *theme_doubts(measures, _statements(rows, measures)),
        *text_doubts(measures),
        *_layout_doubts(rows, measures),
        *office_doubts(measures, roster),
        *deadline_doubts(measures, transcript.year, holidays),
        *milestone_doubts(measures, transcript.milestones, holidays),
    ]
    return sorted(found, key=lambda doubt: (doubt.measure or 0, doubt.code))


def _source(path: Path, known_offices: frozenset[str], pages: Watch) -> SourceText:
    """Read the file by what it is; each reader is imported where it is needed."""
    form, data = load(path)
    if form is Format.WORD:
        from progress_report.importing.sources.word import read_word

        return read_word(path.name, data)
    if form in {Format.WORKBOOK, Format.OLD_WORKBOOK, Format.OPEN_WORKBOOK}:
        from progress_report.importing.sources.spreadsheet import read_spreadsheet

        return read_spreadsheet(path.name, data, zipped=form is Format.WORKBOOK)
    if form is Format.PDF:
        from progress_report.importing.sources.pdf import read_pdf

        return read_pdf(path.name, data, known_offices, pages)
    from progress_report.importing.sources.copied_text import read_plain_text

    text = decoded(path.name, data)
    if len(text) > MAX_PLAIN_TEXT or len(text.splitlines()) > MAX_LINES:
        raise SourceError(_("{file} 文字过多，不像任务分工文件，请只保留任务分工表").format(file=path.name))
    return read_plain_text(text, known_offices)


def _statements(rows: Sequence[SourceRow], measures: Sequence[TranscribedMeasure]) -> tuple[ThemeStatement, ...]:
    return tuple(
        ThemeStatement(measure.number, measure.theme, row.place)
        for row, measure in zip(rows, measures, strict=True)
        if row.theme_stated
    )


def _layout_doubts(rows: Sequence[SourceRow], measures: Sequence[TranscribedMeasure]) -> list[Doubt]:
    """Return what white space, invisible characters and glyph codes were taken out of the cells."""
    doubts: list[Doubt] = []
    for row, measure in zip(rows, measures, strict=True):
        doubts += [Doubt("D26", measure.number, TEXT_COLUMN, joined(found), source=row.place) for found in stray_spaces(row.text)]
        cells = (
            (THEME_COLUMN, row.theme if row.theme_stated else ""),
            (TEXT_COLUMN, row.text),
            (OFFICE_COLUMN, row.office),
            (DEADLINE_COLUMN, row.deadline),
        )
        for column, text in cells:
            if has_invisible(text):
                doubts.append(Doubt("D27", measure.number, column, joined(text)[:20], source=row.place))
            if has_lookalikes(text):
                doubts.append(Doubt("D28", measure.number, column, joined(text)[:20], source=row.place))
            if has_private_use(text):
                doubts.append(Doubt("D60", measure.number, column, joined(text)[:20], source=row.place))
    return doubts
