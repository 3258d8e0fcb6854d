"""Breaking a title into lines: words whole, lines in the shape of a trapezium or rhombus (GB/T 9704—2012, 7.3.1)."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from math import comb

LINE_WIDTH = 20
"""Full-width characters of 二号 (22 pt) on a line of 156 mm: 156 mm ÷ 7.76 mm."""


MOST_CHOICES = 20_000
"""So many ways of breaking a title are tried: a title of a hundred characters and more would have millions."""


_BREAKS = re.compile(
    r"(?=关于)"
    r"|(?<=关于)"
    r"|(?<=\d年)|(?<=年度)|(?<=半年)"
    r"|(?<=[、，：])"
    r"|(?<=[一-鿿]{2}工作)(?!的)"
    r"|(?<=落实|进展|完成)(?=情况)"
    r"|(?<=情况)(?=的)"
)


def title_lines(title: str, width: int = LINE_WIDTH) -> tuple[str, ...]:
    """Return the title in as few lines of at most ``width`` full-width characters as its break points allow.

    A line break typed by the clerk is taken as it is. Without a fitting break point the title stays in one piece, and the
    word processor wraps it.
    """
    if "\n" in title:
        return tuple(line.strip() for line in title.splitlines() if line.strip())
    if width_of(title) <= width:
        return (title,)
    places = [match.start() for match in _BREAKS.finditer(title) if 0 < match.start() < len(title)]
    for count in range(1, len(places) + 1):
        if comb(len(places), count) > MOST_CHOICES:
            break
        choices = (_split(title, chosen) for chosen in combinations(places, count))
        fitting = [lines for lines in choices if all(width_of(line) <= width for line in lines) and is_shapely(lines)]
        if fitting:
            # The most even of the shapely ones: no stub of a line.
            return min(fitting, key=lambda lines: max(map(width_of, lines)) - min(map(width_of, lines)))
    return (title,)


def one_line(title: str) -> str:
    """Return the title without the line breaks a clerk typed into it."""
    return "".join(line.strip() for line in title.splitlines())


def width_of(text: str) -> float:
    """Return the text's width in full-width characters; ASCII counts half."""
    return sum(0.5 if character.isascii() else 1 for character in text)


def is_shapely(lines: tuple[str, ...]) -> bool:
    """Tell whether the lines grow, shrink, or grow and then shrink: 正梯形, 倒梯形, 菱形; not equal, not an hourglass."""
    widths = [width_of(line) for line in lines]
    widest = widths.index(max(widths))
    up, down = widths[: widest + 1], widths[widest:]
    return all(a < b for a, b in pairwise(up)) and all(a > b for a, b in pairwise(down))


def _split(title: str, places: tuple[int, ...]) -> tuple[str, ...]:
    edges = (0, *places, len(title))
    return tuple(title[start:end] for start, end in pairwise(edges))
