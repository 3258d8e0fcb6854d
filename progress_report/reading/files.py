"""The door that files come in by: what a file is by its content, whether it is safe to open, and how large anything may be.

Nothing is parsed here but short lists of sheets and streams; nothing is run or followed. What untrusted bytes are searched for is
bounded by the next ``<`` or ``>``, so that the time grows with the file and no faster.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from io import BytesIO
from pathlib import Path

from lxml import etree

from progress_report.messages import _
from progress_report.reading.packages import MAX_SHEET_BYTES, BrokenPackageError, inflates, is_oversized, read_part
from progress_report.reading.raw_parts import (
    is_odd,
    is_odd_sheet,
    is_written_oddly,
    shows_percentages,
    shows_thousands,
    sprawls,
    text_length_bound,
)
from progress_report.reading.repacked import repacked
from progress_report.reading.sheets import MAX_CELLS, MAX_TEXT
from progress_report.reading.workbook_parts import ROOT_RELATIONS, STRINGS, STYLES, WorkbookParts, workbook_parts

MAX_FILE_BYTES = 50_000_000


class FileKind(Enum):
    """What a file turned out to be."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    ARCHIVE = "zip"
    REFUSED = ""

    @property
    def is_workbook(self) -> bool:
        """Tell whether there are sheets to read in it."""
        return self in {FileKind.XLSX, FileKind.XLSB, FileKind.XLS, FileKind.ODS}

    @property
    def tells_details(self) -> bool:
        """Tell whether what is hidden, struck out or a formula can be seen in it, not only values."""
        return self in {FileKind.XLSX, FileKind.ODS}


@dataclass(frozen=True, slots=True)
class Inspection:
    """A file's kind with its bytes; ``refusal`` is the code of the finding that says why it is not opened, else empty.

    ``wants_closer_look`` tells that there is more to see in its cells than their values; ``date1904`` that serial days count from
    1904. ``swift`` is the same workbook as a package that is read faster, where there is one.
    """

    kind: FileKind
    data: bytes = b""
    refusal: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    wants_closer_look: bool = False
    date1904: bool = False
    swift: bytes | None = None


_BLANKS = (b"\r", b"\n", b" ", b"\t", b"\xef")


_AFTER_BLANKS = re.compile(rb"(?:\xef\xbb\xbf|[ \t\r\n]){1,100}(?=PK\x03\x04|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1)")


_BETWEEN_CELLS = re.compile(rb">\s+<(?:\w{1,20}:)?table-(?:row|cell)\b")
"""White space that a reader of OpenDocument takes for a fault."""


