"""The rows that an import writes into the year's workbook: 任务 as the document has it, 校对 for what a person has to decide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from progress_report.assignment.identity import identities
from progress_report.assignment.model import MeasureKind
from progress_report.assignment.workbook_view import CorrectionRowView, MeasureRowView, yes_or_no
from progress_report.importing.doubts.catalogue import DOUBT_KINDS, Urgency, doubt_message
from progress_report.importing.draft import Draft, DraftMeasure
from progress_report.reading.office_names import Role

NO_THEME = "重点任务"
"""The name under which measures of no group stand until a person has named it."""
NO_TEXT = "【待补：具体措施】"
"""What stands for the text of a measure that has none."""
NO_OFFICE = "待定"
"""The office of measures for which nobody is named, until a person has said who answers."""


def measure_rows(draft: Draft) -> tuple[MeasureRowView, ...]:
    """Return a draft's measures as rows of 任务, each with an identity of its own."""
    own = identities(draft.year, [("", measure.text) for measure in draft.measures])
    return tuple(measure_row(measure, measure.deadline, identity) for measure, identity in zip(draft.measures, own, strict=True))


def measure_row(measure: DraftMeasure, deadline: date | None, identity: str) -> MeasureRowView:
    """Return a measure as a row of 任务; a measure without a last day stands as a duty all year, which its doubt says."""
    kind = MeasureKind.TIME_BOUND if deadline is not None else MeasureKind.CONTINUING
    return MeasureRowView(
        number=measure.number,
        theme=measure.theme or NO_THEME,
        text=measure.text or NO_TEXT,
        office_text=measure.office_text if measure.offices else NO_OFFICE,
        deadline_text=measure.deadline_text,
        deadline=deadline,
        subtheme=measure.subtheme,
        leads="、".join(one.name for one in measure.named if one.role is Role.LEAD),
        kind=kind.value,
        identity=identity,
    )


def question(
    measure: int | None,
    column: str,
    doubt: str,
    original: str = "",
    suggestion: str = "",
    urgency: Urgency = Urgency.CHECK,
) -> CorrectionRowView:
    """Return a row of 校对 that nobody has answered."""
    return CorrectionRowView(measure, column, doubt, original, suggestion, yes_or_no(False), urgency.value)


def doubt_rows(draft: Draft) -> Iterator[CorrectionRowView]:
    """Yield a draft's doubts as rows of 校对, the urgent ones first."""
    for doubt in draft.doubts:
        urgency = DOUBT_KINDS[doubt.code].urgency
        yield question(doubt.measure, doubt.column, doubt_message(doubt), doubt.quotation, doubt.suggestion, urgency)
