"""The main job: the period's returns → the report and both assignment tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, Protocol

from progress_report.assignment.bureau import Bureau, Variant
from progress_report.gbt9704.rules import Deviation
from progress_report.gbt9704.verification import fails, verify
from progress_report.jobs.examination import Examination, record
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.run import Run
from progress_report.jobs.take_back import TakenBack, examine_with_edits, printing_record
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.figures_known import known_numbers
from progress_report.output.files import file_name
from progress_report.output.publishing import Publication, Publisher
from progress_report.output.read_back import Printed, read_back, read_back_pdf
from progress_report.output.report import report_view
from progress_report.output.report_views import ReportView
from progress_report.progress.model import Progress
from progress_report.templating import Trace

if TYPE_CHECKING:
    from progress_report.output.page_faults import Fault

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


class ReportOutcome(NamedTuple):
    """What the main job did: ``deviations`` of the report from GB/T 9704, of which a binding one makes it a draft.

    ``taken_back`` is what came back from reports that a person had edited; ``faults`` are what its printed pages show to be wrong,
    None where they were not looked at, as no PDF was made.
    """

    progress: Progress
    view: ReportView
    examination: Examination
    publication: Publication
    deviations: tuple[Deviation, ...]
    taken_back: TakenBack
    faults: tuple[Fault, ...] | None = None

    @property
    def draft(self) -> bool:
        """Tell whether blocking findings stand, or the report breaks a binding rule of the standard."""
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


def documents_of(run: Run, examination: Examination, report_date: date | None = None) -> Made:
    """Consolidate, fill and read back the report and both assignment tables; nothing is written.

    Raises ReportError when the bureau's year cannot be used.
    """
    _require_what_the_variant_needs(run.assignment.bureau)
    composition = examination.composition
    view = report_view(
        composition.progress,
        composition.comparison,
        draft=examination.blocked,
        report_date=report_date,
        edited=examination.edited,
        composition=composition,
        traces=examination.traces,
    )
    documents, deviations = _filled(run, view)
    if fails(deviations) and not view.draft:
        # What breaks a binding rule of the standard cannot go out as final.
        view = view._replace(draft=True)
        documents, deviations = _filled(run, view)
    known = known_numbers(view)
    for document in documents:
        read_back(document, known)
    return Made(composition.progress, view, examination, documents, deviations)


def _filled(run: Run, view: ReportView) -> tuple[tuple[Printed, ...], tuple[Deviation, ...]]:
    """Return the documents, the report first, and what in the report is not as the standard wants it."""
    shelf = Held()
    documents = tuple(one._replace(data=shelf.files[one.path]) for one in fill_documents(run, view, shelf))
    return documents, verify(shelf.files[documents[0].path])


def make_report(run: Run, *, report_date: date | None = None, pdf: bool = False) -> ReportOutcome:
    """Take edits back, read, check, consolidate, fill and publish the report and both tables, the Word files also as PDF if asked."""
    office = None
    if pdf:
        from progress_report.output.libreoffice import find_office

        # Asked for before anything is read: without it there is no PDF.
        office = find_office()
    examination, back = examine_with_edits(run)
    made = documents_of(run, examination, report_date)
    with run.publisher("report") as publisher:
        staged = [
            document._replace(path=publisher.stage(document.path.name, partial(_write, document.data or b"")))
            for document in made.documents
        ]
        faults = _add_pdfs(run, office, publisher, staged) if office is not None else None
        names = (REPORT_TEMPLATES[run.assignment.bureau.variant], *TABLE_TEMPLATES)
        made_from = record(run, made.examination, names) | {"draft": made.view.draft}
        made_from |= printing_record(back, made.examination, staged[0].path.name, made.documents[0].data or b"")
        publication = publisher.commit(made_from, withdraw=made.view.draft)
    return ReportOutcome(made.progress, made.view, made.examination, publication, made.deviations, back, faults)


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
        bureau = run.assignment.bureau
        # A red-headed report has 版记 whether copies are sent or not.
        template = open_template(path, bureau.fonts, copies=bool(view.copies_to) or bureau.variant is Variant.UPWARD)
        trace = Trace()
        fill = filling(template, view.context(), title=title, creator=view.bureau, day=view.report_date, trace=trace)
        staged.append(Printed(publisher.stage(file_name(title, path.suffix, tail + mark), fill), path, trace))
    return staged


def _add_pdfs(run: Run, office: Path, publisher: Publisher, documents: Sequence[Printed]) -> tuple[Fault, ...]:
    """Stage the Word files as PDF; return what the report's pages show to be wrong."""
    from progress_report.output.libreoffice import as_pdfs
    from progress_report.output.page_faults import page_faults
    from progress_report.output.printed_pages import printed_pages

    printed = {document.path: document for document in documents if document.path.suffix == ".docx"}
    # One start of LibreOffice, which is the slow part, for all of them.
    contents = dict(zip(printed, as_pdfs(office, list(printed)), strict=True))
    report = documents[0].path
    contents[report] = _with_headings_at_their_texts(office, report, contents[report])
    for path in run.steps.of(list(printed), _("转换为 PDF")):
        read_back_pdf(publisher.stage(f"{path.stem}.pdf", partial(_put, contents[path])), printed[path])
    bureau = run.assignment.bureau
    pages = printed_pages(contents[documents[0].path])
    return page_faults(pages, bureau.name, first_is_letter=bureau.variant is Variant.LETTER)


def _with_headings_at_their_texts(office: Path, report: Path, content: bytes) -> bytes:
    """Return a report's PDF, laid out once more where headings were left at the end of a page."""
    from progress_report.output.libreoffice import as_pdfs
    from progress_report.output.page_faults import left_headings
    from progress_report.output.printed_pages import printed_pages

    left = left_headings(printed_pages(content))
    if not left:
        return content
    (again,) = as_pdfs(office, [report], starts=[text for _page, text in left])
    return again


def _put(content: bytes, out: IO[bytes]) -> None:
    out.write(content)
