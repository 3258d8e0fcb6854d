"""templates/汇总报告.docx and 汇总表.xlsx: what a centre makes of many bureaus' reports."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.shared import Mm, Pt
from openpyxl.styles import Alignment
from openpyxl.worksheet.table import Table as ExcelTable

from tools.templates.report import BODY, TITLE_TAG, add_closing
from tools.templates.sheets import (
    DATE_FORMAT,
    DATE_WIDTH,
    add_sheet,
    new_workbook,
    put_header,
    put_loop,
    put_note,
    put_title,
    save,
)
from tools.templates.styles import BARE
from tools.templates.tables import SHARE
from tools.templates.word import (
    add_draft_header,
    add_page_numbers,
    add_section,
    add_table,
    fill_row,
    keep_next,
    keep_row_next,
    keep_whole,
    new_document,
    repeat_as_header,
    set_section,
    tag_row,
)

UNTIL = "{% if cutoff %}截至{{ cutoff | date }}{% else %}截至各自统计截止日{% endif %}"
MOST_TOLD = 30
"""So many bureaus have a paragraph of their own for what is to be settled; all stand in the annex."""
STATES = (
    ("已完成", "done"),
    ("推进中", "ongoing"),
    ("持续推进", "continuing"),
    ("未开展", "not_started"),
    ("不适用", "not_applicable"),
    ("缺报", "missing"),
)


def report(path: Path) -> None:
    """Build the consolidated report on plain paper, with every bureau's counts on lying pages."""
    document = new_document()
    set_section(document.sections[0])
    add_draft_header(document.sections[0])
    add_page_numbers(document.sections[0])
    document.add_paragraph(TITLE_TAG % "title_lines", style="公文标题")
    document.add_paragraph(style=BODY)
    for text, style in (("{%p if recipient %}", BODY), ("{{ recipient }}：", "主送机关"), ("{%p endif %}", BODY)):
        document.add_paragraph(text, style=style)
    opening = f"{{% if basis %}}根据《{{{{ basis }}}}》要求，{{% endif %}}现将{UNTIL}各{{{{ member }}}}政务公开工作进展情况汇总报告如下{{% if recipient %}}：{{% else %}}。{{% endif %}}"
    document.add_paragraph(opening, style=BODY)
    _who_reported(document)
    _overview(document)
    _themes(document)
    _to_be_settled(document)
    add_closing(document, ("{{ annex_title }}",), choice=False)
    _annex(document)
    document.save(str(path))


def _who_reported(document: Document) -> None:
    document.add_paragraph("一、报送情况", style="一级标题")
    document.add_paragraph(
        "应报送{{ member }}{{ figures['expected'] }}家，已报送{{ figures['handed_in'] }}家"
        "{% if figures['returns'] and figures['tables'] %}（其中报来填报数据{{ figures['returns'] }}家、任务分工表{{ figures['tables'] }}家）{% endif %}"
        "{% if figures['absent'] %}，未报送{{ figures['absent'] }}家{% endif %}"
        "{% if figures['broken'] %}，报来的文件不能采用{{ figures['broken'] }}家{% endif %}。"
        "{% if absent %}未报送的是：{{ absent_words }}。{% endif %}"
        "{% if unexpected %}另有名单以外的{{ figures['unexpected'] }}家，其数据一并统计：{{ unexpected }}。{% endif %}",
        style=BODY,
    )


def _counts(name: str, unit: str) -> str:
    return "".join(f"{{% if {name}.{field} %}}，{word}{{{{ {name}.{field} }}}}{unit}{{% endif %}}" for word, field in STATES)


