"""A draft read from an issued document → the year's workbook: what it says verbatim, what a person has to decide beside it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from progress_report.assignment.model import Assignment, Bureau, Measure, Office, Target
from progress_report.assignment.offices import ALL_OFFICES
from progress_report.assignment.succession import NextYear
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
from progress_report.importing import Change, ChangeKind, Changes, Draft, DraftMeasure, doubt_message
from progress_report.messages import N_, _

PERIOD_FIELDS = {"due": N_("报送截止"), "report_date": N_("成文日期")}


def first_workbook(draft: Draft, carried: NextYear | None) -> YearWorkbookView:
    """Return a new year's workbook: settings carried over from the year before, everything proposed left to be accepted.

    Without a year before, the offices are those that the document names, and 单位 and 报送期 are left to be filled in.
    """
    bureau = _bureau(draft, carried)
    offices = carried.offices if carried else tuple(Office(name) for name in named_offices(draft.measures))
    return YearWorkbookView(
        bureau=bureau.name,
        year=draft.year,
        items=bureau_rows(bureau, draft.year),
        offices=tuple(map(office_row, offices)),
        periods=carried.periods if carried else (),
        measures=tuple(_measure_row(measure, measure.deadline) for measure in draft.measures),
        targets=tuple(target_row(one.target, accepted=False) for one in draft.targets),
        milestones=tuple(milestone_row(one.milestone, accepted=False) for one in draft.milestones),
        corrections=(*_days_off(carried), *_doubts(draft)),
        waivers=(),
    )


def updated_workbook(old: Assignment, draft: Draft, changes: Changes) -> YearWorkbookView:
    """Return the year's workbook for a document issued anew: its measures, and all that the clerk had configured for them.

    What belonged to a measure goes with it to its new number; the proof sheet lists what changed and what no longer applies.
    """
    new_number = dict(changes.pairs)
    old_by_new = {new: measure for measure in old.measures if (new := new_number.get(measure.number)) is not None}
    kept = [(new, measure) for new, measure in sorted(old_by_new.items())]
    known = {(new, one.indicator, one.comparator, one.value, one.unit) for new, measure in kept for one in measure.targets}
    changed = {change.new_number for change in changes.changed}
    fresh = {measure.number for measure in draft.measures if measure.number not in old_by_new or measure.number in changed}
    roster = {word for office in old.offices for word in (office.name, *office.aliases)} | ALL_OFFICES
    settled = tuple(_kept_corrections(old, draft, new_number))
    answered = {(one.measure, one.column, one.original) for one in settled}
    quoted = {(new, milestone.quote) for new, measure in kept for milestone in measure.milestones}
    return YearWorkbookView(
        bureau=old.bureau.name,
        year=old.year,
        items=bureau_rows(old.bureau, old.year),
        offices=tuple(map(office_row, old.offices)),
        periods=old.periods,
        measures=tuple(
            _measure_row(measure, _deadline(measure, old_by_new))._replace(office_text=_office_text(measure, old_by_new, roster))
            for measure in draft.measures
        ),
        targets=(
            *(target_row(replace(one, measure=new), accepted=True) for new, measure in kept for one in measure.targets),
            *_fresh_targets(draft, fresh, known),
        ),
        milestones=(
            *(milestone_row(replace(one, measure=new), accepted=True) for new, measure in kept for one in measure.milestones),
            *_fresh_milestones(draft, fresh, quoted),
        ),
        corrections=(
            *_changes(changes, {new: measure.targets for new, measure in kept}),
            *settled,
            *(one for one in _doubts(draft) if (one.measure, one.column, one.original) not in answered),
        ),
        waivers=tuple(
            replace(waiver, measure=new_number.get(waiver.measure) if waiver.measure else None)
            for waiver in old.waivers
            if waiver.measure is None or waiver.measure in new_number
        ),
    )


def named_offices(measures: Iterable[DraftMeasure]) -> tuple[str, ...]:
    """Return the offices that the measures name, each once, in the order they come."""
    return tuple(dict.fromkeys(office for measure in measures for office in measure.offices if office not in ALL_OFFICES))


def _bureau(draft: Draft, carried: NextYear | None) -> Bureau:
    if carried is None:
        return Bureau(name="", report_title="", table_title=draft.title, basis=draft.title)
    bureau = carried.bureau
    if not draft.title:
        return bureau
    basis = draft.title if bureau.basis == bureau.table_title else bureau.basis
    return replace(bureau, table_title=draft.title, basis=basis)


def _measure_row(measure: DraftMeasure, deadline: date | None) -> MeasureRowView:
    return MeasureRowView(measure.number, measure.theme, measure.text, measure.office_text, measure.deadline_text, deadline)


def _deadline(measure: DraftMeasure, old_by_new: dict[int, Measure]) -> date | None:
    """Return the day that the clerk had set for the same words, or else the one that the words give."""
    before = old_by_new.get(measure.number)
    return before.deadline if before is not None and before.deadline_text == measure.deadline_text else measure.deadline


def _office_text(measure: DraftMeasure, old_by_new: Mapping[int, Measure], roster: Collection[str]) -> str:
    """Return 责任科室 as the document has it, or as the clerk settled it where the document names an office that is unknown."""
    before = old_by_new.get(measure.number)
    return measure.office_text if before is None or set(measure.offices) <= set(roster) else before.office_text


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


def _fresh_targets(draft: Draft, fresh: set[int], known: Collection[tuple[object, ...]]) -> Iterator[TargetRowView]:
    for proposal in draft.targets:
        target = proposal.target
        same = (target.measure, target.indicator, target.comparator, target.value, target.unit)
        if target.measure in fresh and same not in known:
            yield target_row(target, accepted=False)


def _fresh_milestones(draft: Draft, fresh: set[int], quoted: set[tuple[int, str]]) -> Iterator[MilestoneRowView]:
    for proposal in draft.milestones:
        milestone = proposal.milestone
        if milestone.measure in fresh and (milestone.measure, milestone.quote) not in quoted:
            yield milestone_row(milestone, accepted=False)


def _note(measure: int | None, column: str, doubt: str, original: str = "", suggestion: str = "") -> CorrectionRowView:
    return CorrectionRowView(measure, column, doubt, original, suggestion, yes_or_no(False))


def _doubts(draft: Draft) -> Iterator[CorrectionRowView]:
    for doubt in draft.doubts:
        yield _note(doubt.measure, doubt.column, doubt_message(doubt), doubt.quotation, doubt.suggestion)


def _days_off(carried: NextYear | None) -> Iterator[CorrectionRowView]:
    for one in carried.days_off if carried else ():
        words = _("{period} 的{field} {day} 不是工作日，此前最后一个工作日是 {last}").format(
            period=one.period, field=_(PERIOD_FIELDS[one.field]), day=one.off.day, last=one.off.last_working_day
        )
        yield _note(None, "", words)


def _changes(changes: Changes, old_targets: Mapping[int, tuple[Target, ...]]) -> Iterator[CorrectionRowView]:
    for change in changes.changed:
        yield _note(change.new_number, _column(change), _("重新印发后有改动，原为“{old}”").format(old=change.old), change.new)
        for target in old_targets.get(change.new_number, ()) if change.kind is ChangeKind.REWORDED else ():
            words = _("措施已改写，请核对沿用的指标“{indicator}”：{comparator}{value}{unit}")
            yield _note(
                change.new_number,
                "",
                words.format(
                    indicator=target.indicator, comparator=target.comparator.value, value=target.value, unit=target.unit
                ),
            )
    for added in changes.added:
        yield _note(added.number, "", _("重新印发后新增"))
    for removed in changes.removed:
        yield _note(None, "", _("重新印发后删去，原第{number}项：{text}").format(number=removed.number, text=removed.text))


def _column(change: Change) -> str:
    """Return the workbook's column that a change is in."""
    return "具体措施" if change.kind.name == "REWORDED" else change.kind.value


def _kept_corrections(old: Assignment, draft: Draft, new_number: dict[int, int]) -> Iterator[CorrectionRowView]:
    """Yield the corrections that a person had accepted; those whose words are gone come back as questions."""
    columns = {"重点任务": "theme", "具体措施": "text", "完成时限": "deadline_text"}
    by_number = {measure.number: measure for measure in draft.measures}
    for one in old.corrections:
        new = by_number.get(new_number.get(one.measure or 0, 0))
        if not one.accepted or new is None or one.column not in columns:
            continue
        applies = str(getattr(new, columns[one.column])).count(one.original) == 1
        yield CorrectionRowView(new.number, one.column, one.doubt, one.original, one.suggestion, yes_or_no(applies))
