"""统稿.xlsx from a real year: what the clerk writes is kept, printed and held against what the offices send later."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from progress_report.cli.main import main
from progress_report.editing.model import measure_key
from progress_report.editing.workbook import COLUMNS, read_rows, word_changes
from progress_report.editing.workbook_update import updated
from progress_report.jobs.edit import make_edit
from progress_report.jobs.examination import edited_file, examine
from progress_report.jobs.report import make_report
from progress_report.jobs.run import Folders, Run
from progress_report.messages.errors import WorkbookError
from tests.documents.reader import docx_text
from tests.jobs.test_take_back import report_of, write_into
from tests.workbooks import row, whole_year, write_return

FIELDS = list(COLUMNS.values())
FIRST = "公开信息47条。另有培训2期。"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A small year with 甲科's and 乙科's returns of Q2."""
    data = whole_year(tmp_path)
    send(data, FIRST)
    return Run.on(Folders(data, tmp_path / "output", Path("templates")), 2025, "Q2")


def send(data: Path, words: str) -> None:
    rows = [row(1, progress=words), row(2)]
    write_return(data / "2025" / "Q2" / "一.xlsx", "甲科", rows, [[2, "公开率", "≥100", "%", "100%", ""]])


def edit(run: Run, field: str, words: str | None, number: int = 1) -> None:
    """Type into a measure's row as a person does."""
    path = edited_file(run)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["统稿"]
    for cells in sheet.iter_rows(min_row=4):
        if cells[FIELDS.index("kind")].value == "措施" and cells[FIELDS.index("number")].value == number:
            cells[FIELDS.index(field)].value = words
    workbook.save(path)


def cell(run: Run, field: str, number: int = 1) -> object:
    sheet = openpyxl.load_workbook(edited_file(run))["统稿"]
    rows = [one for one in sheet.iter_rows(min_row=4, values_only=True) if one[1] == "措施" and one[2] == number]
    assert len(rows) == 1
    return rows[0][FIELDS.index(field)]


def codes(run: Run) -> list[str]:
    return [one.code for one in examine(run).findings if one.code.startswith("C3") and one.code != "C33"]


def test_a_new_file_proposes_every_part_with_the_offices_words_and_their_cells(run: Run) -> None:
    outcome = make_edit(run)
    assert outcome.own == 0
    assert {row.key.partition("·")[0] for row in outcome.rows} == {"开头", "总体情况", "引语", "措施", "存在的问题", "下一步打算"}
    assert cell(run, "text") == "公开信息47条。"
    assert cell(run, "nature") == "建议"
    assert "甲科（一.xlsx F3）：" + FIRST in str(cell(run, "source"))


def test_a_run_without_changes_leaves_the_file_byte_for_byte(run: Run) -> None:
    make_edit(run)
    edit(run, "text", "全年公开信息47条。")
    make_edit(run)
    before = edited_file(run).read_bytes()
    assert not make_edit(run).written
    assert edited_file(run).read_bytes() == before


def test_two_new_files_are_the_same_bytes(run: Run) -> None:
    make_edit(run)
    before = edited_file(run).read_bytes()
    edited_file(run).unlink()
    make_edit(run)
    assert edited_file(run).read_bytes() == before


def test_a_proposal_follows_a_changed_return_and_what_the_clerk_wrote_stands(run: Run) -> None:
    make_edit(run)
    send(run.folders.data, "公开信息48条。")
    make_edit(run)
    assert (cell(run, "text"), cell(run, "nature")) == ("公开信息48条。", "建议")
    edit(run, "text", "全年公开信息48条。")
    send(run.folders.data, "公开信息49条。")
    assert sorted(codes(run)) == ["C30", "C32"]
    outcome = make_edit(run)
    assert (cell(run, "text"), cell(run, "nature"), outcome.changed) == ("全年公开信息48条。", "本人", 1)
    assert "〔删：8〕〔增：9〕" in str(cell(run, "change"))
    # It stays marked until somebody has looked.
    make_edit(run)
    assert cell(run, "change")
    edit(run, "confirmed", "已核")
    make_edit(run)
    assert (cell(run, "change"), cell(run, "confirmed")) == (None, None)
    assert codes(run) == ["C30"]


def test_editing_the_text_again_takes_the_mark_of_a_changed_source_away(run: Run) -> None:
    make_edit(run)
    edit(run, "text", "全年公开信息47条。")
    make_edit(run)
    send(run.folders.data, "公开信息49条。")
    make_edit(run)
    edit(run, "text", "全年公开信息49条。")
    assert codes(run) == []
    make_edit(run)
    assert cell(run, "change") is None


def test_an_emptied_cell_is_proposed_anew(run: Run) -> None:
    make_edit(run)
    edit(run, "text", None)
    make_edit(run)
    assert (cell(run, "text"), cell(run, "nature")) == ("公开信息47条。", "建议")


def test_formats_columns_and_sheets_of_the_clerks_stay(run: Run) -> None:
    make_edit(run)
    workbook = openpyxl.load_workbook(edited_file(run))
    workbook["统稿"]["P4"] = "备忘"
    workbook.create_sheet("草稿")["A1"] = "留存"
    workbook.save(edited_file(run))
    send(run.folders.data, "公开信息48条。")
    make_edit(run)
    workbook = openpyxl.load_workbook(edited_file(run))
    assert (workbook["统稿"]["P4"].value, workbook["草稿"]["A1"].value) == ("备忘", "留存")


