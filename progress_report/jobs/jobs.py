"""The clerk's jobs from end to end: what is read, in which order it is worked on, and what is written.

Here the stages meet; each stage's rules are its own. Nothing is printed here: the command line shows what a job returns.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Protocol

from progress_report import __version__
from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.assignment.model import Assignment, Period, Variant, Waiver
from progress_report.assignment.workbook import read_assignment
from progress_report.assignment.workdays import last_working_day
from progress_report.checks import Case, check
from progress_report.checks.standings import OfficeStanding, Standing, office_standings
from progress_report.checks.waivers import waived
from progress_report.gbt9704 import Deviation, verify_file
from progress_report.messages import _
from progress_report.messages import catalogue as findings
from progress_report.messages.errors import ReportError, WorkbookError
from progress_report.messages.findings import Finding, Severity
from progress_report.messages.places import CellRef
from progress_report.output.check_list import check_view
from progress_report.output.fonts import with_fonts
from progress_report.output.libreoffice import as_pdf, find_office
from progress_report.output.publishing import Published, Publisher, file_name, sha256_of, write_new
from progress_report.output.reminder import reminder_view
from progress_report.output.report import ReportView, report_view
from progress_report.progress.comparison import compare
from progress_report.progress.consolidation import consolidate
from progress_report.progress.model import Progress
from progress_report.returns.collection import Collection, read_returns
from progress_report.returns.folder import return_files
from progress_report.returns.form import blank_form
from progress_report.returns.model import Return
from progress_report.templating import DocumentProperties, Template

if TYPE_CHECKING:
    from progress_report.importing import Changes, Draft


REPORT_TEMPLATES = {Variant.PLAIN: "报告.docx", Variant.LETTER: "报告-函.docx", Variant.UPWARD: "报告-上行文.docx"}


VARIANT_NEEDS = {
    Variant.PLAIN: {},
    Variant.LETTER: {"document_number": "发文字号", "letter_title": "函标题"},
    Variant.UPWARD: {"document_number": "发文字号", "signer": "签发人"},
}
"""What the year's workbook must tell for a variant: the field, and what it is called in 单位."""


TABLE_TEMPLATES = ("任务分工表.docx", "任务分工表.xlsx")


FORM_TEMPLATE = "填报表.xlsx"


CHECK_TEMPLATE = "核查结果.xlsx"


REMINDER_TEMPLATE = "催办单.docx"


YEAR_TEMPLATE = "年度工作簿.xlsx"


FORMS_FOLDER, SENT_BACK_FOLDER, REMINDERS_FOLDER = "填报表", "退回", "催办单"


UNOPENED = frozenset({"F01", "F07", "F08", "F09", "F10", "F11"})
"""Findings of files that cannot be opened, and so not be marked."""


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
class Examination:
    """A period's returns read and checked: what stands, what a person has waived, and the files it was read from."""

    assignment: Assignment
    period: Period
    case: Case
    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]
    paths: tuple[Path, ...]

    @property
    def standings(self) -> tuple[OfficeStanding, ...]:
        """Return where each office stands."""
        return office_standings(self.assignment, self.findings)


@dataclass(frozen=True, slots=True)
class ReportOutcome:
    """What the main job did: ``deviations`` of the report from GB/T 9704; ``draft`` tells that blocking findings stand."""

    progress: Progress
    view: ReportView
    examination: Examination
    published: tuple[Published, ...]
    retired: tuple[Path, ...]
    deviations: tuple[Deviation, ...]
    draft: bool


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What a check found and wrote; ``unmarked`` names returns that could not be marked, with the reason."""

    examination: Examination
    published: tuple[Published, ...]
    retired: tuple[Path, ...]
    unmarked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormsOutcome:
    """The forms written, and the offices without a measure (which get none)."""

    published: tuple[Published, ...]
    without_measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearOutcome:
    """A year's workbook written from a document; ``kept`` is the one that stood there before, ``carried_from`` a year or None."""

    draft: Draft
    changes: Changes | None
    carried_from: int | None
    path: Path
    kept: Path | None


