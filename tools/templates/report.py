"""templates/报告*.docx: the report on plain paper with room for the seal, as a 函's annex, and under a red head."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from progress_report.reading.statuses import Status
from tools.templates import layout
from tools.templates.annex import add_annex
from tools.templates.styles import BARE, LEAD_IN
from tools.templates.word import (
    add_copies,
    add_draft_header,
    add_imprint,
    add_letter_head,
    add_marked,
    add_page_numbers,
    add_rules,
    add_section,
    add_table,
    fill_row,
    indent_hanging,
    indent_right,
    keep_next,
    keep_row_next,
    keep_whole,
    mark_paragraphs,
    new_document,
    repeat_as_header,
    set_outline,
    set_section,
    tag_row,
)

TITLE_TAG = r"{{ %s | join('\n') }}"
BODY = "公文正文"
LONGEST_OVER_DATE, LONGEST_NAME = 14, 27
"""Characters of a name that fits over a date four characters from the edge, and of one that fits on a line."""
LONGEST_UNSEALED, SHORTEST_DATE = 26, 6
"""Characters of a name that fits on a line two characters from its end, and of a date."""
NAMES_LONG = "(offices | map(attribute='name') | join | length)"
SHORT_TABLE = 36
"""Characters of all offices' names with which the table of offices stays whole: some six lines, which leave no hole of 60 mm."""
FEWEST_BARS = 4
"""Themes from which a picture of them tells more than the text."""
SIGNS = {
    Status.DONE: "■",
    Status.ONGOING: "▲",
    Status.NOT_STARTED: "□",
    Status.NOT_APPLICABLE: "○",
    Status.CONTINUING: "◆",
    Status.MISSING: "×",
}
"""How a measure's state is drawn: signs of GB/T 2312, which every Chinese font has."""
SELDOM = frozenset({Status.CONTINUING, Status.MISSING})
"""What the note explains only where it is there."""

SPAN = (
    "{{ period_start | date }}至{% if cutoff.year == period_start.year %}{{ cutoff | date('M月d日') }}"
    "{% else %}{{ cutoff | date }}{% endif %}"
)
IN_SUMMARY = (
    "{{ measure.number }}.{{ measure.short_name }}"
    "{% if measure.status != '已完成' or measure.state != measure.status %}（{{ measure.state }}）{% endif %}。"
)
IN_FULL = "{{ measure.number }}.{{ measure.short_name }}。{{ measure.state }}。"
IN_PART_SUMMARY = IN_SUMMARY.replace("{{ measure.number }}.", "（{{ measure.number }}）")
IN_PART_FULL = "（{{ measure.number }}）{{ measure.short_name }}。{{ measure.state }}。"
REMARK_THEME = "（{{ loop.index | cn }}）{{ group.name" + BARE + " }}。"
REMARKS = "{{ group.text }}"


def report(path: Path) -> None:
    """Build the report on plain paper: text upright, annex lying."""
    document = new_document()
    set_section(document.sections[0])
    add_draft_header(document.sections[0])
    add_page_numbers(document.sections[0])
    add_title(document, "title_lines")
    add_text(document)
    add_closing(document, ("{{ annex_title }}",))
    add_annex(document, "附件")
    add_copies(document)
    document.save(str(path))


def letter(path: Path) -> None:
    """Build the 函 that the report goes out with: 信函格式 (10.1), the report its first annex and the table its second."""
    document = new_document()
    first = document.sections[0]
    set_section(first)
    add_draft_header(first)
    add_page_numbers(first)
    add_letter_head(first)
    number = document.add_paragraph("{{ document_number }}", style="发文字号")
    number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    # 10.1: 7/8 of a character of 三号 (4.9 mm) under the double line. 0.8 of a line stand over its base line, 13.6 pt of it characters;
    # measured on ink, the line takes 1.4 pt more than its paragraph, and characters are a little lower than their box.
    number.paragraph_format.line_spacing = Pt((13.6 + 12.2) / 0.8)
    for _line in range(2):
        document.add_paragraph(style=BODY)
    add_title(document, "letter_title_lines")
    document.add_paragraph(f"根据《{{{{ basis }}}}》要求，现将{SPAN}工作进展情况的报告及落实情况表随函报送。", style=BODY)
    add_closing(document, ("{{ title }}", "{{ annex_title }}"), "特此函达。")
    section = add_section(document)
    section.different_first_page_header_footer = False
    document.add_paragraph("附件1", style="附件标识")
    document.add_paragraph(style="附件标识")
    document.add_paragraph(TITLE_TAG % "title_lines", style="附件标题")
    document.add_paragraph(style=BODY)
    add_text(document)
    add_annex(document, "附件2")
    add_copies(document)
    document.save(str(path))


