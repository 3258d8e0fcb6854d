from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.editing.numerals import numerals


def said(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [
        (one.sort.name, tuple(str(value.normalize()) if value % 1 else str(int(value)) for value in one.values), one.unit)
        for one in numerals(text)
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("326条", ("AMOUNT", ("326",), "条")),
        ("1,200条", ("AMOUNT", ("1200",), "条")),
        ("１，２００条", ("AMOUNT", ("1200",), "条")),
        ("1.2万条", ("AMOUNT", ("12000",), "条")),
        ("30余万元", ("AMOUNT", ("300000",), "元")),
        ("百分之三十五", ("PERCENT", ("35",), "%")),
        ("百分之35.5", ("PERCENT", ("35.5",), "%")),
        ("３５％", ("PERCENT", ("35",), "%")),
        ("三十余件", ("AMOUNT", ("30",), "件")),
        ("一千二百零五户", ("AMOUNT", ("1205",), "户")),
        ("两次", ("AMOUNT", ("2",), "次")),
        ("12至15件", ("AMOUNT", ("12", "15"), "件")),
        ("1至2万次", ("AMOUNT", ("10000", "20000"), "次")),
        ("20%—30%", ("PERCENT", ("20", "30"), "%")),
        ("5个工作日", ("AMOUNT", ("5",), "个工作日")),
        ("4.3个百分点", ("AMOUNT", ("4.3",), "个百分点")),
        ("2023年3月28日", ("DATE", ("2023", "3", "28"), "")),
        ("11月底", ("DATE", ("0", "11", "0"), "底")),
        ("第18项", ("ORDINAL", ("18",), "项")),
        ("第十二项", ("ORDINAL", ("12",), "项")),
        ("第3季度", ("ORDINAL", ("3",), "季度")),
        ("七八次", ("AMOUNT", ("7", "8"), "次")),
        ("三四十条", ("AMOUNT", ("30", "40"), "条")),
        ("十七八件", ("AMOUNT", ("17", "18"), "件")),
        ("廿三条", ("AMOUNT", ("23",), "条")),
        ("壹佰贰拾元", ("AMOUNT", ("120",), "元")),
        ("数十件", ("AMOUNT", ("20", "90"), "件")),
        ("上百条", ("AMOUNT", ("100", "1000"), "条")),
        ("12 条", ("AMOUNT", ("12",), "条")),
        ("5‰", ("PERCENT", ("5",), "‰")),
        ("-3%", ("PERCENT", ("-3",), "%")),
        ("三成", ("PERCENT", ("30",), "%")),
        ("九成八", ("PERCENT", ("98",), "%")),
        ("三分之二", ("AMOUNT", ("2", "3"), "分之")),
        ("万分之三", ("AMOUNT", ("3", "10000"), "分之")),
        ("0371-66668888", ("AMOUNT", ("37166668888",), "")),
        ("2022年度", ("YEAR", ("2022",), "年")),
    ],
)
def test_a_number_of_any_kind_is_found(text: str, number: tuple[str, tuple[str, ...], str]) -> None:
    assert said(f"共计，{text}。") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "一是统一思想",
        "进一步公开三公经费",
        "一图读懂",
        "“六新六特六优”产业",
        "第二季度",
        "十分重要",
        "一件事一次办",
        "千方百计",
        "一系列举措",
        "一律公开",
        "万众一心",
    ],
)
def test_words_that_hold_a_numeral_are_no_numbers(text: str) -> None:
    assert said(text) == []


def test_a_range_of_days_or_months_gives_both() -> None:
    assert said("10月16日至31日") == [("DATE", ("0", "10", "16"), ""), ("DATE", ("0", "10", "31"), "")]
    assert said("1—8月") == [("DATE", ("0", "1", "0"), ""), ("DATE", ("0", "8", "0"), "")]


@given(st.integers(0, 10**9), st.sampled_from(["条", "件", "次", "家", "%", "个工作日", ""]), st.sampled_from(["", "约", "共"]))
def test_no_typed_number_is_missed_or_changed(number: int, unit: str, before: str) -> None:
    (found,) = numerals(f"公开{before}{number}{unit}，并归档")
    assert (found.values, found.unit) == ((Decimal(number),), unit)
    assert found.approximate == (before == "约")


@given(st.integers(1000, 10**9))
def test_a_number_with_separators_is_one_number(number: int) -> None:
    (found,) = numerals(f"播放{number:,}次")
    assert found.values == (Decimal(number),)


DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """Return 1 to 9999 as it is written."""
    text, zero = "", False
    for place, scale in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, place)
        if digit:
            text += ("零" if zero else "") + DIGITS[digit] + scale
            zero = False
        elif text and number:
            zero = True
    return text


@given(st.integers(2, 9999))
def test_a_number_written_in_chinese_is_the_number(number: int) -> None:
    (found,) = numerals(f"公开{chinese(number)}条信息")
    assert found.values == (Decimal(number),)


@given(st.text(alphabet="公开信息一二十百万0123456789,.％%年月日至条件约余第、底—季度", max_size=40))
def test_every_typed_digit_belongs_to_exactly_one_number(text: str) -> None:
    found = numerals(text)
    covered = [place for one in found for place in range(one.start, one.end)]
    assert len(covered) == len(set(covered))
    assert {place for place, character in enumerate(text) if character in "0123456789"} <= set(covered)
    assert all(one.text == text[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    "words", ["中央八项规定", "党的二十大报告", "十四五规划", "马上百姓就知道", "成立工作组", "一是公开", "三成员单位"]
)
def test_words_that_hold_numerals_are_no_numbers(words: str) -> None:
    assert numerals(words) == ()
