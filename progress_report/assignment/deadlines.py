"""完成时限 as words: which of them name a duty all year (持续), and whether a date agrees with what they say."""

from __future__ import annotations

from datetime import date

from progress_report.assignment.model import MeasureKind
from progress_report.reading.deadlines import last_day, read_deadline

ANY_YEAR = 2000
"""Whether words name a day seldom depends on the year that completes it."""


def kind_of(words: str, year: int = ANY_YEAR) -> MeasureKind | None:
    """Return the kind of measure that a deadline's words say, or None where they say neither a day nor a duty all year.

    ``year`` is the assignment's, where it is known: of 2025年6月底前完成初稿，12月底前完成 it tells the year of the second day.

    A day with a duty (6月底前完成，长期坚持) is a measure with a last day. What leaves its days to something else (按要求) counts as
    a duty all year.
    """
    deadline = read_deadline(words, year)
    if deadline.last is not None:
        return MeasureKind.TIME_BOUND
    return MeasureKind.CONTINUING if deadline.lasting or deadline.as_required else None


def contradicts(words: str, deadline: date, year: int) -> date | None:
    """Return the last day that the words name when it lies in another month than ``deadline``, else None.

    Within a month a clerk may have moved the day, as off a weekend; another month is a slip.
    """
    named = last_day(words, year)
    if named is None or (named.year, named.month) == (deadline.year, deadline.month):
        return None
    return named
