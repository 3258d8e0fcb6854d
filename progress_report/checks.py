"""The rules: Assignment × Returns → Findings. Pure; reading has already reported what it could not understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from progress_report.model import Applicability, Assignment, Finding, Measure, Return, Status


def check(assignment: Assignment, returns: Iterable[Return], seen_offices: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Return what is missing: offices, measures, required cells.

    ``seen_offices`` names offices of which a file was found but could not be used; they are not reported as absent.
    """
    by_office = {returned.office: returned for returned in returns}
    findings: list[Finding] = []
    for office in assignment.offices:
        measures = assignment.measures_of(office.name)
        returned = by_office.get(office.name)
        if returned is not None:
            findings += _check_return(returned, measures)
        elif measures and office.name not in seen_offices:
            findings.append(Finding("N01", office.name, details={"office": office.name}))
    return tuple(findings)


def _check_return(returned: Return, measures: tuple[Measure, ...]) -> Iterator[Finding]:
    entries = {entry.measure: entry for entry in returned.entries}
    targets = {(entry.measure, entry.indicator): entry for entry in returned.target_entries}
    for measure in measures:
        entry = entries.get(measure.number)
        number = {"number": str(measure.number)}
        if entry is None:
            yield Finding("R01", returned.office, measure.number, details=number)
            continue
        if entry.status is None:
            yield Finding("E01", returned.office, measure.number, entry.cell("status"), number)
        if not entry.progress:
            yield Finding("E02", returned.office, measure.number, entry.cell("progress"), number)
        if entry.status is Status.DONE and entry.completed is None:
            yield Finding("E04", returned.office, measure.number, entry.cell("completed"), number)
        for target in measure.targets:
            actual = targets.get((measure.number, target.indicator))
            missing = actual is None or actual.applicability is Applicability.MISSING
            if missing and entry.status is not Status.NOT_APPLICABLE:
                where = actual.cell("actual") if actual else None
                details = number | {"indicator": target.indicator}
                yield Finding("E03", returned.office, measure.number, where, details)
