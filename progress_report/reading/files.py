"""What a returned file is, before anything parses it: its kind by its first bytes, its size, and what needs a closer look.

Everything here reads the zip's directory and looks for byte sequences; nothing is parsed, run or followed.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path

from lxml import etree

from progress_report.reading.sheets import MAX_CELLS, column_number

MAX_FILE_BYTES = 50_000_000


MAX_ENTRIES, MAX_PART_BYTES, MAX_TOTAL_BYTES = 2_000, 100_000_000, 300_000_000


MAX_RATIO, RATIO_FROM_BYTES = 100, 1_000_000
"""As Apache POI's ZipSecureFile: a part of more than 1 MB must not inflate more than a hundredfold."""


MAX_SHEET_BYTES = 20_000_000
"""A form of a few hundred rows has less than 1 MB a sheet; reading one of 20 MB keeps within two seconds and 200 MB."""


HEAD_BYTES = 5_000
"""Where a sheet shows whether it has a namespace prefix or single quotes, as few programs write."""


class Kind(Enum):
    """What a file turned out to be; the value is the finding's code, empty when it can be read."""

    WORKBOOK = ""
    BROKEN = "F01"
    OLD_FORMAT = "F07"
    ENCRYPTED = "F08"
    NO_WORKBOOK = "F09"
    EMPTY = "F10"
    OVERSIZED = "F11"


@dataclass(frozen=True, slots=True)
class Inspection:
    """A file's kind with its bytes, and what was seen in its sheets that calamine does not tell."""

    kind: Kind
    data: bytes = b""
    wants_closer_look: bool = False
    date1904: bool = False
    tells_details: bool = True
    """Whether the format tells what is hidden, struck out or a formula; .xls and .et do not tell it to us."""


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


_WORKBOOK_STREAMS = ("Workbook", "Book")


_WORKBOOK_PART, _BINARY_PART = "xl/workbook.xml", "xl/workbook.bin"


_RELATIONS_PART = "xl/_rels/workbook.xml.rels"


_KNOWN_PARTS = frozenset({"xl/styles.xml", "xl/sharedStrings.xml", "xl/theme/theme1.xml"})


_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")


_FORMULA, _ERROR, _STRUCK = re.compile(rb"<f[ >/]"), b't="e"', b"<strike"


_HIDDEN = re.compile(rb'hidden="(?:1|true)"')
"""One seen by chance, as in a text, costs a closer look and nothing else."""


_CELL_FORMATS = (b"cellXfs", b"/cellXfs")


_PERCENT_FORMAT = re.compile(rb'numFmtId=["\'](?:9|10)["\']')


_FAR = re.compile(rb"""\br\s?=\s?["'](?:[A-Za-z]{3,}\d|[A-Za-z]{2}\d{4}|[A-Za-z]?\d{5})""")
"""A cell or row so far out that the area up to it could fill the memory.

Nothing is looked for behind the address: what a search goes through for each beginning makes it slower than the file is long.
"""


_EMPTY_CELL = re.compile(rb"<c\b[^<>]*/>")


_EMPTY_ROW = re.compile(rb"<row\b[^<>]*(?:/>|></row>)")


_TARGET = re.compile(rb"""Target\s*=\s*["']([^"']+)["']""")


_ADDRESS = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")


_DATE_1904 = re.compile(rb"""<(?:\w{1,20}:)?workbookPr\b[^<>]*\bdate1904\s?=\s?["'](?:1|true)["']""")


def inspect(path: Path) -> Inspection:
    """Look at a file. Raises OSError when it cannot be read at all."""
    size = path.stat().st_size
    if size == 0:
        return Inspection(Kind.EMPTY)
    if size > MAX_FILE_BYTES:
        return Inspection(Kind.OVERSIZED)
    data = path.read_bytes()
    if data.startswith(_OLE):
        return _inspect_compound(data)
    if not data.startswith(b"PK"):
        return Inspection(Kind.NO_WORKBOOK)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _inspect_package(package, data)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        # zipfile raises RuntimeError for entries under a password, NotImplementedError for unknown compression.
        return Inspection(Kind.BROKEN)


def _inspect_compound(data: bytes) -> Inspection:
    """Tell a workbook as Excel 97 and WPS (.xls, .et) write it from other compound files, by the names of its streams."""
    if _ENCRYPTED_STREAM in data:
        return Inspection(Kind.ENCRYPTED)
    if any(f"{stream}\0".encode("utf-16-le") in data for stream in _WORKBOOK_STREAMS):
        return Inspection(Kind.WORKBOOK, data, tells_details=False)
    return Inspection(Kind.NO_WORKBOOK)


