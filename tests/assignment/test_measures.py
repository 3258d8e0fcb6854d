from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from progress_report.assignment.model import Combination, Comparator, Measure, MeasureKind, Target
from progress_report.assignment.workbook import read_assignment
from progress_report.messages.errors import WorkbookError
from tests.workbooks import YEAR_SHEETS, year_workbook

HEADER = [
    "序号",
    "重点任务",
    "二级任务",
    "具体措施",
    "简称",
    "责任科室",
    "牵头科室",
    "完成时限",
    "时限类型",
    "时限日期",
    "备注",
    "标识",
]


def measure_of(folder: Path, **values: object) -> Measure:
    """Return the one measure of a year whose row has ``values``."""
    row: dict[str, object] = {"序号": 1, "重点任务": "主题", "具体措施": "措施。", "责任科室": "甲科", "完成时限": "2025年11月底"}
    row |= {"时限日期": date(2025, 11, 30)} | values
    rows = [HEADER, [row.get(words, "") for words in HEADER]]
    (measure,) = read_assignment(
        year_workbook(folder, 任务=rows, 指标=[YEAR_SHEETS["指标"][0]], 节点=[YEAR_SHEETS["节点"][0]], 校对=None)
    ).measures
    return measure


@pytest.mark.parametrize(
    "words", ["持续推进", "长期坚持", "全年", "2025年全年", "常态化", "按时间节点", "按要求", "持续推进，长期坚持"]
)
def test_words_that_name_a_duty_all_year_need_no_day(tmp_path: Path, words: str) -> None:
    measure = measure_of(tmp_path, 完成时限=words, 时限日期="")
    assert (measure.kind, measure.deadline) == (MeasureKind.CONTINUING, None)


@pytest.mark.parametrize("words", ["尽快", "2025年", "年底前并长期坚持", "持续到11月"])
def test_a_kind_is_never_guessed(tmp_path: Path, words: str) -> None:
    with pytest.raises(
        WorkbookError, match=r"［任务］J2：此格不能为空（完成时限是“.*”）。请填最后一天的日期；没有期限的，在“时限类型”栏填“持续”"
    ):
        measure_of(tmp_path, 完成时限=words, 时限日期="")


def test_what_the_clerk_chose_as_kind_counts(tmp_path: Path) -> None:
    assert measure_of(tmp_path, 完成时限="尽快", 时限日期="", 时限类型="持续").kind is MeasureKind.CONTINUING
    assert measure_of(tmp_path, 完成时限="年底前并长期坚持", 时限日期=date(2025, 12, 31)).kind is MeasureKind.TIME_BOUND


def test_a_day_in_another_month_than_the_words_say_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="完成时限“2025年3月底”指 2025-03-31，时限日期却是 2025-11-30"):
        measure_of(tmp_path, 完成时限="2025年3月底")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("6月底前", "2025-06-30"),
        ("2025年6月底前完成，长期坚持", "2025-06-30"),
        ("第二季度", "2025-06-30"),
        ("上半年", "2025-06-30"),
        ("2025年10月中旬", "2025-10-20"),
        ("3月底、9月底前", "2025-09-30"),
        ("年底前", "2025-12-31"),
    ],
)
def test_words_that_import_reads_as_another_months_day_contradict_the_date(tmp_path: Path, words: str, named: str) -> None:
    with pytest.raises(WorkbookError, match=f"完成时限“{words}”指 {named}，时限日期却是 2025-11-30，请改成一致"):
        measure_of(tmp_path, 完成时限=words)


@pytest.mark.parametrize("words", ["11月底前", "11月前", "立即", "10月初前", "按要求", "四季度完成并长期坚持至下年"])
def test_words_that_fix_no_day_or_the_same_month_stand_beside_any_date(tmp_path: Path, words: str) -> None:
    assert measure_of(tmp_path, 完成时限=words).deadline == date(2025, 11, 30)


def test_a_day_moved_within_the_month_is_the_clerks(tmp_path: Path) -> None:
    assert measure_of(tmp_path, 时限日期=date(2025, 11, 28)).deadline == date(2025, 11, 28)


def test_leads_come_first_and_other_columns_are_kept(tmp_path: Path) -> None:
    measure = measure_of(tmp_path, 责任科室="甲科、丙科", 牵头科室="丙科", 二级任务="（一）公开", 简称="短名", 备注="原文备注")
    assert (measure.offices, measure.leads) == (("丙科", "甲科"), ("丙科",))
    assert (measure.subtheme, measure.short_name, measure.extra) == ("（一）公开", "短名", (("备注", "原文备注"),))


def test_struck_out_text_among_the_measures_is_refused(tmp_path: Path) -> None:
    path = year_workbook(tmp_path)
    workbook = load_workbook(path)
    workbook["任务"]["C3"].font = Font(strike=True)
    workbook.save(path)
    with pytest.raises(WorkbookError, match=r"［任务］C3：有带删除线的文字"):
        read_assignment(path)


def test_hidden_measures_count_and_are_named(tmp_path: Path) -> None:
    path = year_workbook(tmp_path)
    workbook = load_workbook(path)
    workbook["任务"].row_dimensions[3].hidden = True
    workbook.save(path)
    year = read_assignment(path)
    assert len(year.measures) == 3
    assert [(one.code, one.details["rows"]) for one in year.findings] == [("Y01", "3")]


@pytest.mark.parametrize(
    ("unit", "comparator", "chosen", "combination"),
    [
        ("期", Comparator.AT_LEAST, None, Combination.SUM),
        ("%", Comparator.AT_LEAST, None, Combination.EACH),
        ("工作日", Comparator.AT_MOST, None, Combination.EACH),
        ("件", Comparator.AT_MOST, None, Combination.EACH),
        ("期", Comparator.AT_LEAST, Combination.EACH, Combination.EACH),
    ],
)
def test_how_several_offices_count_has_a_default_by_unit(
    unit: str, comparator: Comparator, chosen: Combination | None, combination: Combination
) -> None:
    assert Target(1, "指标", comparator, Decimal(1), unit, chosen=chosen).combination is combination
