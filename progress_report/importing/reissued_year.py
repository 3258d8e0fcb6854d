"""A document issued again → the year's workbook brought up to date: what a person had settled goes with its measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from progress_report.assignment.columns import CORRECTABLE, DEADLINE_COLUMN, TEXT_COLUMN
from progress_report.assignment.corrections import SETTLE
from progress_report.assignment.model import Assignment, Measure, Office, Target, Waiver
from progress_report.assignment.offices import ALL_OFFICES
from progress_report.assignment.workbook_view import (
    CorrectionRowView,
    MeasureRowView,
    MilestoneRowView,
    TargetRowView,
    YearWorkbookView,
    bureau_rows,
    holiday_row,
    milestone_row,
    office_row,
    target_row,
    with_extra,
    yes_or_no,
)
from progress_report.importing.changes import Change, ChangeKind, Changes, Renumbering, renumberings
from progress_report.importing.roster import is_new, roster_of
from progress_report.importing.transcript import TranscribedMeasure, Transcript
from progress_report.importing.workbook_rows import by_urgency, doubt_rows, measure_rows, names_of, question, report_days
from progress_report.messages import _
from progress_report.reading.office_names import read_offices


@dataclass(frozen=True, slots=True)
class _Reissue:
    """The year as it was, the document issued again, and which measure of the one is which of the other.

    ``kept`` are the old measures that are still there, by their new numbers, in order.
    """

    old: Assignment
    transcript: Transcript
    changes: Changes
    new_number: Mapping[int, int]
    kept: Mapping[int, Measure]


def updated_workbook(old: Assignment, transcript: Transcript, changes: Changes) -> YearWorkbookView:
    """Return the year's workbook for a document issued anew: its measures, and all that the clerk had configured for them.

    What belonged to a measure goes with it to its new number; the proof sheet lists what changed and what no longer applies.
    """
    new_number = dict(changes.pairs)
    kept = {new: one for one in old.measures if (new := new_number.get(one.number)) is not None}
    reissue = _Reissue(old, transcript, changes, new_number, dict(sorted(kept.items())))
    columns, measures = with_extra(tuple(_measures(reissue)), [_extra(reissue, one) for one in transcript.measures])
    return YearWorkbookView(
        bureau=old.bureau.name,
        year=old.year,
        items=bureau_rows(old.bureau, old.year),
        offices=tuple(map(office_row, _roster(old, transcript))),
        periods=old.periods,
        measures=measures,
        targets=tuple(_targets(reissue)),
        milestones=tuple(_milestones(reissue)),
        corrections=tuple(by_urgency(_corrections(reissue))),
        waivers=tuple(_waivers(reissue)),
        extra_columns=columns,
        holidays=tuple(map(holiday_row, old.holidays)),
    )


def unsettled(changes: Changes, assignment: Assignment) -> Changes:
    """Return the changes less those that are a person's own: words that an accepted correction of the year makes what they were.

    That is so of a correction of the whole document, and of a theme's name, which stands on each of its measures.
    """
    corrections = [
        one
        for one in assignment.corrections
        if one.accepted and one.suggestion and (one.measure is None or CORRECTABLE.get(one.column) == "theme")
    ]

    def is_settled(change: Change) -> bool:
        words = change.new
        for one in corrections:
            if one.column == _column(change) and words.count(one.original) == 1:
                words = words.replace(one.original, one.suggestion)
        return words == change.old

    return replace(changes, changed=tuple(change for change in changes.changed if not is_settled(change)))


def as_issued(assignment: Assignment) -> tuple[Measure, ...]:
    """Return the measures with the accepted corrections of their own words undone: what a document issued again is held against."""
    measures = {measure.number: measure for measure in assignment.measures}
    for one in assignment.corrections:
        measure = measures.get(one.measure or 0)
        if not one.accepted or measure is None or one.column not in {TEXT_COLUMN, DEADLINE_COLUMN}:
            continue
        corrected = str(getattr(measure, CORRECTABLE[one.column]))
        if corrected.count(one.suggestion) == 1:
            issued = corrected.replace(one.suggestion, one.original)
            changed = replace(measure, text=issued) if one.column == TEXT_COLUMN else replace(measure, deadline_text=issued)
            measures[measure.number] = changed
    return tuple(measures[measure.number] for measure in assignment.measures)


def _measures(reissue: _Reissue) -> Iterator[MeasureRowView]:
    """Yield the rows of 任务: what a person had settled stays where the document's words are the same."""
    settled = [office for office in reissue.old.offices if not is_new(office)]
    known = {word for office in settled for word in (office.name, *office.aliases)} | ALL_OFFICES
    names = names_of([one.text for one in reissue.transcript.measures], tuple(_kept_names(reissue)))
    for row, measure, name in zip(measure_rows(reissue.transcript), reissue.transcript.measures, names, strict=True):
        before = reissue.kept.get(measure.number)
        row = row._replace(short_name=name)
        yield row if before is None else _settled_row(row, measure, before, known)


