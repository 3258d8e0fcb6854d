"""OpenDocument spreadsheets (OpenDocument 1.2, part 1, 9): how far they reach, and what calamine does not tell of their cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from progress_report.reading.packages import events, let_go, local_name
from progress_report.reading.sheets import MAX_CELLS, column_letter

if TYPE_CHECKING:
    from progress_report.reading.cell_details import CellDetails, Formula, Picture, Place

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_CELLS = ("table-cell", "covered-table-cell")


_COLUMNS_REPEATED = f"{_TABLE}number-columns-repeated"
_SAYS_MORE = (
    f"{_OFFICE}value-type",
    f"{_TABLE}formula",
    f"{_TABLE}number-columns-spanned",
    f"{_TABLE}number-rows-spanned",
)
"""What a cell without anything in it may have."""


_WHOLE_DAY = re.compile(r"\d{2,4}\D\d{1,2}\D\d{1,4}日?")


MOST_REPEATED = 1_000
"""Rows and columns that one element hides are named so far; a filter may hide all the rest of a sheet."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How many cells a reader makes of a content at most, and how many characters stand in them."""

    cells: int
    characters: int


def extent_of(content: bytes, enough: int) -> Extent:
    """Return the extent of all sheets, counted until the characters are more than ``enough``; an element may stand for many cells.

    Raises XMLSyntaxError where the content is no XML.
    """
    most = characters = 0
    rows = columns = last_row = last_column = in_row = 0
    for event, element in events(content, "table", "table-row", *_CELLS):
        name = local_name(element)
        if event == "start":
            if name == "table":
                rows = last_row = last_column = 0
            elif name == "table-row":
                columns = in_row = 0
            continue
        if name in _CELLS:
            times = _number(element.get(_COLUMNS_REPEATED)) or 1
            columns += times
            if len(element) or element.get(f"{_OFFICE}value-type") or element.get(f"{_TABLE}formula"):
                last_column = max(last_column, columns)
                in_row += times * sum(len(text) for text in element.itertext()) + 1
            let_go(element)
        elif name == "table-row":
            times = _number(element.get(f"{_TABLE}number-rows-repeated")) or 1
            rows += times
            if in_row:
                last_row = rows
                characters += times * in_row
            let_go(element)
            if characters > enough:
                break
        else:
            most += last_row * last_column
            let_go(element)
        if last_row * last_column > MAX_CELLS:
            break
    return Extent(max(most, last_row * last_column), characters)


@dataclass(slots=True)
class _Found:
    formulas: dict[Place, Formula] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    formats: dict[Place, str] = field(default_factory=dict)
    struck: set[Place] = field(default_factory=set)
    notes: dict[Place, str] = field(default_factory=dict)
    texts: dict[Place, str] = field(default_factory=dict)
    pictures: list[Picture] = field(default_factory=list)
    hidden_rows: dict[str, tuple[int, ...]] = field(default_factory=dict)
    hidden_columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    merged: dict[str, tuple[tuple[int, int, int, int], ...]] = field(default_factory=dict)


def details_of(content: bytes) -> CellDetails:
    """Look at the cells of a content whose extent is known. Raises XMLSyntaxError where it is no XML."""
    from progress_report.reading.cell_details import CellDetails

    struck_styles: set[str] = set()
    found = _Found()
    sheet = _OpenSheet()
    for event, element in events(content, "style", "table", "shapes", "table-column", "table-row", *_CELLS):
        name = local_name(element)
        if event == "start":
            if name == "table":
                sheet = _OpenSheet(element.get(f"{_TABLE}name") or "")
            elif name == "table-row":
                sheet.columns_read = 0
        elif name == "style":
            if any(_strikes(one) for one in element):
                struck_styles.add(element.get(f"{_STYLE}name") or "")
        elif name == "table":
            found.hidden_rows[sheet.name] = tuple(sheet.hidden_rows)
            found.hidden_columns[sheet.name] = tuple(sheet.hidden_columns)
            found.merged[sheet.name] = tuple(sheet.merged)
            let_go(element)
        elif name == "shapes":
            sheet.shapes_ended(element, found)
        elif name == "table-column":
            sheet.column_defined(element)
        elif name == "table-row":
            sheet.row_ended(element)
            let_go(element)
        else:
            sheet.cell_ended(element, found, struck_styles)
            let_go(element)
    return CellDetails(
        found.formulas,
        found.errors,
        found.formats,
        frozenset(found.struck),
        found.notes,
        tuple(found.pictures),
        found.hidden_rows,
        found.hidden_columns,
        found.merged,
        found.texts,
    )


