"""Text between the elements of a tree, where markers stand."""

from __future__ import annotations

from lxml import etree


def new_element(tag: str, attributes: dict[str, str] | None = None, prefix: str | None = None) -> etree._Element:
    """Return an element whose namespace has ``prefix``, or none where it is the default."""
    # lxml takes None for the default namespace's prefix, which its stubs do not know.
    namespaces: dict[str, str] = {prefix: str(etree.QName(tag).namespace)}  # type: ignore[dict-item]
    return etree.Element(tag, attributes, namespaces)


def drop_attributes(element: etree._Element, *names: str) -> None:
    """Remove attributes that may be there."""
    for name in names:
        if name in element.attrib:
            del element.attrib[name]


def write_tree(root: etree._Element) -> str:
    """Return the tree as text without declaration, and without what follows it."""
    return etree.tostring(root, encoding="unicode", with_tail=False)


def replace_by_text(element: etree._Element, text: str) -> None:
    """Put ``text`` in the place of an element."""
    parent = element.getparent()
    if parent is None:
        raise ValueError("the root cannot be replaced")
    insert_before(element, text)
    _detach(element, parent)


def insert_before(element: etree._Element, text: str) -> None:
    """Put ``text`` right before an element."""
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


def insert_after(element: etree._Element, text: str) -> None:
    """Put ``text`` right after an element."""
    element.tail = text + (element.tail or "")


def insert_into(element: etree._Element, text: str) -> None:
    """Put ``text`` at the end of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _detach(element: etree._Element, parent: etree._Element) -> None:
    tail = element.tail
    element.tail = None
    if tail:
        insert_before(element, tail)
    parent.remove(element)
