"""Content controls filled by their tag, the name that Word shows in a control's properties (ECMA-376-1, 17.5.2.42).

A control whose tag is ``{{ value }}``, and that has no tags in its content, shows the value, a checkbox ([MS-DOCX] 2.5.4.1) is ticked where it is true. One whose tag is
``{% for x in xs %}`` or ``{% if x %}`` is repeated or left out; of a repeating section (2.6.1.15) its item is.
Any other tag is a name, filled like one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lxml import etree

from progress_report.templating.language.blocks import closer_of, opens
from progress_report.templating.language.markers import Markers
from progress_report.templating.language.paragraphs import XML_SPACE, Piece, excerpt, tags_in
from progress_report.templating.language.tags import Tag, expression, has_tags, statement
from progress_report.templating.messages import _
from progress_report.templating.package.tree import insert_after, insert_before
from progress_report.templating.word.state import qname

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


_SDT, _PROPERTIES, _CONTENT, _TAG, _VAL = (*map(qname, ("sdt", "sdtPr", "sdtContent", "tag", "val")),)


_TICKED, _UNTICKED = "2612", "2610"
"""The signs of a checkbox that names none of its own: ☒ and ☐."""


def mark_controls(root: etree._Element, markers: Markers, label: str) -> bool:
    """Replace the tags of content controls by tags in their content, or by markers around them; tell whether there were any."""
    marked = False
    for control in list(root.iter(_SDT)):
        properties, content = control.find(_PROPERTIES), control.find(_CONTENT)
        named = properties.find(_TAG) if properties is not None else None
        text = named.get(_VAL, "") if named is not None else ""
        if properties is None or content is None or named is None or not has_tags(text):
            continue
        tag = _only_tag(text, markers, partial(_place, label))
        if tag is None or (tag.opener == "{{" and has_tags("".join(piece.text or "" for piece in content.iter(qname("t"))))):
            continue
        properties.remove(named)
        marked = True
        box = properties.find(f"{_W14}checkbox")
        if tag.opener == "{%":
            _repeat(control, content, properties, tag, markers)
        elif box is not None:
            _tick(box, content, tag, markers)
        else:
            _show(content, properties, text)
        for name in ("dataBinding", "showingPlcHdr"):
            for element in properties.findall(qname(name)):
                properties.remove(element)
    return marked


def _place(label: str, text: str) -> str:
    return _("{part}内容控件“{text}”").format(part=label, text=excerpt(text))


def _only_tag(text: str, markers: Markers, place: Callable[[str], str]) -> Tag | None:
    """Return the tag that a control's tag consists of; None where it is a name, or something wrong."""
    found = tags_in([Piece(etree.Element("text"), text)], markers, place)
    if len(found) != 1 or found[0][1].text.strip() != text.strip():
        return None
    tag = found[0][1]
    if tag.scope or (tag.opener == "{%" and not (opens(tag) and tag.name in ("for", "if"))):
        return None
    return tag if tag.opener != "{#" else None


def _repeat(control: etree._Element, content: etree._Element, properties: etree._Element, tag: Tag, markers: Markers) -> None:
    repeated = control
    if properties.find(f"{_W15}repeatingSection") is not None:
        items = content.findall(_SDT)
        repeated = items[0] if items else control
        for other in items[1:]:
            content.remove(other)
    insert_before(repeated, markers.mark(tag))
    insert_after(repeated, markers.mark(statement(closer_of(tag), tag)))


def _tick(box: etree._Element, content: etree._Element, tag: Tag, markers: Markers) -> None:
    signs = []
    for name, otherwise in (("checkedState", _TICKED), ("uncheckedState", _UNTICKED)):
        state = box.find(f"{_W14}{name}")
        signs.append(chr(int((state.get(f"{_W14}val") if state is not None else None) or otherwise, 16)))
    checked = box.find(f"{_W14}checked")
    if checked is None:
        checked = etree.SubElement(box, f"{_W14}checked")
        box.insert(0, checked)
    checked.set(f"{_W14}val", markers.mark(expression(f"({tag.body})|__checked('1', '0')", tag)))
    text = _text_of(content)
    text.text = markers.mark(expression(f"({tag.body})|__checked({signs[0]!r}, {signs[1]!r})", tag))


def _show(content: etree._Element, properties: etree._Element, text: str) -> None:
    """Put a tag into a control in the place of what it shows, in the format that the control gives to what is typed."""
    shown = _text_of(content)
    run = shown.getparent()
    given = properties.find(qname("rPr"))
    own = run.find(qname("rPr")) if run is not None else None
    if own is not None and properties.find(qname("showingPlcHdr")) is not None:
        for style in own.findall(qname("rStyle")):
            own.remove(style)
    if run is not None and own is None and given is not None:
        run.insert(0, etree.fromstring(etree.tostring(given)))
    shown.text = text
    shown.set(XML_SPACE, "preserve")


def _text_of(content: etree._Element) -> etree._Element:
    """Return the only text that is left of a control's content, whose first paragraph, cell and run stay."""
    place = next((element for element in content.iter(qname("p"))), content)
    for other in list(content.iter(qname("p"))):
        parent = other.getparent()
        if other is not place and parent is not None and parent is place.getparent():
            parent.remove(other)
    first = next(place.iter(qname("r")), None)
    for run in list(place.iter(qname("r"))):
        parent = run.getparent()
        if run is not first and parent is not None:
            parent.remove(run)
    if first is None:
        first = etree.SubElement(place, qname("r"))
    for child in list(first):
        if child.tag != qname("rPr"):
            first.remove(child)
    return etree.SubElement(first, qname("t"))
