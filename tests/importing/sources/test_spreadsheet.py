from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from progress_report.importing.sources.files import SourceError
from tests.importing.documents import EXPECTED, HEADER, ROWS, TITLE, codes, contents, excel, read

DATA = Path(__file__).parents[1] / "data"


def test_title_rows_and_merged_themes_are_understood(tmp_path: Path) -> None:
    rows = [[TITLE, "", "", "", ""], ["（征求意见稿）", "", "", "", ""], HEADER, *ROWS]
    transcript = read(excel(tmp_path, {"任务分工": rows}, ["A1:E1", "B4:B5", "B6:B7"]))
    assert (transcript.title, contents(transcript)) == (TITLE, EXPECTED)
    assert transcript.measures[0].source == "［任务分工］第4行"
    assert "D01" not in codes(transcript)


def test_a_theme_typed_on_every_row_repeats_nothing_by_accident(tmp_path: Path) -> None:
    transcript = read(excel(tmp_path, {"表": [HEADER, *ROWS]}))
    assert contents(transcript) == EXPECTED
    assert "D01" not in codes(transcript)


def test_numbers_and_days_read_as_they_are_shown(tmp_path: Path) -> None:
    rows = [HEADER, *([int(row[0]), *row[1:4], date(2031, 11, 30)] for row in ROWS)]
    transcript = read(excel(tmp_path, {"表": rows}))
    assert [measure.number for measure in transcript.measures] == [1, 2, 3, 4, 5]
    assert {(measure.deadline_text, measure.deadline) for measure in transcript.measures} == {
        ("2031年11月30日", date(2031, 11, 30))
    }


def test_several_sheets_go_on_from_each_other_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    path = excel(tmp_path, {"一": [HEADER, *ROWS[:2]], "二": [HEADER, *ROWS[2:]], "旧": [HEADER, *ROWS]})
    workbook = load_workbook(path)
    workbook["旧"].sheet_state = "hidden"
    workbook.save(path)
    assert contents(read(path)) == EXPECTED


def test_the_table_may_begin_anywhere(tmp_path: Path) -> None:
    rows = [[""] * 7, *(["", "", *row] for row in (HEADER, *ROWS)), [], ["", "", "填表人：", "××"]]
    transcript = read(excel(tmp_path, {"表": rows}))
    assert contents(transcript) == EXPECTED


def test_an_old_workbook_is_read_with_its_merges() -> None:
    transcript = read(DATA / "assignment.xls")
    assert (transcript.title, contents(transcript)) == (TITLE, EXPECTED)


def test_a_used_range_beyond_all_reason_is_refused(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    sheet["A1"] = "序号"
    sheet.cell(1_048_576, 16_384, "x")
    path = tmp_path / "鬼行.xlsx"
    workbook.save(path)
    with pytest.raises(SourceError, match="使用区域过大"):
        read(path)


def test_a_workbook_without_an_assignment_is_refused_with_advice(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="找不到任务分工表"):
        read(excel(tmp_path, {"表": [["姓名", "电话"], ["王×", "12345"]]}))
