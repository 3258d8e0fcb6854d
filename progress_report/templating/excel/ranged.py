"""What stands beside a sheet's rows and follows them by its ranges: formats, validations, filters, links, merged cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from progress_report.templating.excel.rowmap import RowMap, exact_references, stretched_reference
from progress_report.templating.text import escape_text


def exact(rows: RowMap, text: str) -> list[str]:
    """Return ranges row by row as the rows are now; nothing where none is left."""
    found = exact_references(rows, text)
    return [found] if found else []


def stretched(rows: RowMap, text: str) -> list[str]:
    """Return a range from its first row to its last as the rows are now; nothing where none is left."""
    found = stretched_reference(rows, text)
    return [found] if found else []


def below(rows: RowMap, text: str) -> list[str]:
    """Return the rows below which stands now what stood below a row."""
    return [str(row) for row in rows.below(int(text))]


COUNT = "\ufdd1"
"""Stands for the number of a container's elements."""


class Ranged(NamedTuple):
    """An element beside the rows whose range follows them.

    ``before`` and ``after`` are the markup around the range, ``after`` in pieces between which the ``formulas`` stand;
    ``follow`` returns what the range has become, once for each time that the element is written.
    """

    before: str
    range: str
    after: tuple[str, ...]
    formulas: tuple[str, ...] = ()
    follow: Callable[[RowMap, str], list[str]] = exact

    def at(self, found: str, formulas: Iterable[str]) -> str:
        """Return the element's markup for a new range and new formulas."""
        out = [self.before, found, self.after[0]]
        for formula, rest in zip(formulas, self.after[1:], strict=True):
            out += [escape_text(formula), rest]
        return "".join(out)
