from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.assignment.model import Office
from progress_report.importing.document import read_document
from progress_report.importing.doubts.catalogue import DOUBT_KINDS, doubt_message
from progress_report.importing.doubts.review import (
    ThemeStatement,
    deadline_doubts,
    milestone_doubts,
    office_doubts,
    text_doubts,
    theme_doubts,
)
from progress_report.importing.doubts.slips import corrections, find_slips
from progress_report.importing.proposals.milestones import propose_milestones
from progress_report.importing.transcript import Doubt, TranscribedMeasure
from tests.importing.documents import HEADER, ROWS, YEAR, read, word_table


def measure(number: int = 1, **values: object) -> TranscribedMeasure:
    given_values = {
        "theme": "主题",
        "text": "做好工作。",
        "office_text": "办公室",
        "offices": ("办公室",),
        "deadline_text": "11月28日",
        "deadline": date(2025, 11, 28),
        "source": "第1行",
    }
    return TranscribedMeasure(number=number, **(given_values | values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "code", "quotation", "suggestion"),
    [
        ("开展集中推介", "D20", "推介", "推介。"),
        ("开展集中推介，", "D20", "推介，", "推介。"),
        ("重点工作,回应关切。", "D21", "工作,回应", "工作，回应"),
        ("如下:加强公开。", "D21", "如下:加强", "如下：加强"),
        ("是否公开?由办公室审定。", "D21", "公开?由办", "公开？由办"),
        ('打造"政策公开讲"品牌。', "D21", '打造"政策公开讲"品牌', "打造“政策公开讲”品牌"),
        ("报送工作工作情况。", "D22", "报送工作工作情况", "报送工作情况"),
        ("加强的的管理。", "D22", "加强的的管理", "加强的管理"),
        ("提供服务。.", "D23", "服务。.", "服务。"),
        ("加强管理，，做好服务。", "D23", "管理，，做好", "管理，做好"),
        ("于12月10前报送。", "D24", "2月10前报", "2月10日前报"),
    ],
)
def test_a_slip_is_doubted_with_a_suggestion(text: str, code: str, quotation: str, suggestion: str) -> None:
    others = [measure(number) for number in (2, 3)]
    found = [doubt for doubt in text_doubts([measure(1, text=text), *others]) if doubt.measure == 1]
    assert [(doubt.code, doubt.quotation, doubt.suggestion) for doubt in found] == [(code, quotation, suggestion)]


