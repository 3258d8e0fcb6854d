from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.assignment.self_names import general_office, office_of
from progress_report.assignment.workbook import read_assignment
from progress_report.messages.errors import WorkbookError
from tests.workbooks import YEAR_SHEETS, year_workbook


def bureau_sheet(**items: object) -> list[list[object]]:
    """Return 单位 of the small year with items changed (None: left out) or added."""
    rows = [list(row) for row in YEAR_SHEETS["单位"] if items.get(str(row[0]), "") is not None]
    for row in rows:
        if row[0] in items:
            row[1:] = [items[row[0]]]
    return rows + [[item, value] for item, value in items.items() if value is not None and item not in {row[0] for row in rows}]


@pytest.mark.parametrize(("typed", "points"), [(None, 5), ("", 5), (3, 3), ("2.5", Decimal("2.5")), ("5%", 5)])
def test_the_tolerance_is_in_percentage_points_and_five_unless_said(tmp_path: Path, typed: object, points: object) -> None:
    year = read_assignment(year_workbook(tmp_path, 单位=bureau_sheet(序时进度容差=typed)))
    assert year.bureau.time_progress_tolerance == points


def test_a_tolerance_in_a_percent_cell_is_what_excel_shows(tmp_path: Path) -> None:
    path = year_workbook(tmp_path)
    workbook = load_workbook(path)
    cell = next(row[1] for row in workbook["单位"].iter_rows() if row[0].value == "序时进度容差")
    cell.value, cell.number_format = 0.05, "0%"
    workbook.save(path)
    assert read_assignment(path).bureau.time_progress_tolerance == 5


def test_a_negative_tolerance_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match=r"［单位］B8：应为数值（不能为负）"):
        read_assignment(year_workbook(tmp_path, 单位=bureau_sheet(序时进度容差=-5)))


def test_an_item_that_stands_twice_is_refused(tmp_path: Path) -> None:
    rows = [*YEAR_SHEETS["单位"], ["单位全称", "另一个局"]]
    with pytest.raises(WorkbookError, match="“单位全称”写了两次"):
        read_assignment(year_workbook(tmp_path, 单位=rows))


def test_everything_wrong_is_named_at_once(tmp_path: Path) -> None:
    roster = [["科室"], ["甲科"], ["乙科"], ["丙科"], ["甲科"]]
    measures = [list(row) for row in YEAR_SHEETS["任务"]]
    measures[1][3], measures[3][5] = "丁科", "不知道"
    with pytest.raises(WorkbookError) as error:
        read_assignment(year_workbook(tmp_path, 单位=bureau_sheet(工作依据=None), 科室=roster, 任务=measures))
    said = str(error.value)
    assert "有 5 处要改：" in said
    for words in (
        "［单位］缺少项目：工作依据",
        "［科室］A5：“甲科”与“甲科”重名",
        "［任务］D2：“丁科”不在",
        "［任务］F4：应为日期",
    ):
        assert words in said


@pytest.mark.parametrize("typed", ["2025.4.10", "2025年4月10日", "4月10日", "2025/4/10", 45757])
def test_days_are_read_as_in_returns(tmp_path: Path, typed: object) -> None:
    rows = [list(row) for row in YEAR_SHEETS["报送期"]]
    rows[1][4] = typed
    assert read_assignment(year_workbook(tmp_path, 报送期=rows)).periods[0].due == date(2025, 4, 10)


PERIOD_HEADER = [*YEAR_SHEETS["报送期"][0], "报告标题", "发文字号", "函标题", "签发人", "抄送"]


def test_a_period_has_its_own_wordings_and_the_years_where_it_says_nothing(tmp_path: Path) -> None:
    own = ["××局关于2025年一季度政务公开工作进展情况的报告", "×发〔2025〕2号", "", "张×", ""]
    rows = [PERIOD_HEADER, [*YEAR_SHEETS["报送期"][1], *own], YEAR_SHEETS["报送期"][2]]
    sheets = {"报送期": rows, "单位": bureau_sheet(发文字号="×发〔2025〕1号", 抄送="市政府办公室")}
    year = read_assignment(year_workbook(tmp_path, **sheets))
    first, second = (year.in_period(period).bureau for period in year.periods)
    assert (first.report_title, first.document_number, first.signer, first.copies_to) == (own[0], own[1], own[3], "市政府办公室")
    assert (second.report_title, second.document_number) == ("××局关于2025年政务公开工作进展情况的报告", "×发〔2025〕1号")


def test_a_title_of_a_part_of_the_year_that_several_periods_would_print_is_a_finding(tmp_path: Path) -> None:
    title = "××局关于报送2025年上半年政务公开工作进展情况的函"
    found = read_assignment(year_workbook(tmp_path, 单位=bureau_sheet(函标题=title))).findings
    assert [(one.code, one.details["item"], one.details["periods"]) for one in found] == [("Y02", "函标题", "Q1、Q2")]
    rows = [PERIOD_HEADER, [*YEAR_SHEETS["报送期"][1], "", "", title], YEAR_SHEETS["报送期"][2]]
    assert read_assignment(year_workbook(tmp_path, 报送期=rows)).findings == ()


