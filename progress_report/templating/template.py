"""A template file, compiled once and filled any number of times."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import IO, Protocol

from progress_report.templating.errors import TemplateError
from progress_report.templating.language.environment import Environment
from progress_report.templating.language.plainparts import compile_texts
from progress_report.templating.language.shapes import Shape
from progress_report.templating.language.source import Ignored, Part
from progress_report.templating.messages import _
from progress_report.templating.package import properties as core
from progress_report.templating.package.archive import (
    DEFAULT_LIMITS,
    Entry,
    Limits,
    ZipWriter,
    content_types,
    deflate,
    parse,
    read_package,
)
from progress_report.templating.package.properties import DocumentProperties
from progress_report.templating.text import escape_text
from progress_report.templating.trace import Trace, tracing


class Document(Protocol):
    """A compiled Word or Excel template."""

    def render(self, context: Mapping[str, object], limit: int) -> Iterator[tuple[str, Entry]]:
        """Yield the filled parts with their names."""
        ...

    def compiled(self) -> Iterator[Part]:
        """Yield the parts that carry tags."""
        ...


@cache
def _environment() -> Environment:
    return Environment(escape_text, {})


class Template:
    """A docx or xlsx template. Raises TemplateError when it cannot be compiled, with all that is known about the place."""

    def __init__(self, data: bytes, name: str, limits: Limits = DEFAULT_LIMITS, ignored: Ignored = ()) -> None:
        self.name = name
        self._limits = limits
        try:
            parts = core.impersonal(read_package(data, limits))
            properties = parse(parts.pop(core.CORE_PART), core.CORE_PART)
            self._core = compile_texts(properties, core.CORE_PART, _("文档属性"), _environment(), ignored)
            self._document = _compile(parts, ignored)
        except TemplateError as error:
            error.template = name
            raise

    @classmethod
    def open(cls, path: Path | str, limits: Limits = DEFAULT_LIMITS) -> Template:
        """Read and compile the template file at ``path``."""
        path = Path(path)
        return cls(path.read_bytes(), path.name, limits)

    def fill(
        self,
        context: Mapping[str, object],
        out: IO[bytes],
        properties: DocumentProperties | None = None,
        trace: Trace | None = None,
    ) -> None:
        """Write the template filled with ``context`` to a binary stream.

        The same template, context and properties give the same bytes; ``trace`` takes what was printed. Raises TemplateError; ``out`` then holds part of a file.
        """
        try:
            writer = ZipWriter(out)
            with tracing(trace):
                for name, entry in self._document.render(context, self._limits.output):
                    writer.write(name, entry)
                filled = b"".join(self._core.render(context, None, self._limits.output))
            writer.write(core.CORE_PART, deflate([core.with_properties(filled, properties)]))
            writer.close()
        except TemplateError as error:
            error.template = self.name
            raise

    def check(self, context: Shape) -> list[TemplateError]:
        """Return an error for each name, filter or test in the template that a context of that shape does not have."""
        errors = [error for part in (*self._document.compiled(), self._core) for error in part.check(context)]
        for error in errors:
            error.template = self.name
        return errors

    def fill_bytes(self, context: Mapping[str, object], properties: DocumentProperties | None = None) -> bytes:
        """Return the template filled with ``context`` as the bytes of a file."""
        out = io.BytesIO()
        self.fill(context, out, properties)
        return out.getvalue()


def lint(data: bytes, name: str, context: Shape) -> list[TemplateError]:
    """Return everything wrong with a template for a context of that shape, in one pass and without data.

    A tag that cannot be compiled is reported and left out, so that the rest can be checked.
    """
    errors: list[TemplateError] = []
    ignored: set[tuple[str, str]] = set()
    while True:
        try:
            return errors + Template(data, name, ignored=ignored).check(context)
        except TemplateError as error:
            errors.append(error)
            if not error.tag or (error.place, error.tag) in ignored:
                return errors
            ignored.add((error.place, error.tag))


def _compile(parts: Mapping[str, bytes], ignored: Ignored) -> Document:
    from progress_report.templating.excel import workbook
    from progress_report.templating.word import document as worddocument

    types = content_types(parts)
    if any(kind in worddocument.MAIN_TYPES for kind in types.values()):
        return worddocument.WordDocument(parts, types, ignored)
    if any(kind in workbook.MAIN_TYPES for kind in types.values()):
        return workbook.Workbook(parts, types, ignored)
    raise TemplateError(_("既不是 docx 也不是 xlsx（带宏的文件不能作模板，请另存为 docx 或 xlsx）"))
