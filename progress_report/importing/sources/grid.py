"""The neutral form that every reader hands on: tables of cells with their line breaks and merges, and the text around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from progress_report.importing.transcript import Doubt
from progress_report.reading.wording import joined, shortened

Watch = Callable[[Sequence[Any]], Iterable[Any]]
"""What pages are taken through while they are read, so that a person sees how far it is."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's text with ``\\n`` between its lines; ``continued`` where a vertical merge covers it from above."""

    text: str = ""
    continued: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row with one cell for each grid column; ``place`` is how a person finds it, ``page_start`` marks the first after a break.

    A cell that spans columns stands in its first; the columns it covers are blank.
    """

    cells: tuple[GridCell, ...]
    place: str
    page_start: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows, and its name for a person."""

    name: str
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside tables, and where a person finds it."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document: its paragraphs and tables in order, and what its reader could not place or had to mend.

    ``guessed`` tells that the source has no columns, so that where cells begin and end is a guess.
    """

    blocks: tuple[Paragraph | Grid, ...]
    doubts: tuple[Doubt, ...] = ()
    guessed: bool = False

    @property
    def grids(self) -> tuple[Grid, ...]:
        """Return the tables."""
        return tuple(block for block in self.blocks if isinstance(block, Grid))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the paragraphs outside tables."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))


def excerpt(grid: Grid) -> str:
    """Return how a table begins, for a person to know it by."""
    return shortened("".join(joined(cell.text) for row in grid.rows[:3] for cell in row.cells))
