"""Handed-in tables of any version are read row by row, and their printed figures held against them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.centre.handed_in import HandedInTable, read_handed_in
from progress_report.jobs.bureau import Options, run
from progress_report.messages.errors import WorkbookError
from progress_report.reading.statuses import Status
from tests.centre.bureaus import handed_in, lines
from tests.workbooks import write_workbook

ROOT = Path(__file__).resolve().parents[2]
FIRST_VERSION = Path(__file__).with_name("data") / "first-version.xlsx"


def test_a_table_of_the_first_version_is_read_as_one_of_today(tmp_path: Path) -> None:
    old = read_handed_in(FIRST_VERSION, "旧.xlsx")
    made = run(ROOT / "data" / "2023", "H2", Options(ROOT / "templates"))
    today = tmp_path / "今.xlsx"
    today.write_bytes(next(one.data or b"" for one in made.documents if one.path.suffix == ".xlsx"))
    new = read_handed_in(today, "今.xlsx")
    assert isinstance(old, HandedInTable)
    assert isinstance(new, HandedInTable)
    for table in (old, new):
        assert (table.bureau, table.cutoff, table.differences) == ("××市医疗保障局", date(2023, 11, 30), ())
        assert len(table.answers) == 30
    assert [one[:9] for one in old.answers] == [one[:9] for one in new.answers]
    assert [one.status for one in new.answers] == [one.status for one in made.progress.measures]
    assert [one.overdue for one in new.answers] == [one.overdue for one in made.progress.measures]
    assert [one.theme for one in new.answers] == [one.measure.theme for one in made.progress.measures]
    assert str(old.answers[2].cells[0]) == "旧.xlsx［落实情况］G5"


def test_a_figure_that_its_own_annex_does_not_add_up_to_is_named(tmp_path: Path) -> None:
    path = handed_in(
        tmp_path / "表.xlsx", lines("已完成", "推进中", "未报送"), printed={"全部任务·已完成": 2, "全部任务·推进中": ""}
    )
    table = read_handed_in(path, "表.xlsx")
    assert isinstance(table, HandedInTable)
    assert [(one.what, one.printed, one.counted, one.where) for one in table.differences] == [
        ("全部任务·已完成", "2", "1", "表.xlsx［核对底稿］B4"),
        ("全部任务·推进中", "—", "1", "表.xlsx［核对底稿］B5"),
    ]


@pytest.mark.parametrize("head", ["数字", "数值"])
def test_a_ledger_without_one_of_its_heads_is_named(tmp_path: Path, head: str) -> None:
    path = handed_in(tmp_path / "表.xlsx", lines("已完成", "推进中"))
    book = load_workbook(path)
    place = next(cell for cells in book["核对底稿"].iter_rows() for cell in cells if cell.value == head)
    place.value = "别的"
    book.save(path)
    table = read_handed_in(path, "表.xlsx")
    assert isinstance(table, HandedInTable)
    assert [(one.what, one.where) for one in table.differences] == [("核对底稿", "表.xlsx［核对底稿］")]


def test_a_state_that_a_clerk_changed_in_the_annex_shows_in_the_figures(tmp_path: Path) -> None:
    book = load_workbook(FIRST_VERSION)
    book["落实情况"]["G5"] = "推进中"
    book.save(tmp_path / "改.xlsx")
    table = read_handed_in(tmp_path / "改.xlsx", "改.xlsx")
    assert isinstance(table, HandedInTable)
    found = {one.what: (one.printed, one.counted) for one in table.differences}
    assert found["全部任务·已完成"] == ("27", "26")
    assert found["围绕高质量发展强化信息公开·推进中"] == ("0", "1")


def test_another_workbook_is_none(tmp_path: Path) -> None:
    assert read_handed_in(write_workbook(tmp_path / "别.xlsx", {"落实情况": [["序号"]]}), "别.xlsx") == ("落实情况",)


@pytest.mark.parametrize(("cell", "value"), [("G3", "做完了"), ("A4", "一"), ("G5", None)])
def test_a_cell_that_cannot_be_understood_is_named_and_not_guessed(tmp_path: Path, cell: str, value: object) -> None:
    path = handed_in(tmp_path / "表.xlsx", lines("已完成", "推进中", "未报送"))
    book = load_workbook(path)
    book["落实情况"][cell] = value
    book.save(path)
    with pytest.raises(WorkbookError, match=rf"［落实情况］{cell} 读不懂"):
        read_handed_in(path, "表.xlsx")


def test_states_of_all_kinds_are_known(tmp_path: Path) -> None:
    answers = [(number, "主题", f"第{number}件事情", one.value, False) for number, one in enumerate(Status, 1)]
    table = read_handed_in(handed_in(tmp_path / "表.xlsx", answers, printed={"全部任务·持续推进": 1}), "表.xlsx")
    assert isinstance(table, HandedInTable)
    assert [one.status for one in table.answers] == list(Status)
    assert table.differences == ()
