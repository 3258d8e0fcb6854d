from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.assignment.bureau import StateBy
from progress_report.assignment.model import Combination, Comparator, MeasureKind, Target
from progress_report.editing.counts import due_words
from progress_report.progress.consolidation import combined_status, consolidate, time_share
from progress_report.progress.model import percentage
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability
from tests.builders import assignment, entry, measure, percent_target, period, returned, returns_of, target_entry

DONE, ONGOING, CONTINUING, IDLE, NA, MISSING = Status


@pytest.mark.parametrize(
    ("states", "combined"),
    [
        ([DONE, DONE], DONE),
        ([DONE, ONGOING], ONGOING),
        ([DONE, IDLE], ONGOING),
        ([IDLE, IDLE], IDLE),
        ([DONE, NA], DONE),
        ([NA, NA], NA),
        ([DONE, MISSING], MISSING),
        ([NA, MISSING], MISSING),
        ([CONTINUING, IDLE], CONTINUING),
        ([CONTINUING, NA], CONTINUING),
        ([CONTINUING, MISSING], MISSING),
    ],
)
def test_a_measure_is_as_far_as_its_offices_together(states: list[Status], combined: Status) -> None:
    assert combined_status(states) is combined


@given(st.lists(st.sampled_from(Status), min_size=1))
def test_the_order_of_offices_does_not_change_a_measures_state(states: list[Status]) -> None:
    assert combined_status(states) is combined_status(reversed(states))


def test_contributions_stand_in_roster_order_whatever_order_the_files_come_in() -> None:
    year = assignment([measure(1, ["甲科", "乙科"])])
    returns = returns_of({"乙科": {1: DONE}, "甲科": {1: DONE}})
    assert [c.office for c in consolidate(year, period(), returns).measures[0].contributions] == ["甲科", "乙科"]


def test_an_office_without_return_leaves_its_measures_missing() -> None:
    progress = consolidate(assignment([measure(1, ["甲科", "乙科"])]), period(), returns_of({"甲科": {1: DONE}}))
    assert progress.measures[0].status is MISSING
    assert progress.tally.missing == 1


def test_a_blank_status_is_missing_and_never_done() -> None:
    progress = consolidate(assignment([measure(1, ["甲科"])]), period(), returns_of({"甲科": {1: None}}))
    assert progress.measures[0].status is MISSING


def test_a_measure_is_overdue_when_its_deadline_lies_in_the_window_and_it_is_not_done() -> None:
    year = assignment([measure(1, ["甲科"], deadline=date(2025, 3, 31)), measure(2, ["甲科"], deadline=date(2025, 12, 31))])
    progress = consolidate(year, period(cutoff=date(2025, 8, 31)), returns_of({"甲科": {1: ONGOING, 2: ONGOING}}))
    assert [m.overdue for m in progress.measures] == [True, False]


def test_what_does_not_apply_is_never_overdue() -> None:
    year = assignment([measure(1, ["甲科"], deadline=date(2025, 3, 31))])
    assert not consolidate(year, period(), returns_of({"甲科": {1: NA}})).measures[0].overdue


def test_done_after_the_deadline_is_late_not_overdue() -> None:
    year = assignment([measure(1, ["甲科"], deadline=date(2025, 3, 31))])
    late = returned("甲科", [entry("甲科", 1, completed=date(2025, 4, 2))])
    found = consolidate(year, period(), [late]).measures[0]
    assert (found.late, found.overdue, found.completed) == (True, False, date(2025, 4, 2))


def test_the_completion_date_is_the_last_offices() -> None:
    year = assignment([measure(1, ["甲科", "乙科"])])
    both = [
        returned("甲科", [entry("甲科", 1, completed=date(2025, 5, 1))]),
        returned("乙科", [entry("乙科", 1, completed=date(2025, 6, 1))]),
    ]
    assert consolidate(year, period(), both).measures[0].completed == date(2025, 6, 1)


def test_what_does_not_apply_is_left_out_of_the_done_share() -> None:
    year = assignment([measure(n, ["甲科"]) for n in (1, 2, 3)])
    tally = consolidate(year, period(), returns_of({"甲科": {1: DONE, 2: ONGOING, 3: NA}})).tally
    assert (tally.total, tally.not_applicable, tally.done_share) == (3, 1, Decimal("50.0"))


def test_without_an_applicable_measure_there_is_no_done_share_rather_than_zero() -> None:
    progress = consolidate(assignment([measure(1, ["甲科"])]), period(), returns_of({"甲科": {1: NA}}))
    assert progress.tally.done_share is None
    assert progress.lead is None


