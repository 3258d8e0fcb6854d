"""The page 总览.html as data: where a period stands on a day, from what the jobs already know. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from progress_report import __version__
from progress_report.assignment.dates_ahead import days_left, upcoming
from progress_report.assignment.model import Assignment, Period
from progress_report.messages.catalogue import severity
from progress_report.messages.findings import Finding, Severity
from progress_report.output.office_messages import Asking, office_message
from progress_report.output.overview_board import (
    ALL_FINDINGS,
    FEWEST_FINDINGS,
    LEGEND,
    LONGEST_WORDS,
    bands,
    desk_office,
    longest_words,
    nobodys,
    parts_by_office,
    short,
    some,
)
from progress_report.output.overview_charts import bars, line
from progress_report.output.overview_views import (
    DateView,
    DeskOfficeView,
    FileView,
    InputView,
    OverviewView,
    SinceView,
    TrendView,
)
from progress_report.output.period_files import PeriodFile
from progress_report.output.todo import Situation, things_to_do
from progress_report.progress.comparison import Comparison, Trend
from progress_report.progress.model import Progress
from progress_report.reading.personal_numbers import without_personal_numbers
from progress_report.reading.statuses import Status

COMING_DAYS = 60
LONGEST_TEXT = 60
"""Characters of a measure's text in the lists of dates."""
SHOWN_HASH = 12
MOST_INPUTS = 200


class Known(NamedTuple):
    """What the page is made of.

    ``states`` are the year's periods with their states so far, this one's among them; ``reminded`` the day on which an office was
    last reminded before today.
    """

    progress: Progress
    comparison: Comparison | None
    findings: tuple[Finding, ...]
    situation: Situation
    states: tuple[tuple[Period, Progress | None], ...]
    files: tuple[PeriodFile, ...]
    evidence: tuple[str, ...]
    inputs: Mapping[str, str]
    reminded: Mapping[str, date]
    today: date
    reply_by: date
    calendar_url: str


def overview_view(known: Known) -> OverviewView:
    """Return what the page is filled with."""
    progress, today = known.progress, known.today
    assignment, period = progress.assignment, progress.period
    cut = longest_words(progress)
    return OverviewView(
        bureau=assignment.bureau.name,
        year=assignment.year,
        period_code=period.code,
        period_name=period.name,
        cutoff=period.cutoff,
        due=period.due,
        due_words=_days(days_left(period, today)),
        made_on=today,
        version=__version__,
        todo=tuple(map(without_personal_numbers, things_to_do(known.situation))),
        draft=known.situation.blocked,
        total=progress.tally.total,
        done=progress.tally.done,
        overdue_count=progress.tally.overdue,
        parts=known.situation.words.parts,
        own_parts=known.situation.words.own,
        done_share=progress.tally.done_share,
        time_share=progress.time_share,
        legend=LEGEND,
        bands=bands(progress, known.findings),
        offices=tuple(_offices(known, cut)),
        words_cut=0 if cut == LONGEST_WORDS else cut,
        overdue=tuple(_overdue(progress, today)),
        coming=tuple(_coming(assignment, today)),
        coming_days=COMING_DAYS,
        line=line(progress, known.states),
        bars=bars(progress),
        comparison=_since(known.comparison) if known.comparison else None,
        files=tuple(
            FileView(quote(one.url or one.name), without_personal_numbers(one.name), one.job, one.note, one.untrue)
            for one in known.files
        ),
        evidence=tuple(map(without_personal_numbers, known.evidence)),
        calendar_url=known.calendar_url,
        inputs=tuple(
            InputView(without_personal_numbers(name), digest[:SHOWN_HASH])
            for name, digest in sorted(known.inputs.items())[:MOST_INPUTS]
        ),
    )


def _days(left: int) -> str:
    if left == 0:
        return "今天截止"
    return f"还有{left}天" if left > 0 else f"已过{-left}天"


def _offices(known: Known, cut: int) -> Iterator[DeskOfficeView]:
    ordinals = {office.name: ordinal for ordinal, office in enumerate(known.progress.assignment.offices, 1)}
    standings, period = known.situation.standings, known.progress.period
    most = max(FEWEST_FINDINGS, ALL_FINDINGS // (len(standings) + 1))
    by_office: dict[str, list[Finding]] = {}
    for finding in sorted(known.findings, key=lambda finding: list(Severity).index(severity(finding))):
        by_office.setdefault(finding.office, []).append(finding)
    parts = parts_by_office(known.progress)
    for standing in standings:
        name = standing.office.name
        asking = Asking(
            known.progress.assignment.year,
            period.name,
            period.due,
            known.reply_by,
            known.today,
            known.reminded.get(name),
            known.progress.assignment.desk,
        )
        own = by_office.pop(name, [])
        message = office_message(standing, asking)
        yield desk_office(ordinals[name], standing, parts.get(name, []), own, message, most=most, longest=cut)
    rest = [finding for own in by_office.values() for finding in own]
    if rest:
        yield nobodys(len(ordinals) + 1, rest, most)


def _overdue(progress: Progress, today: date) -> Iterator[DateView]:
    for one in progress.measures:
        day = one.measure.deadline
        if day is None or one.status in {Status.DONE, Status.NOT_APPLICABLE} or not (one.overdue or day < today):
            continue
        behind = some([part.office for part in one.contributions if part.status is not Status.DONE and part.counts])
        text = short(without_personal_numbers(one.measure.text), LONGEST_TEXT)
        yield DateView(day, one.measure.number, text, behind, one.status.value, (day - today).days)


def _coming(assignment: Assignment, today: date) -> Iterator[DateView]:
    dates = [
        DateView(period.due, None, f"{period.name}报送截止", assignment.desk, "", (period.due - today).days)
        for period in assignment.periods
        if 0 <= (period.due - today).days <= COMING_DAYS
    ]
    for one in upcoming(assignment, today, COMING_DAYS):
        what = (one.milestone.action or one.milestone.quote) if one.milestone else "完成时限"
        text = short(without_personal_numbers(f"{what}：{one.measure.text}"), LONGEST_TEXT)
        offices = one.measure.leads or one.measure.offices
        dates.append(DateView(one.due, one.measure.number, text, some(offices), "", (one.due - today).days))
    yield from sorted(dates, key=lambda one: (one.day, one.number or 0))


def _since(comparison: Comparison) -> SinceView:
    def numbers(of: Sequence[int]) -> str:
        return "、".join(map(str, of))

    return SinceView(
        comparison.previous.code,
        comparison.previous.name,
        tuple(
            TrendView(trend.value, len(own), numbers([one.measure.number for one in own]))
            for trend in Trend
            if (own := comparison.of(trend))
        ),
        numbers([one.measure.number for one in comparison.measures if one.same_text]),
        numbers([row.number for row in comparison.withdrawn]),
    )
