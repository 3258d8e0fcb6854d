"""What documents share by number or name, merged: styles, lists and notes of one come into another (ECMA-376-1, 17.7, 17.9, 17.11)."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from progress_report.templating.package.archive import parse
from progress_report.templating.package.tree import drop_attributes, new_element
from progress_report.templating.word.state import W, qname

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


_VAL = qname("val")


_STYLED = {qname("pStyle"): "paragraph", qname("rStyle"): "character", qname("tblStyle"): "table"}


_FIRST_LIST = 10_000
"""Where the numbers of lists that come in begin: above those that loops add."""


class Host:
    """The document that others come into, while it is filled once; parts are read when they are needed and written when they changed.

    ``parts`` are its parts by name, ``types`` their content types.
    """

    def __init__(self, parts: Mapping[str, bytes], types: Mapping[str, str]) -> None:
        self._parts = parts
        self._names = {kind: name for name, kind in types.items() if name in parts}
        self.changed: dict[str, etree._Element] = {}
        self.notes: dict[str, list[etree._Element]] = {"footnote": [], "endnote": []}
        self.parts: dict[str, tuple[bytes, str]] = {}
        """Parts that came in whole: data and content type."""
        self.types: dict[str, str] = {}
        """Content types of parts that are written besides."""
        self.next_list = _FIRST_LIST

    def name(self, kind: str) -> str:
        """Return the part of a kind such as ``styles``, or the name it would have."""
        return self._names.get(_TYPE.format(kind), f"word/{kind}.xml")

    def has(self, kind: str) -> bool:
        """Tell whether the template has a part of that kind."""
        return _TYPE.format(kind) in self._names

    def content_type(self, kind: str) -> str:
        """Return the content type of a kind of part."""
        return _TYPE.format(kind)

    def tree(self, kind: str) -> etree._Element:
        """Return a part to be changed, an empty one where the template has none."""
        name = self.name(kind)
        if name not in self.changed:
            root = parse(self._parts[name], name) if self.has(kind) else new_element(qname(kind), prefix="w")
            self.changed[name] = root
        return self.changed[name]

    def new_kinds(self) -> list[str]:
        """Return the kinds of parts that have come in and that the template has not."""
        kinds = [kind for kind in ("styles", "numbering") if self.name(kind) in self.changed]
        kinds += [f"{kind}s" for kind, notes in self.notes.items() if notes]
        return [kind for kind in kinds if not self.has(kind)]

    def first_note(self, kind: str) -> int:
        """Return the first number that no note of the template has."""
        name = self.name(f"{kind}s")
        notes = parse(self._parts[name], name).findall(qname(kind)) if self.has(f"{kind}s") else []
        return 1 + max((int(note.get(qname("id"), "0")) for note in notes), default=0)

    def with_notes(self, kind: str, filled: bytes | None) -> bytes:
        """Return a part of notes with those that came in; ``filled`` is the template's, None where it has none."""
        root = parse(filled, kind) if filled is not None else _empty_notes(kind)
        root.extend(self.notes[kind])
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _empty_notes(kind: str) -> etree._Element:
    """Return a part with the two separators that Word gives each (17.11.23 and 17.11.1)."""
    marks = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return etree.fromstring(f'<w:{kind}s xmlns:w="{W}">{marks}</w:{kind}s>')


