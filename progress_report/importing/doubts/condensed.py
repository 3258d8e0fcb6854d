"""One doubt a cause, the urgent ones first: what is the same in several measures is said once, with their numbers."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from progress_report.importing.doubts.catalogue import DOUBT_KINDS, Urgency
from progress_report.importing.transcript import Doubt

SAME_WHATEVER_THE_WORDS = frozenset({"D26", "D27", "D28"})
"""Of these one row says enough of the whole document."""
AT_ONCE = frozenset({"D32", "D44"})
"""What these suggest is the same for every cell, and can be accepted in one row for all of them."""
_ORDER = tuple(Urgency)


def condensed(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """Return the doubts by urgency, in their order otherwise; those of one cause are one, with the further measures and a count.

    A doubt with a suggestion stays with its cell, where it can be accepted.
    """
    groups: dict[Hashable, list[Doubt]] = {}
    for at, doubt in enumerate(doubts):
        groups.setdefault(at if doubt.suggestion and doubt.code not in AT_ONCE else _cause(doubt), []).append(doubt)
    merged = [_merged(group) for group in groups.values()]
    return tuple(sorted(merged, key=lambda doubt: _ORDER.index(DOUBT_KINDS[doubt.code].urgency)))


def _cause(doubt: Doubt) -> Hashable:
    if doubt.measure is None:
        return (doubt.code, None, doubt.column, doubt.quotation, doubt.source, tuple(sorted(doubt.details.items())))
    words = "" if doubt.code in SAME_WHATEVER_THE_WORDS else doubt.quotation
    return (doubt.code, doubt.column, words, tuple(sorted(doubt.details.items())))


def _merged(group: Sequence[Doubt]) -> Doubt:
    first = group[0]
    if len(group) == 1:
        return first
    others = tuple(dict.fromkeys(one.measure for one in group[1:] if one.measure is not None and one.measure != first.measure))
    if first.code in AT_ONCE and others and first.measure is not None:
        return replace(first, measure=None, others=(first.measure, *others), count=len(group))
    return replace(first, others=others, count=sum(one.count for one in group))
