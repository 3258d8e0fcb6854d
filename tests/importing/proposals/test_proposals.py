from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.assignment.model import Comparator, MilestoneKind
from progress_report.importing.doubts.review import milestone_doubts
from progress_report.importing.proposals.due_dates import due_dates
from progress_report.importing.proposals.milestones import propose_milestones
from progress_report.importing.proposals.targets import propose_targets
from progress_report.importing.transcript import TranscribedMeasure
from tests.importing.proposal_quality import invented_quality, reference_quality


def measure(text: str) -> TranscribedMeasure:
    return TranscribedMeasure(7, "主题", text, "", (), "", None, "")


def test_proposals_on_the_reference_document_are_as_good_as_documented() -> None:
    targets, milestones = reference_quality()
    assert (targets.right, targets.proposed, targets.expected) == (9, 9, 9)
    assert (milestones.right, milestones.proposed, milestones.expected) == (25, 26, 26)


def test_proposals_on_other_documents_are_as_good_as_documented() -> None:
    targets, milestones = invented_quality()
    assert not targets.missed + targets.wrong + milestones.missed + milestones.wrong


def test_a_target_carries_measure_name_value_and_quotation() -> None:
    (proposal,) = propose_targets(measure("组织培训，群众满意度达到95%以上。"))
    target = proposal.target
    assert (target.measure, target.indicator, target.comparator, int(target.value), target.unit) == (
        7,
        "群众满意度",
        Comparator.AT_LEAST,
        95,
        "%",
    )
    assert target.quote == "群众满意度达到95%以上"
    assert not proposal.inferred


def test_a_figure_that_is_not_in_the_text_is_marked_as_inferred() -> None:
    (target,) = propose_targets(measure("实现村级代办点全覆盖。"))
    (milestone,) = propose_milestones(measure("年内完成改造。"), 2031)
    assert target.inferred
    assert milestone.inferred
    assert milestone.milestone.due == date(2031, 12, 31)


def test_indicators_of_one_measure_have_different_names() -> None:
    names = [one.target.indicator for one in propose_targets(measure("公开率达到90%，力争公开率达到95%。"))]
    assert len(set(names)) == 2


def test_what_is_to_be_done_by_a_day_is_taken_from_its_words() -> None:
    (one, other) = propose_milestones(measure("分别于3月10日、9月10前报送工作总结。"), 2031)
    assert (one.milestone.kind, one.milestone.due, one.milestone.action) == (
        MilestoneKind.FIXED,
        date(2031, 3, 10),
        "报送工作总结",
    )
    assert other.milestone.due == date(2031, 9, 10)


@pytest.mark.parametrize("text", ["2月30日前完成。", "12345热线。", "第2批名单。", "13月底前。"])
def test_what_is_no_day_sets_no_day(text: str) -> None:
    assert all(proposal.milestone.due is None for proposal in propose_milestones(measure(text), 2031))


@given(st.text(alphabet="每年季度月底前日内至少不低于达到率公开次工作个1234567890%，。、“”于第一二三上半", max_size=200))
def test_every_quotation_stands_in_the_text(text: str) -> None:
    for proposal in propose_targets(measure(text)):
        assert proposal.target.quote in text
    for milestone in propose_milestones(measure(text), 2031):
        assert milestone.milestone.quote in text


def test_a_text_twice_as_long_takes_no_more_than_some_three_times_as_long() -> None:
    def seconds(length: int) -> float:
        """Return the processor's time, the least of three tries."""
        times = []
        for _try in range(3):
            start = process_time()
            propose_targets(measure("公开比例率达不少于" * length))
            propose_milestones(measure("发生出台每年按季度及时" * length), 2031)
            times.append(process_time() - start)
        return min(times)

    assert seconds(600) < 3.2 * seconds(300)


@pytest.mark.parametrize("words", ["12月初前", "12月底左右", "11月30日前后", "约11月底", "次年1月底", "第四季度初"])
def test_words_that_fix_no_day_of_the_year_propose_no_date(words: str) -> None:
    assert [one for one in due_dates(f"于{words}完成验收", 2031) if one.last is not None] == []


ISSUED = [
    ("规范性文件报备率、规范率达到100%。", [("≥", 100, "%"), ("≥", 100, "%")]),
    ("各项差错率均低于5%。", [("<", 5, "%")]),
    ("政务公开在考核中的分值权重不低于4%。", [("≥", 4, "%")]),
    ("每半年公开一次财政收支情况。", [("≥", 1, "次/半年")]),
    ("新建集中供水工程2座，受益群众2836户。", [("≥", 2, "座"), ("≥", 2836, "户")]),
    ("全年新增城镇就业15000人，地区生产总值增长6%左右。", [("≥", 15000, "人"), ("≥", 6, "%")]),
    ("上半年、下半年各1次开展培训。", [("≥", 1, "次/半年")]),
    ("政府信息公开申请在法定期限内答复。", []),
    ("重大项目批准后在门户网站用时3个工作日内公开。", [("≤", 3, "工作日")]),
    ("群众满意度不低于90分。", [("≥", 90, "分")]),
    ("召开新闻发布会2场以上，发布解读稿件不少于30篇。", [("≥", 2, "场"), ("≥", 30, "篇")]),
]
"""Sentences of published documents with the targets that they set."""


@pytest.mark.parametrize(("text", "targets"), ISSUED)
def test_targets_of_published_sentences(text: str, targets: list[tuple[str, int, str]]) -> None:
    found = [one.target for one in propose_targets(measure(text))]
    assert [(one.comparator.value, int(one.value), one.unit) for one in found] == targets
    for one in found:
        at = text.index(one.quote)
        assert at == 0 or text[at - 1] in "，。；、（", "a quotation begins with its phrase"
        assert text[at + len(one.quote)] in "，。；、（）", "and ends with it"


