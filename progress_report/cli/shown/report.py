"""The main job's outcome: counts, what needs attention, the files."""

from __future__ import annotations

from progress_report.cli.console import Console
from progress_report.cli.shown.parts import show_deviations, show_taken_back
from progress_report.gbt9704.rules import RULES
from progress_report.gbt9704.verification import fails
from progress_report.jobs.report import ReportOutcome
from progress_report.messages import _
from progress_report.messages.catalogue import blocks, severity
from progress_report.messages.findings import Severity


def show(console: Console, outcome: ReportOutcome, missing_fonts: tuple[str, ...] | None) -> None:
    """Show what the main job came to: the counts, what needs attention, the files, fonts that are not here (None: unknown)."""
    tally, view = outcome.progress.tally, outcome.view
    console.say(
        _(
            "{year} 年 {code}：任务 {total} 项，已完成 {done}，持续推进 {continuing}，推进中 {ongoing}，未开展 {not_started}，"
            "不适用 {na}，未报送 {missing}"
        ).format(
            year=view.year,
            code=view.period_code,
            total=tally.total,
            done=tally.done,
            continuing=tally.continuing,
            ongoing=tally.ongoing,
            not_started=tally.not_started,
            na=tally.not_applicable,
            missing=tally.missing,
        )
    )
    share = "—" if tally.done_share is None else f"{tally.done_share}%"
    console.say(
        _("完成率 {share}，序时进度 {gone}%；逾期未完成 {overdue} 项").format(
            share=share, gone=view.time_share, overdue=tally.overdue
        )
    )
    show_taken_back(console, outcome.taken_back)
    added_up = [
        _("第{number}项“{indicator}”").format(number=measure.measure.number, indicator=one.target.indicator)
        for measure in outcome.progress.measures
        for one in measure.targets
        if one.combined is not None and one.target.chosen is None and len(one.shares) > 1
    ]
    if added_up:
        console.say(_("几个科室共填的指标，没有写“汇总方式”的按合计计：{targets}").format(targets="、".join(added_up)))
    console.few_findings(outcome.examination.findings)
    console.errors_only(outcome.examination.findings)
    for measure in view.overdue:
        console.say(
            _("  逾期未完成：第{number}项（{offices}，时限 {deadline}，{status}）").format(
                number=measure.number, offices="、".join(measure.behind), deadline=measure.deadline_text, status=measure.status
            )
        )
    console.files(outcome.publication)
    if outcome.deviations:
        console.say(_("报告版式与 GB/T 9704—2012 不符之处（模板可能被改过）："))
        if fails(outcome.deviations):
            console.say(_("  其中有不符合“规定”的，只生成草稿；请恢复程序自带的模板，或改模板"))
        show_deviations(console, outcome.deviations)
    else:
        console.say(_("报告版式已按 GB/T 9704—2012 核对 {count} 条，全部符合").format(count=len(RULES)))
    _show_pages(console, outcome)
    if missing_fonts:
        console.say(_("本机没有安装 {fonts}：文件里已写明，请在装有这些字体的电脑上打印").format(fonts="、".join(missing_fonts)))
    console.say(_conclusion(outcome))


def _conclusion(outcome: ReportOutcome) -> str:
    """Return whether the report is final, and what keeps it from being so by the names that were shown: not each is an 错误."""
    if not outcome.draft:
        return _("结论：正式稿。打印前请通读一遍。")
    in_the_way = [one for one in outcome.examination.findings if blocks((one,))]
    codes = dict.fromkeys(one.code for one in in_the_way if severity(one) is not Severity.ERROR)
    if not codes:
        return (
            _("结论：草稿。处理以上“错误”后重新运行即为正式稿。")
            if in_the_way
            else _("结论：草稿。版式改好后重新运行即为正式稿。")
        )
    named = "、".join(codes)
    if len(codes) == len(dict.fromkeys(one.code for one in in_the_way)):
        return _("结论：草稿。处理以上标着 {codes} 的“提醒”（改正或登记豁免）后重新运行即为正式稿。").format(codes=named)
    return _("结论：草稿。处理以上“错误”和标着 {codes} 的“提醒”（改正或登记豁免）后重新运行即为正式稿。").format(codes=named)


def _show_pages(console: Console, outcome: ReportOutcome) -> None:
    """Say what the printed pages show, or that nobody looked at them."""
    if outcome.faults is None:
        console.say(_("没有看印出来的页面（加 --pdf 并装有 LibreOffice 才看），打印前请翻一遍"))
    elif outcome.faults:
        console.say(_("LibreOffice 排出的页面有问题，打印前请看："))
        for fault in outcome.faults:
            console.say(f"  {fault}")
    else:
        console.say(
            _("LibreOffice 排出的报告页面已看过：署名、标题、版记、页码都在应在的地方，没有不该有的空白；任务分工表请翻一遍")
        )
