"""催办: a letter to every office that owes a return or has to mend one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from progress_report.assignment.workdays import last_working_day
from progress_report.checks.standings import Standing
from progress_report.jobs.examination import Examination, examine, record
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.reminded import ISSUED, JOB, days_reminded, last_before, record_of
from progress_report.jobs.run import Run
from progress_report.messages import _
from progress_report.output.files import file_names
from progress_report.output.period_files import ASKS_BY, DAY
from progress_report.output.publishing import Publication
from progress_report.output.reminder import reminder_view

TEMPLATE = "催办单.docx"
FOLDER = "催办单"


@dataclass(frozen=True, slots=True)
class RemindOutcome:
    """The letters written, and those of an earlier day that nobody needs any more."""

    examination: Examination
    publication: Publication


def make_reminders(run: Run, today: date) -> RemindOutcome:
    """Write one reminder letter for every office that owes a return or has to mend one."""
    examination = examine(run)
    reply_by = last_working_day(run.period.due, run.assignment.holidays)
    asked = [one for one in examination.standings if one.standing in {Standing.MISSING, Standing.SENT_BACK}]
    names = file_names((f"催办单-{one.office.name}" for one in asked), ".docx")
    owing = {f"{FOLDER}/{name}": one for name, one in zip(names, asked, strict=True)}
    template = open_template(run.folders.templates / TEMPLATE)
    issued = days_reminded(run)
    earlier = last_before(issued, today)
    with run.publisher(JOB) as publisher:
        for path in run.steps.of([Path(name) for name in owing], _("生成催办单")):
            one = owing[path.as_posix()]
            view = reminder_view(run.assignment, run.period, one, reply_by, today, earlier.get(one.office.name))
            fill = filling(template, view.context(), title=f"催办单（{view.office}）", creator=view.bureau, day=today)
            publisher.stage(path.as_posix(), fill)
        offices = [one.office.name for one in owing.values()]
        made_from = record(run, examination, (TEMPLATE,)) | {
            ISSUED: record_of(issued, offices, today),
            DAY: today.isoformat(),
            ASKS_BY: reply_by.isoformat(),
        }
        return RemindOutcome(examination, publisher.commit(made_from))
