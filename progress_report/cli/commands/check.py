"""核查: what is missing or wrong in the returns."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from progress_report.cli.exit_codes import DRAFT, FINAL, UNUSABLE
from progress_report.cli.options import add_format
from progress_report.messages import _

if TYPE_CHECKING:
    from progress_report.cli.console import Console

NAME = "check"


def summary() -> str:
    """Return the line of help."""
    return _("核查收回的填报表，列出问题，并给有问题的科室做好标记的退回件")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_format(parser)
    parser.add_argument(
        "--workbook", action="store_true", help=_("只核查年度工作簿：一次列出所有要改的格子，并另存一份标好的副本")
    )
    parser.set_defaults(run=run)


def run(options: Namespace, words: Sequence[str]) -> int:
    """Check the returns; return 0 when nothing blocks a final report, else 1."""
    from progress_report.cli.console import Console
    from progress_report.cli.period import run_of, template_faults_told
    from progress_report.cli.shown.check import as_record, show
    from progress_report.jobs.check import make_check

    console = Console(quiet=options.quiet)
    if options.workbook:
        return _check_workbook(options, console)
    with template_faults_told():
        run = run_of(options, words, console)
        if run is None:
            return UNUSABLE
        outcome = make_check(run)
    if options.format == "json":
        print(json.dumps(as_record(outcome), ensure_ascii=False, indent=2))
    else:
        show(console, outcome)
    return DRAFT if outcome.examination.blocked else FINAL


def _check_workbook(options: Namespace, console: Console) -> int:
    """Check the year's workbook alone; return 0 when nothing in it blocks, 1 when something does, 2 when it cannot be understood."""
    from progress_report.cli.period import folders_of
    from progress_report.cli.shown.check import show_workbook
    from progress_report.jobs.run import find_year
    from progress_report.jobs.year_check import check_year
    from progress_report.messages.catalogue import blocks

    folders = folders_of(options)
    outcome = check_year(folders, find_year(folders.data, options.year))
    show_workbook(console, outcome)
    return UNUSABLE if outcome.marked is not None else DRAFT if blocks(outcome.findings) else FINAL
