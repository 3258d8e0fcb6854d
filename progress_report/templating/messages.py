"""Messages of the engine in the user's language; Chinese is the source language.

The engine stands by itself: who embeds it hands over a translator, otherwise messages stay as written here.
"""

from __future__ import annotations

from collections.abc import Callable

_translate: Callable[[str], str] = str


def use(translate: Callable[[str], str]) -> None:
    """Make ``translate`` the function that turns a Chinese message into the user's language."""
    global _translate
    _translate = translate


def _(message: str) -> str:
    """Return ``message`` in the user's language."""
    return _translate(message)
