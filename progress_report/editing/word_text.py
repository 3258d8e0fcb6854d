"""A Word report's text in pieces: which stands in a part's content control, and which outside (ECMA-376-1, 17.5.2).

Tracked changes count as accepted: what was inserted or moved here is read, what was deleted or moved away is not (17.13.5).
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from progress_report.editing.model import CONTROL
from progress_report.importing.sources.files import SourceError, parts_of
from progress_report.messages import _
from progress_report.templating.errors import TemplateError
from progress_report.templating.package.archive import parse

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT, _TRANSITIONAL = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
)
_DOCUMENT, _COMMENTS = "word/document.xml", "word/comments.xml"
_LEFT_OUT = frozenset({f"{_W}{name}" for name in ("pPr", "rPr", "sdtPr", "del", "moveFrom", "txbxContent", "instrText")})
_SIGNS = {f"{_W}tab": " ", f"{_W}br": "", f"{_W}cr": "", f"{_W}noBreakHyphen": "-"}
_LONGEST_CELL = 60
"""Characters of a table's cell that are kept to be compared; a longer one by what it begins with and its length."""
_LARGEST_RECORD = 100 * 2**20
"""Bytes."""
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class Piece(NamedTuple):
    """A stretch of a paragraph: the tag of the content control that it stands in, "" outside all parts, and its text."""

    tag: str
    text: str


class WordText(NamedTuple):
    """What a report says: paragraphs outside tables in pieces, the cells of its tables, its comments."""

    paragraphs: tuple[tuple[Piece, ...], ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    comments: tuple[str, ...] = ()

    @property
    def parts(self) -> dict[str, str]:
        """Return the text of each part, by the tag of its control; its paragraphs are joined by line ends."""
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
    """A report's text as it was printed, with what each part was written from, by the tag of its control."""

    text: WordText
    sources: Mapping[str, str]

    def packed(self) -> str:
        """Return it as ASCII for a record; ``unpacked`` is the way back. Comments, which nothing is compared with, stay out."""
        data = json.dumps([self.text.paragraphs, self.text.tables, dict(self.sources)], ensure_ascii=False).encode()
        return base64.b64encode(zlib.compress(data, 9)).decode("ascii")


def unpacked(packed: object) -> PrintedText | None:
    """Return what was packed, None where the record is none: it may have been changed by hand."""
    try:
        decoder = zlib.decompressobj()
        data = decoder.decompress(base64.b64decode(str(packed), validate=True), _LARGEST_RECORD)
        if not decoder.eof:
            return None
        paragraphs, tables, sources = json.loads(data)
        text = WordText(
            tuple(tuple(Piece(str(tag), str(text)) for tag, text in paragraph) for paragraph in paragraphs),
            tuple(tuple(tuple(map(str, row)) for row in table) for table in tables),
        )
        return PrintedText(text, {str(tag): str(source) for tag, source in sources.items()})
    except (ValueError, TypeError, AttributeError, zlib.error):
        return None


def read_word_text(name: str, data: bytes) -> WordText:
    """Return the text of a docx. Raises SourceError, naming the file, when it cannot be read as one."""
    parts = {part: content.replace(_STRICT, _TRANSITIONAL) for part, content in parts_of(name, data).items()}
    try:
        body = parse(parts[_DOCUMENT], _DOCUMENT).find(f"{_W}body")
        noted = parse(parts[_COMMENTS], _COMMENTS) if _COMMENTS in parts else None
    except (TemplateError, KeyError) as error:
        raise SourceError(_("读不了 {file}：{reason}").format(file=name, reason=error)) from error
    if body is None:
        raise SourceError(_("读不了 {file}：没有正文").format(file=name))
    blocks = list(_blocks(body, ""))
    comments = ("".join(_all_text(one)).strip() for one in noted.iter(f"{_W}comment")) if noted is not None else ()
    return WordText(
        tuple(tuple(_pieces(block, tag)) for block, tag in blocks if block.tag == f"{_W}p"),
        tuple(tuple(_rows(block)) for block, _tag in blocks if block.tag == f"{_W}tbl"),
        tuple(comment for comment in comments if comment),
    )


def _own_tag(control: etree._Element, outer: str) -> str:
    """Return the tag of a control if it holds a part of the report, else that of the one around it."""
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    name = tag.get(f"{_W}val", "") if tag is not None else ""
    return name if name.startswith(CONTROL) else outer


def _is_placeholder(control: etree._Element) -> bool:
    return control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None


def _blocks(parent: etree._Element, tag: str) -> Iterator[tuple[etree._Element, str]]:
    """Yield paragraphs and tables in order, each with the tag of the part that it stands in."""
    for child in parent:
        if child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child, tag
        elif child.tag == f"{_W}sdt":
            content = child.find(f"{_W}sdtContent")
            if content is not None and not _is_placeholder(child):
                yield from _blocks(content, _own_tag(child, tag))
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _blocks(child, tag)


def _pieces(element: etree._Element, tag: str) -> Iterator[Piece]:
    """Yield a paragraph's stretches; those of one control that follow each other are one."""
    tags: list[str] = []
    texts: list[str] = []
    for own, text in _stretches(element, tag):
        if tags and tags[-1] == own:
            texts[-1] += text
        else:
            tags.append(own)
            texts.append(text)
    yield from map(Piece, tags, texts)


def _stretches(element: etree._Element, tag: str) -> Iterator[tuple[str, str]]:
    for child in element:
        if child.tag == f"{_W}t":
            yield tag, child.text or ""
        elif child.tag in _SIGNS:
            yield tag, _SIGNS[child.tag]
        elif child.tag == f"{_W}sdt":
            content = child.find(f"{_W}sdtContent")
            own = _own_tag(child, tag)
            # A control that was emptied is there still, and shows Word's own words.
            yield own, ""
            if content is not None and not _is_placeholder(child):
                yield from _stretches(content, own)
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT and child.tag != _FALLBACK:
            yield from _stretches(child, tag)


def _all_text(element: etree._Element) -> Iterator[str]:
    return (text for _tag, text in _stretches(element, ""))


def _rows(table: etree._Element) -> Iterator[tuple[str, ...]]:
    for row in table.iter(f"{_W}tr"):
        yield tuple(_shortened("".join(_all_text(cell)).strip()) for cell in row.iterfind(f".//{_W}tc"))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]}…（{len(text)}）"
