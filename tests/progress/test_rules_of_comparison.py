"""How measures of two periods are known as one, and what was withdrawn, where no identities help."""

from __future__ import annotations

from progress_report.messages.places import CellRef
from progress_report.progress.comparison import Trend, compare_periods
from progress_report.progress.consolidation import consolidate
from progress_report.reading.statuses import Status
from progress_report.returns.model import GoneRow, Return
from tests.builders import assignment, entry, measure, period, returned, returns_of

YEAR = assignment([measure(1, ["甲科"]), measure(2, ["甲科"])])


def gone(identity: str, number: int, text: str) -> GoneRow:
    return GoneRow(identity, number, text, CellRef("a.xlsx", "填报表", f"A{number}"))


def test_measures_without_identities_are_known_by_their_numbers() -> None:
    before = consolidate(YEAR, period("H1"), returns_of({"甲科": {1: Status.ONGOING, 2: Status.DONE}}))
    now = consolidate(YEAR, period(), returns_of({"甲科": {1: Status.DONE, 2: Status.DONE}}))
    found = compare_periods(before, now)
    assert [(one.measure.number, one.change) for one in found.measures] == [(1, Trend.NEWLY_DONE), (2, Trend.KEPT)]


def test_withdrawn_rows_without_identities_are_told_apart_by_their_words() -> None:
    form: Return = returned("甲科", [entry("甲科", 1)])
    other = returned("乙科", [])._replace(gone=(gone("", 8, "第二句。"), gone("", 7, "第一句。")))
    form = form._replace(gone=(gone("", 7, "第一句。"), gone("X", 9, "第三句。")))
    state = consolidate(YEAR, period(), [])
    found = compare_periods(state, state, [form, other])
    assert [(row.number, row.text) for row in found.withdrawn] == [(7, "第一句。"), (8, "第二句。"), (9, "第三句。")]


def test_an_archived_assignment_tells_of_measures_that_no_form_shows() -> None:
    then = assignment([measure(n, ["甲科"], identity=name) for n, name in enumerate("ABCD", 1)])
    now = assignment([measure(1, ["甲科"], identity="A")])
    form = returned("甲科", [])._replace(gone=(gone("", 2, "2.第2项措施。"), gone("C", 3, "第3项措施。"), gone("", 9, "别的。")))
    before = consolidate(then, period("H1"), [])
    found = compare_periods(before, consolidate(now, period(), []), [form])
    # Those that a form shows are told with its cell, the fourth with its row of then; none of them twice.
    assert [(row.number, row.cell.file, row.cell.cell) for row in found.withdrawn] == [
        (2, "a.xlsx", "A2"),
        (3, "a.xlsx", "A3"),
        (4, "2025/任务分工.xlsx", "A6"),
        (9, "a.xlsx", "A9"),
    ]
    assert next(one.value for one in found.figures if one.key == "change.withdrawn") == 4
