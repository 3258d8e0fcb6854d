from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from progress_report.assignment.bureau import Detail
from progress_report.editing.checking import sum_figures
from progress_report.editing.composition import Composition
from progress_report.editing.model import Edited, measure_key
from progress_report.messages.places import CellRef
from progress_report.output.report import report_view
from progress_report.progress.consolidation import consolidate
from tests.builders import assignment, entry, measure, period, returned

OFFICES = {"甲科": "公开政府信息1,247条，培训2期。", "乙科": "我科累计公开政府信息12条。"}
SAID = "公开政府信息1259条，其中甲科1247条、乙科12条。培训2期。"


def composition_of(texts: Mapping[str, str], detail: Detail = Detail.SUMMARY, leads: tuple[str, ...] = ()) -> Composition:
    year = assignment([measure(1, list(texts), leads=leads)], offices=texts)
    year = replace(year, bureau=replace(year.bureau, detail=detail))
    forms = [returned(office, [entry(office, 1, progress=text)]) for office, text in texts.items()]
    return Composition(consolidate(year, period(), forms), None)


def summary(composition: Composition) -> str:
    return composition.summary(composition.progress.measures[0])


def test_the_bureaus_sum_comes_first_where_all_offices_count_one_thing() -> None:
    assert summary(composition_of(OFFICES)) == SAID


def test_a_drafted_sum_is_a_figure_with_the_cells_that_were_added_up() -> None:
    composition = composition_of(OFFICES)
    (figure,) = sum_figures(composition, {})
    assert (figure.value, figure.unit, figure.label) == (Decimal(1259), "条", "正文·第1项·公开政府信息")
    assert [str(cell).partition("［")[0] for cell in figure.sources] == ["2025/H2/甲科.xlsx", "2025/H2/乙科.xlsx"]
    view = report_view(composition.progress, draft=True)
    assert view.measures[0].body == SAID
    assert [row.sources.count("G") for row in view.ledger if row.key == figure.key] == [2]


def test_words_of_the_clerk_and_the_full_text_have_no_drafted_sum() -> None:
    edited = {measure_key(1, ""): Edited("已公开。", CellRef("2025/H2/统稿.xlsx", "统稿", "G7"))}
    assert sum_figures(composition_of(OFFICES), edited) == ()
    assert sum_figures(composition_of(OFFICES, Detail.FULL), {}) == ()


@pytest.mark.parametrize(
    "texts",
    [
        {"甲科": "公开政府信息47条。", "乙科": "公开监管信息12条。"},
        {"甲科": "公开政府信息47条。", "乙科": "公开政府信息12篇。"},
        {"甲科": "公开政府信息47条。", "乙科": "公开政府信息约12条。"},
        {"甲科": "公开政府信息47条。", "乙科": "公开政府信息12条，8月公开政府信息3条，公开政府信息4条。"},
        {"甲科": "全局公开政府信息59条。", "乙科": "全局公开政府信息12条。"},
        {"甲科": "参加政策宣讲2场。", "乙科": "参加政策宣讲2场。"},
        {"甲科": "公开政府信息47条，其中转载8条。", "乙科": "公开政府信息12条。"},
        {"甲科": "公开政府信息20条。", "乙科": "公开政府信息12条。", "丙科": "公开政府信息8条。"},
        {"甲科": "公开政府信息20条。", "乙科": "公开政府信息12条。", "丙科": "无"},
        {"甲科": "公开政府信息1.2万条。", "乙科": "公开政府信息12条。"},
        {"甲科": "公开政府信息47条。"},
    ],
    ids=["noun", "unit", "rough", "twice", "bureau", "together", "part", "already a sum", "one is silent", "in 万", "one office"],
)
def test_what_is_not_certain_is_not_added_up(texts: Mapping[str, str]) -> None:
    composition = composition_of(texts)
    assert sum_figures(composition, {}) == ()
    assert "其中甲科" not in summary(composition)


def test_an_office_that_leads_may_have_counted_the_others_in() -> None:
    assert "其中" not in summary(composition_of({"甲科": "公开政府信息47条。", "乙科": "公开政府信息12条。"}, leads=("甲科",)))
