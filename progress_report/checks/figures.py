"""Whether the numbers in what an office wrote can be right: cumulative counts, totals, targets against the state claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from progress_report.assignment.bureau import StateBy
from progress_report.assignment.model import Combination, Measure, Target
from progress_report.checks.case import Case
from progress_report.messages.findings import Finding
from progress_report.reading.statuses import STATUS_RANK, Status
from progress_report.returns.model import Applicability, Entry, TargetEntry

UNITS = ("人次", "场次", "条", "件", "篇", "期", "场", "次", "个", "份", "家", "户", "项", "起", "批", "人", "部", "万元", "元")
"""Units of what is counted in progress texts, longer ones first."""

_COUNT = re.compile(rf"(?P<number>\d[\d,，]*(?:\.\d+)?)(?P<ten_thousand>万)?余?(?P<unit>{'|'.join(UNITS)})")
_TOTAL = re.compile(r"(?:共计|合计|总计|累计|共)[^，。；、\d]{0,12}$")
_LONGEST_TOTAL = 16
"""Characters within which such words end, with a line break behind them."""
_FINAL_TOTAL = re.compile(r"(?:共计|合计|总计)[^，。；、\d]{0,12}$")
_IN_BRACKETS = re.compile(r"[（(](?P<parts>[^（()）]*)[）)]")
_AT_WORK = frozenset({Status.DONE, Status.ONGOING, Status.CONTINUING})
_SENTENCE = re.compile(r"[^。；！\n]+")


class SaidCount(NamedTuple):
    """A number of things that a text says.

    ``noun`` is the two characters before it (“信息” of 发布信息26条), by which counts of two periods are told to be of the same
    thing; ``is_total`` when 共、合计 and the like stand before it; ``is_each`` after 各; ``start`` is its place.
    """

    number: Decimal
    unit: str
    noun: str
    is_total: bool
    is_each: bool
    start: int


@lru_cache(maxsize=4096)
def counts(text: str) -> tuple[SaidCount, ...]:
    """Return the counts in a text, in order; a text is asked for with each of its counts."""
    found = []
    for match in _COUNT.finditer(text):
        number = Decimal(match["number"].replace(",", "").replace("，", "")) * (10000 if match["ten_thousand"] else 1)
        before = text[: match.start()]
        found.append(
            SaidCount(
                number=number,
                unit=match["unit"],
                noun=before[-2:] if _ends_in_a_noun(before) else "",
                is_total=_TOTAL.search(before, len(before) - _LONGEST_TOTAL) is not None,
                is_each=before.endswith("各"),
                start=match.start(),
            )
        )
    return tuple(found)


def _ends_in_a_noun(text: str) -> bool:
    last = text[-3:].removesuffix("\n")[-2:]
    return len(last) == 2 and "一" <= last[0] <= "鿿" and "一" <= last[1] <= "鿿"


def falling_counts(case: Case) -> Iterator[Finding]:
    """Warn where the largest count of a thing is smaller than last period's: reports count from the start of the year."""
    before = case.previous_entries()
    for entry in case.entries():
        earlier = before.get((entry.office, entry.measure))
        if earlier is None or case.period.start.year != case.assignment.year:
            continue
        now, then = _largest(entry.progress), _largest(earlier.progress)
        for thing in now:
            if thing in then and now[thing] < then[thing]:
                noun, unit = thing
                yield _finding(
                    "C08",
                    entry,
                    now=f"{noun}{now[thing]}{unit}",
                    then=f"{noun}{then[thing]}{unit}",
                    source=str(earlier.cell("progress")),
                )


def _largest(text: str) -> dict[tuple[str, str], Decimal]:
    """Return the largest count of each thing; parts of a total (after 其中) are left to ``wrong_totals``."""
    largest: dict[tuple[str, str], Decimal] = {}
    for count in (count for sentence in _SENTENCE.findall(text) for count in counts(sentence.partition("其中")[0])):
        if count.noun:
            thing = (count.noun, count.unit)
            largest[thing] = max(count.number, largest.get(thing, count.number))
    return largest


