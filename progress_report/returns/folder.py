"""The files of a folder of returns, opened and understood side by side, each within its time; many of them by several processes.

What is read of a file is reduced to its entries at once, so that the memory does not grow with the number of files. Whatever a
library raises on one office's file, and however long it takes, the other offices' are read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from progress_report.assignment.model import Assignment
from progress_report.messages import _, language, use_language
from progress_report.messages.errors import WorkbookError
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.messages.system_errors import reason_of
from progress_report.reading.cell_details import CellDetails, LookError, look_closer
from progress_report.reading.quiet import speak_again
from progress_report.reading.sheets import Sheet, read_workbook, with_texts
from progress_report.returns.candidates import Candidate, candidates, place_of
from progress_report.returns.interpretation import Forms, ReturnFile, forms_in, interpret, wants_formats
from progress_report.returns.model import Return
from progress_report.returns.time_limit import SECONDS, one_by_one, side_by_side
from progress_report.returns.whose_form import Expected

Ask = Callable[[Return, Assignment], Mapping[str, tuple[Finding, ...]]]
"""What is to be asked of each return by itself, by the question's name: a function of a module, so that it can go to another process."""


class Task(NamedTuple):
    """What files are read for: the folder that places are named from, what returns are held against, and what is asked of each."""

    data: Path
    expected: Expected
    ask: Ask | None = None


MANY_FILES, MOST_PROCESSES = 150, 4
"""Starting processes takes as long as reading some hundred files, on Windows."""


FILES_AHEAD = 8
"""So many files are given to a process at a time."""


def read_files(paths: Sequence[Path], task: Task) -> Iterator[tuple[ReturnFile, ...]]:
    """Yield what was read and understood of each file, in order: one return, or those of an archive."""
    processes = min(os.cpu_count() or 1, MOST_PROCESSES)
    if len(paths) < MANY_FILES or processes == 1:
        yield from _read_here(paths, task)
        return
    # They are slow to import, and few folders hold so much.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A worker of somebody else's pool may not start processes of its own, and need not: its fellows are at work.
    if multiprocessing.parent_process() is not None:
        yield from _read_here(paths, task)
        return
    with ProcessPoolExecutor(processes, initializer=_start_process, initargs=(language(), task)) as executor:
        for read in executor.map(_read_some, (paths[at : at + FILES_AHEAD] for at in range(0, len(paths), FILES_AHEAD))):
            yield from read


_task: Task
"""What a process of its own reads for, set when it starts."""


def _start_process(language: str, task: Task) -> None:
    global _task
    use_language(language)
    _task = task


def _read_some(paths: Sequence[Path]) -> list[tuple[ReturnFile, ...]]:
    return list(_in_time(paths, one_by_one(paths, lambda path: _read(path, _task)), _task))


def _read_here(paths: Sequence[Path], task: Task) -> Iterator[tuple[ReturnFile, ...]]:
    return _in_time(paths, side_by_side(paths, lambda path: _read(path, task)), task)


def _in_time(
    paths: Sequence[Path], reading: Iterable[tuple[tuple[ReturnFile, ...], bool]], task: Task
) -> Iterator[tuple[ReturnFile, ...]]:
    """Yield what was read of each file; of one that did not come to an end in time, that too."""
    for path, (read, ended) in zip(paths, reading, strict=True):
        if not ended:
            speak_again()
        late = () if ended else (_unusable(place_of(path, task.data), "F19", task.expected, {"seconds": str(SECONDS)}),)
        yield (*read, *late)


def _read(path: Path, task: Task) -> Iterator[ReturnFile]:
    """Yield what is in a file; it never raises."""
    expected, place = task.expected, place_of(path, task.data)
    try:
        for candidate in candidates(path, task.data):
            yield _understood(candidate, task)
    except OSError as error:
        yield _unusable(place, "F01", expected, {"reason": reason_of(error)})
    except Exception:
        yield _unusable(place, "F01", expected, {"reason": _("读取时出错")})._replace(trouble=_traceback())


def _understood(candidate: Candidate, task: Task) -> ReturnFile:
    inspection, expected = candidate.inspection, task.expected
    if not inspection.kind.is_workbook:
        details = dict(inspection.details)
        if inspection.refusal == "F01":
            details["reason"] = details.get("reason") or _("文件已损坏或没有下载完整")
        return _unusable(candidate.place, inspection.refusal, expected, details)
    try:
        sheets = read_workbook(Path(candidate.place), inspection.data, inspection.swift)
        forms = forms_in(sheets)
        sheets, look, unseen, trouble = _looked_at(sheets, forms, candidate)
        known = forms if look is None else None
        read = interpret(sheets, candidate.place, expected, date1904=inspection.date1904, look=look, forms=known)
        if task.ask is not None and read.returned is not None:
            read = read._replace(seen=task.ask(read.returned, expected.assignment))
    except WorkbookError as error:
        return _unusable(candidate.place, "F01", expected, {"reason": str(error)})._replace(trouble=_traceback())
    except Exception:
        # Whatever a library raises on one office's file, the other offices' are read.
        return _unusable(candidate.place, "F01", expected, {"reason": _("读取时出错")})._replace(trouble=_traceback())
    read = read._replace(trouble=trouble)
    if read.returned is None or not unseen:
        return read
    details = {"kind": f".{inspection.kind.value}"}
    finding = Finding(unseen, read.returned.office, where=CellRef(candidate.place, "", ""), details=details)
    return read._replace(findings=(*read.findings, finding))


def _traceback() -> str:
    """Return what is known of the error that is being handled."""
    import traceback

    return traceback.format_exc()


class _Looked(NamedTuple):
    """The sheets with what only a closer look tells; ``unseen`` is the finding that says why there was none, ``trouble`` the details."""

    sheets: tuple[Sheet, ...]
    look: CellDetails | None = None
    unseen: str = ""
    trouble: str = ""


def _looked_at(sheets: tuple[Sheet, ...], forms: Forms, candidate: Candidate) -> _Looked:
    inspection = candidate.inspection
    if not inspection.kind.tells_details:
        return _Looked(sheets, unseen="F18")
    if not inspection.wants_closer_look and not wants_formats(forms):
        return _Looked(sheets)
    try:
        look = look_closer(inspection.data, candidate.place, inspection.kind)
    except LookError:
        return _Looked(sheets, unseen="F17", trouble=_traceback())
    merged = (sheet._replace(merged=look.merged.get(sheet.name, sheet.merged)) for sheet in sheets)
    unseen = "F17" if any(sheet.name not in look.hidden_rows for sheet in sheets) else ""
    return _Looked(tuple(with_texts(sheet, look.texts) for sheet in merged), look, unseen)


def _unusable(file: str, code: str, expected: Expected, details: dict[str, str]) -> ReturnFile:
    """Report a file that cannot be read; an office that its name names need not be called absent too."""
    office = expected.office_named_in(file)
    return ReturnFile(file, None, (Finding(code, office, where=CellRef(file, "", ""), details=details),))
