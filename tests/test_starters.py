"""The files that a clerk double-clicks: 启动/*.bat for Windows, 启动/*.sh for UOS and Kylin."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workbooks import whole_year

ROOT = Path(__file__).resolve().parent.parent
STARTERS = ROOT / "启动"
STEPS = {"1-下发填报表": "forms", "2-核查填报表": "check", "3-生成催办单": "remind", "4-生成报告": ""}
pytestmark = pytest.mark.skipif(os.name == "nt", reason="runs the .sh files")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a copy of the program with the small year, under a path with spaces and Chinese, its .venv already there."""
    folder = tmp_path / "政务公开 程序"
    folder.mkdir()
    for name in ("启动", "progress_report", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("generate.py", "requirements.txt"):
        shutil.copy(ROOT / name, folder)
    whole_year(folder / "data")
    _program(folder / ".venv" / "bin" / "python", f'exec "{sys.executable}" "$@"')
    (folder / ".venv" / "ready").touch()
    return folder


def _program(path: Path, line: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


def _start(program: Path, step: str, answers: str = "Q2\n\n", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program / "启动" / f"{step}.sh")],
        input=answers,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        cwd="/",
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
        check=False,
    )


@pytest.mark.parametrize(
    ("step", "written"),
    [
        ("1-下发填报表", "填报表/2025年Q2填报表-甲科.xlsx"),
        ("2-核查填报表", "核查结果.xlsx"),
        ("4-生成报告", "××局关于2025年政务公开工作进展情况的报告.docx"),
    ],
)
def test_a_starter_asks_for_the_period_and_does_its_step(program: Path, step: str, written: str) -> None:
    outcome = _start(program, step)
    assert outcome.returncode == 0, outcome.stderr
    assert (program / "output" / "2025-Q2" / written).is_file()


def test_the_reminder_starter_writes_letters(program: Path) -> None:
    (program / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    assert _start(program, "3-生成催办单").returncode == 0
    assert (program / "output" / "2025-Q2" / "催办单" / "催办单-乙科.docx").is_file()


def test_without_a_period_the_program_proposes_one(program: Path) -> None:
    outcome = _start(program, "4-生成报告", "\n\n")
    assert outcome.returncode == 2
    assert "没有指定报送期" in outcome.stderr


def test_the_first_start_sets_up_from_the_folder_of_wheels(program: Path, tmp_path: Path) -> None:
    shutil.rmtree(program / ".venv")
    (program / "wheels").mkdir()
    tools = tmp_path / "tools"
    # Stands for the system's Python: `-m venv .venv` makes a .venv whose Python notes how pip was called.
    _program(
        tools / "python3",
        'mkdir -p .venv/bin && cat >.venv/bin/python <<"END"\n#!/bin/sh\n'
        f'case "$*" in "-m pip "*) echo "$* $PIP_NO_INDEX $PIP_FIND_LINKS" >pip.log;; *) exec "{sys.executable}" "$@";; esac\nEND\n'
        "chmod +x .venv/bin/python",
    )
    outcome = _start(program, "4-生成报告", PATH=f"{tools}:{os.environ['PATH']}")
    assert outcome.returncode == 0, outcome.stderr
    assert (program / "pip.log").read_text().split() == ["-m", "pip", "install", "-q", "-r", "requirements.txt", "1", "wheels"]
    assert (program / ".venv" / "ready").exists()


def test_a_failed_set_up_is_said_and_tried_again_next_time(program: Path, tmp_path: Path) -> None:
    shutil.rmtree(program / ".venv")
    tools = tmp_path / "tools"
    _program(tools / "python3", "exit 1")
    outcome = _start(program, "4-生成报告", "\n", PATH=f"{tools}:{os.environ['PATH']}")
    assert outcome.returncode == 2
    assert "没有准备好" in outcome.stdout
    assert not (program / ".venv" / "ready").exists()


@pytest.mark.parametrize("step", STEPS)
def test_both_systems_start_the_same_command(step: str) -> None:
    batch, shell = (STARTERS / f"{step}{suffix}" for suffix in (".bat", ".sh"))
    assert batch.read_text().splitlines()[-1] == f'call "%~dp0run.bat" {STEPS[step]}'.rstrip()
    assert shell.read_text().splitlines()[-1].rpartition('/run.sh"')[2].strip() == STEPS[step]


@pytest.mark.parametrize("path", sorted(STARTERS.glob("*.bat")), ids=lambda path: path.name)
def test_a_batch_file_is_one_that_cmd_reads(path: Path) -> None:
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    before_utf8 = data.partition(b"chcp 65001")[0]
    assert before_utf8.isascii()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert not [line for line in data.decode().splitlines() if line.strip().startswith(":")]
