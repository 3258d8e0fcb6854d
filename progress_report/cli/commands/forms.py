"""下发填报表: a blank form for every office."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from progress_report.cli.exit_codes import FINAL
from progress_report.cli.options import add_today
from progress_report.cli.skeleton import on_period
from progress_report.messages import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from progress_report.cli.console import Console
    from progress_report.jobs.run import Run


NAME = "forms"


def summary() -> str:
    """Return the line of help."""
    return _("给每个科室生成本期的空白填报表")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    parser.set_defaults(run=on_period(_work))


def _work(options: Namespace, run: Run, console: Console) -> int:
    """Write the forms; return 0."""
    from progress_report.cli.shown.forms import show
    from progress_report.jobs.forms import make_forms

    show(console, make_forms(run), run.returns_folder(run.period))
    return FINAL
