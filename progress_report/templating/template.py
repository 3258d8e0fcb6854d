"""A template file, compiled once and filled any number of times."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Protocol

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.language.budget import BUDGET, Budget
from progress_report.templating.language.words import NO_WORDS, Words
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
from progress_report.templating.prepared import NOT_PREPARED, Prepared, PreparedWord, digest_of
from progress_report.templating.text import escape_text
from progress_report.templating.trace import Trace, tracing

if TYPE_CHECKING:
    from progress_report.templating.language.part import Part
    from progress_report.templating.language.shapes import Shape
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


_NOTHING: Mapping[str, bytes] = MappingProxyType({})


_PROLOGUE = 4_096
"""Bytes of a part in which a declaration of its type would stand."""


class Template:
    """A docx or xlsx template. Raises TemplateError when it cannot be compiled, with all that is known about the place.

    ``words`` are filters and tests of one's own; what a filter returns is escaped like any other value. ``prepared`` may know what
    compiling would find (``templating/prepared.py``).
    """

    def __init__(
        self,
        data: bytes,
        name: str,
        limits: Limits = DEFAULT_LIMITS,
        words: Words = NO_WORDS,
        faults: Faults | None = None,
        prepared: Prepared = NOT_PREPARED,
    ) -> None:
        self.name = name
        faults = faults or Faults()
        self._data, self._limits, self._words = data, limits, words
        # What others add to the language is not known to what was prepared without it.
        self._prepared = prepared if words is NO_WORDS else NOT_PREPARED
        try:
            parts = core.impersonal(read_package(data, limits))
            _refuse_declarations(parts)
            self._properties = parts.pop(core.CORE_PART)
            self._core = _compile_properties(core.CORE_PART, self._properties, faults, words)
            self._custom = None
            if core.CUSTOM_PART in parts:
                self._custom = _compile_properties(core.CUSTOM_PART, parts[core.CUSTOM_PART], faults, words)
            self.document = _compile(parts, faults, words, self._prepared)
        except TemplateError as error:
            error.template = name
            raise

    @classmethod
    def open(
        cls, path: Path | str, limits: Limits = DEFAULT_LIMITS, words: Words = NO_WORDS, prepared: Prepared = NOT_PREPARED
    ) -> Template:
        """Read and compile the template file at ``path``."""
        path = Path(path)
        return cls(path.read_bytes(), path.name, limits, words, prepared=prepared)

    def fill(
        self,
        context: Mapping[str, object],
        out: IO[bytes],
        properties: DocumentProperties | None = None,
        trace: Trace | None = None,
        replaced: Mapping[str, bytes] = _NOTHING,
    ) -> None:
        """Write the template filled with ``context`` to a binary stream.

        ``replaced`` are files to put in the place of those in the template, such as pictures and embedded workbooks, by the name of
        their part (``word/media/image1.png``) or the last piece of it.
        The same template, context and properties give the same bytes; ``trace`` takes what was printed. Raises TemplateError; nothing is written then.
        """
        try:
            parts = self._filled(context, properties, trace, replaced)
        except TemplateError as error:
            self._tell(error, context, properties, replaced)
            error.template = self.name
            raise
        except Exception as error:
            self._tell(error, context, properties, replaced)
            raise
        writer = ZipWriter(out)
        for name in list(parts):
            writer.write(name, parts.pop(name))
        writer.close()

    def _filled(
        self,
        context: Mapping[str, object],
        properties: DocumentProperties | None,
        trace: Trace | None,
        replaced: Mapping[str, bytes],
    ) -> dict[str, Entry]:
        # One budget for all parts together.
        context = {**context, BUDGET: Budget()}
        with tracing(trace):
            parts = dict(self.document.render(context, self._limits.output))
            if self._custom is not None:
                custom = self._custom.render(context, None, self._limits.output)
                parts[core.CUSTOM_PART] = deflate(custom)
            for name, data in replaced.items():
                parts[_one_part(name, parts)] = deflate([data])
        filled = self._properties
        if self._core is not None:
            filled = b"".join(self._core.render(context, None, self._limits.output))
        parts[core.CORE_PART] = deflate([core.with_properties(filled, properties)])
        return parts

    def _tell(
        self,
        error: Exception,
        context: Mapping[str, object],
        properties: DocumentProperties | None,
        replaced: Mapping[str, bytes],
    ) -> None:
        """Raise what the template says to a context that its prepared program failed on: only the tags know the place."""
        if self._prepared is not NOT_PREPARED:
            self._compiled_anew().fill(context, io.BytesIO(), properties, replaced=replaced)

    def _compiled_anew(self) -> Template:
        return Template(self._data, self.name, self._limits, self._words)

    @staticmethod
    def build_url_id(address: str) -> str:
        """Return what docxtpl's ``RichText`` takes as ``url_id``. Raises ValueError for an address that no link may lead to."""
        from progress_report.templating.word.rich import build_url_id

        return build_url_id(address)

    @staticmethod
    def new_subdoc(path: Path | str) -> Subdocument:
        """Return the docx file at ``path`` as a value for ``{{p … }}``."""
        from progress_report.templating.word.subdocuments import Subdocument

        return Subdocument(Path(path).read_bytes())

    def undeclared(self) -> frozenset[str]:
        """Return the names that the template asks of its context, wherever they stand."""
        return frozenset(name for part in self._parts() for name in part.undeclared())

    @property
    def has_tagged_properties(self) -> bool:
        """Tell whether tags stand in the document's properties."""
        return self._core is not None or self._custom is not None

    def _parts(self) -> Iterator[Part]:
        if self._prepared is not NOT_PREPARED:
            yield from self._compiled_anew()._parts()
            return
        yield from self.document.compiled()
        yield from (part for part in (self._core, self._custom) if part is not None)

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


