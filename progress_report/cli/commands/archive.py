"""归档: the final report that was submitted is kept with all that it was made from."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from progress_report.cli.exit_codes import FINAL, UNUSABLE
from progress_report.cli.options import add_today
from progress_report.messages import _

NAME = "archive"


def summary() -> str:
    """Return the line of help."""
    return _("报告报出以后归档：正式稿连同填报表和年度工作簿另存一份，以后不再改动")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_today(parser)
    parser.set_defaults(run=run)


def run(options: Namespace, words: Sequence[str]) -> int:
    """Archive the period's final report; return 0."""
    from progress_report.cli.console import Console
    from progress_report.cli.period import run_of
    from progress_report.jobs.archive import make_archive

    console = Console(quiet=options.quiet)
    run = run_of(options, words, console)
    if run is None:
        return UNUSABLE
    outcome = make_archive(run, options.today)
    for path in outcome.edited:
        console.say(_("  注意：{file} 生成后被人修改过，按现在的样子归档").format(file=path.name))
    console.say(_("已归档 {count} 个文件：{folder}").format(count=len(outcome.files), folder=outcome.folder))
    console.say(_("下一期与归档的数据比较；以后重新生成报告，不影响归档的文件"))
    return FINAL
