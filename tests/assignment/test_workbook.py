from __future__ import annotations

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.assignment.cells import YearWorkbookError
from progress_report.assignment.model import Comparator, MilestoneKind
from progress_report.assignment.workbook import read_assignment
from progress_report.cli.main import main
from progress_report.messages.errors import WorkbookError
from tests.workbooks import YEAR_SHEETS, year_workbook


def changed(sheet: str, row: int, column: int, value: object) -> dict[str, list[list[object]]]:
    """Return a sheet of the small year with one cell changed; rows and columns count from 0."""
    rows = [list(cells) for cells in YEAR_SHEETS[sheet]]
    rows[row][column : column + 1] = [value]
    return {sheet: rows}


def test_a_whole_year_is_read(tmp_path: Path) -> None:
    year = read_assignment(year_workbook(tmp_path))
    assert year.year == 2025
    assert [(theme.name, len(theme.measures)) for theme in year.themes] == [("主题一", 2), ("主题二", 1)]
    assert year.measures[0].where is not None
    assert str(year.measures[0].where) == "2025/任务分工.xlsx［任务］A2"
    assert year.measures[1].targets[0].comparator is Comparator.AT_LEAST
    assert year.measures[1].targets[0].value == Decimal(100)
    assert year.measures[2].milestones[0].kind is MilestoneKind.FIXED
    assert year.measures[2].milestones[0].due == date(2025, 7, 30)
    assert [period.code for period in year.periods] == ["Q1", "Q2"]


def test_all_offices_stand_for_the_roster_without_those_left_out(tmp_path: Path) -> None:
    assert read_assignment(year_workbook(tmp_path)).measures[0].offices == ("甲科", "乙科")


def test_named_offices_come_in_roster_order_and_by_alias(tmp_path: Path) -> None:
    assert read_assignment(year_workbook(tmp_path)).measures[1].offices == ("甲科", "丙科")


def test_a_suggestion_that_nobody_accepted_changes_nothing(tmp_path: Path) -> None:
    assert read_assignment(year_workbook(tmp_path)).measures[2].text == "措施三。"


def test_an_accepted_suggestion_is_applied(tmp_path: Path) -> None:
    year = read_assignment(year_workbook(tmp_path, **changed("校对", 1, 5, "是")))
    assert year.measures[2].text == "措施之三。"


def test_an_accepted_theme_name_changes_the_whole_theme(tmp_path: Path) -> None:
    rows = [YEAR_SHEETS["校对"][0], [2, "重点任务", "", "主题一", "主题壹", "是"]]
    assert [theme.name for theme in read_assignment(year_workbook(tmp_path, 校对=rows)).themes] == ["主题壹", "主题二"]


def test_columns_may_stand_in_any_order_below_a_title(tmp_path: Path) -> None:
    rows = [["2025年任务"], [], *[list(reversed(row)) for row in YEAR_SHEETS["任务"]]]
    assert read_assignment(year_workbook(tmp_path, 任务=rows)).measures[2].text == "措施三。"


def test_the_proof_sheet_may_be_absent(tmp_path: Path) -> None:
    assert read_assignment(year_workbook(tmp_path, 校对=None)).corrections == ()


@pytest.mark.parametrize("sheet", ["单位", "科室", "报送期", "任务", "指标", "节点"])
def test_a_missing_sheet_is_named(tmp_path: Path, sheet: str) -> None:
    with pytest.raises(WorkbookError, match=f"缺少工作表“{sheet}”"):
        read_assignment(year_workbook(tmp_path, **{sheet: None}))


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    rows = [row[:5] for row in YEAR_SHEETS["任务"]]
    with pytest.raises(WorkbookError, match="［任务］缺少列：“时限日期”"):
        read_assignment(year_workbook(tmp_path, 任务=rows))


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "says"),
    [
        ("任务", 1, 0, "一", r"［任务］A2：应为整数"),
        ("任务", 2, 0, 1, r"［任务］A3：序号应自上而下递增"),
        ("任务", 1, 1, "", r"［任务］B2：此格不能为空"),
        ("任务", 1, 3, "丁科", r"［任务］D2：“丁科”不在“科室”表中"),
        ("任务", 1, 5, "2025年11月上旬", r"［任务］F2：应为日期"),
        ("科室", 2, 0, "老甲", r"［科室］A3：“老甲”与“甲科”重名"),
        ("科室", 1, 2, "对", r"［科室］C2：应填“是”或“否”"),
        ("报送期", 1, 0, "../Q1", r"［报送期］A2：代码只能用"),
        ("报送期", 2, 0, "Q1", r"［报送期］A3：代码“Q1”重复"),
        ("报送期", 1, 3, date(2024, 12, 31), r"［报送期］D2：统计截止早于统计开始"),
        ("指标", 1, 0, 9, r"［指标］A2：“任务”表中没有第9项"),
        ("指标", 1, 2, "大于", r"［指标］C2：应为≥、≤、=、<、>之一"),
        ("指标", 1, 3, "百分百", r"［指标］D2：应为数值"),
        ("节点", 1, 1, "随时", r"［节点］B2：应为"),
    ],
)
def test_a_wrong_cell_is_named_with_what_it_should_be(
    tmp_path: Path, sheet: str, row: int, column: int, value: object, says: str
) -> None:
    workbook = year_workbook(tmp_path, **changed(sheet, row, column, value))
    with pytest.raises(WorkbookError, match=says):
        read_assignment(workbook)


