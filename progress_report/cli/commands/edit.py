"""统稿: the words of the report, for the clerk to edit."""

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


NAME = "edit"


def summary() -> str:
    """Return the line of help."""
    return _("生成或更新统稿（data 下本期的 统稿.xlsx）：报告里每一段的文字，供修改")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    parser.set_defaults(run=on_period(_work))


def _work(options: Namespace, run: Run, console: Console) -> int:
    """Write or update 统稿.xlsx; return 0."""
    from progress_report.cli.shown.edit import show
    from progress_report.jobs.edit import make_edit

    show(console, make_edit(run))
    return FINAL
