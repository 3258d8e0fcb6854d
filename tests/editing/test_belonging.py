"""What a person typed beside a part and belongs to it: at its edges, and behind a section's heading."""

from __future__ import annotations

import pytest

from progress_report.editing.belonging import shares, with_edges, with_sections
from progress_report.editing.word_text import Piece, WordText

Line = tuple[str | tuple[str, str], ...]
A, B, S = ("a", "预算已公开。"), ("b", "解读已发布。"), ("s", "总的情况良好。")
SPLIT = ("b", "第一句话这样说明。第二句话那样说明。")


def text(*lines: Line) -> WordText:
    return WordText(tuple(tuple(Piece("", one) if isinstance(one, str) else Piece(*one) for one in line) for line in lines), ())


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        # At a part's beginning and end, beside the report's own words.
        (("甲：", A, "（完）"), ("甲：另外，", A, "（完）"), ("甲：", ("a", f"另外，{A[1]}"), "（完）")),
        (("甲：", A, "（完）"), ("甲：", A, "又及（完）"), ("甲：", ("a", f"{A[1]}又及"), "（完）")),
        (
            ("甲：", A, "乙：", B),
            ("甲：", A, "又及。乙：另外，", B),
            ("甲：", ("a", f"{A[1]}又及。"), "乙：", ("b", f"另外，{B[1]}")),
        ),
        # Where no words of the report's own stand beside it.
        ((A, "（完）"), ("另外，", A, "（完）"), (("a", f"另外，{A[1]}"), "（完）")),
        (("甲：", A), ("甲：", A, "又及。"), ("甲：", ("a", f"{A[1]}又及。"))),
        ((A, B), (A, "又及。", B), (("a", f"{A[1]}又及。"), B)),
        # The report's own words were changed, or something stands on their other side: nothing is taken.
        (("甲：", A, "（完）"), ("丙：", A, "（完）"), ("丙：", A, "（完）")),
        (("甲：", A, "（完）"), ("先说甲：", A, "（完）"), ("先说甲：", A, "（完）")),
        (("甲：", A, "（完）"), ("甲：", A, "（完）后话"), ("甲：", A, "（完）后话")),
        (("甲：", A, "乙：", B), ("甲：", A, " ", B), ("甲：", A, " ", B)),
        (("甲：", A, "乙：", B), ("甲：", A, "乙：", B), ("甲：", A, "乙：", B)),
        (("甲：", A), ("新开的一段。",), ("新开的一段。",)),
    ],
)
def test_what_was_typed_at_a_parts_edges(before: Line, now: Line, found: Line) -> None:
    assert with_edges(text(before), text(now)) == text(found)


def test_between_parts_that_did_not_stand_side_by_side_nothing_is_taken() -> None:
    before = text(("甲：", A, "（完）"), ("乙：", B))
    now = text(("甲：", A, "乙：", B))
    assert with_edges(before, now) == now


HEADED: tuple[Line, ...] = (("一、概况",), (S,), ("二、进展",), ("1.", B))


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (HEADED, HEADED),
        # Behind one of a section's paragraphs, and behind its heading.
        (
            (("一、概况",), (S,), ("另起的一段话。",), ("二、进展",), ("1.", B)),
            (("一、概况",), (S,), (("s", "另起的一段话。"),), ("二、进展",), ("1.", B)),
        ),
        (
            (("一、概况",), ("全新写的一段话。",), ("再写的又一段。",), ("二、进展",), ("1.", B)),
            (("一、概况",), (("s", "全新写的一段话。"),), (("s", "再写的又一段。"),), ("二、进展",), ("1.", B)),
        ),
        # Blank paragraphs are nothing and end nothing.
        (
            (("一、概况",), (S,), (" ",), ("另起的一段话。",), ("二、进展",), ("1.", B)),
            (("一、概况",), (S,), (" ",), (("s", "另起的一段话。"),), ("二、进展",), ("1.", B)),
        ),
        # The next heading, changed: six of ten characters are the same.
        (
            (("一、概况",), (S,), ("二、进步情况",), ("1.", B)),
            (("一、概况",), (S,), ("二、进步情况",), ("1.", B)),
        ),
        (
            (("一、概况",), (S,), ("二、新步情况",), ("1.", B)),
            (("一、概况",), (S,), (("s", "二、新步情况"),), ("1.", B)),
        ),
        # Behind what is no section.
        ((*HEADED, ("另起的一段话。",)), (*HEADED, ("另起的一段话。",))),
        ((("一、概况",), (S,), ("1.", B), ("另起的一段话。",)), (("一、概况",), (S,), ("1.", B), ("另起的一段话。",))),
        # The report's own words stay its own.
        (
            (("一、概况",), (S,), ("一、概况",), ("二、进展",), ("1.", B)),
            (("一、概况",), (S,), ("一、概况",), ("二、进展",), ("1.", B)),
        ),
    ],
)
def test_what_stands_behind_a_sections_heading(now: tuple[Line, ...], found: tuple[Line, ...]) -> None:
    assert with_sections(text(*HEADED), text(*now), {"s"}) == text(*found)


def test_without_sections_nothing_is_taken_for_one() -> None:
    now = text(("一、概况",), (S,), ("另起的一段话。",), ("二、进展",), ("1.", B))
    assert with_sections(text(*HEADED), now, ()) == now


def test_the_second_half_of_a_part_that_was_split_is_the_parts() -> None:
    before = text(("二、进展",), ("1.", SPLIT))
    now = text(("二、进展",), ("1.", ("b", "第一句话这样说明。")), (" ",), ("第二句话那样说明。",))
    found = text(("二、进展",), ("1.", ("b", "第一句话这样说明。")), (" ",), (("b", "第二句话那样说明。"),))
    assert with_sections(before, now, ()) == found
    other = text(("二、进展",), ("1.", ("b", "第一句话这样说明。")), ("全然另外的一段文字。",))
    assert with_sections(before, other, ()) == other


@pytest.mark.parametrize(
    ("words", "shared"),
    [
        ("第二句话那样说明。", True),
        (" 第二句话那样说明。 ", True),
        ("", False),
        ("  ", False),
        ("第二句天地", True),
        ("第二天地玄", False),
    ],
)
def test_words_that_are_for_the_most_part_anothers(words: str, shared: bool) -> None:
    assert shares(words, SPLIT[1]) == shared
