"""A state of a measure is one word to the offices and one field to whoever counts: no room may forget one."""

from __future__ import annotations

import pytest

from progress_report.centre.city import COUNTS
from progress_report.editing import counts
from progress_report.output.overview_board import MARKS
from progress_report.progress import figures
from progress_report.progress.model import Tallied, Tally, tally_of
from progress_report.reading.statuses import Status, offered, read_status
from tools.templates.report import SIGNS

COUNTED = {"total", "done", "ongoing", "not_started", "not_applicable", "missing", "continuing"}


def test_every_place_that_lists_the_states_lists_them_all() -> None:
    for listed in (figures.STATES, counts.STATES, MARKS, SIGNS):
        assert set(listed) == set(Status)
        assert len(listed) == len(Status)


def test_the_field_of_a_state_is_the_name_that_templates_know() -> None:
    assert {state.field for state in Status} == COUNTED - {"total"}
    assert set(Tally._fields) >= COUNTED
    assert set(COUNTS) >= COUNTED


@pytest.mark.parametrize("state", Status)
def test_a_measure_is_counted_once_in_all_and_once_under_its_state(state: Status) -> None:
    tally = tally_of([Tallied(state, overdue=False, rated=False, due=False, place=(), cells=())])
    assert {field for field in COUNTED if getattr(tally, field)} == {"total", state.field}


@pytest.mark.parametrize("continuing", [False, True])
def test_what_the_form_offers_is_read_as_it_stands(*, continuing: bool) -> None:
    assert [read_status(state.value, continuing=continuing).value for state in offered(continuing=continuing)] == [
        *offered(continuing=continuing)
    ]
