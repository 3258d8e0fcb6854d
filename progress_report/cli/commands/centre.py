"""汇总: many bureaus' reports made one, for the centre that receives them."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from progress_report.cli.exit_codes import DRAFT, FINAL
from progress_report.cli.options import day
from progress_report.messages import _
from progress_report.messages.errors import ReportError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from progress_report.jobs.many import Crew

NAME = "centre"


def summary() -> str:
    """Return the line of help."""
    return _("政务公开中心汇总各单位：汇总报告、排名、逐项总表和核对底稿")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add = parser.add_argument
    add("--root", type=Path, required=True, metavar=_("文件夹"), help=_("各单位的文件夹所在的文件夹，每个单位一个"))
    add("--workers", type=_workers, default=1, metavar=_("个数"), help=_("本机用几个进程（默认 1）"))
    add(
        "--scheduler",
        default="",
        metavar=_("地址"),
        help=_("交给 Dask 集群，调度器的地址，如 tcp://10.0.0.1:8786（需另装 distributed）"),
    )
    add("--reports", action="store_true", help=_("另给每个报来填报数据的单位生成它的报告和任务分工表"))
    add("--table", type=Path, metavar=_("文件"), help=_("另写一张逐项总表，.csv 或 .parquet"))
    add("--name", default="", metavar=_("名称"), help=_("汇总单位的全称（默认用市里的任务分工.xlsx）"))
    add("--member", default="单位", metavar=_("称呼"), help=_("报送单位在文件里的叫法，如 单位、县区（默认“单位”）"))
    add("--date", type=day, metavar="YYYY-MM-DD", help=_("成文日期（默认用“报送期”表中的成文日期）"))
    parser.set_defaults(run=run)


def _workers(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise ArgumentTypeError(_("进程个数应是 1 到 256 的整数"))
    return int(text)


def run(options: Namespace, words: Sequence[str]) -> int:
    """Sum up; return 0 when every bureau's figures could be taken and agree, else 1."""
    if options.period is None:
        raise ReportError(_("请用 --period 指明报送期，如 --period H2"))
    if options.scheduler and options.workers > 1:
        raise ReportError(_("--workers 和 --scheduler 只能用一个：进程在本机，Dask 在集群"))
    if options.workers == 1 and not options.scheduler:
        return _sum_up(options, words)
    from progress_report.jobs.many import hired

    # They start and import what they need while this process does.
    with hired(options.workers, options.scheduler) as crew:
        return _sum_up(options, words, crew)


def _sum_up(options: Namespace, words: Sequence[str], crew: Crew | None = None) -> int:
    from progress_report.cli.console import Console
    from progress_report.cli.shown.centre import show
    from progress_report.jobs.centre import make_centre
    from progress_report.jobs.centre_request import Request
    from progress_report.jobs.template_faults import template_faults_told

    console = Console(quiet=options.quiet)
    request = Request(
        root=options.root,
        output=options.output,
        templates=options.templates,
        period=options.period,
        year=options.year,
        centre=options.name,
        member=options.member,
        report_date=options.date,
        workers=options.workers,
        scheduler=options.scheduler,
        documents=options.reports,
        table=options.table,
        command=tuple(words),
    )
    with template_faults_told():
        outcome = make_centre(request, console, crew)
    show(console, outcome)
    return DRAFT if outcome.needs_a_look else FINAL
