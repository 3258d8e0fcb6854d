"""Tables → the rows of an assignment: headers dropped, merged cells filled, rows and groups that a page broke put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from progress_report.importing.sources.grid import Grid, GridCell, GridRow, Paragraph, SourceText, excerpt
from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.answering import answered_by_headings
from progress_report.importing.understanding.column_words import SourceColumn
from progress_report.importing.understanding.headers import Header, find_header, guessed_header, is_header_row
from progress_report.importing.understanding.levels import (
    ARABIC,
    Headings,
    begins_with_mark,
    level_of,
    tells_continuation,
    without_continued,
)
from progress_report.importing.understanding.source_rows import SourceRow, annotated, joined_over_break, with_further_row
from progress_report.reading.numerals import ordinal_of
from progress_report.reading.wording import joined, shortened

MAX_THEME = 60
"""A longer text is no name of a 重点任务."""
_REMARK = re.compile(r"(?:备?注|说明|填表说明)[:：]|(?:合计|填表人|审核人)")
_CARRIED = (SourceColumn.LEAD, SourceColumn.OFFICE, SourceColumn.SUPPORT, SourceColumn.DEADLINE)
_NAMES = frozenset({SourceColumn.NUMBER, SourceColumn.THEME, SourceColumn.SUBTHEME, SourceColumn.TEXT})


@dataclass(frozen=True, slots=True)
class Assembled:
    """What a document's tables or paragraphs were understood as: its lines above the measures, the rows, the doubts on the way."""

    preface: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    doubts: tuple[Doubt, ...]


@dataclass(slots=True)
class _Assembly:
    """What has been put together so far, and what stands above the next row."""

    rows: list[SourceRow] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    preface: list[str] = field(default_factory=list)
    headings: Headings = field(default_factory=Headings)
    theme: str = ""
    subtheme: str = ""

    def enter(self, heading: str) -> None:
        """Begin a group under a heading."""
        self.headings.enter(heading)
        self.theme = self.subtheme = ""

    def add(self, row: SourceRow) -> None:
        """Add a row below the headings that stand above it, or to the row before where a page break cut it."""
        whole = joined_over_break(self.rows[-1], row) if self.rows and row.breaks else None
        if whole is not None:
            self.theme = whole.theme
            self.rows[-1] = whole
            self.doubts.append(Doubt("D53", quotation=shortened(row.text), source=whole.place))
            return
        row = replace(row, theme=without_continued(row.theme, self.theme))
        if row.theme and joined(row.theme) != joined(self.theme):
            self.subtheme = ""
        self.theme, self.subtheme = row.theme or self.theme, row.subtheme or self.subtheme
        placed = replace(row, theme=self.theme, subtheme=self.subtheme, outer=self.headings.names())
        self.rows += annotated(placed)


def assemble_tables(source: SourceText) -> Assembled:
    """Return the measures of a document's tables from top to bottom, and what was left out or put together on the way."""
    state = _Assembly()
    header: Header | None = None
    width = 0
    between: list[Paragraph] = []
    headed = _has_headings(source)
    for block in source.blocks:
        if isinstance(block, Paragraph):
            between.append(block)
            continue
        found = find_header(block)
        block_width = max((len(row.cells) for row in block.rows), default=0)
        current = found or (header if header is not None and block_width == width else guessed_header(block.rows))
        if current is None:
            state.doubts.append(Doubt("D51", quotation=excerpt(block), source=block.name))
            continue
        first = not state.rows
        between = _enter_headings(state, between, current, first=first, headed=headed)
        if first:
            state.preface += [paragraph.text for paragraph in between]
            if current is not header:
                state.preface += [
                    text
                    for row in block.rows[: max(0, current.first)]
                    # Lines of several cells are a header's upper line, or say who filled in the table.
                    if (text := joined("".join(one.text for one in row.cells)))
                    and sum(bool(joined(one.text)) for one in row.cells) == 1
                ]
        header, width = current, block_width
        own_header = current is found or (
            current.first >= 0 and header is current and found is None and not _continues(block, current)
        )
        data = block.rows[current.last + 1 :] if own_header else block.rows
        if current.guessed:
            state.doubts += [
                Doubt("D58", column=column.value, quotation=current.words.get(current.columns[column], ""), source=block.name)
                for column in sorted(current.guessed, key=lambda one: one.value)
                if current.words.get(current.columns[column])
            ]
        _read_rows(state, data, current)
        between = []
    rows, answering = answered_by_headings(state.rows)
    return Assembled(tuple(state.preface), rows, (*state.doubts, *answering))


