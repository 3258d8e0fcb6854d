"""The first steps of every job on returns: the period's returns read and every rule put to them."""

from __future__ import annotations

import gc
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.assignment.model import Assignment, Period, Waiver
from progress_report.assignment.workbook import read_assignment
from progress_report.checks import ENTRY_RULES, Case, check
from progress_report.checks.presence import UNUSABLE
from progress_report.checks.standings import OfficeStanding, office_standings
from progress_report.checks.waivers import waived
from progress_report.editing import checking
from progress_report.editing.composition import Composition
from progress_report.editing.model import Edited
from progress_report.editing.tracing import Traced
from progress_report.editing.unplaced_rows import digest_of_words, read_unplaced
from progress_report.editing.workbook import EDITED_NAME, edited_texts, other_files, read_book
from progress_report.jobs.archive import submitted_returns
from progress_report.jobs.run import Run
from progress_report.jobs.troubles import note
from progress_report.messages import _
from progress_report.messages.catalogue import blocks, message, severity
from progress_report.messages.errors import ReportError
from progress_report.messages.findings import Finding, Severity
from progress_report.output.files import sha256_of
from progress_report.progress.comparison import compare_periods
from progress_report.progress.consolidation import consolidate
from progress_report.progress.model import Progress
from progress_report.returns.asked import anybodys, asked_of_others, asked_then
from progress_report.returns.candidates import place_of, return_files
from progress_report.returns.collection import Collection, read_returns
from progress_report.returns.form_words import FormWords
from progress_report.returns.model import Return


@dataclass(frozen=True, slots=True)
class Examination:
    """A period's returns read and checked: what stands, what a person has waived, and the files it was read from.

    ``read`` are the hashes that those files, the year's workbook and 统稿.xlsx had before they were read, by their place in the data,
    and those of the ``earlier_files`` that the period is compared with; ``inputs`` are the same, but 统稿.xlsx stands in them by
    the clerk's own words, and not at all without any: what else is in it changes no file. ``progress_before`` is the earlier period's state: as it was
    archived, or else as the offices of then reported it; None where nothing can be compared with. ``composition`` is the report's text as
    it is made without a clerk, ``traces`` what became of the numbers in the ``edited`` texts.
    """

    case: Case
    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]
    paths: tuple[Path, ...]
    read: Mapping[str, str]
    inputs: Mapping[str, str]
    earlier_files: Mapping[str, Path]
    progress_before: Progress | None
    composition: Composition
    edited: Mapping[str, Edited] = field(default_factory=dict)
    traces: Mapping[str, Traced] = field(default_factory=dict)

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
        return self.composition.progress


def _compose(case: Case, before: Progress | None) -> Composition:
    progress = consolidate(case.assignment, case.period, case.returns.values())
    comparison = compare_periods(before, progress, case.previous.values()) if before is not None else None
    return Composition(progress, comparison)


_WORDS = checking.about_words.__name__


def edited_file(run: Run) -> Path:
    """Return where the clerk's words for the run's period are kept."""
    return run.returns_folder(run.period) / EDITED_NAME


def collect(run: Run, period: Period, paths: tuple[Path, ...]) -> Collection:
    """Read the returns of ``period`` from its files."""
    form = FormWords.of(run.folders.templates / "填报表.xlsx")
    passing = partial(run.steps.of, what=_("读取填报表"))
    return read_returns(paths, run.folders.data, run.assignment, period, passing, form, asked_at_once)


def asked_at_once(returned: Return, assignment: Assignment) -> dict[str, tuple[Finding, ...]]:
    """Return what rules on single entries find in a return, by the rule's name, and what is to be asked about its words."""
    aliases = next((office.aliases for office in assignment.offices if office.name == returned.office), ())
    found = {rule.__name__: tuple(chain.from_iterable(map(rule, returned.entries))) for rule in ENTRY_RULES}
    found[_WORDS] = tuple(chain.from_iterable(checking.about_words(entry, aliases) for entry in returned.entries))
    return {name: findings for name, findings in found.items() if findings}


class Earlier(NamedTuple):
    """The last period before, for which something usable came in, with its returns by office; (None, {}) when there is none.

    ``unusable`` are the later ones that files came in for, none of them usable; ``files`` by their place in the data are those read;
    ``left_out`` is what reading said of files of the period that could not be used; ``progress`` is the state of then: as it was
    archived, by the assignment of then, or else by the offices that were asked then.
    """

    period: Period | None
    returns: dict[str, Return]
    unusable: tuple[Period, ...]
    files: Mapping[str, Path]
    left_out: tuple[Finding, ...]
    progress: Progress | None


def earlier_returns(run: Run) -> Earlier:
    """Return what the run's period is compared with: the period before, or an earlier one where that one was not used.

    Where its report was archived, what was submitted counts, not what has become of the returns since.
    """
    unusable: list[Period] = []
    earlier = run.assignment.previous_period(run.period)
    while earlier is not None:
        collection, files, submitted = _collect_earlier(run, earlier)
        if collection.returns:
            returns = {returned.office: returned for returned in collection.returns}
            left_out = tuple(finding for finding in collection.findings if finding.code in UNUSABLE)
            state = submitted or consolidate(asked_then(run.assignment, collection.returns), earlier, collection.returns)
            return Earlier(earlier, returns, tuple(unusable), files, left_out, state)
        if files:
            unusable.append(earlier)
        earlier = run.assignment.previous_period(earlier)
    return Earlier(None, {}, tuple(unusable), {}, (), None)


