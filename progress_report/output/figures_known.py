"""The numbers that a document may print: the ledger's figures, and those that are no figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from progress_report.templating import Turn

if TYPE_CHECKING:
    from progress_report.output.centre_views import CentreView
    from progress_report.output.report_views import ReportView

NO_FIGURES = frozenset({"year", "number", "ordinal", "value", "beside"})
"""Fields of the views that hold a number which was not counted: the year, a measure's number, a theme's place, what a target asks."""
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


class KnownNumbers(NamedTuple):
    """What may be printed as a number, and the spellings of numbers that may stand in printed text."""

    values: frozenset[Decimal]
    spellings: frozenset[str]

    def has(self, value: int | float | Decimal) -> bool:
        """Tell whether a printed number is a figure of the ledger or known to be none; a difference may lose its sign."""
        return isinstance(value, Turn) or Decimal(str(value)) in self.values or -Decimal(str(value)) in self.values

    def strangers(self, text: str) -> Iterator[str]:
        """Yield the numbers in a printed text that neither the ledger nor a text of the view has."""
        # 1,234 is one number where a filter grouped it, and two where an office wrote a list.
        if any(not self._knows(spelling) for spelling in _NUMBER.findall(text)):
            yield from (spelling for spelling in _NUMBER.findall(text.replace(",", "")) if not self._knows(spelling))

    def _knows(self, spelling: str) -> bool:
        return (
            spelling in self.spellings
            or Decimal(spelling) in self.values
            or all(part in self.spellings for part in spelling.split("."))
        )


def known_numbers(view: ReportView | CentreView, figures: Iterable[int | Decimal | None] | None = None) -> KnownNumbers:
    """Return the numbers that documents of ``view`` may print; ``figures`` are its ledger's, where they are known without its rows."""
    if figures is None:
        figures = (row.value for row in view.ledger)
    values = {Decimal(value) for value in figures if value is not None}
    spellings: set[str] = set()
    texts: set[str] = set()
    for name, value in _leaves(view):
        if isinstance(value, str):
            texts.add(value)
        elif isinstance(value, date):
            spellings.update(spelling for part in (value.year, value.month, value.day) for spelling in (str(part), f"{part:02}"))
        elif name in NO_FIGURES and isinstance(value, (int, Decimal)):
            values.add(Decimal(value))
    # Line by line no number runs into the next.
    spellings.update(_NUMBER.findall("\n".join(texts)))
    for number in values:
        spellings.update(_NUMBER.findall(f"{number:f} {number.normalize():f}"))
    # A whole number in a text, as of 1.2023年, stands for itself.
    spellings.update(part for spelling in tuple(spellings) for part in spelling.split("."))
    return KnownNumbers(frozenset(values), frozenset(spellings))


def _leaves(view: tuple[object, ...]) -> Iterator[tuple[str, object]]:
    """Yield what is no collection below a view, each with the name of its field; a collection is gone into once."""
    seen: set[int] = set()
    ahead: list[tuple[str, object]] = [("", view)]
    while ahead:
        name, value = ahead.pop()
        kind = type(value)
        if kind is str or kind is int:
            yield name, value
        elif isinstance(value, (dict, tuple)):
            if id(value) in seen:
                continue
            seen.add(id(value))
            fields = tuple(value) if isinstance(value, dict) else getattr(value, "_fields", None)
            items = tuple(value.values()) if isinstance(value, dict) else value
            ahead += zip(map(str, fields), items, strict=True) if fields else ((name, item) for item in items)
        elif value is not None and kind is not bool:
            yield name, value