def _overview(document: Document) -> None:
    document.add_paragraph("二、总体情况", style="一级标题")
    document.add_paragraph(
        "{% if themes %}共同任务{{ figures['common'] }}项，分属{{ figures['themes'] }}个重点任务；"
        "已报送{{ member }}合计{{ tally.total }}项次"
        + _counts("tally", "项次")
        + "。{% else %}没有共同任务。{% endif %}{% if tally.done_share is not none %}完成率{{ tally.done_share }}%。{% endif %}"
        "{% if tally.overdue %}逾期未完成{{ tally.overdue }}项次。{% endif %}"
        "{% if figures['own'] %}另有各{{ member }}自有任务{{ figures['own'] }}项次，不在以上统计之内。{% endif %}",
        style=BODY,
    )
    document.add_paragraph("{%p if themes %}", style=BODY)
    document.add_paragraph("各重点任务完成情况（单位：项次）", style="表题").paragraph_format.space_before = Pt(6)
    table = add_table(document, [Mm(one) for one in (52, 17, 17, 17, 17, 14, 22)], 8)
    fill_row(table, 0, ("重点任务", "合计", "已完成", "推进中", "未开展", "逾期", "完成率"), "表头")
    tag_row(table, 1, "{%tr for theme in themes %}", "表格正文")
    # The heads stay with the first theme and the total with the last; a long table breaks in between.
    tag_row(table, 2, "{%tr if loop.first or loop.last %}", "表格正文")
    tag_row(table, 4, "{%tr else %}", "表格正文")
    tag_row(table, 6, "{%tr endif %}{%tr endfor %}", "表格正文")
    for row in (3, 5):
        fill_row(table, row, ("{{ theme.name" + BARE + " }}", *_cells("theme.tally")), "表格正文", centred=range(1, 7))
    fill_row(table, 7, ("合计", *_cells("tally")), "表格正文", centred=range(1, 7))
    repeat_as_header(table, 0)
    for row in (0, 3):
        keep_row_next(table, row)
    for row in (3, 5, 7):
        keep_whole(table, row)
    note = document.add_paragraph(
        "注：合计含持续推进、不适用和缺报的。完成率＝{{ share_rule }}。{{ list_rule }}。", style="任务正文"
    )
    note.paragraph_format.space_before = Pt(2)
    note.paragraph_format.space_after = Pt(6)
    document.add_paragraph("{%p endif %}", style=BODY)


def _cells(name: str) -> tuple[str, ...]:
    share = f"{{% if {name}.done_share is none %}}—{{% else %}}{{{{ {name}.done_share }}}}%{{% endif %}}"
    return (*(f"{{{{ {name}.{field} }}}}" for field in ("total", "done", "ongoing", "not_started", "overdue")), share)


def _themes(document: Document) -> None:
    document.add_paragraph("三、重点任务进展情况", style="一级标题")
    document.add_paragraph("{%p if not themes %}", style=BODY)
    document.add_paragraph("没有共同任务。", style=BODY)
    document.add_paragraph("{%p endif %}", style=BODY)
    document.add_paragraph("{%p for theme in themes %}", style=BODY)
    document.add_paragraph("（{{ theme.ordinal | cn }}）{{ theme.name" + BARE + " }}", style="二级标题")
    document.add_paragraph("{%p for measure in theme.measures %}", style=BODY)
    document.add_paragraph(
        "{{ measure.number }}.{{ measure.short_name }}。{{ measure.total }}家{{ member }}有此项任务"
        + _counts("measure", "家")
        + "。{% if measure.overdue %}逾期未完成{{ measure.overdue }}家：{{ measure.behind }}。{% endif %}",
        style=BODY,
    )
    document.add_paragraph("{%p endfor %}", style=BODY)
    document.add_paragraph("{%p endfor %}", style=BODY)


