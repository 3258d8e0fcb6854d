from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from progress_report.output.files import FORBIDDEN_IN_NAMES, LONGEST_NAME, RESERVED_NAMES, file_name


@given(st.text())
def test_any_words_make_a_file_name_that_every_system_takes(words: str) -> None:
    name = file_name(words, ".docx")
    stem = name.removesuffix(".docx")
    assert stem
    assert len(stem) <= LONGEST_NAME + 1
    assert not set(name) & set(FORBIDDEN_IN_NAMES)
    assert name.isprintable()
    assert stem.split(".")[0].upper() not in RESERVED_NAMES
    assert not stem.endswith((" ", "."))
    assert len(name.encode()) <= 255


@given(st.text(), st.text())
def test_a_draft_and_a_final_name_of_one_title_are_never_the_same(words: str, more: str) -> None:
    title = words * 9 + more
    assert file_name(title, ".docx", "（草稿）") != file_name(title, ".docx")
