"""The zip that an OOXML file is: read with limits, written with fixed time and order."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from typing import IO, NamedTuple

from lxml import etree

from progress_report.templating.errors import TemplateError
from progress_report.templating.messages import _
from progress_report.templating.package.deflate import compressor, crc32

CONTENT_TYPES = "[Content_Types].xml"


_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


_PACKAGE_RELATIONS = "_rels/.rels"


_LOCAL = struct.Struct("<4s5H3L2H")


_LOCAL_NAMES = 26
"""Where in a local header the lengths of the name and of the extra field stand."""


_CENTRAL = struct.Struct("<4s6H3L5H2L")


_END = struct.Struct("<4s4H2LH")


_VERSION, _UTF8, _DEFLATED, _DATE = 20, 0x800, 8, 0x21
"""Zip 2.0, names in UTF-8, method deflate, 1 January 1980 (the zip format's first day)."""


class Limits(NamedTuple):
    """What a template may hold and an output may grow to; sizes in bytes.

    A part larger than ``ratio_above`` may not inflate by more than ``ratio``, the guard that Apache POI's ZipSecureFile has.
    """

    entries: int = 2_000
    part: int = 100 * 2**20
    total: int = 300 * 2**20
    ratio: int = 100
    ratio_above: int = 2**20
    output: int = 500 * 2**20


DEFAULT_LIMITS = Limits()


def read_package(data: bytes, limits: Limits = DEFAULT_LIMITS) -> dict[str, bytes]:
    """Return the parts of an OOXML file in the order of its zip; raises TemplateError when it is none or beyond the limits."""
    if data[:4] == b"\xd0\xcf\x11\xe0":
        raise TemplateError(_("是旧格式（doc、xls、wps、et）或加密的文件，请另存为 docx 或 xlsx"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check(entries, limits)
            return {entry.filename: _read(archive, entry, data) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise TemplateError(_("不是完好的 docx 或 xlsx 文件，可能没有下载完整或加了密码")) from error


class _Unchanged(bytes):
    """A part as it was read, which remembers how it stood compressed in its zip."""

    deflated: bytes
    crc: int


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, data: bytes) -> bytes:
    content = archive.read(entry)
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        return content
    names = struct.unpack_from("<HH", data, entry.header_offset + _LOCAL_NAMES)
    start = entry.header_offset + _LOCAL.size + sum(names)
    part = _Unchanged(content)
    part.deflated, part.crc = data[start : start + entry.compress_size], entry.CRC
    return part


def _check(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    names = [entry.filename for entry in entries]
    if len(entries) > limits.entries:
        raise TemplateError(_("文件内有 {count} 个部件，超过 {limit} 个").format(count=len(entries), limit=limits.entries))
    if len(set(names)) != len(names):
        raise TemplateError(_("文件内有重名的部件，可能已损坏"))
    if CONTENT_TYPES not in names:
        raise TemplateError(_("不是 docx 或 xlsx 文件：缺少 {part}").format(part=CONTENT_TYPES))
    for entry in entries:
        inflated = entry.file_size
        bomb = inflated > limits.ratio_above and inflated > limits.ratio * max(entry.compress_size, 1)
        if inflated > limits.part or bomb:
            raise TemplateError(_("部件展开后过大，可能是恶意文件"), part=entry.filename)
    if sum(entry.file_size for entry in entries) > limits.total:
        raise TemplateError(_("文件展开后过大，可能是恶意文件"))


def parse(data: bytes, part: str) -> etree._Element:
    """Return a part's root; entities, DTDs and the network are off. Raises TemplateError when it is not well-formed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise TemplateError(
            _("部件不是完好的 XML（第{line}行第{column}列）").format(line=line, column=column), part=part
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise TemplateError(_("部件含有 DTD，拒绝读取"), part=part)
    return root


def content_types(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the content type of each part that has one, by part name.

    Some programs give the main document its type by the ending of its name, which other parts have as well: of these only the one
    that the package begins with counts (ECMA-376-2, 10.1.2).
    """
    root = parse(parts[CONTENT_TYPES], CONTENT_TYPES)
    types = {
        override.get("PartName", "").lstrip("/"): override.get("ContentType", "") for override in root.iter(f"{_TYPES}Override")
    }
    defaults = {default.get("Extension", "").lower(): default.get("ContentType", "") for default in root.iter(f"{_TYPES}Default")}
    first = _first_part(parts)
    for name in parts:
        kind = defaults.get(name.rpartition(".")[2].lower(), "")
        if name not in types and kind and (name == first or ".main+xml" not in kind):
            types[name] = kind
    return types


def _first_part(parts: Mapping[str, bytes]) -> str:
    """Return the part that a package begins with."""
    if _PACKAGE_RELATIONS not in parts:
        return ""
    for relation in parse(parts[_PACKAGE_RELATIONS], _PACKAGE_RELATIONS):
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return ""


class Entry(NamedTuple):
    """A part as it stands in a zip: CRC-32, size in bytes, and its raw deflate stream."""

    crc: int
    size: int
    deflated: bytes


def stored(part: bytes) -> Entry:
    """Return a part as it stands in a zip; one that nobody has changed stands as it did in the zip it was read from."""
    if isinstance(part, _Unchanged):
        return Entry(part.crc, len(part), part.deflated)
    return deflate([part])


def inflated(entry: Entry) -> bytes:
    """Return what an entry holds."""
    return zlib.decompress(entry.deflated, -zlib.MAX_WBITS)


def deflate(chunks: Iterable[bytes]) -> Entry:
    """Compress the chunks of one part as they come; of a part of many megabytes no second copy is made."""
    stream, crc, size, out = compressor(), 0, 0, io.BytesIO()
    for chunk in chunks:
        crc = crc32(chunk, crc)
        size += len(chunk)
        out.write(stream.compress(chunk))
    out.write(stream.flush())
    return Entry(crc, size, out.getvalue())


class ZipWriter:
    """Writes entries to any binary stream, seekable or not, always with the same bytes for the same entries.

    The compressed part is held until its size is known, because readers that stream do not like sizes written after the data.
    """

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._offset = 0
        self._directory: list[bytes] = []

    def write(self, name: str, entry: Entry) -> None:
        """Write one entry."""
        encoded = name.encode("utf-8")
        common = (_VERSION, _UTF8, _DEFLATED, 0, _DATE, entry.crc, len(entry.deflated), entry.size, len(encoded), 0)
        header = _LOCAL.pack(b"PK\x03\x04", *common) + encoded
        self._directory.append(_CENTRAL.pack(b"PK\x01\x02", _VERSION, *common, 0, 0, 0, 0, self._offset) + encoded)
        self._out.write(header)
        self._out.write(entry.deflated)
        self._offset += len(header) + len(entry.deflated)

    def close(self) -> None:
        """Write the directory."""
        directory = b"".join(self._directory)
        count = len(self._directory)
        self._out.write(directory)
        self._out.write(_END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), self._offset, 0))
