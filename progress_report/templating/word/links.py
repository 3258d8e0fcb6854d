"""Pictures and hyperlinks whose target comes from the context (ECMA-376-1, 20.4.2.8 and 17.16.22).

A picture whose alternative text is one ``{{ … }}`` is a placeholder: the value, the bytes of a picture file, is shown in its
place and size; None keeps the placeholder. A hyperlink whose address is one ``{{ … }}`` leads to the value.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import unquote, urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context
from lxml import etree

from progress_report.templating.language.markers import Markers
from progress_report.templating.language.paragraphs import Piece, tags_in
from progress_report.templating.language.program import STATE
from progress_report.templating.language.tags import Tag, expression, has_tags
from progress_report.templating.messages import _
from progress_report.templating.package.archive import parse
from progress_report.templating.package.images import Image, image
from progress_report.templating.package.relationships import RELATIONS
from progress_report.templating.package.tree import new_element
from progress_report.templating.text import escape_text, plain, visible
from progress_report.templating.word.state import qname

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


_RELATION_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"


_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"


_SCHEMES = frozenset({"http", "https", "mailto"})


FIRST_NUMBER = 500_000
"""Where the numbers of pictures that are values begin: above those of drawings in loops."""


@dataclass(slots=True, eq=False)
class Links:
    """The relationships that one rendering adds to a part; the pictures, by name, and their numbers are those of all parts."""

    pictures: dict[str, bytes]
    numbers: Iterator[int] = field(default_factory=lambda: count(FIRST_NUMBER))
    added: list[tuple[str, str, str]] = field(default_factory=list)

    def add_image(self, file: Image) -> str:
        """Return the id of a relationship to a picture, which is kept once."""
        digest = hashlib.sha256(file.data).hexdigest()[:16]
        name = f"word/media/{digest}.{file.kind}"
        self.pictures[name] = file.data
        return self.add(f"rIdPicture{digest}", "image", f"/{name}")

    def add_link(self, address: str) -> str:
        """Return the id of a relationship to an address, which :func:`link_address` has looked at."""
        digest = hashlib.sha256(address.encode("utf-8")).hexdigest()[:16]
        return self.add(f"rIdLink{digest}", "hyperlink", address)

    def add(self, identity: str, kind: str, target: str) -> str:
        """Return the id of a relationship of that kind to that target; the same one is added once."""
        new = (identity, kind, target)
        if new not in self.added:
            self.added.append(new)
        return identity

    def written(self, relations: bytes | None, part: str) -> bytes:
        """Return the relationships part with those added, without the addresses that were tags."""
        root = new_element(f"{{{RELATIONS}}}Relationships") if relations is None else parse(relations, part)
        for relation in list(root):
            if has_tags(unquote(relation.get("Target", ""))):
                root.remove(relation)
        for identity, kind, target in self.added:
            attributes = {"Id": identity, "Type": _RELATION_TYPE.format(kind), "Target": target}
            if kind == "hyperlink":
                attributes["TargetMode"] = "External"
            root.append(new_element(f"{{{RELATIONS}}}Relationship", attributes))
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def addresses(relations: bytes | None, part: str) -> dict[str, str]:
    """Return the addresses with tags among a part's hyperlinks, by relationship id; Word has percent-encoded them."""
    if relations is None:
        return {}
    found = {relation.get("Id", ""): unquote(relation.get("Target", "")) for relation in parse(relations, part)}
    return {identity: address for identity, address in found.items() if has_tags(address)}


def mark_links(root: etree._Element, links: Mapping[str, str], markers: Markers, label: str) -> bool:
    """Replace what pictures and hyperlinks lead to by markers; tell whether there was any."""
    marked = False
    for element, text, attribute, name in _placeholders(root, links):
        tag = _only_tag(text, markers, _("{part}{kind}“{text}”").format(part=label, kind=name, text=text))
        if tag is None:
            continue
        call = "__link" if attribute == f"{_R}id" else f"__picture({element.get(attribute, '')!r})"
        element.set(attribute, markers.mark(expression(f"({tag.body})|{call}", tag)))
        marked = True
    return marked


def _placeholders(root: etree._Element, links: Mapping[str, str]) -> Iterator[tuple[etree._Element, str, str, str]]:
    """Yield elements that lead somewhere with the text that may be a tag, the attribute to change and what people call them."""
    for hyperlink in root.iter(qname("hyperlink")):
        address = links.get(hyperlink.get(f"{_R}id", ""))
        if address:
            yield hyperlink, address, f"{_R}id", _("超链接")
    for drawing in root.iter(qname("drawing")):
        properties = next(drawing.iter(f"{_DRAWING}docPr"), None)
        blip = next(drawing.iter(_BLIP), None)
        text = "" if properties is None else properties.get("descr", "")
        if properties is not None and blip is not None and has_tags(text):
            properties.set("descr", "")
            yield blip, text, f"{_R}embed", _("图片")


def _only_tag(text: str, markers: Markers, place: str) -> Tag | None:
    holder = etree.Element("text")
    found = tags_in([Piece(holder, text)], markers, lambda _text: place)
    tags = [tag for _found, tag in found if tag.opener != "{#"]
    if not tags:
        return None
    if len(tags) > 1 or tags[0].opener != "{{" or tags[0].text.strip() != text.strip():
        markers.fault(tags[0], _("图片的替代文字和超链接的地址只能是一个 {{ }}"))
        return None
    return tags[0]


def _links(context: Context) -> Links:
    links: Links = context[STATE].links
    return links


@pass_context
def _picture(context: Context, value: object, placeholder: str) -> str:
    if value is None:
        return escape_text(placeholder)
    file = image(value)
    if file.kind == "svg":
        raise ValueError(_("这里不能用 SVG，请改用 PNG"))
    return _links(context).add_image(file)


def link_address(value: object) -> str:
    """Return an address that a link may lead to. Raises ValueError for one that is neither on the web nor an e-mail address."""
    address = visible(plain(value)).strip()
    if urlsplit(address).scheme.lower() not in _SCHEMES or re.search(r"\s", address):
        raise ValueError(_("超链接只能以 http、https 或 mailto 开头，现为 {address}").format(address=address))
    return address


@pass_context
def _link(context: Context, value: object) -> str:
    return _links(context).add_link(link_address(value))


FILTERS: dict[str, Callable[..., object]] = {"__picture": _picture, "__link": _link}
