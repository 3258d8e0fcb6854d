from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.reading.lists import listed
from progress_report.reading.numerals import in_words, ordinal_of, value_of
from progress_report.templating.language.filters import chinese_numeral


@given(st.integers(1, 9999))
def test_a_number_in_words_is_read_as_itself_and_printed_as_templates_print_it(number: int) -> None:
    assert value_of(in_words(number)) == value_of(str(number)) == number
    assert in_words(number) == chinese_numeral(number)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("两百", 200),
        ("二〇二四", 2024),
        ("三千零五万", 30_050_000),
        ("一亿零二", 100_000_002),
        ("十万", 100_000),
        ("〇", 0),
        ("007", 7),
    ],
)
def test_numerals_of_every_manner(words: str, value: int) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize("words", ["", "一批", "3项", "１２", "②", "1.5", "壹"])
def test_what_is_no_numeral_has_no_value(words: str) -> None:
    assert value_of(words) is None


@pytest.mark.parametrize(
    ("label", "number"),
    [("3", 3), ("（三）", 3), ("十二、", 12), ("③", 3), ("第四项", 4), ("1.2", None), ("项", None), ("", None), ("①②", None), ("一百二十三", None), ("１２、", 12), ("²", None)],
)  # fmt: skip
def test_labels_of_lists(label: str, number: int | None) -> None:
    assert ordinal_of(label) == number


def test_names_are_separated_by_any_mark_or_space() -> None:
    assert listed(" 甲科、乙科,丙科；丁科 / 戊科\n己科、 ") == ("甲科", "乙科", "丙科", "丁科", "戊科", "己科")
