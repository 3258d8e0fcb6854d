"""The main job, when no command is named: the report and the assignment tables."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from progress_report.cli.exit_codes import DRAFT, FINAL
from progress_report.cli.options import add_today, day
from progress_report.cli.skeleton import on_period
from progress_report.messages import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from progress_report.cli.console import Console
    from progress_report.jobs.examination import Examination
    from progress_report.jobs.run import Run


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--date", type=day, metavar="YYYY-MM-DD", help=_("成文日期（默认用“报送期”表中的成文日期）"))
    parser.add_argument(
        "--variant",
        choices=("plain", "letter", "upward"),
        help=_("报告版式：plain 普通、letter 函、upward 上行文（默认用“单位”表中的报告版式）"),
    )
    parser.add_argument(
        "--detail",
        choices=("summary", "full"),
        help=_("报告详略：summary 摘要、full 全文（默认用“单位”表中的报告详略）"),
    )
    parser.add_argument("--pdf", action="store_true", help=_("另用 LibreOffice 生成 PDF"))
    add_today(parser)
    parser.set_defaults(run=on_period(_work))


def _work(options: Namespace, run: Run, console: Console) -> tuple[int, Examination]:
    """Make the report; return 0 when it is final, 1 when it is a draft."""
    from progress_report.cli.shown.report import show
    from progress_report.jobs.report import make_report
    from progress_report.output.fonts import missing_fonts

    outcome = make_report(run, report_date=options.date, pdf=options.pdf)
    show(console, outcome, () if console.quiet else missing_fonts(run.assignment.bureau.fonts))
    return DRAFT if outcome.draft else FINAL, outcome.examination
