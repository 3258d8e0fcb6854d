from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progress_report.editing import words
from progress_report.editing.sentences import amount, enumerated, first_sentence, requirement, sentence
from progress_report.editing.silence import says_nothing
from progress_report.editing.words import fitted
from progress_report.reading.wording import HAN


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("一是加强信息公开；二是完善制度。", "加强信息公开；完善制度"),
        ("1.公开信息12条；\n2.举办培训2期", "公开信息12条；举办培训2期"),
        ("（1）公开信息（2）举办培训", "公开信息；举办培训"),
        ("①公开信息12条②举办培训2期", "公开信息12条；举办培训2期"),
        ("1)公开信息12条 2)举办培训2期", "公开信息12条；举办培训2期"),
        ("办公室一是加强公开；二是完善制度。", "加强公开；完善制度"),
        ("办公室1.公开信息12条；\n2.举办培训2期", "公开信息12条；举办培训2期"),
        ("•公开信息12条\n•举办培训2期", "公开信息12条；举办培训2期"),
        ("1.2023年3月公开目录。2.9月公开决算。", "2023年3月公开目录；9月公开决算"),
        ("（1）制定方案。（2）开展自查。", "制定方案；开展自查"),
        ("1．公开目录2．公开决算", "公开目录；公开决算"),
        ("占比提高3.5个百分点，其中2.5个来自网站", "占比提高3.5个百分点，其中2.5个来自网站"),
        ("逐项落实。（我科牵头）", "逐项落实（办公室牵头）"),
        ("按（2）类办理", "按（2）类办理"),
        ("第3项：公开信息12条", "公开信息12条"),
        ("；公开信息12条……", "公开信息12条"),
        ("已完成。已公开部门预算。", "已公开部门预算"),
        ("（推进中）正在编制", "正在编制"),
        ("该项工作已完成，公开部门预算", "公开部门预算"),
        ("已完成。", "已完成"),
        ("已完成部门预算公开", "已完成部门预算公开"),
        ("我们公开12条，我们的台账齐全", "公开12条，我们的台账齐全"),
        ("办公室（牵头）公开12条", "公开12条"),
        ("满意率＞95％，用时3工作日", "满意率超过95%，用时3个工作日"),
        ("举办培训2期(共30人)", "举办培训2期（共30人）"),
        ('发布"一图读懂"2篇（，含视频）', "发布“一图读懂”2篇（含视频）"),
        ("2023.9.01公开决算", "2023年9月1日公开决算"),
        ("版本2023.11.30.2上线", "版本2023.11.30.2上线"),
        ("公开信息7条：。", "公开信息7条"),
        ("截至11月底，办公室共公开20条", "截至11月底，共公开20条"),
        ("我科已公开12条。", "已公开12条"),
        ("由我科牵头，本科室的台账齐全。", "由办公室牵头，办公室的台账齐全"),
        ("办公室的台账由综合科保管。", "办公室的台账由综合科保管"),
        ("下一步，继续做好公开。", "继续做好公开"),
        ("存在问题：人手不足。", "人手不足"),
        ("\u3000\u3000公开信息，\n 并整理\u3000归档。；", "公开信息，并整理归档"),
        ("公开信息\n整理归档", "公开信息；整理归档"),
        ("征集≥30日，参与率≥100%，办结≤5个工作日", "征集不少于30日，参与率不低于100%，办结不超过5个工作日"),
        ("公开12条。；举办2期。。", "公开12条；举办2期"),
        ("公开1.2万条，占3.5%", "公开1.2万条，占3.5%"),
    ],
)
def test_an_offices_words_are_made_fit_for_a_sentence(typed: str, printed: str) -> None:
    assert fitted(typed, "办公室").text == printed


@pytest.mark.parametrize(
    ("office", "typed", "printed"),
    [
        ("不动产登记中心", "我中心已公开12条，本中心的台账齐全。", "已公开12条，不动产登记中心的台账齐全"),
        ("档案信息中心（政务服务窗口）", "我中心：公开12条。", "公开12条"),
        ("综合执法队", "截至目前，我队公示处罚5件。", "截至目前，公示处罚5件"),
        ("法规处", "我处公开12条，我处理信件3件。", "我处公开12条，我处理信件3件"),
        ("法规处", "本处公开12条，由我处汇总。", "公开12条，由法规处汇总"),
        # Another office's word, or the bureau's: nobody's own.
        ("法规科", "我中心已公开12条。", "我中心已公开12条"),
    ],
)
def test_an_office_that_is_no_section_is_told_by_its_own_word(office: str, typed: str, printed: str) -> None:
    assert fitted(typed, office).text == printed


def test_what_cannot_be_decided_is_asked() -> None:
    assert fitted("2.举办培训", "甲科").doubts == ("序号“2.”不成一串",)
    assert fitted("公开信息（含转载", "甲科").doubts == ("“（）”不成对",)
    assert fitted("具体情况如下：", "甲科").doubts


