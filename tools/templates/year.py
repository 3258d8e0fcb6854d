"""templates/年度工作簿.xlsx: the year's workbook, the only file a clerk maintains."""

from __future__ import annotations

from pathlib import Path

from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.assignment.columns import (
    BUREAU,
    CORRECTABLE,
    CORRECTIONS,
    HEADERS,
    HOLIDAYS,
    MEASURES,
    MILESTONES,
    OFFICES,
    PERIODS,
    TARGETS,
    WAIVERS,
)
from progress_report.assignment.holidays import HolidayKind
from progress_report.assignment.model import Combination, Comparator, MeasureKind, MilestoneKind
from tools.templates import layout
from tools.templates.sheets import (
    DATE_FORMAT,
    add_choice,
    add_sheet,
    new_workbook,
    put_header,
    put_loop,
    put_note,
    put_title,
    save,
)

GUIDE_LINE = 42
"""Characters on a line of the guide's second column."""
OUT_OF_SIGHT = 0.1
"""Characters: too narrow for anything to show."""
LAST_ROW = 1000
"""Validations reach this far, so that a clerk can add rows."""
HEADER_ROW = 3
BODY_ROW = HEADER_ROW + 2

GUIDE = (
    ("单位", "单位名称、年度、报告标题等。"),
    ("科室", "花名册。任务表里的“各科室”按这里“计入各科室”为“是”的科室展开；别名用顿号分开，科室改名、简称都登记在这里。"),
    (
        "报送期",
        "一年几次报送都在这里登记。代码（如 H1、H2）用在命令和文件夹名里；统计开始、统计截止决定哪些任务算逾期、序时进度是多少。右边几栏是本期自己的标题、文号等，留空就用“单位”表的。",
    ),
    (
        "任务",
        "任务分工表，逐字照录。责任科室用顿号分开，有牵头的写进“牵头科室”；完成时限照原文写，时限日期写最后一天（如 2023年11月底 写 2023-11-30）；持续推进、长期坚持、全年等没有最后一天的，时限类型写“持续”，日期留空。原表的其他栏目可以照原样加在右边，程序会保留。",
    ),
    (
        "指标",
        "任务中的量化要求。填报表会让责任科室填实际值，报告据此判断是否达标。几个科室共同承担的，汇总方式写合计、各自、牵头、最低或最高；留空时，百分比、期限和上限（≤）各自对照，其余合计。",
    ),
    ("节点", "任务中除完成时限以外的时间要求，用于提醒。"),
    ("校对", "原文里看上去有误的地方。只有“采用”填“是”的，程序才按“建议改为”替换，其余一律照原文印。"),
    (
        "豁免",
        "核查时的某条“提醒”经人确认可以不改的，在这里登记代码、科室、序号、报送期、理由和决定人。报送期留空则各期都豁免；“问题”照核查结果抄写的，问题变了就不再豁免。“错误”不能豁免。",
    ),
    (
        "节假日",
        "程序还不知道放假安排的年份，照国务院办公厅的放假通知登记：每个假期一行（放假），调休上班的每天一行（上班）。这里写的日子以这里为准，也可登记地方假日；程序已知道的年份留空即可。",
    ),
)
NOTES = {
    OFFICES: "科室名称不能重复；别名用顿号分开；不参与“各科室”分工的，“计入各科室”填“否”。一组单位（如局属各单位）在“成员”里写明有哪些，留空则作为一个单位填报。",
    PERIODS: "日期用日期格式。报送截止遇休息日的，成文日期一般取此前最后一个工作日。",
    MEASURES: "一行一项，序号自上而下递增；同一重点任务的各项排在一起。隐藏的“标识”栏是程序认出同一项任务用的，不要改。",
    TARGETS: "序号对应“任务”表；要求填 ≥、≤ 或 =。导入时只是建议，采用改为“是”才生效。",
    MILESTONES: "序号对应“任务”表；没有确定日期的，日期留空。导入时只是建议，采用改为“是”才生效。",
    CORRECTIONS: "采用填“是”才会替换，“原文”须与任务表中的字句完全一致且只出现一次。轻重为“必须先定”的，定好后把采用改为“是”或删去整行，才能出正式稿。",
    WAIVERS: "只能豁免“提醒”（代码见核查结果）；序号留空表示该科室的全部任务，报送期留空表示各期。",
    HOLIDAYS: "程序已知道的年份不用填。放假的写开始、结束日期，调休上班的写那一天；周末不用写。",
}
WIDTHS = {
    OFFICES: (22, 34, 14, 16, 18, 34, 34),
    PERIODS: (10, 24, 18, 18, 18, 18, 26, 40, 20, 40, 14, 30),
    MEASURES: (7, 22, 22, 70, 22, 20, 18, 18, 11, 18, 14),
    TARGETS: (7, 46, 9, 11, 11, 11, 40, 9),
    MILESTONES: (7, 14, 18, 18, 38, 40, 34, 9),
    CORRECTIONS: (7, 12, 46, 34, 34, 9, 12),
    WAIVERS: (9, 20, 7, 10, 50, 50, 14),
    HOLIDAYS: (18, 18, 10, 40),
}
VARIABLES = {
    OFFICES: "offices",
    PERIODS: "periods",
    MEASURES: "measures",
    TARGETS: "targets",
    MILESTONES: "milestones",
    CORRECTIONS: "corrections",
    WAIVERS: "waivers",
    HOLIDAYS: "holidays",
}
DATE_FIELDS = frozenset({"start", "cutoff", "due", "report_date", "deadline", "first", "last"})
OTHER_HEADERS = ("{%tc for words in extra_columns %}", "{{ words }}", "{%tc endfor %}")
OTHER_VALUES = ("{%tc for value in one.extra %}", "{{ value }}", "{%tc endfor %}")
LONG_FIELDS = frozenset(
    {
        "report_title",
        "letter_title",
        "copies_to",
        "issue",
        "text",
        "aliases",
        "action",
        "quote",
        "note",
        "doubt",
        "original",
        "suggestion",
        "reason",
        "indicator",
    }
)


