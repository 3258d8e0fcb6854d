"""The lines of a PDF's cell: those that its width broke are one again, those that somebody ended stay apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from progress_report.reading.office_names import is_group, is_office_word
from progress_report.reading.wording import joined

SAME_LINE = 3.0
"""Characters whose tops differ by no more stand on one line; points, as the library has it."""
MARGINS = 14.0
"""A cell's inner margins, left and right together; points (Word: 0.19 cm each)."""


class _Line(NamedTuple):
    first: float
    last: float
    begins: float
    """How wide its first character is; points."""


def unbroken(text: str, chars: Sequence[dict[str, Any]], width: float) -> str:
    """Return a cell's text with the lines put together that reach its right edge, where ``width`` points leave no room for more.

    Between two whole names of offices the break stays: which of the two it is then, their names tell.
    """
    lines, placed = text.split("\n"), _lines(chars)
    if len(lines) < 2 or len(lines) != len(placed):
        return text
    longest = max(line.last - line.first for line in placed)
    whole = lines[0]
    for (before, after), (line, following) in zip(pairwise(lines), pairwise(placed), strict=True):
        reach = line.last - line.first
        full = reach + following.begins > longest + 1 and width - reach < MARGINS + following.begins
        whole += ("" if full and _go_on(before, after) else "\n") + after
    return whole


def _go_on(before: str, after: str) -> bool:
    """Tell whether a broken line may go on: Latin words keep the space between them, and names of offices their break."""
    if re.search(r"[0-9A-Za-z]$", before) and re.match(r"[0-9A-Za-z]", after):
        return False
    return not (_is_one_office(before) and _is_one_office(after))


def _is_one_office(line: str) -> bool:
    words = joined(line)
    return is_office_word(words) and not is_group(words)


def _lines(chars: Sequence[dict[str, Any]]) -> list[_Line]:
    """Return the lines that characters stand on, from top to bottom."""
    lines: list[list[dict[str, Any]]] = []
    for char in sorted((one for one in chars if one["text"].strip()), key=lambda one: one["top"]):
        if lines and char["top"] - lines[-1][-1]["top"] <= SAME_LINE:
            lines[-1].append(char)
        else:
            lines.append([char])
    ends = [(min(line, key=lambda one: one["x0"]), max(line, key=lambda one: one["x1"])) for line in lines]
    return [_Line(first["x0"], last["x1"], first["x1"] - first["x0"]) for first, last in ends]
