"""What the clerk wrote (统稿), by the part of the report it is printed in."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from progress_report.messages.places import CellRef

OPENING, OVERVIEW, PROBLEMS, PLANS = "开头", "总体情况", "存在的问题", "下一步打算"
"""The parts of a report that are no measure's and no theme's."""
IN_FULL = "·全文"
"""Behind the key of a part that the full text words otherwise than the summary."""
SECTIONS = frozenset({OVERVIEW, PROBLEMS, PLANS, PROBLEMS + IN_FULL, PLANS + IN_FULL})
"""The parts that may have any number of paragraphs."""
BOOKMARK = "_tg"
"""What the names of the bookmarks around parts begin with; Word does not list those that begin with a line."""


class Passage(NamedTuple):
    """One part of the report's text as it is made without a clerk, and what it is made of.

    ``key`` is the part's own for good: OPENING …, a theme's or measure's; ``source`` is what the offices wrote, each with its
    cell, as the clerk sees it; ``proposal`` is what is printed where the clerk wrote nothing.
    """

    key: str
    kind: str
    number: int | None
    name: str
    state: str
    source: str
    proposal: str


class Edited(NamedTuple):
    """Words of the clerk for one part; ``seen`` is the source they were written from, "" where it is not known."""

    text: str
    cell: CellRef
    seen: str = ""


EditedTexts = Mapping[str, Edited]
"""Key of a part → the clerk's words; parts that the clerk left as proposed are not in it."""


def theme_key(name: str) -> str:
    """Return the key of a theme's lead-in."""
    return f"引语·{name}"


def subtheme_key(theme: str, name: str, place: int = 1) -> str:
    """Return the key of the lead-in of a group of a theme's second level, the ``place``-th of its name in the theme."""
    return f"{theme_key(theme)}·{name}" + f"·{place}" * (place > 1)


def measure_key(number: int, identity: str, *, full: bool = False) -> str:
    """Return the key of a measure's text in the summary or in the ``full`` text: each has words of its own."""
    return f"措施·{identity or number}{IN_FULL * full}"


def bookmark_of(key: str) -> str:
    """Return the name of the bookmark around a part, 19 characters; 40 is what Word takes."""
    return BOOKMARK + hashlib.sha256(key.encode()).hexdigest()[:16]
