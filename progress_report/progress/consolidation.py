"""Consolidation (进展情况): what the offices returned, put together per measure, theme and office, and every printed figure.

All figures of the report, the annex and the workbook are made here once, each with the cells it came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from itertools import chain

from progress_report.assignment.bureau import StateBy
from progress_report.assignment.model import Assignment, Combination, Measure, MeasureKind, Office, Period, Subtheme, Target
from progress_report.checks.content import reports_no_action
from progress_report.progress.figures import all_figures
from progress_report.progress.model import (
    Contribution,
    MeasureProgress,
    OfficeProgress,
    Progress,
    SubthemeProgress,
    Tallied,
    TargetProgress,
    TargetShare,
    ThemeProgress,
    has_milestone_due,
    is_due,
    is_overdue,
    is_rated,
    percentage,
    tally_of,
)
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability, Entry, Return, TargetEntry


def time_share(year: int, cutoff: date) -> Decimal:
    """Return the share of ``year`` gone at the end of ``cutoff``, in per cent (序时进度); 0 before and 100 after the year."""
    days_in_year = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    days_gone = min(max((cutoff - date(year, 1, 1)).days + 1, 0), days_in_year)
    return percentage(days_gone, days_in_year)


def combined_status(statuses: Iterable[Status]) -> Status:
    """Return a measure's state from its offices' states.

    An office to which it does not apply does not count. One missing answer leaves the whole missing; done needs all done; not
    started needs all not started. A duty all year goes on when one office reports that it does.
    """
    counting = {status for status in statuses if status is not Status.NOT_APPLICABLE}
    if not counting:
        return Status.NOT_APPLICABLE
    if Status.MISSING in counting:
        return Status.MISSING
    if Status.CONTINUING in counting:
        return Status.CONTINUING
    return counting.pop() if len(counting) == 1 else Status.ONGOING


def consolidate(assignment: Assignment, period: Period, returns: Iterable[Return]) -> Progress:
    """Put the offices' returns together, offices in roster order."""
    by_office = {returned.office: returned for returned in returns}
    entries = {(entry.office, entry.measure): entry for returned in by_office.values() for entry in returned.entries}
    target_entries = {
        (entry.office, entry.measure, entry.indicator): entry
        for returned in by_office.values()
        for entry in returned.target_entries
    }
    measures = tuple(
        _measure(measure, period, entries, target_entries, assignment.bureau.state_by) for measure in assignment.measures
    )
    by_number = {measure.measure.number: measure for measure in measures}
    # Each cell is named once, and counted in the whole, in its theme and in its office.
    tallied: dict[int, Tallied] = {}
    shares: dict[str, list[Tallied]] = {office.name: [] for office in assignment.offices}
    for one in measures:
        cells = [contribution.cells for contribution in one.contributions]
        place, rated = one.place, {status: _rated(status, one.measure, period) for status in Status}
        tallied[one.measure.number] = Tallied(one.status, *rated[one.status], place, tuple(chain.from_iterable(cells)))
        for contribution, own_cells in zip(one.contributions, cells, strict=True):
            if contribution.office in shares:
                share = Tallied(contribution.status, *rated[contribution.status], place, own_cells)
                shares[contribution.office].append(share)
    themes = []
    for theme in assignment.themes:
        own = tuple(by_number[measure.number] for measure in theme.measures)
        parts = tuple(_subtheme(part, by_number, tallied) for part in theme.subthemes)
        themes.append(ThemeProgress(theme, own, tally_of(tallied[measure.number] for measure in theme.measures), parts))
    offices = tuple(_office(office, shares[office.name], by_office.get(office.name)) for office in assignment.offices)
    tally = tally_of(tallied[one.measure.number] for one in measures)
    gone = time_share(assignment.year, period.cutoff)
    lead = None if tally.done_share is None else tally.done_share - gone
    partial = Progress(assignment, period, measures, tuple(themes), offices, tally, gone, lead, ())
    return partial._replace(figures=all_figures(partial))


def _subtheme(part: Subtheme, by_number: Mapping[int, MeasureProgress], tallied: Mapping[int, Tallied]) -> SubthemeProgress:
    own = tuple(by_number[measure.number] for measure in part.measures)
    return SubthemeProgress(part, own, tally_of(tallied[measure.number] for measure in part.measures))


