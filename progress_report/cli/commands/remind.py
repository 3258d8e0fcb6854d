"""催办: a letter to every office that owes something."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from progress_report.cli.exit_codes import FINAL, UNUSABLE
from progress_report.cli.options import add_today
from progress_report.messages import _

NAME = "remind"


def summary() -> str:
    """Return the line of help."""
    return _("给未报送或须修改的科室各生成一份催办单")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    parser.set_defaults(run=run)


def run(options: Namespace, words: Sequence[str]) -> int:
    """Write the letters; return 0."""
    from progress_report.cli.console import Console
    from progress_report.cli.page import show_page
    from progress_report.cli.period import run_of, template_faults_told
    from progress_report.jobs.remind import make_reminders

    console = Console(quiet=options.quiet)
    with template_faults_told():
        run = run_of(options, words, console)
        if run is None:
            return UNUSABLE
        outcome = make_reminders(run, options.today)
    if not outcome.publication.published:
        console.say(_("各科室均已报送且没有必须修改的问题，不需要催办"))
    console.files(outcome.publication)
    show_page(console, run, outcome.examination)
    return FINAL
