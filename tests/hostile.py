"""Workbooks that somebody might send to do harm, or that break by accident; each made in a second."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from tests.workbooks import RETURN_HEADER

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def plain() -> dict[str, bytes]:
    """Return the parts of a plain workbook with a form's header."""
    book = Workbook()
    sheet = book.active
    sheet.title = "填报表"
    sheet.append(["填报科室", "甲科"])
    sheet.append(RETURN_HEADER)
    sheet.append([1, "", "", "", "已完成", "完成了第1项工作。", "2025-03-20", "台账", "", ""])
    out = BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as package:
        return {name: package.read(name) for name in package.namelist()}


def written(path: Path, parts: dict[str, bytes]) -> None:
    """Write parts as a file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def _with_sheet(rows: str) -> dict[str, bytes]:
    parts = plain()
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    parts["xl/worksheets/sheet1.xml"] = sheet.replace("</sheetData>", rows + "</sheetData>").encode()
    return parts


def bomb() -> dict[str, bytes]:
    """A part of 150 MB of zeros."""
    return {**plain(), "xl/media/image1.bin": b"\0" * 150_000_000}


def gigantic_strings() -> dict[str, bytes]:
    """Shared strings of 90 MB that do not look like a bomb."""
    text = "".join(f"<si><t>{number:020d}不同的文字</t></si>" for number in range(1_500_000))
    return {**plain(), "xl/sharedStrings.xml": f'<sst xmlns="{S}">{text}</sst>'.encode()}


def million_formatted_rows() -> dict[str, bytes]:
    """A million empty rows with a style."""
    return _with_sheet("".join(f'<row r="{number}" s="1"/>' for number in range(10, 600_000)))


def million_formatted_cells() -> dict[str, bytes]:
    """Half a million rows with a formatted empty cell each."""
    return _with_sheet("".join(f'<row r="{number}"><c r="A{number}" s="1"/></row>' for number in range(10, 400_000)))


def million_formatted_cells_and_a_formula() -> dict[str, bytes]:
    """The same, with a formula that asks for a closer look."""
    parts = million_formatted_cells()
    name = "xl/worksheets/sheet1.xml"
    parts[name] = (
        parts[name]
        .replace(b' s="1"/>', b"/>")
        .replace(b"<sheetData>", b'<sheetData><row r="1"><c r="K1"><f>1+1</f><v>2</v></c></row>', 1)
    )
    return parts


def far_cell() -> dict[str, bytes]:
    """A cell in the last corner, which makes the used range 17 thousand million cells."""
    return _with_sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def no_such_cell() -> dict[str, bytes]:
    """A cell in a row that no sheet has, for which a reader may ask for 500 GB."""
    return _with_sheet('<row r="9"><c r="E199999999999"><v>1</v></c></row>')


def far_row_without_addresses() -> dict[str, bytes]:
    """A row far down whose cells do not say where they are."""
    return _with_sheet(f'<row r="1048000">{"<c><v>1</v></c>" * 5}</row>')


def sheet_under_another_name() -> dict[str, bytes]:
    """A far cell in a sheet whose part is not called one."""
    parts = far_cell()
    parts["xl/other.xml"] = parts.pop("xl/worksheets/sheet1.xml")
    for name in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"worksheets/sheet1.xml", b"other.xml")
    return parts


def wide_rows() -> dict[str, bytes]:
    """Rows that reach to column ZZ."""
    return _with_sheet("".join(f'<row r="{number}"><c r="ZZ{number}"><v>1</v></c></row>' for number in range(10, 990)))


def thousands_of_sheets() -> dict[str, bytes]:
    """Three thousand sheets."""
    parts = plain()
    for number in range(2, 3_000):
        parts[f"xl/worksheets/sheet{number}.xml"] = parts["xl/worksheets/sheet1.xml"]
    return parts


def entities() -> dict[str, bytes]:
    """Entities that grow a thousand million times."""
    parts = plain()
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    sheet = parts["xl/worksheets/sheet1.xml"].decode().partition("?>")[2] or parts["xl/worksheets/sheet1.xml"].decode()
    sheet = sheet.replace("<sheetData>", '<sheetData><row r="9"><c r="A9" t="inlineStr"><is><t>&a9;</t></is></c></row>', 1)
    parts["xl/worksheets/sheet1.xml"] = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "boom">{levels}]>{sheet}'.encode()
    return parts


def deep_nesting() -> dict[str, bytes]:
    """A hundred thousand elements inside each other."""
    parts = plain()
    depth = 100_000
    sheet = f'<worksheet xmlns="{S}"><sheetData>{"<row>" * depth}{"</row>" * depth}</sheetData></worksheet>'
    return parts | {"xl/worksheets/sheet1.xml": sheet.encode()}


def long_cells() -> dict[str, bytes]:
    """Cells of more characters than Excel allows."""
    return _with_sheet(
        "".join(f'<row r="{n}"><c r="F{n}" t="inlineStr"><is><t>{"字" * 40_000}</t></is></c></row>' for n in range(10, 60))
    )


def outside_links() -> dict[str, bytes]:
    """Links to other files and places, as DDE and phishing use them."""
    parts = plain()
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" TargetMode="External" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file://server/share"/></Relationships>'
    )
    return parts


def climbing_names() -> dict[str, bytes]:
    """Parts whose names climb out of the package."""
    return {**plain(), "../../../etc/passwd": b"x", "/absolute": b"y", "xl/../../up.xml": b"<x/>"}


HOSTILE: dict[str, Callable[[], dict[str, bytes]]] = {
    made.__name__: made
    for made in (
        bomb, gigantic_strings, million_formatted_rows, million_formatted_cells, million_formatted_cells_and_a_formula, far_cell, no_such_cell, far_row_without_addresses, sheet_under_another_name, wide_rows, thousands_of_sheets, entities, deep_nesting, long_cells,
        outside_links, climbing_names,
    )
}  # fmt: skip
