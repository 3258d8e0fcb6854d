"""Rules for any Office file that the validators do not look at; each yields part and what was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from lxml import etree

from tests.documents.package import CONTENT_TYPES, Package, R, S, W

Found = Iterator[tuple[str, str]]

TAG_MARKS = ("{{", "}}", "{%", "%}")
JOINED_TEXT = frozenset({"p", "si", "is", "text", "f", "oddHeader", "oddFooter", "evenHeader", "evenFooter"})
"""Elements whose text a reader sees in one piece, however it is split into runs."""

BIDI_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
EXCEL_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
MACHINE_PATH = re.compile(r"file:/|[A-Za-z]:\\\\?\w+\\|(?<![\w./:])/(?:home|root|tmp|Users|work|mnt)/")
PROPERTIES_WITH_NAMES = ("creator", "lastModifiedBy", "Manager", "Company")
ACTIVE_PARTS = ("vbaProject", "activeX", "embeddings/", "externalLinks/", "ctrlProps/")


def duplicate_entries(package: Package) -> Found:
    """Part names are one whatever their case (ECMA-376-2, 6.2.2.3)."""
    for name, times in Counter(name.lower() for name in package.entries).items():
        if times > 1:
            yield name, f"{times} zip entries of this name"


def well_formed(package: Package) -> Found:
    """Every XML part parses, which also excludes the characters XML forbids, and has no DTD (ECMA-376-2, 6.2.5)."""
    for name in package.xml_names:
        root = package.parse(name)
        if not isinstance(root, etree._Element):
            yield name, str(root)
        elif root.getroottree().docinfo.doctype:
            yield name, "has a document type"


def content_types(package: Package) -> Found:
    """Every part has a content type, and every type named belongs to a part (ECMA-376-2, 6.2.3)."""
    root = package.parse(CONTENT_TYPES) if CONTENT_TYPES in package else None
    if not isinstance(root, etree._Element):
        yield CONTENT_TYPES, "missing"
        return
    defaults = [element.get("Extension", "").lower() for element in root if str(element.tag).endswith("}Default")]
    overrides = [element.get("PartName", "").lstrip("/") for element in root if str(element.tag).endswith("}Override")]
    for name, times in (Counter(defaults) + Counter(overrides)).items():
        if times > 1:
            yield CONTENT_TYPES, f"{name} is named {times} times"
    for name in overrides:
        if name not in package:
            yield CONTENT_TYPES, f"names {name}, which is missing"
    for name in package.names:
        if name != CONTENT_TYPES and name not in overrides and name.rpartition(".")[2].lower() not in defaults:
            yield name, "has no content type"


def relationships(package: Package) -> Found:
    """Relationships start and end at parts, their ids are unique, and every ``r:`` attribute has its relationship."""
    known: dict[str, set[str]] = {}
    for link in package.relationships():
        ids = known.setdefault(link.source, set())
        if link.source and link.source not in package:
            yield link.source, "has relationships but is missing"
        if link.id in ids:
            yield link.source, f"relationship {link.id} twice"
        ids.add(link.id)
        if not link.external and link.target not in package:
            yield link.source, f"relationship {link.id} leads to {link.target}, which is missing"
    for name, root in package.roots():
        used = {value for element in root.iter(etree.Element) for key, value in element.attrib.items() if str(key).startswith(R)}
        for missing in sorted(used - known.get(name, set()) - {""}):
            yield name, f"uses relationship {missing}, which is missing"


def external_relationships(package: Package) -> Found:
    """Nothing in the file leads out of it."""
    for link in package.relationships():
        if link.external:
            yield link.source, f"relationship {link.id} leads out to {link.target}"


def active_content(package: Package) -> Found:
    """No macros, controls, links to other workbooks, or embedded objects but the workbook behind a chart."""
    chart_data = {link.target for link in package.relationships() if "/charts/" in link.source and link.target.endswith(".xlsx")}
    for name in package.names:
        if any(mark in name for mark in ACTIVE_PARTS) and name not in chart_data:
            yield name, "active or embedded content"


def leftover_tags(package: Package) -> Found:
    """No template tag is left, even one split over runs."""
    for name, root in package.roots():
        for element in root.iter(etree.Element):
            joined = "".join(element.itertext()) if etree.QName(element).localname in JOINED_TEXT else element.text or ""
            for text in (joined, *element.attrib.values()):
                if any(mark in text for mark in TAG_MARKS):
                    yield name, repr(str(text)[:80])


def excel_escapes(package: Package) -> Found:
    """No ``_xHHHH_`` escape in a sheet stands for a character XML forbids (ECMA-376-1, 22.9.2.19)."""
    for name, root in package.roots("xl/"):
        for element in root.iter(S + "t", S + "v", S + "f"):
            for match in EXCEL_ESCAPE.finditer(element.text or ""):
                code = int(match[1], 16)
                if (code < 0x20 and code not in (0x9, 0xA, 0xD)) or 0xD800 <= code <= 0xDFFF or code >= 0xFFFE:
                    yield name, repr(element.text[:80])


def bidirectional_overrides(package: Package) -> Found:
    """No text shows in another order than it is stored."""
    for name, root in package.roots():
        for text in root.itertext():
            if BIDI_OVERRIDES.search(text):
                yield name, repr(text[:80])


def traces(package: Package, authors: Collection[str]) -> Found:
    """No name but the authors allowed, no path of the machine, no picture or properties of another document."""
    for name, root in package.roots():
        for element in root.iter(etree.Element):
            tag = etree.QName(element).localname
            names_author = tag in PROPERTIES_WITH_NAMES if name.startswith("docProps/") else tag == "author"
            author = (element.text if names_author else element.get(W + "author")) or ""
            if author and author not in authors:
                yield name, f"{tag} is {author!r}"
            for text in (element.text or "", *element.attrib.values()):
                if MACHINE_PATH.search(text):
                    yield name, f"a path: {text[:80]!r}"
    for name in package.names:
        if name.startswith(("docProps/thumbnail", "docProps/custom.xml", "xl/printerSettings")):
            yield name, "left from another document"
