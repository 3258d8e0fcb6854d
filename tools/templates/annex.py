"""The annex of the report: every measure's state in a table on lying pages."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table

from tools.templates.styles import BARE
from tools.templates.word import (
    add_draft_header,
    add_page_numbers,
    add_section,
    add_table,
    fill_row,
    keep_next,
    keep_whole,
    repeat_as_header,
    repeat_in_cell,
    set_section,
    tag_row,
)

NUMBER, TEXT, OFFICES, MANY_OFFICES, DEADLINE, PROGRESS, STATE = 9, 62, 16, 32, 23, 99, 16
"""Millimetres of the columns: without ``MANY_OFFICES`` 225 in all, shared out so that the texts of a full year take the fewest lines."""
LONGEST_IN_FEW_LINES = 16
"""Characters of 责任科室 that four lines of its narrow column take; for longer ones (牵头、配合, many offices) it is twice as wide."""
ASKED_ONCE = (
    f"{{% set wide_offices = (measures | map(attribute='office_text') | map('length') | max) > {LONGEST_IN_FEW_LINES} %}}"
    "{% set has_deadlines = (measures | map(attribute='deadline_text') | join) %}"
)
"""What decides of the columns, before the table: asked in each row it would take all the measures each time."""

_OFFICES = "{% if piece.first %}{{ measure.office_text }}{% endif %}"


def _columns(texts: Sequence[str], offices: str) -> tuple[str, ...]:
    """Return a row's cells: one of two for the offices, and none for deadlines in a year without any."""
    number, text, deadline, progress, state = texts
    return (
        *(number, text),
        *("{%tc if wide_offices %}", offices, "{%tc else %}", offices, "{%tc endif %}"),
        *("{%tc if has_deadlines %}", deadline, "{%tc endif %}"),
        *(progress, state),
    )


_TAG = 0.1
WIDTHS = (NUMBER, TEXT, _TAG, MANY_OFFICES, _TAG, OFFICES, _TAG, _TAG, DEADLINE, _TAG, PROGRESS, STATE)
HEADS = _columns(("序号", "具体措施", "完成\n时限", "进展情况和佐证", "完成\n状态"), "责任\n科室")
_ROW = _columns(
    (
        "{{ measure.number }}",
        "{% if piece.first %}{{ measure.number }}.{{ measure.text }}{% else %}（续）{% endif %}",
        "{% if piece.first %}{{ measure.deadline_text }}{% endif %}",
        "",
        "{% if piece.first %}{{ measure.status }}"
        "{% if measure.overdue %}（逾期未完成）{% elif measure.late %}（逾期完成）{% endif %}{% endif %}",
    ),
    _OFFICES,
)
_PROGRESS_CELL = 10
NEW_SUBTHEME = "measure.subtheme and (loop.first or loop.previtem.subtheme != measure.subtheme)"
THEME = "（{{ theme.ordinal | cn }}）{{ theme.name" + BARE + " }}"


def add_annex(document: Document, label: str) -> None:
    """Add the annex on new lying pages: ``label`` on the first line, the title on the third (7.3.7)."""
    section = add_section(document)
    set_section(section, landscape=True)
    add_draft_header(section)
    add_page_numbers(section, landscape=True)
    document.add_paragraph(label, style="附件标识")
    document.add_paragraph(style="附件标识")
    document.add_paragraph(
        ASKED_ONCE + r"{{ annex_title_lines | join('\n') }}", style="附件标题"
    ).paragraph_format.space_after = Pt(8)
    table = add_table(document, [Mm(one * 225 / sum(WIDTHS)) for one in WIDTHS], 14)
    fill_row(table, 0, HEADS, "附表表头")
    repeat_as_header(table, 0)
    # The theme has a row of its own: cells merged over its measures are blank on every page but the first.
    tag_row(table, 1, "{%tr for theme in themes %}", "附表正文")
    _across(table, 2, THEME)
    tag_row(table, 3, "{%tr for measure in theme.measures %}", "附表正文")
    tag_row(table, 4, f"{{%tr if {NEW_SUBTHEME} %}}", "附表正文")
    _across(table, 5, "{{ measure.subtheme" + BARE + " }}")
    tag_row(table, 6, "{%tr endif %}", "附表正文")
    tag_row(table, 7, "{%tr for piece in measure.annex_rows %}", "附表正文")
    # Rows are whole, so that none begins or ends with a remainder; only what is longer than half a page has to break.
    tag_row(table, 8, "{%tr if piece.short %}", "附表正文")
    _row(table, 9)
    keep_whole(table, 9)
    tag_row(table, 10, "{%tr else %}", "附表正文")
    _row(table, 11)
    tag_row(table, 12, "{%tr endif %}{%tr endfor %}", "附表正文")
    tag_row(table, 13, "{%tr endfor %}{%tr endfor %}", "附表正文")
    # A document does not end with a table: Word would add a line, and after a full table a page.
    document.add_paragraph(style="附表正文").paragraph_format.line_spacing = Pt(1)


def _across(table: Table, row: int, words: str) -> None:
    """Make a row of one cell, which stays with the next."""
    across = table.cell(row, 0).merge(table.cell(row, len(WIDTHS) - 1))
    across.paragraphs[0].style = "附表小标题"
    # The table's width, whichever columns are printed.
    width = across._tc.tcPr.find(qn("w:tcW"))
    width.set(qn("w:type"), "pct")
    width.set(qn("w:w"), "5000")
    across.paragraphs[0].add_run(f"{{% colspan 6 if has_deadlines else 5 %}}{words}")
    keep_next(across.paragraphs[0])
    keep_whole(table, row)


def _row(table: Table, row: int) -> None:
    fill_row(table, row, _ROW, "附表正文", centred=(0, 3, 5, 8, 11), top=True)
    repeat_in_cell(table.cell(row, _PROGRESS_CELL), "for line in piece.lines", "{{ line }}", "附表正文")
