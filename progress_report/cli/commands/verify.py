"""核对版式: Word files held against GB/T 9704—2012."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from progress_report.cli.exit_codes import DRAFT, FINAL
from progress_report.cli.options import add_format
from progress_report.cli.skeleton import on_files, tell
from progress_report.messages import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from progress_report.cli.console import Console


NAME = "verify"


def summary() -> str:
    """Return the line of help."""
    return _("按 GB/T 9704—2012 逐条核对 Word 文件的版式")


def add_options(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar=_("文件"), help=_("要核对的 Word 文件（docx），不限于本程序生成的")
    )
    add_format(parser)
    parser.set_defaults(run=on_files(_work))


def _work(options: Namespace, console: Console) -> int:
    """Verify the files; return 1 where a binding rule is broken, else 0."""
    from progress_report.cli.shown.verify import as_record, show
    from progress_report.gbt9704.verification import fails, verify_file

    found = {file: verify_file(file) for file in console.of(options.files, _("核对版式"))}
    tell(options, lambda: as_record(found), lambda: show(console, found))
    return DRAFT if any(fails(deviations) for deviations in found.values()) else FINAL
