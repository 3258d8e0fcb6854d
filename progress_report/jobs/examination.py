"""The first steps of every job on returns: the period's returns read and every rule put to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.assignment.model import Period, Waiver
from progress_report.checks import Case, check
from progress_report.checks.standings import OfficeStanding, office_standings
from progress_report.checks.waivers import waived
from progress_report.jobs.run import Run
from progress_report.messages import _
from progress_report.messages.catalogue import blocks, severity
from progress_report.messages.findings import Finding, Severity
from progress_report.messages.places import CellRef
from progress_report.output.publishing import sha256_of
from progress_report.progress.consolidation import consolidate
from progress_report.progress.model import Progress
from progress_report.returns.collection import Collection, read_returns
from progress_report.returns.folder import return_files
from progress_report.returns.model import Return


@dataclass(frozen=True, slots=True)
class Examination:
    """A period's returns read and checked: what stands, what a person has waived, and the files it was read from."""

    case: Case
    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]
    paths: tuple[Path, ...]

    @property
    def blocked(self) -> bool:
        """Tell whether a final report is out of the question."""
        return blocks(self.findings)

    @property
    def standings(self) -> tuple[OfficeStanding, ...]:
        """Return where each office stands."""
        return office_standings(self.case.assignment, self.findings)

    @property
    def progress(self) -> Progress:
        """Return the period's consolidated state."""
        return consolidate(self.case.assignment, self.case.period, self.case.returns.values())

    @property
    def progress_before(self) -> Progress | None:
        """Return the consolidated state of the period before, or None where nothing can be compared with."""
        before = self.case.assignment.previous_period(self.case.period)
        if before is None or not self.case.previous:
            return None
        return consolidate(self.case.assignment, before, self.case.previous.values())


def collect(run: Run, period: Period) -> tuple[Collection, tuple[Path, ...]]:
    """Read the returns of ``period``; return them with the files they were read from."""
    paths = return_files(run.returns_folder(period))
    return read_returns(paths, run.folders.data, run.assignment, period, partial(run.steps.of, what=_("读取填报表"))), paths


def previous_returns(run: Run) -> dict[str, Return]:
    """Return the usable returns of the period before, by office; none for the year's first period."""
    previous = run.assignment.previous_period(run.period)
    if previous is None:
        return {}
    return {returned.office: returned for returned in collect(run, previous)[0].returns}


def examine(run: Run) -> Examination:
    """Read the period's returns and put every rule to them."""
    collection, paths = collect(run, run.period)
    reading = collection.findings + tuple(_unread_folders(run))
    returns = {returned.office: returned for returned in collection.returns}
    case = Case(run.assignment, run.period, returns, previous_returns(run), reading)
    unsettled, silenced = waived(reading + check(case), run.assignment.waivers)
    return Examination(case, unsettled, silenced, paths)


def _unread_folders(run: Run) -> Iterator[Finding]:
    """Report folders inside the folder of returns that hold files: those are not read."""
    folder = run.returns_folder(run.period)
    for inner in sorted(folder.iterdir()) if folder.is_dir() else ():
        if inner.is_dir() and return_files(inner):
            where = CellRef(inner.relative_to(run.folders.data).as_posix(), "", "")
            yield Finding("F16", "", where=where, details={"folder": inner.name})


def record(run: Run, examination: Examination, templates: Iterable[str]) -> dict[str, object]:
    """Return what the manifest says of a job on returns: inputs and templates by hash, findings by grade, the command."""
    inputs = (run.year_folder / WORKBOOK_NAME, *examination.paths)
    return run.record | {
        "inputs": {path.relative_to(run.folders.data).as_posix(): sha256_of(path) for path in inputs},
        "templates": {name: sha256_of(run.folders.templates / name) for name in templates},
        "findings": {grade.value: sum(severity(finding) is grade for finding in examination.findings) for grade in Severity},
    }
