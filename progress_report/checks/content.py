"""Whether what an office wrote can be taken: empty phrases, copies, completion without proof, dates outside the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from progress_report.checks.case import Case
from progress_report.checks.presence import UNREAD
from progress_report.messages.findings import Finding
from progress_report.reading.personal_numbers import without_personal_numbers
from progress_report.reading.statuses import Status
from progress_report.reading.texts import HARMFUL
from progress_report.returns.columns import TEXT_COLUMNS, TEXT_FIELDS
from progress_report.returns.model import Entry

EMPTY_PHRASES = frozenset(
    {"无", "没有", "暂无", "同上", "同前", "见上", "见上条", "同上期", "同上半年", "同第一次", "/", "／", "-", "—", "——", "略",
     "已完成", "完成", "推进中", "正在推进", "按要求推进", "正常推进", "已落实", "不适用", "不涉及"}
)  # fmt: skip
"""Texts that say nothing of what was done; compared without white space and final mark."""
NO_ACTION = frozenset({"无", "没有", "暂无", "/", "／", "-", "—", "——", "略", "未开展"})
"""Texts that report no action at all, so that a duty all year counts as not started."""
MOST_IN_A_CELL = 32_000
"""Characters of several offices that the assignment table puts into one cell; Excel's hold 32,767."""
LONGEST_EMPTY_PHRASE = 20
"""Characters, white space and marks included."""
CUT_LENGTHS = frozenset({255, 256, 32_767})
"""Where old formats, exports of other systems and cells stop."""
SHORTEST_CUT = min(CUT_LENGTHS)
ENDS = tuple("。！？；…”）)】》.!?;")
SHORTEST_COPY = 12
"""Characters; shorter texts are alike by chance (“本期不涉及。”)."""

_DROPPED_IN_COMPARISON = re.compile(r"[\s　，。、；：,.;:！!]+")


def essence(text: str) -> str:
    """Return a text as copies are compared: without white space and punctuation."""
    return _DROPPED_IN_COMPARISON.sub("", text)


def empty_phrases(case: Case) -> Iterator[Finding]:
    """Warn of a progress text that says nothing."""
    for entry in case.entries():
        if len(entry.progress) > LONGEST_EMPTY_PHRASE or not entry.progress:
            continue
        words = essence(entry.progress)
        if entry.status is Status.CONTINUING and reports_no_action(entry):
            yield _finding("C60", entry, "progress", text=entry.progress)
        elif not words or words in EMPTY_PHRASES:
            yield _finding("C01", entry, "progress", text=entry.progress)


def reports_no_action(entry: Entry) -> bool:
    """Tell whether an office wrote nothing, or a word for nothing, as what it did."""
    words = essence(entry.progress)
    return not words or words in NO_ACTION


def copied_texts(case: Case) -> Iterator[Finding]:
    """Warn of a progress text that stands word for word in last period's return or in another office's.

    What was done by then and is done needs no new words, and why nothing was begun may be the same everywhere.
    """
    before = case.previous_entries()
    first: dict[str, Entry] = {}
    for entry in case.entries():
        key = essence(entry.progress)
        if len(key) < SHORTEST_COPY or entry.status is Status.NOT_APPLICABLE:
            continue
        earlier = before.get((entry.office, entry.measure))
        was_done = earlier is not None and earlier.status is entry.status is Status.DONE
        if earlier is not None and not was_done and essence(earlier.progress) == key:
            yield _finding("C02", entry, "progress", source=str(earlier.cell("progress")))
        if entry.status is Status.NOT_STARTED:
            continue
        original = first.setdefault(key, entry)
        if original is not entry:
            yield _finding("C03", entry, "progress", source=str(original.cell("progress")), other=original.office)


def changed_last_period(case: Case) -> Iterator[Finding]:
    """Log what a form shows as the last period's progress where it is not what was returned then: somebody wrote into it."""
    before = case.previous_entries()
    for returned in case.returns.values():
        for shown in returned.shown_before:
            earlier = before.get((returned.office, shown.measure))
            if earlier is None or essence(earlier.progress) != essence(shown.text):
                text = without_personal_numbers(shown.text)
                yield Finding("O02", returned.office, shown.measure, shown.cell, {"what": "上期进展", "text": text})


