"""Filled forms (回收表) → Returns: every value with its cell, everything odd as a finding.

One bad file never stops the others. Columns are found by header; which office a file is from, by the form's own marker or its
填报科室 cell, never by the file's name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from progress_report.errors import WorkbookError
from progress_report.forms import ENTRY_HEADERS, MARKER_ITEMS, MARKER_SHEET, SIGNATURE_LABELS, TARGET_HEADERS
from progress_report.model import (
    Applicability,
    Assignment,
    CellRef,
    Entry,
    Finding,
    Marker,
    Period,
    Return,
    SheetRef,
    Status,
    Target,
    TargetEntry,
)
from progress_report.sheets import CellValue, Row, Sheet, Table, find_table, labelled_values, read_workbook
from progress_report.values import (
    NotApplicable,
    Reading,
    Verdict,
    read_date,
    read_measure_number,
    read_quantity,
    read_status,
    read_text,
)

REQUIRED_FIELDS = frozenset({"number", "status", "progress", "completed", "evidence", "problems", "next_steps"})
REQUIRED_TARGET_FIELDS = frozenset({"number", "indicator", "actual"})
LOCK_FILE_PREFIXES = ("~$", ".~")
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".et")

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class ReturnFile:
    """What was read of one file: ``returned`` is None when it cannot be used; findings say why and what else was seen."""

    file: str
    returned: Return | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder's returns, at most one an office, in roster order, with all findings of reading them."""

    returns: tuple[Return, ...]
    findings: tuple[Finding, ...]


def return_files(folder: Path) -> tuple[Path, ...]:
    """Return the workbooks in a folder of returns, by name; lock files of Excel and WPS are passed over."""
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(
            path
            for path in folder.iterdir()
            if path.is_file() and path.suffix.lower() in WORKBOOK_SUFFIXES and not path.name.startswith(LOCK_FILE_PREFIXES)
        )
    )


def read_returns(
    paths: Iterable[Path], data: Path, assignment: Assignment, period: Period, done: Callable[[], None] = lambda: None
) -> Collection:
    """Read the files of one period; ``data`` is the folder that places are named from, ``done`` is called after each file."""
    files = []
    for path in paths:
        files.append(read_return(path, data, assignment, period))
        done()
    findings = [finding for file in files for finding in file.findings]
    returns = []
    for office in assignment.offices:
        own = [file.returned for file in files if file.returned is not None and file.returned.office == office.name]
        if len(own) == 1:
            returns.append(own[0])
        elif own:
            names = "、".join(returned.file for returned in own)
            findings.append(Finding("F05", office.name, details={"office": office.name, "files": names}))
    return Collection(tuple(returns), tuple(findings))


def read_return(path: Path, data: Path, assignment: Assignment, period: Period) -> ReturnFile:
    """Read one file of ``period``."""
    file = path.relative_to(data).as_posix()
    try:
        sheets = read_workbook(path)
    except WorkbookError as error:
        return ReturnFile(file, None, (Finding("F01", where=CellRef(file, "", ""), details={"reason": str(error)}),))
    return interpret(sheets, file, assignment, period)


def interpret(sheets: tuple[Sheet, ...], file: str, assignment: Assignment, period: Period) -> ReturnFile:
    """Make a Return of a workbook's sheets; pure."""
    marker = _marker(sheets)
    form = next((found for sheet in sheets if (found := _entry_table(sheet)) is not None), None)
    if form is None:
        return ReturnFile(file, None, (Finding("F02", where=CellRef(file, "", "")),))
    sheet, table = form
    place = CellRef(file, sheet.name, f"A{table.header_row}")
    absent = [words for words, name in ENTRY_HEADERS.items() if name in REQUIRED_FIELDS and name not in table.columns]
    if absent:
        return ReturnFile(file, None, (Finding("F03", where=place, details={"columns": "、".join(absent)}),))
    labels = {name: (value, cell) for name, value, cell in labelled_values(sheet, SIGNATURE_LABELS)}
    named = str(labels.get("office", ("", ""))[0]).strip()
    office = _office(assignment, marker.office if marker else named)
    if office is None or (marker and named and _office(assignment, named) != office):
        seen = "、".join(word for word in dict.fromkeys((marker.office if marker else "", named)) if word) or "—"
        return ReturnFile(file, None, (Finding("F04", where=place, details={"seen": seen}),))
    if marker and (marker.year, marker.period) != (assignment.year, period.code):
        seen, expected = f"{marker.year}年{marker.period}", f"{assignment.year}年{period.code}"
        return ReturnFile(file, None, (Finding("F06", office, where=place, details={"seen": seen, "expected": expected}),))
    reader = _FormReader(office, file, assignment)
    entries = reader.entries(table)
    target_tables = [find_table(other, TARGET_HEADERS, REQUIRED_TARGET_FIELDS) for other in sheets]
    targets = tuple(
        entry
        for found in target_tables
        if found is not None and found.columns.keys() >= REQUIRED_TARGET_FIELDS
        for entry in reader.target_entries(found)
    )
    filled_on = read_date(labels.get("filled_on", ("", ""))[0], year=assignment.year, number_is_date=True).value
    returned = Return(
        office=office,
        file=file,
        marker=marker,
        entries=entries,
        target_entries=targets,
        filler=_words(labels, "filler"),
        phone=_words(labels, "phone"),
        reviewer=_words(labels, "reviewer"),
        filled_on=filled_on,
    )
    return ReturnFile(file, returned, tuple(reader.findings))


def _entry_table(sheet: Sheet) -> tuple[Sheet, Table] | None:
    table = find_table(sheet, ENTRY_HEADERS, REQUIRED_FIELDS)
    return (sheet, table) if table is not None else None


