"""Web pages: a text template of well-formed markup with Jinja tags, filled under the same rules as a Word or Excel one.

A page is written as XHTML would be (every element closed, every attribute quoted), so that the places where a value may be printed can be
told: the text of an element, or a quoted attribute. In a script, a style sheet, an event handler, a ``style`` or the beginning of
an address no escaping makes a stranger's text harmless; there tags are refused.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import IO

from lxml import etree

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.language.blocks import Blocks
from progress_report.templating.language.budget import BUDGET, Budget
from progress_report.templating.language.markers import MARKER, Markers, refuse_markers
from progress_report.templating.language.part import Part
from progress_report.templating.language.program import PreparedPart
from progress_report.templating.language.shapes import Shape
from progress_report.templating.language.tags import Tag, TagSyntaxError, find_tags
from progress_report.templating.language.words import NO_WORDS, Words
from progress_report.templating.messages import _
from progress_report.templating.package.archive import DEFAULT_LIMITS, parse
from progress_report.templating.prepared import NOT_PREPARED, Prepared, PreparedPage, digest_of
from progress_report.templating.text import escape_text

DOCTYPE = "<!DOCTYPE html>"
_STATIC = frozenset({"script", "style", "iframe", "object", "embed", "template"})
"""Elements whose content is no text."""
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "xlink:href", "data", "poster", "background"})
_CODE_ATTRIBUTES = frozenset({"style", "srcdoc", "http-equiv", "content", "srcset"})
_SECTION = re.compile(r"<!\[CDATA\[.*?\]\]>|<!--.*?-->", re.DOTALL)
_SAFE_START = re.compile(r"(#|\./|\.\./)")
"""How an address with a value in it begins: a place on the page, or a file beside it. A value first could name a scheme."""


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
        try:
            self.part = _compile(text, name, words, faults or Faults())
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


def _compile(text: str, name: str, words: Words, faults: Faults) -> Part:
    refuse_markers(text.encode("utf-8", "replace"), name)
    markers = Markers(name, faults)
    markup = _marked(_with_hashes(text), markers)
    head, _doctype, body = markup.partition(DOCTYPE)
    if head.strip():
        raise TemplateError(_("网页应以 {doctype} 开头").format(doctype=DOCTYPE), part=name)
    for tag, place in _misplaced(parse(body.strip().encode(), name), markers):
        markers.fault(tag, _("标签不能放在{place}里").format(place=place))
    for section in _SECTION.finditer(body):
        for match in MARKER.finditer(section[0]):
            if markers.tag_of(match).opener != "{#":
                markers.fault(markers.tag_of(match), _("标签不能放在{place}里").format(place=_("脚本、样式或注释")))
    Blocks(markers).check(_SECTION.sub("", body))
    return Part(markup, markers, words.environment("page", escape_text))


def _with_hashes(text: str) -> str:
    """Return the page with the hashes of its own script and style where its security policy says 'sha256-script', 'sha256-style'.

    Nothing else may then run on it (CSP Level 2, 4.2.5), and whoever changes the page need not know of hashes.
    """
    for element in ("script", "style"):
        sources = re.findall(rf"<{element}>(.*?)</{element}>", text, re.DOTALL)
        hashes = " ".join(f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'" for source in sources)
        text = text.replace(f"'sha256-{element}'", hashes or "'none'")
    return text


def _marked(text: str, markers: Markers) -> str:
    out, position = [], 0
    try:
        for found in find_tags(text):
            line = text.count("\n", 0, found.start) + 1
            tag = Tag(
                found.opener, found.scope, found.body, text[found.start : found.end].strip(), _("第{line}行").format(line=line)
            )
            if found.scope:
                markers.fault(tag, _("这里不能用 {{%{scope}").format(scope=found.scope))
            out += [text[position : found.start], markers.mark(tag) if tag.opener != "{#" else ""]
            position = found.end
    except TagSyntaxError as error:
        raise TemplateError(error.message, part=markers.part, tag=error.tag) from error
    out.append(text[position:])
    return "".join(out)


def _misplaced(root: etree._Element, markers: Markers) -> Iterator[tuple[Tag, str]]:
    """Yield the tags that stand where a value could become more than text, with what stands there."""
    for element in root.iter(etree.Element):
        name = str(element.tag).lower()
        if name in _STATIC:
            yield from (
                (tag, _("脚本、样式或注释"))
                for tag in _tags(etree.tostring(element, encoding="unicode", with_tail=False), markers)
            )
        for attribute, value in element.attrib.items():
            key = str(attribute).lower()
            coded = key.startswith("on") or key in _CODE_ATTRIBUTES
            if coded or (key in _ADDRESSES and not _SAFE_START.match(str(value))):
                yield from ((tag, _("属性 {name} ").format(name=key)) for tag in _tags(str(value), markers))


def _tags(text: str, markers: Markers) -> Iterator[Tag]:
    return (tag for match in MARKER.finditer(text) if (tag := markers.tag_of(match)).opener == "{{" or tag.opener == "{%")
