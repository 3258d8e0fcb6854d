"""templates/任务分工表.xlsx and templates/核查结果.xlsx."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from progress_report.checks.content import MOST_IN_A_CELL
from tools.templates.sheets import (
    A3,
    DATE_FORMAT,
    DATE_WIDTH,
    add_sheet,
    new_workbook,
    put_header,
    put_loop,
    put_nested_loop,
    put_note,
    put_row,
    put_tag,
    put_title,
    save,
)

SHARE = '0.0"%"'
LINE = r"{% if not loop.first %}{{ '\n' }}{% endif %}"
OFFICE = "{% if measure.offices | length > 1 %}{{ part.office }}：{% endif %}"
DRAFT = "{% if draft %}（草稿，存在待补内容，不得报送）{% endif %}"


MORE_COLUMNS = 8
"""Other columns of an issued table that are set wide enough to read."""
OTHER_HEADS = ("{%tc for words in extra_columns %}", "{{ words }}", "{%tc endfor %}")
OTHER_VALUES = ("{%tc for value in measure.extra %}", "{{ value }}", "{%tc endfor %}")
SECOND_LEVEL = "{% vm (measure.theme, measure.subtheme) %}{{ measure.subtheme }}"


class Levels(NamedTuple):
    """How a sheet looks with themes of one level, or of two: only the one that fits the year is printed.

    Columns of a workbook keep their widths, so that a further one needs a sheet of its own.
    """

    name: str
    tag: str
    more: int

    def widths(self, *first: float) -> tuple[float, ...]:
        """Return the widths of the columns up to the themes', in characters."""
        return (*first, 16) if self.more else first

    def heads(self, heads: Sequence[str]) -> tuple[str, ...]:
        """Return the header with the second level's after the themes'."""
        return self.cells(heads, "二级任务")

    def cells(self, texts: Sequence[str], second: str) -> tuple[str, ...]:
        """Return a row with ``second`` after the themes' cell."""
        return (*texts[:2], second, *texts[2:]) if self.more else tuple(texts)

    def columns(self, *numbers: int) -> tuple[int, ...]:
        """Return column numbers as they are beside the second level, which is one of them."""
        return (*(one if one < 3 else one + 1 for one in numbers), 3) if self.more else numbers


LEVELS = (
    Levels("", "{%sheet for 一级 in ([] if two_levels else ['']) %}", 0),
    Levels("{{ 两级 }}", "{%sheet for 两级 in ([''] if two_levels else []) %}", 1),
)


def _each(field: str, parts: str = "measure.contributions + measure.not_applicable") -> str:
    """Return a cell text with one line an office for what it wrote in ``field``; what is too long together is told where it stands."""
    condition = "" if field == "progress" else f" if part.{field}"
    lines = f"{{% for part in {parts}{condition} %}}{LINE}{OFFICE}{{{{ part.{field} }}}}{{% endfor %}}"
    texts, names = (f"(({parts}) | map(attribute='{name}') | join | length)" for name in (field, "office"))
    too_long = f"{texts} + {names} + 2 * (({parts}) | length) > {MOST_IN_A_CELL}"
    return f"{{% if {too_long} %}}各科室的文字合起来超过一格，见“填报明细”。{{% else %}}{lines}{{% endif %}}"


