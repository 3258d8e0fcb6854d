"""Characters that the fonts of official documents lack: each gets a font that has it, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from progress_report.gbt9704.verification import verify_file
from progress_report.output import rare_characters
from progress_report.output.rare_characters import with_rare_fonts
from tests.documents.grid import BASE, make
from tests.documents.ooxml import assert_valid


def saved(*texts: str) -> bytes:
    document = Document()
    for text in texts:
        document.add_paragraph().add_run(text).bold = True
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def runs(document: bytes) -> list[tuple[str, str | None, bool | None]]:
    """Return the runs of the first paragraph: text, East Asian font, whether bold."""
    found = []
    for run in Document(BytesIO(document)).paragraphs[0].runs:
        fonts = run._r.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        found.append((run.text, None if fonts is None else fonts.get(qn("w:eastAsia")), run.bold))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联系人㛃某𠮷", [("联系人", None, True), ("㛃", "宋体", True), ("某", None, True), ("𠮷", "SimSun-ExtB", True)]),
        ("䶮𠮷 ", [("䶮", "宋体", True), ("𠮷", "SimSun-ExtB", True), (" ", None, True)]),
        ("前\t䶮\n后", [("前", None, True), ("\t", None, True), ("䶮", "宋体", True), ("\n", None, True), ("后", None, True)]),
    ],
)
def test_rare_characters_have_a_font_of_their_own(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    assert runs(with_rare_fonts(saved(text))) == expected


def test_a_document_without_rare_characters_is_left_alone() -> None:
    document = saved("镕、喆、堃都在常用字库里")
    assert with_rare_fonts(document) == document


def test_a_report_with_rare_characters_is_valid_and_keeps_the_rules(tmp_path: Path) -> None:
    report = make(replace(BASE, rare=True, themes=1, measures=2), tmp_path)
    assert_valid(report, authors=[BASE.name])
    assert verify_file(report) == ()
    assert b"SimSun-ExtB" in _part(report)


def _part(report: Path) -> bytes:
    return Document(str(report)).part.blob


def test_rare_characters_are_told_by_their_bytes_as_by_themselves() -> None:
    for code in (*range(0xD800), *range(0xE000, 0x11_0000, 7), *range(0x1FF00, 0x20100), *range(0x3FF00, 0x40100)):
        character = chr(code)
        rare = "\u3400" <= character <= "\u4dbf" or "\U00020000" <= character <= "\U0003ffff"
        assert (rare_characters._RARE_BYTES.search(f"中{character}文".encode()) is not None) == rare, hex(code)
