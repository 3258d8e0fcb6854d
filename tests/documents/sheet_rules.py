"""Rules for Excel files that the validators do not look at but Excel repairs or refuses; each yields part and what was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import isfinite

from lxml import etree
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string, range_boundaries

from tests.documents.package import Package, R, S
from tests.documents.package_rules import Found

LONGEST_TEXT = 32_767
LONGEST_FORMULA = 8_192
LONGEST_LIST = 255
LONGEST_SHEET_NAME = 31
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
SHEET_PREFIX = r"=?(?:'(?:[^']|'')+'!|[^\s!,;'\"]+!)?"
CELL = r"\$?[A-Z]{1,3}\$?\d+"
COLUMN = r"\$?[A-Z]{1,3}"
REFERENCE = re.compile(f"{SHEET_PREFIX}(?:{CELL}(?::{CELL})?|{COLUMN}:{COLUMN})")
FUNCTION = re.compile(r"=?[A-Z][A-Z0-9.]*\(.*\)", re.DOTALL)

Box = tuple[int, int, int, int]


def sheets(package: Package) -> Iterator[tuple[str, etree._Element]]:
    """Yield name and root of the worksheets."""
    return package.roots("xl/worksheets/", S + "worksheet")


def _boxes(references: str) -> list[Box]:
    return [range_boundaries(reference) for reference in references.split()]


def _overlap(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def merged_cells(package: Package) -> Found:
    """Merged ranges have several cells and do not overlap."""
    for name, root in sheets(package):
        ranges = sorted((_boxes(element.get("ref", ""))[0] for element in root.iter(S + "mergeCell")), key=lambda box: box[1])
        for index, box in enumerate(ranges):
            if box[:2] == box[2:]:
                yield name, f"a merged range of one cell: {box}"
            for other in ranges[index + 1 :]:
                if other[1] > box[3]:
                    break
                if _overlap(box, other):
                    yield name, f"merged ranges overlap: {box} and {other}"


def row_order(package: Package) -> Found:
    """Rows and the cells in them are in order, once each, and inside the sheet."""
    for name, root in sheets(package):
        last_row = 0
        for row in root.iter(S + "row"):
            line = int(row.get("r", last_row + 1))
            if not last_row < line <= LAST_ROW:
                yield name, f"row {line} after row {last_row}"
            last_row, last_column = line, 0
            for cell in row.iter(S + "c"):
                if (address := cell.get("r")) is None:
                    last_column += 1
                    continue
                letters, number = coordinate_from_string(address)
                column = column_index_from_string(letters)
                if number != line or not last_column < column <= LAST_COLUMN:
                    yield name, f"cell {address} in row {line} after column {last_column}"
                last_column = column


def columns(package: Package) -> Found:
    """Column definitions do not overlap and are in order."""
    for name, root in sheets(package):
        spans = [(int(col.get("min", 0)), int(col.get("max", 0))) for col in root.iter(S + "col")]
        for first, last in spans:
            if not 1 <= first <= last <= LAST_COLUMN:
                yield name, f"columns {first}–{last}"
        for before, after in pairwise(spans):
            if after[0] <= before[1]:
                yield name, f"columns {after} after {before}"


def text_lengths(package: Package) -> Found:
    """No cell holds more text than Excel keeps."""
    for name, root in package.roots("xl/"):
        for element in root.iter(S + "si", S + "is"):
            if (length := len("".join(t.text or "" for t in element.iter(S + "t")))) > LONGEST_TEXT:
                yield name, f"a text of {length} characters"
        for cell in root.iter(S + "c"):
            if cell.get("t") == "str" and len(cell.findtext(S + "v", "")) > LONGEST_TEXT:
                yield name, f"{cell.get('r')}: a formula's text is too long"
            if len(cell.findtext(S + "f", "")) > LONGEST_FORMULA:
                yield name, f"{cell.get('r')}: the formula is too long"


def cell_values(package: Package) -> Found:
    """Numbers are finite numbers, and the indexes into shared texts and formats exist."""
    texts = _count(package, "xl/sharedStrings.xml", "si")
    formats = _count(package, "xl/styles.xml", f"cellXfs/{S}xf")
    differences = _count(package, "xl/styles.xml", f"dxfs/{S}dxf")
    for name, root in sheets(package):
        for cell in root.iter(S + "c"):
            value, kind = cell.findtext(S + "v"), cell.get("t", "n")
            if int(cell.get("s", 0)) >= max(formats, 1):
                yield name, f"{cell.get('r')}: format {cell.get('s')} of {formats}"
            if kind == "s" and not (value or "").isdigit():
                yield name, f"{cell.get('r')}: shared text {value!r}"
            elif kind == "s" and int(value or 0) >= texts:
                yield name, f"{cell.get('r')}: shared text {value} of {texts}"
            elif kind == "n" and value is not None and not _is_number(value):
                yield name, f"{cell.get('r')}: {value!r} as a number"
        for rule in root.iter(S + "cfRule"):
            if (index := rule.get("dxfId")) is not None and int(index) >= differences:
                yield name, f"conditional format {index} of {differences}"


def _count(package: Package, part: str, path: str) -> int:
    root = package.parse(part) if part in package else None
    return len(root.findall(S + path)) if isinstance(root, etree._Element) else 0


def _is_number(text: str) -> bool:
    try:
        return isfinite(float(text))
    except ValueError:
        return False


def validations(package: Package) -> Found:
    """A list is a quoted text of at most 255 characters, a range, a known name or a function; hints fit."""
    names = {element.get("name", "") for _, root in package.roots("xl/workbook") for element in root.iter(S + "definedName")}
    for name, root in sheets(package):
        for rule in root.iter(S + "dataValidation"):
            where = rule.get("sqref", "")
            if rule.get("type") == "list" and (problem := _list_problem(rule.findtext(S + "formula1", ""), names)):
                yield name, f"{where}: {problem}"
            for attribute, longest in (("promptTitle", 32), ("errorTitle", 32), ("prompt", 255), ("error", 255)):
                if len(rule.get(attribute, "")) > longest:
                    yield name, f"{where}: {attribute} is longer than {longest} characters"


def _list_problem(formula: str, names: set[str]) -> str:
    if len(formula) >= 2 and formula[0] == formula[-1] == '"':
        length = len(formula[1:-1].replace('""', '"'))
        return f"a list of {length} characters" if length > LONGEST_LIST else ""
    if REFERENCE.fullmatch(formula) or FUNCTION.fullmatch(formula) or formula.lstrip("=") in names:
        return ""
    return f"a list that is neither quoted nor a range: {formula[:60]!r}"


def sheet_names(package: Package) -> Found:
    """Sheet names are 1–31 characters, unique, without ``[]:*?/\\`` or an apostrophe at an end; each leads to a worksheet."""
    targets = {link.id for link in package.relationships() if link.source == "xl/workbook.xml"}
    for part, root in package.roots("xl/workbook.xml", S + "workbook"):
        elements = root.findall(f"{S}sheets/{S}sheet")
        names = [element.get("name", "") for element in elements]
        for element, name in zip(elements, names, strict=True):
            ends = name.startswith("'") or name.endswith("'")
            if not 1 <= len(name) <= LONGEST_SHEET_NAME or set(name) & set("[]:*?/\\") or ends or name.lower() == "history":
                yield part, f"sheet name {name!r}"
            if element.get(R + "id") not in targets:
                yield part, f"sheet {name!r} has no part"
        for attribute in ("name", "sheetId"):
            for value, times in Counter(element.get(attribute, "").lower() for element in elements).items():
                if times > 1:
                    yield part, f"{attribute} {value!r} {times} times"
        if all(element.get("state", "visible") != "visible" for element in elements):
            yield part, "no visible sheet"


def defined_names(package: Package) -> Found:
    """Defined names are unique in their scope, belong to a sheet that is there, and refer to sheets that are there."""
    for part, root in package.roots("xl/workbook.xml", S + "workbook"):
        names = [element.get("name", "") for element in root.findall(f"{S}sheets/{S}sheet")]
        seen: set[tuple[str, str | None]] = set()
        for element in root.iter(S + "definedName"):
            key = (element.get("name", "").lower(), element.get("localSheetId"))
            if key in seen:
                yield part, f"defined name {key[0]!r} twice"
            seen.add(key)
            if key[1] is not None and int(key[1]) >= len(names):
                yield part, f"defined name {key[0]!r} belongs to sheet {key[1]} of {len(names)}"
            text = element.text or ""
            for quoted, plain in re.findall(r"'((?:[^']|'')+)'!|([^\s!,;:()'\"]+)!", text):
                if (sheet := quoted.replace("''", "'") or plain) not in names and not text.startswith("#REF"):
                    yield part, f"defined name {key[0]!r} refers to {sheet!r}, which is missing"
            if "#REF!" in text:
                yield part, f"defined name {key[0]!r} refers to nothing"