def assignment_table(path: Path) -> None:
    """Build the assignment table with progress, offices, comparison and ledger."""
    workbook = new_workbook()
    source = ("{{ measure.number }}", "{% vm measure.theme %}{{ measure.theme }}", "{{ measure.number }}.{{ measure.text }}",
              "{{ measure.office_text }}", "{{ measure.deadline_text }}")  # fmt: skip
    heads = ("序号", "重点任务", "具体措施", "责任科室", "完成时限")

    for levels in LEVELS:
        sheet = add_sheet(workbook, f"任务分工{levels.name}", (*levels.widths(6, 18), 60, 16, 16, *([16] * MORE_COLUMNS)))
        put_title(sheet, "{{ table_title }}" + DRAFT, 5 + levels.more)
        put_header(sheet, 2, (*levels.heads(heads), *OTHER_HEADS))
        texts = (*levels.cells(source, SECOND_LEVEL), *OTHER_VALUES)
        after = put_loop(
            sheet, 3, "for measure in measures", texts, centred=levels.columns(1, 2, 4, 5, 7), merged=levels.columns(2)
        )
        put_tag(sheet, after, levels.tag)

    targets = (
        f"{{% for target in measure.targets %}}{LINE}{{{{ target.indicator }}}}（{{{{ target.comparator }}}}{{{{ target.value }}}}"
        "{{ target.unit }}）：{{ target.result }}{% for share in target.shares if share.value is not none %}，"
        "{{ share.office }}{{ share.value }}{{ target.unit }}{% endfor %}{% endfor %}"
    )
    remark = (
        "{% if measure.overdue %}逾期未完成。{% elif measure.late %}逾期完成。{% endif %}"
        "{% if measure.not_applicable %}{{ measure.not_applicable | map(attribute='office') | cn_join }}不涉及。{% endif %}"
    )
    for levels in LEVELS:
        # Thirteen columns can be read on A3; on A4 they would be printed at five points.
        widths = (*levels.widths(5, 12), 34, 11, 15, 50, 9, DATE_WIDTH, 18, 20, 20, 22, 14)
        sheet = add_sheet(workbook, f"落实情况{levels.name}", widths, landscape=True, paper=A3)
        put_title(sheet, "{{ annex_title }}" + DRAFT, 13 + levels.more)
        further = ("进展情况", "完成状态", "完成日期", "佐证材料", "存在问题", "下一步打算", "量化指标", "备注")
        put_header(sheet, 2, levels.heads((*heads, *further)))
        texts = (*source, _each("progress"), "{{ measure.status }}", "{{ measure.completed }}", _each("evidence"), _each("problems"),
                 _each("next_steps"), targets, remark)  # fmt: skip
        after = put_loop(
            sheet,
            3,
            "for measure in measures",
            levels.cells(texts, SECOND_LEVEL),
            centred=levels.columns(1, 2, 4, 5, 7, 8),
            merged=levels.columns(2),
            formats={8 + levels.more: DATE_FORMAT},
        )
        put_tag(sheet, after, levels.tag)

    _offices(add_sheet(workbook, "科室汇总", (26, 11, 11, 11, 11, 11, 11, 13, 11, 11, 11)))
    for levels in LEVELS:
        _comparison(add_sheet(workbook, f"与上期比较{levels.name}", (*levels.widths(6, 18), 54, 12, 12, 12, 26)), levels)

    _entries(add_sheet(workbook, "填报明细", (6, 34, 16, 8, 10, 56, DATE_WIDTH, 26, 26, 26, 30), landscape=True, paper=A3))
    _target_values(add_sheet(workbook, "指标明细", (6, 30, 10, 9, 9, 9, 18, 12, 40, 30), landscape=True))

    sheet = add_sheet(workbook, "核对底稿", (34, 12, 11, 36, 70), landscape=True)
    put_title(sheet, "核对底稿：每个数字的算法和来源" + DRAFT, 5)
    put_header(sheet, 2, ("数字", "数值", "单位", "算法", "来源（文件［工作表］单元格）"))
    row = ("{{ row.label }}", "{{ row.value }}", "{{ row.unit }}", "{{ row.rule }}", "{{ row.sources }}")
    put_loop(sheet, 3, "for row in ledger", row, centred=(2, 3))
    for sheet in workbook.worksheets:
        # Printed on every page, as the title row is not.
        sheet.oddFooter.center.text += "{% if draft %}　草稿（存在待补内容，不得报送）{% endif %}"
    save(workbook, path)


def _offices(sheet) -> None:
    put_title(sheet, "各科室承担任务完成情况（截至{{ cutoff | date }}）" + DRAFT, 10)
    duties = ("{%tc if tally.continuing %}", "持续推进", "{%tc endif %}")
    put_header(
        sheet, 2, ("科室", "已报送", "承担任务", "已完成", "推进中", *duties, "未开展", "不适用", "未报送项", "逾期", "完成率")
    )

    def cells(tally: str) -> tuple[str, ...]:
        fields = ("total", "done", "ongoing", "not_started", "not_applicable", "missing", "overdue", "done_share")
        texts = tuple(f"{{{{ {tally}.{field} }}}}" for field in fields)
        return (*texts[:3], duties[0], f"{{{{ {tally}.continuing }}}}", duties[2], *texts[3:])

    looks = {"centred": range(2, 14), "formats": {13: SHARE}}
    office = ("{{ office.name }}", "{% if office.returned %}是{% else %}否{% endif %}", *cells("office.tally"))
    after = put_loop(sheet, 3, "for office in offices", office, **looks)
    put_row(sheet, after, ("全局（按措施计）", "", *cells("tally")), **looks)
    put_note(
        sheet,
        "一项措施由几个科室共同承担的，各科室分别计数，全局计1项；完成率不计{% if tally.continuing %}持续推进和{% endif %}不适用的任务。",
        10,
        after + 1,
        24,
    )


