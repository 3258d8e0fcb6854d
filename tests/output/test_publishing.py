from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from progress_report.messages.errors import ReportError
from progress_report.output.file_lock import FileLock
from progress_report.output.manifest import whole_set
from progress_report.output.publishing import Publication, Publisher


def write(folder: Path, content: bytes, *names: str, job: str = "report", owner: str = "××局", **record: object) -> Publication:
    """Publish one set: files of the same content under ``names``."""
    withdraw = bool(record.pop("withdraw", False))
    with Publisher(folder, job, owner) as publisher:
        for name in names or ("报告.docx",):
            publisher.stage(name, lambda out: out.write(content))
        return publisher.commit({"period": "H2", **record}, withdraw=withdraw)


def names_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def manifest_of(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def test_a_second_run_replaces_what_the_first_wrote_and_leaves_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, b"first")
    write(tmp_path, b"second")
    assert (tmp_path / "报告.docx").read_bytes() == b"second"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["manifest.json", "报告.docx"]


def test_a_file_that_a_person_edited_is_kept_and_the_new_one_written_beside_it(tmp_path: Path) -> None:
    write(tmp_path, b"first")
    (tmp_path / "报告.docx").write_bytes(b"edited by a person")
    published = write(tmp_path, b"second").published[0]
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


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{", '{"outputs": 3}', '{"outputs": {"报告.docx": 5}}', '{"pending": {"报告.docx": 1}}']
)
def test_a_broken_manifest_makes_every_file_a_persons(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "报告.docx").write_bytes(b"from somewhere")
    (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")
    write(tmp_path, b"new")
    assert (tmp_path / "报告.docx").read_bytes() == b"from somewhere"


def test_a_failed_file_leaves_the_whole_set_as_it_was_and_no_litter(tmp_path: Path) -> None:
    write(tmp_path, b"first", "甲.docx", "乙.xlsx")

    def fail(out: object) -> None:
        raise ValueError("half way")

    def publish() -> None:
        with Publisher(tmp_path, "report") as publisher:
            publisher.stage("甲.docx", lambda out: out.write(b"second"))
            publisher.stage("乙.xlsx", fail)

    with pytest.raises(ValueError, match="half way"):
        publish()
    assert {(tmp_path / name).read_bytes() for name in ("甲.docx", "乙.xlsx")} == {b"first"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["manifest.json", "乙.xlsx", "甲.docx"]


@pytest.mark.parametrize("locked_name", ["甲.docx", "乙.xlsx"])
def test_a_file_open_elsewhere_leaves_the_whole_set_as_it_was_and_blames_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked_name: str
) -> None:
    write(tmp_path, b"first", "甲.docx", "乙.xlsx")
    replace = os.replace

    def locked(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        if Path(target) == tmp_path / locked_name and "以前" not in Path(source).parts:
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", locked)
        with pytest.raises(ReportError, match="请关闭后重试；原来的文件都没有变"):
            write(tmp_path, b"second", "甲.docx", "乙.xlsx")
    assert {(tmp_path / name).read_bytes() for name in ("甲.docx", "乙.xlsx")} == {b"first"}
    published = write(tmp_path, b"third", "甲.docx", "乙.xlsx").published
    assert [(one.path.name, one.kept) for one in published] == [("甲.docx", None), ("乙.xlsx", None)]


def test_what_could_not_be_put_back_is_known_as_ones_own_by_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, b"first", "甲.docx", "乙.xlsx", "丙.pdf")
    replace = os.replace

    def locked(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        # 丙 is open all the time, and 甲 is opened as soon as it has been replaced.
        if Path(target) == tmp_path / "丙.pdf" or (Path(target) == tmp_path / "甲.docx" and "以前" in Path(source).parts):
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", locked)
        with pytest.raises(ReportError, match=r"丙\.pdf"):
            write(tmp_path, b"second", "甲.docx", "乙.xlsx", "丙.pdf")
    assert {name: (tmp_path / name).read_bytes() for name in ("甲.docx", "乙.xlsx", "丙.pdf")} == {
        "甲.docx": b"second",
        "乙.xlsx": b"first",
        "丙.pdf": b"first",
    }
    assert whole_set(tmp_path, "report") is None
    published = write(tmp_path, b"third", "甲.docx", "乙.xlsx", "丙.pdf").published
    assert [one.kept for one in published] == [None, None, None]
    assert names_in(tmp_path) == ["manifest.json", "丙.pdf", "乙.xlsx", "甲.docx"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    with pytest.raises(ReportError, match="output"):
        Publisher(tmp_path / "output" / "2025-H2", "report")


def test_a_set_that_does_not_come_about_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="x"), Publisher(tmp_path / "output" / "2025-H2", "report"):
        raise ReportError("x")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_where_a_file_should_go_is_named(tmp_path: Path) -> None:
    (tmp_path / "报告.docx").mkdir()
    with pytest.raises(ReportError, match="是一个文件夹"):
        write(tmp_path, b"new")


def test_what_the_earlier_set_had_and_this_one_has_not_is_removed_unless_a_person_edited_it(tmp_path: Path) -> None:
    write(tmp_path, b"first", "报告.docx", "报告.pdf", "旧标题.docx")
    (tmp_path / "旧标题.docx").write_bytes(b"edited")
    publication = write(tmp_path, b"second", "报告.docx")
    assert [path.name for path in publication.retired] == ["报告.pdf"]
    assert [path.name for path in publication.left] == ["旧标题.docx"]
    assert names_in(tmp_path) == ["manifest.json", "报告.docx", "旧标题.docx"]


def test_a_draft_moves_the_final_set_aside_and_a_final_one_removes_the_draft(tmp_path: Path) -> None:
    write(tmp_path, b"final", "报告.docx", "报告.pdf", draft=False)
    publication = write(tmp_path, b"draft", "报告（草稿）.docx", draft=True, withdraw=True)
    assert [path.name for path in publication.withdrawn] == ["报告.docx", "报告.pdf"]
    assert (tmp_path / "已作废" / "报告.docx").read_bytes() == b"final"
    publication = write(tmp_path, b"final again", "报告.docx", draft=False)
    assert [path.name for path in publication.retired] == ["报告（草稿）.docx"]
    write(tmp_path, b"draft", "报告（草稿）.docx", draft=True, withdraw=True)
    assert sorted(path.name for path in (tmp_path / "已作废").iterdir()) == ["报告.docx", "报告.pdf", "报告（2）.docx"]


def test_a_manifest_of_an_earlier_version_is_understood(tmp_path: Path) -> None:
    write(tmp_path, b"old", "报告.docx", "报告.pdf")
    write(tmp_path, b"form", "填报表/甲.xlsx", job="forms")
    manifest = manifest_of(tmp_path)
    for record in manifest["jobs"].values():
        del record["files"]
    del manifest["owner"]
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert [path.name for path in write(tmp_path, b"new", "报告.docx").retired] == ["报告.pdf"]
    assert (tmp_path / "填报表" / "甲.xlsx").exists()


def test_the_manifest_keeps_what_other_jobs_recorded(tmp_path: Path) -> None:
    write(tmp_path, b"report")
    write(tmp_path, b"form", "填报表/甲.xlsx", job="forms")
    manifest = manifest_of(tmp_path)
    assert set(manifest["jobs"]) == {"report", "forms"}
    assert set(manifest["outputs"]) == {"报告.docx", "填报表/甲.xlsx"}
    assert manifest["jobs"]["forms"]["files"] == ["填报表/甲.xlsx"]


def test_files_of_other_jobs_made_from_other_inputs_are_named(tmp_path: Path) -> None:
    write(tmp_path, b"list", "核查结果.xlsx", job="check", inputs={"a": "1"})
    assert write(tmp_path, b"report", inputs={"a": "1"}).stale == ()
    stale = write(tmp_path, b"report", inputs={"a": "2"}).stale
    assert [path.name for path in stale] == ["核查结果.xlsx"]


@pytest.mark.parametrize("name", ["退回/../../外面.xlsx", "../外面.xlsx", "/tmp/外面.xlsx", "C:\\外面.xlsx", "..\\外面.xlsx", ""])
def test_a_manifest_that_names_a_file_outside_the_folder_has_no_power_over_it(tmp_path: Path, name: str) -> None:
    folder, outside = tmp_path / "output", tmp_path / "外面.xlsx"
    outside.write_bytes(b"precious")
    write(folder, b"first")
    manifest = manifest_of(folder)
    manifest["outputs"][name] = hashlib.sha256(b"precious").hexdigest()
    manifest["jobs"]["report"]["files"].append(name)
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    write(folder, b"second", "别的.docx")
    assert outside.read_bytes() == b"precious"


def test_a_folder_belongs_to_the_bureau_that_wrote_there_first(tmp_path: Path) -> None:
    write(tmp_path, b"first", owner="甲市医疗保障局")
    with pytest.raises(ReportError, match="里是甲市医疗保障局的文件，不能再放乙市财政局的"):
        write(tmp_path, b"second", owner="乙市财政局")
    assert (tmp_path / "报告.docx").read_bytes() == b"first"


def test_two_files_of_one_set_never_share_a_name(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="重名"):
        write(tmp_path, b"x", "Report.docx", "report.docx")


KILLED = """
import os, sys
from pathlib import Path
from progress_report.output import publishing
folder, at, content = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3].encode()
replace, count = os.replace, 0
def counted(source, target):
    global count
    count += 1
    if count == at:
        os._exit(9)
    replace(source, target)
os.replace = counted
with publishing.Publisher(folder, "report", "××局") as publisher:
    for name in ("甲.docx", "乙.xlsx", "丙.pdf"):
        publisher.stage(name, lambda out: out.write(content))
    publisher.commit({"period": "H2", "draft": False})
"""


@pytest.mark.parametrize("at", range(1, 9))
def test_after_a_kill_at_any_moment_the_next_run_knows_its_own_files_and_sweeps_its_own_litter(tmp_path: Path, at: int) -> None:
    write(tmp_path, b"first", "甲.docx", "乙.xlsx", "丙.pdf", draft=False)
    (tmp_path / "人.docx").write_bytes(b"a person's")
    (tmp_path / ".~old123.tmp").write_bytes(b"litter of an earlier version")
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(at), "second"], check=False)
    assert killed.returncode == (9 if at < 9 else 0)
    contents = {(tmp_path / name).read_bytes() for name in ("甲.docx", "乙.xlsx", "丙.pdf")}
    assert contents <= {b"first", b"second"}
    publication = write(tmp_path, b"third", "甲.docx", "乙.xlsx", draft=False)
    assert [one.kept for one in publication.published] == [None, None]
    assert names_in(tmp_path) == ["manifest.json", "乙.xlsx", "人.docx", "甲.docx"]
    assert (tmp_path / "人.docx").read_bytes() == b"a person's"


