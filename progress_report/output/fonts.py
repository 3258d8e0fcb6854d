"""A bureau's choice of fonts in a template, and which of the fonts in use this machine has.

Fonts are only ever named in a file, never put into it or replaced by what happens to be there.
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Mapping
from io import BytesIO

from progress_report.gbt9704.typefaces import ENGLISH_NAMES, FONT_CHAINS

_LISTING_SECONDS = 10


def with_fonts(template: bytes, chosen: Mapping[str, str]) -> bytes:
    """Return a Word template that names the chosen fonts instead of the first of their chains."""
    swaps = {FONT_CHAINS[kind][0]: font for kind, font in chosen.items() if font != FONT_CHAINS[kind][0]}
    if not swaps:
        return template
    # Names stand in attributes, quoted as a whole: 仿宋 is not to be found inside 仿宋_GB2312.
    pattern = re.compile("|".join(f'(?<="){re.escape(name)}(?=")' for name in swaps))
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(template)) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for entry in package.infolist():
            data = package.read(entry)
            if entry.filename.endswith(".xml"):
                data = pattern.sub(lambda match: _escaped(swaps[match.group()]), data.decode("utf-8")).encode("utf-8")
            changed.writestr(entry, data)
    return out.getvalue()


def _escaped(name: str) -> str:
    return name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def missing_fonts(chosen: Mapping[str, str]) -> tuple[str, ...] | None:
    """Return which of the fonts in use this machine does not have; None where it cannot be told."""
    installed = _installed()
    if installed is None:
        return None
    wanted = [chosen.get(kind, chain[0]) for kind, chain in FONT_CHAINS.items()]
    return tuple(font for font in wanted if not {font.lower(), ENGLISH_NAMES.get(font, font).lower()} & installed)


def _installed() -> frozenset[str] | None:
    """Return the names of installed fonts in lower case, or None when the system does not tell."""
    if sys.platform == "win32":
        return _in_registry()
    # Imported here: a quiet run does not ask.
    import subprocess

    try:
        listing = subprocess.run(
            ["fc-list", "--format", "%{family}\n"], capture_output=True, timeout=_LISTING_SECONDS, check=True
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError):
        return None
    return frozenset(name.strip().lower() for line in listing.splitlines() for name in line.split(","))


def _in_registry() -> frozenset[str] | None:
    """Return the fonts that Windows has registered for all users and for this one; its names end with “ (TrueType)”."""
    import winreg

    found: set[str] = set()
    key = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"
    for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):  # type: ignore[attr-defined]
        try:
            with winreg.OpenKey(root, key) as fonts:  # type: ignore[attr-defined]
                for index in range(winreg.QueryInfoKey(fonts)[1]):  # type: ignore[attr-defined]
                    names = winreg.EnumValue(fonts, index)[0].rpartition(" (")[0]  # type: ignore[attr-defined]
                    found.update(name.strip().lower() for name in names.split("&"))
        except OSError:
            continue
    return frozenset(found) or None
