"""Paragraphs joined by ``-%}`` and ``{%-``: a trim mark at a paragraph's edge removes the paragraph mark there."""

from __future__ import annotations

from lxml import etree

from progress_report.templating.language.paragraphs import joined, replace
from progress_report.templating.language.tags import Found, TagSyntaxError, find_tags
from progress_report.templating.word.state import qname
from progress_report.templating.word.text import pieces_of

_P, _PROPERTIES = qname("p"), qname("pPr")


def join_paragraphs(root: etree._Element) -> None:
    """Join each paragraph that ends in ``-%}`` with the next one, and each that begins with ``{%-`` with the one before.

    A trim mark that joins takes the paragraph mark away and what is blank beside it, and leaves the other paragraph's blanks, as docxtpl's.
    """
    for paragraph in list(root.iter(_P)):
        if paragraph.getparent() is None:
            continue
        previous = paragraph.getprevious()
        if previous is not None and previous.tag == _P and _drop_first_trim(paragraph):
            _append(previous, paragraph)
            paragraph = previous
        following = paragraph.getnext()
        while following is not None and following.tag == _P and _drop_last_trim(paragraph):
            _append(paragraph, following)
            following = paragraph.getnext()


def _append(paragraph: etree._Element, following: etree._Element) -> None:
    for child in list(following):
        if child.tag != _PROPERTIES:
            paragraph.append(child)
    parent = following.getparent()
    if parent is not None:
        parent.remove(following)


def _tags(text: str) -> list[Found]:
    if "-%}" not in text and "-}}" not in text and "{%-" not in text and "{{-" not in text:
        return []
    try:
        return list(find_tags(text))
    except TagSyntaxError:
        # It is reported with its place when the paragraph's tags are read.
        return []


def _drop_first_trim(paragraph: etree._Element) -> bool:
    """Take the trim mark from a tag that a paragraph begins with, and the blanks before the tag; tell whether there was one."""
    pieces = pieces_of(paragraph)
    text = joined(pieces)
    tags = _tags(text)
    if not tags or not tags[0].trim_before or text[: tags[0].start].strip():
        return False
    begin = text.index(tags[0].opener, tags[0].start)
    mark = begin + len(tags[0].opener)
    replace(pieces, mark, mark + 1, "")
    if begin:
        replace(pieces, 0, begin, "")
    return True


def _drop_last_trim(paragraph: etree._Element) -> bool:
    """Take the trim mark from a tag that a paragraph ends in, and the blanks after the tag; tell whether there was one."""
    pieces = pieces_of(paragraph)
    text = joined(pieces)
    tags = _tags(text)
    if not tags or not tags[-1].trim_after or text[tags[-1].end :].strip():
        return False
    mark = text.rindex("-", 0, tags[-1].end)
    end = mark + len("-%}")
    if end < len(text):
        replace(pieces, end, len(text), "")
    replace(pieces, mark, mark + 1, "")
    return True
