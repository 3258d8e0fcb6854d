"""What the templates of the check list (核查结果) and the reminder (催办单) see, documented name by name; and findings as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, NamedTuple

from progress_report.assignment.model import Assignment, Office, Period, Waiver
from progress_report.checks.standings import OfficeStanding
from progress_report.messages.catalogue import message, remedy, severity
from progress_report.messages.findings import Finding, Severity
from progress_report.returns.model import Return

NO_RETURNS: Mapping[str, Return] = {}


class FindingView(NamedTuple):
    """A finding as a row."""

    grade: Annotated[str, "级别"]
    code: Annotated[str, "代码"]
    office: Annotated[str, "科室"]
    number: Annotated[int | None, "任务序号或 None"]
    file: Annotated[str, "文件"]
    sheet: Annotated[str, "工作表"]
    cell: Annotated[str, "单元格"]
    message: Annotated[str, "问题"]
    remedy: Annotated[str, "处理办法"]


class WaivedView(NamedTuple):
    """A waived warning."""

    code: Annotated[str, "代码"]
    office: Annotated[str, "科室"]
    number: Annotated[int | None, "任务序号或 None"]
    message: Annotated[str, "问题"]
    reason: Annotated[str, "理由"]
    decided_by: Annotated[str, "决定人"]


class StandingView(NamedTuple):
    """An office's line."""

    office: Annotated[str, "科室"]
    measures: Annotated[int, "承担项数"]
    standing: Annotated[str, "未报/退回/有提醒/齐"]
    errors: Annotated[int, "错误处数"]
    warnings: Annotated[int, "提醒处数"]
    contact: Annotated[str, "联系人"]
    phone: Annotated[str, "联系电话"]


class CheckView(NamedTuple):
    """核查结果."""

    bureau: Annotated[str, "单位全称"]
    year: Annotated[int, "年度"]
    period_code: Annotated[str, "报送期代码"]
    period_name: Annotated[str, "报送期名称"]
    due: Annotated[date, "报送截止"]
    standings: Annotated[tuple[StandingView, ...], "各科室"]
    findings: Annotated[tuple[FindingView, ...], "问题"]
    waived: Annotated[tuple[WaivedView, ...], "已豁免"]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return self._asdict()


def finding_view(finding: Finding) -> FindingView:
    """Return a finding with its wording from the catalogue."""
    where = finding.where
    return FindingView(
        grade=severity(finding).value,
        code=finding.code,
        office=finding.office,
        number=finding.measure,
        file=where.file if where else "",
        sheet=where.sheet if where else "",
        cell=where.cell if where else "",
        message=message(finding),
        remedy=remedy(finding),
    )


def _grade(finding: Finding) -> int:
    """Return the place of a finding's grade: what blocks comes first, what was only logged last."""
    return list(Severity).index(severity(finding))


def _whom_to_call(office: Office, filled: Return | None) -> tuple[str, str]:
    if office.contact or office.phone or filled is None:
        return office.contact, office.phone
    return filled.filler, filled.phone


def check_view(
    assignment: Assignment,
    period: Period,
    standings: Iterable[OfficeStanding],
    findings: Iterable[Finding],
    waived: Iterable[tuple[Finding, Waiver]],
    returns: Mapping[str, Return] = NO_RETURNS,
) -> CheckView:
    """Return what 核查结果 is filled with; findings of one grade keep their order.

    Whom to call is who the roster names; where it names nobody, who filled in the office's return.
    """
    return CheckView(
        bureau=assignment.bureau.name,
        year=assignment.year,
        period_code=period.code,
        period_name=period.name,
        due=period.due,
        standings=tuple(
            StandingView(
                one.office.name,
                one.measures,
                one.standing.value,
                len(one.errors),
                len(one.warnings),
                *_whom_to_call(one.office, returns.get(one.office.name)),
            )
            for one in standings
        ),
        findings=tuple(finding_view(finding) for finding in sorted(findings, key=_grade)),
        waived=tuple(
            WaivedView(finding.code, finding.office, finding.measure, message(finding), waiver.reason, waiver.decided_by)
            for finding, waiver in waived
        ),
    )