class TestTargets:
    def consolidated(self, *entries: object, status: Status = DONE):
        offices = ["甲科", "乙科"]
        year = assignment([measure(1, offices, targets=(percent_target(1),))])
        own = [returned(o, [entry(o, 1, status)], [e for e in entries if e.office == o]) for o in offices]  # type: ignore[attr-defined]
        return consolidate(year, period(), own).measures[0].targets[0]

    def test_is_met_when_every_office_reaches_it(self) -> None:
        assert self.consolidated(target_entry("甲科", 1, 100), target_entry("乙科", 1, 100)).met is True

    def test_is_not_met_when_one_office_falls_short(self) -> None:
        assert self.consolidated(target_entry("甲科", 1, 100), target_entry("乙科", 1, 99)).met is False

    def test_zero_is_a_value_and_not_applicable_is_none(self) -> None:
        not_applicable = target_entry("乙科", 1, None, Applicability.NOT_APPLICABLE)
        assert self.consolidated(target_entry("甲科", 1, 0), not_applicable).met is False
        assert self.consolidated(target_entry("甲科", 1, 100), not_applicable).met is True

    def test_applies_to_nobody_when_all_say_so(self) -> None:
        both = [target_entry(office, 1, None, Applicability.NOT_APPLICABLE) for office in ("甲科", "乙科")]
        found = self.consolidated(*both)
        assert (found.applicability, found.met) == (Applicability.NOT_APPLICABLE, None)

    def test_is_neither_met_nor_missed_while_a_value_is_missing(self) -> None:
        found = self.consolidated(target_entry("甲科", 1, 100))
        assert (found.applicability, found.met) == (Applicability.MISSING, None)

    def test_does_not_apply_where_its_measure_does_not(self) -> None:
        assert self.consolidated(status=NA).applicability is Applicability.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("cutoff", "share"),
    [
        (date(2023, 11, 30), "91.5"),
        (date(2023, 8, 31), "66.6"),
        (date(2023, 12, 31), "100.0"),
        (date(2024, 1, 31), "100.0"),
        (date(2022, 12, 31), "0.0"),
    ],
)
def test_the_share_of_the_year_gone_counts_days_to_the_cutoff(cutoff: date, share: str) -> None:
    assert time_share(2023, cutoff) == Decimal(share)


def test_a_leap_year_has_366_days() -> None:
    assert time_share(2024, date(2024, 6, 30)) == Decimal("49.7")


def test_a_share_rounds_half_up() -> None:
    assert percentage(1, 16) == Decimal("6.3")


def test_a_share_is_100_only_when_all_is_done() -> None:
    assert percentage(2999, 3000) == Decimal("99.9")
    assert percentage(3000, 3000) == Decimal("100.0")


class TestFigures:
    progress = consolidate(
        assignment([measure(1, ["甲科", "乙科"]), measure(2, ["甲科"], theme="主题二")]),
        period(),
        returns_of({"甲科": {1: DONE, 2: ONGOING}, "乙科": {1: DONE}}),
    )

    def test_name_the_cells_they_came_from(self) -> None:
        assert [str(cell) for cell in self.progress.figure("done").sources] == [
            "2025/H2/甲科.xlsx［填报表］F7",
            "2025/H2/乙科.xlsx［填报表］F7",
        ]

    def test_have_keys_that_are_used_once(self) -> None:
        keys = [figure.key for figure in self.progress.figures]
        assert len(keys) == len(set(keys))

    def test_of_the_states_add_up_to_the_total(self) -> None:
        for prefix in ("", "theme.1.", "theme.2.", "office.1.", "office.2."):
            states = ("done", "ongoing", "not_started", "not_applicable", "missing")
            parts = [self.progress.figure(prefix + key).value for key in states]
            assert sum(part for part in parts if part is not None) == self.progress.figure(f"{prefix}total").value


ALL_YEAR = {"kind": MeasureKind.CONTINUING, "deadline": None, "deadline_text": "持续推进"}


@pytest.mark.parametrize("status", [DONE, ONGOING])
def test_a_duty_all_year_that_is_reported_goes_on_and_is_neither_done_nor_overdue(status: Status) -> None:
    year = assignment([measure(1, ["甲科"], **ALL_YEAR), measure(2, ["甲科"])])
    progress = consolidate(year, period(), returns_of({"甲科": {1: status, 2: DONE}}))
    assert (progress.measures[0].status, progress.measures[0].overdue) == (CONTINUING, False)
    tally = progress.tally
    assert (tally.total, tally.done, tally.continuing, tally.rated, tally.overdue) == (2, 1, 1, 1, 0)
    assert tally.done_share == Decimal("100.0")


