"""简称: what a measure is called in the report, proposed from its first clause."""

from __future__ import annotations

import re
from collections.abc import Iterable

from progress_report.assignment.model import Measure
from progress_report.reading.wording import split_serial

LONGEST = 20
"""Characters."""
_CLAUSES = re.compile(r"[，。；：,;:]+|[.](?!\d)")
_CONTEXT = re.compile(r"^(?:围绕|按照|根据|依据|对照|通过|结合|以.*为|.*[后前内时]$|鼓励)")
"""What opens a measure without saying what is to be done."""
_ADVERBS = re.compile(r"^(?:持续|扎实|认真|进一步|不断|积极|严格|切实|全面|深入|大力|着力|继续|统筹|充分)+")
_WEAK = re.compile(r"^(?:做好|抓好|推进|落实|加强|围绕|对照|根据|按照|通过|以)")
_TAIL = re.compile(r"(?:等方面|等相关|等业务|等)?(?:的)?(?:工作|方面)$")


def proposed_names(measures: Iterable[Measure]) -> dict[int, str]:
    """Return a short name for every measure by its number: the one in the year's workbook, else a proposal; no two the same."""
    known = tuple(measures)
    names = {measure.number: measure.short_name for measure in known if measure.short_name}
    taken = set(names.values())
    for measure in known:
        if measure.number not in names:
            names[measure.number] = proposed_name(measure.text, taken)
            taken.add(names[measure.number])
    return {measure.number: names[measure.number] for measure in known}


def proposed_name(text: str, taken: Iterable[str] = ()) -> str:
    """Return a name of at most LONGEST characters from a measure's first clause that is not among ``taken``."""
    _serial, words = split_serial(text.strip())
    parts = [part for part in _CLAUSES.split(words) if len(part.strip()) >= 4]
    said = [part for part in parts if not _CONTEXT.match(part.strip())] or parts
    clauses = [_clause(part) for part in said]
    others = set(taken)
    for clause in (*clauses, _clause(words) or "未命名"):
        name = clause[:LONGEST]
        if name not in others:
            return name
    base, count = (clauses[0] if clauses else _clause(words) or "未命名")[: LONGEST - 4], 2
    while f"{base}（{count}）" in others:
        count += 1
    return f"{base}（{count}）"


def _clause(words: str) -> str:
    clause = re.sub(r"\s+", "", words)
    if len(clause) > LONGEST:
        clause = _ADVERBS.sub("", clause)
    if len(clause) > LONGEST:
        clause = _TAIL.sub("", clause)
    if len(clause) > LONGEST:
        clause = _WEAK.sub("", clause)
    if len(clause) > LONGEST and clause.rfind("、", 0, LONGEST) >= 4:
        clause = clause[: clause.rfind("、", 0, LONGEST)]
    return clause.strip("，。；：、,;:.“”‘’（）()")
