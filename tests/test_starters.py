"""What a clerk double-clicks: 启动.bat on Windows, 启动.sh on UOS and Kylin, and start.py, which both call."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.workbooks import whole_year

ROOT = Path(__file__).resolve().parent.parent
BATCH, SHELL, START = ROOT / "启动.bat", ROOT / "启动.sh", ROOT / "start.py"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a copy of the program with the small year, under a path with spaces and Chinese, its .venv already there."""
    folder = tmp_path / "政务公开 程序"
    folder.mkdir()
    for name in ("progress_report", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (BATCH, SHELL, START, ROOT / "generate.py", ROOT / "requirements.txt"):
        shutil.copy(path, folder)
    whole_year(folder / "data")
    _program(folder / ".venv" / "bin" / "python", f'exec "{sys.executable}" "$@"')
    (folder / ".venv" / "ready").touch()
    return folder


def _program(path: Path, line: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


def _start(program: Path, answers: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program / SHELL.name), *words],
        input=answers,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        cwd="/",
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
        check=False,
    )


@pytest.mark.skipif(os.name == "nt", reason="runs the .sh file")
def test_a_double_click_proposes_the_next_step_and_enter_takes_it(program: Path) -> None:
    outcome = _start(program, "\n\nq\n", "--today", "2025-07-05")
    assert outcome.returncode == 0, outcome.stderr
    assert "5. 生成报告　← 建议" in outcome.stdout
    assert (program / "output" / "2025-Q2" / "××局关于2025年政务公开工作进展情况的报告.docx").is_file()
    assert "6. 归档　← 建议" in outcome.stdout


@pytest.mark.skipif(os.name == "nt", reason="runs the .sh file")
def test_without_python_it_says_what_to_install(program: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("bash", "dirname"):
        (tools / name).symlink_to(shutil.which(name))
    outcome = _start(program, "\n", PATH=str(tools))
    assert outcome.returncode == 2
    assert "没有找到 Python" in outcome.stdout


@pytest.fixture
def start() -> ModuleType:
    """Return start.py as a module."""
    spec = importlib.util.spec_from_file_location("start", START)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Calls = list[tuple[list[str], dict[str, str]]]


def _calling(calls: Calls, root: Path, failing: str = "") -> Callable[..., int]:
    def call(words: list[str], cwd: str, env: dict[str, str] | None = None) -> int:
        calls.append((words, env or {}))
        if "venv" in words:
            (root / ".venv").mkdir()
        return int(bool(failing) and failing in words)

    return call


def test_the_first_start_sets_up_from_the_folder_of_wheels_then_shows_the_menu(start: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "wheels").mkdir()
    calls: Calls = []
    assert start.main(["--year", "2025"], str(tmp_path), call=_calling(calls, tmp_path)) == 0
    (venv, _), (install, environment), (menu, _) = calls
    assert venv[1:] == ["-m", "venv", ".venv"]
    assert install[1:] == ["-m", "pip", "install", "-q", "-r", "requirements.txt"]
    assert (environment["PIP_NO_INDEX"], environment["PIP_FIND_LINKS"]) == ("1", "wheels")
    assert menu[1:] == [str(tmp_path / "generate.py"), "menu", "--year", "2025"]
    assert install[0] == menu[0] == start.python_of(str(tmp_path))
    calls.clear()
    start.main([], str(tmp_path), call=_calling(calls, tmp_path))
    assert len(calls) == 1


@pytest.mark.parametrize("step", ["venv", "pip"])
def test_a_failed_set_up_is_said_and_tried_again_next_time(
    start: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], step: str
) -> None:
    assert start.main([], str(tmp_path), call=_calling([], tmp_path, step)) == 2
    assert "没有准备好" in capsys.readouterr().out
    assert not (tmp_path / ".venv" / "ready").exists()


def test_an_old_python_is_told_of_before_anything_else(
    start: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: Calls = []
    assert start.main([], str(tmp_path), version=(3, 8, 10), call=_calling(calls, tmp_path)) == 2
    assert "3.8" in capsys.readouterr().out
    assert not calls
    # A Python of Windows 7's days has to be able to read it.
    ast.parse(START.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_a_terminal_of_code_page_936_or_one_without_chinese_is_no_obstacle(start: ModuleType) -> None:
    for encoding in ("gbk", "utf-8", "ascii"):
        done = subprocess.run(
            [sys.executable, "-c", "import start; start.say('没有准备好：①')"],
            capture_output=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": encoding},
            check=True,
        )
        assert done.stdout.decode(encoding).startswith("没有准备好" if encoding != "ascii" else "?")


def test_the_batch_file_is_one_that_cmd_reads_under_code_pages_936_and_65001() -> None:
    data = BATCH.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert not data.startswith(b"\xef\xbb\xbf")
    before, _chcp, after = data.partition(b"chcp 65001 >nul\r\n")
    # Until the code page is changed, cmd reads each byte by the machine's own, 936 in China.
    assert before.isascii()
    lines = after.decode("utf-8").splitlines()
    assert not [line for line in before.decode().splitlines() + lines if line.strip().startswith(":") or "goto" in line.lower()]
    for line in lines:
        # cmd reads a block in brackets at once, and characters that it acts on must stand in no word that it shows.
        assert not line.rstrip().endswith("(")
        if not line.isascii():
            assert " echo " in line
            assert not set(line.partition(" echo ")[2]) & set("&|<>^%!")
            # What follows the multi-byte line starts on a new line, so that a miscounted place still meets a whole command.
            assert line.isprintable()
    assert lines[-2:] == ["%RUN% start.py %*", "if errorlevel 2 pause"]


def test_both_systems_start_the_same_program() -> None:
    assert '"$python" start.py "$@"' in SHELL.read_text(encoding="utf-8")
    assert "%RUN% start.py %*" in BATCH.read_text(encoding="utf-8")
    assert os.access(SHELL, os.X_OK)


@pytest.mark.skipif(shutil.which("wine") is None, reason="wine, which brings a cmd of its own, is not installed")
def test_the_batch_file_says_what_to_install_where_there_is_no_python(program: Path, tmp_path: Path) -> None:
    outcome = subprocess.run(
        ["wine", "cmd", "/c", BATCH.name],
        input=b"\r\n",
        capture_output=True,
        timeout=600,
        cwd=program,
        env=os.environ | {"WINEPREFIX": str(tmp_path / "wine"), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="},
        check=False,
    )
    assert outcome.returncode == 2
    # Into a pipe, wine's cmd writes by a code page of its own: only what is ASCII can be told.
    assert b"Python 3.10 or newer was not found." in outcome.stdout
