"""Files worked on side by side: in order, each within its time, by few threads that end with the work."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from progress_report.returns.time_limit import one_by_one, side_by_side


def test_what_is_made_comes_in_the_order_of_the_files_however_long_each_takes() -> None:
    def make(number: int) -> Iterator[int]:
        time.sleep(0.03 if number % 3 == 0 else 0)
        yield from (number, number * 10)

    assert list(side_by_side(range(1, 8), make, 5)) == [((number, number * 10), True) for number in range(1, 8)]


def test_one_thread_does_file_after_file_and_ends_when_all_are_done() -> None:
    seen: list[threading.Thread] = []

    def make(number: int) -> Iterator[int]:
        seen.append(threading.current_thread())
        yield number

    assert [made for made, _ended in side_by_side(range(20), make, 5, at_once=1)] == [(number,) for number in range(20)]
    assert len(set(seen)) == 1
    seen[0].join(5)
    assert not seen[0].is_alive()


def test_a_file_left_behind_keeps_its_thread_and_the_next_has_another() -> None:
    released = threading.Event()
    seen: dict[int, threading.Thread] = {}

    def make(number: int) -> Iterator[int]:
        seen[number] = threading.current_thread()
        yield number
        if number == 1:
            released.wait(10)

    found = list(side_by_side((1, 2, 3), make, 0.1, at_once=1))
    assert found == [((1,), False), ((2,), True), ((3,), True)]
    assert seen[1] not in {seen[2], seen[3]}
    assert seen[2] is seen[3]
    released.set()
    seen[1].join(5)
    assert not seen[1].is_alive()


def test_a_reader_that_breaks_its_word_and_raises_is_told_of_and_the_next_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda arguments: told.append(arguments.exc_value))

    def make(number: int) -> Iterator[int]:
        if number == 1:
            raise RuntimeError("broken")
        yield number

    assert list(side_by_side((1, 2), make, 5, at_once=1)) == [((), True), ((2,), True)]
    assert [str(one) for one in told] == ["broken"]


def test_threads_end_when_nobody_asks_for_the_rest() -> None:
    seen: list[threading.Thread] = []

    def make(number: int) -> Iterator[int]:
        seen.append(threading.current_thread())
        yield number

    reading = side_by_side(range(10), make, 5)
    next(reading)
    reading.close()  # type: ignore[attr-defined]
    for thread in seen:
        thread.join(5)
        assert not thread.is_alive()
    assert len(seen) < 10


def test_one_by_one_gives_what_side_by_side_gives() -> None:
    def make(number: int) -> Iterator[int]:
        yield from range(number)

    assert one_by_one(range(5), make, 5) == list(side_by_side(range(5), make, 5))
    assert one_by_one((), make, 5) == []


@pytest.mark.parametrize("slow", [(1,), (3,), (1, 2), (2, 3), (1, 2, 3)])
def test_a_file_that_takes_too_long_is_left_behind_wherever_it_stands_and_the_others_are_read(slow: tuple[int, ...]) -> None:
    released = threading.Event()
    seen: dict[int, threading.Thread] = {}

    def make(number: int) -> Iterator[int]:
        seen[number] = threading.current_thread()
        yield number
        if number in slow:
            released.wait(10)
        yield number * 10

    assert one_by_one((1, 2, 3), make, 0.1) == [
        ((number,), False) if number in slow else ((number, number * 10), True) for number in (1, 2, 3)
    ]
    released.set()
    for thread in seen.values():
        thread.join(5)
        assert not thread.is_alive()


def test_each_part_of_an_archive_has_the_time() -> None:
    def make(_number: int) -> Iterator[int]:
        for part in range(4):
            time.sleep(0.06)
            yield part

    assert one_by_one((1,), make, 0.15) == [((0, 1, 2, 3), True)]


def test_a_reader_that_raises_one_by_one_is_told_of_and_the_next_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda arguments: told.append(arguments.exc_value))

    def make(number: int) -> Iterator[int]:
        yield number
        if number == 1:
            raise RuntimeError("broken")

    assert one_by_one((1, 2), make, 5) == [((1,), True), ((2,), True)]
    assert [str(one) for one in told] == ["broken"]
