"""下发: a blank form for every office."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from progress_report.assignment.corrections import SETTLE, WHOLE
from progress_report.assignment.model import Assignment
from progress_report.jobs.examination import earlier_returns
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.run import Run
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.files import file_names, sha256_of
from progress_report.output.manifest import RESTS_ON
from progress_report.output.publishing import Publication
from progress_report.returns.form import blank_form
from progress_report.returns.form_words import absent_headers

TEMPLATE = "填报表.xlsx"
FOLDER = "填报表"


@dataclass(frozen=True, slots=True)
class FormsOutcome:
    """The forms written, and the offices without a measure (which get none)."""

    publication: Publication
    without_measures: tuple[str, ...]


def _hold_back_guesses(assignment: Assignment) -> None:
    """Raise ReportError while nobody has looked at a document whose cells had to be guessed: offices would get wrong texts."""
    for one in assignment.corrections:
        if (one.urgency, one.column) == (SETTLE, WHOLE) and not one.accepted:
            raise ReportError(
                _("还不能下发填报表。{doubt}（在年度工作簿“校对”表里，把这一行的“采用”改为“是”）").format(doubt=one.doubt)
            )


def make_forms(run: Run) -> FormsOutcome:
    """Write one blank form for every office that has a measure.

    Raises ReportError where the form could not be read when it comes back, or nobody has looked at guessed texts.
    """
    assignment, period = run.assignment, run.period
    _hold_back_guesses(assignment)
    earlier = earlier_returns(run).returns
    template = open_template(run.folders.templates / TEMPLATE)
    absent = absent_headers(run.folders.templates / TEMPLATE)
    if absent:
        raise ReportError(
            _("模板“{file}”的表头里没有“{headers}”，这样的填报表收回后读不了。表头的字不要改，请恢复后重新下发").format(
                file=TEMPLATE, headers="”“".join(absent)
            )
        )
    own = assignment.measures_by_office
    asked = [office for office in assignment.offices if own[office.name]]
    names = file_names((f"{assignment.year}年{period.code}填报表-{office.name}" for office in asked), ".xlsx")
    busy = {f"{FOLDER}/{name}": office for name, office in zip(names, asked, strict=True)}
    with run.publisher("forms") as publisher:
        for name in run.steps.of([Path(name) for name in busy], _("生成填报表")):
            office = busy[name.as_posix()]
            form = blank_form(assignment, period, office, own[office.name], earlier.get(office.name))
            title = f"{form.office}填报表"
            fill = filling(template, form.context(), title=title, creator=assignment.bureau.name, day=period.due)
            publisher.stage(name.as_posix(), fill)
        record = run.record | {
            "templates": {TEMPLATE: sha256_of(run.folders.templates / TEMPLATE)},
            # What the offices are asked follows from the year's workbook alone.
            RESTS_ON: run.workbook_hash,
        }
        publication = publisher.commit(record)
    idle = tuple(office.name for office in assignment.offices if not own[office.name])
    return FormsOutcome(publication, idle)
