"""What the template of the reminder (催办单) sees, documented name by name."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from progress_report.assignment.model import Assignment, Period
from progress_report.checks.standings import OfficeStanding, Standing
from progress_report.messages.catalogue import message, remedy


@dataclass(frozen=True, slots=True)
class ReminderItemView:
    """What an office owes: number 任务序号或 None; text 具体措施; issue 问题; remedy 处理办法; cell 位置."""

    number: int | None
    text: str
    issue: str
    remedy: str
    cell: str


@dataclass(frozen=True, slots=True)
class ReminderView:
    """催办单: bureau 单位全称; year 年度; office 科室; period_code 报送期代码; period_name 报送期名称; due 报送截止; reply_by 请报送的最后工作日; missing 是否整份未报;
    items 事项; issued_on 开单日期.
    """

    bureau: str
    year: int
    office: str
    period_code: str
    period_name: str
    due: date
    reply_by: date
    missing: bool
    items: tuple[ReminderItemView, ...]
    issued_on: date

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def reminder_view(
    assignment: Assignment, period: Period, standing: OfficeStanding, reply_by: date, issued_on: date
) -> ReminderView:
    """Return what one office's 催办单 is filled with: all its measures when nothing came in, else what blocks its return."""
    measures = {measure.number: measure for measure in assignment.measures_by_office[standing.office.name]}
    missing = standing.standing is Standing.MISSING
    if missing:
        items = tuple(ReminderItemView(number, measure.text, "", "", "") for number, measure in measures.items())
    else:
        items = tuple(
            ReminderItemView(
                number=finding.measure,
                text=measures[finding.measure].text if finding.measure in measures else "",
                issue=message(finding),
                remedy=remedy(finding),
                cell=f"［{finding.where.sheet}］{finding.where.cell}" if finding.where and finding.where.cell else "",
            )
            for finding in (*standing.errors, *standing.warnings)
        )
    return ReminderView(
        bureau=assignment.bureau.name,
        year=assignment.year,
        office=standing.office.name,
        period_code=period.code,
        period_name=period.name,
        due=period.due,
        reply_by=reply_by,
        missing=missing,
        items=items,
        issued_on=issued_on,
    )
