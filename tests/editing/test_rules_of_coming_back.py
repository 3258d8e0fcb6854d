"""What becomes of each change to a printed report: the rules of comparing, on texts of a line or two."""

from __future__ import annotations

import pytest

from progress_report.editing.coming_back import (
    _LARGEST,
    ADDED,
    BESIDE,
    CHANGED,
    COMMENT,
    DELETED,
    IN_TABLE,
    NOWHERE,
    PICTURE,
    Edits,
    Unplaced,
    _with_whole_parts,
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
        [Unplaced(ADDED, f"“{f'{A}另有说明若干字。'[-15:]}”之后", "", "全新的一段话在此。")],
    )
    assert said(before, now, "a") == ({"a": f"{A}另有说明若干字。\n全新的一段话在此。"}, [])


@pytest.mark.parametrize(
    ("old", "new", "unplaced"),
    [
        ("现将情况报告如下。", "现将有关情况报告如下。", None),
        ("现将有关情况报告如下。", "现将情况报告如下。", None),
        ("现将有关情况报告如下。", "现将全部情况报告如下。", None),
        ("情况如下。", "的情况如下。", None),
        ("某情况如下。", "情况如下。", None),
        ("2026年12月24日", "2026年12月25日", None),
        # Sentences beside it are left out; one that is new or gone is told alone.
        (
            "第一句。情况如下。第三句。",
            "第一句。情况不明。第三句。",
            Unplaced(CHANGED, "“第一句。”之后", "情况如下。", "情况不明。"),
        ),
        ("第一句。第三句。", "第一句。另加一句。第三句。", Unplaced(ADDED, "“第一句。”之后", "", "另加一句。")),
        ("第一句。第二句。", "第一句。", Unplaced(DELETED, "“第一句。”之后", "第二句。", "")),
        ("第一句。", "第一句。没有句号", Unplaced(ADDED, "“第一句。”之后", "", "没有句号")),
        ("甲乙丙丁。", "甲己丙庚。", None),
    ],
)
def test_a_change_to_the_reports_own_words_is_told_with_its_sentence(old: str, new: str, unplaced: Unplaced | None) -> None:
    told = unplaced or Unplaced(CHANGED, "", old, new)
    assert said(text((old,), (("a", A),)), text((new,), (("a", A),))) == ({}, [told])


def test_where_a_change_stands_is_told_within_its_own_paragraph() -> None:
    before = text(("第一段的话。全变了样。",), ("第二段。很长的话末尾",), (("a", A),))
    now = text(("第一段的字。全变了样。",), ("第二段。很长的话新末尾",), (("a", A),))
    assert said(before, now)[1] == [
        Unplaced(CHANGED, "", "第一段的话。", "第一段的字。"),
        Unplaced(CHANGED, "“第二段。”之后", "很长的话末尾", "很长的话新末尾"),
    ]


def test_a_new_paragraph_takes_no_heading_with_it() -> None:
    before = text(("（一）标题没有句号",), (("a", A),), ("（二）另一标题",))
    for now in (
        text(("（一）标题没有句号",), ("新段落也没有句号",), (("a", A),), ("（二）另一标题",)),
        text(("（一）标题没有句号",), (("a", A),), ("（二）另一标题",), ("新段落也没有句号",)),
    ):
        assert [(one.kind, one.before, one.text) for one in said(before, now)[1]] == [(ADDED, "", "新段落也没有句号")]


MEASURES = text(
    (("s", "共两项。"), "1.预算决算公开。", ("a", A), "2.政策解读发布。", ("b", B)),
    ("（二）依申请公开",),
    ("3.依申请公开。", ("c", "已办结。")),
)


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        (f"共两项。1.预算决算公开。{A}2.政策解读发布。{B}", {}),
        (f"共2项，都好。1.预算决算公开。{A}2.政策解读发布。全新的话。", {"s": "共2项，都好。", "b": "全新的话。"}),
        # The second was put before the first.
        (f"共两项。2.政策解读发布。{B}1.预算决算公开。{A}", {}),
    ],
)
@pytest.mark.parametrize("left", [True, False])
def test_a_paragraph_typed_again_with_its_labels_is_in_its_parts_again(line: str, taken: dict[str, str], left: bool) -> None:
    empty = (("s", ""), ("a", ""), ("b", "")) if left else ()
    now = text((*empty, line), ("（二）依申请公开",), ("3.依申请公开。", ("c", "已办结。")))
    texts, unplaced = said(MEASURES, now)
    assert texts == taken
    labels = {"1.预算决算公开。", "2.政策解读发布。"}
    assert all(one.kind in {ADDED, DELETED} and one.before + one.text in labels for one in unplaced)


