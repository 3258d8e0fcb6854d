"""Free text as offices type it. Nothing is ever guessed."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from progress_report.reading.verdicts import Raw, Reading, Verdict

_UNCLEAN = re.compile("[\r\xa0\u00ad\u200b-\u200f\u2028\u2029\u2060-\u2065\ufeff]")


_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2065\ufeff]")


_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029")


HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\uffff\ud800-\udfff]")
"""Control characters and writing-direction overrides: kept, so that nobody can hide them; printed as visible signs."""


def read_text(raw: Raw) -> Reading[str]:
    """Read free text: spaces of no width are taken out, line breaks and all that shows are kept, as is what is HARMFUL."""
    if isinstance(raw, str):
        if not raw:
            return _BLANK_TEXT
        if is_plain(raw):
            return Reading(raw, Verdict.EXACT)
        clean = without_invisible(raw)
        if not clean:
            return _BLANK_TEXT
        shown = raw.strip() == clean
        return Reading(clean, Verdict.EXACT if shown else Verdict.NORMALISED)
    if raw is None:
        return _BLANK_TEXT
    exact = raw.is_integer() if isinstance(raw, float) else isinstance(raw, int) and not isinstance(raw, bool)
    return Reading(_shown(raw), Verdict.EXACT if exact else Verdict.NORMALISED)


def is_plain(text: str) -> bool:
    """Tell whether a text is read just as it stands."""
    return _UNCLEAN.search(text) is None and text == text.strip()


def without_invisible(text: str) -> str:
    """Return a text without characters that nobody sees, its line ends as one sign, trimmed."""
    if _UNCLEAN.search(text) is None:
        return text.strip()
    text = _LINE_ENDS.sub("\n", text).replace("\xa0", " ")
    return _INVISIBLE.sub("", text).strip()


def _shown(raw: Raw) -> str:
    """Return a value that is not text as the office saw it."""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        # Excel keeps and shows 15 significant digits: 0.1+0.2 is 0.3 there.
        return f"{Decimal(f'{raw:.15g}'):f}" if math.isfinite(raw) else str(raw)
    if isinstance(raw, timedelta):
        minutes, seconds = divmod(int(raw.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(raw, datetime) and raw.time() == time():
        raw = raw.date()
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return f"{raw.year}年{raw.month}月{raw.day}日"
    return str(raw)


_BLANK_TEXT: Reading[str] = Reading("", Verdict.BLANK)