def year_workbook(path: Path) -> None:
    """Build the year's workbook."""
    workbook = new_workbook()
    _guide(add_sheet(workbook, "说明", (14, 90)))
    sheet = add_sheet(workbook, BUREAU, (20, 60, 60), landscape=True)
    put_title(sheet, "单位", 3)
    put_header(sheet, HEADER_ROW, ("项目", "内容", "说明"))
    put_loop(sheet, HEADER_ROW + 1, "for one in items", ("{{ one.item }}", "{{ one.content }}", "{{ one.note }}"))
    for name, variable in VARIABLES.items():
        headers = HEADERS[name]
        sheet = add_sheet(workbook, name, WIDTHS[name], landscape=True)
        put_title(sheet, f"{{{{ year }}}}年{name}" if name != MEASURES else "{{ year }}年任务分工", len(headers))
        put_note(sheet, NOTES[name], len(headers), 2, 24)
        put_header(sheet, HEADER_ROW, tuple(headers))
        fields = tuple("office_text" if (name, field) == (MEASURES, "offices") else field for field in headers.values())
        tags = [f"{{{{ one.{field} }}}}" for field in fields]
        if name == MEASURES:
            # The other columns of the issued table stand to the right of the program's own.
            put_header(sheet, HEADER_ROW, (*headers, *OTHER_HEADERS))
            tags += OTHER_VALUES
        put_loop(
            sheet,
            HEADER_ROW + 1,
            f"for one in {variable}",
            tags,
            centred=[column for column, field in enumerate(fields, 1) if field not in LONG_FIELDS],
            formats={column: DATE_FORMAT for column, field in enumerate(fields, 1) if field in DATE_FIELDS},
        )
    yes_or_no = ("是", "否")
    choices = {
        (OFFICES, "in_all"): yes_or_no,
        (MEASURES, "kind"): tuple(one.value for one in MeasureKind),
        (TARGETS, "comparator"): tuple(one.value for one in Comparator),
        (TARGETS, "chosen"): tuple(one.value for one in Combination),
        (MILESTONES, "kind"): tuple(one.value for one in MilestoneKind),
        (CORRECTIONS, "column"): (*CORRECTABLE, "责任科室"),
        (CORRECTIONS, "accepted"): yes_or_no,
        (CORRECTIONS, "urgency"): ("必须先定", "请核对", "仅供参考"),
        (TARGETS, "accepted"): yes_or_no,
        (MILESTONES, "accepted"): yes_or_no,
        (HOLIDAYS, "kind"): tuple(one.value for one in HolidayKind),
    }
    for (name, field), words in choices.items():
        column = _letter(name, field)
        add_choice(workbook[name], f"{column}{BODY_ROW}:{column}{LAST_ROW}", words)
    # Kept for the program, not for people. A column marked as hidden would cost every reading a closer look.
    workbook[MEASURES].column_dimensions[_letter(MEASURES, "identity")].width = OUT_OF_SIGHT
    save(workbook, path)


def _letter(name: str, field: str) -> str:
    return get_column_letter(list(HEADERS[name].values()).index(field) + 1)


def _guide(sheet: Worksheet) -> None:
    put_title(sheet, "{{ year }}年任务分工工作簿使用说明", 2)
    put_note(sheet, "经办人只维护这一个文件。列的顺序可以调整，列名和工作表名不要改。", 2, 2, 24)
    put_header(sheet, HEADER_ROW, ("工作表", "说明"))
    for row, texts in enumerate(GUIDE, HEADER_ROW + 1):
        sheet.row_dimensions[row].height = 18 * -(-len(texts[1]) // GUIDE_LINE) + 4
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(row, column, text)
            cell.font = Font(name=layout.BODY_FONT, size=11)
            cell.alignment = Alignment("left", "center", wrap_text=True)