@pytest.mark.parametrize(
    ("typed", "shown_as", "value"), [(1, "0%", Decimal(100)), (0.5, "0.0%", Decimal(50)), (95, '0"%"', Decimal(95))]
)
def test_a_share_that_is_asked_for_is_read_as_excel_shows_it(tmp_path: Path, typed: float, shown_as: str, value: Decimal) -> None:
    path = year_workbook(tmp_path)
    workbook = load_workbook(path)
    workbook["指标"]["D2"].value, workbook["指标"]["D2"].number_format = typed, shown_as
    workbook.save(path)
    assert read_assignment(path).measures[1].targets[0].value == value


def test_a_bare_share_that_is_asked_for_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match=r"D2：分不清是 1% 还是 100%"):
        read_assignment(year_workbook(tmp_path, **changed("指标", 1, 3, 1)))


@pytest.mark.parametrize(
    ("column", "day", "says"),
    [
        (4, date(2025, 3, 1), "报送截止早于统计截止"),
        (5, date(2025, 3, 1), "成文日期早于统计截止"),
        (3, date(2024, 3, 31), "统计截止早于统计开始"),
    ],
)
def test_days_of_a_period_that_cannot_be_right_are_refused(tmp_path: Path, column: int, day: date, says: str) -> None:
    with pytest.raises(WorkbookError, match=says):
        read_assignment(year_workbook(tmp_path, **changed("报送期", 1, column, day)))


def test_a_theme_may_be_merged_over_its_measures(tmp_path: Path) -> None:
    path = year_workbook(tmp_path)
    workbook = load_workbook(path)
    workbook["任务"]["B3"] = None
    workbook["任务"].merge_cells("B2:B3")
    workbook.save(path)
    assert [(theme.name, len(theme.measures)) for theme in read_assignment(path).themes] == [("主题一", 2), ("主题二", 1)]


def test_a_theme_in_two_places_is_refused(tmp_path: Path) -> None:
    rows = [*YEAR_SHEETS["任务"], [4, "主题一", "措施四。", "乙科", "2025年11月底", date(2025, 11, 30)]]
    with pytest.raises(WorkbookError, match="“主题一”分在不相邻的几处"):
        read_assignment(year_workbook(tmp_path, 任务=rows))


def test_an_accepted_suggestion_whose_original_is_not_there_is_refused(tmp_path: Path) -> None:
    rows = [YEAR_SHEETS["校对"][0], [3, "具体措施", "", "没有的字", "有的字", "是"]]
    with pytest.raises(WorkbookError, match="找不到唯一的“没有的字”"):
        read_assignment(year_workbook(tmp_path, 校对=rows))


def test_what_is_not_a_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "2025" / "任务分工.xlsx"
    path.parent.mkdir()
    path.write_bytes(b"not a workbook")
    with pytest.raises(WorkbookError, match=r"打不开工作簿 任务分工.xlsx"):
        read_assignment(path)


WAIVER_HEADER = ["代码", "科室", "序号", "理由", "决定人"]