def _to_be_settled(document: Document) -> None:
    """Add what is to be settled, and where every number can be looked up."""
    document.add_paragraph("四、需要核实的情况", style="一级标题")
    sections = (
        ("报来的文件不能采用", "broken", "{{ one.bureau }}：{{ one.words }}。"),
        ("数据与附表不一致", "differing", "{{ one.bureau }}：{{ one.words }}。"),
        ("报告版式未通过核对", "unlawful", "{{ one.bureau }}：{{ one.words }}。"),
        ("另有文件没有采用或看不明白", "doubtful", "{{ one.bureau }}：{{ one.words }}。"),
    )
    document.add_paragraph("{%p set place = namespace(n=0) %}", style=BODY)
    for heading, name, words in sections:
        document.add_paragraph(f"{{%p if {name} %}}", style=BODY)
        document.add_paragraph("{%p set place.n = place.n + 1 %}", style=BODY)
        document.add_paragraph(f"（{{{{ place.n | cn }}}}）{heading}", style="二级标题")
        document.add_paragraph(f"{{%p for one in {name}[:{MOST_TOLD}] %}}", style=BODY)
        document.add_paragraph(words, style=BODY)
        document.add_paragraph("{%p endfor %}", style=BODY)
        document.add_paragraph(f"{{%p if {name} | length > {MOST_TOLD} %}}", style=BODY)
        document.add_paragraph("其余的见附件“说明”栏和《汇总表》的“需核实”表。", style=BODY)
        document.add_paragraph("{%p endif %}", style=BODY)
        document.add_paragraph("{%p endif %}", style=BODY)
    document.add_paragraph("{%p if unfinished or unmatched or cutoffs or same or strangers %}", style=BODY)
    document.add_paragraph("{%p set place.n = place.n + 1 %}", style=BODY)
    document.add_paragraph("（{{ place.n | cn }}）其他", style="二级标题")
    for name, words in (
        (
            "unfinished",
            "有必须处理的问题、或报来草稿的{{ figures['drafts'] }}家，数据按现状统计：{{ unfinished }}。",
        ),
        (
            "unmatched",
            "与共同任务相近而序号或文字不同的{{ figures['unmatched'] }}项次没有并入，请核对后更正：{{ unmatched_words }}。",
        ),
    ):
        document.add_paragraph(f"{{%p if {name} %}}", style=BODY)
        document.add_paragraph(words, style=BODY)
        document.add_paragraph("{%p endif %}", style=BODY)
    document.add_paragraph("{%p for one in cutoffs %}", style=BODY)
    document.add_paragraph("统计截止日是{{ one.day | date }}的：{{ one.bureaus }}。", style=BODY)
    document.add_paragraph("{%p endfor %}", style=BODY)
    document.add_paragraph(f"{{%p for one in same[:{MOST_TOLD}] %}}", style=BODY)
    document.add_paragraph("文件里写着同一个名称“{{ one.bureau }}”、可能放错的：{{ one.words }}。", style=BODY)
    document.add_paragraph("{%p endfor %}", style=BODY)
    document.add_paragraph(f"{{%p for one in strangers[:{MOST_TOLD}] %}}", style=BODY)
    document.add_paragraph("文件里写着“{{ one.bureau }}”、可能放错的：{{ one.words }}。", style=BODY)
    document.add_paragraph("{%p endfor %}", style=BODY)
    document.add_paragraph("{%p endif %}", style=BODY)
    document.add_paragraph(
        "{%p if not (broken or differing or unlawful or doubtful or unfinished or unmatched or cutoffs or same or strangers) %}",
        style=BODY,
    )
    document.add_paragraph("无。", style=BODY)
    document.add_paragraph("{%p endif %}", style=BODY)
    # The signature is never alone on a page: the end of the text, which always stands here, goes with it.
    last = document.add_paragraph(
        "以上数据按各{{ member }}报来的文件逐项统计，每个数字的来源见《汇总表》中的核对底稿。", style=BODY
    )
    keep_next(last).paragraph_format.widow_control = True


