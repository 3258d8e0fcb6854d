from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.assignment.bureau import StateBy
from progress_report.checks.content import (
    copied_texts,
    dates_outside_window,
    empty_phrases,
    hidden_characters,
    unsupported_completion,
)
from progress_report.checks.figures import counts, falling_counts, leads_set_aside, targets_against_status, totals, wrong_totals
from progress_report.checks.privacy import personal_numbers
from progress_report.messages.findings import Finding
from progress_report.reading.personal_numbers import found_in
from progress_report.reading.statuses import Status
from progress_report.returns.model import Entry
from tests.builders import assignment, case, entry, measure, percent_target, returned, target_entry

YEAR = assignment([measure(1, ["甲科", "乙科"]), measure(2, ["甲科"])])
LONG = "通过局门户网站政务公开专栏发布工作动态12条。"


def of(*entries: Entry, previous: tuple[Entry, ...] = (), reading: tuple[Finding, ...] = ()):
    def returns(rows: tuple[Entry, ...]) -> list:
        return [returned(office, [row for row in rows if row.office == office]) for office in ("甲科", "乙科")]

    return case(YEAR, returns(entries), returns(previous), reading)


@pytest.mark.parametrize("text", ["同上", "同上。", "无", "/", "——", " 已完成。", "推进中"])
def test_a_phrase_that_says_nothing_is_noticed(text: str) -> None:
    assert [finding.code for finding in empty_phrases(of(entry("甲科", 1, progress=text)))] == ["C01"]


@pytest.mark.parametrize("text", [LONG, "无障碍改造完成2处。", ""])
def test_a_text_that_says_something_is_not(text: str) -> None:
    assert not list(empty_phrases(of(entry("甲科", 1, progress=text))))


def test_a_copy_of_last_period_names_where_it_was() -> None:
    before = (entry("甲科", 1, Status.ONGOING, progress=LONG.replace("。", " ")),)
    found = list(copied_texts(of(entry("甲科", 1, progress=LONG), previous=before)))
    assert [(finding.code, finding.details["source"]) for finding in found] == [("C02", "2025/H2/甲科.xlsx［填报表］G7")]


def test_what_was_done_before_needs_no_new_words_and_reasons_for_nothing_begun_may_be_the_same() -> None:
    assert not list(copied_texts(of(entry("甲科", 1, progress=LONG), previous=(entry("甲科", 1, progress=LONG),))))
    reason = "等待上级批复后开展，预计下半年启动。"
    assert not list(copied_texts(of(*(entry(office, 1, Status.NOT_STARTED, progress=reason) for office in ("甲科", "乙科")))))


@pytest.mark.parametrize("status", [Status.DONE, Status.ONGOING, Status.CONTINUING, Status.NOT_STARTED, Status.NOT_APPLICABLE])
def test_a_lead_that_sets_a_measure_aside_on_which_others_work_is_asked(status: Status) -> None:
    year = assignment([measure(1, ["甲科", "乙科"], leads=("乙科",))])
    entries = [entry("甲科", 1, status), entry("乙科", 1, Status.NOT_APPLICABLE)]
    forms = [returned(one.office, [one]) for one in entries]
    found = [(one.code, one.office, one.details["others"]) for one in leads_set_aside(case(year, forms))]
    at_work = status not in {Status.NOT_STARTED, Status.NOT_APPLICABLE}
    assert found == ([("C18", "乙科", f"甲科填“{status.value}”")] if at_work else [])
    everyone = replace(year, bureau=replace(year.bureau, state_by=StateBy.ALL))
    assert not list(leads_set_aside(case(everyone, forms)))
    unread = [returned("甲科", entries[:1])]
    assert not list(leads_set_aside(case(year, unread)))


def test_a_copy_of_another_office_names_the_office_that_comes_first() -> None:
    found = list(copied_texts(of(entry("甲科", 1, progress=LONG), entry("乙科", 1, progress=LONG))))
    assert [(finding.code, finding.office, finding.details["other"]) for finding in found] == [("C03", "乙科", "甲科")]


def test_short_texts_and_what_does_not_apply_are_no_copies() -> None:
    short = [entry(office, 1, progress="已按时办结。") for office in ("甲科", "乙科")]
    not_applicable = [entry(office, 1, Status.NOT_APPLICABLE, progress=LONG) for office in ("甲科", "乙科")]
    assert not list(copied_texts(of(*short)))
    assert not list(copied_texts(of(*not_applicable)))


def test_done_asks_for_date_and_evidence() -> None:
    found = unsupported_completion(of(entry("甲科", 1, completed=None, evidence="")))
    assert [finding.code for finding in found] == ["C04", "C05"]