@pytest.mark.parametrize("name", ["甲市财政局、甲市审计局", "甲市财政局 甲市审计局", "甲市财政局\n甲市审计局"])
def test_several_bureaus_are_refused(tmp_path: Path, name: str) -> None:
    rows = [["单位全称", name] if line[0] == "单位全称" else line for line in YEAR_SHEETS["单位"]]
    year_workbook(tmp_path, 单位=rows)
    with pytest.raises(WorkbookError, match=r"(?s)［单位］B2：.*不排联合行文"):
        read_assignment(tmp_path / "2025" / "任务分工.xlsx")


def test_a_long_or_broken_name_of_one_bureau_is_taken(tmp_path: Path) -> None:
    name = "××市文化和旅游局（市文物局、市广播电视局）"
    assert read_assignment(year_workbook(tmp_path, 单位=bureau_sheet(单位全称=name))).bureau.name == name


@pytest.mark.parametrize(("typed", "sealed"), [(None, True), ("", True), ("是", True), ("否", False)])
def test_a_document_is_sealed_unless_the_workbook_says_otherwise(tmp_path: Path, typed: str | None, *, sealed: bool) -> None:
    extra = [] if typed is None else [["加盖印章", typed]]
    year_workbook(tmp_path, 单位=[*YEAR_SHEETS["单位"], *extra])
    assert read_assignment(tmp_path / "2025" / "任务分工.xlsx").bureau.sealed is sealed


@pytest.mark.parametrize(
    ("item", "field", "words"),
    [("任务状态", "state_by", ("牵头科室", "全部科室")), ("序时进度口径", "pace_by", ("按时限", "按日历"))],
)
def test_how_states_and_pace_are_told_may_be_chosen(tmp_path: Path, item: str, field: str, words: tuple[str, str]) -> None:
    for typed, said in (("", words[0]), *zip(words, words, strict=True)):
        bureau = read_assignment(year_workbook(tmp_path, 单位=bureau_sheet(**{item: typed}))).bureau
        assert getattr(bureau, field).value == said
    with pytest.raises(WorkbookError, match=f"应为{words[0]}、{words[1]}之一"):
        read_assignment(year_workbook(tmp_path, 单位=bureau_sheet(**{item: "随便"})))


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("××市医疗保障局", "我局"),
        ("××市卫生健康委员会", "我委"),
        ("××市发展和改革委", "我委"),
        ("××省财政厅", "我厅"),
        ("××经济技术开发区管理委员会（××市人民政府派出机关）", "我管委会"),
        ("青山街道办事处", "我街道"),
        ("××县××镇人民政府", "我镇"),
        ("××区人民政府", "我区"),
        ("××市人民政府办公室", "我办"),
        ("××市不动产登记中心", "我中心"),
        ("××市第一中学", "我校"),
    ],
)
def test_how_a_body_speaks_of_itself_goes_by_its_name_unless_the_workbook_says(tmp_path: Path, name: str, own: str) -> None:
    bureau = read_assignment(year_workbook(tmp_path, 单位=bureau_sheet(单位全称=name))).bureau
    assert bureau.own_word == own
    assert read_assignment(year_workbook(tmp_path, 单位=bureau_sheet(单位全称=name, 自称="本单位"))).bureau.own_word == "本单位"


@pytest.mark.parametrize(
    ("offices", "desk"),
    [
        ({"综合科": (), "办公室": ()}, "办公室"),
        ({"综合科": ("局办", "办公室"), "法规科": ()}, "综合科"),
        ({"局办公室": (), "党建工作办公室": ()}, "局办公室"),
        ({"党政综合办公室": (), "公共服务办公室": ()}, "党政综合办公室"),
        ({"办公室（党办）": (), "法规科": ()}, "办公室（党办）"),
        # Two that may be it, or none: its plain name.
        ({"党政办公室": (), "综合办公室": ()}, "办公室"),
        ({"综合科": ()}, "办公室"),
    ],
)
def test_the_office_that_collects_the_returns_is_found_in_the_roster(offices: dict[str, tuple[str, ...]], desk: str) -> None:
    assert general_office(offices) == desk


@pytest.mark.parametrize(
    ("bureau", "office", "said"),
    [
        ("××市医疗保障局", "办公室", "××市医疗保障局办公室"),
        ("××区教育局", "局办公室", "××区教育局办公室"),
        ("青山街道办事处", "党政综合办公室", "青山街道办事处党政综合办公室"),
        ("××市人民政府办公室", "办公室", "××市人民政府办公室"),
        ("××管理委员会（××市人民政府派出机关）", "办公室（党委办公室）", "××管理委员会办公室"),
    ],
)
def test_an_office_is_named_with_its_body_once(bureau: str, office: str, said: str) -> None:
    assert office_of(bureau, office) == said
