"""Work on several files side by side, each within its time: one that takes too long is left behind, the others go on."""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

SECONDS = 20
"""For each return; one takes some milliseconds, a hostile one within all limits two seconds."""


AT_ONCE = 3
"""Files worked on at a time: unzipping and calamine leave the interpreter's lock; few files are held."""


_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class _Task(Generic[_Made]):
    """What is made of one file."""

    def __init__(self, make: Callable[[], Iterable[_Made]]) -> None:
        self._make = make
        self._made: queue.SimpleQueue[_Made | None] = queue.SimpleQueue()

    def run(self) -> None:
        """Make it."""
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


class _Hand(Generic[_Made]):
    """A thread for one task after the other, that the end of the program need not wait for; a new one a file costs a tenth of reading it."""

    def __init__(self) -> None:
        self._given: queue.SimpleQueue[_Task[_Made] | None] = queue.SimpleQueue()
        threading.Thread(target=self._run, daemon=True).start()

    def give(self, task: _Task[_Made]) -> None:
        """Have a task done after those given before."""
        self._given.put(task)

    def dismiss(self) -> None:
        """Let the thread end after what it is at."""
        self._given.put(None)

    def _run(self) -> None:
        while (task := self._given.get()) is not None:
            try:
                task.run()
            except BaseException:
                # As a thread of its own would say; the next file is read all the same.
                threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread())))


def side_by_side(
    given: Iterable[_Given],
    make: Callable[[_Given], Iterable[_Made]],
    seconds: float | None = None,
    at_once: int = AT_ONCE,
) -> Iterator[tuple[tuple[_Made, ...], bool]]:
    """Yield, in order, what ``make`` yields for each, and whether it came to an end in time; so many are worked on ``at_once``.

    ``make`` must not raise and not yield None.
    """
    limit = SECONDS if seconds is None else seconds
    idle: list[_Hand[_Made]] = []
    ahead: deque[tuple[_Task[_Made], _Hand[_Made]]] = deque()

    def ended() -> tuple[tuple[_Made, ...], bool]:
        task, hand = ahead.popleft()
        made, in_time = task.results(limit)
        if in_time:
            idle.append(hand)
        else:
            hand.dismiss()
        return made, in_time

    try:
        for one in given:
            task = _Task(lambda one=one: make(one))  # type: ignore[misc]
            hand = idle.pop() if idle else _Hand[_Made]()
            hand.give(task)
            ahead.append((task, hand))
            if len(ahead) >= at_once:
                yield ended()
        while ahead:
            yield ended()
    finally:
        for hand in (*idle, *(hand for _task, hand in ahead)):
            hand.dismiss()


class _Row(Generic[_Given, _Made]):
    """Works through files in a thread of its own; nobody waits for each, only for the last or for one that takes too long."""

    def __init__(self, given: Sequence[_Given], make: Callable[[_Given], Iterable[_Made]]) -> None:
        self._given, self._make = given, make
        self._made: list[list[_Made]] = []
        self._ended = 0
        self._given_up = False
        self._since = time.monotonic()
        self._all_ended = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        for one in self._given:
            own: list[_Made] = []
            self._made.append(own)
            try:
                for made in self._make(one):
                    own.append(made)
                    self._since = time.monotonic()
            except BaseException:
                threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread())))
            if self._given_up:
                return
            self._ended += 1
            self._since = time.monotonic()
        self._all_ended.set()

    def results(self, seconds: float) -> list[tuple[tuple[_Made, ...], bool]]:
        """Return what was made of each file up to the first that takes longer, with that one's part of it."""
        while not self._all_ended.wait(max(self._since + seconds - time.monotonic(), 0)):
            if time.monotonic() >= self._since + seconds:
                self._given_up, ended = True, self._ended
                begun = tuple(self._made[ended]) if ended < len(self._made) else ()
                return [*((tuple(made), True) for made in self._made[:ended]), (begun, False)]
        return [(tuple(made), True) for made in self._made]


def one_by_one(
    given: Sequence[_Given], make: Callable[[_Given], Iterable[_Made]], seconds: float | None = None
) -> list[tuple[tuple[_Made, ...], bool]]:
    """Return what ``side_by_side`` yields for files that are worked on one after the other.

    For a process whose fellows are at work on the other cores: it takes a tenth of the time less.
    """
    limit = SECONDS if seconds is None else seconds
    found: list[tuple[tuple[_Made, ...], bool]] = []
    while len(found) < len(given):
        found += _Row(given[len(found) :], make).results(limit)
    return found
