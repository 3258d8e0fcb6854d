"""A form beside huge tables is marked in its own parts, in no time, as openpyxl would mark it."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import DataBarRule
from openpyxl.styles import Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image as Drawn

from progress_report.checks import large_copies, marked_copies
from progress_report.checks.mark_parts import Mark
from progress_report.checks.marked_copies import MOST_WRITTEN, mark
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.sheets import read_workbook
from tests.workbooks import row, write_return

CELLS = ("F3", "B3", "A2", "D4", "N40", "Z3", "A3", "C60")


def findings(*cells: str, sheet: str = "填报表") -> list[Finding]:
    found = [Finding("E02", "甲科", 1, CellRef("一.xlsx", sheet, cell), {"number": str(n)}) for n, cell in enumerate(cells, 1)]
    return [*found, Finding("R01", "甲科", 9, CellRef("一.xlsx", "", ""), {"number": "9"})]


def seen(data: bytes) -> list[object]:
    """Return what a copy shows: values, marks and comments of every cell that has any."""
    shown: list[object] = []
    workbook = load_workbook(BytesIO(data))
    for sheet in workbook.worksheets:
        shown.append((sheet.title, sheet.sheet_state, sorted(map(str, sheet.merged_cells.ranges))))
        for cells in sheet.iter_rows():
            for cell in cells:
                comment = cell.comment.text if cell.comment else None
                look = (cell.fill.fgColor.rgb, cell.border.left.style, cell.border.diagonalDown, cell.font.b, cell.number_format)
                if cell.value is not None or comment or cell.has_style:
                    shown.append((cell.coordinate, cell.value, comment, look))
    return shown


def nothing(_workbook: Workbook) -> None:
    pass


def merged(workbook: Workbook) -> None:
    workbook["填报表"].merge_cells("B2:C5")


def noted(workbook: Workbook) -> None:
    sheet = workbook["填报表"]
    sheet["F3"].comment, sheet["G4"].comment = Comment("科长：请补充", "科长"), Comment("另一处", "")


def styled(workbook: Workbook) -> None:
    sheet = workbook["填报表"]
    sheet["F3"].font, sheet["B3"].border = Font(bold=True), Border(diagonal=Side(style="thin"), diagonalDown=True)
    sheet["H3"].number_format = "yyyy-mm-dd"


def ruled(workbook: Workbook) -> None:
    sheet = workbook["填报表"]
    sheet.conditional_formatting.add("A1:A9", DataBarRule("num", 0, "num", 9, "FF0000"))
    sheet.print_title_rows, sheet.oddFooter.center.text = "1:2", "第 &P 页"


def pictured(workbook: Workbook) -> None:
    drawn = BytesIO()
    Drawn.new("RGB", (4, 4)).save(drawn, "PNG")
    workbook["填报表"].add_image(Image(drawn), "M3")


@pytest.mark.parametrize("change", [nothing, merged, noted, styled, ruled, pictured], ids=lambda one: one.__name__)
def test_marks_in_the_package_are_those_that_openpyxl_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Workbook], None]
) -> None:
    path = tmp_path / "一.xlsx"
    write_return(path, "甲科", [row(1), row(2)], [[2, "公开率", "≥100", "%", "100%", ""]])
    workbook = load_workbook(path)
    change(workbook)
    workbook.save(path)
    theirs, ours = BytesIO(), BytesIO()
    count = mark("一.xlsx", path.read_bytes(), findings(*CELLS), theirs)
    monkeypatch.setattr(large_copies, "LARGE_BYTES", 0)
    monkeypatch.setattr("openpyxl.load_workbook", None)
    assert mark("一.xlsx", path.read_bytes(), findings(*CELLS), ours) == count == len(CELLS)
    monkeypatch.undo()
    assert seen(ours.getvalue()) == seen(theirs.getvalue())
    with ZipFile(ours) as package:
        assert package.testzip() is None
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    plain = read_workbook(Path("一.xlsx"), ours.getvalue())
    assert [sheet.name for sheet in plain] == [sheet.name for sheet in read_workbook(path)]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", b"<sheetData>", b"<!-- a remark --><sheetData>"),
        ("xl/worksheets/sheet1.xml", b'<row r="', b'<row q="'),
        ("xl/worksheets/sheet1.xml", b'<c r="', b'<c q="'),
        ("xl/styles.xml", b"cellXfs", b"cellYfs"),
    ],
)
def test_what_is_written_otherwise_is_left_to_openpyxl(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str, old: bytes, new: bytes
) -> None:
    path = tmp_path / "一.xlsx"
    write_return(path, "甲科", [row(1), row(2)])
    changed = BytesIO()
    with ZipFile(path) as package, ZipFile(changed, "w") as written:
        for name in package.namelist():
            content = package.read(name)
            assert name != part or old in content
            written.writestr(name, content.replace(old, new) if name == part else content)
    monkeypatch.setattr(large_copies, "LARGE_BYTES", 0)
    out = BytesIO()
    assert not large_copies.mark_in_package(changed.getvalue(), {("填报表", "F3"): Mark("FFFFC7CE", "改")}, (1, 1), out)
    assert not out.getvalue()
    assert mark("一.xlsx", changed.getvalue(), findings("F3"), out) == 1


def beside(path: Path, rows: int) -> None:
    """Put a table of so many rows beside a form, and as many cells under the form itself, without openpyxl's patience."""
    write_return(path, "甲科", [row(1), row(2)], [[2, "公开率", "≥100", "%", "100%", ""]])
    workbook = load_workbook(path)
    table: Worksheet = workbook.create_sheet("台账")
    table.append(["台账"])
    workbook.save(path)
    more = {"xl/worksheets/sheet1.xml": 100, "xl/worksheets/sheet3.xml": 2}
    out = BytesIO()
    with ZipFile(path) as package, ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for name in package.namelist():
            content = package.read(name)
            if name in more:
                cells = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(more[name], more[name] + rows))
                content = content.replace(b"</sheetData>", cells.encode() + b"</sheetData>")
            changed.writestr(name, content)
    path.write_bytes(out.getvalue())


