"""检查模板: templates held against their documented names, without data."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from progress_report.cli.exit_codes import DRAFT, FINAL
from progress_report.cli.skeleton import on_files
from progress_report.messages import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from progress_report.cli.console import Console


NAME = "lint"


def summary() -> str:
    """Return the line of help."""
    return _("检查模板里的标签和名称，不用数据")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "files", nargs="*", type=Path, metavar=_("文件"), help=_("要检查的模板（默认检查模板文件夹里的全部模板）")
    )
    parser.set_defaults(run=on_files(_work))


def _work(options: Namespace, console: Console) -> int:
    """Check the templates; return 0 when all can be filled, else 1."""
    from progress_report.cli.shown.lint import show
    from progress_report.output.templates import lint_template, template_files

    files = tuple(options.files) or template_files(options.templates)
    faults = {file: lint_template(file) for file in console.of(files, _("检查模板"))}
    show(console, faults)
    return DRAFT if any(faults.values()) else FINAL