def upward(path: Path) -> None:
    """Build the red-headed 报告 to a superior: 发文机关标志, 发文字号 beside 签发人, red line (7.2), 版记 on the last page (7.4)."""
    document = new_document()
    set_section(document.sections[0])
    add_draft_header(document.sections[0])
    add_page_numbers(document.sections[0])
    mark_paragraphs(document, "{{ bureau }}文件", "(bureau | length + 2)", Mm(35))
    for _line in range(2):
        document.add_paragraph(style=BODY)
    line = document.add_paragraph("{{ document_number }}\t签发人：", style="发文字号")
    line.add_run("{{ signer }}", style=LEAD_IN)
    # 7.2.6: number and signer one character in from either edge; the red line 4 mm below (7.2.7).
    line.paragraph_format.left_indent = layout.BODY_SIZE
    line.paragraph_format.right_indent = layout.BODY_SIZE
    line.paragraph_format.tab_stops.add_tab_stop(layout.TEXT_WIDTH - layout.BODY_SIZE, alignment=WD_TAB_ALIGNMENT.RIGHT)
    rule = document.add_paragraph(style="发文字号")
    # Characters of 16 pt end 4 pt over the end of their line of 28.9 pt, which is part of the distance.
    rule.paragraph_format.line_spacing = Length(Mm(4.3) - Pt(4))
    add_rules(rule, bottom=("single", 8))
    for _line in range(2):
        document.add_paragraph(style=BODY)
    add_title(document, "title_lines")
    add_text(document)
    add_closing(document, ("{{ annex_title }}",))
    add_annex(document, "附件")
    section = add_section(document, WD_SECTION.EVEN_PAGE)
    set_section(section)
    add_draft_header(section)
    add_imprint(document)
    document.save(str(path))


def add_title(document: Document, lines: str) -> None:
    """Add the title, whose lines stand under the name ``lines``, and one line below it 主送机关 (7.3.2)."""
    document.add_paragraph(TITLE_TAG % lines, style="公文标题")
    document.add_paragraph(style=BODY)
    document.add_paragraph("{{ recipient }}：", style="主送机关")


def add_text(document: Document) -> None:
    """Add what is reported, from the opening to the last section."""
    add_marked(document.add_paragraph(style=BODY), "{{ opening_bookmark }}", "{{ opening }}")
    _overview(document)
    _progress(document)
    _remarks(document, "三、存在的问题", "problems")
    _remarks(document, "四、下一步工作打算", "plans")


def _overview(document: Document) -> None:
    document.add_paragraph("一、总体情况", style="一级标题")
    document.add_paragraph("{%p for paragraph in overview %}", style=BODY)
    add_marked(document.add_paragraph(style=BODY), "{{ overview_bookmark }}_{{ loop.index }}", "{{ paragraph }}")
    document.add_paragraph("{%p endfor %}", style=BODY)
    document.add_paragraph("各科室承担任务完成情况（单位：项）", style="表题").paragraph_format.space_before = Pt(6)
    # As wide as the text whatever columns there are: one for duties all year, one for the share of what has a last day. Each head and
    # the total's name fit on a line even with both: n characters of 12 pt take 4.23 n mm, the cell's margins 2 mm.
    four, three = 19.9, 15.7
    widths = (37.2, four, three, 0.1, four, 0.1, three, three, three, 0.1, 15.8, 0.1)
    table = add_table(document, [Mm(one) for one in widths], 8)
    duties, share = _if_any("continuing", "持续推进"), _if_any("rated", "完成率")
    fill_row(table, 0, ("科室", "承担任务", "已完成", *duties, "推进中", "未开展", "不适用", *share), "表头")
    # The heads stay with the first office, the total with the last and the note with the total; a long table breaks in between, a short
    # one not at all.
    tag_row(table, 1, "{%tr for office in offices if office.tally.total %}", "表格正文")
    tag_row(table, 2, f"{{%tr if loop.first or loop.last or {NAMES_LONG} <= {SHORT_TABLE} %}}", "表格正文")
    tag_row(table, 4, "{%tr else %}", "表格正文")
    tag_row(table, 6, "{%tr endif %}{%tr endfor %}", "表格正文")
    for row in (3, 5):
        fill_row(table, row, ("{{ office.name }}", *_tally_cells("office.tally")), "表格正文", centred=range(1, 12))
    fill_row(table, 7, ("全局（按措施计）", *_tally_cells("tally")), "表格正文", centred=range(1, 12))
    repeat_as_header(table, 0)
    keep_row_next(table, 0)
    keep_row_next(table, 3)
    keep_row_next(table, 7)
    for row in (3, 5, 7):
        keep_whole(table, row)
    note = document.add_paragraph(
        "注：几个科室共同承担的措施，各科室分别计数，全局计1项{% if tally.rated %}；完成率不计{% if tally.continuing %}持续推进和{% endif %}不适用的任务{% endif %}。",
        style="任务正文",
    )
    note.paragraph_format.space_before = Pt(2)
    note.paragraph_format.space_after = Pt(6)
    # The summary's paragraphs say the counts by theme.
    document.add_paragraph(f"{{%p if not summary and themes | length >= {FEWEST_BARS} %}}", style=BODY)
    _bars(document)
    document.add_paragraph("{%p endif %}", style=BODY)


