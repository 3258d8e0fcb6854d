"""One bureau's period as one pure call: from the folder of its year to its documents, without console, current folder or clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from progress_report.assignment.bureau import Detail, Variant
from progress_report.jobs.examination import examine
from progress_report.jobs.report import Made, documents_of
from progress_report.jobs.run import Folders, Run
from progress_report.jobs.template_faults import template_faults_told
from progress_report.messages import LANGUAGES, _, language, use_language
from progress_report.messages.errors import ReportError


class Options(NamedTuple):
    """How a run is wanted.

    ``output`` is where earlier periods may have been archived, which this period is then compared with; nothing is written
    there. ``report_date``, ``variant`` and ``detail`` override what the year's workbook says. ``language`` is that of messages.
    """

    templates: Path
    output: Path | None = None
    report_date: date | None = None
    variant: Variant | None = None
    detail: Detail | None = None
    language: str = LANGUAGES[0]


def run(year_folder: Path, period: str, options: Options) -> Made:
    """Return the state and the documents of the period under the code ``period`` of the year in ``year_folder``.

    The same files and options give the same outcome in any process, whichever other bureaus it has worked on. Raises ReportError
    when the year cannot be used.
    """
    with speaking(options.language):
        found = run_in(year_folder, period, options)
        return documents_of(found, examine(found), options.report_date)


def run_in(year_folder: Path, period: str, options: Options) -> Run:
    """Return the run on a year's folder. Raises ReportError when the folder is no year's, or has no such period."""
    if not (year_folder.name.isascii() and year_folder.name.isdigit()):
        raise ReportError(_("{folder} 不是年度文件夹（应以年度命名，如 2023）").format(folder=year_folder))
    data = year_folder.parent
    year = int(year_folder.name)
    # Nothing that is returned counts from a day; the clock is not asked for one.
    today = date(year, 12, 31)
    found = Run.on(Folders(data, options.output or data / "output", options.templates), year, period, today)
    bureau = found.assignment.bureau
    bureau = replace(bureau, variant=options.variant or bureau.variant, detail=options.detail or bureau.detail)
    return replace(found, assignment=replace(found.assignment, bureau=bureau))


@contextmanager
def speaking(wanted: str) -> Iterator[None]:
    """Let messages be in the ``wanted`` language meanwhile, and a template's fault be told like any other.

    The language is the process's; whoever calls may be in the middle of something in another one.
    """
    before = language()
    if before != wanted:
        use_language(wanted)
    try:
        with template_faults_told():
            yield
    finally:
        if before != wanted:
            use_language(before)
