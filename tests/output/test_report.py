from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from progress_report.assignment.bureau import PaceBy
from progress_report.output.report import report_view
from progress_report.output.report_views import ReportView
from progress_report.progress.consolidation import consolidate
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability
from tests.builders import assignment, entry, measure, percent_target, period, returned, returns_of, target_entry


def view_of(entries: list, offices: tuple[str, ...] = ("甲科",), **changes: object) -> ReportView:
    year = assignment([measure(1, offices, **changes)])
    own = [returned(office, [e for e in entries if e.office == office]) for office in offices]
    return report_view(consolidate(year, period(), own), draft=False)


def test_a_missing_text_is_marked_with_office_and_number() -> None:
    contribution = view_of([entry("甲科", 1, progress="")]).measures[0].contributions[0]
    assert contribution.progress == "【待补：甲科·第1项】"
    assert contribution.missing


def test_an_office_that_did_not_report_is_marked_too() -> None:
    year = assignment([measure(1, ["甲科", "乙科"])])
    view = report_view(consolidate(year, period(), returns_of({"甲科": {1: Status.DONE}})), draft=True)
    assert view.measures[0].contributions[1].progress == "【待补：乙科·第1项】"


def test_offices_to_which_it_does_not_apply_stand_apart() -> None:
    entries = [entry("甲科", 1), entry("乙科", 1, Status.NOT_APPLICABLE, progress="不涉及。")]
    found = view_of(entries, ("甲科", "乙科")).measures[0]
    assert [c.office for c in found.contributions] == ["甲科"]
    assert [(c.office, c.progress) for c in found.not_applicable] == [("乙科", "不涉及。")]


@pytest.mark.parametrize("words", ["", "无", "无。", "/", " 暂无 "])
def test_nothing_to_say_is_not_a_problem(words: str) -> None:
    assert view_of([entry("甲科", 1, problems=words)]).problems == ()


def test_problems_stand_under_their_theme_with_number_and_office() -> None:
    group = view_of([entry("甲科", 1, problems="人手不足。")]).problems[0]
    assert (group.name, group.remarks[0].number, group.remarks[0].office, group.remarks[0].text) == (
        "主题一",
        1,
        "甲科",
        "人手不足。",
    )


def test_a_problem_of_an_office_to_which_it_does_not_apply_is_not_lost() -> None:
    assert view_of([entry("甲科", 1, Status.NOT_APPLICABLE, problems="职责交叉。")]).problems


@pytest.mark.parametrize(
    ("done", "due", "pace"), [(10, 10, "达到"), (9, 9, "基本达到"), (8, 8, ""), (9, 10, "滞后"), (8, 9, "滞后")]
)
def test_the_pace_is_held_against_the_year_gone_and_never_praised_while_something_is_overdue(
    done: int, due: int, pace: str
) -> None:
    later = date(2025, 12, 31)
    year = assignment([measure(n, ["甲科"]) if n <= due else measure(n, ["甲科"], deadline=later) for n in range(1, 11)])
    states = {n: Status.DONE if n <= done else Status.ONGOING for n in range(1, 11)}
    by_calendar = replace(year, bureau=replace(year.bureau, pace_by=PaceBy.CALENDAR))
    progress = consolidate(by_calendar, period(), returns_of({"甲科": states}))
    assert progress.time_share == Decimal("91.5")
    assert report_view(progress, draft=False).pace == pace
    # By what was due there is nothing between done and behind.
    by_due = consolidate(year, period(), returns_of({"甲科": states}))
    assert report_view(by_due, draft=False).pace == ("滞后" if pace == "滞后" else "达到")


@pytest.mark.parametrize(
    ("share", "result"),
    [((100, Applicability.GIVEN), "达标"), ((99, Applicability.GIVEN), "未达标"), ((None, Applicability.NOT_APPLICABLE), "不适用"),
     ((None, Applicability.MISSING), "未填")],
)  # fmt: skip
def test_a_targets_result_is_a_word(share: tuple[int | None, Applicability], result: str) -> None:
    year = assignment([measure(1, ["甲科"], targets=(percent_target(1),))])
    own = [returned("甲科", [entry("甲科", 1)], [target_entry("甲科", 1, *share)])]
    assert report_view(consolidate(year, period(), own), draft=False).measures[0].targets[0].result == result


def test_the_ledger_groups_sources_by_sheet() -> None:
    rows = {row.key: row for row in view_of([entry("甲科", 1)]).ledger}
    assert rows["done"].sources == "2025/H2/甲科.xlsx［填报表］F7"


def test_the_context_has_every_field_of_the_view() -> None:
    view = view_of([entry("甲科", 1)])
    assert view.context()["title"] == view.title
    assert set(view.context()) == set(ReportView._fields)
