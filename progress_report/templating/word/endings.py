"""What must not become empty: a cell or header ends in a paragraph, a table has a row (ECMA-376-1, 17.4.65 and 17.4.37)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from progress_report.templating.language.markers import Markers
from progress_report.templating.language.tags import Tag, expression
from progress_report.templating.package.tree import insert_after
from progress_report.templating.word.state import qname

_P, _TR, _TBL = qname("p"), qname("tr"), qname("tbl")


_GRID, _COLUMN = qname("tblGrid"), qname("gridCol")


_HEADS = (qname("tcPr"), qname("tblPr"), _GRID)
"""Properties that come before a place's blocks."""


_STORIES = frozenset({qname(name) for name in ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment")})


class Endings:
    """The places of one part that conditions and loops could leave empty, found before their tags are replaced.

    ``targets`` are the elements that their tags replace, ``repeated`` the paragraphs written once for each line of a value.
    """

    def __init__(
        self, targets: Mapping[etree._Element, Sequence[Tag]], repeated: Sequence[etree._Element], markers: Markers
    ) -> None:
        self._markers = markers
        changed = [element for element in targets if element.tag == _P] + list(repeated)
        parents = dict.fromkeys(element.getparent() for element in changed)
        self._stories = [parent for parent in parents if parent is not None and parent.tag in _STORIES]
        tables = dict.fromkeys(element.getparent() for element in targets if element.tag == _TR)
        self._tables = [
            table for table in tables if table is not None and table.tag == _TBL and not _has_sure_row(table, targets)
        ]

    def guard(self) -> None:
        """Have what a place lacks at its end written there; called once the tags are replaced."""
        for story in self._stories:
            self._guard(story, [child for child in story if child.tag in (_P, _TBL)], "__paragraph")
        for table in self._tables:
            columns = len(table.findall(f"{_GRID}/{_COLUMN}"))
            self._guard(table, table.findall(_TR), f"__table_row({columns or 1})")

    def _guard(self, place: etree._Element, blocks: Sequence[etree._Element], missing: str) -> None:
        number = len(self._markers.tags)
        begin = self._output(f"{number}|__begin")
        heads = [child for child in place if child.tag in _HEADS]
        if heads:
            insert_after(heads[-1], begin)
        else:
            place.text = begin + (place.text or "")
        for block in blocks:
            insert_after(block, self._output(f"{number}|__wrote({block.tag != _TBL})"))
        ending = self._output(f"{number}|{missing}")
        if len(place):
            place[-1].tail = (place[-1].tail or "") + ending
        else:
            place.text = (place.text or "") + ending

    def _output(self, body: str) -> str:
        return self._markers.mark(expression(body, Tag("{{", "", "")))


def _has_sure_row(table: etree._Element, targets: Mapping[etree._Element, Sequence[Tag]]) -> bool:
    """Tell whether a row stands outside all blocks."""
    depth = 0
    for row in table.findall(_TR):
        for tag in targets.get(row, ()):
            depth += (tag.name in ("for", "if")) - (tag.name in ("endfor", "endif"))
        if depth == 0 and row not in targets:
            return True
    return False
