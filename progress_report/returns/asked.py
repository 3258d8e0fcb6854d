"""Who was asked for what in an earlier period: offices change in mid-year, and what was reported then was reported by those of then.

The roster behind 各科室, a measure's offices and the offices themselves may be others by now. The forms that came in tell whose a
measure was when they went out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from progress_report.assignment.model import Assignment, Measure
from progress_report.returns.model import Return


def anybodys(assignment: Assignment) -> Assignment:
    """Return the assignment with every measure open to every office of the roster, to read by it what was reported in another period."""
    everybody = tuple(office.name for office in assignment.offices)
    return replace(assignment, measures=tuple(replace(one, offices=everybody, leads=()) for one in assignment.measures))


def asked_then(assignment: Assignment, returns: Iterable[Return]) -> Assignment:
    """Return the assignment with each measure's offices as the earlier period's ``returns`` tell.

    An office was asked for a measure when its form has a row of it, or was issued for it. Of one that sent no form nothing is
    known: it counts where it counts now. A measure that no form knows keeps its present offices.
    """
    forms = {form.office: form for form in returns}
    answered = {(entry.office, entry.measure) for form in forms.values() for entry in form.entries}
    issued = {
        (form.office, identity)
        for form in forms.values()
        if form.marker is not None
        for identity in form.marker.identities.values()
    }

    def of_then(measure: Measure) -> Measure:
        known = {name for name in forms if (name, measure.number) in answered or (name, measure.identity) in issued}
        if not known:
            return measure
        absent = {name for name in measure.offices if name not in forms}
        roster = (*measure.offices, *(office.name for office in assignment.offices))
        offices = tuple(name for name in dict.fromkeys(roster) if name in known | absent)
        return replace(measure, offices=offices, leads=tuple(name for name in measure.leads if name in offices))

    return replace(assignment, measures=tuple(map(of_then, assignment.measures)))


def asked_of_others(then: Assignment, now: Assignment) -> tuple[Measure, ...]:
    """Return the present measures whose offices were others ``then``; those that are new since are not among them."""
    before = {one.identity or one.number: frozenset(one.offices) for one in then.measures}
    return tuple(
        one
        for one in now.measures
        if (own := before.get(one.identity or one.number)) is not None and own != frozenset(one.offices)
    )
