"""A source document as bytes: its size bounded, its format told by its content, its zip and XML checked before they are read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.messages.system_errors import reason_of
from progress_report.reading.files import OLE
from progress_report.reading.strangers import described
from progress_report.templating.errors import TemplateError
from progress_report.templating.package.archive import Limits, read_package

MAX_BYTES = 60 * 2**20
"""An assignment of any size is far smaller; bytes."""


LIMITS = Limits(part=60 * 2**20, total=150 * 2**20)


WORD_TEXT = "word/document.xml"


_WORD_TEXT = re.compile(rb"word/document\d{0,3}\.xml")
"""Word in a browser counts its documents."""


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")


_MARKED_UP = b"{\\rtf"
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<html|<!doctype html|<\?xml|mime-version|\[internetshortcut\])")
"""How web pages begin (many systems hand out such as .xls), and other text that is no document's own."""
_HEAD = 2_000


class Format(Enum):
    """The formats that are read."""

    WORD = "docx"
    WORKBOOK = "xlsx"
    OLD_WORKBOOK = "xls"
    OPEN_WORKBOOK = "ods"
    PDF = "pdf"
    TEXT = "txt"


class SourceError(ReportError):
    """A source document cannot be read; the message says why and what to do."""


def load(path: Path) -> tuple[Format, bytes]:
    """Return what a file is and its content; the name's ending is not relied on. Raises SourceError."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SourceError(
                _("{file} 超过 {limit} MB，不像任务分工文件，请核对").format(file=path.name, limit=MAX_BYTES // 2**20)
            )
        data = path.read_bytes()
    except OSError as error:
        reason = reason_of(error)
        raise SourceError(
            _("打不开 {file}：{reason}。请核对路径，文件若正在别的程序中打开请先关闭").format(file=path.name, reason=reason)
        ) from error
    if not data.strip():
        raise SourceError(_("{file} 是空文件").format(file=path.name))
    return _format(path.name, data), data


def parts_of(name: str, data: bytes) -> dict[str, bytes]:
    """Return the parts of a docx or xlsx. Raises SourceError beyond the limits, or when a part declares a DTD."""
    try:
        parts = read_package(data, LIMITS)
    except TemplateError as error:
        raise SourceError(_("读不了 {file}：{reason}").format(file=name, reason=error)) from error
    for part, content in parts.items():
        if part.endswith((".xml", ".rels")) and _declares_dtd(content):
            raise SourceError(
                _("{file} 的部件 {part} 含有 DTD，拒绝读取。请用 Word 或 WPS 打开后另存").format(file=name, part=part)
            )
    return parts


def text_part_of(parts: Mapping[str, bytes]) -> str:
    """Return the part that a docx's text stands in, the usual one where there is none."""
    return WORD_TEXT if WORD_TEXT in parts else next((name for name in parts if _WORD_TEXT.fullmatch(name.encode())), WORD_TEXT)


def decoded(name: str, data: bytes) -> str:
    """Return a plain text's characters, whether UTF-8, UTF-16 with a mark, or GB 18030. Raises SourceError."""
    for encoding in ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SourceError(_("{file} 不是文本文件，也不是 docx、xlsx、xls 或 pdf").format(file=name))


def _format(name: str, data: bytes) -> Format:
    if data[:4] == b"PK\x03\x04":
        if _WORD_TEXT.search(data) is not None:
            return Format.WORD
        if b"xl/workbook" in data:
            return Format.WORKBOOK
        if b"application/vnd.oasis.opendocument.spreadsheet" in data[:200]:
            return Format.OPEN_WORKBOOK
        if b"OFD.xml" in data:
            raise SourceError(
                _("{file} 是 OFD 版式文件。请用 OFD 阅读器导出为 PDF，或索取原始的 Word、Excel 文件").format(file=name)
            )
        raise SourceError(_("{file} 不是 Word 或 Excel 文件。请另存为 docx 或 xlsx").format(file=name))
    if data.startswith(OLE):
        return _old_format(name, data)
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith(_PICTURES):
        raise SourceError(
            _("{file} 是图片，里面没有文字。请索取原始的 Word 或 Excel 文件，或先用文字识别软件转成可以复制文字的文件").format(
                file=name
            )
        )
    if b"\x00" in data[:4096] and data[:2] not in {b"\xff\xfe", b"\xfe\xff"}:
        raise SourceError(_("{file} 不是文本文件，也不是 docx、xlsx、xls 或 pdf").format(file=name))
    if data.startswith(_MARKED_UP) or b"<table" in data[:_HEAD].lower() or _PAGE.match(data[:_HEAD].lower()):
        raise SourceError(
            _("{file} 是{seen}。请用 Word、Excel 或 WPS 打开后另存为 docx 或 xlsx").format(file=name, seen=described(data))
        )
    return Format.TEXT


def _old_format(name: str, data: bytes) -> Format:
    def holds(entry: str) -> bool:
        return entry.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise SourceError(_("{file} 有打开密码。请去掉密码后另存").format(file=name))
    if holds("WordDocument"):
        raise SourceError(_("{file} 是旧格式的 Word 文档（doc、wps）。请用 Word 或 WPS 另存为 docx").format(file=name))
    if holds("Workbook") or holds("Book"):
        return Format.OLD_WORKBOOK
    raise SourceError(_("{file} 是认不出的旧格式文件。请用 Office 或 WPS 另存为 docx 或 xlsx").format(file=name))


def _declares_dtd(content: bytes) -> bool:
    head = content[:4096]
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        head = head.replace(b"\x00", b"")
    return re.search(rb"<!DOCTYPE|<!ENTITY", head, re.IGNORECASE) is not None
