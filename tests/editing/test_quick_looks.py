"""What is looked for first, because it is quick, never misses what the costly patterns after it would find."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from progress_report.checks import figures
from progress_report.editing import silence, words
from progress_report.editing.words import fitted
from progress_report.gbt9704 import word_file
from progress_report.gbt9704.document import COPIES
from progress_report.reading import personal_numbers, wording
from progress_report.reading.personal_numbers import found_in, may_hold

PIECES = (
    *"。；，、：;,:.（）()“”《》【】\"'①③⑩⑳0123456789１-—–•*  　\t\n≥≤<>＜％一二三十第是",
    *(
        "我科",
        "我们",
        "本科室",
        "办公室",
        "甲科",
        "工作日",
        "同上",
        "见附件",
        "如下",
        "已完成",
        "推进中",
        "2023.11.30",
        "2023/11/3",
    ),
    *("一是", "（一）", "（2）", "1.", "2、", "下一步打算：", "存在问题：", "发布信息", "30条", "（甲科）", "公开", "与上期一致"),
    *("第3项：", "序号2、", "状态：", "本项工作", "开展情况：", "目前", "问题：", "90%", "⻔", "系统A"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_words_are_made_fit_alike_whether_or_not_it_is_first_asked_if_a_pattern_can_find_anything(text: str) -> None:
    quick = fitted.__wrapped__(text, "办公室", ("甲科",))
    anything = re.compile("")
    with pytest.MonkeyPatch.context() as patched:
        for name in ("_MAY_BE_LABEL", "_BULLET_SIGN"):
            patched.setattr(words, name, anything)
        patched.setattr(words, "_is_fit", lambda _text, _names: False)
        patched.setattr(words, "_HEAD_BEGINS", {*text, ""})
        patched.setattr(words, "_SIGNS", [(("",), sign, put) for _marks, sign, put in words._SIGNS])
        patched.setattr(words, "_begins_a_clause", lambda _text, _name: True)
        assert fitted.__wrapped__(text, "办公室", ("甲科",)) == quick


@pytest.mark.parametrize(
    "text", ["公开信息30条", "已公开（甲科）30条，政策解读2场、“问答”1次。", "进展顺利，完成率90%；", "《办法》印发：共5章。"]
)
def test_most_texts_are_told_to_be_fit_at_the_first_look(text: str) -> None:
    assert words._is_fit(text.strip(words._BEFORE), ("办公室",))


def test_a_head_is_taken_off_whatever_it_begins_with() -> None:
    heads = ("进展：", "工作开展情况：", "完成情况：", "落实：", "下步：", "目前存在的问题：", "当前进展：", "本期进展：", "主要困难是", "问题：", "第3项：", "序号4、",
             "【已完成】", "[推进中]", "（未开展）", "(已完成)", "状态：已完成，", "该项工作已完成，", "此项推进中，", "有序推进中，", "正在推进。", "持续推进。", "完成状态：未开展。")  # fmt: skip
    for head in heads:
        assert fitted(f"{head}发布信息", "办公室").text == "发布信息", head


def test_no_invisible_character_is_taken_for_a_printable_one() -> None:
    invisible = [character for character in map(chr, range(0x110000)) if wording._INVISIBLE.match(character)]
    assert len(invisible) > 2000
    assert not any(character.isprintable() for character in invisible)


def test_every_character_that_becomes_a_figure_or_a_gap_between_figures_is_seen_before_it_is_made_one() -> None:
    figure, gap = re.compile(personal_numbers._FIGURE), re.compile(personal_numbers._FIGURE_GAP)
    for character in map(chr, range(0x110000)):
        plain = unicodedata.normalize("NFKC", character)
        if re.search(r"\d", plain):
            assert figure.match(character), hex(ord(character))
        elif all(sign in " -.．－　" for sign in plain):
            assert gap.match(character), hex(ord(character))


@pytest.mark.parametrize("number", ["13812345678", "１３８１２３４５６７８", "138 1234 5678", "138-1234-5678", "⑬⑧①②③④⑤⑥⑦⑧"])
def test_a_telephone_number_is_found_however_its_figures_are_written(number: str) -> None:
    assert may_hold(f"联系人{number}")
    assert list(found_in(f"联系人{number}")) == [("手机号", "13812345678")]


def test_the_marks_taken_from_an_end_are_those_that_say_nothing_anywhere() -> None:
    marks = {character for character in map(chr, range(0x110000)) if silence._MARKS.match(character)}
    assert marks == set(silence._MARK_SIGNS)


@given(st.text("共计合累，。；、3件x\n", max_size=24))
@settings(max_examples=500)
def test_a_total_is_looked_for_as_near_as_it_can_stand(text: str) -> None:
    near = figures._TOTAL.search(text, len(text) - figures._LONGEST_TOTAL)
    assert (near is not None) == (figures._TOTAL.search(text) is not None)


@given(st.lists(st.text("抄送：: \u3000机关", max_size=4), max_size=5))
@settings(max_examples=500)
def test_copies_are_told_by_a_paragraphs_beginning(pieces: list[str]) -> None:
    paragraph = etree.Element(f"{word_file.W}p")
    for piece in pieces:
        etree.SubElement(paragraph, f"{word_file.W}t").text = piece
    assert word_file._is_copies(paragraph) == "".join(pieces).strip().startswith(COPIES)
