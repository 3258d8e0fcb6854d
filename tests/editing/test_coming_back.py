"""What a person changed in a report's text: every word is taken over or kept, whatever became of the controls."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from progress_report.editing.coming_back import _AROUND, ADDED, CHANGED, DELETED, IN_TABLE, NOWHERE, edits_between
from progress_report.editing.word_text import Piece, PrintedText, WordText, unpacked

PARTS = {"一": "公开部门预算并及时更新目录。", "二": "开展政策解读，发布图解若干。", "三": "办理依申请公开，答复及时。"}
NAMES = {tag: f"第{tag}项" for tag in PARTS}
FIXED = {"一": "1.部门预算。", "二": "2.政策解读。", "三": "3.依申请公开。"}


def text(parts: dict[str, str], *, kept: bool = True, **loose: str) -> WordText:
    """Return a report of three parts in two paragraphs; ``loose`` are paragraphs typed at its beginning, middle and end."""
    line = {tag: (Piece("", FIXED[tag]), Piece(tag if kept else "", words)) for tag, words in parts.items()}
    paragraphs = [
        (Piece("", loose["begin"]),) if "begin" in loose else (),
        (Piece("", "二、进展情况"),),
        (*line["一"], *line["二"]),
        (Piece("", loose["middle"]),) if "middle" in loose else (),
        (Piece("", "（二）另一主题"),),
        line["三"],
        (Piece("", loose["end"]),) if "end" in loose else (),
    ]
    return WordText(tuple(one for one in paragraphs if one), ((("科室", "已完成"), ("甲科", "3")),))


def test_what_was_not_changed_gives_nothing() -> None:
    for kept in (True, False):
        assert edits_between(text(PARTS), text(PARTS, kept=kept), NAMES) == ({}, ())


@given(
    st.dictionaries(st.sampled_from("一二三"), st.text("甲乙丙丁戊己庚辛", min_size=3, max_size=12), max_size=3),
    st.dictionaries(st.sampled_from(["begin", "middle", "end"]), st.text("子丑寅卯辰巳", min_size=4, max_size=9), max_size=3),
    st.booleans(),
)
def test_every_word_that_was_typed_is_taken_over_or_kept(new: dict[str, str], loose: dict[str, str], kept: bool) -> None:
    found = edits_between(text(PARTS), text({**PARTS, **new}, kept=kept, **loose), NAMES)
    told = "\n".join([*found.texts.values(), *(one.text for one in found.unplaced)])
    assert all(words in told for words in (*new.values(), *loose.values()))
    assert set(found.texts) <= set(new)
    if kept:
        assert found.texts == new
        assert {one.kind for one in found.unplaced} == ({ADDED} if loose else set())


@given(st.dictionaries(st.sampled_from("一二三"), st.text("甲乙丙丁戊己庚辛", min_size=3, max_size=12), min_size=1))
def test_parts_without_controls_are_found_by_the_words_around_them(new: dict[str, str]) -> None:
    assert edits_between(text(PARTS), text({**PARTS, **new}, kept=False), NAMES) == (new, ())


def test_a_split_part_is_one_again_and_a_paragraph_behind_it_is_not_its_own() -> None:
    split = text(PARTS)._replace(
        paragraphs=(
            *text(PARTS).paragraphs[:1],
            (Piece("", FIXED["一"]), Piece("", PARTS["一"][:6])),
            (Piece("", PARTS["一"][6:]), Piece("", FIXED["二"]), Piece("二", PARTS["二"])),
            *text(PARTS).paragraphs[2:],
        )
    )
    assert edits_between(text(PARTS), split, NAMES) == ({}, ())
    more = text(PARTS, kept=False, end="与前文无关的另一段话")
    found = edits_between(text(PARTS), more, NAMES)
    assert found.texts == {}
    assert [(one.kind, one.text) for one in found.unplaced] == [(ADDED, "与前文无关的另一段话")]


def test_the_reports_own_words_are_not_taken_but_named() -> None:
    now = text(PARTS)
    changed = now._replace(paragraphs=((Piece("", "二、工作进展情况"),), *now.paragraphs[1:]))
    (one,) = edits_between(now, changed, NAMES).unplaced
    assert (one.kind, one.before, one.text) == (CHANGED, "二、进展情况", "二、工作进展情况")
    (two,) = edits_between(now, now._replace(paragraphs=((Piece("", "二、完成情况"),), *now.paragraphs[1:])), NAMES).unplaced
    assert (two.kind, two.before, two.text) == (CHANGED, "二、进展情况", "二、完成情况")


def test_parts_whose_surroundings_are_gone_are_named_with_their_words() -> None:
    now = WordText(((Piece("", "完全重写的报告。"),),), text(PARTS).tables)
    found = edits_between(text(PARTS), now, NAMES)
    assert found.texts == {}
    assert {one.before for one in found.unplaced if one.kind in (NOWHERE, DELETED)} >= set(PARTS.values())
    assert "完全重写的报告。" in "".join(one.text for one in found.unplaced)


def test_a_table_is_told_by_row_and_cell_and_not_obeyed() -> None:
    now = text(PARTS)._replace(tables=((("科室", "已完成"), ("甲科", "4")),))
    found = edits_between(text(PARTS), now, NAMES)
    assert found.texts == {}
    assert found.unplaced == ((IN_TABLE, "表1第2行第2格", "3", "4"),)


def test_a_record_comes_back_as_it_was_and_a_broken_one_is_none() -> None:
    printed = PrintedText(text(PARTS), {"一": "甲科：公开。"})
    assert unpacked(printed.packed()) == printed
    for broken in (None, "", "AAAA", printed.packed()[:-8], 5):
        assert unpacked(broken) is None


def test_words_typed_on_either_side_of_the_reports_own_belong_to_the_part_that_they_touch() -> None:
    def line(between: str) -> WordText:
        first, second = Piece("一", PARTS["一"]), Piece("二", PARTS["二"])
        return WordText(((Piece("", FIXED["一"]), first, Piece("", between), second, Piece("", "（完）")),), ())

    found = edits_between(line("（见附件）"), line("另加一句。（见附件）先说一句："), NAMES)
    assert found == ({"一": PARTS["一"] + "另加一句。", "二": "先说一句：" + PARTS["二"]}, ())


def test_where_words_stand_is_told_by_the_few_before_them() -> None:
    def printed(last: str) -> WordText:
        return WordText(
            (
                (
                    Piece(
                        "",
                        f"全年认真落实各项部署，健全工作机制，压实工作责任，各项任务进展顺利。{last}。以上情况特此报告，请予审阅。",
                    ),
                ),
            ),
            (),
            (),
        )

    (one,) = edits_between(printed("总体良好"), printed("总体很好"), NAMES).unplaced
    assert (one.kind, one.before, one.text) == (CHANGED, "总体良好。", "总体很好。")
    assert len(one.place) == _AROUND + len("“”之后")
    assert one.place.endswith("各项任务进展顺利。”之后")