def _inspect_package(package: zipfile.ZipFile, data: bytes) -> Inspection:
    entries = package.infolist()
    names = {entry.filename for entry in entries}
    if _WORKBOOK_PART not in names:
        return Inspection(Kind.OLD_FORMAT if _BINARY_PART in names else Kind.NO_WORKBOOK)
    if _is_oversized(entries) or len(names) != len(entries):
        return Inspection(Kind.OVERSIZED)
    # Strings and styles are looked at below, and a theme is none of a form's business.
    related = _related(package.read(_RELATIONS_PART)) - _KNOWN_PARTS if _RELATIONS_PART in names else frozenset()
    sheets = [_inflated(package, entry) for entry in entries if _SHEET.fullmatch(entry.filename)]
    others = (entry for entry in entries if entry.filename in related and not _SHEET.fullmatch(entry.filename))
    sheets += [content for entry in others if b"sheetData" in (content := _inflated(package, entry))]
    if any(sprawls(sheet) for sheet in sheets):
        return Inspection(Kind.OVERSIZED)
    workbook, strings, styles = (
        package.read(name) if name in names else b"" for name in ("xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml")
    )
    return Inspection(
        Kind.WORKBOOK,
        data,
        wants_closer_look=any(map(_is_odd, sheets)) or b"strike" in strings or b"strike" in styles or _shows_percentages(styles),
        date1904=_DATE_1904.search(workbook) is not None,
    )


def _related(relations: bytes) -> frozenset[str]:
    """Return the parts that a workbook points to, whatever they are called: any of them may be a sheet."""
    targets = (target.decode("utf-8", "replace") for target in _TARGET.findall(relations))
    return frozenset(target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}") for target in targets)


def sprawls(sheet: bytes) -> bool:
    """Tell whether a sheet's cells with content span more than ``MAX_CELLS``, or stand where no cell can.

    Formatted rows and cells without content may reach as far as they like.
    """
    if _FAR.search(sheet) is None:
        return False
    sheet = without_empty_cells(sheet)
    if _FAR.search(sheet) is None:
        return False
    last_row = last_column = row = column = 0
    try:
        for event, element in etree.iterparse(
            BytesIO(sheet), ("start", "end"), tag=("{*}row", "{*}c"), resolve_entities=False, no_network=True, recover=True
        ):
            name = etree.QName(element).localname
            if event == "start" and name == "row":
                given = element.get("r")
                row, column = int(given) if given and given.isdigit() else row + 1, 0
            elif event == "end" and name == "c":
                address = _ADDRESS.fullmatch(element.get("r") or "")
                if element.get("r") and address is None:
                    return True
                column = column + 1 if address is None else column_number(address[1])
                if len(element):
                    last_row = max(last_row, int(address[2]) if address else row)
                    last_column = max(last_column, column)
            if event == "end":
                element.clear()
                parent = element.getparent()
                if name == "row" and parent is not None:
                    parent.remove(element)
    except etree.XMLSyntaxError:
        return True
    return last_row * last_column > MAX_CELLS


def without_empty_cells(sheet: bytes) -> bytes:
    """Return a sheet without the cells and rows that are only formatted; there may be a million of them."""
    return _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", sheet))


def _shows_percentages(styles: bytes) -> bool:
    """Tell whether a cell may show its number as a percentage: numbers 9 and 10 are built in (ECMA-376-1, 18.8.30)."""
    start, end = (styles.find(tag) for tag in _CELL_FORMATS)
    return b"%" in styles or (0 <= start < end and _PERCENT_FORMAT.search(styles, start, end) is not None)


def _is_odd(sheet: bytes) -> bool:
    """Tell whether a sheet has formulas, errors, hidden or struck-out parts, or is not written as most programs do."""
    head = sheet[:HEAD_BYTES]
    return (
        b"<worksheet" not in head
        or b"r='" in head
        or _ERROR in sheet
        or _STRUCK in sheet
        or _FORMULA.search(sheet) is not None
        or _HIDDEN.search(sheet) is not None
    )


def _is_oversized(entries: list[zipfile.ZipInfo]) -> bool:
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_TOTAL_BYTES:
        return True
    return any(
        entry.file_size > (MAX_SHEET_BYTES if _SHEET.fullmatch(entry.filename) else MAX_PART_BYTES)
        or (entry.file_size > RATIO_FROM_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1))
        for entry in entries
    )


def _inflated(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return a part's bytes; one that inflates to more than its directory says is broken."""
    with package.open(entry) as stream:
        content = stream.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise zipfile.BadZipFile("a part is longer or shorter than its directory says")
    return content
