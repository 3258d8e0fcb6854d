"""A workbook's sheets → one office's Return: which of them is the form, its rows, and what else is in the file. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from progress_report.messages import _
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.cell_details import CellDetails
from progress_report.reading.sheets import (
    HEADER_SEARCH_ROWS,
    Sheet,
    Table,
    find_table,
    labelled_values,
    with_merges_filled,
)
from progress_report.returns.columns import ENTRY_COLUMNS, TEXT_FIELDS, needed_fields
from progress_report.returns.form import ENTRY_HEADERS, MARKER_SHEET, SIGNATURE_LABELS
from progress_report.returns.likely_headers import with_likely_headers
from progress_report.returns.model import Entry, Return, ShownBefore
from progress_report.returns.other_content import FilledForm, other_content
from progress_report.returns.rows import FormReader
from progress_report.returns.target_sheets import read_target_sheets
from progress_report.returns.whose_form import (
    Expected,
    about_the_form,
    marker_of,
    of_other_days,
    other_period,
    whose,
    words_beside,
)

MOST_OF_A_KIND = 500
"""Findings of one code in one file; a form has some hundred rows at most."""


MOST_MERGES = 200
"""In a header over two rows; a form has some ten columns."""


REQUIRED_FIELDS = needed_fields(ENTRY_COLUMNS)


Forms = tuple[tuple[Sheet, Table], ...]
"""Sheets that hold a form's table, each with the table."""


class ReturnFile(NamedTuple):
    """What was read of one file: ``returned`` is None when it cannot be used; findings say why and what else was seen.

    ``trouble`` are a library's own words for what went wrong, for the log; ``seen`` is what was asked of the return at once, by the
    question's name.
    """

    file: str
    returned: Return | None
    findings: tuple[Finding, ...]
    trouble: str = ""
    seen: Mapping[str, tuple[Finding, ...]] | None = None


def interpret(
    sheets: tuple[Sheet, ...],
    file: str,
    expected: Expected,
    *,
    date1904: bool = False,
    look: CellDetails | None = None,
    forms: Forms | None = None,
) -> ReturnFile:
    """Make a Return of a workbook's sheets; pure. ``forms`` is what ``forms_in`` found in them, where that is known."""
    marker = marker_of(sheets)
    forms = forms_in(sheets) if forms is None else forms
    if not forms:
        return ReturnFile(file, None, (Finding("F02", expected.office_named_in(file), where=CellRef(file, "", "")),))
    complete = [(sheet, table) for sheet, table in forms if table.columns.keys() >= REQUIRED_FIELDS]
    sheet, table = (complete or forms)[0]
    place = CellRef(file, sheet.name, f"A{table.header_row}")
    labels = {name: (value, cell) for name, value, cell in labelled_values(sheet, SIGNATURE_LABELS)}
    office, problem = whose(expected, marker, str(labels.get("office", ("", ""))[0]).strip(), file, place)
    if problem is not None:
        return ReturnFile(file, None, (problem,))
    if len(complete) > 1:
        details = {"sheets": "、".join(sheet.name for sheet, _table in complete)}
        return ReturnFile(file, None, (Finding("F15", office, where=place, details=details),))
    absent = [words for words, name in ENTRY_HEADERS.items() if name in REQUIRED_FIELDS and name not in table.columns]
    if absent:
        columns = with_likely_headers(absent, table, expected.measures[office])
        return ReturnFile(file, None, (Finding("F03", office, where=place, details={"columns": "、".join(columns)}),))
    year, period = expected.assignment.year, expected.period
    seen = f"{marker.year}年{marker.period}" if marker else other_period(sheet, table.header_row, year, period)
    if seen and seen != f"{year}年{period.code}":
        details = {"seen": seen, "expected": f"{year}年{period.code}"}
        return ReturnFile(file, None, (Finding("F06", office, where=place, details=details),))
    reader = FormReader(
        office,
        file,
        year,
        expected.measures[office],
        register=expected.register,
        identities=marker.identities if marker is not None else {},
        date1904=date1904,
        look=look,
    )
    entries: tuple[Entry, ...] = reader.entries(sheet, table)
    others = [other for other in sheets if other is not sheet]
    read_targets = read_target_sheets(reader, others)
    seen_there = (
        *of_other_days(file, office, marker, period),
        *about_the_form(file, office, marker, sheet, labels),
        *_about_the_file(file, office, expected, look, sheet, others),
        *reader.findings,
        *read_targets.findings,
        *other_content(
            FilledForm(sheets, sheet, table, read_targets.table, entries, read_targets.entries),
            file,
            office,
            expected.measures[office],
            look,
            expected.form,
        ),
    )
    returned = Return(
        office=office,
        file=file,
        marker=marker,
        entries=entries,
        target_entries=read_targets.entries,
        filler=words_beside(labels, "filler"),
        phone=words_beside(labels, "phone"),
        gone=reader.gone,
        shown_before=tuple(_shown_before(entries, table)),
    )
    return ReturnFile(file, returned, tuple(_not_too_many(seen_there, file, office)))


