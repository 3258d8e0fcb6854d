"""The tag and the title of content controls, which may be filled like text (ECMA-376-1, 17.5.2.42 and 17.5.2.1).

So each control of a loop has a name of its own, by which a program that reads the document later finds it.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from markupsafe import Markup

from progress_report.templating.language.markers import Markers
from progress_report.templating.language.paragraphs import Piece, replace, tags_in
from progress_report.templating.language.tags import expression
from progress_report.templating.messages import _
from progress_report.templating.text import escape_attribute, plain
from progress_report.templating.word.state import qname

_VALUE = qname("val")


def mark_controls(root: etree._Element, markers: Markers, label: str) -> bool:
    """Replace the tags in the names of content controls by markers; tell whether there were any."""
    marked = False
    for name in root.iterfind(f".//{qname('sdtPr')}/*"):
        if name.tag not in (qname("tag"), qname("alias")):
            continue
        text = name.get(_VALUE, "")
        place = _("{part}内容控件“{text}”").format(part=label, text=text)
        holder = etree.Element("text")
        holder.text = text
        pieces = [Piece(holder, text)]
        for found, tag in reversed(tags_in(pieces, markers, lambda _text, place=place: place)):  # type: ignore[misc]
            if tag.opener != "{{" or tag.scope:
                markers.fault(tag, _("内容控件的标记和标题里只能用 {{ }}"))
                continue
            replace(pieces, found.start, found.end, markers.mark(expression(f"({tag.body})|__named", tag)), preserve=False)
            marked = True
        name.set(_VALUE, holder.text or "")
    return marked


def _named(value: object) -> Markup:
    """Return a value as part of a name: no reader sees it, so that it is not among what was printed."""
    return Markup(escape_attribute(plain(value)))


FILTERS: dict[str, Callable[..., object]] = {"__named": _named}
