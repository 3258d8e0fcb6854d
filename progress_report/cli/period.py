"""From the parsed words to the run they mean: which folders, year and period."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from progress_report.assignment.bureau import Detail, Variant
from progress_report.assignment.model import Assignment, Period
from progress_report.cli.console import Console
from progress_report.cli.failures import keep_troubles
from progress_report.jobs.run import Folders, Run, find_period, find_year, load_assignment, next_due
from progress_report.messages import _


def folders_of(options: Namespace) -> Folders:
    """Return where a run reads and writes."""
    return Folders(options.data, options.output, options.templates)


def run_of(options: Namespace, words: Sequence[str], console: Console) -> Run | None:
    """Return the run that is asked for; None when no period was named and the person did not take the proposed one."""
    folders = folders_of(options)
    keep_troubles(folders.output)
    assignment = load_assignment(folders, find_year(folders.data, options.year))
    today = getattr(options, "today", None) or date.today()
    if options.variant is not None:
        assignment = replace(assignment, bureau=replace(assignment.bureau, variant=Variant[options.variant.upper()]))
    # Only the main job makes a text that is long or short.
    if getattr(options, "detail", None) is not None:
        assignment = replace(assignment, bureau=replace(assignment.bureau, detail=Detail[options.detail.upper()]))
    if options.period is None:
        period = _propose(assignment, next_due(assignment, today), words)
    else:
        period = find_period(assignment, options.period)
    return None if period is None else Run(folders, assignment.in_period(period), period, tuple(words), console, today)


def _propose(assignment: Assignment, period: Period, words: Sequence[str]) -> Period | None:
    """Name the period that is due next; a person at a terminal may take it, a script has to name it."""
    print(
        _("没有指定报送期。按报送截止日，应为 {year} 年 {code}（{name}，{due} 截止）").format(
            year=assignment.year, code=period.code, name=period.name, due=period.due.isoformat()
        ),
        file=sys.stderr,
    )
    if sys.stdin.isatty() and sys.stderr.isatty():
        print(_("按回车采用，或输入 n 退出："), end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in {"n", "no", "否"}:
            return period
    from subprocess import list2cmdline

    # What was asked for is told again whole: a reader who copies the line must not get another command.
    command = list2cmdline(["python", "generate.py", *words, "--period", period.code])
    print(_("请运行：{command}").format(command=command), file=sys.stderr)
    return None
