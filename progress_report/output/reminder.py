"""What the template of the reminder (催办单) sees, documented name by name."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from progress_report.assignment.model import Assignment, Period
from progress_report.checks.standings import OfficeStanding, Standing
from progress_report.messages.catalogue import message, remedy


class ReminderItemView(NamedTuple):
    """What an office owes."""

    number: Annotated[int | None, "任务序号或 None"]
    text: Annotated[str, "具体措施"]
    issue: Annotated[str, "问题"]
    remedy: Annotated[str, "处理办法"]
    cell: Annotated[str, "位置"]


class ReminderView(NamedTuple):
    """催办单."""

    bureau: Annotated[str, "单位全称"]
    year: Annotated[int, "年度"]
    office: Annotated[str, "科室"]
    period_code: Annotated[str, "报送期代码"]
    period_name: Annotated[str, "报送期名称"]
    due: Annotated[date, "报送截止"]
    reply_by: Annotated[date, "请报送的最后工作日"]
    stage: Annotated[str, "开单时离请报送的日子：之前/当日/逾期"]
    missing: Annotated[bool, "是否整份未报"]
    items: Annotated[tuple[ReminderItemView, ...], "事项"]
    issued_on: Annotated[date, "开单日期"]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return self._asdict()


def stage_of(issued_on: date, reply_by: date, due: date) -> str:
    """Return where the day of a reminder stands: a day that has passed must not be asked for.

    From the last working day until the due day, days off among them, what is asked for is today.
    """
    if issued_on > due:
        return "逾期"
    return "之前" if issued_on < reply_by else "当日"


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
        stage=stage_of(issued_on, reply_by, period.due),
        missing=missing,
        items=items,
        issued_on=issued_on,
    )