_END_BYTES = 2**16 + 22
"""The end of a zip's directory with the longest comment."""


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What a compound file starts with, as .xls, .et, .doc and anything with a password are."""


def inspect(path: Path) -> Inspection:
    """Look at a file. Raises OSError when it cannot be read at all."""
    if path.stat().st_size > MAX_FILE_BYTES:
        return refused("F11")
    return inspect_bytes(path.read_bytes())


def inspect_bytes(data: bytes) -> Inspection:
    """Look at a file's content."""
    if not data:
        return refused("F10")
    if len(data) > MAX_FILE_BYTES:
        return refused("F11")
    data = _without_lead(data)
    if data.startswith(OLE):
        from progress_report.reading.old_workbooks import inspect_compound

        return _inspected(inspect_compound(data), data)
    if not data.startswith(b"PK"):
        return _stranger(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _inspect_zip(package, data)
    except NotImplementedError:
        return refused("F01", reason=_("压缩方式少见，读不了"))
    except (
        zipfile.BadZipFile,
        BrokenPackageError,
        etree.XMLSyntaxError,
        zlib.error,
        EOFError,
        RuntimeError,
        ValueError,
        OSError,
    ):
        # zipfile raises RuntimeError for entries under a password.
        if is_one_of_several(data):
            return refused("F20", ending=_("分卷的 .zip"))
        return refused("F01", reason=_("文件已损坏或没有下载完整"))


def as_read(data: bytes) -> bytes:
    """Return a workbook as its cells are read from it: written anew where it is written as few programs do, else as it is.

    Raises what zipfile raises on a damaged file.
    """
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as package:
            if "xl/workbook.xml" in package.namelist():
                parts = workbook_parts(package)
                read = (read_part(package, name) for name in parts.sheet_like)
                if not _is_misread(parts, read, read_part(package, parts.strings), read_part(package, parts.styles)):
                    return data
    return inspect_bytes(data).data or data


def _without_lead(data: bytes) -> bytes:
    """Return a file without the blank lines that a web server may put before a download."""
    if data[:1] in _BLANKS:
        found = _AFTER_BLANKS.match(data)
        return data[found.end() :] if found is not None else data
    return data


def is_one_of_several(data: bytes) -> bool:
    """Tell whether a file is a part of a zip archive that was split (PKWARE appnote, 4.3.16 and 8.5.3)."""
    end = data.rfind(b"PK\x05\x06", max(len(data) - _END_BYTES, 0))
    return data.startswith(b"PK\x07\x08") or (end >= 0 and data[end + 4 : end + 6] not in {b"\0\0", b"\xff\xff"})


def refused(code: str, **details: str) -> Inspection:
    """Return what is said of a file that is not opened."""
    return Inspection(FileKind.REFUSED, refusal=code, details=details)


def _inspected(refusal: str, data: bytes) -> Inspection:
    """Return a workbook of a compound file, or why it is none."""
    if not refusal:
        return Inspection(FileKind.XLS, data)
    if refusal == "F01":
        return refused("F01", reason=_("文件已损坏或没有下载完整"))
    return refused("F09", seen=refusal) if not re.fullmatch(r"F\d\d", refusal) else refused(refusal)


def _stranger(data: bytes) -> Inspection:
    """Name what is neither a zip nor a compound file."""
    from progress_report.reading.strangers import described, packing

    packed = _("分卷的 .zip") if is_one_of_several(data) else packing(data)
    return refused("F20", ending=packed) if packed else refused("F09", seen=described(data))


def _inspect_zip(package: zipfile.ZipFile, data: bytes, *, anew: bool = False) -> Inspection:
    """Look at a zip; ``anew`` tells that it has been written anew already."""
    entries = package.infolist()
    names = {entry.filename for entry in entries}
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names or "content.xml" in names:
        if any(entry.flag_bits & 1 for entry in entries):
            return refused("F08")
        if is_oversized(entries) or len({name.lower() for name in names}) != len(entries):
            return refused("F11")
        if "xl/workbook.xml" in names:
            return _inspect_workbook(package, data, anew=anew)
        if "xl/workbook.bin" in names:
            from progress_report.reading.binary_workbooks import is_oversized as is_oversized_binary

            return refused("F11") if is_oversized_binary(package) else Inspection(FileKind.XLSB, data)
        return _inspect_open_document(package, names, data, anew=anew)
    if "word/document.xml" in names or any(name.startswith("ppt/") for name in names):
        from progress_report.reading.strangers import described_package

        safe = not any(inflates(entry) or entry.flag_bits & 1 for entry in entries)
        return refused("F09", seen=described_package(package, names, safe=safe))
    if "Index/Document.iwa" in names:
        from progress_report.reading.strangers import described_apple_document

        return refused("F09", seen=described_apple_document(names))
    return _inspect_other(package, names, data)


def _inspect_other(package: zipfile.ZipFile, names: set[str], data: bytes) -> Inspection:
    """Look at a zip without the parts that tell most documents: one whose parts have other names, another program's, or an archive."""
    from progress_report.reading.rewriting import first_element
    from progress_report.reading.strangers import described_first_element, described_other_package

    entries = package.infolist()
    if any(entry.flag_bits & 1 for entry in entries) or is_oversized(entries):
        # An archive, whose members are looked at one by one.
        return Inspection(FileKind.ARCHIVE, data)
    first = first_element(package)
    if first == "workbook":
        return _inspect_anew(package)
    seen = described_first_element(first) or described_other_package(names)
    return refused("F09", seen=seen) if seen else Inspection(FileKind.ARCHIVE, data)


def _inspect_anew(package: zipfile.ZipFile) -> Inspection:
    """Look at a workbook that readers would misread, written anew."""
    from progress_report.reading.rewriting import rewritten

    return _inspected_anew(rewritten(package))


def _inspected_anew(data: bytes | None) -> Inspection:
    """Look at what was written anew, None where that could not be done."""
    if data is None:
        return refused("F01", reason=_("文件的写法少见，读不准"))
    with zipfile.ZipFile(BytesIO(data)) as anew:
        return _inspect_zip(anew, data, anew=True)


def _inspect_workbook(package: zipfile.ZipFile, data: bytes, *, anew: bool) -> Inspection:
    """Look at an Office Open XML workbook, transitional or strict."""
    parts = workbook_parts(package)
    if parts.strings in package.namelist() and package.getinfo(parts.strings).file_size > MAX_SHEET_BYTES:
        return refused("F11")
    read = {name: read_part(package, name) for name in parts.sheet_like}
    sheets = tuple(read.values())
    strings, styles = read_part(package, parts.strings), read_part(package, parts.styles)
    if not anew and _is_misread(parts, sheets, strings, styles):
        return _inspect_anew(package)
    if any(len(sheet) > MAX_SHEET_BYTES or sprawls(sheet) for sheet in sheets):
        return refused("F11")
    if text_length_bound(strings, sheets, MAX_TEXT) > MAX_TEXT:
        return refused("F11")
    shown_otherwise = b"strike" in styles or shows_percentages(styles) or shows_thousands(styles)
    odd = parts.has_remarks or b"strike" in strings or shown_otherwise or any(map(is_written_oddly, sheets))
    swift = None
    if (parts.strings, parts.styles) == (STRINGS, STYLES) and all(sheet.part in read for sheet in parts.sheets):
        others = {STRINGS: strings, STYLES: styles, ROOT_RELATIONS: read_part(package, ROOT_RELATIONS), **parts.own_parts}
        swift = repacked({**read, **{name: part for name, part in others.items() if part}}, frozenset(read))
    return Inspection(FileKind.XLSX, data, wants_closer_look=odd, date1904=parts.date1904, swift=swift)


def _is_misread(parts: WorkbookParts, sheets: Iterable[bytes], strings: bytes, styles: bytes) -> bool:
    """Tell whether readers may find no cells in a workbook, or other texts than it has."""
    return (
        parts.is_misnamed
        or any(map(is_odd_sheet, sheets))
        or is_odd(strings)
        or is_odd(styles)
        or any(map(is_odd, parts.own_parts.values()))
    )


def _inspect_open_document(package: zipfile.ZipFile, names: set[str], data: bytes, *, anew: bool) -> Inspection:
    """Look at an OpenDocument file: a spreadsheet, or something else (OpenDocument 1.2, part 3, 3.3)."""
    from progress_report.reading.open_documents import extent_of

    kind = read_part(package, "mimetype") if "mimetype" in names else b""
    if b"spreadsheet" not in kind:
        return refused("F09", seen=_("Word 文档") if b"text" in kind else _("认不出的文件"))
    if "META-INF/manifest.xml" in names and b"encryption-data" in read_part(package, "META-INF/manifest.xml"):
        return refused("F08")
    content = read_part(package, "content.xml")
    if len(content) > MAX_SHEET_BYTES:
        return refused("F11")
    if not anew and (is_odd(content) or _BETWEEN_CELLS.search(content) is not None):
        from progress_report.reading.rewriting import rewritten_open_document

        return _inspected_anew(rewritten_open_document(package))
    extent = extent_of(content, MAX_TEXT)
    if extent.cells > MAX_CELLS or extent.characters > MAX_TEXT:
        return refused("F11")
    # What only this format tells is always looked at: merges, formats and notes stand beside the cells.
    return Inspection(FileKind.ODS, data, wants_closer_look=True)
