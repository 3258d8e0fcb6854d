"""A workbook's package made anew from parts that the door has read, as calamine gets through it fastest; it reads the same from it.

calamine reads each sheet twice: for its cells, up to their end, and for its merges, up to theirs, which stand behind the cells
(ECMA-376-1, 18.3.1.99). Where they stand before them, the second time ends where it begins. What is stored need not be inflated
again.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UTF8, _STORED, _DAY = 20, 0x800, 0, 0x21
"""Zip 2.0, names in UTF-8, not compressed, 1 January 1980 (the zip format's first day)."""


MAX_REPACKED = 2_000_000
"""Bytes of all parts; a form has a tenth of it, and of larger workbooks no copy is made."""


_NO_MERGES = b"<mergeCells></mergeCells>"


def repacked(parts: Mapping[str, bytes], sheets: frozenset[str]) -> bytes | None:
    """Return a package of ``parts`` by name, its ``sheets`` with their merges first; None where it would be large."""
    if sum(map(len, parts.values())) > MAX_REPACKED:
        return None
    written: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, part in parts.items():
        content = with_merges_first(part) if name in sheets else part
        encoded = name.encode()
        size = len(content)
        common = (_VERSION, _UTF8, _STORED, 0, _DAY, zlib.crc32(content), size, size, len(encoded), 0)
        written += (_LOCAL.pack(b"PK\x03\x04", *common), encoded, content)
        directory += (_CENTRAL.pack(b"PK\x01\x02", _VERSION, *common, 0, 0, 0, 0, offset), encoded)
        offset += _LOCAL.size + len(encoded) + size
    index = b"".join(directory)
    return b"".join((*written, index, _END.pack(b"PK\x05\x06", 0, 0, len(parts), len(parts), len(index), offset, 0)))


def with_merges_first(sheet: bytes) -> bytes:
    """Return a sheet with its merges before its cells and nothing behind them; one that is not written as most are, as it is."""
    if sheet.count(b"sheetData") != 2:
        return sheet
    start, end = sheet.find(b"<sheetData>"), sheet.rfind(b"</sheetData>")
    head, tail = sheet[:start], sheet[end:]
    root = head.find(b"<worksheet ")
    if not 0 <= root < start < end or b"<!" in head or b"<!" in tail or b"mergeCells" in head:
        return sheet
    merges, at = _NO_MERGES, tail.find(b"mergeCells")
    if at >= 0:
        last = tail.find(b"</mergeCells>", at)
        if tail[at - 1 : at] != b"<" or last < 0:
            return sheet
        merges = tail[at - 1 : last + len(b"</mergeCells>")]
    return b"".join((head, merges, sheet[start : end + len(b"</sheetData>")], b"</worksheet>"))