def earlier_states(run: Run, known: Container[str]) -> dict[str, Progress | None]:
    """Return the states of the periods before the run's that are not ``known`` yet, by code; None where nothing came in."""
    found: dict[str, Progress | None] = {}
    earlier = run.assignment.previous_period(run.period)
    while earlier is not None:
        if earlier.code not in known:
            collection, _files, submitted = _collect_earlier(run, earlier)
            state = consolidate(run.assignment, earlier, collection.returns) if collection.returns else None
            found[earlier.code] = submitted or state
        earlier = run.assignment.previous_period(earlier)
    return found


def _collect_earlier(run: Run, period: Period) -> tuple[Collection, Mapping[str, Path], Progress | None]:
    kept = submitted_returns(run, period)
    root = run.folders.data if kept is None else kept.root
    paths = return_files(run.returns_folder(period)) if kept is None else tuple(kept.files.values())
    # Offices of then are not those of now: whose a row was is told by whose form it stands in.
    open_to_all = anybodys(run.assignment)
    collection = read_returns(paths, root, open_to_all, period, partial(run.steps.of, what=_("读取填报表")))
    if kept is None:
        return collection, {place_of(path, root): path for path in paths}, None
    assignment = read_assignment(root / str(run.assignment.year) / WORKBOOK_NAME)
    then = next((one for one in assignment.periods if one.code == period.code), None)
    state = consolidate(assignment, then, read_returns(paths, root, assignment, then).returns) if then is not None else None
    return collection, kept.files, state


def _about_the_comparison(run: Run, earlier: Earlier) -> Iterator[Finding]:
    """Report that this period is not compared with the one before it, where that could not be seen otherwise."""
    before = run.assignment.previous_period(run.period)
    if before is not None and earlier.period not in {None, before}:
        assert earlier.period is not None
        yield Finding("C20", details={"period": before.name, "compared": earlier.period.name})
    elif earlier.period is None and earlier.unusable:
        yield Finding("C21", details={"period": "、".join(period.name for period in earlier.unusable)})
    if earlier.period is None or earlier.progress is None:
        return
    offices = {office.name for office in run.assignment.offices}
    for finding in earlier.left_out:
        # Of an office of the roster, the comparison's own check says that its form is missing.
        if finding.office not in offices and finding.where is not None:
            details = {"period": earlier.period.name, "file": finding.where.file, "reason": message(finding)}
            yield Finding("C23", where=finding.where, details=details)
    others = asked_of_others(earlier.progress.assignment, run.assignment)
    if others:
        numbers = "、".join(str(measure.number) for measure in others)
        yield Finding("C24", details={"period": earlier.period.name, "numbers": numbers})


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Spare the search for cycles among millions of tuples that make none: a third of the time of what follows reading."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_no_cycles()
def examine(run: Run) -> Examination:
    """Read the period's returns and put every rule to them."""
    paths = return_files(run.returns_folder(run.period))
    hashes = _hashes(run, _input_files(run, paths))
    collection = collect(run, run.period, paths)
    for trouble in collection.troubles:
        note(trouble)
    earlier = earlier_returns(run)
    reading = (
        *run.assignment.findings,
        *collection.findings,
        *_about_the_comparison(run, earlier),
    )
    returns = {returned.office: returned for returned in collection.returns}
    case = Case(run.assignment, run.period, returns, earlier.returns, reading, earlier.period, collection.seen)
    name = edited_file(run).relative_to(run.folders.data).as_posix()
    book, others = read_book(edited_file(run)), other_files(edited_file(run).parent)
    edited, rows = edited_texts(book.rows, name), read_unplaced(book.sheets, edited_file(run), name)
    left = (*checking.about_strays(book.strays, others, name), *checking.about_unplaced(rows))
    composition = _compose(case, earlier.progress)
    traces = checking.trace_all(composition, edited)
    asked = {office: seen.get(_WORDS, ()) for office, seen in collection.seen.items()}
    found = (*reading, *check(case), *checking.findings(composition, edited, traces, asked), *left)
    unsettled, silenced = waived(found, run.assignment.waivers, run.period.code)
    hashes |= {name: _hash(path) for name, path in earlier.files.items()}
    words = digest_of_words(edited, rows, book.strays)
    inputs = {place: digest for place, digest in hashes.items() if place != name} | ({name: words} if words else {})
    return Examination(
        case, unsettled, silenced, paths, hashes, inputs, earlier.files, earlier.progress, composition, edited, traces
    )


def _input_files(run: Run, returns: Iterable[Path]) -> tuple[Path, ...]:
    return (run.year_folder / WORKBOOK_NAME, edited_file(run), *returns)


def _hashes(run: Run, paths: Iterable[Path]) -> dict[str, str]:
    return {place_of(path, run.folders.data): _hash(path) for path in paths if path.is_file()}


def _hash(path: Path) -> str:
    """Return a file's hash, "" for one that the system does not let be read: that is a finding, and the others' files are read."""
    try:
        return sha256_of(path)
    except OSError:
        return ""


def record(run: Run, examination: Examination, templates: Iterable[str]) -> dict[str, object]:
    """Return what the manifest says of a job on returns: inputs and templates by hash, findings by grade, the command.

    Raises ReportError when an input is no longer what was read.
    """
    now = _hashes(run, _input_files(run, return_files(run.returns_folder(run.period))))
    now |= {name: _hash(path) for name, path in examination.earlier_files.items() if path.is_file()}
    changed = sorted({name for name, _digest in now.items() ^ examination.read.items()})
    if changed:
        raise ReportError(_("{files} 在生成过程中被改动，没有生成。请重新运行").format(files="、".join(changed)))
    return run.record | {
        "inputs": dict(examination.inputs),
        "templates": {name: sha256_of(run.folders.templates / name) for name in templates},
        "findings": {grade.value: sum(severity(finding) is grade for finding in examination.findings) for grade in Severity},
    }
