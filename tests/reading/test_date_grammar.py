"""A grammar of spellings of its own: it writes phrases and knows which days it means. No reader may find another day in them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from progress_report.importing.proposals.due_dates import due_dates
from progress_report.reading.date_grammar import Precision, Role, date_phrases
from progress_report.reading.dates import read_date
from progress_report.reading.deadlines import read_deadline

YEAR = 2031
WORDS = "零一二三四五六七八九"
Written = tuple[str, frozenset[date]]
"""What was written, and the days that its writer had in mind (first and last ones)."""


def spelled(number: int, manner: str) -> str:
    """Return a number below 100 as digits, wide digits, with a zero before it, or in words."""
    if manner == "words":
        tens, ones = divmod(number, 10)
        return ("" if tens < 2 else WORDS[tens]) + ("十" if tens else "") + (WORDS[ones] if ones else "")
    text = f"{number:02}" if manner == "zero" else str(number)
    return text.translate(str.maketrans("0123456789", "０１２３４５６７８９")) if manner == "wide" else text


MANNERS = st.sampled_from(["digits", "digits", "zero", "wide", "words"])


@st.composite
def years(draw: st.DrawFn) -> tuple[str, int]:
    """Return how a year is said before a month, and which it is."""
    year = draw(st.sampled_from([YEAR, YEAR, YEAR + 1]))
    manners = [f"{year}年", "二〇" + "".join(WORDS[int(digit)] for digit in str(year)[2:]) + "年"]
    manners += ["", "今年", "本年", "当年"] if year == YEAR else ["次年", "明年", "翌年"]
    return draw(st.sampled_from(manners)), year


@st.composite
def clear(draw: st.DrawFn) -> tuple[str, date, date]:
    """Return a phrase that says its last day, and the first and last day that it means."""
    said, year = draw(years())
    month = draw(st.integers(1, 12))
    manner = draw(MANNERS)
    end = date(year, month, monthrange(year, month)[1])
    kind = draw(st.sampled_from(["day", "marks", "end", "ten", "month", "quarter", "half", "year"]))
    if kind == "day":
        day = draw(st.dates(date(year, month, 1), end))
        return f"{said}{spelled(month, manner)}月{spelled(day.day, manner)}{draw(st.sampled_from('日号'))}", day, day
    if kind == "marks":
        day = draw(st.dates(date(year, month, 1), end))
        mark = draw(st.sampled_from("-./"))
        return draw(st.sampled_from([f"{year}{mark}{month}{mark}{day.day}", f"{day:%Y{mark}%m{mark}%d}"])), day, day
    if kind == "end":
        return f"{said}{spelled(month, manner)}月{draw(st.sampled_from('底末'))}", end, end
    if kind == "ten":
        part, first, last = draw(st.sampled_from([("上", 1, 10), ("中", 11, 20), ("下", 21, end.day)]))
        return f"{said}{spelled(month, manner)}月{part}旬", end.replace(day=first), end.replace(day=last)
    if kind == "month":
        return f"{said}{spelled(month, manner)}月份", end.replace(day=1), end
    if kind == "quarter":
        number = draw(st.integers(1, 4))
        words = draw(st.sampled_from(["第", ""])) + WORDS[number] + "季度"
        last = date(year, 3 * number, monthrange(year, 3 * number)[1])
        return f"{said}{words}", date(year, 3 * number - 2, 1), last
    if kind == "half":
        half, first, last = draw(st.sampled_from([("上", (1, 1), (6, 30)), ("下", (7, 1), (12, 31))]))
        return f"{said}{half}半年", date(year, *first), date(year, *last)
    words = draw(st.sampled_from(["{0}年底", "{0}年末", "{0}年年底"])).format(year)
    return words, date(year, 12, 31), date(year, 12, 31)


AFTER_ANOTHER = re.compile(f"(?:{YEAR + 1}|二〇三二).*[次明翌]年", re.DOTALL)
"""After another year 次年 is the one that follows that: the writer here always means the one after this document's."""
BY = st.sampled_from(["前", "之前", "以前", "前完成"])


@given(clear(), st.booleans(), BY)
def test_a_last_day_that_is_said_is_read(phrase: tuple[str, date, date], before: bool, by: str) -> None:
    text, first, last = phrase
    whole = text.endswith(("旬", "份", "季度", "半年"))
    found = read_deadline(text + (by if before else ""), YEAR)
    assert found.last == (None if whole and before else last), "within 11月 or before it?"
    (one,) = date_phrases(text, YEAR)
    assert (one.first, one.last, one.start, one.end) == (first, last, 0, len(text))


@given(clear())
def test_a_cell_takes_a_day_or_the_end_of_a_month_that_stands_alone(phrase: tuple[str, date, date]) -> None:
    text, _first, last = phrase
    reading = read_date(text, year=YEAR)
    loose = text.endswith(("旬", "份", "季度", "半年")) or "年底" in text or "年末" in text or text[0] in "次明翌"
    assert reading.value == (None if loose else last)


