"""The rows that an import writes into the year's workbook: 任务 as the document has it, 校对 for what a person has to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest

from progress_report.assignment.identity import identities
from progress_report.assignment.model import MeasureKind, Period
from progress_report.assignment.short_names import proposed_name
from progress_report.assignment.workbook_view import CorrectionRowView, MeasureRowView, yes_or_no
from progress_report.importing.doubts.catalogue import DOUBT_KINDS, Urgency, doubt_message
from progress_report.importing.transcript import TranscribedMeasure, Transcript
from progress_report.messages import _
from progress_report.reading.office_names import Role

NO_THEME = "重点任务"
"""The name under which measures of no group stand until a person has named it."""
NO_TEXT = "【待补：具体措施】"
"""What stands for the text of a measure that has none."""
NO_OFFICE = "待定"
"""The office of measures for which nobody is named, until a person has said who answers."""


def measure_rows(transcript: Transcript) -> tuple[MeasureRowView, ...]:
    """Return a transcript's measures as rows of 任务, each with an identity of its own."""
    own = identities(transcript.year, [("", measure.text) for measure in transcript.measures])
    names = names_of([measure.text for measure in transcript.measures])
    return tuple(
        measure_row(measure, measure.deadline, identity)._replace(short_name=name)
        for measure, identity, name in zip(transcript.measures, own, names, strict=True)
    )


def names_of(texts: Sequence[str], given: Sequence[str] = ()) -> tuple[str, ...]:
    """Return a short name for each of the texts, the ``given`` one where there is one; no two the same, none for no text."""
    taken = {name for name in given if name}
    names = []
    for text, name in zip_longest(texts, given, fillvalue=""):
        names.append(name or (proposed_name(text, taken) if text else ""))
        taken.add(names[-1])
    return tuple(names)


def measure_row(measure: TranscribedMeasure, deadline: date | None, identity: str) -> MeasureRowView:
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


def report_days(transcript: Transcript, periods: Iterable[Period]) -> Iterator[CorrectionRowView]:
    """Yield the days on which the document wants reports that are no period's."""
    due = {period.due for period in periods}
    for one in transcript.milestones:
        milestone = one.milestone
        if milestone.due is not None and milestone.due not in due and not one.inferred and "报送" in milestone.quote:
            words = _("文中要求 {day} 报送，“报送期”表里没有这一天，请核对").format(day=milestone.due)
            yield question(milestone.measure, "", words, milestone.quote)


def by_urgency(rows: Iterable[CorrectionRowView]) -> list[CorrectionRowView]:
    """Return rows of 校对 in the order in which a person has to look at them: what is open by urgency, then what is answered."""
    order = [urgency.value for urgency in Urgency]

    def place(row: CorrectionRowView) -> tuple[bool, int]:
        return row.accepted == yes_or_no(True), order.index(row.urgency) if row.urgency in order else len(order)

    return sorted(rows, key=place)


def doubt_rows(transcript: Transcript) -> Iterator[CorrectionRowView]:
    """Yield a transcript's doubts as rows of 校对, the urgent ones first."""
    for doubt in transcript.doubts:
        urgency = DOUBT_KINDS[doubt.code].urgency
        yield question(doubt.measure, doubt.column, doubt_message(doubt), doubt.quotation, doubt.suggestion, urgency)