@pytest.mark.parametrize(
    ("status", "words", "shown"),
    [
        (ONGOING, "无", IDLE),
        (CONTINUING, "", IDLE),
        (CONTINUING, "公开12条。", CONTINUING),
        (NA, "无", NA),
        (IDLE, "无", IDLE),
        (MISSING, "", MISSING),
    ],
)
def test_a_duty_all_year_of_which_no_action_is_reported_has_not_been_started(status: Status, words: str, shown: Status) -> None:
    year = assignment([measure(1, ["甲科"], **ALL_YEAR)])
    own = entry("甲科", 1, None if status is MISSING else status, progress=words)
    progress = consolidate(year, period(), [returned("甲科", [own])])
    assert (progress.measures[0].status, progress.measures[0].contributions[0].status) == (shown, shown)


def test_an_office_that_the_roster_does_not_have_decides_its_measure_and_has_no_row() -> None:
    year = assignment([measure(1, ["甲科", "撤并的科"])])
    progress = consolidate(year, period(), returns_of({"甲科": {1: DONE}, "撤并的科": {1: ONGOING}}))
    assert progress.measures[0].status is ONGOING
    assert [(one.office.name, one.tally.total) for one in progress.offices] == [("甲科", 1), ("乙科", 0)]


def test_a_year_of_duties_only_has_no_done_share() -> None:
    year = assignment([measure(1, ["甲科"], **ALL_YEAR)])
    tally = consolidate(year, period(), returns_of({"甲科": {1: IDLE}})).tally
    assert (tally.not_started, tally.done_share, tally.due) == (1, None, 0)


def test_the_leads_decide_a_measures_state_and_date() -> None:
    year = assignment([measure(1, ["甲科", "乙科"], leads=("甲科",))])
    entries = {"甲科": entry("甲科", 1, DONE, completed=date(2025, 5, 5)), "乙科": entry("乙科", 1, ONGOING)}
    progress = consolidate(year, period(), [returned(office, [own]) for office, own in entries.items()])
    assert (progress.measures[0].status, progress.measures[0].completed) == (DONE, date(2025, 5, 5))
    assert [office.tally.ongoing for office in progress.offices] == [0, 1]


def test_what_was_due_by_the_cut_off_is_counted_with_what_of_it_is_done() -> None:
    later = {"deadline": date(2025, 12, 31), "deadline_text": "2025年底"}
    year = assignment([measure(1, ["甲科"]), measure(2, ["甲科"]), measure(3, ["甲科"], **later), measure(4, ["甲科"], **later)])
    tally = consolidate(year, period(), returns_of({"甲科": {1: DONE, 2: ONGOING, 3: DONE, 4: ONGOING}})).tally
    assert (tally.due, tally.due_done, tally.overdue, tally.pending) == (2, 1, 1, 2)


@pytest.mark.parametrize(
    ("way", "values", "met", "combined"),
    [
        (None, (13, 6), True, 19),
        (Combination.EACH, (13, 6), False, None),
        (Combination.SUM, (3, 6), False, 9),
        (Combination.HIGHEST, (13, 6), True, 13),
        (Combination.LOWEST, (13, 6), False, 6),
        (Combination.LEAD, (6, 13), False, None),
        (Combination.LEAD, (13, 6), True, None),
    ],
)
def test_several_offices_values_count_as_the_target_says(
    way: Combination | None, values: tuple[int, int], met: bool, combined: int | None
) -> None:
    target = Target(1, "期数", Comparator.AT_LEAST, Decimal(12), "期", chosen=way)
    year = assignment([measure(1, ["甲科", "乙科"], leads=("甲科",), targets=(target,))])
    sides = [
        returned(office, [entry(office, 1, DONE)], [target_entry(office, 1, value, indicator="期数")])
        for office, value in zip(("甲科", "乙科"), values, strict=True)
    ]
    progress = consolidate(year, period(), sides)
    found = progress.measures[0].targets[0]
    assert (found.met, found.combined) == (met, combined)
    figures = {figure.key: figure for figure in progress.figures}
    assert ("target.1.1.combined" in figures) == (combined is not None)
    if combined is not None:
        assert figures["target.1.1.combined"].value == combined
        assert len(figures["target.1.1.combined"].sources) == 2


