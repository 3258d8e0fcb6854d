from __future__ import annotations

import pytest

from progress_report.editing.model import PLANS, PROBLEMS
from progress_report.editing.remarks import MOST_PARTS, Said, plan_paragraphs, problem_paragraphs, told_once


def said(**parts: str) -> list[Said]:
    """Return what was said by theme, the parts of one divided by a stroke."""
    return [Said(theme, tuple(text.split("/"))) for theme, text in parts.items()]


def test_a_few_single_problems_are_counted_in_one_sentence() -> None:
    assert problem_paragraphs(said(解读="人手不足", 推送="经费紧张")) == ("主要存在以下问题：一是人手不足；二是经费紧张。",)
    assert problem_paragraphs(said(解读="人手不足")) == ("人手不足。",)
    assert problem_paragraphs([]) == ()


def test_what_several_say_of_one_theme_is_one_sentence_under_its_name() -> None:
    assert problem_paragraphs(said(政策解读="术语偏多。案例少/视频偏晚", 推送="覆盖不够")) == (
        "一是政策解读方面，术语偏多，案例少；视频偏晚。",
        "二是覆盖不够。",
    )


def test_of_many_themes_those_with_one_problem_go_together() -> None:
    problems = said(解读="甲/乙", 推送="丙/丁", 互动="戊", 平台="己", 评估="庚")
    assert problem_paragraphs(problems) == ("一是解读方面，甲；乙。", "二是推送方面，丙；丁。", "三是其他方面，戊；己；庚。")


def test_next_steps_follow_the_problems_they_answer() -> None:
    problems = said(解读="甲/乙", 推送="丙/丁", 互动="戊", 平台="己", 评估="庚")
    plans = said(预算="2月底前公开预算", 互动="3月底前更新知识库", 推送="补名录/编问答", 解读="改写7篇", 平台="6月底前建制度")
    assert plan_paragraphs(plans, problems, "我局") == (
        "一是改写7篇。",
        "二是推送方面，补名录；编问答。",
        "三是针对其他问题，3月底前更新知识库；6月底前建制度。",
        "四是2月底前公开预算。",
    )


def test_a_few_next_steps_stand_in_the_problems_order_without_repeating_their_opener() -> None:
    texts = {"预算": "我局将继续公开预算", "推送": "将于3月底前补齐名录"}
    plans = [Said(theme, told_once(PLANS, [text])) for theme, text in texts.items()]
    words = plan_paragraphs(plans, said(推送="覆盖不够"), "我局")
    assert words == ("下一步，我局将重点做好以下工作：一是3月底前补齐名录；二是继续公开预算。",)


def test_a_theme_with_much_to_say_takes_several_sentences_and_loses_nothing() -> None:
    parts = [f"事{number}" for number in range(2 * MOST_PARTS + 1)]
    (words,) = problem_paragraphs(said(解读="/".join(parts)))
    assert words.count("。") == 3
    assert all(part in words for part in parts)


def test_what_another_says_as_well_is_said_once() -> None:
    texts = ["主要是专业力量不足", "专业力量不足", "个别栏目更新不及时", "存在栏目更新不及时的问题"]
    assert told_once(PROBLEMS, texts) == ("专业力量不足", "个别栏目更新不及时")


@pytest.mark.parametrize("text", ["持续推进", "继续做好。", "下一步，我局将继续推进该项工作", "无"])
def test_a_plan_that_names_nothing_to_be_done_is_not_printed(text: str) -> None:
    assert told_once(PLANS, [text]) == ()


@pytest.mark.parametrize("text", ["继续做好年报编制", "持续推进栏目改版", "12月底前报送"])
def test_a_plan_that_names_something_is_printed(text: str) -> None:
    assert told_once(PLANS, [text]) == (text,)
