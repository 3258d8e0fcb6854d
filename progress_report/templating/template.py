"""A template file, compiled once and filled any number of times."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Protocol

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.language.budget import BUDGET, Budget
from progress_report.templating.language.environment import NO_WORDS, Words
from progress_report.templating.language.part import Part
from progress_report.templating.language.plainparts import compile_texts
from progress_report.templating.language.shapes import Shape
from progress_report.templating.language.tags import has_tags
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
from progress_report.templating.word.subdocuments import Subdocument


class Document(Protocol):
    """A compiled Word or Excel template."""

    def render(self, context: Mapping[str, object], limit: int) -> Iterator[tuple[str, Entry]]:
        """Yield the filled parts with their names."""
        ...

    def compiled(self) -> Iterator[Part]:
        """Yield the parts that carry tags."""
        ...


_MACROS = "vbaProject."
"""In the name of the part that holds a file's macros ([MS-OFFMACRO2] 2.1)."""


_PROLOGUE = 4_096
"""Bytes of a part in which a declaration of its type would stand."""


class Template:
    """A docx or xlsx template. Raises TemplateError when it cannot be compiled, with all that is known about the place.

    ``words`` are filters and tests of one's own; what a filter returns is escaped like any other value.
    """

    def __init__(
        self, data: bytes, name: str, limits: Limits = DEFAULT_LIMITS, words: Words = NO_WORDS, faults: Faults | None = None
    ) -> None:
        self.name = name
        faults = faults or Faults()
        self._limits = limits
        try:
            parts = core.impersonal(read_package(data, limits))
            _refuse_declarations(parts)
            self._properties = parts.pop(core.CORE_PART)
            self._core = _compile_core(self._properties, faults, words)
            self._document = _compile(parts, faults, words)
        except TemplateError as error:
            error.template = name
            raise

    @classmethod
    def open(cls, path: Path | str, limits: Limits = DEFAULT_LIMITS, words: Words = NO_WORDS) -> Template:
        """Read and compile the template file at ``path``."""
        path = Path(path)
        return cls(path.read_bytes(), path.name, limits, words)

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
            # One budget for all parts together.
            context = {**context, BUDGET: Budget()}
            with tracing(trace):
                for name, entry in self._document.render(context, self._limits.output):
                    writer.write(name, entry)
            filled = self._properties
            if self._core is not None:
                filled = b"".join(self._core.render(context, None, self._limits.output))
            writer.write(core.CORE_PART, deflate([core.with_properties(filled, properties)]))
            writer.close()
        except TemplateError as error:
            error.template = self.name
            raise

    @staticmethod
    def build_url_id(address: str) -> str:
        """Return what docxtpl's ``RichText`` takes as ``url_id``. Raises ValueError for an address that no link may lead to."""
        from progress_report.templating.word.rich import build_url_id

        return build_url_id(address)

    @staticmethod
    def new_subdoc(path: Path | str) -> Subdocument:
        """Return the docx file at ``path`` as a value for ``{{p … }}``."""
        return Subdocument(Path(path).read_bytes())

    def undeclared(self) -> frozenset[str]:
        """Return the names that the template asks of its context, wherever they stand."""
        return frozenset(name for part in self._parts() for name in part.undeclared())

    def _parts(self) -> Iterator[Part]:
        yield from self._document.compiled()
        if self._core is not None:
            yield self._core

    def check(self, context: Shape) -> list[TemplateError]:
        """Return an error for each name, filter or test in the template that a context of that shape does not have."""
        errors = [error for part in self._parts() for error in part.check(context)]
        for error in errors:
            error.template = self.name
        return errors

    def fill_bytes(self, context: Mapping[str, object], properties: DocumentProperties | None = None) -> bytes:
        """Return the template filled with ``context`` as the bytes of a file."""
        out = io.BytesIO()
        self.fill(context, out, properties)
        return out.getvalue()


def lint(data: bytes, name: str, context: Shape, words: Words = NO_WORDS) -> list[TemplateError]:
    """Return everything wrong with a template for a context of that shape, in one pass and without data.

    A tag that cannot be compiled is reported and left out, so that the rest can be checked.
    """
    faults = Faults(kept=True)
    try:
        found = Template(data, name, words=words, faults=faults).check(context)
    except TemplateError as error:
        found = [error]
    for fault in faults.found:
        fault.template = name
    return faults.found + found


def _compile_core(data: bytes, faults: Faults, words: Words) -> Part | None:
    root = parse(data, core.CORE_PART)
    if not any(has_tags(str(text)) for text in root.itertext()):
        return None
    return compile_texts(root, core.CORE_PART, _("文档属性"), words.environment("text", escape_text), faults)


def _refuse_declarations(parts: Mapping[str, bytes]) -> None:
    """Raise TemplateError for a part with a DTD, also one that would only be copied; of UTF-16 only a parser can tell."""
    for part, data in parts.items():
        if b"<!DOCTYPE" in data[:_PROLOGUE] or (part.endswith((".xml", ".rels")) and data[:2] in (b"\xff\xfe", b"\xfe\xff")):
            parse(data, part)


def _compile(parts: Mapping[str, bytes], faults: Faults, words: Words) -> Document:
    from progress_report.templating.excel import workbook
    from progress_report.templating.word import document as worddocument

    types = content_types(parts)
    main = next((name for name, kind in types.items() if kind in {*worddocument.MAIN_TYPES, *workbook.MAIN_TYPES}), None)
    if main is not None and main not in parts:
        raise TemplateError(_("文件不完整：缺少 {part}").format(part=main))
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in types.values()) or any(_MACROS in part for part in parts):
        raise TemplateError(_("带宏的文件（docm、xlsm）不能作模板，请另存为 docx 或 xlsx"))
    if any(kind in worddocument.MAIN_TYPES for kind in types.values()):
        return worddocument.WordDocument(parts, types, faults, words)
    if any(kind in workbook.MAIN_TYPES for kind in types.values()):
        return workbook.Workbook(parts, types, faults, words)
    raise TemplateError(_("既不是 docx 也不是 xlsx"))
