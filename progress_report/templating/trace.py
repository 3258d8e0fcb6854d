"""What a filling printed, part by part and in order, for whoever reads the produced file back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import NamedTuple


class Turn(int):
    """A number that counts the turns of a loop, also after something was added: an ordinal, never a figure."""

    def __add__(self, other: int) -> Turn:
        return Turn(int(self) + other)

    def __sub__(self, other: int) -> Turn:
        return Turn(int(self) - other)


class Printing(NamedTuple):
    """A value that a tag printed; ``typed`` tells that it makes a whole cell of a sheet, which has the value's type."""

    value: object
    typed: bool


@dataclass(slots=True)
class Rendering:
    """One rendering of one part: what its tags printed, in the order of the part's text."""

    part: str
    printings: list[Printing] = field(default_factory=list)


@dataclass(slots=True)
class Trace:
    """One filling. A part that is rendered twice, as when rows must be counted first, has two renderings; the last one counts."""

    renderings: list[Rendering] = field(default_factory=list)


_active: ContextVar[Trace | None] = ContextVar("_active", default=None)


active = _active.get
"""Return the trace that notes what is printed now, None where nothing does; asked before each value, hence no function of its own."""


@contextmanager
def tracing(trace: Trace | None) -> Iterator[None]:
    """Note in ``trace`` what is printed meanwhile; None notes nothing."""
    token = _active.set(trace)
    try:
        yield
    finally:
        _active.reset(token)


def begin(part: str) -> None:
    """Note that a part's rendering begins."""
    trace = _active.get()
    if trace is not None:
        trace.renderings.append(Rendering(part))


def printed(value: object, *, typed: bool = False) -> None:
    """Note a value that a tag printed, as text or as a cell of its type."""
    trace = _active.get()
    if trace is not None and trace.renderings:
        trace.renderings[-1].printings.append(Printing(value, typed))
