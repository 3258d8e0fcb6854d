"""Pictures and hyperlinks whose target comes from the context (ECMA-376-1, 20.4.2.8 and 17.16.22).

A picture whose alternative text is one ``{{ … }}`` is a placeholder: the value, the bytes of a picture file, is shown in its
place and size; None keeps the placeholder. A hyperlink whose address is one ``{{ … }}`` leads to the value.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import unquote, urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context
from lxml import etree

from progress_report.templating.language.program import STATE
from progress_report.templating.messages import _
from progress_report.templating.package.archive import parse
from progress_report.templating.package.images import Image, image
from progress_report.templating.package.relationships import RELATIONS
from progress_report.templating.package.tree import new_element
from progress_report.templating.text import escape_text, plain, visible

_RELATION_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"


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
        # Imported here: few parts have links.
        from progress_report.templating.language.tags import has_tags

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
