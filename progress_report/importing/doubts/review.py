"""Everything about a transcript's measures that a person should look at; wordings stand in the catalogue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from progress_report.assignment.columns import DEADLINE_COLUMN, OFFICE_COLUMN, TEXT_COLUMN, THEME_COLUMN
from progress_report.assignment.days_off import day_off, weekday_name
from progress_report.assignment.model import Holiday, MilestoneKind, Office
from progress_report.importing.doubts.slips import SENTENCE_ENDS, corrections, find_slips, unpaired_marks
from progress_report.importing.transcript import Doubt, MilestoneProposal, TranscribedMeasure
from progress_report.importing.understanding.annotations import may_be_office
from progress_report.reading.deadlines import in_digits, names_days, read_deadline
from progress_report.reading.office_names import ALL, is_group, read_offices

SIMILAR_THEME, SIMILAR_OFFICE = 0.85, 0.75
"""From which share of common characters on two names may be meant as one (difflib's ratio)."""


_DAY = re.compile(r"\d月\d+|\d[-./]\d+[-./]\d+")
_BODY = re.compile(r".+(?:[庭馆台园会校院所社站厂矿行区县市镇乡]|基地)(?:[（(][^（）()]+[）)])?")
"""How names of further bodies end, which a cell for offices may name."""
_RHYTHMS = (MilestoneKind.QUARTERLY, MilestoneKind.MONTHLY)


@dataclass(frozen=True, slots=True)
class ThemeStatement:
    """A place where the document itself states a theme's name, with the first measure under it."""

    measure: int
    name: str
    source: str


def text_doubts(measures: Sequence[TranscribedMeasure]) -> Iterator[Doubt]:
    """Yield slips in the measures' texts, and measures that are blank or the same."""
    stops = sum(measure.text.rstrip("”’）")[-1:] in SENTENCE_ENDS for measure in measures if measure.text)
    first: dict[str, int] = {}
    for measure in measures:
        if not measure.text:
            yield Doubt("D29", measure.number, TEXT_COLUMN, source=measure.source)
            continue
        if measure.text in first:
            yield Doubt(
                "D13",
                measure.number,
                TEXT_COLUMN,
                measure.text[:20],
                source=measure.source,
                details={"other": str(first[measure.text])},
            )
        first.setdefault(measure.text, measure.number)
        slips = find_slips(measure.text, ends_with_stop=stops * 2 >= len(measures))
        for slip, quotation, suggestion in corrections(measure.text, slips):
            yield Doubt(
                slip.code, measure.number, TEXT_COLUMN, quotation, suggestion, measure.source, slip.details, count=slip.count
            )
        for mark in unpaired_marks(measure.text):
            yield Doubt("D25", measure.number, TEXT_COLUMN, measure.text[:20], source=measure.source, details={"mark": mark})


def theme_doubts(measures: Sequence[TranscribedMeasure], statements: Sequence[ThemeStatement]) -> Iterator[Doubt]:
    """Yield themes that are repeated, scattered, missing, nearly the same as their neighbour, or end with punctuation."""
    repeated = [after for before, after in pairwise(statements) if before.name == after.name]
    # A table that states the theme on every row repeats nothing by accident.
    if len(repeated) * 3 <= len(statements):
        for statement in repeated:
            yield Doubt("D01", statement.measure, THEME_COLUMN, statement.name, source=statement.source)
    groups = [(name, [measure.number for measure in group]) for name, group in groupby(measures, key=lambda one: one.theme)]
    counts = Counter(name for name, _numbers in groups)
    for name, count in counts.items():
        if count > 1 and name:
            scattered = [number for other, group in groups if other == name for number in group]
            yield Doubt("D02", scattered[0], THEME_COLUMN, name, details={"numbers": "、".join(map(str, scattered))})
    for index, (name, numbers) in enumerate(groups):
        if not name:
            yield Doubt("D05", numbers[0], THEME_COLUMN)
            continue
        bare = name.rstrip("。.，,；;：:、")
        if bare and bare != name:
            yield Doubt("D03", numbers[0], THEME_COLUMN, name, bare)
        before = groups[index - 1][0] if index else ""
        if before and before != name and _likeness(before, name) >= SIMILAR_THEME:
            yield Doubt("D04", numbers[0], THEME_COLUMN, name, before, details={"other": before})


def office_doubts(measures: Sequence[TranscribedMeasure], roster: Sequence[Office]) -> Iterator[Doubt]:
    """Yield offices that are missing, vague, unknown to the roster, a group, or nearly the same as another."""
    known = {ALL} | {word for office in roster for word in (office.name, *office.aliases)}
    counts = Counter(name for measure in measures for name in measure.offices)
    for measure in measures:
        if not measure.offices:
            yield Doubt("D40", measure.number, OFFICE_COLUMN, measure.office_text, source=measure.source)
            continue
        offices = read_offices(measure.office_text)
        if offices.roles:
            yield Doubt("D42", measure.number, OFFICE_COLUMN, measure.office_text, source=measure.source)
        for name in offices.unclear:
            yield Doubt("D43", measure.number, OFFICE_COLUMN, name, source=measure.source)
        for name in measure.offices:
            if name == ALL or name in offices.unclear or (roster and name in known):
                continue
            if is_group(name):
                yield Doubt("D45", measure.number, OFFICE_COLUMN, name, source=measure.source)
                continue
            if not (roster or may_be_office(name) or _BODY.fullmatch(name)):
                # Where there is a roster, a name that is not in it is asked about anyway.
                yield Doubt("D47", measure.number, OFFICE_COLUMN, name, source=measure.source)
                continue
            candidates = known - {ALL} if roster else {other for other, count in counts.items() if count > counts[name]} - {ALL}
            other = max(candidates, key=lambda one: (_likeness(one, name), one), default="")
            if other and _likeness(other, name) >= SIMILAR_OFFICE:
                yield Doubt("D44", measure.number, OFFICE_COLUMN, name, other, measure.source, {"other": other})
            elif roster:
                yield Doubt("D41", measure.number, OFFICE_COLUMN, name, source=measure.source)


def deadline_doubts(measures: Sequence[TranscribedMeasure], year: int, holidays: Sequence[Holiday] = ()) -> Iterator[Doubt]:
    """Yield deadlines that are missing, name no day and no duty, lie in another year or on a day off that is written out."""
    for measure in measures:
        words, number, source = measure.deadline_text, measure.number, measure.source
        said = read_deadline(words, year)
        if not words:
            yield Doubt("D30", number, DEADLINE_COLUMN, source=source)
        elif measure.deadline is None and said.first is not None:
            yield Doubt("D37", number, DEADLINE_COLUMN, words, source=source, details={"first": said.first.isoformat()})
        elif measure.deadline is None:
            if said.as_required or not said.lasting:
                yield Doubt("D36" if said.as_required else "D31", number, DEADLINE_COLUMN, words, source=source)
            elif names_days(words, year):
                yield Doubt("D39", number, DEADLINE_COLUMN, words, source=source)
        elif measure.deadline.year != year and str(measure.deadline.year) in words and str(year) not in words:
            old = str(measure.deadline.year)
            moved = words.replace(old, str(year)) if words.count(old) == 1 else ""
            yield Doubt("D32", number, DEADLINE_COLUMN, words, moved, source, {"year": str(year)})
        else:
            if said.lasting:
                yield Doubt("D38", number, DEADLINE_COLUMN, words, source=source, details={"due": measure.deadline.isoformat()})
            if _DAY.search(in_digits(words)) and not _is_month_end(measure.deadline):
                yield from _day_off_doubt(measure, DEADLINE_COLUMN, words, measure.deadline, holidays)


def _is_month_end(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


def milestone_doubts(
    measures: Sequence[TranscribedMeasure], milestones: Sequence[MilestoneProposal], holidays: Sequence[Holiday] = ()
) -> Iterator[Doubt]:
    """Yield days in the texts that come after the measure's own deadline, or fall on a day off."""
    by_number = {measure.number: measure for measure in measures}
    for proposal in milestones:
        milestone, measure = proposal.milestone, by_number[proposal.milestone.measure]
        due = milestone.due
        if milestone.kind in _RHYTHMS and measure.deadline is not None:
            due = measure.deadline.replace(month=12, day=31)
        if due is None:
            continue
        if measure.deadline is not None and due > measure.deadline:
            details = {"due": due.isoformat(), "deadline": measure.deadline_text}
            yield Doubt("D33", measure.number, TEXT_COLUMN, milestone.quote, source=measure.source, details=details)
        if milestone.kind is MilestoneKind.FIXED and not proposal.inferred:
            yield from _day_off_doubt(measure, TEXT_COLUMN, milestone.quote, due, holidays)


def _day_off_doubt(
    measure: TranscribedMeasure, column: str, quotation: str, day: date, holidays: Sequence[Holiday]
) -> Iterator[Doubt]:
    off = day_off(day, holidays)
    if off is not None:
        details = {
            "due": day.isoformat(),
            "weekday": weekday_name(day),
            "last": off.last_working_day.isoformat(),
            "year": str(day.year),
        }
        yield Doubt("D34" if off.published else "D35", measure.number, column, quotation, source=measure.source, details=details)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
