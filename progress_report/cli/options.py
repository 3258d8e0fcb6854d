"""Kinds of options that several commands have."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from progress_report.messages import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def day(text: str) -> date:
    """Return a day typed as 2023-12-08. Raises ArgumentTypeError."""
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(_("日期应写成 2023-12-08 的样子")) from None


def _day_or_today(text: str) -> date:
    """Return a day as typed, or what day it is for an empty text, which is the default."""
    from datetime import date

    return day(text) if text else date.today()


def add_today(parser: ArgumentParser) -> None:
    """Add ``--today``."""
    parser.add_argument("--today", type=_day_or_today, metavar="YYYY-MM-DD", default="", help=_("按哪一天计算（默认今天）"))


def add_format(parser: ArgumentParser) -> None:
    """Add ``--format``."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_("屏幕上的输出方式（默认 text）"))
