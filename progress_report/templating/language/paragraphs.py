"""Paragraphs of text in pieces: tags are found across the pieces and replaced by markers.

Word splits a paragraph's text over runs at will (ECMA-376-1, 17.3.2), Excel a cell's (18.4.8). A tag is joined into the piece
where it begins, whose format it keeps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml import etree

from progress_report.templating.errors import TemplateError
from progress_report.templating.language.markers import Markers
from progress_report.templating.language.tags import Found, Tag, TagSyntaxError, all_tags, has_tags, wide_tag
from progress_report.templating.messages import _

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


_SHOWN = 40
"""Characters of a paragraph that an error message repeats."""


@dataclass(slots=True, eq=False)
class Piece:
    """A stretch of a paragraph's text: a text element, or a ``solid`` one such as a tab that can only be removed whole."""

    element: etree._Element
    text: str
    solid: bool = False


def joined(pieces: Sequence[Piece]) -> str:
    """Return the paragraph's text."""
    return "".join(piece.text for piece in pieces)


def excerpt(text: str) -> str:
    """Return as much of a text as an error message repeats."""
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def tags_in(pieces: Sequence[Piece], markers: Markers, place: Callable[[str], str]) -> list[tuple[Found, Tag]]:
    """Return the tags of a paragraph; ``place`` says where the paragraph with a given text stands.

    Where one is broken, that is noted and none is returned.
    """
    text = joined(pieces)
    if wide := wide_tag(text):
        message = _("花括号是全角的，不会当作标签；请改用半角 {{ }}、{% %}")
        markers.faults.note(TemplateError(message, part=markers.part, place=place(text), tag=wide))
    if not has_tags(text):
        return []
    where = place(text)
    try:
        each_found = all_tags(text)
    except TagSyntaxError as error:
        markers.faults.note(TemplateError(error.message, part=markers.part, place=where, tag=error.tag))
        return []
    return [(each, Tag(each.opener, each.scope, each.body, text[each.start : each.end], where)) for each in each_found]


def replace(pieces: Sequence[Piece], start: int, end: int, marker: str, *, preserve: bool = True) -> etree._Element:
    """Put ``marker`` where ``[start, end)`` of the paragraph's text was; return the element that holds it now.

    Later replacements must lie before this one. ``preserve`` marks the texts touched with ``xml:space``.
    """
    position, home = 0, None
    for piece in pieces:
        begin, position = position, position + len(piece.text)
        if position <= start or (begin >= end and home is not None):
            continue
        if begin >= end:
            break
        if piece.solid:
            _remove(piece)
            continue
        before, after = piece.text[: max(start - begin, 0)], piece.text[max(end - begin, 0) :]
        piece.text = before + ("" if home is not None else marker) + after
        _write(piece, preserve)
        home = piece.element if home is None else home
    if home is None:
        raise ValueError("a tag begins in a text element")
    return home


def _write(piece: Piece, preserve: bool) -> None:
    piece.element.text = piece.text
    if preserve:
        piece.element.set(XML_SPACE, "preserve")


def _remove(piece: Piece) -> None:
    parent = piece.element.getparent()
    if parent is not None:
        parent.remove(piece.element)
    piece.text = ""
