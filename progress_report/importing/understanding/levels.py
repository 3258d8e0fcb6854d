"""Headings by the way they are numbered: 一、 above （一） above 1. above （1） above ①."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from progress_report.reading.wording import joined, split_serial

_STYLES = (
    re.compile(
        r"第[一二三四五六七八九十]{1,3}[章节部篇][分]?"
        r"|(?:任务|专题|专项|行动|工程|板块|方面)(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[:：、]|[.．](?!\d))"
    ),
    re.compile(r"第?[一二三四五六七八九十]{1,3}、"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    re.compile(r"\d{1,3}\s*(?:[.．](?!\d)|、)"),
    re.compile(r"[（(]\d{1,3}[）)]"),
    re.compile(r"[①-⑳]"),
)
FIRST_STYLE = 0
ARABIC = 3
"""From this style on (1.) numbers are those of measures and their parts rather than of groups."""
DEPTH = 2
"""Levels that the year's table has."""


def level_of(text: str) -> int | None:
    """Return how deep the style of a text's number stands, from 0; None for a text without a number."""
    words = joined(text)
    return next((depth for depth, style in enumerate(_STYLES) if style.match(words)), None)


_MARK = re.compile(r"[△▲▽▼○●◎◇◆□■☆★※•·▶►▷➤❖]\s*")
"""What lists put before an item instead of a number."""


def begins_with_mark(text: str) -> bool:
    """Tell whether a text begins with a list's mark."""
    return _MARK.match(text.strip()) is not None


def without_mark(text: str) -> str:
    """Return a text without the list's mark that it begins with."""
    found = _MARK.match(text)
    return text[found.end() :] if found is not None and text[found.end() :] else text


def without_number(text: str) -> str:
    """Return a heading's name without the number that a list gave it."""
    words = without_mark(without_annex(text))
    chapter = _STYLES[FIRST_STYLE].match(words)
    if chapter is not None and words[chapter.end() :]:
        return words[chapter.end() :].lstrip("、：: ")
    return split_serial(words)[1]


_CONTINUED = re.compile(
    r"[（(]?(?:接?续上?表|接上表|续)[0-9０-９一二三四五六七八九十]{0,3}[:：]?[）)]?"
    r"|附?[件表][^（）()]{0,4}[（(]续(?:表|\d{1,2})?[）)]"
)
_ANNEX = re.compile(
    r"附[件表录]\s?(?:[0-9０-９]{1,2}(?=\D|20\d\d年)|[一二三四五六七八九十]{1,3}|)(?:[:：、.．\s]+|(?=[《“]|20\d\d年|[\u4e00-\u9fff]))(?=.)"
)


def tells_continuation(text: str) -> bool:
    """Tell whether a line only says that a table goes on (续表)."""
    return _CONTINUED.fullmatch(joined(text)) is not None


def without_continued(name: str, before: str) -> str:
    """Return a group's name without the （续） that it has where it is the one ``before`` going on."""
    bare = re.sub(r"[（(]续\d?[）)]$", "", joined(name))
    return before if bare != joined(name) and without_number(bare) == without_number(before) else name


def without_annex(text: str) -> str:
    """Return a line without the annex's number that it begins with (附件1 …)."""
    words = joined(text)
    found = _ANNEX.match(words)
    return words[found.end() :] if found is not None else words


@dataclass(slots=True)
class Headings:
    """The headings that stand above what is being read, outermost first; an unnumbered one replaces the unnumbered one before."""

    stack: list[tuple[int, str]] = field(default_factory=list)

    def enter(self, text: str) -> None:
        """Begin a group; groups of its level and deeper end."""
        depth = level_of(text)
        level = ARABIC if depth is None else depth
        self.stack = [(known, name) for known, name in self.stack if known < level]
        self.stack.append((level, text))

    def names(self) -> tuple[str, ...]:
        """Return the names, outermost first, without their numbers."""
        return tuple(without_number(name) for _level, name in self.stack)
