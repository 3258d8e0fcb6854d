"""What a bureau would say of a period's counts: what was due, what became of it, the pace, the targets, the period before.

Rules of wording: a count of zero that says nothing is not printed, and a sentence that would be all zeroes is left out. 序时进度
is told by what was due by the cut-off, unless the year's workbook asks for the calendar's share; 达到 or 基本达到 is said only while
nothing is overdue.
"""

from __future__ import annotations

from progress_report.assignment.bureau import PaceBy
from progress_report.assignment.model import Assignment, Period
from progress_report.progress.comparison import Comparison, Trend
from progress_report.progress.model import MeasureProgress, Progress, Tally
from progress_report.reading.statuses import Status

STATES = {
    Status.DONE: "已完成",
    Status.CONTINUING: "持续推进",
    Status.ONGOING: "推进中",
    Status.NOT_STARTED: "未开展",
    Status.MISSING: "尚缺报送",
    Status.NOT_APPLICABLE: "不适用",
}
"""How a tally's counts are said, in this order."""
COMPARED = {
    Trend.NEWLY_DONE: "新完成",
    Trend.STARTED: "新开展",
    Trend.ADVANCED: "有进展",
    Trend.KEPT: "保持完成",
    Trend.STALLED: "没有新进展",
    Trend.REGRESSED: "状态退回",
    Trend.NEW: "新增任务",
    Trend.INCOMPARABLE: "因缺报或不适用无法比较",
}


def span(period: Period) -> str:
    """Return the days that are reported on."""
    start, end = period.start, period.cutoff
    year = f"{end.year}年" if end.year != start.year else ""
    return f"{start.year}年{start.month}月{start.day}日至{year}{end.month}月{end.day}日"


def opening(assignment: Assignment, period: Period) -> str:
    """Return the opening: on what basis, and what follows."""
    bureau = assignment.bureau
    number = f"（{bureau.basis_number}）" if bureau.basis_number else ""
    return f"根据《{bureau.basis}》{number}要求，{bureau.own_word}对照任务分工，逐项抓好落实。现将{span(period)}工作进展情况报告如下："


def overview(progress: Progress, comparison: Comparison | None) -> tuple[str, ...]:
    """Return the paragraphs of 总体情况: the counts, what was due, the targets, and against the period before."""
    tally = progress.tally
    counts = (
        f"任务分工共有重点任务{len(progress.themes)}项、具体措施{tally.total}项，由{progress.figure('offices').value}个科室承担。"
        f"{due_words(progress)}"
    )
    paragraphs = [counts + milestone_words(progress) + pace_words(progress), target_words(progress) + late_words(progress)]
    if comparison is not None:
        paragraphs.append(comparison_words(comparison))
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def due_words(progress: Progress) -> str:
    """Return what was due at the cut-off and what became of it; an overdue measure names the offices that are behind."""
    tally, cutoff = progress.tally, progress.period.cutoff
    states = _listed(tally, "项")
    words = f"截至{cutoff.year}年{cutoff.month}月{cutoff.day}日，{states}；" if states else ""
    overdue = [measure for measure in progress.measures if measure.overdue]
    if not tally.rated:
        # Nothing has a last day that could have come.
        return f"{words[:-1]}。" if words else ""
    if not tally.due:
        return words + "其中没有时限已到的任务。"
    if not overdue:
        return words + f"按时限应完成{tally.due}项，实际完成{tally.due_done}项，没有逾期未完成的任务。"
    named = "、".join(f"第{one.measure.number}项（{'、'.join(behind(one))}，{one.status.value}）" for one in overdue)
    return words + f"按时限应完成{tally.due}项，实际完成{tally.due_done}项，逾期{tally.overdue}项，为{named}。"


def behind(measure: MeasureProgress) -> tuple[str, ...]:
    """Return the offices by whose state a measure is not done: of those that lead it, if it has leads."""
    counting = [one for one in measure.contributions if one.counts and one.status is not Status.DONE]
    leading = [one for one in counting if one.office in measure.deciding]
    return tuple(one.office for one in leading or counting) or measure.measure.offices


def milestone_words(progress: Progress) -> str:
    """Return what became of the measures that had a milestone due by the cut-off; one that was not begun is named.

    A duty without a last day has no 时限 that could be still to come: it is called 持续推进.
    """
    reached = [measure for measure in progress.measures if measure.milestone_due]
    waiting = [measure for measure in reached if measure.behind_milestones]
    if not reached:
        return ""
    dated = sum(one.measure.deadline is not None for one in reached)
    sort = "时限未到" if dated == len(reached) else "时限未到或持续推进" if dated else "持续推进"
    words = f"{sort}而有节点到期的任务{len(reached)}项，"
    if not waiting:
        return words + "均已按节点开展。"
    named = "、".join(f"第{one.measure.number}项（{'、'.join(behind(one))}，{one.status.value}）" for one in waiting)
    return words + f"其中未开展{len(waiting)}项，为{named}。"


