"""Keep the message catalogues: ``update`` takes new texts from the source into the English one, ``compile`` makes the .mo files.

The .mo files are kept in the repository so that a clerk needs no build step; a test holds them against source and catalogues.
"""

from __future__ import annotations

import sys
from datetime import datetime, timezone
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parent.parent / "progress_report"
LOCALE = PACKAGE / "messages" / "locale"


def source_messages() -> Catalog:
    """Return every text in the source that is shown to users."""
    catalog = Catalog(fuzzy=False)
    for file, line, message, _comments, _context in extract_from_dir(PACKAGE, keywords={"_": None, "N_": None}):
        catalog.add(message, locations=[(file, line)])
    return catalog


def read(language: str) -> Catalog:
    """Return a language's catalogue."""
    with (LOCALE / language / "LC_MESSAGES" / "messages.po").open("rb") as stream:
        return read_po(stream, locale=language)


def compiled(catalog: Catalog) -> bytes:
    """Return a catalogue as gettext reads it."""
    # Without a date in the catalogue, Babel would write the hour of compiling.
    catalog.creation_date = catalog.revision_date = datetime(2023, 1, 1, tzinfo=timezone.utc)
    out = BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def update() -> None:
    """Bring the English catalogue up to the source; texts that are gone go."""
    path = LOCALE / "en" / "LC_MESSAGES" / "messages.po"
    known = {message.id: message.string for message in read("en") if message.id} if path.exists() else {}
    catalog = Catalog(locale="en", project="progress-report", fuzzy=False)
    for message in source_messages():
        if message.id:
            catalog.add(message.id, known.get(message.id, ""))
    out = BytesIO()
    write_po(out, catalog, width=0, no_location=True, omit_header=True, sort_output=True)
    path.write_bytes(HEADER + out.getvalue())


HEADER = b"""# English wording of the program's messages; Chinese is the source language.
msgid ""
msgstr ""
"Project-Id-Version: progress-report\\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    for language in ("zh_CN", "en"):
        (LOCALE / language / "LC_MESSAGES" / "messages.mo").write_bytes(compiled(read(language)))
