"""A docx as the rules see it: sections and paragraphs with the formatting that is in force.

Lengths are twips (1/20 pt) unless a name says characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

COPIES = ("抄送：", "抄送:")
RED = frozenset({"FF0000", "C00000", "E60012", "FE0000"})
"""The reds that a document's head may be printed in."""


class Run(NamedTuple):
    """A run of text: ``font`` is the one for its script, ``size`` in half-points, ``spacing`` between characters."""

    text: str
    font: str
    size: int
    bold: bool
    colour: str
    spacing: int


class Paragraph(NamedTuple):
    """A paragraph of the body; ``first_line``, ``left`` and ``right`` are indents in characters.

    ``number`` counts from 1; ``text`` begins with the automatic number, if there is one; ``line`` is the exact pitch or None;
    ``before`` is the space over it; ``outline`` its level in the outline from 0, None for body text; ``rule`` the left and right indent
    of a red line under it, where there is one; ``new_page`` tells that it begins a page by itself; ``stops`` are its own tab stops, in twips with their kind; ``beside_table`` that a
    table or a picture stands right before or after it.
    """

    number: int
    text: str
    style: str
    align: str
    first_line: float
    left: float
    right: float
    line: int | None
    before: int
    outline: int | None
    rule: tuple[int, int] | None
    keep_next: bool
    new_page: bool
    stops: tuple[tuple[int, str], ...]
    beside_table: bool
    section: int
    runs: tuple[Run, ...]

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing shows."""
        return not self.text.strip()


class Footer(NamedTuple):
    """A footer: its paragraphs and those of its text boxes, and whether one holds a PAGE field.

    ``boxed`` tells that the field is in a text box or in a table that stands at a place of its own; ``turned`` that its text runs
    downwards there, or that this cannot be told; ``place`` is that table's left, top, width and height, where it is one.
    ``red_rule`` tells that a red line runs along it, as at the foot of a letter's first page (10.1).
    """

    paragraphs: tuple[Paragraph, ...]
    has_page: bool
    boxed: bool
    turned: bool
    place: tuple[int, int, int, int] | None
    red_rule: bool

    @property
    def has_imprint(self) -> bool:
        """Tell whether 版记 stands in it: who printed the document and when, or 抄送."""
        return any(one.text.strip().startswith(COPIES) or one.text.rstrip().endswith("印发") for one in self.paragraphs)


class Section(NamedTuple):
    """A section's page; ``footers`` by kind (``default``, ``even``, and ``first`` where the first page has its own).

    ``first_header`` has the paragraphs of the first page's own header, none where it has none.
    """

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    header_distance: int
    footer_distance: int
    new_page: bool
    first_header: tuple[Paragraph, ...]
    footers: Mapping[str, Footer]

    @property
    def landscape(self) -> bool:
        """Tell whether the page lies."""
        return self.width > self.height


class WordFile(NamedTuple):
    """A document: sections, paragraphs outside tables, 抄送 wherever it stands, and whether odd and even footers differ."""

    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    copies: tuple[Paragraph, ...]
    even_and_odd: bool
