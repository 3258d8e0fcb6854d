"""A document issued again → the year's workbook brought up to date: what a person had settled goes with its measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from progress_report.assignment.columns import CORRECTABLE
from progress_report.assignment.model import Assignment, Measure, Target, Waiver
from progress_report.assignment.offices import ALL_OFFICES
from progress_report.assignment.workbook_view import (
    CorrectionRowView,
    MeasureRowView,
    MilestoneRowView,
    TargetRowView,
    YearWorkbookView,
    bureau_rows,
    milestone_row,
    office_row,
    target_row,
    yes_or_no,
)
from progress_report.importing.changes import Change, ChangeKind, Changes
from progress_report.importing.draft import Draft, DraftMeasure
from progress_report.importing.workbook_rows import doubt_rows, measure_row, question
from progress_report.messages import _


@dataclass(frozen=True, slots=True)
class _Reissue:
    """The year as it was, the document issued again, and which measure of the one is which of the other.

    ``kept`` are the old measures that are still there, by their new numbers, in order.
    """

    old: Assignment
    draft: Draft
    changes: Changes
    new_number: Mapping[int, int]
    kept: Mapping[int, Measure]


def updated_workbook(old: Assignment, draft: Draft, changes: Changes) -> YearWorkbookView:
    """Return the year's workbook for a document issued anew: its measures, and all that the clerk had configured for them.

    What belonged to a measure goes with it to its new number; the proof sheet lists what changed and what no longer applies.
    """
    new_number = dict(changes.pairs)
    kept = {new: one for one in old.measures if (new := new_number.get(one.number)) is not None}
    reissue = _Reissue(old, draft, changes, new_number, dict(sorted(kept.items())))
    return YearWorkbookView(
        bureau=old.bureau.name,
        year=old.year,
        items=bureau_rows(old.bureau, old.year),
        offices=tuple(map(office_row, old.offices)),
        periods=old.periods,
        measures=tuple(_measures(reissue)),
        targets=tuple(_targets(reissue)),
        milestones=tuple(_milestones(reissue)),
        corrections=tuple(_corrections(reissue)),
        waivers=tuple(_waivers(reissue)),
    )


def as_issued(assignment: Assignment) -> tuple[Measure, ...]:
    """Return the measures with the accepted corrections undone: what a document issued again is held against."""
    measures = {measure.number: measure for measure in assignment.measures}
    fields = {"具体措施": "text", "完成时限": "deadline_text"}
    for one in assignment.corrections:
        measure = measures.get(one.measure or 0)
        if not one.accepted or measure is None or one.column not in fields:
            continue
        corrected = str(getattr(measure, fields[one.column]))
        if corrected.count(one.suggestion) == 1:
            issued = corrected.replace(one.suggestion, one.original)
            changed = replace(measure, text=issued) if one.column == "具体措施" else replace(measure, deadline_text=issued)
            measures[measure.number] = changed
    return tuple(measures[measure.number] for measure in assignment.measures)


def _measures(reissue: _Reissue) -> Iterator[MeasureRowView]:
    roster = {word for office in reissue.old.offices for word in (office.name, *office.aliases)} | ALL_OFFICES
    for measure in reissue.draft.measures:
        before = reissue.kept.get(measure.number)
        row = measure_row(measure, _deadline(measure, before))
        # The clerk's settled offices stay where the document names one that the roster does not know.
        known = before is None or set(measure.offices) <= roster
        yield row if known or before is None else row._replace(office_text=before.office_text)


def _deadline(measure: DraftMeasure, before: Measure | None) -> date | None:
    """Return the day that the clerk had set for the same words, or else the one that the words give."""
    return before.deadline if before is not None and before.deadline_text == measure.deadline_text else measure.deadline


def _fresh(reissue: _Reissue) -> set[int]:
    """Return the numbers of the measures that are new or changed: only for these is something proposed again."""
    changed = {change.new_number for change in reissue.changes.changed}
    return {one.number for one in reissue.draft.measures if one.number not in reissue.kept or one.number in changed}


def _targets(reissue: _Reissue) -> Iterator[TargetRowView]:
    known = set()
    for number, measure in reissue.kept.items():
        for target in measure.targets:
            known.add(_meaning(replace(target, measure=number)))
            yield target_row(replace(target, measure=number), accepted=True)
    fresh = _fresh(reissue)
    for proposal in reissue.draft.targets:
        if proposal.target.measure in fresh and _meaning(proposal.target) not in known:
            yield target_row(proposal.target, accepted=False)


def _meaning(target: Target) -> tuple[object, ...]:
    """Return what makes two targets the same whatever words they were quoted from."""
    return (target.measure, target.indicator, target.comparator, target.value, target.unit)


def _milestones(reissue: _Reissue) -> Iterator[MilestoneRowView]:
    known = set()
    for number, measure in reissue.kept.items():
        for milestone in measure.milestones:
            known.add((number, milestone.quote))
            yield milestone_row(replace(milestone, measure=number), accepted=True)
    fresh = _fresh(reissue)
    for proposal in reissue.draft.milestones:
        milestone = proposal.milestone
        if milestone.measure in fresh and (milestone.measure, milestone.quote) not in known:
            yield milestone_row(milestone, accepted=False)


def _waivers(reissue: _Reissue) -> Iterator[Waiver]:
    """Yield the waivers that still have their measure, under its new number."""
    for waiver in reissue.old.waivers:
        if waiver.measure is None:
            yield waiver
        elif waiver.measure in reissue.new_number:
            yield replace(waiver, measure=reissue.new_number[waiver.measure])


def _corrections(reissue: _Reissue) -> Iterator[CorrectionRowView]:
    """Yield what changed, what a person had settled, and the draft's doubts that it does not settle."""
    yield from _change_rows(reissue)
    answered = set()
    for row in _settled(reissue):
        answered.add((row.measure, row.column, row.original))
        yield row
    for row in doubt_rows(reissue.draft):
        if (row.measure, row.column, row.original) not in answered:
            yield row


