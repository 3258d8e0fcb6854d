"""佐证材料 beside the returns: listed, and in nobody's way."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from progress_report.cli.main import main
from tests.workbooks import whole_year

EVIDENCE = {"佐证.pdf": b"%PDF-1.4", "截图.JPG": b"\xff\xd8\xff\xe0", "甲科说明.docx": b"PK\x03\x04broken", "空.png": b""}


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    """Return the words that choose the small year."""
    whole_year(tmp_path / "data")
    return ["--period", "Q2", "--data", str(tmp_path / "data"), "--output", str(tmp_path / "output"), "--quiet"]


def listed(tmp_path: Path) -> str:
    """Return what the page says of evidence."""
    page = html.parse(str(tmp_path / "output" / "2025-Q2" / "总览.html"), html.HTMLParser(encoding="utf-8"))
    return str(page.xpath("string(//section[@aria-labelledby='files']/p[last()])"))


def test_evidence_blocks_nothing_and_is_listed(tmp_path: Path, words: list[str]) -> None:
    for name, data in EVIDENCE.items():
        (tmp_path / "data" / "2025" / "Q2" / name).write_bytes(data)
    assert main(words) == 0
    for name in EVIDENCE:
        assert name in listed(tmp_path)


def test_evidence_is_named_on_the_terminal(tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in EVIDENCE.items():
        (tmp_path / "data" / "2025" / "Q2" / name).write_bytes(data)
    main(["status", *words])
    assert "另有佐证材料 4 个文件（佐证.pdf等），不影响核查" in capsys.readouterr().out


def test_an_archive_is_no_evidence_since_there_may_be_forms_in_it(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "丁科.rar").write_bytes(b"Rar!\x1a\x07\x00" + bytes(64))
    assert main(words) == 1
    assert "丁科.rar" not in listed(tmp_path)


def test_a_document_from_an_office_without_a_form_is_still_told(
    tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    (tmp_path / "data" / "2025" / "Q2" / "乙科.pdf").write_bytes(b"%PDF-1.4")
    assert main(words) == 1
    assert "F09" in capsys.readouterr().err
    assert "乙科.pdf" not in listed(tmp_path)
