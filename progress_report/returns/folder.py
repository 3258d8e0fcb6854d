"""The files of a folder of returns, opened and understood one after the other or by several processes."""

from __future__ import annotations

import logging
import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from progress_report.messages import _, language, use_language
from progress_report.messages.errors import WorkbookError
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.cell_details import CloserLook, LookError, look_closer
from progress_report.reading.files import Kind, inspect
from progress_report.reading.sheets import Sheet, read_workbook
from progress_report.returns.interpretation import Expected, ReturnFile, interpret

LOCK_FILE_PREFIXES = ("~$", ".~", ".")


SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
OWN_FILES = ("统稿",)
"""How files of the clerk's that are no returns begin: 统稿.xlsx and copies of it."""


FILES_AHEAD = 8
"""So many files are opened before they are needed."""


MANY_FILES, MOST_PROCESSES = 150, 4
"""Starting processes takes as long as reading some hundred files, on Windows."""


_log = logging.getLogger(__name__)


def return_files(folder: Path) -> tuple[Path, ...]:
    """Return the files in a folder of returns, by name; lock files of Excel and WPS, system files and 统稿 are passed over."""
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(
            path
            for path in folder.iterdir()
            if path.is_file()
            and not path.name.startswith(LOCK_FILE_PREFIXES + OWN_FILES)
            and path.name.lower() not in SYSTEM_FILES
        )
    )


def read_files(paths: Sequence[Path], data: Path, expected: Expected) -> Iterator[ReturnFile]:
    """Yield the files read and understood, in order; many of them by several processes, where there are processors."""
    processes = min(os.cpu_count() or 1, MOST_PROCESSES)
    # A worker of somebody else's pool may not start processes of its own, and need not: its fellows are at work.
    if len(paths) < MANY_FILES or processes == 1 or multiprocessing.parent_process() is not None:
        yield from (_interpreted(loaded, data, expected) for loaded in _loaded_ahead(paths))
        return
    with ProcessPoolExecutor(processes, initializer=_start_process, initargs=(language(), data, expected)) as executor:
        yield from executor.map(_read_file, paths, chunksize=FILES_AHEAD)


_task: tuple[Path, Expected]
"""What a process of its own reads for, set when it starts."""


def _start_process(language: str, data: Path, expected: Expected) -> None:
    global _task
    use_language(language)
    _task = data, expected


def _read_file(path: Path) -> ReturnFile:
    return _interpreted(_load(path), *_task)


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A file opened but not yet understood; ``reason`` says why there are no sheets."""

    path: Path
    kind: Kind
    sheets: tuple[Sheet, ...] = ()
    date1904: bool = False
    look: CloserLook | None = None
    reason: str = ""
    unseen: str = ""
    """The code of the finding that says why there was no closer look, where one was called for."""


def _loaded_ahead(paths: Iterable[Path]) -> Iterator[_Loaded]:
    """Yield the files opened, in order; two threads open the next few while the caller works on one.

    Unzipping and calamine leave the interpreter's lock, so the two do run side by side; few files are held at a time.
    """
    with ThreadPoolExecutor(max_workers=2) as executor:
        ahead: deque[Future[_Loaded]] = deque()
        for path in paths:
            ahead.append(executor.submit(_load, path))
            if len(ahead) > FILES_AHEAD:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


def _load(path: Path) -> _Loaded:
    try:
        inspection = inspect(path)
        if inspection.kind is not Kind.WORKBOOK:
            return _Loaded(path, inspection.kind, reason=_("文件已损坏或没有下载完整"))
        sheets = read_workbook(path, inspection.data)
        if not inspection.tells_details:
            return _Loaded(path, Kind.WORKBOOK, sheets, unseen="F18")
        look = look_closer(inspection.data, path.name) if inspection.wants_closer_look else None
        return _Loaded(path, Kind.WORKBOOK, sheets, inspection.date1904, look)
    except LookError:
        return _Loaded(path, Kind.WORKBOOK, sheets, inspection.date1904, unseen="F17")
    except WorkbookError as error:
        return _Loaded(path, Kind.BROKEN, reason=str(error))
    except OSError as error:
        return _Loaded(path, Kind.BROKEN, reason=error.strerror or str(error))
    except Exception:
        # Whatever a library raises on one office's file, the other offices' are read.
        _log.info("reading %s failed", path.name, exc_info=True)
        return _Loaded(path, Kind.BROKEN, reason=_("读取时出错"))


def _interpreted(loaded: _Loaded, data: Path, expected: Expected) -> ReturnFile:
    file = loaded.path.relative_to(data).as_posix()
    if loaded.kind is not Kind.WORKBOOK:
        return _unusable(file, loaded.kind.value, expected, loaded.reason)
    try:
        read = interpret(loaded.sheets, file, expected, date1904=loaded.date1904, look=loaded.look)
    except Exception:
        _log.info("understanding %s failed", file, exc_info=True)
        return _unusable(file, Kind.BROKEN.value, expected, _("读取时出错"))
    if read.returned is None or not loaded.unseen:
        return read
    unseen = Finding(loaded.unseen, read.returned.office, where=CellRef(file, "", ""))
    return replace(read, findings=(*read.findings, unseen))


def _unusable(file: str, code: str, expected: Expected, reason: str) -> ReturnFile:
    """Report a file that cannot be read; an office that its name names need not be called absent too."""
    office = expected.office_named_in(file)
    return ReturnFile(file, None, (Finding(code, office, where=CellRef(file, "", ""), details={"reason": reason}),))
