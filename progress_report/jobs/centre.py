"""The centre's job: what many bureaus handed in → one report, one workbook, and on request a table for further analysis."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import IO, NamedTuple, Protocol

from progress_report import __version__
from progress_report.centre.city import City, several_folders, sum_up, told_apart
from progress_report.gbt9704.rules import Deviation
from progress_report.gbt9704.verification import verify_file
from progress_report.jobs.bureau_folder import BureauFiles
from progress_report.jobs.centre_request import Gathered, Request, city_list, common_list, expected_by, settings_of, year_of
from progress_report.jobs.centre_work import Placements, Work, bureaus_in, require_documents_apart
from progress_report.jobs.filling import NO_FONTS, filling, open_template
from progress_report.jobs.kept import KeptOutcomes
from progress_report.jobs.many import Crew
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.centre import centre_view
from progress_report.output.centre_tables import hold_workbook, require_known_kind, write_table
from progress_report.output.centre_views import CentreView
from progress_report.output.figures_known import known_numbers
from progress_report.output.files import file_name, sha256_of
from progress_report.output.prepared import SHIPPED
from progress_report.output.publishing import Publication, Publisher
from progress_report.output.read_back import Printed, read_back
from progress_report.templating import Template, Trace
from progress_report.templating.page import PageTemplate

REPORT_TEMPLATE, WORKBOOK_TEMPLATE, PAGE_TEMPLATE = "汇总报告.docx", "汇总表.xlsx", "汇总总览.html"
PAGE = "总览.html"


class Watch(Protocol):
    """Shows how far the work on the bureaus is."""

    def bureaus(self, names: Iterator[str], total: int) -> Iterable[str]:
        """Pass the names of the bureaus through as they are done."""
        ...


class Unwatched:
    """Nobody watches."""

    def bureaus(self, names: Iterator[str], total: int) -> Iterable[str]:
        """Return the names."""
        return names


class CentreOutcome(NamedTuple):
    """What the job came to; ``again`` counts the bureaus that were not done anew because nothing of theirs has changed."""

    city: City
    view: CentreView
    publication: Publication
    deviations: tuple[Deviation, ...]
    again: int
    table: Path | None

    @property
    def needs_a_look(self) -> bool:
        """Tell whether some bureau is missing, or says what does not agree."""
        view = self.view
        return bool(
            view.absent
            or view.broken
            or view.differing
            or view.unlawful
            or view.unfinished
            or view.doubtful
            or view.same
            or view.strangers
        )


def make_centre(request: Request, watch: Watch | None = None, crew: Crew | None = None) -> CentreOutcome:
    """Read every bureau, sum up, fill, read back and publish. Raises ReportError when there is nothing to sum up.

    ``crew`` are the request's workers where they were started before.
    """
    if request.documents:
        require_documents_apart(request.root, request.output)
    found = bureaus_in(request.root, request.output)
    names = tuple(found)
    assignment, period = city_list(request)
    fonts = assignment.bureau.fonts if assignment is not None else NO_FONTS
    if request.table is not None:
        require_known_kind(request.table)
    # A template that is missing is told before thousands of bureaus are read, not after.
    _Templates.require(request.templates)
    templates = cache(partial(_Templates.of, request.templates, fonts))
    year = year_of(request, (one for one in found.values() if isinstance(one, BureauFiles)), assignment)
    kept = KeptOutcomes(request.output)
    several = several_folders(names, expected_by(assignment))
    gathered = Gathered(names, several)
    work = Work(request, year, assignment, period, found, kept, crew or Crew(), gathered.add)
    for _name in (watch or Unwatched()).bureaus(work.done(templates), len(names)):
        pass
    kept.forget_others(set(names))
    settings = settings_of(request, year, assignment, period, gathered.days)
    common, rule = common_list(assignment, gathered.majority)
    outcomes = partial(told_apart, work.outcomes, several)
    city = sum_up(outcomes(), common, settings.expected)
    view = centre_view(city, settings, rule, Placements(outcomes, common))
    publication, deviations = _publish(request, view, city.numbers, work.inputs, templates())
    if request.table is not None:
        write_table(request.table, view.entries, settings)
    return CentreOutcome(city, view, publication, deviations, work.again, request.table)


class _Templates(NamedTuple):
    """The centre's own templates, compiled, and the files that they are of."""

    report: Template
    workbook: Template
    page: PageTemplate
    files: tuple[Path, Path, Path]

    @classmethod
    def require(cls, folder: Path) -> None:
        """Raise ReportError for one that is not there."""
        for name in (REPORT_TEMPLATE, WORKBOOK_TEMPLATE, PAGE_TEMPLATE):
            if not (folder / name).is_file():
                raise ReportError(_("缺少模板 {file}，请从程序包中恢复 templates 文件夹").format(file=folder / name))

    @classmethod
    def of(cls, folder: Path, fonts: Mapping[str, str]) -> _Templates:
        """Open them. Raises TemplateError for one that cannot be used."""
        report, workbook, page = files = folder / REPORT_TEMPLATE, folder / WORKBOOK_TEMPLATE, folder / PAGE_TEMPLATE
        return cls(open_template(report, fonts), open_template(workbook), PageTemplate.open(page, prepared=SHIPPED), files)


def _stage_report(
    publisher: Publisher, view: CentreView, templates: _Templates, look: Callable[..., Callable[[IO[bytes]], None]]
) -> tuple[Deviation, ...]:
    trace = Trace()
    template = templates.files[0]
    document = publisher.stage(file_name(view.title, template.suffix), look(templates.report, view.context(), trace=trace))
    read_back(Printed(document, template, trace), known_numbers(view, view.figures.values()))
    return verify_file(document, own=True)


def _publish(
    request: Request, view: CentreView, numbers: Iterable[int], inputs: Mapping[str, str], templates: _Templates
) -> tuple[Publication, tuple[Deviation, ...]]:
    look = partial(filling, title=view.title, creator=view.bureau, day=view.report_date)
    with Publisher(request.output, "centre", view.bureau) as publisher:
        # What was printed in it goes before the workbook comes, which of thousands of bureaus is large.
        deviations = _stage_report(publisher, view, templates, look)
        # The workbook of thousands of bureaus is never whole in memory, and so is held against the view in another way.
        table = publisher.stage(WORKBOOK_TEMPLATE, look(templates.workbook, view.context()))
        hold_workbook(table, view, numbers)
        publisher.stage(PAGE, partial(templates.page.fill, view.context()))
        record = {
            "program": __version__,
            "command": list(request.command),
            "year": view.year,
            "period": view.period_code,
            "inputs": dict(inputs),
            "templates": {path.name: sha256_of(path) for path in templates.files},
        }
        return publisher.commit(record), deviations
