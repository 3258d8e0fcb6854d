from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.output.files import (
    FORBIDDEN_IN_NAMES,
    FORGOTTEN_SECONDS,
    LONGEST_NAME,
    RESERVED_NAMES,
    file_name,
    file_names,
    rewrite,
    write_new,
)


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


@pytest.mark.parametrize("write", [rewrite, partial(write_new, kept_as="更新前")])
def test_what_a_killed_run_left_in_the_data_goes_once_no_run_can_be_writing_it(
    tmp_path: Path, write: Callable[..., object]
) -> None:
    old, new = tmp_path / ".~old.tmp", tmp_path / ".~new.tmp"
    for path in (old, new):
        path.write_bytes(b"half")
    long_ago = time.time() - FORGOTTEN_SECONDS - 60
    os.utime(old, (long_ago, long_ago))
    write(tmp_path / "任务分工.xlsx", lambda out: out.write(b"whole"))
    assert sorted(path.name for path in tmp_path.iterdir()) == [".~new.tmp", "任务分工.xlsx"]


def test_words_that_make_one_name_get_names_of_their_own() -> None:
    long = "某" * 90
    names = file_names(["甲:科", "甲_科", "甲?科", "Office", "office", f"{long}一", f"{long}二"], ".xlsx")
    assert names[:5] == ("甲_科.xlsx", "甲_科（2）.xlsx", "甲_科（3）.xlsx", "Office.xlsx", "office（2）.xlsx")
    assert len(set(names)) == 7
    assert all(len(name) <= LONGEST_NAME + 8 for name in names)