def _entries(sheet) -> None:
    put_title(sheet, "填报明细：各科室逐项所填" + DRAFT, 11)
    put_header(
        sheet,
        2,
        ("序号", "具体措施", "科室", "分工", "完成状态", "进展情况", "完成日期", "佐证材料", "存在问题", "下一步打算", "来源"),
    )
    row = ("{{ measure.number }}", "{{ measure.text }}", "{{ part.office }}", "{{ part.role }}", "{{ part.status }}",
           "{{ part.progress }}", "{{ part.completed }}", "{{ part.evidence }}", "{{ part.problems }}", "{{ part.next_steps }}",
           "{{ part.source }}")  # fmt: skip
    loops = ("for measure in measures", "for part in measure.contributions + measure.not_applicable")
    put_nested_loop(sheet, 3, loops, row, centred=(1, 3, 4, 5, 7), formats={7: DATE_FORMAT})


def _target_values(sheet) -> None:
    put_title(sheet, "指标明细：各科室所填实际值" + DRAFT, 10)
    put_header(sheet, 2, ("序号", "指标", "要求", "单位", "汇总方式", "结果", "科室", "实际值", "说明", "来源"))
    row = ("{{ measure.number }}", "{{ target.indicator }}", "{{ target.comparator }}{{ target.value }}", "{{ target.unit }}",
           "{{ target.combination }}", "{{ target.result }}", "{{ share.office }}",
           "{% if share.value is none %}{{ share.state }}{% else %}{{ share.value }}{% endif %}", "{{ share.note }}",
           "{{ share.source }}")  # fmt: skip
    loops = ("for measure in measures", "for target in measure.targets", "for share in target.shares")
    put_nested_loop(sheet, 3, loops, row, centred=(1, 3, 4, 5, 6, 7, 8))


def _comparison(sheet, levels: Levels) -> None:
    put_title(
        sheet,
        "{% if comparison %}与上期（{{ comparison.period_name }}）逐项比较{% else %}{{ comparison_note }}{% endif %}" + DRAFT,
        7 + levels.more,
    )
    put_header(sheet, 2, levels.heads(("序号", "重点任务", "具体措施", "上期状态", "本期状态", "变化", "照搬上期文字的科室")))
    row = ("{{ one.number }}", "{% vm one.theme %}{{ one.theme }}", "{{ one.text }}", "{{ one.before }}", "{{ one.now }}",
           "{{ one.change }}", "{{ one.same_text | cn_join }}")  # fmt: skip
    second = "{% vm (one.theme, one.subtheme) %}{{ one.subtheme }}"
    centred = levels.columns(1, 2, 4, 5, 6)
    row = levels.cells(row, second)
    after = put_loop(
        sheet, 3, "for one in (comparison.measures if comparison else [])", row, centred=centred, merged=levels.columns(2)
    )
    gone = levels.cells(("{{ one.number }}", "", "{{ one.text }}", "", "", "已撤销", ""), "")
    after = put_loop(sheet, after, "for one in (comparison.withdrawn if comparison else [])", gone, centred=levels.columns(1, 6))
    put_tag(sheet, after, levels.tag)


def check_list(path: Path) -> None:
    """Build the list of findings."""
    workbook = new_workbook()
    sheet = add_sheet(workbook, "核查结果", (8, 8, 16, 8, 30, 14, 10, 52, 46), landscape=True)
    put_title(sheet, "{{ year }}年{{ period_name }}填报核查结果", 9)
    put_header(sheet, 2, ("级别", "代码", "科室", "序号", "文件", "工作表", "单元格", "问题", "处理办法"))
    fields = ("grade", "code", "office", "number", "file", "sheet", "cell", "message", "remedy")
    row = tuple(f"{{{{ one.{field} }}}}" for field in fields)
    put_loop(sheet, 3, "for one in findings", row, centred=(1, 2, 3, 4, 7))

    sheet = add_sheet(workbook, "各科室情况", (22, 12, 12, 10, 10, 14, 18))
    put_title(sheet, "各科室报送情况", 7)
    put_header(sheet, 2, ("科室", "承担任务", "报送情况", "错误", "提醒", "联系人", "联系电话"))
    fields = ("office", "measures", "standing", "errors", "warnings", "contact", "phone")
    put_loop(sheet, 3, "for one in standings", tuple(f"{{{{ one.{field} }}}}" for field in fields), centred=range(2, 8))

    sheet = add_sheet(workbook, "已豁免", (8, 16, 8, 50, 40, 14), landscape=True)
    put_title(sheet, "年度工作簿“豁免”表中登记、不再提醒的问题", 6)
    put_header(sheet, 2, ("代码", "科室", "序号", "问题", "理由", "决定人"))
    fields = ("code", "office", "number", "message", "reason", "decided_by")
    put_loop(sheet, 3, "for one in waived", tuple(f"{{{{ one.{field} }}}}" for field in fields), centred=(1, 2, 3, 6))
    save(workbook, path)
