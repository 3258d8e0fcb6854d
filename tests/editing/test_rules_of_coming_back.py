"""What becomes of each change to a printed report: the rules of comparing, on texts of a line or two."""

from __future__ import annotations

import pytest

from progress_report.editing.coming_back import (
    _LARGEST,
    ADDED,
    CHANGED,
    COMMENT,
    DELETED,
    IN_TABLE,
    NOWHERE,
    Edits,
    Unplaced,
    edits_between,
)
from progress_report.editing.word_text import Piece, WordText

NAMES = {"a": "第1项", "b": "第2项"}
Line = tuple[str | tuple[str, str], ...]
A, B = "公开部门预算并更新目录。", "开展政策解读发布图解。"


def text(*lines: Line, tables: object = (), comments: tuple[str, ...] = ()) -> WordText:
    """Return a report: each line in pieces, a part as (bookmark, words)."""
    paragraphs = tuple(tuple(Piece("", one) if isinstance(one, str) else Piece(*one) for one in line) for line in lines)
    return WordText(paragraphs, tables, comments)  # type: ignore[arg-type]


def said(before: WordText, now: WordText, *sections: str) -> tuple[dict[str, str], list[Unplaced]]:
    found: Edits = edits_between(before, now, NAMES, sections)
    return dict(found.texts), list(found.unplaced)


def test_a_part_that_was_emptied_is_told_and_not_taken() -> None:
    before = text(("一、预算。", ("a", A)))
    assert said(before, text(("一、预算。", ("a", " ")))) == ({}, [Unplaced(DELETED, "第1项", A, "")])
    assert said(before, text(("一、预算。", ("a", A.replace("并", " 并"))))) == ({}, [])


def test_a_part_whose_words_and_bookmark_are_gone_is_deleted_where_its_neighbours_stand() -> None:
    before = text(("一、预算。", ("a", A), "二、完。"))
    assert said(before, text(("一、预算。二、完。",))) == ({}, [Unplaced(DELETED, "第1项", A, "")])


def test_paragraphs_of_a_part_are_one_and_of_a_section_they_stay() -> None:
    before = text(("一、概况。",), (("a", A),))
    now = text(("一、概况。",), (("a", "第一段。"),), (("a", " "),), (("a", "第二段。"),))
    assert said(before, now) == ({"a": "第一段。第二段。"}, [])
    assert said(before, now, "a") == ({"a": "第一段。\n第二段。"}, [])


def test_words_behind_a_part_without_bookmark_are_its_own_only_in_a_section() -> None:
    before = text(("一、概况。", ("a", A)), ("二、完。",))
    now = text((f"一、概况。{A}另有说明若干字。",), ("全新的一段话在此。",), ("二、完。",))
    assert said(before, now) == (
        {"a": f"{A}另有说明若干字。"},
        [Unplaced(ADDED, f"{A}另有说明若干字。"[-15:], "", "全新的一段话在此。")],
    )
    assert said(before, now, "a") == ({"a": f"{A}另有说明若干字。\n全新的一段话在此。"}, [])


@pytest.mark.parametrize(
    ("old", "new", "unplaced"),
    [
        ("现将情况报告如下。", "现将有关情况报告如下。", Unplaced(ADDED, "现将", "", "有关")),
        ("现将有关情况报告如下。", "现将情况报告如下。", Unplaced(DELETED, "现将", "有关", "")),
        ("现将有关情况报告如下。", "现将全部情况报告如下。", Unplaced(CHANGED, "现将", "有关", "全部")),
        ("情况如下。", "的情况如下。", Unplaced(ADDED, "", "", "的")),
        ("某情况如下。", "情况如下。", Unplaced(DELETED, "", "某", "")),
    ],
)
def test_a_change_to_the_reports_own_words(old: str, new: str, unplaced: Unplaced) -> None:
    assert said(text((old,), (("a", A),)), text((new,), (("a", A),))) == ({}, [unplaced])


def test_where_a_change_stands_is_told_within_its_own_paragraph() -> None:
    before = text(("第一段的话全变了样。",), ("第二段很长的话末尾",), (("a", A),))
    now = text(("第一段的字全变了样。",), ("第二段很长的话新末尾",), (("a", A),))
    assert said(before, now)[1] == [
        Unplaced(CHANGED, "第一段的", "话", "字"),
        Unplaced(ADDED, "第二段很长的话", "", "新"),
    ]


def test_parts_without_bookmarks_in_paragraphs_side_by_side_are_each_found() -> None:
    before = text(("1.预算。", ("a", A)), ("2.解读。", ("b", B)), ("三、完。",))
    now = text((f"1.预算。{A[:-1]}，另加一句。",), (f"2.解读。先有一句，{B}",), ("三、完。",))
    assert said(before, now) == ({"a": f"{A[:-1]}，另加一句。", "b": f"先有一句，{B}"}, [])
    joined = text((f"1.预算。{A}2.解读。{B}三、完。",))
    assert said(before, joined) == ({}, [])


