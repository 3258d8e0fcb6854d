"""What calamine does not tell of a workbook's cells: formulas, errors, number formats, what is hidden, struck out, noted or laid over.

Read in one pass over each sheet's XML (ECMA-376-1, 18.3; strict files alike); looked at only where a file shows signs of it, or where
a number's format matters. The binary formats do not tell it.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.reading.files import FileKind
from progress_report.reading.number_formats import BUILT_IN_FORMATS, shows_percentage
from progress_report.reading.packages import events, let_go, local_name, parsed, read_part
from progress_report.reading.raw_parts import without_empty_cells
from progress_report.reading.sheets import column_letter, column_number
from progress_report.reading.workbook_parts import SheetPart, workbook_parts

Place = tuple[str, str]
"""A sheet's name and an A1 address."""


LONGEST_HIDDEN_RUN = 1_000
"""So many hidden rows or columns are named; a filter may hide all the rest of a sheet."""


LONG_SHEET = 500_000
"""Bytes; a form's sheet has less."""


MAX_REMARKS_BYTES = 10_000_000
"""Comments and drawings of more than this are no office's notes."""


class LookError(WorkbookError):
    """A workbook's values can be read, and the rest of it cannot be looked at."""


class Formula(NamedTuple):
    """A cell's formula without ``=``; ``saved`` is the result beside it as text, empty where the file holds none."""

    text: str
    saved: str


class Picture(NamedTuple):
    """A picture or shape laid over a sheet: the rows and columns it covers, from 1, and the text in it."""

    sheet: str
    first_row: int
    last_row: int
    first_column: int
    last_column: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class CellDetails:
    """By sheet and cell address. ``formats`` are the number formats of cells that hold a number, other than the general one.

    ``struck`` hold text that is struck out, wholly or in part; ``notes`` are comments with their answers; ``texts`` what stands in
    cells where calamine finds nothing. ``hidden_rows`` are row numbers by sheet, ``hidden_columns`` letters. ``merged`` are given
    where calamine tells none.
    """

    formulas: Mapping[Place, Formula] = field(default_factory=dict)
    errors: Mapping[Place, str] = field(default_factory=dict)
    formats: Mapping[Place, str] = field(default_factory=dict)
    struck: frozenset[Place] = frozenset()
    notes: Mapping[Place, str] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    hidden_rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    hidden_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    merged: Mapping[str, tuple[tuple[int, int, int, int], ...]] = field(default_factory=dict)
    texts: Mapping[Place, str] = field(default_factory=dict)
    stale: bool = False
    """Whether the workbook says that its formulas are to be calculated anew, so that saved results may be of an earlier state."""

    @property
    def percentages(self) -> frozenset[Place]:
        """Return the cells that show their number as a percentage."""
        return frozenset(place for place, shown in self.formats.items() if shows_percentage(shown))


def look_closer(data: bytes, name: str, kind: FileKind = FileKind.XLSX) -> CellDetails:
    """Look at the cells of a workbook whose format tells of them. Raises LookError when they cannot be looked at."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if kind is FileKind.ODS:
                from progress_report.reading.open_documents import details_of

                return details_of(read_part(package, "content.xml"))
            return _Details().of_workbook(package)
    except Exception as error:  # whatever is odd in a file, its values may count all the same
        reason = str(error) if isinstance(error, LookError) else _("文件的写法少见，读不准")
        raise LookError(_("打不开工作簿 {file}：{reason}").format(file=name, reason=reason)) from error


class _Styles(NamedTuple):
    """By a cell's style index (``c/@s``): its number format, and whether its font is struck out (ECMA-376-1, 18.8.45)."""

    formats: tuple[str, ...] = ()
    struck: tuple[bool, ...] = ()

    def format_of(self, index: int) -> str:
        return self.formats[index] if index < len(self.formats) else "General"

    def strikes(self, index: int) -> bool:
        return index < len(self.struck) and self.struck[index]


