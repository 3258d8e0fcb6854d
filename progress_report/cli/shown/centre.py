"""The centre's outcome: who reported, the city's counts, what needs a look, the files."""

from __future__ import annotations

from collections.abc import Sequence

from progress_report.cli.console import Console
from progress_report.cli.shown.parts import show_deviations
from progress_report.jobs.centre import CentreOutcome
from progress_report.messages import _
from progress_report.output.centre_views import FlawedView

SHOWN = 10
"""So many bureaus are named for each kind of trouble; 需核实 has all."""


def show(console: Console, outcome: CentreOutcome) -> None:
    """Show what the centre's job came to."""
    view, tally = outcome.view, outcome.city.tally
    figures = view.figures
    console.say(
        _("{year} 年 {code}：应报送 {expected} 家，已报送 {handed_in}，未报送 {absent}，不能采用 {broken}").format(
            year=view.year,
            code=view.period_code,
            expected=figures["expected"],
            handed_in=figures["handed_in"],
            absent=figures["absent"],
            broken=figures["broken"],
        )
    )
    share = "—" if tally.done_share is None else f"{tally.done_share}%"
    console.say(
        _("共同任务 {common} 项、{total} 项次，已完成 {done}，完成率 {share}；逾期未完成 {overdue} 项次").format(
            common=figures["common"], total=tally.total, done=tally.done, share=share, overdue=tally.overdue
        )
    )
    if outcome.again:
        console.say(_("其中 {count} 家没有变化，用上次的结果").format(count=outcome.again))
    if view.absent:
        console.say(_("未报送：{names}").format(names=_some(view.absent)))
    for words, flawed in (
        (_("不能采用："), view.broken),
        (_("数据与附表不一致："), view.differing),
        (_("版式未通过核对："), view.unlawful),
        (_("另有文件没有采用或看不明白："), view.doubtful),
        (_("文件里写的是别的单位，可能放错："), view.strangers),
        (_("几个文件夹的文件写着同一个单位："), view.same),
    ):
        _show_flawed(console, words, flawed)
    if view.unmatched:
        console.say(_("没有并入共同任务：{count} 项次，见“未并入的任务”表").format(count=len(view.unmatched)))
    console.files(outcome.publication)
    if outcome.table is not None:
        console.say(_("已生成：{file}").format(file=outcome.table))
    if outcome.deviations:
        console.say(_("报告版式与 GB/T 9704—2012 不符之处（模板可能被改过）："))
        show_deviations(console, outcome.deviations)


def _show_flawed(console: Console, words: str, flawed: Sequence[FlawedView]) -> None:
    if flawed:
        console.say(words)
    for one in flawed[:SHOWN]:
        console.say(f"  {one.bureau}：{one.words}")
    if len(flawed) > SHOWN:
        console.say(_("  ……另有 {count} 家，见“需核实”表").format(count=len(flawed) - SHOWN))


def _some(names: Sequence[str]) -> str:
    more = _("等 {count} 家").format(count=len(names)) if len(names) > SHOWN else ""
    return "、".join(names[:SHOWN]) + more
