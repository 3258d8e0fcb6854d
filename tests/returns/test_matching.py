from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.returns.matching import Register, Unmatched
from tests.builders import measure

ONE = measure(1, ["甲科"], text="做好行政许可、行政处罚等信息公开，及时更新办事指南。", identity="A")
TWO = measure(2, ["甲科"], text="定期开展政务公开业务培训，提升工作人员能力水平。", identity="B")
TEN = measure(10, ["甲科"], text="及时公开医保基金监管重要政策信息，公布举报投诉电话。", identity="C")
YEAR = Register.of([ONE, TWO, TEN])


@pytest.mark.parametrize(
    "words", [TWO.text, f"2.{TWO.text}", f"9.{TWO.text}", " 定期开展政务公开业务培训，\n提升工作人员能力水平。", ""]
)
def test_a_row_of_an_issued_form_is_known_by_its_identity_whatever_its_number(words: str) -> None:
    assert YEAR.match(9, words, "B").measure is TWO


def test_edited_words_under_an_identity_are_that_measures() -> None:
    assert YEAR.match(2, "完全改写了的另一段话", "B").measure is TWO


def test_a_row_without_identity_is_known_by_its_words_before_its_number() -> None:
    assert YEAR.match(1, TWO.text).measure is TWO


def test_a_number_counts_where_no_words_contradict() -> None:
    assert YEAR.match(2, "").measure is TWO
    assert YEAR.match(2, "定期开展政务公开业务培训，提升人员能力。").measure is TWO


def test_words_of_another_measure_under_an_identity_are_asked_about() -> None:
    found = YEAR.match(1, TWO.text, "A")
    assert (found.measure, found.unmatched, found.others) == (None, Unmatched.TWO_MEASURES, (ONE, TWO))


def test_words_like_no_measure_with_that_number_are_asked_about() -> None:
    found = YEAR.match(1, "组织开展消防安全大检查，排查整治各类隐患。")
    assert (found.measure, found.unmatched) == (None, Unmatched.OTHER_WORDS)


def test_words_more_like_another_measure_are_never_taken_by_number() -> None:
    found = YEAR.match(1, "定期开展政务公开业务培训，提升人员能力。")
    assert (found.measure, found.others) == (None, (ONE, TWO))


def test_a_row_issued_for_a_measure_that_is_gone_is_not_another_one_with_its_number() -> None:
    assert YEAR.match(2, "", "Z").unmatched is Unmatched.GONE


def test_a_row_with_an_unknown_number_says_which_measure_it_may_be() -> None:
    found = YEAR.match(77, "定期开展政务公开业务培训，提升人员能力。")
    assert (found.measure, found.unmatched, found.others) == (None, Unmatched.UNKNOWN, (TWO,))


def test_words_that_two_measures_share_tell_neither() -> None:
    same = Register.of([replace(ONE, identity=""), replace(TWO, text=ONE.text, identity="")])
    assert same.match(2, ONE.text).measure is not None
    assert same.match(2, ONE.text).measure.number == 2


@given(order=st.permutations([ONE, TWO, TEN]), shift=st.integers(0, 5), with_identity=st.booleans())
def test_renumbering_the_year_changes_no_rows_measure(order: list, shift: int, with_identity: bool) -> None:
    renumbered = [replace(one, number=place + shift) for place, one in enumerate(order, 1)]
    register = Register.of(renumbered)
    for before in (ONE, TWO, TEN):
        found = register.match(before.number, before.text, before.identity if with_identity else "").measure
        assert found is not None
        assert found.text == before.text
