"""Binary workbooks (.xlsb): how much their cells add up to, counted before any is built (MS-XLSB 2.1.4)."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator

from progress_report.reading.packages import read_part
from progress_report.reading.sheets import MAX_CELLS, MAX_TEXT

MAX_SHEETS_BYTES = 10_000_000
"""Binary sheets are a quarter of what the same sheet is in XML."""


_ROW, _SHARED_TEXT = 0, 7


_CELLS = frozenset(range(2, 12))
"""Records of cells with content, each beginning with its column: BrtCellRk to BrtFmlaError (MS-XLSB 2.3.1)."""


_TEXT_ITEM = 19
"""BrtSSTItem: flags, then the length of the text and the text."""


def is_oversized(package: zipfile.ZipFile) -> bool:
    """Tell whether a workbook's cells reach further, or hold more characters, than a return's.

    Raises BrokenPackageError and ValueError on damaged parts.
    """
    names = [name for name in package.namelist() if name.endswith(".bin") and "/worksheets/" in f"/{name}"]
    if sum(package.getinfo(name).file_size for name in names) > MAX_SHEETS_BYTES:
        return True
    shared: Counter[int] = Counter()
    cells = 0
    for name in names:
        content = read_part(package, name)
        row = last_row = last_column = 0
        for kind, start, end in _records(content):
            if kind == _ROW:
                row = int.from_bytes(content[start : start + 4], "little") + 1
            elif kind in _CELLS:
                last_row = max(last_row, row)
                last_column = max(last_column, int.from_bytes(content[start : start + 4], "little") + 1)
                if kind == _SHARED_TEXT:
                    shared[int.from_bytes(content[start + 8 : end], "little")] += 1
        cells += last_row * last_column
    if cells > MAX_CELLS:
        return True
    texts = read_part(package, "xl/sharedStrings.bin")
    if sum(shared.values()) * len(texts) <= MAX_TEXT:
        return False
    lengths = [
        int.from_bytes(texts[start + 1 : start + 5], "little") for kind, start, _end in _records(texts) if kind == _TEXT_ITEM
    ]
    return sum(times * lengths[index] for index, times in shared.items() if index < len(lengths)) > MAX_TEXT


def _records(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the kind of each record, and where its content begins and ends; both numbers are of seven bits a byte."""
    at, length = 0, len(content)
    while at < length:
        kind = content[at]
        at += 1
        if kind & 0x80 and at < length:
            kind = (kind & 0x7F) | (content[at] << 7)
            at += 1
        size = shift = 0
        while at < length and shift < 28:
            piece = content[at]
            at += 1
            size |= (piece & 0x7F) << shift
            shift += 7
            if not piece & 0x80:
                break
        yield kind, at, min(at + size, length)
        at += size