def test_two_runs_at_once_lose_none_of_each_others_records(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: write(tmp_path, str(n).encode(), f"填报表/{n}.xlsx", job=f"job{n}"), range(16)))
    manifest = manifest_of(tmp_path)
    assert len(manifest["outputs"]) == len(manifest["jobs"]) == 16
    assert names_in(tmp_path) == sorted(["manifest.json", *(f"填报表/{n}.xlsx" for n in range(16))])


def test_a_set_that_a_killed_run_left_half_placed_is_named_by_other_jobs_and_replaced_by_its_own(tmp_path: Path) -> None:
    write(tmp_path, b"first", "甲.docx", "乙.xlsx", "丙.pdf", inputs={"a": "1"})
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), "6", "second"], check=False)
    stale = write(tmp_path, b"list", "核查结果.xlsx", job="check", inputs={"a": "1"}).stale
    assert {path.name for path in stale} == {"甲.docx", "乙.xlsx", "丙.pdf"}
    assert whole_set(tmp_path, "report") is None
    publication = write(tmp_path, b"third", "丁.docx", inputs={"a": "1"})
    assert {path.name for path in publication.retired} == {"甲.docx", "乙.xlsx", "丙.pdf"}
    assert names_in(tmp_path) == ["manifest.json", "丁.docx", "核查结果.xlsx"]