def _one_part(name: str, parts: Mapping[str, Entry]) -> str:
    """Return the part with a name or with it as the last piece of its own. Raises TemplateError unless there is exactly one."""
    found = [part for part in parts if name in (part, part.rpartition("/")[2])]
    if len(found) != 1 or found[0].endswith((".xml", ".rels")):
        raise TemplateError(_("模板中没有（或不止一个）可替换的“{name}”").format(name=name))
    return found[0]


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


def _compile_properties(part: str, data: bytes, faults: Faults, words: Words) -> Part | None:
    """Compile the document's properties, or those of its author's own making; None where they have no tags."""
    root = parse(data, part)
    texts = [str(text) for text in root.itertext()]
    if not any("{" in text or "}" in text for text in texts):
        return None
    from progress_report.templating.language.plainparts import compile_texts
    from progress_report.templating.language.tags import has_tags

    if not any(map(has_tags, texts)):
        return None
    return compile_texts(root, part, _("文档属性"), words.environment("text", escape_text), faults)


def _refuse_declarations(parts: Mapping[str, bytes]) -> None:
    """Raise TemplateError for a part with a DTD, also one that would only be copied; of UTF-16 only a parser can tell."""
    for part, data in parts.items():
        xml = part.endswith((".xml", ".rels"))
        suspect = b"<!DOCTYPE" in data[:_PROLOGUE] or (xml and data[:2] in (b"\xff\xfe", b"\xfe\xff"))
        # Settings of a printer, pictures and the like hold what they hold: they are only copied.
        if suspect and (xml or content_types(parts).get(part, "xml").endswith("xml")):
            parse(data, part)


def _says_tags(data: bytes, part: str) -> bool:
    from progress_report.templating.language.tags import has_tags

    return has_tags("".join(str(text) for text in parse(data, part).itertext()))


def _compile(parts: Mapping[str, bytes], faults: Faults, words: Words, prepared: Prepared) -> Document:
    from progress_report.templating.excel import workbook
    from progress_report.templating.word import document as worddocument

    types = content_types(parts)
    main = next((name for name, kind in types.items() if kind in {*worddocument.MAIN_TYPES, *workbook.MAIN_TYPES}), None)
    if main is not None and main not in parts:
        raise TemplateError(_("文件不完整：缺少 {part}").format(part=main))
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in types.values()) or any(_MACROS in part for part in parts):
        raise TemplateError(_("带宏的文件（docm、xlsm）不能作模板，请另存为 docx 或 xlsx"))
    for part, kind in types.items():
        if kind.endswith("diagramData+xml") and _says_tags(parts[part], part):
            faults.note(TemplateError(_("SmartArt 图形里的标签不会填充，请改用文本框"), part=part))
    if any(kind in worddocument.MAIN_TYPES for kind in types.values()):
        ready = None if prepared is NOT_PREPARED else prepared.of(digest_of(parts))
        return worddocument.WordDocument(parts, types, faults, words, ready if isinstance(ready, PreparedWord) else None)
    if any(kind in workbook.MAIN_TYPES for kind in types.values()):
        return workbook.Workbook(parts, types, faults, words, prepared=prepared)
    raise TemplateError(_("既不是 docx 也不是 xlsx"))