def test_a_waiver_is_read_with_who_decided_and_why(tmp_path: Path) -> None:
    rows = [WAIVER_HEADER, ["C05", "甲处", 2, "会议类任务无书面佐证", "王×"]]
    waiver = read_assignment(year_workbook(tmp_path, 豁免=rows)).waivers[0]
    assert (waiver.code, waiver.office, waiver.measure, waiver.decided_by) == ("C05", "甲科", 2, "王×")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (["E02", "甲科", 2, "理由", "王×"], r"［豁免］A2：“E02”不是“提醒”类代码"),
        (["C05", "丁科", 2, "理由", "王×"], r"［豁免］B2：“丁科”不在“科室”表中"),
        (["C05", "甲科", 2, "", "王×"], r"［豁免］D2：此格不能为空"),
        (["C05", "甲科", 2, "理由", ""], r"［豁免］E2：此格不能为空"),
    ],
)
def test_a_waiver_needs_a_warning_an_office_a_reason_and_a_person(tmp_path: Path, row: list[object], says: str) -> None:
    with pytest.raises(WorkbookError, match=says):
        read_assignment(year_workbook(tmp_path, 豁免=[WAIVER_HEADER, row]))


@pytest.mark.parametrize(
    ("text", "offices", "leads"),
    [
        ("丙科牵头，甲处配合", ("丙科", "甲科"), ("丙科",)),
        ("牵头：丙科；配合：甲科", ("丙科", "甲科"), ("丙科",)),
        ("丙科（牵头）、甲科", ("丙科", "甲科"), ("丙科",)),
        ("丙科会同甲科", ("丙科", "甲科"), ("丙科",)),
        ("甲科和丙科", ("甲科", "丙科"), ()),
        ("丙科、甲科按职责分工负责", ("甲科", "丙科"), ()),
    ],
)
def test_offices_are_understood_as_issued_documents_name_them(
    tmp_path: Path, text: str, offices: tuple[str, ...], leads: tuple[str, ...]
) -> None:
    measure = read_assignment(year_workbook(tmp_path, **changed("任务", 2, 3, text))).measures[1]
    assert (measure.office_text, measure.offices, measure.leads) == (text, offices, leads)


def test_an_accepted_correction_of_an_office_counts_before_offices_are_looked_up(tmp_path: Path) -> None:
    rows = [YEAR_SHEETS["校对"][0], [3, "责任科室", "相近", "乙科室", "乙科", "是"]]
    year = read_assignment(year_workbook(tmp_path, 校对=rows, **changed("任务", 3, 3, "乙科室")))
    assert (year.measures[2].office_text, year.measures[2].offices) == ("乙科", ("乙科",))


def test_a_deadlines_words_and_day_must_be_of_one_year(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match=r"［任务］F2：完成时限是“2024年11月底”，时限日期却在 2025 年"):
        read_assignment(year_workbook(tmp_path, **changed("任务", 1, 4, "2024年11月底")))


def test_an_accepted_correction_of_an_office_that_is_not_there_is_refused(tmp_path: Path) -> None:
    rows = [YEAR_SHEETS["校对"][0], [3, "责任科室", "相近", "丁科", "乙科", "是"]]
    with pytest.raises(WorkbookError, match="第3项“责任科室”中找不到唯一的“丁科”"):
        read_assignment(year_workbook(tmp_path, 校对=rows))


def wrong_everywhere(folder: Path) -> Path:
    """Return a workbook with a slip in each of its sheets."""
    sheets = {
        **changed("单位", 2, 1, "二〇二五"),
        **changed("报送期", 1, 3, "三月下旬"),
        **changed("任务", 2, 5, "三月上旬"),
        **changed("指标", 1, 3, "很多"),
        **changed("节点", 1, 1, "随时"),
        **changed("校对", 1, 5, "好"),
        "豁免": [["代码", "科室", "序号", "理由", "决定人"], ["C01", "甲科", "", "", "某负责人"]],
        "节假日": [["开始日期", "结束日期", "安排"], ["2025-01-01", "", "休"]],
    }
    rows = sheets["任务"]
    rows[3] = [*rows[3][:3], "丁科", *rows[3][4:]]
    return year_workbook(folder, **sheets)


def test_all_that_is_wrong_in_every_sheet_is_told_in_one_pass(tmp_path: Path) -> None:
    with pytest.raises(YearWorkbookError, match="有 9 处要改") as caught:
        read_assignment(wrong_everywhere(tmp_path))
    cells = {(place.sheet, place.cell) for place, _words in caught.value.problems if place is not None}
    assert cells == {
        ("单位", "B3"), ("报送期", "D2"), ("任务", "F3"), ("任务", "D4"), ("指标", "D2"), ("节点", "B2"), ("校对", "F2"),
        ("豁免", "D2"), ("节假日", "C2"),
    }  # fmt: skip


