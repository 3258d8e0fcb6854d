"""What a re-issued document changes against the year's workbook: measures matched by their wording, not by their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from progress_report.assignment.model import Measure
from progress_report.importing.draft import Draft, DraftMeasure
from progress_report.reading.wording import joined

ALIKE = 0.55
"""From which likeness on (twice the common characters over all) two texts are wordings of one measure."""


class ChangeKind(Enum):
    """What is different about a measure that stands in both; the value is the word for a person."""

    REWORDED = "改写"
    RENUMBERED = "序号"
    MOVED = "重点任务"
    OFFICES = "责任科室"
    DEADLINE = "完成时限"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference of a measure: its old and new number, and the old and new value as text."""

    kind: ChangeKind
    old_number: int
    new_number: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences of a re-issued document. ``pairs`` are the old and new numbers of every measure that stands in both."""

    added: tuple[DraftMeasure, ...]
    removed: tuple[Measure, ...]
    changed: tuple[Change, ...]
    pairs: tuple[tuple[int, int], ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def of_kind(self, kind: ChangeKind) -> tuple[Change, ...]:
        """Return the changes of one kind, in the new order."""
        return tuple(change for change in self.changed if change.kind is kind)


def compare(old: Sequence[Measure], new: Draft) -> Changes:
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
        changed += [
            Change(kind, before.number, after.number, was, now) for kind, was, now in values if joined(was) != joined(now)
        ]
    kept_old = {before.number for before, _after in pairs}
    kept_new = {after.number for _before, after in pairs}
    return Changes(
        added=tuple(measure for measure in new.measures if measure.number not in kept_new),
        removed=tuple(measure for measure in old if measure.number not in kept_old),
        changed=tuple(changed),
        pairs=tuple((before.number, after.number) for before, after in pairs),
    )


def _paired(old: Sequence[Measure], new: Sequence[DraftMeasure]) -> list[tuple[Measure, DraftMeasure]]:
    """Return the pairs in the new order: the same texts first, then the most alike of what is left."""
    old_left, new_left = list(old), list(new)
    pairs: list[tuple[Measure, DraftMeasure]] = []
    for after in new:
        same = [before for before in old_left if joined(before.text) == joined(after.text)]
        if same:
            before = min(same, key=lambda one: (abs(one.number - after.number), one.number))
            pairs.append((before, after))
            old_left.remove(before)
            new_left.remove(after)
    ranked = sorted(
        (
            (likeness, before.number == after.number, -after.number, -before.number, before, after)
            for before in old_left
            for after in new_left
            if (likeness := _likeness(joined(before.text), joined(after.text))) >= ALIKE
        ),
        key=lambda one: one[:4],
        reverse=True,
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for *_rank, before, after in ranked:
        if before.number not in taken_old and after.number not in taken_new:
            taken_old.add(before.number)
            taken_new.add(after.number)
            pairs.append((before, after))
    order = {measure.number: index for index, measure in enumerate(new)}
    return sorted(pairs, key=lambda pair: order[pair[1].number])


def _likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1; texts without enough common characters are not looked at closely."""
    if not one or not other:
        return 0.0
    shared = sum((Counter(one) & Counter(other)).values())
    if 2 * shared < ALIKE * (len(one) + len(other)):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