def _bars(document: Document) -> None:
    """Add a bar for each theme, of one sign for each measure.

    A chart is as high as it is drawn, however many bars it has, and does not break over pages; a row of signs is as thick for two
    themes as for thirty, is told apart without colour, and is there in every program.
    """
    document.add_paragraph("各重点任务完成情况（单位：项）", style="表题").paragraph_format.space_before = Pt(6)
    table = add_table(document, [Mm(one) for one in (58, 62, 18, 18)], 8)
    fill_row(table, 0, ("重点任务", "完成情况", "措施", "已完成"), "表头")
    # No row is alone on a page with the heads, nor the note without a row.
    tag_row(table, 1, "{%tr for theme in themes %}", "表格正文")
    tag_row(table, 2, "{%tr if loop.first or loop.revindex <= 2 %}", "表格正文")
    tag_row(table, 4, "{%tr else %}", "表格正文")
    tag_row(table, 6, "{%tr endif %}", "表格正文")
    tag_row(table, 7, "{%tr endfor %}", "表格正文")
    bar = "".join(f"{{{{ '{sign}' * theme.tally.{state.field} }}}}" for state, sign in SIGNS.items())
    name = "（{{ theme.ordinal | cn }}）{{ theme.name" + BARE + " }}"
    for row in (3, 5):
        fill_row(table, row, (name, bar, "{{ theme.tally.total }}", "{{ theme.tally.done }}"), "表格正文", centred=(2, 3))
        keep_whole(table, row)
    repeat_as_header(table, 0)
    keep_row_next(table, 0)
    keep_row_next(table, 3)
    signs = "，".join(f"{sign}{state.value}" for state, sign in SIGNS.items() if state not in SELDOM)
    others = "".join(
        f"{{% if tally.{state.field} %}}，{sign}{state.value}{{% endif %}}" for state, sign in SIGNS.items() if state in SELDOM
    )
    note = document.add_paragraph(f"注：一个符号为一项措施，{signs}{others}。", style="任务正文")
    note.paragraph_format.space_before = Pt(2)
    note.paragraph_format.space_after = Pt(6)


def _tally_cells(name: str) -> tuple[str, ...]:
    share = f"{{% if {name}.done_share is none %}}—{{% else %}}{{{{ {name}.done_share }}}}%{{% endif %}}"
    counts = tuple(f"{{{{ {name}.{field} }}}}" for field in ("total", "done", "ongoing", "not_started", "not_applicable"))
    return (*counts[:2], *_if_any("continuing", f"{{{{ {name}.continuing }}}}"), *counts[2:], *_if_any("rated", share))


def _if_any(field: str, text: str) -> tuple[str, str, str]:
    """Return a cell that stands only where the whole year has something to count under ``field``."""
    return f"{{%tc if tally.{field} %}}", text, "{%tc endif %}"


def _progress(document: Document) -> None:
    document.add_paragraph("二、重点任务进展情况", style="一级标题")
    document.add_paragraph("{%p for theme in themes %}", style=BODY)
    document.add_paragraph("（{{ theme.ordinal | cn }}）{{ theme.name" + BARE + " }}", style="二级标题")
    document.add_paragraph("{%p if theme.subthemes %}", style=BODY)
    _two_levels(document)
    document.add_paragraph("{%p else %}", style=BODY)
    document.add_paragraph("{%p if summary %}", style=BODY)
    paragraph = document.add_paragraph(style=BODY)
    add_marked(paragraph, "{{ theme.bookmark }}", "{{ theme.lead_in }}")
    _measures(paragraph, "theme.measures", IN_SUMMARY)
    document.add_paragraph("{%p else %}", style=BODY)
    document.add_paragraph("{%p for measure in theme.measures %}", style=BODY)
    add_marked(document.add_paragraph(IN_FULL, style=BODY), "{{ measure.bookmark }}", "{{ measure.body }}")
    document.add_paragraph("{%p endfor %}", style=BODY)
    document.add_paragraph("{%p endif %}", style=BODY)
    document.add_paragraph("{%p endif %}", style=BODY)
    document.add_paragraph("{%p endfor %}", style=BODY)