@pytest.mark.parametrize(
    ("text", "days", "action"),
    [
        ("开展三次专项检查（分别在6月、9月和12月底）。", ["06-30", "09-30", "12-31"], "开展三次专项检查"),
        ("于6月20日、12月10日前报送工作进展情况。", ["06-20", "12-10"], "报送工作进展情况"),
    ],
)
def test_each_day_of_a_list_is_a_milestone_of_the_same_thing(text: str, days: list[str], action: str) -> None:
    found = [one.milestone for one in propose_milestones(measure(text), 2031)]
    assert [f"{one.due:%m-%d}" for one in found if one.due] == days
    assert {one.action for one in found} == {action}


def test_both_halves_of_the_year_are_milestones() -> None:
    found = [one.milestone for one in propose_milestones(measure("上半年、下半年各开展1次培训。"), 2031)]
    assert [f"{one.due:%m-%d}" for one in found if one.due] == ["06-30", "12-31"]


@pytest.mark.parametrize(
    "text",
    ["申请在法定期限内答复。", "按时答复率、及时率达到100%。", "及时率达到100%。"],
)
def test_neither_a_term_of_the_law_nor_a_share_is_a_time_rule(text: str) -> None:
    assert propose_milestones(measure(text), 2031) == ()


def test_a_list_of_months_worded_otherwise_than_the_deadline_is_not_after_it() -> None:
    one = replace(measure("分别于6月、12月底前公开检查结果。"), deadline_text="6月、12月", deadline=date(2031, 12, 31))
    assert list(milestone_doubts([one], propose_milestones(one, 2031))) == []


def test_what_is_done_at_once_is_quoted_whole() -> None:
    (found,) = propose_milestones(measure("及时公开市级行政规范性文件。"), 2031)
    assert found.milestone.quote == "及时公开市级行政规范性文件"


@pytest.mark.parametrize(
    ("text", "indicator", "comparator", "value", "unit"),
    [
        ("公开项目安排，金额不少于3.5亿元。", "金额", "≥", "3.5", "亿元"),
        ("公开项目，发放补助不少于500元。", "发放补助金额", "≥", "500", "元"),
        ("资助学生不少于1.2万人次。", "资助学生数量", "≥", "1.2", "万人次"),
        ("覆盖学校不少于210所。", "覆盖学校数量", "≥", "210", "所"),
        ("公示校车不少于86辆。", "公示校车数量", "≥", "86", "辆"),
        ("规范办理，败诉率低于3‰。", "败诉率", "<", "3", "‰"),
    ],
)
def test_money_thousandths_and_units_with_a_scale_are_targets(
    text: str, indicator: str, comparator: str, value: str, unit: str
) -> None:
    (proposal,) = propose_targets(measure(text))
    target = proposal.target
    said = (target.indicator, target.comparator.value, str(target.value), target.unit)
    assert said == (indicator, comparator, value, unit)


def test_minutes_are_not_taken_for_points() -> None:
    assert not propose_targets(measure("现场解读不少于30分钟。"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("打造党群服务点6个，选聘网格员120名。", [("打造党群服务点数量", "≥", "6", "个"), ("选聘网格员数量", "≥", "120", "名")]),
        ("完成12家企业首席质量官培训。", [("完成企业首席质量官培训数量", "≥", "12", "家")]),
        ("流感疫苗接种1.2万剂次，活动4场次。", [("流感疫苗接种数量", "≥", "1.2", "万剂次"), ("活动数量", "≥", "4", "场次")]),
        ("服务企业不少于3000户次。", [("服务企业数量", "≥", "3000", "户次")]),
        ("技术合同到账额突破2000万元。", [("技术合同到账额", ">", "2000", "万元")]),
        ("粮食播种面积稳定在58万亩，总产22万吨以上。", [("粮食播种面积", "≥", "58", "万亩"), ("总产数量", "≥", "22", "万吨")]),
        ("审批时限压缩至3个工作日。", [("审批时限期限", "≤", "3", "工作日")]),
        ("热线按时办结率、满意率分别达到100%、95%。", [("热线按时办结率", "≥", "100", "%"), ("满意率", "≥", "95", "%")]),
        ("1.改厕1500户；2.整治厕所300户。", [("改厕数量", "≥", "1500", "户"), ("整治厕所数量", "≥", "300", "户")]),
        ("（1）压实责任；（2）线上占比不低于70%。", [("线上占比", "≥", "70", "%")]),
    ],
)
def test_what_a_clause_counts_is_proposed_with_its_whole_unit_and_name(
    text: str, wanted: list[tuple[str, str, str, str]]
) -> None:
    found = [one.target for one in propose_targets(measure(text))]
    assert [(one.indicator, one.comparator.value, str(one.value), one.unit) for one in found] == wanted
    assert all(one.quote in text for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "共12项。",
        "涉及农户300户。",
        "现有网点5个，分为3批。",
        "印发2031年第3号通告。",
        "提前7天发布预告。",
        "约30人参加。",
        "其中5个。",
        "近三年累计办理120件。",
    ],
)
def test_numbers_that_ask_for_nothing_are_no_targets(text: str) -> None:
    assert not propose_targets(measure(text))


def test_dates_behind_the_items_of_a_list_are_each_of_their_own_item() -> None:
    text = "1.开放档案（12月底前）2.上线小程序（6月30日前）3.接待群众（全年）"
    found = [(one.milestone.quote, one.milestone.due, one.milestone.action) for one in propose_milestones(measure(text), 2031)]
    assert found == [("12月底前", date(2031, 12, 31), "开放档案"), ("6月30日前", date(2031, 6, 30), "上线小程序")]
