"""What the cells of one row say: a measure's entry or a target's value, with a finding for all that was not read exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from progress_report.assignment.identity import essence_of
from progress_report.assignment.model import Measure, MeasureKind, Target
from progress_report.messages import _
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.cell_details import CellDetails
from progress_report.reading.dates import read_date
from progress_report.reading.number_formats import shown_as, shows_thousands
from progress_report.reading.numbers import NotApplicable, Quantity, read_quantity
from progress_report.reading.sheets import CellValue, Row
from progress_report.reading.spelling import narrowed
from progress_report.reading.statuses import Status, read_status
from progress_report.reading.texts import is_plain, read_text
from progress_report.reading.verdicts import Reading, Verdict
from progress_report.returns.columns import INPUT_FIELDS
from progress_report.returns.form import ENTRY_HEADERS, TARGET_HEADERS, requirement_of
from progress_report.returns.matching import bare_words
from progress_report.returns.model import Applicability, Entry, SheetRef, TargetEntry

_WORDS = {name: words for headers in (TARGET_HEADERS, ENTRY_HEADERS) for words, name in headers.items()}


_CODES = {Verdict.NORMALISED: "V03", Verdict.AMBIGUOUS: "V02", Verdict.UNREADABLE: "V01"}


_PICTURE = re.compile(r"DISPIMG\(", re.IGNORECASE)


_OTHER_FILE = re.compile(r"\[[^\]]+\][^!]*!")


_ERROR_VALUES = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})


EARLIEST_YEAR = 1990
"""No day before is a day that an office could mean."""


EXAMPLE_YEAR = "2023"
_NO_UNIT = re.compile(r"[\s0-9.,]*[0-9][\s0-9.,]*")


_T = TypeVar("_T")


class RowReader:
    """Reads the rows of one form, each for the measure or target that it is known to be about.

    ``own`` are the office's measures by number, ``year`` is the form's. What is seen on the way goes to ``findings``.
    """

    def __init__(
        self,
        office: str,
        year: int,
        own: Mapping[int, Measure],
        findings: list[Finding],
        *,
        date1904: bool,
        look: CellDetails | None,
    ) -> None:
        self._office = office
        self._findings = findings
        self._year = year
        self._own = own
        self._date1904 = date1904
        self._look = look
        # Many rows have the same words and days: what they share is sent, and kept, once.
        self._alike: dict[str, str] = {}
        self._days: dict[date, date] = {}

    def entry(self, row: Row, number: int, place: SheetRef, *, unusable: frozenset[str]) -> Entry:
        """Return what a row says of the measure ``number``; fields that are ``unusable`` count as blank."""
        values = row.values
        if self._look is not None:
            unusable |= self._closer(row, number, place)
        self._compare_wording(row, number, place)
        self._compare_deadline(row, number, place)

        def text(name: str) -> str:
            if name in unusable:
                return ""
            value = values[name]
            if value == "":
                return ""
            if isinstance(value, str):
                if ("(" in value and _PICTURE.search(value)) or ("#" in value and value.strip() in _ERROR_VALUES):
                    code = "V05" if _PICTURE.search(value) else "V06"
                    details = {"number": str(number), "column": _WORDS[name], "raw": value}
                    self._findings.append(Finding(code, self._office, number, place.cell(name, row.number), details))
                    return ""
                if is_plain(value):
                    return self._alike.setdefault(value, value)
            shown = None if isinstance(value, str) else self._shown(value, place.cell(name, row.number))
            reading = Reading(shown, Verdict.NORMALISED) if shown is not None else read_text(value)
            if reading.verdict is Verdict.NORMALISED:
                self._report(reading, row, name, number, place)
            return reading.value or ""

        continuing = self._own[number].kind is MeasureKind.CONTINUING
        status: Reading[Status] = read_status("" if "status" in unusable else values["status"], continuing=continuing)
        raw_date = "" if "completed" in unusable else values["completed"]
        completed: Reading[date]
        if isinstance(raw_date, date) and raw_date.year < EARLIEST_YEAR:
            # A month and day typed as a number into a cell of days.
            shown = _("单元格里是 {year}年{month}月{day}日，像是把月日输成了小数，请写成 2023年11月30日 的样子")
            note = shown.format(year=raw_date.year, month=raw_date.month, day=raw_date.day)
            completed = Reading(None, Verdict.UNREADABLE, note)
        else:
            completed = read_date(raw_date, year=self._year, date1904=self._date1904, number_is_date=True)
        # By place: by name it takes twice as long, and there are as many as rows.
        return Entry(
            self._office,
            number,
            place,
            row.number,
            self._accept(status, row, "status", number, place),
            text("progress"),
            self._day(self._accept(completed, row, "completed", number, place)),
            text("evidence"),
            text("problems"),
            text("next_steps"),
        )

    def target_entry(self, row: Row, target: Target, place: SheetRef) -> TargetEntry:
        """Return what a row says of a target."""
        unusable = self._closer(row, target.measure, place, ("actual",)) if self._look is not None else frozenset()
        where = place.cell("actual", row.number)
        percent = self._shows_percentage(where)
        raw = "" if unusable or self._asked_otherwise(row, target, place) else row.values["actual"]
        reading: Reading[Quantity] = read_quantity(raw, target.unit, percent_format=percent)
        if isinstance(reading.value, Decimal) and not isinstance(raw, str) and shows_thousands(self._format_of(where)):
            note = _("单元格的格式把数字缩小了显示，分不清是不是 {number}，请写成文字").format(number=reading.value)
            reading = Reading(None, Verdict.AMBIGUOUS, note)
        value = self._accept(reading, row, "actual", target.measure, place)
        state, number = Applicability.MISSING, None
        if isinstance(value, Decimal):
            state, number = Applicability.GIVEN, value
        elif isinstance(value, NotApplicable):
            state = Applicability.NOT_APPLICABLE
        note = read_text(row.values.get("note", "")).value or ""
        return TargetEntry(self._office, target.measure, target.indicator, place, row.number, state, number, note)

    def _compare_wording(self, row: Row, number: int, place: SheetRef) -> None:
        """Report a measure's text that is no longer the issued one; what is printed is the issued one."""
        typed = row.values.get("text", "")
        if not isinstance(typed, str) or not typed:
            return
        bare = bare_words(typed)
        if bare and bare != bare_words(self._own[number].text):
            self._findings.append(Finding("R06", self._office, number, place.cell("text", row.number), {"number": str(number)}))

    def _compare_deadline(self, row: Row, number: int, place: SheetRef) -> None:
        """Report a form that went out before the measure's deadline was changed."""
        then, now = row.values.get("deadline_text", ""), self._own[number].deadline_text
        if then != now and isinstance(then, str) and essence_of(then) not in {"", essence_of(now)}:
            details = {"number": str(number), "then": then, "now": now}
            self._findings.append(Finding("R23", self._office, number, place.cell("deadline_text", row.number), details))

    def _closer(self, row: Row, number: int, place: SheetRef, fields: tuple[str, ...] = INPUT_FIELDS) -> frozenset[str]:
        """Report formulas and error values of a row; return the fields that hold nothing usable for them."""
        assert self._look is not None
        unusable = set()
        for name in fields:
            if name not in place.columns:
                continue
            where = place.cell(name, row.number)
            formula = self._look.formulas.get((where.sheet, where.cell))
            error = self._look.errors.get((where.sheet, where.cell))
            details = {"number": str(number), "column": _WORDS[name], "raw": f"={formula.text}" if formula else str(error)}
            if (where.sheet, where.cell) in self._look.struck:
                code, details["raw"] = "V08", str(row.values[name])
            elif formula and _PICTURE.search(formula.text):
                code = "V05"
            elif formula and _OTHER_FILE.search(formula.text):
                code = "V09"
            elif error:
                code, details["raw"] = "V06", error
            elif formula and not formula.saved:
                code = "V04"
            elif formula:
                code = "V10" if self._look.stale else "V07"
                self._findings.append(
                    Finding(code, self._office, number, where, details | {"value": read_text(row.values[name]).value or ""})
                )
                continue
            else:
                continue
            unusable.add(name)
            self._findings.append(Finding(code, self._office, number, where, details))
        return frozenset(unusable)

    def _asked_otherwise(self, row: Row, target: Target, place: SheetRef) -> bool:
        """Report a form that went out before a target was changed; return whether its value is in a unit that is no longer asked for."""
        details = {"number": str(target.measure), "indicator": target.indicator}
        then = {name: str(row.values.get(name, "")).strip() for name in ("requirement", "unit")}
        asked = requirement_of(target, self._own[target.measure].offices)
        # Forms of earlier versions do not say how several offices' values count together.
        said = essence_of(then["requirement"])
        if said and said not in {asked, asked.partition("（")[0]}:
            where = place.cell("requirement", row.number)
            changed = details | {"then": then["requirement"], "now": asked}
            self._findings.append(Finding("R24", self._office, target.measure, where, changed))
        if not then["unit"] or narrowed(then["unit"]) == narrowed(target.unit):
            return False
        value = row.values["actual"]
        # 2000万元 says its unit itself.
        bare = _NO_UNIT.fullmatch(narrowed(str(value))) is not None
        if bare:
            where = place.cell("actual", row.number)
            changed = details | {"then": then["unit"], "now": target.unit, "raw": str(value)}
            self._findings.append(Finding("R25", self._office, target.measure, where, changed))
        return bare

    def _day(self, day: date | None) -> date | None:
        return None if day is None else self._days.setdefault(day, day)

    def _shown(self, value: CellValue, where: CellRef) -> str | None:
        """Return a number as its cell shows it, None where nothing special is known of that."""
        code = self._format_of(where)
        return shown_as(value, code) if code and not isinstance(value, (str, bool)) else None

    def _format_of(self, where: CellRef) -> str:
        """Return the number format of a cell that holds a number, "" where it is the general one or none is known."""
        return self._look.formats.get((where.sheet, where.cell), "") if self._look is not None else ""

    def _shows_percentage(self, where: CellRef) -> bool:
        return self._look is not None and (where.sheet, where.cell) in self._look.percentages

    def _accept(self, reading: Reading[_T], row: Row, name: str, number: int, place: SheetRef) -> _T | None:
        """Return a reading's value, with a finding unless it was read exactly."""
        if reading.verdict is not Verdict.EXACT and reading.verdict is not Verdict.BLANK:
            self._report(reading, row, name, number, place)
        return reading.value

    def _report(self, reading: Reading[_T], row: Row, name: str, number: int, place: SheetRef) -> None:
        value = reading.value
        details = {
            "number": str(number),
            "column": _WORDS[name],
            "raw": str(row.values[name]),
            # The example of a date that a note gives is of the form's own year.
            "note": reading.note.replace(EXAMPLE_YEAR, str(self._year)),
            "value": str(value.value if isinstance(value, (Status, NotApplicable)) else value),
        }
        code = _CODES[reading.verdict]
        self._findings.append(Finding(code, self._office, number, place.cell(name, row.number), details))
