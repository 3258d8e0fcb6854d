"""Saved packages made the same on every run: parts in order, fixed entry times, and no saving time inside."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from progress_report.templating.package.settling import FIRST_DAY

CONTENT_TYPES = "[Content_Types].xml"
_STYLES = "xl/styles.xml"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_FONT_ORDER = [
    "b",
    "i",
    "strike",
    "condense",
    "extend",
    "outline",
    "shadow",
    "u",
    "vertAlign",
    "sz",
    "color",
    "name",
    "family",
    "charset",
    "scheme",
]
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def settle(path: Path, saved: str = "2023-01-01T00:00:00Z") -> None:
    """Rewrite an OOXML file in place so that only its contents decide its bytes; ``saved`` is the time in its properties."""
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        # File type guessers read the first entry, which is the content types in every file that Office saves.
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = ZipInfo(name, FIRST_DAY)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            content = _with_fonts_in_order(parts[name]) if name == _STYLES else parts[name]
            package.writestr(entry, _STAMP.sub(rb"\g<1>" + saved.encode(), content))


def _with_fonts_in_order(styles: bytes) -> bytes:
    """Return a workbook's styles with what each font has in the order of ISO/IEC 29500-1, 18.8.22; openpyxl has one of its own."""
    root = etree.fromstring(styles)
    for font in root.iter(f"{_SHEET}font"):
        font[:] = sorted(font, key=lambda one: _FONT_ORDER.index(etree.QName(one).localname))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
