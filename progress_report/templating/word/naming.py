"""Names in a document that may be filled like text: of bookmarks, and tags and titles of content controls.

So each one in a loop has a name of its own, by which a program that reads the document later finds it. (ECMA-376-1, 17.13.6.2 for
bookmarks, 17.5.2.42 and 17.5.2.1 for tag and title.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from progress_report.templating.language.markers import Markers
from progress_report.templating.language.paragraphs import Piece, replace, tags_in
from progress_report.templating.language.tags import expression, has_tags
from progress_report.templating.messages import _
from progress_report.templating.word.state import qname

_UNDERLINED = re.compile(r"\{\{_+|_+\}\}")
"""A bookmark's name has no blanks; LibreOffice puts underlines in their place, inside the braces too."""


def mark_names(root: etree._Element, markers: Markers, label: str) -> bool:
    """Replace the tags in names by markers; tell whether there were any."""
    marked = False
    for element, attribute in _names(root):
        text = element.get(attribute, "")
        if not has_tags(text):
            continue
        if element.tag == qname("bookmarkStart"):
            text = _UNDERLINED.sub(lambda match: match[0].replace("_", " "), text)
        place = _("{part}书签或内容控件的名称“{text}”").format(part=label, text=text)
        holder = etree.Element("text")
        holder.text = text
        pieces = [Piece(holder, text)]
        for found, tag in reversed(tags_in(pieces, markers, lambda _text, place=place: place)):  # type: ignore[misc]
            if tag.opener != "{{" or tag.scope:
                markers.fault(tag, _("书签和内容控件的名称里只能用 {{ }}"))
                continue
            marker = markers.mark(expression(f"({tag.body})|__named", tag))
            replace(pieces, found.start, found.end, marker, preserve=False)
            marked = True
        element.set(attribute, holder.text or "")
    return marked


def _names(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for bookmark in root.iter(qname("bookmarkStart")):
        yield bookmark, qname("name")
    for name in root.iterfind(f".//{qname('sdtPr')}/*"):
        if name.tag in (qname("tag"), qname("alias")):
            yield name, qname("val")
