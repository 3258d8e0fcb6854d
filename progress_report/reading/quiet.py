"""What libraries write to the terminal by themselves, past Python: a reader written in Rust tells of its own faults there, in English."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_STDERR = 2
_lock = threading.Lock()
_inside = 0
_terminal: int | None = None
_nowhere: int | None = None


@contextmanager
def quiet() -> Iterator[None]:
    """Keep what is written to the standard error's own number off the terminal meanwhile; several threads may be inside at once.

    The fault itself is raised to Python, and its words go to the log.
    """
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    global _inside, _terminal, _nowhere
    with _lock:
        _inside += 1
        if _inside == 1:
            try:
                if _nowhere is None:
                    _nowhere = os.open(os.devnull, os.O_WRONLY)
                _terminal = os.dup(_STDERR)
                os.dup2(_nowhere, _STDERR)
            except OSError:
                # A program without a terminal, as one started from a window.
                _terminal = None


def _leave() -> None:
    global _inside
    with _lock:
        _inside = max(_inside - 1, 0)
        if _inside == 0:
            _restore()


def speak_again() -> None:
    """Give the terminal back though somebody is inside still: a file that takes too long is left behind there."""
    global _inside
    with _lock:
        _inside = 0
        _restore()


def _restore() -> None:
    global _terminal
    if _terminal is not None:
        os.dup2(_terminal, _STDERR)
        os.close(_terminal)
        _terminal = None