def test_a_part_at_the_very_beginning_or_end_without_bookmark() -> None:
    before = text((("a", A), "（一）又及。", ("b", B)))
    now = text((f"首先，{A}（一）又及。{B}最后一句。",))
    assert said(before, now) == ({"a": f"首先，{A}", "b": f"{B}最后一句。"}, [])


def test_a_part_of_which_one_side_is_gone_is_nowhere() -> None:
    before = text(("一、预算情况说明。", ("a", A), "以上各项均已公示。"), ("完。",))
    now = text((f"一、预算情况说明。{A}",), ("完。",))
    texts, unplaced = said(before, now)
    assert texts == {}
    assert {one.kind for one in unplaced} <= {NOWHERE, DELETED, ADDED}
    assert Unplaced(NOWHERE, "第1项", A, "") in unplaced
    now = text((f"{A}以上各项均已公示。",), ("完。",))
    assert Unplaced(NOWHERE, "第1项", A, "") in said(before, now)[1]


@pytest.mark.parametrize("more", [0, 1])
def test_a_stretch_too_long_to_compare_is_told_whole(more: int) -> None:
    before = text(("甲" * (_LARGEST + more),), (("a", A),))
    for now in (text(("甲乙",), (("a", A),)), text(("甲" * (_LARGEST + more) + "乙",)[:1], (("a", A),))):
        (one,) = said(before, now)[1]
        whole = more or len(now.paragraphs[0][0].text) > _LARGEST
        assert (one.kind == NOWHERE) == bool(whole)
        if whole:
            assert (one.place, one.before, one.text) == ("", before.paragraphs[0][0].text, now.paragraphs[0][0].text)


def test_comments_are_told_as_they_are() -> None:
    before = text((("a", A),))
    assert said(before, text((("a", A),), comments=("请核。", "再核。"))) == (
        {},
        [Unplaced(COMMENT, "", "", "请核。"), Unplaced(COMMENT, "", "", "再核。")],
    )


TABLE = (("科室", "已完成"), ("甲科", "3"))


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        ((TABLE, TABLE), []),
        ((TABLE,), [("", "2", "1")]),
        ((), [("", "2", "0")]),
        ((TABLE, (*TABLE, ("乙科", "4"))), [("表2", "2行", "3行")]),
        ((TABLE[:1], (TABLE[0], ("甲科", "5"))), [("表1", "2行", "1行"), ("表2第2行第2格", "3", "5")]),
        (((TABLE[0], ("甲 科", "3")), TABLE), []),
        (((TABLE[0], ("甲科", "3", "注")), TABLE), [("表1第2行第3格", "", "注")]),
        (((TABLE[0], ("甲科",)), TABLE), [("表1第2行第2格", "3", "")]),
        (((("单位", "已完成"), TABLE[1]), TABLE), [("表1第1行第1格", "科室", "单位")]),
    ],
)
def test_a_table_is_told_cell_by_cell(tables: object, told: list[tuple[str, str, str]]) -> None:
    before = text((("a", A),), tables=(TABLE, TABLE))
    assert said(before, text((("a", A),), tables=tables)) == ({}, [Unplaced(IN_TABLE, *one) for one in told])


def test_a_part_that_moved_keeps_its_words_and_nothing_is_told_of_it() -> None:
    before = text(("一、预算。", ("a", A)), ("二、解读。", ("b", B)))
    now = text(("一、预算。", ("b", B)), ("二、解读。", ("a", f"{A}又及。")))
    texts, unplaced = said(before, now)
    assert texts == {"a": f"{A}又及。"}
    assert unplaced == []


@pytest.mark.parametrize(
    ("fixed", "now", "taken"),
    [
        # Two characters beside it are the same: it is there.
        ("预算说明：", "预算公明：新的内容在此。（完）", "新的内容在此。"),
        # One is too little, unless there was no more.
        ("预算说明：", "另起炉灶：新的内容在此。（完）", None),
        ("：", "：新的内容在此。（完）", "新的内容在此。"),
    ],
)
def test_a_part_without_bookmark_is_where_its_neighbours_are(fixed: str, now: str, taken: str | None) -> None:
    texts, unplaced = said(text((fixed, ("a", A), "（完）")), text((now,)))
    assert texts == ({"a": taken} if taken else {})
    assert (Unplaced(NOWHERE, "第1项", A, "") in unplaced) == (taken is None)


def test_a_section_of_several_paragraphs_without_bookmark_is_found_whole() -> None:
    before = text(
        ("一、概况。", ("s", "第一段甲乙丙。")), (("s", "第二段丁戊己。"),), (("s", "第三段庚辛壬。"),), ("二、完结了。",)
    )
    now = text(("一、概况。第一段甲乙丙改。",), ("第二段丁戊己。",), ("第三段庚辛壬，又及。",), ("二、完结了。",))
    assert said(before, now, "s") == ({"s": "第一段甲乙丙改。\n第二段丁戊己。\n第三段庚辛壬，又及。"}, [])
