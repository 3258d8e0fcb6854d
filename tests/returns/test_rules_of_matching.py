"""The edges of telling which measure a row is about."""

from __future__ import annotations

import pytest

from progress_report.returns.matching import LIKE, Match, Register, Unmatched, bare_words
from tests.builders import measure

ONE = measure(1, ["甲科"], text="甲乙丙丁戊己庚辛壬癸", identity="A")
TWO = measure(2, ["甲科"], text="子丑寅卯辰巳午未申酉", identity="B")
OLD = measure(3, ["甲科"], text="天地玄黄宇宙洪荒日月", identity="")
YEAR = Register.of([ONE, TWO, OLD])


def test_measures_without_identity_are_not_found_by_none() -> None:
    assert YEAR.match(None, "", "") == Match(None, Unmatched.UNKNOWN, ())
    assert "" not in YEAR.by_identity


def test_a_row_without_a_number_and_words_is_unknown() -> None:
    assert YEAR.match(None, "别的一句话") == Match(None, Unmatched.UNKNOWN, ())


@pytest.mark.parametrize(
    ("words", "match"),
    [
        # Six of ten letters: as like as it has to be.
        ("甲乙丙丁戊己一二三四", Match(ONE)),
        ("甲乙丙丁戊一二三四五", Match(None, Unmatched.OTHER_WORDS, (ONE,))),
        ("子丑寅卯辰巳一二三四", Match(None, Unmatched.OTHER_WORDS, (ONE, TWO))),
        ("", Match(ONE)),
        (" \n", Match(ONE)),
    ],
)
def test_edited_words_without_identity(words: str, match: Match) -> None:
    assert LIKE == 60
    assert YEAR.match(1, words) == match


def test_words_equally_like_two_measures_may_be_either() -> None:
    twins = Register.of([measure(1, ["甲科"], text="甲乙丙丁戊己庚辛壬一"), measure(2, ["甲科"], text="甲乙丙丁戊己庚辛壬二")])
    assert twins.match(9, "甲乙丙丁戊己庚辛壬三").others == tuple(twins.by_number.values())


def test_a_number_whose_row_was_issued_for_something_that_is_gone() -> None:
    assert YEAR.match(2, "甲乙丙丁戊己一二三四", "Z") == Match(None, Unmatched.GONE, (ONE,))
    assert YEAR.match(2, "", "Z") == Match(None, Unmatched.GONE, ())
    # The last one is withdrawn: its number is nobody's now.
    assert YEAR.match(9, "", "Z") == Match(None, Unmatched.GONE, ())


def test_a_measure_that_never_had_an_identity_is_known_by_number_and_words() -> None:
    assert YEAR.match(3, "天地玄黄宇宙洪荒日日", "Z") == Match(OLD)


def test_of_rows_with_an_identity_the_number_is_of_no_account() -> None:
    assert YEAR.match(None, "", "B") == Match(TWO)
    assert YEAR.match(1, "", "B") == Match(TWO)


def test_two_measures_that_contradict_are_both_named() -> None:
    assert YEAR.match(1, TWO.text, "A") == Match(None, Unmatched.TWO_MEASURES, (ONE, TWO))


@pytest.mark.parametrize(
    ("typed", "bare"),
    [("12.做好 工作", "做好工作"), ("12、做好", "做好"), ("12．做好", "做好"), ("1234.做好", "做好"), ("12345.做好", "12345.做好"), ("2025年做好", "2025年做好")],
)  # fmt: skip
def test_words_for_comparing_lose_space_and_the_number_before_them(typed: str, bare: str) -> None:
    assert bare_words(typed) == bare
