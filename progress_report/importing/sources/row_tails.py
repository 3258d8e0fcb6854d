"""Where a copied row ends: the deadline at the end of a line, with the offices before it or on the lines around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from progress_report.importing.sources.text_lines import Line, text_width
from progress_report.reading.deadline_phrases import DEADLINE
from progress_report.reading.lists import MARKS
from progress_report.reading.office_names import ALL, is_office_word, looks_like_offices, read_offices
from progress_report.reading.wording import joined

SENTENCE_END = "。；！？.;!?”’」』）)"


MAX_DEADLINE_LINES = 3


MAX_NAME_LINE = 12
"""A line of a broken office column is at most so many characters wide."""


_ENDS_WITH_DEADLINE = re.compile(rf"(?P<before>(?:.*?[\s。；”])??)(?P<deadline>{DEADLINE})")


_DEADLINE_THEN_OFFICES = re.compile(rf"(?P<before>(?:.*?[\s。；”])??)(?P<deadline>{DEADLINE})\s+(?P<offices>\S.*)")


_GLUED = re.compile(rf"(?P<before>(?:.*?[\s。；”])??)(?P<offices>[\u4e00-\u9fff、，；/（）]{{2,40}}?)(?P<deadline>{DEADLINE})")


@dataclass(frozen=True, slots=True)
class Tail:
    """Offices and deadline of one row: lines ``first`` to ``last`` (indexes), of which ``kept`` is what precedes on the first."""

    first: int
    last: int
    kept: str
    office: str
    deadline: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A deadline at the end of a line, before the offices around it are known."""

    first: int
    last: int
    kept: str
    office: str
    deadline: str


def find_tails(lines: Sequence[Line], known: frozenset[str]) -> tuple[Tail, ...]:
    """Return the row ends in the lines; ``known`` are offices of the roster, those that stand complete in the text are learnt."""
    found: list[_Found] = []
    index = 0
    while index < len(lines):
        here = _deadline_at(lines, index)
        if here is not None:
            found.append(here)
            index = here.last
        index += 1
    counted = Counter(name for one in found if one.office for name in read_offices(one.office).names)
    vocabulary = known | {ALL} | {name for name, count in counted.items() if count > 1}
    width = text_width(lines)
    tails: list[Tail] = []
    for one in found:
        floor = tails[-1].last + 1 if tails else 0
        tail = _with_offices(lines, one, floor, vocabulary, width)
        if tail is not None:
            tails.append(tail)
    return tuple(tails)


def _deadline_at(lines: Sequence[Line], index: int) -> _Found | None:
    """Return the deadline that begins on a line and ends it, or ends one of the short lines that follow."""
    best: _Found | None = None
    for last in range(index, min(len(lines), index + MAX_DEADLINE_LINES)):
        if last > index and (len(lines[last].text) > MAX_NAME_LINE or lines[last].text.isdigit()):
            break
        text = "".join(line.text for line in lines[index : last + 1])
        if len(text) > 400:
            break
        found = _parsed(text, index, last)
        # A deadline that ends before the last of the lines would have been found without them.
        if found is not None and (
            last == index or len(found.deadline) > sum(len(line.text) for line in lines[index + 1 : last + 1])
        ):
            best = found
    return best


def _parsed(text: str, first: int, last: int) -> _Found | None:
    plain = _ENDS_WITH_DEADLINE.fullmatch(text)
    if plain is not None:
        kept, office = _split_offices(plain["before"])
        if office or not kept:
            return _Found(first, last, kept, office, plain["deadline"])
    reverse = _DEADLINE_THEN_OFFICES.fullmatch(text)
    if reverse is not None and looks_like_offices(reverse["offices"]):
        return _Found(first, last, reverse["before"].strip(), reverse["offices"], reverse["deadline"])
    glued = _GLUED.fullmatch(text)
    if glued is not None and looks_like_offices(glued["offices"]):
        return _Found(first, last, glued["before"].strip(), glued["offices"], glued["deadline"])
    return None


def _split_offices(before: str) -> tuple[str, str]:
    """Split what precedes a deadline into text and offices: the words at its end that are names, each by itself or in a list."""
    words = before.split()
    start = len(words)
    while start and looks_like_offices(" ".join(words[start - 1 :])):
        if start < len(words) and words[start - 1][-1] not in MARKS and not looks_like_offices(words[start - 1]):
            break
        start -= 1
    if start < len(words):
        return before[: _offset(before, start)].strip(), before[_offset(before, start) :].strip()
    sentence = re.fullmatch(r"(.*[。；])([^。；]+)", before.strip())
    if sentence is not None and looks_like_offices(sentence[2]):
        return sentence[1], sentence[2]
    return before.strip(), ""


def _offset(text: str, word: int) -> int:
    """Return where the ``word``-th word (from 0) of a text begins."""
    return [found.start() for found in re.finditer(r"\S+", text)][word]


def _with_offices(lines: Sequence[Line], one: _Found, floor: int, vocabulary: frozenset[str], width: int) -> Tail | None:
    """Complete a deadline with the lines above and below that its offices were broken over; None if it is no row's end."""
    if one.kept and one.office:
        return Tail(one.first, one.last, one.kept, one.office, one.deadline)
    best: tuple[tuple[object, ...], Tail] | None = None
    for above in range(5):
        start = one.first - above
        if start < floor or (above and not _may_be_name(lines[start].text)):
            break
        for below in range(3):
            end = one.last + below
            if end >= len(lines) or (below and not _may_be_name(lines[end].text)):
                break
            pieces = [line.text for line in lines[start : one.first]] + ([one.office] if one.office else [])
            pieces += [line.text for line in lines[one.last + 1 : end + 1]]
            office = "\n".join(pieces)
            if not pieces or not looks_like_offices(office) or (below and _ends_list(pieces[: len(pieces) - below])):
                continue
            rank = _rank(lines[start - 1].text if start > floor else "。", pieces, vocabulary, width)
            if best is None or rank > best[0]:
                best = (rank, Tail(start, end, "", office, one.deadline))
    if best is not None:
        return best[1]
    return Tail(one.first, one.last, one.kept, one.office, one.deadline)


def _rank(line_above: str, pieces: Sequence[str], vocabulary: frozenset[str], width: int) -> tuple[object, ...]:
    """Say how well offices over these lines fit: the text above is whole, the names are known, the lines even."""
    names = read_offices("\n".join(pieces)).names
    ended = 2 if line_above[-1] in SENTENCE_END else int(len(joined(line_above)) * 10 >= width * 8)
    even = all(len(piece) >= len(pieces[-1]) - 1 for piece in pieces)
    return (ended == 2, all(name in vocabulary for name in names), ended, even, -len(pieces))


def _may_be_name(text: str) -> bool:
    return not re.search(r"[。！？：“”\d]", text) and (len(text) <= MAX_NAME_LINE or looks_like_offices(text))


def _ends_list(pieces: Sequence[str]) -> bool:
    """Tell whether a list of names is complete, so that the line below it is something else."""
    if not pieces:
        return False
    last = re.split(f"[{MARKS}]", joined("".join(pieces)))[-1]
    return bool(last) and is_office_word(last)
