"""核查年度工作簿: every cell that cannot be understood at once, and a copy of the workbook with these cells marked."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from progress_report.assignment.cells import YearWorkbookError
from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.jobs.run import Folders, load_assignment
from progress_report.jobs.troubles import note
from progress_report.messages.errors import ReportError
from progress_report.messages.findings import Finding
from progress_report.output.files import rewrite

MARKED_NAME = "任务分工（标注）.xlsx"


@dataclass(frozen=True, slots=True)
class YearCheckOutcome:
    """What is wrong with a year's workbook, or odd about it; ``marked`` is the copy in which the wrong cells are marked, or None.

    ``old`` is a marked copy of an earlier check that nobody needs any more, or None; it is the clerk's by now, who may have worked in it.
    """

    findings: tuple[Finding, ...]
    marked: Path | None
    old: Path | None = None
    is_understood: bool = True


def check_year(folders: Folders, year: int) -> YearCheckOutcome:
    """Read a year's workbook; where cells cannot be understood write a copy beside it in which they are marked.

    Raises ReportError when it cannot be opened at all, or the copy cannot be written.
    """
    path = folders.data / str(year) / WORKBOOK_NAME
    marked = path.with_name(MARKED_NAME)
    try:
        return YearCheckOutcome(load_assignment(folders, year).findings, None, marked if marked.exists() else None)
    except YearWorkbookError as error:
        found = tuple(Finding("Y20", where=place, details={"problem": problem}) for place, problem in error.problems)
    try:
        rewrite(marked, partial(_marked, path, found))
    except (ReportError, OSError):
        raise
    except Exception:
        # Whatever a library raises on a workbook that another program wrote, what is wrong in it is listed.
        note(f"marking {path.name}\n{traceback.format_exc()}")
        return YearCheckOutcome(found, None, is_understood=False)
    return YearCheckOutcome(found, marked, is_understood=False)


def _marked(path: Path, found: tuple[Finding, ...], out: IO[bytes]) -> None:
    # Its openpyxl is slow to import, and no other job on the year needs it.
    from progress_report.checks.marked_copies import mark

    mark(path.name, path.read_bytes(), found, out)
