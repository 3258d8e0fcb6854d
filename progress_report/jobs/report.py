"""The main job: the period's returns → the report and both assignment tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import IO

from progress_report.assignment.model import Bureau, Variant
from progress_report.gbt9704 import Deviation, verify_file
from progress_report.jobs.examination import Examination, examine, record
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.run import Run
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.libreoffice import as_pdf, find_office
from progress_report.output.publishing import Published, Publisher, file_name
from progress_report.output.report import ReportView, report_view
from progress_report.progress.comparison import compare_periods
from progress_report.progress.model import Progress

REPORT_TEMPLATES = {Variant.PLAIN: "报告.docx", Variant.LETTER: "报告-函.docx", Variant.UPWARD: "报告-上行文.docx"}
VARIANT_NEEDS = {
    Variant.PLAIN: {},
    Variant.LETTER: {"document_number": "发文字号", "letter_title": "函标题"},
    Variant.UPWARD: {"document_number": "发文字号", "signer": "签发人"},
}
"""What the year's workbook must tell for a variant: the field, and what it is called in 单位."""
TABLE_TEMPLATES = ("任务分工表.docx", "任务分工表.xlsx")
DRAFT_SUFFIX = "（草稿）"


@dataclass(frozen=True, slots=True)
class ReportOutcome:
    """What the main job did: ``deviations`` of the report from GB/T 9704; ``draft`` tells that blocking findings stand."""

    progress: Progress
    view: ReportView
    examination: Examination
    published: tuple[Published, ...]
    retired: tuple[Path, ...]
    deviations: tuple[Deviation, ...]

    @property
    def draft(self) -> bool:
        """Tell whether blocking findings stand."""
        return self.view.draft


def make_report(run: Run, *, report_date: date | None = None, pdf: bool = False) -> ReportOutcome:
    """Read, check, consolidate, fill and publish the report and both assignment tables, the Word files also as PDF if asked."""
    office = find_office() if pdf else None
    _require_what_the_variant_needs(run.assignment.bureau)
    examination = examine(run)
    progress, before = examination.progress, examination.progress_before
    comparison = compare_periods(before, progress, examination.case.previous.values()) if before is not None else None
    view = report_view(progress, comparison, draft=examination.blocked, report_date=report_date)
    publisher = Publisher(run.output_folder)
    names = {REPORT_TEMPLATES[run.assignment.bureau.variant]: view.title} | dict.fromkeys(TABLE_TEMPLATES, view.table_title)
    retired = _publish(run, view, names, publisher)
    if office is not None:
        for document in run.steps.of([one.path for one in publisher.written if one.path.suffix == ".docx"], _("转换为 PDF")):
            publisher.write(f"{document.stem}.pdf", partial(_as_pdf, office, document))
    publisher.finish("report", record(run, examination, names) | {"draft": view.draft})
    deviations = verify_file(publisher.written[0].path)
    return ReportOutcome(progress, view, examination, publisher.written, retired, deviations)


def _require_what_the_variant_needs(bureau: Bureau) -> None:
    absent = [words for field, words in VARIANT_NEEDS[bureau.variant].items() if not getattr(bureau, field)]
    if absent:
        raise ReportError(
            _("要用“{variant}”版式，请先在年度工作簿“单位”表填写：{items}").format(
                variant=bureau.variant.value, items="、".join(absent)
            )
        )


def _publish(run: Run, view: ReportView, names: dict[str, str], publisher: Publisher) -> tuple[Path, ...]:
    """Fill each template under its name; return what a draft or a final document of the other kind left outdated."""
    retired = []
    for path in run.steps.of([run.folders.templates / name for name in names], _("生成文件")):
        words = names[path.name]
        template = open_template(path, run.assignment.bureau.fonts)
        fill = filling(template, view.context(), title=words, creator=view.bureau, day=view.report_date)
        publisher.write(file_name(words + DRAFT_SUFFIX * view.draft, path.suffix), fill)
        outdated = publisher.retire(file_name(words + DRAFT_SUFFIX * (not view.draft), path.suffix))
        retired += [outdated] if outdated else []
    return tuple(retired)


def _as_pdf(office: Path, document: Path, out: IO[bytes]) -> None:
    out.write(as_pdf(office, document))
