"""现状: where everybody stands, on one screen."""

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


NAME = "status"


def summary() -> str:
    """Return the line of help."""
    return _("一屏看清：各科室报送情况、逾期任务、序时进度、临近的时间节点")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    add_format(parser)
    parser.set_defaults(run=on_period(_work))


def _work(options: Namespace, run: Run, console: Console) -> tuple[int, Examination]:
    """Show where the period stands; return 0 when nothing blocks a final report, else 1."""
    from progress_report.cli.shown.status import as_record, show
    from progress_report.jobs.status import make_status

    outcome = make_status(run, options.today)
    # Its lines are the outcome itself, quiet or not.
    console.quiet = False
    tell(options, lambda: as_record(run, outcome), lambda: show(console, run, outcome))
    return DRAFT if outcome.examination.blocked else FINAL, outcome.examination
