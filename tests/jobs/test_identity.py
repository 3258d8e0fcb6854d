"""A measure is itself through renumbering, sorting and rewording: forms sent out, files back, the year's workbook changed in between."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.jobs.examination import Examination, examine
from progress_report.jobs.forms import make_forms
from progress_report.jobs.run import Folders, Run
from progress_report.messages.catalogue import message
from progress_report.progress.comparison import Comparison, Trend, compare_periods
from tests.workbooks import YEAR_SHEETS, row, write_return, year_workbook

TEXTS = {
    "A": "做好行政许可和行政处罚信息公开工作。",
    "B": "定期开展政务公开业务培训和交流。",
    "C": "及时公布医保基金监管举报投诉电话。",
    "D": "更新办事指南并同步公开。",
}
HEADER = [*YEAR_SHEETS["任务"][0], "标识"]
Send = Callable[..., None]


def write_year(folder: Path, order: Sequence[str], words: Mapping[str, str] = TEXTS) -> None:
    """Write a year whose measures are ``order``, numbered from 1, all of 甲科; each has its own letter as identity."""
    rows = [
        [number, "主题", words[letter], "甲科", "2025年11月底", date(2025, 11, 30), f"ID-{letter}"]
        for number, letter in enumerate(order, 1)
    ]
    year_workbook(folder, 任务=[HEADER, *rows], 指标=[YEAR_SHEETS["指标"][0]], 节点=[YEAR_SHEETS["节点"][0]], 校对=None)


def run_on(folder: Path, code: str) -> Run:
    return Run.on(Folders(folder, folder / "output", Path("templates")), 2025, code)


def send_back(folder: Path, code: str, answers: Mapping[str, tuple[str, str]]) -> None:
    """Make 甲科's form of a period by the program, fill it by the letters of the measures, and put it among the returns."""
    (form,) = (one.path for one in make_forms(run_on(folder, code)).publication.published if "甲科" in one.path.name)
    workbook = load_workbook(form)
    sheet = workbook["填报表"]
    columns = {cell.value.replace("（参考）", ""): cell.column for cell in sheet[4] if cell.value}
    for line in range(5, sheet.max_row + 1):
        words = str(sheet.cell(line, columns["具体措施"]).value or "")
        letter = next((letter for letter in answers if TEXTS[letter] in words), None)
        if letter is not None:
            status, progress = answers[letter]
            sheet.cell(line, columns["完成状态"]).value = status
            sheet.cell(line, columns["工作进展情况"]).value = progress
            if status == "已完成":
                sheet.cell(line, columns["完成日期"]).value = date(2025, 3, 3)
                sheet.cell(line, columns["佐证材料"]).value = "台账"
    target = folder / "2025" / code / "甲科.xlsx"
    target.parent.mkdir(parents=True, exist_ok=True)
    workbook.save(target)
    shutil.rmtree(folder / "output")


def told(examination: Examination) -> dict[str, str]:
    """Return each measure's progress by its letter."""
    by_number = {measure.number: measure.identity[-1] for measure in examination.case.assignment.measures}
    return {by_number[entry.measure]: entry.progress for entry in examination.case.entries()}


def compared(examination: Examination) -> Comparison:
    before = examination.progress_before
    assert before is not None
    return compare_periods(before, examination.progress, examination.case.previous.values())


DONE = {letter: ("已完成", f"完成了{letter}的工作。") for letter in TEXTS}


def test_progress_stays_with_its_measure_when_one_is_inserted_before_it(tmp_path: Path) -> None:
    write_year(tmp_path, "ABC")
    send_back(tmp_path, "Q1", {letter: ("推进中", f"做了{letter}的一部分。") for letter in "ABC"})
    write_year(tmp_path, "ADBC")
    forms = {}
    (form,) = (one.path for one in make_forms(run_on(tmp_path, "Q2")).publication.published if "甲科" in one.path.name)
    sheet = load_workbook(form)["填报表"]
    for line in range(5, 9):
        forms[str(sheet.cell(line, 3).value)[2:]] = sheet.cell(line, 5).value or ""
    assert forms == {TEXTS[x]: f"做了{x}的一部分。" if x != "D" else "" for x in "ADBC"}
    send_back(tmp_path, "Q2", DONE)
    found = examine(run_on(tmp_path, "Q2"))
    assert told(found) == {letter: f"完成了{letter}的工作。" for letter in "ADBC"}
    comparison = compared(found)
    assert {one.measure.identity[-1]: one.change for one in comparison.measures} == {
        "A": Trend.NEWLY_DONE, "D": Trend.NEW, "B": Trend.NEWLY_DONE, "C": Trend.NEWLY_DONE,
    }  # fmt: skip
    figures = {figure.key: figure.value for figure in comparison.figures}
    assert sum(value for key, value in figures.items() if key.removeprefix("change.").upper() in Trend.__members__) == 4


