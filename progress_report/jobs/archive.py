"""归档: the final report that was handed in, kept with its inputs; later periods are compared with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from progress_report.assignment.model import Period
from progress_report.editing.unplaced_rows import digest_of_file
from progress_report.editing.workbook import EDITED_NAME
from progress_report.jobs.run import Run
from progress_report.output.files import sha256_of
from progress_report.output.submitted import Inputs, Kept, keep_submitted, submitted_inputs
from progress_report.returns.candidates import file_at


def make_archive(run: Run, today: date) -> Kept:
    """Keep the period's final report and tables, as they stand, with the returns and the workbook that they were made from."""

    def found(name: str, digest: str) -> Path | None:
        places = [file_at(name, run.folders.data)]
        places += [
            kept.files[name]
            for period in run.assignment.periods
            if (kept := submitted_inputs(run.output_folder_of(period))) is not None and name in kept.files
        ]
        return next((place for place in places if place.is_file() and _digest(place, name) == digest), None)

    return keep_submitted(run.output_folder, "report", found, today)


def _digest(path: Path, name: str) -> str:
    """Return what a job's record has of an input: its hash; of 统稿.xlsx, that of the clerk's words in it."""
    return digest_of_file(path, name) if path.name == EDITED_NAME else sha256_of(path)


def submitted_returns(run: Run, period: Period) -> Inputs | None:
    """Return the returns that the period's report was made from when it was handed in; None when it was not archived.

    Raises ReportError when the archived files are not as they were.
    """
    kept = submitted_inputs(run.output_folder_of(period))
    if kept is None:
        return None
    folder = f"{run.assignment.year}/{period.code}/"
    return Inputs(kept.root, {name: path for name, path in kept.files.items() if name.startswith(folder)})
