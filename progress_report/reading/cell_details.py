"""Formulas, errors, what is hidden or struck out, percentage formats: what only openpyxl tells, looked at where needed."""

from __future__ import annotations

import re
import warnings
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.reading.files import without_empty_cells

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell


LONG_SHEET = 500_000
"""Bytes; a form's sheet has less."""


_NOT_A_SIGN = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')


class LookError(WorkbookError):
    """A workbook's values can be read, and the rest of it cannot be looked at."""


@dataclass(frozen=True, slots=True)
class CloserLook:
    """By sheet and cell address: formulas with the result saved beside them (None: none), and cells of some kinds.

    ``percentages`` show their number as a percentage; ``struck`` hold text that is struck out, wholly or in part.
    ``hidden_rows`` are row numbers by sheet, ``hidden_columns`` letters.
    """

    formulas: dict[tuple[str, str], tuple[str, object]] = field(default_factory=dict)
    errors: dict[tuple[str, str], str] = field(default_factory=dict)
    percentages: frozenset[tuple[str, str]] = frozenset()
    struck: frozenset[tuple[str, str]] = frozenset()
    hidden_rows: dict[str, tuple[int, ...]] = field(default_factory=dict)
    hidden_columns: dict[str, tuple[str, ...]] = field(default_factory=dict)


def look_closer(data: bytes, name: str) -> CloserLook:
    """Open a workbook a second time with openpyxl. Raises LookError when it cannot be opened so."""
    from openpyxl import load_workbook

    # What the library finds odd about an office's file is no business of the terminal's.
    warnings.filterwarnings("ignore", module="openpyxl")
    try:
        slim = _without_empty_cells(as_transitional(data))
        formulas = load_workbook(BytesIO(slim), keep_links=False, rich_text=True)
        results = load_workbook(BytesIO(slim), keep_links=False, data_only=True)
    except Exception as error:  # openpyxl raises whatever its parsers do
        raise LookError(_("打不开工作簿 {file}：{reason}").format(file=name, reason=error)) from error
    found: dict[tuple[str, str], tuple[str, object]] = {}
    errors: dict[tuple[str, str], str] = {}
    percentages: set[tuple[str, str]] = set()
    struck: set[tuple[str, str]] = set()
    rows: dict[str, tuple[int, ...]] = {}
    columns: dict[str, tuple[str, ...]] = {}
    for sheet in formulas.worksheets:
        # Rows are taken from the cells that are there: the used range may claim a million empty ones.
        for cell in list(sheet._cells.values()):
            place = (sheet.title, cell.coordinate)
            if cell.data_type == "f":
                result = results[sheet.title][cell.coordinate]
                found[place] = (str(getattr(cell.value, "text", cell.value)), result.value)
                if result.data_type == "e":
                    errors[place] = str(result.value)
            elif cell.data_type == "e":
                errors[place] = str(cell.value)
            if shows_percentage(cell.number_format):
                percentages.add(place)
            if _is_struck(cell):
                struck.add(place)
        rows[sheet.title] = tuple(number for number, row in sheet.row_dimensions.items() if row.hidden)
        columns[sheet.title] = tuple(letters for letters, column in sheet.column_dimensions.items() if column.hidden)
    return CloserLook(found, errors, frozenset(percentages), frozenset(struck), rows, columns)


_STRICT = b"http://purl.oclc.org/ooxml/"


_TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/", b"http://schemas.openxmlformats.org/spreadsheetml/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""Namespaces of strict files (ECMA-376-1, annex A) and those of transitional ones (ECMA-376-4), which openpyxl knows."""


def as_transitional(data: bytes) -> bytes:
    """Return a workbook saved as Strict Open XML with the namespaces of an ordinary one; another as it is."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        if "xl/workbook.xml" not in package.namelist() or _STRICT not in package.read("xl/workbook.xml"):
            return data
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as ordinary:
            for entry in package.infolist():
                content = package.read(entry)
                if entry.filename.endswith((".xml", ".rels")):
                    for strict, transitional in _TRANSITIONAL:
                        content = content.replace(strict, transitional)
                ordinary.writestr(entry.filename, content)
    return out.getvalue()


def _without_empty_cells(data: bytes) -> bytes:
    """Return a workbook without the cells and rows that are only formatted: a million of them take openpyxl seconds."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as package:
        long = {
            entry.filename for entry in package.infolist() if entry.file_size > LONG_SHEET and "/worksheets/" in entry.filename
        }
        if not long:
            return data
        with zipfile.ZipFile(out, "w") as slim:
            for entry in package.infolist():
                content = package.read(entry)
                if entry.filename in long:
                    content = without_empty_cells(content)
                slim.writestr(entry.filename, content)
    return out.getvalue()


def shows_percentage(number_format: str) -> bool:
    """Tell whether a number format multiplies by a hundred: a ``%`` that is neither quoted nor escaped (ECMA-376-1, 18.8.31)."""
    return "%" in _NOT_A_SIGN.sub("", number_format.split(";")[0])


def _is_struck(cell: Cell | MergedCell) -> bool:
    from openpyxl.cell.rich_text import CellRichText, TextBlock

    if isinstance(cell.value, CellRichText):
        return any(isinstance(piece, TextBlock) and piece.font.strike for piece in cell.value)
    return cell.value is not None and bool(cell.font.strike)
