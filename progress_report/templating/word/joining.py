"""Paragraphs joined by ``-%}`` and ``{%-``: a trim mark at a paragraph's edge removes the paragraph mark there."""

from __future__ import annotations

from lxml import etree

from progress_report.templating.language.paragraphs import Piece, joined
from progress_report.templating.language.tags import Found, TagSyntaxError, find_tags
from progress_report.templating.word.state import qname
from progress_report.templating.word.text import pieces_of

_P, _PROPERTIES = qname("p"), qname("pPr")


def join_paragraphs(root: etree._Element) -> None:
    """Join each paragraph that ends in ``-%}`` with the next one, and each that begins with ``{%-`` with the one before."""
    for paragraph in list(root.iter(_P)):
        if paragraph.getparent() is None:
            continue
        previous = paragraph.getprevious()
        if previous is not None and previous.tag == _P and _begins_trimmed(paragraph):
            _append(previous, paragraph)
            paragraph = previous
        following = paragraph.getnext()
        while following is not None and following.tag == _P and _ends_trimmed(paragraph):
            _append(paragraph, following)
            following = paragraph.getnext()


def _append(paragraph: etree._Element, following: etree._Element) -> None:
    for child in list(following):
        if child.tag != _PROPERTIES:
            paragraph.append(child)
    parent = following.getparent()
    if parent is not None:
        parent.remove(following)


def _tags(pieces: list[Piece]) -> list[Found]:
    text = joined(pieces)
    if "-%}" not in text and "-}}" not in text and "{%-" not in text and "{{-" not in text:
        return []
    try:
        return list(find_tags(text))
    except TagSyntaxError:
        # It is reported with its place when the paragraph's tags are read.
        return []


def _begins_trimmed(paragraph: etree._Element) -> bool:
    pieces = pieces_of(paragraph)
    tags = _tags(pieces)
    return bool(tags) and tags[0].trim_before and not joined(pieces)[: tags[0].start].strip()


def _ends_trimmed(paragraph: etree._Element) -> bool:
    pieces = pieces_of(paragraph)
    tags = _tags(pieces)
    return bool(tags) and tags[-1].trim_after and not joined(pieces)[tags[-1].end :].strip()
