"""Assignment → what ``templates/年度工作簿.xlsx`` is filled with: the writing side of the year's workbook."""

from __future__ import annotations

from progress_report.assignment import BUREAU_ITEMS
from progress_report.i18n import N_, _
from progress_report.model import Assignment

ITEM_NOTES = {
    "name": N_("报告的署名"),
    "year": N_("须与本文件所在文件夹的名称一致"),
    "report_title": N_("报告标题；过长时可用 Alt+Enter 在词语之间换行，排成梯形或菱形"),
    "table_title": N_("任务分工表的标题，也用作附件名称"),
    "basis": N_("报告开头“根据《……》”中的文件名称，不写书名号"),
    "basis_number": N_("该文件的发文字号，如 ×政办发〔2023〕×号；没有则留空，报告中不写"),
    "tolerance": N_("完成率低于序时进度多少个百分点以内仍算“基本达到”"),
}


def workbook_context(assignment: Assignment) -> dict[str, object]:
    """Return the names that the year workbook's template sees; every cell as the reading side takes it."""
    bureau = assignment.bureau
    contents: dict[str, object] = {
        "name": bureau.name,
        "year": assignment.year,
        "report_title": bureau.report_title,
        "table_title": bureau.table_title,
        "basis": bureau.basis,
        "basis_number": bureau.basis_number,
        "tolerance": bureau.time_progress_tolerance,
    }
    return {
        "bureau": bureau.name,
        "year": assignment.year,
        "items": tuple(
            {"item": words, "content": contents[field], "note": _(ITEM_NOTES[field])} for words, field in BUREAU_ITEMS.items()
        ),
        "offices": tuple(
            {
                "name": office.name,
                "aliases": "、".join(office.aliases),
                "in_all": _yes_or_no(office.in_all),
                "contact": office.contact,
                "phone": office.phone,
            }
            for office in assignment.offices
        ),
        "periods": assignment.periods,
        "measures": assignment.measures,
        "targets": tuple(
            {
                "measure": target.measure,
                "indicator": target.indicator,
                "comparator": target.comparator.value,
                "value": target.value,
                "unit": target.unit,
                "quote": target.quote,
            }
            for measure in assignment.measures
            for target in measure.targets
        ),
        "milestones": tuple(
            {
                "measure": milestone.measure,
                "kind": milestone.kind.value,
                "start": milestone.start,
                "due": milestone.due,
                "action": milestone.action,
                "quote": milestone.quote,
                "note": milestone.note,
            }
            for measure in assignment.measures
            for milestone in measure.milestones
        ),
        "corrections": tuple(
            {
                "measure": correction.measure,
                "column": correction.column,
                "doubt": correction.doubt,
                "original": correction.original,
                "suggestion": correction.suggestion,
                "accepted": _yes_or_no(correction.accepted),
            }
            for correction in assignment.corrections
        ),
        "waivers": assignment.waivers,
    }


def _yes_or_no(value: bool) -> str:
    return "是" if value else "否"
