"""One doubt a cause, the urgent ones first: what is the same in several measures is said once, with their numbers."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from progress_report.importing.doubts.catalogue import DOUBT_KINDS, Gathered, Urgency
from progress_report.importing.transcript import Doubt

_ORDER = tuple(Urgency)


def condensed(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """Return the doubts by urgency, in their order otherwise; those of one cause are one, with the further measures and a count.

    What doubts of a kind have to have in common to be one, the catalogue says (``Gathered``).
    """
    groups: dict[Hashable, list[Doubt]] = {}
    for at, doubt in enumerate(doubts):
        alone = doubt.suggestion and _gathered(doubt) is not Gathered.WITH_SUGGESTION
        groups.setdefault(at if alone else _cause(doubt), []).append(doubt)
    merged = [_merged(group) for group in groups.values()]
    return tuple(sorted(merged, key=lambda doubt: _ORDER.index(DOUBT_KINDS[doubt.code].urgency)))


def _gathered(doubt: Doubt) -> Gathered:
    return DOUBT_KINDS[doubt.code].gathered


def _cause(doubt: Doubt) -> Hashable:
    if doubt.measure is None and _gathered(doubt) is Gathered.WHATEVER_THE_WORDS:
        return (doubt.code, None)
    if doubt.measure is None:
        return (doubt.code, None, doubt.column, doubt.quotation, doubt.source, tuple(sorted(doubt.details.items())))
    words = "" if _gathered(doubt) is Gathered.WHATEVER_THE_WORDS else doubt.quotation
    return (doubt.code, doubt.column, words, tuple(sorted(doubt.details.items())))


def _merged(group: Sequence[Doubt]) -> Doubt:
    first = group[0]
    if len(group) == 1:
        return first
    others = tuple(dict.fromkeys(one.measure for one in group[1:] if one.measure is not None and one.measure != first.measure))
    if _gathered(first) is Gathered.WITH_SUGGESTION and others and first.measure is not None:
        return replace(first, measure=None, others=(first.measure, *others), count=len(group))
    return replace(first, others=others, count=sum(one.count for one in group))