def test_the_last_completion_date_is_unknown_while_one_offices_is() -> None:
    year = assignment([measure(1, ["甲科", "乙科"])])
    sides = [
        returned("甲科", [entry("甲科", 1, DONE, completed=date(2025, 5, 5))]),
        returned("乙科", [entry("乙科", 1, DONE, completed=None)]),
    ]
    assert consolidate(year, period(), sides).measures[0].completed is None


@given(st.lists(st.tuples(st.sampled_from(list(Status)), st.booleans()), max_size=12))
def test_a_figure_and_its_cells_are_one_selection(states: list[tuple[Status, bool]]) -> None:
    year = assignment(
        [measure(n, ["甲科"], **(ALL_YEAR if lasting else {})) for n, (_s, lasting) in enumerate(states, 1)]
        or [measure(1, ["甲科"])]
    )
    given_states = {n: None if status is MISSING else status for n, (status, _l) in enumerate(states, 1)}
    progress = consolidate(year, period(), returns_of({"甲科": given_states}))
    for figure in progress.figures:
        if figure.unit == "项" and not figure.key.startswith(("target", "themes")) and figure.value is not None:
            assert len(figure.sources) == figure.value, figure.key


DUE = date(2025, 3, 31)


@pytest.mark.parametrize(
    ("days", "status", "late"),
    [
        ((DUE, DUE), DONE, False),
        ((date(2025, 4, 1), DUE), DONE, True),
        ((date(2025, 4, 1), date(2025, 4, 2)), DONE, True),
        ((date(2025, 4, 1), None), DONE, True),
        ((None, None), DONE, False),
        ((date(2025, 4, 1), DUE), ONGOING, False),
    ],
)
def test_a_measure_is_late_when_one_of_its_offices_was_done_after_the_deadline(
    days: tuple[date | None, date | None], status: Status, late: bool
) -> None:
    year = assignment([measure(1, ["甲科", "乙科"], deadline=DUE)])
    sides = [
        returned(office, [entry(office, 1, status, completed=day)]) for office, day in zip(("甲科", "乙科"), days, strict=True)
    ]
    assert consolidate(year, period(), sides).measures[0].late is late


def test_what_has_no_deadline_is_never_late() -> None:
    year = assignment([measure(1, ["甲科"], deadline=None)])
    assert not consolidate(year, period(), returns_of({"甲科": {1: DONE}})).measures[0].late


def test_an_office_to_which_a_measure_does_not_apply_needs_no_completion_date() -> None:
    year = assignment([measure(1, ["甲科", "乙科"])])
    progress = consolidate(year, period(), returns_of({"甲科": {1: DONE}, "乙科": {1: NA}}))
    assert progress.measures[0].completed == date(2025, 11, 20)


def test_a_duty_with_a_last_day_that_goes_on_is_ongoing() -> None:
    progress = consolidate(assignment([measure(1, ["甲科"])]), period(), returns_of({"甲科": {1: CONTINUING}}))
    assert progress.measures[0].status is ONGOING


def test_a_blank_target_of_a_measure_that_does_not_apply_does_not_apply_either() -> None:
    year = assignment([measure(1, ["甲科"], targets=(percent_target(1),))])
    own = returned("甲科", [entry("甲科", 1, NA)], [target_entry("甲科", 1, None, Applicability.MISSING)])
    assert consolidate(year, period(), [own]).measures[0].targets[0].applicability is Applicability.NOT_APPLICABLE


def test_without_a_lead_every_offices_value_counts_for_a_target_of_the_lead() -> None:
    target = Target(1, "期数", Comparator.AT_LEAST, Decimal(12), "期", chosen=Combination.LEAD)
    year = assignment([measure(1, ["甲科", "乙科"], targets=(target,))])
    sides = [
        returned(office, [entry(office, 1)], [target_entry(office, 1, value, indicator="期数")])
        for office, value in (("甲科", 13), ("乙科", 6))
    ]
    assert consolidate(year, period(), sides).measures[0].targets[0].met is False


@pytest.mark.parametrize(("state_by", "state", "named"), [(StateBy.LEADS, DONE, ""), (StateBy.ALL, ONGOING, "（乙科，推进中）")])
def test_the_leads_decide_unless_the_year_s_workbook_asks_all(state_by: StateBy, state: Status, named: str) -> None:
    year = assignment([measure(1, ["甲科", "乙科"], leads=("甲科",))])
    year = replace(year, bureau=replace(year.bureau, state_by=state_by))
    progress = consolidate(year, period(), returns_of({"甲科": {1: DONE}, "乙科": {1: ONGOING}}))
    (only,) = progress.measures
    assert (only.status, only.overdue) == (state, state is ONGOING)
    assert named in due_words(progress)
