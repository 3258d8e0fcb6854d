"""A docx's tables and the paragraphs around them: merged cells, automatic numbers, tracked changes as accepted.

Text boxes follow the paragraph that they are anchored in. What is struck out or hidden is no issued text, and is named; so are
footnotes and comments, which belong to no cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from progress_report.importing.sources.files import WORD_TEXT, SourceError, parts_of, text_part_of
from progress_report.importing.sources.grid import Grid, GridCell, GridRow, Paragraph, SourceText
from progress_report.importing.transcript import Doubt
from progress_report.messages import N_, _
from progress_report.reading.numerals import CIRCLED
from progress_report.reading.word_names import FALLBACK, with_ordinary_names
from progress_report.reading.word_names import WORD as _W
from progress_report.reading.word_numbering import Numbering
from progress_report.reading.wording import joined
from progress_report.templating.errors import TemplateError
from progress_report.templating.package.archive import parse

NUMBERING, STYLES = "word/numbering.xml", "word/styles.xml"


MAX_TEXT_BYTES = 9_000_000
"""Of the text's XML, which takes twenty times as much as a tree; a thousand measures have some five million."""
REMARKS = (
    ("word/footnotes.xml", "footnote", N_("脚注")),
    ("word/endnotes.xml", "endnote", N_("尾注")),
    ("word/comments.xml", "comment", N_("批注")),
)
"""Parts of remarks, their elements, and what a person calls them (ECMA-376-1, 17.11 and 17.13.4)."""
_EDGE = re.compile(r"word/(header|footer)\d*\.xml")
_WORDS = re.compile("[\u4e00-\u9fff]{2}")
"""A page's number has no words."""
BOX = f"{_W}txbxContent"
NOT_SHOWN = ("strike", "dstrike", "vanish")
"""Properties of a run that is struck out or hidden (ECMA-376-1, 17.3.2)."""


MAX_COLUMNS = 63
"""The most columns a table has in Word."""


def read_word(name: str, data: bytes) -> SourceText:
    """Return the document's tables in order; a table inside a cell counts as one of its own. Raises SourceError."""
    parts = {part: with_ordinary_names(content) for part, content in parts_of(name, data).items()}
    text = text_part_of(parts)
    if len(parts.get(text, b"")) > MAX_TEXT_BYTES:
        raise SourceError(_("{file} 文字过多，不像任务分工文件，请只保留任务分工表").format(file=name))
    try:
        body = parse(parts[text], text).find(f"{_W}body")
        numbering = Numbering(_optional(parts, NUMBERING), _optional(parts, STYLES))
        remarks = tuple(_remarks(parts))
    except TemplateError as error:
        raise SourceError(_("读不了 {file}：{reason}").format(file=name, reason=error)) from error
    except KeyError as error:
        raise SourceError(_("读不了 {file}：缺少正文部件 {part}").format(file=name, part=WORD_TEXT)) from error
    if body is None:
        raise SourceError(_("读不了 {file}：没有正文").format(file=name))
    blocks: list[Paragraph | Grid] = []
    doubts: list[Doubt] = []
    tables = paragraphs = 0
    for block, boxed in _with_boxes(_blocks(body)):
        if block.tag == f"{_W}p":
            paragraphs += not boxed
            words = _paragraph(block, numbering).strip()
            place = _("第{number}段").format(number=paragraphs)
            doubts += _not_shown([block], place)
            if words:
                blocks.append(Paragraph(words, place))
            continue
        for table in (block, *block.iterfind(f".//{_W}tbl")):
            tables += 1
            blocks.append(_grid(table, tables, numbering, doubts))
    return SourceText(tuple(blocks), (*doubts, *remarks))


def _with_boxes(blocks: Iterator[etree._Element]) -> Iterator[tuple[etree._Element, bool]]:
    """Yield blocks, and after each paragraph the blocks of the text boxes in it; tell which are such."""
    for block in blocks:
        yield block, False
        for box in block.iter(BOX) if block.tag == f"{_W}p" else ():
            if not any(parent.tag in {FALLBACK, BOX} for parent in box.iterancestors()):
                yield from ((one, True) for one in _blocks(box))


def _remarks(parts: Mapping[str, bytes]) -> Iterator[Doubt]:
    """Yield footnotes, endnotes, comments, and what pages have at their top and foot: a reader has to know them, and no column takes them."""
    for part, name, called in REMARKS:
        root = _optional(parts, part)
        texts = (
            joined("".join("".join(_runs(paragraph)) for paragraph in remark.iter(f"{_W}p")))
            for remark in (root.iter(f"{_W}{name}") if root is not None else ())
        )
        # The lines between text and footnotes stand among them, without a word.
        for number, text in enumerate(filter(None, texts), 1):
            yield Doubt("D52", quotation=text, source=f"{_(called)}{number}")
    edges: dict[str, str] = {}
    for part in sorted(parts):
        found = _EDGE.fullmatch(part)
        root = _optional(parts, part) if found is not None else None
        text = joined("".join("".join(_runs(one)) for one in root.iter(f"{_W}p"))) if root is not None else ""
        if found is not None and _WORDS.search(text):
            edges.setdefault(text, _("页眉") if found[1] == "header" else _("页脚"))
    for text, called in edges.items():
        yield Doubt("D68", quotation=text, source=called)