def pace_words(progress: Progress) -> str:
    """Return 完成率 and whether what was due by the cut-off is done; the calendar's share only where the year's workbook asks for it."""
    if progress.assignment.bureau.pace_by is PaceBy.CALENDAR:
        return calendar_words(progress)
    tally, pace = progress.tally, pace_of(progress)
    if tally.done_share is None:
        return f"{pace}序时进度要求。" if pace == "达到" else ""
    parts = [f"完成率{tally.done_share}%"]
    # Where all is done ahead of time, nothing is left that time could be left for.
    if tally.pending and not tally.overdue and tally.done < tally.rated:
        parts.append(f"另有{tally.pending}项时限未到")
    if pace == "达到":
        parts.append("达到序时进度要求")
    return "，".join(parts) + "。"


def calendar_words(progress: Progress) -> str:
    """Return 完成率 beside the share of the year gone; praise only while nothing is overdue, and no blame for what is not due yet."""
    tally, lead = progress.tally, progress.lead
    if tally.done_share is None or lead is None:
        return ""
    words = f"完成率{tally.done_share}%，序时进度{progress.time_share}%"
    pace = pace_of(progress)
    if pace and not tally.overdue:
        return words + f"，{pace}序时进度要求。"
    if tally.overdue:
        return words + "。"
    return words + (f"，另有{tally.pending}项时限未到。" if tally.pending else "。")


def pace_of(progress: Progress) -> str:
    """Return 达到 or 基本达到, only while nothing is overdue; 滞后 where what is due is not done; else "" (not due yet).

    By what was due: 达到 where all that deadlines wanted is done and all that milestones wanted is begun.
    """
    if progress.assignment.bureau.pace_by is PaceBy.DUE:
        if progress.tally.overdue or any(measure.behind_milestones for measure in progress.measures):
            return "滞后"
        return "达到" if progress.tally.due or any(measure.milestone_due for measure in progress.measures) else ""
    if progress.lead is None:
        return ""
    if progress.tally.overdue:
        return "滞后"
    if progress.lead >= 0:
        return "达到"
    return "基本达到" if progress.lead >= -progress.assignment.bureau.time_progress_tolerance else ""


def late_words(progress: Progress) -> str:
    """Return which measures were done after their deadline."""
    late = [str(measure.measure.number) for measure in progress.measures if measure.late]
    return f"逾期完成{len(late)}项，为第{'、'.join(late)}项。" if late else ""


def target_words(progress: Progress) -> str:
    """Return how many targets there are and what became of them."""
    words = {"targets_met": "达标", "targets_unmet": "未达标", "targets_not_applicable": "不适用", "targets_missing": "未填"}
    total = progress.figure("targets").value
    said = "，".join(f"{word}{value}项" for key, word in words.items() if (value := progress.figure(key).value))
    if total and progress.figure("targets_met").value == total:
        return f"量化指标共{total}项，全部达标。"
    return f"量化指标共{total}项，{said}。" if total else ""


def comparison_words(comparison: Comparison) -> str:
    """Return what changed since the period before; what did not happen is not said."""
    counts = [(COMPARED[trend], len(comparison.of(trend))) for trend in COMPARED]
    parts = [f"{words}{count}项" for words, count in counts if count]
    if comparison.withdrawn:
        parts.append(f"另有{len(comparison.withdrawn)}项已不在任务分工中")
    return f"与上期（{comparison.previous.name}）相比，{'，'.join(parts)}。" if parts else ""


def theme_counts(tally: Tally) -> str:
    """Return a theme's counts in words."""
    said = [word for state, word in STATES.items() if getattr(tally, state.field)]
    if len(said) == 1 and tally.total > 1:
        return f"共{tally.total}项，均{said[0]}。"
    if tally.total == 1:
        return f"共1项，{said[0]}。" if said else ""
    return f"共{tally.total}项，{_listed(tally, '项')}。"


def state_words(measure: MeasureProgress) -> str:
    """Return a measure's state as it stands behind its name."""
    if measure.overdue:
        return f"{measure.status.value}，逾期"
    return "逾期完成" if measure.late else measure.status.value


def _listed(tally: Tally, unit: str) -> str:
    return "、".join(f"{word}{count}{unit}" for state, word in STATES.items() if (count := getattr(tally, state.field)))
