"""核查: what is missing or wrong in the returns."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from progress_report.cli.exit_codes import DRAFT, FINAL
from progress_report.cli.options import add_format, add_today
from progress_report.cli.skeleton import on_period, tell
from progress_report.messages import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from progress_report.cli.console import Console
    from progress_report.jobs.examination import Examination
    from progress_report.jobs.run import Run


NAME = "check"


def summary() -> str:
    """Return the line of help."""
    return _("核查收回的填报表，列出问题，并给有问题的科室做好标记的退回件")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_format(parser)
    add_today(parser)
    parser.set_defaults(run=on_period(_work))


def _work(options: Namespace, run: Run, console: Console) -> tuple[int, Examination]:
    """Check the returns; return 0 when nothing blocks a final report, else 1."""
    from progress_report.cli.shown.check import as_record, show
    from progress_report.jobs.check import make_check

    outcome = make_check(run)
    tell(options, lambda: as_record(outcome), lambda: show(console, outcome))
    return DRAFT if outcome.examination.blocked else FINAL, outcome.examination
