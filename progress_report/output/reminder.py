"""What the template of the reminder (催办单) sees, documented name by name."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from progress_report.assignment.model import Assignment, Period
from progress_report.checks.standings import OfficeStanding, Standing
from progress_report.messages.catalogue import message, remedy
from progress_report.messages.findings import Finding
from progress_report.returns.form import FORM_SHEET

MOST_MEASURES, MOST_POINTS = 15, 5
"""Rows that one page takes beside the letter: of measures, a line each, and of points to mend with what to do about each."""
LONGEST_MEASURE, LONGEST_WORDS = 32, 42
"""Characters of a row's text: a measure's in one line, a point's in three or four."""


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
    items: Annotated[tuple[ReminderItemView, ...], "事项（一页排得下的）"]
    total: Annotated[int, "事项总数"]
    rest: Annotated[int, "没有列出的事项数"]
    again: Annotated[date | None, "上一次开单的日期；第一次催办为 None"]
    issued_on: Annotated[date, "开单日期"]
    desk: Annotated[str, "经办科室：收填报表、发催办单的"]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return self._asdict()


def place_of(finding: Finding) -> str:
    """Return where a finding is as its office looks for it: the cell, with the sheet unless it is the form's first."""
    where = finding.where
    if where is None or not where.cell:
        return ""
    return where.cell if where.sheet in {"", FORM_SHEET} else f"［{where.sheet}］{where.cell}"


def stage_of(issued_on: date, reply_by: date, due: date) -> str:
    """Return where the day of a reminder stands: a day that has passed must not be asked for.

    From the last working day until the due day, days off among them, what is asked for is today.
    """
    if issued_on > due:
        return "逾期"
    return "之前" if issued_on < reply_by else "当日"


def reminder_view(
    assignment: Assignment,
    period: Period,
    standing: OfficeStanding,
    reply_by: date,
    issued_on: date,
    again: date | None = None,
) -> ReminderView:
    """Return what one office's 催办单 is filled with: its measures when nothing came in, else what blocks its return first.

    As much as one page takes; the form that was handed out, or the marked copy, has it all. ``again``: when it was reminded before.
    """
    measures = {measure.number: measure for measure in assignment.measures_by_office[standing.office.name]}
    missing = standing.standing is Standing.MISSING
    if missing:
        items = tuple(
            ReminderItemView(number, _short(measure.short_name or measure.text, LONGEST_MEASURE), "", "", "")
            for number, measure in measures.items()
        )
    else:
        items = tuple(
            ReminderItemView(
                number=finding.measure,
                text=measures[finding.measure].text if finding.measure in measures else "",
                issue=_short(message(finding), LONGEST_WORDS),
                remedy=_short(remedy(finding), LONGEST_WORDS),
                cell=place_of(finding),
            )
            for finding in (*standing.errors, *standing.warnings)
        )
    shown = items[: MOST_MEASURES if missing else MOST_POINTS]
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
        items=shown,
        total=len(items),
        rest=len(items) - len(shown),
        again=again,
        issued_on=issued_on,
        desk=assignment.desk,
    )


def _short(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
