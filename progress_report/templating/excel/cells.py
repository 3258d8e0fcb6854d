"""The cells of a template's sheet with their texts, of which most stand in the workbook's shared strings (ECMA-376-1, 18.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from progress_report.templating.errors import TemplateError
from progress_report.templating.excel.state import MAX_CELL_TEXT
from progress_report.templating.excel.styles import qname
from progress_report.templating.language.paragraphs import Piece, joined
from progress_report.templating.language.tags import Found, Tag
from progress_report.templating.messages import _

_T, _IS, _V = qname("t"), qname("is"), qname("v")


@dataclass(slots=True, eq=False)
class Cell:
    """A cell of the template; ``moves`` where its row repeats columns, so that its own is known only when it is
    written; ``repeats`` where it is one of these.
    """

    element: etree._Element
    column: str
    text: etree._Element | None
    pieces: list[Piece]
    tags: list[tuple[Found, Tag]]
    moves: bool = False
    repeats: bool = False

    def without(self, dropped: Callable[[Tag], bool]) -> str:
        """Return the cell's text without some of its tags."""
        text = joined(self.pieces)
        for found, tag in reversed(self.tags):
            if dropped(tag):
                text = text[: found.start] + text[found.end :]
        return text.strip()


class Strings:
    """The shared strings of a workbook; ``used`` are those that carry tags and must not stay among them."""

    def __init__(self, strings: Sequence[etree._Element]) -> None:
        self._strings = strings
        self.used: set[int] = set()

    def text_of(self, cell: etree._Element) -> etree._Element | None:
        """Return the string a cell shows, one with tags as an ``is`` of its own; None for numbers, formulas and empty cells."""
        kind = cell.get("t")
        if kind == "inlineStr":
            return cell.find(_IS)
        value = cell.find(_V)
        if kind != "s" or value is None:
            return None
        index = int(value.text or "0")
        if index >= len(self._strings):
            return None
        shown = self._strings[index]
        texts = [piece.text or "" for piece in shown.iter(_T)]
        if not any("{" in text for text in texts):
            return shown
        length = sum(map(len, texts))
        if length > MAX_CELL_TEXT:
            message = _("文字有 {count} 个字符，超过单元格的上限 {limit}")
            raise TemplateError(message.format(count=length, limit=MAX_CELL_TEXT))
        text = deepcopy(shown)
        text.tag = _IS
        text.tail = None
        return text

    def use(self, cell: etree._Element) -> None:
        """Note that a cell's shared string has tags and must not stay in the shared strings."""
        value = cell.find(_V)
        if cell.get("t") == "s" and value is not None:
            self.used.add(int(value.text or "0"))


def pieces_of(text: etree._Element | None) -> list[Piece]:
    """Return the pieces of a string, without its phonetic hints."""
    return [] if text is None else [Piece(piece, piece.text or "") for piece in _shown(text)]


def _shown(text: etree._Element) -> Iterator[etree._Element]:
    for piece in text.iter(_T):
        parent = piece.getparent()
        if parent is None or parent.tag != qname("rPh"):
            yield piece