class _Details:
    """Collects the details of an Office Open XML workbook."""

    def __init__(self) -> None:
        self.formulas: dict[Place, Formula] = {}
        self.errors: dict[Place, str] = {}
        self.formats: dict[Place, str] = {}
        self.struck: set[Place] = set()
        self.notes: dict[Place, str] = {}
        self.texts: dict[Place, str] = {}
        self.pictures: list[Picture] = []
        self.hidden_rows: dict[str, tuple[int, ...]] = {}
        self.hidden_columns: dict[str, tuple[str, ...]] = {}

    def of_workbook(self, package: zipfile.ZipFile) -> CellDetails:
        """Look at every sheet."""
        parts = workbook_parts(package)
        styles = _styles(read_part(package, parts.styles))
        struck_strings = _struck_strings(read_part(package, parts.strings))
        for sheet in parts.sheets:
            if sheet.part and "chartsheet" not in sheet.part:
                self._sheet(sheet.name, read_part(package, sheet.part), styles, struck_strings)
                self._remarks(package, sheet)
        return CellDetails(
            self.formulas,
            self.errors,
            self.formats,
            frozenset(self.struck),
            self.notes,
            tuple(self.pictures),
            self.hidden_rows,
            self.hidden_columns,
            texts=self.texts,
            stale=parts.recalculates,
        )

    def _sheet(self, name: str, content: bytes, styles: _Styles, struck_strings: frozenset[int]) -> None:
        hidden: list[int] = []
        letters: list[str] = []
        shared: dict[str, str] = {}
        row = column = 0
        # A million cells that are only formatted take seconds to look at.
        long = len(content) > LONG_SHEET
        content = without_empty_cells(content) if long else content
        # Few sheets have words struck out; in UTF-16 it cannot be told so easily.
        may_strike = b"strike" in content or b"\0" in content
        for event, element in events(content, "row", "c", "col") if long else _at_once(content):
            # One of the three that are asked for.
            kind = element.tag.rpartition("}")[2]
            if event == "start":
                if kind == "row":
                    row, column = number_of(element.get("r")) or row + 1, 0
                    if _is_true(element.get("hidden")) and len(hidden) < LONGEST_HIDDEN_RUN:
                        hidden.append(row)
                continue
            if kind == "c":
                address = element.get("r") or f"{column_letter(column + 1)}{row}"
                column = column_number(address.rstrip("0123456789"))
                if len(element):
                    self._cell((name, address.upper()), element, styles, struck_strings, shared, may_strike=may_strike)
            elif kind == "col" and _is_true(element.get("hidden")) and len(letters) < LONGEST_HIDDEN_RUN:
                first, last = number_of(element.get("min")), number_of(element.get("max"))
                letters += [column_letter(at) for at in range(first, min(last, first + LONGEST_HIDDEN_RUN) + 1)]
            if long:
                let_go(element)
        self.hidden_rows[name], self.hidden_columns[name] = tuple(hidden), tuple(letters)

    def _cell(
        self,
        place: Place,
        cell: etree._Element,
        styles: _Styles,
        struck_strings: frozenset[int],
        shared: dict[str, str],
        *,
        may_strike: bool,
    ) -> None:
        kind, style = cell.get("t") or "n", number_of(cell.get("s"))
        children = {local_name(child): child for child in cell}
        formula, value, inline = children.get("f"), children.get("v"), children.get("is")
        saved = (value.text or "") if value is not None else ""
        if formula is not None:
            key = formula.get("si") or ""
            if formula.get("t") == "shared" and formula.text:
                shared[key] = formula.text
            self.formulas[place] = Formula(formula.text or shared.get(key, ""), saved)
        if kind == "e":
            self.errors[place] = saved
        elif kind in {"n", "d"} and saved and (shown := styles.format_of(style)) != "General":
            self.formats[place] = shown
        elif kind == "inlineStr" and inline is None and saved:
            self.texts[place] = saved
        in_part = (may_strike and inline is not None and _strikes(inline)) or (kind == "s" and number_of(saved) in struck_strings)
        if in_part or ((saved or inline is not None) and styles.strikes(style)):
            self.struck.add(place)

    def _remarks(self, package: zipfile.ZipFile, sheet: SheetPart) -> None:
        """Read the sheet's comments, the answers to them, and what is laid over it."""
        said: dict[str, list[str]] = {}
        for kind, part in sheet.related:
            if kind == "threadedComment":
                for element in _elements(package, part, "threadedComment"):
                    said.setdefault((element.get("ref") or "").upper(), []).append(text_of(element))
        talks = frozenset(said)
        for kind, part in sheet.related:
            if kind == "comments":
                for element in _elements(package, part, "comment"):
                    address = (element.get("ref") or "").upper()
                    # A conversation's plain twin holds its words once more, for older programs.
                    if address not in talks:
                        said.setdefault(address, []).append(text_of(element))
            elif kind == "drawing":
                self.pictures += _pictures(package, sheet.name, part)
        for address, words in said.items():
            text = "\n".join(filter(None, words))
            if text:
                self.notes[sheet.name, address] = text