def _not_shown(paragraphs: Iterable[etree._Element], place: str) -> Iterator[Doubt]:
    """Yield what of paragraphs is struck out or hidden, and the numbers of footnotes that are typed."""
    runs = [run for one in paragraphs for run in one.iter(f"{_W}r")]
    text = joined("".join("".join(_runs(run)) for run in runs if _is_not_shown(run)))
    if text:
        yield Doubt("D63", quotation=text, source=place)
    for run in runs:
        if _is_note_number(run):
            number = joined("".join(_runs(run)))
            yield Doubt("D66", quotation=_text_before(run) + number, source=place, details={"number": number})


def _is_not_shown(run: etree._Element) -> bool:
    found = (run.find(f"{_W}rPr/{_W}{name}") for name in NOT_SHOWN)
    return any(one is not None and one.get(f"{_W}val", "1") not in {"0", "false", "off"} for one in found)


def _optional(parts: Mapping[str, bytes], part: str) -> etree._Element | None:
    return parse(parts[part], part) if part in parts else None


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables in order, also those in content controls and tracked insertions."""
    for child in parent:
        if child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}moveTo", f"{_W}smartTag"}:
            yield from _blocks(child)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{_W}tr":
            if child.find(f"{_W}trPr/{_W}del") is None:
                yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml"}:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml"}:
            yield from _cells(child)


def _grid(table: etree._Element, number: int, numbering: Numbering, doubts: list[Doubt]) -> Grid:
    """Return a table by grid columns (ECMA-376-1, 17.4.17 gridSpan, 17.4.84 vMerge); what it does not show goes to ``doubts``."""
    name = _("表{number}").format(number=number)
    rows: list[GridRow] = []
    for index, row in enumerate(_rows(table), 1):
        cells: list[GridCell] = [GridCell()] * _count(row, f"{_W}trPr/{_W}gridBefore")
        place = _("{table}第{row}行").format(table=name, row=index)
        doubts += _not_shown((one for cell in _cells(row) for one in _blocks(cell) if one.tag == f"{_W}p"), place)
        for cell in _cells(row):
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            continued = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
            text = "\n".join(
                _paragraph(block, numbering) for block, _boxed in _with_boxes(_blocks(cell)) if block.tag == f"{_W}p"
            ).strip()
            span = max(1, _count(cell, f"{_W}tcPr/{_W}gridSpan"))
            cells += [GridCell(text, continued), *[GridCell("", continued)] * (span - 1)]
        rows.append(GridRow(tuple(cells[:MAX_COLUMNS]), place))
    width = max((len(row.cells) for row in rows), default=0)
    padded = tuple(GridRow((*row.cells, *[GridCell()] * (width - len(row.cells))), row.place) for row in rows)
    return Grid(name, padded)


def _count(element: etree._Element, path: str) -> int:
    found = element.find(path)
    value = found.get(f"{_W}val", "0") if found is not None else "0"
    return min(int(value), MAX_COLUMNS) if value.isascii() and value.isdigit() else 0


def _paragraph(paragraph: etree._Element, numbering: Numbering) -> str:
    """Return a paragraph's text with its automatic number before it; deleted text is left out, breaks become line breaks."""
    return numbering.label(paragraph) + "".join(_runs(paragraph))


def _is_note_number(run: etree._Element) -> bool:
    """Tell whether a run is a raised number behind Chinese text: the typed number of a footnote. m² keeps its exponent."""
    raised = run.find(f"{_W}rPr/{_W}vertAlign")
    if raised is None or raised.get(f"{_W}val") != "superscript":
        return False
    return _NOTE_NUMBER.fullmatch(joined("".join(_runs(run)))) is not None and _text_before(run)[-1:] >= "\u2e80"


def _text_before(run: etree._Element) -> str:
    """Return the last characters of the text right before a run."""
    before = (joined("".join(_runs(one))) for one in run.itersiblings(f"{_W}r", preceding=True))
    return next(filter(None, before), "")[-8:]


_NOTE_NUMBER = re.compile(rf"[\[［〔]?(?:\d{{1,3}}|[{CIRCLED}*＊])[\]］〕]?")
_NO_TEXT = frozenset({FALLBACK, BOX, *(f"{_W}{name}" for name in ("pPr", "rPr", "del", "moveFrom", "tbl"))})


def _runs(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == f"{_W}tab":
            yield " "
        elif child.tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag not in _NO_TEXT and not (child.tag == f"{_W}r" and (_is_not_shown(child) or _is_note_number(child))):
            yield from _runs(child)