def forms_in(sheets: tuple[Sheet, ...]) -> Forms:
    """Return the sheets that hold a form's table, each with the table."""
    found = ((sheet, _table_in(sheet)) for sheet in sheets)
    return tuple((sheet, table) for sheet, table in found if table is not None)


def _table_in(sheet: Sheet) -> Table | None:
    """Return a sheet's table; where its header goes over two rows, of which some words are merged across both, the second is read."""
    table = find_table(sheet, ENTRY_HEADERS, REQUIRED_FIELDS)
    if not sheet.merged or (table is not None and table.columns.keys() >= REQUIRED_FIELDS):
        return table
    above = tuple(merge for merge in sheet.merged if merge[0] <= HEADER_SEARCH_ROWS)[:MOST_MERGES]
    head = with_merges_filled(Sheet(sheet.name, sheet.visible, sheet.rows[:HEADER_SEARCH_ROWS], above))
    filled = find_table(head, ENTRY_HEADERS, REQUIRED_FIELDS)
    if filled is None or not filled.columns.keys() >= REQUIRED_FIELDS:
        return table
    # Under the header merges stay what they are: whose words stand in them cannot be told.
    rows = (*head.rows[: filled.header_row], *sheet.rows[filled.header_row :])
    return find_table(sheet._replace(rows=rows), ENTRY_HEADERS, REQUIRED_FIELDS)


def wants_formats(forms: Forms) -> bool:
    """Tell whether a number stands where words are asked for, so that it matters how the cell shows it."""
    for _sheet, table in forms:
        fields = [name for name in TEXT_FIELDS if name in table.columns]
        if any(not isinstance(row.values[name], str) for row in table.rows for name in fields):
            return True
    return False


def _not_too_many(findings: Iterable[Finding], file: str, office: str) -> Iterator[Finding]:
    """Yield the findings, of each code so many as a person goes through; how many more there are is said once."""
    count: Counter[str] = Counter()
    for finding in findings:
        count[finding.code] += 1
        if count[finding.code] <= MOST_OF_A_KIND or finding.code.startswith("O"):
            yield finding
    for code, times in count.items():
        if times > MOST_OF_A_KIND and not code.startswith("O"):
            details = {"code": code, "count": str(times - MOST_OF_A_KIND)}
            yield Finding("F23", office, where=CellRef(file, "", ""), details=details)


def _shown_before(entries: Iterable[Entry], table: Table) -> Iterator[ShownBefore]:
    """Yield what the form shows of the last period beside each entry."""
    rows = {row.number: row.values.get("previous", "") for row in table.rows}
    for entry in entries:
        text = rows[entry.row]
        if isinstance(text, str) and text.strip():
            yield ShownBefore(entry.measure, text.strip(), entry.cell("previous"))


def _about_the_file(
    file: str, office: str, expected: Expected, look: CellDetails | None, sheet: Sheet, others: Iterable[Sheet]
) -> Iterable[Finding]:
    """Yield what is odd about a file that can be used all the same."""
    named = expected.office_named_in(file)
    if named and named != office:
        yield Finding("F13", office, where=CellRef(file, "", ""), details={"named": named, "office": office})
    hidden = look.hidden_rows.get(sheet.name, ()) if look else ()
    if hidden:
        where = CellRef(file, sheet.name, f"A{hidden[0]}")
        yield Finding(
            "F14", office, where=where, details={"rows": _("第{numbers}行").format(numbers="、".join(map(str, hidden)))}
        )
    columns = look.hidden_columns.get(sheet.name, ()) if look else ()
    if columns:
        where = CellRef(file, sheet.name, f"{columns[0]}1")
        yield Finding("F14", office, where=where, details={"rows": _("{letters}列").format(letters="、".join(columns))})
    for other in others:
        if not other.visible and other.name != MARKER_SHEET and any(any(row) for row in other.rows):
            where = CellRef(file, other.name, "A1")
            yield Finding("F14", office, where=where, details={"rows": _("工作表“{name}”").format(name=other.name)})
