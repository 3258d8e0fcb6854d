"""On which days each office was reminded of a period: the record of 催办, so that a second reminder says that it is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date

from progress_report.jobs.run import Run
from progress_report.output.manifest import recorded_jobs

ISSUED = "issued"
JOB = "remind"


def days_reminded(run: Run) -> dict[str, tuple[date, ...]]:
    """Return the days on which each office was reminded of the run's period, ascending; what a manifest says is data."""
    issued = recorded_jobs(run.output_folder).get(JOB, {}).get(ISSUED)
    found: dict[str, tuple[date, ...]] = {}
    for office, days in issued.items() if isinstance(issued, Mapping) else ():
        known = set()
        for day in days if isinstance(days, list) else ():
            with suppress(ValueError, TypeError):
                known.add(date.fromisoformat(day))
        if known:
            found[str(office)] = tuple(sorted(known))
    return found


def last_before(issued: Mapping[str, tuple[date, ...]], today: date) -> dict[str, date]:
    """Return the last day before ``today`` on which each office was reminded."""
    return {office: max(before) for office, days in issued.items() if (before := [day for day in days if day < today])}


def record_of(issued: Mapping[str, tuple[date, ...]], offices: Iterable[str], today: date) -> dict[str, list[str]]:
    """Return the record with ``today`` for the offices; one that owes nothing any more begins anew the next time."""
    return {office: [day.isoformat() for day in sorted({*issued.get(office, ()), today})] for office in offices}
