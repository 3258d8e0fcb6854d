"""导入: an issued document → the year's workbook."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from progress_report.cli.exit_codes import FINAL
from progress_report.cli.skeleton import on_files
from progress_report.messages import _
from progress_report.messages.errors import ReportError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from progress_report.cli.console import Console


NAME = "import"


def summary() -> str:
    """Return the line of help."""
    return _("从印发的任务分工文件（Word、Excel、PDF、文本）起草年度工作簿")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("file", type=Path, metavar=_("文件"), help=_("印发的文件：docx、xlsx、xls、et、ods、pdf 或 txt"))
    parser.add_argument("--update", action="store_true", help=_("文件重新印发：更新已有的年度工作簿，保留已配置的内容"))
    parser.add_argument(
        "--new", action="store_true", help=_("新单位第一次用：名称、科室都从文件里来，不沿用已有年度（如示例单位）的任何设置")
    )
    parser.set_defaults(run=on_files(_work))


def _work(options: Namespace, console: Console) -> int:
    """Write the year's workbook; return 0, since what is doubtful in it is for a person to decide."""
    from progress_report.cli.period import folders_of
    from progress_report.cli.shown.import_year import show
    from progress_report.jobs.year import make_year

    if options.year is None:
        raise ReportError(_("请写明年度，如 --year 2024"))
    if options.new and options.update:
        raise ReportError(_("--new 和 --update 不能同时用：前者新建，后者更新已有的工作簿"))
    outcome = make_year(folders_of(options), options.file, options.year, update=options.update, new=options.new, steps=console)
    show(console, outcome)
    return FINAL
