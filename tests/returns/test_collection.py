"""The catalogue of what offices get wrong in Excel, each line with a real workbook that shows it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.assignment.model import Assignment
from progress_report.assignment.workbook import read_assignment
from progress_report.checks import Case, check
from progress_report.messages.catalogue import message
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.statuses import Status
from progress_report.returns import folder as returns_folder
from progress_report.returns.candidates import return_files
from progress_report.returns.collection import Collection, read_returns
from progress_report.returns.model import Applicability
from tests.workbooks import RETURN_HEADER, YEAR_SHEETS, row, write_return, write_workbook, year_workbook

TARGET = [2, "公开率", "≥100", "%", "100%", ""]


@pytest.fixture
def year(tmp_path: Path) -> Assignment:
    return read_assignment(year_workbook(tmp_path))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "2025" / "Q2"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def collected(tmp_path: Path, year: Assignment, folder: Path) -> Callable[[], Collection]:
    """Reads whatever the test put into the folder."""
    return lambda: read_returns(return_files(folder), tmp_path, year, year.periods[1])


def codes(collection: Collection) -> list[str]:
    return [finding.code for finding in collection.findings]


def send(folder: Path, rows: Sequence[Sequence[object]], office: str = "甲科", name: str = "甲.xlsx", **options: object) -> Path:
    """Send 甲科's return: its measures are 1 and 2, 2 has a target."""
    options.setdefault("targets", [TARGET])
    return write_return(folder / name, office, rows, **options)  # type: ignore[arg-type]


def edit(path: Path, change: Callable[[Worksheet], object]) -> None:
    """Change a return's sheet as an office would in Excel. The header is row 2, the first measure row 3."""
    workbook = load_workbook(path)
    change(workbook["填报表"])
    workbook.save(path)