def _continues(block: Grid, header: Header) -> bool:
    """Tell whether a table without a header of its own goes on under an earlier one: its first row does not hold that one's words."""
    if header.first < 0 or header.first >= len(block.rows):
        return True
    words = {at: joined(cell.text) for at, cell in enumerate(block.rows[header.first].cells) if joined(cell.text)}
    return words != dict(header.words)


def _has_headings(source: SourceText) -> bool:
    """Tell whether paragraphs between the tables name groups: then the one above the first table does so, too."""
    seen = False
    before: Paragraph | None = None
    for block in source.blocks:
        if isinstance(block, Paragraph):
            before = block
            continue
        if seen and before is not None and find_header(block) is not None and _is_heading(before.text):
            return True
        seen, before = True, None
    return False


def _enter_headings(
    state: _Assembly, between: Sequence[Paragraph], header: Header, *, first: bool, headed: bool
) -> list[Paragraph]:
    """Enter the groups that the paragraphs right above a table name; return those that name none."""
    has_theme = SourceColumn.THEME in header.columns
    if first and not headed:
        return list(between)
    at = len(between)
    while (
        at
        and _is_heading(between[at - 1].text)
        and (level_of(between[at - 1].text) is not None or (at == len(between) and not has_theme))
    ):
        at -= 1
    if first and at == 0 and len(between) == 1:
        # A single line above the first table is the document's title.
        return list(between)
    for paragraph in between[at:]:
        state.enter(paragraph.text)
    return list(between[:at])


def _is_heading(text: str) -> bool:
    words = joined(text)
    return (
        0 < len(words) <= MAX_THEME and words[-1] not in "。；，：:" and not (_REMARK.match(words) or tells_continuation(words))
    )


def _read_rows(state: _Assembly, data: Sequence[GridRow], header: Header) -> None:
    """Add the measures under a header; rows that are none are named."""
    above: dict[SourceColumn, str] = {}
    others_above: dict[int, str] = {}
    breaks = bool(state.rows)
    for row, following in zip_longest(data, data[1:]):
        breaks = breaks or row.page_start
        filled = "".join(joined(cell.text) for cell in row.cells)
        if not filled or is_header_row(row, header) or tells_continuation(filled):
            continue
        section = _section(row, header)
        if section is None and following is not None and _stands_over(row, following, header):
            section = row.cells[header.columns[SourceColumn.TEXT]].text.strip()
        if section:
            state.enter(section)
            above.clear()
            continue
        cells = {column: _cell(row, position, header) for column, position in header.columns.items()}
        values = {column: cell.text.strip() for column, cell in cells.items()}
        has_data = any(joined(values.get(column, "")) for column in (SourceColumn.TEXT, *_CARRIED))
        if section is not None or not has_data:
            state.doubts.append(Doubt("D52", quotation=filled, source=row.place))
            continue
        merged = frozenset(
            column for column, cell in cells.items() if cell.continued and not values[column] and above.get(column)
        )
        nameless = not joined(values[SourceColumn.TEXT]) and not joined(values.get(SourceColumn.NUMBER, ""))
        further = nameless and not breaks and bool(state.rows) and bool(joined(state.rows[-1].text))
        above |= {column: value for column, value in values.items() if joined(value)}
        above = {column: value for column, value in above.items() if joined(values[column]) or column in merged}
        full = {column: above.get(column, "") for column in SourceColumn}
        extra = tuple(_extra(row, header, others_above))
        found = SourceRow(
            label=joined(values.get(SourceColumn.NUMBER, "")),
            theme=values.get(SourceColumn.THEME, ""),
            text=values[SourceColumn.TEXT],
            office=full[SourceColumn.OFFICE],
            support=full[SourceColumn.SUPPORT],
            deadline=full[SourceColumn.DEADLINE],
            place=row.place,
            theme_stated=bool(joined(values.get(SourceColumn.THEME, ""))),
            breaks=breaks,
            merged=merged,
            subtheme=values.get(SourceColumn.SUBTHEME, ""),
            lead=full[SourceColumn.LEAD],
            extra=extra,
        )
        if further:
            state.rows[-1] = with_further_row(state.rows[-1], found)
        else:
            state.add(found)
        state.doubts += _headless(row, header)
        breaks = False


