"""The annex's rows: each measure's words and proof, shared out so that no page is left half empty."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Annotated, NamedTuple

from progress_report.assignment.bureau import AnnexText
from progress_report.output.titles import width_of

if TYPE_CHECKING:
    from progress_report.output.report_views import MeasureView

ROW_LINES, LINE_CHARACTERS, TEXT_CHARACTERS = 12, 28, 18
"""Of the annex: lines of a row that is kept whole (53 mm, or 57 with a heading), characters on a line of its columns 进展情况 and 具体措施."""


class AnnexRowView(NamedTuple):
    """A row of the annex: a measure, or what follows of a long one."""

    first: Annotated[bool, "是否该项的第一行"]
    lines: Annotated[tuple[str, ...], "“进展情况”一栏的各段"]
    short: Annotated[bool, "不到半页高，可以不拆"]


def annex_lines(measure: MeasureView, text: AnnexText) -> tuple[str, ...]:
    """Return what the annex says of a measure: each office's words and proof, and the targets' results."""
    targets = tuple(f"{one.indicator}{one.comparator}{one.value}{one.unit}：{one.result}。" for one in measure.targets)
    parts = measure.contributions + measure.not_applicable
    alone = len(measure.offices) == 1
    said: tuple[str, ...] = ("见正文。",) if text is AnnexText.STATES else ()
    for part in parts:
        words = "" if text is AnnexText.STATES else part.progress
        if part in measure.not_applicable:
            words = f"不涉及。{words}"
        proof = f"（佐证：{part.evidence}）" if part.evidence else ""
        if words or proof:
            said += (f"{words}{proof}" if alone else f"{part.office}：{words}{proof}",)
    return said + targets


def annex_rows(measure: MeasureView, annex: tuple[str, ...]) -> tuple[AnnexRowView, ...]:
    """Return a measure's rows, none so high that a page before it would be left half empty: a long one goes on in the next.

    A row ends after an office's words, or, where these are too long, after a sentence.
    """
    rows: list[list[str]] = [[]]
    left = ROW_LINES
    for line in annex:
        for piece in _pieces(line):
            lines = _lines(piece)
            if rows[-1] and lines > left:
                rows.append([])
                left = ROW_LINES
            rows[-1].append(piece)
            left -= lines
    high = _lines(measure.text, TEXT_CHARACTERS) > ROW_LINES
    return tuple(
        AnnexRowView(place == 0, tuple(lines), not (high and place == 0) and sum(map(_lines, lines)) <= ROW_LINES)
        for place, lines in enumerate(rows)
    )


def _lines(text: str, width: int = LINE_CHARACTERS) -> int:
    """Return how many lines a text takes; before each string that does not break, such as a page's address, one may end early."""
    return math.ceil(width_of(text) / width) + len(re.findall("[!-~]{20,}", text))


def _pieces(line: str) -> list[str]:
    """Return a text in pieces of whole sentences, each of at most a row."""
    pieces = [""]
    for sentence in re.findall(r"[^。；！？]*[。；！？]?[”’）)]?(?:（佐证：.*）)?", line):
        if pieces[-1] and _lines(pieces[-1] + sentence) > ROW_LINES:
            pieces.append("")
        pieces[-1] += sentence
    return pieces