class TestFiles:
    def test_a_clean_return_raises_nothing(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)])
        found = collected()
        assert codes(found) == []
        assert [entry.status for entry in found.returns[0].entries] == [Status.DONE, Status.DONE]
        assert str(found.returns[0].entries[0].cell("progress")) == "2025/Q2/甲.xlsx［填报表］F3"

    @pytest.mark.parametrize(
        ("name", "content", "code"),
        [
            ("甲科.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "F01"),
            ("甲科.et", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook\0".encode("utf-16-le") + b"\0" * 600, "F01"),
            ("甲科.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "F08"),
            ("甲科.pdf", b"%PDF-1.7 ...", "F09"),
            ("甲科.jpg", b"\xff\xd8\xff\xe0 ...", "F09"),
            ("甲科.xlsx", b"", "F10"),
            ("甲科.xlsx", b"PK\x03\x04 and then nothing", "F01"),
        ],
    )
    def test_what_is_no_readable_workbook_is_told_apart(
        self, folder: Path, collected: Callable[[], Collection], name: str, content: bytes, code: str
    ) -> None:
        (folder / name).write_bytes(content)
        found = collected()
        assert codes(found) == [code]
        assert found.findings[0].office == "甲科"

    def test_a_word_file_is_no_workbook_whatever_its_name(self, folder: Path, collected: Callable[[], Collection]) -> None:
        with zipfile.ZipFile(folder / "甲科.xlsx", "w") as package:
            package.writestr("word/document.xml", "<x/>")
        assert codes(collected()) == ["F09"]

    def test_a_truncated_workbook_is_named_and_the_others_are_read(
        self, folder: Path, collected: Callable[[], Collection]
    ) -> None:
        path = send(folder, [row(1), row(2)])
        path.write_bytes(path.read_bytes()[:-200])
        write_return(folder / "乙.xlsx", "乙科", [row(1), row(3)])
        found = collected()
        assert codes(found) == ["F01"]
        assert [returned.office for returned in found.returns] == ["乙科"]

    def test_a_zip_bomb_is_not_opened(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
            package.writestr("xl/media/image1.png", b"\0" * 5_000_000)
        assert codes(collected()) == ["F11"]

    @pytest.mark.parametrize("name", ["~$甲.xlsx", ".~甲.xlsx", ".DS_Store", "Thumbs.db"])
    def test_lock_and_system_files_are_passed_over(self, folder: Path, collected: Callable[[], Collection], name: str) -> None:
        (folder / name).write_bytes(b"x")
        assert collected() == Collection((), ())

    def test_a_table_of_ones_own_is_no_form(self, folder: Path, collected: Callable[[], Collection]) -> None:
        write_workbook(folder / "自制.xlsx", {"Sheet1": [["事项", "情况"], ["信息公开", "做了"]]})
        assert codes(collected()) == ["F02"]

    def test_a_missing_column_is_named(self, folder: Path, collected: Callable[[], Collection]) -> None:
        header = [words for words in RETURN_HEADER if words != "完成日期"]
        send(folder, [[1, "", "", "", "已完成", "完成了一项工作。", "台账", "", ""]], header=header)
        found = collected()
        assert codes(found) == ["F03"]
        assert "完成日期" in message(found.findings[0])


class TestOffices:
    def test_an_alias_is_enough(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)], office="甲处")
        assert [returned.office for returned in collected().returns] == ["甲科"]

    def test_a_near_match_is_suggested_never_taken(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)], office="甲 科室")
        found = collected()
        assert (codes(found), found.returns) == (["F04"], ())
        assert "是不是“甲科”" in message(found.findings[0])

    def test_a_file_named_after_another_office_is_asked_about(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)], name="乙科.xlsx")
        assert codes(collected()) == ["F13"]

    def test_two_equal_files_count_as_one(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)])
        send(folder, [row(1), row(2)], name="甲 副本(1).xlsx")
        found = collected()
        assert (codes(found), len(found.returns)) == (["F12"], 1)

    def test_two_different_files_are_never_chosen_between(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)])
        send(folder, [row(1, progress="终稿里改了一项内容。"), row(2)], name="甲 终稿2.xlsx")
        found = collected()
        assert (codes(found), found.returns) == (["F05"], ())
        assert "第1项“工作进展情况”" in message(found.findings[0])

    def test_last_periods_form_is_refused(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        workbook = load_workbook(path)
        marker = workbook.create_sheet("表单标识")
        for cells in (["年度", 2025], ["报送期", "Q1"], ["科室", "甲科"], ["表样版本", 1]):
            marker.append(cells)
        workbook.save(path)
        found = collected()
        assert codes(found) == ["F06"]
        assert "2025年Q1" in message(found.findings[0])

    def test_a_renamed_sheet_is_found_by_its_header(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        edit(path, lambda sheet: setattr(sheet, "title", "Sheet1 (2)"))
        assert len(collected().returns) == 1

    def test_two_filled_forms_in_one_file_are_never_chosen_between(
        self, folder: Path, collected: Callable[[], Collection]
    ) -> None:
        path = send(folder, [row(1), row(2)])
        workbook = load_workbook(path)
        workbook.copy_worksheet(workbook["填报表"]).title = "填报表 (2)"
        workbook.save(path)
        found = collected()
        assert (codes(found), found.returns) == (["F15"], ())
        assert "填报表、填报表 (2)" in message(found.findings[0])

    @pytest.mark.parametrize(
        ("cell", "words", "seen"), [("D1", "一季度（Q1）", "一季度（Q1）"), ("E1", "××局2024年政务公开工作进展填报表", "2024年")]
    )
    def test_without_its_marker_a_form_is_held_to_what_is_written_above_it(
        self, folder: Path, collected: Callable[[], Collection], cell: str, words: str, seen: str
    ) -> None:
        path = send(folder, [row(1), row(2)])

        def write(sheet: Worksheet) -> None:
            sheet["C1"] = "报送期" if cell == "D1" else None
            sheet[cell] = words

        edit(path, write)
        found = collected()
        assert codes(found) == ["F06"]
        assert f"这是{seen}的填报表" in message(found.findings[0])

    def test_the_marker_is_enough_where_the_office_was_wiped_out(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        workbook = load_workbook(path)
        workbook["填报表"]["B1"] = None
        marker = workbook.create_sheet("表单标识")
        for cells in (["年度", 2025], ["报送期", "Q2"], ["科室", "甲科"], ["表样版本", 1]):
            marker.append(cells)
        workbook.save(path)
        assert [returned.office for returned in collected().returns] == ["甲科"]


class TestRows:
    def test_columns_may_be_moved_and_headers_broken_over_lines(self, folder: Path, collected: Callable[[], Collection]) -> None:
        header = ["序号", "工作进展\n情况", " 完成状态 ", "完成日期（必填）", "佐证材料*", "存在问题", "下一步打算"]
        send(folder, [[1, "通过网站公开12条。", "已完成", date(2025, 3, 3), "台账", "", ""]], header=header)
        entry = collected().returns[0].entries[0]
        assert (entry.status, entry.progress, entry.completed) == (Status.DONE, "通过网站公开12条。", date(2025, 3, 3))

    @pytest.mark.parametrize(
        ("rows", "code"),
        [
            ([row(1), row(2), row(1)], "R02"),
            ([row(1), row(2), row(3)], "R03"),
            ([row(1), row(2), row("", progress="自己加的一项")], "R04"),
        ],
    )
    def test_repeated_foreign_and_extra_rows_are_told_apart(
        self, folder: Path, collected: Callable[[], Collection], rows: list[list[object]], code: str
    ) -> None:
        send(folder, rows)
        # What the row says is listed, though it does not count.
        kept = ["O01"] * (2 if code == "R02" else 1)
        assert codes(collected()) == [code, *kept]

    def test_a_reworded_measure_is_noticed_and_white_space_is_not(
        self, folder: Path, collected: Callable[[], Collection]
    ) -> None:
        first, second = row(1), row(2)
        first[2], second[2] = "1. 措施 一。", "2.措施二，改过。"
        send(folder, [first, second])
        found = collected()
        assert [(finding.code, finding.measure) for finding in found.findings] == [("R06", 2), ("O02", 2)]

    def test_a_merge_over_two_rows_of_progress_is_refused_with_its_range(
        self, folder: Path, collected: Callable[[], Collection]
    ) -> None:
        path = send(folder, [row(1), row(2)])
        edit(path, lambda sheet: sheet.merge_cells("F3:F4"))
        found = collected()
        assert codes(found) == ["R05"]
        assert "F3:F4" in message(found.findings[0])
        assert [entry.progress for entry in found.returns[0].entries] == ["", ""]

    def test_a_merge_of_themes_is_harmless(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        edit(path, lambda sheet: sheet.merge_cells("B3:B4"))
        assert codes(collected()) == []

    def test_hidden_rows_are_read_and_named(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        edit(path, lambda sheet: setattr(sheet.row_dimensions[4], "hidden", True))
        found = collected()
        assert codes(found) == ["F14"]
        assert len(found.returns[0].entries) == 2

    def test_a_hidden_sheet_is_read(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        workbook = load_workbook(path)
        workbook.create_sheet("别的")
        workbook["填报表"].sheet_state = "hidden"
        workbook.active = workbook.sheetnames.index("别的")
        workbook.save(path)
        assert len(collected().returns) == 1

    @pytest.mark.parametrize("what", ["column", "sheet"])
    def test_hidden_columns_and_sheets_are_read_and_named(
        self, folder: Path, collected: Callable[[], Collection], what: str
    ) -> None:
        path = send(folder, [row(1), row(2)])
        workbook = load_workbook(path)
        if what == "column":
            workbook["填报表"].column_dimensions["J"].hidden = True
        else:
            workbook["指标完成情况"].sheet_state = "hidden"
        workbook.save(path)
        found = collected()
        assert codes(found) == ["F14"]
        assert ("J列" if what == "column" else "指标完成情况") in message(found.findings[0])
        where = found.findings[0].where
        assert where is not None
        assert (where.sheet, where.cell) == (("填报表", "J1") if what == "column" else ("指标完成情况", "A1"))
        assert found.returns[0].target_entries

    def test_a_column_that_stands_twice_is_refused_and_one_of_ones_own_is_named(
        self, folder: Path, collected: Callable[[], Collection]
    ) -> None:
        send(folder, [[*row(1), "另写一段", "还有"], [*row(2), "", ""]], header=[*RETURN_HEADER, "工作进展情况", "备注"])
        found = collected()
        assert sorted(set(codes(found))) == ["O01", "R08", "R09"]
        assert {str(finding.where.cell) for finding in found.findings if finding.where and finding.code[0] == "R"} == {"K2", "L3"}

    def test_a_note_under_the_table_that_reports_work_is_an_extra_row(
        self, folder: Path, collected: Callable[[], Collection]
    ) -> None:
        note = row("说明", "", progress="台账外新增宣讲5场。", completed="", evidence="")
        send(folder, [row(1), row(2), note, ["说明：以上情况属实"]])
        assert codes(collected()) == ["R04", "O01", "O01"]

    def test_a_cell_a_million_rows_down_is_not_read(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        edit(path, lambda sheet: setattr(sheet["A1048553"], "value", " "))
        assert codes(collected()) == ["F11"]

    def test_rows_that_are_only_formatted_are_not_there(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])

        def colour(sheet: Worksheet) -> None:
            for number in range(5, 3000):
                sheet.cell(number, 6).fill = PatternFill("solid", fgColor="FFFFFF00")

        edit(path, colour)
        assert codes(collected()) == []


class TestValues:
    @pytest.mark.parametrize(
        ("typed", "status"),
        [
            ("已办结", Status.DONE),
            ("√", Status.DONE),
            ("正常推进", Status.ONGOING),
            ("未启动", Status.NOT_STARTED),
            ("不涉及", Status.NOT_APPLICABLE),
        ],
    )
    def test_usual_words_for_a_state_are_taken_and_logged(
        self, folder: Path, collected: Callable[[], Collection], typed: str, status: Status
    ) -> None:
        send(folder, [row(1, typed), row(2)])
        found = collected()
        assert (codes(found), found.returns[0].entries[0].status) == (["V03"], status)

    @pytest.mark.parametrize("typed", ["基本完成", "未完成", "部分完成", "完成50%", "是"])
    def test_other_words_for_a_state_are_asked_about(self, folder: Path, collected: Callable[[], Collection], typed: str) -> None:
        send(folder, [row(1, typed), row(2)])
        found = collected()
        assert (codes(found), found.returns[0].entries[0].status) == (["V02"], None)

    @pytest.mark.parametrize(
        "typed", ["2025.3.20", "2025/03/20", "20250320", 20250320, "2025年3月20号", "3月20日", 45736, "２０２５-３-２０"]
    )
    def test_usual_spellings_of_a_date_are_taken_and_logged(
        self, folder: Path, collected: Callable[[], Collection], typed: object
    ) -> None:
        send(folder, [row(1, completed=typed), row(2)])
        found = collected()
        assert (codes(found), found.returns[0].entries[0].completed) == (["V03"], date(2025, 3, 20))

    def test_serials_count_from_1904_where_the_workbook_says_so(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1, completed=45736 - 1462), row(2, completed=45736 - 1462)])
        workbook = load_workbook(path)
        workbook.epoch = __import__("datetime").datetime(1904, 1, 1)
        workbook.save(path)
        assert collected().returns[0].entries[0].completed == date(2025, 3, 20)

    def test_month_end_is_a_day_and_early_in_the_month_is_not(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1, completed="3月底"), row(2, completed="3月上旬")])
        found = collected()
        assert codes(found) == ["V03", "V02"]
        assert [entry.completed for entry in found.returns[0].entries] == [date(2025, 3, 31), None]

    @pytest.mark.parametrize("typed", ["2025.13.40", "不知道"])
    def test_what_is_no_date_is_refused(self, folder: Path, collected: Callable[[], Collection], typed: str) -> None:
        send(folder, [row(1, completed=typed), row(2)])
        assert codes(collected()) == ["V01"]

    @pytest.mark.parametrize(
        ("typed", "value", "expected"),
        [
            ("100%", Decimal(100), []), ("100％", Decimal(100), ["V03"]), ("１００", Decimal(100), ["V03"]),
            (100, Decimal(100), []), ("95.5%", Decimal("95.5"), []), ("约95", None, ["V02"]), ("95余", None, ["V02"]),
            (1, None, ["V02"]), ("1", None, ["V02"]), (0.5, None, ["V02"]), (0, Decimal(0), []), ("35条", None, ["V02"]),
        ],
    )  # fmt: skip
    def test_percentages_are_read_only_where_they_are_certain(
        self, folder: Path, collected: Callable[[], Collection], typed: object, value: Decimal | None, expected: list[str]
    ) -> None:
        send(folder, [row(1), row(2)], targets=[[2, "公开率", "≥100", "%", typed, ""]])
        found = collected()
        assert codes(found) == expected
        assert found.returns[0].target_entries[0].value == value

    def test_a_number_in_words_is_not_called_ambiguous(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)], targets=[[2, "公开率", "≥100", "%", "百分之百", ""]])
        assert [message(one) for one in collected().findings] == [
            "第2项“实际值”的写法不能采用：百分之百（请用阿拉伯数字写一个确定的数值）"
        ]

    def test_a_one_that_is_shown_as_100_per_cent_is_all(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)], targets=[[2, "公开率", "≥100", "%", 1, ""]])
        workbook = load_workbook(path)
        workbook["指标完成情况"]["E2"].number_format = "0%"
        workbook.save(path)
        assert collected().returns[0].target_entries[0].value == Decimal(100)

    @pytest.mark.parametrize(
        ("typed", "shown_as", "value"),
        [
            (30000000, '0.0,"万元"', None),
            (30000000, r'0\.0,"万元"', None),
            (30000000, '0.00,,"百万"', None),
            (30000000, "#,##0,", None),
            (30000000, "#,##0", Decimal(30000000)),
            (30000000, '#,##0.0"，共计"', Decimal(30000000)),
            (30000000, "#,##0_);(#,##0,)", Decimal(30000000)),
            ("30000000", "#,##0,", Decimal(30000000)),
            (0.5, "0%", None),
        ],
    )
    def test_a_number_that_is_shown_divided_or_as_a_share_is_asked_about(
        self, tmp_path: Path, folder: Path, typed: float | str, shown_as: str, value: Decimal | None
    ) -> None:
        year = read_assignment(year_workbook(tmp_path, 指标=[*YEAR_SHEETS["指标"], [2, "投入", "≥", 3000, "万元", ""]]))
        path = send(folder, [row(1), row(2)], targets=[TARGET, [2, "投入", "≥3000", "万元", typed, ""]])
        workbook = load_workbook(path)
        workbook["指标完成情况"]["E3"].number_format = shown_as
        workbook.save(path)
        found = read_returns(return_files(folder), tmp_path, year, year.periods[1])
        assert [one.value for one in found.returns[0].target_entries] == [Decimal(100), value]
        assert codes(found) == ([] if value else ["V02"])

    @pytest.mark.parametrize(
        ("typed", "shown_as", "value"),
        [
            (1.2, "0%", Decimal(120)),
            (1.005, "0.0%", Decimal("100.5")),
            (95, '0"%"', Decimal(95)),
            (0.95, 'General"%"', None),
            (0.95, r"0.00\%", None),
        ],
    )
    def test_a_number_is_a_share_only_where_excel_shows_it_so(
        self, folder: Path, collected: Callable[[], Collection], typed: float, shown_as: str, value: Decimal | None
    ) -> None:
        path = send(folder, [row(1), row(2)], targets=[[2, "公开率", "≥100", "%", typed, ""]])
        workbook = load_workbook(path)
        workbook["指标完成情况"]["E2"].number_format = shown_as
        workbook.save(path)
        assert collected().returns[0].target_entries[0].value == value

    def test_an_indicator_that_stands_twice_is_asked_about(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)], targets=[TARGET, [2, "公开率", "≥100", "%", "29%", ""]])
        found = collected()
        assert (codes(found), found.returns[0].target_entries) == (["R02", "O01", "O01"], ())

    def test_text_that_is_struck_out_is_asked_about(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        struck = CellRichText("发布信息", TextBlock(InlineFont(strike=True), "6"), "7条。")
        edit(path, lambda sheet: sheet.__setitem__("F3", struck))
        found = collected()
        assert (codes(found), found.returns[0].entries[0].progress) == (["V08"], "")

    def test_what_refers_to_another_file_is_refused(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        edit(path, lambda sheet: sheet.__setitem__("F3", "=[1]Sheet1!A1"))
        assert codes(collected()) == ["V09"]

    @pytest.mark.parametrize(("typed", "code"), [('=DISPIMG("ID_1",1)', "V05"), ("#REF!", "V06")])
    def test_what_a_picture_or_an_error_left_as_text_is_refused(
        self, folder: Path, collected: Callable[[], Collection], typed: str, code: str
    ) -> None:
        path = send(folder, [row(1), row(2)])

        def write(sheet: Worksheet) -> None:
            sheet["H3"].value = typed
            sheet["H3"].data_type = "s"

        edit(path, write)
        assert codes(collected()) == [code]

    @pytest.mark.parametrize(
        ("typed", "shown_as", "text"),
        [
            (0.953, "0.0%", "95.3%"),
            (date(2025, 3, 5), "yyyy-mm-dd", "2025年3月5日"),
            (True, "General", "TRUE"),
            (12, "General", "12"),
        ],
    )
    def test_numbers_and_dates_in_a_text_column_come_out_as_shown_and_are_logged(
        self, folder: Path, collected: Callable[[], Collection], typed: object, shown_as: str, text: str
    ) -> None:
        path = send(folder, [row(1), row(2)])

        def write(sheet: Worksheet) -> None:
            sheet["F3"].value = typed
            sheet["F3"].number_format = shown_as

        edit(path, write)
        found = collected()
        assert found.returns[0].entries[0].progress == text
        assert codes(found) == ([] if typed == 12 else ["V03"])

    def test_not_applicable_is_an_answer(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)], targets=[[2, "公开率", "≥100", "%", "不适用", "本年没有"]])
        assert collected().returns[0].target_entries[0].applicability is Applicability.NOT_APPLICABLE

    def test_a_renamed_indicator_with_a_value_is_asked_about(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1), row(2)], targets=[[2, "公开比率", "≥100", "%", 100, ""]])
        assert codes(collected()) == ["R07", "O01"]

    @pytest.mark.parametrize(
        ("formula", "code"),
        [("=SUM(1,2)", "V04"), ('=_xlfn.DISPIMG("ID_1",1)', "V05"), ("=#REF!", "V04")],
    )
    def test_a_formula_without_a_result_and_a_cell_picture_are_refused(
        self, folder: Path, collected: Callable[[], Collection], formula: str, code: str
    ) -> None:
        path = send(folder, [row(1), row(2)])
        edit(path, lambda sheet: setattr(sheet["F3"], "value", formula))
        found = collected()
        assert codes(found) == [code]
        assert str(found.findings[0].where) == "2025/Q2/甲.xlsx［填报表］F3"

    def test_an_error_value_is_refused(self, folder: Path, collected: Callable[[], Collection]) -> None:
        path = send(folder, [row(1), row(2)])
        edit(path, lambda sheet: setattr(sheet["F3"], "value", "#REF!"))
        assert codes(collected()) == ["V06"]

    def test_spaces_that_do_not_show_are_taken_out_and_logged(self, folder: Path, collected: Callable[[], Collection]) -> None:
        send(folder, [row(1, progress="公开\xa0信息\u200b12条。"), row(2)])
        found = collected()
        assert (codes(found), found.returns[0].entries[0].progress) == (["V03"], "公开 信息12条。")