def _measures(paragraph: Paragraph, measures: str, words: str) -> None:
    """Add measures one after the other in one paragraph: number, name and state, then what is said of each."""
    paragraph.add_run(f"{{%r for measure in {measures} %}}")
    paragraph.add_run(words)
    add_marked(paragraph, "{{ measure.bookmark }}", "{{ measure.body }}")
    paragraph.add_run("{%r endfor %}")


def _two_levels(document: Document) -> None:
    """Add a theme whose measures stand under names of a second level: third and fourth level of headings (7.3.3)."""
    document.add_paragraph("{%p if summary %}", style=BODY)
    add_marked(document.add_paragraph(style=BODY), "{{ theme.bookmark }}", "{{ theme.lead_in }}")
    document.add_paragraph("{%p endif %}", style=BODY)
    document.add_paragraph("{%p for part in theme.subthemes %}", style=BODY)
    document.add_paragraph("{%p if part.name %}", style=BODY)
    heading = keep_next(document.add_paragraph("{{ part.ordinal }}.{{ part.name" + BARE + " }}", style=BODY))
    set_outline(heading, 3)
    document.add_paragraph("{%p endif %}", style=BODY)
    document.add_paragraph("{%p if summary %}", style=BODY)
    paragraph = document.add_paragraph(style=BODY)
    paragraph.add_run("{%r if part.lead_in %}")
    add_marked(paragraph, "{{ part.bookmark }}", "{{ part.lead_in }}")
    paragraph.add_run("{%r endif %}")
    _measures(paragraph, "part.measures", IN_PART_SUMMARY)
    document.add_paragraph("{%p else %}", style=BODY)
    document.add_paragraph("{%p for measure in part.measures %}", style=BODY)
    add_marked(document.add_paragraph(IN_PART_FULL, style=BODY), "{{ measure.bookmark }}", "{{ measure.body }}")
    document.add_paragraph("{%p endfor %}", style=BODY)
    document.add_paragraph("{%p endif %}", style=BODY)
    document.add_paragraph("{%p endfor %}", style=BODY)


def _remarks(document: Document, heading: str, name: str) -> None:
    """Add the section on ``problems`` or ``plans``: its paragraphs, or in the full text one paragraph a theme."""
    paragraphs, groups = {"problems": ("problem_paragraphs", "problems"), "plans": ("plan_paragraphs", "next_steps")}[name]
    bookmark = f"{{{{ {name}_bookmark }}}}_{{{{ loop.index }}}}"
    document.add_paragraph(heading, style="一级标题")
    document.add_paragraph(f"{{%p if {paragraphs} %}}", style=BODY)
    _each(document, "paragraph", paragraphs, bookmark)
    document.add_paragraph("{%p else %}", style=BODY)
    _each(document, "group", groups, bookmark)
    document.add_paragraph("{%p endif %}", style=BODY)


def _each(document: Document, name: str, names: str, bookmark: str) -> None:
    """Add a paragraph for each of ``names``."""
    document.add_paragraph(f"{{%p for {name} in {names} %}}", style=BODY)
    _remark(document, name, bookmark)
    document.add_paragraph("{%p endfor %}", style=BODY)


def _remark(document: Document, name: str, bookmark: str) -> Paragraph:
    paragraph = document.add_paragraph(style=BODY)
    if name == "paragraph":
        add_marked(paragraph, bookmark, "{{ paragraph }}")
    else:
        add_marked(paragraph, bookmark, REMARK_THEME, REMARKS, first_style=LEAD_IN)
    return paragraph


