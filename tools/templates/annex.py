"""The annex of the report: every measure's state in a table on lying pages."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Pt
from docx.table import Table

from tools.templates.word import (
    SECOND_LEVEL_CELL,
    SECOND_LEVEL_HEAD,
    add_draft_header,
    add_page_numbers,
    add_section,
    add_table,
    fill_row,
    keep_whole,
    repeat_as_header,
    repeat_in_cell,
    set_section,
    tag_row,
    two_level_widths,
)

HEADS = ("序号", "重点任务", "具体措施", "责任\n科室", "完成\n时限", "进展情况", "完成\n状态", "佐证", "备注")
WIDTHS = (8, 18, 46, 13, 14, 73, 12, 22, 19)
"""Millimetres, 225 in all: shared out so that the texts of a full year take the fewest lines."""
SUBTHEME = 16
"""Millimetres of the second level's column, where there is one: the others give way alike."""
WHOLE = 380
"""Characters of progress up to which a row, then at most half a page high, is kept whole."""

_PARTS = "measure.contributions + measure.not_applicable"
_OFFICE = "{% if measure.offices | length > 1 %}{{ part.office }}：{% endif %}"
_ROW = (
    "{{ measure.number }}",
    "{% vm measure.theme %}{{ measure.theme }}",
    *SECOND_LEVEL_CELL,
    "{{ measure.number }}.{{ measure.text }}",
    "{{ measure.office_text }}",
    "{{ measure.deadline_text }}",
    "",
    "{{ measure.status }}",
    "",
    "{% if measure.overdue %}逾期未完成。{% elif measure.late %}逾期完成。{% endif %}"
    "{% if measure.not_applicable %}{{ measure.not_applicable | map(attribute='office') | cn_join }}不涉及。{% endif %}"
    "{% for target in measure.targets %}{{ target.indicator }}{{ target.comparator }}{{ target.value }}{{ target.unit }}："
    "{{ target.result }}。{% endfor %}",
)


def add_annex(document: Document, label: str) -> None:
    """Add the annex on new lying pages: ``label`` on the first line, the title on the third (7.3.7)."""
    section = add_section(document)
    set_section(section, landscape=True)
    add_draft_header(section)
    add_page_numbers(section, landscape=True)
    document.add_paragraph(label, style="附件标识")
    document.add_paragraph(style="附件标识")
    document.add_paragraph(r"{{ annex_title_lines | join('\n') }}", style="附件标题").paragraph_format.space_after = Pt(8)
    table = add_table(document, two_level_widths(WIDTHS, SUBTHEME), 7)
    fill_row(table, 0, (*HEADS[:2], *SECOND_LEVEL_HEAD, *HEADS[2:]), "附表表头")
    repeat_as_header(table, 0)
    # A longer row, kept whole, would leave the page before half empty: it breaks, between the texts of two offices.
    tag_row(table, 1, "{%tr for measure in measures %}", "附表正文")
    tag_row(table, 2, f"{{%tr if measure.annex | join | length <= {WHOLE} %}}", "附表正文")
    _row(table, 3)
    keep_whole(table, 3)
    tag_row(table, 4, "{%tr else %}", "附表正文")
    _row(table, 5)
    tag_row(table, 6, "{%tr endif %}{%tr endfor %}", "附表正文")
    # A document does not end with a table: Word would add a line, and after a full table a page.
    document.add_paragraph(style="附表正文").paragraph_format.line_spacing = Pt(1)


def _row(table: Table, row: int) -> None:
    fill_row(table, row, _ROW, "附表正文", centred=(0, 1, 3, 6, 7, 9), top=True)
    repeat_in_cell(table.cell(row, 8), "for line in measure.annex", "{{ line }}", "附表正文")
    repeat_in_cell(table.cell(row, 10), f"for part in {_PARTS} if part.evidence", f"{_OFFICE}{{{{ part.evidence }}}}", "附表正文")
