"""Where the rows of a copied table begin: the chain of numbers that runs through the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from progress_report.importing.sources.row_tails import Tail
from progress_report.importing.sources.text_lines import Line

REACH = 100
"""Between the beginnings of two rows stand at most so many lines that look like one but are none."""


MAX_NAME = 26
"""A 重点任务 on the line of its number is no longer."""


_INNER = re.compile(
    rf"(?:(?P<seq>\d{{1,3}})(?:\s+|$))?(?P<theme>[^\d\s。；，,][^\d。；]{{1,{MAX_NAME}}}?\s*)??(?P<number>\d{{1,3}})\s*[.．、](?!\d)\s*(?=\S)"
)


_SEQ_ALONE = re.compile(r"(\d{1,3})[.．、]?")


_SEQ_FIRST = re.compile(r"(\d{1,3})\s+(?![年月日号个次项条件篇期家名天%％.．、\d至-])(?=\S)")


_LOOK_BACK = 8
"""A row's own number stands at most so many lines above its text."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The begin of a row: its number, where its text begins (line index and offset), and the line of its number, -1 if none.

    ``theme`` is what stands on the lines of number or text before that text; ``has_text_number`` tells whether the text itself
    is numbered, which leaves nothing to guess between 重点任务 and text.
    """

    number: int
    line: int
    offset: int
    seq_line: int
    theme: str
    has_text_number: bool


def find_anchors(lines: Sequence[Line], tails: Sequence[Tail]) -> tuple[Anchor, ...]:
    """Return the chain of row beginnings that explains the text best; empty where the rows have no running number."""
    candidates = _candidates(lines)
    if not candidates:
        return ()
    ends = [tail.last for tail in tails]
    best: list[tuple[float, int]] = []
    for index, (anchor, weight) in enumerate(candidates):
        score, previous = weight - min(0.3 * (anchor.number - 1), 1.5), -1
        for before in range(max(0, index - REACH), index):
            other = candidates[before][0]
            if other.number >= anchor.number or other.line >= _start(anchor):
                continue
            between = bisect_left(ends, _start(anchor)) - bisect_left(ends, other.line)
            gain = weight - min(0.3 * (anchor.number - other.number - 1), 1.5) + _evidence(between)
            if best[before][0] + gain > score:
                score, previous = best[before][0] + gain, before
        best.append((score, previous))
    at = max(range(len(best)), key=lambda index: best[index][0])
    chain: list[Anchor] = []
    while at >= 0:
        chain.append(candidates[at][0])
        at = best[at][1]
    chain.reverse()
    return tuple(chain) if len(chain) * 2 >= len(tails) else ()


def _start(anchor: Anchor) -> int:
    return anchor.line if anchor.seq_line < 0 else anchor.seq_line


def _evidence(tails_between: int) -> float:
    """Rows end with a deadline: one between two beginnings speaks for them, none or several against."""
    if tails_between == 1:
        return 1.0
    return -0.7 if tails_between == 0 else -0.3 * (tails_between - 1)


def _candidates(lines: Sequence[Line]) -> list[tuple[Anchor, float]]:
    """Return what may begin a row, with how much it looks like it: a number before the text and the same number in it most."""
    found: list[tuple[Anchor, float]] = []
    for index, line in enumerate(lines):
        inner = _INNER.match(line.text)
        if inner is not None:
            number = int(inner["number"])
            theme = (inner["theme"] or "").strip()
            if inner["seq"] and int(inner["seq"]) == number:
                found.append((Anchor(number, index, inner.start("number"), index, theme, True), 3.0))
                continue
            seq = _seq_above(lines, index, number) if not inner["seq"] else -1
            on_line = _SEQ_FIRST.match(lines[seq].text) if seq >= 0 else None
            above = lines[seq].text[on_line.end() :] if on_line is not None else ""
            anchor = Anchor(number, index, inner.start("number"), seq, "\n".join(part for part in (above, theme) if part), True)
            found.append((anchor, 3.0 if seq >= 0 else 1.0))
            continue
        alone, first = _SEQ_ALONE.fullmatch(line.text), _SEQ_FIRST.match(line.text)
        if alone is not None and index + 1 < len(lines):
            found.append((Anchor(int(alone[1]), index + 1, 0, index, "", False), 1.0))
        elif first is not None:
            found.append((Anchor(int(first[1]), index, first.end(), index, "", False), 0.8))
    return found


def _seq_above(lines: Sequence[Line], index: int, number: int) -> int:
    """Return the index of the line, close above a numbered text, that begins with the same number; -1 if there is none."""
    for above in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        text = lines[above].text
        if _INNER.match(text):
            return -1
        found = _SEQ_ALONE.fullmatch(text) or _SEQ_FIRST.match(text)
        if found is not None and int(found[1]) == number:
            return above
    return -1