def leads_set_aside(case: Case) -> Iterator[Finding]:
    """Warn of a measure that counts as 不适用 because those who lead it say so, while others report work on it."""
    if case.assignment.bureau.state_by is not StateBy.LEADS:
        return
    entries = {(entry.office, entry.measure): entry for entry in case.entries()}
    for measure in case.assignment.measures:
        leading = [entries.get((office, measure.number)) for office in measure.leads]
        if not leading or any(entry is None or entry.status is not Status.NOT_APPLICABLE for entry in leading):
            continue
        all_told = (entries.get((office, measure.number)) for office in measure.offices)
        at_work = [f"{one.office}填“{one.status.value}”" for one in all_told if one is not None and one.status in _AT_WORK]
        for entry in leading:
            if at_work and entry is not None:
                details = {"number": str(measure.number), "others": "、".join(at_work)}
                yield Finding("C18", entry.office, measure.number, entry.cell("status"), details)


def states_gone_back(case: Case) -> Iterator[Finding]:
    """Warn where an office's state of a measure is behind what it was last period."""
    before = case.previous_entries()
    for entry in case.entries():
        earlier = before.get((entry.office, entry.measure))
        if earlier is None or earlier.status not in STATUS_RANK or entry.status not in STATUS_RANK:
            continue
        if STATUS_RANK[entry.status] < STATUS_RANK[earlier.status]:
            details = {
                "number": str(entry.measure),
                "before": earlier.status.value,
                "now": entry.status.value,
                "source": str(earlier.cell("status")),
            }
            yield Finding("C13", entry.office, entry.measure, entry.cell("status"), details)


def wrong_totals(case: Case) -> Iterator[Finding]:
    """Warn where the parts of a total do not add up to it."""
    return case.of_each_entry(wrong_total)


def wrong_total(entry: Entry) -> Iterator[Finding]:
    """Warn of the totals in an entry that its parts do not make."""
    for total, parts in totals(entry.progress):
        if not adds_up(total.number, parts):
            added = "+".join(str(part) for part in parts)
            yield _finding("C09", entry, total=f"{total.number}{total.unit}", parts=added, sum=str(sum(parts)))


def adds_up(total: Decimal, parts: tuple[Decimal, ...]) -> bool:
    """Tell whether the parts, or the first two or more of them, make the total: what follows may be of something else."""
    return any(sum(parts[:length]) == total for length in range(2, len(parts) + 1))


def totals(text: str) -> Iterator[tuple[SaidCount, tuple[Decimal, ...]]]:
    """Yield each total in a text with its parts, at least two, in the same sentence and unit.

    Parts stand after 其中, or before a total that 共、合计 … introduces; one part alone is an example, not a break-down. A part
    that counts each of several things (各1场) cannot be added without knowing how many: such a sentence is passed over.
    """
    if "（" in text or "(" in text:
        yield from _broken_down_in_brackets(text)
    # The words that every total has.
    if "共" not in text and "计" not in text and "其中" not in text:
        return
    for sentence in _SENTENCE.findall(text):
        found = counts(sentence)
        if any(count.is_each for count in found):
            continue
        among = sentence.find("其中")
        if among >= 0:
            total = next((count for count in reversed(found) if count.start < among), None)
            parts = [count for count in found if count.start > among]
        else:
            final = (count for count in found if _FINAL_TOTAL.search(sentence[: count.start]))
            total = next(final, None) or next((count for count in found if count.is_total), None)
            parts = [count for count in found if total and count.start < total.start]
        # 累计 before a part says that it is counted from the start of the year, unless it stands before the total.
        last = total is not None and _FINAL_TOTAL.search(sentence[: total.start]) is not None
        own = tuple(
            part.number
            for part in parts
            if total and part.unit == total.unit and not (_FINAL_TOTAL.search(sentence[: part.start]) if last else part.is_total)
        )
        if total and len(own) >= 2:
            yield total, own


