"""What people do with a form in WPS and Excel: read as meant, or asked about with the cell and what to do."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.assignment.model import Assignment
from progress_report.assignment.workbook import read_assignment
from progress_report.checks import Case, check
from progress_report.messages.catalogue import message
from progress_report.reading.number_formats import shown_as
from progress_report.returns import folder as returns_folder
from progress_report.returns import time_limit
from progress_report.returns.candidates import Candidate, return_files
from progress_report.returns.collection import Collection, read_returns
from tests.workbooks import RETURN_HEADER, row, write_return, write_workbook, year_workbook

TARGET = [2, "公开率", "≥100", "%", "100%", ""]
Read = Callable[[], Collection]


@pytest.fixture
def year(tmp_path: Path) -> Assignment:
    return read_assignment(year_workbook(tmp_path))


@pytest.fixture
def collected(tmp_path: Path, year: Assignment) -> Read:
    return lambda: read_returns(return_files(tmp_path / "2025" / "Q2"), tmp_path, year, year.periods[1])


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    return write_return(tmp_path / "2025" / "Q2" / "甲科.xlsx", "甲科", [row(1), row(2)], [TARGET])


def codes(found: Collection) -> list[str]:
    return [finding.code for finding in found.findings]


def edited(path: Path, change: Callable[[Worksheet], None]) -> None:
    workbook = load_workbook(path, rich_text=True)
    change(workbook["填报表"])
    workbook.save(path)


def rewritten(path: Path, *exchanges: tuple[str, str]) -> None:
    """Exchange words in every part of a file."""
    parts = {name: zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            for old, new in exchanges:
                content = content.replace(old.encode(), new.encode()) if name.endswith(".xml") else content
            package.writestr(name, content)


def with_cell(path: Path, cell: str) -> None:
    """Put a cell's markup in the place of F3."""
    parts = {name: zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist()}
    name = "xl/worksheets/sheet1.xml"
    before, _found, rest = parts[name].decode().partition('<c r="F3"')
    parts[name] = (before + cell + rest.partition("</c>")[2]).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for one, content in parts.items():
            package.writestr(one, content)


def test_a_sheet_copied_into_another_workbook_or_pasted_as_values_is_read(tmp_path: Path, collected: Read) -> None:
    rows = [["填报科室", "甲科"], RETURN_HEADER, row(1), row(2)]
    sheets = {"Sheet1": [], "填报表 (2)": rows, "Sheet3": []}
    write_workbook(tmp_path / "2025" / "Q2" / "新建 Microsoft Excel 工作表.xlsx", sheets)
    found = collected()
    assert [one.office for one in found.returns] == ["甲科"]
    assert codes(found) == []


def test_rows_and_columns_put_in_between_move_nothing(sent: Path, collected: Read) -> None:
    before = collected().returns[0].entries

    def change(sheet: Worksheet) -> None:
        sheet.insert_cols(5)
        sheet.insert_rows(2)
        sheet.insert_rows(5)

    edited(sent, change)
    found = collected()
    assert [one[4:] for one in found.returns[0].entries] == [one[4:] for one in before]
    assert codes(found) == []


def header_merged_downwards(sheet: Worksheet) -> None:
    sheet.insert_rows(3)
    for column in range(1, 11):
        sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)


def header_in_two_rows(sheet: Worksheet) -> None:
    sheet.insert_rows(2)
    for column in range(1, 5):
        sheet.cell(2, column).value, sheet.cell(3, column).value = sheet.cell(3, column).value, None
        sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)
    sheet["E2"] = "工作进展填报表"
    sheet.merge_cells("E2:J2")


def under_a_cover(sheet: Worksheet) -> None:
    sheet.insert_rows(1, 25)


@pytest.mark.parametrize("change", [header_merged_downwards, header_in_two_rows, under_a_cover], ids=lambda one: one.__name__)
def test_a_header_over_two_rows_or_far_down_is_a_header(sent: Path, collected: Read, change: Callable[[Worksheet], None]) -> None:
    (before,) = collected().returns
    edited(sent, change)
    found = collected()
    assert codes(found) == []
    assert len(before.entries) == 2
    assert [entry._replace(row=0, sheet=None) for entry in found.returns[0].entries] == [
        entry._replace(row=0, sheet=None) for entry in before.entries
    ]