def _kept_names(reissue: _Reissue) -> Iterator[str]:
    """Yield each measure's short name of before; "" where it was only proposed from words that have changed, or there was none."""
    proposals = dict(
        zip((one.number for one in reissue.old.measures), names_of([one.text for one in reissue.old.measures]), strict=True)
    )
    for measure in reissue.transcript.measures:
        before = reissue.kept.get(measure.number)
        same = before is not None and (before.text == measure.text or before.short_name != proposals[before.number])
        yield before.short_name if before is not None and same else ""


def _settled_row(row: MeasureRowView, measure: TranscribedMeasure, before: Measure, known: Collection[str]) -> MeasureRowView:
    row = row._replace(identity=before.identity or row.identity)
    if before.deadline_text == measure.deadline_text:
        row = row._replace(deadline=before.deadline, kind=before.kind.value)
    if not set(measure.offices) <= set(known):
        # The clerk has settled whom a name means that the roster does not have.
        row = row._replace(office_text=before.office_text)
    if row.office_text == before.office_text:
        row = row._replace(leads="、".join(before.leads))
    if not measure.theme:
        row = row._replace(theme=before.theme)
    if not measure.subtheme:
        row = row._replace(subtheme=before.subtheme)
    return row


def _extra(reissue: _Reissue, measure: TranscribedMeasure) -> tuple[tuple[str, str], ...]:
    """Return a measure's other columns: those of the document, and those that a person had added."""
    before = reissue.kept.get(measure.number)
    issued = dict(measure.extra)
    return (*measure.extra, *((words, value) for words, value in (before.extra if before else ()) if words not in issued))


def _roster(old: Assignment, transcript: Transcript) -> tuple[Office, ...]:
    """Return the roster as it was, with the offices that new measures bring; what a person had set about 各科室 stays."""
    known = {office.name for office in old.offices}
    settled = {word for office in old.offices for word in (office.name, *office.aliases)}
    before = {name for measure in old.measures for name in read_offices(measure.office_text).names}
    new = (office for office in roster_of(transcript, old.offices) if office.name not in known | settled)
    return (*old.offices, *(office for office in new if office.name not in before or not old.offices))


def _fresh(reissue: _Reissue) -> set[int]:
    """Return the numbers of the measures that are new or changed: only for these is something proposed again."""
    changed = {change.new_number for change in reissue.changes.changed}
    return {one.number for one in reissue.transcript.measures if one.number not in reissue.kept or one.number in changed}


def _targets(reissue: _Reissue) -> Iterator[TargetRowView]:
    known = set()
    for number, measure in reissue.kept.items():
        for target in measure.targets:
            known.add(_meaning(target._replace(measure=number)))
            yield target_row(target._replace(measure=number), accepted=True)
    fresh = _fresh(reissue)
    for proposal in reissue.transcript.targets:
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
            yield milestone_row(milestone._replace(measure=number), accepted=True)
    fresh = _fresh(reissue)
    for proposal in reissue.transcript.milestones:
        milestone = proposal.milestone
        if milestone.measure in fresh and (milestone.measure, milestone.quote) not in known:
            yield milestone_row(milestone, accepted=False)


