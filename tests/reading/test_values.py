from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.reading.dates import read_date
from progress_report.reading.numbers import NotApplicable, read_measure_number, read_quantity
from progress_report.reading.statuses import Status, read_status
from progress_report.reading.texts import read_text
from progress_report.reading.verdicts import Raw, Verdict

CERTAIN = {Verdict.EXACT, Verdict.NORMALISED}
TYPED = st.text(
    alphabet="0123456789０１２３年月日号底末.-/／，,%％约余多条个万亿 旬初上中下至到半已未完成推进中基本√", max_size=14
)
ANYTHING: st.SearchStrategy[Raw] = st.one_of(
    st.text(), TYPED, st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(), st.times(), st.timedeltas(), st.none()
)  # fmt: skip


@given(ANYTHING)
def test_nothing_that_a_cell_may_hold_breaks_the_reading(raw: Raw) -> None:
    for reading in (
        read_text(raw),
        read_status(raw),
        read_date(raw, year=2025, number_is_date=True),
        read_quantity(raw, "%", percent_format=None),
        read_quantity(raw, "条", percent_format=False),
        read_measure_number(raw),
    ):
        if reading.verdict not in CERTAIN:
            assert not reading.value


@given(TYPED)
def test_no_text_turns_silently_into_another_date(typed: str) -> None:
    reading = read_date(typed, year=2025, number_is_date=True)
    if reading.value is None:
        return
    digits = [int(number) for number in re.findall(r"\d+", unicodedata.normalize("NFKC", typed))]
    day = reading.value
    written = [day.year, day.month, day.day]
    compact = [int(f"{day:%Y%m%d}")]
    month_end = [number for number in digits if number not in (day.year, day.month)]
    assert digits in (written, written[1:], compact) or (re.search("[底末]", typed) and not month_end)
    if "旬" in typed or "初" in typed or "约" in typed or "至" in typed:
        pytest.fail(f"{typed} is vague")


@given(TYPED)
def test_no_text_turns_silently_into_another_number(typed: str) -> None:
    value = read_quantity(typed, "条", percent_format=False).value
    if not isinstance(value, Decimal):
        return
    plain = unicodedata.normalize("NFKC", re.sub(r"\s", "", typed))
    (number,) = re.findall(r"\d[\d,]*(?:\.\d+)?", plain)
    scale = 10_000 if "万" in plain else 100_000_000 if "亿" in plain else 1
    assert value == Decimal(number.replace(",", "")) * scale
    assert not re.search("[约余多至到%半]", plain)


@given(st.text())
def test_only_known_words_are_a_state(typed: str) -> None:
    reading = read_status(typed)
    if reading.verdict in CERTAIN:
        assert reading.value is not None


@given(st.text())
def test_cleaning_a_text_twice_changes_nothing_more_and_keeps_what_shows(typed: str) -> None:
    once = read_text(typed).value or ""
    assert read_text(once).value == once
    shown = [c for c in typed if not c.isspace() and unicodedata.category(c) not in {"Cf", "Cc", "Cs", "Cn", "Zl", "Zp"}]
    assert [c for c in once if c in shown] == [c for c in typed if c in shown]


@pytest.mark.parametrize(
    ("typed", "status"),
    [("已完成", Status.DONE), ("已完成。", Status.DONE), (" 完 成 ", Status.DONE), ("√", Status.DONE),
     ("⽆此项", Status.NOT_APPLICABLE), ("已完成；", Status.DONE), ("未开始", Status.NOT_STARTED), ("不涉及", Status.NOT_APPLICABLE)],
)  # fmt: skip
def test_states_in_usual_words(typed: str, status: Status) -> None:
    assert read_status(typed).value is status


@pytest.mark.parametrize(
    ("typed", "status", "verdict"),
    [
        ("持续推进", Status.CONTINUING, Verdict.EXACT),
        ("持续推进。", Status.CONTINUING, Verdict.NORMALISED),
        ("长期坚持", Status.CONTINUING, Verdict.NORMALISED),
        ("已完成", Status.CONTINUING, Verdict.NORMALISED),
        ("正在推进", Status.CONTINUING, Verdict.NORMALISED),
        ("未开展", Status.NOT_STARTED, Verdict.EXACT),
        ("不涉及", Status.NOT_APPLICABLE, Verdict.NORMALISED),
        ("未完成", None, Verdict.AMBIGUOUS),
        ("", None, Verdict.BLANK),
    ],
)
def test_a_duty_all_year_goes_on_or_was_not_begun(typed: str, status: Status | None, verdict: Verdict) -> None:
    reading = read_status(typed, continuing=True)
    assert (reading.value, reading.verdict) == (status, verdict)


@pytest.mark.parametrize("typed", ["持续推进", "持续推进。", "长期坚持"])
def test_what_has_a_last_day_cannot_go_on_for_ever(typed: str) -> None:
    reading = read_status(typed)
    assert (reading.value, reading.verdict) == (None, Verdict.AMBIGUOUS)
    assert reading.note.endswith("请选：已完成、推进中、未开展、不适用")


