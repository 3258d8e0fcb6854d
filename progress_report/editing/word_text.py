"""A Word report's text in pieces: which stands in a part's bookmark, and which outside (ECMA-376-1, 17.13.6).

Tracked changes count as accepted: what was inserted or moved here is read, what was deleted or moved away is not (17.13.5).
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from progress_report.editing.model import BOOKMARK, bookmark_of
from progress_report.importing.sources.files import WORD_TEXT, SourceError, parts_of, text_part_of
from progress_report.messages import _
from progress_report.reading.word_names import FALLBACK, with_ordinary_names
from progress_report.reading.word_names import WORD as _W
from progress_report.templating.errors import TemplateError
from progress_report.templating.package.archive import parse

_COMMENTS = "word/comments.xml"
_BESIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml")
_PAGE_NUMBER = re.compile(r"[\s\d—–―－-]*")
_PICTURES = (f"{_W}drawing", f"{_W}pict", f"{_W}object")
_LEFT_OUT = frozenset(
    {f"{_W}{name}" for name in ("pPr", "rPr", "sdtPr", "sectPr", "del", "moveFrom", "txbxContent", "instrText")}
)
_TEXT, _CELL = f"{_W}t", f".//{_W}tc"
_BOOKMARKS = (f"{_W}bookmarkStart", f"{_W}bookmarkEnd")
_SIGNS = {f"{_W}tab": " ", f"{_W}br": "", f"{_W}cr": "", f"{_W}noBreakHyphen": "-"}
_LONGEST_CELL = 60
"""Characters of a table's cell that are kept to be compared; a longer one by what it begins with and its length."""
_NAME_LENGTH = len(bookmark_of(""))
_LARGEST_RECORD = 100 * 2**20
"""Bytes."""


class Piece(NamedTuple):
    """A stretch of a paragraph: the bookmark that it stands in, "" outside all parts, and its text."""

    tag: str
    text: str


