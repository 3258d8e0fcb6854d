"""The menu of the year's steps: which period, what is to be done, and the step that a person chooses carried out."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from progress_report.cli.console import Console
from progress_report.cli.exit_codes import UNUSABLE
from progress_report.cli.page import open_page
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.todo import Situation, Step, next_step, things_to_do

if TYPE_CHECKING:
    from progress_report.assignment.model import Assignment, Period
    from progress_report.jobs.run import Folders, Run

COMMANDS: dict[Step, tuple[str, ...]] = {
    Step.FORMS: ("forms",),
    Step.CHECK: ("check",),
    Step.REMIND: ("remind",),
    Step.EDIT: ("edit",),
    Step.REPORT: (),
    Step.ARCHIVE: ("archive",),
    Step.STATUS: ("status",),
}
QUIT = frozenset({"q", "quit", "0", "n", "退出"})
Ask = Callable[[str], "str | None"]
"""Asks a person for a line; None where there is nobody to answer any more."""


def ask(prompt: str) -> str | None:
    """Return what a person types, without the blanks around it."""
    print(prompt, end="", flush=True)
    line = sys.stdin.readline()
    return line.strip() if line else None


def candidates(folders: Folders, assignment: Assignment, today: date) -> tuple[Period, ...]:
    """Return the periods that may be meant on a day: the one due next, and earlier ones begun and not yet archived."""
    from progress_report.jobs.run import Run, next_due
    from progress_report.output.submitted import submitted_inputs
    from progress_report.returns.candidates import return_files

    coming = next_due(assignment, today)

    def is_open(period: Period) -> bool:
        run = Run(folders, assignment, period)
        begun = bool(return_files(run.returns_folder(period)))
        return begun and submitted_inputs(run.output_folder) is None

    earlier = [one for one in assignment.periods if one is not coming and one.due < coming.due and is_open(one)]
    return (*sorted(earlier, key=lambda one: one.due), coming)


def choose_period(periods: Sequence[Period], answer: Ask) -> Period | None:
    """Return the period that is meant; a person is asked only where there are several. None when nobody chose."""
    if len(periods) == 1:
        return periods[0]
    print(_("做哪一期？"))
    for number, period in enumerate(periods, 1):
        print(
            _("  {number}. {name}（{code}），{due} 截止").format(
                number=number, name=period.name, code=period.code, due=period.due
            )
        )
    while (line := answer(_("输入数字（直接按回车为 {number}）：").format(number=len(periods)))) is not None:
        if not line:
            return periods[-1]
        if line.lower() in QUIT:
            return None
        if line.isdecimal() and 1 <= int(line) <= len(periods):
            return periods[int(line) - 1]
        print(_("没有“{line}”这一项").format(line=line))
    return None


def serve(
    again: Callable[[], Run], options: Namespace, carry_out: Callable[[list[str]], int], answer: Ask, *, opening: bool
) -> int:
    """Show what is to be done and carry out the steps that a person chooses, until there is nobody or they have had enough.

    ``again`` reads the year's workbook anew, since people change it between steps; ``carry_out`` runs a command line; ``opening``:
    the page is opened after a step. Returns the last step's exit code.
    """
    code = 0
    while True:
        try:
            run = again()
            now = _situation(run)
        except ReportError as error:
            print(_("错误：{message}").format(message=error))
            line = answer(_("改好后按回车重试，输入 q 退出："))
            if line is None or line.lower() in QUIT:
                return UNUSABLE
            continue
        proposed = next_step(now)
        _show(run, things_to_do(now), proposed)
        step = _chosen(proposed, answer)
        if step is None:
            return code
        print()
        code = carry_out([*COMMANDS[step], *_shared(run, options)])
        if opening:
            _open(run)
        print()


def _situation(run: Run) -> Situation:
    from progress_report.jobs.examination import examine
    from progress_report.jobs.overview import situation_of

    return situation_of(run, examine(run))


def _show(run: Run, lines: Sequence[str], proposed: Step) -> None:
    period = run.period
    head = _("{year} 年 {name}（{code}），报送截止 {due}").format(
        year=run.assignment.year, name=period.name, code=period.code, due=period.due
    )
    print(head)
    print(_("现在要做的事："))
    for line in lines:
        print(f"  · {line}")
    print(_("可以做的："))
    for number, step in enumerate(COMMANDS, 1):
        mark = _("　← 建议") if step is proposed else ""
        print(f"  {number}. {_(step.value)}{mark}")


def _chosen(proposed: Step, answer: Ask) -> Step | None:
    steps = list(COMMANDS)
    prompt = _("直接按回车做建议的一步，或输入数字；输入 q 退出：")
    while (line := answer(prompt)) is not None:
        if not line:
            return proposed
        if line.lower() in QUIT:
            return None
        if line.isdecimal() and 1 <= int(line) <= len(steps):
            return steps[int(line) - 1]
        print(_("没有“{line}”这一项").format(line=line))
    return None


def _shared(run: Run, options: Namespace) -> list[str]:
    """Return the words that make each step the same year's, period's and folders'."""
    folders = run.folders
    words = ["--year", str(run.assignment.year), "--period", run.period.code, "--lang", options.lang]
    words += ["--data", str(folders.data), "--output", str(folders.output), "--templates", str(folders.templates)]
    return [*words, "--today", run.today.isoformat()]


def _open(run: Run) -> None:
    from progress_report.output.manifest import OVERVIEW, whole_set

    page = whole_set(run.output_folder, OVERVIEW)
    for name in page.files[:1] if page is not None else ():
        if not open_page(run.output_folder / name):
            Console(quiet=False).say(_("请在浏览器里打开：{file}").format(file=run.output_folder / name))