@given(clear(), clear(), st.sampled_from(["至", "到", "-", "—", "——", "~", "起至"]))
def test_a_range_ends_with_its_last_day_or_is_no_date(
    one: tuple[str, date, date], other: tuple[str, date, date], mark: str
) -> None:
    text = f"{one[0]}{mark}{other[0]}"
    assume(not AFTER_ANOTHER.search(text))
    found = read_deadline(text, YEAR).last
    without_year = re.search("[0-9]{4}|(?<!半)年", other[0]) is None
    # The year that is said for one end is the other's too, where that has none.
    assert found in {None, other[2]} or (
        found is not None and without_year and (found.year, found.month) == (one[2].year, other[2].month)
    )
    if one[2].year == other[2].year == YEAR and one[1] <= other[2] and not (mark == "-" and one[0][-1].isdigit()):
        assert found == other[2]


VAGUE = st.sampled_from(
    ["{m}月初", "{m}月初前", "{m}月中", "{m}月前", "{m}月之前", "{m}月上旬前", "{m}月左右", "{m}月底左右", "约{m}月底", "大约在{m}月底", "预计{m}月底",
     "{m}月{d}日前后", "第{q}季度初", "{q}季度中", "{q}季度前", "上半年前", "下半年初", "年初", "年中", "2031年初", "2031年中", "年底左右", "去年{m}月底",
     "上年{m}月{d}日", "去年底", "23年{m}月底", "下一年{m}月底", "{q}年内", "{m}年内", "半年内", "{q}月内", "{q}月一次", "{m}月内", "{m}月{d} 0日", "{m}月{d}①日",
     "{m}月{d}²日", "1 {m}月底", "{m}月3 1日", "2031.1", "{m}月32日", "13月底", "2月30日", "{m}月底至{m}月初", "二十{q}月底", "每年{m}月底", "每{m}月{d}日"]
)  # fmt: skip


@st.composite
def vague(draw: st.DrawFn) -> str:
    """Return a phrase whose writer had no one day in mind."""
    return draw(VAGUE).format(m=draw(st.integers(1, 12)), d=draw(st.integers(1, 28)), q=draw(st.sampled_from("一二三四")))


@given(vague(), st.sampled_from(["", "2031年", "今年"]), st.sampled_from(["", "完成", "出台方案"]))
def test_words_that_fix_no_day_yield_none_anywhere(words: str, year: str, more: str) -> None:
    text = (
        year if words[0].isdigit() and "月" in words and not words.startswith(("1 ", "13", "2031", "2月30", "23年")) else ""
    ) + words
    assert read_deadline(text + more, YEAR).last is None
    assert read_date(text, year=YEAR).value is None
    if "每" not in words:
        assert all(one.last is None for one in due_dates(f"于{text}{more}", YEAR))


NOISE: list[Written] = [
    (words, frozenset())
    for words in ("12345热线", "第3批", "10个工作日内", "三年内", "及时", "每月5日", "每季度末", "2030年度报告", "不少于30条", "上年度", "一批", "1.5万")
]  # fmt: skip


@st.composite
def pieces(draw: st.DrawFn) -> Written:
    kind = draw(st.sampled_from(["clear", "vague", "noise"]))
    if kind == "noise":
        return draw(st.sampled_from(NOISE))
    if kind == "vague":
        return draw(vague()), frozenset()
    text, first, last = draw(clear())
    return text + draw(st.sampled_from(["", "前", "完成", "起"])), frozenset({first, last})


@given(st.lists(pieces(), min_size=1, max_size=4), st.sampled_from(["，", "；", "印发方案，", "并于", "公开信息，"]))
def test_a_sentence_names_no_day_but_those_that_were_meant(written: list[Written], link: str) -> None:
    text = link.join(words for words, _days in written)
    assume(not AFTER_ANOTHER.search(text))
    meant = frozenset().union(*(days for _words, days in written))
    for one in due_dates(text, YEAR) if "每年" not in text else ():
        assert {one.first, one.last} <= meant | {None}
    for phrase in date_phrases(text, YEAR):
        if phrase.role is not Role.EVERY and phrase.precision is not Precision.YEAR:
            assert {phrase.first, phrase.last} <= meant | {None}
    found = read_deadline(text, YEAR)
    assert {found.first, found.last} <= meant | {None, date(YEAR - 1, 12, 31)}


@pytest.mark.parametrize(
    ("text", "role"),
    [("9月10日", Role.ON), ("9月10日前", Role.BY), ("9月10日18时前", Role.BY), ("9月10日起", Role.FROM), ("自9月10日", Role.FROM), ("约9月10日", Role.ABOUT),
     ("每年9月10日", Role.EVERY), ("9月底前完成", Role.BY), ("9月前", Role.ABOUT), ("9月起草", Role.ON)],
)  # fmt: skip
def test_the_part_that_a_date_plays(text: str, role: Role) -> None:
    assert [one.role for one in date_phrases(text, YEAR)] == [role]