class Source:
    """One document that comes into ``host``."""

    def __init__(self, parts: Mapping[str, bytes], types: Mapping[str, str], host: Host) -> None:
        self._host = host
        self._names = {kind: name for name, kind in types.items() if name in parts}
        self._parts = parts
        styles = self._read("styles")
        self._styles = (
            {} if styles is None else {style.get(qname("styleId"), ""): style for style in styles.findall(qname("style"))}
        )
        self._numbering = self._read("numbering")
        self._taken: dict[str, str] = {}
        self._lists: dict[str, str] = {}

    def _read(self, kind: str) -> etree._Element | None:
        name = self._names.get(_TYPE.format(kind))
        return None if name is None else parse(self._parts[name], name)

    def take_styles(self, root: etree._Element) -> None:
        """Let a tree use the host's styles of the same names, and have those come in that it has not."""
        for element in root.iter(*_STYLED):
            element.set(_VAL, self._style(element.get(_VAL, "")))

    def _style(self, identity: str) -> str:
        if identity in self._taken or identity not in self._styles:
            return self._taken.get(identity, identity)
        style = self._styles[identity]
        host = self._host.tree("styles")
        known = {_key(other): other.get(qname("styleId"), "") for other in host.findall(qname("style"))}
        if _key(style) in known:
            self._taken[identity] = known[_key(style)]
            return known[_key(style)]
        self._taken[identity] = new = _free(identity, set(known.values()))
        added = deepcopy(style)
        added.tail = None
        added.set(qname("styleId"), new)
        drop_attributes(added, qname("default"))
        host.append(added)
        for name in ("basedOn", "next", "link"):
            for other in added.findall(qname(name)):
                other.set(_VAL, self._style(other.get(_VAL, "")))
        self.take_lists(added)
        return new

    def take_lists(self, root: etree._Element) -> None:
        """Have the lists of a tree come in under numbers of their own."""
        for element in root.iter(qname("numId")):
            given = element.get(_VAL, "0")
            if given not in ("0", ""):
                element.set(_VAL, self._list(given))

    def _list(self, given: str) -> str:
        if given in self._lists:
            return self._lists[given]
        number = _by_id(self._numbering, "num", "numId", given)
        link = number.find(qname("abstractNumId")) if number is not None else None
        abstract = _by_id(self._numbering, "abstractNum", "abstractNumId", link.get(_VAL, "") if link is not None else "")
        if number is None or link is None or abstract is None:
            return "0"
        new = str(self._host.next_list)
        self._host.next_list += 1
        self._lists[given] = new
        number, abstract = deepcopy(number), deepcopy(abstract)
        number.tail = abstract.tail = None
        abstract.set(qname("abstractNumId"), new)
        for name in ("nsid", "tmpl", "styleLink", "numStyleLink", "lvlPicBulletId", "pStyle"):
            # By nsid Word would take two lists for one; the others lead to what does not come along.
            for element in list(abstract.iter(qname(name))):
                parent = element.getparent()
                if parent is not None:
                    parent.remove(element)
        number.set(qname("numId"), new)
        number.findall(qname("abstractNumId"))[0].set(_VAL, new)
        root = self._host.tree("numbering")
        before = [child for child in root if child.tag in (qname("numPicBullet"), qname("abstractNum"))]
        root.insert(len(before), abstract)
        root.insert(len(before) + 1 + len(root.findall(qname("num"))), number)
        return new

    def note(self, kind: str, identity: str) -> tuple[str, etree._Element | None]:
        """Return the part of this document's notes, and a copy of one of them."""
        root = self._read(f"{kind}s")
        note = _by_id(root, kind, "id", identity)
        return self._names.get(_TYPE.format(f"{kind}s"), ""), None if note is None else deepcopy(note)

    def add_note(self, kind: str, note: etree._Element) -> str:
        """Have a note come in; return its new number."""
        notes = self._host.notes[kind]
        number = str(self._host.first_note(kind) + len(notes))
        note.tail = None
        note.set(qname("id"), number)
        notes.append(note)
        return number


def _key(style: etree._Element) -> tuple[str, str]:
    name = style.find(qname("name"))
    return style.get(qname("type"), "paragraph"), "" if name is None else name.get(_VAL, "").lower()


def _free(identity: str, taken: set[str]) -> str:
    number, new = 2, identity
    while new in taken:
        number, new = number + 1, f"{identity}{number}"
    return new


def _by_id(root: etree._Element | None, name: str, attribute: str, identity: str) -> etree._Element | None:
    found = () if root is None else root.findall(qname(name))
    return next((element for element in found if element.get(qname(attribute)) == identity), None)
