"""templates/任务分工表.docx: the assignment with the issued document's columns."""

from __future__ import annotations

from pathlib import Path

from docx.table import Table

from tools.templates.word import (
    SECOND_LEVEL_HEAD,
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
    two_level_widths,
)

OTHER_HEADS = ("{%tc for words in extra_columns %}", "{{ words }}", "{%tc endfor %}")
OTHER_VALUES = ("{%tc for value in measure.extra %}", "{{ value }}", "{%tc endfor %}")
"""The issued table's other columns, verbatim and in their order."""
LONGEST_BLOCK = 4
"""Measures under one merged cell: few enough for a page, so that none begins with a cell whose text stands on the one before."""
BLOCKS = f"theme.measures | slice((theme.measures | length + {LONGEST_BLOCK - 1}) // {LONGEST_BLOCK})"
"""A theme's measures in equal parts, which stay whole and each say the theme's name."""
SECOND_LEVEL_CELL = (
    "{%tc if two_levels %}",
    "{% vm (measure.theme, measure.subtheme, block[0].number) %}{{ measure.subtheme }}",
    "{%tc endif %}",
)


def assignment_table(path: Path) -> None:
    """Build the table; the rows under a theme's name stay on one page, so that it is not left behind."""
    document = new_document()
    set_section(document.sections[0])
    add_draft_header(document.sections[0])
    add_page_numbers(document.sections[0])
    document.add_paragraph(r"{{ table_title_lines | join('\n') }}", style="公文标题")
    document.add_paragraph(style="任务正文")
    table = add_table(document, two_level_widths((10, 24, 80, 21, 21), 18, 16), 8)
    heads = ("序号", "重点任务", *SECOND_LEVEL_HEAD, "具体措施", "责任科室", "完成时限", *OTHER_HEADS)
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
        "{{ measure.number }}.{{ measure.text }}",
        "{{ measure.office_text }}",
        "{{ measure.deadline_text }}",
        *OTHER_VALUES,
    )
    fill_row(table, row, texts, "任务正文", centred=(0, 1, 3, 6, 7, 9))
    keep_whole(table, row)
