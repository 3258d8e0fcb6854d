"""催办: a letter to every office that owes something."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from progress_report.cli.exit_codes import FINAL
from progress_report.cli.options import add_today
from progress_report.cli.skeleton import on_period
from progress_report.messages import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from progress_report.cli.console import Console
    from progress_report.jobs.examination import Examination
    from progress_report.jobs.run import Run


NAME = "remind"


def summary() -> str:
    """Return the line of help."""
    return _("给未报送或须修改的科室各生成一份催办单")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    parser.set_defaults(run=on_period(_work))


def _work(options: Namespace, run: Run, console: Console) -> tuple[int, Examination]:
    """Write the letters; return 0."""
    from progress_report.jobs.remind import make_reminders

    outcome = make_reminders(run, options.today)
    if not outcome.publication.published:
        console.say(_("各科室均已报送且没有必须修改的问题，不需要催办"))
    console.files(outcome.publication)
    return FINAL, outcome.examination
