"""The rows of one office's form → entries: which row is which measure's or target's, and which columns and cells of it count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from progress_report.assignment.model import Measure, Target
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.cell_details import CellDetails
from progress_report.reading.numbers import read_measure_number
from progress_report.reading.sheets import Row, Sheet, Table, column_letter, column_number, header_key
from progress_report.reading.texts import read_text
from progress_report.returns.columns import INPUT_FIELDS
from progress_report.returns.form import ENTRY_HEADERS, extra_header
from progress_report.returns.matching import Register
from progress_report.returns.measure_rows import MeasureRows, is_footing
from progress_report.returns.model import Entry, GoneRow, SheetRef, TargetEntry
from progress_report.returns.row_cells import RowReader


class FormReader:
    """Reads one form.

    ``findings`` collects what is seen on the way. ``identities`` are those that the form was issued with, by the numbers of then.
    """

    def __init__(
        self,
        office: str,
        file: str,
        year: int,
        measures: tuple[Measure, ...],
        *,
        register: Register,
        identities: Mapping[int, str],
        date1904: bool,
        look: CellDetails | None,
    ) -> None:
        self.office = office
        self.file = file
        self.findings: list[Finding] = []
        self._own = {measure.number: measure for measure in measures}
        self._rows = MeasureRows(office, self._own, register, identities, self.findings)
        self._cells = RowReader(office, year, self._own, self.findings, date1904=date1904, look=look)

    @property
    def gone(self) -> tuple[GoneRow, ...]:
        """Return the rows of measures that the assignment no longer has."""
        return tuple(self._rows.gone)

    def entries(self, sheet: Sheet, table: Table) -> tuple[Entry, ...]:
        """Return the entries in the order of their measures; a measure that stands twice is left out and reported."""
        place = SheetRef(self.file, table.sheet, table.columns)
        merged = self._merged_rows(sheet, table)
        self._other_columns(sheet, table)
        entries: dict[int, Entry] = {}
        repeated: dict[int, list[str]] = {}
        for row, number in self._rows.of(table, place):
            if number in entries:
                repeated.setdefault(number, [entries[number].cell("number").cell]).append(place.cell("number", row.number).cell)
            else:
                entries[number] = self._cells.entry(row, number, place, unusable=merged.get(row.number, frozenset()))
        for number, cells in repeated.items():
            details = {"number": str(number), "cells": "、".join(cells)}
            self.findings.append(Finding("R02", self.office, number, entries[number].cell("number"), details))
            del entries[number]
        return tuple(entries[number] for number in sorted(entries))

    def _other_columns(self, sheet: Sheet, table: Table) -> None:
        """Report columns that stand twice, and columns of the office's own that hold something: neither is read."""
        names = {name: letter for name, letter in table.columns.items() if name in INPUT_FIELDS}
        for letter, words in table.repeated.items():
            first = names.get(ENTRY_HEADERS[words])
            if first is not None:
                where = CellRef(self.file, table.sheet, f"{letter}{table.header_row}")
                details = {"column": words, "cells": f"{first}{table.header_row}、{letter}{table.header_row}"}
                self.findings.append(Finding("R08", self.office, None, where, details))
        issued = {header_key(extra_header(words)) for measure in self._own.values() for words, _value in measure.extra}
        for letter, words in table.others.items():
            if words in issued:
                continue
            position = column_number(letter) - 1
            filled = next(
                (
                    row.number
                    for row in table.rows
                    if not is_footing(row)
                    and self._rows.present_number(read_measure_number(row.values["number"]).value) in self._own
                    and str(sheet.rows[row.number - 1][position]).strip()
                ),
                None,
            )
            if filled is not None:
                where = CellRef(self.file, table.sheet, f"{letter}{filled}")
                self.findings.append(Finding("R09", self.office, None, where, {"column": words}))

    def _merged_rows(self, sheet: Sheet, table: Table) -> dict[int, frozenset[str]]:
        """Return the fields of each row that a merge over several rows makes unusable; report the merges."""
        letters = {letter: name for name, letter in table.columns.items() if name in INPUT_FIELDS}
        unusable: dict[int, frozenset[str]] = {}
        for first_row, first_column, last_row, last_column in sheet.merged:
            if first_row == last_row or last_row <= table.header_row or first_row > len(sheet.rows):
                continue
            inside = {name for letter, name in letters.items() if first_column <= column_number(letter) <= last_column}
            if not inside or (first_row <= table.header_row and not _has_a_number(table.rows[: last_row - table.header_row])):
                # What is merged in a header of several rows is the header's.
                continue
            corner = f"{column_letter(first_column)}{first_row}"
            found = f"{corner}:{column_letter(last_column)}{last_row}"
            where = CellRef(self.file, table.sheet, corner)
            self.findings.append(Finding("R05", self.office, None, where, {"range": found}))
            # A merge may claim a million rows beyond the last that holds something.
            for row in range(first_row, min(last_row, len(sheet.rows)) + 1):
                unusable[row] = unusable.get(row, frozenset()) | inside
        return unusable

    def target_entries(self, table: Table) -> Iterator[TargetEntry]:
        """Yield the actual values of the office's targets, whichever rows they stand in."""
        place = SheetRef(self.file, table.sheet, table.columns)
        seen: dict[tuple[int, str], list[tuple[Row, Target]]] = {}
        for row in table.rows:
            if row.is_blank() or is_footing(row):
                continue
            typed = read_measure_number(row.values["number"]).value
            target = self._target(self._rows.present_number(typed), str(row.values["indicator"]).strip())
            if target is not None:
                seen.setdefault((target.measure, target.indicator), []).append((row, target))
            elif str(row.values["actual"]).strip():
                as_typed = read_text(row.values["number"]).value or ""
                details = {"raw": f"{as_typed} {row.values['indicator']}".strip()}
                self.findings.append(Finding("R07", self.office, None, place.cell("indicator", row.number), details))
        for (number, _indicator), rows in seen.items():
            if len(rows) == 1:
                yield self._cells.target_entry(*rows[0], place)
                continue
            cells = "、".join(place.cell("number", row.number).cell for row, _target in rows)
            where = place.cell("number", rows[-1][0].number)
            self.findings.append(Finding("R02", self.office, number, where, {"number": str(number), "cells": cells}))

    def _target(self, number: int | None, indicator: str) -> Target | None:
        measure = self._own.get(number) if number is not None else None
        return next((target for target in measure.targets if target.indicator == indicator), None) if measure else None


def _has_a_number(rows: Iterable[Row]) -> bool:
    return any(read_measure_number(row.values["number"]).value is not None for row in rows)