def _change_rows(reissue: _Reissue) -> Iterator[CorrectionRowView]:
    for change in reissue.changes.changed:
        yield question(change.new_number, _column(change), _("重新印发后有改动，原为“{old}”").format(old=change.old), change.new)
        if change.kind is ChangeKind.REWORDED:
            yield from (_check_again(change.new_number, target) for target in reissue.kept[change.new_number].targets)
    for added in reissue.changes.added:
        yield question(added.number, "", _("重新印发后新增"))
    for removed in reissue.changes.removed:
        yield question(None, "", _("重新印发后删去，原第{number}项：{text}").format(number=removed.number, text=removed.text))


def _check_again(number: int, target: Target) -> CorrectionRowView:
    words = _("措施已改写，请核对沿用的指标“{indicator}”：{comparator}{value}{unit}").format(
        indicator=target.indicator, comparator=target.comparator.value, value=target.value, unit=target.unit
    )
    return question(number, "", words)


def _column(change: Change) -> str:
    """Return the workbook's column that a change is in."""
    return "具体措施" if change.kind is ChangeKind.REWORDED else change.kind.value


def _settled(reissue: _Reissue) -> Iterator[CorrectionRowView]:
    """Yield the corrections that a person had accepted; those whose words are gone come back as questions."""
    by_number = {measure.number: measure for measure in reissue.draft.measures}
    for one in reissue.old.corrections:
        new = by_number.get(reissue.new_number.get(one.measure or 0, 0))
        if not one.accepted or new is None or one.column not in CORRECTABLE:
            continue
        applies = str(getattr(new, CORRECTABLE[one.column])).count(one.original) == 1
        yield CorrectionRowView(new.number, one.column, one.doubt, one.original, one.suggestion, yes_or_no(applies))
