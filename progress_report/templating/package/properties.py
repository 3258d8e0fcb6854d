"""Document properties: what a caller sets, and nothing about who wrote the template on which machine (ECMA-376-2, 11)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from lxml import etree

from progress_report.templating.package.archive import CONTENT_TYPES, parse
from progress_report.templating.package.relationships import with_part, without_parts
from progress_report.templating.text import visible

CORE_PART, APP_PART, CUSTOM_PART = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"


_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


_THUMBNAIL = "docProps/thumbnail."
"""A picture of the template's first page, which is not that of the document."""


_DOCUMENT_TYPE = {True: b".document.main+xml", False: b".sheet.main+xml"}


_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


_DC = "http://purl.org/dc/elements/1.1/"


_DCTERMS = "http://purl.org/dc/terms/"


_XSI = "http://www.w3.org/2001/XMLSchema-instance"


_NAMESPACES = {"cp": _CP, "dc": _DC, "dcterms": _DCTERMS, "dcmitype": "http://purl.org/dc/dcmitype/", "xsi": _XSI}


_KEPT = frozenset(
    {f"{{{_DC}}}title", f"{{{_DC}}}subject", f"{{{_DC}}}description", f"{{{_DC}}}language"}
    | {f"{{{_CP}}}keywords", f"{{{_CP}}}category", f"{{{_CP}}}contentStatus"}
)


_KEPT_APP = ("Application", "AppVersion")


class DocumentProperties(NamedTuple):
    """A document's core properties; an empty text keeps what the template says. ``created`` also counts as last modified."""

    title: str = ""
    subject: str = ""
    creator: str = ""
    created: date | None = None


def impersonal(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a package's parts with properties that name no author, company, path or date; core properties are added if missing.

    A template file type (dotx, xltx) becomes that of the document it makes.
    """
    pictures = [name for name in parts if name.startswith(_THUMBNAIL)]
    clean = {CONTENT_TYPES: b"", **without_parts(parts, pictures)}
    clean[CONTENT_TYPES] = clean[CONTENT_TYPES].replace(b".template.main+xml", _DOCUMENT_TYPE[_is_word(parts)])
    if CORE_PART in clean:
        clean[CORE_PART] = _impersonal_core(clean[CORE_PART])
    else:
        empty = etree.tostring(etree.Element(f"{{{_CP}}}coreProperties", nsmap=_NAMESPACES))
        clean = with_part(clean, CORE_PART, empty, _CORE_TYPE, _CORE_RELATION)
    if APP_PART in clean:
        clean[APP_PART] = _impersonal_app(clean[APP_PART])
    return clean


def _is_word(parts: Mapping[str, bytes]) -> bool:
    return b"wordprocessingml" in parts[CONTENT_TYPES]


def _impersonal_core(data: bytes) -> bytes:
    root = parse(data, CORE_PART)
    kept = [child for child in root if child.tag in _KEPT]
    clean = etree.Element(f"{{{_CP}}}coreProperties", nsmap=_NAMESPACES)
    clean.extend(kept)
    return etree.tostring(clean)


def _impersonal_app(data: bytes) -> bytes:
    root = parse(data, APP_PART)
    for child in list(root):
        if etree.QName(child).localname not in _KEPT_APP:
            root.remove(child)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def with_properties(core: bytes, properties: DocumentProperties | None) -> bytes:
    """Return filled core properties with those of the caller in place."""
    root = parse(core, CORE_PART)
    given = properties or DocumentProperties()
    for name, text in (("title", given.title), ("subject", given.subject), ("creator", given.creator)):
        if text:
            _child(root, f"{{{_DC}}}{name}").text = visible(text)
    if given.created is not None:
        for name in ("created", "modified"):
            moment = _child(root, f"{{{_DCTERMS}}}{name}")
            moment.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
            moment.text = _w3c(given.created)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _child(root: etree._Element, tag: str) -> etree._Element:
    child = root.find(tag)
    return etree.SubElement(root, tag) if child is None else child


def _w3c(moment: date) -> str:
    if isinstance(moment, datetime):
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"{moment.isoformat()}T00:00:00Z"
