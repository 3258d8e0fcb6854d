"""Dates inside running text that something is due by: days, months, quarters, halves and ranges of them, with the days they mean."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from progress_report.reading import date_grammar
from progress_report.reading.date_grammar import Precision, Role

_DUE = re.compile(r"(?:之前|以前|前|完成|内)")
_LIST_MARK = re.compile(r"[、和及与]")
_SPANS = {Precision.MONTH, Precision.TEN_DAYS}
"""Of these the first day is told too; a quarter and what is longer are due by their ends."""
_YEAR_ENDS = ("底", "末", "终", "内")


class DueDate(NamedTuple):
    """A date at ``start``–``end`` of a clause; ``first`` is set for a span, ``exact`` tells whether the day itself is written."""

    start: int
    end: int
    first: date | None
    last: date | None
    exact: bool


def due_dates(clause: str, year: int) -> tuple[DueDate, ...]:
    """Return the dates that a clause sets, two ends of a range as one; those without a year are of ``year``.

    A day that is not fixed (12月初, 约11月底) sets none, nor does a beginning (7月1日起), or one of the next year, which running text
    means loosely.
    """
    phrases = date_grammar.date_phrases(clause, year)
    return tuple(
        DueDate(
            one.start,
            one.end,
            one.first if one.ranged or one.precision in _SPANS else None,
            one.last,
            one.precision is Precision.DAY and not one.ranged,
        )
        for at, one in enumerate(phrases)
        if one.role not in {Role.ABOUT, Role.FROM} and not one.relative and (one.ranged or _sets_a_date(clause, phrases, at))
    )


def _sets_a_date(clause: str, phrases: tuple[date_grammar.DatePhrase, ...], at: int) -> bool:
    """Tell whether a phrase is a date to keep: a bare month is with a word that makes it one (9月底, 每年9月, 6月、9月和12月底)."""
    one = phrases[at]
    before, words = clause[: one.start], clause[one.start : one.end]
    if one.role is Role.EVERY:
        return before.endswith("每年") and one.precision is not Precision.YEAR
    if one.precision is Precision.DAY:
        return True
    if one.precision is Precision.YEAR:
        return False
    if one.precision in {Precision.MONTH_END, Precision.END, Precision.TEN_DAYS}:
        return True
    if _DUE.match(clause, one.end) or _in_list(clause, phrases, at):
        return True
    if one.precision is Precision.MONTH:
        return words.endswith("份") or before.endswith(("于", "在"))
    return not before and one.precision is Precision.HALF


def _in_list(clause: str, phrases: tuple[date_grammar.DatePhrase, ...], at: int) -> bool:
    """Tell whether a month or half is one of a list of them (6月、9月和12月底; 上半年、下半年)."""
    following = at + 1 < len(phrases) and _LIST_MARK.fullmatch(clause, phrases[at].end, phrases[at + 1].start)
    preceding = at > 0 and _LIST_MARK.fullmatch(clause, phrases[at - 1].end, phrases[at].start)
    return bool(following or preceding)
