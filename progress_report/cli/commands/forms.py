"""下发填报表: a blank form for every office."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from progress_report.cli.exit_codes import FINAL, UNUSABLE
from progress_report.cli.options import add_today
from progress_report.messages import _

NAME = "forms"


def summary() -> str:
    """Return the line of help."""
    return _("给每个科室生成本期的空白填报表")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    parser.set_defaults(run=run)


def run(options: Namespace, words: Sequence[str]) -> int:
    """Write the forms; return 0."""
    from progress_report.cli.console import Console
    from progress_report.cli.page import show_page
    from progress_report.cli.period import run_of, template_faults_told
    from progress_report.cli.shown.forms import show
    from progress_report.jobs.forms import make_forms

    console = Console(quiet=options.quiet)
    with template_faults_told():
        run = run_of(options, words, console)
        if run is None:
            return UNUSABLE
        outcome = make_forms(run)
    show(console, outcome, run.returns_folder(run.period))
    show_page(console, run)
    return FINAL