def test_what_is_wrong_beside_a_missing_sheet_and_a_missing_column_is_told_with_them(tmp_path: Path) -> None:
    sheets = {**changed("任务", 2, 5, "三月上旬"), "节点": None, "指标": [["序号", "指标名称", "要求", "目标值"]]}
    with pytest.raises(YearWorkbookError) as caught:
        read_assignment(year_workbook(tmp_path, **sheets))
    said = [words for _place, words in caught.value.problems]
    assert [any(words in one for one in said) for words in ("缺少工作表“节点”", "缺少列：“单位”", "应为日期")] == [True] * 3


def test_a_copy_is_marked_when_it_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = wrong_everywhere(tmp_path)
    before = path.read_bytes()
    assert main(["check", "--workbook", "--data", str(tmp_path)]) == 2
    assert path.read_bytes() == before
    said = capsys.readouterr().out
    assert "有 9 处要改，已标在副本里" in said
    assert said.count("Y20") == 9
    marked = load_workbook(tmp_path / "2025" / "任务分工（标注）.xlsx")
    cell = marked["任务"]["F3"]
    assert cell.comment is not None
    assert "Y20" in cell.comment.text
    assert "应为日期" in cell.comment.text
    assert cell.fill.fgColor.rgb == "FFFFC7CE"


def test_a_marked_copy_that_nobody_needs_any_more_is_named_and_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong_everywhere(tmp_path)
    main(["check", "--workbook", "--data", str(tmp_path)])
    marked = tmp_path / "2025" / "任务分工（标注）.xlsx"
    before = marked.read_bytes()
    assert "用不着了" not in capsys.readouterr().out
    year_workbook(tmp_path)
    assert main(["check", "--workbook", "--data", str(tmp_path)]) == 0
    assert f"可以删去：{marked}" in capsys.readouterr().out
    assert marked.read_bytes() == before


def test_a_workbook_in_order_needs_no_copy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    year_workbook(tmp_path)
    assert main(["check", "--workbook", "--data", str(tmp_path)]) == 0
    assert "没有要改的地方" in capsys.readouterr().out
    assert not (tmp_path / "2025" / "任务分工（标注）.xlsx").exists()


def test_a_workbook_that_cannot_be_marked_has_its_mistakes_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    year_workbook(tmp_path, 科室=[["科室"], ["甲科"]])
    monkeypatch.setattr("openpyxl.Workbook.save", raising)
    assert main(["check", "--workbook", "--data", str(tmp_path), "--output", str(tmp_path / "out")]) == 2
    said = capsys.readouterr()
    assert "Y20" in said.out
    assert "程序出错" not in said.err + said.out
    assert not (tmp_path / "2025" / "任务分工（标注）.xlsx").exists()


def test_a_workbook_that_cannot_be_looked_at_closely_is_refused_in_the_users_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = year_workbook(tmp_path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b"<sheetData>", b"<sheetData><?look <f>?>").replace(b"</worksheet>", b"<a></worksheet>")
    with zipfile.ZipFile(path, "w") as package:
        for one, content in parts.items():
            package.writestr(one, content)
    assert main(["check", "--workbook", "--data", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "文件的写法少见，读不准" in said
    assert "line" not in said


def raising(*_arguments: object) -> None:
    raise AttributeError("to_tree")


@pytest.mark.parametrize(
    "typed", ["2025.11.30", "2025年11月30日", "11月30日", "２０２５－１１－３０", "2025/11/30", date(2025, 11, 30)]
)
def test_dates_are_read_in_the_spellings_of_returns(tmp_path: Path, typed: object) -> None:
    year = read_assignment(year_workbook(tmp_path, **changed("任务", 1, 5, typed)))
    assert year.measures[0].deadline == date(2025, 11, 30)


@pytest.mark.parametrize("typed", ["牵头：丙科；配合：甲处", "丙科牵头，甲科配合", "丙科（牵头）、老甲（配合）", "丙科会同甲科"])
def test_offices_are_read_as_documents_and_returns_name_them(tmp_path: Path, typed: str) -> None:
    year = read_assignment(year_workbook(tmp_path, **changed("任务", 2, 3, typed)))
    assert (year.measures[1].offices, year.measures[1].leads) == (("丙科", "甲科"), ("丙科",))
