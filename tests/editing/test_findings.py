"""What is asked about the words of the report, from a real year, its returns and 统稿.xlsx to the finding with its cell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from progress_report.cli.main import main
from progress_report.editing.workbook import COLUMNS
from progress_report.jobs.edit import make_edit
from progress_report.jobs.examination import edited_file, examine
from progress_report.jobs.run import Folders, Run
from progress_report.messages.catalogue import message
from progress_report.messages.findings import Finding
from tests.workbooks import YEAR_SHEETS, row, whole_year, write_return, year_workbook

FIELDS = list(COLUMNS.values())
Typed = Callable[[int, str], None]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A small year whose returns of Q2 are all there."""
    return Run.on(Folders(whole_year(tmp_path), tmp_path / "output", Path("templates")), 2025, "Q2")


def send(run: Run, words: str, *, state: str = "已完成") -> None:
    """Put 丙科's return of Q2 with these words for measure 2 into the folder."""
    done = {} if state == "已完成" else {"completed": "", "evidence": ""}
    rows = [row(2, state, progress=words, **done)]
    write_return(run.folders.data / "2025" / "Q2" / "三.xlsx", "丙科", rows, [[2, "公开率", "≥100", "%", "100%", ""]])


def write(run: Run, number: int, words: str) -> None:
    """Type a measure's text into 统稿."""
    path = edited_file(run)
    workbook = openpyxl.load_workbook(path)
    for cells in workbook["统稿"].iter_rows(min_row=4):
        if cells[FIELDS.index("kind")].value == "措施" and cells[FIELDS.index("number")].value == number:
            cells[FIELDS.index("text")].value = words
    workbook.save(path)


def found(run: Run, code: str) -> list[Finding]:
    return [one for one in examine(run).findings if one.code == code]


def test_a_number_that_no_source_says_is_found_in_its_cell_with_the_nearest_and_blocks_the_final_report(run: Run) -> None:
    send(run, "公开信息47条。")
    make_edit(run)
    write(run, 2, "全年公开信息74条。")
    (one,) = found(run, "C30")
    assert one.where is not None
    assert one.where.file.endswith("统稿.xlsx")
    assert one.measure == 2
    assert "74条" in message(one)
    assert "47条" in message(one)
    words = ["--period", "Q2", "--data", str(run.folders.data), "--output", str(run.folders.output), "--quiet"]
    assert main(words) == 1
    write(run, 2, "全年公开信息47条。")
    assert found(run, "C30") == []
    assert main(words) == 0


def test_an_office_that_changes_its_words_under_a_written_text_is_told_with_the_change(run: Run) -> None:
    send(run, "公开信息47条。")
    make_edit(run)
    write(run, 2, "全年公开信息47条。")
    make_edit(run)
    send(run, "公开信息47条，培训2期。")
    (one,) = found(run, "C32")
    assert "〔增：，培训2期〕" in message(one)


def test_words_made_fit_for_a_sentence_are_logged_with_both_forms(run: Run) -> None:
    send(run, "丙科已公开信息47条：。")
    (one,) = [one for one in found(run, "C33") if one.office == "丙科"]
    assert "丙科已公开信息47条：。 → 已公开信息47条" in message(one)


def test_words_that_cannot_be_made_fit_are_asked_about(run: Run) -> None:
    send(run, "2.公开信息47条。")
    assert [one.office for one in found(run, "C34")] == ["丙科"]


def test_a_text_of_a_measure_that_is_gone_is_named_and_not_printed(run: Run) -> None:
    make_edit(run)
    write(run, 3, "第三项写好的话。")
    kept = {name: [one for one in YEAR_SHEETS[name] if one[0] != 3] for name in ("任务", "节点", "校对")}
    year_workbook(run.folders.data, **kept)
    (one,) = found(Run.on(run.folders, 2025, "Q2"), "C35")
    assert "第三项写好的话。" in message(one)


def test_praise_while_something_is_overdue_is_found(run: Run) -> None:
    send(run, "正在编制目录。", state="推进中")
    make_edit(run)
    write(run, 2, "圆满完成目录编制。")
    (one,) = found(run, "C36")
    assert "圆满" in message(one)


@pytest.mark.parametrize(("names", "code"), [(("很" * 21, "短名"), "C37"), (("同名", "同名"), "C38")])
def test_a_short_name_too_long_or_twice_is_found_in_the_years_workbook(run: Run, names: tuple[str, str], code: str) -> None:
    header, *measures = YEAR_SHEETS["任务"]
    named = [[*header, "简称"], *([*one, name] for one, name in zip(measures, (*names, ""), strict=False))]
    year_workbook(run.folders.data, 任务=named)
    (one,) = found(Run.on(run.folders, 2025, "Q2"), code)
    assert one.where is not None
    assert one.where.file.endswith("任务分工.xlsx")


def test_a_row_that_a_person_added_is_named_with_its_words_and_not_printed(run: Run) -> None:
    make_edit(run)
    path = edited_file(run)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["统稿"]
    last = sheet.max_row + 1
    sheet.cell(last, FIELDS.index("text") + 1).value = "另外还做了政务直播。"
    workbook.save(path)
    (one,) = found(run, "C31")
    assert one.where is not None
    assert (one.where.sheet, one.where.cell) == ("统稿", f"G{last}")
    assert "另外还做了政务直播。" in message(one)


def test_a_copy_of_the_clerks_workbook_or_one_in_another_format_is_named(run: Run) -> None:
    folder = edited_file(run).parent
    for name in ("统稿.ods", "统稿 - 副本.xlsx"):
        (folder / name).write_bytes(b"PK")
    for name in ("~$统稿.xlsx", "统稿说明.docx"):
        (folder / name).write_bytes(b"")
    assert [message(one).partition(" 没有采用")[0] for one in found(run, "C41")] == ["统稿 - 副本.xlsx", "统稿.ods"]
    assert [one.where.file for one in found(run, "C41") if one.where] == ["2025/Q2/统稿 - 副本.xlsx", "2025/Q2/统稿.ods"]
    for name in ("统稿.ods", "统稿 - 副本.xlsx"):
        (folder / name).unlink()
    make_edit(run)
    assert found(run, "C41") == []
