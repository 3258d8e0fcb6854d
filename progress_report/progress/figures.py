"""Every figure that the documents print (核对底稿), each with the cells it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from progress_report.assignment.model import Period
from progress_report.messages.places import CellRef
from progress_report.progress.model import (
    Contribution,
    Figure,
    MeasureProgress,
    OfficeProgress,
    Progress,
    Tally,
    TargetProgress,
    is_overdue,
)
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability

_STATES: tuple[tuple[str, str, Status], ...] = (
    ("done", "已完成", Status.DONE),
    ("ongoing", "推进中", Status.ONGOING),
    ("not_started", "未开展", Status.NOT_STARTED),
    ("not_applicable", "不适用", Status.NOT_APPLICABLE),
    ("missing", "未报送", Status.MISSING),
)


DONE_SHARE_RULE = "已完成÷（总项数－不适用项数）×100"


OVERDUE_RULE = "时限不晚于统计截止而未完成"


def all_figures(progress: Progress) -> tuple[Figure, ...]:
    """Return every figure the documents print, in the order of the ledger (核对底稿)."""
    all_measures = progress.measures
    listed = _places(all_measures)
    cutoff = (progress.period.where,) if progress.period.where else ()
    figures = [
        Figure("themes", "重点任务数", len(progress.themes), "项", "任务表“重点任务”去重计数", listed),
        *_tally_figures("", "全部任务", all_measures, progress.tally),
        Figure(
            "time_share",
            "序时进度",
            progress.time_share,
            "%",
            f"{progress.assignment.year}年1月1日至统计截止日天数÷全年天数×100",
            cutoff,
        ),
        Figure(
            "lead",
            "完成率与序时进度之差",
            progress.lead,
            "个百分点",
            "完成率－序时进度",
            (*_status_cells(all_measures), *cutoff),
        ),
        Figure(
            "offices",
            "责任科室数",
            len(progress.offices),
            "个",
            "科室表计数",
            tuple(office.office.where for office in progress.offices if office.office.where),
        ),
        Figure(
            "offices_returned",
            "已报送科室数",
            sum(office.returned for office in progress.offices),
            "个",
            "收到填报表的科室计数",
            progress.returned_forms,
        ),
    ]
    targets = [(measure, target) for measure in all_measures for target in measure.targets]

    def target_figure(key: str, label: str, keep: Callable[[TargetProgress], bool]) -> Figure:
        chosen = [target for _measure, target in targets if keep(target)]
        places = [share.entry.cell("actual") for target in chosen for share in target.shares if share.entry]
        return Figure(key, label, len(chosen), "项", "“指标完成情况”页逐项对照目标值", tuple(places))

    figures += [
        target_figure("targets", "量化指标数", lambda _target: True),
        target_figure("targets_met", "达标指标数", lambda target: target.met is True),
        target_figure("targets_unmet", "未达标指标数", lambda target: target.met is False),
        target_figure("targets_not_applicable", "不适用指标数", lambda t: t.applicability is Applicability.NOT_APPLICABLE),
        target_figure("targets_missing", "未填指标数", lambda t: t.applicability is Applicability.MISSING),
    ]
    for measure, target in targets:
        figures += _share_figures(measure, target)
    for theme in progress.themes:
        figures += _tally_figures(f"theme.{theme.theme.ordinal}.", theme.theme.name, theme.measures, theme.tally)
    for ordinal, office in enumerate(progress.offices, 1):
        figures += _office_figures(f"office.{ordinal}.", office, all_measures, progress.period)
    return tuple(figures)


def _share_figures(measure: MeasureProgress, progress: TargetProgress) -> Iterator[Figure]:
    """Yield each office's actual value of a target, and the value that is asked for."""
    target = progress.target
    ordinal = [one.target.indicator for one in measure.targets].index(target.indicator) + 1
    label = f"第{target.measure}项·{target.indicator}"
    for place, share in enumerate(progress.shares, 1):
        if share.value is not None and share.entry is not None:
            key = f"target.{target.measure}.{ordinal}.{place}"
            rule = f"科室所填，要求{target.comparator.value}{target.value}{target.unit}"
            yield Figure(key, f"{label}·{share.office}", share.value, target.unit, rule, (share.entry.cell("actual"),))


def _tally_figures(prefix: str, label: str, measures: tuple[MeasureProgress, ...], tally: Tally) -> list[Figure]:
    figures = [Figure(f"{prefix}total", f"{label}·项数", tally.total, "项", "任务表行数", _places(measures))]
    for key, word, status in _STATES:
        cells = _status_cells(measure for measure in measures if measure.status is status)
        figures.append(Figure(f"{prefix}{key}", f"{label}·{word}", getattr(tally, key), "项", "各科室“完成状态”合并", cells))
    overdue = _status_cells(measure for measure in measures if measure.overdue)
    figures += [
        Figure(f"{prefix}overdue", f"{label}·逾期未完成", tally.overdue, "项", OVERDUE_RULE, overdue),
        Figure(f"{prefix}done_share", f"{label}·完成率", tally.done_share, "%", DONE_SHARE_RULE, _status_cells(measures)),
    ]
    return figures


def _office_figures(prefix: str, office: OfficeProgress, measures: tuple[MeasureProgress, ...], period: Period) -> list[Figure]:
    name, tally = office.office.name, office.tally
    own = [
        (measure, contribution) for measure in measures for contribution in measure.contributions if contribution.office == name
    ]
    everything = _entry_cells(contribution for _measure, contribution in own)
    overdue = _entry_cells(c for measure, c in own if is_overdue(c.status, measure.measure, period))
    owned = _places(measure for measure, _contribution in own)
    figures = [Figure(f"{prefix}total", f"{name}·承担任务", tally.total, "项", "任务表“责任科室”含本科室", owned)]
    for key, word, status in _STATES:
        cells = _entry_cells(contribution for _measure, contribution in own if contribution.status is status)
        figures.append(Figure(f"{prefix}{key}", f"{name}·{word}", getattr(tally, key), "项", "本科室“完成状态”", cells))
    figures += [
        Figure(f"{prefix}overdue", f"{name}·逾期未完成", tally.overdue, "项", OVERDUE_RULE, overdue),
        Figure(f"{prefix}done_share", f"{name}·完成率", tally.done_share, "%", DONE_SHARE_RULE, everything),
    ]
    return figures


def _places(measures: Iterable[MeasureProgress]) -> tuple[CellRef, ...]:
    return tuple(measure.measure.where for measure in measures if measure.measure.where is not None)


def _status_cells(measures: Iterable[MeasureProgress]) -> tuple[CellRef, ...]:
    return _entry_cells(contribution for measure in measures for contribution in measure.contributions)


def _entry_cells(contributions: Iterable[Contribution]) -> tuple[CellRef, ...]:
    return tuple(contribution.entry.cell("status") for contribution in contributions if contribution.entry is not None)
