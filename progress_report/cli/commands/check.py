"""核查: what is missing or wrong in the returns."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from progress_report.cli.exit_codes import DRAFT, FINAL, UNUSABLE
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
    parser.add_argument(
        "--workbook", action="store_true", help=_("只核查年度工作簿：一次列出所有要改的格子，并另存一份标好的副本")
    )
    parser.set_defaults(run=_run)


def _work(options: Namespace, run: Run, console: Console) -> tuple[int, Examination]:
    """Check the returns; return 0 when nothing blocks a final report, else 1."""
    from progress_report.cli.shown.check import as_record, show
    from progress_report.jobs.check import make_check

    outcome = make_check(run)
    tell(options, lambda: as_record(outcome), lambda: show(console, outcome))
    return DRAFT if outcome.examination.blocked else FINAL, outcome.examination


def _run(options: Namespace, words: Sequence[str]) -> int:
    return _check_workbook(options) if options.workbook else on_period(_work)(options, words)


def _check_workbook(options: Namespace) -> int:
    """Check the year's workbook alone; return 0 when nothing in it blocks, 1 when something does, 2 when it cannot be understood."""
    from progress_report.cli.console import Console
    from progress_report.cli.period import folders_of
    from progress_report.cli.shown.check import show_workbook
    from progress_report.jobs.run import find_year
    from progress_report.jobs.year_check import check_year
    from progress_report.messages.catalogue import blocks

    folders = folders_of(options)
    outcome = check_year(folders, find_year(folders.data, options.year))
    show_workbook(Console(quiet=options.quiet), outcome)
    return UNUSABLE if not outcome.is_understood else DRAFT if blocks(outcome.findings) else FINAL