@pytest.mark.parametrize(
    "typed", ["未完成", "尚未完成", "部分完成", "基本完成", "拟完成", "完成一半", "已完成90%", "已完成①", "②", True, 1]
)
def test_a_state_that_is_not_clearly_one_is_never_taken(typed: Raw) -> None:
    assert read_status(typed).value is None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (date(2025, 3, 20), date(2025, 3, 20)),
        (datetime(2025, 3, 20), date(2025, 3, 20)),
        (datetime(2025, 3, 20, 15, 30), date(2025, 3, 20)),
        ("2025-3-20", date(2025, 3, 20)),
        ("2025年3月20日 00:00:00", date(2025, 3, 20)),
        ("2月底", date(2025, 2, 28)),
        ("2024年2月末", date(2024, 2, 29)),
        (45736.0, date(2025, 3, 20)),
    ],
)
def test_dates_in_usual_spellings(raw: Raw, expected: date) -> None:
    assert read_date(raw, year=2025, number_is_date=True).value == expected


@pytest.mark.parametrize(
    "raw", ["25.3.20", "3.20", "3/4", "2025年3月", "3月上旬", "2025-3-20至4-1", "45736", "2025-02-30", "13月1日", 3.5, -5, 10**9, True, time(8),
            timedelta(days=3)],
)  # fmt: skip
def test_what_is_no_certain_date_is_never_taken(raw: Raw) -> None:
    assert read_date(raw, year=2025, number_is_date=True).value is None


def test_a_month_and_day_need_the_years_plan() -> None:
    assert read_date("3月20日", year=None).value is None


def test_a_number_is_a_serial_only_where_dates_are_expected() -> None:
    assert read_date(45736, year=2025).value is None


@pytest.mark.parametrize(
    ("raw", "unit", "value"),
    [("35条", "条", 35), ("35（条）", "条", 35), ("1,200", "条", 1200), ("1，200", "条", 1200), ("2000万", "元", 20_000_000), ("1.5亿元", "元", 150_000_000),
     ("30天", "日", 30), ("5个工作日", "工作日", 5), ("2次", "次/年", 2), (0, "%", 0), (100.0, "%", 100)],
)  # fmt: skip
def test_quantities_in_usual_spellings(raw: Raw, unit: str, value: int) -> None:
    assert read_quantity(raw, unit, percent_format=False).value == Decimal(value)


@pytest.mark.parametrize(
    ("raw", "unit"),
    [("约30", "条"), ("30余条", "条"), ("30多", "条"), ("近30", "条"), ("30-40", "条"), ("≥30", "条"), ("30日", "工作日"), ("30条", "篇"), ("无", "条"),
     ("/", "条"), (1, "%"), ("1", "%"), (0.5, "%"), (-3, "条"), (float("nan"), "条"), (float("inf"), "条"), (True, "条"), (1e300, "条"),
     ("1,20", "条"), ("三十", "条")],
)  # fmt: skip
def test_what_is_no_certain_quantity_is_never_taken(raw: Raw, unit: str) -> None:
    assert read_quantity(raw, unit, percent_format=False).value is None


@pytest.mark.parametrize(
    ("raw", "unit", "spelled"),
    [
        ("三次", "次", True), ("壹次", "次", True), ("千分之二", "%", True), ("百分之百", "%", True), ("三点五万元", "万元", True),
        ("一百零五人次", "人次", True), ("十", "次", True), ("三四次", "次", False), ("十余次", "次", False), ("约三次", "次", False),
        ("两次左右", "次", False), ("几次", "次", False), ("三人", "次", False), ("次", "次", False), ("万元", "万元", False),
        ("百分之", "%", False), ("十" * 5000 + "约", "次", False),
    ],
)  # fmt: skip
def test_one_number_in_words_is_asked_for_in_figures(raw: str, unit: str, spelled: bool) -> None:
    reading = read_quantity(raw, unit, percent_format=False)
    assert (reading.value, reading.verdict) == (None, Verdict.AMBIGUOUS)
    assert (reading.note == "请用阿拉伯数字写一个确定的数值") is spelled


def test_a_share_is_read_by_what_the_cell_shows() -> None:
    assert read_quantity(0.955, "%", percent_format=True).value == Decimal("95.5")
    assert read_quantity(1.0, "%", percent_format=True).value == 100


@pytest.mark.parametrize("raw", ["不适用", " 不适用 ", "不涉及", "N/A"])
def test_not_applicable_is_a_value_of_its_own(raw: str) -> None:
    assert read_quantity(raw, "%", percent_format=None).value is NotApplicable.NOT_APPLICABLE


@pytest.mark.parametrize(("raw", "number"), [(7, 7), (7.0, 7), ("7", 7), ("第7项", 7), ("7.", 7), ("７", 7)])
def test_measure_numbers(raw: Raw, number: int) -> None:
    assert read_measure_number(raw).value == number


@pytest.mark.parametrize("raw", [7.5, 0, -1, "七", "7-8", True, "合计"])
def test_what_is_no_measure_number(raw: Raw) -> None:
    assert read_measure_number(raw).value is None
