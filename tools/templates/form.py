"""templates/填报表.xlsx: what an office fills in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.reading.statuses import offered
from progress_report.returns.columns import AS_TYPED, DAY, ENTRY_COLUMNS, TARGET_COLUMNS, FormColumn
from progress_report.returns.form import MARKER_ITEMS, MARKER_SHEET
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
    put_tag,
    put_title,
    save,
)

HEADER_ROW = 4
MORE_COLUMNS, MORE_WIDTH = 12, 14
"""Columns to the right of the form's own that are set wide enough to read."""
ALWAYS = tuple(column for column in ENTRY_COLUMNS if not column.condition)
SOMETIMES = tuple(column for column in ENTRY_COLUMNS if column.condition)
HOW_TO = (
    "填写说明：1.只填浅色格，其余已锁定；不要增删、合并行列，不要改动具体措施。2.进展写明做了什么、通过什么渠道、数量、日期，不照搬上期和别的科室；"
    "数量从年初累计到统计截止日，合计与分项要相符；宜以动词开头，不写本科室名称（报告会自动加上）。3.每项都要选完成状态；已完成的须填完成日期和佐证，"
    "日期在统计区间内，没有完成的不填；状态和日期与上期不一致的，在进展栏说明。4.确不涉及的，状态选“不适用”，并在进展栏写明原因。"
    "5.“指标完成情况”页有内容的也要填，与完成状态相符。6.只填文字和数字，不用公式、图片、删除线，不引用别的文件；不写身份证号、手机号。"
    "7.表末的填报人、联系电话、审核人、填报日期都要填。"
)
"""What an office is asked; a test holds it against the checks: what is demanded is checked, what is checked is said."""


OTHER_HEADS = ("{%tc for words in extra_columns %}", "{{ words }}", "{%tc endfor %}")
OTHER_VALUES = ("{%tc for value in row.extra %}", "{{ value }}", "{%tc endfor %}")


def form(path: Path) -> None:
    """Build the form."""
    workbook = new_workbook()
    widths = (*(column.width for column in ALWAYS), *([MORE_WIDTH] * MORE_COLUMNS))
    _entries(add_sheet(workbook, "填报表", widths, landscape=True))
    _targets(add_sheet(workbook, "指标完成情况", tuple(column.width for column in TARGET_COLUMNS), landscape=True))
    marker = workbook.create_sheet(MARKER_SHEET)
    days = ("period_start.isoformat()", "cutoff.isoformat()", "due.isoformat()")
    for words, value in zip(MARKER_ITEMS, ("year", "period_code", "office", "version", *days), strict=True):
        marker.append([words, f"{{{{ {value} }}}}"])
    marker.append(["{%tr for row in rows %}"])
    marker.append(["{{ row.number }}", "{{ row.identity }}"])
    marker.append(["{%tr endfor %}"])
    marker.sheet_state = "veryHidden"
    save(workbook, path)


