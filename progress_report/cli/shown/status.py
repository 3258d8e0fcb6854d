"""A period on one screen."""

from __future__ import annotations

from itertools import groupby

from progress_report.assignment.dates_ahead import Upcoming
from progress_report.assignment.workdays import UncoveredYearError
from progress_report.cli.console import Console
from progress_report.cli.shown.parts import show_standings, standings_record
from progress_report.jobs.run import Run
from progress_report.jobs.status import UPCOMING_DAYS, StatusOutcome
from progress_report.messages import _


def show(console: Console, run: Run, outcome: StatusOutcome) -> None:
    """Show the period on one screen: offices, measures overdue, pace, days left, dates ahead."""
    period, left = run.period, outcome.days_left
    console.say(
        _("{year} 年 {code}（{name}），统计截止 {cutoff}").format(
            year=run.assignment.year, code=period.code, name=period.name, cutoff=period.cutoff
        )
    )
    due = _("报送截止 {due}").format(due=period.due)
    if isinstance(outcome.last_working_day, UncoveredYearError):
        due += _("（{reason}）").format(reason=outcome.last_working_day)
    else:
        due += _("，此前最后一个工作日 {day}").format(day=outcome.last_working_day)
    console.say(due + (_("，还有 {days} 天").format(days=left) if left >= 0 else _("，已过 {days} 天").format(days=-left)))
    show_standings(console, outcome.examination)
    progress = outcome.progress
    share = "—" if progress.tally.done_share is None else f"{progress.tally.done_share}%"
    console.say(_("完成率 {share}，序时进度 {gone}%").format(share=share, gone=progress.time_share))
    console.say(_("逾期未完成：{numbers}").format(numbers="、".join(map(str, outcome.overdue)) or _("无")))
    ahead = outcome.upcoming
    console.say((_("{days} 天内的时间节点：") if ahead else _("{days} 天内没有时间节点")).format(days=UPCOMING_DAYS))
    for day, together in groupby(ahead, key=lambda one: one.due):
        by_words: dict[str, list[str]] = {}
        for one in together:
            by_words.setdefault(_what(one), []).append(str(one.measure.number))
        for words, numbers in by_words.items():
            console.say(_("  {day}  {words}（第{numbers}项）").format(day=day, words=words, numbers="、".join(numbers)))


def as_record(run: Run, outcome: StatusOutcome) -> dict[str, object]:
    """Return the same for JSON."""
    last, share = outcome.last_working_day, outcome.progress.tally.done_share
    return {
        "year": run.assignment.year,
        "period": run.period.code,
        "cutoff": run.period.cutoff.isoformat(),
        "due": run.period.due.isoformat(),
        "last_working_day": None if isinstance(last, UncoveredYearError) else last.isoformat(),
        "days_left": outcome.days_left,
        "standings": standings_record(outcome.examination),
        "done_share": None if share is None else str(share),
        "time_share": str(outcome.progress.time_share),
        "overdue": list(outcome.overdue),
        "upcoming": [{"due": one.due.isoformat(), "number": one.measure.number, "what": _what(one)} for one in outcome.upcoming],
    }


def _what(one: Upcoming) -> str:
    return one.milestone.action or one.milestone.quote if one.milestone else _("完成时限")
