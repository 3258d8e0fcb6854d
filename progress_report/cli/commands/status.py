"""现状: where everybody stands, on one screen."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from progress_report.cli.exit_codes import DRAFT, FINAL, UNUSABLE
from progress_report.cli.options import add_format, add_today
from progress_report.messages import _

NAME = "status"


def summary() -> str:
    """Return the line of help."""
    return _("一屏看清：各科室报送情况、逾期任务、序时进度、临近的时间节点")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    add_format(parser)
    parser.set_defaults(run=run)


def run(options: Namespace, words: Sequence[str]) -> int:
    """Show where the period stands; return 0 when nothing blocks a final report, else 1."""
    from progress_report.cli.console import Console
    from progress_report.cli.page import show_page
    from progress_report.cli.period import run_of, template_faults_told
    from progress_report.cli.shown.status import as_record, show
    from progress_report.jobs.status import make_status

    console = Console(quiet=options.quiet)
    with template_faults_told():
        run = run_of(options, words, console)
        if run is None:
            return UNUSABLE
        outcome = make_status(run, options.today)
    # Its lines are the outcome itself, quiet or not.
    as_json = options.format == "json"
    if as_json:
        print(json.dumps(as_record(run, outcome), ensure_ascii=False, indent=2))
    else:
        show(Console(quiet=False), run, outcome)
    show_page(Console(quiet=False), run, outcome.examination, quiet=as_json)
    return DRAFT if outcome.examination.blocked else FINAL