def test_a_date_that_was_not_understood_is_not_called_missing() -> None:
    row = entry("甲科", 1, completed=None)
    assert not list(unsupported_completion(of(row, reading=(Finding("V02", where=row.cell("completed")),))))


def test_a_date_on_what_is_not_done_is_noticed() -> None:
    found = unsupported_completion(of(entry("甲科", 1, Status.ONGOING, completed=date(2025, 5, 1))))
    assert [finding.code for finding in found] == ["C06"]


@pytest.mark.parametrize(("day", "noticed"), [(date(2025, 1, 1), False), (date(2025, 11, 30), False), (date(2025, 12, 1), True),
                                              (date(2024, 12, 31), True)])  # fmt: skip
def test_a_date_outside_the_window_is_noticed(day: date, noticed: bool) -> None:
    assert bool(list(dates_outside_window(of(entry("甲科", 1, completed=day))))) is noticed


def test_counts_are_read_with_their_units() -> None:
    found = counts("发布信息1,200条、解读15篇，培训3期120人次，共投入2万元")
    assert [(str(count.number), count.unit) for count in found] == [
        ("1200", "条"), ("15", "篇"), ("3", "期"), ("120", "人次"), ("20000", "元"),
    ]  # fmt: skip


def test_a_count_that_falls_against_last_period_is_noticed() -> None:
    now, then = entry("甲科", 1, progress="发布信息25条。"), entry("甲科", 1, progress="发布信息30条。")
    found = list(falling_counts(of(now, previous=(then,))))
    assert [(finding.details["now"], finding.details["then"]) for finding in found] == [("信息25条", "信息30条")]
    assert not list(falling_counts(of(then, previous=(now,))))


def test_counts_of_different_things_are_not_compared() -> None:
    now, then = entry("甲科", 1, progress="公示处罚信息9条。"), entry("甲科", 1, progress="推送政策短信1.2万条。")
    assert not list(falling_counts(of(now, previous=(then,))))


@pytest.mark.parametrize(
    ("text", "noticed"),
    [
        ("共公开326条，其中政策100条、动态111条。", True),
        ("共公开211条，其中政策100条、动态111条。", False),
        ("发布待遇25条、集采23条、异地13条，共61条政策信息。", False),
        ("发布待遇25条、集采23条、异地13条，共计62条。", True),
        ("公开61条，其中原创20条。", False),
        ("公开61条。其中一次活动30人、二次31人。", False),
        ("培训3期，120人次。", False),
        ("开展进社区2场、园区和楼宇各1场，共4场。", False),
        ("审查19件，其中8件主动公开、4件依申请公开，7件不公开，2件已报备。", False),
    ],
)
def test_totals_are_held_against_their_parts(text: str, noticed: bool) -> None:
    assert bool(list(wrong_totals(of(entry("甲科", 1, progress=text))))) is noticed


@given(st.lists(st.integers(1, 9999), min_size=2, max_size=6))
def test_any_correct_break_down_passes(parts: list[int]) -> None:
    text = f"共公开{sum(parts)}条，其中" + "、".join(f"某类{part}条" for part in parts) + "。"
    assert [sum(own) == total.number for total, own in totals(text)] == [True]


def test_done_with_a_missed_target_is_noticed() -> None:
    year = assignment([measure(1, ["甲科"], targets=(percent_target(1),))])

    def found(value: int, status: Status) -> list[str]:
        own = returned("甲科", [entry("甲科", 1, status)], [target_entry("甲科", 1, value)])
        return [finding.code for finding in targets_against_status(case(year, [own]))]

    assert found(95, Status.DONE) == ["C10"]
    assert found(100, Status.DONE) == []
    assert found(95, Status.ONGOING) == []


def test_personal_numbers_are_found_and_shown_masked() -> None:
    identity = "11010519491231002X"
    found = list(personal_numbers(of(entry("甲科", 1, progress=f"申请人{identity}，电话13912345678。"))))
    assert [(finding.code, finding.details["sort"]) for finding in found] == [("C11", "身份证号"), ("C11", "手机号")]
    assert all(identity not in str(finding.details) and "13912345678" not in str(finding.details) for finding in found)


@pytest.mark.parametrize(
    "text", ["110105194912310021", "编号2023110500001234567890", "0951-2011234", "12345热线", "×医保发〔2023〕12号"]
)
def test_other_numbers_are_no_personal_numbers(text: str) -> None:
    assert not list(found_in(text))


def test_hidden_characters_are_named_by_their_code() -> None:
    found = list(hidden_characters(of(entry("甲科", 1, progress="甲\x07乙\u202e丙", evidence="台\x07账"))))
    assert [(finding.code, finding.details["codes"]) for finding in found] == [("C12", "U+0007、U+202E"), ("C12", "U+0007")]
