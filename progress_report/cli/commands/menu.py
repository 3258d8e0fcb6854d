"""菜单: the year's steps in order, the next one proposed; what a double click starts."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from progress_report.cli.options import add_today
from progress_report.messages import _

NAME = "menu"


def summary() -> str:
    """Return the line of help."""
    return _("菜单：按顺序列出各步，提议下一步（双击“启动”就是它）")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    parser.set_defaults(run=run)


def run(options: Namespace, words: Sequence[str]) -> int:
    """Serve a person until they have had enough; return what the last step ended with."""
    from progress_report.cli.exit_codes import FINAL
    from progress_report.cli.main import main
    from progress_report.cli.menu import ask, candidates, choose_period, serve
    from progress_report.cli.period import folders_of
    from progress_report.jobs.run import Run, find_period, find_year, load_assignment

    folders = folders_of(options)
    assignment = load_assignment(folders, find_year(folders.data, options.year))
    if options.period is None:
        period = choose_period(candidates(folders, assignment, options.today), ask)
    else:
        period = find_period(assignment, options.period)
    if period is None:
        return FINAL
    year, code = assignment.year, period.code
    # A page that opens by itself is for who is looking, not for a script.
    opening = sys.stdin.isatty() and sys.stdout.isatty()
    return serve(lambda: Run.on(folders, year, code, options.today), options, main, ask, opening=opening)
