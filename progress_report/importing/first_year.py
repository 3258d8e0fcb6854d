"""A draft read from an issued document → a new year's workbook: what it says verbatim, what a person has to decide beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from progress_report.assignment.model import Bureau, Office
from progress_report.assignment.offices import ALL_OFFICES
from progress_report.assignment.succession import NextYear
from progress_report.assignment.workbook_view import (
    CorrectionRowView,
    YearWorkbookView,
    bureau_rows,
    milestone_row,
    office_row,
    target_row,
)
from progress_report.importing.draft import Draft, DraftMeasure
from progress_report.importing.workbook_rows import doubt_rows, measure_row, question
from progress_report.messages import N_, _

PERIOD_FIELDS = {"due": N_("报送截止"), "report_date": N_("成文日期")}


def first_workbook(draft: Draft, carried: NextYear | None) -> YearWorkbookView:
    """Return a new year's workbook: settings carried over from the year before, everything proposed left to be accepted.

    Without a year before, the offices are those that the document names, and 单位 and 报送期 are left to be filled in.
    """
    bureau = _bureau(draft, carried)
    offices = carried.offices if carried else tuple(Office(name) for name in named_offices(draft.measures))
    return YearWorkbookView(
        bureau=bureau.name,
        year=draft.year,
        items=bureau_rows(bureau, draft.year),
        offices=tuple(map(office_row, offices)),
        periods=carried.periods if carried else (),
        measures=tuple(measure_row(measure, measure.deadline) for measure in draft.measures),
        targets=tuple(target_row(one.target, accepted=False) for one in draft.targets),
        milestones=tuple(milestone_row(one.milestone, accepted=False) for one in draft.milestones),
        corrections=(*_days_off(carried), *doubt_rows(draft)),
        waivers=(),
    )


def named_offices(measures: Iterable[DraftMeasure]) -> tuple[str, ...]:
    """Return the offices that the measures name, each once, in the order they come."""
    return tuple(dict.fromkeys(office for measure in measures for office in measure.offices if office not in ALL_OFFICES))


def _bureau(draft: Draft, carried: NextYear | None) -> Bureau:
    if carried is None:
        return Bureau(name="", report_title="", table_title=draft.title, basis=draft.title)
    bureau = carried.bureau
    if not draft.title:
        return bureau
    basis = draft.title if bureau.basis == bureau.table_title else bureau.basis
    return replace(bureau, table_title=draft.title, basis=basis)


def _days_off(carried: NextYear | None) -> Iterator[CorrectionRowView]:
    for one in carried.days_off if carried else ():
        words = _("{period} 的{field} {day} 不是工作日，此前最后一个工作日是 {last}").format(
            period=one.period, field=_(PERIOD_FIELDS[one.field]), day=one.off.day, last=one.off.last_working_day
        )
        yield question(None, "", words)
