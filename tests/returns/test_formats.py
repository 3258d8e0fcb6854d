"""Whatever a return is saved as and packed in, it reads as its .xlsx twin; what cannot be read is named with what it is."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from progress_report.assignment.model import Assignment
from progress_report.assignment.workbook import read_assignment
from progress_report.checks.marked_copies import mark
from progress_report.jobs.check import make_check
from progress_report.jobs.run import Folders, Run
from progress_report.messages.catalogue import message
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading import packages
from progress_report.returns.candidates import return_files
from progress_report.returns.collection import Collection, read_returns
from progress_report.returns.model import Return
from tests.workbooks import RETURN_HEADER, TARGET_HEADER, row, whole_year, write_return, year_workbook
from tests.xlsb import write_xlsb

TARGET = [2, "公开率", "≥100", "%", "100%", ""]
Read = Callable[[], Collection]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "2025" / "Q2"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def year(tmp_path: Path) -> Assignment:
    return read_assignment(year_workbook(tmp_path))


@pytest.fixture
def collected(tmp_path: Path, folder: Path, year: Assignment) -> Read:
    return lambda: read_returns(return_files(folder), tmp_path, year, year.periods[1])


def form(path: Path, office: str = "甲科", progress: str = "公开目录12条。") -> Path:
    own = [row(1), row(2, progress=progress)] if office == "甲科" else [row(1, progress="乙科做了。"), row(3, progress=progress)]
    return write_return(path, office, own, [TARGET] if office == "甲科" else [])


def codes(found: Collection) -> list[str]:
    return [finding.code for finding in found.findings]


def said(returned: Return) -> object:
    """What a return says, without the file's name."""
    entries = [(*one[:2], one.row, *one[4:], one.cell("progress").cell) for one in returned.entries]
    return entries, [(*one[:3], one.row, *one[5:]) for one in returned.target_entries]


def saved_as(ending: str, path: Path) -> Path:
    """Save a workbook in another format by LibreOffice; the .xlsx goes."""
    profile = f"-env:UserInstallation={(path.parent.parent.parent / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(path.parent), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    path.unlink()
    return path.with_suffix(f".{ending}")


needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice saves the other formats")


def odd_form(path: Path) -> Path:
    """A return with all that a format may or may not tell: percentages, texts that are numbers, merges, hidden parts."""
    form(path)
    workbook = load_workbook(path)
    sheet = workbook["填报表"]
    sheet["E1"], sheet["F1"] = "填报人", "张三"
    sheet["F3"] = "12"
    sheet["H3"] = 0.953
    sheet["H3"].number_format = "0.0%"
    sheet["G4"] = date(2025, 6, 30)
    sheet["G4"].number_format = "yyyy/m/d"
    sheet["I4"], sheet["J4"] = 0.1, 36 / 24
    sheet["J4"].number_format = "[h]:mm:ss"
    sheet.merge_cells("A6:C6")
    sheet["A6"] = "注：表后的话"
    workbook["指标完成情况"]["E2"] = 0.98
    workbook["指标完成情况"]["E2"].number_format = "0%"
    hidden = workbook.create_sheet("底稿")
    hidden["B2"], hidden.sheet_state = "底稿的话", "hidden"
    workbook.save(path)
    return path


@needs_office
def test_an_open_document_reads_as_its_twin_with_all_that_stands_behind_the_cells(folder: Path, collected: Read) -> None:
    path = odd_form(folder / "甲科.xlsx")
    workbook = load_workbook(path)
    sheet = workbook["填报表"]
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["I"].hidden = True
    sheet["F4"].font = Font(strike=True)
    sheet["H4"].comment = Comment("见附件三", "张三")
    sheet["I3"] = "=A3"
    workbook.save(path)
    saved_as("ods", shutil.copy(path, folder / "其他.xlsx"))
    (folder / "其他.ods").rename(folder.parent / "甲科.ods")
    twin = collected()
    path.unlink()
    (folder.parent / "甲科.ods").rename(folder / "甲科.ods")
    other = collected()

    def seen(found: Collection) -> list[tuple[str, str, str]]:
        # The saved result of a formula is there only once a program has calculated it.
        return sorted(
            (one.code, one.where.sheet, one.where.cell)
            for one in found.findings
            # The other file spells a duration out.
            if one.where is not None and one.code not in {"V04", "V07", "V10"} and one.where.cell != "J4"
        )

    assert seen(other) == seen(twin)
    assert {"F14", "V08", "O01", "V03"} <= set(codes(other))
    entries, twins = (found.returns[0].entries for found in (other, twin))
    assert [one[4:8] for one in entries] == [one[4:8] for one in twins]
    assert (entries[0].evidence, entries[1].next_steps) == ("95.3%", "36:00:00")
    assert other.returns[0].target_entries[0].value == 98


