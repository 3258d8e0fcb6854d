"""Tables whose columns say who answers in another way: offices and deadline in one cell, or a column an office with marks in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from progress_report.importing.sources.grid import Grid, GridCell, GridRow, Paragraph, SourceText
from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.annotations import is_by_when
from progress_report.importing.understanding.column_words import SourceColumn, column_of, is_person
from progress_report.importing.understanding.headers import find_header
from progress_report.importing.understanding.turned import upright
from progress_report.reading.office_names import is_office_word
from progress_report.reading.wording import joined

LEAST_OFFICES = 2
"""So many columns named like offices at least make a table one of marks."""
_ANSWER = frozenset({SourceColumn.LEAD, SourceColumn.OFFICE, SourceColumn.SUPPORT})
_PARTS = re.compile(r"[；;，,。\n]\s*")
_MARKS = "●○◎★☆▲△◆◇■□√✓✔☑"
_MARK = re.compile(rf"[{_MARKS}]|牵头|主办|主责|责任|负责|配合|协办|参与")
_LEGEND = re.compile(
    rf"[“\"‘（(]?(?P<mark>[{_MARKS}])[”\"’）)]?(?:为|是|表示|代表|指|[:：—-])+(?P<role>牵头|主办|主责|责任|负责|承办|配合|协办|参与|协助)"
)
_IN_BRACKETS = re.compile(r"[（(]([^（）()]+)[）)]")
_ANY = re.compile(rf"[{_MARKS}*＊※]")
_MARKED_NAMES = re.compile(
    rf"(?:带|标|加|注|打)有?[“\"‘（(]?(?P<mark>[{_MARKS}*＊※])[”\"’）)]?号?的?(?:科室|单位|部门|处室)?(?:为|是|表示|代表)"
    r"(?P<role>牵头|主办|主责|责任|负责|承办|配合|协办|参与|协助)"
)
_ROLES = {
    **dict.fromkeys(("牵头", "主办", "主责"), SourceColumn.LEAD),
    **dict.fromkeys(("责任", "负责", "承办"), SourceColumn.OFFICE),
    **dict.fromkeys(("配合", "协办", "参与", "协助"), SourceColumn.SUPPORT),
}


def reshaped(source: SourceText) -> SourceText:
    """Return a document with each table as one of a field a column, an office's column as marks turned into its name."""
    legend, marked = _meanings(source, _LEGEND), _meanings(source, _MARKED_NAMES)
    blocks: list[Paragraph | Grid] = []
    doubts: list[Doubt] = []
    for block in source.blocks:
        if isinstance(block, Grid):
            block, asked = _without_marks(_told(_parted(upright(block)), marked), legend)
            block, more = _with_offices_of_persons(block)
            doubts += [*asked, *more]
        blocks.append(block)
    return replace(source, blocks=tuple(blocks), doubts=tuple(doubts))


def _parted(grid: Grid) -> Grid:
    """Return a table with a column of offices and deadlines (责任科室及时限) as two."""
    for index, row in enumerate(grid.rows):
        for at, cell in enumerate(row.cells):
            names = re.split(r"[、和及与/]", joined(cell.text))
            fields = [column_of(name) for name in names]
            if len(names) == 2 and SourceColumn.DEADLINE in fields and _ANSWER & set(fields):
                first = fields[0] is SourceColumn.DEADLINE
                rows = [
                    _with_two(one, at, names if number == index else _parts_of(one.cells[at].text, deadline_first=first))
                    for number, one in enumerate(grid.rows)
                ]
                return replace(grid, rows=tuple(rows))
    return grid


def _parts_of(text: str, *, deadline_first: bool) -> list[str]:
    """Return what a cell says of offices and of the deadline, in the order of the header; all of it stays with the offices in doubt."""
    pieces = [piece for piece in _PARTS.split(text) if joined(piece)]
    ahead = list(takewhile(lambda piece: is_by_when(joined(piece)), pieces))
    behind = list(takewhile(lambda piece: is_by_when(joined(piece)), reversed(pieces[len(ahead) :])))[::-1]
    offices = "，".join(pieces[len(ahead) : len(pieces) - len(behind)])
    deadline = "，".join([*ahead, *behind])
    return [deadline, offices] if deadline_first else [offices, deadline]


def _with_two(row: GridRow, at: int, texts: Sequence[str]) -> GridRow:
    cells = [GridCell(text, row.cells[at].continued) for text in texts]
    return replace(row, cells=(*row.cells[:at], *cells, *row.cells[at + 1 :]))


