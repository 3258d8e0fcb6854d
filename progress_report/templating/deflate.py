"""Deflate, the fastest that is installed: ISA-L (package isal), otherwise the standard library's zlib."""

from __future__ import annotations

import zlib
from typing import Protocol

try:
    from isal import isal_zlib
except ImportError:
    isal_zlib = None

ZLIB_LEVEL = 3
"""Markup repeats itself so much that higher levels cost several times the time for little."""

ISAL_LEVEL = 1
_RAW = -15
"""Window bits of a raw deflate stream, as zip entries hold it."""


class Compressor(Protocol):
    """What both libraries' compression objects can do."""

    def compress(self, data: bytes, /) -> bytes:
        """Take more data and return what can be written already."""
        ...

    def flush(self) -> bytes:
        """Return the rest."""
        ...


def compressor() -> Compressor:
    """Return a new raw deflate stream."""
    if isal_zlib is not None:
        fast: Compressor = isal_zlib.compressobj(ISAL_LEVEL, isal_zlib.DEFLATED, _RAW)
        return fast
    return zlib.compressobj(ZLIB_LEVEL, zlib.DEFLATED, _RAW)


def crc32(data: bytes, value: int = 0) -> int:
    """Return the running CRC-32 of a zip entry."""
    return isal_zlib.crc32(data, value) if isal_zlib is not None else zlib.crc32(data, value)
