"""What lies in a bureau's folder besides what is asked for is left aside and named; what cannot be told apart is not taken."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from progress_report.centre.handed_in import HandedInTable, read_handed_in
from progress_report.centre.model import HandedIn, Source
from progress_report.centre.word_reports import named_bureau
from progress_report.jobs.bureau import Options, run
from progress_report.jobs.bureau_folder import Task, bureau_files, digest_of
from progress_report.jobs.centre import make_centre
from progress_report.jobs.centre_request import Request
from progress_report.jobs.handed_in import outcome
from progress_report.messages.errors import ReportError
from tests.centre.bureaus import city_list, handed_in, lines, with_returns
from tests.workbooks import write_workbook

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
NAME = "教育局"
GOOD = ["已完成", "推进中", "已完成"]


def told(folder: Path, **changes: object) -> HandedIn:
    """Return what a bureau's folder comes to."""
    task = Task(folder.name, folder, 2025, "Q2", Options(TEMPLATES), files=bureau_files(folder))
    return outcome(task._replace(**changes)).handed_in  # type: ignore[arg-type]


def states(one: HandedIn) -> list[str]:
    return [answer.status.value for answer in one.answers]


def returns(folder: Path) -> None:
    with_returns(folder, "××市教育局", GOOD)


def table(folder: Path) -> None:
    handed_in(folder / "任务分工.xlsx", lines(*GOOD))


def broken(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"PK\x03\x04 cut off")


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("a.xlsx", b"x")


BESIDE: dict[str, tuple[Callable[[Path], object], str, bool]] = {
    "broken": (lambda f: broken(f / "旧.xlsx"), "没有采用：打不开工作簿 旧.xlsx：", True),
    "empty": (lambda f: (f / "空.xlsx").touch(), "没有采用：打不开工作簿 空.xlsx：文件是空的", True),
    "not excel": (lambda f: (f / "图.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n"), "没有采用：打不开工作簿 图.xlsx：", True),
    "deep": (lambda f: broken(f / "往来" / "旧" / "再旧" / "更旧" / "表.xls"), "往来/旧/再旧/更旧/表.xls", True),
    "zip": (lambda f: zipped(f / "报送.zip"), "报送.zip 是压缩包，没有打开", True),
    "rar": (lambda f: (f / "报送.rar").write_bytes(b"Rar!"), "报送.rar 是压缩包，没有打开", True),
    "workbook": (lambda f: write_workbook(f / "通讯录.xlsx", {"名单": [["姓名"]]}), "通讯录.xlsx 不是任务分工表", False),
    "copy": (lambda f: write_workbook(f / "新.xlsx", {"填报表": [["序号"]]}), "新.xlsx 是填报表，不在报送期的文件夹里", True),
    "other day": (
        lambda f: handed_in(f / "旧表.xlsx", lines("未开展", "未开展", "未开展"), cutoff="2025年3月31日"),
        "旧表.xlsx 的统计截止是 2025-03-31，",
        False,
    ),
    "dead link": (lambda f: (f / "链.xlsx").symlink_to("没有.xlsx"), "链.xlsx 没有打开：是链接", True),
    "circle": (lambda f: (f / "圈").symlink_to("圈"), "圈 没有打开：是链接", True),
    "folder link": (lambda f: (f / "别处").symlink_to(f.parent), "别处 没有打开：是链接", True),
}


@pytest.mark.skipif(os.name != "posix", reason="makes links")
@pytest.mark.parametrize("make", [returns, table])
@pytest.mark.parametrize("kind", BESIDE)
def test_what_lies_beside_is_named_and_the_figures_are_taken(tmp_path: Path, kind: str, make: Callable[[Path], None]) -> None:
    folder = tmp_path / NAME
    make(folder)
    before = told(folder)
    assert states(before) == GOOD
    add, said, serious = BESIDE[kind]
    add(folder)
    after = told(folder)
    (remark,) = after.remarks
    assert said in remark.what
    assert remark.serious is serious
    assert after._replace(remarks=()) == before


