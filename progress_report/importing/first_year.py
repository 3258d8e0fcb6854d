"""A transcript read from an issued document → a new year's workbook: what it says verbatim, what a person has to decide beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from progress_report.assignment.bureau import Bureau
from progress_report.assignment.model import Period
from progress_report.assignment.succession import NextYear
from progress_report.assignment.workbook_view import (
    CorrectionRowView,
    YearWorkbookView,
    bureau_rows,
    holiday_row,
    milestone_row,
    office_row,
    target_row,
    with_extra,
)
from progress_report.importing.doubts.catalogue import Urgency
from progress_report.importing.roster import roster_of
from progress_report.importing.transcript import Transcript
from progress_report.importing.workbook_rows import by_urgency, doubt_rows, measure_rows, question, report_days
from progress_report.messages import N_, _

OPEN = "【待补：{what}】"
PERIOD_FIELDS = {"due": N_("报送截止"), "report_date": N_("成文日期")}


def first_workbook(transcript: Transcript, carried: NextYear | None) -> YearWorkbookView:
    """Return a new year's workbook: settings carried over from the year before, everything proposed left to be accepted.

    Without a year before, names and offices are those of the document, and what it does not say is left to be filled in.
    """
    bureau = _bureau(transcript, carried)
    periods = carried.periods if carried else first_periods(transcript.year)
    columns, measures = with_extra(measure_rows(transcript), [measure.extra for measure in transcript.measures])
    return YearWorkbookView(
        bureau=bureau.name,
        year=transcript.year,
        items=bureau_rows(bureau, transcript.year),
        offices=tuple(map(office_row, roster_of(transcript, carried.offices if carried else ()))),
        periods=periods,
        measures=measures,
        targets=tuple(target_row(one.target, accepted=False) for one in transcript.targets),
        milestones=tuple(milestone_row(one.milestone, accepted=False) for one in transcript.milestones),
        corrections=tuple(
            by_urgency(
                [
                    *_settings_to_settle(transcript, carried),
                    *doubt_rows(transcript),
                    *report_days(transcript, periods),
                    *_days_off(carried),
                ]
            )
        ),
        waivers=(),
        extra_columns=columns,
        holidays=tuple(map(holiday_row, carried.holidays)) if carried else (),
    )


def _bureau(transcript: Transcript, carried: NextYear | None) -> Bureau:
    if carried is None:
        return Bureau(
            name=transcript.bureau or OPEN.format(what="单位全称"),
            report_title=OPEN.format(what="报告标题"),
            table_title=transcript.title or OPEN.format(what="任务分工表标题"),
            basis=transcript.title or OPEN.format(what="工作依据"),
        )
    bureau = carried.bureau
    if not transcript.title:
        return bureau
    basis = transcript.title if bureau.basis == bureau.table_title else bureau.basis
    return replace(bureau, table_title=transcript.title, basis=basis)


def _settings_to_settle(transcript: Transcript, carried: NextYear | None) -> Iterator[CorrectionRowView]:
    """Yield what the settings leave open: all of them in a first year; whose they are, if the document names another bureau."""
    if carried is None:
        words = _(
            "没有沿用上一年的设置：请在“单位”表里填写标着【待补】的各项，在“报送期”表里核定各期的日期、填写主送机关；"
            "“科室”表是从文件里来的，请核对"
        )
        yield question(None, "", words, urgency=Urgency.SETTLE)
    elif transcript.bureau and not _same_bureau(transcript.bureau, carried.bureau.name):
        words = _(
            "文件的单位是“{document}”，沿用的却是“{carried}”的设置（单位、科室、报送期、主送机关）。"
            "若是另一个单位，请用 --new 重新导入；若无误，请把“采用”改为“是”"
        ).format(document=transcript.bureau, carried=carried.bureau.name)
        yield question(None, "", words, urgency=Urgency.SETTLE)


def first_periods(year: int) -> tuple[Period, ...]:
    """Return two half-years for a bureau that has no periods yet: where each ends is certain, all else is for a person to settle."""
    recipient = OPEN.format(what="主送机关")
    halves = (("H1", "上半年", date(year, 1, 1), date(year, 6, 30)), ("H2", "下半年", date(year, 7, 1), date(year, 12, 31)))
    return tuple(Period(code, name, start, end, end, end, recipient) for code, name, start, end in halves)


def _same_bureau(one: str, other: str) -> bool:
    """Tell whether two names may be one bureau's: 市医保局 and ××市医疗保障局 share their characters in order."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(character in rest for character in short if character != "×")


def _days_off(carried: NextYear | None) -> Iterator[CorrectionRowView]:
    for one in carried.days_off if carried else ():
        words = _("{period} 的{field} {day} 不是工作日，此前最后一个工作日是 {last}").format(
            period=one.period, field=_(PERIOD_FIELDS[one.field]), day=one.off.day, last=one.off.last_working_day
        )
        yield question(None, "", words, urgency=Urgency.NOTE)
