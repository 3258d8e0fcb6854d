from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.assignment.deadlines import kind_of
from progress_report.assignment.model import MeasureKind
from progress_report.reading.deadline_phrases import is_deadline
from progress_report.reading.deadlines import in_digits, last_day, names_days, read_deadline

YEAR = 2031


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031年11月底", date(2031, 11, 30)),
        ("11月底", date(2031, 11, 30)),
        ("2月底前", date(2031, 2, 28)),
        ("12月10日前", date(2031, 12, 10)),
        ("12月10前", date(2031, 12, 10)),
        ("2031.11.30", date(2031, 11, 30)),
        ("2031-11-30", date(2031, 11, 30)),
        ("2031/6/5", date(2031, 6, 5)),
        ("年底前", date(2031, 12, 31)),
        ("2032年底", date(2032, 12, 31)),
        ("上半年", date(2031, 6, 30)),
        ("2031年下半年", date(2031, 12, 31)),
        ("三季度末", date(2031, 9, 30)),
        ("第2季度", date(2031, 6, 30)),
        ("5月上旬", date(2031, 5, 10)),
        ("5月中旬", date(2031, 5, 20)),
        ("5月下旬", date(2031, 5, 31)),
        ("9月10日、12月10日前", date(2031, 12, 10)),
        ("3月至11月", date(2031, 11, 30)),
        ("2031年12月1日至2032年2月15日", date(2032, 2, 15)),
        ("2031年12月-2032年2月", date(2032, 2, 29)),
        ("持续推进，年底前完成", date(2031, 12, 31)),
        ("十二月底前", date(2031, 12, 31)),
    ],
)
def test_a_deadline_means_its_last_day(text: str, day: date) -> None:
    assert is_deadline(text)
    assert last_day(text, YEAR) == day


@pytest.mark.parametrize(
    "text", ["全年", "长期", "长期坚持", "持续推进", "每季度末", "每月5日前", "每年9月", "按季度", "及时", "10个工作日内"]
)
def test_a_deadline_without_a_day_has_none(text: str) -> None:
    assert is_deadline(text)
    assert last_day(text, YEAR) is None


@pytest.mark.parametrize("text", ["2月30日前", "9月31日"])
def test_a_day_that_does_not_exist_is_none(text: str) -> None:
    assert last_day(text, YEAR) is None


@pytest.mark.parametrize("text", ["办公室", "做好工作。", "2031", "12", "", "第三批"])
def test_other_text_is_no_deadline(text: str) -> None:
    assert not is_deadline(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-11", date(2024, 11, 30)),
        ("2024.11", date(2024, 11, 30)),
        ("2024/6", date(2024, 6, 30)),
        ("2024-06-15", date(2024, 6, 15)),
        ("2024.1", None),
        ("明年1月底", date(2025, 1, 31)),
        ("次年1月底前", date(2025, 1, 31)),
        ("10月-次年2月", date(2025, 2, 28)),
    ],
)
def test_a_month_of_a_named_year_is_never_taken_for_a_day_and_next_year_is_the_one_after_the_document_s(
    text: str, day: date | None
) -> None:
    assert last_day(text, 2024) == day


@pytest.mark.parametrize(
    ("text", "first", "last", "lasting"),
    [
        ("7月1日起", date(2024, 7, 1), None, False),
        ("2024年3月起，每月更新", date(2024, 3, 1), None, True),
        ("十二月底前", None, date(2024, 12, 31), False),
        ("十一月三十日前", None, date(2024, 11, 30), False),
        ("6月底前完成，长期坚持", None, date(2024, 6, 30), True),
        ("年底前并长期坚持", None, date(2024, 12, 31), True),
        ("2024年第三季度", None, date(2024, 9, 30), False),
        ("6月、12月", None, date(2024, 12, 31), False),
        ("2024年11月30日（星期六）前", None, date(2024, 11, 30), False),
        ("2024年全年", None, None, True),
    ],
)
def test_a_beginning_is_no_last_day_and_a_deadline_may_be_a_duty_too(
    text: str, first: date | None, last: date | None, lasting: bool
) -> None:
    deadline = read_deadline(text, 2024)
    assert (deadline.first, deadline.last, deadline.lasting) == (first, last, lasting)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024年秋季开学前", None),
        ("2024年春季学期", None),
        ("2024年两会后", None),
        ("2024年暑假期间", None),
        ("6月底前启动，国庆节前完成", None),
        ("清明节前启动，12月底完成", date(2024, 12, 31)),
        ("6月底前完成汛期检查", date(2024, 6, 30)),
        ("2024年", date(2024, 12, 31)),
    ],
)
def test_what_has_its_own_place_in_the_year_is_not_the_year_s_last_day(text: str, day: date | None) -> None:
    assert read_deadline(text, 2024).last == day


def test_the_kind_of_a_deadline_of_two_days_is_told_with_its_year() -> None:
    words = "2024年6月底前完成初稿，12月底前完成"
    assert (last_day(words, 2024), kind_of(words, 2024)) == (date(2024, 12, 31), MeasureKind.TIME_BOUND)


