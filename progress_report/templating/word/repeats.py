"""What must be unique in a document is made so where a loop or macro repeats it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from progress_report.templating.language.markers import MARKER, Markers
from progress_report.templating.language.tags import Tag
from progress_report.templating.word.state import qname

_BOOKMARK = re.compile(r"<w:bookmark(Start|End)\b[^>]*?/>")


_ID, _NAME = re.compile(r' w:id="([^"]*)"'), re.compile(r' w:name="([^"]*)"')


_REFERENCE = re.compile(
    r"(<w:instrText\b[^>]*>\s*(?:REF|PAGEREF|NOTEREF|HYPERLINK\s+\\l)\s+(?:&quot;|\")?"
    r'|w:instr="\s*(?:REF|PAGEREF|NOTEREF)\s+| w:anchor=")([^\s"<&\\]+)'
)
"""What leads to a bookmark: fields (ECMA-376-1, 17.16.5) and links within the document, each with the bookmark's name."""


_COMMENT = re.compile(r"<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*?/>")


_PARAGRAPH_ID = re.compile(r" w14:(?:paraId|textId)=\"[^\"]*\"")


_NUMBERED = re.compile(r"(<wp:docPr\b[^>]*? id=\"|<w:(?:ins|del|moveFrom|moveTo|[rp]PrChange)\b[^>]*? w:id=\")(\d+)(\")")
"""Drawings and tracked changes, with the number that no other may have."""


_CONTROL_ID = re.compile(r"(<w:sdtPr>(?:(?!</w:sdtPr>).)*?)<w:id w:val=\"-?\d+\"/>", re.DOTALL)


class _Span(NamedTuple):
    """The body of a loop or macro; ``outer`` are the numbers of those around it."""

    start: int
    end: int
    outer: tuple[int, ...]


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


def release_controls(paragraphs: Iterable[etree._Element]) -> None:
    """Untie the content controls around paragraphs with tags from the data they show, which would win over what is filled in.

    (ECMA-376-1, 17.5.2.6 for dataBinding, 17.5.2.39 for showingPlcHdr.)
    """
    for paragraph in paragraphs:
        controls = [*paragraph.iterancestors(qname("sdt")), *paragraph.iter(qname("sdt"))]
        for properties in (control.find(qname("sdtPr")) for control in controls):
            for child in list(properties) if properties is not None else ():
                if etree.QName(child).localname in ("dataBinding", "showingPlcHdr") and properties is not None:
                    properties.remove(child)


def repeatable(markup: str, markers: Markers) -> str:
    """Make unique in each turn of loops and macros what must be so in a part.

    Bookmarks get a name of their own from the second turn on, and what leads to them within the turn leads to that; comments stay with
    the first turn; drawings and tracked changes are numbered anew; ids of paragraphs and content controls go.

    (ECMA-376-1, 17.13.6.2 for bookmarks; 17.13.4 for comments; 17.5.2.18 for controls; [MS-DOCX] 2.6.2.3 for paraId; 20.4.2.5 for docPr.)
    """
    spans = _spans(markup, markers)
    if not spans:
        return markup
    out, position = [], 0
    for edit in sorted(_edits(markup, spans, markers), key=lambda edit: (edit.start, edit.end)):
        out += [markup[position : edit.start], edit.text]
        position = edit.end
    out.append(markup[position:])
    return "".join(out)


def _spans(markup: str, markers: Markers) -> list[_Span]:
    """Return the bodies of loops and macros in the order of their beginnings."""
    found: list[_Span | None] = []
    opened: list[tuple[int, int]] = []
    for match in MARKER.finditer(markup):
        name = markers.tag_of(match).name
        if name in ("for", "macro"):
            opened.append((len(found), match.end()))
            found.append(None)
        elif name in ("endfor", "endmacro") and opened:
            number, start = opened.pop()
            found[number] = _Span(start, match.start(), tuple(outer for outer, _start in opened))
    return [span for span in found if span is not None]


def _innermost(spans: Sequence[_Span], place: int) -> int:
    """Return the number of the innermost span around a place, -1 outside all."""
    number = bisect_right([span.start for span in spans], place) - 1
    while number >= 0 and not spans[number].start <= place < spans[number].end:
        number = spans[number].outer[-1] if spans[number].outer else -1
    return number


def _edits(markup: str, spans: Sequence[_Span], markers: Markers) -> list[_Edit]:
    edits: list[_Edit] = []
    for start, end in ((span.start, span.end) for span in spans if not span.outer):
        for match in _PARAGRAPH_ID.finditer(markup, start, end):
            edits.append(_Edit(*match.span(), ""))
        for match in _CONTROL_ID.finditer(markup, start, end):
            edits.append(_Edit(match.end(1), match.end(), ""))
        for match in _NUMBERED.finditer(markup, start, end):
            edits.append(_Edit(*match.span(2), _output(markers, f"{match[2]}|__unique")))
    turning: set[int] = set()
    edits += _bookmark_edits(markup, spans, markers, turning)
    for match in _COMMENT.finditer(markup):
        number = _innermost(spans, match.start())
        if number >= 0:
            turning.add(number)
            edits.append(_Edit(*match.span(), _output(markers, f"{match[0]!r}|__first_turn({number})")))
    edits += [_Edit(spans[number].start, spans[number].start, _output(markers, f"{number}|__turn")) for number in turning]
    return edits


def _bookmark_edits(markup: str, spans: Sequence[_Span], markers: Markers, turning: set[int]) -> list[_Edit]:
    """Return the changes of bookmarks in loops, and of what leads to them; add the loops that must count their turns for it."""
    homes: dict[str, set[int]] = {}
    names: dict[str, str] = {}
    matches = list(_BOOKMARK.finditer(markup))
    for match in matches:
        identity = _first(_ID, match[0])
        homes.setdefault(identity, set()).add(_innermost(spans, match.start()))
        if match[1] == "Start":
            names[identity] = _first(_NAME, match[0])
    edits: list[_Edit] = []
    home_of: dict[str, int] = {}
    for match in matches:
        identity = _first(_ID, match[0])
        home = max(homes[identity])
        if home < 0:
            continue
        if len(homes[identity]) > 1 or identity not in names or names[identity] == "_GoBack":
            edits.append(_Edit(*match.span(), ""))
            continue
        number = _output(markers, f"{identity!r}|__bookmark_id({match[1] == 'Start'})")
        if MARKER.search(names[identity]):
            # The template itself gives each turn's a name of its own.
            text = _ID.sub(lambda _match, number=number: f' w:id="{number}"', match[0])  # type: ignore[misc]
            edits.append(_Edit(*match.span(), text))
            continue
        turning.add(home)
        home_of[names[identity]] = home
        name = _output(markers, f"{names[identity]!r}|__bookmark({home})")
        text = _ID.sub(lambda _match, number=number: f' w:id="{number}"', match[0])  # type: ignore[misc]
        edits.append(_Edit(*match.span(), _NAME.sub(lambda _match, name=name: f' w:name="{name}"', text)))  # type: ignore[misc]
    for match in _REFERENCE.finditer(markup):
        inside = _innermost(spans, match.start())
        home = home_of.get(match[2], -1)
        if home >= 0 and inside >= 0 and home in (inside, *spans[inside].outer):
            edits.append(_Edit(*match.span(2), _output(markers, f"{match[2]!r}|__bookmark({home})")))
    return edits


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1] if match else ""


def _output(markers: Markers, body: str) -> str:
    return markers.mark(Tag("{{", "", body))
