"""From an issued document to the year's workbook, by the command that a clerk types."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from docx import Document
from openpyxl import load_workbook

from progress_report.assignment.model import MeasureKind
from progress_report.assignment.workbook import read_assignment
from progress_report.cli.main import main
from tests.documents.conftest import Produced, produce
from tests.workbooks import year_workbook

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "importing" / "data"
ISSUED = DATA / "assignment-2023.txt"
HEADER = "序号\t重点任务\t具体措施\t责任科室\t完成时限\n"
ROWS = [
    "1\t主题一\t1.做好第一件事，公开率达到100%。\t甲科\t2024年11月底",
    "2\t主题一\t2.做好第二件事，形成长效机制。\t甲科、乙科\t2024年6月底",
    "3\t主题二\t3.做好第三件事，每年不少于1次。\t乙科\t长期",
]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Produced:
    """The assignment tables of the shipped year."""
    return produce(ROOT / "data", tmp_path_factory.mktemp("table"), "H2")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with the shipped year, ready for another one."""
    shutil.copytree(ROOT / "data" / "2023", tmp_path / "data" / "2023")
    return tmp_path / "data"


def run(data: Path, *words: str) -> int:
    return main(["import", *words, "--data", str(data)])


def issued(folder: Path, rows: list[str], name: str = "文件.txt") -> Path:
    path = folder / name
    path.write_text("2024年政务公开工作要点任务分工\n" + HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_the_copied_text_gives_the_issued_assignment_to_the_character(data: Path, tmp_path: Path) -> None:
    (tmp_path / "data" / "2023").rename(tmp_path / "data" / "2022")
    workbook = load_workbook(data / "2022" / "任务分工.xlsx")
    workbook["单位"]["B5"].value = 2022
    for row in workbook["报送期"].iter_rows(min_row=4):
        for cell in row:
            if hasattr(cell.value, "year"):
                cell.value = cell.value.replace(year=2022)
    workbook.save(data / "2022" / "任务分工.xlsx")
    assert run(data, str(ISSUED), "--year", "2023") == 0
    year = read_assignment(data / "2023" / "任务分工.xlsx")
    wanted = yaml.safe_load((DATA / "tasks-2023.yaml").read_text(encoding="utf-8"))["measures"]
    assert [(one.number, one.theme, one.text) for one in year.measures] == [
        (one["number"], one["theme"], one["text"]) for one in wanted
    ]
    shipped = read_assignment(ROOT / "data" / "2023" / "任务分工.xlsx")
    for field in ("theme", "text", "office_text", "offices", "deadline_text", "deadline"):
        assert [getattr(one, field) for one in year.measures] == [getattr(one, field) for one in shipped.measures]
    assert year.periods == shipped.periods


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pdf"])
def test_the_projects_own_table_comes_back_without_a_difference(
    kind: str, data: Path, table: Produced, request: pytest.FixtureRequest
) -> None:
    if kind == "pdf":
        to_pdf: Callable[[Path], Path] = request.getfixturevalue("to_pdf")
        source = to_pdf(table.table)
    else:
        source = table.table if kind == "docx" else table.workbook
    assert run(data, str(source), "--year", "2024") == 0
    shipped, again = (read_assignment(data / year / "任务分工.xlsx") for year in ("2023", "2024"))
    for field in ("number", "theme", "text", "office_text", "offices", "deadline_text", "deadline"):
        assert [getattr(one, field) for one in again.measures] == [getattr(one, field) for one in shipped.measures], field


def test_settings_are_carried_over_with_their_dates_moved_and_days_off_named(data: Path, tmp_path: Path) -> None:
    assert run(data, str(issued(tmp_path, ROWS[:2])), "--year", "2024") == 0
    old, new = (data / year / "任务分工.xlsx" for year in ("2023", "2024"))
    sheet = load_workbook(new)["校对"]
    words = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    assert "H2 的成文日期 2024-12-08 不是工作日，此前最后一个工作日是 2024-12-06" in words
    assert "“甲科”不在上一年的“科室”表中，已新增" in words
    names = [row[0].value for row in load_workbook(new)["科室"].iter_rows(min_row=4)]
    assert names == [*(one.name for one in read_assignment(old).offices), "甲科", "乙科"]
    assert [row[6].value for row in load_workbook(new)["科室"].iter_rows(min_row=4)][-2:] == ["新增：第3行、第4行", "新增：第4行"]


def test_proposals_come_into_force_only_when_accepted(data: Path) -> None:
    run(data, str(ISSUED), "--year", "2024")
    path = data / "2024" / "任务分工.xlsx"
    assert not any(measure.targets or measure.milestones for measure in read_assignment(path).measures)
    workbook = load_workbook(path)
    sheet = workbook["指标"]
    columns = {cell.value: cell.column for cell in sheet[3]}
    assert sheet.cell(4, columns["采用"]).value == "否"
    sheet.cell(4, columns["采用"]).value = "是"
    workbook.save(path)
    assert [target.measure for measure in read_assignment(path).measures for target in measure.targets] == [7]


def test_without_an_earlier_year_what_is_open_is_marked_and_comes_first(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert run(data, str(issued(tmp_path, ROWS)), "--year", "2024") == 0
    year = read_assignment(data / "2024" / "任务分工.xlsx")
    assert [office.name for office in year.offices] == ["甲科", "乙科"]
    assert year.bureau.name == "【待补：单位全称】"
    assert [period.code for period in year.periods] == ["H1", "H2"]
    assert year.corrections[0].urgency == "必须先定"
    assert "单位" in year.corrections[0].doubt


def test_an_existing_workbook_is_not_overwritten(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (data / "2023" / "任务分工.xlsx").read_bytes()
    assert run(data, str(ISSUED), "--year", "2023") == 2
    assert "--update" in capsys.readouterr().err
    assert (data / "2023" / "任务分工.xlsx").read_bytes() == before


def test_a_document_issued_anew_shows_what_changed_and_keeps_what_was_configured(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ISSUED.read_text(encoding="utf-8")
    assert text.count("明确责任主体和落实时限") == 1
    again = data.parent / "again.txt"
    again.write_text(text.replace("明确责任主体和落实时限", "明确责任主体和完成时间"), encoding="utf-8")
    path = data / "2023" / "任务分工.xlsx"
    before, content = read_assignment(path), path.read_bytes()
    assert run(data, str(again), "--year", "2023", "--update") == 0
    out = capsys.readouterr().out
    assert "新增 0 项，删去 0 项，改动 1 处" in out
    assert "第30项改写" in out
    after = read_assignment(path)
    assert [one.number for one in after.measures if one.text != before.measures[one.number - 1].text] == [30]
    for one, other in zip(before.measures, after.measures, strict=True):
        assert (one.targets, one.milestones, one.deadline) == (other.targets, other.milestones, other.deadline)
    assert (after.bureau, after.offices, after.periods) == (before.bureau, before.offices, before.periods)
    assert path.with_name("任务分工（更新前）.xlsx").read_bytes() == content


def test_one_measure_put_in_front_is_one_row_about_numbers_not_one_for_each(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(data, str(issued(tmp_path, ROWS, "一.txt")), "--year", "2024") == 0
    moved = [f"{number}{row[1:]}" for number, row in zip((2, 3, 4), ROWS, strict=True)]
    again = issued(tmp_path, ["1\t新主题\t1.做好新增的一件完全不同的事。\t甲科\t2024年11月底", *moved], "二.txt")
    assert run(data, str(again), "--year", "2024", "--update") == 0
    words = "重新印发后序号有变，原第1至第3项现为第2至第4项（3项）"
    assert f"  {words}" in capsys.readouterr().out.splitlines()
    told = [row[:3] for row in load_workbook(data / "2024/任务分工.xlsx")["校对"].iter_rows(min_row=4, values_only=True)]
    assert [row for row in told if "重新印发" in str(row[2])] == [(None, None, words), (1, None, "重新印发后新增")]


def test_measures_that_come_and_go_take_their_settings_with_them(data: Path, tmp_path: Path) -> None:
    workbook_rows = [
        "1\t新主题\t1.做好新增的一件完全不同的事。\t办公室\t2024年11月底",
        *(row.replace("甲科", "办公室").replace("乙科", "综合科") for row in ROWS),
    ]
    first = issued(tmp_path, workbook_rows[1:], "一.txt")
    assert run(data, str(first), "--year", "2024") == 0
    path = data / "2024" / "任务分工.xlsx"
    workbook = load_workbook(path)
    for row in workbook["任务"].iter_rows(min_row=4):
        if row[4].value == "长期":
            row[5].value = date(2024, 12, 31)
    for sheet in ("指标", "节点"):
        columns = {cell.value: cell.column for cell in workbook[sheet][3]}
        for row in workbook[sheet].iter_rows(min_row=4):
            if row[0].value:
                row[columns["采用"] - 1].value = "是"
    workbook.save(path)
    configured = read_assignment(path)
    assert configured.measures[0].targets
    renumbered = [
        f"{n}\t" + row.split("\t", 1)[1].replace(f"\t{n - 1}.", f"\t{n}.") for n, row in enumerate(workbook_rows[1:3], 2)
    ]
    second = issued(tmp_path, [workbook_rows[0], *renumbered], "二.txt")
    assert run(data, str(second), "--year", "2024", "--update") == 0
    after = read_assignment(path)
    assert [one.number for one in after.measures] == [1, 2, 3]
    assert [target.indicator for target in after.measures[1].targets] == [one.indicator for one in configured.measures[0].targets]
    doubts = [one.doubt for one in after.corrections]
    assert any("新增" in words for words in doubts)
    assert any(words.startswith("重新印发后删去，原第3项") for words in doubts)


def test_a_scan_is_refused_with_advice(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "扫描.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0" + b"\0" * 100)
    assert run(data, str(picture), "--year", "2024") == 2
    assert "文字识别" in capsys.readouterr().err
    assert not (data / "2024").exists()


def test_the_year_has_to_be_given(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(data, str(ISSUED)) == 2
    assert "--year" in capsys.readouterr().err


def test_offices_on_lines_of_their_own_stay_apart(data: Path, tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(2, 5)
    for cell, text in zip(table.rows[0].cells, HEADER.strip().split("\t"), strict=True):
        cell.text = text
    for cell, text in zip(
        table.rows[1].cells, ["1", "主题一", "做好第一件事。", "稽核监控科\n办公室", "2024年11月底"], strict=True
    ):
        cell.text = text
    document.save(str(tmp_path / "文件.docx"))
    assert run(data, str(tmp_path / "文件.docx"), "--year", "2024") == 0
    (measure,) = read_assignment(data / "2024" / "任务分工.xlsx").measures
    assert (measure.office_text, measure.offices) == ("稽核监控科、办公室", ("办公室", "稽核监控科"))


def test_a_target_kept_for_a_reworded_measure_is_questioned_beside_the_new_proposal(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = "1\t主题一\t1.信息应在{days}个工作日内公开。\t办公室\t2024年11月底"
    assert run(data, str(issued(tmp_path, [row.format(days=3)], "一.txt")), "--year", "2024") == 0
    path = data / "2024" / "任务分工.xlsx"
    workbook = load_workbook(path)
    columns = {cell.value: cell.column for cell in workbook["指标"][3]}
    workbook["指标"].cell(4, columns["采用"]).value = "是"
    workbook.save(path)
    capsys.readouterr()
    assert run(data, str(issued(tmp_path, [row.format(days=5)], "二.txt")), "--year", "2024", "--update") == 0
    assert "建议而还没有采用的指标 1 个" in capsys.readouterr().out
    year = read_assignment(path)
    assert [target.value for target in year.measures[0].targets] == [3]
    assert any("请核对沿用的指标" in one.doubt and "≤3工作日" in one.doubt for one in year.corrections)
    proposed = [[cell.value for cell in cells] for cells in load_workbook(path)["指标"].iter_rows(min_row=4)]
    assert [(line[columns["目标值"] - 1], line[columns["采用"] - 1]) for line in proposed] == [(3, "是"), (5, "否")]


def test_what_a_person_settled_is_no_change_of_the_document(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ["1\t主题一\t1.做好第一件事\t信息科\t2024年11月底", "2\t主题一\t2.做好第二件事。\t办公室\t2024年11月底"]
    document = issued(tmp_path, rows)
    assert run(data, str(document), "--year", "2024") == 0
    path = data / "2024" / "任务分工.xlsx"
    workbook = load_workbook(path)
    offices = next(cell.column for cell in workbook["任务"][3] if cell.value == "责任科室")
    workbook["任务"].cell(4, offices).value = "综合科"
    for cells in workbook["校对"].iter_rows(min_row=4):
        if cells[0].value == 1 and cells[1].value == "具体措施":
            cells[5].value = "是"
    workbook.save(path)
    before = read_assignment(path)
    assert before.measures[0].text == "做好第一件事。"
    capsys.readouterr()
    assert run(data, str(document), "--year", "2024", "--update") == 0
    out = capsys.readouterr().out
    assert "改写" not in out
    after = read_assignment(path)
    assert [one.text for one in after.measures] == [one.text for one in before.measures]
    assert after.measures[0].office_text == "综合科"
    stops = [one for one in after.corrections if one.measure == 1 and one.column == "具体措施"]
    assert [one.accepted for one in stops] == [True]


def test_what_a_person_settled_for_the_whole_document_stays_settled_when_it_is_issued_again(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        "1\t规范信息管理建设。\t1.做好第一件事，公开率达到100%。\t甲科\t2023年11月底",
        "2\t规范信息管理建设。\t2.做好第二件事，形成长效机制。\t甲科、乙科\t2023年11月底",
        "3\t主题二\t3.做好第三件事，每年不少于1次。\t乙科\t2024年11月底",
    ]
    document = issued(tmp_path, rows)
    assert run(data, str(document), "--year", "2024") == 0
    path = data / "2024" / "任务分工.xlsx"
    workbook = load_workbook(path)
    for cells in workbook["校对"].iter_rows(min_row=4):
        if cells[4].value:
            cells[5].value = "是"
    workbook.save(path)
    before = read_assignment(path)
    assert [one.deadline for one in before.measures] == [date(2024, 11, 30)] * 3
    capsys.readouterr()
    assert run(data, str(document), "--year", "2024", "--update") == 0
    assert "改动 0 处" in capsys.readouterr().out
    after = read_assignment(path)
    for field in ("theme", "deadline_text", "deadline"):
        assert [getattr(one, field) for one in after.measures] == [getattr(one, field) for one in before.measures]
    settled = [one for one in after.corrections if one.column == "完成时限"]
    assert [(one.measure, one.original, one.accepted) for one in settled] == [(None, "2023年11月底", True)]
    rows[0] = rows[0].replace("2023年11月底", "2023年6月底")
    assert run(data, str(issued(tmp_path, rows)), "--year", "2024", "--update") == 0
    assert "第1项完成时限：2024年11月底 → 2023年6月底" in capsys.readouterr().out


def test_what_waits_is_counted_in_the_workbook_not_in_the_document(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = issued(tmp_path, ["1\t主题一\t1.公开率达到100%\t办公室\t2024年11月底", "2\t主题一\t2.做好第二件事。\t办公室\t"])
    assert run(data, str(document), "--year", "2024") == 0
    first = capsys.readouterr().out
    path = data / "2024" / "任务分工.xlsx"

    def waiting() -> int:
        rows = load_workbook(path)["校对"].iter_rows(min_row=4, values_only=True)
        return sum(row[2] is not None and row[5] == "否" for row in rows)

    assert f"待核对的疑点 {waiting()} 行" in first
    assert "必须先定的 1 处" in first
    workbook = load_workbook(path)
    for sheet in ("指标", "校对"):
        accepted = next(cell.column for cell in workbook[sheet][3] if cell.value == "采用")
        for cells in workbook[sheet].iter_rows(min_row=4):
            wording = cells[2].value
            if wording and (sheet == "指标" or "没有完成时限" in str(wording)):
                cells[accepted - 1].value = "是"
    workbook.save(path)
    assert run(data, str(document), "--year", "2024", "--update") == 0
    again = capsys.readouterr().out
    assert f"待核对的疑点 {waiting()} 行" in again
    assert "必须先定" not in again
    assert "建议而还没有采用" not in again


def test_short_names_are_proposed_and_go_with_their_measures(data: Path, tmp_path: Path) -> None:
    rows = [*ROWS, "4\t主题二\t4.做好第一件事，公开率达到90%。\t乙科\t长期"]
    assert run(data, str(issued(tmp_path, rows, "一.txt")), "--year", "2024") == 0
    path = data / "2024" / "任务分工.xlsx"
    names = [one.short_name for one in read_assignment(path).measures]
    assert names == ["做好第一件事", "做好第二件事", "做好第三件事", "公开率达到90%"]
    workbook = load_workbook(path)
    column = next(cell.column for cell in workbook["任务"][3] if cell.value == "简称")
    workbook["任务"].cell(5, column).value = "第二件事"
    workbook.save(path)
    again = [rows[0].replace("做好第一件事", "完成好头一件要事"), *rows[1:]]
    assert run(data, str(issued(tmp_path, again, "二.txt")), "--year", "2024", "--update") == 0
    # What was only proposed follows the words; what the clerk wrote stays.
    assert [one.short_name for one in read_assignment(path).measures] == ["完成好头一件要事", "第二件事", *names[2:]]


def test_a_workbook_of_the_former_shape_is_read_as_before_and_converted_with_its_old_copy_kept(tmp_path: Path) -> None:
    path = year_workbook(tmp_path)
    before, content = read_assignment(path), path.read_bytes()
    names = load_workbook(path).sheetnames
    assert "节假日" not in names
    assert {one.kind for one in before.measures} == {MeasureKind.TIME_BOUND}
    rows = [
        "1\t主题一\t措施一。\t各科室\t2025年11月底",
        "2\t主题一\t措施二。\t丙科、甲处\t2025年3月底",
        "3\t主题二\t措施三。\t乙科\t持续推进",
    ]
    assert run(tmp_path, str(issued(tmp_path, rows)), "--year", "2025", "--update") == 0
    assert path.with_name("任务分工（更新前）.xlsx").read_bytes() == content
    after = read_assignment(path)
    assert load_workbook(path).sheetnames[1:] == [*names, "豁免", "节假日"]
    assert (after.offices, after.periods, after.bureau) == (before.offices, before.periods, before.bureau)
    assert [(one.text, one.offices, one.targets) for one in after.measures] == [
        (one.text, one.offices, one.targets) for one in before.measures
    ]
    assert [one.kind for one in after.measures] == [MeasureKind.TIME_BOUND, MeasureKind.TIME_BOUND, MeasureKind.CONTINUING]