@pytest.mark.parametrize(("text", "named"), [("①②6月底前；③每季度末", True), ("每季度末", False), ("长期坚持", False)])
def test_days_beside_a_duty_are_told_even_where_none_is_fixed(text: str, named: bool) -> None:
    assert names_days(text, 2024) == named


@pytest.mark.parametrize("text", ["每季度末月25日前", "每季度末月底前", "每季度首月10日前", "每季度最后一个月20日前"])
def test_a_month_of_each_quarter_is_a_rhythm(text: str) -> None:
    deadline = read_deadline(text, 2024)
    assert is_deadline(text)
    assert (deadline.last, deadline.lasting) == (None, True)


def test_traditional_characters_say_the_same() -> None:
    assert read_deadline("持續推進", 2024).lasting
    assert (last_day("2024年6月底前完成，長期堅持", 2024), is_deadline("長期堅持")) == (date(2024, 6, 30), True)


@pytest.mark.parametrize("text", ["按要求", "按时间节点推进", "按规定时限", "按省厅要求时限", "按照上级部署", "根据市局通知"])
def test_words_that_leave_the_day_to_something_else_are_told(text: str) -> None:
    assert read_deadline(text, 2024).as_required


@given(st.text(alphabet="每年季月度底末前后起按要求持续推进长期12345678900.、，-至十二一三日旬上下半工作内自次明", max_size=24))
def test_no_text_becomes_a_date_that_it_does_not_say(text: str) -> None:
    said = in_digits(text)
    for day in (read_deadline(text, 2024).first, read_deadline(text, 2024).last):
        if day is None:
            continue
        month_named = re.search(rf"(?<!\d)0?{day.month}(?:月|[./-])", said)
        month_meant = re.search(
            {3: r"[一1]季度", 6: r"[二2]季度|上半年", 9: r"[三3]季度", 12: r"[四4]季度|年|下半年"}.get(day.month, "$^"), said
        )
        assert month_named or month_meant
        assert day.year in {2024, 2025} or str(day.year) in said


@given(
    st.dates(date(2020, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{0}年{1}月{2}日", "{0}年{1}月{2}日前", "{0}-{1}-{2}", "{0}.{1:02}.{2:02}"]),
)
def test_a_day_that_is_written_out_is_that_day(day: date, form: str) -> None:
    assert last_day(form.format(day.year, day.month, day.day), 2024) == day


@pytest.mark.parametrize(
    "text",
    ["12月初", "2031年12月初", "11月中", "第四季度初", "四季度中", "10月初前", "年初", "2031年初", "年中", "12月底左右", "年底左右", "约11月底",
     "11月30日前后", "11月下旬左右", "预计11月底", "10月至12月初", "12月初起"],
)  # fmt: skip
def test_words_that_fix_no_day_have_no_last_day(text: str) -> None:
    assert read_deadline(text, YEAR).last is None


@pytest.mark.parametrize(
    "text",
    [
        "11月3 0日",
        "11月\n1 5日前",
        "11月①日",
        "11月3²日",
        "23年11月底",
        "11月32日",
        "13月底",
        "11月底 5",
        "2031年12月至2月",
        "12月10日、9月底",
        "30日前",
    ],
)
def test_digits_that_belong_to_no_day_leave_a_deadline_without_one(text: str) -> None:
    assert read_deadline(text, YEAR).last is None


def test_a_duty_with_a_beginning_has_no_last_day() -> None:
    found = read_deadline("2031年1月起持续", YEAR)
    assert (found.first, found.last, found.lasting) == (date(2031, 1, 1), None, True)


MARKS = ["、", "，", "至", "到", "-", "—", "~"]


@given(
    st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31)),
    st.integers(1, 28),
    st.sampled_from(MARKS),
    st.sampled_from(["", "前", "之前"]),
)
def test_a_second_day_of_the_same_month_is_the_last(first: date, second: int, mark: str, end: str) -> None:
    found = read_deadline(f"{first.month}月{first.day}日{mark}{second}日{end}", YEAR).last
    assert found == (first.replace(day=second) if second >= first.day else None)


@given(st.lists(st.integers(1, 12), min_size=2, max_size=5, unique=True).map(sorted), st.sampled_from(MARKS[:3]))
def test_the_last_month_of_a_list_is_the_last_day(months: list[int], mark: str) -> None:
    end = date(YEAR + months[-1] // 12, months[-1] % 12 + 1, 1) - timedelta(days=1)
    assert read_deadline(mark.join(map(str, months)) + "月底前", YEAR).last == end


@given(
    st.integers(1, 12),
    st.sampled_from(["", "2031年"]),
    st.sampled_from(["初", "初前", "中", "中前", "初完成", "底左右", "份左右", "底前后"]),
)
def test_no_vague_month_ever_has_a_last_day(month: int, year: str, words: str) -> None:
    assert read_deadline(f"{year}{month}月{words}", YEAR).last is None