def test_every_cell_that_could_not_be_read_is_reported_once(tmp_path: Path, year: Assignment, folder: Path) -> None:
    send(folder, [row(1, "差不多了"), row(2)])
    found = read_returns(return_files(folder), tmp_path, year, year.periods[1])
    case = Case(year, year.periods[1], {returned.office: returned for returned in found.returns}, {}, found.findings)
    about: list[Finding] = [
        finding for finding in (*found.findings, *check(case)) if (finding.office, finding.measure) == ("甲科", 1)
    ]
    assert [finding.code for finding in about] == ["V02"]


def test_a_marked_copy_shows_merged_cells_and_keeps_the_offices_own_comment(
    tmp_path: Path, year: Assignment, folder: Path
) -> None:
    from progress_report.checks.marked_copies import mark

    path = send(folder, [row(1, progress="同上"), row(2)])

    def change(sheet: Worksheet) -> None:
        sheet["F3"].comment = Comment("科长：请补充", "科长")
        sheet.merge_cells("H3:H4")

    edit(path, change)
    found = read_returns(return_files(folder), tmp_path, year, year.periods[1])
    case = Case(year, year.periods[1], {returned.office: returned for returned in found.returns}, {}, found.findings)
    with (tmp_path / "copy.xlsx").open("wb") as out:
        mark(
            path.name,
            path.read_bytes(),
            [finding for finding in (*found.findings, *check(case)) if finding.office == "甲科"],
            out,
        )
    sheet = load_workbook(tmp_path / "copy.xlsx")["填报表"]
    assert sheet["F3"].comment.text.startswith("科长：请补充\n\n【提醒 C01】")
    assert "R05" in sheet["H3"].comment.text