@pytest.mark.parametrize(
    "text",
    [
        "9月10日、12月10日前报送，比例为1:2，见http://a.gov.cn/x,y。",
        "逐项落实“一网通办”，一批一批推进……",
        "按照3.5%的比例，参照GB/T 9704执行；",
        "推行“政策+解读+办事”（含视频）。",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert not find_slips(text, ends_with_stop=True)


def test_a_document_without_final_stops_misses_none() -> None:
    assert not list(text_doubts([measure(1, text="做好甲事"), measure(2, text="做好乙事"), measure(3, text="做好丙事")]))


def test_quotes_without_their_other_half_are_doubted() -> None:
    assert [doubt.details["mark"] for doubt in text_doubts([measure(text="打造“政策公开讲品牌。")])] == ["“”"]


@given(st.text(alphabet='工作开展,，。.;的的12月0前"“”（)', min_size=1, max_size=60))
def test_suggestions_can_be_accepted_one_by_one_in_any_order(text: str) -> None:
    found = [one for one in corrections(text, find_slips(text, ends_with_stop=True)) if one[2]]
    for order in (found, found[::-1]):
        mended = text
        for _slip, quotation, suggestion in order:
            assert text.count(quotation) == 1
            mended = mended.replace(quotation, suggestion, 1)
        expected = text
        for slip, _quotation, _suggestion in found[::-1]:
            expected = expected[: slip.start] + slip.replacement + expected[slip.end :]
        assert len(mended) == len(expected)


def test_equal_measures_are_told() -> None:
    assert [(one.code, one.measure, one.details["other"]) for one in text_doubts([measure(1), measure(2)])] == [("D13", 2, "1")]


def statements(*names: str) -> list[ThemeStatement]:
    return [ThemeStatement(number, name, f"第{number}行") for number, name in enumerate(names, 1)]


def themes(*names: str) -> list[TranscribedMeasure]:
    return [measure(number, theme=name) for number, name in enumerate(names, 1)]


def test_a_theme_in_two_places_is_doubted() -> None:
    found = list(theme_doubts(themes("甲类", "乙类", "甲类"), statements("甲类", "乙类", "甲类")))
    assert [(one.code, one.measure, one.details["numbers"]) for one in found] == [("D02", 1, "1、3")]


def test_a_theme_nearly_like_its_neighbour_is_doubted() -> None:
    found = list(theme_doubts(themes("规范平台信息化建设", "规范平台信息化的建设"), ()))
    assert [(one.code, one.measure, one.suggestion) for one in found] == [("D04", 2, "规范平台信息化建设")]


def test_a_missing_theme_is_doubted_once() -> None:
    assert [one.code for one in theme_doubts(themes("", ""), ())] == ["D05"]


def test_an_office_outside_the_roster_is_doubted() -> None:
    roster = (Office("办公室", ("局办",)), Office("医保基金监管科"))
    names = ("局办", "信息中心", "医保基金监督科")
    found = list(office_doubts([measure(offices=names, office_text="、".join(names))], roster))
    assert [(one.code, one.quotation, one.suggestion) for one in found] == [
        ("D41", "信息中心", ""),
        ("D44", "医保基金监督科", "医保基金监管科"),
    ]


def test_without_a_roster_a_name_is_held_against_the_others() -> None:
    measures = [measure(number, offices=("医保基金监管科",), text=f"{number}。") for number in (1, 2)]
    found = list(office_doubts([*measures, measure(3, offices=("医保基金监督科",))], ()))
    assert [(one.code, one.measure, one.suggestion) for one in found] == [("D44", 3, "医保基金监管科")]


@pytest.mark.parametrize(
    ("text", "day", "codes"),
    [
        ("", None, ["D30"]),
        ("长期坚持", None, []),
        ("按时间节点", None, ["D36"]),
        ("7月1日起", None, ["D37"]),
        ("第三批", None, ["D31"]),
        ("6月底前完成，长期坚持", date(2025, 6, 30), ["D38"]),
        ("2024年11月底", date(2024, 11, 30), ["D32"]),
        ("2025年3月—2026年3月", date(2026, 3, 31), []),
        ("11月29日", date(2025, 11, 29), ["D34"]),
        ("11月底", date(2025, 11, 30), []),
        ("11月28日", date(2025, 11, 28), []),
    ],
)
def test_a_deadline_without_a_usable_day_is_doubted(text: str, day: date | None, codes: list[str]) -> None:
    found = list(deadline_doubts([measure(deadline_text=text, deadline=day)], 2025))
    assert [one.code for one in found] == codes


def test_last_year_s_deadline_comes_with_this_year_s_as_a_suggestion() -> None:
    (found,) = deadline_doubts([measure(deadline_text="2024年11月底", deadline=date(2024, 11, 30))], 2025)
    assert found.suggestion == "2025年11月底"


def test_a_day_off_names_the_last_working_day() -> None:
    (found,) = deadline_doubts([measure(deadline_text="9月10日", deadline=date(2023, 9, 10))], 2023)
    assert found.details["last"] == "2023-09-08"


def test_a_year_without_a_published_calendar_goes_by_weekday_and_says_so() -> None:
    (found,) = deadline_doubts([measure(deadline_text="2099年11月29日", deadline=date(2099, 11, 29))], 2099)
    assert (found.code, found.details["last"]) == ("D35", "2099-11-27")


@pytest.mark.parametrize("text", ["12月10日前报送。", "按季度公开情况。", "年内完成。"])
def test_what_comes_after_the_deadline_is_doubted(text: str) -> None:
    one = measure(text=text)
    assert [doubt.code for doubt in milestone_doubts([one], propose_milestones(one, 2025))] == ["D33"]


def test_verbatim_text_is_kept_beside_every_suggestion(tmp_path: Path) -> None:
    rows = [HEADER, ("1", "夯实数据基础。", "报送工作工作情况,并公开。", "办公室", "11月底"), *ROWS[1:]]
    transcript = read(word_table(tmp_path, rows, ()))
    assert transcript.measures[0].theme == "夯实数据基础。"
    assert transcript.measures[0].text == "报送工作工作情况,并公开。"
    suggested = {doubt.code: doubt.suggestion for doubt in transcript.doubts if doubt.measure == 1}
    assert suggested["D03"] == "夯实数据基础"


def test_every_doubt_reads_as_a_sentence(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ("1", "夯实数据基础。", "报送工作工作情况,并公开。", "办公室牵头", "按要求"),
        ("2", "", "每月通报。", "", ""),
        *ROWS[2:],
    ]
    transcript = read_document(word_table(tmp_path, rows, ()), YEAR)
    said = [doubt_message(doubt) for doubt in transcript.doubts]
    assert len({doubt.code for doubt in transcript.doubts}) > 5
    assert not any("{" in words for words in said)


@pytest.mark.parametrize("code", sorted(DOUBT_KINDS))
def test_every_wording_is_filled_by_what_its_doubt_carries(code: str) -> None:
    details = {
        name: name
        for name in (
            "before",
            "after",
            "numbers",
            "other",
            "number",
            "mark",
            "word",
            "due",
            "deadline",
            "weekday",
            "last",
            "year",
            "first",
        )
    }
    assert "{" not in doubt_message(Doubt(code, 1, "备注", "原文", "建议", "第1行", details))


@pytest.mark.parametrize(
    ("words", "code"),
    [("①②6月底前；③每季度末", "D39"), ("每季度末", None), ("10个工作日内", "D31"), ("按省厅要求时限", "D36")],
)
def test_a_day_that_is_not_sure_beside_a_duty_is_asked_about(words: str, code: str | None) -> None:
    found = [doubt.code for doubt in deadline_doubts([measure(deadline_text=words, deadline=None)], 2025)]
    assert found == ([code] if code else [])
