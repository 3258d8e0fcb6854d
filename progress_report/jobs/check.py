"""核查: what is missing or wrong in the period's returns, as a list and as marked copies to send back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from progress_report.jobs.examination import Examination, examine, record
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.run import Run
from progress_report.messages import _
from progress_report.messages.catalogue import Effect, codes_of, severity
from progress_report.messages.errors import ReportError, WorkbookError
from progress_report.messages.findings import Finding, Severity
from progress_report.output.check_list import check_view
from progress_report.output.publishing import Publication

TEMPLATE = "核查结果.xlsx"
SENT_BACK_FOLDER = "退回"
UNOPENED = codes_of(Effect.FILE_UNOPENED)
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
    returns = examination.case.returns
    view = check_view(run.assignment, run.period, examination.standings, examination.findings, examination.waived, returns)
    template = open_template(run.folders.templates / TEMPLATE)
    fill = filling(template, view.context(), title="核查结果", creator=view.bureau, day=run.period.due)
    asked = {
        path: own
        for path in examination.paths
        if (own := _asked_of(path.relative_to(run.folders.data).as_posix(), examination.findings))
        and not any(finding.code in UNOPENED for finding in own)
    }
    unmarked = []
    with run.publisher("check") as publisher:
        publisher.stage(TEMPLATE, fill)
        for path in run.steps.of(list(asked), _("标记退回")):
            try:
                publisher.stage(f"{SENT_BACK_FOLDER}/{_copy_name(path, asked)}", partial(_mark, path, asked[path]))
            except WorkbookError as error:
                unmarked.append(str(error))
        return CheckOutcome(examination, publisher.commit(record(run, examination, (TEMPLATE,))), tuple(unmarked))


def _copy_name(path: Path, others: Iterable[Path]) -> str:
    """Return the name of a return's marked copy, which is an .xlsx whatever the return was."""
    name = path.with_suffix(".xlsx").name
    return name if path.suffix.lower() == ".xlsx" or all(other.name != name for other in others) else f"{path.name}.xlsx"


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