def _strikes(properties: etree._Element) -> bool:
    return any(properties.get(f"{_STYLE}text-line-through-{kind}", "none") != "none" for kind in ("style", "type"))


@dataclass(slots=True)
class _OpenSheet:
    """Where the reading of a sheet stands: rows and columns that are done with."""

    name: str = ""
    rows: int = 0
    columns_defined: int = 0
    columns_read: int = 0
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[str] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    def column_defined(self, element: etree._Element) -> None:
        """Note the columns that an element defines."""
        times = _number(element.get(f"{_TABLE}number-columns-repeated")) or 1
        if element.get(f"{_TABLE}visibility", "visible") != "visible" and len(self.hidden_columns) < MOST_REPEATED:
            self.hidden_columns += [column_letter(self.columns_defined + at) for at in range(1, min(times, MOST_REPEATED) + 1)]
        self.columns_defined += times

    def row_ended(self, element: etree._Element) -> None:
        """Note a row, or several like it."""
        times = _number(element.get(f"{_TABLE}number-rows-repeated")) or 1
        if element.get(f"{_TABLE}visibility", "visible") != "visible" and len(self.hidden_rows) < MOST_REPEATED:
            self.hidden_rows += range(self.rows + 1, self.rows + min(times, MOST_REPEATED) + 1)
        self.rows += times

    def shapes_ended(self, element: etree._Element, found: _Found) -> None:
        """Note pictures that are laid over the sheet without standing in a cell."""
        from progress_report.reading.cell_details import Picture, text_of

        found.pictures += [Picture(self.name, 1, 1, 1, 1, text_of(one)) for one in element if local_name(one) != "forms"]

    def cell_ended(self, element: etree._Element, found: _Found, struck_styles: set[str]) -> None:
        """Note what a cell says beyond its value."""
        from progress_report.reading.cell_details import Formula, Picture, text_of

        times = _number(element.get(_COLUMNS_REPEATED)) or 1
        if not len(element) and not any(element.get(name) for name in _SAYS_MORE):
            # Half of a form's cells are blank.
            self.columns_read += times
            return
        across = _number(element.get(f"{_TABLE}number-columns-spanned")) or 1
        down = _number(element.get(f"{_TABLE}number-rows-spanned")) or 1
        row, column = self.rows + 1, self.columns_read + 1
        place = (self.name, f"{column_letter(column)}{row}")
        self.columns_read += times
        if across > 1 or down > 1:
            self.merged.append((row, column, row + down - 1, column + across - 1))
        words = "\n".join(text_of(one) for one in element if local_name(one) == "p")
        formula = element.get(f"{_TABLE}formula")
        if formula is not None:
            saved = words or element.get(f"{_OFFICE}value") or ""
            found.formulas[place] = Formula(formula.partition("=")[2], saved)
            if words.startswith(("#", "Err:")):
                found.errors[place] = words
        if element.get(f"{_OFFICE}value-type") == "percentage":
            _whole, _point, places = words.rstrip("%").partition(".")
            found.formats[place] = f"0.{'0' * len(places)}%" if places else "0%"
        elif words and element.get(f"{_OFFICE}value-type") == "time":
            found.texts[place] = words
        elif words and element.get(f"{_OFFICE}value-type") in {"float", "date", "currency"}:
            # Here the number's looks stand beside it.
            is_day = element.get(f"{_OFFICE}date-value") and _WHOLE_DAY.fullmatch(words)
            plain = words == element.get(f"{_OFFICE}value") or is_day or '"' in words
            found.formats[place] = "General" if plain else f'"{words}"'
        for one in element:
            kind = local_name(one)
            if kind == "annotation":
                found.notes[place] = "\n".join(text_of(line) for line in one if local_name(line) == "p")
            elif kind in {"frame", "custom-shape", "g"}:
                found.pictures.append(Picture(self.name, row, row, column, column, text_of(one)))
        styles = {element.get(f"{_TABLE}style-name")}
        if not words or not struck_styles:
            return
        styles |= {str(value) for one in element.iter() if local_name(one) == "span" for value in one.attrib.values()}
        if styles & struck_styles:
            found.struck.add(place)


def _number(text: str | None) -> int:
    return int(text) if text and len(text) < 10 and text.isascii() and text.isdigit() else 0
