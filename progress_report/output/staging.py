"""Where a set is staged before it is placed, and the locks that tell other runs of it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.file_lock import FileLock

STAGING, LOCK = ".~生成-", ".~锁"
"""Prefix of the folder that a set is staged in, and the file that whoever commits holds."""
FORGOTTEN_SECONDS = 3600
"""So old, a folder to stage in that was never locked is one whose run was killed before it could."""
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


def is_dead(stage: Path) -> bool:
    """Tell whether the run that staged here is gone: the system lets its lock go with it."""
    lock = FileLock(stage / LOCK)
    try:
        if not (stage / LOCK).exists():
            return time.time() - stage.stat().st_mtime > FORGOTTEN_SECONDS
        dead = lock.acquire(0)
    except OSError:
        return False
    lock.release()
    return dead