def _entries(sheet: Worksheet) -> None:
    put_title(sheet, "{{ bureau }}{{ year }}年政务公开工作进展填报表", len(ALWAYS))
    texts = {1: "填报科室", 3: "{{ office }}", 4: "报送期", 5: "{{ period_name }}（{{ period_code }}）", 6: "统计区间",
             7: "{{ period_start | date }}至{{ cutoff | date }}", 8: "报送截止", 9: "{{ due | date }}"}  # fmt: skip
    for column, text in texts.items():
        cell = sheet.cell(2, column, text)
        cell.font = Font(name=layout.HEI_FONT if column in {1, 4, 6, 8} else layout.BODY_FONT, size=11)
        cell.alignment = Alignment("left", "center")
    sheet.row_dimensions[2].height = 22
    put_note(sheet, HOW_TO, len(ALWAYS), 3, 66)
    heads = [column.heading or column.words for column in ALWAYS]
    put_header(sheet, HEADER_ROW, (*heads, *(tag for column in SOMETIMES for tag in _where(column, column.words)), *OTHER_HEADS))
    values = [column.printed for column in ALWAYS]
    row = (*values, *(tag for column in SOMETIMES for tag in _where(column, column.printed)), *OTHER_VALUES)
    # The cells of a column that stands only in some forms are three in the template: its tags and itself.
    centred = (*_places(ALWAYS, lambda column: column.centred), *(len(ALWAYS) + 3 * at + 2 for at, _ in enumerate(SOMETIMES)))
    # Two rows that differ in the states they offer, one of which is printed for each measure.
    first = HEADER_ROW + 1
    tags = ("{%tr for row in rows %}{%tr if row.continuing %}", "", "{%tr else %}", "", "{%tr endif %}{%tr endfor %}")
    for place, tag in enumerate(tags, first):
        if tag:
            put_tag(sheet, place, tag)
            continue
        put_row(
            sheet, place, row, centred=centred, formats=_formats(ALWAYS), unlocked=_places(ALWAYS, lambda column: column.typed)
        )
        sheet.cell(place, _place("previous")).font = Font(name=layout.KAI_FONT, size=10, italic=True)
        words = tuple(status.value for status in offered(continuing=place == first + 1))
        add_choice(sheet, f"{_letter('status')}{place}", words, "从下拉框中选择；确不涉及的选“不适用”")
        add_prompt(sheet, f"{_letter('progress')}{place}", "做了什么＋通过什么渠道＋数量＋日期；以动词开头，不写科室名称")
        add_date_hint(sheet, f"{_letter('completed')}{place}", "已完成的填具体日期，如 2023-11-30")
    after = first + len(tags)
    signature = ("填报人", "", "", "联系电话", "", "审核人", "", "填报日期", "", "", "")
    put_row(sheet, after + 1, signature, centred=(1, 4, 6, 8), formats={5: TEXT_FORMAT, 9: DATE_FORMAT}, unlocked=(2, 5, 7, 9))
    sheet.row_dimensions[after + 1].height = 28
    sheet.freeze_panes = sheet.cell(HEADER_ROW + 1, 4)
    _protect(sheet)


def _targets(sheet: Worksheet) -> None:
    width = len(TARGET_COLUMNS)
    put_title(sheet, "{{ office }}指标完成情况", width)
    put_note(
        sheet,
        "{% if targets %}实际值只写一个确定的数值（如 100% 或 35），不写“约”“余”；不涉及的写“不适用”，并在说明栏写明原因。"
        "{% else %}本科室没有量化指标，本页不用填。{% endif %}",
        width,
        2,
        32,
    )
    put_header(sheet, 3, tuple(column.words for column in TARGET_COLUMNS))
    put_loop(
        sheet,
        4,
        "for row in targets",
        tuple(column.printed for column in TARGET_COLUMNS),
        centred=_places(TARGET_COLUMNS, lambda column: column.centred),
        formats=_formats(TARGET_COLUMNS),
        unlocked=_places(TARGET_COLUMNS, lambda column: column.typed),
    )
    add_prompt(sheet, f"{_letter('actual', TARGET_COLUMNS)}5", "只写一个确定的数值；不涉及的写“不适用”")
    _protect(sheet)


def _where(column: FormColumn, text: str) -> tuple[str, str, str]:
    """Return the cells of a column that stands only where its condition holds."""
    return "{%tc if " + column.condition + " %}", text, "{%tc endif %}"


def _places(columns: Sequence[FormColumn], wanted: Callable[[FormColumn], bool]) -> tuple[int, ...]:
    return tuple(place for place, column in enumerate(columns, 1) if wanted(column))


def _formats(columns: Sequence[FormColumn]) -> dict[int, str]:
    formats = {DAY: DATE_FORMAT, AS_TYPED: TEXT_FORMAT}
    return {place: formats[column.shows] for place, column in enumerate(columns, 1) if column.shows}


def _place(field: str, columns: Sequence[FormColumn] = ENTRY_COLUMNS) -> int:
    return [column.field for column in columns].index(field) + 1


def _letter(field: str, columns: Sequence[FormColumn] = ENTRY_COLUMNS) -> str:
    return get_column_letter(_place(field, columns))


def _protect(sheet: Worksheet) -> None:
    """Lock all but the input cells, without a password; rows may be made higher so that long texts show."""
    sheet.protection.sheet = True
    sheet.protection.formatRows = sheet.protection.formatColumns = False
