"""The lasting identity of a measure: by it a measure is known again after renumbering, sorting and rewording.

It is made once, from the measure's first words, kept in a hidden column of the year's workbook, and printed nowhere.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

LENGTH = 10
"""Characters: among a thousand measures, two by chance the same have odds of less than one in ten million."""
_WHITE_SPACE = re.compile(r"\s+")


def essence_of(text: str) -> str:
    """Return a measure's wording for comparing: white space is a matter of layout."""
    return _WHITE_SPACE.sub("", text)


def identity_of(year: int, text: str) -> str:
    """Return the identity of a measure first worded so in ``year``: the same for the same words, on any machine."""
    return hashlib.sha256(f"{year}|{essence_of(text)}".encode()).hexdigest()[:LENGTH].upper()


def identities(year: int, rows: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return each row's identity, given what stands in its 标识 (may be blank) and its text.

    A row without one is known by its text; of rows that share one, as when a row was copied, the first whose words the
    identity was made of keeps it, or else the first of all, and the others begin anew. Measures worded alike are told apart by
    their order.
    """
    known = list(rows)
    keepers: dict[str, int] = {}
    for place, (typed, text) in enumerate(known):
        if typed and (typed not in keepers or (typed == identity_of(year, text) and not _is_own(year, known[keepers[typed]]))):
            keepers[typed] = place
    taken: Counter[str] = Counter(keepers.keys())
    found = []
    for place, (typed, text) in enumerate(known):
        if typed and keepers[typed] == place:
            found.append(typed)
            continue
        made = identity_of(year, text)
        taken[made] += 1
        found.append(made if taken[made] == 1 else f"{made}-{taken[made]}")
    return tuple(found)


def _is_own(year: int, row: tuple[str, str]) -> bool:
    typed, text = row
    return typed == identity_of(year, text)
