"""总览: the page that shows where the period stands, made anew by every job right after its own files."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from progress_report.assignment.model import Period
from progress_report.assignment.workdays import UncoveredYearError, last_working_day
from progress_report.jobs.calendar import make_calendar
from progress_report.jobs.examination import Examination, earlier_states, edited_file, examine
from progress_report.jobs.reminded import days_reminded, last_before
from progress_report.jobs.run import Run
from progress_report.messages import _
from progress_report.messages.catalogue import severity
from progress_report.messages.errors import ReportError
from progress_report.messages.findings import Severity
from progress_report.output.files import sha256_of
from progress_report.output.manifest import OVERVIEW, edited_documents, is_untrue, recorded_jobs, whole_set
from progress_report.output.overview import Known, overview_view
from progress_report.output.period_files import PeriodFile, period_files
from progress_report.output.prepared import SHIPPED
from progress_report.output.publishing import Publication
from progress_report.output.submitted import is_submitted, submitted_inputs
from progress_report.output.todo import OwnWords, Situation, unsettled_in
from progress_report.progress.model import Progress
from progress_report.returns.candidates import place_of
from progress_report.returns.evidence import evidence_files
from progress_report.templating.page import PageTemplate

TEMPLATE = "总览.html"


class OverviewOutcome(NamedTuple):
    """The page that was written, the state that it shows, the period's files that are untrue by now, and evidence that lies beside."""

    publication: Publication
    situation: Situation
    untrue: tuple[str, ...]
    evidence: tuple[str, ...]

    @property
    def page(self) -> Path:
        """Return where the page is."""
        return self.publication.published[0].path


def make_overview(run: Run, examination: Examination | None = None) -> OverviewOutcome:
    """Write the period's page, and the year's calendar that it links; ``examination`` where a job has already examined the returns.

    Raises ReportError when the page cannot be written.
    """
    path = run.folders.templates / TEMPLATE
    if not path.is_file():
        raise ReportError(_("缺少模板 {file}，请从程序包中恢复 templates 文件夹").format(file=path))
    template = PageTemplate.open(path, prepared=SHIPPED)
    examination = examination or examine(run)
    calendar = ""
    # The page can do without: a calendar that cannot be written is not linked.
    with suppress(ReportError):
        calendar = make_calendar(run)
    known = known_of(run, examination, calendar)
    made_from = run.record | {
        "inputs": dict(examination.inputs),
        "templates": {TEMPLATE: sha256_of(path)},
        "day": run.today.isoformat(),
    }
    with run.publisher(OVERVIEW) as publisher:
        publisher.stage(TEMPLATE, partial(template.fill, overview_view(known).context()))
        untrue = tuple(one.name for one in known.files if one.untrue)
        return OverviewOutcome(publisher.commit(made_from), known.situation, untrue, known.evidence)


def situation_of(run: Run, examination: Examination) -> Situation:
    """Return the period's state, from its returns and from what its folder holds."""
    records = recorded_jobs(run.output_folder)
    report, forms = records.get("report", {}), records.get("forms")
    recorded = whole_set(run.output_folder, "report")
    standings = examination.standings
    draft = report.get("draft")
    return Situation(
        standings=standings,
        unsettled=unsettled_in(examination.findings, standings),
        warnings=sum(severity(finding) is Severity.WARNING for finding in examination.findings),
        blocked=examination.blocked,
        forms_issued=forms is not None and not is_untrue(forms, examination.inputs),
        report="" if recorded is None or not recorded.files else "draft" if draft else "final",
        fresh=recorded is not None and not is_untrue(report, examination.inputs),
        checked="check" in records and not is_untrue(records["check"], examination.inputs),
        archived=is_submitted(run.output_folder, "report"),
        handed_in=submitted_inputs(run.output_folder) is not None,
        untrue=tuple(one.name for one in period_files(run.output_folder, examination.inputs, run.today) if one.untrue),
        words=_own_words(run, examination),
    )


def _own_words(run: Run, examination: Examination) -> OwnWords:
    codes = Counter(finding.code for finding in examination.findings)
    passages = examination.composition.passages
    # Of tables that were edited nothing comes back: no record keeps what they said.
    in_word = [one for one in edited_documents(run.output_folder, "report", ".docx")[0] if one.printed is not None]
    own = sum(passage.key in examination.edited for passage in passages)
    return OwnWords(len(passages), own, codes["C30"], codes["C39"], codes["C32"], len(in_word))


def _edited_texts(run: Run, own: int) -> tuple[PeriodFile, ...]:
    """Return 统稿.xlsx as a file of the period; nothing where there is none, or no way to it as from one drive to another."""
    path = edited_file(run)
    if path.is_file():
        with suppress(ValueError):
            url = Path(os.path.relpath(path, run.output_folder)).as_posix()
            return (PeriodFile(path.name, "统稿", edited=False, untrue=False, note=f"本人写的{own}段", url=url),)
    return ()


def known_of(run: Run, examination: Examination, calendar_url: str) -> Known:
    """Return what the page is made of, as it stands."""
    try:
        reply_by = last_working_day(run.period.due, run.assignment.holidays)
    except UncoveredYearError:
        reply_by = run.period.due
    composition = examination.composition
    situation = situation_of(run, examination)
    files = period_files(run.output_folder, examination.inputs, run.today)
    return Known(
        progress=composition.progress,
        comparison=composition.comparison,
        findings=examination.findings,
        situation=situation,
        states=_states(run, examination),
        files=(*_edited_texts(run, situation.words.own), *files),
        evidence=_evidence(run, examination),
        inputs=examination.inputs,
        reminded=last_before(days_reminded(run), run.today),
        today=run.today,
        reply_by=reply_by,
        calendar_url=calendar_url,
    )


def _evidence(run: Run, examination: Examination) -> tuple[str, ...]:
    told = {finding.where.file for finding in examination.findings if finding.where is not None}
    places = (place_of(path, run.folders.data) for path in evidence_files(examination.paths))
    return tuple(place.rpartition("/")[2] for place in places if place not in told)


def _states(run: Run, examination: Examination) -> tuple[tuple[Period, Progress | None], ...]:
    """Return the year's periods in order, with the states of those up to this one."""
    known: dict[str, Progress | None] = {run.period.code: examination.progress}
    if examination.case.compared is not None:
        known[examination.case.compared.code] = examination.progress_before
    known |= earlier_states(run, known)
    periods = sorted(run.assignment.periods, key=lambda period: period.cutoff)
    return tuple((period, known.get(period.code)) for period in periods)
