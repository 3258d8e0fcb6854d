from __future__ import annotations

import re
import string
import zipfile
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from progress_report.messages.errors import WorkbookError
from progress_report.reading.files import inspect_bytes
from progress_report.reading.repacked import MAX_REPACKED, repacked, with_merges_first
from progress_report.reading.sheets import read_workbook

ROOT = Path(__file__).resolve().parents[2]
PATH = Path("x.xlsx")
MERGE = b'<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
SHEET = b'<worksheet xmlns="x"><cols/><sheetData><row r="1"/></sheetData>' + MERGE + b"<pageMargins/></worksheet>"

texts = st.text(st.sampled_from("甲乙 \n<>&\"'年1２３%." + string.ascii_letters), max_size=12).map(
    lambda text: re.sub(r"^=", "", text)
)
values = st.one_of(
    texts,
    st.integers(-(10**9), 10**9),
    st.floats(-1e9, 1e9),
    st.booleans(),
    st.dates(date(1901, 1, 1), date(2099, 1, 1)),
    st.datetimes(datetime(1901, 1, 1), datetime(2099, 1, 1)).map(lambda moment: moment.replace(microsecond=0)),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
)
cells = st.dictionaries(st.tuples(st.integers(1, 30), st.integers(1, 12)), values, max_size=40)
merges = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5), st.integers(0, 3), st.integers(0, 3)), max_size=3)


def workbook(sheets: list[tuple[dict[tuple[int, int], object], list[tuple[int, int, int, int]]]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for known, ranges in sheets:
        sheet = book.create_sheet()
        for (row, column), value in known.items():
            sheet.cell(row, column, value)
        for row, column, down, right in ranges:
            sheet.merge_cells(f"{get_column_letter(column)}{row}:{get_column_letter(column + right)}{row + down}")
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(cells, merges), min_size=1, max_size=3))
def test_the_same_is_read_from_the_package_made_anew(sheets: list) -> None:
    data = workbook(sheets)
    swift = inspect_bytes(data).swift
    assert swift is not None
    assert read_workbook(PATH, swift) == read_workbook(PATH, data)


def test_the_same_is_read_of_every_workbook_that_comes_with_the_program() -> None:
    seen = 0
    for path in (*ROOT.glob("data/**/*.xlsx"), *ROOT.glob("templates/*.xlsx")):
        data = path.read_bytes()
        swift = inspect_bytes(data).swift
        if swift is not None:
            assert read_workbook(path, swift) == read_workbook(path, data), path
            seen += 1
    assert seen > 5


def test_the_merges_stand_before_the_cells_and_nothing_behind_them() -> None:
    assert with_merges_first(SHEET) == (
        b'<worksheet xmlns="x"><cols/>' + MERGE + b'<sheetData><row r="1"/></sheetData></worksheet>'
    )
    bare = SHEET.replace(MERGE, b"")
    assert b"<cols/><mergeCells></mergeCells><sheetData>" in with_merges_first(bare)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"<cols/>", b"<!-- <sheetData> --><cols/>"),
        (b"<cols/>", b"<!-- a --><cols/>"),
        (b"<cols/>", b"<mergeCells/><cols/>"),
        (b"<pageMargins/>", b"<!-- <mergeCells> -->"),
        (b"<pageMargins/>", b"<extLst><sheetData/></extLst>"),
        (b"<worksheet ", b"<x:worksheet "),
        (b"<sheetData>", b"<sheetData >"),
        (b"mergeCells", b"x:mergeCells"),
        (b"</mergeCells>", b""),
        (b'<sheetData><row r="1"/></sheetData>', b"<sheetData/>"),
    ],
)
def test_a_sheet_that_is_written_otherwise_stays_as_it_is(before: bytes, after: bytes) -> None:
    sheet = SHEET.replace(before, after)
    assert sheet != SHEET
    assert with_merges_first(sheet) == sheet


def test_of_a_large_workbook_no_second_copy_is_made() -> None:
    assert repacked({"a": b"1" * MAX_REPACKED}, frozenset()) is not None
    assert repacked({"a": b"1" * MAX_REPACKED, "b": b"1"}, frozenset()) is None


def test_a_package_is_a_zip_of_its_parts() -> None:
    data = repacked({"a/b.xml": b"one", "c.xml": SHEET}, frozenset({"c.xml"}))
    assert data is not None
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        assert {name: package.read(name) for name in package.namelist()} == {"a/b.xml": b"one", "c.xml": with_merges_first(SHEET)}


def test_what_cannot_be_read_from_it_is_told_of_the_file_itself() -> None:
    data = workbook([({(1, 1): "甲"}, [])])
    assert read_workbook(PATH, data, b"no zip") == read_workbook(PATH, data)
    with pytest.raises(WorkbookError, match=r"x\.xlsx"):
        read_workbook(PATH, b"no workbook", b"no zip")


def test_a_workbook_with_a_sheet_that_holds_no_cells_is_read_from_the_file() -> None:
    book = Workbook()
    book.active["A1"] = "甲"
    book.create_chartsheet("图")
    out = BytesIO()
    book.save(out)
    assert inspect_bytes(out.getvalue()).swift is None
