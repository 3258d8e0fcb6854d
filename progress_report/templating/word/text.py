"""The text of a Word paragraph: its pieces, and the runs they stand in (ECMA-376-1, 17.3)."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from progress_report.templating.language.paragraphs import XML_SPACE, Piece
from progress_report.templating.package.tree import new_element, replace_by_text
from progress_report.templating.word.state import qname

_R, _T = qname("r"), qname("t")


_SOLID = {qname("tab"): "\t", qname("br"): "\n", qname("cr"): "\n", qname("noBreakHyphen"): "-"}


_SKIPPED = frozenset({qname(name) for name in ("pPr", "rPr", "moveFrom", "del", "txbxContent", "instrText")})


def pieces_of(paragraph: etree._Element) -> list[Piece]:
    """Return the paragraph's text in pieces, without deleted text and text boxes, which have paragraphs of their own."""
    return list(_pieces(paragraph))


def _pieces(element: etree._Element) -> Iterator[Piece]:
    for child in element:
        if child.tag == _T:
            yield Piece(child, child.text or "")
        elif child.tag in _SOLID:
            yield Piece(child, _SOLID[child.tag], solid=True)
        elif child.tag not in _SKIPPED:
            yield from _pieces(child)


def split_run(home: etree._Element, marker: str) -> None:
    """Put ``marker`` between two runs, cutting the run that holds it in its text element ``home``."""
    run = home.getparent()
    if run is None or run.tag != _R:
        return
    before, after = (home.text or "").split(marker, 1)
    rest = new_element(_R, prefix="w")
    rest.attrib.update(run.attrib)
    properties = run.find(qname("rPr"))
    if properties is not None:
        rest.append(deepcopy(properties))
    text = etree.SubElement(rest, _T)
    text.text = after
    text.set(XML_SPACE, "preserve")
    rest.extend(list(home.itersiblings()))
    home.text = before
    following, run.tail = run.tail, None
    run.addnext(rest)
    rest.tail, run.tail = following, marker
    for part in (run, rest):
        _drop_run_if_empty(part)


def drop_empty_runs(pieces: list[Piece]) -> None:
    """Remove the runs that nothing is left in once their tags are gone."""
    for piece in pieces:
        run = piece.element.getparent()
        if not piece.text and run is not None and run.tag == _R:
            run.remove(piece.element)
            _drop_run_if_empty(run)


def _drop_run_if_empty(run: etree._Element) -> None:
    parent = run.getparent()
    if parent is None:
        return
    for text in run.findall(_T):
        if not text.text:
            run.remove(text)
    if all(child.tag == qname("rPr") for child in run):
        replace_by_text(run, "")
