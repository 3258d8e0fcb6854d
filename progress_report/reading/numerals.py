"""Chinese numerals and digits, each way; pure. Only what the engine shows in templates has its own (it imports nothing)."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
ONES = "一二三四五六七八九"
"""The digits that numbers in words are made of, for character classes."""
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_VALUES = {**{digit: value for value, digit in enumerate(DIGITS)}, "〇": 0, "○": 0, "两": 2}


def in_words(value: int, digits: str = DIGITS, units: str = "十百千", *, short_ten: bool = True) -> str:
    """Return a number from 1 to 9,999 in words: 十, 十一, 二十, 一百零一; ``short_ten`` leaves the 一 before 十 out, as in counting.

    ``digits`` (from zero) and ``units`` are those of another set, such as 壹贰叁 and 拾佰仟.
    """
    words, gap = "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit == 0:
            gap = bool(words)
            continue
        words += (digits[0] if gap else "") + digits[digit] + (units[place - 1] if place else "")
        gap = False
    return words[1:] if short_ten and 10 <= value < 20 else words


def value_of(words: str) -> int | None:
    """Return the number that digits (12), numerals (十二, 两百, 三千零五万) or numerals digit by digit (二〇二四) mean, else None."""
    if words.isascii() and words.isdigit():
        return int(words)
    if not words or not set(words) <= _VALUES.keys() | SCALES.keys():
        return None
    if not set(words) & SCALES.keys():
        return int("".join(str(_VALUES[word]) for word in words))
    total = section = digit = 0
    for word in words:
        if word in _VALUES:
            digit = _VALUES[word]
        elif SCALES[word] >= 10_000:
            total = (total + section + digit or 1) * SCALES[word]
            section = digit = 0
        else:
            section += (digit or 1) * SCALES[word]
            digit = 0
    return total + section + digit


def ordinal_of(label: str) -> int | None:
    """Return the number that a label means: ``3``, ``三`` and ``③`` are 3; None where it has levels (``1.2``) or is no number."""
    label = label.strip(" \t\n\u3000.．、（）()第项")
    if label in CIRCLED and len(label) == 1:
        return CIRCLED.index(label) + 1
    if label.isdecimal():
        # Full-width digits as well as ordinary ones.
        return int(label)
    return value_of(label) if 0 < len(label) <= 3 and not set(label) - set(ONES + "十") else None
