"""The files of a period's folder as they stand: which step made each, what a person has edited, what is untrue by now."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from progress_report.output.manifest import INTERRUPTED, MANIFEST, OVERVIEW, SUBMITTED, WITHDRAWN, is_untrue, recorded_set

JOBS = {"forms": "下发填报表", "check": "核查", "remind": "催办", "report": "报告", "overview": "总览"}
SHOWN = ("report", "check", "remind", "forms")
KEPT_FOLDERS = {SUBMITTED: "已报送，归档件", WITHDRAWN: "已作废，另存备查"}
LEFT_NOTE = "已过时，但被人修改过或当时正打开着，原样保留；用完请移走"
MOST_KEPT = 200
DAY, ASKS_BY = "day", "asks_by"
"""In a job's record: the day its files were written on, and the day by which they ask for an answer (ISO dates)."""


class PeriodFile(NamedTuple):
    """A file by its place in the folder, with the job that made it; ``url`` where it is elsewhere, relative to the folder."""

    name: str
    job: str
    edited: bool
    untrue: bool
    note: str
    url: str = ""


def period_files(folder: Path, inputs: Mapping[str, str], today: date) -> tuple[PeriodFile, ...]:
    """Return the files that stand in a period's folder; ``inputs`` are the hashes of what there is now, by place in the data."""
    return tuple(_files(folder, inputs, today))


def _files_below(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and its own; what another run takes away meanwhile, such as its place to work in, is passed over."""
    for place, _folders, names in os.walk(folder):
        yield from (path for path in (Path(place, name) for name in names) if path.is_file())


def _others(folder: Path, known: Collection[str]) -> Iterator[PeriodFile]:
    """Yield what else lies in the folder: a person's own files, and all files where the record of what was made is lost."""
    found = sorted(path.relative_to(folder) for path in _files_below(folder))
    names = (
        path.as_posix()
        for path in found
        if path.parts[0] not in KEPT_FOLDERS and not any(part.startswith((".", "~$")) for part in path.parts)
    )
    for name in islice((name for name in names if name not in known), MOST_KEPT):
        yield PeriodFile(name, "另放的", edited=False, untrue=False, note="程序没有它的记录，不会改动它")


def asks_for_a_day_gone(record: Mapping[str, object], today: date) -> bool:
    """Tell whether a job's files ask for an answer by a day that was ahead then and is past now; what a manifest says is data."""
    try:
        written, by = (date.fromisoformat(str(record[name])) for name in (DAY, ASKS_BY))
    except (KeyError, ValueError):
        return False
    return written <= by < today


def _files(folder: Path, inputs: Mapping[str, str], today: date) -> Iterator[PeriodFile]:
    known = {MANIFEST}
    for job in SHOWN:
        recorded = recorded_set(folder, job)
        if recorded is None:
            continue
        known |= {*recorded.files, *recorded.left}
        untrue = is_untrue(recorded.record, inputs)
        gone = asks_for_a_day_gone(recorded.record, today)
        draft = job == "report" and recorded.record.get("draft") is True
        current = recorded.record.get("files")
        killed = INTERRUPTED in recorded.record
        for name in recorded.files:
            edited = name in recorded.edited
            old = isinstance(current, list) and name not in current
            notes = ["草稿"] * draft + ["被人修改过，原样保留"] * edited + ["已过时：后来的材料有变动"] * (untrue or old)
            notes += ["已过时：所催的日子已经过了"] * gone
            notes = ["生成时被打断，请重新运行这一步"] if killed else notes
            yield PeriodFile(name, JOBS[job], edited, untrue or old or gone, "；".join(notes))
        for name in recorded.left:
            yield PeriodFile(name, JOBS[job], True, True, LEFT_NOTE)
    page = recorded_set(folder, OVERVIEW)
    if page is not None:
        known |= {*page.files, *page.left}
        # The page that is being made stands beside it.
        yield from (PeriodFile(name, JOBS[OVERVIEW], True, True, LEFT_NOTE) for name in page.edited)
    yield from _others(folder, known)
    for kept, words in KEPT_FOLDERS.items():
        for path in sorted(_files_below(folder / kept))[:MOST_KEPT]:
            yield PeriodFile(
                path.relative_to(folder).as_posix(), words.partition("，")[0], False, False, words.partition("，")[2]
            )
