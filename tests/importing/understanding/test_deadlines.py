from __future__ import annotations

from datetime import date

import pytest

from progress_report.importing.understanding.deadline_days import last_day
from progress_report.importing.understanding.deadline_phrases import is_deadline

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
        ("全年", date(2031, 12, 31)),
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
    ],
)
def test_a_deadline_means_its_last_day(text: str, day: date) -> None:
    assert is_deadline(text)
    assert last_day(text, YEAR) == day


@pytest.mark.parametrize(
    "text", ["长期", "长期坚持", "持续推进", "每季度末", "每月5日前", "每年9月", "按季度", "及时", "10个工作日内"]
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
        ("明年1月底", None),
        ("次年1月底前", None),
        ("10月-次年2月", None),
    ],
)
def test_a_month_of_a_named_year_is_never_taken_for_a_day_and_next_year_never_for_this_one(text: str, day: date | None) -> None:
    assert last_day(text, 2024) == day