def test_an_edited_file_that_is_untrue_by_now_is_named_by_every_run(tmp_path: Path) -> None:
    write(tmp_path, b"first", "报告.docx", draft=False)
    (tmp_path / "报告.docx").write_bytes(b"edited")
    assert write(tmp_path, b"second", "报告.docx", draft=False).published[0].path.name == "报告（2）.docx"
    publication = write(tmp_path, b"draft", "报告（草稿）.docx", draft=True, withdraw=True)
    assert [path.name for path in publication.withdrawn] == ["报告（2）.docx"]
    assert [path.name for path in publication.left] == ["报告.docx"]
    assert [path.name for path in write(tmp_path, b"draft", "报告（草稿）.docx", draft=True).left] == ["报告.docx"]


@pytest.mark.parametrize("name", ["已报送/2025-07-09/报告.docx", "已作废/报告.docx"])
def test_a_manifest_has_no_power_over_what_was_submitted_or_withdrawn(tmp_path: Path, name: str) -> None:
    write(tmp_path, b"first")
    kept = tmp_path / name
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"kept")
    manifest = manifest_of(tmp_path)
    manifest["outputs"][name] = hashlib.sha256(b"kept").hexdigest()
    manifest["jobs"]["report"]["files"].append(name)
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    write(tmp_path, b"second")
    assert kept.read_bytes() == b"kept"


