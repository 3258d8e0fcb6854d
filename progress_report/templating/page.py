"""Web pages: a text template of well-formed markup with Jinja tags, filled under the same rules as a Word or Excel one.

A page is written as XHTML would be (every element closed, every attribute quoted), so that the places where a value may be printed can be
told: the text of an element, or a quoted attribute. In a script, a style sheet, an event handler, a ``style`` or the beginning of
an address no escaping makes a stranger's text harmless; there tags are refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.language.budget import BUDGET, Budget
from progress_report.templating.language.program import PreparedPart
from progress_report.templating.language.words import NO_WORDS, Words
from progress_report.templating.messages import _
from progress_report.templating.package.archive import DEFAULT_LIMITS
from progress_report.templating.prepared import NOT_PREPARED, Prepared, PreparedPage, digest_of
from progress_report.templating.text import escape_text

if TYPE_CHECKING:
    from progress_report.templating.language.part import Part
    from progress_report.templating.language.shapes import Shape


class PageTemplate:
    """A page, compiled once and filled any number of times. Raises TemplateError when it cannot be compiled."""

    def __init__(
        self, text: str, name: str, words: Words = NO_WORDS, faults: Faults | None = None, prepared: Prepared = NOT_PREPARED
    ) -> None:
        self.name = name
        self._text, self._words = text, words
        ready = None if prepared is NOT_PREPARED or words is not NO_WORDS else prepared.of(self.digest)
        self.part: Part | PreparedPart
        if isinstance(ready, PreparedPage):
            self.part = PreparedPart(ready.program, words.environment("page", escape_text))
            return
        from progress_report.templating.pagemarks import compile_page

        try:
            self.part = compile_page(text, name, words, faults or Faults())
        except TemplateError as error:
            error.template = name
            raise

    @property
    def digest(self) -> str:
        """Return the digest of the page."""
        return digest_of({self.name: self._text.encode()})

    @classmethod
    def open(cls, path: Path, words: Words = NO_WORDS, prepared: Prepared = NOT_PREPARED) -> PageTemplate:
        """Read and compile the page at ``path``; ``prepared`` may know what compiling would find. Raises OSError."""
        return cls(_decoded(path.read_bytes(), path.name), path.name, words, prepared=prepared)

    def fill(self, context: Mapping[str, object], out: IO[bytes]) -> None:
        """Write the page filled with ``context`` in UTF-8. Raises TemplateError; ``out`` then holds part of a page."""
        try:
            for chunk in self.part.render({**context, BUDGET: Budget()}, None, DEFAULT_LIMITS.output):
                out.write(chunk)
        except Exception as error:
            if isinstance(self.part, PreparedPart):
                # Where it failed only the tags know.
                PageTemplate(self._text, self.name, self._words).fill(context, BytesIO())
            if isinstance(error, TemplateError):
                error.template = self.name
            raise

    def check(self, context: Shape) -> list[TemplateError]:
        """Return an error for each name, filter or test that a context of that shape does not have."""
        part = self.part
        if isinstance(part, PreparedPart):
            return PageTemplate(self._text, self.name, self._words).check(context)
        errors = list(part.check(context))
        for error in errors:
            error.template = self.name
        return errors


def lint_page(data: bytes, name: str, context: Shape, words: Words = NO_WORDS) -> list[TemplateError]:
    """Return everything wrong with a page for a context of that shape, in one pass and without data."""
    faults = Faults(kept=True)
    try:
        found = PageTemplate(_decoded(data, name), name, words, faults).check(context)
    except TemplateError as error:
        found = [error]
    for fault in faults.found:
        fault.template = name
    return faults.found + found


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise TemplateError(_("不是 UTF-8 文本，请另存为 UTF-8"), template=name) from error
