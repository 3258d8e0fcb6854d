"""Short typed values (dates, numbers, states) before they are read: full-width forms narrowed, spaces taken out only where they join nothing.

``98`` and ``100`` on two lines are two numbers, ``35①`` is 35 with a note, ``10²`` is no 102: white space between digits, and
digits that are no plain digits, make a value ambiguous. Nothing is folded by compatibility (NFKC), which would make digits of them.
"""

from __future__ import annotations

import re
import unicodedata

from progress_report.reading.texts import without_invisible
from progress_report.reading.wording import restored

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_WIDE = re.compile("[\u3000\uff01-\uff5e]")
_SPACED_DIGITS = re.compile(r"\d\s+\d")
_SPACED_NUMBER = re.compile(r"\d\s*[.,]\s+\d|\d\s+[.,]\s*\d")
_SPACE = re.compile(r"\s+")


def narrowed(raw: str) -> str:
    """Return text with full-width letters, digits and marks as their narrow forms, and without characters of no width."""
    text = without_invisible(raw)
    # Most texts have none, and are long.
    return text.translate(_FULL_WIDTH) if _WIDE.search(text) is not None else text


def plain_text(raw: str) -> str:
    """Return a word without white space, its full-width forms narrowed and the codes of look-alike glyphs set right; digits stay."""
    return _SPACE.sub("", narrowed(restored(raw)))


def has_odd_digits(text: str) -> bool:
    """Tell whether a text has digits that are not 0 to 9: enclosed, superscript, Roman, of another script; 〇 is a Chinese numeral."""
    return not text.isascii() and any(
        (unicodedata.category(character) in {"No", "Nl"} and character != "〇")
        or (character.isdigit() and not character.isascii())
        for character in text
    )


def joined(text: str, *, number: bool) -> str | None:
    """Return narrowed text without white space; None where that would join digits, or, of a ``number``, its parts."""
    if has_odd_digits(text) or _SPACED_DIGITS.search(text) or (number and _SPACED_NUMBER.search(text)):
        return None
    return _SPACE.sub("", text)
