from __future__ import annotations

import pytest

from progress_report.progress.comparison import Trend, compare_periods
from progress_report.progress.consolidation import consolidate
from progress_report.reading.statuses import Status
from tests.builders import assignment, entry, measure, period, returned

YEAR = assignment([measure(1, ["甲科"])], offices=("甲科",))


def changed(
    before: Status | None, now: Status | None, *, texts: tuple[str, str] = ("上半年发布12条。", "全年发布30条。")
) -> Trend:
    sides = []
    for status, text in zip((before, now), texts, strict=True):
        sides.append(consolidate(YEAR, period(), [returned("甲科", [entry("甲科", 1, status, progress=text)])]))
    return compare_periods(*sides).measures[0].change


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        (Status.ONGOING, Status.DONE, Trend.NEWLY_DONE),
        (Status.NOT_STARTED, Status.DONE, Trend.NEWLY_DONE),
        (Status.NOT_STARTED, Status.ONGOING, Trend.STARTED),
        (Status.ONGOING, Status.ONGOING, Trend.ADVANCED),
        (Status.DONE, Status.DONE, Trend.KEPT),
        (Status.DONE, Status.ONGOING, Trend.REGRESSED),
        (Status.ONGOING, Status.NOT_STARTED, Trend.REGRESSED),
        (Status.NOT_STARTED, Status.NOT_STARTED, Trend.STALLED),
        (None, Status.DONE, Trend.INCOMPARABLE),
        (Status.ONGOING, None, Trend.INCOMPARABLE),
        (Status.NOT_APPLICABLE, Status.ONGOING, Trend.INCOMPARABLE),
    ],
)
def test_a_measure_is_held_against_the_period_before(before: Status | None, now: Status | None, change: Trend) -> None:
    assert changed(before, now) is change


def test_ongoing_with_the_same_text_has_stalled() -> None:
    assert changed(Status.ONGOING, Status.ONGOING, texts=("推进平台建设。", "推进平台建设")) is Trend.STALLED


def test_one_office_with_news_is_enough_to_advance_but_the_copyist_is_named() -> None:
    year = assignment([measure(1, ["甲科", "乙科"])])

    def side(second: str):
        texts = {"甲科": "推进平台建设。", "乙科": second}
        own = [returned(office, [entry(office, 1, Status.ONGOING, progress=text)]) for office, text in texts.items()]
        return consolidate(year, period(), own)

    found = compare_periods(side("发布5条。"), side("发布9条。")).measures[0]
    assert (found.change, found.same_text) == (Trend.ADVANCED, ("甲科",))


def test_the_figures_of_the_changes_add_up_and_name_cells_of_both_periods() -> None:
    before = consolidate(YEAR, period(), [returned("甲科", [entry("甲科", 1, Status.ONGOING)])])
    now = consolidate(YEAR, period(), [returned("甲科", [entry("甲科", 1)])])
    figures = {figure.key: figure for figure in compare_periods(before, now).figures}
    assert sum(int(figures[f"change.{change.name.lower()}"].value or 0) for change in Trend) == 1
    assert len(figures["change.newly_done"].sources) == 2
