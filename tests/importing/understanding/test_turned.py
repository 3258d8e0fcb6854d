"""Tables with a field a row: one measure a table, several below each other, several side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.documents import EXPECTED, HEADER, ROWS, add_table, codes, contents, new_word, read, save_word, word_table

FIRST = (
    ("任务编号", "1"),
    ("工作类别", "诉源治理"),
    ("具体内容", "诉前调解成功率达到75%。"),
    ("牵头部门", "立案庭"),
    ("配合部门", "各人民法庭"),
    ("完成时限", "11月30日"),
    ("院领导", "副院长"),
)
SECOND = (
    ("任务编号", "2"),
    ("工作类别", "审判质效"),
    ("具体内容", "一年以上未结案件清零。"),
    ("牵头部门", "审管办"),
    ("配合部门", "各业务庭"),
    ("完成时限", "10月底前"),
    ("院领导", "院长"),
)
WANTED = [
    (1, "诉源治理", "诉前调解成功率达到75%。", ("立案庭", "各人民法庭"), "11月30日", (("院领导", "副院长"),)),
    (2, "审判质效", "一年以上未结案件清零。", ("审管办", "各业务庭"), "10月底前", (("院领导", "院长"),)),
]


@pytest.mark.parametrize("form", ["a table each", "below each other", "side by side", "two pairs a row"])
def test_a_field_a_row_is_read_as_a_field_a_column(form: str, tmp_path: Path) -> None:
    document = new_word("××法院2031年重点任务责任书")
    if form == "a table each":
        for rows in (FIRST, SECOND):
            add_table(document, rows)
            document.add_paragraph("")
    elif form == "below each other":
        add_table(document, (*FIRST, *SECOND))
    elif form == "side by side":
        add_table(document, [(name, one, other) for (name, one), (_same, other) in zip(FIRST, SECOND, strict=True)])
    else:
        for rows in (FIRST, SECOND):
            pairs = [*rows, ("", "")]
            add_table(document, [(*pairs[at], *pairs[at + 1]) for at in range(0, len(pairs), 2)])
            document.add_paragraph("")
    transcript = read(save_word(document, tmp_path))
    assert [(one.number, one.theme, one.text, one.offices, one.deadline_text, one.extra) for one in transcript.measures] == WANTED
    assert not {"D52", "D40", "D30"} & set(codes(transcript))


def test_what_stands_across_such_a_table_is_named(tmp_path: Path) -> None:
    document = new_word()
    add_table(
        document, (("一、本栏由院办填写，请勿改动，谢谢配合。", ""), *FIRST, ("填表人另行通知，以院办电话为准，谢谢。", ""))
    )
    transcript = read(save_word(document, tmp_path))
    assert [one.text for one in transcript.measures] == ["诉前调解成功率达到75%。"]
    said = "".join(doubt.quotation for doubt in transcript.doubts)
    assert "请勿改动" in said
    assert "另行通知" in said


def test_an_ordinary_table_stays_as_it_is(tmp_path: Path) -> None:
    assert contents(read(word_table(tmp_path, (HEADER, *ROWS)))) == EXPECTED
