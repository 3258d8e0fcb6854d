"""Workbooks written as few programs do, written anew as most do: parts under other names, other encodings, marks inside values.

What a workbook's parts are called is said by its relationships, in names that differ in more than case (ECMA-376-2, 9.1.1 and 10.1.2);
XML may be in any encoding and have comments anywhere. The readers know one way of each, and of another they find no cell, or take
one text for another.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

from lxml import etree

from progress_report.reading.packages import LARGEST_PART, BrokenPackageError, local_name, read_part_of

WORKBOOK = "xl/workbook.xml"
"""Where readers look for the list of sheets."""


CONTENT = "content.xml"
"""Where an OpenDocument file has its text (OpenDocument 1.2, part 3, 2.2)."""


LARGEST_PACKAGE = 30_000_000
"""Bytes of all parts together; a form has some hundred thousand."""


_ROOT_RELATIONS = "_rels/.rels"


_USUAL_NAMES = ("[Content_Types].xml", "xl/sharedStrings.xml", "xl/styles.xml")
"""What readers look for even where no relationship says it."""


_WHOLE = re.compile(r"(\d{1,9})(?:\.0*)?")


_ROOTS = frozenset({"workbook", "worksheet", "sst", "styleSheet"})
"""Of parts that the readers read."""


def first_element(package: zipfile.ZipFile) -> str:
    """Return the name of the element that a package's first part begins with, as ``workbook`` or ``document``; "" where none is told."""
    try:
        names = _names(package)
        root = _tree(package, names[_first_part(package, names)])
    except (BrokenPackageError, etree.XMLSyntaxError, LookupError, ValueError):
        return ""
    return local_name(root)


def rewritten(package: zipfile.ZipFile) -> bytes | None:
    """Return an Office Open XML workbook as most programs write one; None where it is none, is too large or cannot be told.

    Raises what zipfile raises on a damaged archive.
    """
    if sum(entry.file_size for entry in package.infolist()) > LARGEST_PACKAGE:
        return None
    out = BytesIO()
    try:
        names = _names(package)
        workbook = _first_part(package, names)
        places = {name: _plain(entry.filename) for name, entry in names.items()}
        usual = {workbook: WORKBOOK, _relations_of(workbook): _relations_of(WORKBOOK)}
        places |= usual | {name.lower(): name for name in _USUAL_NAMES}
        with zipfile.ZipFile(out, "w") as written:
            for name, entry in names.items():
                written.writestr(places[name], _anew(package, name, entry, places))
    except (BrokenPackageError, etree.XMLSyntaxError, LookupError, ValueError):
        return None
    return out.getvalue()


def rewritten_open_document(package: zipfile.ZipFile) -> bytes | None:
    """Return an OpenDocument file with its content as most programs write it: no white space between cells, no CDATA, in UTF-8.

    None where it is too large or cannot be told. Raises what zipfile raises on a damaged archive.
    """
    out = BytesIO()
    try:
        root = _tree(package, package.getinfo(CONTENT))
        for element in root.iter("{*}spreadsheet", "{*}table", "{*}table-row", "{*}table-cell"):
            element.text = (element.text or "").strip() or None
            for child in element:
                child.tail = (child.tail or "").strip() or None
        with zipfile.ZipFile(out, "w") as written:
            for entry in package.infolist():
                content = etree.tostring(root, encoding="UTF-8", xml_declaration=True) if entry.filename == CONTENT else None
                written.writestr(entry.filename, content or read_part_of(package, entry))
    except (BrokenPackageError, etree.XMLSyntaxError, LookupError, ValueError):
        return None
    return out.getvalue()


def _names(package: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return a package's parts by their names in small letters. Raises BrokenPackageError where two are one and the same."""
    entries = [entry for entry in package.infolist() if not entry.is_dir()]
    names = {_plain(entry.filename).lower(): entry for entry in entries}
    if len(names) < len(entries):
        raise BrokenPackageError("two parts have one name")
    return names


def _plain(name: str) -> str:
    """Return a part's name as relationships are resolved to: from the package's root, with ``/`` between folders."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/")


def _first_part(package: zipfile.ZipFile, names: Mapping[str, zipfile.ZipInfo]) -> str:
    """Return the part that a package begins with, the workbook's usual place where none is named. Raises LookupError."""
    if _ROOT_RELATIONS in names:
        for relation in _tree(package, names[_ROOT_RELATIONS]):
            if (relation.get("Type") or "").endswith("/officeDocument"):
                return _target(relation, "").lower()
    if WORKBOOK in names:
        return WORKBOOK
    raise LookupError(_ROOT_RELATIONS)


def _target(relation: etree._Element, folder: str) -> str:
    target = (relation.get("Target") or "").replace("\\", "/")
    return _plain(target if target.startswith("/") else posixpath.join(folder, target))


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _tree(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> etree._Element:
    """Return a part as a tree without comments and instructions. Raises BrokenPackageError where it is too large or declares entities."""
    if entry.file_size > LARGEST_PART:
        raise BrokenPackageError("a part is too large to be written anew")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(read_part_of(package, entry), parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise BrokenPackageError("a part declares entities")
    return root


def _anew(package: zipfile.ZipFile, name: str, entry: zipfile.ZipInfo, places: Mapping[str, str]) -> bytes:
    """Return a part as it is written anew; what is no XML of the workbook's own stays as it is."""
    if not name.endswith((".xml", ".rels")):
        return read_part_of(package, entry)
    root = _tree(package, entry)
    kind = local_name(root)
    if kind == "Relationships":
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in root:
            if relation.get("Target") and relation.get("TargetMode") != "External":
                target = _target(relation, folder)
                relation.set("Target", "/" + places.get(target.lower(), target))
    elif kind == "Types":
        for override in root:
            if override.get("PartName"):
                target = _plain(override.get("PartName", ""))
                override.set("PartName", "/" + places.get(target.lower(), target))
    elif kind not in _ROOTS:
        return read_part_of(package, entry)
    for value in root.iter("{*}v") if kind == "worksheet" else ():
        value.text = (value.text or "").strip()
        cell = value.getparent()
        if cell is None or not value.text:
            continue
        if cell.get("t") == "inlineStr":
            cell.set("t", "str")
        elif cell.get("t") == "s":
            whole = _WHOLE.fullmatch(value.text)
            if whole is None:
                raise BrokenPackageError("a cell points to no text")
            value.text = whole[1]
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
