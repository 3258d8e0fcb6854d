"""One office's odd file is read as far as it tells, or named; it never stops the others, and never takes long."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.assignment.model import Assignment
from progress_report.assignment.workbook import read_assignment
from progress_report.checks import marked_copies
from progress_report.cli.main import main
from progress_report.messages.catalogue import message
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading import cell_details
from progress_report.reading import files as door
from progress_report.returns import folder as returns_folder
from progress_report.returns.candidates import return_files
from progress_report.returns.collection import Collection, read_returns
from tests.workbooks import row, write_return, year_workbook

STRICT = (
    (b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"),
    (b"http://schemas.openxmlformats.org/spreadsheetml/2006/", b"http://purl.oclc.org/ooxml/spreadsheetml/"),
    (b"http://schemas.openxmlformats.org/drawingml/2006/", b"http://purl.oclc.org/ooxml/drawingml/"),
)


@pytest.fixture
def year(tmp_path: Path) -> Assignment:
    return read_assignment(year_workbook(tmp_path))


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """甲科's return, beside 乙科's."""
    write_return(tmp_path / "2025" / "Q2" / "乙科.xlsx", "乙科", [row(1), row(3)])
    return write_return(
        tmp_path / "2025" / "Q2" / "甲科.xlsx", "甲科", [row(1), row(2)], [[2, "公开率", "≥100", "%", "100%", ""]]
    )


@pytest.fixture
def collected(tmp_path: Path, year: Assignment) -> Callable[[], Collection]:
    return lambda: read_returns(return_files(tmp_path / "2025" / "Q2"), tmp_path, year, year.periods[1])


def changed(path: Path, change: Callable[[str, bytes], bytes]) -> None:
    """Write a file anew with each part changed."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, change(name, content))


def strictly(_name: str, content: bytes) -> bytes:
    for transitional, strict in STRICT:
        content = content.replace(transitional, strict)
    return content


class _PanicException(BaseException):
    """As python-calamine's reader raises it."""


_PanicException.__name__ = "PanicException"


@pytest.mark.parametrize("error", [ValueError("x"), RuntimeError("x"), StopIteration(), KeyError("x")], ids=repr)
@pytest.mark.parametrize("step", ["candidates", "read_workbook", "look_closer", "interpret"])
def test_whatever_is_raised_on_one_file_the_other_is_read(
    sent: Path, collected: Callable[[], Collection], monkeypatch: pytest.MonkeyPatch, step: str, error: Exception
) -> None:
    done = getattr(returns_folder, step)

    def raising(*arguments: object, **options: object) -> object:
        if any("甲科" in str(argument) for argument in arguments if isinstance(argument, (Path, str))):
            raise error
        return done(*arguments, **options)

    changed(sent, lambda name, content: content.replace(b"<sheetData>", b"<sheetData><?look <f>?>"))
    monkeypatch.setattr(returns_folder, step, raising)
    found = collected()
    assert "乙科" in [returned.office for returned in found.returns]
    assert [(finding.code, finding.office) for finding in found.findings] == [("F01", "甲科")]


def test_a_fault_of_the_reader_itself_is_named(
    sent: Path, collected: Callable[[], Collection], monkeypatch: pytest.MonkeyPatch
) -> None:
    from progress_report.reading import sheets

    class Panicking:
        @staticmethod
        def from_filelike(_stream: object) -> object:
            raise _PanicException("index out of bounds")

    monkeypatch.setattr(sheets, "CalamineWorkbook", Panicking)
    assert [finding.code for finding in collected().findings] == ["F01", "F01"]


