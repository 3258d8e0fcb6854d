"""What came back from the offices: a Return (回收表) holds one Entry (填报行) per Measure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import NamedTuple, TypeVar

from progress_report.messages.places import CellRef
from progress_report.reading.statuses import Status

_K = TypeVar("_K")


@lru_cache(maxsize=512)
def _kept_once(items: tuple[tuple[_K, str], ...]) -> Mapping[_K, str]:
    """Return what forms say of themselves, which is the same for many of them: what comes from other processes is kept once."""
    return dict(items)


class SheetRef(NamedTuple):
    """A sheet of a return with its columns found by header: field name → column letter."""

    file: str
    sheet: str
    columns: Mapping[str, str]

    def cell(self, field_name: str, row: int) -> CellRef:
        """Return the address of a field in a row (rows count from 1)."""
        return CellRef(self.file, self.sheet, f"{self.columns[field_name]}{row}")

    def __reduce__(self) -> tuple[Callable[..., SheetRef], tuple[object, ...]]:
        return _sheet_ref, (self.file, self.sheet, tuple(self.columns.items()))


def _sheet_ref(file: str, sheet: str, columns: tuple[tuple[str, str], ...]) -> SheetRef:
    return SheetRef(file, sheet, _kept_once(columns))


class Entry(NamedTuple):
    """填报行: what one office reports on one measure. Empty texts are ``""``; an unread status or date is None."""

    office: str
    measure: int
    sheet: SheetRef
    row: int
    status: Status | None
    progress: str
    completed: date | None
    evidence: str
    problems: str
    next_steps: str

    def cell(self, field_name: str) -> CellRef:
        """Return where the value of ``field_name`` (an attribute of this class) was typed."""
        return self.sheet.cell(field_name, self.row)


class Applicability(Enum):
    """Whether a target's actual value was given, was declared not to apply, or is missing."""

    GIVEN = "已填"
    NOT_APPLICABLE = "不适用"
    MISSING = "未填"


class TargetEntry(NamedTuple):
    """An office's actual value for one target. ``value`` is in the target's unit and only set when given."""

    office: str
    measure: int
    indicator: str
    sheet: SheetRef
    row: int
    applicability: Applicability
    value: Decimal | None
    note: str

    def cell(self, field_name: str) -> CellRef:
        """Return where the value of ``field_name`` (``actual`` or ``note``) was typed."""
        return self.sheet.cell(field_name, self.row)


NO_IDENTITIES: Mapping[int, str] = {}
"""What a form of an earlier version says; an ordinary mapping, so that it can go to another process."""


NO_DAYS: Mapping[str, str] = {}


class Marker(NamedTuple):
    """What a form says of itself in its hidden sheet; ``identities`` are those of its measures by the number they were issued
    under; ``days`` are the period's of then (ISO dates by the attribute of ``Period``), without those that the form does not say.
    """

    year: int
    period: str
    office: str
    form_version: int
    identities: Mapping[int, str] = NO_IDENTITIES
    days: Mapping[str, str] = NO_DAYS

    def __reduce__(self) -> tuple[Callable[..., Marker], tuple[object, ...]]:
        said = (self.year, self.period, self.office, self.form_version)
        return _marker, (said, tuple(self.identities.items()), tuple(self.days.items()))


def _marker(
    said: tuple[int, str, str, int], identities: tuple[tuple[int, str], ...], days: tuple[tuple[str, str], ...]
) -> Marker:
    return Marker(*said, _kept_once(identities), _kept_once(days))


class GoneRow(NamedTuple):
    """A row of a form whose measure is no longer in the assignment: the number and words it was issued with."""

    identity: str
    number: int
    text: str
    cell: CellRef


class ShownBefore(NamedTuple):
    """What a returned form shows in a measure's row as the progress of the last period."""

    measure: int
    text: str
    cell: CellRef


class Return(NamedTuple):
    """回收表: one office's filled form; ``filler`` and ``phone`` as typed: whom to ask about it."""

    office: str
    file: str
    marker: Marker | None
    entries: tuple[Entry, ...]
    target_entries: tuple[TargetEntry, ...] = ()
    filler: str = ""
    phone: str = ""
    gone: tuple[GoneRow, ...] = ()
    shown_before: tuple[ShownBefore, ...] = ()
