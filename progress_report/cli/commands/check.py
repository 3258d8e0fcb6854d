"""核查: what is missing or wrong in the returns."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from progress_report.cli.exit_codes import DRAFT, FINAL, UNUSABLE
from progress_report.cli.options import add_format, add_today
from progress_report.messages import _

NAME = "check"


def summary() -> str:
    """Return the line of help."""
    return _("核查收回的填报表，列出问题，并给有问题的科室做好标记的退回件")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_format(parser)
    add_today(parser)
    parser.set_defaults(run=run)


def run(options: Namespace, words: Sequence[str]) -> int:
    """Check the returns; return 0 when nothing blocks a final report, else 1."""
    from progress_report.cli.console import Console
    from progress_report.cli.page import show_page
    from progress_report.cli.period import run_of, template_faults_told
    from progress_report.cli.shown.check import as_record, show
    from progress_report.jobs.check import make_check

    console = Console(quiet=options.quiet)
    with template_faults_told():
        run = run_of(options, words, console)
        if run is None:
            return UNUSABLE
        outcome = make_check(run)
    as_json = options.format == "json"
    if as_json:
        print(json.dumps(as_record(outcome), ensure_ascii=False, indent=2))
    else:
        show(console, outcome)
    show_page(console, run, outcome.examination, quiet=as_json)
    return DRAFT if outcome.examination.blocked else FINAL
