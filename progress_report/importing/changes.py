"""What a re-issued document changes against the year's workbook: measures matched by their wording, not by their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from progress_report.assignment.columns import DEADLINE_COLUMN, OFFICE_COLUMN, THEME_COLUMN
from progress_report.assignment.model import Measure
from progress_report.importing.transcript import TranscribedMeasure, Transcript
from progress_report.reading.wording import joined

ALIKE = 0.6
"""From which likeness on (twice the characters of the longest common subsequence over all) two texts are wordings of one measure."""


class ChangeKind(Enum):
    """What is different about a measure that stands in both; the value is the word for a person."""

    REWORDED = "改写"
    RENUMBERED = "序号"
    MOVED = THEME_COLUMN
    OFFICES = OFFICE_COLUMN
    DEADLINE = DEADLINE_COLUMN


@dataclass(frozen=True, slots=True)
class Change:
    """One difference of a measure: its new number, and the old and new value as text."""

    kind: ChangeKind
    new_number: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences of a re-issued document. ``pairs`` are the old and new numbers of every measure that stands in both."""

    added: tuple[TranscribedMeasure, ...]
    removed: tuple[Measure, ...]
    changed: tuple[Change, ...]
    pairs: tuple[tuple[int, int], ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Measures in a row whose numbers moved by the same: the old and the new numbers of the first and the last of them."""

    first: tuple[int, int]
    last: tuple[int, int]

    @property
    def count(self) -> int:
        """Return how many measures these are."""
        return self.last[0] - self.first[0] + 1


def renumberings(changed: Sequence[Change]) -> tuple[Renumbering, ...]:
    """Return the new numbers among the changes, those that follow each other as one: one row put in moves all that come after."""
    runs: list[Renumbering] = []
    for change in changed:
        if change.kind is not ChangeKind.RENUMBERED:
            continue
        one = (int(change.old), change.new_number)
        if runs and (runs[-1].last[0] + 1, runs[-1].last[1] + 1) == one:
            runs[-1] = Renumbering(runs[-1].first, one)
        else:
            runs.append(Renumbering(one, one))
    return tuple(runs)


def changes_between(old: Sequence[Measure], new: Transcript) -> Changes:
    """Return what ``new`` adds, removes and changes; texts differ where they do so beyond white space.

    Each measure is paired with the one most like it in wording; of several that are equally like, with the same number.
    """
    pairs = _paired(old, new.measures)
    changed: list[Change] = []
    for before, after in pairs:
        values = (
            (ChangeKind.REWORDED, before.text, after.text),
            (ChangeKind.RENUMBERED, str(before.number), str(after.number)),
            (ChangeKind.MOVED, before.theme, after.theme),
            (ChangeKind.OFFICES, before.office_text, after.office_text),
            (ChangeKind.DEADLINE, before.deadline_text, after.deadline_text),
        )
        changed += [Change(kind, after.number, was, now) for kind, was, now in values if joined(was) != joined(now)]
    kept_old = {before.number for before, _after in pairs}
    kept_new = {after.number for _before, after in pairs}
    return Changes(
        added=tuple(measure for measure in new.measures if measure.number not in kept_new),
        removed=tuple(measure for measure in old if measure.number not in kept_old),
        changed=tuple(changed),
        pairs=tuple((before.number, after.number) for before, after in pairs),
    )


def _paired(old: Sequence[Measure], new: Sequence[TranscribedMeasure]) -> list[tuple[Measure, TranscribedMeasure]]:
    """Return the pairs in the new order: the same texts first, then the most alike of what is left."""
    pairs = _same_texts(old, new)
    taken_old, taken_new = ({one.number for one in side} for side in zip(*pairs, strict=True)) if pairs else (set(), set())
    old_left = [one for one in old if one.number not in taken_old]
    new_left = [one for one in new if one.number not in taken_new]
    for before, after in _most_alike_first(old_left, new_left):
        if before.number not in taken_old and after.number not in taken_new:
            taken_old.add(before.number)
            taken_new.add(after.number)
            pairs.append((before, after))
    order = {measure.number: index for index, measure in enumerate(new)}
    return sorted(pairs, key=lambda pair: order[pair[1].number])


def _same_texts(old: Sequence[Measure], new: Sequence[TranscribedMeasure]) -> list[tuple[Measure, TranscribedMeasure]]:
    left: dict[str, list[Measure]] = {}
    for before in old:
        left.setdefault(joined(before.text), []).append(before)
    pairs: list[tuple[Measure, TranscribedMeasure]] = []
    for after in new:
        same = left.get(joined(after.text))
        if same:
            before = min(same, key=lambda one: (abs(one.number - after.number), one.number))
            same.remove(before)
            pairs.append((before, after))
    return pairs


def _most_alike_first(old: Sequence[Measure], new: Sequence[TranscribedMeasure]) -> Iterator[tuple[Measure, TranscribedMeasure]]:
    """Yield the pairs that may be wordings of one measure; of those that are equally alike the one with the same number first."""
    # Imported here: only a document issued again is compared.
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    texts = [joined(after.text) for after in new]
    ranked = [
        (likeness, before.number == new[at].number, -new[at].number, -before.number, before, new[at])
        for before in old
        if joined(before.text)
        for _text, likeness, at in process.extract(
            joined(before.text), texts, scorer=Indel.normalized_similarity, processor=None, limit=None, score_cutoff=ALIKE
        )
    ]
    ranked.sort(key=lambda one: one[:4], reverse=True)
    for *_rank, before, after in ranked:
        yield before, after
