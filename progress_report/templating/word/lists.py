"""Numbered lists in loops: a list that belongs to an item of a loop begins anew with each item (ECMA-376-1, 17.9).

A list belongs to a loop's items when something else comes first in the loop's body, and the list can have more than one paragraph
in it. Where the numbered paragraph itself comes first, the items are numbered, and its numbers go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from progress_report.templating.package.archive import parse
from progress_report.templating.package.tree import new_element
from progress_report.templating.word.state import qname

if TYPE_CHECKING:
    from progress_report.templating.language.markers import Markers

NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


STYLES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"


_P, _VAL = qname("p"), qname("val")


_BEFORE_NUMBER = frozenset(
    map(qname, ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")),
)
"""What stands in a paragraph's properties before its number (17.3.1.26)."""


_LISTED = (qname("numPr"), qname("pStyle"))
"""What a paragraph in a list has one of."""


_SHOWN = frozenset(map(qname, ("t", "drawing", "pict", "object", "sym", "tab")))


@dataclass(slots=True, eq=False)
class _Loop:
    """A loop in whose body the paragraphs of each list are counted; ``marker`` is where its body begins."""

    holder: etree._Element
    tail: bool
    end: str
    first: str | None = None
    inner: set[str] = field(default_factory=set)
    counted: dict[str, int] = field(default_factory=dict)

    def restarts(self) -> list[str]:
        return [number for number, count in self.counted.items() if number != self.first and (count > 1 or number in self.inner)]


