"""Workbooks as zip packages (ECMA-376-2): which parts are sheets, how large they are, and what is odd in them, before any is parsed whole.

Transitional and strict files are read alike: elements and relationships count by their last word.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from progress_report.reading.sheets import MAX_CELLS, column_number

MAX_ENTRIES, MAX_PART_BYTES, MAX_TOTAL_BYTES = 2_000, 100_000_000, 300_000_000


MAX_RATIO, RATIO_FROM_BYTES = 100, 1_000_000
"""As Apache POI's ZipSecureFile: a part of more than 1 MB must not inflate more than a hundredfold."""


MAX_SHEET_BYTES = 20_000_000
"""A form of a few hundred rows has less than 1 MB a sheet; reading one of 20 MB keeps within two seconds and 200 MB."""


MAX_SHEETS_BYTES = 60_000_000
"""All sheets together: what takes a reader a second or two."""


LARGEST_PART = 5_000_000
"""Bytes of a part that is written anew where it is written oddly; as a tree it takes ten times as much."""


MAX_INDEX_BYTES = 2_000_000
"""The list of sheets, and the relationships: some kilobytes."""


OFTEN_SEEN_BYTES = 8_000
"""A list of sheets or relationships up to so many is kept for the next file: a form's have about a thousand."""


WORKBOOK, WORKBOOK_RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
ROOT_RELATIONS, STRINGS, STYLES = "_rels/.rels", "xl/sharedStrings.xml", "xl/styles.xml"
"""Where nearly all programs put them."""


READ_AT_ONCE = 1_000_000
"""Bytes of a part that is inflated at a stroke."""


_LOCAL_HEADER = struct.Struct("<4s2x2H4x3L2H")
_HARMLESS_FLAGS = 0x80E
"""How well it was compressed, that sizes stand behind the data, and that names are in UTF-8 (APPNOTE.TXT, 4.4.4)."""


HEAD_BYTES = 5_000
"""Where a sheet shows whether it has a namespace prefix or single quotes, as few programs write."""


class BrokenPackageError(ValueError):
    """A package whose parts are not what its directory says."""


class SheetPart(NamedTuple):
    """A sheet's name, the part it stands in, the comments and drawings that belong to it, as parts with their kind, and whether it is hidden."""

    name: str
    part: str
    related: tuple[tuple[str, str], ...] = ()
    hidden: bool = False


class WorkbookParts(NamedTuple):
    """What a workbook's own part says: sheets in order, and where texts and styles stand ("" where there are none).

    ``sheet_like`` are all parts that hold cells, whatever they are called, listed as a sheet or not; ``own_parts`` are those that
    this was read from.
    """

    sheets: tuple[SheetPart, ...]
    sheet_like: tuple[str, ...]
    strings: str
    styles: str
    people: str
    date1904: bool
    has_remarks: bool
    recalculates: bool
    own_parts: Mapping[str, bytes]
    is_misnamed: bool = False
    """Whether a part that is pointed to is there under a name in other letters only, so that some readers find it and some do not."""


_KNOWN_PARTS = frozenset({STYLES, STRINGS, "xl/theme/theme1.xml"})


_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")


_REMARKS = frozenset({"comments", "threadedComment", "drawing"})


_FORMULA, _PREFIXED_FORMULA = re.compile(rb"<f[ >/]"), re.compile(rb"<\w{1,20}:f[ >/]")


_AFTER_PREFIX = re.compile(rb":f[ >/]")


_ERROR = re.compile(rb"""t\s?=\s?["']e["']""")


_STRUCK = re.compile(rb"strike")


_INLINE_VALUE = re.compile(rb"""inlineStr["'][^<>]*>\s*<(?:\w{1,20}:)?v\b""")
"""A text that stands where only numbers do, as some programs write it."""


_CELL_FORMATS = (b"cellXfs", b"/cellXfs")


_SCALING_FORMAT = re.compile(rb"formatCode=[\"'][^\"']*[0#?],+(?![0#?,])")
_PERCENT_FORMAT = re.compile(rb'numFmtId=["\'](?:9|10)["\']')


_HIDDEN = re.compile(rb"""hidden\s?=\s?["'](?:1|true)["']""")
"""One seen by chance, as in a text, costs a closer look and nothing else."""


