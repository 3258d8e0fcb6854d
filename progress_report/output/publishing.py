"""Writing outputs: whole or not at all, and never over what a person has edited.

A folder's ``manifest.json`` records the hash of every file written there. A file whose hash is no longer the recorded one was
edited: it is kept, and the new one is written beside it under the next free name.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from progress_report.messages import _
from progress_report.messages.errors import ReportError

MANIFEST = "manifest.json"


FORBIDDEN_IN_NAMES = '<>:"/\\|?*'


RESERVED_NAMES = frozenset({"CON", "PRN", "AUX", "NUL", *(f"COM{n}" for n in range(1, 10)), *(f"LPT{n}" for n in range(1, 10))})


LONGEST_NAME = 80
"""Characters; a path on Windows has about 260, and the folder needs its share."""


@dataclass(frozen=True, slots=True)
class Published:
    """One file written; ``kept`` is the edited file that stood in its place and still stands."""

    path: Path
    kept: Path | None


class Publisher:
    """Writes into one output folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ReportError(_("无法建立输出文件夹 {folder}：{reason}").format(folder=folder, reason=error.strerror)) from error
        manifest = _recorded(folder / MANIFEST)
        self._hashes = {name: value for name, value in manifest["outputs"].items() if isinstance(value, str)}
        self._jobs = manifest["jobs"]
        self._written: list[Published] = []

    @property
    def written(self) -> tuple[Published, ...]:
        """Return what has been written so far, in order."""
        return tuple(self._written)

    def write(self, name: str, fill: Callable[[IO[bytes]], None]) -> Published:
        """Write a file named ``name`` (a path below the folder with ``/``) with what ``fill`` puts into a stream.

        Raises ReportError when the file is open elsewhere or the folder cannot be written.
        """
        directory, _slash, base = name.rpartition("/")
        parent = self.folder / directory
        wanted = parent / base
        target = self._free(wanted)
        try:
            parent.mkdir(parents=True, exist_ok=True)
            digest = _replace(target, fill)
        except OSError as error:
            raise ReportError(
                _("无法写入 {file}：{reason}。如文件正在 Word、WPS 或 Excel 中打开，请关闭后重试").format(
                    file=target, reason=error.strerror or error
                )
            ) from error
        self._hashes[target.relative_to(self.folder).as_posix()] = digest
        published = Published(target, wanted if target != wanted else None)
        self._written.append(published)
        return published

    def retire(self, name: str) -> Path | None:
        """Remove a file that this program wrote and nobody has edited; return it, or None if it stays or is not there."""
        path = self.folder / name
        if not path.is_file() or self._hashes.get(name) != sha256_of(path):
            return None
        path.unlink()
        del self._hashes[name]
        return path

    def retire_others(self, folder: str, wanted: Iterable[str]) -> tuple[Path, ...]:
        """Remove what this program wrote into a folder below and nobody has edited, but for the ``wanted`` names; return it."""
        outdated = [name for name in self._hashes if name.startswith(f"{folder}/") and name not in set(wanted)]
        return tuple(path for name in outdated if (path := self.retire(name)) is not None)

    def finish(self, job: str, record: Mapping[str, object]) -> None:
        """Write the manifest: ``record`` under the job's name, and the hashes of the outputs that still stand."""
        outputs = {name: digest for name, digest in sorted(self._hashes.items()) if (self.folder / name).is_file()}
        text = json.dumps({"jobs": {**self._jobs, job: record}, "outputs": outputs}, ensure_ascii=False, indent=2) + "\n"
        try:
            _replace(self.folder / MANIFEST, lambda out: _write_text(out, text))
        except OSError as error:
            raise ReportError(_("无法写入 {file}：{reason}").format(file=MANIFEST, reason=error.strerror or error)) from error

    def _free(self, wanted: Path) -> Path:
        """Return ``wanted``, or the first name beside it that is free or still as this program wrote it."""
        candidate, counter = wanted, 1
        while candidate.exists() and self._hashes.get(candidate.relative_to(self.folder).as_posix()) != sha256_of(candidate):
            counter += 1
            candidate = wanted.with_name(f"{wanted.stem}（{counter}）{wanted.suffix}")
        return candidate


def write_new(path: Path, fill: Callable[[IO[bytes]], None], kept_as: str) -> Path | None:
    """Write a file whole; one that stands there is kept under a name with ``kept_as`` in it, which is returned.

    Raises ReportError when it cannot be written, or is open elsewhere.
    """
    kept = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            kept, counter = path.with_name(f"{path.stem}（{kept_as}）{path.suffix}"), 1
            while kept.exists():
                counter += 1
                kept = path.with_name(f"{path.stem}（{kept_as}{counter}）{path.suffix}")
            shutil.copy2(path, kept)
        _replace(path, fill)
    except OSError as error:
        raise ReportError(
            _("无法写入 {file}：{reason}。如文件正在 Word、WPS 或 Excel 中打开，请关闭后重试").format(
                file=path, reason=error.strerror or error
            )
        ) from error
    return kept


def file_name(words: str, suffix: str) -> str:
    """Return ``words`` as a file name that every system takes: no separators, no reserved or overlong names."""
    safe = "".join("_" if character in FORBIDDEN_IN_NAMES or not character.isprintable() else character for character in words)
    safe = safe.strip(" .")[:LONGEST_NAME].rstrip(" .") or "_"
    if safe.split(".")[0].upper() in RESERVED_NAMES:
        safe = f"_{safe}"
    return safe + suffix


def _write_text(out: IO[bytes], text: str) -> None:
    out.write(text.encode())


def _replace(target: Path, fill: Callable[[IO[bytes]], None]) -> str:
    """Fill a temporary file in the target's folder, flush it to disk, put it in the target's place; return its hash."""
    handle, name = tempfile.mkstemp(prefix=".~", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            fill(out)
            out.flush()
            os.fsync(out.fileno())
        if os.name == "posix":
            # mkstemp makes a private file; an output is as readable as any other file the person makes.
            os.chmod(name, 0o666 & ~_umask())
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


def sha256_of(path: Path) -> str:
    """Return a file's SHA-256 in hexadecimal."""
    with path.open("rb") as stream:
        sha = hashlib.sha256()
        while block := stream.read(1 << 20):
            sha.update(block)
        return sha.hexdigest()


def _recorded(manifest: Path) -> dict[str, dict[str, object]]:
    """Return the jobs and hashes of earlier runs; without a readable manifest every file there counts as a person's."""
    try:
        found = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = {}
    sections = {name: found.get(name) if isinstance(found, dict) else None for name in ("jobs", "outputs")}
    return {name: section if isinstance(section, dict) else {} for name, section in sections.items()}