def test_a_merge_from_the_header_into_a_measures_row_is_asked_about(sent: Path, collected: Read) -> None:
    edited(sent, lambda sheet: sheet.merge_cells("F2:F3"))
    assert "R05" in codes(collected())


def test_a_renamed_header_is_named(sent: Path, collected: Read) -> None:
    edited(sent, lambda sheet: sheet.__setitem__("F2", "进展"))
    (finding,) = collected().findings
    assert (finding.code, finding.office) == ("F03", "甲科")
    assert "工作进展情况" in message(finding)


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"F2": "进展"}, "工作进展情况（F2 的“进展”像是这一列）"),
        ({"F2": "本期工作进展"}, "工作进展情况（F2 的“本期工作进展”像是这一列）"),
        ({"G2": "办结日期"}, "完成日期（G2 的“办结日期”像是这一列）"),
        ({"I2": "问题", "J2": "下步打算"}, "存在问题（I2 的“问题”像是这一列）、下一步打算（J2 的“下步打算”像是这一列）"),
        ({"G2": "备注"}, "完成日期"),
    ],
)
def test_a_renamed_header_is_told_with_the_column_that_it_may_be(
    sent: Path, collected: Read, headers: dict[str, str], told: str
) -> None:
    edited(sent, lambda sheet: [sheet.__setitem__(cell, words) for cell, words in headers.items()])
    (finding,) = collected().findings
    assert message(finding) == f"填报表缺少列：{told}"


def test_a_deleted_column_is_named(sent: Path, collected: Read) -> None:
    edited(sent, lambda sheet: sheet.delete_cols(7))
    (finding,) = collected().findings
    assert (finding.code, "完成日期" in message(finding)) == ("F03", True)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="F3" t="inlineStr"><is><t>公开目录。_x000A_又公开。</t></is></c>', "公开目录。\n又公开。"),
        ('<c r="F3" t="str"><v>公开目录。_x000D__x000A_又公开。</v></c>', "公开目录。\n又公开。"),
        ('<c r="F3" t="inlineStr"><is><r><t>公开</t></r><rPh sb="0" eb="2"><t>gong</t></rPh></is></c>', "公开"),
        ('<c r="F3" t="inlineStr"><v>公开目录。</v></c>', "公开目录。"),
        ('<c r="F3"><is><t>公开目录。</t></is></c>', "公开目录。"),
        ('<c r="F3" t="d"><v>2025-03-05T00:00:00</v></c>', "2025年3月5日"),
    ],
)
def test_texts_are_read_however_a_program_wrote_them(sent: Path, collected: Read, cell: str, text: str) -> None:
    with_cell(sent, cell)
    assert collected().returns[0].entries[0].progress == text


def test_rich_text_is_read_whole_and_what_is_struck_out_in_it_is_asked_about(sent: Path, collected: Read) -> None:
    pieces = [TextBlock(InlineFont(b=True), "公开"), "12条。"]
    edited(sent, lambda sheet: sheet.__setitem__("F3", CellRichText(pieces)))
    assert (collected().returns[0].entries[0].progress, codes(collected())) == ("公开12条。", [])
    struck = [TextBlock(InlineFont(strike=True), "公开"), "12条。"]
    edited(sent, lambda sheet: sheet.__setitem__("F3", CellRichText(struck)))
    assert codes(collected()) == ["V08"]


def test_a_formula_counts_by_its_saved_result_unless_the_file_says_that_it_may_be_stale(sent: Path, collected: Read) -> None:
    rewritten(sent, ("<calcPr ", "<calcPrX "))
    with_cell(sent, '<c r="F3" t="str"><f>CONCATENATE("公开",12)</f><v>公开12</v></c>')
    assert (collected().returns[0].entries[0].progress, codes(collected())) == ("公开12", ["V07"])
    rewritten(sent, ("<calcPrX ", "<calcPr "))
    (finding,) = collected().findings
    assert finding.code == "V10"
    assert '=CONCATENATE("公开",12) → 公开12' in message(finding)


