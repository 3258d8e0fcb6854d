"""Patterns that begin with any words of a clause, looked for from the clauses' beginnings.

Searched for anywhere, such a pattern tries every character of a clause as its beginning, each time to the clause's end: a text
without punctuation takes four times as long when it is twice as long. From the beginning it is one pass, with the same finds: what
does not match from there matches from nowhere later in the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

ITEM = re.compile(r"[（(]\d{1,2}[）)]|[①-⑳]|(?<![\d.第])\d{1,2}(?:[.．、](?!\d))")
"""The number of an item inside a text: a clause never runs across it."""


def clauses(text: str, marks: str) -> Iterator[re.Match[str]]:
    """Yield the clauses of a text between ``marks`` and the numbers of its items."""
    clause = re.compile(f"[^{marks}]+")
    at = 0
    for item in ITEM.finditer(text):
        yield from clause.finditer(text, at, item.start())
        at = item.end()
    yield from clause.finditer(text, at)


def found_in_clauses(pattern: re.Pattern[str], text: str, marks: str) -> Iterator[re.Match[str]]:
    """Yield the pattern's matches in order; ``marks`` are the characters that its leading words do not cross."""
    for clause in clauses(text, marks):
        at = clause.start()
        while at < clause.end():
            found = pattern.match(text, at)
            if found is None:
                break
            yield found
            at = max(found.end(), at + 1)
