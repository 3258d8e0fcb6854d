"""报送日历: the year's dates as a file for calendars, made when the year's workbook has changed."""

from __future__ import annotations

from pathlib import Path
from typing import IO
from urllib.parse import quote

from progress_report import __version__
from progress_report.jobs.run import Run
from progress_report.output.calendar import CALENDAR_NAME, calendar_bytes
from progress_report.output.manifest import recorded_jobs, whole_set
from progress_report.output.publishing import Publisher
from progress_report.output.staging import is_littered

JOB = "calendar"


def make_calendar(run: Run) -> str:
    """Write the year's calendar where it is not there as it should be; return its address as the period's page links it."""
    folder = run.folders.output / str(run.assignment.year)
    made_from: dict[str, object] = {"program": __version__, "inputs": run.workbook_hash}
    recorded = whole_set(folder, JOB)
    record = recorded_jobs(folder).get(JOB, {})
    changed = any(record.get(name) != made_from[name] for name in made_from)
    if recorded is None or recorded.gone or recorded.edited or changed or is_littered(folder):
        with Publisher(folder, JOB, run.assignment.bureau.name) as publisher:
            data = calendar_bytes(run.assignment)

            def fill(out: IO[bytes]) -> None:
                out.write(data)

            publisher.stage(CALENDAR_NAME, fill)
            return _address(publisher.commit(made_from).published[0].path)
    return _address(folder / recorded.files[0])


def _address(path: Path) -> str:
    return f"../{quote(path.parent.name)}/{quote(path.name)}"
