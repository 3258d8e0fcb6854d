"""Filters of reports."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal

import pytest
from babel.dates import format_date as babel_date
from hypothesis import given
from hypothesis import strategies as st

from progress_report.templating import Template, Words, lint, names
from progress_report.templating.language.filters import chinese_join, chinese_numeral, format_date, format_number, format_percent
from tests.templating.builders import sheet, texts, values, word


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"), (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "一百"),
        (101, "一百零一"), (110, "一百一十"),
        (1_001, "一千零一"), (1_010, "一千零一十"), (10_000, "一万"), (10_001, "一万零一"), (11_000, "一万一千"),
        (100_000, "十万"),
        (1_000_100, "一百万零一百"), (100_010_000, "一亿零一万"), (100_000_001, "一亿零一"),
    ],
)  # fmt: skip
def test_chinese_numerals(number: int, text: str) -> None:
    assert chinese_numeral(number) == text


@pytest.mark.parametrize("value", [-1, 1.0, True, "1"])
def test_only_whole_numbers_have_chinese_numerals(value: object) -> None:
    with pytest.raises(TypeError):
        chinese_numeral(value)  # type: ignore[arg-type]


def test_dates_are_written_as_chinese_writes_them() -> None:
    assert format_date(date(2023, 12, 8)) == "2023年12月8日"
    assert format_date(date(2023, 12, 8), "M月d日") == "12月8日"
    assert format_date(date(2023, 12, 8), "yyyy-MM-dd") == "2023-12-08"
    assert format_date(datetime(2023, 12, 8, 9, 5), "HH:mm") == "09:05"
    assert format_date(date(2023, 12, 8), "long", "en") == "December 8, 2023"


@given(
    st.dates(), st.lists(st.sampled_from(["y", "yyyy", "yy", "M", "MM", "MMM", "d", "dd", "E", "'", *"年月日-/. 于"]), max_size=8)
)
def test_a_date_is_written_as_babel_writes_it(day: date, parts: list[str]) -> None:
    pattern = "".join(parts)
    assert format_date(day) == babel_date(day, "long", locale="zh_CN")
    try:
        written = babel_date(day, pattern, locale="zh_CN")
    except ValueError:
        with pytest.raises(ValueError, match="length"):
            format_date(day, pattern)
    else:
        assert format_date(day, pattern) == written


def test_a_numeric_date_needs_no_babel() -> None:
    words = "import sys, datetime; from progress_report.templating.language.filters import format_date as f; day = datetime.date(2023, 12, 8); "
    words += "print(f(day), f(day, 'M月d日'), 'babel' in sys.modules, f(day, 'MMM'), 'babel' in sys.modules)"
    shown = subprocess.run([sys.executable, "-X", "utf8", "-c", words], capture_output=True, encoding="utf-8", check=True).stdout
    assert shown.split() == ["2023年12月8日", "12月8日", "False", "12月", "True"]


def test_numbers_and_percentages() -> None:
    assert format_number(1234567) == "1,234,567"
    assert format_number(Decimal("1.5"), "0.00") == "1.50"
    assert format_percent(Decimal("0.125"), 1) == "12.5%"
    assert format_percent(1) == "100%"


def test_lists_are_joined_as_chinese_does() -> None:
    assert chinese_join(["甲", "乙", 3]) == "甲、乙、3"
    assert chinese_join([]) == ""
    with pytest.raises(TypeError):
        chinese_join("甲乙")


def test_filters_and_tests_of_ones_own_are_known_everywhere_and_escaped() -> None:
    words = Words({"marked": lambda value: f"<{value}>"}, {"late": lambda value: value > 3})
    tag = "{{ x|marked }}{% if x is late %}逾期{% endif %}"
    assert texts(Template(word(tag), "x.docx", words=words).fill_bytes({"x": 5})) == ["<5>逾期"]
    assert values(Template(sheet({"A1": tag}), "x.xlsx", words=words).fill_bytes({"x": 1})) == [["<1>"]]
    assert lint(word(tag), "x.docx", names(["x"]), words) == []
    assert [error.message for error in lint(word("{{ x|markd }}"), "x.docx", names(["x"]), words)] == [
        "没有“markd”这个过滤器；是否应为“marked”？"
    ]


@pytest.mark.parametrize("name", ["__cell", "a b", "x__y"])
def test_a_name_that_is_the_engines_own_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        Words({name: str})
