"""归档: the report that was handed in, kept as it is."""

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


NAME = "archive"


def summary() -> str:
    """Return the line of help."""
    return _("报告报出后归档：正式稿连同所用的填报表存为只读，下期与它比较")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    parser.set_defaults(run=on_period(_work))


def _work(options: Namespace, run: Run, console: Console) -> int:
    """Keep the final set; return 0."""
    from progress_report.jobs.archive import make_archive

    kept = make_archive(run, options.today)
    for name in kept.files:
        edited = _("（生成后被人修改过，按现在的样子归档）") if name in kept.edited else ""
        console.say(_("  {file}{edited}").format(file=name, edited=edited))
    done = _("已归档到：{folder}") if kept.new else _("没有变化，此前已归档到：{folder}")
    console.say(done.format(folder=kept.folder))
    return FINAL
