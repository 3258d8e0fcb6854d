"""The clerk's jobs from end to end: what is read, in which order it is worked on, and what is written.

Here the stages meet; each stage's rules are its own. Nothing is printed here: the command line shows what a job returns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Protocol

from progress_report import __version__, findings
from progress_report.assignment import WORKBOOK_NAME, read_assignment
from progress_report.checks import Case, check
from progress_report.errors import ReportError
from progress_report.forms import blank_form
from progress_report.i18n import _
from progress_report.model import Assignment, Finding, Period, Return, Severity
from progress_report.progress import Progress, consolidate
from progress_report.publish import Published, Publisher, file_name, sha256_of
from progress_report.report import ReportView, report_view
from progress_report.returns import Collection, read_returns, return_files
from progress_report.templating import DocumentProperties, Template

REPORT_TEMPLATE = "报告.docx"
TABLE_TEMPLATES = ("任务分工表.docx", "任务分工表.xlsx")
FORM_TEMPLATE = "填报表.xlsx"
FORMS_FOLDER = "填报表"
DRAFT_SUFFIX = "（草稿）"


class Steps(Protocol):
    """Shows how far a job is: ``of`` passes items through, naming what is done with them."""

    def of(self, items: Sequence[Path], what: str) -> Iterable[Path]:
        """Yield the items of one step."""
        ...


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a job reads and writes."""

    data: Path
    output: Path
    templates: Path


@dataclass(frozen=True, slots=True)
class ReportOutcome:
    """What the main job did: ``draft`` tells that blocking findings stand."""

    progress: Progress
    view: ReportView
    findings: tuple[Finding, ...]
    published: tuple[Published, ...]
    retired: tuple[Path, ...]
    draft: bool


@dataclass(frozen=True, slots=True)
class FormsOutcome:
    """The forms written, and the offices without a measure (which get none)."""

    published: tuple[Published, ...]
    without_measures: tuple[str, ...]


def find_year(data: Path, year: int | None) -> int:
    """Return ``year`` if its workbook exists, or without one the newest year that has a workbook.

    Raises ReportError when there is none.
    """
    years = sorted(
        int(folder.name)
        for folder in (data.iterdir() if data.is_dir() else ())
        if folder.name.isascii() and folder.name.isdigit() and (folder / WORKBOOK_NAME).is_file()
    )
    if year is None:
        if years:
            return years[-1]
        raise ReportError(_("{data} 下没有任何年度的 {workbook}").format(data=data, workbook=WORKBOOK_NAME))
    if year not in years:
        known = "、".join(str(known) for known in years) or _("无")
        raise ReportError(
            _("没有 {year} 年度的工作簿 {data}/{year}/{workbook}；现有年度：{known}").format(
                year=year, data=data, workbook=WORKBOOK_NAME, known=known
            )
        )
    return year


def load_assignment(folders: Folders, year: int) -> Assignment:
    """Read the year's workbook and hold it against its folder's name."""
    assignment = read_assignment(folders.data / str(year) / WORKBOOK_NAME)
    if assignment.year != year:
        raise ReportError(
            _("{year}/{workbook} 的“单位”表写的年度是 {found}，与文件夹不符，请更正").format(
                year=year, workbook=WORKBOOK_NAME, found=assignment.year
            )
        )
    return assignment


def find_period(assignment: Assignment, code: str) -> Period:
    """Return the period under ``code``. Raises ReportError naming the configured ones."""
    for period in assignment.periods:
        if period.code == code:
            return period
    known = "、".join(f"{period.code}（{period.name}）" for period in assignment.periods)
    raise ReportError(
        _("{year} 年没有报送期“{code}”；“报送期”表中有：{known}").format(year=assignment.year, code=code, known=known)
    )


def next_due(assignment: Assignment, today: date) -> Period:
    """Return the period that is due next, or the last one when all are past."""
    ahead = [period for period in assignment.periods if period.due >= today]
    if ahead:
        return min(ahead, key=lambda period: period.due)
    return max(assignment.periods, key=lambda period: period.due)


def output_folder(folders: Folders, assignment: Assignment, period: Period) -> Path:
    """Return where a period's outputs go."""
    return folders.output / file_name(f"{assignment.year}-{period.code}", "")


def collect(folders: Folders, assignment: Assignment, period: Period, steps: Steps) -> tuple[Collection, tuple[Path, ...]]:
    """Read the period's returns; return them with the files they were read from."""
    paths = return_files(folders.data / str(assignment.year) / period.code)
    return read_returns(steps.of(paths, _("读取填报表")), folders.data, assignment, period), paths


