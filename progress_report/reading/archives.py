"""Zip archives of files as people send them: members in memory, under their names, within the limits of one package.

Nothing is unpacked to disk. Names are in UTF-8 or, as WPS and Windows write them, in GBK; a name only says where a file stood, it is
never a path. An archive inside an archive is opened, one inside that is not.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import NamedTuple

from progress_report.reading.files import MAX_FILE_BYTES
from progress_report.reading.packages import MAX_ENTRIES, MAX_TOTAL_BYTES, BrokenPackageError, inflates, read_part_of

STEP = " › "
"""Stands between an archive's name and that of a file in it."""


DEEPEST = 2
"""An archive in an archive: as when each office zips its form and the messenger zips them all."""


_UTF8 = 0x800
_ENCRYPTED = 1


class Member(NamedTuple):
    """A file of an archive: its names from the outermost archive's member inwards, and its content or why there is none.

    ``refusal`` is a finding's code, with ``data`` then empty.
    """

    names: tuple[str, ...]
    data: bytes = b""
    refusal: str = ""

    @property
    def place(self) -> str:
        """Return the names as a person reads them."""
        return STEP.join(self.names)


@dataclass(slots=True)
class Budget:
    """What all members of one archive may still come to, those of archives inside it included."""

    entries: int = MAX_ENTRIES
    total: int = MAX_TOTAL_BYTES

    def takes(self, entries: list[zipfile.ZipInfo]) -> bool:
        """Take an archive's entries off; tell whether they fit."""
        self.entries -= len(entries)
        self.total -= sum(entry.file_size for entry in entries)
        return self.entries >= 0 and self.total >= 0


def members(
    data: bytes, *, is_archive: Callable[[bytes], bool], budget: Budget | None = None, above: tuple[str, ...] = ()
) -> Iterator[Member]:
    """Yield the files of an archive in the order of their names; a directory or archive that cannot be read is one refused member.

    ``is_archive`` tells of a member's bytes whether it is an archive itself.
    """
    left = budget or Budget()
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            if not left.takes(entries):
                yield Member(above, refusal="F11")
                return
            for name, entry in sorted(((name_of(entry), entry) for entry in entries), key=lambda pair: pair[0]):
                yield from _member(package, entry, (*above, name), left, is_archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError):
        yield Member(above, refusal="F01")


def _member(
    package: zipfile.ZipFile, entry: zipfile.ZipInfo, names: tuple[str, ...], left: Budget, is_archive: Callable[[bytes], bool]
) -> Iterator[Member]:
    if entry.flag_bits & _ENCRYPTED:
        yield Member(names, refusal="F08")
        return
    if entry.file_size > MAX_FILE_BYTES or inflates(entry):
        yield Member(names, refusal="F11")
        return
    try:
        content = read_part_of(package, entry)
    except NotImplementedError:
        # As zipfile says it of a method that it does not know: deflate64, which Windows takes for large files.
        yield Member(names, refusal="F20")
        return
    except (BrokenPackageError, RuntimeError):
        yield Member(names, refusal="F01")
        return
    if not is_archive(content):
        yield Member(names, content)
    elif len(names) >= DEEPEST:
        yield Member(names, refusal="F21")
    else:
        yield from members(content, is_archive=is_archive, budget=left, above=names)


def name_of(entry: zipfile.ZipInfo) -> str:
    """Return a member's name with ``/`` between folders, in whichever of UTF-8 and GBK it was written."""
    name = entry.filename
    if not entry.flag_bits & _UTF8:
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:
            raw = b""
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding) if raw else name
                break
            except UnicodeDecodeError:
                continue
    # Nobody's place in a folder climbs out of it.
    return "/".join(part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."}) or "—"
