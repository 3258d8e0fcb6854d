"""Text copied out of a PDF viewer → a table: cells that follow each other line by line, without a mark between the columns.

What tells them apart: the running numbers, the deadline that ends a row with its offices, and that the columns of names are
narrow where the column of texts is wide.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from progress_report.importing.sources.grid import Grid, GridCell, GridRow, Paragraph, SourceText
from progress_report.importing.sources.loose_marks import with_marks_in_place
from progress_report.importing.sources.paragraphs import paragraphs_of
from progress_report.importing.sources.row_tails import SENTENCE_END, Tail, find_tails
from progress_report.importing.sources.text_lines import Line, read_lines, text_width
from progress_report.importing.sources.text_rows import Anchor, find_anchors
from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.column_words import SourceColumn, column_of
from progress_report.importing.understanding.outline import is_outline
from progress_report.messages import _
from progress_report.reading.wording import has_invisible, has_lookalikes, joined, restored, shortened

_FINAL = "。；！？"


_ORDER = (SourceColumn.NUMBER, SourceColumn.THEME, SourceColumn.TEXT, SourceColumn.OFFICE, SourceColumn.DEADLINE)


_HEADER = GridRow(tuple(GridCell(column.value) for column in _ORDER), "")


_THEME_AND_TEXT = re.compile(r"([\u4e00-\u9fff]{4,20}[。．]?)\s+(?=[\u4e00-\u9fff“《])")


def read_plain_text(text: str, known_offices: frozenset[str] = frozenset()) -> SourceText:
    """Return the table in a copied text; tab-separated lines are taken as the cells they are."""
    tabbed = _tabbed(text)
    if tabbed is not None:
        return tabbed
    page = read_lines(restored(text))
    if not page.columns:
        lines, moved = with_marks_in_place(text.splitlines())
        paragraphs = paragraphs_of([(line, _("第{line}行").format(line=number)) for number, line in lines])
        if is_outline(paragraphs):
            loose = (
                Doubt("D59", quotation=shortened(words), source=_("第{line}行").format(line=number)) for number, words in moved
            )
            return SourceText(paragraphs, (*_mended(text), *loose))
    tails = find_tails(page.lines, known_offices)
    anchors = find_anchors(page.lines, tails)
    rows, left = _rows_by_number(page.lines, anchors, tails) if anchors else _rows_by_tail(page.lines, tails)
    doubts = (*_mended(text), *((Doubt("D52", quotation=shortened("\n".join(left)), source=_("文末")),) if left else ()))
    title = (Paragraph(page.title, _("第{line}行").format(line=1)),) if page.title else ()
    grids = (Grid(_("文本"), (_HEADER, *rows)),) if rows else ()
    # Numbered texts, each with an end of offices and deadline, leave nothing to guess.
    certain = bool(anchors) and all(anchor.has_text_number for anchor in anchors) and len(tails) == len(anchors)
    return SourceText((*title, *grids), doubts, guessed=not certain)


def _mended(text: str) -> Iterator[Doubt]:
    """Yield which lines hold characters that do not show, or glyph codes that had to be set right."""
    for number, line in enumerate(text.splitlines(), 1):
        for code, found in (("D27", has_invisible(line)), ("D28", has_lookalikes(line))):
            if found:
                yield Doubt(code, quotation=shortened(line), source=_("第{line}行").format(line=number))


def _tabbed(text: str) -> SourceText | None:
    """Return the tables of a text whose cells are separated by tabs; None unless most lines are.

    A line without a tab is a row across the table, or, above a header, a paragraph that ends the table before.
    """
    lines = _tabbed_lines(text)
    cut = [at for at, (_number, cells) in enumerate(lines) if len(cells) > 1]
    if len(cut) < 2 or len(cut) * 2 < len(lines):
        return None
    width = max(len(cells) for _number, cells in lines)
    blocks: list[Paragraph | Grid] = []
    rows: list[GridRow] = []
    for at, (number, cells) in enumerate(lines):
        place = _("第{line}行").format(line=number)
        following = next((later for later in cut if later > at), None)
        if len(cells) == 1 and (not rows or (following is not None and _names_columns(lines[following][1]))):
            if rows:
                blocks.append(Grid(_("文本"), tuple(rows)))
                rows = []
            blocks.append(Paragraph(cells[0].strip(), place))
            continue
        rows.append(GridRow(tuple(GridCell(cell) for cell in (*cells, *[""] * (width - len(cells)))), place))
    return SourceText((*blocks, Grid(_("文本"), tuple(rows))), tuple(_mended(text)))


def _names_columns(cells: Sequence[str]) -> bool:
    return sum(column_of(cell) is not None for cell in cells) > 1


def _tabbed_lines(text: str) -> list[tuple[int, list[str]]]:
    """Return the lines that are not blank as cells, with their numbers; a quoted cell may hold line breaks, as Excel copies it."""
    if "\t" not in text:
        return _otherwise_cut(text)
    lines = text.splitlines()
    found = [(number, [cell.strip().strip('"') for cell in line.split("\t")]) for number, line in enumerate(lines, 1)]
    if any(line.count('"') % 2 and re.search(r'(?:^|\t)"', line) for line in lines):
        # In one kind of line end: of some, alone in a cell, the reader says that it cannot go on.
        reader = csv.reader(io.StringIO("\n".join(lines)), delimiter="\t")
        # A quotation mark that is never closed makes a cell of the whole rest.
        with suppress(csv.Error):
            found = [(reader.line_num, list(cells)) for cells in reader]
    return _filled(found)


def _otherwise_cut(text: str) -> list[tuple[int, list[str]]]:
    """Return the lines of a text whose cells are cut by bars (as in Markdown) or by commas with quotes (CSV), where a line names columns."""
    lines = text.splitlines()
    barred = [(number, [cell.strip() for cell in line.strip().strip("|").split("|")]) for number, line in enumerate(lines, 1)]
    if any(line.count("|") > 1 and _names_columns(cells) for line, (_number, cells) in zip(lines, barred, strict=True)):
        return _filled([(number, cells) for number, cells in barred if not all(re.fullmatch(r":?-+:?", cell) for cell in cells)])
    found = [(number, [line.strip()]) for number, line in enumerate(lines, 1) if line.strip()]
    if any(_names_columns(line.split(",")) for line in lines):
        reader = csv.reader(io.StringIO("\n".join(lines)))
        with suppress(csv.Error):
            found = [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader]
    return _filled(found)


def _filled(lines: Sequence[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Return the lines that are not blank, those of a single cell without the blank ones after it."""
    kept = [(number, cells) for number, cells in lines if any(cell.strip() for cell in cells)]
    return [(number, cells[:1] if not any(cell.strip() for cell in cells[1:]) else cells) for number, cells in kept]


