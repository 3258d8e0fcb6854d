from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.messages.errors import ReportError
from progress_report.output.publishing import FORBIDDEN_IN_NAMES, LONGEST_NAME, RESERVED_NAMES, Publisher, file_name


def write(folder: Path, content: bytes, name: str = "报告.docx") -> Publisher:
    publisher = Publisher(folder)
    publisher.write(name, lambda out: out.write(content))
    publisher.finish("report", {"period": "H2"})
    return publisher


def test_a_second_run_replaces_what_the_first_wrote(tmp_path: Path) -> None:
    write(tmp_path, b"first")
    write(tmp_path, b"second")
    assert (tmp_path / "报告.docx").read_bytes() == b"second"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["manifest.json", "报告.docx"]


def test_a_file_that_a_person_edited_is_kept_and_the_new_one_written_beside_it(tmp_path: Path) -> None:
    write(tmp_path, b"first")
    (tmp_path / "报告.docx").write_bytes(b"edited by a person")
    published = write(tmp_path, b"second").written[0]
    assert (tmp_path / "报告.docx").read_bytes() == b"edited by a person"
    assert published.path.name == "报告（2）.docx"
    assert published.kept == tmp_path / "报告.docx"


def test_the_file_beside_an_edited_one_is_replaced_as_long_as_nobody_edits_it(tmp_path: Path) -> None:
    write(tmp_path, b"first")
    (tmp_path / "报告.docx").write_bytes(b"edited")
    write(tmp_path, b"second")
    write(tmp_path, b"third")
    assert (tmp_path / "报告（2）.docx").read_bytes() == b"third"
    assert not (tmp_path / "报告（3）.docx").exists()


def test_without_a_manifest_a_file_counts_as_a_persons(tmp_path: Path) -> None:
    (tmp_path / "报告.docx").write_bytes(b"from somewhere")
    write(tmp_path, b"new")
    assert (tmp_path / "报告.docx").read_bytes() == b"from somewhere"


@pytest.mark.parametrize("manifest", ["", "[]", "{", '{"outputs": 3}', '{"outputs": {"报告.docx": 5}}'])
def test_a_broken_manifest_makes_every_file_a_persons(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "报告.docx").write_bytes(b"from somewhere")
    (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")
    write(tmp_path, b"new")
    assert (tmp_path / "报告.docx").read_bytes() == b"from somewhere"


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    write(tmp_path, b"first")

    def fail(out: object) -> None:
        raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        Publisher(tmp_path).write("报告.docx", fail)
    assert (tmp_path / "报告.docx").read_bytes() == b"first"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["manifest.json", "报告.docx"]


def test_a_file_open_elsewhere_gives_a_message_that_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(source: object, target: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(ReportError, match="请关闭后重试"):
        Publisher(tmp_path).write("报告.docx", lambda out: None)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    with pytest.raises(ReportError, match="output"):
        Publisher(tmp_path / "output" / "2025-H2")


def test_an_outdated_file_is_removed_only_if_nobody_edited_it(tmp_path: Path) -> None:
    write(tmp_path, b"draft", "草稿.docx")
    write(tmp_path, b"draft", "改过的草稿.docx")
    (tmp_path / "改过的草稿.docx").write_bytes(b"edited")
    publisher = Publisher(tmp_path)
    assert publisher.retire("草稿.docx") == tmp_path / "草稿.docx"
    assert publisher.retire("改过的草稿.docx") is None
    assert publisher.retire("没有的.docx") is None
    assert (tmp_path / "改过的草稿.docx").exists()


def test_the_manifest_keeps_what_other_jobs_recorded(tmp_path: Path) -> None:
    write(tmp_path, b"report")
    other = Publisher(tmp_path)
    other.write("填报表/甲.xlsx", lambda out: out.write(b"form"))
    other.finish("forms", {"period": "H2"})
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["jobs"]) == {"report", "forms"}
    assert set(manifest["outputs"]) == {"报告.docx", "填报表/甲.xlsx"}


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
