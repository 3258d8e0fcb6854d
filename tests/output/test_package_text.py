from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from progress_report.output import package_text
from progress_report.output.package_text import sheet_text, word_text

ROOT = Path(__file__).resolve().parents[2]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def test_words_of_paragraphs_cells_and_drawings_stand_apart() -> None:
    cell = "<w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc>"
    drawing = '<w:drawing><wp:docPr xmlns:wp="x" descr="5" title="6"/></w:drawing>'
    inner = "<w:txbxContent><w:p><w:r><w:t>2</w:t></w:r></w:p></w:txbxContent>"
    body = f"<w:p><w:r><w:t>1</w:t>{inner}<w:tab/><w:t>7</w:t></w:r></w:p><w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl><w:p>{drawing}</w:p>"
    text = word_text(f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode())
    assert text.split() == ["1", "2", "7", "3", "3", "5", "6"]


@pytest.mark.parametrize("name", ["报告.docx", "报告-上行文.docx", "任务分工表.docx"])
def test_a_large_part_is_read_as_a_small_one_is(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(ROOT / "templates" / name) as package:
        parts = [package.read(one) for one in package.namelist() if one.startswith("word/") and one.endswith(".xml")]
    whole = [word_text(part) for part in parts]
    monkeypatch.setattr(package_text, "_SMALL", 0)
    assert [word_text(part) for part in parts] == whole
    assert any("{{" in text for text in whole)


def test_of_a_sheet_what_is_typed_is_read_and_what_is_reckoned_or_shared_is_not() -> None:
    cells = (
        '<c r="A1"><v>12</v></c><c r="B1" t="s"><v>7</v></c><c r="C1" t="b"><v>1</v></c><c r="D1"><f>A1*2</f><v>24</v></c>'
        '<c r="E1" t="inlineStr"><is><r><t>共</t></r><r><t>30_x005F_项</t></r></is></c><c r="F1" t="str"><v>文</v></c>'
    )
    sheet = f'<worksheet xmlns="{S}"><sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    assert sheet_text(sheet.encode()).split("\n") == ["12", "共30_项", "文"]