def test_what_killed_runs_staged_goes_at_once_and_what_a_living_one_stages_stays(tmp_path: Path) -> None:
    write(tmp_path, b"first")
    (tmp_path / ".~生成-made").mkdir()
    (tmp_path / ".~生成-removed").mkdir()
    (tmp_path / ".~生成-removed" / "报告.docx").write_bytes(b"of a run that was killed on leaving")
    with Publisher(tmp_path, "forms", "××局") as living:
        living.stage("填报表/甲.xlsx", lambda out: out.write(b"form"))
        write(tmp_path, b"second")
        assert living.staged["填报表/甲.xlsx"].read_bytes() == b"form"
        living.commit({"period": "H2"})
    assert names_in(tmp_path) == ["manifest.json", "填报表/甲.xlsx", "报告.docx"]
    assert not list(tmp_path.glob(".~*"))


@pytest.mark.skipif(os.name != "posix", reason="a file that is open is not removed there")
def test_a_lock_whose_folder_was_swept_leaves_anothers_lock_alone(tmp_path: Path) -> None:
    mine, anothers = FileLock(tmp_path / "锁"), FileLock(tmp_path / "锁")
    assert mine.acquire(0)
    (tmp_path / "锁").unlink()
    assert anothers.acquire(0)
    mine.release()
    assert (tmp_path / "锁").exists()
    assert not FileLock(tmp_path / "锁").acquire(0)
    anothers.release()


def test_where_the_record_is_lost_nobody_is_blamed_and_what_is_the_same_is_ones_own(tmp_path: Path) -> None:
    write(tmp_path, b"first", "甲.docx", "乙.xlsx")
    (tmp_path / "manifest.json").write_text("{", encoding="utf-8")
    (tmp_path / "乙.xlsx").write_bytes(b"from somewhere")
    published = write(tmp_path, b"first", "甲.docx", "乙.xlsx").published
    assert [(one.path.name, one.kept and one.kept.name, one.recorded) for one in published] == [
        ("甲.docx", None, True),
        ("乙（2）.xlsx", "乙.xlsx", False),
    ]
    assert [one.note for one in published] == [
        "",
        "  注意：乙.xlsx 不在本程序的记录里（别人放的，或 manifest.json 丢失、损坏），原样保留",
    ]
    (tmp_path / "甲.docx").write_bytes(b"edited")
    edited = write(tmp_path, b"second", "甲.docx", "乙.xlsx").published
    assert [one.path.name for one in edited] == ["甲（2）.docx", "乙（2）.xlsx"]
    assert edited[0].note == "  注意：甲.docx 已被人修改过，原样保留"
    assert "不在本程序的记录里" in edited[1].note