def _waivers(reissue: _Reissue) -> Iterator[Waiver]:
    """Yield the waivers that still have their measure, under its new number."""
    for waiver in reissue.old.waivers:
        if waiver.measure is None:
            yield waiver
        elif waiver.measure in reissue.new_number:
            yield waiver._replace(measure=reissue.new_number[waiver.measure])


def _corrections(reissue: _Reissue) -> Iterator[CorrectionRowView]:
    """Yield what changed, what a person had settled, and the transcript's doubts that it does not settle."""
    for one in reissue.old.corrections:
        # What was open about the settings is so still.
        if one.urgency == SETTLE and one.measure is None and not one.column:
            yield CorrectionRowView(None, "", one.doubt, one.original, one.suggestion, yes_or_no(one.accepted), one.urgency)
    yield from _change_rows(reissue)
    answered = set()
    for row in _settled(reissue):
        answered.add((row.measure, row.column, row.original))
        yield row
    for row in doubt_rows(reissue.transcript):
        if (row.measure, row.column, row.original) not in answered:
            yield row
    yield from report_days(reissue.transcript, reissue.old.periods)


def _change_rows(reissue: _Reissue) -> Iterator[CorrectionRowView]:
    for run in renumberings(reissue.changes.changed):
        if run.count > 1:
            yield question(None, "", renumbered(run))
        else:
            words = _("重新印发后有改动，原为“{old}”").format(old=run.first[0])
            yield question(run.first[1], ChangeKind.RENUMBERED.value, words, str(run.first[1]))
    for change in reissue.changes.changed:
        if change.kind is ChangeKind.RENUMBERED:
            continue
        yield question(change.new_number, _column(change), _("重新印发后有改动，原为“{old}”").format(old=change.old), change.new)
        if change.kind is ChangeKind.REWORDED:
            yield from (_check_again(change.new_number, target) for target in reissue.kept[change.new_number].targets)
    for added in reissue.changes.added:
        yield question(added.number, "", _("重新印发后新增"))
    for removed in reissue.changes.removed:
        yield question(None, "", _("重新印发后删去，原第{number}项：{text}").format(number=removed.number, text=removed.text))


def renumbered(run: Renumbering) -> str:
    """Return in words that measures in a row have other numbers now."""
    words = _("重新印发后序号有变，原第{first}至第{last}项现为第{new_first}至第{new_last}项（{count}项）")
    return words.format(first=run.first[0], last=run.last[0], new_first=run.first[1], new_last=run.last[1], count=run.count)


def _check_again(number: int, target: Target) -> CorrectionRowView:
    words = _("措施已改写，请核对沿用的指标“{indicator}”：{comparator}{value}{unit}").format(
        indicator=target.indicator, comparator=target.comparator.value, value=target.value, unit=target.unit
    )
    return question(number, "", words)


def _column(change: Change) -> str:
    """Return the workbook's column that a change is in."""
    return TEXT_COLUMN if change.kind is ChangeKind.REWORDED else change.kind.value


def _settled(reissue: _Reissue) -> Iterator[CorrectionRowView]:
    """Yield the corrections that a person had accepted; those whose words are gone come back as questions."""
    by_number = {measure.number: measure for measure in reissue.transcript.measures}
    for one in reissue.old.corrections:
        if one.measure is None and one.accepted and one.suggestion and one.column in CORRECTABLE:
            field = CORRECTABLE[one.column]
            applies = any(str(getattr(measure, field)).count(one.original) == 1 for measure in by_number.values())
            yield CorrectionRowView(None, one.column, one.doubt, one.original, one.suggestion, yes_or_no(applies), one.urgency)
        new = by_number.get(reissue.new_number.get(one.measure or 0, 0))
        if not one.accepted or new is None or one.column not in CORRECTABLE:
            continue
        words = str(getattr(new, CORRECTABLE[one.column]))
        before = str(getattr(reissue.kept[new.number], CORRECTABLE[one.column]))
        # Where there was nothing to put in its place, a person had settled it as long as the words are the same.
        applies = words.count(one.original) == 1 if one.suggestion else words == before
        yield CorrectionRowView(new.number, one.column, one.doubt, one.original, one.suggestion, yes_or_no(applies), one.urgency)
