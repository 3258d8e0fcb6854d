"""A value with how surely it was read."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

Raw = int | float | str | bool | time | date | datetime | timedelta | None


T = TypeVar("T")


class Verdict(Enum):
    """How a cell was read. Only EXACT, NORMALISED and BLANK are certain."""

    EXACT = "exact"
    NORMALISED = "normalised"
    BLANK = "blank"
    AMBIGUOUS = "ambiguous"
    UNREADABLE = "unreadable"


if TYPE_CHECKING:

    class Reading(NamedTuple, Generic[T]):
        """A value with how it was read; ``note`` says why a person is needed. The value is None unless the verdict is certain."""

        value: T | None
        verdict: Verdict
        note: str = ""

else:

    class Reading(NamedTuple):
        """The same for Python 3.10, whose named tuples cannot be generic."""

        value: object
        verdict: Verdict
        note: str = ""
