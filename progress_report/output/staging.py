"""Where a set is staged before it is placed, and the locks that tell other runs of it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.file_lock import FileLock

STAGING, LOCK = ".~生成-", ".~锁"
"""Prefix of the folder that a set is staged in, and the file that whoever commits holds."""
LOCK_SECONDS = 60


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold an output folder's lock: two jobs that commit at once would lose each other's records.

    Raises ReportError when another one holds it too long.
    """
    lock = FileLock(folder / LOCK)
    if not lock.acquire(LOCK_SECONDS):
        words = _("{folder} 正被另一个任务写入，等了 {seconds} 秒。请等它结束后重试")
        raise ReportError(words.format(folder=folder, seconds=LOCK_SECONDS))
    try:
        yield
    finally:
        lock.release()


def new_stage(folder: Path) -> tuple[Path, FileLock]:
    """Return a folder to stage in, with the lock that tells other runs that it is in use."""
    while True:
        stage = Path(tempfile.mkdtemp(prefix=STAGING, dir=folder))
        alive = FileLock(stage / LOCK)
        # Another run may take the lock in the instant before this one does, and then sweep the folder: it makes another.
        with suppress(FileNotFoundError):
            if alive.acquire(0):
                return stage, alive


def is_littered(folder: Path) -> bool:
    """Tell whether a run that was killed, or one that lives, has something of its own in a folder: the next to publish there sweeps it."""
    return any(folder.glob(".~*"))


def sweep(stage: Path) -> None:
    """Remove a folder that a run staged in, unless that run lives: the system lets its lock go with it.

    One that has no lock is of a run that was killed while it made or removed the folder; or of one that is about to take the lock,
    which then finds it taken or gone and makes another.
    """
    lock = FileLock(stage / LOCK)
    with suppress(OSError):
        if lock.acquire(0):
            shutil.rmtree(stage, ignore_errors=True)
            lock.release()
            # Windows does not remove what is open, and the lock was.
            stage.rmdir()
