from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.assignment.short_names import FARTHEST, proposed_name, proposed_names, width_of_name
from tests.builders import measure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("7.推进重大行政决策事项目录公开。根据年度重点工作，依法编制。", "推进重大行政决策事项目录公开"),
        ("围绕民生，加强政策推送，公开名单。", "加强政策推送"),
        ("扎实做好本单位预算、决算及相关报表公开工作，及时公开。", "做好本单位预算、决算及相关报表公开工作"),
        ("无", "无"),
    ],
)
def test_a_short_name_is_a_measures_first_clause_that_says_what_is_done(text: str, name: str) -> None:
    assert proposed_name(text) == name


def test_short_names_are_short_and_unique_and_the_clerks_stand() -> None:
    long = "很长的措施" * 9
    names = proposed_names([measure(n, ["甲科"], text=long) for n in range(1, 5)] + [measure(5, ["甲科"], short_name="自定")])
    assert len(set(names.values())) == 5
    assert max(map(width_of_name, names.values())) <= FARTHEST + len("（2）")
    assert names[5] == "自定"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("编制并公布2025年度重大行政决策事项目录，目录外事项不得列入。", "编制并公布2025年度重大行政决策事项目录"),
        ("公开2024年度部门决算和2025年度部门预算。", "公开2024年度部门决算和2025年度部门预算"),
        ("公开义务教育薄弱环节改善与能力提升项目资金安排，金额不少于3.5亿元。", "公开义务教育薄弱环节改善与能力提升项目资金安排"),
        ("制作图文、音视频等多元化解读产品不少于24个，其中视频类占比不低于40%。", "制作图文、音视频等多元化解读产品"),
        ("建设校园公开栏目标准化模板并向全区中小学推广应用，同时做好改造。", "建设校园公开栏目标准化模板"),
        ("公布义务教育学校招生计划、范围、条件、程序和时间，公布率100%。", "公布义务教育学校招生计划、范围、条件"),
        ("公开教师招聘、职称评审、岗位聘用、评优评先等结果，公示5个工作日。", "公开教师招聘、职称评审、岗位聘用、评优评先等结果"),
        ("引导社会公众参与涉及重大行政决策事项目录内事项。", "引导社会公众参与涉及重大行政决策事项目录内事项"),
        ("对涉及学区划分、民办学校分类登记等重大决策，公开征求意见。", "公开征求意见"),
        ("公布特殊教育学校（班），按季度。", "公布特殊教育学校（班）"),
        # A target's value is no name.
        ("开展“规划公众开放日”活动不少于4次，参与群众不少于300人次。", "开展“规划公众开放日”活动"),
        ("组织政务公开业务培训全年不少于4期。", "组织政务公开业务培训"),
        ("主要负责人每半年至少听取1次汇报。", "主要负责人每半年至少听取1次汇报"),
        ("公开率达到100%。", "公开率达到100%"),
        ("依申请公开按期答复率达到100%以上。", "依申请公开按期答复率"),
        ("开展主题活动（含开放日，讲解日）。", "开展主题活动"),
    ],
)
def test_a_short_name_is_cut_only_where_a_whole_phrase_is_left(text: str, name: str) -> None:
    assert proposed_name(text) == name


def test_a_name_that_has_to_be_cut_says_so() -> None:
    assert proposed_name("很长的措施" * 9).endswith("…")


_WORDS = "公开 编制 预算 决算 和 与 及 并 、 以及 等 的 情况 项目资金安排 2025 年度 1.5万 A4 “ ” （ ） ， 《 》 参与 不少于 涉及"


@given(st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=60).map("".join))
def test_a_proposed_name_is_of_the_text_and_ends_where_a_phrase_may(text: str) -> None:
    marks = str.maketrans("", "", "“”（）《》")
    given_words, said = text.translate(marks), proposed_name(text).removesuffix("…")
    assert width_of_name(said) <= FARTHEST
    if said == "未命名":
        return
    words = said.translate(marks)
    assert words in given_words
    after = given_words[given_words.find(words) + len(words) :][:1]
    shortened = (
        given_words.count(words) == 1
        and after not in {"", "，"}
        and said in text
        and re.search("公开|编制|预算|决算|情况", words)
    )
    if shortened and text[text.find(said) + len(said)] not in "“”（）《》":
        assert not said.endswith(("和", "并", "、", "“", "（", "《", "以及"))
        assert not (said[-1].isascii() and after.isascii())
