"""Where rows go, held against a list of what was written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.templating.excel.references import MAX_ROW
from progress_report.templating.excel.rowmap import RowMap, exact_references, stretched_reference

LOOP, INNER, CONDITION = 1, 2, -3


def written(*template_rows: int, last: int = 6) -> RowMap:
    """Return a sheet of ``last`` template rows of which these were written, in this order."""
    rows = RowMap({}, last)
    assert [rows.write(row) for row in template_rows] == list(range(1, len(template_rows) + 1))
    return rows


def looped() -> RowMap:
    """Return a sheet with a title, a loop over rows 2 to 4 whose row 3 is repeated within, and a total in row 5; row 4 has a condition."""
    blocks = {2: (LOOP,), 3: (LOOP, INNER), 4: (LOOP, CONDITION)}
    rows = RowMap(blocks, 5)
    rows.write(1)
    for number, inner in enumerate((2, 0, 1)):
        assert rows.iterate(LOOP) == number
        rows.write(2)
        for _time in range(inner):
            rows.iterate(INNER)
            rows.write(3)
        if number:
            rows.write(4)
    rows.write(5)
    # 1 | 2 3 3 | 2 4 | 2 3 4 | 5
    assert rows.row == 10
    return rows


def test_loops_around_a_row_are_told_without_its_conditions() -> None:
    assert [looped().loops_around(row) for row in range(1, 6)] == [(), (LOOP,), (LOOP, INNER), (LOOP,), ()]


@pytest.mark.parametrize(
    ("iteration", "first", "last", "found"),
    [
        (0, 2, 4, (2, 4)),
        (0, 3, 3, (3, 4)),
        (0, 4, 4, None),
        (0, 2, 2, (2, 2)),
        (1, 2, 4, (5, 6)),
        (1, 3, 3, None),
        (1, 2, 3, (5, 5)),
        (2, 2, 4, (7, 9)),
        (2, 3, 4, (8, 9)),
        # What follows the last iteration is not of it.
        (2, 2, 5, (7, 9)),
    ],
)
def test_a_range_within_one_iteration(iteration: int, first: int, last: int, found: tuple[int, int] | None) -> None:
    assert looped().within(LOOP, iteration, first, last) == found


def test_rows_that_the_loop_does_not_hold_end_an_iteration() -> None:
    rows = RowMap({2: (LOOP,)}, 3)
    rows.iterate(LOOP)
    rows.write(2)
    rows.write(3)
    # A second loop over the same template rows elsewhere would begin an iteration of its own.
    rows.write(2)
    assert rows.within(LOOP, 0, 2, 2) == (1, 1)


@pytest.mark.parametrize(
    ("first", "last", "runs"),
    [
        (2, 4, [(2, 4), (5, 6), (7, 9)]),
        (2, 3, [(2, 4), (5, 5), (7, 8)]),
        # One row alone: each time it was written.
        (3, 3, [(3, 3), (4, 4), (8, 8)]),
        (4, 4, [(6, 6), (9, 9)]),
        (1, 1, [(1, 1)]),
        # Nothing holds all of it: from its first row to its last.
        (1, 3, [(1, 8)]),
        (2, 5, [(2, 10)]),
        (1, 5, [(1, 10)]),
        (9, 9, []),
    ],
)
def test_a_range_is_repeated_with_the_innermost_loop_around_all_of_it(first: int, last: int, runs: list[tuple[int, int]]) -> None:
    assert list(looped().repeated(first, last)) == runs


def test_an_iteration_that_wrote_nothing_of_a_range_leaves_it_out() -> None:
    rows = RowMap({1: (LOOP,), 2: (LOOP, CONDITION), 3: (LOOP, CONDITION)}, 3)
    for full in (True, False, True):
        rows.iterate(LOOP)
        rows.write(1)
        if full:
            rows.write(2)
            rows.write(3)
    assert list(rows.repeated(2, 3)) == [(2, 3), (6, 7)]


def test_a_loop_that_never_ran_repeats_nothing() -> None:
    rows = RowMap({2: (LOOP,), 3: (LOOP,)}, 3)
    rows.write(1)
    assert list(rows.repeated(2, 3)) == []


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (1, 1, (1, 1)),
        (2, 2, (2, 4)),
        (1, 3, (1, 4)),
        (3, 3, None),
        (3, 5, (5, 5)),
        # Below the template's last row all moves with it: two rows were written of five, one of them thrice.
        (6, 7, (6, 7)),
        (4, 6, (5, 6)),
        (3, 4, None),
        (5, MAX_ROW, (5, MAX_ROW)),
        (7, MAX_ROW, (7, MAX_ROW)),
    ],
)
def test_a_range_stretches_from_its_first_row_written_to_its_last(first: int, last: int, found: tuple[int, int] | None) -> None:
    assert written(1, 2, 2, 2, 5, last=5).stretched(first, last) == found


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [(6, 6, (3, 3)), (8, 9, (5, 6)), (5, 8, (2, 5)), (6, MAX_ROW - 1, (3, MAX_ROW - 4)), (6, MAX_ROW, (3, MAX_ROW))],
)
def test_what_stands_below_the_template_moves_up_where_rows_are_dropped(first: int, last: int, found: tuple[int, int]) -> None:
    assert written(1, 5, last=5).stretched(first, last) == found


def test_what_stands_below_the_template_never_moves_below_a_sheets_end() -> None:
    rows = written(1, 1, 1, 1, last=1)
    assert rows.stretched(2, MAX_ROW - 1) == (5, MAX_ROW)
    assert rows.stretched(2, MAX_ROW - 4) == (5, MAX_ROW - 1)
    assert rows.stretched(1, MAX_ROW) == (1, MAX_ROW)


@pytest.mark.parametrize(("template_row", "place"), [(1, 1), (2, 2), (3, 5), (4, 5), (5, 5), (6, 6), (9, 9)])
def test_the_place_of_a_row_is_that_of_the_next_one_written(template_row: int, place: int) -> None:
    assert written(1, 2, 2, 2, 5, last=5).place_of(template_row) == place


def test_the_place_of_a_row_after_which_none_was_written_is_below_all() -> None:
    rows = written(1, 2, 2, 2, last=5)
    assert [rows.place_of(row) for row in (3, 4, 5, 6, 7)] == [5, 5, 5, 5, 6]


@pytest.mark.parametrize(
    ("template_row", "rows"),
    # The last row of all has nothing below; a row that carried tags stands for the last one written before it.
    [(1, [1]), (2, [2, 3, 4]), (3, [4]), (4, [4]), (5, []), (6, [6]), (8, [8])],
)
def test_rows_below_which_stands_what_stood_below_a_template_row(template_row: int, rows: list[int]) -> None:
    assert written(1, 2, 2, 2, 5, last=5).below(template_row) == rows


def test_nothing_stood_above_a_row_before_which_none_was_written() -> None:
    assert written(3, last=4).below(2) == []
    assert written(3, 4, last=4).below(1) == []


@pytest.mark.parametrize(
    ("first", "last", "runs"),
    [
        (1, 2, [(1, 4)]),
        (1, 1, [(1, 1)]),
        (2, 3, [(2, 4)]),
        (4, 5, [(5, 5), (7, 7)]),
        (1, 5, [(1, 5), (7, 7)]),
        (3, 3, []),
        (6, 6, [(6, 6)]),
        (5, 6, [(5, 7)]),
        (6, 7, [(6, 6), (8, 8)]),
        (5, 8, [(5, 9)]),
        (9, 12, [(10, 13)]),
    ],
)
def test_the_runs_of_rows_written_of_a_range(first: int, last: int, runs: list[tuple[int, int]]) -> None:
    assert written(1, 2, 2, 2, 5, 6, 5, last=6).exact(first, last) == runs


@given(st.lists(st.integers(1, 4), max_size=9), st.integers(1, 5), st.integers(0, 4))
def test_runs_hold_each_row_written_of_a_range_once_and_no_two_touch(log: list[int], first: int, more: int) -> None:
    last = first + more
    runs = written(*log, last=4).exact(first, last)
    beyond = set(range(max(first, 5) + len(log) - 4, last + len(log) - 4 + 1)) if last > 4 else set()
    assert {row for low, high in runs for row in range(low, high + 1)} == {
        n for n, row in enumerate(log, 1) if first <= row <= last
    } | beyond
    assert all(one[1] + 1 < other[0] for one, other in pairwise(runs))
    assert all(low <= high for low, high in runs)


def test_a_list_of_ranges_is_written_as_exactly_as_it_was() -> None:
    rows = written(1, 2, 2, 4, last=4)
    assert exact_references(rows, "A2:B2 C3 D4 $E$1:$E$4 F:F") == "A2:B3 D4 $E$1:$E$4 F:F"
    assert exact_references(rows, "C3") == ""


def test_one_range_is_stretched_and_what_is_none_is_left() -> None:
    rows = written(1, 2, 2, 4, last=4)
    assert stretched_reference(rows, "A2:B4") == "A2:B4"
    assert stretched_reference(rows, "A1:B2") == "A1:B3"
    assert stretched_reference(rows, "B3") == ""
    assert stretched_reference(rows, "F:F") == "F:F"


def test_where_the_last_rows_of_the_template_are_dropped_what_follows_stands_right_below() -> None:
    rows = written(1, 2, last=5)
    assert rows.stretched(3, 5) is None
    assert rows.stretched(3, 6) == (3, 3)
    assert written(1, 3, last=4).below(2) == [1]
