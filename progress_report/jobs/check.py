"""核查: what is missing or wrong in the period's returns, as a list and as marked copies to send back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import IO

from progress_report.jobs.examination import Examination, examine, record
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.run import Run
from progress_report.messages import _
from progress_report.messages.catalogue import severity
from progress_report.messages.errors import ReportError, WorkbookError
from progress_report.messages.findings import Finding, Severity
from progress_report.output.check_list import check_view
from progress_report.output.publishing import Publication, same_name

TEMPLATE = "核查结果.xlsx"
SENT_BACK_FOLDER = "退回"
UNOPENED = frozenset({"F01", "F07", "F08", "F09", "F10", "F11"})
"""Findings of files that cannot be opened, and so not be marked."""


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What a check found and wrote; ``unmarked`` names returns that could not be marked, with the reason."""

    examination: Examination
    publication: Publication
    unmarked: tuple[str, ...]


def make_check(run: Run) -> CheckOutcome:
    """Check the period's returns; write 核查结果 and a marked copy of every return that something is asked of."""
    examination = examine(run)
    view = check_view(run.assignment, run.period, examination.standings, examination.findings, examination.waived)
    template = open_template(run.folders.templates / TEMPLATE)
    fill = filling(template, view.context(), title="核查结果", creator=view.bureau, day=run.period.due)
    asked = {
        path: own
        for path in examination.paths
        if (own := _asked_of(path.relative_to(run.folders.data).as_posix(), examination.findings))
        and not any(finding.code in UNOPENED for finding in own)
    }
    unmarked, names = [], _copy_names(asked)
    with run.publisher("check") as publisher:
        publisher.stage(TEMPLATE, fill)
        for path in run.steps.of(list(asked), _("标记退回")):
            try:
                publisher.stage(f"{SENT_BACK_FOLDER}/{names[path]}", partial(_mark, path, asked[path]))
            except WorkbookError as error:
                unmarked.append(str(error))
        return CheckOutcome(examination, publisher.commit(record(run, examination, (TEMPLATE,))), tuple(unmarked))


def _copy_names(paths: Iterable[Path]) -> dict[Path, str]:
    """Return the name of each return's marked copy: an .xlsx whatever the return was, and on every system another one's than the rest."""
    names: dict[Path, str] = {}
    # Those that can keep their names do; 甲科.XLSX and 甲科.xlsx are two files here, and one on Windows.
    for path in sorted(paths, key=lambda path: (path.suffix != ".xlsx", path)):
        further = (f"{path.stem}（{counter}）.xlsx" for counter in count(2))
        wanted = chain([f"{path.stem}.xlsx"], [f"{path.name}.xlsx"] * (path.suffix.lower() != ".xlsx"), further)
        names[path] = next(name for name in wanted if not any(same_name(name, other) for other in names.values()))
    return names


def _asked_of(file: str, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings that ask something of the office whose file this is."""
    return tuple(
        finding
        for finding in found
        if finding.where is not None and finding.where.file == file and severity(finding) is not Severity.NORMALISED
    )


def _mark(path: Path, found: tuple[Finding, ...], out: IO[bytes]) -> None:
    # Its openpyxl is slow to import, and no other job needs it.
    from progress_report.checks.marked_copies import mark

    try:
        mark(path, found, out)
    except (ReportError, OSError):
        raise
    except Exception as error:
        # Whatever a library raises on one office's file, the other offices' copies are written.
        raise WorkbookError(_("无法在 {file} 上做标记：{reason}").format(file=path.name, reason=_("读取时出错"))) from error
