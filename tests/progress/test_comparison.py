from __future__ import annotations

import pytest

from progress_report.assignment.model import Assignment
from progress_report.messages.places import CellRef
from progress_report.progress.comparison import Trend, compare_periods
from progress_report.progress.consolidation import consolidate
from progress_report.progress.model import Progress
from progress_report.reading.statuses import Status
from progress_report.returns.model import GoneRow, Marker, Return
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


def test_every_figure_of_a_comparison_has_its_name_and_rule() -> None:
    before = consolidate(YEAR, period("H1"), [returned("甲科", [entry("甲科", 1, Status.ONGOING)])])
    now = consolidate(YEAR, period(), [returned("甲科", [entry("甲科", 1)])])
    words = ["新完成", "新开展", "有进展", "保持完成", "停滞", "倒退", "新增任务", "无法比较"]
    keys = ["newly_done", "started", "advanced", "kept", "stalled", "regressed", "new", "incomparable"]
    each = "与H1逐项对照"
    assert [(figure.key, figure.label, figure.unit, figure.rule) for figure in compare_periods(before, now).figures] == [
        *((f"change.{key}", f"较上期·{word}", "项", each) for key, word in zip(keys, words, strict=True)),
        ("change.same_text", "较上期·有科室照搬上期文字", "项", each),
        ("change.withdrawn", "较上期·撤销任务", "项", "H1的填报表或归档的任务表有、现在的任务表没有的任务"),
    ]


def side(*texts: str, status: Status = Status.ONGOING) -> Progress:
    """Return one measure of one office a text, all in one state; a text of "-" stands for an office it does not apply to."""
    offices = ["甲科", "乙科", "丙科"][: len(texts)]
    year = assignment([measure(1, offices)], offices)
    own = [
        returned(office, [entry(office, 1, Status.NOT_APPLICABLE if text == "-" else status, progress=text)])
        for office, text in zip(offices, texts, strict=True)
    ]
    return consolidate(year, period(), own)


def test_an_office_to_which_a_measure_does_not_apply_brings_no_news_and_copies_nothing() -> None:
    found = compare_periods(side("推进平台建设。", "-"), side("推进平台建设。", "-")).measures[0]
    assert (found.change, found.same_text) == (Trend.STALLED, ("甲科",))


def test_a_blank_text_is_no_copy_of_a_blank_one() -> None:
    found = compare_periods(side(""), side("")).measures[0]
    assert (found.change, found.same_text) == (Trend.ADVANCED, ())


def test_another_offices_text_is_no_copy_of_ones_own() -> None:
    found = compare_periods(side("推进平台建设。", "组织培训。"), side("组织培训。", "推进平台建设。")).measures[0]
    assert (found.change, found.same_text) == (Trend.ADVANCED, ())


def test_the_figure_of_copied_texts_counts_measures_with_a_copy() -> None:
    def copied(now: Progress) -> object:
        comparison = compare_periods(side("推进平台建设。", "组织培训。"), now)
        return next(figure.value for figure in comparison.figures if figure.key == "change.same_text")

    assert copied(side("推进平台建设。", "组织培训。")) == 1
    assert copied(side("发布5条。", "组织培训2期。")) == 0


def test_a_measure_is_known_by_its_identity_whatever_its_number() -> None:
    def year(*pairs: tuple[int, str]) -> Assignment:
        return assignment([measure(number, ["甲科"], identity=identity) for number, identity in pairs], offices=("甲科",))

    def told(of: Assignment, states: dict[int, Status]) -> Progress:
        rows = [entry("甲科", number, status, progress=f"第{number}件事。") for number, status in states.items()]
        return consolidate(of, period(), [returned("甲科", rows)])

    before = told(year((1, "A"), (2, "B")), {1: Status.DONE, 2: Status.NOT_STARTED})
    now = told(year((1, "NEW"), (2, "A"), (3, "B")), {1: Status.DONE, 2: Status.DONE, 3: Status.ONGOING})
    comparison = compare_periods(before, now)
    assert [one.change for one in comparison.measures] == [Trend.NEW, Trend.KEPT, Trend.STARTED]
    assert [one.before for one in comparison.measures] == [None, Status.DONE, Status.NOT_STARTED]
    assert [one.measure.number for one in comparison.of(Trend.NEW)] == [1]
    assert [len(one.cells) for one in comparison.measures] == [1, 2, 2]