def find_year(data: Path, year: int | None) -> int:
    """Return ``year`` if its workbook exists, or without one the newest year that has a workbook.

    Raises ReportError when there is none.
    """
    years = _years(data)
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
        # h2 and Ｈ２ are typed for H2.
        if unicodedata.normalize("NFKC", period.code).upper() == unicodedata.normalize("NFKC", code).strip().upper():
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
    return read_returns(paths, folders.data, assignment, period, partial(steps.of, what=_("读取填报表"))), paths


def previous_returns(folders: Folders, assignment: Assignment, period: Period, steps: Steps) -> dict[str, Return]:
    """Return the usable returns of the period before, by office; none for the year's first period."""
    previous = assignment.previous_period(period)
    if previous is None:
        return {}
    return {returned.office: returned for returned in collect(folders, assignment, previous, steps)[0].returns}


def examine(folders: Folders, assignment: Assignment, period: Period, steps: Steps) -> Examination:
    """Read the period's returns and put every rule to them."""
    collection, paths = collect(folders, assignment, period, steps)
    reading = collection.findings + tuple(_unread_folders(folders, assignment, period))
    returns = {returned.office: returned for returned in collection.returns}
    case = Case(assignment, period, returns, previous_returns(folders, assignment, period, steps), reading)
    standing, silenced = waived(reading + check(case), assignment.waivers)
    return Examination(assignment, period, case, standing, silenced, paths)


def _unread_folders(folders: Folders, assignment: Assignment, period: Period) -> Iterator[Finding]:
    """Report folders inside the folder of returns that hold files: those are not read."""
    folder = folders.data / str(assignment.year) / period.code
    for inner in sorted(folder.iterdir()) if folder.is_dir() else ():
        if inner.is_dir() and return_files(inner):
            where = CellRef(inner.relative_to(folders.data).as_posix(), "", "")
            yield Finding("F16", "", where=where, details={"folder": inner.name})


def make_report(
    folders: Folders,
    assignment: Assignment,
    period: Period,
    report_date: date | None,
    command: Sequence[str],
    steps: Steps,
    *,
    pdf: bool = False,
) -> ReportOutcome:
    """Read, check, consolidate, fill and publish the report and both assignment tables, the Word files also as PDF if asked."""
    office = find_office() if pdf else None
    examination = examine(folders, assignment, period, steps)
    draft = findings.blocks(examination.findings)
    progress = consolidate(assignment, period, examination.case.returns.values())
    previous = assignment.previous_period(period)
    comparison = None
    if previous is not None and examination.case.previous:
        comparison = compare(consolidate(assignment, previous, examination.case.previous.values()), progress)
    view = report_view(progress, comparison, draft=draft, report_date=report_date)
    publisher = Publisher(output_folder(folders, assignment, period))
    absent = [words for field, words in VARIANT_NEEDS[assignment.bureau.variant].items() if not getattr(assignment.bureau, field)]
    if absent:
        raise ReportError(
            _("要用“{variant}”版式，请先在年度工作簿“单位”表填写：{items}").format(
                variant=assignment.bureau.variant.value, items="、".join(absent)
            )
        )
    names = {REPORT_TEMPLATES[assignment.bureau.variant]: view.title} | dict.fromkeys(TABLE_TEMPLATES, view.table_title)
    retired = []
    for path in steps.of([folders.templates / name for name in names], _("生成文件")):
        words = names[path.name]
        fill = _filling(path, view.context(), words, view.bureau, view.report_date, assignment.bureau.fonts)
        publisher.write(file_name(words + DRAFT_SUFFIX * draft, path.suffix), fill)
        outdated = publisher.retire(file_name(words + DRAFT_SUFFIX * (not draft), path.suffix))
        retired += [outdated] if outdated else []
    if office is not None:
        for document in steps.of([one.path for one in publisher.written if one.path.suffix == ".docx"], _("转换为 PDF")):
            publisher.write(f"{document.stem}.pdf", partial(_as_pdf, office, document))
    publisher.finish("report", _record(folders, examination, command, names) | {"draft": draft})
    deviations = verify_file(publisher.written[0].path)
    return ReportOutcome(progress, view, examination, publisher.written, tuple(retired), deviations, draft)


