"""简称: what a measure is called in the report, proposed from its first clause."""

from __future__ import annotations

import re
from collections.abc import Iterable

from progress_report.assignment.model import Measure
from progress_report.reading.patterns import pattern
from progress_report.reading.wording import split_serial

_CUT = "…"
"""Ends a name that is cut inside a phrase."""
LONGEST = 20
"""Full-width characters: a longer name is shortened where that leaves a whole phrase."""
FARTHEST = 30
"""Full-width characters: a name may be as long as this before a word in it is cut."""
_LEAST = 4
"""Full-width characters that a shortened name keeps."""
_CLAUSES = re.compile(r"[，。；：,;:]+|[.](?!\d)")
_CONTEXT = re.compile(r"^(?:围绕|按照|根据|依据|对照|对于|对涉及|通过|结合|以.*为|.*[后前内时]$|鼓励)")
"""What opens a measure without saying what is to be done."""
_ADVERBS = re.compile(r"^(?:持续|扎实|认真|进一步|不断|积极|严格|切实|全面|深入|大力|着力|继续|统筹|充分)+")
_WEAK = re.compile(r"^(?:做好|抓好|推进|落实|加强|围绕|对照|根据|按照|通过|以)")
_ADDED = pattern(
    r"(?<![合兼归吞一])并(?![联购轨网排重列非不存行发])|同时|(?:不少于|不低于|不超过|不高于|不小于|不多于|至少|达到)约?[\d.]+[^、和及与并]*$"
)
"""Where a second action or a target's value begins: what stands before says whole what is to be done."""
_VALUE = pattern(
    r"(?:全年|每年|每季度?|每月|每半年|累计)?(?:不少于|不低于|不超过|不高于|不小于|不多于|至少|达到?|[≥≤])约?[\d.]+(?:%|％|‰|[^\W\d]{1,3})?(?:以上|以下|以内)?$"
)
"""A target's value at the end, which is no part of what a measure is called."""
_LISTED = pattern(
    r"、|以及|(?<![共温缓饱调总附])和(?![谐平解睦好气])|(?<![以普涉触波顾论提危])及(?![时格其第早])|(?<![参赠给付授])与(?![会否])"
)
"""Where the next thing of a list begins; not the same characters inside a word (参与, 涉及, 及时, 和谐)."""
_GOES_ON = pattern(
    r"(?:[的或、，在向把将从第“‘（《〔【(\[]|(?<![共温缓饱调总附])和|(?<![普涉触波顾论提危])及|(?<![参赠给付授])与|(?<![合兼归吞])并|(?<![平同高])等|(?<![应校核])对|(?<![行作])为|(?<!自)由|(?<![可予])以|(?<![关])于|不少|不低)$"
)
"""What no name ends with: more must follow."""
_PAIRS = {"“": "”", "（": "）", "(": ")", "《": "》", "〔": "〕", "‘": "’", "[": "]", "【": "】"}
_CLOSING = frozenset(_PAIRS.values())
_MARKS = _CLOSING.union(_PAIRS)
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
    """Return a name from a measure's first clause that is not among ``taken``.

    It is the clause, or, where that is wider than LONGEST, what stands before a joint of it, if that is a phrase by itself. A clause
    without such a joint is taken whole up to FARTHEST; only one that is longer still is cut, and then ends with “…” for the clerk.
    """
    _serial, words = split_serial(text.strip())
    parts = [part for part in _CLAUSES.split(words) if len(part.strip()) >= _LEAST]
    said = [part for part in parts if not _CONTEXT.match(part.strip())] or parts
    clauses = [name for part in said if (name := _clause(part))] or [_clause(words) or "未命名"]
    others = set(taken)
    for name in (*(one for one in clauses if not one.endswith(_CUT)), *clauses):
        if name not in others:
            return name
    count = 2
    while f"{clauses[0]}（{count}）" in others:
        count += 1
    return f"{clauses[0]}（{count}）"


def width_of_name(name: str) -> float:
    """Return a name's width in full-width characters; figures and Latin letters count half."""
    return len(name) - sum(map(str.isascii, name)) / 2


def _clause(words: str) -> str:
    clause = re.sub(r"\s+", "", words)
    named = _VALUE.sub("", clause)
    if width_of_name(named) > _LEAST and not _GOES_ON.search(named):
        clause = named
    for opening in (_ADVERBS, _TAIL, _WEAK):
        if width_of_name(clause) > LONGEST:
            clause = opening.sub("", clause)
    return _shortened(_paired(clause.strip("，。；：、,;:.")))


def _shortened(clause: str) -> str:
    """Return the clause as far as its last good joint within LONGEST; whole where it has none and is not wider than FARTHEST."""
    if width_of_name(clause) <= LONGEST:
        return clause
    good = [joint.start() for joint in _ADDED.finditer(clause)] + _ends_of_equal_things(clause)
    name = _longest_before(clause, good, LONGEST)
    if name or width_of_name(clause) <= FARTHEST:
        return name or clause
    name = _longest_before(clause, good, FARTHEST)
    if name:
        return name
    name = _longest_before(clause, (joint.start() for joint in _LISTED.finditer(clause)), FARTHEST - 1)
    if name:
        # What follows 等 belongs to every thing before it.
        return name + _CUT if "等" in clause[len(name) :] else name
    while width_of_name(clause) > FARTHEST - 1:
        clause = clause[:-1]
    return _paired(_whole_end(clause)) + _CUT


def _whole_end(words: str) -> str:
    """Return the words without a figure, a Latin word or a conjunction at the end, where something is left."""
    end = len(words)
    while end and (words[end - 1].isascii() or _GOES_ON.search(words[:end])):
        end -= 1
    return words[:end] if width_of_name(words[:end]) >= _LEAST else words


def _longest_before(clause: str, joints: Iterable[int], width: int) -> str:
    """Return the longest phrase before one of the joints that is at most ``width`` wide; empty where none is."""
    phrases = (clause[:joint] for joint in joints)
    return max(
        (
            phrase
            for phrase in phrases
            if _LEAST <= width_of_name(phrase) <= width and not _GOES_ON.search(phrase) and _paired(phrase) == phrase
        ),
        key=len,
        default="",
    )


def _ends_of_equal_things(clause: str) -> list[int]:
    """Return where the next thing of a list begins, if nothing after the list belongs to all of it.

    In 甲、乙等产品 and 甲与乙项目资金安排 the last words belong to every thing, so that a part of the list would say something
    else. The last thing being no longer than the one before it (计划、范围、条件), or ending as that does (决算和预算), is the sign
    that there are no such words.
    """
    joints = list(_LISTED.finditer(clause))
    if not joints or "等" in clause[joints[0].start() :]:
        return []
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(clause)]
    *_rest, before, last = [clause[start:end] for start, end in zip(starts, ends, strict=True)]
    if before[-1:] == last[-1:] or (len(joints) > 1 and len(last) <= len(before)):
        return ends[:-1]
    return []


def _paired(words: str) -> str:
    """Return the words without a bracket or quotation mark whose other half is in another clause, nor what it encloses."""
    start = 0
    open_marks: list[int] = []
    for place, character in enumerate(words):
        if character in _PAIRS:
            open_marks.append(place)
        elif character in _CLOSING:
            if open_marks and _PAIRS[words[open_marks[-1]]] == character:
                open_marks.pop()
            else:
                start = place + 1
                open_marks.clear()
    if open_marks and open_marks[0] - start < _LEAST:
        # Nothing is said before it: the mark alone is left out.
        return "".join(character for character in words[start:] if character not in _MARKS)
    return words[start : open_marks[0]] if open_marks else words[start:]
