"""What forms say of themselves is the same for many: what comes from other processes keeps it once."""

from __future__ import annotations

import pickle

from progress_report.messages.places import CellRef
from progress_report.progress.model import Tallied, tally_of
from progress_report.reading.statuses import Status
from progress_report.returns.model import Marker, Return
from tests.builders import entry, returned


def sent(one: Return) -> Return:
    return pickle.loads(pickle.dumps(one))


def filled(office: str) -> Return:
    marker = Marker(2025, "H2", office, 3, {1: "A1", 2: "B2"}, {"cutoff": "2025-11-30"})
    return returned(office, [entry(office, number) for number in (1, 2)])._replace(marker=marker)


def test_a_return_is_the_same_when_it_has_come_from_another_process() -> None:
    for one in (filled("甲科"), filled("乙科")._replace(marker=None), returned("丙科", [])):
        assert sent(one) == one
        assert repr(sent(one)) == repr(one)


def test_forms_alike_share_their_columns_identities_and_days_and_nothing_else() -> None:
    one, other = sent(filled("甲科")), sent(filled("乙科"))
    assert one.marker is not None
    assert other.marker is not None
    assert one.marker.identities is other.marker.identities
    assert one.marker.days is other.marker.days
    assert one.entries[0].sheet.columns is other.entries[0].sheet.columns
    assert one.entries[0].sheet.file != other.entries[0].sheet.file


def test_forms_that_say_something_else_do_not() -> None:
    one = sent(filled("甲科"))
    assert one.marker is not None
    changed = sent(one._replace(marker=one.marker._replace(identities={1: "A1", 2: "C3"})))
    assert changed.marker is not None
    assert (one.marker.identities, changed.marker.identities) == ({1: "A1", 2: "B2"}, {1: "A1", 2: "C3"})


def test_a_count_that_is_another_has_its_cells_and_no_more() -> None:
    def item(number: int, status: Status, *, rated: bool, due: bool) -> Tallied:
        place, cell = (CellRef("f", "任务", f"A{number}"),), (CellRef("g", "表", f"F{number}"),)
        return Tallied(status, False, rated, due, place, cell)

    items = [item(1, Status.DONE, rated=True, due=True), item(2, Status.ONGOING, rated=True, due=True)]
    tally = tally_of(items)
    assert (tally.total, tally.rated, tally.due, tally.done, tally.due_done) == (2, 2, 2, 1, 1)
    assert tally.rated.cells == tally.due.cells == tuple(one.place[0] for one in items)
    assert tally.due_done.cells == tally.done.cells == items[0].cells
    more = tally_of([*items, item(3, Status.DONE, rated=True, due=False), item(4, Status.CONTINUING, rated=False, due=False)])
    assert (more.total, more.rated, more.due, more.done, more.due_done, more.pending) == (4, 3, 2, 2, 1, 1)
    assert [len(count.cells) for count in (more.total, more.rated, more.due, more.done, more.due_done)] == [4, 3, 2, 2, 1]
