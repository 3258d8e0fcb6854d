"""完成时限 as words: which of them name a duty all year (持续), and whether a date agrees with what they say."""

from __future__ import annotations

import re
from datetime import date

from progress_report.assignment.model import MeasureKind
from progress_report.reading.dates import read_date
from progress_report.reading.verdicts import Verdict

CONTINUING = (
    "持续推进", "持续开展", "持续实施", "持续落实", "持续", "长期坚持", "长期推进", "长期", "全年", "全年推进", "全年开展", "全年实施", "贯穿全年",
    "常态化", "常态化推进", "常态化开展", "常年", "常年坚持", "按时间节点", "按时间节点推进", "按时间节点要求", "按要求", "按要求推进", "按要求完成", "按要求落实",
    "按上级要求", "随时", "及时", "即时", "日常", "日常工作", "每年",
)  # fmt: skip
"""Words of a deadline that set no last day: the measure is a duty all year."""
_YEAR = re.compile(r"^(20\d\d)年(度)?")
_MARKS = re.compile(r"[，,、；;。.\s]+")


def kind_of(words: str) -> MeasureKind | None:
    """Return the kind of measure that a deadline's words say, or None where they say neither a day nor a duty all year."""
    parts = [part for part in _MARKS.split(_YEAR.sub("", words.strip())) if part]
    if parts and all(part in CONTINUING for part in parts):
        return MeasureKind.CONTINUING
    return MeasureKind.TIME_BOUND if last_day(words, None) is not None else None


def last_day(words: str, year: int | None) -> date | None:
    """Return the last day that a deadline's words name beyond doubt, or None."""
    reading = read_date(words, year=year)
    return reading.value if reading.verdict in {Verdict.EXACT, Verdict.NORMALISED} else None


def contradicts(words: str, deadline: date, year: int) -> date | None:
    """Return the last day that the words name when it lies in another month than ``deadline``, else None.

    Within a month a clerk may have moved the day, as off a weekend; another month is a slip.
    """
    named = last_day(words, year)
    if named is None or (named.year, named.month) == (deadline.year, deadline.month):
        return None
    return named
