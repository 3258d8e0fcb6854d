"""A lock between processes, held by an open file: the system lets it go when its holder ends, however it ends.

The libraries for this import asyncio and logging, a sixth of a short run's time; the system calls are two.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

STEP_SECONDS = 0.05

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """The lock of one path; the file is gone when nobody holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self, seconds: float) -> bool:
        """Take the lock, waiting for it up to ``seconds``; return whether it was had. Raises OSError when the file cannot be made."""
        end = time.monotonic() + seconds
        while True:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                _take(handle)
            except OSError:
                os.close(handle)
            else:
                if self._is_still_there(handle):
                    self._handle = handle
                    return True
                # The one before removed the file on leaving: what was locked is no longer what others will lock.
                os.close(handle)
                continue
            if time.monotonic() >= end:
                return False
            time.sleep(STEP_SECONDS)

    def release(self) -> None:
        """Let the lock go, if it is held."""
        if self._handle is None:
            return
        if os.name == "posix" and self._is_still_there(self._handle):
            # Where the folder was swept meanwhile, a file of this name is another one's lock.
            self._path.unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = None
        if os.name != "posix":
            try:
                self._path.unlink(missing_ok=True)
            except OSError:
                return  # another one has it already

    def _is_still_there(self, handle: int) -> bool:
        if os.name != "posix":
            return True
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except FileNotFoundError:
            return False
