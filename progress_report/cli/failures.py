"""Errors that nobody foresaw: one line for the person, the details in a file that stays on the machine."""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from progress_report.jobs.troubles import keep_with

LOG_NAME = "错误记录.txt"


def keep_troubles(folder: Path) -> None:
    """Let what libraries raise on single files go to the log in ``folder``; where that cannot be written, nowhere."""

    def append(text: str) -> None:
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / LOG_NAME).open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(f"{datetime.now().isoformat(timespec='seconds')} {text}\n")

    keep_with(append)


def record(error: BaseException, words: Sequence[str], folder: Path, version: str) -> tuple[str, Path | None]:
    """Append an error's details to the log in ``folder``, or in the system's temporary one; return its reference and the log.

    The reference is made of where the error arose, so that the same fault has the same one. The log is None when neither folder
    can be written.
    """
    import platform

    frames = traceback.extract_tb(error.__traceback__)
    place = "\n".join(f"{Path(frame.filename).name}:{frame.name}" for frame in frames) + type(error).__name__
    reference = hashlib.sha256(place.encode()).hexdigest()[:8].upper()
    details = "".join(traceback.format_exception(error))
    head = f"{reference} {datetime.now().isoformat(timespec='seconds')} {version} Python {platform.python_version()} {platform.system()}"
    text = f"{head}\n{list(words)}\n{details}\n"
    for place_for_log in (folder, Path(tempfile.gettempdir())):
        try:
            place_for_log.mkdir(parents=True, exist_ok=True)
            path = place_for_log / LOG_NAME
            with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
                log.write(text)
        except OSError:
            continue
        return reference, path
    return reference, None
