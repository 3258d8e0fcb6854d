"""Saved packages made the same on every run: parts in order, fixed entry times, and no saving time inside."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip entry can carry, so that no clock gets into a file."""
CONTENT_TYPES = "[Content_Types].xml"
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def settle(path: Path, saved: str = "2023-01-01T00:00:00Z") -> None:
    """Rewrite an OOXML file in place so that only its contents decide its bytes; ``saved`` is the time in its properties."""
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        # File type guessers read the first entry, which is the content types in every file that Office saves.
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = ZipInfo(name, FIRST_DAY)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            package.writestr(entry, _STAMP.sub(rb"\g<1>" + saved.encode(), parts[name]))