def test_two_measures_swapped_after_the_forms_went_out_keep_their_progress(tmp_path: Path) -> None:
    write_year(tmp_path, "ABC")
    send_back(tmp_path, "Q2", DONE)
    write_year(tmp_path, "BAC")
    found = examine(run_on(tmp_path, "Q2"))
    assert told(found) == {letter: f"完成了{letter}的工作。" for letter in "ABC"}
    assert [one.code for one in found.findings if one.code[0] == "R"] == ["R22", "R22"]


def test_words_swapped_by_hand_after_the_forms_went_out_are_asked_about(tmp_path: Path) -> None:
    write_year(tmp_path, "ABC")
    send_back(tmp_path, "Q2", DONE)
    write_year(tmp_path, "ABC", TEXTS | {"A": TEXTS["B"], "B": TEXTS["A"]})
    found = examine(run_on(tmp_path, "Q2"))
    assert [one.code for one in found.findings if one.code[0] == "R"] == ["R20", "R20", "R01", "R01"]
    assert told(found) == {"C": "完成了C的工作。"}
    assert found.blocked


def test_a_measure_reworded_after_the_forms_went_out_keeps_its_progress(tmp_path: Path) -> None:
    write_year(tmp_path, "ABC")
    send_back(tmp_path, "Q2", DONE)
    write_year(tmp_path, "ABC", TEXTS | {"B": "完全换了一个说法的要求。"})
    found = examine(run_on(tmp_path, "Q2"))
    assert told(found) == {letter: f"完成了{letter}的工作。" for letter in "ABC"}
    assert [one.code for one in found.findings if one.code[0] == "R"] == ["R06"]


def test_a_measure_withdrawn_since_is_named_and_its_number_is_nobody_elses(tmp_path: Path) -> None:
    write_year(tmp_path, "ABC")
    send_back(tmp_path, "Q1", DONE)
    send_back(tmp_path, "Q2", DONE)
    write_year(tmp_path, "AC")
    found = examine(run_on(tmp_path, "Q2"))
    assert told(found) == {"A": "完成了A的工作。", "C": "完成了C的工作。"}
    assert [(one.code, one.details["number"]) for one in found.findings if one.code == "R21"] == [("R21", "2")]
    assert [(row.number, row.text) for row in compared(found).withdrawn] == [(2, f"2.{TEXTS['B']}")]


def test_the_last_measure_withdrawn_is_named_and_counted_too(tmp_path: Path) -> None:
    write_year(tmp_path, "ABC")
    send_back(tmp_path, "Q1", DONE)
    send_back(tmp_path, "Q2", DONE)
    write_year(tmp_path, "AB")
    found = examine(run_on(tmp_path, "Q2"))
    assert [(one.code, one.details["number"]) for one in found.findings if one.code[0] == "R"] == [("R21", "3")]
    assert [(row.number, row.text) for row in compared(found).withdrawn] == [(3, f"3.{TEXTS['C']}")]


def without_identities(folder: Path, code: str) -> None:
    """Take from 甲科's form what forms did not have before measures had identities."""
    path = folder / "2025" / code / "甲科.xlsx"
    workbook = load_workbook(path)
    for line in workbook["表单标识"].iter_rows(max_col=2):
        if isinstance(line[0].value, int):
            line[0].value = line[1].value = None
    workbook.save(path)


def test_a_measure_withdrawn_since_is_named_in_a_form_without_identities_too(tmp_path: Path) -> None:
    write_year(tmp_path, "ABC")
    for code in ("Q1", "Q2"):
        send_back(tmp_path, code, DONE)
        without_identities(tmp_path, code)
    write_year(tmp_path, "AC")
    found = examine(run_on(tmp_path, "Q2"))
    assert told(found) == {"A": "完成了A的工作。", "C": "完成了C的工作。"}
    assert [(one.code, one.details["number"]) for one in found.findings if one.code in {"R20", "R21"}] == [("R21", "2")]
    assert [(row.number, row.text) for row in compared(found).withdrawn] == [(2, f"2.{TEXTS['B']}")]


