"""The commands: each runs its job, shows what came of it and returns the exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from progress_report import templating
from progress_report.assignment.model import Assignment, Period, Variant
from progress_report.cli.console import Console
from progress_report.gbt9704.verification import fails, verify_file
from progress_report.jobs import jobs
from progress_report.jobs.jobs import Folders
from progress_report.messages import _
from progress_report.messages.catalogue import blocks
from progress_report.messages.errors import ReportError
from progress_report.output.fonts import missing_fonts
from progress_report.output.templates import lint_template, template_files

FINAL, DRAFT, UNUSABLE = 0, 1, 2


def run(options: Namespace, words: Sequence[str]) -> int:
    """Do what the parsed ``options`` ask for; return 0 final, 1 draft or something blocking found, 2 nothing done."""
    templating.messages.use(_)
    folders = jobs.Folders(options.data, options.output, options.templates)
    console = Console(quiet=options.quiet)
    if options.command == "lint":
        return _lint(tuple(options.files) or template_files(folders.templates), console)
    if options.command == "verify":
        return _verify(options.files, console, as_json=options.format == "json")
    if options.command == "import":
        return _import(folders, options.file, options.year, console, update=options.update)
    year = jobs.find_year(folders.data, options.year)
    assignment = jobs.load_assignment(folders, year)
    if options.variant is not None:
        assignment = replace(assignment, bureau=replace(assignment.bureau, variant=Variant[options.variant.upper()]))
    if options.period is None:
        period = _propose(assignment, jobs.next_due(assignment, date.today()))
        if period is None:
            return UNUSABLE
    else:
        period = jobs.find_period(assignment, options.period)
    job = _Job(folders, assignment, period, tuple(words), console)
    try:
        if options.command == "forms":
            return job.forms()
        if options.command == "check":
            return job.check(options.format)
        if options.command == "status":
            return job.status(options.today)
        return job.remind(options.today) if options.command == "remind" else job.report(options.date, pdf=options.pdf)
    except templating.TemplateError as error:
        raise ReportError(str(error)) from error


def _lint(files: Sequence[Path], console: Console) -> int:
    """Check templates against their documented names; return 0 when all can be filled, else 1."""
    faults = {file: lint_template(file) for file in console.of(files, _("检查模板"))}
    console.lint(faults)
    return DRAFT if any(faults.values()) else FINAL


def _verify(files: Sequence[Path], console: Console, *, as_json: bool) -> int:
    """Hold Word files against GB/T 9704—2012; return 1 where a binding rule is broken."""
    found = {file: verify_file(file) for file in console.of(files, _("核对版式"))}
    if as_json:
        console.verification_as_json(found)
    else:
        console.verification(found)
    return DRAFT if any(fails(deviations) for deviations in found.values()) else FINAL


def _import(folders: Folders, file: Path, year: int | None, console: Console, *, update: bool) -> int:
    """Write a year's workbook from an issued document; return 0, since what is doubtful in it is for a person to decide."""
    if year is None:
        raise ReportError(_("请写明年度，如 --year 2024"))
    console.year(jobs.make_year(folders, file, year, update=update))
    return FINAL


def _propose(assignment: Assignment, period: Period) -> Period | None:
    """Name the period that is due next; a person at a terminal may take it, a script has to name it."""
    print(
        _("没有指定报送期。按报送截止日，应为 {year} 年 {code}（{name}，{due} 截止）").format(
            year=assignment.year, code=period.code, name=period.name, due=period.due.isoformat()
        ),
        file=sys.stderr,
    )
    if sys.stdin.isatty() and sys.stderr.isatty():
        print(_("按回车采用，或输入 n 退出："), end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in {"n", "no", "否"}:
            return period
    print(_("请运行：python generate.py --period {code}").format(code=period.code), file=sys.stderr)
    return None


@dataclass(frozen=True)
class _Job:
    """One command on one period: runs the job, shows what came of it, returns the exit code."""

    folders: Folders
    assignment: Assignment
    period: Period
    words: tuple[str, ...]
    console: Console

    def report(self, day: date | None, *, pdf: bool) -> int:
        outcome = jobs.make_report(self.folders, self.assignment, self.period, day, self.words, self.console, pdf=pdf)
        self.console.report(outcome, () if self.console.quiet else missing_fonts(self.assignment.bureau.fonts))
        return DRAFT if outcome.draft else FINAL

    def forms(self) -> int:
        outcome = jobs.make_forms(self.folders, self.assignment, self.period, self.words, self.console)
        self.console.forms(outcome, self.folders.data / str(self.assignment.year) / self.period.code)
        return FINAL

    def check(self, output_format: str) -> int:
        outcome = jobs.make_check(self.folders, self.assignment, self.period, self.words, self.console)
        if output_format == "json":
            self.console.check_as_json(outcome)
        else:
            self.console.check(outcome)
        return DRAFT if blocks(outcome.examination.findings) else FINAL

    def status(self, today: date) -> int:
        examination = jobs.examine(self.folders, self.assignment, self.period, self.console)
        # Its lines are the outcome itself, quiet or not.
        Console(quiet=False).status(examination, today)
        return DRAFT if blocks(examination.findings) else FINAL

    def remind(self, today: date) -> int:
        outcome = jobs.make_reminders(self.folders, self.assignment, self.period, today, self.words, self.console)
        if not outcome.published:
            self.console.say(_("各科室均已报送且没有必须修改的问题，不需要催办"))
        self.console.files(outcome.published, outcome.retired)
        return FINAL
