"""Machines as they are: faults nobody foresaw, full disks, read-only folders, odd locales, two runs at once."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from progress_report.cli.main import main
from progress_report.jobs import examination
from progress_report.output import files
from tests.workbooks import row, whole_year, write_return

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions and locales of POSIX systems")


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    """Return the words of the main job on the small year."""
    data = whole_year(tmp_path / "data")
    return ["--period", "Q2", "--data", str(data), "--output", str(tmp_path / "output"), "--quiet"]


def command(words: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, str(ROOT / "generate.py"), *words],
        capture_output=True,
        timeout=120,
        check=False,
        env={"PATH": os.environ["PATH"], **environment},
    )


def test_an_unforeseen_error_is_one_line_with_a_reference_and_its_details_are_in_a_log(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("1 ÷ 0")

    monkeypatch.setattr(examination, "consolidate", fail)
    assert main(words) == 2
    shown = capsys.readouterr().err
    assert "Traceback" not in shown
    assert "÷" not in shown
    reference = shown.partition("编号 ")[2][:8]
    log = (tmp_path / "output" / "错误记录.txt").read_text(encoding="utf-8")
    assert log.startswith(reference)
    assert "ZeroDivisionError: 1 ÷ 0" in log
    main(words)
    assert capsys.readouterr().err.partition("编号 ")[2][:8] == reference


def test_a_full_disk_leaves_the_old_files_and_says_so(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 0
    folder = tmp_path / "output" / "2025-Q2"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(files.os, "fsync", full)
    write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科又做了一件事。"), row(3)])
    assert main(words) == 2
    assert "磁盘满了" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@POSIX
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_named(words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "output").mkdir(mode=0o500)
    assert main(words) == 2
    assert str(tmp_path / "output") in capsys.readouterr().err


def test_an_output_folder_that_is_a_file_is_named(words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "output").write_text("no folder")
    assert main(words) == 2
    assert "output" in capsys.readouterr().err


@POSIX
def test_without_home_and_in_a_locale_without_chinese_it_works_all_the_same(words: list[str], tmp_path: Path) -> None:
    done = command(words[:-1], LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert (tmp_path / "output" / "2025-Q2" / "2025年政务公开工作要点任务分工.docx").exists()


@POSIX
def test_two_runs_at_once_leave_whole_files(words: list[str], tmp_path: Path) -> None:
    runs = [
        subprocess.Popen([sys.executable, str(ROOT / "generate.py"), *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    for one in runs:
        _out, said = one.communicate(timeout=120)
        assert one.returncode == 0, said
    folder = tmp_path / "output" / "2025-Q2"
    assert not [path.name for path in folder.iterdir() if path.suffix == ".tmp"]
    again = command(words)
    assert again.returncode == 0, again.stderr
    reports = [path for path in folder.iterdir() if "报告" in path.name]
    assert len({path.read_bytes() for path in reports}) == 1


def test_a_path_of_more_than_260_characters_works_or_is_named(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deep = tmp_path.joinpath(*["很长的文件夹名称" * 3] * 8)
    assert len(str(deep)) > 240
    words[words.index("--output") + 1] = str(deep)
    assert main(words) == 0 or "很长的文件夹名称" in capsys.readouterr().err


@POSIX
def test_killed_at_any_moment_a_run_leaves_whole_files(words: list[str], tmp_path: Path) -> None:
    assert command(words).returncode == 0
    folder = tmp_path / "output" / "2025-Q2"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科又做了一件事。"), row(3)])
    for delay in (0.2, 0.3, 0.4, 0.5):
        run = subprocess.Popen([sys.executable, str(ROOT / "generate.py"), *words])
        try:
            run.wait(delay)
        except subprocess.TimeoutExpired:
            run.kill()
            run.wait()
        for name, content in before.items():
            if name.endswith(("docx", "xlsx")):
                now = (folder / name).read_bytes()
                # The old file or the new one: a zip that is cut off has no directory at its end.
                assert now == content or now.rfind(b"PK\x05\x06") == len(now) - 22


@pytest.mark.parametrize("name", ["../../外面", "C:\\系统", "甲/乙", "CON", "x" * 300, "\u202e反"])
def test_an_offices_or_titles_name_never_leads_out_of_the_output_folder(tmp_path: Path, name: str) -> None:
    made = files.file_name(name, ".xlsx")
    path = (tmp_path / made).resolve()
    assert path.parent == tmp_path.resolve()
    assert len(made) <= files.LONGEST_NAME + 5
    assert made.isprintable()
