"""A page's tags marked, where values may be printed, and the page compiled."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from lxml import etree

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.language.blocks import Blocks
from progress_report.templating.language.markers import MARKER, Markers, refuse_markers
from progress_report.templating.language.part import Part
from progress_report.templating.language.tags import Tag, TagSyntaxError, find_tags
from progress_report.templating.language.words import Words
from progress_report.templating.messages import _
from progress_report.templating.package.archive import parse
from progress_report.templating.text import escape_text

DOCTYPE = "<!DOCTYPE html>"
_STATIC = frozenset({"script", "style", "iframe", "object", "embed", "template"})
"""Elements whose content is no text."""
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "xlink:href", "data", "poster", "background"})
_CODE_ATTRIBUTES = frozenset({"style", "srcdoc", "http-equiv", "content", "srcset"})
_SECTION = re.compile(r"<!\[CDATA\[.*?\]\]>|<!--.*?-->", re.DOTALL)
_SAFE_START = re.compile(r"(#|\./|\.\./)")
"""How an address with a value in it begins: a place on the page, or a file beside it. A value first could name a scheme."""


def compile_page(text: str, name: str, words: Words, faults: Faults) -> Part:
    """Compile a page. Raises TemplateError."""
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
