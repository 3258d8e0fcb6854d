"""Every rule by which a cell is read, at its edges: value, verdict and what the office is told."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from progress_report.reading.dates import read_date
from progress_report.reading.numbers import NotApplicable, Quantity, read_measure_number, read_quantity
from progress_report.reading.spelling import has_odd_digits, joined, narrowed
from progress_report.reading.statuses import STATUS_RANK, Status, read_status
from progress_report.reading.verdicts import Raw, Reading, Verdict

EXACT, NORMALISED, AMBIGUOUS, UNREADABLE, BLANK = (
    Verdict.EXACT, Verdict.NORMALISED, Verdict.AMBIGUOUS, Verdict.UNREADABLE, Verdict.BLANK,
)  # fmt: skip
SPLIT = "数字之间有空格、换行或特殊的数字，请只写一个完整的数值"
NO_NUMBER = "请只写一个确定的数值，或写“不适用”"


def q(value: int | str | None, verdict: Verdict, note: str = "") -> Reading[Quantity]:
    return Reading(None if value is None else Decimal(value), verdict, note)


@pytest.mark.parametrize(
    ("raw", "unit", "percent", "reading"),
    [
        (None, "条", None, q(None, BLANK)),
        ("", "条", None, q(None, BLANK)),
        (" \u200b", "条", None, q(None, BLANK)),
        (True, "条", None, q(None, UNREADABLE, "这里要填数值")),
        (datetime(2025, 1, 1), "条", None, q(None, UNREADABLE, "这里要填数值")),
        (float("nan"), "条", None, q(None, UNREADABLE, "数值不合理")),
        (-1, "条", None, q(None, UNREADABLE, "数值不合理")),
        (0, "条", None, q(0, EXACT)),
        (1e15, "条", None, q(None, UNREADABLE, "数值不合理")),
        (999_999_999_999_999, "条", None, q(999_999_999_999_999, EXACT)),
        ("1000000000000000", "条", None, q(None, UNREADABLE, "数值不合理")),
        ("999999999999999", "条", None, q(999_999_999_999_999, EXACT)),
        (12.5, "条", None, q("12.5", EXACT)),
        (2.0, "%", True, q(200, NORMALISED)),
        (2.01, "%", True, q(None, AMBIGUOUS, "单元格显示为 201%，分不清是不是 2.01%，请写成文字")),
        (0.955, "%", True, q("95.5", NORMALISED)),
        (1, "%", False, q(None, AMBIGUOUS, "分不清是 1% 还是 100%，请写上百分号")),
        (0.5, "%", None, q(None, AMBIGUOUS, "分不清是 0.5% 还是 50%，请写上百分号")),
        (1.5, "%", False, q("1.5", EXACT)),
        (0, "%", False, q(0, EXACT)),
        (0.5, "", True, q("0.5", EXACT)),
        ("1", "%", None, q(None, AMBIGUOUS, "分不清是百分之几，请写上百分号")),
        ("0", "%", None, q(0, EXACT)),
        ("1.01", "%", None, q("1.01", EXACT)),
        ("1%", "%", None, q(1, EXACT)),
        ("1", "次", None, q(1, EXACT)),
        ("7", "次", None, q(7, EXACT)),
        ("7次", "次", None, q(7, EXACT)),
        ("７", "次", None, q(7, NORMALISED)),
        ("7（次）", "次", None, q(7, NORMALISED)),
        ("1,234", "次", None, q(1234, NORMALISED)),
        ("1,234次", "次", None, q(1234, NORMALISED)),
        ("12,34", "次", None, q(None, AMBIGUOUS, NO_NUMBER)),
        ("7.50", "次", None, q("7.5", EXACT)),
        ("7. 5", "次", None, q(None, AMBIGUOUS, SPLIT)),
        ("7 .5", "次", None, q(None, AMBIGUOUS, SPLIT)),
        ("1, 234", "次", None, q(None, AMBIGUOUS, SPLIT)),
        ("10²", "次", None, q(None, AMBIGUOUS, SPLIT)),
        ("7天", "日", None, q(7, NORMALISED)),
        ("7天", "次", None, q(None, AMBIGUOUS, "单位应为“次”")),
        ("7个工作日", "工作日", None, q(7, NORMALISED)),
        ("7个工作日", "日", None, q(None, AMBIGUOUS, "单位应为“日”")),
        ("7次", "次/年", None, q(7, NORMALISED)),
        ("7年", "次/年", None, q(None, AMBIGUOUS, "单位应为“次/年”")),
        ("3万", "次", None, q(30_000, NORMALISED)),
        ("3亿", "次", None, q(300_000_000, NORMALISED)),
        ("2000万", "万元", None, q(2000, NORMALISED)),
        ("2000万元", "万元", None, q(2000, EXACT)),
        ("1亿元", "万元", None, q(10_000, NORMALISED)),
        ("1元", "亿元", None, q("0.00000001", NORMALISED)),
        ("3万", "%", None, q(None, AMBIGUOUS, "单位应为“%”")),
        ("约7", "次", None, q(None, AMBIGUOUS, NO_NUMBER)),
        (0.05, "期", True, q(None, AMBIGUOUS, "单元格显示为 5%，指标的单位却是“期”，请写成文字，如 12期")),
        (0.005, "‰", True, q(None, AMBIGUOUS, "单元格显示为 0.5%，指标的单位却是“‰”，请写成文字，如 12‰")),
        (0.05, "期", False, q("0.05", EXACT)),
        (0.05, "", True, q("0.05", EXACT)),
    ],
)
def test_a_quantity(raw: Raw, unit: str, percent: bool | None, reading: Reading[Quantity]) -> None:
    assert read_quantity(raw, unit, percent_format=percent) == reading


@pytest.mark.parametrize("words", ["不涉及", "无此项", "本科室不涉及", "N/A", "NA", "n/a", "na", "不适用 "])
def test_words_for_not_applicable_are_taken_and_logged(words: str) -> None:
    assert read_quantity(words, "次", percent_format=None) == Reading(NotApplicable.NOT_APPLICABLE, NORMALISED)


def test_the_forms_own_word_for_not_applicable_is_exact() -> None:
    assert read_quantity("不适用", "次", percent_format=None) == Reading(NotApplicable.NOT_APPLICABLE, EXACT)


@pytest.mark.parametrize(
    ("raw", "number", "verdict"),
    [
        (True, None, UNREADABLE),
        (9999, 9999, EXACT),
        (10_000, None, UNREADABLE),
        (1, 1, EXACT),
        (0, None, UNREADABLE),
        (-3, None, UNREADABLE),
        (3.5, None, UNREADABLE),
        (float("nan"), None, UNREADABLE),
        (None, None, BLANK),
        (" ", None, BLANK),
        ("", None, BLANK),
        ("0", None, UNREADABLE),
        ("9999", 9999, NORMALISED),
        ("10000", None, UNREADABLE),
        ("第3项", 3, NORMALISED),
        ("3.", 3, NORMALISED),
        ("3、", 3, NORMALISED),
        ("3 4", None, UNREADABLE),
        ("3项多", None, UNREADABLE),
    ],
)
def test_a_measures_number(raw: Raw, number: int | None, verdict: Verdict) -> None:
    reading = read_measure_number(raw)
    assert (reading.value, reading.verdict) == (number, verdict)
    assert reading.note == ("序号应为整数" if verdict is UNREADABLE else "")


LIKE = "请写成 2023年11月30日 的样子"
NO_DATE, NO_DAY, NO_MONTH, WHOLE = "这不是日期", "没有这一天", "没有这个月", "请写明具体的年月日"
JOINED = "数字之间有空格、换行或特殊的数字，请写成 2023年11月30日 的样子"
SERIAL = "像是日期的序列号，请写成 2023年11月30日 的样子"


def d(day: date | None, verdict: Verdict, note: str = "") -> Reading[date]:
    return Reading(day, verdict, note)


@pytest.mark.parametrize(
    ("raw", "reading"),
    [
        (None, d(None, BLANK)),
        ("", d(None, BLANK)),
        (" ", d(None, BLANK)),
        (True, d(None, UNREADABLE, NO_DATE)),
        (datetime(2025, 3, 3), d(date(2025, 3, 3), EXACT)),
        (datetime(2025, 3, 3, 9), d(date(2025, 3, 3), NORMALISED)),
        (date(2025, 3, 3), d(date(2025, 3, 3), EXACT)),
        (float("nan"), d(None, UNREADABLE, NO_DATE)),
        (float("inf"), d(None, UNREADABLE, NO_DATE)),
        (float("-inf"), d(None, UNREADABLE, NO_DATE)),
        (45000.5, d(None, UNREADABLE, NO_DATE)),
        (20250303, d(date(2025, 3, 3), NORMALISED)),
        (20250230, d(None, UNREADABLE, NO_DAY)),
        (32873, d(None, AMBIGUOUS, LIKE)),
        (32874, d(date(1990, 1, 1), NORMALISED)),
        (73050, d(date(2099, 12, 31), NORMALISED)),
        (73051, d(None, AMBIGUOUS, LIKE)),
        ("2025-3-3", d(date(2025, 3, 3), NORMALISED)),
        ("2025年3月3日", d(date(2025, 3, 3), NORMALISED)),
        ("20250303", d(date(2025, 3, 3), NORMALISED)),
        ("2025-3-3 10:00", d(date(2025, 3, 3), NORMALISED)),
        ("2025-3-32", d(None, UNREADABLE, NO_DAY)),
        ("3月3日", d(date(2025, 3, 3), NORMALISED)),
        ("3月底", d(date(2025, 3, 31), NORMALISED)),
        ("2024年2月末", d(date(2024, 2, 29), NORMALISED)),
        ("13月底", d(None, UNREADABLE, NO_MONTH)),
        ("12月底", d(date(2025, 12, 31), NORMALISED)),
        ("1月底", d(date(2025, 1, 31), NORMALISED)),
        ("0月底", d(None, UNREADABLE, NO_MONTH)),
        ("2026年1月底", d(date(2026, 1, 31), NORMALISED)),
        ("45000", d(None, AMBIGUOUS, SERIAL)),
        ("2025-1 1-3", d(None, AMBIGUOUS, JOINED)),
        ("3月上旬", d(None, AMBIGUOUS, WHOLE)),
        ("3月左右", d(None, AMBIGUOUS, WHOLE)),
        ("3月3日、5日", d(None, AMBIGUOUS, WHOLE)),
        ("尽快", d(None, UNREADABLE, LIKE)),
    ],
)
def test_a_day(raw: Raw, reading: Reading[date]) -> None:
    assert read_date(raw, year=2025, number_is_date=True) == reading


@pytest.mark.parametrize("raw", ["3月3日", "3月底"])
def test_a_day_without_its_year_is_asked_for(raw: str) -> None:
    assert read_date(raw, year=None) == d(None, AMBIGUOUS, WHOLE)


@pytest.mark.parametrize(("date1904", "day"), [(False, date(2023, 3, 15)), (True, date(2027, 3, 16))])
def test_serials_count_from_their_own_day(date1904: bool, day: date) -> None:
    assert read_date(45000, year=2025, date1904=date1904, number_is_date=True).value == day
    assert read_date(45000, year=2025, date1904=date1904) == d(None, AMBIGUOUS, LIKE)


ONLY = "状态只能是：已完成、推进中、未开展、不适用"
KNOWN = {
    Status.DONE: ("已完成", "完成", "全部完成", "已全部完成", "已办结", "办结", "已落实", "√", "✓", "✔", "☑"),
    Status.ONGOING: (
        "推进中", "正常推进", "正在推进", "有序推进", "按计划推进", "进行中", "正在进行", "正在开展", "办理中", "正在办理",
    ),
    Status.NOT_STARTED: ("未开展", "未启动", "未开始", "尚未开展", "尚未启动", "尚未开始", "没有开展"),
    Status.NOT_APPLICABLE: ("不适用", "不涉及", "本科室不涉及", "无此项", "无此项工作"),
}  # fmt: skip


@pytest.mark.parametrize(("status", "word"), [(status, word) for status, words in KNOWN.items() for word in words])
def test_every_word_for_a_state(status: Status, word: str) -> None:
    assert read_status(word) == Reading(status, EXACT if word == status.value else NORMALISED)
    for typed in (f" {word}", f"{word}。", f"{word}；", f"{word}.", f"{word};"):
        assert read_status(typed) == Reading(status, NORMALISED)


@pytest.mark.parametrize(
    ("raw", "reading"),
    [
        (None, Reading(None, BLANK)),
        ("", Reading(None, BLANK)),
        (" 。", Reading(None, BLANK)),
        ("部分完成", Reading(None, AMBIGUOUS, ONLY)),
        ("未完成", Reading(None, AMBIGUOUS, ONLY)),
        ("尚未完成", Reading(None, AMBIGUOUS, ONLY)),
        ("基本完成", Reading(None, AMBIGUOUS, ONLY)),
        (1, Reading(None, UNREADABLE, ONLY)),
        (True, Reading(None, UNREADABLE, ONLY)),
    ],
)
def test_what_is_no_state(raw: Raw, reading: Reading[Status]) -> None:
    assert read_status(raw) == reading


@pytest.mark.parametrize(
    ("typed", "narrow"),
    [("！～", "!~"), ("Ａ１　％", "A1 %"), ("＀｟", "＀｟"), ("\u3001", "\u3001"), ("1\u200b2", "12")],
)
def test_full_width_characters_have_their_narrow_forms(typed: str, narrow: str) -> None:
    assert narrowed(typed) == narrow


@pytest.mark.parametrize("sign", ["①", "²", "Ⅳ", "٣", "½", "㈠", "⒈"])
def test_digits_that_are_not_plain_are_odd(sign: str) -> None:
    assert has_odd_digits(f"第{sign}") is True
    assert joined(f"1{sign}", number=False) is None


def test_ordinary_text_has_no_odd_digits() -> None:
    assert not has_odd_digits("2025年第3季度共12.5%")
    assert not has_odd_digits("12")
    assert not has_odd_digits("二〇二五")


@pytest.mark.parametrize(
    ("text", "number", "together"),
    [
        ("1 2", False, None),
        ("1\n2", True, None),
        ("2025. 3. 3", False, "2025.3.3"),
        ("2025. 3", True, None),
        ("a b 1", True, "ab1"),
        ("1 ,2", True, None),
        ("第 1 项", True, "第1项"),
    ],
)
def test_white_space_is_taken_out_only_where_it_joins_nothing(text: str, number: bool, together: str | None) -> None:
    assert joined(text, number=number) == together


def test_the_states_are_printed_in_the_words_of_the_form_and_stand_in_their_order() -> None:
    assert [status.value for status in Status] == ["已完成", "推进中", "持续推进", "未开展", "不适用", "未报送"]
    assert STATUS_RANK == {Status.NOT_STARTED: 0, Status.ONGOING: 1, Status.CONTINUING: 1, Status.DONE: 2}
