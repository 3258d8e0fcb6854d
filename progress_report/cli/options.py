"""Kinds of options that several commands have."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date

from progress_report.messages import _


def day(text: str) -> date:
    """Return a day typed as 2023-12-08. Raises ArgumentTypeError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(_("日期应写成 2023-12-08 的样子")) from None


def add_today(parser: ArgumentParser) -> None:
    """Add ``--today``."""
    parser.add_argument("--today", type=day, metavar="YYYY-MM-DD", default=date.today(), help=_("按哪一天计算（默认今天）"))


def add_format(parser: ArgumentParser) -> None:
    """Add ``--format``."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_("屏幕上的输出方式（默认 text）"))