PASSED_OVER: dict[str, Callable[[Path], object]] = {
    "lock of Excel": lambda f: (f / "~$任务分工.xlsx").write_bytes(b"x"),
    "lock of LibreOffice": lambda f: (f / ".~lock.任务分工.xlsx#").write_bytes(b"x"),
    "system": lambda f: (f / "Thumbs.db").write_bytes(b"x"),
    "system folder": lambda f: broken(f / "__MACOSX" / "._任务分工.xlsx"),
    "picture": lambda f: (f / "现场.jpg").write_bytes(b"x"),
    "letter": lambda f: (f / "说明.docx").write_bytes(b"x"),
    "other output": lambda f: broken(f / "2025-Q1" / "任务分工.xlsx"),
    "withdrawn": lambda f: broken(f / "2025-Q2" / "已作废" / "任务分工.xlsx"),
}


@pytest.mark.parametrize("make", [returns, table])
@pytest.mark.parametrize("kind", PASSED_OVER)
def test_what_is_no_table_is_passed_over(tmp_path: Path, kind: str, make: Callable[[Path], None]) -> None:
    folder = tmp_path / NAME
    make(folder)
    before = told(folder)
    PASSED_OVER[kind](folder)
    assert told(folder) == before


@pytest.mark.parametrize("kind", ["broken", "zip", "copy", "deep"])
def test_with_an_office_missing_what_may_be_its_return_stops_the_bureau(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / NAME
    returns(folder)
    book = load_workbook(folder / "2025" / "任务分工.xlsx")
    book["科室"].append(["综合科", "", "是"])
    book["任务"]["D2"] = "办公室、综合科"
    book.save(folder / "2025" / "任务分工.xlsx")
    short = told(folder)
    assert (short.source, short.draft) == (Source.RETURNS, True), "who is missing is said, and the others' figures stand"
    BESIDE[kind][0](folder)
    after = told(folder)
    assert after.source is Source.BROKEN
    assert "缺综合科的填报表，而 " in after.reason
    assert after.answers == ()


def test_a_return_in_a_folder_of_no_period_is_named(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    returns(folder)
    shutil.copytree(folder / "2025" / "Q2", folder / "2025" / "二季度")
    one = told(folder)
    assert states(one) == GOOD
    assert [remark.what for remark in one.remarks] == ["2025/二季度/办公室.xlsx 不在报送期的文件夹里，没有采用"]
    shutil.rmtree(folder / "2025" / "Q2")
    one = told(folder)
    assert (one.source, one.reason) == (Source.NOTHING, "有 任务分工.xlsx，没有 Q2 的填报表")
    assert [remark.what for remark in one.remarks] == ["2025/二季度/办公室.xlsx 不在报送期的文件夹里，没有采用"]


def test_a_year_one_folder_deeper_is_found_and_its_cells_say_where(tmp_path: Path) -> None:
    returns(tmp_path / "做")
    folder = tmp_path / NAME
    shutil.move(tmp_path / "做", folder / "data")
    one = told(folder)
    assert states(one) == GOOD
    assert one.answers[0].cells[0].file == "data/2025/Q2/办公室.xlsx"


def test_of_two_years_workbooks_none_is_taken(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    returns(folder)
    shutil.copytree(folder / "2025", folder / "副本" / "2025")
    one = told(folder)
    assert one.source is Source.BROKEN
    assert one.reason == "有几份年度工作簿：2025/任务分工.xlsx、副本/2025/任务分工.xlsx。请只留一份"


@pytest.mark.skipif(os.name != "posix", reason="makes links")
def test_returns_behind_a_link_are_not_read_but_a_linked_file_is_one(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    returns(folder)
    office = folder / "2025" / "Q2" / "办公室.xlsx"
    shutil.move(office, tmp_path / "办公室.xlsx")
    office.symlink_to(tmp_path / "办公室.xlsx")
    assert states(told(folder)) == GOOD
    task = Task(NAME, folder, 2025, "Q2", Options(TEMPLATES), files=bureau_files(folder))
    before = digest_of(task, b"")
    (tmp_path / "办公室.xlsx").write_bytes(b"other")
    assert digest_of(task, b"") != before, "what is read of it is what it is known by"
    shutil.move(folder / "2025" / "Q2", tmp_path / "Q2")
    (folder / "2025" / "Q2").symlink_to(tmp_path / "Q2")
    one = told(folder)
    assert (one.source, one.reason) == (Source.BROKEN, "2025/Q2 没有打开：是链接，或名称的编码不对。请放文件本身，改好名称")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda f: (f / "扫描件.pdf").write_bytes(b"x"), "；有的是：扫描件.pdf"),
        (lambda f: [(f / f"{n}.jpg").touch() for n in range(9)], "；有的是：0.jpg、1.jpg、2.jpg、3.jpg、4.jpg等 9 个"),
        (lambda f: (f / "圈").symlink_to("圈"), "文件夹里没有能打开的文件"),
        (lambda f: broken(f / "2025-Q1" / "任务分工.xlsx"), "只有其他报送期的输出和已报送、已作废的文件"),
        (lambda f: None, "文件夹是空的"),
    ],
)
def test_a_folder_without_figures_says_what_there_is(tmp_path: Path, make: Callable[[Path], object], said: str) -> None:
    folder = tmp_path / NAME
    folder.mkdir()
    make(folder)
    one = told(folder)
    assert one.source is Source.NOTHING
    assert said in one.reason


def test_a_renamed_sheet_is_named(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    table(folder)
    book = load_workbook(folder / "任务分工.xlsx")
    book["落实情况"].title = "落实情况 (2)"
    book.save(folder / "任务分工.xlsx")
    one = told(folder)
    assert one.source is Source.NOTHING
    assert [remark.what for remark in one.remarks] == ["任务分工.xlsx 不是任务分工表（没有“落实情况”“核对底稿”两表），没有采用"]


def test_a_table_without_its_day_is_taken_and_named(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    table(folder)
    book = load_workbook(folder / "任务分工.xlsx")
    del book["科室汇总"]
    book.save(folder / "任务分工.xlsx")
    one = told(folder)
    assert states(one) == GOOD
    assert "看不出统计截止" in one.remarks[0].what
    assert one.doubtful


def test_beside_a_table_another_with_a_cell_that_is_not_understood_stops_the_bureau(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    table(folder)
    shutil.copy(folder / "任务分工.xlsx", folder / "改.xlsx")
    book = load_workbook(folder / "改.xlsx")
    book["落实情况"]["G3"] = "差不多"
    book.save(folder / "改.xlsx")
    one = told(folder)
    assert one.source is Source.BROKEN
    assert one.reason == "改.xlsx［落实情况］G3 读不懂“差不多”"


def hidden(book) -> None:
    sheet = book["落实情况"]
    sheet.row_dimensions[4].hidden = True
    sheet.auto_filter.ref = "A2:I5"
    sheet.protection.sheet = True
    book["核对底稿"].sheet_state = "hidden"


def sorted_by_state(book) -> None:
    sheet = book["落实情况"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    for place, row in enumerate(reversed(rows), 3):
        for column, value in enumerate(row, 1):
            sheet.cell(place, column).value = value


@pytest.mark.parametrize("change", [hidden, sorted_by_state])
def test_hidden_filtered_protected_and_sorted_rows_are_all_read(tmp_path: Path, change: Callable[[object], None]) -> None:
    folder = tmp_path / NAME
    table(folder)
    before = {answer.number: answer.status for answer in told(folder).answers}
    book = load_workbook(folder / "任务分工.xlsx")
    change(book)
    book.save(folder / "任务分工.xlsx")
    one = told(folder)
    assert {answer.number: answer.status for answer in one.answers} == before
    assert one.differences == ()


def test_rows_that_were_deleted_show_in_the_figures_and_beside_the_common_list(tmp_path: Path) -> None:
    root = tmp_path / "各单位"
    root.mkdir()
    city_list(root, [NAME])
    table(root / NAME)
    book = load_workbook(root / NAME / "任务分工.xlsx")
    book["落实情况"].delete_rows(4)
    book.save(root / NAME / "任务分工.xlsx")
    view = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2")).view
    assert "全部任务·项数打印为3，按附表应为2" in view.differing[0].words
    assert ("缺共同任务", "没有答复第2项，完成率按它答复的各项计") in [(flaw.kind, flaw.what) for flaw in view.flaws]


def test_a_figure_typed_over_in_the_offices_table_is_named(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    table(folder)
    book = load_workbook(folder / "任务分工.xlsx")
    sheet = book["科室汇总"]
    for column, words in enumerate(("科室", "承担任务", "已完成", "推进中", "未开展", "不适用", "未报送项", "逾期", "完成率"), 1):
        sheet.cell(2, column).value = words
    for row, values in enumerate((("办公室", 3, 2, 1, 0, 0, 0, 0, 66.7), ("全局（按措施计）", 3, 3, 0, 0, 0, 0, 0, 100)), 3):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column).value = value
    book["核对底稿"].append(["办公室·已完成", 1])
    book.save(folder / "任务分工.xlsx")
    found = {(one.what, one.printed, one.counted, one.where) for one in told(folder).differences}
    assert found == {
        ("科室汇总·全局·已完成", "3", "2", "任务分工.xlsx［科室汇总］C4"),
        ("科室汇总·全局·推进中", "0", "1", "任务分工.xlsx［科室汇总］D4"),
        ("科室汇总·全局·完成率", "100", "66.7", "任务分工.xlsx［科室汇总］I4"),
        ("科室汇总·办公室·已完成", "2", "1", "任务分工.xlsx［科室汇总］C3"),
    }


NAMES = [
    "教育 局",
    "教育局　",
    "０１教育局",
    "教育局（第二次报送）",
    "=教育局",
    "{{ 教育局 }}",
    "<教育局>&",
    "长" * 80,
    "a\u0301教育局",
]


def test_folders_of_odd_names_are_bureaus_like_others(tmp_path: Path) -> None:
    root = tmp_path / "各单位"
    root.mkdir()
    for name in NAMES:
        table(root / name)
    view = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2", year=2025)).view
    assert {one.name for one in view.bureaus} == set(NAMES)
    assert {one.source for one in view.bureaus} == {"任务分工表"}
    book = load_workbook(tmp_path / "汇总" / "汇总表.xlsx")
    assert {row[1] for row in book["各单位排名"].iter_rows(min_row=3, values_only=True)} >= set(NAMES)


@pytest.mark.skipif(os.name != "posix", reason="names of bytes")
def test_a_folder_whose_name_is_no_text_stops_no_other(tmp_path: Path) -> None:
    root = tmp_path / "各单位"
    root.mkdir()
    table(root / NAME)
    odd = os.fsdecode("民政局".encode("gbk"))
    table(root / "民政局")
    (root / "民政局").rename(root / odd)
    table(root / "水利局")
    (root / "水利局" / odd).touch()
    view = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2", year=2025)).view
    assert {one.source for one in view.bureaus if one.name in {NAME, "水利局"}} == {"任务分工表"}
    (flawed,) = view.broken
    assert flawed.words == "文件夹的名称的编码不对，请改名"
    assert [one.bureau for one in view.doubtful] == ["水利局"]


def test_folders_that_only_blanks_tell_apart_are_one_bureaus(tmp_path: Path) -> None:
    root = tmp_path / "各单位"
    root.mkdir()
    table(root / NAME)
    table(root / f"{NAME} ")
    view = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2", year=2025)).view
    assert [one.words for one in view.broken] == ["同一个单位有几个文件夹：教育局、教育局 。请只留一个"] * 2
    assert view.tally.total == 0


def test_files_with_another_bureaus_name_are_named(tmp_path: Path) -> None:
    root = tmp_path / "各单位"
    root.mkdir()
    city_list(root, [NAME, "民政局", "商务局"], {"商务局": "市商务局"})
    table(root / NAME)
    with_returns(root / "民政局", "××市商务局", GOOD)
    outcome_ = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2"))
    assert [(one.bureau, one.words) for one in outcome_.view.strangers] == [("××市商务局", "民政局")]
    assert outcome_.needs_a_look


@pytest.mark.parametrize("make", [returns, table])
def test_another_bureaus_table_and_report_beside_its_own_are_named_and_left_aside(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    with_returns(tmp_path / "民政局", "××市民政局", ["已完成", "已完成", "未报送"])
    foreign = run(tmp_path / "民政局" / "2025", "Q2", Options(TEMPLATES)).documents[0].data or b""
    with_returns(tmp_path / "另处", "××市教育局", GOOD)
    own = run(tmp_path / "另处" / "2025", "Q2", Options(TEMPLATES)).documents[0].data or b""
    folder = tmp_path / NAME
    make(folder)
    (folder / "报告.docx").write_bytes(own)
    before = told(folder)
    assert (before.reports, before.remarks, before.differences) == (("报告.docx",), (), ())
    (folder / "A报告.docx").write_bytes(foreign)
    for file, states_ in (("A表.xlsx", GOOD), ("B表.xlsx", ["未开展"] * 3)):
        handed_in(tmp_path / "民政局" / file, lines(*states_)).replace(folder / file)
    after = told(folder)
    assert after._replace(remarks=()) == before
    advice = "不是本单位的，没有采用：请核对是不是放错了，放错的移走"
    assert sorted((one.what, one.serious) for one in after.remarks) == [
        (f"A报告.docx 是写着“××市民政局”的报告，{advice}", True),
        (f"A表.xlsx 是写着“××市民政局”的任务分工表，{advice}", True),
        (f"B表.xlsx 是写着“××市民政局”的任务分工表，{advice}", True),
    ]


@pytest.mark.parametrize("creator", ["", "张三", "办公室", "openpyxl", "Windows 用户", "教育局", "××市 教育局"])
def test_a_file_without_another_bureaus_name_is_the_bureaus_own(tmp_path: Path, creator: str) -> None:
    folder = tmp_path / NAME
    returns(folder)
    book = load_workbook(handed_in(folder / "表.xlsx", lines("已完成", "已完成", "已完成")))
    book.properties.creator = creator
    book.save(folder / "表.xlsx")
    report = docx.Document()
    report.core_properties.author = creator
    report.add_paragraph("关于2025年政务公开工作进展情况的报告")
    report.save(str(folder / "报告.docx"))
    one = told(folder)
    assert (one.remarks, one.reports) == ((), ("报告.docx",))
    assert [difference.what for difference in one.differences] == ["第2项·完成状态"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("××市民政局关于2025年政务公开工作的报告", "会同××市教育局办理。"),
        ("××市民政局", "关于2025年政务公开工作的报告"),
        ("2025年政务公开工作报告", "正文。", "××市　民政局", "2025年7月5日"),
    ],
)
def test_a_report_bears_the_name_of_its_title_or_signature(tmp_path: Path, paragraphs: tuple[str, ...]) -> None:
    report = docx.Document()
    report.core_properties.author = "Windows 用户"
    for words in paragraphs:
        report.add_paragraph(words)
    report.save(str(tmp_path / "报告.docx"))
    data = (tmp_path / "报告.docx").read_bytes()
    assert named_bureau(data, "××市教育局") == "××市民政局"
    assert named_bureau(data, "××市民政局") == ""


@pytest.mark.parametrize(
    ("creator", "title", "said"),
    [
        ("", "", "表.xlsx 没有写明是哪个单位的（文件属性没有作者），按文件夹的名称算本单位的"),
        ("张三", "", "表.xlsx 没有写明是哪个单位的（文件属性的作者是“张三”），按文件夹的名称算本单位的"),
        (
            "××图文广告有限公司",
            "",
            "表.xlsx 没有写明是哪个单位的（文件属性的作者是“××图文广告有限公司”），按文件夹的名称算本单位的",
        ),
        ("××市水务集团有限公司", "", "表.xlsx 写的单位是“××市水务集团有限公司”，与文件夹的名称不同，按文件夹的名称算本单位的"),
        ("", "××市教育局2025年任务落实情况表", ""),
        ("××市教育局", "", ""),
        ("教育局", "", ""),
    ],
)
def test_figures_that_do_not_say_whose_they_are_count_and_are_named(tmp_path: Path, creator: str, title: str, said: str) -> None:
    root = tmp_path / "各单位"
    made = handed_in(root / NAME / "表.xlsx", lines(*GOOD), title=title)
    book = load_workbook(made)
    book.properties.creator = creator
    book.save(made)
    result = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2", year=2025))
    assert [(line.handed_in.source, line.answers) for line in result.city.bureaus] == [(Source.TABLE, 3)]
    kind = "单位名称不同" if "写的单位是" in said else "没有写明单位"
    assert [(one.kind, one.what) for one in result.view.flaws] == ([(kind, said)] if said else [])
    assert not result.needs_a_look


def test_the_name_of_another_folder_is_told_once(tmp_path: Path) -> None:
    root = tmp_path / "各单位"
    for name in (NAME, "民政局"):
        table(root / name)
    made = root / NAME / "任务分工.xlsx"
    book = load_workbook(made)
    book.properties.creator = "××市民政局"
    book.save(made)
    flaws = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2", year=2025)).view.flaws
    assert [one.kind for one in flaws if one.bureau == NAME] == ["可能放错", "单位名称相同"]


def test_another_bureaus_report_beside_a_table_of_nobodys_is_named(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    made = handed_in(folder / "表.xlsx", lines(*GOOD), title="××市教育局任务落实情况表")
    book = load_workbook(made)
    book.properties.creator = "张三"
    book.save(made)
    for name, paragraph in (
        ("甲报告", "××县教育局关于政务公开工作的报告"),
        ("乙报告", "××县城关镇人民政府关于政务公开工作的报告"),
    ):
        report = docx.Document()
        report.add_paragraph(paragraph)
        report.save(str(folder / f"{name}.docx"))
    one = told(folder)
    assert one.reports == ("甲报告.docx",)
    assert [remark.what.partition("，")[0] for remark in one.remarks] == ["乙报告.docx 是写着“××县城关镇人民政府”的报告"]


def test_of_tables_with_several_bureaus_names_and_none_of_the_folders_none_is_taken(tmp_path: Path) -> None:
    folder = tmp_path / "丹霞"
    for name in ("民政局", "水利局"):
        handed_in(tmp_path / name / f"{name}.xlsx", lines(*GOOD))
        folder.mkdir(exist_ok=True)
        (tmp_path / name / f"{name}.xlsx").replace(folder / f"{name}.xlsx")
    one = told(folder)
    assert (one.source, one.answers) == (Source.BROKEN, ())
    assert one.reason.startswith("有几份写着不同单位名称的任务分工表：民政局.xlsx、水利局.xlsx（××市民政局、××市水利局）")


def test_a_folder_that_cannot_be_read_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "各单位"
    root.mkdir()
    for name in (NAME, "民政局", "水利局"):
        table(root / name)
    scan, read = os.scandir, Path.read_bytes

    def refuse(path: Path) -> object:
        if str(path).endswith("民政局"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    def refuse_file(path: Path) -> bytes:
        if path.parent.name == "水利局":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse_file)
    view = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2", year=2025)).view
    assert {one.bureau: one.words for one in view.broken} == {
        "民政局": "读不了它的文件夹：没有权限，或者正在别的程序中打开",
        "水利局": "读不了它的文件：没有权限，或者正在别的程序中打开",
    }
    assert view.tally.total == 0 or view.figures["handed_in"] == 1


def test_a_draft_report_under_a_final_name_is_named(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    with_returns(folder, "××市教育局", ["已完成", "已完成", "未报送"])
    made = run(folder / "2025", "Q2", Options(TEMPLATES))
    assert made.view.draft
    other = tmp_path / "各单位" / NAME
    table(other)
    assert not told(other).draft
    (other / "报告.docx").write_bytes(made.documents[0].data or b"")
    assert told(other).draft


def test_a_table_saved_as_another_kind_of_workbook_says_the_same(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    made = run(TEMPLATES.parent / "data" / "2023", "H2", Options(TEMPLATES))
    path = tmp_path / "表.xlsx"
    path.write_bytes(next(one.data or b"" for one in made.documents if one.path.suffix == ".xlsx"))
    original = read_handed_in(path, "表.xlsx")
    assert isinstance(original, HandedInTable)
    for kind in ("ods", "xls", "xlsx"):
        words = ["--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to", kind]
        subprocess.run(
            [office, *words, "--outdir", str(tmp_path / kind), str(path)],
            check=True,
            capture_output=True,
            timeout=120,
        )
        again = read_handed_in(tmp_path / kind / f"表.{kind}", "表.xlsx")
        assert isinstance(again, HandedInTable)
        assert again._replace(bureau="") == original._replace(bureau="")


def test_folders_without_end_in_one_another_stop_no_other_bureau(tmp_path: Path) -> None:
    root = tmp_path / "各单位"
    returns(root / "民政局")
    root.joinpath(NAME, *["深"] * 60).mkdir(parents=True)
    view = make_centre(Request(root, tmp_path / "汇总", TEMPLATES, "Q2", year=2025)).view
    ((bureau, words),) = view.broken
    assert bureau == NAME
    assert words.endswith("里的文件夹套得太深（超过 40 层）")
    assert [one.name for one in view.bureaus if one.taken] == ["民政局"]


@pytest.mark.parametrize(
    ("output", "documents", "said"),
    [
        (f"各单位/{NAME}/汇总", False, "在一个单位的文件夹里"),
        (f"各单位/{NAME}/2025/Q2", False, "在一个单位的文件夹里"),
        (".", True, "与各单位报来的混在一起"),
        ("各单位", True, "与各单位报来的混在一起"),
        ("链接", True, "与各单位报来的混在一起"),
        ("各单位", False, ""),
        ("各单位/汇总", True, ""),
        (".", False, ""),
    ],
)
def test_what_is_made_never_lands_among_what_was_handed_in(tmp_path: Path, output: str, documents: bool, said: str) -> None:
    root = tmp_path / "各单位"
    returns(root / NAME)
    (tmp_path / "链接").symlink_to(tmp_path, target_is_directory=True)
    request = Request(root, tmp_path / output, TEMPLATES, "Q2", year=2025, documents=documents)
    handed = set((root / NAME).rglob("*"))
    if said:
        with pytest.raises(ReportError, match=said):
            make_centre(request)
        assert set(root.rglob("*")) == handed | {root / NAME}
    else:
        make_centre(request)
        assert make_centre(request).again == 1
        assert [line.handed_in.name for line in make_centre(request).city.bureaus] == [NAME]
    assert set((root / NAME).rglob("*")) == handed
