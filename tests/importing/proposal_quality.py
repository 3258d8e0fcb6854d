"""How good the proposals are: ``python -m tests.importing.proposal_quality`` prints precision and recall.

A proposed target is right when measure, comparator, value and unit are; a milestone when measure, kind and days are, and, but for
standing duties, which one proposal states for a whole measure, when its quotation and the expected one share words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any

import yaml

from progress_report.importing.proposals.milestones import propose_milestones
from progress_report.importing.proposals.targets import propose_targets
from progress_report.importing.transcript import TranscribedMeasure
from tests.importing.labelled import labels
from tests.importing.reference import DATA, reference_measures

MIN_COMMON = 2
"""Characters that two quotations of the same words have in common in one piece, at least."""


@dataclass(frozen=True)
class Quality:
    expected: int
    proposed: int
    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0


Item = tuple[tuple[Any, ...], str]


def measured(expected: Sequence[Item], proposed: Sequence[Item], same: Callable[[Item, Item], bool]) -> Quality:
    """Pair each expected item with one proposal at most."""
    left = list(proposed)
    missed: list[str] = []
    for item in expected:
        match = next((other for other in left if same(item, other)), None)
        if match is None:
            missed.append(str(item))
        else:
            left.remove(match)
    return Quality(len(expected), len(proposed), len(proposed) - len(left), tuple(missed), tuple(map(str, left)))


def same_item(one: Item, other: Item) -> bool:
    if one[0] != other[0]:
        return False
    if not one[1] or "CONTINUOUS" in one[0]:
        return True
    match = SequenceMatcher(None, one[1], other[1], autojunk=False).find_longest_match()
    return match.size >= MIN_COMMON


def _measure(number: int, text: str) -> TranscribedMeasure:
    return TranscribedMeasure(number, "", text, "", (), "", None, "")


def _proposed(number: int, text: str, year: int) -> tuple[list[Item], list[Item]]:
    measure = _measure(number, text)
    targets = [proposal.target for proposal in propose_targets(measure)]
    milestones = [proposal.milestone for proposal in propose_milestones(measure, year)]
    return (
        [((number, one.comparator.value, one.value, one.unit), one.quote) for one in targets],
        [((number, one.kind.name, one.start, one.due), one.quote) for one in milestones],
    )


def reference_quality() -> tuple[Quality, Quality]:
    """Return the quality of targets and milestones on the reference document."""
    wanted_targets: list[Item] = []
    wanted_milestones: list[Item] = []
    targets: list[Item] = []
    milestones: list[Item] = []
    for one in reference_measures():
        number = one["number"]
        wanted_targets += [((number, t["comparator"], t["value"], t["unit"]), t["quote"]) for t in one.get("targets", ())]
        wanted_milestones += [((number, r["kind"], r["start"], r["due"]), r["quote"]) for r in one.get("time_rules", ())]
        found = _proposed(number, one["text"], 2023)
        targets += found[0]
        milestones += found[1]
    return measured(wanted_targets, targets, same_item), measured(wanted_milestones, milestones, same_item)


def invented_quality() -> tuple[Quality, Quality]:
    """Return the quality of targets and milestones on sentences of other documents."""
    wanted_targets: list[Item] = []
    wanted_milestones: list[Item] = []
    targets: list[Item] = []
    milestones: list[Item] = []
    for number, one in enumerate(yaml.safe_load((DATA / "proposals.yaml").read_text(encoding="utf-8")), 1):
        wanted_targets += [((number, *target), "") for target in one["targets"]]
        wanted_milestones += [((number, kind, _day(start), _day(due)), "") for kind, start, due in one["milestones"]]
        found = _proposed(number, one["text"], 2031)
        targets += found[0]
        milestones += found[1]
    return measured(wanted_targets, targets, same_item), measured(wanted_milestones, milestones, same_item)


def labelled_quality() -> tuple[Quality, Quality]:
    """Return the quality of targets and milestones on the labelled documents that say which are wanted."""
    wanted_targets: list[Item] = []
    wanted_milestones: list[Item] = []
    targets: list[Item] = []
    milestones: list[Item] = []
    measures = [(name, one) for name, label in labels().items() if label.get("proposals") for one in label["measures"]]
    for number, (_name, one) in enumerate(measures, 1):
        wanted_targets += [((number, *target), "") for target in one.get("targets", ())]
        wanted_milestones += [((number, *milestone), "") for milestone in one.get("milestones", ())]
        found = _proposed(number, one["text"], 2024)
        targets += found[0]
        milestones += found[1]
    return measured(wanted_targets, targets, same_item), measured(wanted_milestones, milestones, same_item)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def main() -> None:
    for name, pair in (("reference", reference_quality()), ("invented", invented_quality()), ("labelled", labelled_quality())):
        for kind, one in zip(("targets", "milestones"), pair, strict=True):
            print(
                f"{name} {kind}: precision {one.right}/{one.proposed}={one.precision:.2f}, recall {one.right}/{one.expected}={one.recall:.2f}"
            )
            print(*(f"  missed {item}" for item in one.missed), *(f"  wrong {item}" for item in one.wrong), sep="\n")


if __name__ == "__main__":
    main()