def make_check(folders: Folders, assignment: Assignment, period: Period, command: Sequence[str], steps: Steps) -> CheckOutcome:
    """Check the period's returns; write 核查结果 and a marked copy of every return that something is asked of."""
    examination = examine(folders, assignment, period, steps)
    publisher = Publisher(output_folder(folders, assignment, period))
    view = check_view(assignment, period, examination.standings, examination.findings, examination.waived)
    path = folders.templates / CHECK_TEMPLATE
    publisher.write(CHECK_TEMPLATE, _filling(path, view.context(), "核查结果", view.bureau, period.due))
    asked = {
        path: own
        for path in examination.paths
        if (own := _asked_of(path.relative_to(folders.data).as_posix(), examination.findings))
        and not any(finding.code in UNOPENED for finding in own)
    }
    unmarked = []
    for path in steps.of(list(asked), _("标记退回")):
        try:
            publisher.write(f"{SENT_BACK_FOLDER}/{path.name}", partial(_mark, path, asked[path]))
        except WorkbookError as error:
            unmarked.append(str(error))
    retired = publisher.retire_others(SENT_BACK_FOLDER, [f"{SENT_BACK_FOLDER}/{path.name}" for path in asked])
    publisher.finish("check", _record(folders, examination, command, (CHECK_TEMPLATE,)))
    return CheckOutcome(examination, publisher.written, retired, tuple(unmarked))


def make_reminders(
    folders: Folders, assignment: Assignment, period: Period, today: date, command: Sequence[str], steps: Steps
) -> CheckOutcome:
    """Write one reminder letter for every office that owes a return or has to mend one."""
    examination = examine(folders, assignment, period, steps)
    publisher = Publisher(output_folder(folders, assignment, period))
    reply_by = last_working_day(period.due)
    owing = {
        f"{REMINDERS_FOLDER}/{file_name(f'催办单-{one.office.name}', '.docx')}": one
        for one in examination.standings
        if one.standing in {Standing.MISSING, Standing.SENT_BACK}
    }
    template = _open(folders.templates / REMINDER_TEMPLATE)
    for path in steps.of([Path(name) for name in owing], _("生成催办单")):
        view = reminder_view(assignment, period, owing[path.as_posix()], reply_by, today)
        properties = DocumentProperties(title=f"催办单（{view.office}）", creator=view.bureau, created=today)
        publisher.write(path.as_posix(), partial(template.fill, view.context(), properties=properties))
    retired = publisher.retire_others(REMINDERS_FOLDER, owing)
    publisher.finish("remind", _record(folders, examination, command, (REMINDER_TEMPLATE,)))
    return CheckOutcome(examination, publisher.written, retired, ())


