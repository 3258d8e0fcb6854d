"""Which column of a form may be one that is missing: its header renamed, as 进展 for 工作进展情况. Said in words, never taken for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from progress_report.assignment.model import Measure
from progress_report.messages import _
from progress_report.reading.sheets import Table
from progress_report.returns.form import extra_header

LIKE = 50
"""Per cent of the shorter header that stands in the other: 办结日期 and 完成日期 have half in common."""


def with_likely_headers(absent: Sequence[str], table: Table, measures: Iterable[Measure]) -> tuple[str, ...]:
    """Return the headers that are missing, each with the nearest of those that the form has beyond its own.

    A header stands for one column at most; those of the issued table are not the office's.
    """
    from rapidfuzz.fuzz import partial_ratio, ratio

    issued = {extra_header(words) for measure in measures for words, _value in measure.extra}
    others = {letter: words for letter, words in table.others.items() if words not in issued}
    pairs = sorted(
        (
            (partial_ratio(words, missing), ratio(words, missing), letter, missing)
            for letter, words in others.items()
            for missing in absent
        ),
        key=lambda pair: (-pair[0], -pair[1], pair[2]),
    )
    likely: dict[str, str] = {}
    for share, _whole, letter, missing in pairs:
        if share >= LIKE and missing not in likely and letter not in likely.values():
            likely[missing] = letter
    return tuple(
        _("{column}（{cell} 的“{words}”像是这一列）").format(
            column=words, cell=f"{likely[words]}{table.header_row}", words=others[likely[words]]
        )
        if words in likely
        else words
        for words in absent
    )
