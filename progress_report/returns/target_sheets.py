"""Which sheet of a return holds its targets' values, when there are several: the form's own; what the others say differently is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from progress_report.messages import _
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.sheets import Sheet, Table, find_table
from progress_report.reading.texts import read_text
from progress_report.returns.columns import TARGET_COLUMNS, needed_fields
from progress_report.returns.form import TARGET_HEADERS, TARGET_SHEET
from progress_report.returns.model import TargetEntry
from progress_report.returns.rows import FormReader

REQUIRED_TARGET_FIELDS = needed_fields(TARGET_COLUMNS)


ANSWERS = ("actual", "note")


class TargetSheets(NamedTuple):
    """The entries of the sheet that counts, its table (None without one), and what is said of other such sheets."""

    table: Table | None
    entries: tuple[TargetEntry, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_target_sheets(reader: FormReader, sheets: Iterable[Sheet]) -> TargetSheets:
    """Read the targets' values from the one sheet that counts: the visible one under the form's name, else the first visible one."""
    found = []
    for sheet in sheets:
        table = find_table(sheet, TARGET_HEADERS, REQUIRED_TARGET_FIELDS)
        if table is not None and table.columns.keys() >= REQUIRED_TARGET_FIELDS:
            found.append((sheet, table))
    if not found:
        return TargetSheets(None)
    _sheet, table = min(found, key=lambda pair: (not pair[0].visible, pair[0].name.strip() != TARGET_SHEET))
    others = [other for _sheet, other in found if other is not table]
    findings = tuple(finding for other in others for finding in _differences(reader, table, other))
    return TargetSheets(table, tuple(reader.target_entries(table)), findings)


def _differences(reader: FormReader, table: Table, other: Table) -> Iterator[Finding]:
    """Yield a finding for each answer that another sheet gives differently; one that it leaves blank says nothing."""
    counted = {key: values for key, _row, values in _answers(table)}
    for key, row, values in _answers(other):
        ours = counted.get(key, {})
        for name, words in values.items():
            if words and words != ours.get(name, ""):
                where = CellRef(reader.file, other.sheet, f"{other.columns[name]}{row}")
                details = {
                    "indicator": " ".join(filter(None, key)),
                    "counted": f"［{table.sheet}］" + (ours.get(name) or _("空白")),
                    "other": f"［{other.sheet}］{words}",
                }
                yield Finding("R10", reader.office, None, where, details)


def _answers(table: Table) -> Iterator[tuple[tuple[str, str], int, dict[str, str]]]:
    """Yield each row's number and indicator, its row, and its answers as words."""
    for row in table.rows:
        key = (_words(row.values["number"]), _words(row.values["indicator"]))
        if any(key):
            yield key, row.number, {name: _words(row.values[name]) for name in ANSWERS if name in row.values}


def _words(value: object) -> str:
    return (read_text(value).value or "").strip()  # type: ignore[arg-type]
