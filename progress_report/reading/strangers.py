"""What people send instead of a workbook, named by what is in it: Word files, slides, pictures, PDFs, web pages, other archives."""

from __future__ import annotations

import re
import struct
import zipfile

from progress_report.messages import N_, _
from progress_report.reading.packages import read_part

FORM_WORDS = ("完成状态", "工作进展情况")
"""Headers that only a form has."""


LARGEST_DOCUMENT = 20_000_000
"""Bytes of a Word file's text that are looked through; of a PDF, a quarter."""


_ARCHIVES = (
    (0, b"Rar!\x1a\x07", ".rar"),
    (0, b"7z\xbc\xaf\x27\x1c", ".7z"),
    (0, b"\x1f\x8b", ".gz"),
    (0, b"BZh", ".bz2"),
    (0, b"\xfd7zXZ\0", ".xz"),
    (0, b"\x28\xb5\x2f\xfd", ".zst"),
    (0, b"MSCF", ".cab"),
    (2, b"-lh", ".lzh"),
    (7, b"**ACE**", ".ace"),
    (257, b"ustar", ".tar"),
)
"""Where the sign of each stands, and its ending."""


_PROGRAM = b"MZ"


_PACKED = (b"PK\x03\x04", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
"""What stands somewhere in a program that unpacks itself."""


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


_STILL = frozenset({b"heic", b"heix", b"heim", b"mif1", b"msf1", b"avif"})
"""Kinds of the container that films are in, too, which hold pictures, as telephones take them (ISO/IEC 14496-12; 23008-12)."""


_BEFORE_OLE = (b"\x09\0\x04\0", b"\x09\x02\x06\0", b"\x09\x04\x06\0")
"""How workbooks of Excel 2 to 4 begin (MS-XLS, 2.4.21: BOF)."""


_LETTER = re.compile(
    rb"^(?:received|return-path|from|date|x-mailer): .*^(?:mime-version|content-type): ", re.MULTILINE | re.DOTALL
)


_HEADS = (
    (b"excel.sheet", N_("XML 表格")),
    (b"urn:oasis:names:tc:opendocument", N_("OpenDocument 的单个 XML 文件")),
    (b"schemas.uof.org", N_("UOF 文档（标文通）")),
)
"""What stands near the beginning of documents that are one piece of XML."""


_HEAD_BYTES = 2_000


_TAG = re.compile(r"<[^<>]*>")


_ROW = re.compile(r"<w:tr[ >]")


_OFFICE = re.compile(r"填报科室[\s:：]*(\w{1,20})")


def packing(data: bytes) -> str:
    """Return the ending of an archive that is not read, "" for anything else."""
    if data.startswith(_PROGRAM) and any(sign in data for sign in _PACKED):
        return _("自解压的 .exe")
    return next((ending for at, sign, ending in _ARCHIVES if data.startswith(sign, at)), "")


def described(data: bytes) -> str:
    """Return what a file is that is neither a zip nor a compound file, as an office would call it."""
    if data.startswith(b"%PDF-"):
        return _pdf(data)
    picture = next((name for sign, name in _PICTURES if data.startswith(sign)), "")
    if picture:
        return _picture(picture, data)
    if data.startswith(b"{\\rtf"):
        return _("Word 文档")
    if data[4:8] == b"ftyp":
        return _picture("HEIC", data) if data[8:12] in _STILL else _("视频")
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _picture("WEBP", data)
    if data.startswith(_PROGRAM):
        return _("程序")
    if data.startswith(_BEFORE_OLE):
        return _("Excel 4.0 以前的表格")
    if data.startswith(_SHORTCUT):
        return _("快捷方式（只指向别处的文件）")
    head = data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"[internetshortcut]"):
        return _("网址的快捷方式")
    if head.startswith((b"<html", b"<!doctype html", b"mime-version")) or b"<table" in head:
        return _("网页")
    said = next((words for sign, words in _HEADS if sign in head), "")
    if said:
        return _(said)
    if _LETTER.search(head) is not None:
        return _("电子邮件")
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


_FIRST_ELEMENTS = {"document": N_("Word 文档"), "presentation": N_("演示文稿")}


def described_first_element(name: str) -> str:
    """Return what a package is that begins with an element of this name, "" for others."""
    return _(_FIRST_ELEMENTS[name]) if name in _FIRST_ELEMENTS else ""


_SIGNS = (
    ("OFD.xml", N_("OFD 版式文件")),
    ("META-INF/container.xml", N_("电子书")),
    ("uof.xml", N_("UOF 文档（标文通）")),
    ("AndroidManifest.xml", N_("程序")),
    ("META-INF/MANIFEST.MF", N_("程序")),
)
"""Parts that only one kind of document has (GB/T 33190, GB/T 20916, EPUB OCF)."""


def described_other_package(names: set[str]) -> str:
    """Return what a zip is that a program packed for itself, "" where nothing says so."""
    return next((_(words) for part, words in _SIGNS if part in names), "")


def described_apple_document(names: set[str]) -> str:
    """Return what a zip is that a program of Apple's packed (IWA); only Numbers has an engine of calculation in it."""
    return _("Numbers 表格（苹果电脑的格式）") if "Index/CalculationEngine.iwa" in names else _("苹果电脑的文档")


def _text(data: bytes) -> str | None:
    """Return the beginning of a text file, None for anything else."""
    head = data[:LARGEST_DOCUMENT]
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        # “Unicode text” of Excel.
        text = head.decode("utf-16", "replace")
        return None if "\0" in text or "\ufffd" in text[:_HEAD_BYTES] else text
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
