"""Nothing typed is lost: what a return holds outside the cells that are asked for is listed with its cell, and blocks nothing."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from progress_report.jobs.check import make_check
from progress_report.jobs.examination import Examination, examine
from progress_report.jobs.forms import make_forms
from progress_report.jobs.run import Folders, Run
from progress_report.messages.catalogue import KINDS, message
from progress_report.messages.findings import Finding, Severity
from progress_report.returns.other_content import MOST_LISTED
from tests.workbooks import RETURN_HEADER, row, whole_year, write_return

TARGET = [2, "公开率", "≥100", "%", "100%", ""]
TEMPLATES = Path("templates")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return whole_year(tmp_path / "data")


def examined(data: Path) -> Examination:
    return examine(Run.on(Folders(data, data.parent / "out", TEMPLATES), 2025, "Q2"))


def on(data: Path, change: Callable[[Workbook], None], office: str = "甲科", **options: object) -> tuple[Finding, ...]:
    """Return the findings on 甲科's return with a change made in it."""
    path = data / "2025" / "Q2" / "一.xlsx"
    write_return(path, "甲科", [row(1), row(2)], [TARGET], **options)  # type: ignore[arg-type]
    workbook = load_workbook(path)
    change(workbook)
    workbook.save(path)
    return tuple(one for one in examined(data).findings if one.office == office and one.code != "C33")


def listed(found: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(one.code, one.where.cell, message(one)) for one in found if one.where is not None]


def test_an_issued_form_as_filled_in_has_no_other_content(data: Path, tmp_path: Path) -> None:
    run = Run.on(Folders(data, tmp_path / "out", TEMPLATES), 2025, "Q2")
    form = next(one.path for one in make_forms(run).publication.published if "甲科" in one.path.name)
    workbook = load_workbook(form)
    for number in (5, 6):
        workbook["填报表"][f"F{number}"], workbook["填报表"][f"G{number}"] = "推进中", f"第{number}行做了。"
    targets = workbook["指标完成情况"]
    actual = next(cell.column_letter for cell in targets[3] if cell.value == "实际值")
    targets[f"{actual}4"] = "100%"
    workbook.save(data / "2025" / "Q2" / "一.xlsx")
    assert [one for one in examined(data).findings if one.code.startswith("O")] == []


def test_a_unique_word_in_every_cell_of_a_form_is_found_in_an_output_or_a_finding(data: Path, tmp_path: Path) -> None:
    run = Run.on(Folders(data, tmp_path / "out", TEMPLATES), 2025, "Q2")
    form = next(one.path for one in make_forms(run).publication.published if "甲科" in one.path.name)
    workbook = load_workbook(form)
    sheet, targets = workbook["填报表"], workbook["指标完成情况"]
    for number in (5, 6):
        sheet[f"F{number}"] = "推进中"
    targets["F4"] = "100%"
    kept = {
        ("填报表", "C2"), ("填报表", "E2"), *(("填报表", f"{letter}{number}") for letter in "AF" for number in (5, 6)),
        *(("填报表", f"{letter}4") for letter in "ABCDEFGHIJK"), *(("指标完成情况", f"{letter}3") for letter in "ABCDEFG"),
        *(("指标完成情况", f"{letter}4") for letter in "ACF"), *(("填报表", f"H{number}") for number in (5, 6)),
    }  # fmt: skip
    words: dict[str, tuple[str, str]] = {}
    for one in (sheet, targets):
        for cells in one.iter_rows(min_row=1, max_row=one.max_row + 3, max_col=14):
            for cell in cells:
                if (one.title, cell.coordinate) in kept or type(cell).__name__ == "MergedCell":
                    continue
                word = f"独词{len(words)}甲"
                words[word] = (one.title, cell.coordinate)
                # What the form itself says stays, so that the row is still known by it.
                cell.value = f"{cell.value or ''}{word}"
    extra = workbook.create_sheet("附表")
    extra["C3"], words["独词附表"] = "独词附表", ("附表", "C3")
    sheet["A5"].comment = Comment("独词批注", "张三")
    words["独词批注"] = ("填报表", "A5")
    workbook.save(data / "2025" / "Q2" / "一.xlsx")
    examination = examined(data)
    returned = examination.case.returns["甲科"]
    printed = "\n".join(f"{one.progress}{one.evidence}{one.problems}{one.next_steps}" for one in returned.entries) + "".join(
        one.note for one in returned.target_entries
    )
    told = printed + "\n".join(message(one) for one in examination.findings)
    assert {word: place for word, place in words.items() if word not in told} == {}


