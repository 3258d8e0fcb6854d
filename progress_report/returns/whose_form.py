"""Whose form a workbook is, of which year and period, and whether it is as it was handed out and signed: what it says of itself.

The office is told by the form's hidden sheet and its 填报科室, never by the file's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from progress_report.assignment.model import Assignment, Measure, Period
from progress_report.messages import _
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.archives import STEP
from progress_report.reading.numbers import read_measure_number
from progress_report.reading.sheets import CellValue, Sheet, labelled_values
from progress_report.returns.form import FORM_VERSION, MARKER_DAYS, MARKER_ITEMS, MARKER_SHEET, SIGNATURE_LABELS
from progress_report.returns.form_words import SHIPPED_WORDS, FormWords
from progress_report.returns.matching import Register
from progress_report.returns.model import Marker

Labels = Mapping[str, tuple[CellValue, str]]
"""What stands beside the labels around a form's table, by the field, each with its cell's address."""


class Expected(NamedTuple):
    """What returns are held against: the period, each office's measures, the names and aliases that stand for an office,
    everything by which a measure is known, and the words of the blank form.
    """

    assignment: Assignment
    period: Period
    measures: Mapping[str, tuple[Measure, ...]]
    offices: Mapping[str, str]
    register: Register
    form: FormWords = SHIPPED_WORDS

    @classmethod
    def of(cls, assignment: Assignment, period: Period, form: FormWords = SHIPPED_WORDS) -> Expected:
        """Return what is expected in ``period``."""
        offices = {word: office.name for office in assignment.offices for word in (office.name, *office.aliases)}
        return cls(assignment, period, assignment.measures_by_office, offices, Register.of(assignment.measures), form)

    def office_named_in(self, file: str) -> str:
        """Return the office whose name stands in a file's name, the longest if one is part of another; "" for none.

        Where it names none, the folder or archive that the file is in may: 综合科.zip › 填报表.xlsx.
        """
        for name in reversed(file.replace(STEP, "/").split("/")):
            stem = Path(name).stem
            named = self.offices.get(stem) or max(
                (office.name for office in self.assignment.offices if office.name in stem), key=len, default=""
            )
            if named:
                return named
        return ""


_YEAR_IN_TITLE = re.compile(r"(?<!\d)(20\d{2})年(?!\d{1,2}月)")


def marker_of(sheets: tuple[Sheet, ...]) -> Marker | None:
    """Return what a form says of itself in its hidden sheet; None where there is none that can be read."""
    sheet = next((sheet for sheet in sheets if sheet.name == MARKER_SHEET), None)
    if sheet is None:
        return None
    found: dict[str, str] = {}
    for row in sheet.rows:
        name = MARKER_ITEMS.get(row[0].strip()) if len(row) > 1 and isinstance(row[0], str) else None
        if name is not None:
            value = row[1]
            found[name] = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    year, version = found.get("year", ""), found.get("form_version", "")
    if not (year.isascii() and year.isdigit() and version.isascii() and version.isdigit()):
        return None
    return Marker(
        int(year),
        found.get("period", ""),
        found.get("office", ""),
        int(version),
        dict(_identities(sheet)),
        {name: found[name] for name in MARKER_DAYS.values() if name in found},
    )


def _identities(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Yield the numbers and identities of the measures that a form was issued for, from the table in its hidden sheet."""
    for row in sheet.rows:
        if len(row) < 2 or (isinstance(row[0], str) and row[0] in MARKER_ITEMS):
            continue
        number = read_measure_number(row[0]).value
        identity = str(row[1]).strip() if number is not None else ""
        if number is not None and identity:
            yield number, identity


def whose(expected: Expected, marker: Marker | None, named: str, file: str, place: CellRef) -> tuple[str, Finding | None]:
    """Return the office a form is from, or the finding that says why that cannot be told."""
    told = [word for word in dict.fromkeys((marker.office if marker else "", named)) if word]
    if (
        marker
        and expected.offices.get(marker.office)
        and named not in expected.offices
        and not _spelled_alike(named, expected.offices)
    ):
        told = [marker.office]
    offices = {expected.offices.get(word) for word in told}
    if len(offices) == 1 and None not in offices:
        return str(offices.pop()), None
    near = [match for word in told for match in _spelled_alike(word, expected.offices)]
    hint = _("，是不是“{office}”？").format(office=near[0]) if near and len(told) == 1 else ""
    details = {"seen": ("、".join(told) or "—") + hint}
    return "", Finding("F04", expected.office_named_in(file), where=place, details=details)


def _spelled_alike(word: str, offices: Iterable[str]) -> list[str]:
    """Return the office whose name is spelled nearly like a word, if there is one."""
    from difflib import get_close_matches

    return get_close_matches(word, list(offices), 1)


def other_period(sheet: Sheet, header_row: int, year: int, period: Period) -> str:
    """Return the year or period that is written above a form's table when it is not the expected one, else ""."""
    above = Sheet(sheet.name, sheet.visible, sheet.rows[: header_row - 1])
    for _name, value, _cell in labelled_values(above, {"报送期": "period"}):
        words = str(value).strip()
        if words and period.code not in words and period.name not in words:
            return words
    for row in above.rows:
        for value in row:
            titled = _YEAR_IN_TITLE.search(value) if isinstance(value, str) else None
            if titled and int(titled[1]) != year:
                return f"{titled[1]}年"
    return ""


def of_other_days(file: str, office: str, marker: Marker | None, period: Period) -> Iterator[Finding]:
    """Yield a finding for each day of the period that was changed after the form was handed out."""
    for words, name in MARKER_DAYS.items():
        then, now = marker.days.get(name, "") if marker is not None else "", getattr(period, name).isoformat()
        if then not in {"", now}:
            yield Finding("F30", office, where=CellRef(file, "", ""), details={"item": words, "then": then, "now": now})


def about_the_form(file: str, office: str, marker: Marker | None, sheet: Sheet, labels: Labels) -> Iterator[Finding]:
    """Yield what is odd about an issued form: that it is of another version, or not signed."""
    if marker is None:
        return
    if marker.form_version != FORM_VERSION:
        details = {"seen": str(marker.form_version), "version": str(FORM_VERSION)}
        yield Finding("F25", office, where=CellRef(file, "", ""), details=details)
    blank = [words for words, name in SIGNATURE_LABELS.items() if name != "office" and not words_beside(labels, name)]
    if blank:
        cell = labels[SIGNATURE_LABELS[blank[0]]][1] if SIGNATURE_LABELS[blank[0]] in labels else ""
        yield Finding("F26", office, where=CellRef(file, sheet.name, cell), details={"items": "、".join(blank)})


def words_beside(labels: Labels, name: str) -> str:
    """Return what stands beside a label as words; a telephone number may be a number."""
    value = labels.get(name, ("", ""))[0]
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
