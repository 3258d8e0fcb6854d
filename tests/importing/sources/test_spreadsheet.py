from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from progress_report.importing.doubts.catalogue import DOUBT_KINDS, Urgency
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


def test_what_is_hidden_or_struck_out_is_read_and_asked_about_and_hidden_sheets_are_named(tmp_path: Path) -> None:
    header, rows = (*HEADER, "内部编码"), [(*row, f"K{row[0]}") for row in ROWS]
    path = excel(tmp_path, {"2031年": [header, *rows], "2030年": [HEADER, ("1", "旧", "去年的措施。", "综合科", "6月底")]})
    workbook = load_workbook(path)
    sheet = workbook["2031年"]
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["F"].hidden = True
    sheet["E6"].font = Font(strike=True)
    workbook["2030年"].sheet_state = "hidden"
    workbook.save(path)
    transcript = read(path)
    assert contents(transcript) == EXPECTED
    found = {(doubt.code, doubt.source): doubt.quotation for doubt in transcript.doubts if doubt.code in {"D61", "D62", "D64"}}
    assert found.keys() == {("D61", "［2031年］第4行"), ("D61", "［2031年］F列"), ("D64", "［2031年］E6"), ("D62", "［2030年］")}
    assert found["D61", "［2031年］第4行"] == "3" + "".join(ROWS[2][1:]) + "K3"
    assert found["D64", "［2031年］E6"] == "长期坚持"
    assert "去年的措施" in found["D62", "［2030年］"]
    assert DOUBT_KINDS["D61"].urgency is Urgency.SETTLE


def test_a_share_reads_as_the_percentage_that_is_shown(tmp_path: Path) -> None:
    path = excel(tmp_path, {"表": [(*HEADER, "目标值"), *((*row, "") for row in ROWS)]})
    workbook = load_workbook(path)
    for row, (value, form) in enumerate(((0.95, "0%"), (0.285, "0.0%"), (0.95, "0.00"), (1, "0%")), 2):
        cell = workbook["表"].cell(row, 6, value)
        cell.number_format = form
    workbook.save(path)
    assert [dict(one.extra).get("目标值") for one in read(path).measures] == ["95%", "28.5%", "0.95", "100%", None]


def open_document(folder: Path) -> Path:
    """Write an ods as its standard has it: themes merged over rows, and a row collapsed."""
    namespaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )

    def cell(text: str, spans: str = "") -> str:
        return f'<table:table-cell office:value-type="string"{spans}><text:p>{text}</text:p></table:table-cell>'

    lines = [f"<table:table-row>{''.join(map(cell, HEADER))}</table:table-row>"]
    for at, row in enumerate(ROWS):
        merged = at + 1 < len(ROWS) and ROWS[at + 1][1] == row[1]
        covered = at and ROWS[at - 1][1] == row[1]
        theme = "<table:covered-table-cell/>" if covered else cell(row[1], ' table:number-rows-spanned="2"' if merged else "")
        hidden = ' table:visibility="collapse"' if at == 2 else ""
        lines.append(f"<table:table-row{hidden}>{cell(row[0])}{theme}{''.join(map(cell, row[2:]))}</table:table-row>")
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{namespaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="表">{"".join(lines)}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    path = folder / "任务分工.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", content)
    return path


def test_an_open_document_is_read_with_its_merges_and_what_it_hides(tmp_path: Path) -> None:
    transcript = read(open_document(tmp_path))
    assert contents(transcript) == EXPECTED
    assert [doubt.source for doubt in transcript.doubts if doubt.code == "D61"] == ["［表］第4行"]


def test_comments_of_cells_are_named(tmp_path: Path) -> None:
    path = excel(tmp_path, {"表": [HEADER, *ROWS]})
    workbook = load_workbook(path)
    workbook["表"]["E3"].comment = Comment("时限待商定", "某")
    workbook.save(path)
    transcript = read(path)
    assert contents(transcript) == EXPECTED
    found = [(doubt.quotation, doubt.source) for doubt in transcript.doubts if doubt.code == "D52"]
    assert found == [("时限待商定", "［表］E3的批注")]