def add_closing(document: Document, annexes: tuple[str, ...], closing: str = "特此报告。", *, choice: bool = True) -> None:
    """Add closing words, 附件说明, and 署名 centred over a date four characters from the right, for a sealed document (7.3.5.1).

    With ``choice`` the context says whether it is ``sealed``. All of it stays on one page, so that the signature is never alone: the
    closing words belong to the text.
    """
    keep_next(document.add_paragraph(closing, style=BODY))
    keep_next(document.add_paragraph(style=BODY))
    for number, annex in enumerate(annexes, 1):
        label = "附件：" if number == 1 else "　　　"
        order = f"{number}." if len(annexes) > 1 else ""
        note = keep_next(document.add_paragraph(f"{label}{order}{annex}", style="附件说明"))
        if order:
            # A long name goes on under its own first character, which the number puts one further in (7.3.4).
            indent_hanging(note, 6, 4)
    # The seal, 42 mm wide, has its upper edge less than a line under the text (7.3.5.1); without one a blank line is enough.
    keep_next(document.add_paragraph(style=BODY))
    if not choice:
        keep_next(document.add_paragraph(style=BODY))
        _signature(document)
        return
    document.add_paragraph("{%p if sealed %}", style=BODY)
    keep_next(document.add_paragraph(style=BODY))
    _signature(document)
    document.add_paragraph("{%p else %}", style=BODY)
    _unsealed_signature(document)
    document.add_paragraph("{%p endif %}", style=BODY)


def _signature(document: Document) -> None:
    """Add 署名 centred over 成文日期, which stands four characters from the right edge, or further off for a long name (7.3.5.1).

    A name that is too wide to be centred there ends at the edge, with the date under its middle: of the tab stops, one for each
    length, that many tabs are typed as lead to the right one. Tab stops stand alike in every program.
    """
    document.add_paragraph(f"{{%p if bureau | length <= {LONGEST_OVER_DATE} %}}", style=BODY)
    name = document.add_paragraph("\t{{ bureau }}", style="署名")
    # A date is 6 to 7 characters wide; its middle lies at most a quarter of a character off 4 + 3.25.
    middle = layout.TEXT_WIDTH - int(layout.BODY_SIZE * 7.25)
    name.paragraph_format.tab_stops.add_tab_stop(middle, alignment=WD_TAB_ALIGNMENT.CENTER)
    indent_right(document.add_paragraph("{{ report_date | date }}", style="成文日期"), 4)
    document.add_paragraph("{%p else %}", style=BODY)
    document.add_paragraph("{{ bureau }}", style="署名").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    tabs = f"{{{{ '\\t' * ([{LONGEST_NAME + 1} - (bureau | length), 1] | max) }}}}"
    day = document.add_paragraph(tabs + "{{ report_date | date }}", style="成文日期")
    day.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for length in range(LONGEST_NAME, LONGEST_OVER_DATE, -1):
        day.paragraph_format.tab_stops.add_tab_stop(
            Length(layout.TEXT_WIDTH - int((layout.BODY_SIZE + layout.CHARACTER_SPACING) * (length / 2 + 3.25)))
        )
    document.add_paragraph("{%p endif %}", style=BODY)


def _unsealed_signature(document: Document) -> None:
    """Add 署名 two characters from the right edge, and 成文日期 in the next line, two characters in from its beginning (7.3.5.2).

    A date that is longer than the name stands two characters from the right, and the name begins two characters before it. Where a
    line begins depends on lengths: of the tab stops, one for each, that many tabs are typed as lead to the right one.
    """
    character = layout.BODY_SIZE + layout.CHARACTER_SPACING

    def stop(paragraph: Paragraph, characters: float) -> None:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Length(layout.TEXT_WIDTH - int(character * characters)))

    # A date has three characters and six to eight figures half as wide: 6 to 7 in all, with 9 to 11 signs.
    document.add_paragraph("{%p if (bureau | length) * 2 < (report_date | date | length) + 3 %}", style=BODY)
    name = document.add_paragraph("{{ '\\t' * (12 - (report_date | date | length)) }}{{ bureau }}", style="署名")
    for width in (7, 6.5, 6):
        stop(name, width + 4)
    indent_right(document.add_paragraph("{{ report_date | date }}", style="成文日期"), 2)
    document.add_paragraph("{%p else %}", style=BODY)
    name = document.add_paragraph("{{ bureau }}", style="署名")
    name.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    indent_right(name, 2)
    # A date as long as the name ends at the edge: set from there, it has its line even in a font with wider figures.
    document.add_paragraph("{%p if (bureau | length) * 2 == (report_date | date | length) + 3 %}", style=BODY)
    indent_right(document.add_paragraph("{{ report_date | date }}", style="成文日期"), 0)
    document.add_paragraph("{%p else %}", style=BODY)
    day = document.add_paragraph(
        f"{{{{ '\\t' * ([{LONGEST_UNSEALED + 1} - (bureau | length), 1] | max) }}}}{{{{ report_date | date }}}}", style="成文日期"
    )
    day.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for length in range(LONGEST_UNSEALED, SHORTEST_DATE - 1, -1):
        stop(day, length)
    for _condition in range(2):
        document.add_paragraph("{%p endif %}", style=BODY)
