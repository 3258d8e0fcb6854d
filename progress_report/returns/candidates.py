"""Where returns come from: the files of a folder, at any depth, and those inside zip archives, each with its place in words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from progress_report.messages import _
from progress_report.reading.archives import STEP, members
from progress_report.reading.files import FileKind, Inspection, inspect, inspect_bytes, refused

LOCK_FILE_PREFIXES = ("~$", ".~", ".")


SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})


SYSTEM_FOLDERS = frozenset({"__macosx", "$recycle.bin"})


UNFINISHED = frozenset(
    {".crdownload", ".part", ".partial", ".download", ".downloading", ".opdownload", ".xltd", ".td", ".tdl", ".aria2", ".!ut"}
)
"""What browsers and download programs end a file's name with until all of it has come."""


OWN_FILES = ("统稿",)
"""How files of the clerk's that are no returns begin: 统稿.xlsx and copies of it."""


class Candidate(NamedTuple):
    """A file that may be a return: its place as messages name it, and what it was found to be."""

    place: str
    inspection: Inspection


def return_files(folder: Path) -> tuple[Path, ...]:
    """Return the files in a folder of returns and the folders inside it, by name.

    Lock files of Excel and WPS, system files, hidden folders and 统稿 are passed over; links to folders are not followed.
    """
    found = []
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _is_passed_over(name)]
        found += [Path(where, name) for name in files if not _is_passed_over(name)]
    return tuple(sorted(path for path in found if path.is_file()))


def _is_passed_over(name: str) -> bool:
    return name.startswith(LOCK_FILE_PREFIXES + OWN_FILES) or name.lower() in SYSTEM_FILES | SYSTEM_FOLDERS


def place_of(path: Path, data: Path) -> str:
    """Return a file's place in a data folder as messages name it.

    A name that is not in the system's encoding, as Linux unpacks archives from Windows, is read as GB 18030.
    """
    place = path.relative_to(data).as_posix()
    try:
        place.encode()
    except UnicodeEncodeError:
        place = os.fsencode(place).decode("gb18030", "replace")
        return f"{place}（GBK）" if (data / place).exists() else place
    return place


def file_at(place: str, data: Path) -> Path:
    """Return the file at a place; one that is not there, if none is."""
    path = data / place
    return path if path.exists() else next((one for one in return_files(data) if place_of(one, data) == place), path)


def candidates(path: Path, data: Path) -> Iterator[Candidate]:
    """Yield what a file holds: itself, or the files of an archive. Raises OSError when it cannot be read."""
    place = place_of(path, data)
    inspection = _whole(inspect(path), path.name)
    if inspection.kind is not FileKind.ARCHIVE:
        yield Candidate(place, inspection)
        return
    empty = True
    for member in members(inspection.data, is_archive=_is_archive):
        if any(_is_passed_over(part) for name in member.names for part in name.split("/")):
            continue
        empty = False
        found = refused(member.refusal, reason="", ending=_("压缩方式少见的")) if member.refusal else inspect_bytes(member.data)
        found = _whole(found, member.names[-1])
        yield Candidate(STEP.join((place, *member.names)), found)
    if empty:
        yield Candidate(place, refused("F22"))


def _whole(inspection: Inspection, name: str) -> Inspection:
    """Return what a file was found to be, or that it is the beginning of a download; one that has come whole is read."""
    ending = next((one for one in UNFINISHED if name.lower().endswith(one)), "")
    return refused("F24", ending=ending) if ending and inspection.refusal in {"F01", "F09", "F10"} else inspection


def _is_archive(content: bytes) -> bool:
    return content.startswith(b"PK") and inspect_bytes(content).kind is FileKind.ARCHIVE


def content_at(place: str, data: Path) -> bytes:
    """Return the bytes of the file at a place, as messages name it. Raises FileNotFoundError where there is none."""
    whole = file_at(place, data)
    if whole.is_file():
        return whole.read_bytes()
    outer, _step, inner = place.partition(STEP)
    for member in members(file_at(outer, data).read_bytes(), is_archive=_is_archive):
        if member.place == inner and not member.refusal:
            return member.data
    raise FileNotFoundError(place)
