"""Workbooks that calamine refuses for a part that nobody reads: macro sheets, sheets without a part, odd states and ranges.

Such files are opened by Excel and WPS. What is read is a package of the worksheets alone, with their texts and styles; where a cell or a
text is damaged the file stays refused.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import quoteattr

from lxml import etree

from progress_report.reading.packages import BrokenPackageError, read_part
from progress_report.reading.rewriting import rewritten
from progress_report.reading.workbook_parts import workbook_parts

_NOT_A_RANGE = re.compile(rb"""<mergeCell\b(?![^<>]*\sref=["'][A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}["'])[^<>]*/>""")
_DIMENSION = re.compile(rb"<dimension\b[^<>]*/>")
_STATES = {False: "visible", True: "hidden"}
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def repaired(data: bytes) -> bytes | None:
    """Return an Office Open XML workbook with its worksheets alone, None where it has none that can be told."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if "xl/workbook.xml" not in package.namelist():
                return None
            plain = rewritten(package)
            if plain is None:
                return _worksheets_of(package)
        with zipfile.ZipFile(BytesIO(plain)) as package:
            return _worksheets_of(package)
    except (zipfile.BadZipFile, BrokenPackageError, etree.XMLSyntaxError, EOFError, RuntimeError, ValueError, OSError):
        return None


def _worksheets_of(package: zipfile.ZipFile) -> bytes | None:
    parts = workbook_parts(package)
    kept = []
    for sheet in parts.sheets:
        content = read_part(package, sheet.part) if sheet.part in parts.sheet_like else b""
        if sheet.name and b"<worksheet" in content[:5_000]:
            kept.append((sheet, _DIMENSION.sub(b"", _NOT_A_RANGE.sub(b"", content))))
    if not kept:
        return None
    strings, styles = read_part(package, parts.strings), read_part(package, parts.styles)
    related = [(f"rId{place}", "worksheet", f"worksheets/sheet{place}.xml") for place in range(1, len(kept) + 1)]
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{place}" state="{_STATES[sheet.hidden]}" r:id="rId{place}"/>'
        for place, (sheet, _content) in enumerate(kept, 1)
    )
    written = {f"xl/worksheets/sheet{place}.xml": content for place, (_sheet, content) in enumerate(kept, 1)}
    for kind, file, content in (("sharedStrings", "sharedStrings.xml", strings), ("styles", "styles.xml", styles)):
        if content:
            related.append((kind, kind, file))
            written[f"xl/{file}"] = content
    date1904 = '<workbookPr date1904="1"/>' if parts.date1904 else ""
    written["xl/workbook.xml"] = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{date1904}<sheets>{listed}</sheets></workbook>'.encode()
    )
    written["xl/_rels/workbook.xml.rels"] = _relationships(related)
    written["_rels/.rels"] = _relationships([("rId1", "officeDocument", "xl/workbook.xml")])
    written["[Content_Types].xml"] = f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode()
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in written.items():
            package.writestr(name, content)
    return out.getvalue()


def _relationships(related: list[tuple[str, str, str]]) -> bytes:
    listed = "".join(f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{part}"/>' for key, kind, part in related)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'.encode()