def _without_marks(grid: Grid, legend: Mapping[str, SourceColumn]) -> tuple[Grid, list[Doubt]]:
    """Return a table that has a column an office with a mark for each that answers as one with columns of names, and what is asked."""
    header = find_header(grid)
    if header is None or _ANSWER & header.columns.keys():
        return grid, []
    offices = {at: joined(words) for at, words in header.others.items() if is_office_word(joined(words))}
    below = grid.rows[header.last + 1 :]
    marks = {at: [joined(row.cells[at].text) for row in below if joined(row.cells[at].text)] for at in offices}
    offices = {at: name for at, name in offices.items() if all(_MARK.fullmatch(mark) for mark in marks[at])}
    seen = list(dict.fromkeys(mark for at in offices for mark in marks[at]))
    if len(offices) < LEAST_OFFICES or not seen:
        return grid, []
    roles = {mark: _ROLES.get(mark) or legend.get(mark) or SourceColumn.OFFICE for mark in seen}
    columns = list(dict.fromkeys(sorted(roles.values(), key=list(SourceColumn).index)))

    def answering(row: GridRow, column: SourceColumn) -> str:
        return "、".join(name for at, name in offices.items() if roles.get(joined(row.cells[at].text)) is column)

    rows = []
    for number, row in enumerate(grid.rows):
        kept = [GridCell("", cell.continued) if at in offices else cell for at, cell in enumerate(row.cells)]
        in_header = header.first <= number <= header.last
        texts = [column.value if in_header else answering(row, column) if number > header.last else "" for column in columns]
        rows.append(replace(row, cells=(*kept, *(GridCell(text) for text in texts))))
    said = "、".join(f"{mark}：{roles[mark].value}" for mark in seen)
    return replace(grid, rows=tuple(rows)), [Doubt("D67", quotation=said, source=grid.name)]


def _told(grid: Grid, marked: Mapping[str, SourceColumn]) -> Grid:
    """Return a table with the marks behind names of offices (运检部★) as what the document says that they mean (带★的为牵头部门)."""
    header = find_header(grid) if marked else None
    at = header.columns.get(SourceColumn.OFFICE) if header is not None else None
    if at is None:
        return grid

    def said(found: re.Match[str]) -> str:
        column = marked.get(found[0])
        return "（牵头）" if column is SourceColumn.LEAD else "（配合）" if column is SourceColumn.SUPPORT else found[0]

    rows = [
        replace(
            row, cells=tuple(replace(one, text=_ANY.sub(said, one.text)) if n == at else one for n, one in enumerate(row.cells))
        )
        for row in grid.rows
    ]
    return replace(grid, rows=tuple(rows))


def _with_offices_of_persons(grid: Grid) -> tuple[Grid, list[Doubt]]:
    """Return a table that names its offices only behind persons (王×（民族科）) with a column of them, and what is asked."""
    header = find_header(grid)
    if header is None or _ANSWER & header.columns.keys():
        return grid, []
    below = grid.rows[header.last + 1 :]
    for at, words in header.others.items():
        offices = [_IN_BRACKETS.findall(joined(row.cells[at].text)) for row in below if joined(row.cells[at].text)]
        named = [names for names in offices if names]
        # Rows across the table have a cell there, too, or none.
        if (
            is_person(re.sub(r"[（(].*", "", joined(words)))
            and named
            and all(is_office_word(name) for names in named for name in names)
        ):
            rows = []
            for number, row in enumerate(grid.rows):
                own = "、".join(_IN_BRACKETS.findall(joined(row.cells[at].text))) if number > header.last else ""
                text = SourceColumn.OFFICE.value if number == header.last else own
                rows.append(replace(row, cells=(*row.cells, GridCell(text, row.cells[at].continued))))
            return replace(grid, rows=tuple(rows)), [
                Doubt("D58", column=SourceColumn.OFFICE.value, quotation=joined(words), source=grid.name)
            ]
    return grid, []


def _meanings(source: SourceText, pattern: re.Pattern[str]) -> dict[str, SourceColumn]:
    """Return what the document says that its marks mean (●为牵头科室)."""
    lines: Iterable[str] = (
        *(paragraph.text for paragraph in source.paragraphs),
        *(cell.text for grid in source.grids for row in grid.rows for cell in row.cells),
    )
    return {found["mark"]: _ROLES.get(found["role"], SourceColumn.SUPPORT) for line in lines for found in pattern.finditer(line)}
