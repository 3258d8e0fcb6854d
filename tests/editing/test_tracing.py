from __future__ import annotations

from collections.abc import Mapping

import pytest

from progress_report.assignment.model import Measure
from progress_report.editing.checking import findings, sum_figures
from progress_report.editing.composition import Composition
from progress_report.editing.model import OVERVIEW, Edited, measure_key
from progress_report.messages.catalogue import blocks
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.progress.consolidation import consolidate
from progress_report.reading.statuses import Status
from tests.builders import assignment, entry, measure, percent_target, period, returned, target_entry

CELL = CellRef("2025/H2/统稿.xlsx", "统稿", "G7")


def composition_of(texts: Mapping[str, str], status: Status = Status.DONE, **changes: object) -> Composition:
    own: Measure = measure(1, list(texts), targets=(percent_target(1),), **changes)
    year = assignment([own])
    forms = [
        returned(office, [entry(office, 1, status, progress=text)], [target_entry(office, 1, 96)])
        for office, text in texts.items()
    ]
    return Composition(consolidate(year, period(), forms), None)


def found(composition: Composition, text: str, key: str = measure_key(1, ""), seen: str = "") -> list[Finding]:
    return [one for one in findings(composition, {key: Edited(text, CELL, seen)}) if one.where == CELL]


OFFICES = {"甲科": "9月14日发布信息47条，培训2期。", "乙科": "发布信息12条，满意率98.2%。"}


@pytest.mark.parametrize(
    "text",
    [
        "发布信息47条。",
        "9月14日培训两期，满意率百分之98.2。",
        "公开率96%，不低于100%的要求。",
        "发布信息59条。",
        "2025年共发布信息40余条。",
        "截至11月30日，1项任务已完成。",
        "第1项已办结。",
    ],
)
def test_a_number_that_a_source_says_or_adds_up_to_is_traced(text: str) -> None:
    assert [one for one in found(composition_of(OFFICES), text) if one.code == "C30"] == []


@pytest.mark.parametrize(
    ("text", "number", "nearest"),
    [
        ("发布信息74条。", "74条", "47条"),
        ("9月15日培训2期。", "9月15日", "9月14日"),
        ("满意率98.3%。", "98.3%", "98.2%"),
        ("发布信息四十八条。", "四十八条", "47条"),
        ("培训47期。", "47期", "2期"),
        ("2024年发布信息47条。", "2024", "2025"),
    ],
)
def test_a_number_that_nothing_says_blocks_the_final_report_with_its_nearest_source(text: str, number: str, nearest: str) -> None:
    (one,) = found(composition_of(OFFICES), text)
    assert (one.code, one.measure, one.details["number"]) == ("C30", 1, number)
    assert one.details["nearest"].startswith(nearest) or one.details["nearest"] == "—"
    assert blocks((one,))


def test_a_sum_of_the_offices_numbers_stands_in_the_ledger_with_their_cells() -> None:
    composition = composition_of(OFFICES)
    (figure,) = sum_figures(composition, {measure_key(1, ""): Edited("共发布信息59条。", CELL)})
    assert (figure.value, figure.unit) == (59, "条")
    assert [cell.file for cell in figure.sources] == [CELL.file, "2025/H2/甲科.xlsx", "2025/H2/乙科.xlsx"]


def test_words_that_changed_under_an_edited_text_are_shown_word_by_word() -> None:
    composition = composition_of(OFFICES)
    now = next(one.source for one in composition.passages if one.key == measure_key(1, ""))
    (one,) = found(composition, "发布信息47条。", seen=now.replace("47", "46"))
    assert one.code == "C32"
    assert "〔删：6〕〔增：7〕" in one.details["change"]


def test_praise_while_something_is_overdue_is_asked_about() -> None:
    composition = composition_of({"甲科": "正在办理。"}, Status.ONGOING)
    assert [one.code for one in found(composition, "各项任务圆满完成。", OVERVIEW)] == ["C36"]
    assert found(composition_of({"甲科": "已办结。"}), "各项任务圆满完成。", OVERVIEW) == []


def test_a_text_of_a_measure_that_is_gone_is_named() -> None:
    assert [one.code for one in found(composition_of(OFFICES), "发布信息47条。", "措施·没有")] == ["C35"]


def test_words_made_fit_are_told_with_both_forms_and_doubts_are_asked() -> None:
    codes = {one.code: one for one in findings(composition_of({"甲科": "我科公开12条：。", "乙科": "2.公开3条"}), {})}
    assert (codes["C33"].details["before"], codes["C33"].details["after"]) == ("我科公开12条：。", "公开12条")
    assert codes["C34"].office == "乙科"


def test_short_names_are_short_and_differ() -> None:
    year = assignment(
        [
            measure(1, ["甲科"], short_name="公开"),
            measure(2, ["甲科"], short_name="公开"),
            measure(3, ["甲科"], short_name="长" * 21),
        ]
    )
    codes = [one.code for one in findings(Composition(consolidate(year, period(), []), None), {})]
    assert codes == ["C38", "C37"]


def year_of_three() -> Composition:
    year = assignment([measure(1, ["甲科"]), measure(2, ["甲科"]), measure(3, ["乙科"])])
    forms = [
        returned("甲科", [entry("甲科", 1, progress="公开信息7条。"), entry("甲科", 2, progress="培训9条。")]),
        returned("乙科", [entry("乙科", 3, progress="接待12次。")]),
    ]
    return Composition(consolidate(year, period(), forms), None)


def test_an_offices_count_says_a_number_only_where_the_office_is_named() -> None:
    assert [one.code for one in found(year_of_three(), "甲科完成2项，全局完成3项。", OVERVIEW) if one.code == "C30"] == []
    assert [one.details["number"] for one in found(year_of_three(), "全局完成2项。", OVERVIEW)] == ["2项"]


def test_numbers_of_different_things_are_not_added_up_over_measures() -> None:
    composition = year_of_three()
    texts = {"甲科": "公开信息7条。", "乙科": "公开信息5条。"}
    assert [one.code for one in found(composition_of(texts), "公开信息12条。") if one.code == "C30"] == []
    assert [one.details["number"] for one in found(composition, "共办理16条。", OVERVIEW)] == ["16条"]


def test_a_wrong_number_of_a_measure_in_words_is_seen() -> None:
    assert [one.details["number"] for one in found(year_of_three(), "第五项已办结。", OVERVIEW)] == ["第五项"]
    assert [one.code for one in found(year_of_three(), "第三项已办结，第3季度继续。", OVERVIEW) if one.code == "C30"] == []


def test_a_day_with_dots_is_traced_as_it_is_printed() -> None:
    composition = composition_of({"甲科": "2025.9.14发布信息47条。"})
    assert "2025年9月14日发布信息47条。" in composition.full(composition.progress.measures[0])
    assert [one.code for one in found(composition, "2025年9月14日发布信息47条。")] == []
    assert [one.code for one in found(composition, "2025年9月15日发布信息47条。")] == ["C30"]
