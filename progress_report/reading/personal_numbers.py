"""Personal numbers in free text: 身份证号 and 手机号, however they are spaced."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

IDENTITY, MOBILE = "身份证号", "手机号"


_GAP = r"[ \-.]{0,2}"


_IDENTITY = re.compile(rf"(?<!\d)[1-9](?:{_GAP}\d){{16}}{_GAP}[\dXx](?!\d)")
"""Eighteen figures in any groups; whether they are one is told by the date inside and the check digit (GB 11643—1999)."""


_BIRTHDAY = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")


_OLD_IDENTITY = re.compile(r"(?<!\d)[1-8]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)")


_MOBILE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?(1[3-9]\d[ .\-]?\d{4}[ .\-]?\d{4})(?!\d)")


_FIGURE = r"[\d²³¹¼-¾\u2070-\u218f\u2460-\u249b\u24ea\u3251-\u33ff\U0001f100-\U0001f10a]"
_FIGURE_GAP = r"[ \-.．－　\xa0\u2000-\u200a\u2024-\u2026\u202f\u205f\ufe19\ufe30\ufe52\ufe63]"
_ENOUGH_FIGURES = re.compile(rf"{_FIGURE}(?:{_FIGURE_GAP}{{0,2}}{_FIGURE}){{5}}")
"""As written, before compatibility forms (⑪, １) are made digits of, two at most of each: what most texts have not, and is quick to see."""


_MANY_DIGITS = re.compile(r"(?:\d[ \-.．－　]{0,2}){11}")


_GAPS = re.compile(r"[ \-.]")


_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


_CHECK_DIGITS = "10X98765432"


def may_hold(text: str) -> bool:
    """Tell whether ``found_in`` may find a number in a text; one that stands between lines of it is none."""
    return _ENOUGH_FIGURES.search(text) is not None


def found_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield ``(sort, number)`` for every identity and mobile number in a text, full-width figures included.

    Identity numbers of 18 figures must have the check digit of GB 11643—1999; the older ones of 15 figures a date inside.
    """
    if not may_hold(text):
        return
    for sort, match in _matches(unicodedata.normalize("NFKC", text)):
        yield sort, _GAPS.sub("", match[1] if sort == MOBILE else match[0])


def without_personal_numbers(text: str) -> str:
    """Return a text with the middle of each personal number as asterisks; one without any as it is."""
    if not may_hold(text):
        return text
    narrow = unicodedata.normalize("NFKC", text)
    found = [match.span() for _sort, match in _matches(narrow)]
    if not found:
        return text
    for start, end in sorted(found, reverse=True):
        narrow = narrow[:start] + masked(narrow[start:end]) + narrow[end:]
    return narrow


def masked(number: str) -> str:
    """Return a number with only its first three and last two signs."""
    return f"{number[:3]}{'*' * (len(number) - 5)}{number[-2:]}"


def _matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    if not _MANY_DIGITS.search(text):
        return
    for match in _IDENTITY.finditer(text):
        number = _GAPS.sub("", match[0])
        digit = _CHECK_DIGITS[sum(int(d) * w for d, w in zip(number, _WEIGHTS, strict=False)) % 11]
        if _BIRTHDAY.match(number, 6) and digit == number[-1].upper():
            yield IDENTITY, match
    for match in _OLD_IDENTITY.finditer(text):
        yield IDENTITY, match
    for match in _MOBILE.finditer(text):
        yield MOBILE, match