def test_many_files_are_read_by_several_processes_as_few_are_by_one(
    tmp_path: Path, year: Assignment, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(folder, [row(1), row(2)])
    write_return(folder / "乙.xlsx", "乙科", [row(1, "差不多"), row(3)])
    (folder / "丙科.xlsx").write_bytes(b"PK\x03\x04 and then nothing")
    alone = read_returns(return_files(folder), tmp_path, year, year.periods[1])
    monkeypatch.setattr(returns_folder, "MANY_FILES", 2)
    passed: list[Path] = []

    def passing(paths: Sequence[Path]) -> Iterator[Path]:
        for path in paths:
            passed.append(path)
            yield path

    assert read_returns(return_files(folder), tmp_path, year, year.periods[1], passing) == alone
    assert passed == list(return_files(folder))


def test_a_marked_copy_reads_cleanly_once_mended(tmp_path: Path, year: Assignment, folder: Path) -> None:
    from progress_report.checks.marked_copies import mark

    path = send(folder, [row(1, progress="同上"), row(2)])
    before = [[cell.value for cell in cells] for cells in load_workbook(path)["填报表"]]
    found = read_returns(return_files(folder), tmp_path, year, year.periods[1])
    case = Case(year, year.periods[1], {returned.office: returned for returned in found.returns}, {}, found.findings)
    copy = tmp_path / "copy.xlsx"
    with copy.open("wb") as out:
        assert mark(path.name, path.read_bytes(), [finding for finding in check(case) if finding.office == "甲科"], out) == 1
    sheet = load_workbook(copy)["填报表"]
    assert [[cell.value for cell in cells] for cells in sheet] == before
    assert "C01" in sheet["F3"].comment.text
    workbook: Workbook = load_workbook(copy)
    workbook["填报表"]["F3"] = "通过网站公开信息12条。"
    workbook.save(path)
    again = read_returns(return_files(folder), tmp_path, year, year.periods[1])
    assert codes(again) == []
    assert again.returns[0].entries[0].progress == "通过网站公开信息12条。"


@pytest.mark.parametrize("readable", [True, False])
def test_a_marked_copy_carries_no_clock(tmp_path: Path, year: Assignment, folder: Path, *, readable: bool) -> None:
    from progress_report.checks.marked_copies import mark

    path = send(folder, [row(1, progress="同上"), row(2)])
    data = path.read_bytes() if readable else _without_properties(path.read_bytes())
    found = [Finding("C01", "甲科", 1, CellRef(path.name, "填报表", "F3"), {"number": "1", "text": "同上"})]
    out = BytesIO()
    mark(path.name, data, found, out)
    with ZipFile(out) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        stamps = re.findall(rb">(\d{4}-[^<]*)<", package.read("docProps/core.xml"))
    with ZipFile(BytesIO(data)) as package:
        before = re.findall(rb">(\d{4}-[^<]*)<", package.read("docProps/core.xml")) if readable else [b"1980-01-01T00:00:00Z"] * 2
    assert sorted(stamps) == sorted(before)


def _without_properties(data: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as package, ZipFile(out, "w") as changed:
        for name in package.namelist():
            if name == "docProps/core.xml":
                continue
            content = package.read(name)
            if name in {"[Content_Types].xml", "_rels/.rels"}:
                content = re.sub(rb"<(?:Override|Relationship) [^>]*core(?:\.xml|-properties)[^>]*/>", b"", content)
            changed.writestr(name, content)
    return out.getvalue()