def _annex(document: Document) -> None:
    section = add_section(document)
    set_section(section, landscape=True)
    add_draft_header(section)
    add_page_numbers(section, landscape=True)
    document.add_paragraph("附件", style="附件标识")
    document.add_paragraph(style="附件标识")
    document.add_paragraph(TITLE_TAG % "annex_title_lines", style="附件标题").paragraph_format.space_after = Pt(8)
    table = add_table(document, [Mm(one) for one in (10, 48, 18, 14, 14, 14, 14, 14, 14, 14, 16, 35)], 4)
    heads = ("名次", "{{ member }}", "来源", "任务", "已完成", "推进中", "持续", "未开展", "不适用", "逾期", "完成率", "说明")
    fill_row(table, 0, heads, "附表表头")
    repeat_as_header(table, 0)
    tag_row(table, 1, "{%tr for one in bureaus %}", "附表正文")
    share = "{% if one.done_share is none %}—{% else %}{{ one.done_share }}%{% endif %}"
    counts = ("total", "done", "ongoing", "continuing", "not_started", "not_applicable", "overdue")
    note = "{% if one.agrees == '不一致' %}数据与附表不一致。{% endif %}{% if one.layout == '不符合' %}版式不符。{% endif %}{{ one.note }}"
    row = (
        "{% if one.rank is none %}—{% else %}{{ one.rank }}{% endif %}",
        "{{ one.name }}",
        "{{ one.source }}",
        *(f"{{% if one.taken %}}{{{{ one.{field} }}}}{{% else %}}—{{% endif %}}" for field in counts),
        share,
        note,
    )
    fill_row(table, 2, row, "附表正文", centred=(0, *range(2, 11)))
    keep_whole(table, 2)
    tag_row(table, 3, "{%tr endfor %}", "附表正文")
    document.add_paragraph("名次：{{ rank_rule }}。任务含缺报的项。", style="附表正文")


def workbook(path: Path) -> None:
    """Build the workbook: the league table, themes, common measures, every entry, what was not merged, flaws, the ledger."""
    book = new_workbook()
    _ranks(add_sheet(book, "各单位排名", (7, 30, 12, 9, 9, 9, 9, 9, 9, 9, 9, 10, 9, 9, 9, 9, 30), landscape=True))
    _groups(add_sheet(book, "重点任务", (7, 40, 10, 10, 10, 10, 10, 10, 10, 10, 10), landscape=True))
    _common(add_sheet(book, "共同任务", (7, 18, 50, 14, 9, 9, 9, 9, 9, 9, 9, 9, 10, 40), landscape=True))
    _entries(add_sheet(book, "各单位逐项", (26, 7, 22, 50, 20, 16, 10, 10, 10, DATE_WIDTH, 20, 50), landscape=True))
    _unmatched(add_sheet(book, "未并入的任务", (26, 8, 50, 20, 10, 50), landscape=True))
    _flaws(add_sheet(book, "需核实", (26, 18, 50, 14, 14, 50), landscape=True))
    _ledger(add_sheet(book, "核对底稿", (40, 12, 9, 44, 80), landscape=True))
    save(book, path)


def _ranks(sheet) -> None:
    put_title(sheet, "{{ year }}年政务公开工作各{{ member }}完成情况", 17)
    put_header(
        sheet,
        2,
        ("名次", "{{ member }}", "来源", "共同任务", "已完成", "推进中", "持续推进", "未开展", "不适用", "缺报", "逾期未完成",
         "完成率", "自有任务", "未并入", "数据核对", "版式核对", "说明"),
    )  # fmt: skip
    fields = ("rank", "name", "source", "total", "done", "ongoing", "continuing", "not_started", "not_applicable", "missing",
              "overdue", "done_share", "own", "unmatched", "agrees", "layout", "note")  # fmt: skip
    row = tuple(f"{{{{ one.{field} }}}}" for field in fields)
    after = put_loop(sheet, 3, "for one in bureaus", row, centred=(1, *range(3, 17)), formats={12: SHARE})
    sheet.auto_filter.ref = "A2:Q4"
    put_note(sheet, "名次：{{ rank_rule }}。完成率＝{{ share_rule }}。{{ list_rule }}。", 17, after, 36)


def _groups(sheet) -> None:
    put_title(sheet, "各重点任务完成情况（项次）", 11)
    put_header(
        sheet,
        2,
        ("次序", "重点任务", "合计", "已完成", "推进中", "持续推进", "未开展", "不适用", "缺报", "逾期未完成", "完成率"),
    )
    fields = ("total", "done", "ongoing", "continuing", "not_started", "not_applicable", "missing", "overdue", "done_share")
    row = ("{{ one.ordinal }}", "{{ one.name }}", *(f"{{{{ one.tally.{field} }}}}" for field in fields))
    after = put_loop(sheet, 3, "for one in themes", row, centred=(1, *range(3, 12)), formats={11: SHARE})
    total = ("", "合计", *(f"{{{{ tally.{field} }}}}" for field in fields))
    put_loop(sheet, after, "for one in [0]", total, centred=range(3, 12), formats={11: SHARE})


