"""Dates as offices type them. Nothing is ever guessed."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from progress_report.messages import _
from progress_report.reading.date_grammar import DatePhrase, Precision, Role, date_phrases
from progress_report.reading.spelling import joined, narrowed
from progress_report.reading.verdicts import Raw, Reading, Verdict

_TIME_STAMP = re.compile(r"(?P<day>.*\d[日号]?)(?:\s+|(?<=[日号])|(?<=\d)T)[0-2]?\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z?")
"""A day with a time after it, as programs export them: the time is dropped as a time, and only as one."""
_COMPACT_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")


_VAGUE_DATE = re.compile(r"[上中下]旬|初|左右|前后|以前|之前|至|到|—|~|、|约")


_LEAP_YEAR = 2000
"""A year that has every day, for words whose year is not known."""
_SERIALS = range(32874, 73051)
"""Serial days taken for dates: 1990 to 2099 in the 1900 system; other numbers are no dates an office could mean."""


_SERIAL_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


_BLANK_DATE: Reading[date] = Reading(None, Verdict.BLANK)


def read_date(raw: Raw, *, year: int | None, date1904: bool = False, number_is_date: bool = False) -> Reading[date]:
    """Read a date. ``year`` completes a month and day; a bare number is a serial only where ``number_is_date``.

    Serials count from 1899-12-30, or from 1904-01-01 in the 1904 system (ECMA-376-1, 18.17.4.1).
    """
    if isinstance(raw, datetime):
        exact = raw.time() == time()
        return Reading(raw.date(), Verdict.EXACT if exact else Verdict.NORMALISED)
    if isinstance(raw, date):
        return Reading(raw, Verdict.EXACT)
    if isinstance(raw, str):
        return _date_in_text(narrowed(raw), year) if raw else _BLANK_DATE
    if raw is None:
        return _BLANK_DATE
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        return Reading(None, Verdict.UNREADABLE, _("这不是日期"))
    return _date_of_number(raw, date1904=date1904, number_is_date=number_is_date)


def _date_of_number(raw: float, *, date1904: bool, number_is_date: bool) -> Reading[date]:
    if raw != raw or raw in {float("inf"), float("-inf")} or raw != int(raw):
        return Reading(None, Verdict.UNREADABLE, _("这不是日期"))
    compact = _COMPACT_DATE.fullmatch(str(int(raw)))
    if compact:
        return _calendar_date(*map(int, compact.groups()))
    if number_is_date and int(raw) in _SERIALS:
        return Reading(_SERIAL_EPOCHS[date1904] + timedelta(days=int(raw)), Verdict.NORMALISED)
    return Reading(None, Verdict.AMBIGUOUS, _("请写成 2023年11月30日 的样子"))


def _date_in_text(typed: str, year: int | None) -> Reading[date]:
    stamp = _TIME_STAMP.fullmatch(typed)
    text = joined(stamp["day"] if stamp else typed, number=False)
    if text is None:
        return Reading(None, Verdict.AMBIGUOUS, _("数字之间有空格、换行或特殊的数字，请写成 2023年11月30日 的样子"))
    if not text:
        return _BLANK_DATE
    compact = _COMPACT_DATE.fullmatch(text)
    if compact:
        return _calendar_date(*map(int, compact.groups()))
    phrases = date_phrases(text, year or _LEAP_YEAR)
    if len(phrases) == 1 and (phrases[0].start, phrases[0].end) == (0, len(text)):
        return _date_of_phrase(phrases[0], certain=year is not None or phrases[0].stated)
    if re.fullmatch(r"[0-9]{5}", text):
        return Reading(None, Verdict.AMBIGUOUS, _("像是日期的序列号，请写成 2023年11月30日 的样子"))
    if phrases or _VAGUE_DATE.search(text):
        return Reading(None, Verdict.AMBIGUOUS, _("请写明具体的年月日"))
    return Reading(None, Verdict.UNREADABLE, _("请写成 2023年11月30日 的样子"))


def _date_of_phrase(phrase: DatePhrase, *, certain: bool) -> Reading[date]:
    """Return the day that a phrase names by itself; one of a year that is not known, or said as the next, is asked about."""
    fixed = phrase.role is Role.ON and not (phrase.ranged or phrase.relative)
    if not fixed or not certain or phrase.precision not in {Precision.DAY, Precision.MONTH_END}:
        return Reading(None, Verdict.AMBIGUOUS, _("请写明具体的年月日"))
    if phrase.last is None:
        return Reading(None, Verdict.UNREADABLE, _("没有这一天") if phrase.precision is Precision.DAY else _("没有这个月"))
    return Reading(phrase.last, Verdict.NORMALISED)


def _calendar_date(year: int, month: int, day: int) -> Reading[date]:
    try:
        return Reading(date(year, month, day), Verdict.NORMALISED)
    except ValueError:
        return Reading(None, Verdict.UNREADABLE, _("没有这一天"))