def test_without_all_its_labels_a_paragraph_is_not_cut_up() -> None:
    now = text((f"共两项。1.预算决算公开。{A}解读也已发布，{B}",), ("（二）依申请公开",), ("3.依申请公开。", ("c", "已办结。")))
    texts, unplaced = said(MEASURES, now)
    assert "解读也已发布" in "".join([*texts.values(), *(one.text for one in unplaced)])


@pytest.mark.parametrize("later", [True, False])
def test_a_paragraph_copied_with_its_bookmarks_is_printed_once_and_the_copy_told(later: bool) -> None:
    first, heading, last = MEASURES.paragraphs
    now = MEASURES._replace(paragraphs=(first, heading, last, first) if later else (first, first, heading, last))
    texts, unplaced = said(MEASURES, now)
    assert texts == {}
    assert "".join(one.text for one in unplaced) == "".join(piece.text for piece in first)
    changed = tuple(piece._replace(text="改过的话。") if piece.tag == "b" else piece for piece in first)
    texts, unplaced = said(MEASURES, MEASURES._replace(paragraphs=(first, heading, last, changed)))
    assert texts == {}
    assert "改过的话。" in "".join(one.text for one in unplaced)


def test_a_heading_joined_to_the_part_before_it_is_no_part_of_it() -> None:
    first, heading, last = MEASURES.paragraphs
    assert said(MEASURES, MEASURES._replace(paragraphs=((*first, *heading), last))) == ({}, [])


def test_a_section_that_was_deleted_with_its_heading_is_told_as_deleted() -> None:
    first, heading, _last = MEASURES.paragraphs
    assert said(MEASURES, MEASURES._replace(paragraphs=(first, heading))) == (
        {},
        [Unplaced(DELETED, "", "已办结。", ""), Unplaced(DELETED, "", "3.依申请公开。", "")],
    )


def test_what_was_put_in_beside_the_text_is_told() -> None:
    now = MEASURES._replace(beside=("页眉上的字", "批示：已阅。", "批示：已阅。"), pictures=2)
    before = MEASURES._replace(beside=("页眉上的字", "批示：已阅。"))
    told = Unplaced(PICTURE, "", "", "多了2个，新报告里没有，请在定稿后再插入")
    assert said(before, now) == ({}, [Unplaced(BESIDE, "", "", "批示：已阅。"), told])
    assert said(now, before) == ({}, [])


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
        ((TABLE,), [("", "2张表", "1张表")]),
        ((), [("", "2张表", "0张表")]),
        # One that a person put in.
        ((TABLE, (("新", "", "表"), ("甲", "9")), TABLE), [("表2", "", "新，表；甲，9")]),
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


ONE_BY_ONE = [
    *(("equal", n, n + 1, n, n + 1) for n in range(3)),
    ("replace", 3, 4, 3, 5),
    *(("equal", n, n + 1, n + 1, n + 2) for n in (4, 5)),
    ("insert", 6, 6, 7, 8),
    *(("equal", n, n + 1, n + 2, n + 3) for n in (6, 7)),
    ("delete", 8, 9, 10, 10),
]


@pytest.mark.parametrize(
    ("part", "merged"),
    [
        ((0, 1), None),
        ((0, 2), None),
        ((2, 4), ("replace", 2, 5, 2, 6)),
        ((3, 3), ("replace", 3, 4, 3, 5)),
        ((1, 3), ("replace", 1, 4, 1, 5)),
        # What was put in between two of its paragraphs is within it, and what stands before its first or behind its last is not.
        ((5, 6), ("replace", 5, 7, 6, 9)),
        ((6, 7), None),
        ((4, 5), None),
        ((7, 8), ("replace", 7, 9, 9, 10)),
    ],
)
def test_a_part_that_was_changed_in_one_of_its_paragraphs_is_compared_whole(
    part: tuple[int, int], merged: tuple[str, int, int, int, int] | None
) -> None:
    steps = [("equal", 0, 3, 0, 3), ("replace", 3, 4, 3, 5), ("equal", 4, 6, 5, 7), ("insert", 6, 6, 7, 8)]
    steps += [("equal", 6, 8, 8, 10), ("delete", 8, 9, 10, 10)]
    found = _with_whole_parts(steps, [part])
    if merged is None:
        assert found == ONE_BY_ONE
    else:
        _kind, a, b, c, d = merged
        before = [one for one in ONE_BY_ONE if one[2] <= a and one[4] <= c]
        behind = [one for one in ONE_BY_ONE if one[1] >= b and one[3] >= d]
        assert found == [*before, ("replace", a, b, c, d), *behind]
