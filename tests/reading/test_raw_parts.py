"""How large a workbook is, told at one look where most programs wrote it, cell by cell where another did: the same."""

from __future__ import annotations

import pytest

from progress_report.reading import raw_parts
from progress_report.reading.raw_parts import sprawls, text_length_bound

STRINGS = b"<sst><si><t>1234567890</t></si><si><t>12</t></si><si><r><t>1</t></r><r><t>2345</t></r></si></sst>"


def sheet(cells: bytes) -> bytes:
    return b"<worksheet><sheetData>" + cells + b"</sheetData></worksheet>"


@pytest.mark.parametrize(
    ("cells", "characters"),
    [
        (b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3" t="s"><v>2</v></c><c r="C1"><v>1</v></c></row>', 15),
        (b"<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>2</v></c></row>", 15),
        (b'<row r="1"><c r="A1" t="s"><v>9</v></c><c r="B1" t="s"><v>1</v></c></row>', 2),
    ],
)
def test_texts_are_counted_for_each_cell_that_points_to_them(cells: bytes, characters: int) -> None:
    assert text_length_bound(STRINGS, [sheet(cells)], characters - 1) == characters


FAR = b'<row r="10000"><c r="A10000"><v>1</v></c></row><row r="10001"><c r="%s10001"><v>1</v></c></row>'


@pytest.mark.parametrize("letters", [b"GQ", b"GR", b"A", b"ABC"])
def test_an_extent_is_the_same_at_one_look_and_cell_by_cell(letters: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    content = sheet(FAR % letters)
    at_once = sprawls(content)
    monkeypatch.setattr(raw_parts, "_extent", lambda _sheet: None)
    assert sprawls(content) == at_once
    assert at_once == (letters in {b"GR", b"ABC"})


@pytest.mark.parametrize(
    ("cells", "far"),
    [
        (b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"></c></row>', False),
        (b"<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>", True),
        (b'<row r="1"><c r="A1"><v>1</v></c></row><row r="99999999"/>', False),
        (b'<row r="1"><c r="A1"><v>1</v></c></row><row r="99999999"><c r="A99999999"><v>1</v></c></row>', True),
        (b'<row r="1048576"><c r="A1048576"/></row>', False),
    ],
)
def test_what_is_written_otherwise_is_gone_through(cells: bytes, far: bool) -> None:
    assert sprawls(sheet(cells)) == far
