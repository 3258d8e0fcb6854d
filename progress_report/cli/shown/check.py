"""Every finding by office, and what was written."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.cli.console import Console
from progress_report.cli.shown.parts import show_standings, standings_record
from progress_report.messages import _
from progress_report.messages.catalogue import message, severity
from progress_report.messages.findings import Finding, Severity
from progress_report.output.check_list import finding_view

if TYPE_CHECKING:
    from progress_report.jobs.check import CheckOutcome
    from progress_report.jobs.year_check import YearCheckOutcome


def show(console: Console, outcome: CheckOutcome) -> None:
    """Show every finding by office with its cell, then what was waived and written."""
    found = outcome.examination.findings
    asked = [finding for finding in found if severity(finding) is not Severity.NORMALISED]
    order = {one.office.name: place for place, one in enumerate(outcome.examination.standings)}
    asked.sort(key=lambda finding: order.get(finding.office, len(order)))
    for head, own in groupby(asked, key=_head):
        console.say(head)
        for finding in own:
            console.finding(finding, "")
    console.normalised(found)
    console.errors_only(found)
    for finding, waiver in outcome.examination.waived:
        console.say(
            _("已豁免 [{code}] {office} {message}（{reason}，{who}）").format(
                code=finding.code,
                office=finding.office,
                message=message(finding),
                reason=waiver.reason,
                who=waiver.decided_by,
            )
        )
    used = {waiver for _finding, waiver in outcome.examination.waived}
    for waiver in outcome.examination.case.assignment.waivers:
        if waiver not in used:
            line = _("豁免 [{code}] {office} 本期没有用到")
            console.say(line.format(code=waiver.code, office=waiver.office))
    show_standings(console, outcome.examination)
    for reason in outcome.unmarked:
        console.say(reason)
    console.files(outcome.publication)


def _head(finding: Finding) -> str:
    """Return under what a finding is listed: its office, the year's workbook, or a file that nobody is known to have sent."""
    return finding.office or (_("年度工作簿") if finding.code.startswith("Y") else _("（认不出科室的文件）"))


def show_workbook(console: Console, outcome: YearCheckOutcome) -> None:
    """Show what is wrong with a year's workbook, all of it, and the copy in which it is marked."""
    for finding in outcome.findings:
        console.finding(finding, "")
    if outcome.marked is not None:
        console.say(
            _("有 {count} 处要改，已标在副本里：{file}（改请改在原来的工作簿里）").format(
                count=len(outcome.findings), file=outcome.marked
            )
        )
    elif not outcome.findings:
        console.say(_("年度工作簿没有要改的地方"))
    if outcome.old is not None:
        console.say(
            _("以前标注的副本用不着了，程序只读 {workbook}；副本里没有要留的，可以删去：{file}").format(
                workbook=WORKBOOK_NAME, file=outcome.old
            )
        )


def as_record(outcome: CheckOutcome) -> dict[str, object]:
    """Return findings, waivers and standings for JSON."""
    examination = outcome.examination
    return {
        "year": examination.case.assignment.year,
        "period": examination.case.period.code,
        "standings": standings_record(examination),
        "findings": [finding_view(finding)._asdict() for finding in examination.findings],
        "waived": [
            {"code": finding.code, "office": finding.office, "number": finding.measure, "reason": waiver.reason,
             "decided_by": waiver.decided_by}
            for finding, waiver in examination.waived
        ],
    }  # fmt: skip
