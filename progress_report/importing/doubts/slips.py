"""Slips of the pen in a text, each as an edit that would mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from progress_report.reading.wording import HAN

_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。"}


_NEAR = rf"[{HAN}，。；：、？！“”‘’（）《》]"


_HALF_MARK = re.compile(rf"(?<={_NEAR})[,;:?!().](?![0-9A-Za-z/])|[,;:?!()](?={_NEAR})")


_STRAIGHT_QUOTES = re.compile(rf"\"([^\"]*[{HAN}][^\"]*)\"")


_DOUBLED_MARK = re.compile(r"[，。；、：！？,.;:]{2,}")


_DOUBLED_WORD = re.compile(rf"(?P<word>(?!一)[{HAN}]{{2,4}})(?P=word)|(?P<particle>[的了和及与在是对])(?P=particle)")


_MISSING_DAY = re.compile(r"(?<=\d月)(?:3[01]|[12]\d|0?[1-9])(?=(?:之前|以前|前|起|止|至))")


SENTENCE_ENDS = "。！？；…"


_CLOSERS = "”’）》】」』"


_PAIRS = (("“", "”"), ("‘", "’"), ("（", "）"), ("《", "》"), ("【", "】"), ("「", "」"))


@dataclass(frozen=True, slots=True)
class Slip:
    """An edit: what to put for ``text[start:end]``; ``code`` and ``details`` are those of the doubt."""

    code: str
    start: int
    end: int
    replacement: str
    details: Mapping[str, str] = field(default_factory=dict)
    count: int = 1


def find_slips(text: str, *, ends_with_stop: bool) -> tuple[Slip, ...]:
    """Return the slips in a measure's text that do not overlap; a final stop is missed only where the document has them.

    Several half-width marks with nothing else between them are one slip, which can be accepted at once.
    """
    slips: list[Slip] = []
    for slip in sorted(_all(text, ends_with_stop), key=lambda one: (one.start, -one.end)):
        if not slips or slip.start >= slips[-1].end:
            if slips and slips[-1].code == slip.code == "D21":
                slip = _as_one(text, slips.pop(), slip)
            slips.append(slip)
    return tuple(slips)


def _as_one(text: str, first: Slip, last: Slip) -> Slip:
    marks = "".join(dict.fromkeys(first.details["mark"] + last.details["mark"]))
    replacement = first.replacement + text[first.end : last.start] + last.replacement
    return Slip("D21", first.start, last.end, replacement, {"mark": marks}, first.count + last.count)


def _all(text: str, ends_with_stop: bool) -> Iterator[Slip]:
    for found in _DOUBLED_MARK.finditer(text):
        marks = found[0]
        if set(marks) not in ({"."}, {"。"}) or len(marks) not in {3, 6}:
            kept = next((mark for mark in marks if mark not in _FULL_WIDTH), _FULL_WIDTH.get(marks[0], marks[0]))
            yield Slip("D23", found.start(), found.end(), kept, {"mark": marks})
    for found in _HALF_MARK.finditer(text):
        yield Slip("D21", found.start(), found.end(), _FULL_WIDTH[found[0]], {"mark": found[0]})
    for found in _STRAIGHT_QUOTES.finditer(text):
        yield Slip("D21", found.start(), found.end(), f"“{found[1]}”", {"mark": '"'})
    for found in _DOUBLED_WORD.finditer(text):
        word = found["word"] or found["particle"]
        yield Slip("D22", found.start(), found.end(), word, {"word": word})
    for found in _MISSING_DAY.finditer(text):
        yield Slip("D24", found.start(), found.end(), f"{found[0]}日")
    core = text.rstrip(_CLOSERS)
    if ends_with_stop and core and core[-1] not in SENTENCE_ENDS and not _DOUBLED_MARK.search(text[-2:]):
        if text[-1] in "，、：,:.":
            yield Slip("D20", len(text) - 1, len(text), "。")
        else:
            yield Slip("D20", len(text), len(text), "。")


def unpaired_marks(text: str) -> tuple[str, ...]:
    """Return the quotes and brackets of a text that miss their other half."""
    return tuple(first + last for first, last in _PAIRS if text.count(first) != text.count(last))


def corrections(text: str, slips: Sequence[Slip]) -> Iterator[tuple[Slip, str, str]]:
    """Yield each slip with a quotation that occurs once in the text, and what to replace that quotation with.

    Quotations do not overlap, so that corrections can be accepted one by one in any order. A slip for which no such quotation is
    found comes with the slip's own words and no replacement.
    """
    floor = 0
    for index, slip in enumerate(slips):
        ceiling = slips[index + 1].start if index + 1 < len(slips) else len(text)
        start, end = max(floor, slip.start - 2), min(ceiling, slip.end + 2)
        while text.count(text[start:end]) != 1 and (start > floor or end < ceiling):
            start, end = max(floor, start - 2), min(ceiling, end + 2)
        quotation = text[start:end]
        if text.count(quotation) == 1:
            yield slip, quotation, text[start : slip.start] + slip.replacement + text[slip.end : end]
            floor = end
        else:
            yield slip, text[slip.start : slip.end] or text[-6:], ""
            floor = max(floor, slip.end)