def _words(labels: Mapping[str, tuple[CellValue, str]], name: str) -> str:
    value = labels.get(name, ("", ""))[0]
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()


def _marker(sheets: tuple[Sheet, ...]) -> Marker | None:
    sheet = next((sheet for sheet in sheets if sheet.name == MARKER_SHEET), None)
    if sheet is None:
        return None
    found: dict[str, str] = {}
    for row in sheet.rows:
        if len(row) > 1 and str(row[0]).strip() in MARKER_ITEMS:
            value = row[1]
            text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
            found[MARKER_ITEMS[str(row[0]).strip()]] = text
    year, version = found.get("year", ""), found.get("form_version", "")
    if not (year.isascii() and year.isdigit() and version.isascii() and version.isdigit()):
        return None
    return Marker(int(year), found.get("period", ""), found.get("office", ""), int(version))


def _office(assignment: Assignment, word: str) -> str | None:
    for office in assignment.offices:
        if word == office.name or word in office.aliases:
            return office.name
    return None


class _FormReader:
    """Reads the rows of one office's form, collecting findings."""

    def __init__(self, office: str, file: str, assignment: Assignment) -> None:
        self.office = office
        self.file = file
        self.year = assignment.year
        self.own = {measure.number: measure for measure in assignment.measures_of(office)}
        self.findings: list[Finding] = []

    def entries(self, table: Table) -> tuple[Entry, ...]:
        place = SheetRef(self.file, table.sheet, table.columns)
        entries: dict[int, Entry] = {}
        repeated: dict[int, list[str]] = {}
        for row, number in self._measure_rows(table, place):
            if number in entries:
                repeated.setdefault(number, [entries[number].cell("number").cell]).append(place.cell("number", row.number).cell)
                continue
            entries[number] = self._entry(row, number, place)
        for number, cells in repeated.items():
            details = {"number": str(number), "cells": "、".join(cells)}
            self.findings.append(Finding("R02", self.office, number, entries[number].cell("number"), details))
            del entries[number]
        return tuple(entries[number] for number in sorted(entries))

    def _measure_rows(self, table: Table, place: SheetRef) -> Iterator[tuple[Row, int]]:
        """Yield the rows that carry one of the office's measures; report those that carry something else."""
        for row in table.rows:
            if row.is_blank() or _is_signature(row):
                continue
            where = place.cell("number", row.number)
            reading = read_measure_number(row.values["number"])
            number = reading.value
            if number is None:
                self.findings.append(Finding("R04", self.office, None, where, {"raw": str(row.values["number"])}))
            elif number not in self.own:
                details = {"number": str(number), "office": self.office}
                self.findings.append(Finding("R03", self.office, number, where, details))
            else:
                yield row, number

    def _entry(self, row: Row, number: int, place: SheetRef) -> Entry:
        def text(name: str) -> str:
            reading = read_text(row.values[name])
            return self._accept(reading, row, name, number, place) or ""

        status: Reading[Status] = read_status(row.values["status"])
        completed: Reading[date] = read_date(row.values["completed"], year=self.year, number_is_date=True)
        return Entry(
            office=self.office,
            measure=number,
            sheet=place,
            row=row.number,
            status=self._accept(status, row, "status", number, place),
            progress=text("progress"),
            completed=self._accept(completed, row, "completed", number, place),
            evidence=text("evidence"),
            problems=text("problems"),
            next_steps=text("next_steps"),
        )

    def target_entries(self, table: Table) -> Iterator[TargetEntry]:
        place = SheetRef(self.file, table.sheet, table.columns)
        for row in table.rows:
            if row.is_blank():
                continue
            number = read_measure_number(row.values["number"]).value
            indicator = str(row.values["indicator"]).strip()
            target = self._target(number, indicator)
            if target is None:
                continue
            yield self._target_entry(row, target, place)

    def _target(self, number: int | None, indicator: str) -> Target | None:
        measure = self.own.get(number) if number is not None else None
        return next((target for target in measure.targets if target.indicator == indicator), None) if measure else None

    def _target_entry(self, row: Row, target: Target, place: SheetRef) -> TargetEntry:
        reading = read_quantity(row.values["actual"], target.unit, percent_format=None)
        value = self._accept(reading, row, "actual", target.measure, place)
        note = read_text(row.values.get("note", "")).value or ""
        if isinstance(value, NotApplicable):
            state, number = Applicability.NOT_APPLICABLE, None
        elif isinstance(value, Decimal):
            state, number = Applicability.GIVEN, value
        else:
            state, number = Applicability.MISSING, None
        return TargetEntry(self.office, target.measure, target.indicator, place, row.number, state, number, note)

    def _accept(self, reading: Reading[_T], row: Row, name: str, number: int, place: SheetRef) -> _T | None:
        """Return a reading's value, with a finding for all that was not read exactly."""
        if reading.verdict in {Verdict.EXACT, Verdict.BLANK}:
            return reading.value
        code = {Verdict.NORMALISED: "V03", Verdict.AMBIGUOUS: "V02", Verdict.UNREADABLE: "V01"}[reading.verdict]
        words = next(words for headers in (ENTRY_HEADERS, TARGET_HEADERS) for words, field in headers.items() if field == name)
        details = {"number": str(number), "column": words, "raw": str(row.values[name]), "note": reading.note}
        details["value"] = str(reading.value.value if isinstance(reading.value, Status) else reading.value)
        self.findings.append(Finding(code, self.office, number, place.cell(name, row.number), details))
        return reading.value


def _is_signature(row: Row) -> bool:
    """Tell whether a row under the table is the form's signature line or footnote rather than a measure."""
    first = str(row.values["number"]).strip()
    return first.rstrip("：:") in SIGNATURE_LABELS or first.startswith(("注", "说明", "填报说明"))
