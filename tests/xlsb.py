"""A binary workbook (.xlsb) of values, as Excel writes it (MS-XLSB): no program for tests writes one."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl.utils.datetime import to_excel

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def record(kind: int, content: bytes = b"") -> bytes:
    """Return a record: its kind, its length, each in seven bits a byte, and its content."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = len(content), b""
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
        size >>= 7
        if not size:
            return head + length + content


def text(words: str) -> bytes:
    """Return a text with its length (XLWideString)."""
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def _cell(column: int, value: object) -> bytes:
    place = struct.pack("<II", column, 1 if isinstance(value, date) else 0)
    if isinstance(value, str):
        return record(6, place + text(value))
    number = float(to_excel(value)) if isinstance(value, date) else float(value)  # type: ignore[arg-type]
    return record(5, place + struct.pack("<d", number))


def sheet_part(rows: Sequence[Sequence[object]], *, first_row: int = 0) -> bytes:
    """Return a sheet with its rows from ``first_row`` (counted from 0) on."""
    last = first_row + len(rows) - 1
    width = max(map(len, rows), default=1)
    out = record(129) + record(148, struct.pack("<IIII", first_row, last, 0, width - 1)) + record(145)
    for number, row in enumerate(rows, first_row):
        out += record(0, struct.pack("<IIHBBII", number, 0, 300, 0, 0, 1, 0) + struct.pack("<I", width - 1))
        out += b"".join(_cell(column, value) for column, value in enumerate(row) if value != "")
    return out + record(146) + record(130)


def write_xlsb(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]], **parts: bytes) -> Path:
    """Write rows into the sheets of a binary workbook; days get a format of days."""
    names = list(sheets)
    bundle = b"".join(
        record(156, struct.pack("<II", 0, number) + text(f"rId{number}") + text(name)) for number, name in enumerate(names, 1)
    )
    formats = b"".join(record(47, struct.pack("<HHHHHBBH", 0, number, 0, 0, 0, 0, 0, 0)) for number in (0, 14))
    styles = record(278) + record(617, struct.pack("<I", 2)) + formats + record(618) + record(279)
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{number}.bin"/>'
        for number in range(1, len(names) + 1)
    )
    relations += f'<Relationship Id="rId90" Type="{_OFFICE}/styles" Target="styles.bin"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("xl/workbook.bin", record(131) + record(143) + bundle + record(144) + record(132))
        package.writestr("xl/_rels/workbook.bin.rels", f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>')
        package.writestr("xl/styles.bin", styles)
        for number, name in enumerate(names, 1):
            package.writestr(f"xl/worksheets/sheet{number}.bin", sheet_part(sheets[name]))
        for name, content in parts.items():
            package.writestr(f"xl/{name}.bin", content)
    return path