def _stands_over(row: GridRow, following: GridRow, header: Header) -> bool:
    """Tell whether a row that has nothing but words in the measures' column names those below it, each of which begins with a mark (△)."""
    at = header.columns[SourceColumn.TEXT]
    filled = [position for position, cell in enumerate(row.cells) if joined(cell.text)]
    if filled != [at] or at >= len(following.cells) or not _is_heading(row.cells[at].text):
        return False
    return begins_with_mark(following.cells[at].text) and not begins_with_mark(row.cells[at].text)


def _cell(row: GridRow, position: int, header: Header) -> GridCell:
    """Return a field's cell, with those to its right over which the header has no words of their own."""
    if position >= len(row.cells):
        return GridCell()
    cell = row.cells[position]
    texts = [cell.text]
    at = position + 1
    fields = frozenset(header.columns.values())
    while header.words and at < len(row.cells) and at not in header.words and at not in fields:
        if joined(row.cells[at].text):
            texts.append(row.cells[at].text)
        at += 1
    return cell if len(texts) == 1 else GridCell("\n".join(text for text in texts if text), cell.continued)


def _extra(row: GridRow, header: Header, above: dict[int, str]) -> Iterator[tuple[str, str]]:
    """Yield the row's cells of columns that an assignment does not have, merged ones filled."""
    for position, words in header.others.items():
        if not words or position >= len(row.cells):
            continue
        cell = _cell(row, position, header)
        if joined(cell.text) or not cell.continued:
            above[position] = cell.text.strip()
        if joined(above.get(position, "")):
            yield words, above[position]


def _headless(row: GridRow, header: Header) -> Iterator[Doubt]:
    """Yield what stands in columns without a header's words in a table that has no header at all."""
    for position, words in header.others.items():
        if not words and position < len(row.cells) and joined(row.cells[position].text):
            yield Doubt("D50", column=words, quotation=joined(row.cells[position].text), source=row.place)


def _section(row: GridRow, header: Header) -> str | None:
    """Return the name that a row across the table gives to those below; empty for a remark, None for a row of data."""
    filled = [position for position, cell in enumerate(row.cells) if joined(cell.text)]
    texts = [row.cells[position].text.strip() for position in filled]
    if len(filled) == 1 and _REMARK.match(joined(texts[0])):
        return ""
    if any(cell.continued for cell in row.cells) or len(joined("".join(texts))) > MAX_THEME:
        return None
    if len(filled) == 1:
        text = texts[0]
        numbered = (level_of(text) or ARABIC) < ARABIC if level_of(text) is not None else False
        if joined(text).isdigit() or (header.columns[SourceColumn.TEXT] == filled[0] and not numbered):
            return None
        return text if filled[0] == 0 or numbered else None
    fields = {position: column for column, position in header.columns.items()}
    named = {fields.get(position) for position in filled}
    if (
        len(filled) == 2
        and SourceColumn.NUMBER in named
        and named <= _NAMES
        and any(column in header.columns for column in _CARRIED)
    ):
        label, name = texts
        chinese = ordinal_of(joined(label)) is not None and not re.search(r"\d", label)
        return (
            f"{joined(label).rstrip('、')}、{name}"
            if chinese and not re.match(r"[（(①-⑳]", joined(label))
            else (f"{joined(label)}{name}" if chinese else None)
        )
    return None
