"""What lies in a bureau's folder: its files, its year, and what is left aside, seen once for every way of working on it.

Whatever is read of a bureau is among the files named here: they are what is hashed, and what is sent to another machine.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path, PurePosixPath
from sys import intern
from typing import NamedTuple

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.jobs.bureau import Options
from progress_report.messages.errors import ReportError
from progress_report.output.manifest import SUBMITTED, WITHDRAWN
from progress_report.returns.candidates import LOCK_FILE_PREFIXES, SYSTEM_FILES, SYSTEM_FOLDERS

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xltx", ".xls", ".et", ".ett", ".xlsb", ".ods"})
ARCHIVES = frozenset({".zip", ".rar", ".7z", ".gz", ".tar", ".tgz"})
MOST_FILES = 2_000
MOST_DEEP = 40
"""Folders in one another; a name of so many parts says nothing to anybody."""
NAMED = 5
"""So many files are named in a sentence."""


class BureauFiles(NamedTuple):
    """The ``names`` of a bureau's files below its folder, with ``/``, in order.

    ``closed`` are not opened: links to folders or to nowhere, and what has a name that is no text.
    """

    names: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()

    def of_period(self, year: int, period: str) -> tuple[str, ...]:
        """Return what counts for a period: no output of another one (2023-H1), nothing that was submitted before or withdrawn."""
        wanted = f"{year}-{period}".casefold()
        return tuple(
            name
            for name in self.names
            if not any(
                part in {SUBMITTED, WITHDRAWN} or (_OUTPUT.fullmatch(part) and part.casefold() != wanted)
                for part in PurePosixPath(name).parts[:-1]
            )
        )


class Task(NamedTuple):
    """One bureau to be read: ``name`` is its folder's, ``folder`` where it is; ``cutoff`` is the day that all are asked for, if known.

    ``files`` are what lies there, ``contents`` their bytes where the work is done on another machine. ``documents`` asks for the
    bureau's report and tables to be made. ``cutoffs`` are those of all periods of the year, if known.
    """

    name: str
    folder: Path
    year: int
    period: str
    options: Options
    cutoff: date | None = None
    documents: bool = False
    files: BureauFiles = BureauFiles()
    cutoffs: tuple[date, ...] = ()
    contents: Mapping[str, bytes] | None = None
    templates: Mapping[str, bytes] | None = None


_OUTPUT = re.compile(r"[0-9]{4}-.+")


def bureau_files(folder: Path) -> BureauFiles:
    """Return a bureau's files; what Word, Excel and the system leave behind is passed over, and no link to a folder is followed.

    Raises OSError when they cannot be listed, ReportError when there are too many to be one bureau's, or too deep.
    """
    found = list(islice(_walk(folder, ""), MOST_FILES + 1))
    if len(found) > MOST_FILES:
        raise ReportError(f"{folder} 里的文件太多（超过 {MOST_FILES} 个），不像一个单位的")
    found.sort()
    # Thousands of bureaus have files of the same few names.
    return BureauFiles(
        tuple(intern(name) for name, opened in found if opened), tuple(shown(name) for name, opened in found if not opened)
    )


def _walk(folder: Path, place: str) -> Iterator[tuple[str, bool]]:
    if place.count("/") > MOST_DEEP:
        raise ReportError(f"{place[:20]}… 里的文件夹套得太深（超过 {MOST_DEEP} 层）")
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(LOCK_FILE_PREFIXES) or entry.name.lower() in SYSTEM_FILES | SYSTEM_FOLDERS:
                continue
            name = f"{place}{entry.name}"
            if shown(name) != name:
                yield name, False
            elif entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), f"{name}/")
            else:
                yield name, _is_file(entry)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        # Links in a circle.
        return False


def shown(name: str) -> str:
    """Return a name as it can be printed: one that is no text, of a zip unpacked with another encoding, with its bytes as \\xC3."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def is_workbook(name: str) -> bool:
    """Tell by its name whether a file may be a workbook."""
    return PurePosixPath(name).suffix.lower() in WORKBOOKS


def is_archive(name: str) -> bool:
    """Tell by its name whether files may be packed in it."""
    return PurePosixPath(name).suffix.lower() in ARCHIVES


def years_in(names: tuple[str, ...], year: int) -> tuple[str, ...]:
    """Return the folders of the ``year`` that have a workbook of that name: 2023, or data/2023 of a whole folder handed in."""
    places = map(PurePosixPath, names)
    return tuple(str(place.parent) for place in places if place.name == WORKBOOK_NAME and place.parent.name == str(year))


def is_return(name: str, names: frozenset[str]) -> bool:
    """Tell whether a file lies where returns are collected: in a folder of a year's that has a workbook."""
    place = PurePosixPath(name)
    return any(
        above.name.isascii() and above.name.isdigit() and f"{above}/{WORKBOOK_NAME}" in names for above in place.parent.parents
    )


def some(names: tuple[str, ...]) -> str:
    """Return names in a row; of many the first ones, and how many there are."""
    return "、".join(names[:NAMED]) + (f"等 {len(names)} 个" if len(names) > NAMED else "")


def digest_of(task: Task, also: bytes) -> str:
    """Return a hash of all that a task's outcome depends on: the files, their names, what is asked, and ``also``.

    Raises OSError when a file cannot be read.
    """
    options = task.options._replace(templates=Path(), output=None)
    asked = (task.name, task.year, task.period, task.cutoff, task.cutoffs, options, task.documents, task.files.closed)
    sha = hashlib.sha256(repr(asked).encode())
    sha.update(also)
    for name in task.files.names:
        with open(os.path.join(task.folder, name), "rb") as file:
            sha.update(os.fsencode(name) + b"\0" + hashlib.sha256(file.read()).digest())
    return sha.hexdigest()
