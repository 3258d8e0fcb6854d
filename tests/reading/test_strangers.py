"""What offices send instead of a form is named by what is in it."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from progress_report.reading import strangers
from progress_report.reading.strangers import FORM_WORDS, described, described_apple_document, described_package, packing
from tests.pdfs import pdf_of

FORM = "".join(f"<w:tr><w:tc><w:p><w:t>{words}</w:t></w:p></w:tc></w:tr>" for words in FORM_WORDS)


def word(markup: str) -> str:
    """Return what is said of a Word file with this text."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("word/document.xml", markup)
    with zipfile.ZipFile(data) as package:
        return described_package(package, set(package.namelist()), safe=True)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["state", "progress"], "PDF 文档（1页），里面有填报表的栏目"),
        (["sta te pro gress"], "PDF 文档（1页），里面有填报表的栏目"),
        (["progress of something"], "PDF 文档（1页）"),
        ([], "PDF 文档（1页），像是扫描件"),
    ],
)
def test_a_pdf_is_told_by_its_first_page(lines: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strangers, "FORM_WORDS", ("state", "progress"))
    assert described(pdf_of(lines, tmp_path / "x.pdf").read_bytes()) == said


def test_a_broken_or_huge_pdf_is_named_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pdf_of(["1"], tmp_path / "x.pdf").read_bytes()
    assert described(whole[:60]) == "PDF 文档"
    monkeypatch.setattr(strangers, "LARGEST_DOCUMENT", 4 * (len(whole) - 1))
    assert described(whole) == "PDF 文档"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 8 + struct.pack(">II", 640, 480), "图片（PNG，640×480）"),
        (b"\x89PNG", "图片（PNG）"),
        (b"MM\x00*1234", "图片（TIFF）"),
        (b"{\\rtf1 1}", "Word 文档"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE html><p>1", "网页"),
        (b"MIME-Version: 1.0", "网页"),
        (b"<x><table><tr>", "网页"),
        (b'<?mso-application progid="Excel.Sheet"?>', "XML 表格"),
        ("完成状态\t工作进展情况".encode(), "文本文件，里面有填报表的栏目"),
        ("完成状态".encode("gb18030"), "文本文件"),
        (b"\x00\x01\x02", "认不出的文件"),
        (b"\xff\xfe\xfd\xfc\xff", "认不出的文件"),
        ("完成状态\t工作进展情况".encode("utf-16"), "文本文件，里面有填报表的栏目"),
        (b"\0\0\0\x18ftypheic", "图片（HEIC）"),
        (b"\0\0\0\x18ftypmp42", "视频"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "图片（WEBP）"),
        (b"MZ\0\0", "程序"),
        (b"\x09\x02\x06\0\0\0\x10\0", "Excel 4.0 以前的表格"),
        (b'<a xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>', "OpenDocument 的单个 XML 文件"),
        (b'<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof">', "UOF 文档（标文通）"),
        (b"From: a@b.cn\r\nTo: c\r\nMIME-Version: 1.0\r\n\r\n", "电子邮件"),
        (b"From: a@b.cn\r\nonce upon a time", "文本文件"),
    ],
)
def test_other_files_are_told_by_their_first_bytes(data: bytes, said: str) -> None:
    assert described(data) == said


def test_a_word_file_is_told_by_its_table_and_office() -> None:
    assert word("<w:p>填报科室：甲科</w:p>" + FORM) == "Word 文档，里面有甲科的填报表的表格（2行）"
    assert word(FORM) == "Word 文档，里面有填报表的表格（2行）"
    assert word("<w:p>完成状态</w:p>") == "Word 文档"


def test_slides_and_large_documents_are_not_looked_through() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("word/document.xml", FORM)
    with zipfile.ZipFile(data) as package:
        assert described_package(package, {"ppt/presentation.xml"}, safe=True) == "演示文稿"
        assert described_package(package, {"word/document.xml"}, safe=False) == "Word 文档"


def test_archives_and_apples_documents_are_named() -> None:
    assert [packing(sign + b"x") for sign in (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"PK")] == [
        ".rar",
        ".7z",
        ".gz",
        "",
    ]
    packed_otherwise = {
        b"BZh91AY": ".bz2", b"\xfd7zXZ\0": ".xz", b"\x28\xb5\x2f\xfd": ".zst", b"MSCF": ".cab", b"\x21\x00-lh5-": ".lzh",
        b"1234567**ACE**": ".ace", b"a" * 257 + b"ustar": ".tar", b"MZ\0\0Rar!\x1a\x07": "自解压的 .exe", b"MZ\0\0": "",
    }  # fmt: skip
    assert {sign: packing(sign) for sign in packed_otherwise} == packed_otherwise
    assert described_apple_document({"Index/CalculationEngine.iwa"}) == "Numbers 表格（苹果电脑的格式）"
    assert described_apple_document({"Index/Document.iwa"}) == "苹果电脑的文档"
