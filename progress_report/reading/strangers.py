"""What people send instead of a workbook, named by what is in it: Word files, slides, pictures, PDFs, web pages, other archives."""

from __future__ import annotations

import re
import struct
import zipfile

from progress_report.messages import _
from progress_report.reading.packages import read_part

FORM_WORDS = ("完成状态", "工作进展情况")
"""Headers that only a form has."""


LARGEST_DOCUMENT = 20_000_000
"""Bytes of a Word file's text that are looked through; of a PDF, a quarter."""


_ARCHIVES = ((b"Rar!\x1a\x07", ".rar"), (b"7z\xbc\xaf\x27\x1c", ".7z"), (b"\x1f\x8b", ".gz"))


_PICTURES = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)


_SHORTCUT = b"L\0\0\0\x01\x14\x02\0"
"""What a .lnk starts with: the size of its head and the class of links (MS-SHLLINK, 2.1)."""


_HEAD_BYTES = 2_000


_TAG = re.compile(r"<[^<>]*>")


_ROW = re.compile(r"<w:tr[ >]")


_OFFICE = re.compile(r"填报科室[\s:：]*(\w{1,20})")


def packing(data: bytes) -> str:
    """Return the ending of an archive that is not read, "" for anything else."""
    return next((ending for sign, ending in _ARCHIVES if data.startswith(sign)), "")


def described(data: bytes) -> str:
    """Return what a file is that is neither a zip nor a compound file, as an office would call it."""
    if data.startswith(b"%PDF-"):
        return _pdf(data)
    picture = next((name for sign, name in _PICTURES if data.startswith(sign)), "")
    if picture:
        return _picture(picture, data)
    if data.startswith(b"{\\rtf"):
        return _("Word 文档")
    if data.startswith(_SHORTCUT):
        return _("快捷方式（只指向别处的文件）")
    head = data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"[internetshortcut]"):
        return _("网址的快捷方式")
    if head.startswith((b"<html", b"<!doctype html", b"mime-version")) or b"<table" in head:
        return _("网页")
    if b"excel.sheet" in head:
        return _("XML 表格")
    text = _text(data)
    if text is None:
        return _("认不出的文件")
    return _("文本文件，里面有填报表的栏目") if all(words in text for words in FORM_WORDS) else _("文本文件")


def described_package(package: zipfile.ZipFile, names: set[str], *, safe: bool) -> str:
    """Return what a Word file or slides hold."""
    if "word/document.xml" not in names:
        return _("演示文稿")
    entry = package.getinfo("word/document.xml")
    if not safe or entry.file_size > LARGEST_DOCUMENT:
        return _("Word 文档")
    markup = read_part(package, entry.filename).decode("utf-8", "replace")
    words = _TAG.sub("", markup.replace("</w:p>", "\n"))
    if not all(one in words for one in FORM_WORDS):
        return _("Word 文档")
    office = _OFFICE.search(words)
    rows = len(_ROW.findall(markup))
    if office is None:
        return _("Word 文档，里面有填报表的表格（{rows}行）").format(rows=rows)
    return _("Word 文档，里面有{office}的填报表的表格（{rows}行）").format(rows=rows, office=office[1])


def described_apple_document(names: set[str]) -> str:
    """Return what a zip is that a program of Apple's packed (IWA); only Numbers has an engine of calculation in it."""
    return _("Numbers 表格（苹果电脑的格式）") if "Index/CalculationEngine.iwa" in names else _("苹果电脑的文档")


def _text(data: bytes) -> str | None:
    """Return the beginning of a text file, None for anything else."""
    head = data[:LARGEST_DOCUMENT]
    if b"\0" in head[:_HEAD_BYTES]:
        return None
    for encoding in ("utf-8", "gb18030"):
        try:
            return head.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _picture(name: str, data: bytes) -> str:
    """Return a picture's kind and size in dots, where its first bytes say it."""
    if name == "PNG" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return _("图片（{kind}，{width}×{height}）").format(kind=name, width=width, height=height)
    return _("图片（{kind}）").format(kind=name)


def _pdf(data: bytes) -> str:
    """Return how many pages a PDF has, and whether its first page is a form or has no text at all."""
    if len(data) > LARGEST_DOCUMENT // 4:
        return _("PDF 文档")
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return _("PDF 文档")
    try:
        pages = len(document)
        text = document[0].get_textpage().get_text_range() if pages else ""
    except pypdfium2.PdfiumError:
        return _("PDF 文档")
    finally:
        document.close()
    if all(one in re.sub(r"\s", "", text) for one in FORM_WORDS):
        return _("PDF 文档（{pages}页），里面有填报表的栏目").format(pages=pages)
    if not text.strip():
        return _("PDF 文档（{pages}页），像是扫描件").format(pages=pages)
    return _("PDF 文档（{pages}页）").format(pages=pages)
