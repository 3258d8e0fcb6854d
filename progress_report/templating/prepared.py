"""Templates that come with their programs: what compiling found, as a build product, so that nothing need be compiled to fill them.

    Template.open("报告.docx", prepared=Prepared(MADE_WITH, find))

``find`` returns, for the digest of a template's parts, what ``preparing.py`` wrote of a template with just these bytes, else None. It is
asked only where the product was made with this edition of the engine and this version of Jinja; every other template, and one of
which a byte has changed, is compiled as ever. The product is Python source that ships with a program and is imported like the rest of
it; nothing is written while a template is filled, and nothing beside a template is ever read as code.

A program knows no places: where filling fails, the template is compiled after all and filled once more, so that the error says the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import jinja2

from progress_report.templating.language.program import Program

if TYPE_CHECKING:
    from progress_report.templating.excel.state import SheetPlan

EDITION = 1
"""Goes up when programs written before mean something else now, as when a filter of the compiler's own takes other arguments."""


class PreparedWord(NamedTuple):
    """A Word template: its parts in their order; the headers and footers written anew for turns of a loop, and for these only."""

    programs: tuple[Program, ...]
    turned: Mapping[str, str]
    only_turned: frozenset[str]
    first_free_list: int


class PreparedSheet(NamedTuple):
    """A sheet: its program, what its rendering starts from, and the sheets whose rows it must know first."""

    program: Program
    plan: SheetPlan
    refers_to: frozenset[str]


class PreparedWorkbook(NamedTuple):
    """An Excel template, or one whose looped sheets have been copied already.

    ``names`` are the sheets' in their order, with a program where a name has tags; ``parts`` tells for the part of each sheet its
    name; ``changed`` are shared strings and styles as compiling leaves them. With ``loops``, by part, only the copies are filled.
    """

    names: Mapping[str, Program | None]
    parts: Mapping[str, str]
    loops: Mapping[str, Program]
    sheets: Mapping[str, PreparedSheet]
    changed: Mapping[str, bytes]


class PreparedPage(NamedTuple):
    """A page."""

    program: Program


Document = PreparedWord | PreparedWorkbook | PreparedPage


class Prepared(NamedTuple):
    """A build product: what it was made with, and how what it has for a digest is found."""

    made_with: str
    find: Callable[[str], Document | None]

    def of(self, digest: str) -> Document | None:
        """Return what there is for a digest; nothing where it was made with another engine."""
        return self.find(digest) if self.made_with == made_with() else None


def made_with() -> str:
    """Return what a product has to be made with to be used here: what a program says is Jinja's as much as the engine's."""
    return f"Jinja {getattr(jinja2, '__version__', '')}, edition {EDITION}"


NOT_PREPARED = Prepared("", lambda _digest: None)
"""No product."""


def digest_of(parts: Mapping[str, bytes], *more: bytes) -> str:
    """Return the SHA-256 of a template's parts, their names and order, and what else its compiling looks at."""
    whole = hashlib.sha256()
    for name, data in parts.items():
        encoded = name.encode()
        whole.update(b"%d %d " % (len(encoded), len(data)) + encoded + data)
    for data in more:
        whole.update(b"%d " % len(data) + data)
    return whole.hexdigest()
