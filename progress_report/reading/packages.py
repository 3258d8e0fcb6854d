"""Zip packages (ECMA-376-2) as files come in: how large they and their parts may be, a part read safely, and its XML gone through."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO

from lxml import etree

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


READ_AT_ONCE = 1_000_000
"""Bytes of a part that is inflated at a stroke."""


USUAL_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
"""Where nearly all programs put a sheet."""


_LOCAL_HEADER = struct.Struct("<4s2x2H4x3L2H")
_HARMLESS_FLAGS = 0x80E
"""How well it was compressed, that sizes stand behind the data, and that names are in UTF-8 (APPNOTE.TXT, 4.4.4)."""


class BrokenPackageError(ValueError):
    """A package whose parts are not what its directory says."""


def is_oversized(entries: Sequence[zipfile.ZipInfo]) -> bool:
    """Tell whether a package has more or larger parts than a return has."""
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_TOTAL_BYTES:
        return True
    if sum(entry.file_size for entry in entries if USUAL_SHEET.fullmatch(entry.filename)) > MAX_SHEETS_BYTES:
        return True
    return any(
        entry.file_size > (MAX_SHEET_BYTES if USUAL_SHEET.fullmatch(entry.filename) else MAX_PART_BYTES) or inflates(entry)
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
    """Return an entry's bytes.

    Raises BrokenPackageError if it is damaged, or longer or shorter than its directory says; what zipfile raises of a part under a
    password (RuntimeError) or packed in a way that it does not know (NotImplementedError).
    """
    try:
        whole = _read_at_once(package, entry)
        if whole is not None:
            return whole
        with package.open(entry) as stream:
            content = stream.read(entry.file_size + 1)
    except RuntimeError:
        raise
    except Exception as error:  # each way of packing has an error of its own: zlib's, lzma's, OSError, EOFError
        raise BrokenPackageError("a part is damaged") from error
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