def test_other_content_blocks_nothing_and_asks_nothing_of_the_office(data: Path, tmp_path: Path) -> None:
    def change(workbook: Workbook) -> None:
        workbook["填报表"]["M3"] = "此项以附件为准"

    found = on(data, change)
    assert listed(found) == [("O01", "M3", "另有内容（表外文字），没有采用：此项以附件为准")]
    assert KINDS["O01"].severity is Severity.NORMALISED
    outcome = make_check(Run.on(Folders(data, tmp_path / "out", TEMPLATES), 2025, "Q2"))
    assert not outcome.examination.blocked
    sheet = load_workbook(tmp_path / "out" / "2025-Q2" / "核查结果.xlsx")
    assert any("此项以附件为准" in str(cell.value) for one in sheet for cells in one.iter_rows() for cell in cells)


def test_a_changed_word_of_the_form_is_listed_with_its_column(data: Path) -> None:
    def change(workbook: Workbook) -> None:
        workbook["填报表"]["B3"] = "主题一（与第二项合并）"

    assert listed(on(data, change)) == [("O02", "B3", "另有内容：“重点任务”与下发的不同，填的是：主题一（与第二项合并）")]


def test_comments_are_listed_without_what_was_marked_on_a_copy_that_went_back(data: Path) -> None:
    def change(workbook: Workbook) -> None:
        workbook["填报表"]["F3"].comment = Comment("我科的话\n\n【错误 E02】第1项未填\n→ 请填", "张三")
        workbook["填报表"]["F4"].comment = Comment("【提醒 C01】写清楚", "")

    assert listed(on(data, change)) == [("O01", "F3", "另有内容（批注），没有采用：我科的话")]


def test_a_conversation_of_comments_is_listed_once_with_all_its_words(data: Path) -> None:
    path = data / "2025" / "Q2" / "一.xlsx"
    write_return(path, "甲科", [row(1), row(2)], [TARGET])
    workbook = load_workbook(path)
    workbook["填报表"]["F3"].comment = Comment("[Threaded comment] 这里改一下", "tc={1}")
    workbook.save(path)
    parts = {name: zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist()}
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    link = f'<Relationship Id="rIdT" Type="{kind}" Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    parts[relations] = parts[relations].replace(b"</Relationships>", link.encode())
    space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    said = "".join(f'<threadedComment ref="F3"><text>{words}</text></threadedComment>' for words in ("这里改一下", "已改"))
    parts["xl/threadedComments/threadedComment1.xml"] = f'<ThreadedComments xmlns="{space}">{said}</ThreadedComments>'.encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    found = tuple(one for one in examined(data).findings if one.code == "O01")
    assert listed(found) == [("O01", "F3", "另有内容（批注），没有采用：这里改一下\n已改")]


