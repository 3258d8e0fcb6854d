"""The files of a folder of returns, opened and understood side by side, each within its time; many of them by several processes.

What is read of a file is reduced to its entries at once, so that the memory does not grow with the number of files. Whatever a
library raises on one office's file, and however long it takes, the other offices' are read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from progress_report.messages import _, language, use_language
from progress_report.messages.errors import WorkbookError
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.cell_details import CellDetails, LookError, look_closer
from progress_report.reading.quiet import speak_again
from progress_report.reading.sheets import Sheet, read_workbook, with_texts
from progress_report.returns.candidates import Candidate, candidates, place_of, return_files
from progress_report.returns.interpretation import Expected, Forms, ReturnFile, forms_in, interpret, wants_formats
from progress_report.returns.time_limit import AT_ONCE, SECONDS, side_by_side

__all__ = ["read_files", "return_files"]


MANY_FILES, MOST_PROCESSES = 150, 4
"""Starting processes takes as long as reading some hundred files, on Windows."""


FILES_AHEAD = 8
"""So many files are given to a process at a time."""


def read_files(paths: Sequence[Path], data: Path, expected: Expected) -> Iterator[tuple[ReturnFile, ...]]:
    """Yield what was read and understood of each file, in order: one return, or those of an archive."""
    processes = min(os.cpu_count() or 1, MOST_PROCESSES)
    if len(paths) < MANY_FILES or processes == 1:
        yield from _read_here(paths, data, expected)
        return
    # They are slow to import, and few folders hold so much.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A worker of somebody else's pool may not start processes of its own, and need not: its fellows are at work.
    if multiprocessing.parent_process() is not None:
        yield from _read_here(paths, data, expected)
        return
    with ProcessPoolExecutor(processes, initializer=_start_process, initargs=(language(), data, expected)) as executor:
        for read in executor.map(_read_some, (paths[at : at + FILES_AHEAD] for at in range(0, len(paths), FILES_AHEAD))):
            yield from read


_task: tuple[Path, Expected]
"""What a process of its own reads for, set when it starts."""


def _start_process(language: str, data: Path, expected: Expected) -> None:
    global _task
    use_language(language)
    _task = data, expected


def _read_some(paths: Sequence[Path]) -> list[tuple[ReturnFile, ...]]:
    # One after the other: the processor's other cores have processes of their own.
    return list(_read_here(paths, *_task, at_once=1))


def _read_here(paths: Sequence[Path], data: Path, expected: Expected, at_once: int = AT_ONCE) -> Iterator[tuple[ReturnFile, ...]]:
    reading = side_by_side(paths, lambda path: _read(path, data, expected), at_once=at_once)
    for path, (read, ended) in zip(paths, reading, strict=True):
        place = place_of(path, data)
        if not ended:
            speak_again()
        late = () if ended else (_unusable(place, "F19", expected, {"seconds": str(SECONDS)}),)
        yield (*read, *late)


def _read(path: Path, data: Path, expected: Expected) -> Iterator[ReturnFile]:
    """Yield what is in a file; it never raises."""
    place = place_of(path, data)
    try:
        for candidate in candidates(path, data):
            yield _understood(candidate, expected)
    except OSError as error:
        yield _unusable(place, "F01", expected, {"reason": error.strerror or str(error)})
    except Exception:
        yield _unusable(place, "F01", expected, {"reason": _("读取时出错")})._replace(trouble=_traceback())


def _understood(candidate: Candidate, expected: Expected) -> ReturnFile:
    inspection = candidate.inspection
    if not inspection.kind.is_workbook:
        details = dict(inspection.details)
        if inspection.refusal == "F01":
            details["reason"] = details.get("reason") or _("文件已损坏或没有下载完整")
        return _unusable(candidate.place, inspection.refusal, expected, details)
    try:
        sheets = read_workbook(Path(candidate.place), inspection.data)
        forms = forms_in(sheets)
        sheets, look, unseen, trouble = _looked_at(sheets, forms, candidate)
        known = forms if look is None else None
        read = interpret(sheets, candidate.place, expected, date1904=inspection.date1904, look=look, forms=known)
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
