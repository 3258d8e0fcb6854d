"""Files as systems take them: names that every system allows, and writing a file whole or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import IO

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.messages.system_errors import reason_of

LITTER = ".~*.tmp"
"""What a run that was killed while it wrote a file leaves beside its place."""
FORGOTTEN_SECONDS = 3600
FORBIDDEN_IN_NAMES = '<>:"/\\|?*'
RESERVED_NAMES = frozenset({"CON", "PRN", "AUX", "NUL", *(f"COM{n}" for n in range(1, 10)), *(f"LPT{n}" for n in range(1, 10))})
LONGEST_NAME = 80
"""Characters; a path on Windows has about 260, and the folder needs its share."""
LONGEST_NAME_BYTES = 200
"""Bytes in UTF-8; file systems of Linux take 255, and a counter and the suffix need their share."""


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are one where letters of both cases, or composed and decomposed ones, are not told apart."""
    return unicodedata.normalize("NFC", one).casefold() == unicodedata.normalize("NFC", other).casefold()


def write_new(path: Path, fill: Callable[[IO[bytes]], None], kept_as: str) -> Path | None:
    """Write a file whole; one that stands there is kept under a name with ``kept_as`` in it, which is returned.

    Raises ReportError when it cannot be written, or is open elsewhere.
    """
    kept = None
    with _named_in_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        if path.exists():
            kept, counter = path.with_name(f"{path.stem}（{kept_as}）{path.suffix}"), 1
            while kept.exists():
                counter += 1
                kept = path.with_name(f"{path.stem}（{kept_as}{counter}）{path.suffix}")
            shutil.copy2(path, kept)
        replace_whole(path, fill)
    return kept


def rewrite(path: Path, fill: Callable[[IO[bytes]], None]) -> None:
    """Write a file of the data folder whole, in the place of the one that stands there.

    Raises ReportError when it cannot be written, or is open elsewhere.
    """
    with _named_in_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        replace_whole(path, fill)


def _sweep(folder: Path) -> None:
    """Remove what runs left that were killed in writing here; a run that lives takes no hour for a file."""
    for litter in folder.glob(LITTER):
        with suppress(OSError):
            if time.time() - litter.stat().st_mtime > FORGOTTEN_SECONDS:
                litter.unlink()


@contextmanager
def _named_in_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ReportError(
            _("无法写入 {file}：{reason}。如文件正在 Word、WPS 或 Excel 中打开，请关闭后重试").format(
                file=path, reason=reason_of(error)
            )
        ) from error


def file_name(words: str, suffix: str, mark: str = "") -> str:
    """Return ``words`` as a file name that every system takes: no separators, no reserved or overlong names.

    ``mark``, such as （草稿）, stands at its end whatever has to be cut.
    """
    safe = "".join("_" if character in FORBIDDEN_IN_NAMES or not character.isprintable() else character for character in words)
    safe = safe.strip(" .")[:LONGEST_NAME]
    while len(safe.encode()) > LONGEST_NAME_BYTES:
        safe = safe[:-1]
    safe = safe.rstrip(" .") or "_"
    if safe.split(".")[0].upper() in RESERVED_NAMES:
        safe = f"_{safe}"
    return safe + mark + suffix


def file_names(words: Iterable[str], suffix: str) -> tuple[str, ...]:
    """Return a file name for each of ``words``, no two of them the same anywhere: names that would be carry a number."""
    given: list[str] = []
    for one in words:
        wanted = (file_name(one, suffix, f"（{number}）" if number > 1 else "") for number in count(1))
        given.append(next(name for name in wanted if not any(same_name(name, other) for other in given)))
    return tuple(given)


def replace_whole(target: Path, fill: Callable[[IO[bytes]], None]) -> str:
    """Fill a temporary file in the target's folder, flush it to disk, put it in the target's place; return its hash."""
    handle, name = tempfile.mkstemp(prefix=".~", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            fill(out)
            out.flush()
            os.fsync(out.fileno())
        if os.name == "posix":
            # mkstemp makes a private file; an output is as readable as any other file the person makes.
            os.chmod(name, 0o666 & ~_UMASK)
        digest = sha256_of(Path(name))
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return digest


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


_UMASK = _umask()
"""Asked once: it can only be read by setting it, which is every thread's."""


def sha256_of(path: Path) -> str:
    """Return a file's SHA-256 in hexadecimal."""
    with path.open("rb") as stream:
        sha = hashlib.sha256()
        while block := stream.read(1 << 20):
            sha.update(block)
        return sha.hexdigest()
