"""Which measure a row of a form is about: by its lasting identity, then by its words, by its number only where nothing contradicts.

A measure's number may have changed since the form went out, as when the document was issued again; its words and its identity
have not. A row is never taken for a measure whose words are not its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from progress_report.assignment.identity import essence_of
from progress_report.assignment.model import Measure

LIKE = 60
"""From which likeness on (per cent) words are an edited form of a measure's, if they are like no other's as much."""
_NUMBER_BEFORE = re.compile(r"^\d{1,4}[.．、]")


class Unmatched(Enum):
    """Why a row cannot be told to be one measure's."""

    TWO_MEASURES = "its identity is one measure's, its words are another's"
    OTHER_WORDS = "its words are not those of the measure with its number"
    GONE = "the measure that it was issued for is no longer in the assignment"
    UNKNOWN = "no measure has its number"


class Match(NamedTuple):
    """A row's measure, or why it is none's; ``others`` are the measures that it may be about."""

    measure: Measure | None
    unmatched: Unmatched | None = None
    others: tuple[Measure, ...] = ()


class Register(NamedTuple):
    """A year's measures by everything that a row may be known by; words that two measures share tell neither."""

    by_identity: Mapping[str, Measure]
    by_words: Mapping[str, Measure]
    by_number: Mapping[int, Measure]

    @classmethod
    def of(cls, measures: Iterable[Measure]) -> Register:
        """Return the register of an assignment's measures."""
        known = tuple(measures)
        by_words: dict[str, Measure | None] = {}
        for measure in known:
            words = bare_words(measure.text)
            by_words[words] = None if words in by_words else measure
        return cls(
            {measure.identity: measure for measure in known if measure.identity},
            {words: measure for words, measure in by_words.items() if measure is not None},
            {measure.number: measure for measure in known},
        )

    def match(self, number: int | None, words: str, identity: str = "") -> Match:
        """Return whose row it is that has ``number`` and ``words`` (as typed; may be "") and was issued under ``identity``."""
        issued, worded = self.by_identity.get(identity), self.by_words.get(bare_words(words))
        if issued is not None and worded is not None and issued is not worded:
            return Match(None, Unmatched.TWO_MEASURES, (issued, worded))
        found = issued or worded
        if found is not None:
            return Match(found)
        numbered = self.by_number.get(number) if number is not None else None
        if identity and (numbered is None or numbered.identity):
            return Match(None, Unmatched.GONE, self._nearest(words))
        if numbered is None:
            return Match(None, Unmatched.UNKNOWN, self._nearest(words))
        if not words.strip():
            return Match(numbered)
        nearest = self._nearest(words)
        return Match(numbered) if numbered in nearest else Match(None, Unmatched.OTHER_WORDS, (numbered, *nearest))

    def _nearest(self, words: str) -> tuple[Measure, ...]:
        """Return the measures whose words are most like these, if they are like enough."""
        if not words.strip():
            return ()
        scores = {number: _likeness(bare_words(words), bare_words(measure.text)) for number, measure in self.by_number.items()}
        best = max(scores.values(), default=0)
        return tuple(self.by_number[number] for number, score in scores.items() if score == best and best >= LIKE)


@lru_cache(maxsize=20_000)
def bare_words(text: str) -> str:
    """Return a measure's words for comparing: without white space and the number that a form prints before them."""
    return _NUMBER_BEFORE.sub("", essence_of(text))


def _likeness(one: str, other: str) -> float:
    # Slow to import, and only edited words need it.
    from rapidfuzz.fuzz import ratio

    return ratio(one, other)