@needs_office
def test_an_old_workbook_reads_as_its_twin_where_its_format_tells(folder: Path, collected: Read) -> None:
    path = form(folder / "甲科.xlsx")
    twin = collected()
    saved_as("xls", path).rename(folder / "甲科.et")
    other = collected()
    assert said(other.returns[0]) == said(twin.returns[0])
    assert codes(other) == ["F18"]
    assert ".et" in message(other.findings[0])


@needs_office
def test_an_old_workbook_whose_percentages_cannot_be_seen_is_asked_about(folder: Path, collected: Read) -> None:
    saved_as("xls", odd_form(folder / "甲科.xlsx"))
    assert "V02" in codes(collected())


def test_a_binary_workbook_reads_as_its_twin_and_its_marked_copy_too(tmp_path: Path, folder: Path, collected: Read) -> None:
    path = form(folder / "甲科.xlsx")
    twin = collected()
    path.unlink()
    sheets = {
        "填报表": [["填报科室", "甲科"], RETURN_HEADER, row(1), row(2, progress="公开目录12条。")],
        "指标完成情况": [TARGET_HEADER, TARGET],
    }
    binary = write_xlsb(folder / "甲科.xlsb", sheets)
    other = collected()
    assert said(other.returns[0]) == said(twin.returns[0])
    assert codes(other) == ["F18"]
    with path.open("wb") as out:
        mark(binary.name, binary.read_bytes(), [Finding("E02", "甲科", 1, CellRef("x", "填报表", "F3"), {"number": "1"})], out)
    binary.unlink()
    again = collected()
    assert said(again.returns[0]) == said(twin.returns[0])
    assert codes(again) == []


def test_a_workbook_with_macros_reads_as_its_twin_and_none_of_them_is_kept(folder: Path, collected: Read) -> None:
    path = form(folder / "甲科.xlsx")
    twin = collected()
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"macros")
    macros = path.rename(folder / "甲科.xlsm")
    assert said(collected().returns[0]) == said(twin.returns[0])
    out = BytesIO()
    mark(macros.name, macros.read_bytes(), [Finding("E02", "甲科", 1, CellRef("x", "填报表", "F3"), {"number": "1"})], out)
    assert not [name for name in zipfile.ZipFile(out).namelist() if "vba" in name]


