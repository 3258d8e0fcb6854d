"""Work on several files side by side, each within its time: one that takes too long is left behind, the others go on."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

SECONDS = 20
"""For each return; one takes some milliseconds, a hostile one within all limits two seconds."""


AT_ONCE = 3
"""Files worked on at a time: unzipping and calamine leave the interpreter's lock; few files are held."""


_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class _Task(Generic[_Made]):
    """What is made of one file, in a thread that the end of the program need not wait for."""

    def __init__(self, make: Callable[[], Iterable[_Made]]) -> None:
        self._make = make
        self._made: queue.SimpleQueue[_Made | None] = queue.SimpleQueue()
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        try:
            for one in self._make():
                self._made.put(one)
        finally:
            self._made.put(None)

    def results(self, seconds: float) -> tuple[tuple[_Made, ...], bool]:
        """Return what was made, and whether it came to an end: nothing may take longer than ``seconds`` after what was before."""
        made: list[_Made] = []
        while True:
            try:
                one = self._made.get(timeout=seconds)
            except queue.Empty:
                return tuple(made), False
            if one is None:
                return tuple(made), True
            made.append(one)


def side_by_side(
    given: Iterable[_Given], make: Callable[[_Given], Iterable[_Made]], seconds: float | None = None
) -> Iterator[tuple[tuple[_Made, ...], bool]]:
    """Yield, in order, what ``make`` yields for each, and whether it came to an end in time.

    ``make`` must not raise and not yield None.
    """
    limit = SECONDS if seconds is None else seconds
    ahead: deque[_Task[_Made]] = deque()
    for one in given:
        ahead.append(_Task(lambda one=one: make(one)))  # type: ignore[misc]
        if len(ahead) >= AT_ONCE:
            yield ahead.popleft().results(limit)
    while ahead:
        yield ahead.popleft().results(limit)
