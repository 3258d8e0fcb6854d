"""Which of a form's rows are about which of the office's measures; what is about none, or not surely, is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from progress_report.assignment.model import Measure
from progress_report.messages import _
from progress_report.messages.findings import Finding
from progress_report.reading.numbers import read_measure_number
from progress_report.reading.sheets import Row, Table
from progress_report.returns.form import SIGNATURE_LABELS
from progress_report.returns.matching import Match, Register, Unmatched
from progress_report.returns.model import GoneRow, SheetRef


class MeasureRows:
    """Finds the measures of one form's rows.

    ``own`` are the office's measures by number, ``identities`` those that the form was issued with, by the numbers of then. What is
    seen on the way goes to ``findings``; ``gone`` collects the rows of measures that the assignment no longer has.
    """

    def __init__(
        self, office: str, own: Mapping[int, Measure], register: Register, identities: Mapping[int, str], findings: list[Finding]
    ) -> None:
        self.gone: list[GoneRow] = []
        self._office = office
        self._own = own
        self._register = register
        self._identities = identities
        self._findings = findings
        self._now: dict[int, int | None] = {}

    def of(self, table: Table, place: SheetRef) -> Iterator[tuple[Row, int]]:
        """Yield the rows that carry one of the office's measures; report those that carry something else."""
        rows = [
            row
            for row in table.rows
            if isinstance(row.values["number"], float)
            or not (row.is_blank() or _is_signature(row) or (_is_note(row) and not _is_filled_in(row)))
        ]
        numbers = [read_measure_number(row.values["number"]).value for row in rows]
        matches = [self._match(row, typed) for row, typed in zip(rows, numbers, strict=True)]
        told = frozenset(one.measure.number for one in matches if one.measure is not None)
        for row, typed, found in zip(rows, numbers, matches, strict=True):
            number = self._matched(row, typed, found, told, place)
            if number is not None:
                yield row, number

    def _match(self, row: Row, typed: int | None) -> Match:
        return self._register.match(typed, _words_of(row), self._identities.get(typed, "") if typed is not None else "")

    def _is_gone(self, found: Match, told: frozenset[int]) -> bool:
        """Tell whether a row's measure is withdrawn: by its identity, or its words are nobody's and its number another row's or office's."""
        if found.unmatched is Unmatched.OTHER_WORDS and len(found.others) == 1:
            number = found.others[0].number
            return number in told or number not in self._own
        return found.unmatched is Unmatched.GONE

    def _matched(self, row: Row, typed: int | None, found: Match, told: frozenset[int], place: SheetRef) -> int | None:
        """Return the present number of the measure that a row is about, if it is one of the office's; else report the row.

        ``told`` are the measures that the form's rows are about.
        """
        if found.measure is not None and found.measure.number == typed and typed in self._own:
            self._now[typed] = typed
            return typed
        where = place.cell("number", row.number)
        if self._is_gone(found, told) and typed is not None:
            identity, words = self._identities.get(typed, ""), _words_of(row)
            self.gone.append(GoneRow(identity, typed, words, where))
            self._findings.append(Finding("R21", self._office, None, where, {"number": str(typed)}))
        elif found.unmatched in {Unmatched.TWO_MEASURES, Unmatched.OTHER_WORDS}:
            meant, *others = found.others
            named = "、".join(_("第{number}项").format(number=one.number) for one in others) or _("别的任务")
            details = {"number": str(meant.number), "others": named}
            self._findings.append(Finding("R20", self._office, meant.number, place.cell("text", row.number), details))
        elif found.measure is None and typed is None:
            self._findings.append(Finding("R04", self._office, None, where, {"raw": str(row.values["number"])}))
        elif found.measure is None or found.measure.number not in self._own:
            number = found.measure.number if found.measure is not None else typed
            details = {"number": str(number), "office": self._office}
            self._findings.append(Finding("R03", self._office, number, where, details))
        else:
            number = found.measure.number
            if typed is not None:
                self._now[typed] = number
            if typed != number:
                details = {"typed": str(row.values["number"] if typed is None else typed), "number": str(number)}
                self._findings.append(Finding("R22", self._office, number, where, details))
            return number
        if typed is not None:
            # What stands under this number in 指标完成情况 is no more the present measure's of that number than the row is.
            self._now.setdefault(typed, None)
        return None

    def present_number(self, typed: int | None) -> int | None:
        """Return the present number of the measure that the form calls ``typed``: as its own row was read, or by its identity."""
        if typed is None or typed in self._now:
            return None if typed is None else self._now[typed]
        identity = self._identities.get(typed)
        if identity is None:
            return typed
        measure = self._register.by_identity.get(identity)
        return measure.number if measure is not None else None


def _words_of(row: Row) -> str:
    """Return what stands under 具体措施."""
    words = row.values.get("text", "")
    return words if isinstance(words, str) else ""


def _is_filled_in(row: Row) -> bool:
    """Tell whether a row has what only a measure's row has: a state, or a text under 工作进展情况."""
    return any(isinstance(value := row.values.get(name, ""), str) and value.strip() for name in ("status", "progress"))


def is_footing(row: Row) -> bool:
    """Tell whether a row under the table is the form's signature line or a note rather than a measure."""
    return _is_signature(row) or _is_note(row)


def _is_signature(row: Row) -> bool:
    return str(row.values["number"]).strip().rstrip("：:") in SIGNATURE_LABELS


def _is_note(row: Row) -> bool:
    return str(row.values["number"]).strip().startswith(("注", "说明", "填报说明"))