def zipped(path: Path, files: Mapping[str, bytes]) -> Path:
    """Write an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return path


def content(tmp_path: Path, office: str = "甲科", progress: str = "公开目录12条。") -> bytes:
    return form(tmp_path / "made.xlsx", office, progress).read_bytes()


def test_forms_in_folders_and_archives_are_read_as_if_they_lay_in_the_folder(
    tmp_path: Path, folder: Path, collected: Read
) -> None:
    form(folder / "发来的" / "甲科" / "填报表.xlsx")
    inner = zipped(tmp_path / "inner.zip", {"乙科/填报表.xlsx": content(tmp_path, "乙科"), "__MACOSX/._填报表.xlsx": b"x"})
    zipped(folder / "全部.zip", {"乙科.zip": inner.read_bytes(), "~$锁.xlsx": b"x", "Thumbs.db": b"x"})
    found = collected()
    assert [one.file for one in found.returns] == [
        "2025/Q2/发来的/甲科/填报表.xlsx",
        "2025/Q2/全部.zip › 乙科.zip › 乙科/填报表.xlsx",
    ]
    assert codes(found) == []


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_names_in_an_archive_are_read_in_utf8_and_in_gbk(tmp_path: Path, folder: Path, collected: Read, encoding: str) -> None:
    name = "办公室/填报表.xlsx"
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("X" * len(name.encode(encoding)), content(tmp_path))
    # A name without the mark of UTF-8, in whatever the sender's system writes.
    (folder / "综合科.zip").write_bytes(data.getvalue().replace(b"X" * len(name.encode(encoding)), name.encode(encoding)))
    assert [one.file for one in collected().returns] == [f"2025/Q2/综合科.zip › {name}"]


def test_two_copies_of_one_offices_form_in_an_archive_and_a_folder_are_told(
    tmp_path: Path, folder: Path, collected: Read
) -> None:
    zipped(folder / "甲科.zip", {"填报表.xlsx": content(tmp_path)})
    form(folder / "甲科" / "填报表.xlsx")
    assert codes(collected()) == ["F12"]
    form(folder / "甲科" / "填报表.xlsx", progress="公开目录13条。")
    found = collected()
    assert codes(found) == ["F05"]
    assert "甲科.zip › 填报表.xlsx" in message(found.findings[0])


def test_what_is_wrong_in_an_archive_is_named_with_its_place_and_stops_nothing_else(
    tmp_path: Path, folder: Path, collected: Read
) -> None:
    third = zipped(tmp_path / "三.zip", {"表.xlsx": content(tmp_path)})
    second = zipped(tmp_path / "二.zip", {"三.zip": third.read_bytes()})
    archive = zipped(
        folder / "一.zip",
        {
            "乙科.xlsx": content(tmp_path, "乙科"),
            "../../逃.xlsx": b"PK broken",
            "二.zip": second.read_bytes(),
            "空.xlsx": b"",
            "炸弹.xlsx": b"\0" * 30_000_000,
        },
    )
    found = collected()
    assert [one.office for one in found.returns] == ["乙科"]
    told = {(one.code, one.where.file.removeprefix("2025/Q2/一.zip › ")) for one in found.findings if one.where}
    assert told == {("F01", "逃.xlsx"), ("F21", "二.zip › 三.zip"), ("F10", "空.xlsx"), ("F11", "炸弹.xlsx")}
    assert not [path for path in tmp_path.rglob("*") if path.name == "逃.xlsx"]
    data = bytearray(archive.read_bytes())
    # The mark of a password, in each entry of the directory.
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 1)
    archive.write_bytes(data)
    assert set(codes(collected())) == {"F08"}


def test_the_limits_hold_for_all_files_of_an_archive_together(
    folder: Path, collected: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from progress_report.reading import archives

    inner = zipped(tmp_path / "内.zip", {f"{number}.txt": b"x" for number in range(6)})
    zipped(folder / "甲科.zip", {f"{number}.zip": inner.read_bytes() for number in range(3)})
    monkeypatch.setattr(archives, "MAX_ENTRIES", 12)
    monkeypatch.setattr(archives.Budget.__init__, "__defaults__", (12, packages.MAX_TOTAL_BYTES))
    assert "F11" in codes(collected())


def test_an_empty_archive_is_named(folder: Path, collected: Read) -> None:
    zipped(folder / "甲科.zip", {})
    found = collected()
    assert [(one.code, one.office) for one in found.findings] == [("F22", "甲科")]


@pytest.mark.parametrize(("content_", "ending"), [(b"Rar!\x1a\x07\x00...", ".rar"), (b"7z\xbc\xaf\x27\x1c...", ".7z")])
def test_other_archives_are_named_with_what_to_do(folder: Path, collected: Read, content_: bytes, ending: str) -> None:
    (folder / f"甲科{ending}").write_bytes(content_)
    (finding,) = collected().findings
    assert (finding.code, finding.office) == ("F20", "甲科")
    assert ending in message(finding)


def test_a_word_form_is_refused_with_what_is_in_it(folder: Path, collected: Read) -> None:
    document = Document()
    document.add_paragraph("填报科室：甲科")
    table = document.add_table(2, 3)
    for cell, words in zip(table.rows[0].cells, ("序号", "完成状态", "工作进展情况"), strict=True):
        cell.text = words
    document.save(folder / "甲科.docx")
    (finding,) = collected().findings
    assert finding.code == "F09"
    assert "里面有甲科的填报表的表格（2行）" in message(finding)


def test_pictures_and_other_strangers_are_refused_with_what_they_are(folder: Path, collected: Read) -> None:
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (1200).to_bytes(4, "big") + (800).to_bytes(4, "big")
    kinds = {
        "a.png": (png, "图片（PNG，1200×800）"),
        "b.jpg": (b"\xff\xd8\xff\xe0", "图片（JPG）"),
        "c.html": (b"<!DOCTYPE html><html>", "网页"),
        "d.txt": ("序号\t完成状态\t工作进展情况".encode("gb18030"), "文本文件，里面有填报表的栏目"),
        "e.bin": (b"\x00\x01\x02", "认不出的文件"),
        "f.pdf": (b"%PDF-1.7 broken", "PDF 文档"),
        "g.rtf": (b"{\\rtf1 }", "Word 文档"),
    }
    for name, (data, _seen) in kinds.items():
        # What bears nobody's name is taken for evidence beside a form.
        (folder / f"甲科-{name}").write_bytes(data)
    told = [message(one) for one in collected().findings]
    assert told == [f"这不是 Excel 填报表，认出的是：{seen}" for _data, seen in kinds.values()]


@pytest.mark.parametrize(
    ("parts", "seen"),
    [
        (
            ("Index/Document.iwa", "Index/CalculationEngine.iwa", "Index/Tables/Tile.iwa", "preview.jpg"),
            "Numbers 表格（苹果电脑的格式）",
        ),
        (("Index/Document.iwa", "Index/Slide.iwa", "preview.jpg"), "苹果电脑的文档"),
    ],
)
def test_a_file_of_apple_s_programs_is_named_and_no_archive(
    folder: Path, collected: Read, parts: tuple[str, ...], seen: str
) -> None:
    zipped(folder / "甲科.numbers", dict.fromkeys(parts, b"x"))
    (finding,) = collected().findings
    assert (finding.code, finding.office) == ("F09", "甲科")
    assert message(finding) == f"这不是 Excel 填报表，认出的是：{seen}"


def test_a_form_in_an_archive_goes_back_marked_under_a_name_of_its_own(tmp_path: Path) -> None:
    data = whole_year(tmp_path / "data")
    own = data / "2025" / "Q2"
    write_return(tmp_path / "表.xlsx", "甲科", [row(1, ""), row(2)], [TARGET])
    zipped(own / "甲科.zip", {"填报表.xlsx": (tmp_path / "表.xlsx").read_bytes()})
    (own / "一.xlsx").unlink()
    write_return(own / "乙科" / "填报表.xlsx", "乙科", [row(1, ""), row(3)])
    (own / "二.xlsx").unlink()
    outcome = make_check(Run.on(Folders(data, tmp_path / "out", Path("templates")), 2025, "Q2"))
    assert outcome.unmarked == ()
    back = {path.name: path for path in (tmp_path / "out" / "2025-Q2" / "退回").iterdir()}
    assert sorted(back) == ["乙科-填报表.xlsx", "甲科-填报表.xlsx"]
    assert "E01" in load_workbook(back["甲科-填报表.xlsx"])["填报表"]["E3"].comment.text


@pytest.mark.parametrize("ending", [".crdownload", ".part", ".xltd", ".downloading"])
def test_the_beginning_of_a_download_is_named_and_what_has_come_whole_is_read(folder: Path, collected: Read, ending: str) -> None:
    sent = form(folder / "甲科.xlsx")
    whole = sent.read_bytes()
    path = sent.rename(folder / f"甲科.xlsx{ending}")
    assert [returned.office for returned in collected().returns] == ["甲科"]
    for begun in (whole[: len(whole) // 2], b"", b"PK"):
        path.write_bytes(begun)
        (finding,) = collected().findings
        assert (finding.code, finding.office) == ("F24", "甲科")


@pytest.mark.parametrize(
    ("name", "data", "seen"),
    [
        ("甲科.lnk", b"L\0\0\0\x01\x14\x02\0" + bytes(80), "快捷方式（只指向别处的文件）"),
        ("甲科.url", b"[InternetShortcut]\r\nURL=https://example.com\r\n", "网址的快捷方式"),
    ],
)
def test_a_shortcut_is_named(folder: Path, collected: Read, name: str, data: bytes, seen: str) -> None:
    (folder / name).write_bytes(data)
    (finding,) = collected().findings
    assert (finding.code, finding.details["seen"]) == ("F09", seen)