def test_what_cannot_be_looked_at_is_read_and_said(
    sent: Path, collected: Callable[[], Collection], monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(sent, lambda name, content: content.replace(b"<sheetData>", b"<sheetData><?look <f>?>"))
    monkeypatch.setattr(cell_details, "workbook_parts", lambda _package: 1 / 0)
    found = collected()
    assert [returned.office for returned in found.returns] == ["甲科", "乙科"]
    assert [(finding.code, finding.office) for finding in found.findings] == [("F17", "甲科")]


def test_a_strict_file_has_the_findings_of_its_ordinary_twin(sent: Path, collected: Callable[[], Collection]) -> None:
    workbook = load_workbook(sent)
    sheet = workbook["填报表"]
    sheet["F3"] = "=A3"
    sheet.row_dimensions[4].hidden = True
    workbook.save(sent)
    ordinary = collected()
    changed(sent, strictly)
    assert sorted(finding.code for finding in ordinary.findings) == ["F14", "V04"]
    assert collected() == ordinary


def test_a_strict_file_is_marked(sent: Path, tmp_path: Path) -> None:
    changed(sent, strictly)
    with (tmp_path / "copy.xlsx").open("wb") as out:
        marked_copies.mark(
            sent.name, sent.read_bytes(), [Finding("E02", "甲科", 1, CellRef("x", "填报表", "F3"), {"number": "1"})], out
        )
    assert "E02" in load_workbook(tmp_path / "copy.xlsx")["填报表"]["F3"].comment.text


def test_a_workbook_that_counts_from_1904_in_single_quotes_is_known_as_such(sent: Path) -> None:
    changed(sent, lambda _name, content: content.replace(b"<workbookPr", b"<workbookPr date1904='1'"))
    assert door.inspect(sent).date1904


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice saves the old format")
def test_a_return_saved_as_xls_reads_as_its_xlsx_twin_and_is_marked(
    sent: Path, tmp_path: Path, collected: Callable[[], Collection]
) -> None:
    ordinary = collected()
    old = sent.with_suffix(".xls")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xls", "--outdir", str(sent.parent), str(sent)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    sent.unlink()
    found = collected()
    assert [(finding.code, finding.office) for finding in found.findings] == [("F18", "甲科")]
    before, after = (one.returns[0] for one in (ordinary, found))
    plain = [(e.measure, e.status, e.progress, e.completed, e.evidence, e.cell("progress").cell) for e in before.entries]
    assert [(e.measure, e.status, e.progress, e.completed, e.evidence, e.cell("progress").cell) for e in after.entries] == plain
    assert after.target_entries[0].value == before.target_entries[0].value
    with (tmp_path / "copy.xlsx").open("wb") as out:
        marked_copies.mark(
            old.name, old.read_bytes(), [Finding("E02", "甲科", 1, CellRef("x", "填报表", "F3"), {"number": "1"})], out
        )
    sheet = load_workbook(tmp_path / "copy.xlsx")["填报表"]
    assert (sheet["F3"].value, "E02" in sheet["F3"].comment.text) == (before.entries[0].progress, True)
    old.unlink()
    shutil.copy(tmp_path / "copy.xlsx", sent)
    assert collected().returns[0].entries == before.entries


def repeated(kind: str, times: int) -> dict[str, bytes]:
    """Return the parts of a file whose bytes begin the same search again and again."""
    parts = {
        "xl/workbook.xml": b"<workbook/>",
        "xl/styles.xml": b"<styleSheet/>",
        "xl/worksheets/sheet1.xml": b"<worksheet><sheetData/></worksheet>",
    }
    where, piece = {
        "formats": ("xl/styles.xml", b"<cellXfs "),
        "addresses": ("xl/worksheets/sheet1.xml", b' r="AAA1"'),
        "properties": ("xl/workbook.xml", b"<workbookPr "),
        "attributes": ("xl/workbook.xml", b"<workbookPr" + b" date1904"),
        "cells": ("xl/worksheets/sheet1.xml", b"<c "),
        "rows": ("xl/worksheets/sheet1.xml", b"<row "),
    }[kind]
    return parts | {where: parts[where].replace(b"/>", b"/><!--" + piece * times + b"-->", 1)}


@pytest.mark.parametrize("kind", ["formats", "addresses", "properties", "attributes", "cells", "rows"])
def test_a_file_that_begins_a_search_again_and_again_takes_no_time(tmp_path: Path, kind: str) -> None:
    def seconds(times: int) -> float:
        path = tmp_path / "file.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as package:
            for name, content in repeated(kind, times).items():
                package.writestr(name, content)
        start = time.process_time()
        door.inspect(path)
        return time.process_time() - start

    # Quadratic searching took 27 s on half as many; what is linear takes milliseconds.
    assert seconds(160_000) < 1


def test_what_a_library_raised_stands_in_the_log_and_not_on_the_terminal(
    sent: Path, year: Assignment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def raising(*_arguments: object, **_options: object) -> object:
        raise ValueError("a library's own words")

    monkeypatch.setattr(returns_folder, "interpret", raising)
    out = tmp_path / "out"
    assert main(["check", "--period", "Q2", "--data", str(tmp_path), "--output", str(out), "--quiet"]) == 1
    assert "a library's own words" in (out / "错误记录.txt").read_text(encoding="utf-8")
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err
    assert "a library's own words" not in told.out + told.err


def in_workbook(old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    """Return a change of a workbook's list of sheets."""
    return lambda name, content: content.replace(old, new, 1) if name == "xl/workbook.xml" else content


def with_a_macro_sheet(name: str, content: bytes) -> bytes:
    """Add a sheet of Excel 4 macros, as old viruses and some tools do."""
    if name == "xl/workbook.xml":
        return content.replace(
            b"</sheets>", b'<sheet name="Macro1" sheetId="99" state="veryHidden" r:id="rId99"/></sheets>'
        ).replace(
            b"<workbook ",
            b'<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ',
            b"xmlns:r=" not in content,
        )
    if name == "xl/_rels/workbook.xml.rels":
        relation = b'<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="/xl/macrosheets/sheet1.xml"/>'
        return content.replace(b"</Relationships>", relation + b"</Relationships>")
    return content


ODD_WORKBOOKS = {
    "a macro sheet": with_a_macro_sheet,
    "a sheet without a part": in_workbook(b"</sheets>", b'<sheet name="Lost" sheetId="98"/></sheets>'),
    "a state of its own": in_workbook(b'state="visible"', b'state="show"'),
    "a merge that is no range": lambda _name, content: content.replace(
        b"</sheetData>", b'</sheetData><mergeCells count="1"><mergeCell ref="12:13"/></mergeCells>'
    ),
    "an extent that is none": lambda _name, content: content.replace(b"<sheetData", b'<dimension ref="A"/><sheetData'),
}


@pytest.mark.parametrize("odd", ODD_WORKBOOKS)
def test_a_workbook_that_is_odd_beside_its_form_is_read_as_without_it(
    sent: Path, collected: Callable[[], Collection], odd: str
) -> None:
    ordinary = collected()
    before = sent.read_bytes()
    changed(sent, ODD_WORKBOOKS[odd])
    assert sent.read_bytes() != before
    assert collected() == ordinary


def test_what_no_library_reads_is_said_in_the_users_words_and_the_librarys_go_to_the_log(
    sent: Path, collected: Callable[[], Collection]
) -> None:
    changed(sent, lambda name, content: content.replace(b't="inlineStr"><is>', b't="s"><v>99</v><is>', 1))
    found = collected()
    (finding,) = found.findings
    assert finding.code == "F01"
    assert not re.search("[A-Za-z]{4}", message(finding).replace("xlsx", ""))
    assert "Error" in found.troubles[0]
