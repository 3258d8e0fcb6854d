"""Any bureau's document, from the command that imports it to the forms and the report, without a hand on the workbook."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.assignment.model import Assignment, MeasureKind
from progress_report.assignment.workbook import read_assignment
from progress_report.cli.main import main
from tests.importing.labelled import labels, write

ROOT = Path(__file__).resolve().parents[2]
LABELS = labels()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with the example bureau's year."""
    shutil.copytree(ROOT / "data" / "2023", tmp_path / "data" / "2023")
    return tmp_path / "data"


def imported(data: Path, name: str, *options: str) -> Assignment:
    assert main(["import", str(write(LABELS[name], "docx", data.parent)), "--year", "2024", *options, "--data", str(data)]) == 0
    return read_assignment(data / "2024" / "任务分工.xlsx")


def run(data: Path, *words: str) -> int:
    return main([*words, "--year", "2024", "--period", "H1", "--data", str(data), "--output", str(data.parent / "output")])


@pytest.mark.parametrize("name", sorted(LABELS))
@pytest.mark.parametrize("options", [(), ("--new",)])
def test_a_document_gets_as_far_as_the_report_without_a_hand_on_the_workbook(
    data: Path, name: str, options: tuple[str, ...]
) -> None:
    year = imported(data, name, *options)
    assert len(year.measures) == len(LABELS[name]["measures"])
    assert all(one.short_name for one in year.measures)
    assert run(data, "forms") == 0
    assert list((data.parent / "output").rglob("*填报表-*.xlsx"))
    assert run(data, "check") == 1, "nobody has reported: so it is not refused (2), and not in order (0)"
    assert run(data, "status") == 1
    assert run(data) == 1, "nobody has reported, so it is a draft"
    assert list((data.parent / "output").rglob("*报告*.docx"))


def test_kinds_leads_and_new_offices_come_from_the_document(data: Path) -> None:
    year = imported(data, "01-lead-and-support-columns")
    assert [one.kind for one in year.measures] == [
        MeasureKind.CONTINUING,
        MeasureKind.TIME_BOUND,
        MeasureKind.CONTINUING,
        MeasureKind.TIME_BOUND,
    ]
    assert year.measures[0].leads == ("规划科",)
    assert year.measures[0].offices == ("规划科", "测绘科", "信息中心")
    new = {office.name: office.note for office in year.offices if office.note.startswith("新增：")}
    assert new["利用科"] == "新增：表1第3行"
    assert "办公室" not in new


def test_two_levels_and_other_columns_come_back(data: Path) -> None:
    year = imported(data, "12-tables-under-headings")
    assert [(one.theme, one.subtheme) for one in year.measures][:3] == [
        ("公开制度", "完善制度"),
        ("公开制度", "完善制度"),
        ("公开制度", "强化监督"),
    ]
    assert year.measures[0].extra == (("工作目标", "目录覆盖率100%"), ("备注", "新增"))
    assert year.measures[1].extra == (("工作目标", ""), ("备注", ""))


def test_a_group_stands_for_the_members_that_a_person_sets(data: Path) -> None:
    imported(data, "08-category-task-requirement")
    path = data / "2024" / "任务分工.xlsx"
    workbook = load_workbook(path)
    sheet = workbook["科室"]
    columns = {cell.value: cell.column for cell in sheet[3]}
    row = next(cells[0].row for cells in sheet.iter_rows(min_row=4) if cells[0].value == "局属各单位")
    assert sheet.cell(row, columns["计入各科室"]).value == "否"
    assert "局属各单位" in read_assignment(path).measures[2].offices
    sheet.cell(row, columns["成员"]).value = "信息科、人事科"
    workbook.save(path)
    offices = read_assignment(path).measures[2].offices
    assert "局属各单位" not in offices
    assert {"信息科", "人事科"} <= set(offices)


def test_another_bureaus_settings_are_not_carried_over_unseen(data: Path) -> None:
    year = imported(data, "05-outline-brackets")
    first = year.corrections[0]
    assert (first.urgency, first.accepted) == ("必须先定", False)
    assert "××市水务局" in first.doubt
    assert next(one.code for one in year.findings) == "Y03"


def test_a_new_bureau_takes_nothing_from_the_example(data: Path) -> None:
    year = imported(data, "05-outline-brackets", "--new")
    assert year.bureau.name == "××市水务局"
    assert [office.name for office in year.offices] == ["建设科", "河湖科", "办公室"]
    assert "医" not in "".join((year.bureau.report_title, year.bureau.basis, *(one.recipient for one in year.periods)))
    assert (data / "2024" / "H1").is_dir()


def test_forms_wait_until_a_person_has_looked_at_what_was_guessed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = data.parent / "复制.txt"
    rows = [
        "主题一",
        "梳理数据目录，编制数据清单。",
        "办公室 2024年6月底",
        "主题二",
        "优化办事流程，压缩办理时限。",
        "综合科 2024年11月底",
    ]
    source.write_text("2024年政务公开任务分工\n" + "\n".join(rows) + "\n", encoding="utf-8")
    assert main(["import", str(source), "--year", "2024", "--data", str(data)]) == 0
    assert run(data, "forms") == 2
    assert "推断" in capsys.readouterr().err
    path = data / "2024" / "任务分工.xlsx"
    workbook = load_workbook(path)
    for cells in workbook["校对"].iter_rows(min_row=4):
        if cells[1].value == "全文":
            cells[5].value = "是"
    workbook.save(path)
    assert run(data, "forms") == 0


def test_last_years_deadlines_are_set_right_in_one_row(data: Path) -> None:
    source = ROOT / "tests" / "importing" / "data" / "assignment-2023.txt"
    assert main(["import", str(source), "--year", "2024", "--data", str(data)]) == 0
    path = data / "2024" / "任务分工.xlsx"
    workbook = load_workbook(path)
    rows = [cells for cells in workbook["校对"].iter_rows(min_row=4) if cells[3].value == "2023年11月底"]
    assert len(rows) == 1
    rows[0][5].value = "是"
    workbook.save(path)
    moved = [one for one in read_assignment(path).measures if one.deadline_text == "2024年11月底"]
    assert {one.deadline.isoformat() if one.deadline else "" for one in moved} == {"2024-11-30"}
    assert len(moved) == 29


def test_without_offices_and_deadlines_a_measure_is_marked_to_be_settled(data: Path) -> None:
    year = imported(data, "03-no-deadline-numbered-themes")
    doubt = next(one for one in year.corrections if "没有完成时限" in one.doubt)
    assert doubt.urgency == "必须先定"
    assert "共 5 处" in doubt.doubt
    assert {one.kind for one in year.measures} == {MeasureKind.CONTINUING}