class WordText(NamedTuple):
    """What a report says: paragraphs outside tables in pieces, the cells of its tables, its comments.

    ``beside`` are the paragraphs of headers, footers, notes and text boxes that are more than a page's number; ``pictures`` counts
    pictures and drawings.
    """

    paragraphs: tuple[tuple[Piece, ...], ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    comments: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    pictures: int = 0

    @property
    def parts(self) -> dict[str, str]:
        """Return the text of each part, by its bookmark; its paragraphs are joined by line ends."""
        found: dict[str, list[str]] = {}
        for paragraph in self.paragraphs:
            here: dict[str, str] = {}
            for piece in paragraph:
                if piece.tag:
                    here[piece.tag] = here.get(piece.tag, "") + piece.text
            for tag, text in here.items():
                found.setdefault(tag, []).append(text)
        return {tag: "\n".join(texts) for tag, texts in found.items()}


class PrintedText(NamedTuple):
    """A report's text as it was printed, with what each part was written from, by its bookmark."""

    text: WordText
    sources: Mapping[str, str]

    def packed(self) -> str:
        """Return it as ASCII for a record; ``unpacked`` is the way back. Comments, which nothing is compared with, stay out."""
        text = self.text
        record = [text.paragraphs, text.tables, dict(self.sources), text.beside, text.pictures]
        data = json.dumps(record, ensure_ascii=False).encode()
        return base64.b64encode(zlib.compress(data, 9)).decode("ascii")


def unpacked(packed: object) -> PrintedText | None:
    """Return what was packed, None where the record is none: it may have been changed by hand."""
    try:
        decoder = zlib.decompressobj()
        data = decoder.decompress(base64.b64decode(str(packed), validate=True), _LARGEST_RECORD)
        if not decoder.eof:
            return None
        paragraphs, tables, sources, beside, pictures = json.loads(data)
        text = WordText(
            tuple(tuple(Piece(str(tag), str(text)) for tag, text in paragraph) for paragraph in paragraphs),
            tuple(tuple(tuple(map(str, row)) for row in table) for table in tables),
            beside=tuple(map(str, beside)),
            pictures=int(pictures),
        )
        return PrintedText(text, {str(tag): str(source) for tag, source in sources.items()})
    except (ValueError, TypeError, AttributeError, zlib.error):
        return None


def read_word_text(name: str, data: bytes) -> WordText:
    """Return the text of a docx. Raises SourceError, naming the file, when it cannot be read as one."""
    parts = {part: with_ordinary_names(content) for part, content in parts_of(name, data).items()}
    try:
        text = text_part_of(parts)
        body = parse(parts[text], text).find(f"{_W}body")
        noted = parse(parts[_COMMENTS], _COMMENTS) if _COMMENTS in parts else None
        edges = [parse(parts[part], part) for part in sorted(parts) if _BESIDE.fullmatch(part)]
    except KeyError as error:
        raise SourceError(_("读不了 {file}：缺少正文部件 {part}").format(file=name, part=WORD_TEXT)) from error
    except TemplateError as error:
        raise SourceError(_("读不了 {file}：{reason}").format(file=name, reason=error)) from error
    if body is None:
        raise SourceError(_("读不了 {file}：没有正文").format(file=name))
    reading = _Reading()
    reading.blocks(body)
    comments = (_Reading().text(one).strip() for one in noted.iter(f"{_W}comment")) if noted is not None else ()
    beside = (
        text
        for edge in edges
        for paragraph in edge.iter(f"{_W}p")
        if (text := _Reading().text(paragraph).strip()) and not _PAGE_NUMBER.fullmatch(text)
    )
    boxes = (
        text
        for box in body.iter(f"{_W}txbxContent")
        if _is_shown(box)
        for paragraph in box.iter(f"{_W}p")
        if (text := _Reading().text(paragraph).strip())
    )
    return WordText(
        tuple(reading.paragraphs),
        tuple(reading.tables),
        tuple(comment for comment in comments if comment),
        (*beside, *boxes),
        sum(map(_is_shown, body.iter(*_PICTURES))),
    )


def _is_shown(element: etree._Element) -> bool:
    """Tell whether an element is what programs of today show, not the same again for older ones."""
    return not any(above.tag == FALLBACK for above in element.iterancestors())


class _Reading:
    """Walks through a body and knows which bookmarks are open."""

    def __init__(self) -> None:
        self.paragraphs: list[tuple[Piece, ...]] = []
        self.tables: list[tuple[tuple[str, ...], ...]] = []
        self._open: dict[str, str] = {}

    def blocks(self, parent: etree._Element) -> None:
        """Read paragraphs and tables in order."""
        for child in parent:
            if child.tag == f"{_W}p":
                self.paragraphs.append(tuple(self._pieces(child)))
            elif child.tag == f"{_W}tbl":
                self.tables.append(tuple(self._rows(child)))
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                self._note(child)
                self.blocks(child)

    def text(self, element: etree._Element) -> str:
        """Return an element's text."""
        return "".join(text for _part, text in self._stretches(element))

    def _note(self, element: etree._Element) -> str:
        """Open or close a part's bookmark; return the part that an element opens."""
        identity = element.get(f"{_W}id", "")
        if element.tag == f"{_W}bookmarkStart" and element.get(f"{_W}name", "").startswith(BOOKMARK):
            # The paragraphs of one part have bookmarks with a number behind the part's name.
            self._open[identity] = element.get(f"{_W}name", "")[:_NAME_LENGTH]
            return self._open[identity]
        if element.tag == f"{_W}bookmarkEnd":
            self._open.pop(identity, None)
        return ""

    @property
    def _part(self) -> str:
        return next(reversed(self._open.values()), "")

    def _pieces(self, paragraph: etree._Element) -> Iterator[Piece]:
        """Yield a paragraph's stretches; those of one part that follow each other are one."""
        parts: list[str] = []
        texts: list[str] = []
        for part, text in self._stretches(paragraph):
            if parts and parts[-1] == part:
                texts[-1] += text
            else:
                parts.append(part)
                texts.append(text)
        yield from (Piece(part, text) for part, text in zip(parts, texts, strict=True) if part or text)

    def _stretches(self, element: etree._Element) -> Iterator[tuple[str, str]]:
        for child in element:
            tag = child.tag
            if tag == _TEXT:
                yield self._part, child.text or ""
            elif tag in _SIGNS:
                yield self._part, _SIGNS[tag]
            elif isinstance(tag, str) and tag not in _LEFT_OUT and tag != FALLBACK:
                if tag in _BOOKMARKS and (opened := self._note(child)):
                    # One that was emptied is there still.
                    yield opened, ""
                if len(child):
                    yield from self._stretches(child)

    def _rows(self, table: etree._Element) -> Iterator[tuple[str, ...]]:
        for row in table.iter(f"{_W}tr"):
            yield tuple(_shortened(self.text(cell).strip()) for cell in row.iterfind(_CELL))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]}…（{len(text)}）"
