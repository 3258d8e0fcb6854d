"""The rows that an import writes into the year's workbook: 任务 as the document has it, 校对 for what a person has to decide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from progress_report.assignment.workbook_view import CorrectionRowView, MeasureRowView, yes_or_no
from progress_report.importing.doubts.catalogue import doubt_message
from progress_report.importing.draft import Draft, DraftMeasure


def measure_row(measure: DraftMeasure, deadline: date | None) -> MeasureRowView:
    """Return a measure as a row of 任务."""
    return MeasureRowView(measure.number, measure.theme, measure.text, measure.office_text, measure.deadline_text, deadline)


def question(measure: int | None, column: str, doubt: str, original: str = "", suggestion: str = "") -> CorrectionRowView:
    """Return a row of 校对 that nobody has answered."""
    return CorrectionRowView(measure, column, doubt, original, suggestion, yes_or_no(False))


def doubt_rows(draft: Draft) -> Iterator[CorrectionRowView]:
    """Yield a draft's doubts as rows of 校对."""
    for doubt in draft.doubts:
        yield question(doubt.measure, doubt.column, doubt_message(doubt), doubt.quotation, doubt.suggestion)