def test_words_of_nobodys_are_asked_about_where_the_measure_with_their_number_is_in_no_other_row(tmp_path: Path) -> None:
    write_year(tmp_path, "ABC")
    send_back(tmp_path, "Q2", DONE)
    without_identities(tmp_path, "Q2")
    # It may be reworded or replaced: a form without identities cannot tell.
    write_year(tmp_path, "ABC", TEXTS | {"B": "完全换了一个说法的要求。"})
    found = examine(run_on(tmp_path, "Q2"))
    assert [(one.code, one.details["number"]) for one in found.findings if one.code[0] == "R"] == [("R20", "2"), ("R01", "2")]


def test_words_of_nobodys_under_another_offices_number_are_a_withdrawn_measures(tmp_path: Path) -> None:
    write_year(tmp_path, "AB")
    send_back(tmp_path, "Q2", DONE)
    without_identities(tmp_path, "Q2")
    rows = [
        [1, "主题", TEXTS["A"], "甲科", "2025年11月底", date(2025, 11, 30), "ID-A"],
        [2, "主题", TEXTS["D"], "乙科", "2025年11月底", date(2025, 11, 30), "ID-D"],
    ]
    year_workbook(tmp_path, 任务=[HEADER, *rows], 指标=[YEAR_SHEETS["指标"][0]], 节点=[YEAR_SHEETS["节点"][0]], 校对=None)
    found = examine(run_on(tmp_path, "Q2"))
    assert [(one.code, one.details["number"]) for one in found.findings if one.code[0] == "R"] == [("R21", "2")]


@pytest.mark.parametrize("number", [1, 2])
def test_a_form_without_identities_is_read_by_its_words_before_its_numbers(tmp_path: Path, number: int) -> None:
    write_year(tmp_path, "AB")
    filled = row(number, progress="按文字认。")
    filled[2] = f"{number}.{TEXTS['B']}"
    write_return(tmp_path / "2025" / "Q2" / "甲.xlsx", "甲科", [filled])
    assert told(examine(run_on(tmp_path, "Q2"))) == {"B": "按文字认。"}


def change_days(folder: Path, days: Mapping[str, date]) -> None:
    """Write other days of Q2 into the year's workbook, by the heads of their columns."""
    path = folder / "2025" / "任务分工.xlsx"
    workbook = load_workbook(path)
    sheet = workbook["报送期"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for words, day in days.items():
        sheet.cell(3, columns[words]).value = day
    workbook.save(path)


@pytest.mark.parametrize(
    ("words", "day", "then"),
    [
        ("统计开始", date(2025, 2, 1), "2025-01-01"),
        ("统计截止", date(2025, 6, 20), "2025-06-30"),
        ("报送截止", date(2025, 7, 9), "2025-07-10"),
    ],
)
def test_a_form_handed_out_before_a_day_of_its_period_was_changed_is_named(
    tmp_path: Path, words: str, day: date, then: str
) -> None:
    write_year(tmp_path, "AB")
    send_back(tmp_path, "Q2", DONE)
    assert "F30" not in {one.code for one in examine(run_on(tmp_path, "Q2")).findings}
    change_days(tmp_path, {words: day})
    (found,) = (one for one in examine(run_on(tmp_path, "Q2")).findings if one.code == "F30")
    assert found.details == {"item": words, "then": then, "now": day.isoformat()}
    assert message(found) == f"填报表是按{words} {then} 下发的，现在“报送期”表写的是 {day.isoformat()}"


def test_a_form_that_does_not_say_the_days_it_went_out_for_is_not_called_changed(tmp_path: Path) -> None:
    write_year(tmp_path, "AB")
    send_back(tmp_path, "Q2", DONE)
    path = tmp_path / "2025" / "Q2" / "甲科.xlsx"
    workbook = load_workbook(path)
    for line in workbook["表单标识"].iter_rows(max_col=2):
        if line[0].value in {"统计开始", "报送截止"}:
            line[0].value = line[1].value = None
    workbook.save(path)
    change_days(tmp_path, {"统计开始": date(2025, 2, 1), "统计截止": date(2025, 6, 20), "报送截止": date(2025, 7, 9)})
    assert [one.details["item"] for one in examine(run_on(tmp_path, "Q2")).findings if one.code == "F30"] == ["统计截止"]
