from __future__ import annotations

from datetime import date

from progress_report.assignment.dates_ahead import days_left, upcoming
from progress_report.assignment.model import Milestone, MilestoneKind
from progress_report.checks.standings import Standing, office_standings
from progress_report.messages.findings import Finding
from tests.builders import assignment, measure, period

YEAR = assignment([measure(1, ["甲科", "乙科"])], offices=("甲科", "乙科", "丙科"))


def standings(*findings: Finding) -> dict[str, Standing]:
    return {one.office.name: one.standing for one in office_standings(YEAR, findings)}


def test_an_office_is_missing_sent_back_doubtful_or_complete() -> None:
    assert standings() == {"甲科": Standing.COMPLETE, "乙科": Standing.COMPLETE}
    assert standings(Finding("N01", "甲科"))["甲科"] is Standing.MISSING
    assert standings(Finding("E02", "甲科", 1), Finding("C05", "甲科", 1))["甲科"] is Standing.SENT_BACK
    assert standings(Finding("C05", "甲科", 1))["甲科"] is Standing.DOUBTFUL
    assert standings(Finding("V03", "甲科", 1))["甲科"] is Standing.COMPLETE


def test_an_office_without_a_measure_is_not_listed() -> None:
    assert "丙科" not in standings()


def test_dates_ahead_come_soonest_first_milestones_and_deadlines_together() -> None:
    report = Milestone(1, MilestoneKind.FIXED, "7月30日前", due=date(2025, 7, 30))
    continuous = Milestone(1, MilestoneKind.CONTINUOUS, "持续")
    year = assignment([measure(1, ["甲科"], milestones=(continuous, report)), measure(2, ["甲科"], deadline=date(2025, 8, 1))])
    assert [(one.due, one.measure.number) for one in upcoming(year, date(2025, 7, 1), 60)] == [
        (date(2025, 7, 30), 1),
        (date(2025, 8, 1), 2),
    ]
    assert upcoming(year, date(2025, 7, 31), 0) == ()


def test_days_left_are_negative_after_the_due_date() -> None:
    assert days_left(period(), date(2025, 12, 8)) == 2
    assert days_left(period(), date(2025, 12, 11)) == -1
