"""Characters of a PDF's page that are no text of its sentences: struck out by a line, or raised as the number of a footnote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING, Any

from progress_report.importing.transcript import Doubt
from progress_report.reading.numerals import CIRCLED
from progress_report.reading.wording import joined

if TYPE_CHECKING:
    from pdfplumber.page import Page

THIN = 2.0
"""A line that strikes out is no thicker; points."""
ACROSS = (0.35, 0.8)
"""Where such a line runs: shares of a character's height from its top. An underline runs below, a table's rule beside."""
NEAR_RULE = 1.0
"""A line so near to a cell's edge is the table's rule; points."""
SMALL, RAISED = 0.75, 0.1
"""A footnote's number is smaller than so much of the page's usual size, and stands so much of it above the line."""
NUMBER_SIGNS = frozenset("0123456789[]［］〔〕*＊" + CIRCLED)


def without_marks(page: Page, edges: Collection[float], place: str) -> tuple[Page, tuple[Doubt, ...]]:
    """Return the page without such characters, and what they are; ``edges`` are the heights of the tables' rules."""
    chars = page.chars
    struck, raised = _struck(page, chars, edges), _raised(chars)
    if not struck | raised:
        return page, ()
    doubts = [Doubt("D63", quotation=text, source=place) for text in _runs(chars, struck)]
    for at in sorted(raised - {at + 1 for at in raised}):
        before = "".join(char["text"] for char in chars[max(0, at - 8) : at])
        number = next(_runs(chars[at:], {other - at for other in raised}))
        doubts.append(Doubt("D66", quotation=joined(before) + number, source=place, details={"number": number}))
    left_out = {id(chars[at]) for at in struck | raised}
    return page.filter(lambda one: id(one) not in left_out), tuple(doubts)


def _struck(page: Page, chars: Sequence[dict[str, Any]], edges: Collection[float]) -> set[int]:
    """Return the places of characters that a thin line runs across, which is no table's rule."""
    rules = {round(edge + near) for edge in edges for near in (-NEAR_RULE, 0, NEAR_RULE)}
    lines: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for one in (*page.lines, *page.rects):
        # By whole points, since a page may have thousands of short lines.
        if one["height"] <= THIN < one["width"] and (
            round(one["top"]) not in rules or all(abs(one["top"] - edge) > NEAR_RULE for edge in edges)
        ):
            lines[int(one["top"])].append(one)
    return {at for at, char in enumerate(chars if lines else ()) if _is_crossed(char, lines)}


def _is_crossed(char: dict[str, Any], lines: Mapping[int, Sequence[dict[str, Any]]]) -> bool:
    """Tell whether one of the lines, which are kept by the whole points of their height, runs through a character."""
    middle, top, height = (char["x0"] + char["x1"]) / 2, char["top"], max(char["height"], 1)
    first, last = top + ACROSS[0] * height, top + ACROSS[1] * height
    return any(
        line["x0"] <= middle <= line["x1"] and first < line["top"] < last
        for point in range(int(first), int(last) + 1)
        for line in lines.get(point, ())
    )


def _raised(chars: Sequence[dict[str, Any]]) -> set[int]:
    """Return the places of small raised numbers that follow Chinese text or its marks: m² keeps its exponent."""
    usual = median(char["size"] for char in chars) if chars else 0.0
    found: set[int] = set()
    for at, char in enumerate(chars[1:], 1):
        before = chars[at - 1]
        if char["text"] not in NUMBER_SIGNS or char["size"] > SMALL * usual:
            continue
        follows = at - 1 in found or (before["size"] > char["size"] / SMALL and _is_chinese(before["text"]))
        if (
            follows
            and before["top"] - usual < char["top"]
            and char["bottom"] < before["bottom"] - RAISED * usual * (at - 1 not in found)
        ):
            found.add(at)
    return found


def _is_chinese(text: str) -> bool:
    return bool(text) and (text[-1] >= "\u2e80" or text[-1] in "”’")


def _runs(chars: Sequence[dict[str, Any]], places: Collection[int]) -> Iterator[str]:
    """Yield the texts of runs of characters that follow each other."""
    for _start, run in groupby(enumerate(sorted(places)), lambda one: one[1] - one[0]):
        text = joined("".join(chars[at]["text"] for _number, at in run))
        if text:
            yield text
