"""统稿: the workbook in which the clerk writes the words of the report, made or brought up to date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from pathlib import Path

from progress_report.editing.checking import scopes
from progress_report.editing.workbook import EditedRow, read_rows
from progress_report.editing.workbook_update import updated, writing
from progress_report.jobs.examination import Examination, edited_file
from progress_report.jobs.run import Run
from progress_report.jobs.take_back import TakenBack, examine_with_edits
from progress_report.output.files import rewrite


@dataclass(frozen=True, slots=True)
class EditOutcome:
    """What became of 统稿.xlsx: ``rows`` as they stand now; ``written`` tells whether the file was changed."""

    path: Path
    examination: Examination
    rows: tuple[EditedRow, ...]
    added: int
    changed: int
    written: bool
    taken_back: TakenBack

    @property
    def own(self) -> int:
        """Return how many texts are the clerk's own."""
        return sum(row.is_own for row in self.rows)


def make_edit(run: Run) -> EditOutcome:
    """Write 统稿.xlsx for the run's period, or bring the clerk's file up to date; what the clerk wrote is kept."""
    examination, back = examine_with_edits(run)
    path = edited_file(run)
    before = read_rows(path)
    passages = examination.composition.passages
    day = datetime.combine(run.period.due, time())
    title = f"{run.assignment.year}年{run.period.name}"
    data = updated(path, before, passages, title, day, others=scopes(examination.composition))
    if data is not None:
        rewrite(path, partial(writing, data))
    rows = read_rows(path)
    known = {row.key for row in before}
    sources = {passage.key: passage.source for passage in passages}
    changed = sum(row.is_own and row.seen != sources.get(row.key, row.seen) for row in rows)
    added = sum(row.key not in known for row in rows)
    return EditOutcome(path, examination, rows, added, changed, data is not None or back.written, back)
