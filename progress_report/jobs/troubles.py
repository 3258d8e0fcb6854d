"""What libraries raised on single files: for the log, never for the terminal.

No logging of the standard library's: it is slow to import, and few runs have anything to say here.
"""

from __future__ import annotations

from collections.abc import Callable


def _nowhere(_text: str) -> None:
    """Take a trouble where nobody keeps them."""


_sink: Callable[[str], None] = _nowhere


def keep_with(sink: Callable[[str], None]) -> None:
    """Give what is noted from now on to ``sink``."""
    global _sink
    _sink = sink


def note(text: str) -> None:
    """Note a library's own words for what went wrong with a file."""
    _sink(text)
