"""导入: an issued document → the year's workbook, begun or brought up to date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.assignment.corrections import SETTLE
from progress_report.assignment.succession import next_year
from progress_report.assignment.workbook_view import CorrectionRowView, MilestoneRowView, TargetRowView, yes_or_no
from progress_report.importing.changes import Changes, changes_between
from progress_report.importing.document import read_document
from progress_report.importing.first_year import first_workbook
from progress_report.importing.reissued_year import as_issued, unsettled, updated_workbook
from progress_report.importing.transcript import Transcript
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.run import SILENT, Folders, Steps, find_year, known_years, load_assignment
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.files import write_new

TEMPLATE = "年度工作簿.xlsx"


@dataclass(frozen=True, slots=True)
class YearOutcome:
    """A year's workbook written from a document; ``kept`` is the one that stood there before, ``carried_from`` a year or None.

    ``proposed`` are the targets and milestones in the workbook that wait to be accepted, ``doubts`` the rows of 校对 that nobody has
    answered, ``to_settle`` those of them that come first.
    """

    transcript: Transcript
    changes: Changes | None
    carried_from: int | None
    path: Path
    kept: Path | None
    proposed: tuple[int, int]
    doubts: int
    to_settle: int


def make_year(
    folders: Folders, source: Path, year: int, *, update: bool, new: bool = False, steps: Steps = SILENT
) -> YearOutcome:
    """Read an issued document into ``year``'s workbook; with ``update`` a workbook that is there takes over what changed.

    Settings are carried over from the newest earlier year; for a ``new`` bureau they are those of the document alone. Raises ReportError when there is a workbook and no ``update``, or the
    other way round, or when the document cannot be read.
    """
    path = folders.data / str(year) / WORKBOOK_NAME
    if path.exists() and not update:
        raise ReportError(_("已有 {file}。文件重新印发的，请加 --update；要重做，请先把它移走").format(file=path))
    pages = partial(steps.of, what=_("读取各页"))
    if update:
        old = load_assignment(folders, find_year(folders.data, year))
        transcript = read_document(source, year, old.offices, old.holidays, pages)
        changes = unsettled(changes_between(as_issued(old), transcript), old)
        view, carried_from = updated_workbook(old, transcript, changes), None
    else:
        earlier = [known for known in known_years(folders.data) if known < year]
        carried_from = None if new else max(earlier, default=None)
        carried = next_year(load_assignment(folders, carried_from), year) if carried_from is not None else None
        offices, holidays = (carried.offices, carried.holidays) if carried else ((), ())
        transcript, changes = read_document(source, year, offices, holidays, pages), None
        view = first_workbook(transcript, carried)
    template = open_template(folders.templates / TEMPLATE)
    title = f"{year}年任务分工工作簿"
    fill = filling(template, view.context(), title=title, creator=view.bureau, day=date(year, 1, 1))
    kept = write_new(path, fill, _("更新前"))
    if view.periods and not update:
        # Where the first returns go: a clerk need not make the folder.
        (path.parent / view.periods[0].code).mkdir(exist_ok=True)
    proposed = (_waiting(view.targets), _waiting(view.milestones))
    to_settle = sum(row.urgency == SETTLE and row.accepted == yes_or_no(False) for row in view.corrections)
    return YearOutcome(transcript, changes, carried_from, path, kept, proposed, _waiting(view.corrections), to_settle)


def _waiting(rows: Sequence[TargetRowView] | Sequence[MilestoneRowView] | Sequence[CorrectionRowView]) -> int:
    """Return how many rows nobody has accepted yet."""
    return sum(row.accepted == yes_or_no(False) for row in rows)
