"""Number formats of cells: the built-in codes, which show a percentage, and numbers shown as their format shows them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from progress_report.reading.patterns import pattern

BUILT_IN_FORMATS: dict[int, str] = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 31: 'yyyy"年"m"月"d"日"', 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
"""The codes of formats that a file need not spell out (ECMA-376-1, 18.8.30; 14, 31, 57 and 58 as in a Chinese system)."""


LONGEST_FORMAT = 255
"""Characters (Excel's specifications and limits)."""


_SCALE = re.compile(r"[0#?],+(?![0#?,])")


_NOT_A_SIGN = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')


_LITERAL = r'(?:"[^"]*"|\\.|_.|\*.|[-/:年月日时分秒（）()¥￥$、，。 ])'


_NUMBER = pattern(
    rf"(?P<before>{_LITERAL}*)(?P<digits>[#0,]*[#0])(?:\.(?P<places>0+))?(?P<percent>%?)(?P<after>(?:{_LITERAL}|[^\W\d_a-zA-Z])*)"
)
"""Formats that are rendered: plain digits with words about them. Fractions, exponents and conditions are not."""


_DATE_PIECE = re.compile(
    r'"(?P<words>[^"]*)"|\\(?P<escaped>.)|(?P<elapsed>\[h+\])|(?P<code>y+|m+|d+|h+|s+)|(?P<other>.)', re.IGNORECASE
)


_FIXED = re.compile(r'"([^"]*)"')
"""Words shown for any number."""


_DATE_SIGN = re.compile(r"[ymdhs]", re.IGNORECASE)


_LOCALE = re.compile(r"\[(?:\$[^\]]*|DBNum\d|black|white|red|green|blue|yellow|cyan|magenta|color ?\d+)\]", re.IGNORECASE)


def shows_percentage(number_format: str) -> bool:
    """Tell whether a number format multiplies by a hundred: a ``%`` that is neither quoted nor escaped (ECMA-376-1, 18.8.31)."""
    return "%" in _NOT_A_SIGN.sub("", number_format[:LONGEST_FORMAT].split(";")[0])


def shows_thousands(number_format: str) -> bool:
    """Tell whether a number format divides by a thousand: a comma after the last digit (ECMA-376-1, 18.8.31)."""
    return _SCALE.search(_NOT_A_SIGN.sub("", number_format[:LONGEST_FORMAT].split(";")[0])) is not None


def shown_as(value: float | date | datetime | time | timedelta, number_format: str) -> str | None:
    """Return a cell's value as its format shows it: 7 under ``000`` as 007; None where the format is none that is rendered.

    Days, months, hours and plain digits with words about them are rendered, as in ECMA-376-1, 18.8.31.
    """
    code = _LOCALE.sub("", number_format[:LONGEST_FORMAT]).split(";")[0]
    if not code or code.lower() in {"general", "@"}:
        return None
    if fixed := _FIXED.fullmatch(code):
        return fixed[1]
    if isinstance(value, (date, time, timedelta)):
        return _time_shown(value, code) if _DATE_SIGN.search(_NOT_A_SIGN.sub("", code)) or "[h" in code.lower() else None
    match = _NUMBER.fullmatch(code)
    if match is None or isinstance(value, bool) or value != value or abs(value) >= 1e15:
        return None
    number = Decimal(f"{value:.15g}") * (100 if match["percent"] else 1)
    places = len(match["places"] or "")
    rounded = abs(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _dot, rest = f"{rounded:f}".partition(".")
    whole = whole.zfill(match["digits"].count("0")).lstrip("0" if "0" not in match["digits"] else "")
    if "," in match["digits"]:
        whole = f"{int(whole or 0):,}"
    sign = "-" if number < 0 and rounded else ""
    return f"{_words(match['before'])}{sign}{whole}{'.' + rest if rest else ''}{match['percent']}{_words(match['after'])}"


def _words(literal: str) -> str:
    """Return the words that a format puts beside a number."""
    return re.sub(r'"([^"]*)"|\\(.)|_.|\*.', lambda match: match[1] or match[2] or "", literal)


def _time_shown(value: date | datetime | time | timedelta, code: str) -> str | None:
    moment, elapsed = _moment(value)
    pieces = list(_DATE_PIECE.finditer(code))
    codes = {piece["code"][0].lower() for piece in pieces if piece["code"]}
    if codes == {"y", "m", "d"}:
        # A whole day has one way to be written in a document, whatever the order in the cell.
        return None
    shown = []
    for position, piece in enumerate(pieces):
        if piece["elapsed"]:
            shown.append(str(elapsed // 3600).zfill(len(piece["elapsed"]) - 2))
        elif piece["code"]:
            words = _time_piece(piece["code"].lower(), moment, minutes=_counts_minutes(pieces, position))
            if words is None:
                return None
            shown.append(words)
        else:
            shown.append(piece["words"] or piece["escaped"] or (piece["other"] or ""))
    return None if "AM/PM" in code.upper() or "上午/下午" in code else "".join(shown)


def _moment(value: date | datetime | time | timedelta) -> tuple[datetime, int]:
    """Return a value as a point in time, and the seconds that it comes to where it is a duration."""
    if isinstance(value, timedelta):
        seconds = int(value.total_seconds())
        return datetime(1900, 1, 1) + timedelta(seconds=seconds % 86_400), seconds
    if isinstance(value, time):
        return datetime.combine(date(1900, 1, 1), value), value.hour * 3600
    if isinstance(value, datetime):
        # A duration of more than a day is told by its format only; days count from 1899-12-30 (ECMA-376-1, 18.17.4.1).
        return value, int((value.replace(tzinfo=None) - datetime(1899, 12, 30)).total_seconds())
    return datetime.combine(value, time()), 0


def _counts_minutes(pieces: list[re.Match[str]], position: int) -> bool:
    """Tell whether an ``m`` stands for minutes: after hours or before seconds."""
    before = next((one for one in reversed(pieces[:position]) if one["code"] or one["elapsed"]), None)
    after = next((one for one in pieces[position + 1 :] if one["code"]), None)
    return bool(
        (before and (before["elapsed"] or (before["code"] or "").lower().startswith("h")))
        or (after and after["code"].lower().startswith("s"))
    )


def _time_piece(code: str, moment: datetime, *, minutes: bool) -> str | None:
    number = {
        "y": moment.year,
        "m": moment.minute if minutes else moment.month,
        "d": moment.day,
        "h": moment.hour,
        "s": moment.second,
    }[code[0]]
    if code[0] == "y":
        return str(number) if len(code) > 2 else f"{number % 100:02}"
    # Names of months and days are of a language.
    return None if len(code) > 2 else str(number).zfill(len(code))
