"""统稿: the words of the report, for the clerk to edit."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from progress_report.cli.exit_codes import FINAL, UNUSABLE
from progress_report.cli.options import add_today
from progress_report.messages import _

NAME = "edit"


def summary() -> str:
    """Return the line of help."""
    return _("生成或更新统稿（data 下本期的 统稿.xlsx）：报告里每一段的文字，供修改")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    parser.set_defaults(run=run)


def run(options: Namespace, words: Sequence[str]) -> int:
    """Write or update 统稿.xlsx; return 0."""
    from progress_report.cli.console import Console
    from progress_report.cli.page import show_page
    from progress_report.cli.period import run_of
    from progress_report.cli.shown.edit import show
    from progress_report.jobs.edit import make_edit

    console = Console(quiet=options.quiet)
    run = run_of(options, words, console)
    if run is None:
        return UNUSABLE
    outcome = make_edit(run)
    show(console, outcome)
    show_page(console, run)
    return FINAL
