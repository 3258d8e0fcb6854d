"""The city's common list, and what of a bureau's answers belongs to it: by number and wording, never by likeness."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from progress_report.assignment.short_names import proposed_name
from progress_report.centre.model import Answer, CommonMeasure, HandedIn
from progress_report.checks.content import essence

LIKE = 80
"""Likeness (0 to 100) from which a measure that is not on the list is named together with the one it resembles."""


MOST_WORDINGS = 20_000
"""Wordings that are remembered: thousands of bureaus answer the same few dozen measures."""


class Place(Enum):
    """Where an answer stands beside the common list."""

    COMMON = "共同任务"
    RENUMBERED = "文字相同、序号不同"
    REWORDED = "文字相近、没有并入"
    TWICE = "重复"
    OWN = "自有任务"


class Placed(NamedTuple):
    """An answer with its place; ``beside`` is the common measure that it is or resembles, None for a bureau's own."""

    answer: Answer
    place: Place
    beside: CommonMeasure | None


@lru_cache(maxsize=MOST_WORDINGS)
def wording(text: str) -> str:
    """Return a measure's words as they are compared: white space, punctuation and the width of characters do not tell."""
    return essence(unicodedata.normalize("NFKC", text))


class Majority:
    """Learns, bureau by bureau in any order, which measures more than half of them have under one number and wording."""

    def __init__(self) -> None:
        self._bureaus = 0
        self._seen: Counter[tuple[int, str]] = Counter()
        self._first: dict[tuple[int, str], tuple[int, Answer]] = {}

    def add(self, one: HandedIn, place: int) -> None:
        """Count a bureau, whose ``place`` among all tells whose words are printed: those of the first that has them."""
        if not one.counts:
            return
        self._bureaus += 1
        own = {(answer.number, wording(answer.text)): answer for answer in one.answers}
        self._seen.update(own.keys())
        for key, answer in own.items():
            before = self._first.get(key)
            if before is None or place < before[0]:
                self._first[key] = place, answer

    def measures(self) -> tuple[CommonMeasure, ...]:
        """Return the measures that more than half of the bureaus have, at least two of them."""
        # A number that most bureaus have twice belongs to the wording that more of them have.
        common: dict[int, str] = {}
        for (number, words), count in sorted(self._seen.items(), key=lambda one: (-one[1], one[0])):
            if count >= 2 and count * 2 > self._bureaus:
                common.setdefault(number, words)
        found = [(words, self._first[number, words][1]) for number, words in sorted(common.items())]
        taken: list[str] = []
        for _words, answer in found:
            taken.append(proposed_name(answer.text, taken))
        return tuple(
            CommonMeasure(answer.number, answer.theme, answer.text, answer.deadline, words, name)
            for (words, answer), name in zip(found, taken, strict=True)
        )


class Matcher:
    """Tells answers apart by a common list."""

    def __init__(self, common: Sequence[CommonMeasure]) -> None:
        self._common = common
        self._exact: Mapping[tuple[int, str], CommonMeasure] = {(one.number, one.key): one for one in common}
        self._by_key: Mapping[str, CommonMeasure] = {one.key: one for one in reversed(common)}
        self._known: dict[str, CommonMeasure | None] = {}

    def places(self, answers: Sequence[Answer]) -> tuple[Placed, ...]:
        """Return a bureau's answers in their order, each with its place."""
        taken: set[int] = set()
        placed = []
        for answer in answers:
            key = wording(answer.text)
            common = self._exact.get((answer.number, key))
            if common is not None and answer.number not in taken:
                taken.add(answer.number)
                placed.append(Placed(answer, Place.COMMON, common))
            elif common is not None:
                placed.append(Placed(answer, Place.TWICE, common))
            elif key in self._by_key:
                placed.append(Placed(answer, Place.RENUMBERED, self._by_key[key]))
            else:
                like = self._like(key)
                placed.append(Placed(answer, Place.REWORDED if like else Place.OWN, like))
        return tuple(placed)

    def _like(self, key: str) -> CommonMeasure | None:
        """Return the common measure whose words come nearest, None where none is near; asked once for each wording."""
        if key not in self._known:
            near = max(self._common, key=lambda one: fuzz.ratio(key, one.key), default=None)
            self._known[key] = near if near is not None and fuzz.ratio(key, near.key) >= LIKE else None
        return self._known[key]
