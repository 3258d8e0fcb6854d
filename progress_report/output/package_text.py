"""What a reader sees in the parts of a docx or xlsx, read without the engine that wrote them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from io import BytesIO

from lxml import etree

_BREAKS = frozenset({"p", "br", "tab", "cr", "tc"})
_TEXTS = frozenset({"t", "instrText", "delText"})
_READ_WHOLE, _ROW = frozenset({"p", "tr"}), "{*}tr"
_SAYING = tuple(f"{{*}}{name}" for name in sorted({*_BREAKS, *_TEXTS, "docPr"}))
_SMALL = 2 * 2**20
"""Bytes; a part of so many is read as a tree, which takes half the time."""
EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_WORKBOOK = "xl/workbook.xml"
SHEET_FOLDER, WORD_FOLDER, CHARTS = "xl/worksheets/", "word/", "word/charts/"
_VALUE, _INLINE, _TEXT, _FORMULA = (
    f"{{http://schemas.openxmlformats.org/spreadsheetml/2006/main}}{name}" for name in ("v", "is", "t", "f")
)


def epoch_of(package: zipfile.ZipFile) -> date:
    """Return the day before a workbook's day 1, by its own setting (ECMA-376-1, 18.2.28)."""
    if _WORKBOOK not in package.namelist():
        return EPOCH
    properties = parsed(package.read(_WORKBOOK)).find("{*}workbookPr")
    return _EPOCH_1904 if properties is not None and properties.get("date1904") in {"1", "true"} else EPOCH


def template_text(part: str, template: zipfile.ZipFile, read: Callable[[bytes], str]) -> str:
    """Return the words of the template's own in a part, with its tags; a copied sheet's are those of all sheets."""
    names = template.namelist()
    if part.startswith(SHEET_FOLDER):
        sheets = [part] if part in names else [name for name in names if name.startswith(SHEET_FOLDER) and name.endswith(".xml")]
        strings = [name for name in names if name == "xl/sharedStrings.xml"]
        return "\n".join(all_text(template.read(name)) for name in (*sheets, *strings))
    return read(template.read(part)) if part in names else ""


@lru_cache(maxsize=32)
def all_text(data: bytes) -> str:
    """Return every text of a part, a line for each; those of a template are asked for with each sheet. Raises etree.XMLSyntaxError."""
    return "\n".join(str(text) for text in parsed(data).itertext())


def word_text(data: bytes) -> str:
    """Return what a reader sees of a Word part, a line for each paragraph, and what a drawing is called."""
    out = []
    for element in _elements(data):
        name = element.tag.rpartition("}")[2]
        if name in _TEXTS:
            out.append(element.text or "")
        elif name in _BREAKS:
            out.append("\n")
        else:
            out.append(f"\n{element.get('descr', '')}\n{element.get('title', '')}\n")
    return "".join(out)


def _elements(data: bytes) -> Iterator[etree._Element]:
    """Yield a Word part's elements that say something or break a line, in order."""
    if len(data) <= _SMALL:
        yield from parsed(data).iter(*_SAYING)
        return
    # Of an annex of thousands of rows no tree is built: what has been read is let go.
    parsing = etree.iterparse(
        BytesIO(data), events=("start", "end"), tag=(*_SAYING, _ROW), resolve_entities=False, no_network=True, huge_tree=True
    )
    for event, element in parsing:
        name = element.tag.rpartition("}")[2]
        if event == "end" and name in _READ_WHOLE:
            element.clear()
        elif name != "tr" and (event == "end") == (name in _TEXTS):
            yield element


def sheet_text(data: bytes) -> str:
    """Return a sheet's numbers and texts, a line for each cell; formulas and shared texts are the template's own."""
    lines = []
    for value in parsed(data).iter(_VALUE, _INLINE):
        if value.tag == _INLINE:
            # One text alone, as most cells have, is not searched for.
            alone = len(value) == 1 and value[0].tag == _TEXT
            lines.append(value[0].text or "" if alone else "".join([text.text or "" for text in value.iter(_TEXT)]))
            continue
        cell, before = value.getparent(), value.getprevious()
        if cell is None or cell.get("t") in {"s", "b", "e"} or (before is not None and before.tag == _FORMULA):
            continue
        lines.append(value.text or "")
    return "\n".join(lines).replace("_x005F_", "_")


def parsed(data: bytes) -> etree._Element:
    """Return a part's tree; what it names outside itself is not fetched. Raises etree.XMLSyntaxError."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
