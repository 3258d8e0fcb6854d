"""templates/任务分工表.docx: the assignment with the issued document's columns."""

from __future__ import annotations

from pathlib import Path

from docx.shared import Mm
from docx.table import Table

from tools.templates.word import (
    SECOND_LEVEL_HEAD,
    TAG_WIDTH,
    add_draft_header,
    add_page_numbers,
    add_table,
    fill_row,
    keep_row_next,
    keep_whole,
    new_document,
    repeat_as_header,
    set_section,
    tag_row,
)

OTHER_HEADS = ("{%tc for words in extra_columns %}", "{{ words }}", "{%tc endfor %}")
OTHER_VALUES = ("{%tc for value in measure.extra %}", "{{ value }}", "{%tc endfor %}")
"""The issued table's other columns, verbatim and in their order."""
NUMBER, THEME, SUBTHEME, TEXT, OFFICES, DEADLINE, OTHER = 10, 24, 18, 80, 21, 21, 16
"""Millimetres of the columns, which add up to 156 without a second level and other columns, and share that out with them."""
TEXT_BESIDE_MANY, MANY_OFFICES = 61, 40
"""The same of a table with a long 责任科室, which would make rows of many lines beside a 具体措施 of two."""
LONGEST_IN_FEW_LINES = 16
"""Characters of 责任科室 that four lines of its narrow column take, as in the annex."""
ASKED_ONCE = (
    f"{{% set wide_offices = (measures | map(attribute='office_text') | map('length') | max) > {LONGEST_IN_FEW_LINES} %}}"
)
LONGEST_BLOCK = 4
"""Measures under one merged cell: few enough for a page, so that none begins with a cell whose text stands on the one before."""
BLOCKS = f"theme.measures | slice((theme.measures | length + {LONGEST_BLOCK - 1}) // {LONGEST_BLOCK})"
"""A theme's measures in equal parts, which stay whole and each say the theme's name."""
SECOND_LEVEL_CELL = (
    "{%tc if two_levels %}",
    "{% vm (measure.theme, measure.subtheme, block[0].number) %}{{ measure.subtheme }}",
    "{%tc endif %}",
)


_PRINTED = (
    *(NUMBER, THEME, 0, SUBTHEME, 0),
    *(0, TEXT_BESIDE_MANY, MANY_OFFICES, 0, TEXT, OFFICES, 0),
    *(DEADLINE, 0, OTHER, 0),
)
"""The template's columns; a tag's cell is none."""


def _either_width(text: str, offices: str) -> tuple[str, ...]:
    """Return the cells of 具体措施 and 责任科室 in both of their widths, of which one is printed."""
    return ("{%tc if wide_offices %}", text, offices, "{%tc else %}", text, offices, "{%tc endif %}")


def assignment_table(path: Path) -> None:
    """Build the table; the rows under a theme's name stay on one page, so that it is not left behind."""
    document = new_document()
    set_section(document.sections[0])
    add_draft_header(document.sections[0])
    add_page_numbers(document.sections[0])
    document.add_paragraph(ASKED_ONCE + r"{{ table_title_lines | join('\n') }}", style="公文标题")
    document.add_paragraph(style="任务正文")
    share = (156 - TAG_WIDTH.mm * _PRINTED.count(0)) / sum(_PRINTED)
    table = add_table(document, [Mm(one * share) if one else TAG_WIDTH for one in _PRINTED], 8)
    heads = ("序号", "重点任务", *SECOND_LEVEL_HEAD, *_either_width("具体措施", "责任科室"), "完成时限", *OTHER_HEADS)
    fill_row(table, 0, heads, "任务表头")
    repeat_as_header(table, 0)
    tag_row(table, 1, f"{{%tr for theme in themes %}}{{%tr for block in {BLOCKS} %}}{{%tr for measure in block %}}", "任务正文")
    tag_row(table, 2, "{%tr if loop.last %}", "任务正文")
    _row(table, 3)
    tag_row(table, 4, "{%tr else %}", "任务正文")
    _row(table, 5)
    keep_row_next(table, 5)
    tag_row(table, 6, "{%tr endif %}", "任务正文")
    tag_row(table, 7, "{%tr endfor %}{%tr endfor %}{%tr endfor %}", "任务正文")
    document.save(str(path))


def _row(table: Table, row: int) -> None:
    texts = (
        "{{ measure.number }}",
        "{% vm (measure.theme, block[0].number) %}{{ measure.theme }}",
        *SECOND_LEVEL_CELL,
        *_either_width("{{ measure.number }}.{{ measure.text }}", "{{ measure.office_text }}"),
        "{{ measure.deadline_text }}",
        *OTHER_VALUES,
    )
    fill_row(table, row, texts, "任务正文", centred=(0, 1, 3, 7, 10, 12, 14))
    keep_whole(table, row)
