"""Automatic numbers of a docx: what Word shows before a paragraph although its text does not hold it (ECMA-376-1, 17.9)."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from progress_report.reading.numerals import CIRCLED, ONES, in_words
from progress_report.reading.word_names import WORD as _W

_CHINESE = frozenset(
    {"chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand"}
)


_LEGAL: dict[str, tuple[str, str]] = {
    "chineseLegalSimplified": ("零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
    "ideographLegalTraditional": ("零壹貳參肆伍陸柒捌玖", "拾佰仟"),
}


_UNNUMBERED = frozenset({"bullet", "none"})


_SIGNS = {
    "decimalEnclosedCircle": CIRCLED,
    "decimalEnclosedCircleChinese": CIRCLED,
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}
"""Forms of numbers that have a sign for each, from 1."""


_LETTERS = {"lowerLetter": "a", "upperLetter": "A"}


_ROMAN = frozenset({"upperRoman", "lowerRoman"})


_FULL_WIDTH = frozenset({"decimalFullWidth", "decimalFullWidth2"})


_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


class _Level(NamedTuple):
    start: int
    form: str
    pattern: str


class Numbering:
    """Counts the numbered paragraphs of a document as they come; ask for each paragraph once, in order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read(numbering)
        for style in styles.iterfind(f"{_W}style") if styles is not None else ():
            numbered = _reference(style.find(f"{_W}pPr/{_W}numPr"))
            if numbered is not None:
                self._styles[style.get(f"{_W}styleId", "")] = numbered

    def label(self, paragraph: etree._Element) -> str:
        """Return the paragraph's automatic number as shown, or an empty text."""
        own = _reference(paragraph.find(f"{_W}pPr/{_W}numPr"))
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        reference = own or (self._styles.get(style.get(f"{_W}val", "")) if style is not None else None)
        if reference is None:
            return ""
        number, depth = reference
        abstract = self._abstract.get(number)
        levels = self._levels.get(abstract or "", {})
        if abstract is None or depth not in levels or levels[depth].form in _UNNUMBERED:
            return ""
        counts = self._counts.setdefault(abstract, {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]

        def shown(found: re.Match[str]) -> str:
            level = int(found[1]) - 1
            kind = levels.get(level)
            return _number(counts.get(level, kind.start), kind.form) if kind is not None else ""

        return re.sub(r"%([1-9])", shown, levels[depth].pattern)

    def _read(self, root: etree._Element) -> None:
        for abstract in root.iterfind(f"{_W}abstractNum"):
            levels = {}
            for level in abstract.iterfind(f"{_W}lvl"):
                depth, start = level.get(f"{_W}ilvl", "0"), _value(level, "start", "1")
                if depth.isdigit() and start.isdigit():
                    levels[int(depth)] = _Level(int(start), _value(level, "numFmt", "decimal"), _value(level, "lvlText", ""))
            self._levels[abstract.get(f"{_W}abstractNumId", "")] = levels
        for number in root.iterfind(f"{_W}num"):
            self._abstract[number.get(f"{_W}numId", "")] = _value(number, "abstractNumId", "")


def _value(parent: etree._Element, name: str, default: str) -> str:
    found = parent.find(f"{_W}{name}")
    return found.get(f"{_W}val", default) if found is not None else default


def _reference(element: etree._Element | None) -> tuple[str, int] | None:
    """Return the list and level that a paragraph or style belongs to; list 0 takes it out of any."""
    if element is None:
        return None
    number, depth = _value(element, "numId", ""), _value(element, "ilvl", "0")
    return (number, int(depth)) if number and depth.isdigit() else None


def _number(value: int, form: str) -> str:
    """Return a number as a form of 17.18.59 shows it; in Arabic figures where the form has no sign for it, as Word does."""
    if form in _SIGNS and 1 <= value <= len(_SIGNS[form]):
        return _SIGNS[form][value - 1]
    if form in _CHINESE and 1 <= value < 10000:
        return in_words(value)
    if form == "ideographDigital" and value >= 0:
        return "".join(("〇" + ONES)[int(digit)] for digit in str(value))
    if form in _LEGAL and 1 <= value < 10000:
        return in_words(value, *_LEGAL[form], short_ten=False)
    if form in _LETTERS and 1 <= value <= 780:
        # After z come aa, bb, cc.
        return chr(ord(_LETTERS[form]) + (value - 1) % 26) * ((value - 1) // 26 + 1)
    if form in _ROMAN and 1 <= value < 4000:
        return _roman(value) if form == "upperRoman" else _roman(value).lower()
    if form in _FULL_WIDTH:
        return str(value).translate(_WIDE_DIGITS)
    return f"{value:02}" if form == "decimalZero" else str(value)


def _roman(value: int) -> str:
    signs = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
             (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    words = ""
    for worth, sign in signs:
        words += sign * (value // worth)
        value %= worth
    return words
