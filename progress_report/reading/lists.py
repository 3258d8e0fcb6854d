"""What people separate the names of a list with; pure."""

from __future__ import annotations

import re

MARKS = "、,，;；/"
"""Marks that separate names wherever they stand."""
SEPARATOR = rf"(?:[{MARKS}／\\|&]|以及)"
"""A pattern of one separator in a cell that is known to hold names."""
_BETWEEN = re.compile(rf"[{MARKS}\s]+")


def listed(text: str) -> tuple[str, ...]:
    """Return the names of a cell that a clerk keeps: separated by any mark, space or line break, blanks left out."""
    return tuple(part for part in _BETWEEN.split(text) if part)
