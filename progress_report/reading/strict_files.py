"""Workbooks saved as Strict Open XML (ECMA-376-1) made ordinary ones, for openpyxl, which knows no others."""

from __future__ import annotations

import zipfile
from io import BytesIO

_STRICT = b"http://purl.oclc.org/ooxml/"


_TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/", b"http://schemas.openxmlformats.org/spreadsheetml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""Namespaces of strict files (ECMA-376-1, annex A) and those of transitional ones (ECMA-376-4), which openpyxl knows."""


def as_transitional(data: bytes) -> bytes:
    """Return a workbook saved as Strict Open XML with the namespaces of an ordinary one; another as it is."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        if "xl/workbook.xml" not in package.namelist() or _STRICT not in package.read("xl/workbook.xml"):
            return data
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as ordinary:
            for entry in package.infolist():
                content = package.read(entry)
                if entry.filename.endswith((".xml", ".rels")):
                    for strict, transitional in _TRANSITIONAL:
                        content = content.replace(strict, transitional)
                ordinary.writestr(entry.filename, content)
    return out.getvalue()
