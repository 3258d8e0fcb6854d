"""Deflate, the fastest that is installed: ISA-L (package isal), otherwise the standard library's zlib."""

from __future__ import annotations

import zlib
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Protocol

_isal: ModuleType | None = import_module("isal.isal_zlib") if find_spec("isal") else None


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
    if _isal is not None:
        fast: Compressor = _isal.compressobj(ISAL_LEVEL, zlib.DEFLATED, _RAW)
        return fast
    return zlib.compressobj(ZLIB_LEVEL, zlib.DEFLATED, _RAW)


def crc32(data: bytes, value: int = 0) -> int:
    """Return the running CRC-32 of a zip entry."""
    crc: int = (zlib if _isal is None else _isal).crc32(data, value)
    return crc