def _at_once(content: bytes) -> Iterator[tuple[str, etree._Element]]:
    """Yield what ``events`` tells of a sheet's rows, cells and columns that counts, from a tree."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    for element in root.iter("{*}row", "{*}c", "{*}col"):
        yield "start" if element.tag.endswith("row") else "end", element


def number_of(text: str | None) -> int:
    """Return a whole number written in digits, 0 for anything else."""
    return int(text) if text and len(text) < 10 and text.isascii() and text.isdigit() else 0


def text_of(element: etree._Element) -> str:
    """Return the words of an element without tag names."""
    return "".join(str(piece) for piece in element.itertext()).strip()


def _is_true(text: str | None) -> bool:
    return text in {"1", "true"}


def _strikes(element: etree._Element) -> bool:
    return any(_is_true(one.get("val", "1")) for one in element.iter("{*}strike"))


def _styles(content: bytes) -> _Styles:
    root = parsed(content)
    if root is None:
        return _Styles()
    codes = dict(BUILT_IN_FORMATS)
    fonts: list[bool] = []
    formats: list[str] = []
    struck: list[bool] = []
    for group in root:
        name = local_name(group)
        if name == "numFmts":
            codes.update({number_of(one.get("numFmtId")): one.get("formatCode") or "General" for one in group})
        elif name == "fonts":
            fonts = [_strikes(font) for font in group]
        elif name == "cellXfs":
            for one in group:
                font = number_of(one.get("fontId"))
                formats.append(codes.get(number_of(one.get("numFmtId")), "General"))
                struck.append(font < len(fonts) and fonts[font])
    return _Styles(tuple(formats), tuple(struck))


def _struck_strings(content: bytes) -> frozenset[int]:
    """Return the shared texts that are struck out in part."""
    if b"strike" not in content:
        return frozenset()
    found = set()
    index = 0
    for event, element in events(content, "si"):
        if event == "end":
            if _strikes(element):
                found.add(index)
            index += 1
            let_go(element)
    return frozenset(found)


def _elements(package: zipfile.ZipFile, part: str, name: str) -> Iterator[etree._Element]:
    content = read_part(package, part)
    if not content:
        return
    if len(content) > MAX_REMARKS_BYTES:
        raise LookError(_("批注过多"))
    for event, element in events(content, name):
        if event == "end":
            yield element
            let_go(element)


def _pictures(package: zipfile.ZipFile, sheet: str, part: str) -> Iterator[Picture]:
    """Yield what a drawing lays over a sheet (ECMA-376-1, 20.5.2); a comment's own box is no part of it."""
    root = parsed(read_part(package, part))
    for anchor in root if root is not None else ():
        corners = {
            (local_name(corner), local_name(one)): number_of(one.text)
            for corner in anchor
            if local_name(corner) in {"from", "to"}
            for one in corner
        }
        if ("from", "row") not in corners:
            continue
        row, column = corners["from", "row"] + 1, corners.get(("from", "col"), 0) + 1
        words = "\n".join(text_of(one) for one in anchor.iter() if local_name(one) == "txBody")
        yield Picture(
            sheet, row, corners.get(("to", "row"), row - 1) + 1, column, corners.get(("to", "col"), column - 1) + 1, words.strip()
        )