def _rows_by_number(lines: Sequence[Line], anchors: Sequence[Anchor], tails: Sequence[Tail]) -> tuple[list[GridRow], list[str]]:
    """Cut the lines at the running numbers; the second value are lines after the last row that are not of it."""
    rows: list[GridRow] = []
    first = anchors[0].seq_line if anchors[0].seq_line >= 0 else anchors[0].line
    theme = [line.text for line in lines[:first]]
    wide = _wide(lines)
    for anchor, following in zip(anchors, [*anchors[1:], None], strict=True):
        theme += [anchor.theme] if anchor.theme else []
        if anchor.seq_line >= 0 and anchor.has_text_number:
            theme += [line.text for line in lines[anchor.seq_line + 1 : anchor.line]]
        end = len(lines) if following is None else following.line
        limit = end if following is None or following.seq_line < 0 else following.seq_line
        tail = _tail_within(tails, anchor.line, limit)
        body_end = limit if tail is None else tail.first
        body = [line.text for line in lines[anchor.line : body_end]] + ([tail.kept] if tail is not None and tail.kept else [])
        if body:
            body[0] = body[0][anchor.offset :]
        if not anchor.has_text_number:
            name, body = _theme_and_text(body, wide)
            theme += name
        if tail is None:
            body, rest = _trailing_theme(body, wide, following)
        else:
            after = [line.text for line in lines[tail.last + 1 : limit]]
            more, rest = _continuation(body, after, wide, number_follows=following is not None and following.seq_line >= 0)
            body += more
        rows.append(_row(lines, str(anchor.number), theme, body, tail, anchor.line, max(anchor.line, limit - 1)))
        theme = rest
    return rows, theme