def _measure(
    measure: Measure,
    period: Period,
    entries: dict[tuple[str, int], Entry],
    target_entries: dict[tuple[str, int, str], TargetEntry],
    state_by: StateBy,
) -> MeasureProgress:
    contributions = []
    for office in measure.offices:
        entry = entries.get((office, measure.number))
        status = entry.status if entry is not None and entry.status is not None else Status.MISSING
        contributions.append(Contribution(office, _of_its_kind(status, measure.kind, entry), entry))
    # Where some lead, the state is theirs, unless the year's workbook asks all; what the others did stands beside it.
    leading = state_by is StateBy.LEADS and measure.leads
    deciding = [one for one in contributions if one.office in measure.leads] if leading else contributions
    status = combined_status(contribution.status for contribution in deciding)
    done = [one for one in deciding if one.counts] if status is Status.DONE else []
    known = [one.entry.completed for one in done if one.entry is not None and one.entry.completed is not None]
    completed = max(known) if known and len(known) == len(done) else None
    return MeasureProgress(
        measure=measure,
        status=status,
        contributions=tuple(contributions),
        targets=tuple(_target(target, measure, contributions, target_entries) for target in measure.targets),
        overdue=is_overdue(status, measure, period),
        late=measure.deadline is not None and any(day > measure.deadline for day in known),
        completed=completed,
        milestone_due=has_milestone_due(status, measure, period),
        deciding=tuple(one.office for one in deciding),
    )


def _of_its_kind(status: Status, kind: MeasureKind, entry: Entry | None) -> Status:
    """Return an office's state as a measure of that kind can have it.

    A duty all year is neither done nor unfinished; where no action is reported it has not been started.
    """
    if kind is MeasureKind.CONTINUING:
        goes_on = status in {Status.DONE, Status.ONGOING, Status.CONTINUING}
        if goes_on and entry is not None and reports_no_action(entry):
            return Status.NOT_STARTED
        return Status.CONTINUING if goes_on else status
    return Status.ONGOING if status is Status.CONTINUING else status


def _target(
    target: Target,
    measure: Measure,
    contributions: list[Contribution],
    entries: dict[tuple[str, int, str], TargetEntry],
) -> TargetProgress:
    shares = []
    for contribution in contributions:
        office = contribution.office
        entry = entries.get((office, target.measure, target.indicator))
        if entry is not None and entry.applicability is not Applicability.MISSING:
            shares.append(TargetShare(office, entry.applicability, entry.value, entry))
        elif contribution.status is Status.NOT_APPLICABLE:
            # A measure that does not apply to an office has no target there either.
            shares.append(TargetShare(office, Applicability.NOT_APPLICABLE, None, entry))
        else:
            shares.append(TargetShare(office, Applicability.MISSING, None, entry))
    leads_only = target.combination is Combination.LEAD and measure.leads
    counting = [share for share in shares if share.office in measure.leads] if leads_only else shares
    values = [share.value for share in counting if share.value is not None]
    if any(share.applicability is Applicability.MISSING for share in counting):
        return TargetProgress(target, tuple(shares), Applicability.MISSING, None)
    if not values:
        return TargetProgress(target, tuple(shares), Applicability.NOT_APPLICABLE, None)
    combined = target.combination.of(values)
    met = all(target.comparator.holds(value, target.value) for value in ([combined] if combined is not None else values))
    return TargetProgress(target, tuple(shares), Applicability.GIVEN, met, combined)


def _office(office: Office, shares: Iterable[Tallied], returned: Return | None) -> OfficeProgress:
    tally = tally_of(shares)
    first = (returned.entries[0].cell("number"),) if returned is not None and returned.entries else ()
    return OfficeProgress(office, returned is not None, first, tally)


def _rated(status: Status, measure: Measure, period: Period) -> tuple[bool, bool, bool]:
    """Return whether a measure in a state is overdue, is rated, and is due, in the order that ``Tallied`` has them."""
    return is_overdue(status, measure, period), is_rated(status, measure), is_due(status, measure, period)