def cut_texts(case: Case) -> Iterator[Finding]:
    """Warn of a text of exactly as many characters as some programs and cells take, which does not end like one."""
    return case.of_each_entry(cut_text)


def cut_text(entry: Entry) -> Iterator[Finding]:
    """Warn of an entry's texts that are cut."""
    if max(len(entry.progress), len(entry.evidence), len(entry.problems), len(entry.next_steps)) < SHORTEST_CUT:
        return
    for field, column in TEXT_COLUMNS.items():
        text = getattr(entry, field)
        if len(text) in CUT_LENGTHS and not text.endswith(ENDS):
            yield _finding("C40", entry, field, column=column, length=str(len(text)))


def hidden_characters(case: Case) -> Iterator[Finding]:
    """Warn of control characters and writing-direction overrides, which come with text copied from web pages and systems."""
    return case.of_each_entry(hidden_character)


def hidden_character(entry: Entry) -> Iterator[Finding]:
    """Warn of an entry's texts with such characters."""
    if not HARMFUL.search(f"{entry.progress}{entry.evidence}{entry.problems}{entry.next_steps}"):
        return
    for field in TEXT_FIELDS:
        found = HARMFUL.findall(getattr(entry, field))
        if found:
            codes = "、".join(dict.fromkeys(f"U+{ord(character):04X}" for character in found))
            yield _finding("C12", entry, field, codes=codes)


def unsupported_completion(case: Case) -> Iterator[Finding]:
    """Warn of 已完成 without a date or without evidence, and of a date on what is not done."""
    unread = {finding.where for finding in case.reading if finding.code in UNREAD}
    for entry in case.entries():
        if entry.status is Status.DONE:
            if entry.completed is None and entry.cell("completed") not in unread:
                yield _finding("C04", entry, "completed")
            if not entry.evidence:
                yield _finding("C05", entry, "evidence")
        elif entry.completed is not None and entry.status is not None:
            yield _finding("C06", entry, "completed", status=entry.status.value, date=entry.completed.isoformat())


def dates_outside_window(case: Case) -> Iterator[Finding]:
    """Warn of a completion date before or after what the period reports on."""
    period = case.period
    for entry in case.entries():
        if entry.completed is not None and not period.start <= entry.completed <= period.cutoff:
            yield _finding(
                "C07",
                entry,
                "completed",
                date=entry.completed.isoformat(),
                start=period.start.isoformat(),
                cutoff=period.cutoff.isoformat(),
            )


def changed_completion(case: Case) -> Iterator[Finding]:
    """Warn where an office gives another completion date than last period: a measure may turn from on time to late by it."""
    before = case.previous_entries()
    for entry in case.entries():
        earlier = before.get((entry.office, entry.measure))
        if earlier is None or entry.completed is None or earlier.completed in {None, entry.completed}:
            continue
        assert earlier.completed is not None
        dates = {"before": earlier.completed.isoformat(), "now": entry.completed.isoformat()}
        yield _finding("C22", entry, "completed", **dates, source=str(earlier.cell("completed")))


def overlong_cells(case: Case) -> Iterator[Finding]:
    """Note measures whose offices together wrote more than a cell of 落实情况 holds: 填报明细 has their texts one by one.

    It is nobody's fault, and no office could mend it.
    """
    by_measure: dict[int, list[Entry]] = {}
    for entry in case.entries():
        by_measure.setdefault(entry.measure, []).append(entry)
    for entries in by_measure.values():
        # Each office's text stands on a line of its own after the office's name.
        names = sum(len(entry.office) + 2 for entry in entries)
        for field, words in TEXT_COLUMNS.items():
            count = names + sum(map(len, map(attrgetter(field), entries)))
            if count > MOST_IN_A_CELL:
                number = entries[0].measure
                yield Finding("C16", "", number, None, {"number": str(number), "column": words, "count": str(count)})


def _finding(code: str, entry: Entry, field: str, **details: str) -> Finding:
    return Finding(code, entry.office, entry.measure, entry.cell(field), {"number": str(entry.measure), **details})
