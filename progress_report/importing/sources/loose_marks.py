"""Quotation marks that copying tore out of their sentence: set in another font, a viewer gives them first, on a line before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LOOSE = re.compile(r"(?P<before>.*?)(?P<marks>(?:[“”‘’]\s*)+)")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff，。、；：）》]) +(?=[\u4e00-\u9fff（《])")
MOST_LINES = 3
"""Over so many lines at most the gaps of one sentence are looked for."""


def with_marks_in_place(lines: Sequence[str]) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Return the lines with their numbers, loose marks put into the gaps of the sentence that follows, and those so mended.

    Only where there are as many gaps between its words as there are marks, in pairs: otherwise nothing is moved.
    """
    result: list[tuple[int, str]] = []
    mended: list[tuple[int, str]] = []
    at = 0
    while at < len(lines):
        loose = _LOOSE.fullmatch(lines[at].strip())
        marks = re.findall(r"[“”‘’]", loose["marks"]) if loose is not None else []
        taken = _filled(lines[at + 1 : at + 1 + MOST_LINES], marks) if _in_pairs(marks) else None
        if loose is None or taken is None:
            result.append((at + 1, lines[at]))
            at += 1
            continue
        first, *rest = taken
        result += [(at + 2, loose["before"].rstrip() + first), *enumerate(rest, at + 3)]
        mended.append((at + 2, first.strip()))
        at += 1 + len(taken)
    return result, mended


def _in_pairs(marks: Sequence[str]) -> bool:
    return bool(marks) and all(pair in {"“”", "‘’"} for pair in re.findall("..?", "".join(marks)))


def _filled(lines: Sequence[str], marks: Sequence[str]) -> list[str] | None:
    """Return the first lines that have as many gaps as there are marks, with a mark in each gap; None where none have."""
    for count in range(1, len(lines) + 1):
        gaps = sum(len(_GAP.findall(line)) for line in lines[:count])
        if gaps > len(marks):
            return None
        if gaps == len(marks):
            return _with_marks(lines[:count], marks)
    return None


def _with_marks(lines: Sequence[str], marks: Sequence[str]) -> list[str]:
    left = iter(marks)
    return [_GAP.sub(lambda _gap: next(left), line) for line in lines]