def with_picture(path: Path, anchor: str) -> None:
    """Lay a picture and a text box over a sheet."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    words = "http://schemas.openxmlformats.org/drawingml/2006/main"
    parts = {name: zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist()}
    parts["xl/drawings/drawing1.xml"] = f'<wsDr xmlns="{drawing}" xmlns:a="{words}">{anchor}</wsDr>'.encode()
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/drawing" Target="/xl/drawings/drawing1.xml"/></Relationships>'
    ).encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)


def anchored(first: int, last: int, words: str = "") -> str:
    text = f"<sp><txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></txBody></sp>" if words else "<pic/>"
    ends = f"<from><col>7</col><row>{first - 1}</row></from><to><col>7</col><row>{last - 1}</row></to>"
    return f"<twoCellAnchor>{ends}{text}</twoCellAnchor>"


def test_a_picture_over_a_measures_row_is_named_with_it_and_a_text_box_with_its_words(data: Path) -> None:
    path = data / "2025" / "Q2" / "一.xlsx"
    write_return(path, "甲科", [row(1), row(2)], [TARGET])
    with_picture(path, anchored(3, 3) + anchored(9, 12, "框里的话"))
    found = tuple(one for one in examined(data).findings if one.office == "甲科" and one.code != "C33")
    assert listed(found) == [
        ("R11", "H3", "第1项所在的行上放着图片（H3:H3），图片里的内容没有读取"),
        ("O01", "H9", "另有内容（图片或图形），没有采用：H9:H12：框里的话"),
    ]


def test_a_picture_in_a_cell_of_ones_own_is_named(data: Path) -> None:
    def change(workbook: Workbook) -> None:
        workbook["填报表"]["M3"] = '=DISPIMG("ID_1",1)'

    assert listed(on(data, change)) == [("O01", "M3", '另有内容（单元格图片），没有采用：=DISPIMG("ID_1",1)')]


def test_what_the_form_asks_to_be_signed_with_is_no_other_content_and_what_else_is_written_there_is(data: Path) -> None:
    def change(workbook: Workbook) -> None:
        for place, (label, typed) in enumerate(
            [("填报人", "张三"), ("联系电话", 13900139000), ("审核人", "李四\n此表以纸质为准")], 8
        ):
            workbook["填报表"][f"A{place}"], workbook["填报表"][f"C{place}"] = label, typed
        workbook["填报表"]["A11"], workbook["填报表"]["C11"], workbook["填报表"]["D11"] = "填报日期：", "2025年7月1日", "（补报）"

    assert listed(on(data, change)) == [
        ("O01", "C10", "另有内容（表外的行），没有采用：李四\n此表以纸质为准"),
        ("O01", "D11", "另有内容（表外的行），没有采用：（补报）"),
    ]


def test_personal_numbers_in_other_content_are_masked_and_named(data: Path) -> None:
    def change(workbook: Workbook) -> None:
        workbook["填报表"]["M3"] = "联系13800138000，身份证 110105 19491231 002X"
        workbook["填报表"]["A8"], workbook["填报表"]["C8"] = "联系电话", "13900139000"

    found = on(data, change)
    assert [one.code for one in found] == ["O01", "O04", "O04"]
    assert not [one for one in found if "13800138000" in message(one) or "19491231" in message(one)]
    assert {message(one) for one in found if one.code == "O04"} == {
        "另有内容里有手机号（138******00）；没有写入报告",
        "另有内容里有身份证号（110*************2X）；没有写入报告",
    }


@pytest.mark.parametrize(
    "number", ["110105 19491231 002X", "1101 0519 4912 3100 2X", "110105-19491231-002X", "１１０１０５１９４９１２３１００２Ｘ"]
)
def test_an_identity_number_is_found_however_it_is_spaced(data: Path, number: str) -> None:
    write_return(data / "2025" / "Q2" / "一.xlsx", "甲科", [row(1, progress=f"申请人{number}。"), row(2)], [TARGET])
    assert [one.measure for one in examined(data).findings if one.code == "C11"] == [1]


def test_a_personal_number_beside_a_target_is_found(data: Path) -> None:
    write_return(data / "2025" / "Q2" / "一.xlsx", "甲科", [row(1), row(2)], [[*TARGET[:5], "问 13800138000"]])
    (found,) = (one for one in examined(data).findings if one.code == "C11")
    assert found.where is not None
    assert (found.where.sheet, found.where.cell) == ("指标完成情况", "F2")


def test_a_long_extra_sheet_is_listed_as_far_as_anyone_reads(data: Path) -> None:
    def change(workbook: Workbook) -> None:
        sheet = workbook.create_sheet("台账")
        for number in range(MOST_LISTED + 7):
            sheet.append([f"第{number}条", "内容"])

    found = on(data, change)
    assert [one.code for one in found] == ["O01"] * MOST_LISTED + ["O03"]
    assert "还有 7 处" in message(found[-1])
    assert "第0条｜内容" in message(found[0])


def test_two_sheets_of_targets_with_other_values_are_told_with_the_one_that_counts(data: Path) -> None:
    def change(workbook: Workbook) -> None:
        copied = workbook.copy_worksheet(workbook["指标完成情况"])
        copied["E2"] = "90%"
        workbook.move_sheet(copied, -2)

    found = on(data, change)
    (told,) = (one for one in found if one.code == "R10")
    assert message(told) == ("有几张指标表，“2 公开率”填得不一样：采用［指标完成情况］100%，没有采用［指标完成情况 Copy］90%")
    examination = examined(data)
    assert examination.blocked
    assert examination.case.returns["甲科"].target_entries[0].value == 100


def test_two_sheets_of_targets_that_agree_need_nobody(data: Path) -> None:
    found = on(data, lambda workbook: workbook.copy_worksheet(workbook["指标完成情况"]) and None)
    assert "R10" not in [one.code for one in found]


def test_a_deleted_sheet_of_targets_is_said_once_and_the_copy_that_goes_back_shows_it(data: Path, tmp_path: Path) -> None:
    from tests.workbooks import YEAR_SHEETS, year_workbook

    year_workbook(data, 指标=[*YEAR_SHEETS["指标"], [1, "回应率", "≥", 90, "%", ""]])
    write_return(data / "2025" / "Q2" / "一.xlsx", "甲科", [row(1), row(2)])
    outcome = make_check(Run.on(Folders(data, tmp_path / "out", TEMPLATES), 2025, "Q2"))
    own = [one for one in outcome.examination.findings if one.office == "甲科" and one.code[0] == "E"]
    assert [(one.code, message(one)) for one in own] == [("E04", "没有指标完成情况，应填 2 个指标：回应率、公开率")]
    back = load_workbook(tmp_path / "out" / "2025-Q2" / "退回" / "一.xlsx")["填报表"]
    assert "E04" in back["A1"].comment.text


def test_a_column_of_ones_own_is_listed_with_its_header(data: Path) -> None:
    found = on(data, lambda workbook: None, header=[*RETURN_HEADER, "备注"])
    assert listed(found) == [("O01", "K2", "另有内容（表外文字），没有采用：备注")]
