"""Where a workbook's sheets, texts, styles and remarks stand in its package, as its own list of sheets and its relationships say.

Transitional and strict files are read alike: elements and relationships count by their last word.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from progress_report.reading.packages import USUAL_SHEET, local_name, parsed, read_part

OFTEN_SEEN_BYTES = 8_000
"""A list of sheets or relationships up to so many is kept for the next file: a form's have about a thousand."""


WORKBOOK, WORKBOOK_RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
ROOT_RELATIONS, STRINGS, STYLES = "_rels/.rels", "xl/sharedStrings.xml", "xl/styles.xml"
"""Where nearly all programs put them."""


class SheetPart(NamedTuple):
    """A sheet's name, the part it stands in, the comments and drawings that belong to it, as parts with their kind, and whether it is hidden."""

    name: str
    part: str
    related: tuple[tuple[str, str], ...] = ()
    hidden: bool = False


class WorkbookParts(NamedTuple):
    """What a workbook's own part says: sheets in order, and where texts and styles stand ("" where there are none).

    ``sheet_like`` are all parts that hold cells, whatever they are called, listed as a sheet or not; ``own_parts`` are those that
    this was read from.
    """

    sheets: tuple[SheetPart, ...]
    sheet_like: tuple[str, ...]
    strings: str
    styles: str
    date1904: bool
    has_remarks: bool
    recalculates: bool
    own_parts: Mapping[str, bytes]
    is_misnamed: bool = False
    """Whether a part that is pointed to is there under a name in other letters only, so that some readers find it and some do not."""


_KNOWN_PARTS = frozenset({STYLES, STRINGS, "xl/theme/theme1.xml"})


_REMARKS = frozenset({"comments", "threadedComment", "drawing"})


_NO_CELLS = frozenset({"styles", "sharedStrings", "theme", "person"})


def workbook_parts(package: zipfile.ZipFile) -> WorkbookParts:
    """Return where the sheets, texts and styles of a workbook stand."""
    names = set(package.namelist())
    content, relations = read_part(package, WORKBOOK), read_part(package, WORKBOOK_RELATIONS)
    related = _relations_in(relations, "xl")
    said = _often_listed(content) if len(content) <= OFTEN_SEEN_BYTES else _listed(content)
    sheets: list[SheetPart] = []
    for name, identity, hidden in said.sheets:
        part = next((target for key, _kind, target in related if key == identity), "")
        own = tuple((kind, target) for _key, kind, target in _relations(package, part)) if part in names else ()
        sheets.append(SheetPart(name, part, own, hidden))
    listed = {sheet.part for sheet in sheets} | {target for _key, kind, target in related if kind not in _NO_CELLS}
    kinds = {kind: target for _key, kind, target in related}
    strings, styles = kinds.get("sharedStrings", STRINGS), kinds.get("styles", STYLES)
    candidates = [name for name in names if USUAL_SHEET.fullmatch(name) or (name in listed and name not in _KNOWN_PARTS)]
    return WorkbookParts(
        tuple(sheets),
        tuple(sorted(name for name in candidates if USUAL_SHEET.fullmatch(name) or b"sheetData" in read_part(package, name))),
        strings,
        styles,
        said.date1904,
        any(kind in _REMARKS for sheet in sheets for kind, _part in sheet.related),
        said.recalculates,
        {WORKBOOK: content, WORKBOOK_RELATIONS: relations},
        _are_misnamed({strings, styles, *listed, *(part for sheet in sheets for _kind, part in sheet.related)} - names, names),
    )


class _Listed(NamedTuple):
    """What a workbook's own part says: sheets as name, relationship and whether they are hidden; how days and formulas count."""

    sheets: tuple[tuple[str, str, bool], ...]
    date1904: bool
    recalculates: bool


def _listed(content: bytes) -> _Listed:
    workbook = parsed(content)
    sheets: list[tuple[str, str, bool]] = []
    date1904 = recalculates = False
    for element in workbook.iter() if workbook is not None else ():
        if local_name(element) == "workbookPr":
            date1904 = element.get("date1904") in {"1", "true"}
        elif local_name(element) == "calcPr":
            manual = element.get("calcMode") == "manual" and element.get("calcOnSave") in {"0", "false"}
            recalculates = manual or element.get("fullCalcOnLoad") in {"1", "true"}
        elif local_name(element) == "sheet":
            identity = next((str(value) for key, value in element.attrib.items() if str(key).endswith("}id")), "")
            sheets.append((element.get("name") or "", identity, element.get("state") in {"hidden", "veryHidden"}))
    return _Listed(tuple(sheets), date1904, recalculates)


_often_listed = lru_cache(maxsize=64)(_listed)


def _are_misnamed(lost: set[str], names: set[str]) -> bool:
    """Tell whether a part that is not there is there in other letters."""
    return bool(lost) and not {part.lower() for part in lost}.isdisjoint({name.lower() for name in names})


def _relations(package: zipfile.ZipFile, part: str) -> tuple[tuple[str, str, str], ...]:
    """Return the relationships of a part inside the package: identity, the kind's last word, and the part pointed to."""
    folder, _slash, name = part.rpartition("/")
    return _relations_in(read_part(package, f"{folder}/_rels/{name}.rels"), folder)


def _relations_in(content: bytes, folder: str) -> tuple[tuple[str, str, str], ...]:
    return _often_related(content, folder) if len(content) <= OFTEN_SEEN_BYTES else _related(content, folder)


def _related(content: bytes, folder: str) -> tuple[tuple[str, str, str], ...]:
    """Return what a part of relationships says, of a part in ``folder``."""
    root = parsed(content)
    found = []
    for element in root if root is not None else ():
        target = (element.get("Target") or "").replace("\\", "/")
        if local_name(element) == "Relationship" and target and element.get("TargetMode") != "External":
            full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found.append((element.get("Id") or "", (element.get("Type") or "").rpartition("/")[2], full))
    return tuple(found)


_often_related = lru_cache(maxsize=64)(_related)
"""The offices' copies of one form have the same relationships, byte for byte."""
