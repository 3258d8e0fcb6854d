"""The sheets and columns of the year's workbook (任务分工.xlsx): one table for the reading side, the writing side and the template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from progress_report.gbt9704.typefaces import FONT_CHAINS

WORKBOOK_NAME = "任务分工.xlsx"
BUREAU, OFFICES, PERIODS, MEASURES, TARGETS, MILESTONES = "单位", "科室", "报送期", "任务", "指标", "节点"
CORRECTIONS, WAIVERS, HOLIDAYS = "校对", "豁免", "节假日"
THEME_COLUMN, TEXT_COLUMN, OFFICE_COLUMN, DEADLINE_COLUMN = "重点任务", "具体措施", "责任科室", "完成时限"
"""Columns of 任务 that doubts and corrections name."""


class Column(NamedTuple):
    """A column: its header, the field it holds, and whether the sheet must have it.

    What a workbook of an earlier version does not have need not be there.
    """

    words: str
    field: str
    needed: bool = True


BUREAU_ITEMS = {
    "单位全称": "name",
    "年度": "year",
    "报告标题": "report_title",
    "任务分工表标题": "table_title",
    "工作依据": "basis",
    "依据文号": "basis_number",
    "序时进度容差": "tolerance",
    "序时进度口径": "pace_by",
    "任务状态": "state_by",
    "报告版式": "variant",
    "报告详略": "detail",
    "附件内容": "annex",
    "发文字号": "document_number",
    "签发人": "signer",
    "抄送": "copies_to",
    "函标题": "letter_title",
    "自称": "chosen_self",
    "经办科室": "chosen_desk",
    "加盖印章": "sealed",
    **{f"{kind}字体": kind for kind in FONT_CHAINS},
}
"""The rows of 单位: item → field."""
REQUIRED_BUREAU_ITEMS = frozenset({"name", "report_title", "table_title", "basis"})
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    BUREAU: (Column("项目", "item"), Column("内容", "content")),
    OFFICES: (
        Column("科室", "name"),
        Column("别名", "aliases", needed=False),
        Column("计入各科室", "in_all", needed=False),
        Column("联系人", "contact", needed=False),
        Column("联系电话", "phone", needed=False),
        Column("成员", "members", needed=False),
        Column("说明", "note", needed=False),
    ),
    PERIODS: (
        Column("代码", "code"),
        Column("名称", "name"),
        Column("统计开始", "start"),
        Column("统计截止", "cutoff"),
        Column("报送截止", "due"),
        Column("成文日期", "report_date"),
        Column("主送机关", "recipient"),
        Column("报告标题", "report_title", needed=False),
        Column("发文字号", "document_number", needed=False),
        Column("函标题", "letter_title", needed=False),
        Column("签发人", "signer", needed=False),
        Column("抄送", "copies_to", needed=False),
    ),
    MEASURES: (
        Column("序号", "number"),
        Column(THEME_COLUMN, "theme"),
        Column("二级任务", "subtheme", needed=False),
        Column(TEXT_COLUMN, "text"),
        Column("简称", "short_name", needed=False),
        Column(OFFICE_COLUMN, "offices"),
        Column("牵头科室", "leads", needed=False),
        Column(DEADLINE_COLUMN, "deadline_text"),
        Column("时限类型", "kind", needed=False),
        Column("时限日期", "deadline"),
        Column("标识", "identity", needed=False),
    ),
    TARGETS: (
        Column("序号", "measure"),
        Column("指标名称", "indicator"),
        Column("要求", "comparator"),
        Column("目标值", "value"),
        Column("单位", "unit"),
        Column("汇总方式", "chosen", needed=False),
        Column("原文依据", "quote", needed=False),
        Column("采用", "accepted", needed=False),
    ),
    MILESTONES: (
        Column("序号", "measure"),
        Column("类型", "kind"),
        Column("开始日期", "start", needed=False),
        Column("截止日期", "due"),
        Column("事项", "action"),
        Column("原文依据", "quote"),
        Column("说明", "note", needed=False),
        Column("采用", "accepted", needed=False),
    ),
    CORRECTIONS: (
        Column("序号", "measure"),
        Column("栏目", "column"),
        Column("疑点", "doubt"),
        Column("原文", "original"),
        Column("建议改为", "suggestion"),
        Column("采用", "accepted"),
        Column("轻重", "urgency", needed=False),
    ),
    WAIVERS: (
        Column("代码", "code"),
        Column("科室", "office"),
        Column("序号", "measure"),
        Column("报送期", "period", needed=False),
        Column("问题", "issue", needed=False),
        Column("理由", "reason"),
        Column("决定人", "decided_by"),
    ),
    HOLIDAYS: (
        Column("开始日期", "first"),
        Column("结束日期", "last", needed=False),
        Column("安排", "kind"),
        Column("名称", "name", needed=False),
    ),
}
HEADERS: Mapping[str, Mapping[str, str]] = {
    name: {column.words: column.field for column in columns} for name, columns in COLUMNS.items()
}
"""Sheet → header → field."""
CORRECTABLE = {THEME_COLUMN: "theme", TEXT_COLUMN: "text", DEADLINE_COLUMN: "deadline_text"}
"""Columns of 任务 whose words a correction may replace by others, with their fields."""
