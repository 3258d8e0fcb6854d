"""The outcome of 统稿: the file, and what is the clerk's in it."""

from __future__ import annotations

from progress_report.cli.console import Console
from progress_report.cli.shown.parts import show_taken_back
from progress_report.jobs.edit import EditOutcome
from progress_report.messages import _


def show(console: Console, outcome: EditOutcome) -> None:
    """Show where the file is, how many texts are the clerk's, and which stand on words that have changed since."""
    show_taken_back(console, outcome.taken_back)
    if not outcome.written:
        console.say(_("统稿没有变化：{file}").format(file=outcome.path))
    else:
        console.say(_("已写入统稿：{file}（新增 {added} 行）").format(file=outcome.path, added=outcome.added))
    console.say(_("  共 {rows} 段，本人写的 {own} 段，其余为建议").format(rows=len(outcome.rows), own=outcome.own))
    if outcome.changed:
        console.say(_("  其中 {count} 段写好之后科室原文变了，见“原文变化”一栏").format(count=outcome.changed))
