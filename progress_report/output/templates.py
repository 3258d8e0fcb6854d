"""Which template sees which names: the shipped templates by file name, each with the class that documents its context."""

from __future__ import annotations

from pathlib import Path

from progress_report.assignment.workbook_view import YearWorkbookView
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.messages.system_errors import reason_of
from progress_report.output.centre_views import CentreView
from progress_report.output.check_list import CheckView
from progress_report.output.overview_views import OverviewView
from progress_report.output.reminder import ReminderView
from progress_report.output.report_views import ReportView
from progress_report.returns.form import FormView
from progress_report.returns.form_words import absent_headers
from progress_report.templating import TemplateError, lint, shape_of
from progress_report.templating.page import lint_page

FORM = "填报表.xlsx"
CONTEXTS: dict[str, type] = {
    "报告.docx": ReportView,
    "报告-函.docx": ReportView,
    "报告-上行文.docx": ReportView,
    "任务分工表.docx": ReportView,
    "任务分工表.xlsx": ReportView,
    FORM: FormView,
    "核查结果.xlsx": CheckView,
    "催办单.docx": ReminderView,
    "年度工作簿.xlsx": YearWorkbookView,
    "总览.html": OverviewView,
    "汇总报告.docx": CentreView,
    "汇总表.xlsx": CentreView,
    "汇总总览.html": CentreView,
}
"""File name in ``templates/`` → class of its context. A file that is not among them is checked against ReportView."""


def template_files(folder: Path) -> tuple[Path, ...]:
    """Return the templates in ``folder``. Raises ReportError when there are none."""
    # Word and LibreOffice keep their lock files beside an open document.
    files = tuple(
        path for path in sorted(folder.glob("*.*")) if path.suffix in {".docx", ".xlsx", ".html"} and path.name[:2] != "~$"
    )
    if not files:
        raise ReportError(_("{folder} 里没有模板（docx、xlsx、html）").format(folder=folder))
    return files


def lint_template(path: Path) -> list[TemplateError]:
    """Return what is wrong with a template for the names it will see, without data. Raises ReportError when it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReportError(_("读不了 {file}：{reason}").format(file=path, reason=reason_of(error))) from error
    check = lint_page if path.suffix == ".html" else lint
    faults = check(data, path.name, shape_of(CONTEXTS.get(path.name, ReportView)))
    if path.name != FORM or faults:
        return faults
    message = _("表头里没有“{header}”，这样的填报表收回后读不了；表头的字不要改")
    return [TemplateError(message.format(header=header), template=path.name) for header in absent_headers(path)]
