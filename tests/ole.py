"""A compound file (MS-CFB) of one stream, and records of old workbooks (MS-XLS): no library for tests writes them."""

from __future__ import annotations

import struct
from collections.abc import Iterable

SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(name: str, stream: bytes) -> bytes:
    """Return a compound file with a stream under a name, in sectors of 512 bytes."""
    # A stream of less than 4,096 bytes would stand elsewhere.
    stream = stream.ljust(max(4096, -(-len(stream) // SECTOR) * SECTOR), b"\0")
    data = len(stream) // SECTOR
    fats = -(-(data + 2) // (SECTOR // 4 - 1)) + 1
    table = [_FAT] * fats + [_END] + [*range(fats + 2, fats + 1 + data), _END]
    table += [_FREE] * (fats * SECTOR // 4 - len(table))
    # Further addresses of the table stand in sectors of their own, which these files do without.
    assert fats <= 109
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, fats, fats, 0, 4096, _END, 0, _END, 0, 0)[: 76 - 24]
    head = head[:76] + b"".join(struct.pack("<I", at if at < fats else _FREE) for at in range(109))
    return head + struct.pack(f"<{len(table)}I", *table) + _directory(name, fats + 1, len(stream)) + stream


def _directory(name: str, start: int, size: int) -> bytes:
    def entry(words: str, kind: int, child: int, start: int, size: int) -> bytes:
        raw = words.encode("utf-16-le") + b"\0\0"
        head = raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, _FREE, _FREE, child)
        return head + b"\0" * 36 + struct.pack("<IQ", start, size)

    root, own = entry("Root Entry", 5, 1, _END, 0), entry(name, 2, _FREE, start, size)
    return (root + own).ljust(SECTOR, b"\0")


def record(kind: int, content: bytes = b"") -> bytes:
    """Return a record of an old workbook."""
    return struct.pack("<HH", kind, len(content)) + content


def old_workbook(shared: Iterable[str], cells: Iterable[tuple[int, int, int]]) -> bytes:
    """Return an .xls of one sheet whose cells (row, column, number of the text) show shared texts."""
    texts = list(shared)
    table = struct.pack("<II", len(texts), len(texts)) + b"".join(
        struct.pack("<HB", len(text), 1) + text.encode("utf-16-le") for text in texts
    )
    # What is longer goes on in further records in a way of its own.
    assert len(table) <= 8224
    pieces = [record(0x00FC, table)]
    version = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 6)
    sheet_version = struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 6)
    name = "填报表".encode("utf-16-le")
    globals_size = len(record(0x0809, version)) + sum(map(len, pieces)) + len(record(0x0085, b"\0" * (8 + len(name)))) + 4
    bound = record(0x0085, struct.pack("<IHBB", globals_size, 0, 3, 1) + name)
    labels = b"".join(record(0x00FD, struct.pack("<HHHI", row, column, 0, text)) for row, column, text in cells)
    return compound(
        "Workbook",
        record(0x0809, version)
        + bound
        + b"".join(pieces)
        + record(0x000A)
        + record(0x0809, sheet_version)
        + labels
        + record(0x000A),
    )