class Lists:
    """The lists of a document: which paragraphs are in them, and the part with those added while it is filled."""

    def __init__(self, numbering: bytes | None, styles: bytes | None) -> None:
        self._given: tuple[bytes | None, bytes | None] | None = (numbering, styles)
        self._starts: dict[str, list[str]] = {}
        self._abstract: dict[str, str] = {}
        self._styled: dict[str, str] = {}
        self.first_free = 1

    def _read(self) -> None:
        """Read the parts when they are first needed: most documents have no list in a loop."""
        if self._given is None:
            return
        (numbering, styles), self._given = self._given, None
        if numbering is not None:
            self._read_numbers(parse(numbering, "numbering.xml"))
        if self._starts and styles is not None:
            self._read_styles(parse(styles, "styles.xml"))
        self.first_free = 1 + max((int(number) for number in self._abstract if number.isdigit()), default=0)

    def _read_numbers(self, root: etree._Element) -> None:
        levels = {}
        for abstract in root.findall(qname("abstractNum")):
            found = abstract.findall(qname("lvl"))
            formats = {_value(level.find(qname("numFmt"))) for level in found}
            if formats - {"bullet", "none"}:
                levels[abstract.get(qname("abstractNumId"), "")] = [_value(level.find(qname("start"))) or "1" for level in found]
        for number in root.findall(qname("num")):
            identity, abstract_id = number.get(qname("numId"), ""), _value(number.find(qname("abstractNumId")))
            self._abstract[identity] = abstract_id
            if abstract_id in levels:
                self._starts[identity] = levels[abstract_id]

    def _read_styles(self, root: etree._Element) -> None:
        parents = {}
        for style in root.findall(qname("style")):
            identity = style.get(qname("styleId"), "")
            number = style.find(f"{qname('pPr')}/{qname('numPr')}/{qname('numId')}")
            parents[identity] = _value(style.find(qname("basedOn")))
            if number is not None:
                self._styled[identity] = _value(number)
        for identity in list(parents):
            seen: set[str] = set()
            origin = identity
            while origin and origin not in self._styled and origin not in seen:
                seen.add(origin)
                origin = parents.get(origin, "")
            if origin in self._styled:
                self._styled[identity] = self._styled[origin]

    def mark(self, root: etree._Element, markers: Markers) -> None:
        """Have the numbers of lists in loops printed, anew from where they begin again."""
        # Imported here: what is filled without being compiled marks nothing.
        from progress_report.templating.language.markers import MARKER
        from progress_report.templating.language.tags import Tag

        if not self._concern(root, markers):
            return
        loops: list[_Loop] = []
        opened: list[_Loop] = []
        numbered: list[tuple[etree._Element, str]] = []
        for element, tail in _places(root):
            text = (element.tail if tail else element.text) or ""
            for match in MARKER.finditer(text):
                name = markers.tag_of(match).name
                if name in ("for", "macro"):
                    opened.append(_Loop(element, tail, match[0]))
                elif name in ("endfor", "endmacro") and opened:
                    loops.append(opened.pop())
            if element.tag != _P or tail or not _is_shown(element):
                continue
            number = self._number_of(element)
            if number:
                numbered.append((element, number))
            for depth, loop in enumerate(opened):
                loop.first = number if loop.first is None else loop.first
                if number:
                    loop.counted[number] = loop.counted.get(number, 0) + 1
                    if depth < len(opened) - 1:
                        loop.inner.add(number)
        restarted = set()
        for loop in loops:
            for number in loop.restarts():
                restarted.add(number)
                self._insert(loop, markers.mark(Tag("{{", "", f"{number}|__restart_list")))
        for paragraph, number in numbered:
            if number in restarted:
                _set_number(paragraph, markers.mark(Tag("{{", "", f"{number}|__list")))

    def _concern(self, root: etree._Element, markers: Markers) -> bool:
        """Tell whether a part has loops and paragraphs that may be in a list."""
        if not any(tag.name in ("for", "macro") for tag in markers.tags) or next(root.iter(*_LISTED), None) is None:
            return False
        self._read()
        return bool(self._starts)

    def _insert(self, loop: _Loop, marker: str) -> None:
        if loop.tail:
            loop.holder.tail = (loop.holder.tail or "").replace(loop.end, loop.end + marker, 1)
        else:
            loop.holder.text = (loop.holder.text or "").replace(loop.end, loop.end + marker, 1)

    def _number_of(self, paragraph: etree._Element) -> str:
        """Return the list that a paragraph is in, by itself or by its style; ``""`` for one without numbers."""
        properties = paragraph.find(qname("pPr"))
        if properties is None:
            return ""
        own = properties.find(f"{qname('numPr')}/{qname('numId')}")
        number = _value(own) if own is not None else self._styled.get(_value(properties.find(qname("pStyle"))), "")
        return number if number in self._starts else ""

    def add_to(self, root: etree._Element, added: Mapping[int, str]) -> None:
        """Put lists into a document's numbering, each by its number and with the number of the one it repeats."""
        self._read()
        last = root.findall(qname("num"))[-1]
        for number, repeated in added.items():
            element = new_element(qname("num"), {qname("numId"): str(number)}, "w")
            etree.SubElement(element, qname("abstractNumId")).set(_VAL, self._abstract[repeated])
            for level, start in enumerate(self._starts[repeated]):
                override = etree.SubElement(element, qname("lvlOverride"))
                override.set(qname("ilvl"), str(level))
                etree.SubElement(override, qname("startOverride")).set(_VAL, start)
            last.addnext(element)
            last = element


def _places(root: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """Yield each element when it begins and, with True, when it has ended, in the order of the text."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        yield element, event == "end"


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(_VAL, "")


def _is_shown(paragraph: etree._Element) -> bool:
    return any(child.tag != qname("t") or child.text for child in paragraph.iter(*_SHOWN))


def _set_number(paragraph: etree._Element, marker: str) -> None:
    properties = paragraph.find(qname("pPr"))
    if properties is None:
        return
    numbering = properties.find(qname("numPr"))
    if numbering is None:
        numbering = new_element(qname("numPr"), prefix="w")
        properties.insert(sum(1 for child in properties if child.tag in _BEFORE_NUMBER), numbering)
    number = numbering.find(qname("numId"))
    if number is None:
        number = etree.SubElement(numbering, qname("numId"))
    number.set(_VAL, marker)