@pytest.mark.parametrize(
    "words", ["同上", "同第3项。", "与上期相同", "情况与办公室一致", "参见第3项", "公开12条（详见附件1）", "见上期"]
)
def test_words_that_point_elsewhere_are_asked(words: str) -> None:
    (doubt,) = fitted(words, "甲科").doubts
    assert "所指的内容不在文字里" in doubt


@pytest.mark.parametrize("words", ["会同第3方机构公开12条", "意见建议公开12条", "与市中心对接一致推进2次"])
def test_words_that_only_look_like_pointing_are_not_asked(words: str) -> None:
    assert fitted(words, "甲科").doubts == ()


@given(st.text(alphabet="公开信息一二三是1234567890.、，。；：（）我科办室 \n\u3000≥", max_size=60))
def test_fit_words_stay_as_they_are_when_fitted_again_and_never_end_in_a_mark(words: str) -> None:
    text = fitted(words, "办公室").text
    assert "\n" not in text
    assert text == text.strip()
    assert not text.endswith(tuple("。；，、："))
    assert "。；" not in text


@given(st.text(alphabet="公开信息政策解读台账，。", min_size=1, max_size=40))
def test_words_without_anything_to_set_right_keep_every_character(words: str) -> None:
    kept = [character for character in words if character not in "，。"]
    assert [character for character in fitted(words, "甲科").text if character not in "，。；、："] == kept


@pytest.mark.parametrize(
    "words",
    [
        "",
        "无",
        "无。",
        "/",
        "——",
        "暂无问题",
        "无明显问题",
        "本科室暂无下一步打算。",
        "目前没有问题",
        "暂未发现需要反映的问题",
        "N/A",
        "　无　",
    ],
)
def test_phrases_of_nothing_to_report_are_known(words: str) -> None:
    assert says_nothing(words)


@pytest.mark.parametrize(
    "words", ["无障碍设施不足", "没有专职人员", "无专项经费", "问题整改尚未完成", "未发现专栏更新及时", "暂无专家入库"]
)
def test_what_only_begins_like_nothing_is_something(words: str) -> None:
    assert not says_nothing(words)


def test_sentences_have_the_marks_and_measure_words_of_running_text() -> None:
    from decimal import Decimal

    from progress_report.assignment.model import Comparator

    assert sentence("公开信息；") == "公开信息。"
    assert sentence("") == ""
    assert first_sentence("公开3条。另有2条。") == "公开3条"
    assert enumerated(["人手不足。", "经费紧张；进度慢。"]) == "一是人手不足；二是经费紧张，进度慢。"
    assert enumerated(["人手不足。"]) == "人手不足。"
    assert amount(Decimal(7), "工作日") == "7个工作日"
    assert requirement(Comparator.AT_LEAST, Decimal(30), "日") == "不少于30日"
    assert requirement(Comparator.AT_LEAST, Decimal(50), "%") == "不低于50%"
    assert requirement(Comparator.AT_MOST, Decimal(10), "工作日") == "不超过10个工作日"
    assert requirement(Comparator.AT_LEAST, Decimal(1), "次/年") == "不少于1次"


def test_a_pattern_is_made_only_for_an_office_that_its_words_name() -> None:
    made = words._subjects.cache_info().misses
    for number in range(300):
        assert fitted(f"发布信息{number}条。", f"第{number}科室", (f"{number}科",)).text == f"发布信息{number}条"
    assert words._subjects.cache_info().misses == made
    assert fitted("另一个科发布信息3条。", "另一个科").text == "发布信息3条"
    assert words._subjects.cache_info().misses == made + 1


_WORD = f"{HAN}0-9A-Za-z%"
_ODD_MARKS = re.compile(f"[^{_WORD}，。；、：（）“”《》]|[，。；、：][^{_WORD}“《]|[（“《][^{_WORD}]")


@settings(max_examples=500)
@given(st.text(st.sampled_from("甲是一十12９0²%aZ，。；、：（）“”《》,. ①⑳\n㐀\U00020000"), max_size=12))
def test_a_plain_text_has_no_odd_marks_and_nothing_like_a_number_of_the_offices_own(text: str) -> None:
    assert words._is_plain(text) == (_ODD_MARKS.search(text) is None and words._MAY_BE_LABEL.search(text) is None)


def test_a_long_text_is_told_to_be_plain_in_time_that_grows_with_it() -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        for _ in range(20):
            words._is_plain(text)
        return time.process_time() - start

    for part in ("甲", "甲，", "（", "1", "1甲、", "是"):
        short, long = seconds(part * 5_000 + "!"), seconds(part * 20_000 + "!")
        assert long < max(10 * short, 0.1)