def _broken_down_in_brackets(text: str) -> Iterator[tuple[SaidCount, tuple[Decimal, ...]]]:
    """Yield totals whose parts follow in brackets: 共20件（热线12件、信箱8件）."""
    end = 0
    # From the first bracket on: it stands near the end of most texts that have one.
    for match in _IN_BRACKETS.finditer(text, 0 if "(" in text else max(text.find("（"), 0)):
        lead, end = text[end : match.start()], match.end()
        # Two counts have two figures and two units at least.
        parts = counts(match["parts"]) if len(match["parts"]) > 3 else ()
        if len(parts) < 2 or "其中" in match["parts"]:
            continue
        before = counts(lead)
        # The total ends right before the bracket, but for a word or two: 20件诉求（…）.
        if not before or re.fullmatch(r"[\d,，.万余]*[^\d，。；、]{0,4}", lead[before[-1].start :]) is None:
            continue
        own = tuple(part.number for part in parts if part.unit == before[-1].unit)
        if len(own) == len(parts) and not any(part.is_each or part.is_total for part in parts):
            yield before[-1], own


def targets_against_status(case: Case) -> Iterator[Finding]:
    """Warn where a measure is called done although the office's actual value misses the target, or not applicable with one."""
    measures = case.assignment.measures_by_office
    measures_by_number = {measure.number: measure for measure in case.assignment.measures}
    for office in case.assignment.offices:
        returned = case.returns.get(office.name)
        if returned is None:
            continue
        done = {entry.measure for entry in returned.entries if entry.status is Status.DONE}
        not_applicable = {entry.measure for entry in returned.entries if entry.status is Status.NOT_APPLICABLE}
        targets = {(target.measure, target.indicator): target for measure in measures[office.name] for target in measure.targets}
        for actual in returned.target_entries:
            target = targets.get((actual.measure, actual.indicator))
            if target is not None and actual.value is not None and actual.measure in not_applicable:
                details = {
                    "number": str(actual.measure),
                    "indicator": target.indicator,
                    "actual": f"{actual.value}{target.unit}",
                }
                yield Finding("C14", office.name, actual.measure, actual.cell("actual"), details)
            if target is None or actual.value is None or actual.measure not in done:
                continue
            shown = _held_value(case, measures_by_number[actual.measure], target, actual)
            if shown is not None and not target.comparator.holds(shown[0], target.value):
                details = {
                    "number": str(actual.measure),
                    "indicator": target.indicator,
                    "actual": f"{shown[0]}{target.unit}{shown[1]}",
                    "target": f"{target.comparator.value}{target.value}{target.unit}",
                }
                yield Finding("C10", office.name, actual.measure, actual.cell("actual"), details)


def _held_value(case: Case, measure: Measure, target: Target, actual: TargetEntry) -> tuple[Decimal, str] | None:
    """Return the value that is held against a target where ``actual`` counts, with what it is; None where it does not count by itself
    and others are still missing, or others lead.
    """
    if target.combination is Combination.LEAD and measure.leads and actual.office not in measure.leads:
        return None
    answers = [
        entry
        for office in measure.offices
        if (returned := case.returns.get(office)) is not None
        for entry in returned.target_entries
        if (entry.measure, entry.indicator) == (target.measure, target.indicator)
    ]
    together = target.combination.of([entry.value for entry in answers if entry.value is not None])
    if together is None or len(measure.offices) == 1:
        assert actual.value is not None
        return actual.value, ""
    answered = {entry.office for entry in answers if entry.applicability is not Applicability.MISSING}
    return (together, f"（{target.combination.value}）") if answered >= set(measure.offices) - _spared(case, measure) else None


def _spared(case: Case, measure: Measure) -> set[str]:
    """Return the offices to which a measure does not apply, so that they owe no value either."""
    return {entry.office for entry in case.entries() if entry.measure == measure.number and entry.status is Status.NOT_APPLICABLE}


def unexplained_targets(case: Case) -> Iterator[Finding]:
    """Warn of a target answered 不适用 without the reason the form asks for, unless the measure itself is 不适用 and says why."""
    for returned in case.returns.values():
        explained = {entry.measure for entry in returned.entries if entry.status is Status.NOT_APPLICABLE and entry.progress}
        for actual in returned.target_entries:
            if actual.applicability is Applicability.NOT_APPLICABLE and not actual.note and actual.measure not in explained:
                details = {"number": str(actual.measure), "indicator": actual.indicator}
                yield Finding("C17", actual.office, actual.measure, actual.cell("note"), details)


def _finding(code: str, entry: Entry, **details: str) -> Finding:
    return Finding(code, entry.office, entry.measure, entry.cell("progress"), {"number": str(entry.measure), **details})