def _common(sheet) -> None:
    put_title(sheet, "共同任务完成情况（家）", 14)
    put_header(
        sheet,
        2,
        ("序号", "重点任务", "具体措施", "完成时限", "有此任务家数", "已完成", "推进中", "持续推进", "未开展", "不适用", "缺报",
         "逾期未完成", "完成率", "逾期未完成的{{ member }}"),
    )  # fmt: skip
    fields = ("number", "theme", "text", "deadline", "total", "done", "ongoing", "continuing", "not_started", "not_applicable",
              "missing", "overdue", "done_share", "behind")  # fmt: skip
    row = tuple(f"{{{{ one.{field} }}}}" for field in fields)
    put_loop(sheet, 3, "for one in measures", row, centred=(1, *range(4, 14)), formats={13: SHARE})
    sheet.auto_filter.ref = "A2:N4"


def _entries(sheet) -> None:
    put_title(sheet, "各{{ member }}逐项完成情况", 12)
    heads = ("报送单位", "序号", "重点任务", "具体措施", "责任科室", "完成时限", "完成状态", "逾期未完成", "逾期完成", "完成日期",
             "归类", "来源")  # fmt: skip
    put_header(sheet, 2, heads)

    def yes(field: str) -> str:
        return f"{{% if one.{field} %}}是{{% else %}}否{{% endif %}}"

    row = ("{{ one.bureau }}", "{{ one.number }}", "{{ one.theme }}", "{{ one.text }}", "{{ one.offices }}", "{{ one.deadline }}",
           "{{ one.status }}", yes("overdue"), yes("late"), "{{ one.completed }}", "{{ one.place }}", "{{ one.source }}")  # fmt: skip
    put_loop(sheet, 3, "for one in entries", row, centred=(2, 7, 8, 9, 10), formats={10: DATE_FORMAT})
    for cell in sheet[4]:
        # Thousands of rows of one height can be gone through, and are written in a fifth of the time.
        cell.alignment = Alignment(cell.alignment.horizontal, "center", wrap_text=False)
    sheet.row_dimensions[4].height = 18
    sheet.add_table(ExcelTable(displayName="各单位逐项", ref="A2:L4"))


def _unmatched(sheet) -> None:
    put_title(sheet, "与共同任务相近、没有并入的任务", 6)
    put_header(sheet, 2, ("{{ member }}", "它的序号", "它的文字", "怎样相近", "共同任务序号", "共同任务文字"))
    fields = ("bureau", "number", "text", "place", "beside", "beside_text")
    put_loop(sheet, 3, "for one in unmatched", tuple(f"{{{{ one.{field} }}}}" for field in fields), centred=(2, 4, 5))


def _flaws(sheet) -> None:
    put_title(sheet, "需要核实的情况", 6)
    put_header(sheet, 2, ("{{ member }}", "类别", "问题", "打印的", "按附表应为", "位置"))
    fields = ("bureau", "kind", "what", "printed", "counted", "where")
    put_loop(sheet, 3, "for one in flaws", tuple(f"{{{{ one.{field} }}}}" for field in fields), centred=(2, 4, 5))


def _ledger(sheet) -> None:
    put_title(sheet, "核对底稿：每个数字的算法和来源", 5)
    put_header(sheet, 2, ("数字", "数值", "单位", "算法", "来源（{{ member }}/文件［工作表］单元格）"))
    fields = ("label", "value", "unit", "rule", "sources")
    put_loop(sheet, 3, "for one in ledger", tuple(f"{{{{ one.{field} }}}}" for field in fields), centred=(2, 3))
    for cell in sheet[4]:
        cell.alignment = Alignment(cell.alignment.horizontal, "center", wrap_text=False)
    sheet.row_dimensions[4].height = 18
