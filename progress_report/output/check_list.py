"""What the templates of the check list (核查结果) and the reminder (催办单) see, documented name by name; and findings as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from progress_report.assignment.model import Assignment, Period, Waiver
from progress_report.checks.standings import OfficeStanding
from progress_report.messages.catalogue import message, remedy, severity
from progress_report.messages.findings import Finding


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as a row: grade 级别; code 代码; office 科室; number 任务序号或 None; file 文件; sheet 工作表; cell 单元格; message 问题; remedy 处理办法."""

    grade: str
    code: str
    office: str
    number: int | None
    file: str
    sheet: str
    cell: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class WaivedView:
    """A waived warning: code 代码; office 科室; number 任务序号或 None; message 问题; reason 理由; decided_by 决定人."""

    code: str
    office: str
    number: int | None
    message: str
    reason: str
    decided_by: str


@dataclass(frozen=True, slots=True)
class StandingView:
    """An office's line: office 科室; measures 承担项数; standing 未报/退回/有提醒/齐; errors 错误处数; warnings 提醒处数; contact 联系人; phone 联系电话."""

    office: str
    measures: int
    standing: str
    errors: int
    warnings: int
    contact: str
    phone: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """核查结果: bureau 单位全称; year 年度; period_code 报送期代码; period_name 报送期名称; due 报送截止; standings 各科室; findings 问题; waived 已豁免."""

    bureau: str
    year: int
    period_code: str
    period_name: str
    due: date
    standings: tuple[StandingView, ...]
    findings: tuple[FindingView, ...]
    waived: tuple[WaivedView, ...]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


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


def check_view(
    assignment: Assignment,
    period: Period,
    standings: Iterable[OfficeStanding],
    findings: Iterable[Finding],
    waived: Iterable[tuple[Finding, Waiver]],
) -> CheckView:
    """Return what 核查结果 is filled with."""
    return CheckView(
        bureau=assignment.bureau.name,
        year=assignment.year,
        period_code=period.code,
        period_name=period.name,
        due=period.due,
        standings=tuple(
            StandingView(
                office=one.office.name,
                measures=one.measures,
                standing=one.standing.value,
                errors=len(one.errors),
                warnings=len(one.warnings),
                contact=one.office.contact,
                phone=one.office.phone,
            )
            for one in standings
        ),
        findings=tuple(finding_view(finding) for finding in findings),
        waived=tuple(
            WaivedView(finding.code, finding.office, finding.measure, message(finding), waiver.reason, waiver.decided_by)
            for finding, waiver in waived
        ),
    )
