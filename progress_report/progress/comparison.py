"""This period against the one before: what is newly done, started, stalled, regressed, or word for word the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from progress_report.assignment.model import Measure, Period
from progress_report.checks.content import essence
from progress_report.messages.places import CellRef
from progress_report.progress.figures import counted
from progress_report.progress.model import Contribution, Count, Figure, MeasureProgress, Progress
from progress_report.reading.statuses import STATUS_RANK, Status
from progress_report.returns.matching import bare_words
from progress_report.returns.model import GoneRow, Return


class Trend(Enum):
    """What became of a measure since the period before."""

    NEWLY_DONE = "新完成"
    STARTED = "新开展"
    ADVANCED = "有进展"
    KEPT = "保持完成"
    STALLED = "停滞"
    REGRESSED = "倒退"
    NEW = "新增任务"
    INCOMPARABLE = "无法比较"


class MeasureComparison(NamedTuple):
    """A measure in both periods; ``same_text`` names the offices whose progress text is last period's word for word.

    ``before`` is None for a measure that the assignment did not have then.
    """

    measure: Measure
    before: Status | None
    now: Status
    change: Trend
    same_text: tuple[str, ...]
    cells: tuple[CellRef, ...]


class Comparison(NamedTuple):
    """All measures against ``previous``, those withdrawn since, and the figures the documents print of it."""

    previous: Period
    measures: tuple[MeasureComparison, ...]
    withdrawn: tuple[GoneRow, ...]
    figures: tuple[Figure, ...]

    def of(self, change: Trend) -> tuple[MeasureComparison, ...]:
        """Return the measures that changed so."""
        return tuple(measure for measure in self.measures if measure.change is change)


def compare_periods(before: Progress, now: Progress, returns_before: Iterable[Return] = ()) -> Comparison:
    """Hold two periods of one year against each other, measure by measure, known by their identities.

    What ``returns_before`` were issued for tells which measures are new since, and which were withdrawn; of a measure
    one of whose offices sent no form then it is not known, and it is not called new.
    """
    earlier = {_identity(measure.measure): measure for measure in before.measures}
    forms = tuple(returns_before)
    telling = bool(forms) and all(form.marker is not None and form.marker.identities for form in forms)
    known = {form.office for form in forms}
    issued = {identity for form in forms if form.marker is not None for identity in form.marker.identities.values()}

    def was_there(measure: MeasureProgress | None) -> MeasureProgress | None:
        """Return a measure as it was before; None when no form of then was issued for it."""
        if measure is None:
            return None
        told = telling and known.issuperset(measure.measure.offices)
        return None if told and measure.measure.identity not in issued and not measure.cells else measure

    measures = tuple(_measure(was_there(earlier.get(_identity(measure.measure))), measure) for measure in now.measures)
    withdrawn = _withdrawn(before, now, forms)
    return Comparison(before.period, measures, withdrawn, tuple(_figures(measures, withdrawn, before.period)))


def _withdrawn(before: Progress, now: Progress, forms: Iterable[Return]) -> tuple[GoneRow, ...]:
    """Return the measures of then that are no longer in the assignment, each once.

    The rows of the forms tell of them; an archived period's own assignment knows those as well that no form shows any more, or that
    a form without identities shows under a number that nobody has now.
    """
    kept = {_identity(one.measure) for one in now.measures}
    rows = [
        GoneRow(one.identity, one.number, one.text, one.where or CellRef("", "", ""))
        for one in (own.measure for own in before.measures)
        if _identity(one) not in kept
    ]
    rows += [row for form in forms for row in form.gone]
    known = {bare_words(row.text): row.identity for row in rows if row.identity}
    gone: dict[str, GoneRow] = {}
    for row in rows:
        words = bare_words(row.text)
        gone[row.identity or known.get(words, words)] = row
    return tuple(sorted(gone.values(), key=lambda row: (row.number, row.text)))


def _identity(measure: Measure) -> str | int:
    return measure.identity or measure.number


def _measure(before: MeasureProgress | None, now: MeasureProgress) -> MeasureComparison:
    if before is None:
        return MeasureComparison(now.measure, None, now.status, Trend.NEW, (), now.cells)
    texts = {contribution.office: _text(contribution) for contribution in before.contributions}
    same = tuple(
        contribution.office
        for contribution in now.contributions
        if contribution.counts and (text := _text(contribution)) and text == texts.get(contribution.office)
    )
    counting = [contribution for contribution in now.contributions if contribution.counts]
    cells = tuple(c.entry.cell("status") for c in (*before.contributions, *now.contributions) if c.entry is not None)
    change = _change(before.status, now.status, nothing_new=len(same) == len(counting))
    return MeasureComparison(now.measure, before.status, now.status, change, same, cells)


def _change(before: Status, now: Status, *, nothing_new: bool) -> Trend:
    if before not in STATUS_RANK or now not in STATUS_RANK:
        return Trend.INCOMPARABLE
    if STATUS_RANK[now] < STATUS_RANK[before]:
        return Trend.REGRESSED
    if now is Status.DONE:
        return Trend.KEPT if before is Status.DONE else Trend.NEWLY_DONE
    if STATUS_RANK[now] > STATUS_RANK[before]:
        return Trend.STARTED
    return Trend.STALLED if nothing_new or now is Status.NOT_STARTED else Trend.ADVANCED


def _text(contribution: Contribution) -> str:
    return essence(contribution.entry.progress) if contribution.entry else ""


def _figures(measures: tuple[MeasureComparison, ...], withdrawn: tuple[GoneRow, ...], previous: Period) -> Iterator[Figure]:
    def figure(key: str, label: str, chosen: Iterable[MeasureComparison]) -> Figure:
        count = Count.of(measure.cells for measure in chosen)
        return counted(f"change.{key}", f"较上期·{label}", count, "项", f"与{previous.code}逐项对照")

    for change in Trend:
        yield figure(change.name.lower(), change.value, (measure for measure in measures if measure.change is change))
    yield figure("same_text", "有科室照搬上期文字", (measure for measure in measures if measure.same_text))
    rows = Count.of((row.cell,) for row in withdrawn)
    yield counted(
        "change.withdrawn", "较上期·撤销任务", rows, "项", f"{previous.code}的填报表或归档的任务表有、现在的任务表没有的任务"
    )
