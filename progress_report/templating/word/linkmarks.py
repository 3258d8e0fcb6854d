"""Pictures and hyperlinks whose target is a tag, marked: what ``links.py`` fills (ECMA-376-1, 20.4.2.8 and 17.16.22)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from lxml import etree

from progress_report.templating.language.markers import Markers
from progress_report.templating.language.paragraphs import Piece, tags_in
from progress_report.templating.language.tags import Tag, expression, has_tags
from progress_report.templating.messages import _
from progress_report.templating.package.archive import parse
from progress_report.templating.word.state import qname

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"


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
