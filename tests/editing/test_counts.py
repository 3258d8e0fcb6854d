from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from progress_report.assignment.bureau import PaceBy
from progress_report.assignment.model import MeasureKind, Milestone, MilestoneKind
from progress_report.editing.counts import due_words, milestone_words, overview, pace_words, theme_counts
from progress_report.progress.consolidation import consolidate
from progress_report.progress.model import Progress
from progress_report.reading.statuses import Status
from tests.builders import assignment, measure, period, returns_of

MAY = date(2025, 5, 31)


def progress_of(
    states: Mapping[str, Mapping[int, Status | None]], cutoff: date = date(2025, 11, 30), **changes: object
) -> Progress:
    numbers = sorted({number for own in states.values() for number in own})
    offices = list(states)
    year = assignment([measure(number, offices, **changes) for number in numbers], offices=offices)
    return consolidate(year, period(cutoff=cutoff), returns_of(states))


def test_an_overdue_measure_names_only_the_offices_that_are_behind() -> None:
    words = due_words(progress_of({"甲科": {1: Status.DONE}, "乙科": {1: Status.ONGOING}}))
    assert words.endswith("按时限应完成1项，实际完成0项，逾期1项，为第1项（乙科，推进中）。")


def test_of_a_measure_with_a_lead_the_lead_is_named() -> None:
    progress = progress_of({"甲科": {1: Status.ONGOING}, "乙科": {1: Status.ONGOING}}, leads=("乙科",))
    assert "为第1项（乙科，推进中）" in due_words(progress)


def by_calendar(progress: Progress) -> Progress:
    """Return a year's progress as if its workbook asked for the calendar's share."""
    year = progress.assignment
    return progress._replace(assignment=replace(year, bureau=replace(year.bureau, pace_by=PaceBy.CALENDAR)))


def with_milestones(status: Status, *milestones: Milestone, **changes: object) -> Progress:
    """Return the progress at the end of May of a measure that is due in November, with milestones on the way."""
    year = assignment([measure(1, ["甲科"], milestones=milestones, **changes), measure(2, ["甲科"])])
    return consolidate(year, period(cutoff=MAY), returns_of({"甲科": {1: status, 2: Status.ONGOING}}))


JUNE_DAY = Milestone(1, MilestoneKind.FIXED, "6月10日前", due=date(2025, 6, 10))
MAY_DAY = Milestone(1, MilestoneKind.FIXED, "5月10日前", due=date(2025, 5, 10))
EACH_QUARTER = Milestone(1, MilestoneKind.QUARTERLY, "每季度")


@pytest.mark.parametrize(
    ("status", "milestones", "words"),
    [
        (Status.NOT_STARTED, (JUNE_DAY,), ""),
        (Status.ONGOING, (MAY_DAY, JUNE_DAY), "时限未到而有节点到期的任务1项，均已按节点开展。"),
        (Status.ONGOING, (EACH_QUARTER,), "时限未到而有节点到期的任务1项，均已按节点开展。"),
        (Status.NOT_STARTED, (EACH_QUARTER,), "时限未到而有节点到期的任务1项，其中未开展1项，为第1项（甲科，未开展）。"),
        (Status.NOT_APPLICABLE, (MAY_DAY,), ""),
    ],
)
def test_milestones_say_what_was_due_on_the_way(status: Status, milestones: tuple[Milestone, ...], words: str) -> None:
    progress = with_milestones(status, *milestones)
    assert milestone_words(progress) == words
    said = "".join(overview(progress, None))
    assert words in said
    assert ("达到序时进度要求" in said) == ("均已按节点开展" in words)
    assert [progress.figure(key).value for key in ("milestones_due", "milestones_behind")] == [bool(words), "其中未开展" in words]


def test_a_duty_without_a_last_day_is_not_said_to_have_one_to_come() -> None:
    duty = {"kind": MeasureKind.CONTINUING, "deadline": None, "deadline_text": "持续推进"}
    progress = with_milestones(Status.CONTINUING, EACH_QUARTER, **duty)
    assert milestone_words(progress) == "持续推进而有节点到期的任务1项，均已按节点开展。"
    both = [
        measure(1, ["甲科"], milestones=(EACH_QUARTER,), **duty),
        measure(2, ["甲科"], milestones=(MAY_DAY._replace(measure=2),)),
    ]
    progress = consolidate(assignment(both), period(cutoff=MAY), returns_of({"甲科": {1: Status.NOT_STARTED, 2: Status.ONGOING}}))
    assert milestone_words(progress).startswith("时限未到或持续推进而有节点到期的任务2项，其中未开展1项，为第1项")


def test_of_a_year_of_duties_only_no_share_and_no_deadline_is_spoken_of() -> None:
    duty = {"kind": MeasureKind.CONTINUING, "deadline": None, "deadline_text": "持续推进"}
    year = assignment([measure(number, ["甲科"], **duty) for number in (1, 2)])
    progress = consolidate(year, period(cutoff=MAY), returns_of({"甲科": {1: Status.CONTINUING, 2: Status.NOT_STARTED}}))
    said = "".join(overview(progress, None))
    assert said.endswith("截至2025年5月31日，持续推进1项、未开展1项。")
    assert "完成率" not in said
    assert "时限" not in said


def test_nothing_is_praised_while_something_is_overdue() -> None:
    progress = progress_of({"甲科": {n: Status.DONE if n < 10 else Status.ONGOING for n in range(1, 11)}})
    assert pace_words(progress) == "完成率90.0%。"
    assert pace_words(by_calendar(progress)) == "完成率90.0%，序时进度91.5%。"


def test_a_share_behind_the_calendar_is_no_fault_before_the_deadlines() -> None:
    progress = progress_of({"甲科": {1: Status.ONGOING, 2: Status.ONGOING}}, MAY)
    assert due_words(progress).endswith("推进中2项；其中没有时限已到的任务。")
    assert pace_words(progress) == "完成率0.0%，另有2项时限未到。"
    assert pace_words(by_calendar(progress)) == "完成率0.0%，序时进度41.4%，另有2项时限未到。"
    assert "滞后" not in "".join(overview(progress, None))


def test_of_what_is_done_ahead_of_time_no_time_is_said_to_be_left() -> None:
    ahead = progress_of({"甲科": {1: Status.DONE, 2: Status.DONE}}, MAY)
    assert pace_words(ahead) == "完成率100%。"
    some = progress_of({"甲科": {1: Status.DONE, 2: Status.ONGOING}}, MAY)
    assert pace_words(some).startswith("完成率50.0%，另有2项时限未到")


def test_all_that_was_due_is_said_to_be_done() -> None:
    assert due_words(progress_of({"甲科": {1: Status.DONE}})).endswith("按时限应完成1项，实际完成1项，没有逾期未完成的任务。")


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ([Status.DONE], "共1项，已完成。"),
        ([Status.DONE, Status.DONE], "共2项，均已完成。"),
        ([Status.DONE, Status.ONGOING], "共2项，已完成1项、推进中1项。"),
    ],
)
def test_a_themes_counts_are_said_without_zeroes(states: list[Status], words: str) -> None:
    progress = progress_of({"甲科": dict(enumerate(states, 1))})
    assert theme_counts(progress.themes[0].tally) == words
