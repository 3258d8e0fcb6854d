"""Names of Word's XML that every reader of docx files needs, and strict files with those of ordinary ones."""

from __future__ import annotations

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Word's own elements and attributes (ECMA-376-4)."""
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
"""Attributes that point to other parts of the package."""
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What a program shows that does not know the choice beside it (ECMA-376-3): the same words a second time."""
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def with_ordinary_names(part: bytes) -> bytes:
    """Return a part of a strict docx (ECMA-376-1, annex A) with Word's own names as ordinary files have them; another as it is."""
    return part.replace(_STRICT, WORD[1:-1].encode())