def withdrawn(*rows: GoneRow) -> Return:
    """Return a form of the period before that had rows of measures which are gone since."""
    return returned("甲科", [])._replace(gone=rows)


def gone(number: int, identity: str, text: str, cell: str) -> GoneRow:
    return GoneRow(identity, number, text, CellRef("2025/H1/甲科.xlsx", "填报表", cell))


def test_what_was_withdrawn_is_listed_once_by_number_with_its_cells() -> None:
    one = consolidate(YEAR, period(), [])
    forms = [
        withdrawn(gone(9, "Z", "第九件事。", "A9"), gone(4, "Y", "第四件事。", "A4")),
        withdrawn(gone(9, "Z", "第九件事。", "A7"), gone(4, "", "另一件事。", "A5")),
    ]
    found = compare_periods(one, one, forms)
    assert [(row.number, row.text) for row in found.withdrawn] == [(4, "另一件事。"), (4, "第四件事。"), (9, "第九件事。")]
    figure = next(figure for figure in found.figures if figure.key == "change.withdrawn")
    assert (figure.value, [cell.cell for cell in figure.sources]) == (3, ["A5", "A4", "A7"])


def issued(*identities: str) -> Return:
    """Return a form of the period before that was issued for measures with these identities."""
    return returned("甲科", [])._replace(marker=Marker(2025, "H1", "甲科", 1, dict(enumerate(identities, 1))))


@pytest.mark.parametrize(
    ("forms", "change"),
    [
        ([issued("A")], Trend.NEW),
        ([issued("A", "B")], Trend.INCOMPARABLE),
        ([], Trend.INCOMPARABLE),
        ([issued("A"), returned("乙科", [])], Trend.INCOMPARABLE),
        ([issued("A"), issued()], Trend.INCOMPARABLE),
    ],
)
def test_a_measure_is_new_only_where_every_form_of_then_tells_its_measures(forms: list[Return], change: Trend) -> None:
    year = assignment([measure(1, ["甲科"], identity="A"), measure(2, ["甲科"], identity="B")], offices=("甲科",))
    before = consolidate(year, period(), [returned("甲科", [entry("甲科", 1)])])
    now = consolidate(year, period(), [returned("甲科", [entry("甲科", 1), entry("甲科", 2)])])
    assert [one.change for one in compare_periods(before, now, forms).measures] == [Trend.KEPT, change]


def test_a_measure_that_was_answered_then_is_not_new_whatever_the_forms_tell() -> None:
    year = assignment([measure(1, ["甲科"], identity="A")], offices=("甲科",))
    one = consolidate(year, period(), [returned("甲科", [entry("甲科", 1)])])
    assert [found.change for found in compare_periods(one, one, [issued("B")]).measures] == [Trend.KEPT]


@pytest.mark.parametrize(
    ("offices", "change"), [(["甲科"], Trend.NEW), (["乙科"], Trend.INCOMPARABLE), (["甲科", "乙科"], Trend.INCOMPARABLE)]
)
def test_a_measure_of_an_office_that_sent_no_form_then_is_not_called_new(offices: list[str], change: Trend) -> None:
    year = assignment([measure(1, ["甲科"], identity="A"), measure(2, offices, identity="B")])
    before = consolidate(year, period(), [returned("甲科", [entry("甲科", 1)])])
    forms = [returned("甲科", [entry("甲科", 1)]), *(returned(office, [entry(office, 2)]) for office in offices)]
    found = compare_periods(before, consolidate(year, period(), forms), [issued("A")])
    assert found.measures[1].change is change