def test_a_form_beside_and_above_a_hundred_thousand_rows_is_marked_in_a_moment(tmp_path: Path) -> None:
    beside(tmp_path / "一.xlsx", 50_000)
    data, out = (tmp_path / "一.xlsx").read_bytes(), BytesIO()
    start = time.process_time()
    assert mark("一.xlsx", data, findings("F3", "F200", sheet="填报表"), out) == 2
    assert time.process_time() - start < 1.5
    before, after = read_workbook(tmp_path / "一.xlsx"), read_workbook(Path("一.xlsx"), out.getvalue())
    assert [sheet.rows for sheet in after][1:] == [sheet.rows for sheet in before][1:]
    assert [cells[:6] for cells in after[0].rows] == [cells[:6] for cells in before[0].rows]


def test_a_copy_written_anew_holds_the_form_and_says_where_a_huge_table_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "一.xlsx"
    beside(path, MOST_WRITTEN * 2)
    # As of an .xls: nothing can be written into it.
    monkeypatch.setattr(marked_copies, "as_transitional", lambda _data: b"")
    out = BytesIO()
    assert mark("一.xls", path.read_bytes(), findings("F3"), out) == 1
    form, _targets, table = read_workbook(path, out.getvalue())
    assert form.rows[2][5] == read_workbook(path)[0].rows[2][5] == row(1)[5]
    assert form.rows[-1][0] == table.rows[0][0] == "从这一行起没有带到退回件里，请看原来的文件"


@pytest.mark.parametrize("anew", [True, False])
@pytest.mark.parametrize("large", [True, False])
def test_what_no_workbook_can_hold_is_marked_in_visible_signs(
    tmp_path: Path, anew: bool, large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Old formats allow sheets' names and control characters that Office Open XML does not."""
    path = write_return(tmp_path / "甲科.xlsx", "甲科", [row(1)])
    data = path.read_bytes()
    if anew:
        sheets = tuple(sheet._replace(name="填报/表\x02") if sheet.name == "填报表" else sheet for sheet in read_workbook(path))
        monkeypatch.setattr(marked_copies, "as_transitional", lambda _data: b"")
        monkeypatch.setattr(marked_copies, "read_workbook", lambda *_arguments: sheets)
    monkeypatch.setattr(marked_copies, "is_large", lambda _data: large)
    named = Finding("E02", "甲科", 1, CellRef("一.xls", "填报/表\x02" if anew else "填报表", "F3"), {"number": "\x02\ufffe"})
    out = BytesIO()
    mark("甲科.xlsx", data, [named], out)
    sheet = load_workbook(out)["填报_表␂" if anew else "填报表"]
    assert "␂\ufffd" in sheet["F3"].comment.text


COVERINGS = {
    "merges": ('<mergeCells count="1"><mergeCell ref="A30:XFD1048576"/></mergeCells>', "</sheetData>"),
    "links": ('<hyperlinks><hyperlink ref="A30:XFD1048576" location="A1"/></hyperlinks>', "</sheetData>"),
}


@pytest.mark.parametrize("kind", COVERINGS)
@pytest.mark.parametrize("in_package", [True, False])
def test_a_merge_or_link_over_the_whole_sheet_costs_nothing(
    tmp_path: Path, kind: str, in_package: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """openpyxl builds a cell for each that is under it: seventeen billion of them."""
    path = write_return(tmp_path / "甲科.xlsx", "甲科", [row(1)])
    markup, behind = COVERINGS[kind]
    data = exchanged(path.read_bytes(), behind.encode(), (behind + markup).encode())
    if not in_package:
        monkeypatch.setattr(marked_copies, "mark_in_package", lambda *_arguments: False)
    start, out = time.process_time(), BytesIO()
    mark("甲科.xlsx", data, findings("F3"), out)
    assert time.process_time() - start < 1.5
    with zipfile.ZipFile(out) as package:
        assert any("comment" in name for name in package.namelist())


def test_of_a_workbook_with_too_many_styles_the_copy_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_return(tmp_path / "甲科.xlsx", "甲科", [row(1)])
    monkeypatch.setattr(marked_copies, "LARGEST_PART", 100)
    out = BytesIO()
    mark("甲科.xlsx", path.read_bytes(), findings("F3"), out)
    sheet = load_workbook(out)["填报表"]
    assert sheet["F3"].comment is not None
    assert sheet["F3"].alignment.wrap_text


def exchanged(data: bytes, old: bytes, new: bytes) -> bytes:
    """Exchange words in a return's first sheet."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as package, zipfile.ZipFile(out, "w") as target:
        for name in package.namelist():
            content = package.read(name)
            target.writestr(name, content.replace(old, new) if name == "xl/worksheets/sheet1.xml" else content)
    return out.getvalue()
