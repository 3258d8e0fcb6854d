"""Personal numbers that must not go into a report that is made public: 身份证号, 手机号."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.checks.case import Case
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.personal_numbers import found_in, masked, may_hold
from progress_report.returns.columns import TEXT_FIELDS
from progress_report.returns.model import Entry


def personal_numbers(case: Case) -> Iterator[Finding]:
    """Report personal numbers; the finding shows them masked."""
    yield from case.of_each_entry(personal_number)
    for returned in case.returns.values():
        for answer in returned.target_entries:
            for sort, number in found_in(answer.note):
                yield _finding(answer.office, answer.measure, answer.cell("note"), sort, number)


def personal_number(entry: Entry) -> Iterator[Finding]:
    """Report the personal numbers in an entry's texts."""
    if not may_hold(f"{entry.progress}\n{entry.evidence}\n{entry.problems}\n{entry.next_steps}"):
        return
    for field in TEXT_FIELDS:
        for sort, number in found_in(getattr(entry, field)):
            yield _finding(entry.office, entry.measure, entry.cell(field), sort, number)


def _finding(office: str, measure: int, where: CellRef, sort: str, number: str) -> Finding:
    return Finding("C11", office, measure, where, {"number": str(measure), "sort": sort, "masked": masked(number)})
