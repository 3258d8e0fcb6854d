"""Parts whose tags stand in plain text: document properties and the like."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from lxml import etree

from progress_report.templating.errors import Faults
from progress_report.templating.language.blocks import Blocks
from progress_report.templating.language.environment import Environment
from progress_report.templating.language.markers import Markers, refuse_markers
from progress_report.templating.language.paragraphs import Piece, excerpt, replace, tags_in
from progress_report.templating.language.part import XML_DECLARATION, Part
from progress_report.templating.language.tags import Tag
from progress_report.templating.messages import _
from progress_report.templating.package.tree import write_tree


def compile_texts(
    root: etree._Element,
    part: str,
    label: str,
    environment: Environment,
    faults: Faults,
    paragraphs: Iterable[list[Piece]] | None = None,
) -> Part:
    """Compile a part in which each element's text is filled by itself, or each of its ``paragraphs`` of several elements."""
    refuse_markers(etree.tostring(root), part)
    markers = Markers(part, faults)
    if paragraphs is None:
        mark_texts(root.iter(), markers, label)
    else:
        for pieces in paragraphs:
            _mark_text(pieces, markers, label)
    markup = write_tree(root)
    Blocks(markers, own=environment.statements).check(markup)
    return Part(XML_DECLARATION + markup, markers, environment)


def mark_texts(elements: Iterable[etree._Element], markers: Markers, label: str) -> list[Tag]:
    """Replace the tags in the elements' texts by markers and return them."""
    return [tag for element in elements for tag in _mark_text([Piece(element, element.text or "")], markers, label)]


def _mark_text(pieces: list[Piece], markers: Markers, label: str) -> list[Tag]:
    marked = []
    for found, tag in reversed(tags_in(pieces, markers, partial(_place, label))):
        if tag.scope:
            markers.fault(tag, _("这里不能用 {{%{scope}").format(scope=tag.scope))
        replace(pieces, found.start, found.end, "" if tag.opener == "{#" else markers.mark(tag), preserve=False)
        marked.append(tag)
    return marked


def _place(label: str, text: str) -> str:
    return _("{part}“{text}”").format(part=label, text=excerpt(text))
