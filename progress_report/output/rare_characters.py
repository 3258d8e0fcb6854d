"""Rare characters of names and places (䶮、㛃、𠮷), for which the fonts of official documents have no shape, in a font that has.

Without it every program takes another font of its own choice, or prints a box. Fonts are named in the runs of these characters alone
(ECMA-376-1, 17.3.2.26): the text, and what is found in it, stay as they are.
"""

from __future__ import annotations

import re
import zipfile
from copy import deepcopy
from io import BytesIO

from lxml import etree

from progress_report.output.package_text import parsed
from progress_report.reading.patterns import pattern
from progress_report.reading.word_names import WORD as _W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
EXTENSION_A, LATER = "宋体", "SimSun-ExtB"
"""Windows' SimSun has CJK extension A, and SimSun-ExtB what comes after the first 65,536 characters."""
_RARE = pattern("[\u3400-\u4dbf]+|[\U00020000-\U0003ffff]+")
_RARE_BYTES = re.compile(rb"\xe3[\x90-\xbf]|\xe4[\x80-\xb6]|\xf0[\xa0-\xbf]")
"""How such a character begins in UTF-8."""


def with_rare_fonts(document: bytes) -> bytes:
    """Return a docx in which rare characters have a font that shows them; without any, the document as it is."""
    with zipfile.ZipFile(BytesIO(document)) as package:
        changed = {
            entry.filename: data
            for entry in package.infolist()
            if _PARTS.fullmatch(entry.filename) and (data := _with_fonts(package.read(entry))) is not None
        }
        if not changed:
            return document
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for entry in package.infolist():
                target.writestr(entry, changed.get(entry.filename) or package.read(entry))
    return out.getvalue()


def _with_fonts(part: bytes) -> bytes | None:
    """Return a part with fonts for its rare characters, None where it has none."""
    if _RARE_BYTES.search(part) is None:
        return None
    root = parsed(part)
    for text in list(root.iter(f"{_W}t")):
        run = text.getparent()
        if run is not None and run.tag == f"{_W}r" and _RARE.search(text.text or ""):
            _split(run)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _split(run: etree._Element) -> None:
    """Put a run's rare characters into runs of their own."""
    own = run.find(f"{_W}rPr")
    for child in list(run):
        if child is own:
            continue
        pieces = _pieces(child.text or "") if child.tag == f"{_W}t" else [("", None)]
        for words, font in pieces:
            piece = etree.Element(f"{_W}r", {str(key): str(value) for key, value in run.attrib.items()})
            if own is not None:
                piece.append(deepcopy(own))
            if font is not None:
                _name(piece, font)
            if child.tag == f"{_W}t":
                text = etree.SubElement(piece, f"{_W}t")
                text.text = words
                text.set(_SPACE, "preserve")
            else:
                piece.append(child)
            run.addprevious(piece)
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)


def _pieces(text: str) -> list[tuple[str, str | None]]:
    """Return a text in pieces with the font that each needs, None where the paragraph's own will do."""
    pieces: list[tuple[str, str | None]] = []
    end = 0
    for found in _RARE.finditer(text):
        if found.start() > end:
            pieces.append((text[end : found.start()], None))
        pieces.append((found.group(), EXTENSION_A if found.group() < "\u4dc0" else LATER))
        end = found.end()
    return [*pieces, (text[end:], None)] if end < len(text) else pieces


def _name(run: etree._Element, font: str) -> None:
    """Name a font for every script of a run; ``w:rFonts`` comes right after a style's name (17.3.2.28)."""
    properties = run.find(f"{_W}rPr")
    if properties is None:
        properties = etree.Element(f"{_W}rPr")
        run.insert(0, properties)
    fonts = properties.find(f"{_W}rFonts")
    if fonts is None:
        fonts = etree.Element(f"{_W}rFonts")
        style = properties.find(f"{_W}rStyle")
        properties.insert(0 if style is None else 1, fonts)
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(f"{_W}{script}", font)
    fonts.set(f"{_W}hint", "eastAsia")
