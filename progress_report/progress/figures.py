"""Every figure that the documents print (核对底稿), each with the cells it came from.

A count brings its cells with it (``Count``): value and sources are one selection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from progress_report.progress.model import Count, Figure, MeasureProgress, Progress, Tally, TargetProgress
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability

STATES = (Status.DONE, Status.ONGOING, Status.NOT_STARTED, Status.NOT_APPLICABLE, Status.MISSING, Status.CONTINUING)
"""In the order of the ledger."""
DONE_SHARE_RULE = "已完成÷（总项数－不适用项数）×100"
RATED_SHARE_RULE = "已完成÷（有时限的项数－不适用项数）×100，持续推进的不计入"
LATE_RULE = "完成日期晚于时限"
MILESTONE_RULE = "没有时限或自身时限未到，“节点”表有不晚于统计截止的日期"
OVERDUE_RULE = "时限不晚于统计截止而未完成"
DUE_RULE = "时限不晚于统计截止且适用"
PENDING_RULE = "时限晚于统计截止且适用"


class _Wording(NamedTuple):
    """How the figures of a tally are named and said to be made."""

    total: str
    total_rule: str
    state_rule: str


_OF_MEASURES = _Wording("项数", "任务表行数", "各科室“完成状态”合并")
_OF_AN_OFFICE = _Wording("承担任务", "任务表“责任科室”含本科室", "本科室“完成状态”")


def counted(key: str, label: str, count: Count, unit: str, rule: str) -> Figure:
    """Return a count as a figure, with the cells it was counted from."""
    return Figure(key, label, int(count), unit, rule, count.cells)


def all_figures(progress: Progress) -> tuple[Figure, ...]:
    """Return every figure the documents print, in the order of the ledger (核对底稿)."""
    cutoff = (progress.period.where,) if progress.period.where else ()
    themes = Count.of(tuple(cell for measure in theme.measures for cell in measure.place) for theme in progress.themes)
    offices = Count.of((one.office.where,) if one.office.where else () for one in progress.offices if one.tally.total)
    returned = Count.of(one.form for one in progress.offices if one.returned)
    late = Count.of(measure.cells for measure in progress.measures if measure.late)
    reached = Count.of(measure.place for measure in progress.measures if measure.milestone_due)
    behind = Count.of(measure.cells or measure.place for measure in progress.measures if measure.behind_milestones)
    gone_rule = f"{progress.assignment.year}年1月1日至统计截止日天数÷全年天数×100"
    lead_cells = (*progress.tally.cells, *cutoff)
    figures = [
        counted("themes", "重点任务数", themes, "项", "任务表“重点任务”去重计数"),
        *_tally_figures("", "全部任务", progress.tally, _OF_MEASURES),
        Figure("time_share", "序时进度", progress.time_share, "%", gone_rule, cutoff),
        Figure("lead", "完成率与序时进度之差", progress.lead, "个百分点", "完成率－序时进度", lead_cells),
        counted("late", "全部任务·逾期完成", late, "项", LATE_RULE),
        counted("milestones_due", "全部任务·有节点到期", reached, "项", MILESTONE_RULE),
        counted("milestones_behind", "全部任务·有节点到期而未开展", behind, "项", f"{MILESTONE_RULE}，未开展或未报送"),
        counted("offices", "责任科室数", offices, "个", "承担任务的科室计数"),
        counted("offices_returned", "已报送科室数", returned, "个", "收到填报表的科室计数"),
        *_target_figures([target for measure in progress.measures for target in measure.targets]),
    ]
    for measure in progress.measures:
        for ordinal, target in enumerate(measure.targets, 1):
            figures += _share_figures(measure, ordinal, target)
    for theme in progress.themes:
        figures += _tally_figures(f"theme.{theme.theme.ordinal}.", theme.theme.name, theme.tally, _OF_MEASURES)
        for part in theme.subthemes:
            if part.subtheme.name:
                label = f"{theme.theme.name}·{part.subtheme.name}"
                key = f"theme.{theme.theme.ordinal}.{part.subtheme.ordinal}."
                figures += _tally_figures(key, label, part.tally, _OF_MEASURES)
    for ordinal, office in enumerate(progress.offices, 1):
        figures += _tally_figures(f"office.{ordinal}.", office.office.name, office.tally, _OF_AN_OFFICE)
    return tuple(figures)


def _tally_figures(prefix: str, label: str, tally: Tally, wording: _Wording) -> Iterator[Figure]:
    yield counted(f"{prefix}total", f"{label}·{wording.total}", tally.total, "项", wording.total_rule)
    for state in STATES:
        count = getattr(tally, state.field)
        yield counted(f"{prefix}{state.field}", f"{label}·{state.value}", count, "项", wording.state_rule)
    yield counted(f"{prefix}due", f"{label}·应完成", tally.due, "项", DUE_RULE)
    yield counted(f"{prefix}due_done", f"{label}·应完成中已完成", tally.due_done, "项", f"{DUE_RULE}、已完成")
    yield counted(f"{prefix}pending", f"{label}·时限未到", tally.pending, "项", PENDING_RULE)
    yield counted(f"{prefix}overdue", f"{label}·逾期未完成", tally.overdue, "项", OVERDUE_RULE)
    rule = RATED_SHARE_RULE if tally.continuing or tally.rated + tally.not_applicable < tally.total else DONE_SHARE_RULE
    yield Figure(f"{prefix}done_share", f"{label}·完成率", tally.done_share, "%", rule, tally.cells)


def _target_figures(targets: list[TargetProgress]) -> Iterator[Figure]:
    sorts: tuple[tuple[str, str, Callable[[TargetProgress], bool]], ...] = (
        ("targets", "量化指标数", lambda _target: True),
        ("targets_met", "达标指标数", lambda target: target.met is True),
        ("targets_unmet", "未达标指标数", lambda target: target.met is False),
        ("targets_not_applicable", "不适用指标数", lambda target: target.applicability is Applicability.NOT_APPLICABLE),
        ("targets_missing", "未填指标数", lambda target: target.applicability is Applicability.MISSING),
    )
    for key, label, belongs in sorts:
        yield counted(
            key, label, Count.of(target.cells for target in targets if belongs(target)), "项", "“指标完成情况”页逐项对照目标值"
        )


def _share_figures(measure: MeasureProgress, ordinal: int, progress: TargetProgress) -> Iterator[Figure]:
    """Yield each office's actual value of a target, and the value that is asked for."""
    target = progress.target
    label = f"第{measure.measure.number}项·{target.indicator}"
    rule = f"科室所填，要求{target.comparator.value}{target.value}{target.unit}"
    for place, share in enumerate(progress.shares, 1):
        if share.value is not None and share.entry is not None:
            key = f"target.{measure.measure.number}.{ordinal}.{place}"
            yield Figure(key, f"{label}·{share.office}", share.value, target.unit, rule, (share.entry.cell("actual"),))
    if progress.combined is not None and len(progress.shares) > 1:
        way = target.combination.value
        rule = f"各科室所填{way}，要求{target.comparator.value}{target.value}{target.unit}"
        key = f"target.{measure.measure.number}.{ordinal}.combined"
        yield Figure(key, f"{label}·{way}", progress.combined, target.unit, rule, progress.cells)
