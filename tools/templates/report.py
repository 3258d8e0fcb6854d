"""templates/报告.docx and templates/任务分工表.docx."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table

from tools.templates import layout
from tools.templates.word import (
    add_draft_header,
    add_page_numbers,
    add_style,
    add_table,
    fill_row,
    keep_next,
    keep_whole,
    new_document,
    repeat_as_header,
    repeat_in_cell,
    set_section,
    tag_row,
)

CENTRE, RIGHT, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT
ANNEX_SIZE, ANNEX_PITCH = Pt(9), Pt(12.5)
TABLE_SIZE, TABLE_PITCH = Pt(10.5), Pt(16)

TITLE_TAG = r"{{ %s | join('\n') }}"
# An office's text, without its final mark: the sentence it goes into has its own.
BARE = ".rstrip('。；;. ')"


def add_styles(document: Document) -> None:
    """Add the named styles that a clerk finds in the style list."""
    add_style(document, "公文标题", layout.TITLE_FONT, layout.TITLE_SIZE, alignment=CENTRE, pitch=Pt(34), keep_next=True, spacing=False)
    add_style(document, "主送机关", layout.BODY_FONT, layout.BODY_SIZE)
    add_style(document, "公文正文", layout.BODY_FONT, layout.BODY_SIZE, indent_characters=2)
    for name, font, level in (("一级标题", layout.HEI_FONT, 0), ("二级标题", layout.KAI_FONT, 1)):
        add_style(
            document, name, font, layout.BODY_SIZE, indent_characters=2, keep_next=True, outline_level=level
        )
    add_style(document, "附件说明", layout.BODY_FONT, layout.BODY_SIZE, indent_characters=2)
    add_style(document, "署名", layout.BODY_FONT, layout.BODY_SIZE, keep_next=True)
    add_style(document, "成文日期", layout.BODY_FONT, layout.BODY_SIZE, alignment=RIGHT)
    add_style(document, "附件标识", layout.HEI_FONT, layout.BODY_SIZE, keep_next=True)
    add_style(document, "附件标题", layout.TITLE_FONT, layout.TITLE_SIZE, alignment=CENTRE, pitch=Pt(34), keep_next=True, spacing=False)
    add_style(document, "表题", layout.HEI_FONT, Pt(14), alignment=CENTRE, keep_next=True, spacing=False)
    add_style(document, "表头", layout.HEI_FONT, TABLE_SIZE, alignment=CENTRE, pitch=TABLE_PITCH, spacing=False)
    add_style(document, "表格正文", layout.BODY_FONT, TABLE_SIZE, alignment=LEFT, pitch=TABLE_PITCH, spacing=False)
    add_style(document, "附表表头", layout.HEI_FONT, ANNEX_SIZE, alignment=CENTRE, pitch=ANNEX_PITCH, spacing=False)
    annex = add_style(document, "附表正文", layout.BODY_FONT, ANNEX_SIZE, alignment=LEFT, pitch=ANNEX_PITCH, spacing=False)
    annex.paragraph_format.keep_together = annex.paragraph_format.widow_control = True
    add_style(document, "页码", layout.SONG_FONT, layout.PAGE_NUMBER_SIZE, alignment=LEFT, pitch=Pt(16), spacing=False)
    add_style(document, "草稿标记", layout.HEI_FONT, layout.PAGE_NUMBER_SIZE, alignment=CENTRE, pitch=Pt(18), spacing=False)


def report(path: Path) -> None:
    """Build the report: text upright, annex lying."""
    document = new_document()
    add_styles(document)
    set_section(document.sections[0])
    add_draft_header(document.sections[0])
    add_page_numbers(document.sections[0])
    _head(document)
    _overview(document)
    _progress(document)
    _remarks(document)
    _close(document)
    _annex(document)
    document.save(path)


def _head(document: Document) -> None:
    document.add_paragraph(TITLE_TAG % "title_lines", style="公文标题")
    document.add_paragraph(style="公文正文")
    document.add_paragraph("{{ recipient }}：", style="主送机关")
    document.add_paragraph(
        "根据《{{ basis }}》{% if basis_number %}（{{ basis_number }}）{% endif %}要求，我局对照任务分工，逐项抓好落实。"
        "现将{{ period_start | date }}至{{ cutoff | date }}工作进展情况报告如下：",
        style="公文正文",
    )


def _overview(document: Document) -> None:
    document.add_paragraph("一、总体情况", style="一级标题")
    document.add_paragraph(
        "任务分工共有重点任务{{ figures['themes'] }}项、具体措施{{ tally.total }}项，由{{ figures['offices'] }}个科室承担。"
        "截至{{ cutoff | date }}，已完成{{ tally.done }}项，推进中{{ tally.ongoing }}项，未开展{{ tally.not_started }}项"
        "{% if tally.not_applicable %}，不适用{{ tally.not_applicable }}项{% endif %}"
        "{% if tally.missing %}，尚缺报送{{ tally.missing }}项{% endif %}。"
        "{% if tally.done_share is not none %}完成率{{ tally.done_share }}%，序时进度{{ time_share }}%，"
        "{% if lead > 0 %}完成率高于序时进度{{ lead | abs }}个百分点{% elif lead < 0 %}完成率低于序时进度{{ lead | abs }}个百分点"
        "{% else %}二者持平{% endif %}，{{ pace }}序时进度要求。{% endif %}"
        "{% if overdue %}时限已到而未完成的有{{ overdue | length }}项，为第"
        "{{ overdue | map(attribute='number') | cn_join }}项。{% else %}没有逾期未完成的任务。{% endif %}"
        "{% if late %}逾期完成{{ late | length }}项，为第{{ late | map(attribute='number') | cn_join }}项。{% endif %}",
        style="公文正文",
    )
    document.add_paragraph(
        "{%p if figures['targets'] %}", style="公文正文"
    )
    document.add_paragraph(
        "量化指标共{{ figures['targets'] }}项，达标{{ figures['targets_met'] }}项，未达标{{ figures['targets_unmet'] }}项"
        "{% if figures['targets_not_applicable'] %}，不适用{{ figures['targets_not_applicable'] }}项{% endif %}"
        "{% if figures['targets_missing'] %}，未填{{ figures['targets_missing'] }}项{% endif %}。",
        style="公文正文",
    )
    document.add_paragraph("{%p endif %}", style="公文正文")
    document.add_paragraph("{%p if comparison %}", style="公文正文")
    document.add_paragraph(
        "与上期（{{ comparison.period_name }}）相比，新完成{{ comparison.newly_done }}项，新开展{{ comparison.started }}项，"
        "停滞{{ comparison.stalled }}项，倒退{{ comparison.regressed }}项。",
        style="公文正文",
    )
    document.add_paragraph("{%p endif %}", style="公文正文")
    document.add_paragraph("各科室承担任务完成情况（单位：项）", style="表题")
    widths = [Mm(one) for one in (38, 20, 18, 18, 18, 18, 26)]
    table = add_table(document, widths, 5)
    fill_row(table, 0, ("科室", "承担任务", "已完成", "推进中", "未开展", "不适用", "完成率"), "表头")
    tag_row(table, 1, "{%tr for office in offices if office.tally.total %}", "表格正文")
    fill_row(table, 2, ("{{ office.name }}", *_tally_cells("office.tally")), "表格正文", centred=range(1, 7))
    tag_row(table, 3, "{%tr endfor %}", "表格正文")
    fill_row(table, 4, ("全局（按措施计）", *_tally_cells("tally")), "表格正文", centred=range(1, 7))
    repeat_as_header(table, 0)
    for row in (0, 2, 4):
        keep_whole(table, row)
    for row in (0, 2):
        for cell in table.rows[row].cells:
            keep_next(cell.paragraphs[0])
    note = document.add_paragraph("注：一项措施由几个科室共同承担的，各科室分别计数，全局计1项；完成率不计不适用的任务。", style="表格正文")
    note.paragraph_format.space_after = Pt(6)


def _tally_cells(name: str) -> tuple[str, ...]:
    share = f"{{% if {name}.done_share is none %}}—{{% else %}}{{{{ {name}.done_share }}}}%{{% endif %}}"
    return (*(f"{{{{ {name}.{field} }}}}" for field in ("total", "done", "ongoing", "not_started", "not_applicable")), share)


def _progress(document: Document) -> None:
    document.add_paragraph("二、重点任务进展情况", style="一级标题")
    document.add_paragraph("{%p for theme in themes %}", style="公文正文")
    document.add_paragraph("（{{ theme.ordinal | cn }}）{{ theme.name }}", style="二级标题")
    document.add_paragraph("{%p for measure in theme.measures %}", style="公文正文")
    document.add_paragraph(
        "{{ measure.number }}.{{ measure.status }}"
        "{% if measure.overdue %}（时限{{ measure.deadline_text }}，逾期）{% elif measure.late %}（逾期完成）{% endif %}。"
        "{% for part in measure.contributions %}"
        "{% if measure.contributions | length > 1 %}{{ loop.index | cn }}是{% endif %}"
        "{{ part.office }}{{ part.progress" + BARE + " }}{% if loop.last %}。{% else %}；{% endif %}{% endfor %}"
        "{% if measure.not_applicable %}{% if measure.contributions %}"
        "{{ measure.not_applicable | map(attribute='office') | cn_join }}不涉及。"
        "{% else %}{% for part in measure.not_applicable %}{{ part.office }}：{{ part.progress" + BARE + " }}。{% endfor %}"
        "{% endif %}{% endif %}"
        "{% for target in measure.targets %}{% if target.result == '不适用' %}{{ target.indicator }}不适用。{% else %}"
        "{{ target.indicator }}：{% for share in target.shares if share.applies %}"
        "{{ share.office }}{% if share.missing %}【待补：{{ share.office }}·第{{ measure.number }}项】"
        "{% else %}{{ share.value }}{{ target.unit }}{% endif %}{% if not loop.last %}、{% endif %}{% endfor %}"
        "（要求{{ target.comparator }}{{ target.value }}{{ target.unit }}，{{ target.result }}）。{% endif %}{% endfor %}",
        style="公文正文",
    )
    document.add_paragraph("{%p endfor %}", style="公文正文")
    document.add_paragraph("{%p endfor %}", style="公文正文")


def _remarks(document: Document) -> None:
    for heading, name, nothing in (
        ("三、存在的问题", "problems", "各科室本期均未报告存在的问题。"),
        ("四、下一步工作打算", "next_steps", "各科室本期均未报告下一步打算。"),
    ):
        document.add_paragraph(heading, style="一级标题")
        document.add_paragraph(f"{{%p for group in {name} %}}", style="公文正文")
        document.add_paragraph("（{{ loop.index | cn }}）{{ group.name }}", style="二级标题")
        document.add_paragraph("{%p for remark in group.remarks %}", style="公文正文")
        document.add_paragraph(
            "{{ remark.number }}.{{ remark.office }}：{{ remark.text" + BARE + " }}。", style="公文正文"
        )
        document.add_paragraph("{%p endfor %}", style="公文正文")
        document.add_paragraph("{%p else %}", style="公文正文")
        document.add_paragraph(nothing, style="公文正文")
        document.add_paragraph("{%p endfor %}", style="公文正文")


def _close(document: Document) -> None:
    """特此报告, 附件说明, and 署名 centred over a date four characters from the right, for a sealed document (7.3.5.1).

    All of it stays on one page, so that the signature is never alone.
    """
    keep_next(document.add_paragraph("特此报告。", style="公文正文"))
    keep_next(document.add_paragraph(style="公文正文"))
    keep_next(document.add_paragraph("附件：{{ annex_title }}", style="附件说明"))
    for _line in range(2):
        keep_next(document.add_paragraph(style="公文正文"))
    signature = document.add_paragraph("\t{{ bureau }}", style="署名")
    # A date is 6 to 7 characters wide; its middle lies at most a quarter of a character off 4 + 3.25.
    signature.paragraph_format.tab_stops.add_tab_stop(
        layout.TEXT_WIDTH - int(layout.BODY_SIZE * 7.25), alignment=1
    )
    day = document.add_paragraph("{{ report_date | date }}", style="成文日期")
    indent = OxmlElement("w:ind")
    indent.set(qn("w:rightChars"), "400")
    indent.set(qn("w:right"), str(int(layout.BODY_SIZE.twips * 4)))
    day._p.get_or_add_pPr().insert_element_before(indent, "w:jc")


def _annex(document: Document) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    set_section(section, landscape=True)
    add_draft_header(section)
    add_page_numbers(section, landscape=True)
    document.add_paragraph("附件", style="附件标识")
    document.add_paragraph(style="附件标识")
    document.add_paragraph(TITLE_TAG % "annex_title_lines", style="附件标题")
    widths = [Mm(one) for one in (8, 18, 44, 14, 14, 72, 10, 24, 21)]
    table = add_table(document, widths, 7)
    heads = ("序号", "重点任务", "具体措施", "责任科室", "完成时限", "进展情况", "完成状态", "佐证", "备注")
    fill_row(table, 0, heads, "附表表头")
    repeat_as_header(table, 0)
    # A row of one or two offices is kept whole. One of many may be half a page high: kept whole it would leave the page before
    # half empty, so it may break, between two lines of an office's text at the worst.
    tag_row(table, 1, "{%tr for measure in measures %}", "附表正文")
    tag_row(table, 2, "{%tr if measure.offices | length <= 2 %}", "附表正文")
    _annex_row(table, 3)
    tag_row(table, 4, "{%tr else %}", "附表正文")
    _annex_row(table, 5)
    tag_row(table, 6, "{%tr endif %}{%tr endfor %}", "附表正文")
    for row in (0, 3):
        keep_whole(table, row)


def _annex_row(table: Table, row: int) -> None:
    office = "{% if measure.offices | length > 1 %}{{ part.office }}：{% endif %}"
    fill_row(
        table,
        row,
        (
            "{{ measure.number }}",
            "{% vm measure.theme %}{{ measure.theme }}",
            "{{ measure.number }}.{{ measure.text }}",
            "{{ measure.office_text }}",
            "{{ measure.deadline_text }}",
            "",
            "{{ measure.status }}",
            "",
            "{% if measure.overdue %}逾期未完成。{% elif measure.late %}逾期完成。{% endif %}"
            "{% if measure.not_applicable %}{{ measure.not_applicable | map(attribute='office') | cn_join }}不涉及。{% endif %}"
            "{% for target in measure.targets %}{{ target.indicator }}（{{ target.comparator }}{{ target.value }}{{ target.unit }}）："
            "{{ target.result }}。{% endfor %}",
        ),
        "附表正文",
        centred=(0, 1, 3, 4, 6),
        top=True,
    )
    parts = "measure.contributions + measure.not_applicable"
    repeat_in_cell(table.cell(row, 5), f"for part in {parts}", f"{office}{{{{ part.progress }}}}", "附表正文")
    repeat_in_cell(table.cell(row, 7), f"for part in {parts} if part.evidence", f"{office}{{{{ part.evidence }}}}", "附表正文")


def assignment_table(path: Path) -> None:
    """Build the assignment table with the issued document's five columns."""
    document = new_document()
    add_styles(document)
    set_section(document.sections[0])
    add_draft_header(document.sections[0])
    add_page_numbers(document.sections[0])
    document.add_paragraph(TITLE_TAG % "table_title_lines", style="公文标题")
    document.add_paragraph(style="表格正文")
    widths = [Mm(one) for one in (12, 27, 75, 21, 21)]
    table = add_table(document, widths, 4)
    fill_row(table, 0, ("序号", "重点任务", "具体措施", "责任科室", "完成时限"), "表头")
    tag_row(table, 1, "{%tr for measure in measures %}", "表格正文")
    fill_row(
        table,
        2,
        (
            "{{ measure.number }}",
            "{% vm measure.theme %}{{ measure.theme }}",
            "{{ measure.number }}.{{ measure.text }}",
            "{{ measure.office_text }}",
            "{{ measure.deadline_text }}",
        ),
        "表格正文",
        centred=(0, 1, 3, 4),
    )
    tag_row(table, 3, "{%tr endfor %}", "表格正文")
    repeat_as_header(table, 0)
    for row in (0, 2):
        keep_whole(table, row)
    document.save(path)
