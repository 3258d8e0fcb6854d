"""The main job: the period's returns → the report and both assignment tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple, Protocol

from progress_report.assignment.model import Bureau, Variant
from progress_report.gbt9704.rules import Deviation
from progress_report.gbt9704.verification import verify
from progress_report.jobs.examination import Examination, examine, record
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.run import Run
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.figures_known import known_numbers
from progress_report.output.libreoffice import as_pdf, find_office
from progress_report.output.publishing import Publication, Publisher, file_name
from progress_report.output.read_back import Printed, read_back, read_back_pdf
from progress_report.output.report import ReportView, report_view
from progress_report.progress.model import Progress
from progress_report.templating import Trace

REPORT_TEMPLATES = {Variant.PLAIN: "报告.docx", Variant.LETTER: "报告-函.docx", Variant.UPWARD: "报告-上行文.docx"}
VARIANT_NEEDS = {
    Variant.PLAIN: {},
    Variant.LETTER: {"document_number": "发文字号", "letter_title": "函标题"},
    Variant.UPWARD: {"document_number": "发文字号", "signer": "签发人"},
}
"""What the year's workbook must tell for a variant: the field, and what it is called in 单位."""
TABLE_TEMPLATES = ("任务分工表.docx", "任务分工表.xlsx")
DRAFT_SUFFIX = "（草稿）"
TABLE_MARK = "（任务分工表）"


@dataclass(frozen=True, slots=True)
class ReportOutcome:
    """What the main job did: ``deviations`` of the report from GB/T 9704; ``draft`` tells that blocking findings stand."""

    progress: Progress
    view: ReportView
    examination: Examination
    publication: Publication
    deviations: tuple[Deviation, ...]

    @property
    def draft(self) -> bool:
        """Tell whether blocking findings stand."""
        return self.view.draft


class Made(NamedTuple):
    """What was made of one bureau's period, nothing of it on disk yet: its state, and its documents, the report first."""

    progress: Progress
    view: ReportView
    examination: Examination
    documents: tuple[Printed, ...]
    deviations: tuple[Deviation, ...]


class Shelf(Protocol):
    """Takes the files of a set one by one."""

    def stage(self, name: str, fill: Callable[[IO[bytes]], None]) -> Path:
        """Fill a file and return what it is known by."""
        ...


class Held:
    """Files in memory, by name."""

    def __init__(self) -> None:
        self.files: dict[Path, bytes] = {}

    def stage(self, name: str, fill: Callable[[IO[bytes]], None]) -> Path:
        """Fill a file; return its name as a path."""
        out = BytesIO()
        fill(out)
        self.files[Path(name)] = out.getvalue()
        return Path(name)


def documents_of(run: Run, report_date: date | None = None) -> Made:
    """Read, check, consolidate, fill and read back the report and both assignment tables; nothing is written.

    Raises ReportError when the bureau's year cannot be used.
    """
    _require_what_the_variant_needs(run.assignment.bureau)
    examination = examine(run)
    drafts = examination.drafts
    view = report_view(
        drafts.progress,
        drafts.comparison,
        draft=examination.blocked,
        report_date=report_date,
        edited=examination.edited,
    )
    shelf = Held()
    documents = tuple(one._replace(data=shelf.files[one.path]) for one in fill_documents(run, view, shelf))
    known = known_numbers(view)
    for document in documents:
        read_back(document, known)
    return Made(drafts.progress, view, examination, documents, verify(shelf.files[documents[0].path]))


def make_report(run: Run, *, report_date: date | None = None, pdf: bool = False) -> ReportOutcome:
    """Read, check, consolidate, fill and publish the report and both assignment tables, the Word files also as PDF if asked."""
    office = find_office() if pdf else None
    made = documents_of(run, report_date)
    with run.publisher("report") as publisher:
        staged = [
            document._replace(path=publisher.stage(document.path.name, partial(_write, document.data or b"")))
            for document in made.documents
        ]
        if office is not None:
            _add_pdfs(run, office, publisher, staged)
        names = (REPORT_TEMPLATES[run.assignment.bureau.variant], *TABLE_TEMPLATES)
        made_from = record(run, made.examination, names) | {"draft": made.view.draft}
        publication = publisher.commit(made_from, withdraw=made.view.draft)
    return ReportOutcome(made.progress, made.view, made.examination, publication, made.deviations)


def _write(data: bytes, out: IO[bytes]) -> None:
    out.write(data)


def _require_what_the_variant_needs(bureau: Bureau) -> None:
    absent = [words for field, words in VARIANT_NEEDS[bureau.variant].items() if not getattr(bureau, field)]
    if absent:
        raise ReportError(
            _("要用“{variant}”版式，请先在年度工作簿“单位”表填写：{items}").format(
                variant=bureau.variant.value, items="、".join(absent)
            )
        )


def fill_documents(run: Run, view: ReportView, publisher: Shelf) -> list[Printed]:
    """Stage the report and the tables under their titles; return them with what was printed, the report first."""
    titles = {REPORT_TEMPLATES[run.assignment.bureau.variant]: view.title} | dict.fromkeys(TABLE_TEMPLATES, view.table_title)
    mark = DRAFT_SUFFIX * view.draft
    staged = []
    for path in run.steps.of([run.folders.templates / name for name in titles], _("生成文件")):
        title = titles[path.name]
        # A table that bears the report's title must not take its place.
        tail = TABLE_MARK if path.name in TABLE_TEMPLATES and view.table_title == view.title else ""
        template = open_template(path, run.assignment.bureau.fonts)
        trace = Trace()
        fill = filling(template, view.context(), title=title, creator=view.bureau, day=view.report_date, trace=trace)
        staged.append(Printed(publisher.stage(file_name(title, path.suffix, tail + mark), fill), path, trace))
    return staged


def _add_pdfs(run: Run, office: Path, publisher: Publisher, documents: Sequence[Printed]) -> None:
    printed = {document.path: document for document in documents if document.path.suffix == ".docx"}
    for path in run.steps.of(list(printed), _("转换为 PDF")):
        pdf = publisher.stage(f"{path.stem}.pdf", partial(_as_pdf, office, path))
        read_back_pdf(pdf, printed[path])


def _as_pdf(office: Path, document: Path, out: IO[bytes]) -> None:
    out.write(as_pdf(office, document))