def _asked_of(file: str, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings that ask something of the office whose file this is."""
    return tuple(
        finding
        for finding in found
        if finding.where is not None and finding.where.file == file and findings.severity(finding) is not Severity.NORMALISED
    )


def _mark(path: Path, found: tuple[Finding, ...], out: IO[bytes]) -> None:
    # Its openpyxl is slow to import, and no other job needs it.
    from progress_report.checks.marked_copies import mark

    mark(path, found, out)


def _record(folders: Folders, examination: Examination, command: Sequence[str], templates: Iterable[str]) -> dict[str, object]:
    """Return what the manifest says of a job on returns: inputs and templates by hash, findings by grade, the command."""
    workbook = folders.data / str(examination.assignment.year) / WORKBOOK_NAME
    return {
        "program": __version__,
        "command": list(command),
        "year": examination.assignment.year,
        "period": examination.period.code,
        "inputs": {path.relative_to(folders.data).as_posix(): sha256_of(path) for path in (workbook, *examination.paths)},
        "templates": {name: sha256_of(folders.templates / name) for name in templates},
        "findings": {
            grade.value: sum(findings.severity(finding) is grade for finding in examination.findings) for grade in Severity
        },
    }


def make_forms(folders: Folders, assignment: Assignment, period: Period, command: Sequence[str], steps: Steps) -> FormsOutcome:
    """Write one blank form for every office that has a measure."""
    earlier = previous_returns(folders, assignment, period, steps)
    publisher = Publisher(output_folder(folders, assignment, period))
    template = _open(folders.templates / FORM_TEMPLATE)
    own = assignment.measures_by_office
    busy = {
        FORMS_FOLDER + "/" + file_name(f"{assignment.year}年{period.code}填报表-{office.name}", ".xlsx"): office
        for office in assignment.offices
        if own[office.name]
    }
    for name in steps.of([Path(name) for name in busy], _("生成填报表")):
        office = busy[name.as_posix()]
        form = blank_form(assignment, period, office, own[office.name], earlier.get(office.name))
        properties = DocumentProperties(title=f"{form.office}填报表", creator=assignment.bureau.name, created=period.due)
        publisher.write(name.as_posix(), partial(template.fill, form.context(), properties=properties))
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
    idle = tuple(office.name for office in assignment.offices if not own[office.name])
    return FormsOutcome(publisher.written, idle)


def _as_pdf(office: Path, document: Path, out: IO[bytes]) -> None:
    out.write(as_pdf(office, document))


def make_year(folders: Folders, source: Path, year: int, *, update: bool) -> YearOutcome:
    """Read an issued document into ``year``'s workbook; with ``update`` a workbook that is there takes over what changed.

    Settings are carried over from the newest earlier year. Raises ReportError when there is a workbook and no ``update``, or the
    other way round, or when the document cannot be read.
    """
    # The readers of PDF and old Excel files are slow to import, and no other job needs them.
    from progress_report.importing import compare as compare_documents
    from progress_report.importing import next_year, read_document
    from progress_report.importing.first_year import first_workbook
    from progress_report.importing.reissued_year import as_issued, updated_workbook

    path = folders.data / str(year) / WORKBOOK_NAME
    if path.exists() and not update:
        raise ReportError(_("已有 {file}。文件重新印发的，请加 --update；要重做，请先把它移走").format(file=path))
    if update:
        old = load_assignment(folders, find_year(folders.data, year))
        draft = read_document(source, year, old.offices)
        changes = compare_documents(as_issued(old), draft)
        view, carried_from = updated_workbook(old, draft, changes), None
    else:
        earlier = [known for known in _years(folders.data) if known < year]
        carried_from = max(earlier, default=None)
        carried = next_year(load_assignment(folders, carried_from), year) if carried_from is not None else None
        draft, changes = read_document(source, year, carried.offices if carried else ()), None
        view = first_workbook(draft, carried)
    fill = _filling(folders.templates / YEAR_TEMPLATE, view.context(), f"{year}年任务分工工作簿", view.bureau, date(year, 1, 1))
    kept = write_new(path, fill, _("更新前"))
    return YearOutcome(draft, changes, carried_from, path, kept)


def _years(data: Path) -> list[int]:
    return sorted(
        int(folder.name)
        for folder in (data.iterdir() if data.is_dir() else ())
        if folder.name.isascii() and folder.name.isdigit() and (folder / WORKBOOK_NAME).is_file()
    )


def _open(path: Path, fonts: Mapping[str, str] = MappingProxyType({})) -> Template:
    if not path.is_file():
        raise ReportError(_("缺少模板 {file}，请从程序包中恢复 templates 文件夹").format(file=path))
    if fonts and path.suffix == ".docx":
        return Template(with_fonts(path.read_bytes(), fonts), path.name)
    return Template.open(path)


def _filling(
    path: Path,
    context: dict[str, object],
    title: str,
    creator: str,
    day: date,
    fonts: Mapping[str, str] = MappingProxyType({}),
) -> Callable[[IO[bytes]], None]:
    template = _open(path, fonts)
    properties = DocumentProperties(title=title, creator=creator, created=day)
    return partial(template.fill, context, properties=properties)