def previous_returns(folders: Folders, assignment: Assignment, period: Period, steps: Steps) -> dict[str, Return]:
    """Return the usable returns of the period before, by office; none for the year's first period."""
    previous = assignment.previous_period(period)
    if previous is None:
        return {}
    return {returned.office: returned for returned in collect(folders, assignment, previous, steps)[0].returns}


def examined(folders: Folders, assignment: Assignment, period: Period, collection: Collection, steps: Steps) -> Case:
    """Return what the rules look at: the collected returns beside the period before's."""
    returns = {returned.office: returned for returned in collection.returns}
    return Case(assignment, period, returns, previous_returns(folders, assignment, period, steps), collection.findings)


def make_report(
    folders: Folders, assignment: Assignment, period: Period, report_date: date | None, command: Sequence[str], steps: Steps
) -> ReportOutcome:
    """Read, check, consolidate, fill and publish the report and both assignment tables."""
    collection, paths = collect(folders, assignment, period, steps)
    found = collection.findings + check(examined(folders, assignment, period, collection, steps))
    draft = findings.blocks(found)
    progress = consolidate(assignment, period, collection.returns)
    view = report_view(progress, draft=draft, report_date=report_date)
    publisher = Publisher(output_folder(folders, assignment, period))
    names = {REPORT_TEMPLATE: view.title} | dict.fromkeys(TABLE_TEMPLATES, view.table_title)
    templates = [folders.templates / name for name in names]
    retired = []
    for path in steps.of(templates, _("生成文件")):
        words = names[path.name]
        publisher.write(file_name(words + DRAFT_SUFFIX * draft, path.suffix), _filling(path, view.context(), view))
        outdated = publisher.retire(file_name(words + DRAFT_SUFFIX * (not draft), path.suffix))
        retired += [outdated] if outdated else []
    workbook = folders.data / str(assignment.year) / WORKBOOK_NAME
    publisher.finish(
        "report",
        {
            "program": __version__,
            "command": list(command),
            "year": assignment.year,
            "period": period.code,
            "draft": draft,
            "inputs": {path.relative_to(folders.data).as_posix(): sha256_of(path) for path in (workbook, *paths)},
            "templates": {path.name: sha256_of(path) for path in templates},
            "findings": {
                severity.value: sum(findings.severity(finding) is severity for finding in found) for severity in Severity
            },
        },
    )
    return ReportOutcome(progress, view, found, publisher.written, tuple(retired), draft)


def make_forms(
    folders: Folders, assignment: Assignment, period: Period, command: Sequence[str], steps: Steps
) -> FormsOutcome:
    """Write one blank form for every office that has a measure."""
    earlier = previous_returns(folders, assignment, period, steps)
    publisher = Publisher(output_folder(folders, assignment, period))
    template = _open(folders.templates / FORM_TEMPLATE)
    busy = {
        FORMS_FOLDER + "/" + file_name(f"{assignment.year}年{period.code}填报表-{office.name}", ".xlsx"): office
        for office in assignment.offices
        if assignment.measures_of(office.name)
    }
    for name in steps.of([Path(name) for name in busy], _("生成填报表")):
        office = busy[name.as_posix()]
        form = blank_form(assignment, period, office, earlier.get(office.name))
        properties = _properties(f"{form.office}填报表", assignment.bureau.name, period.due)
        publisher.write(
            name.as_posix(), lambda out, form=form, properties=properties: template.fill(form.context(), out, properties)
        )
    publisher.finish(
        "forms",
        {
            "program": __version__,
            "command": list(command),
            "year": assignment.year,
            "period": period.code,
            "templates": {FORM_TEMPLATE: sha256_of(folders.templates / FORM_TEMPLATE)},
        },
    )
    idle = tuple(office.name for office in assignment.offices if not assignment.measures_of(office.name))
    return FormsOutcome(publisher.written, idle)


def _open(path: Path) -> Template:
    if not path.is_file():
        raise ReportError(_("缺少模板 {file}，请从程序包中恢复 templates 文件夹").format(file=path))
    return Template.open(path)


def _filling(path: Path, context: dict[str, object], view: ReportView) -> Callable[[IO[bytes]], None]:
    template = _open(path)
    properties = _properties(view.title, view.bureau, view.report_date)
    return lambda out: template.fill(context, out, properties)


def _properties(title: str, creator: str, day: date) -> DocumentProperties:
    return DocumentProperties(title=title, creator=creator, created=day)
