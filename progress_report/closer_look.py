"""Formulas, error values, hidden rows and percentage formats of a return: what only openpyxl tells, looked at where needed."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

from progress_report.errors import WorkbookError
from progress_report.i18n import _


@dataclass(frozen=True, slots=True)
class CloserLook:
    """By sheet and cell address: formulas with the result saved beside them (None: none), cells shown as percentages.

    ``hidden_rows`` are row numbers by sheet.
    """

    formulas: dict[tuple[str, str], tuple[str, object]] = field(default_factory=dict)
    errors: dict[tuple[str, str], str] = field(default_factory=dict)
    percentages: frozenset[tuple[str, str]] = frozenset()
    hidden_rows: dict[str, tuple[int, ...]] = field(default_factory=dict)


def look_closer(data: bytes, name: str) -> CloserLook:
    """Open a workbook a second time with openpyxl. Raises WorkbookError when it cannot be opened so."""
    from openpyxl import load_workbook

    try:
        formulas = load_workbook(BytesIO(data), keep_links=False)
        results = load_workbook(BytesIO(data), keep_links=False, data_only=True)
    except Exception as error:  # openpyxl raises whatever its parsers do
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=name, reason=error)) from error
    found: dict[tuple[str, str], tuple[str, object]] = {}
    errors: dict[tuple[str, str], str] = {}
    percentages: set[tuple[str, str]] = set()
    hidden: dict[str, tuple[int, ...]] = {}
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
            if cell.number_format.rstrip('"').endswith("%"):
                percentages.add(place)
        rows = tuple(number for number, row in sheet.row_dimensions.items() if row.hidden)
        if rows:
            hidden[sheet.title] = rows
    return CloserLook(found, errors, frozenset(percentages), hidden)
