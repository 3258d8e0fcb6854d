"""A report that goes to no other agency has no page for 抄送: the template less its last section.

Which way a page lies and whether it is there at all belong to the section, which no tag can leave out: its properties stand in the
last paragraph of the section before it, or at the end of the text (ECMA-376-1, 17.6.17 and 17.6.18).
"""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from lxml import etree

from progress_report.output.package_text import parsed
from progress_report.reading.word_names import RELATED as _R
from progress_report.reading.word_names import WORD as _W

_DOCUMENT = "word/document.xml"
_RELATIONS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
NAME = "copies_to"


def without_copies(template: bytes) -> bytes:
    """Return a Word template without its last section, where that has no text and its feet print nothing but 抄送.

    Another template, as one that a clerk has changed otherwise, comes back as it is.
    """
    try:
        with ZipFile(BytesIO(template)) as package:
            parts = {entry: package.read(entry) for entry in package.infolist()}
        texts = {entry.filename: data for entry, data in parts.items()}
        document, relations = parsed(texts[_DOCUMENT]), parsed(texts[_RELATIONS])
    except (BadZipFile, KeyError, etree.XMLSyntaxError, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        # What is wrong with it the engine says, that opens it next.
        return template
    body = document.find(f"{_W}body")
    last = body.find(f"{_W}sectPr") if body is not None else None
    ending = (
        next((one for one in reversed(body) if one.find(f"{_W}pPr/{_W}sectPr") is not None), None) if body is not None else None
    )
    inner = ending.find(f"{_W}pPr") if ending is not None else None
    properties = inner.find(f"{_W}sectPr") if inner is not None else None
    if body is None or last is None or ending is None or inner is None or properties is None:
        return template
    after = list(body)[list(body).index(ending) + 1 :]
    feet = {one.get(f"{_R}id"): one for one in last if one.tag in {f"{_W}footerReference", f"{_W}headerReference"}}
    targets = {one.get("Id"): f"word/{one.get('Target')}" for one in relations if one.get("Id") in feet}
    footers = [
        texts.get(targets[name], b"") for name, one in feet.items() if one.tag == f"{_W}footerReference" and name in targets
    ]
    if (
        any("".join(map(str, one.itertext())).strip() for one in after)
        or not footers
        or not all(NAME.encode() in one for one in footers)
    ):
        return template
    for one in after:
        body.remove(one)
    inner.remove(properties)
    body.append(properties)
    for one in list(relations):
        if one.get("Id") in feet:
            relations.remove(one)
    types = parsed(texts[_TYPES])
    for one in list(types):
        if one.get("PartName", "").removeprefix("/") in targets.values():
            types.remove(one)
    changed = {_DOCUMENT: document, _RELATIONS: relations, _TYPES: types}
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for entry, data in parts.items():
            if entry.filename in targets.values():
                continue
            root = changed.get(entry.filename)
            package.writestr(
                entry, data if root is None else etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            )
    return out.getvalue()
