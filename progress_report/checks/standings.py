"""How far a period's collecting is: each office's standing, and the dates ahead. Pure; what day it is comes from the caller."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from progress_report.assignment.model import Assignment, Office
from progress_report.messages import N_
from progress_report.messages.catalogue import Effect, effect, severity
from progress_report.messages.findings import Finding, Severity


class Standing(Enum):
    """Where an office is on the way to a usable return; the value is the word shown."""

    MISSING = N_("未报")
    SENT_BACK = N_("退回")
    DOUBTFUL = N_("有提醒")
    COMPLETE = N_("齐")


class OfficeStanding(NamedTuple):
    """An office's standing with the findings it is judged by (normalised ones are not among them)."""

    office: Office
    measures: int
    standing: Standing
    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


def office_standings(assignment: Assignment, findings: Iterable[Finding]) -> tuple[OfficeStanding, ...]:
    """Return every office that has measures, in roster order, judged by the period's findings."""
    by_office: dict[str, list[Finding]] = {}
    for finding in findings:
        by_office.setdefault(finding.office, []).append(finding)
    measures_by_office = assignment.measures_by_office
    standings = []
    for office in assignment.offices:
        own = by_office.get(office.name, [])
        errors = tuple(finding for finding in own if severity(finding) is Severity.ERROR)
        warnings = tuple(finding for finding in own if severity(finding) is Severity.WARNING)
        if any(effect(finding) is Effect.NOT_RETURNED for finding in errors):
            standing = Standing.MISSING
        elif errors:
            standing = Standing.SENT_BACK
        else:
            standing = Standing.DOUBTFUL if warnings else Standing.COMPLETE
        measures = len(measures_by_office[office.name])
        if measures:
            standings.append(OfficeStanding(office, measures, standing, errors, warnings))
    return tuple(standings)