def _rows_by_tail(lines: Sequence[Line], tails: Sequence[Tail]) -> tuple[list[GridRow], list[str]]:
    """Cut the lines after each deadline, where no running number helps; the second value are the lines after the last."""
    rows: list[GridRow] = []
    if not tails:
        return rows, [line.text for line in lines]
    wide = _wide(lines)
    before = [tail.kept or (lines[tail.first - 1].text if tail.first else "") for tail in tails]
    # Deadlines stand within the texts rather than after them where most texts are no whole sentence before theirs.
    within = sum(text[-1:] not in SENTENCE_END for text in before) * 2 > len(tails)
    start = 0
    for tail, following in zip(tails, [*tails[1:], None], strict=True):
        texts = [line.text for line in lines[start : tail.first]] + ([tail.kept] if tail.kept else [])
        label = ""
        if texts and re.fullmatch(r"\d{1,3}", texts[0]):
            label, texts = texts[0], texts[1:]
        theme, body = _theme_and_text(texts, wide)
        limit = len(lines) if following is None else following.first
        after = [line.text for line in lines[tail.last + 1 : limit]] if within else []
        ends = [index for index, text in enumerate(after) if text[-1] in _FINAL]
        more = after[: ends[0] + 1] if ends and body and body[-1][-1] not in _FINAL else []
        rows.append(_row(lines, label, theme, body + more, tail, min(start, tail.first), tail.last + len(more)))
        start = tail.last + 1 + len(more)
    return rows, [line.text for line in lines[start:]]


def _tail_within(tails: Sequence[Tail], first: int, limit: int) -> Tail | None:
    """Return the row end between two lines, one with offices rather than a bare date that ends a line of the text."""
    within = [tail for tail in tails if first <= tail.first and tail.last < limit]
    return next((tail for tail in within if tail.office), within[-1] if within else None)


def _wide(lines: Sequence[Line]) -> int:
    """Return from how many characters on a line is one of the wide column of texts."""
    return max(text_width(lines) * 7 // 10, 8)


def _continuation(body: Sequence[str], after: Sequence[str], wide: int, *, number_follows: bool) -> tuple[list[str], list[str]]:
    """Split the lines after a row's end into what goes on with its text and what is the next row's 重点任务.

    Where the next row's number follows them, wide lines or an unfinished sentence take them all.
    """
    finished = not body or body[-1][-1:] in _FINAL
    last_wide = max((index for index, text in enumerate(after) if len(joined(text)) >= wide), default=-1)
    if number_follows:
        return (list(after), []) if last_wide >= 0 or not finished else ([], list(after))
    if last_wide < 0:
        return [], list(after)
    end = last_wide + 1
    if after[last_wide][-1] not in _FINAL and end < len(after) and after[end][-1] in _FINAL:
        end += 1
    return list(after[:end]), list(after[end:])


def _trailing_theme(body: Sequence[str], wide: int, following: Anchor | None) -> tuple[list[str], list[str]]:
    """Split a row without an end into its text and, after its last sentence, the narrow lines of the next 重点任务."""
    ends = [index for index, text in enumerate(body) if text[-1:] in SENTENCE_END]
    if following is None or not ends or any(len(joined(text)) >= wide for text in body[ends[-1] + 1 :]):
        return list(body), []
    return list(body[: ends[-1] + 1]), list(body[ends[-1] + 1 :])


def _theme_and_text(texts: Sequence[str], wide: int) -> tuple[list[str], list[str]]:
    """Split a row's lines into 重点任务 and text: the text begins with the first wide line, else with a sentence's end."""
    if not texts:
        return [], []
    begin = next((index for index, text in enumerate(texts) if len(joined(text)) >= wide), -1)
    if begin < 0:
        begin = next((index for index, text in enumerate(texts) if text[-1] in SENTENCE_END), len(texts) - 1)
    theme, body = list(texts[:begin]), list(texts[begin:])
    both = _THEME_AND_TEXT.match(body[0])
    if both is not None and not theme:
        return [both[1]], [body[0][both.end() :], *body[1:]]
    return theme, body


def _row(
    lines: Sequence[Line], label: str, theme: Sequence[str], body: Sequence[str], tail: Tail | None, first: int, last: int
) -> GridRow:
    values = {
        SourceColumn.NUMBER: label,
        SourceColumn.THEME: "\n".join(theme),
        SourceColumn.TEXT: "\n".join(body),
        SourceColumn.OFFICE: tail.office if tail is not None else "",
        SourceColumn.DEADLINE: tail.deadline if tail is not None else "",
    }
    return GridRow(tuple(GridCell(values[column]) for column in _ORDER), _place(lines, first, last))


def _place(lines: Sequence[Line], first: int, last: int) -> str:
    begin, end = lines[first].number, lines[last].number
    return _("第{line}行").format(line=begin) if begin == end else _("第{first}–{last}行").format(first=begin, last=end)
