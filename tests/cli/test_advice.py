"""What people are told to do helps, in the cases where it once did not."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from progress_report.cli.main import main
from tests.workbooks import RETURN_HEADER, row, whole_year, write_return, write_workbook

TARGET = [2, "公开率", "≥100", "%", "100%", ""]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return whole_year(tmp_path / "data")


def told(data: Path, capsys: pytest.CaptureFixture[str], command: str = "check") -> str:
    folders = ["--data", str(data), "--output", str(data.parent / "out")]
    main([command, "--period", "Q2", *folders])
    return capsys.readouterr().out


def test_two_offices_forms_in_one_file_are_to_be_kept_in_a_file_each(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    forms = {office: [["填报科室", office], RETURN_HEADER, row(1), row(number)] for office, number in (("甲科", 2), ("乙科", 3))}
    write_workbook(data / "2025" / "Q2" / "一.xlsx", forms)
    out = told(data, capsys)
    assert "F15" in out
    assert "几个科室的请各存成一个文件后重交" in out


def test_a_form_of_nobody_known_is_named_with_its_file(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_return(data / "2025" / "Q2" / "新建表格.xlsx", "规划科", [row(1)])
    assert "新建表格.xlsx［填报表］A2" in told(data, capsys)


@pytest.mark.parametrize("name", ["甲科上半年（终稿）.xls", "甲科.zip", "甲科/表.xls"])
def test_an_office_whose_file_cannot_be_read_is_told_so_and_not_that_nothing_came(
    data: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (data / "2025" / "Q2" / "一.xlsx").unlink()
    sent = data / "2025" / "Q2" / name
    sent.parent.mkdir(exist_ok=True)
    sent.write_bytes(b"PK\x03\x04 broken" if name.endswith("zip") else b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken")
    out = told(data, capsys)
    assert "F01" in out
    assert "N01" not in out
    told(data, capsys, "remind")
    letter = next((data.parent / "out").rglob("催办单-甲科.docx"))
    words = "\n".join(paragraph.text for paragraph in Document(str(letter)).paragraphs)
    assert "尚未收到" not in words


def test_merged_cells_are_not_called_empty_too(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_return(data / "2025" / "Q2" / "一.xlsx", "甲科", [row(1), row(2)], [TARGET])
    workbook = load_workbook(path)
    workbook["填报表"].merge_cells("E3:F4")
    workbook.save(path)
    out = told(data, capsys)
    assert "R05" in out
    assert "未填" not in out


def test_one_broken_file_does_not_stop_the_verification_of_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "坏.docx").write_bytes(b"not a document")
    Document().save(tmp_path / "好.docx")
    assert main(["verify", str(tmp_path / "坏.docx"), str(tmp_path / "好.docx")]) == 2
    said = capsys.readouterr()
    assert "好.docx" in said.out
    assert "坏.docx 不是 Word 文档" in said.err
    assert "zip" not in said.err