def test_words_that_begin_like_a_formula_stay_text(run: Run) -> None:
    send(run.folders.data, "=1+1是公式")
    make_edit(run)
    sheet = openpyxl.load_workbook(edited_file(run))["统稿"]
    assert {one.data_type for cells in sheet.iter_rows(min_row=4) for one in cells if one.value} <= {"s", "n"}


def test_the_report_prints_what_the_clerk_wrote_and_the_file_is_no_return(run: Run) -> None:
    make_edit(run)
    edit(run, "text", "全年公开信息47条，内容均已上网。")
    words = ["--period", "Q2", "--year", "2025", "--data", str(run.folders.data), "--output", str(run.folders.output), "--quiet"]
    main(words)
    (report,) = run.output_folder.glob("*报告*.docx")
    assert "全年公开信息47条，内容均已上网。" in docx_text(report)
    assert not any(one.where is not None and "统稿" in one.where.file for one in examine(run).findings)


def test_a_number_changed_in_editing_makes_the_report_a_draft(run: Run) -> None:
    make_edit(run)
    edit(run, "text", "公开信息74条。")
    found = [one for one in examine(run).findings if one.code == "C30"]
    assert [(one.details["number"], one.where and one.where.sheet) for one in found] == [("74条", "统稿")]
    assert examine(run).blocked


def test_a_file_without_its_columns_is_refused_by_name(run: Run) -> None:
    make_edit(run)
    workbook = openpyxl.load_workbook(edited_file(run))
    workbook["统稿"].delete_rows(3)
    workbook.save(edited_file(run))
    with pytest.raises(WorkbookError, match="“标识”“统稿”栏"):
        read_rows(edited_file(run))


def test_a_copied_row_is_refused(run: Run) -> None:
    make_edit(run)
    workbook = openpyxl.load_workbook(edited_file(run))
    sheet = workbook["统稿"]
    sheet.append([one.value for one in sheet[4]])
    workbook.save(edited_file(run))
    with pytest.raises(WorkbookError, match="同一项"):
        read_rows(edited_file(run))


def test_word_changes_name_what_went_and_what_came() -> None:
    assert word_changes("公开47条", "公开49条") == "公开4〔删：7〕〔增：9〕条"
    assert word_changes("相同", "相同") == "相同"


def test_the_command_says_where_the_file_is(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["edit", "--period", "Q2", "--year", "2025", "--data", str(run.folders.data), "--output", str(run.folders.output)]
    assert main(words) == 0
    assert f"已写入统稿：{edited_file(run)}" in capsys.readouterr().out
    assert main(words) == 0
    assert "统稿没有变化" in capsys.readouterr().out


def test_words_without_an_end_mark_and_in_several_lines_are_printed_as_a_sentence_and_can_be_edited_in_word(run: Run) -> None:
    make_edit(run)
    edit(run, "text", "公开信息47条\n\n　　培训2期")
    first = report_of(make_report(run))
    assert "公开信息47条培训2期。2." in docx_text(first).replace("\n", "")
    assert read_rows(edited_file(run))[3].text == "公开信息47条\n\n　　培训2期"
    document = Document(str(first))
    identity = next(one for one in run.assignment.measures if one.number == 1).identity
    write_into(document, measure_key(1, identity), "公开信息47条，培训2期。")
    document.save(str(first))
    back = make_report(run).taken_back
    assert (back.texts, back.unplaced) == (1, 0)


def test_merged_cells_and_another_format_under_the_name_are_refused_with_the_cells(run: Run) -> None:
    make_edit(run)
    path = edited_file(run)
    workbook = openpyxl.load_workbook(path)
    workbook["统稿"].merge_cells("G7:G8")
    workbook.save(path)
    send(run.folders.data, "公开信息48条。")
    with pytest.raises(WorkbookError, match=r"G7:G8 是合并的单元格"):
        make_edit(run)
    path.write_bytes(Path("tests/importing/data/assignment.xls").read_bytes())
    with pytest.raises(WorkbookError, match=r"不是 \.xlsx 的内容"):
        updated(path, (), (), "标题", datetime(2025, 7, 1))


@pytest.mark.parametrize(("old", "new"), [("", "/"), ("xl/", "XL/")])
def test_a_file_whose_parts_have_other_names_is_read_and_brought_up_to_date(run: Run, old: str, new: str) -> None:
    make_edit(run)
    edit(run, "text", "本人写的。")
    path = edited_file(run)
    with zipfile.ZipFile(path) as package:
        parts = {one: package.read(one) for one in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for one, content in parts.items():
            package.writestr(one.replace(old, new, 1), content)
    send(run.folders.data, "公开信息48条。")
    make_edit(run)
    assert cell(run, "text") == "本人写的。"


def test_what_openpyxl_cannot_read_or_write_is_refused_by_name_and_stays(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a workbook with certain charts, on which it raises what nobody foresees."""
    make_edit(run)
    send(run.folders.data, "公开信息48条。")
    before = edited_file(run).read_bytes()
    for what, said in (("openpyxl.Workbook.save", "写不回去"), ("openpyxl.load_workbook", "另存为 .xlsx")):
        with monkeypatch.context() as patch:
            patch.setattr(what, raising)
            with pytest.raises(WorkbookError, match=said):
                make_edit(run)
    assert edited_file(run).read_bytes() == before


def raising(*_arguments: object) -> None:
    raise AttributeError("to_tree")
