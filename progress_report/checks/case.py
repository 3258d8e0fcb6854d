"""What the rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from progress_report.assignment.model import Assignment, Period
from progress_report.messages.findings import Finding
from progress_report.returns.model import Entry, Return

NO_RETURNS: Mapping[str, Return] = {}


EntryRule = Callable[[Entry], Iterable[Finding]]
"""A rule that looks at one entry alone, so that it can be asked where the entry is read."""


NOT_ASKED: Mapping[str, Mapping[str, tuple[Finding, ...]]] = {}


class Case(NamedTuple):
    """A period's returns by office, those of an earlier one, and what reading this period's files has already reported.

    ``compared`` is the earlier period that ``previous`` is of: the one before, or, where nothing usable came in for that, the
    last one for which something did; None when there is none. ``seen`` is what rules on single entries found when an office's
    return was read, by office and the rule's name; an office that is not in it has not been asked.
    """

    assignment: Assignment
    period: Period
    returns: Mapping[str, Return]
    previous: Mapping[str, Return] = NO_RETURNS
    reading: tuple[Finding, ...] = ()
    compared: Period | None = None
    seen: Mapping[str, Mapping[str, tuple[Finding, ...]]] = NOT_ASKED

    def entries(self) -> Iterator[Entry]:
        """Yield every entry, offices in roster order."""
        for office in self.assignment.offices:
            if office.name in self.returns:
                yield from self.returns[office.name].entries

    def of_each_entry(self, rule: EntryRule) -> Iterator[Finding]:
        """Yield what a rule on single entries finds in every entry, offices in roster order."""
        for office in self.assignment.offices:
            if office.name in self.seen:
                yield from self.seen[office.name].get(rule.__name__, ())
            elif office.name in self.returns:
                for entry in self.returns[office.name].entries:
                    yield from rule(entry)

    def previous_entries(self) -> dict[tuple[str, int], Entry]:
        """Return last period's entries by office and measure."""
        return {(entry.office, entry.measure): entry for returned in self.previous.values() for entry in returned.entries}
