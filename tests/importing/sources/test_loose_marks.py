"""Quotation marks that copying put on a line of their own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.importing.document import read_document
from progress_report.importing.sources.loose_marks import with_marks_in_place


def mended(*lines: str) -> list[str]:
    return [line for _number, line in with_marks_in_place(lines)[0]]


def test_marks_go_into_the_gaps_of_the_sentence_below() -> None:
    assert mended("“ ”", "按照 谁起草、谁解读 的原则，对政策进行解读。") == ["按照“谁起草、谁解读”的原则，对政策进行解读。"]
    assert mended("1. “ ”", "推进 双随机、一公开 监管，", "覆盖率达到 100%。") == [
        "1.推进“双随机、一公开”监管，",
        "覆盖率达到 100%。",
    ]


def test_marks_of_a_sentence_over_two_lines_go_into_both() -> None:
    assert mended("“ ” “ ”", "落实 放管服 改革，推进", "监管 双随机 抽查。") == ["落实“放管服”改革，推进", "监管“双随机”抽查。"]


@pytest.mark.parametrize(
    "lines",
    [
        ("“ ”", "没有空格的一句话。"),
        ("“ ”", "三处 空格 的 一句话。"),
        ("” “", "按照 谁起草 的原则。"),
        ("“", "按照 谁起草的原则。"),
        ("“原文有引号。”", "按照 谁起草 的原则。"),
    ],
)
def test_nothing_is_moved_where_marks_and_gaps_do_not_agree(lines: tuple[str, ...]) -> None:
    assert with_marks_in_place(lines) == (list(enumerate(lines, 1)), [])


@given(st.lists(st.text(alphabet="“”‘’ 甲乙丙1.，。", max_size=12), max_size=6))
def test_no_character_is_lost_or_made(lines: list[str]) -> None:
    found = "".join(line for _number, line in with_marks_in_place(lines)[0])
    assert Counter(found.replace(" ", "")) == Counter("".join(lines).replace(" ", ""))


def test_the_clerk_is_told_and_places_stay_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "复制.txt"
    path.write_text(
        "2024年政务公开工作要点\n一、做好解读\n“ ”\n（一）按照 谁起草、谁解读 的原则解读。（办公室负责）\n（二）做好培训。（法规科负责）\n",
        encoding="utf-8",
    )
    transcript = read_document(path, 2024)
    assert [one.text for one in transcript.measures] == ["按照“谁起草、谁解读”的原则解读。", "做好培训。"]
    assert [(one.code, one.source) for one in transcript.doubts if one.code == "D59"] == [("D59", "第4行")]
    assert [one.source for one in transcript.measures] == ["第4行", "第5行"]
