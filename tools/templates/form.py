"""templates/填报表.xlsx: what an office fills in."""

from __future__ import annotations

from pathlib import Path

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.reading.statuses import Status
from progress_report.returns.form import ENTRY_HEADERS, MARKER_ITEMS, MARKER_SHEET, TARGET_HEADERS
from tools.templates import layout
from tools.templates.sheets import (
    DATE_FORMAT,
    TEXT_FORMAT,
    add_choice,
    add_date_hint,
    add_prompt,
    add_sheet,
    new_workbook,
    put_header,
    put_loop,
    put_note,
    put_row,
    put_title,
    save,
)

HEADER_ROW = 4
HOW_TO = (
    "填写说明：1.只填浅色格，其余已锁定；不要增删、合并行列，不要改动具体措施。2.进展写明做了什么、通过什么渠道、数量、日期，不照搬上期和别的科室；"
    "数量从年初累计到统计截止日，合计与分项要相符；宜以动词开头，不写本科室名称（报告会自动加上）。3.每项都要选完成状态；已完成的须填完成日期和佐证，"
    "日期在统计区间内，没有完成的不填；状态和日期与上期不一致的，在进展栏说明。4.确不涉及的，状态选“不适用”，并在进展栏写明原因。"
    "5.“指标完成情况”页有内容的也要填，与完成状态相符。6.只填文字和数字，不用公式、图片、删除线，不引用别的文件；不写身份证号、手机号。"
)
"""What an office is asked; a test holds it against the checks: what is demanded is checked, what is checked is said."""


def form(path: Path) -> None:
    """Build the form."""
    workbook = new_workbook()
    _entries(add_sheet(workbook, "填报表", (6, 14, 34, 11, 28, 10, 46, 15, 18, 22, 22), landscape=True))
    _targets(add_sheet(workbook, "指标完成情况", (8, 44, 14, 12, 18, 46), landscape=True))
    marker = workbook.create_sheet(MARKER_SHEET)
    for words, value in zip(MARKER_ITEMS, ("year", "period_code", "office", "version", "cutoff.isoformat()"), strict=True):
        marker.append([words, f"{{{{ {value} }}}}"])
    marker.append(["{%tr for row in rows %}"])
    marker.append(["{{ row.number }}", "{{ row.identity }}"])
    marker.append(["{%tr endfor %}"])
    marker.sheet_state = "veryHidden"
    save(workbook, path)


def _entries(sheet: Worksheet) -> None:
    put_title(sheet, "{{ bureau }}{{ year }}年政务公开工作进展填报表", 11)
    texts = {1: "填报科室", 3: "{{ office }}", 4: "报送期", 5: "{{ period_name }}（{{ period_code }}）", 6: "统计区间",
             7: "{{ period_start | date }}至{{ cutoff | date }}", 8: "报送截止", 9: "{{ due | date }}"}  # fmt: skip
    for column, text in texts.items():
        cell = sheet.cell(2, column, text)
        cell.font = Font(name=layout.HEI_FONT if column in {1, 4, 6, 8} else layout.BODY_FONT, size=11)
        cell.alignment = Alignment("left", "center")
    sheet.row_dimensions[2].height = 22
    put_note(sheet, HOW_TO, 11, 3, 66)
    put_header(sheet, HEADER_ROW, tuple("上期进展（参考）" if words == "上期进展" else words for words in ENTRY_HEADERS))
    row = ("{{ row.number }}", "{% vm row.theme %}{{ row.theme }}", "{{ row.number }}.{{ row.text }}", "{{ row.deadline_text }}",
           "{{ row.previous }}", "", "", "", "", "", "")  # fmt: skip
    after = put_loop(
        sheet,
        HEADER_ROW + 1,
        "for row in rows",
        row,
        centred=(1, 2, 4, 6, 8),
        formats={8: DATE_FORMAT},
        unlocked=range(6, 12),
    )
    body = HEADER_ROW + 2
    sheet.cell(body, 5).font = Font(name=layout.KAI_FONT, size=10, italic=True)
    words = tuple(status.value for status in Status if status not in {Status.MISSING, Status.CONTINUING})
    add_choice(sheet, f"F{body}", words, "从下拉框中选择；确不涉及的选“不适用”")
    add_prompt(sheet, f"G{body}", "做了什么＋通过什么渠道＋数量＋日期；以动词开头，不写科室名称")
    add_date_hint(sheet, f"H{body}", "已完成的填具体日期，如 2023-11-30")
    signature = ("填报人", "", "", "联系电话", "", "审核人", "", "填报日期", "", "", "")
    put_row(sheet, after + 1, signature, centred=(1, 4, 6, 8), formats={5: TEXT_FORMAT, 9: DATE_FORMAT}, unlocked=(2, 5, 7, 9))
    sheet.row_dimensions[after + 1].height = 28
    sheet.freeze_panes = sheet.cell(HEADER_ROW + 1, 4)
    _protect(sheet)


def _targets(sheet: Worksheet) -> None:
    put_title(sheet, "{{ office }}指标完成情况", 6)
    put_note(
        sheet,
        "{% if targets %}实际值只写一个确定的数值（如 100% 或 35），不写“约”“余”；不涉及的写“不适用”，并在说明栏写明原因。"
        "{% else %}本科室没有量化指标，本页不用填。{% endif %}",
        6,
        2,
        32,
    )
    put_header(sheet, 3, tuple(TARGET_HEADERS))
    row = ("{{ row.number }}", "{{ row.indicator }}", "{{ row.requirement }}", "{{ row.unit }}", "", "")
    # As text, 100% stays what was typed: Excel would make 1 of it.
    put_loop(sheet, 4, "for row in targets", row, centred=(1, 3, 4, 5), formats={5: TEXT_FORMAT}, unlocked=(5, 6))
    add_prompt(sheet, "E5", "只写一个确定的数值；不涉及的写“不适用”")
    _protect(sheet)


def _protect(sheet: Worksheet) -> None:
    """Lock all but the input cells, without a password; rows may be made higher so that long texts show."""
    sheet.protection.sheet = True
    sheet.protection.formatRows = sheet.protection.formatColumns = False
