"""Workbooks as Excel 97 and WPS (.xls, .et) write them: which compound file is one, and how much its cells add up to.

The records are counted before any is built (MS-XLS 2.1.4): one text may be shared by a hundred thousand cells.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from progress_report.messages import _
from progress_report.reading.sheets import MAX_CELLS, MAX_TEXT

MAX_STREAM_BYTES = 20_000_000


_BOF, _FILEPASS, _SST, _CONTINUE, _LABEL, _SHARED_LABEL, _FORMULA = 0x0809, 0x002F, 0x00FC, 0x003C, 0x0204, 0x00FD, 0x0006


_SEVERAL_NUMBERS = 0x00BD


_CELLS = frozenset({_FORMULA, 0x0203, _LABEL, 0x0205, _SHARED_LABEL, 0x027E, _SEVERAL_NUMBERS, 0x00D6})
"""Records of cells with content, each beginning with its row and column (MS-XLS 2.4)."""


def inspect_compound(data: bytes) -> str:
    """Return "" for a workbook that may be read, else the code of what is wrong with it, or the words for what it is."""
    import olefile  # type: ignore[import-untyped]

    try:
        with olefile.OleFileIO(BytesIO(data)) as compound:
            streams = {name[0].lower() for name in compound.listdir() if len(name) == 1}
            if "encryptedpackage" in streams:
                return "F08"
            name = next((name for name in ("workbook", "book") if name in streams), "")
            if not name:
                return _other(streams)
            if compound.get_size(name) > MAX_STREAM_BYTES:
                return "F11"
            stream = compound.openstream(name).read()
    except (OSError, ValueError, IndexError, struct.error, RecursionError, AttributeError, TypeError):
        # Whatever the library meets in a damaged file.
        return "F08" if "EncryptedPackage".encode("utf-16-le") in data else "F01"
    return _of_stream(stream)


def _other(streams: set[str]) -> str:
    if "worddocument" in streams:
        return _("Word 文档")
    return _("演示文稿") if "powerpoint document" in streams else _("认不出的旧格式文件")


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the kind of each record, and where its content begins and ends."""
    at, length = 0, len(stream)
    read = struct.Struct("<HH").unpack_from
    while at + 4 <= length:
        kind, size = read(stream, at)
        yield kind, at + 4, min(at + 4 + size, length)
        at += 4 + size


def _of_stream(stream: bytes) -> str:
    place = struct.Struct("<HH").unpack_from
    shared: Counter[int] = Counter()
    texts: list[tuple[int, int]] = []
    cells = characters = last_row = last_column = 0
    in_texts = False
    for kind, start, end in _records(stream):
        if kind == _FILEPASS:
            return "F08"
        if kind == _BOF:
            cells += last_row * last_column
            last_row = last_column = 0
        elif kind in _CELLS and end - start >= 4:
            row, column = place(stream, start)
            if kind == _SEVERAL_NUMBERS:
                column = int.from_bytes(stream[end - 2 : end], "little")
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
            if kind == _SHARED_LABEL and end - start >= 10:
                shared[int.from_bytes(stream[start + 6 : start + 10], "little")] += 1
            elif kind == _LABEL:
                characters += end - start
        in_texts = kind == _SST or (in_texts and kind == _CONTINUE)
        if in_texts:
            texts.append((start, end))
    if cells + last_row * last_column > MAX_CELLS:
        return "F11"
    whole = sum(end - start for start, end in texts)
    if sum(shared.values()) * whole + characters <= MAX_TEXT:
        return ""
    lengths = _lengths(stream, texts)
    characters += sum(times * lengths[index] for index, times in shared.items() if index < len(lengths))
    return "F11" if characters > MAX_TEXT else ""


def _lengths(stream: bytes, pieces: list[tuple[int, int]]) -> list[int]:
    """Return the lengths of the shared texts (MS-XLS 2.5.293); characters that go on in another record begin with a mark there."""
    found: list[int] = []
    if not pieces:
        return found
    piece, at = 0, pieces[0][0] + 8
    while piece < len(pieces):
        if at + 3 > pieces[piece][1]:
            piece += 1
            at = pieces[piece][0] if piece < len(pieces) else 0
            continue
        length, flags = struct.unpack_from("<HB", stream, at)
        at += 3
        extra = 0
        if flags & 8:
            extra += 4 * int.from_bytes(stream[at : at + 2], "little")
            at += 2
        if flags & 4:
            extra += int.from_bytes(stream[at : at + 4], "little")
            at += 4
        found.append(length)
        left = length
        while left and piece < len(pieces):
            width = 2 if flags & 1 else 1
            fits = min(left, max(pieces[piece][1] - at, 0) // width)
            left -= fits
            at += fits * width
            if left:
                piece += 1
                if piece < len(pieces):
                    flags, at = stream[pieces[piece][0]] if pieces[piece][0] < len(stream) else 0, pieces[piece][0] + 1
        while extra and piece < len(pieces):
            fits = min(extra, max(pieces[piece][1] - at, 0))
            extra -= fits
            at += fits
            if extra:
                piece += 1
                at = pieces[piece][0] if piece < len(pieces) else 0
    return found
