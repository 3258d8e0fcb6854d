"""Small workbooks for tests, written with openpyxl so that the mistake a test is about stands in the test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]

YEAR_SHEETS: Mapping[str, Rows] = {
    "单位": [
        ["项目", "内容", "说明"],
        ["单位全称", "××局"],
        ["年度", 2025],
        ["报告标题", "××局关于2025年政务公开工作进展情况的报告"],
        ["任务分工表标题", "2025年政务公开工作要点任务分工"],
        ["工作依据", "2025年政务公开工作要点"],
        ["依据文号", ""],
        ["序时进度容差", 5],
    ],
    "科室": [["科室", "别名", "计入各科室", "联系人", "联系电话"], ["甲科", "甲处、老甲", "是"], ["乙科", "", "是"], ["丙科", "", "否"]],
    "报送期": [
        ["代码", "名称", "统计开始", "统计截止", "报送截止", "成文日期", "主送机关"],
        ["Q1", "一季度", date(2025, 1, 1), date(2025, 3, 31), date(2025, 4, 10), date(2025, 4, 8), "市政务公开中心"],
        ["Q2", "二季度", date(2025, 1, 1), date(2025, 6, 30), date(2025, 7, 10), date(2025, 7, 8), "市政务公开中心"],
    ],
    "任务": [
        ["序号", "重点任务", "具体措施", "责任科室", "完成时限", "时限日期"],
        [1, "主题一", "措施一。", "各科室", "2025年11月底", date(2025, 11, 30)],
        [2, "主题一", "措施二。", "丙科、甲处", "2025年3月底", date(2025, 3, 31)],
        [3, "主题二", "措施三。", "乙科", "2025年11月底", date(2025, 11, 30)],
    ],
    "指标": [["序号", "指标名称", "要求", "目标值", "单位", "原文依据"], [2, "公开率", "≥", 100, "%", "公开率达到100%"]],
    "节点": [["序号", "类型", "开始日期", "截止日期", "事项", "原文依据", "说明"], [3, "固定日期", "", date(2025, 7, 30), "报送", "7月30日前", ""]],
    "校对": [["序号", "栏目", "疑点", "原文", "建议改为", "采用"], [3, "具体措施", "缺字", "措施三", "措施之三", "否"]],
}  # fmt: skip


def write_workbook(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write rows into sheets; return the path."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    path.parent.mkdir(parents=True, exist_ok=True)
    workbook.save(path)
    return path


def year_workbook(folder: Path, **changes: Rows | None) -> Path:
    """Write the small year's workbook into ``folder``/2025 with some sheets changed (None: left out)."""
    sheets = {name: rows for name, rows in {**YEAR_SHEETS, **changes}.items() if rows is not None}
    return write_workbook(folder / "2025" / "任务分工.xlsx", sheets)


RETURN_HEADER = [
    "序号",
    "重点任务",
    "具体措施",
    "完成时限",
    "完成状态",
    "工作进展情况",
    "完成日期",
    "佐证材料",
    "存在问题",
    "下一步打算",
]
TARGET_HEADER = ["序号", "指标名称", "要求", "单位", "实际值", "说明"]


def row(number: object, status: object = "已完成", progress: object = "", **fields: object) -> list[object]:
    """Return a filled row of a return; without ``progress`` a plain text stands in it."""
    done = status == "已完成"
    completed = fields.get("completed", date(2025, 3, 20) if done else "")
    evidence = fields.get("evidence", "台账" if done else "")
    words = progress or f"完成第{number}项工作并公开信息{number}条。"
    return [number, "", "", "", status, words, completed, evidence, fields.get("problems", ""), fields.get("next_steps", "")]


def write_return(path: Path, office: str, rows: Rows, targets: Rows = (), header: Sequence[object] = RETURN_HEADER) -> Path:
    """Write a return as an office without the form's marker would send it."""
    sheets: dict[str, Rows] = {"填报表": [["填报科室", office], header, *rows]}
    if targets:
        sheets["指标完成情况"] = [TARGET_HEADER, *targets]
    return write_workbook(path, sheets)


def whole_year(folder: Path) -> Path:
    """Write the small year with complete returns of 甲科, 乙科 and 丙科 for Q2; return the data folder."""
    year_workbook(folder)
    target = [[2, "公开率", "≥100", "%", "100%", ""]]
    write_return(folder / "2025" / "Q2" / "一.xlsx", "甲科", [row(1), row(2, progress="甲科公开目录12条。")], target)
    write_return(folder / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息8条。"), row(3)])
    write_return(folder / "2025" / "Q2" / "三.xlsx", "丙科", [row(2, progress="丙科公开目录5条。")], target)
    return folder
