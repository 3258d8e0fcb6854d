"""The form of a year with duties all year, leading and supporting offices, two levels of themes and other columns."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.jobs.examination import examine
from progress_report.jobs.forms import make_forms
from progress_report.jobs.run import Folders, Run
from progress_report.messages.catalogue import message
from progress_report.messages.errors import ReportError
from progress_report.output.templates import lint_template
from progress_report.reading.statuses import Status
from tests.workbooks import YEAR_SHEETS, year_workbook

MEASURES = [
    ["序号", "重点任务", "二级任务", "具体措施", "责任科室", "牵头科室", "完成时限", "时限日期", "责任领导", "联系电话"],
    [1, "主题一", "目录", "措施一。", "乙科、甲科", "乙科", "持续推进", "", "分管领导甲", "内线一"],
    [2, "主题一", "目录", "措施二。", "甲科", "甲科", "2025年6月底", date(2025, 6, 30), "", ""],
    [3, "主题一", "平台", "措施三。", "甲科", "", "长期坚持", "", "分管领导乙", ""],
]
TARGETS = [["序号", "指标名称", "要求", "目标值", "单位", "原文依据"], [2, "开展次数", "≥", 2, "次", "不少于2次"]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    year_workbook(tmp_path, 任务=MEASURES, 指标=TARGETS, 节点=[*YEAR_SHEETS["节点"][:1]], 校对=[*YEAR_SHEETS["校对"][:1]])
    return Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2")


@pytest.fixture
def form(run: Run) -> Path:
    """The blank form of 甲科."""
    return next(one.path for one in make_forms(run).publication.published if "甲科" in one.path.name)


def texts(sheet: Worksheet, rows: range) -> list[list[object]]:
    return [[sheet.cell(row, column).value for column in range(1, sheet.max_column + 1)] for row in rows]


def test_the_form_says_group_role_and_the_issued_table_s_other_columns(form: Path) -> None:
    sheet = load_workbook(form)["填报表"]
    head, *rows = texts(sheet, range(4, 8))
    at = {words: place for place, words in enumerate(head) if words}
    assert list(at)[-3:] == ["分工", "责任领导", "原表联系电话"]
    assert [row[at["重点任务"]] for row in rows] == ["主题一\n目录", None, "主题一\n平台"]
    assert [row[at["分工"]] for row in rows] == ["配合", "牵头", None]
    assert [(row[at["责任领导"]], row[at["原表联系电话"]]) for row in rows] == [
        ("分管领导甲", "内线一"),
        (None, None),
        ("分管领导乙", None),
    ]
    assert "B5:B6" in {str(merged) for merged in sheet.merged_cells.ranges}


def test_each_row_offers_the_states_of_its_kind(form: Path) -> None:
    sheet = load_workbook(form)["填报表"]
    offered = {
        str(cells): rule.formula1
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
        for cells in rule.sqref.ranges
    }
    all_year, with_day = '"持续推进,未开展,不适用"', '"已完成,推进中,未开展,不适用"'
    assert offered == {"F5": all_year, "F6": with_day, "F7": all_year}


def test_a_measure_s_text_stands_beside_its_target(form: Path) -> None:
    assert texts(load_workbook(form)["指标完成情况"], range(3, 5)) == [
        ["序号", "指标名称", "要求", "单位", "实际值", "说明", "具体措施"],
        [2, "开展次数", "≥2", "次", None, None, "措施二。"],
    ]


def filled(form: Path, run: Run, *states: str, progress: str = "开展培训2次，公开信息5条。") -> dict[str, list[str]]:
    """Return the findings on 甲科's form with these states, by code, and take it in."""
    workbook = load_workbook(form)
    sheet = workbook["填报表"]
    for row, state in zip((5, 6, 7), states, strict=True):
        sheet.cell(row, 6).value, sheet.cell(row, 7).value, sheet.cell(row, 9).value = state, progress, "台账"
    workbook["指标完成情况"]["E4"].value = "2"
    for label in [
        cell for cells in sheet.iter_rows() for cell in cells if cell.value in {"填报人", "联系电话", "审核人", "填报日期"}
    ]:
        sheet.cell(label.row, label.column + 1).value = "×"
    folder = run.returns_folder(run.period)
    folder.mkdir(exist_ok=True)
    workbook.save(folder / "甲科.xlsx")
    found: dict[str, list[str]] = {}
    for one in examine(run).findings:
        if one.office == "甲科":
            found.setdefault(one.code, []).append(message(one))
    return found


def test_a_filled_form_comes_back_without_a_word_on_its_further_columns(form: Path, run: Run) -> None:
    found = filled(form, run, "持续推进", "推进中", "未开展")
    # Who signed is listed, and printed nowhere.
    assert all("，没有采用：×" in words for words in found.pop("O01", []))
    assert set(found) <= {"C02", "C03"}
    states = examine(run).case.returns["甲科"].entries
    assert [entry.status for entry in states] == [Status.CONTINUING, Status.ONGOING, Status.NOT_STARTED]


def test_going_on_all_year_is_no_state_of_a_measure_with_a_last_day(form: Path, run: Run) -> None:
    found = filled(form, run, "持续推进", "持续推进", "已完成")
    assert ["这一项有完成时限，不能填“持续推进”" in words for words in found["V02"]] == [True]
    assert found["V03"] == ["第3项“完成状态”已规范：已完成 → 持续推进"]


def test_a_duty_without_any_action_counts_as_not_begun_and_says_so(form: Path, run: Run) -> None:
    found = filled(form, run, "持续推进", "推进中", "持续推进", progress="无")
    assert found["C60"] == [f"第{number}项是持续的任务，进展只写了“无”，按“未开展”统计" for number in (1, 3)]
    assert len(found["C01"]) == 1
    assert [one.status for one in examine(run).progress.measures] == [Status.MISSING, Status.ONGOING, Status.NOT_STARTED]


def test_a_form_that_could_not_be_read_when_it_comes_back_is_not_issued(run: Run, tmp_path: Path) -> None:
    shutil.copytree("templates", tmp_path / "templates")
    template = tmp_path / "templates" / "填报表.xlsx"
    book = load_workbook(template)
    words = {"工作进展情况": "进展", "实际值": "完成值", "佐证材料": "佐证材料（可多行）"}
    for sheet in book.worksheets:
        for cells in sheet.iter_rows(max_row=6):
            for cell in cells:
                if cell.value in words:
                    cell.value = words[cell.value]
    book.save(template)
    assert [error.message for error in lint_template(template)] == [
        f"表头里没有“{header}”，这样的填报表收回后读不了；表头的字不要改" for header in ("工作进展情况", "实际值")
    ]
    own = Run.on(Folders(run.folders.data, tmp_path / "output", tmp_path / "templates"), 2025, "Q2")
    with pytest.raises(ReportError, match="“工作进展情况”“实际值”"):
        make_forms(own)
    assert not list((tmp_path / "output").rglob("*.xlsx"))
