"""核查: what is missing or wrong in the period's returns, as a list and as marked copies to send back."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import IO

from progress_report.jobs.examination import Examination, edited_file, examine, record
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.run import Run
from progress_report.jobs.troubles import note
from progress_report.messages import _
from progress_report.messages.catalogue import Effect, codes_of, severity
from progress_report.messages.errors import ReportError, WorkbookError
from progress_report.messages.findings import Finding, Severity
from progress_report.output.check_list import check_view
from progress_report.output.files import file_name, same_name
from progress_report.output.publishing import Publication
from progress_report.reading.archives import STEP
from progress_report.returns.candidates import content_at

TEMPLATE = "核查结果.xlsx"
SENT_BACK_FOLDER = "退回"
UNMARKED = codes_of(Effect.FILE_UNOPENED) | {"F02"}
"""Findings of files that cannot be opened, or that hold no form: there is nothing to mend in them, and other tables may be large."""


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What a check found and wrote; ``unmarked`` names returns that could not be marked, with the reason."""

    examination: Examination
    publication: Publication
    unmarked: tuple[str, ...]


def make_check(run: Run) -> CheckOutcome:
    """Check the period's returns; write 核查结果 and a marked copy of every return that something is asked of."""
    examination = examine(run)
    returns = examination.case.returns
    view = check_view(run.assignment, run.period, examination.standings, examination.findings, examination.waived, returns)
    template = open_template(run.folders.templates / TEMPLATE)
    fill = filling(template, view.context(), title="核查结果", creator=view.bureau, day=run.period.due)
    asked = _asked(run, examination)
    unmarked = []
    with run.publisher("check") as publisher:
        publisher.stage(TEMPLATE, fill)
        names = _copy_names(asked, f"{run.assignment.year}/{run.period.code}/")
        places = {Path(place): place for place in asked}
        for path in run.steps.of(list(places), _("标记退回")):
            place = places[path]
            try:
                publisher.stage(f"{SENT_BACK_FOLDER}/{names[place]}", partial(_mark, run.folders.data, place, asked[place]))
            except WorkbookError as error:
                unmarked.append(str(error))
        return CheckOutcome(examination, publisher.commit(record(run, examination, (TEMPLATE,))), tuple(unmarked))


def _asked(run: Run, examination: Examination) -> dict[str, tuple[Finding, ...]]:
    """Return what is asked of the office by the place of each of its files that can be marked, in the order of the files."""
    folder = f"{run.assignment.year}/{run.period.code}/"
    asked: dict[str, list[Finding]] = {}
    unmarked = set()
    for finding in examination.findings:
        place = finding.where.file if finding.where is not None else ""
        if place.startswith(folder) and place != edited_file(run).relative_to(run.folders.data).as_posix():
            if finding.code in UNMARKED:
                unmarked.add(place)
            elif severity(finding) is not Severity.NORMALISED:
                asked.setdefault(place, []).append(finding)
    return {place: tuple(asked[place]) for place in sorted(asked) if place not in unmarked}


def _copy_names(places: Iterable[str], folder: str) -> dict[str, str]:
    """Return the name of each return's marked copy: an .xlsx wherever and whatever the return was, on every system another one's than the rest."""
    given: dict[str, str] = {}
    # Those that can keep their names do; 甲科.XLSX and 甲科.xlsx are two files here, and one on Windows.
    for place in sorted(places, key=lambda place: (not place.endswith(".xlsx"), place)):
        inner = place.removeprefix(folder).replace(STEP, "/").split("/")
        stem, dot, ending = inner[-1].rpartition(".")
        words = "-".join([*(Path(one).stem if one.lower().endswith(".zip") else one for one in inner[:-1]), stem or ending])
        further = (file_name(words, ".xlsx", f"（{number}）") for number in count(2))
        whole = [file_name(f"{words}{dot}{ending}", ".xlsx")] * (ending.lower() != "xlsx")
        wanted = chain([file_name(words, ".xlsx")], whole, further)
        given[place] = next(name for name in wanted if not any(same_name(name, other) for other in given.values()))
    return given


def _mark(data: Path, place: str, found: tuple[Finding, ...], out: IO[bytes]) -> None:
    # Its openpyxl is slow to import, and no other job needs it.
    from progress_report.checks.marked_copies import mark

    try:
        mark(place, content_at(place, data), found, out)
    except (ReportError, OSError):
        raise
    except Exception as error:
        # Whatever a library raises on one office's file, the other offices' copies are written.
        note(f"marking {place}\n{traceback.format_exc()}")
        raise WorkbookError(_("无法在 {file} 上做标记：{reason}").format(file=place, reason=_("读取时出错"))) from error
