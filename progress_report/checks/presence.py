"""What is missing: offices, measures, required cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from progress_report.assignment.model import Measure
from progress_report.checks.case import Case
from progress_report.messages.catalogue import Effect, codes_of, effect
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.sheets import is_within
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability, Return

UNUSABLE = codes_of(Effect.FILE_UNOPENED, Effect.FILE_UNUSABLE)
"""Findings of a file that is there but cannot be used; its office, where known, is not called absent as well."""
UNREAD = codes_of(Effect.CELL_UNREAD)
"""Findings of a cell that holds something, though not something understood."""


def missing(case: Case) -> Iterator[Finding]:
    """Report offices that did not return, measures without a row and required cells left blank.

    What reading has already said of an office, a measure or a cell is not said again as missing.
    """
    reported = _Reported.of(case.reading)
    by_office = case.assignment.measures_by_office
    for office in case.assignment.offices:
        measures = by_office[office.name]
        returned = case.returns.get(office.name)
        if returned is not None:
            yield from (finding for finding in _missing_of(returned, measures) if not reported.covers(finding))
        elif measures and office.name not in reported.offices:
            yield Finding("N01", office.name, details={"office": office.name})


def missing_before(case: Case) -> Iterator[Finding]:
    """Warn of offices that last period's comparison has to leave out; a first period has none to compare with."""
    before = case.compared
    if before is None:
        return
    for office, measures in case.assignment.measures_by_office.items():
        if measures and office not in case.previous:
            yield Finding("C15", office, details={"office": office, "period": before.name})


class _Reported(NamedTuple):
    """What reading has reported: offices whose file cannot be used, cells not understood, measures repeated."""

    offices: frozenset[str]
    cells: frozenset[CellRef]
    measures: frozenset[tuple[str, int]]
    merged: tuple[tuple[CellRef, str], ...]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> _Reported:
        known = tuple(findings)
        return cls(
            offices=frozenset(finding.office for finding in known if finding.code in UNUSABLE),
            cells=frozenset(finding.where for finding in known if finding.code in UNREAD and finding.where),
            measures=frozenset(
                (finding.office, finding.measure)
                for finding in known
                if effect(finding) is Effect.MEASURE_UNREAD and finding.measure
            ),
            merged=tuple(
                (finding.where, finding.details["range"]) for finding in known if finding.code == "R05" and finding.where
            ),
        )

    def covers(self, finding: Finding) -> bool:
        repeated = finding.code in {"R01", "E03"} and (finding.office, finding.measure) in self.measures
        return finding.where in self.cells or repeated or (finding.where is not None and self._is_merged(finding.where))

    def _is_merged(self, where: CellRef) -> bool:
        """Tell whether a cell is one of several that were reported as merged: whose words stand in them cannot be told."""
        return any(
            (corner.file, corner.sheet) == (where.file, where.sheet) and is_within(where.cell, extent)
            for corner, extent in self.merged
        )


def _missing_of(returned: Return, measures: tuple[Measure, ...]) -> Iterator[Finding]:
    entries = {entry.measure: entry for entry in returned.entries}
    asked = [
        target
        for measure in measures
        if measure.targets and measure.number in entries and entries[measure.number].status is not Status.NOT_APPLICABLE
        for target in measure.targets
    ]
    without_targets = len(asked) > 1 and not returned.target_entries
    if without_targets:
        details = {"count": str(len(asked)), "indicators": "、".join(target.indicator for target in asked)}
        yield Finding("E04", returned.office, None, CellRef(returned.file, returned.entries[0].sheet.sheet, "A1"), details)
    targets = {(entry.measure, entry.indicator): entry for entry in returned.target_entries}
    for measure in measures:
        entry = entries.get(measure.number)
        if entry is not None and entry.status is not None and entry.progress and not measure.targets:
            continue
        number = {"number": str(measure.number)}
        if entry is None:
            # What has no cell is marked in the office's copy all the same.
            yield Finding("R01", returned.office, measure.number, CellRef(returned.file, "", ""), number)
            continue
        if entry.status is None:
            yield Finding("E01", returned.office, measure.number, entry.cell("status"), number)
        if not entry.progress:
            yield Finding("E02", returned.office, measure.number, entry.cell("progress"), number)
        for target in measure.targets:
            actual = targets.get((measure.number, target.indicator))
            absent = actual is None or actual.applicability is Applicability.MISSING
            if absent and entry.status is not Status.NOT_APPLICABLE and not without_targets:
                where = actual.cell("actual") if actual else entry.cell("number")
                details = number | {"indicator": target.indicator}
                yield Finding("E03", returned.office, measure.number, where, details)
