"""The sheets and columns of the year's workbook (任务分工.xlsx), as the reading and the writing side know them."""

from __future__ import annotations

from progress_report.gbt9704.typefaces import FONT_CHAINS

WORKBOOK_NAME = "任务分工.xlsx"


BUREAU, OFFICES, PERIODS, MEASURES, TARGETS, MILESTONES = "单位", "科室", "报送期", "任务", "指标", "节点"


CORRECTIONS, WAIVERS = "校对", "豁免"


BUREAU_ITEMS = {
    "单位全称": "name",
    "年度": "year",
    "报告标题": "report_title",
    "任务分工表标题": "table_title",
    "工作依据": "basis",
    "依据文号": "basis_number",
    "序时进度容差": "tolerance",
    "报告版式": "variant",
    "发文字号": "document_number",
    "签发人": "signer",
    "抄送": "copies_to",
    "函标题": "letter_title",
    **{f"{kind}字体": kind for kind in FONT_CHAINS},
}


REQUIRED_BUREAU_ITEMS = frozenset({"name", "report_title", "table_title", "basis"})


HEADERS: dict[str, dict[str, str]] = {
    BUREAU: {"项目": "item", "内容": "content"},
    OFFICES: {"科室": "name", "别名": "aliases", "计入各科室": "in_all", "联系人": "contact", "联系电话": "phone"},
    PERIODS: {
        "代码": "code",
        "名称": "name",
        "统计开始": "start",
        "统计截止": "cutoff",
        "报送截止": "due",
        "成文日期": "report_date",
        "主送机关": "recipient",
    },
    MEASURES: {
        "序号": "number",
        "重点任务": "theme",
        "具体措施": "text",
        "责任科室": "offices",
        "完成时限": "deadline_text",
        "时限日期": "deadline",
    },
    TARGETS: {
        "序号": "measure",
        "指标名称": "indicator",
        "要求": "comparator",
        "目标值": "value",
        "单位": "unit",
        "原文依据": "quote",
        "采用": "accepted",
    },
    MILESTONES: {
        "序号": "measure",
        "类型": "kind",
        "开始日期": "start",
        "截止日期": "due",
        "事项": "action",
        "原文依据": "quote",
        "说明": "note",
        "采用": "accepted",
    },
    CORRECTIONS: {
        "序号": "measure",
        "栏目": "column",
        "疑点": "doubt",
        "原文": "original",
        "建议改为": "suggestion",
        "采用": "accepted",
    },
    WAIVERS: {"代码": "code", "科室": "office", "序号": "measure", "理由": "reason", "决定人": "decided_by"},
}


OFFICE_COLUMN = "责任科室"


CORRECTABLE = {"重点任务": "theme", "具体措施": "text", "完成时限": "deadline_text"}
