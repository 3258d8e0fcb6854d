"""Whether the numbers in what an office wrote can be right: cumulative counts, totals, targets against the state claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from progress_report.checks.case import Case
from progress_report.model import Entry, Finding, Status

UNITS = ("人次", "场次", "条", "件", "篇", "期", "场", "次", "个", "份", "家", "户", "项", "起", "批", "人", "部", "万元", "元")
"""Units of what is counted in progress texts, longer ones first."""

_COUNT = re.compile(rf"(?P<number>\d[\d,，]*(?:\.\d+)?)(?P<ten_thousand>万)?余?(?P<unit>{'|'.join(UNITS)})")
_TOTAL = re.compile(r"(?:共计|合计|总计|累计|共)[^，。；、\d]{0,12}$")
_SENTENCE = re.compile(r"[^。；！\n]+")


class Count(NamedTuple):
    """A number of things in a text: ``is_total`` when 共、合计 and the like stand before it; ``start`` is its place."""

    number: Decimal
    unit: str
    is_total: bool
    start: int


def counts(text: str) -> tuple[Count, ...]:
    """Return the counts in a text, in order."""
    found = []
    for match in _COUNT.finditer(text):
        number = Decimal(match["number"].replace(",", "").replace("，", "")) * (10000 if match["ten_thousand"] else 1)
        found.append(Count(number, match["unit"], _TOTAL.search(text[: match.start()]) is not None, match.start()))
    return tuple(found)


def falling_counts(case: Case) -> Iterator[Finding]:
    """Warn where the largest count of a unit is smaller than last period's: reports count from the start of the year."""
    before = case.previous_entries()
    for entry in case.entries():
        earlier = before.get((entry.office, entry.measure))
        if earlier is None or case.period.start.year != case.assignment.year:
            continue
        now, then = _largest(entry.progress), _largest(earlier.progress)
        for unit in now.keys() & then.keys():
            if now[unit] < then[unit]:
                yield _finding(
                    "C08",
                    entry,
                    now=f"{now[unit]}{unit}",
                    then=f"{then[unit]}{unit}",
                    source=str(earlier.cell("progress")),
                )


def _largest(text: str) -> dict[str, Decimal]:
    largest: dict[str, Decimal] = {}
    for count in counts(text):
        largest[count.unit] = max(count.number, largest.get(count.unit, count.number))
    return largest


def wrong_totals(case: Case) -> Iterator[Finding]:
    """Warn where the parts of a total do not add up to it."""
    for entry in case.entries():
        for total, parts in totals(entry.progress):
            if sum(parts) != total.number:
                added = "+".join(str(part) for part in parts)
                yield _finding("C09", entry, total=f"{total.number}{total.unit}", parts=added, sum=str(sum(parts)))


def totals(text: str) -> Iterator[tuple[Count, tuple[Decimal, ...]]]:
    """Yield each total in a text with its parts, at least two, in the same sentence and unit.

    Parts stand after 其中, or before a total that 共、合计 … introduces; one part alone is an example, not a break-down.
    """
    for sentence in _SENTENCE.findall(text):
        among = sentence.find("其中")
        found = counts(sentence)
        if among >= 0:
            heads = [count for count in found if count.start < among]
            if heads:
                total = heads[-1]
                parts = tuple(c.number for c in found if c.start > among and c.unit == total.unit and not c.is_total)
                if len(parts) >= 2:
                    yield total, parts
            continue
        for position, total in enumerate(found):
            if total.is_total:
                parts = tuple(c.number for c in found[:position] if c.unit == total.unit and not c.is_total)
                if len(parts) >= 2:
                    yield total, parts
                break


def targets_against_status(case: Case) -> Iterator[Finding]:
    """Warn where an office calls a measure done although its own actual value misses the target."""
    for office in case.assignment.offices:
        returned = case.returns.get(office.name)
        if returned is None:
            continue
        done = {entry.measure for entry in returned.entries if entry.status is Status.DONE}
        targets = {
            (target.measure, target.indicator): target
            for measure in case.assignment.measures_of(office.name)
            for target in measure.targets
        }
        for actual in returned.target_entries:
            target = targets.get((actual.measure, actual.indicator))
            if target is None or actual.value is None or actual.measure not in done:
                continue
            if not target.comparator.holds(actual.value, target.value):
                details = {
                    "number": str(actual.measure),
                    "indicator": target.indicator,
                    "actual": f"{actual.value}{target.unit}",
                    "target": f"{target.comparator.value}{target.value}{target.unit}",
                }
                yield Finding("C10", office.name, actual.measure, actual.cell("actual"), details)


def _finding(code: str, entry: Entry, **details: str) -> Finding:
    return Finding(code, entry.office, entry.measure, entry.cell("progress"), {"number": str(entry.measure), **details})
