"""templates/催办单.docx: the printed reminder to an office that owes a return."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.shared import Mm

from tools.templates.styles import BARE
from tools.templates.word import (
    add_page_numbers,
    add_table,
    fill_row,
    keep_next,
    keep_whole,
    new_document,
    repeat_as_header,
    set_section,
    tag_row,
)


def reminder(path: Path) -> None:
    """Build the reminder."""
    document = new_document()
    set_section(document.sections[0])
    add_page_numbers(document.sections[0])
    document.add_paragraph("催　办　单{% if again %}（再次）{% endif %}", style="公文标题")
    document.add_paragraph(style="公文正文")
    document.add_paragraph("{{ office }}：", style="主送机关")
    document.add_paragraph(
        "{{ year }}年政务公开工作{{ period_name }}材料"
        "{% if stage == '逾期' %}应于{{ due | date }}前报出，现已逾期。{% else %}须于{{ due | date }}前报出。{% endif %}"
        "{% if again %}{{ desk }}已于{{ again | date }}催办，{% endif %}"
        "{% if missing %}你科室的填报表{% if again %}至今仍{% else %}尚{% endif %}未收到，"
        "{% else %}你科室的填报表{% if again %}仍{% else %}尚{% endif %}有{{ total }}处需要补正，{% endif %}"
        "{% if stage == '逾期' %}请收到本单后立即报{{ desk }}。{% elif stage == '当日' %}请于今日内报{{ desk }}。"
        "{% else %}请于{{ reply_by | date }}（报送截止前最后一个工作日）下班前报{{ desk }}。{% endif %}",
        style="公文正文",
    )
    document.add_paragraph("{% if missing %}应填报的任务{% else %}需要补正的内容{% endif %}", style="表题")
    document.add_paragraph("{%p if missing %}", style="公文正文")
    _items(document, (14, 142), ("序号", "具体措施"), ("{{ item.number }}", "{{ item.text }}"))
    document.add_paragraph("{%p else %}", style="公文正文")
    texts = ("{{ item.number }}", "{{ item.cell }}", "{{ item.issue" + BARE + " }}", "{{ item.remedy }}")
    _items(document, (14, 18, 62, 62), ("序号", "单元格", "问题", "处理办法"), texts)
    document.add_paragraph("{%p endif %}", style="公文正文")
    document.add_paragraph("{%p if rest %}", style="公文正文")
    document.add_paragraph(
        "另有{{ rest }}{% if missing %}项，见下发的填报表。{% else %}处，见退回的填报表中的批注。{% endif %}", style="公文正文"
    )
    document.add_paragraph("{%p endif %}", style="公文正文")
    keep_next(document.add_paragraph(style="公文正文"))
    keep_next(document.add_paragraph("\t{{ desk }}", style="署名")).paragraph_format.tab_stops.add_tab_stop(Mm(112), alignment=1)
    document.add_paragraph("{{ issued_on | date }}", style="成文日期").paragraph_format.right_indent = Mm(22)
    document.save(str(path))


def _items(document: Document, widths: tuple[int, ...], heads: tuple[str, ...], texts: tuple[str, ...]) -> None:
    """Add a table of the items, with a dash in each column where there are none."""
    table = add_table(document, [Mm(one) for one in widths], 6)
    fill_row(table, 0, heads, "任务表头")
    repeat_as_header(table, 0)
    tag_row(table, 1, "{%tr for item in items %}", "任务正文")
    fill_row(table, 2, texts, "任务正文", centred=range(len(texts) - 2) if len(texts) > 2 else (0,))
    tag_row(table, 3, "{%tr else %}", "任务正文")
    fill_row(table, 4, ("—",) * len(texts), "任务正文", centred=range(len(texts)))
    tag_row(table, 5, "{%tr endfor %}", "任务正文")
    for row in (2, 4):
        keep_whole(table, row)