def test_a_formula_without_a_saved_result_and_one_shared_with_another_cell_are_told(sent: Path, collected: Read) -> None:
    with_cell(sent, '<c r="F3"><f t="shared" ref="F3:F4" si="0">A3</f></c>')
    rewritten(sent, ('<c r="F4" t="inlineStr"><is><t>完成第2项工作并公开信息2条。</t></is></c>', ""))
    found = collected()
    assert ("V04", "F3") in [(one.code, one.where.cell) for one in found.findings if one.where]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("11.30", "2025年11月30日"),
        (11.3, "日期"),
        ("2025/11/31", "没有这一天"),
        ("2025.6.3.", ""),
        ("年底前后", ""),
        ("十一月三十一日", "没有这一天"),
    ],
)
def test_a_date_that_is_none_is_asked_about_by_the_year_of_the_form(
    sent: Path, collected: Read, typed: object, says: str
) -> None:
    edited(sent, lambda sheet: sheet.__setitem__("G3", typed))
    found = collected()
    assert [one.code for one in found.findings] in (["V01"], ["V02"])
    assert says in message(found.findings[0]) + found.findings[0].details["note"]
    assert "2023" not in found.findings[0].details["note"]


def test_two_rows_for_one_measure_are_asked_about_with_both_cells(sent: Path, collected: Read) -> None:
    edited(sent, lambda sheet: sheet.append(row(1, progress="又写一行。")))
    found = collected()
    assert [one.code for one in found.findings] == ["R02", "O01", "O01"]
    assert "A3、A5" in message(found.findings[0])


@pytest.mark.parametrize("length", [255, 32_767])
def test_a_text_that_stops_where_programs_cut_is_asked_about(sent: Path, collected: Read, year: Assignment, length: int) -> None:
    def codes_of(text: str) -> list[str]:
        write_return(sent, "甲科", [row(1, progress=text), row(2)], [TARGET])
        returns = {one.office: one for one in collected().returns}
        return [one.code for one in check(Case(year, year.periods[1], returns)) if one.office == "甲科" and one.code == "C40"]

    assert codes_of("字" * length) == ["C40"]
    assert codes_of("字" * (length - 1) + "。") == []
    assert codes_of("字" * (length - 1)) == []


def test_rows_that_a_filter_hides_are_read_and_named(sent: Path, collected: Read) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.auto_filter.ref = "A2:J4"
        sheet.auto_filter.add_filter_column(4, ["推进中"])
        sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True

    edited(sent, change)
    found = collected()
    assert len(found.returns[0].entries) == 2
    assert [(one.code, "第3、4行" in message(one)) for one in found.findings] == [("F14", True)]


def test_a_workbook_marked_final_or_read_only_is_read(sent: Path, collected: Read) -> None:
    before = collected()
    rewritten(sent, ("<bookViews>", '<fileSharing readOnlyRecommended="1" userName="张三"/><bookViews>'))
    with zipfile.ZipFile(sent, "a") as package:
        package.writestr(
            "docProps/custom.xml", "<Properties><property name='_MarkAsFinal'><bool>true</bool></property></Properties>"
        )
    assert collected() == before


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (7, "000", "007"),
        (1234.5, "#,##0.00", "1,234.50"),
        (0.953, "0.0%", "95.3%"),
        (12, '0"条"', "12条"),
        (-3, "0", "-3"),
        (timedelta(hours=36), "[h]:mm:ss", "36:00:00"),
        (date(2025, 3, 1), 'yyyy"年"m"月"', "2025年3月"),
        (date(2025, 3, 1), "yyyy年m月", "2025年3月"),
        (date(2025, 3, 1), "[$-804]m月d日", "3月1日"),
        (datetime(2025, 3, 1, 9, 5), "h:mm", "9:05"),
        (date(2025, 3, 1), "yyyy-mm-dd", None),
        (0.5, "# ?/?", None),
        (5, "General", None),
    ],
)
def test_a_number_is_shown_as_its_cell_shows_it(value: float, code: str, text: str | None) -> None:
    assert shown_as(value, code) == text


