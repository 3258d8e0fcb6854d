"""Every rule about the numbers in what an office wrote, with all that its finding says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from progress_report.assignment.model import Combination, Comparator, Target
from progress_report.checks.figures import (
    adds_up,
    counts,
    falling_counts,
    states_gone_back,
    targets_against_status,
    totals,
    unexplained_targets,
    wrong_totals,
)
from progress_report.messages.findings import Finding
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability, Entry, TargetEntry
from tests.builders import assignment, case, entry, measure, period, returned, target_entry

OFFICES = ("甲科", "乙科")
YEAR = assignment([measure(1, OFFICES), measure(2, ["甲科"])])


def of(now: Entry, then: Entry | None = None, **window: object):
    year = replace(YEAR, periods=(period(**window),)) if window else YEAR
    return case(year, [returned("甲科", [now])], [returned("甲科", [then])] if then else [])


def told(found: Finding) -> tuple[object, ...]:
    return found.code, found.office, found.measure, str(found.where), dict(found.details)


def test_what_is_counted_is_told_with_its_unit_its_thing_and_its_words() -> None:
    (first, second, third) = counts("发布信息1,200条，累计解读１５篇；各3次")
    assert first == (Decimal(1200), "条", "信息", False, False, 4)
    assert (third.is_each, third.is_total, third.noun) == (True, False, "")
    assert (second.unit, second.is_total) == ("篇", True)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [("投入2万元", 20000, "元"), ("投入2.5万余元", 25000, "元"), ("约1，200人次", 1200, "人次"), ("答复12余件", 12, "件"), ("0.5项", Decimal("0.5"), "项")],
)  # fmt: skip
def test_a_count(text: str, number: Decimal, unit: str) -> None:
    (found,) = counts(text)
    assert (found.number, found.unit) == (number, unit)


@pytest.mark.parametrize("words", ["共", "共计", "合计", "总计", "累计", "共发布政策类"])
def test_words_of_a_total(words: str) -> None:
    assert counts(f"{words}12条")[0].is_total


@pytest.mark.parametrize("words", ["公开", "共同，公开", "共一二三四五六七八九十一二三"])
def test_words_of_no_total(words: str) -> None:
    assert not counts(f"{words}12条")[0].is_total


def test_a_fallen_count_says_both_with_last_periods_cell() -> None:
    now = entry("甲科", 1, progress="发布信息25条，其中发布信息3条。发布信息20条。")
    then = entry("甲科", 1, progress="发布信息30条。发布信息9条。")
    (found,) = falling_counts(of(now, then))
    details = {"number": "1", "now": "信息25条", "then": "信息30条", "source": "2025/H2/甲科.xlsx［填报表］G7"}
    assert told(found) == ("C08", "甲科", 1, "2025/H2/甲科.xlsx［填报表］G7", details)


@pytest.mark.parametrize(
    ("now", "then"), [("发布信息30条。", "发布信息30条。"), ("25条。", "30条。"), ("发布信息2件。", "发布信息3条。")]
)
def test_what_has_not_fallen_or_is_of_something_else_is_not_noticed(now: str, then: str) -> None:
    assert not list(falling_counts(of(entry("甲科", 1, progress=now), entry("甲科", 1, progress=then))))


def test_counts_are_not_compared_where_a_period_begins_in_another_year() -> None:
    now, then = entry("甲科", 1, progress="发布信息25条。"), entry("甲科", 1, progress="发布信息30条。")
    assert list(falling_counts(of(now, then)))
    assert not list(falling_counts(of(now, then, start=date(2024, 12, 1))))


def test_a_state_gone_back_says_both_with_last_periods_cell() -> None:
    (found,) = states_gone_back(of(entry("甲科", 1, Status.ONGOING), entry("甲科", 1, Status.DONE)))
    details = {"number": "1", "before": "已完成", "now": "推进中", "source": "2025/H2/甲科.xlsx［填报表］F7"}
    assert told(found) == ("C13", "甲科", 1, "2025/H2/甲科.xlsx［填报表］F7", details)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (Status.DONE, Status.DONE), (Status.ONGOING, Status.DONE), (Status.NOT_APPLICABLE, Status.ONGOING),
        (Status.DONE, Status.NOT_APPLICABLE), (None, Status.ONGOING), (Status.DONE, None), (Status.CONTINUING, Status.ONGOING),
    ],
)  # fmt: skip
def test_a_state_that_has_not_gone_back_is_not_noticed(before: Status | None, now: Status | None) -> None:
    assert not list(states_gone_back(of(entry("甲科", 1, now), entry("甲科", 1, before))))


def test_a_state_is_held_against_the_same_offices_only() -> None:
    then = returned("乙科", [entry("乙科", 1, Status.DONE)])
    assert not list(states_gone_back(case(YEAR, [returned("甲科", [entry("甲科", 1, Status.ONGOING)])], [then])))


def test_a_wrong_total_says_its_parts_and_their_sum() -> None:
    (found,) = wrong_totals(of(entry("甲科", 2, progress="共公开326条，其中政策100条、动态111条。")))
    details = {"number": "2", "total": "326条", "parts": "100+111", "sum": "211"}
    assert told(found) == ("C09", "甲科", 2, "2025/H2/甲科.xlsx［填报表］G8", details)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("共20件（热线12件、信箱8件）。", [("20", ("12", "8"))]),
        ("共20件诉求（热线12件、信箱9件）。", [("20", ("12", "9"))]),
        ("共20件（热线12件）。", []),
        ("共20件（热线12件、接待8人）。", []),
        ("共20件（其中热线12件、信箱8件）。", [("20", ("12", "8"))]),
        ("开展活动（热线12件、信箱8件）。", []),
        ("共20件，另外开展的活动很多很多（热线12件、信箱8件）。", []),
        ("共20件（各2件、信箱8件）。", []),
        ("共20件（共12件、信箱8件）。", []),
        ("公开12条，其中政策5条、动态7条。", [("12", ("5", "7"))]),
        ("公开12条，其中政策5条、培训7期。", []),
        ("政策5条、动态7条，共12条。", [("12", ("5", "7"))]),
        ("政策5条，共12条。", []),
        ("累计政策5条、累计动态7条，共计12条。", [("12", ("5", "7"))]),
        ("政策5条、动态7条。", []),
        ("各5条，其中政策5条、动态7条。", []),
        ("全年3期，公开12条，其中政策5条、动态7条。", [("12", ("5", "7"))]),
        ("共计12条，其中政策5条、动态7条。下半年各2条。", [("12", ("5", "7"))]),
    ],
)
def test_a_total_and_its_parts(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(str(total.number), tuple(map(str, parts))) for total, parts in totals(text)] == found


@pytest.mark.parametrize(
    ("total", "parts", "right"),
    [(12, (5, 7), True), (12, (5, 7, 9), True), (12, (12, 3), False), (12, (5, 8), False), (21, (5, 7, 9), True), (5, (5, 7), False)],
)  # fmt: skip
def test_the_first_two_or_more_parts_may_make_the_total(total: int, parts: tuple[int, ...], right: bool) -> None:
    assert adds_up(Decimal(total), tuple(map(Decimal, parts))) is right


def target(combination: Combination | None = None, unit: str = "期", value: int = 12) -> Target:
    return Target(1, "期数", Comparator.AT_LEAST, Decimal(value), unit, chosen=combination)


def answer(office: str, value: int | None, applies: Applicability = Applicability.GIVEN) -> TargetEntry:
    return target_entry(office, 1, value, applies, "期数")


def held(
    own: Target,
    answers: dict[str, TargetEntry | None],
    states: dict[str, Status] | None = None,
    leads: tuple[str, ...] = (),
) -> list[tuple[str, str]]:
    """Return the offices that are told of a missed target, each with the value that it is told."""
    year = assignment([measure(1, OFFICES, targets=(own, own._replace(indicator="另一指标")), leads=leads)])
    states = {"甲科": Status.DONE, "乙科": Status.DONE} | (states or {})
    returns = [returned(name, [entry(name, 1, states[name])], [one] if one else []) for name, one in answers.items()]
    return [(found.office, found.details["actual"]) for found in targets_against_status(case(year, returns))]


@pytest.mark.parametrize(
    ("combination", "values", "told"),
    [
        (None, (7, 5), []),
        (None, (7, 4), [("甲科", "11期（合计）"), ("乙科", "11期（合计）")]),
        (Combination.EACH, (12, 11), [("乙科", "11期")]),
        (Combination.LOWEST, (12, 13), []),
        (Combination.LOWEST, (12, 11), [("甲科", "11期（最低）"), ("乙科", "11期（最低）")]),
        (Combination.HIGHEST, (12, 1), []),
        (Combination.HIGHEST, (11, 1), [("甲科", "11期（最高）"), ("乙科", "11期（最高）")]),
        (Combination.LEAD, (12, 11), [("乙科", "11期")]),
    ],
)
def test_values_of_two_offices_are_held_as_they_count(
    combination: Combination | None, values: tuple[int, int], told: list[tuple[str, str]]
) -> None:
    answers = {name: answer(name, value) for name, value in zip(OFFICES, values, strict=True)}
    assert held(target(combination), answers) == told


def test_where_one_leads_the_others_values_are_not_held() -> None:
    lead = ("甲科",)
    assert held(target(Combination.LEAD), {"甲科": answer("甲科", 12), "乙科": answer("乙科", 1)}, leads=lead) == []
    assert held(target(Combination.LEAD), {"甲科": answer("甲科", 1), "乙科": answer("乙科", 12)}, leads=lead) == [
        ("甲科", "1期")
    ]


def test_values_that_count_together_are_not_held_while_one_is_missing() -> None:
    unanswered = answer("乙科", None, Applicability.MISSING)
    spared = answer("乙科", None, Applicability.NOT_APPLICABLE)
    short = answer("甲科", 7)
    assert held(target(), {"甲科": short}) == []
    assert held(target(), {"甲科": short, "乙科": None}) == []
    assert held(target(), {"甲科": short, "乙科": unanswered}) == []
    assert held(target(), {"甲科": short, "乙科": spared}) == [("甲科", "7期（合计）")]
    assert held(target(), {"甲科": short, "乙科": None}, {"乙科": Status.NOT_APPLICABLE}) == [("甲科", "7期（合计）")]


def test_one_office_by_itself_needs_no_word_of_how_values_count() -> None:
    year = assignment([measure(1, ["甲科"], targets=(target(),))])
    own = returned("甲科", [entry("甲科", 1)], [answer("甲科", 7)])
    (found,) = targets_against_status(case(year, [own]))
    details = {"number": "1", "indicator": "期数", "actual": "7期", "target": "≥12期"}
    assert told(found) == ("C10", "甲科", 1, "2025/H2/甲科.xlsx［指标完成情况］E5", details)


def test_a_value_of_what_does_not_apply_is_told() -> None:
    year = assignment([measure(1, ["甲科"], targets=(target(),))])
    own = returned("甲科", [entry("甲科", 1, Status.NOT_APPLICABLE)], [answer("甲科", 7), target_entry("甲科", 1, 3)])
    (found,) = targets_against_status(case(year, [own]))
    details = {"number": "1", "indicator": "期数", "actual": "7期"}
    assert told(found) == ("C14", "甲科", 1, "2025/H2/甲科.xlsx［指标完成情况］E5", details)


@pytest.mark.parametrize(
    ("applies", "note", "status", "progress", "asked"),
    [
        (Applicability.NOT_APPLICABLE, "", Status.DONE, "做了。", True),
        (Applicability.NOT_APPLICABLE, "年内无此项", Status.DONE, "做了。", False),
        (Applicability.GIVEN, "", Status.DONE, "做了。", False),
        (Applicability.NOT_APPLICABLE, "", Status.NOT_APPLICABLE, "无此职责。", False),
        (Applicability.NOT_APPLICABLE, "", Status.NOT_APPLICABLE, "", True),
    ],
)
def test_not_applicable_needs_its_reason(applies: Applicability, note: str, status: Status, progress: str, asked: bool) -> None:
    own = answer("甲科", 12 if applies is Applicability.GIVEN else None, applies)._replace(note=note)
    case_of = case(YEAR, [returned("甲科", [entry("甲科", 1, status, progress=progress)], [own])])
    found = [told(one) for one in unexplained_targets(case_of)]
    details = {"number": "1", "indicator": "期数"}
    assert found == ([("C17", "甲科", 1, "2025/H2/甲科.xlsx［指标完成情况］F5", details)] if asked else [])
