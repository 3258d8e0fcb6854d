"""The standard form (填报表): its columns and marker, and the blank form of each office.

Both the writing and the reading side take their words from here; the look of a form is in ``templates/填报表.xlsx``.
"""

from __future__ import annotations

from collections.abc import Iterable

from progress_report.model import Assignment, Measure, Office, Period, Return
from progress_report.report import FormView, form_view

FORM_VERSION = 1
FORM_SHEET = "填报表"
MARKER_SHEET = "表单标识"
MARKER_ITEMS = {"年度": "year", "报送期": "period", "科室": "office", "表样版本": "form_version"}
ENTRY_HEADERS = {
    "序号": "number",
    "重点任务": "theme",
    "具体措施": "text",
    "完成时限": "deadline_text",
    "上期进展": "previous",
    "完成状态": "status",
    "工作进展情况": "progress",
    "完成日期": "completed",
    "佐证材料": "evidence",
    "存在问题": "problems",
    "下一步打算": "next_steps",
}
TARGET_HEADERS = {
    "序号": "number",
    "指标名称": "indicator",
    "要求": "requirement",
    "单位": "unit",
    "实际值": "actual",
    "说明": "note",
}
SIGNATURE_LABELS = {
    "填报科室": "office",
    "填报人": "filler",
    "联系电话": "phone",
    "审核人": "reviewer",
    "填报日期": "filled_on",
}


def blank_form(
    assignment: Assignment, period: Period, office: Office, measures: Iterable[Measure], previous: Return | None
) -> FormView:
    """Return what ``office``'s form for ``period`` is filled with: its own measures, last period's text beside each."""
    texts = {entry.measure: entry.progress for entry in previous.entries} if previous else {}
    return form_view(assignment.bureau.name, assignment.year, office.name, period, measures, texts, FORM_VERSION)
