"""A source document → a Draft: read by its format, put together, looked through."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from progress_report.assignment.model import Office
from progress_report.importing.doubts.review import (
    DEADLINE,
    OFFICE,
    TEXT,
    THEME,
    ThemeStatement,
    deadline_doubts,
    milestone_doubts,
    office_doubts,
    text_doubts,
    theme_doubts,
)
from progress_report.importing.draft import Doubt, Draft, DraftMeasure
from progress_report.importing.proposals.milestones import propose_milestones
from progress_report.importing.proposals.targets import propose_targets
from progress_report.importing.sources.files import Format, SourceError, decoded, load
from progress_report.importing.sources.grid import SourceText
from progress_report.importing.understanding.assembly import assemble, theme_name
from progress_report.importing.understanding.deadline_days import last_day
from progress_report.importing.understanding.row_numbers import numbered
from progress_report.importing.understanding.source_rows import SourceRow
from progress_report.messages import _
from progress_report.reading.office_names import read_offices
from progress_report.reading.wording import has_invisible, has_lookalikes, joined, stray_spaces

MAX_MEASURES = 2_000


MAX_PLAIN_TEXT = 300_000
"""A copied table of hundreds of measures is shorter; characters."""


MAX_LINES = 8_000


MAX_TEXT = 8_000
"""No measure is longer; characters."""


def read_document(path: Path, year: int, roster: Sequence[Office] = ()) -> Draft:
    """Read an assignment from a docx, xlsx, xls, PDF or copied text for ``year``; ``roster`` are the offices known so far.

    Raises SourceError, which says what to do, when the file cannot be read or holds no assignment.
    """
    source = _source(path, frozenset(word for office in roster for word in (office.name, *office.aliases)))
    title, rows, dropped = assemble(source)
    if not any(joined(row.text) and joined(row.office + row.deadline) for row in rows):
        raise SourceError(
            _("{file} 里找不到任务分工表（要有具体措施、责任科室或完成时限等列）。请核对文件，或把表格另存为 docx、xlsx").format(
                file=path.name
            )
        )
    if len(rows) > MAX_MEASURES or any(len(row.text) > MAX_TEXT for row in rows):
        raise SourceError(_("{file} 的表格过大，不像任务分工表").format(file=path.name))
    numbers, number_doubts = numbered(rows)
    measures = tuple(_measure(row, number, text, year) for row, (number, text) in zip(rows, numbers, strict=True))
    targets = tuple(proposal for measure in measures for proposal in propose_targets(measure))
    milestones = tuple(proposal for measure in measures for proposal in propose_milestones(measure, year))
    doubts: list[Doubt] = [] if title else [Doubt("D54")]
    doubts += [*dropped, *number_doubts]
    of_measures = [
        *theme_doubts(measures, _statements(rows, measures)),
        *text_doubts(measures),
        *_layout_doubts(rows, measures),
        *office_doubts(measures, roster),
        *deadline_doubts(measures, year),
        *milestone_doubts(measures, milestones),
    ]
    doubts += sorted(of_measures, key=lambda doubt: (doubt.measure or 0, doubt.code))
    return Draft(title, year, measures, tuple(doubts), targets, milestones)


def _source(path: Path, known_offices: frozenset[str]) -> SourceText:
    """Read the file by what it is; each reader is imported where it is needed."""
    form, data = load(path)
    if form is Format.WORD:
        from progress_report.importing.sources.word import read_word

        return read_word(path.name, data)
    if form in {Format.WORKBOOK, Format.OLD_WORKBOOK}:
        from progress_report.importing.sources.spreadsheet import read_spreadsheet

        return read_spreadsheet(path.name, data, zipped=form is Format.WORKBOOK)
    if form is Format.PDF:
        from progress_report.importing.sources.pdf import read_pdf

        return read_pdf(path.name, data, known_offices)
    from progress_report.importing.sources.copied_text import read_plain_text

    text = decoded(path.name, data)
    if len(text) > MAX_PLAIN_TEXT or len(text.splitlines()) > MAX_LINES:
        raise SourceError(_("{file} 文字过多，不像任务分工文件，请只保留任务分工表").format(file=path.name))
    return read_plain_text(text, known_offices)


def _measure(row: SourceRow, number: int, text: str, year: int) -> DraftMeasure:
    office = joined(row.office)
    offices = read_offices(row.office).names
    if read_offices(office).names != offices:
        # Only the line breaks told the names apart.
        office = "、".join(offices)
    if joined(row.support):
        supporting = joined(row.support)
        offices = tuple(dict.fromkeys(offices + read_offices(row.support).names))
        office = f"牵头：{office}；配合：{supporting}" if office else supporting
    deadline = joined(row.deadline)
    return DraftMeasure(
        number=number,
        theme=theme_name(row.theme),
        text=text,
        office_text=office,
        offices=offices,
        deadline_text=deadline,
        deadline=last_day(deadline, year),
        source=row.place,
    )


def _statements(rows: Sequence[SourceRow], measures: Sequence[DraftMeasure]) -> tuple[ThemeStatement, ...]:
    return tuple(
        ThemeStatement(measure.number, measure.theme, row.place)
        for row, measure in zip(rows, measures, strict=True)
        if row.theme_stated
    )


def _layout_doubts(rows: Sequence[SourceRow], measures: Sequence[DraftMeasure]) -> list[Doubt]:
    """Return what white space, invisible characters and glyph codes were taken out of the cells."""
    doubts: list[Doubt] = []
    for row, measure in zip(rows, measures, strict=True):
        doubts += [Doubt("D26", measure.number, TEXT, joined(found), source=row.place) for found in stray_spaces(row.text)]
        cells = ((THEME, row.theme if row.theme_stated else ""), (TEXT, row.text), (OFFICE, row.office), (DEADLINE, row.deadline))
        for column, text in cells:
            if has_invisible(text):
                doubts.append(Doubt("D27", measure.number, column, joined(text)[:20], source=row.place))
            if has_lookalikes(text):
                doubts.append(Doubt("D28", measure.number, column, joined(text)[:20], source=row.place))
    return doubts
