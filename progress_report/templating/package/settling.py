"""Packages that others have saved, made the same for the same contents: a clock gets into zip entries and properties."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip entry can carry, so that no clock gets into a file."""
_PROPERTIES = "docProps/core.xml"
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def settled(data: bytes, created: datetime, modified: datetime) -> bytes:
    """Return the package with fixed times, so that only its contents decide its bytes."""
    days = {b"created": created, b"modified": modified}
    out = BytesIO()
    with ZipFile(BytesIO(data)) as package, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in package.namelist():
            entry = ZipInfo(name, FIRST_DAY)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            content = package.read(name)
            if name == _PROPERTIES:
                content = _STAMP.sub(lambda one: one[1] + days[one[2]].strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
            target.writestr(entry, content)
    return out.getvalue()