def test_a_number_among_words_is_printed_as_its_cell_shows_it(sent: Path, collected: Read) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["F3"], sheet["H3"], sheet["H4"] = 7, timedelta(hours=36), date(2025, 3, 1)
        sheet["F3"].number_format, sheet["H3"].number_format, sheet["H4"].number_format = "000", "[h]:mm:ss", "yyyy年m月"

    edited(sent, change)
    first, second = collected().returns[0].entries
    assert (first.progress, first.evidence, second.evidence) == ("007", "36:00:00", "2025年3月")


def test_merged_cells_are_said_once_and_not_as_missing_too(sent: Path, collected: Read, year: Assignment) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.merge_cells("F3:F4")
        for number in range(20_000):
            sheet.merged_cells.ranges.add(f"M{number * 2 + 10}:M{number * 2 + 11}")

    edited(sent, change)
    start = time.process_time()
    found = collected()
    assert time.process_time() - start < 4
    returns = {one.office: one for one in found.returns}
    missing = check(Case(year, year.periods[1], returns, reading=found.findings))
    assert codes(found) == ["R05"]
    assert [one.code for one in missing if one.office == "甲科"] == []


def test_a_merge_makes_its_own_rows_unusable_and_not_the_next(tmp_path: Path, collected: Read) -> None:
    path = tmp_path / "2025" / "Q2" / "甲科.xlsx"
    write_return(path, "甲科", [row(1, progress="合并了。"), [""], row(2, progress="下一行。")], [TARGET])
    edited(path, lambda sheet: sheet.merge_cells("F3:F4"))
    found = collected()
    assert [entry.progress for entry in found.returns[0].entries] == ["", "下一行。"]
    assert [(one.code, one.details.get("range")) for one in found.findings] == [("R05", "F3:F4")]


def test_cells_of_one_row_that_were_merged_are_one_measures(sent: Path, collected: Read) -> None:
    before = collected()
    edited(sent, lambda sheet: sheet.merge_cells("I3:J3"))
    assert collected() == before


def test_a_nameless_style_and_a_list_index_out_of_range_are_no_hindrance(sent: Path, collected: Read) -> None:
    before = collected()
    rewritten(
        sent, ('<cellStyle name="Normal"', "<cellStyle"), ('fontId="0"', 'fontId="99"'), ("<sheetData>", "<sheetData><!--<f>-->")
    )
    assert collected() == before


def test_a_file_that_takes_too_long_is_left_and_the_others_are_read(
    sent: Path, tmp_path: Path, collected: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_return(tmp_path / "2025" / "Q2" / "乙科.xlsx", "乙科", [row(1), row(3)])
    read = returns_folder.candidates

    def slow(path: Path, data: Path) -> Iterator[Candidate]:
        while path == sent:
            time.sleep(0.01)
        yield from read(path, data)

    monkeypatch.setattr(returns_folder, "candidates", slow)
    monkeypatch.setattr(time_limit, "SECONDS", 0.3)
    found = collected()
    assert [one.office for one in found.returns] == ["乙科"]
    assert [(one.code, one.office) for one in found.findings] == [("F19", "甲科")]


def test_thousands_of_rows_under_the_table_are_said_as_far_as_anyone_reads(sent: Path, collected: Read) -> None:
    def change(sheet: Worksheet) -> None:
        for number in range(600):
            sheet.append(["", "", "", "", "", f"第{number}条"])

    edited(sent, change)
    found = collected()
    assert codes(found).count("R04") == 500
    assert [message(one) for one in found.findings if one.code == "F23"] == ["同样的问题（R04）还有 100 处，没有逐条列出"]


def test_a_workbook_of_charts_and_macro_sheets_beside_the_form_is_read(sent: Path, collected: Read) -> None:
    workbook = load_workbook(sent)
    workbook.create_chartsheet("图")
    workbook.save(sent)
    assert isinstance(workbook, Workbook)
    assert codes(collected()) == []


def test_of_thousands_of_odd_rows_so_many_are_listed_as_a_person_goes_through(sent: Path, collected: Read) -> None:
    edited(sent, lambda sheet: [sheet.append(["七", "", "", "", "已完成", f"第{number}件事。"]) for number in range(503)])
    found = collected().findings
    assert sum(one.code == "R04" for one in found) == 500
    assert [one.details["count"] for one in found if one.code == "F23"] == ["3"]