_FAR = re.compile(rb"""r\s?=\s?["'](?:[A-Za-z]{3}[A-Za-z]*\d|[A-Za-z]{2}\d{4}|[A-Za-z]?\d{5})""")
"""The address of a cell or row so far out that the area up to it could fill the memory."""


_KNOWN_ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})


_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^<>]{0,100}?\sencoding\s?=\s?["']([\w.-]{1,40})["']""")


_ODD_POINTER = re.compile(rb'"s"[^<>]*>\s*<(?:\w{1,20}:)?v>(?!\d{1,9}</|</)')
_QUOTED_ODD_POINTER = re.compile(_ODD_POINTER.pattern.replace(b'"', b"'"))
"""What points to a shared text (ECMA-376-1, 18.18.11) and is no plain number: a reader may take the first text for it."""


_USUAL_CELL, _USUAL_ROW = re.compile(rb'<c r="([A-Z]{1,3})\d{1,7}"'), re.compile(rb'<row r="(\d{1,7})"')


_OPEN_EMPTY_CELL = re.compile(rb"<c\s[^<>]*></c>")


_USUAL_POINTER = re.compile(rb't="s"[^<>]*><v>(\d{1,9})</v>')


_EMPTY_CELL = re.compile(rb"<c\b[^<>]*/>")


_EMPTY_ROW = re.compile(rb"<row\b[^<>]*(?:/>|></row>)")


_ADDRESS = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


_ROW_NUMBER = re.compile(r"[0-9]{1,7}")


_TEXT_END = re.compile(rb"</(?:\w{1,20}:)?si\b")


def is_oversized(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Tell whether a package has more or larger parts than a return has."""
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_TOTAL_BYTES:
        return True
    if sum(entry.file_size for entry in entries if _SHEET.fullmatch(entry.filename)) > MAX_SHEETS_BYTES:
        return True
    return any(
        entry.file_size > (MAX_SHEET_BYTES if _SHEET.fullmatch(entry.filename) else MAX_PART_BYTES) or inflates(entry)
        for entry in entries
    )


def inflates(entry: zipfile.ZipInfo) -> bool:
    """Tell whether a part grows as only a bomb does."""
    return entry.file_size > RATIO_FROM_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)


def read_part(package: zipfile.ZipFile, name: str) -> bytes:
    """Return a part's bytes, none where there is no such part. Raises BrokenPackageError if it is longer than its directory says."""
    try:
        entry = package.getinfo(name)
    except KeyError:
        return b""
    return read_part_of(package, entry)


def read_part_of(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return an entry's bytes. Raises BrokenPackageError if it is longer or shorter than its directory says."""
    whole = _read_at_once(package, entry)
    if whole is not None:
        return whole
    with package.open(entry) as stream:
        content = stream.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise BrokenPackageError("a part is longer or shorter than its directory says")
    return content


def _read_at_once(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | None:
    """Return the bytes of a part that is all that it is said to be; None of any other, of which the library is to say what is wrong.

    A form has seven parts, and a stream for each takes longer than what is read from it.
    """
    file = package.fp
    if not isinstance(file, BytesIO) or entry.compress_type != zipfile.ZIP_DEFLATED or entry.file_size > READ_AT_ONCE:
        return None
    file.seek(entry.header_offset)
    header = file.read(_LOCAL_HEADER.size)
    if len(header) < _LOCAL_HEADER.size:
        return None
    signature, flags, method, _crc, _packed, _size, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    name = file.read(name_length)
    file.seek(extra_length, 1)
    end = getattr(entry, "_end_offset", None)
    within = end is None or file.tell() + entry.compress_size <= end
    same = signature == b"PK\x03\x04" and not (flags | entry.flag_bits) & ~_HARMLESS_FLAGS and method == entry.compress_type
    if not same or not within or not name.isascii() or name.decode() != entry.orig_filename:
        return None
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = inflating.decompress(file.read(entry.compress_size), entry.file_size + 1)
    except zlib.error:
        return None
    return content if len(content) == entry.file_size and zlib.crc32(content) == entry.CRC else None


def parsed(content: bytes) -> etree._Element | None:
    """Return a small part as a tree, None where there is none or it is no XML; entities are not expanded.

    What is badly formed is taken as far as it goes, as readers of workbooks do.
    """
    if not content or len(content) > MAX_INDEX_BYTES:
        return None
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True))
    except etree.XMLSyntaxError:
        return None


def events(content: bytes, *names: str) -> Iterator[tuple[str, etree._Element]]:
    """Yield the starts and ends of a part's elements of some names, in any namespace; what has been seen is let go of.

    Raises XMLSyntaxError where the part is no XML.
    """
    tags = tuple(f"{{*}}{name}" for name in names)
    # A generator, for the library's own iterator has no type.
    yield from etree.iterparse(
        BytesIO(content), ("start", "end"), tag=tags, resolve_entities=False, no_network=True, load_dtd=False
    )


def let_go(element: etree._Element) -> None:
    """Free an element that has been read, with all before it under its parent."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        del parent[: parent.index(element)]


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def workbook_parts(package: zipfile.ZipFile) -> WorkbookParts:
    """Return where the sheets, texts and styles of a workbook stand."""
    names = set(package.namelist())
    content, relations = read_part(package, WORKBOOK), read_part(package, WORKBOOK_RELATIONS)
    related = _relations_in(relations, "xl")
    said = _often_listed(content) if len(content) <= OFTEN_SEEN_BYTES else _listed(content)
    sheets: list[SheetPart] = []
    for name, identity, hidden in said.sheets:
        part = next((target for key, _kind, target in related if key == identity), "")
        own = tuple((kind, target) for _key, kind, target in _relations(package, part)) if part in names else ()
        sheets.append(SheetPart(name, part, own, hidden))
    listed = {sheet.part for sheet in sheets} | {target for _key, kind, target in related if kind not in _NO_CELLS}
    kinds = {kind: target for _key, kind, target in related}
    strings, styles = kinds.get("sharedStrings", STRINGS), kinds.get("styles", STYLES)
    candidates = [name for name in names if _SHEET.fullmatch(name) or (name in listed and name not in _KNOWN_PARTS)]
    return WorkbookParts(
        tuple(sheets),
        tuple(sorted(name for name in candidates if _SHEET.fullmatch(name) or b"sheetData" in read_part(package, name))),
        strings,
        styles,
        kinds.get("person", ""),
        said.date1904,
        any(kind in _REMARKS for sheet in sheets for kind, _part in sheet.related),
        said.recalculates,
        {WORKBOOK: content, WORKBOOK_RELATIONS: relations},
        _are_misnamed({strings, styles, *listed, *(part for sheet in sheets for _kind, part in sheet.related)} - names, names),
    )


class _Listed(NamedTuple):
    """What a workbook's own part says: sheets as name, relationship and whether they are hidden; how days and formulas count."""

    sheets: tuple[tuple[str, str, bool], ...]
    date1904: bool
    recalculates: bool


def _listed(content: bytes) -> _Listed:
    workbook = parsed(content)
    sheets: list[tuple[str, str, bool]] = []
    date1904 = recalculates = False
    for element in workbook.iter() if workbook is not None else ():
        if local_name(element) == "workbookPr":
            date1904 = element.get("date1904") in {"1", "true"}
        elif local_name(element) == "calcPr":
            manual = element.get("calcMode") == "manual" and element.get("calcOnSave") in {"0", "false"}
            recalculates = manual or element.get("fullCalcOnLoad") in {"1", "true"}
        elif local_name(element) == "sheet":
            identity = next((str(value) for key, value in element.attrib.items() if str(key).endswith("}id")), "")
            sheets.append((element.get("name") or "", identity, element.get("state") in {"hidden", "veryHidden"}))
    return _Listed(tuple(sheets), date1904, recalculates)


_often_listed = lru_cache(maxsize=64)(_listed)


def _are_misnamed(lost: set[str], names: set[str]) -> bool:
    """Tell whether a part that is not there is there in other letters."""
    return bool(lost) and not {part.lower() for part in lost}.isdisjoint({name.lower() for name in names})


_NO_CELLS = frozenset({"styles", "sharedStrings", "theme", "person"})


def _relations(package: zipfile.ZipFile, part: str) -> tuple[tuple[str, str, str], ...]:
    """Return the relationships of a part inside the package: identity, the kind's last word, and the part pointed to."""
    folder, _slash, name = part.rpartition("/")
    return _relations_in(read_part(package, f"{folder}/_rels/{name}.rels"), folder)


def _relations_in(content: bytes, folder: str) -> tuple[tuple[str, str, str], ...]:
    return _often_related(content, folder) if len(content) <= OFTEN_SEEN_BYTES else _related(content, folder)


def _related(content: bytes, folder: str) -> tuple[tuple[str, str, str], ...]:
    """Return what a part of relationships says, of a part in ``folder``."""
    root = parsed(content)
    found = []
    for element in root if root is not None else ():
        target = (element.get("Target") or "").replace("\\", "/")
        if local_name(element) == "Relationship" and target and element.get("TargetMode") != "External":
            full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found.append((element.get("Id") or "", (element.get("Type") or "").rpartition("/")[2], full))
    return tuple(found)


_often_related = lru_cache(maxsize=64)(_related)
"""The offices' copies of one form have the same relationships, byte for byte."""


def is_odd(content: bytes) -> bool:
    """Tell whether a part of XML is in an encoding that readers do not know, or has comments or CDATA in it, in which they lose the rest."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in content[:4]:
        return True
    encoding = _ENCODING.match(content)
    if encoding is not None and encoding[1].lower() not in _KNOWN_ENCODINGS:
        return True
    # One sign is looked for much faster than two.
    return b"!" in content and b"<!" in content


def is_odd_sheet(sheet: bytes) -> bool:
    """Tell whether a sheet is a part of that kind, or a reader may find nothing in its cells, or take a text for another."""
    return (
        is_odd(sheet)
        or _INLINE_VALUE.search(sheet) is not None
        or _ODD_POINTER.search(sheet) is not None
        or (b"'" in sheet and _QUOTED_ODD_POINTER.search(sheet) is not None)
    )


def is_written_oddly(sheet: bytes) -> bool:
    """Tell whether a sheet has formulas, errors, hidden or struck-out parts, or is not written as most programs do."""
    head = sheet[:HEAD_BYTES]
    return (
        b"<worksheet" not in head
        or b"r='" in head
        # Patterns that begin with a letter or sign of their own are what is looked for fastest, faster than ``in``.
        or _STRUCK.search(sheet) is not None
        or _ERROR.search(sheet) is not None
        or _FORMULA.search(sheet) is not None
        or (_AFTER_PREFIX.search(sheet) is not None and _PREFIXED_FORMULA.search(sheet) is not None)
        or _HIDDEN.search(sheet) is not None
    )


def shows_percentages(styles: bytes) -> bool:
    """Tell whether a cell may show its number as a percentage: numbers 9 and 10 are built in (ECMA-376-1, 18.8.30)."""
    start, end = (styles.find(tag) for tag in _CELL_FORMATS)
    return b"%" in styles or (0 <= start < end and _PERCENT_FORMAT.search(styles, start, end) is not None)


def shows_thousands(styles: bytes) -> bool:
    """Tell whether a cell may show its number divided by a thousand: a comma after the last digit (ECMA-376-1, 18.8.31)."""
    return b"formatCode" in styles and _SCALING_FORMAT.search(styles) is not None


def without_empty_cells(sheet: bytes) -> bytes:
    """Return a sheet without the cells and rows that are only formatted; there may be a million of them."""
    return _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", sheet))


def sprawls(sheet: bytes) -> bool:
    """Tell whether a sheet's cells with content span more than ``MAX_CELLS``, or stand where no cell can.

    Formatted rows and cells without content may reach as far as they like.
    """
    if _FAR.search(sheet) is None:
        return False
    sheet = without_empty_cells(sheet)
    if _FAR.search(sheet) is None:
        return False
    far = _extent(sheet)
    if far is not None:
        return far[0] * far[1] > MAX_CELLS
    last_row = last_column = row = column = 0
    try:
        for event, element in events(sheet, "row", "c"):
            name = local_name(element)
            if event == "start" and name == "row":
                given = element.get("r")
                if given and _ROW_NUMBER.fullmatch(given) is None:
                    return True
                row, column = int(given) if given else row + 1, 0
            elif event == "end" and name == "c":
                address = _ADDRESS.fullmatch(element.get("r") or "")
                if element.get("r") and address is None:
                    return True
                column = column + 1 if address is None else column_number(address[1])
                if len(element):
                    last_row = max(last_row, int(address[2]) if address else row)
                    last_column = max(last_column, column)
            if event == "end":
                let_go(element)
    except etree.XMLSyntaxError:
        return True
    return last_row * last_column > MAX_CELLS


def _extent(sheet: bytes) -> tuple[int, int] | None:
    """Return the last row and column of a sheet's cells as most programs write them, None of one written otherwise: a look at each is slow."""
    rows = _USUAL_ROW.findall(sheet)
    if len(rows) != sheet.count(b"<row") or b":c " in sheet or _OPEN_EMPTY_CELL.search(sheet) is not None:
        return None
    letters: Counter[bytes] = Counter(cell[1] for cell in _USUAL_CELL.finditer(sheet))
    if not rows or not letters or letters.total() != sheet.count(b"<c "):
        return None
    # Rows without content have been taken out.
    return max(map(int, rows)), max(column_number(column.decode()) for column in letters)


def text_length_bound(strings: bytes, sheets: Iterable[bytes], enough: int) -> int:
    """Return how many characters the cells of all sheets come to at most, counted exactly where a rough bound is over ``enough``.

    A text of the list of shared ones (ECMA-376-1, 18.4.9) may be pointed to by any number of cells.
    """
    if not strings:
        return 0
    written = tuple(sheets)
    pointers = sum(sheet.count(b'"s"') + sheet.count(b"'s'") for sheet in written)
    # In CDATA what looks like the end of a text may be a part of it.
    marked = b"!" in strings and b"<![CDATA[" in strings
    longest = len(strings) if marked else max(map(len, strings.split(b"</si>")))
    if pointers * longest > enough and not marked:
        # Their ends may be written otherwise, so that several were taken for one.
        longest = max(map(len, _TEXT_END.split(strings)))
    if pointers * longest <= enough:
        return pointers * longest
    lengths = _string_lengths(strings)
    total = 0
    try:
        for sheet in written:
            usual = _USUAL_POINTER.findall(sheet)
            if len(usual) == sheet.count(b'"s"') + sheet.count(b"'s'"):
                counted = Counter(map(int, usual))
                total += sum(lengths[index] * times for index, times in counted.items() if index < len(lengths))
                if total > enough:
                    return total
                continue
            for event, element in events(sheet, "c"):
                if event == "end":
                    if element.get("t") == "s":
                        index = "".join(str(text) for text in element.itertext()).strip()
                        total += lengths[int(index)] if index.isdecimal() and int(index) < len(lengths) else 0
                        if total > enough:
                            return total
                    let_go(element)
    except (etree.XMLSyntaxError, ValueError):
        return enough + 1
    return total


def _string_lengths(strings: bytes) -> list[int]:
    lengths = []
    try:
        for event, element in events(strings, "si"):
            if event == "end":
                lengths.append(sum(len(text) for text in element.itertext()))
                let_go(element)
    except etree.XMLSyntaxError:
        pass
    return lengths


_STRICT = b"http://purl.oclc.org/ooxml/"


_TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/", b"http://schemas.openxmlformats.org/spreadsheetml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""Namespaces of strict files (ECMA-376-1, annex A) and those of transitional ones (ECMA-376-4), which openpyxl knows."""


def as_transitional(data: bytes) -> bytes:
    """Return a workbook saved as Strict Open XML with the namespaces of an ordinary one; another as it is."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        if "xl/workbook.xml" not in package.namelist() or _STRICT not in package.read("xl/workbook.xml"):
            return data
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as ordinary:
            for entry in package.infolist():
                content = package.read(entry)
                if entry.filename.endswith((".xml", ".rels")):
                    for strict, transitional in _TRANSITIONAL:
                        content = content.replace(strict, transitional)
                ordinary.writestr(entry.filename, content)
    return out.getvalue()
