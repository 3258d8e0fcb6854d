"""The menu: which period is meant, which step is proposed, and each step carried out by its number."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from progress_report.cli import page as pages
from progress_report.cli.main import main
from tests.workbooks import row, whole_year, write_return

Menu = Callable[..., int]


class Typing(io.StringIO):
    """What somebody types; ``person`` tells whether it is a person at a terminal."""

    person = False

    def isatty(self) -> bool:
        return self.person


@pytest.fixture
def menu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Menu:
    """Shows the menu of the small year to somebody who types ``answers``, a line each."""
    whole_year(tmp_path / "data")

    def shown(*answers: str, today: str = "2025-07-05", period: str = "Q2") -> int:
        monkeypatch.setattr(sys, "stdin", Typing("".join(f"{line}\n" for line in answers)))
        words = ["--period", period] if period else []
        places = ["--data", str(tmp_path / "data"), "--output", str(tmp_path / "output")]
        return main(["menu", *words, *places, "--today", today])

    return shown


def proposed(out: str) -> list[str]:
    """Return the steps that were proposed, in order."""
    return [line.partition("　")[0].strip() for line in out.splitlines() if "← 建议" in line]


def test_the_next_step_follows_from_the_state(menu: Menu, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    returns = tmp_path / "data" / "2025" / "Q2"
    kept = {path.name: path.read_bytes() for path in returns.iterdir()}
    for path in returns.iterdir():
        path.unlink()
    menu("", "", "q")
    assert proposed(capsys.readouterr().out) == ["1. 下发填报表", "3. 生成催办单", "3. 生成催办单"]
    assert len(list((tmp_path / "output" / "2025-Q2" / "催办单").iterdir())) == 3
    for name, data in kept.items():
        (returns / name).write_bytes(data)
    write_return(returns / "二.xlsx", "乙科", [row(1, progress="乙科发布信息8条。"), row(3, status="")])
    menu("", "", "q")
    assert proposed(capsys.readouterr().out) == ["2. 核查填报表", "3. 生成催办单", "3. 生成催办单"]
    (returns / "二.xlsx").write_bytes(kept["二.xlsx"])
    assert menu("", "", "y", "q") == 0
    assert proposed(capsys.readouterr().out) == ["5. 生成报告", "6. 归档", "7. 看现状"]


@pytest.mark.parametrize("answer", ["", "n", "没有"])
def test_pressing_enter_out_of_habit_archives_nothing(menu: Menu, tmp_path: Path, answer: str) -> None:
    assert menu("5", "", answer, "q") == 0
    assert not (tmp_path / "output" / "2025-Q2" / "已报送").exists()
    assert menu("6", "是", "q") == 0
    assert (tmp_path / "output" / "2025-Q2" / "已报送").is_dir()


@pytest.mark.parametrize(
    ("number", "made"),
    [
        ("1", "填报表/2025年Q2填报表-甲科.xlsx"),
        ("2", "核查结果.xlsx"),
        ("5", "××局关于2025年政务公开工作进展情况的报告.docx"),
        ("7", "总览.html"),
    ],
)
def test_any_step_can_be_chosen_by_its_number(menu: Menu, tmp_path: Path, number: str, made: str) -> None:
    assert menu(number, "q") == 0
    assert (tmp_path / "output" / "2025-Q2" / made).is_file()


def test_editing_is_a_step(menu: Menu, tmp_path: Path) -> None:
    assert menu("4", "q") == 0
    assert (tmp_path / "data" / "2025" / "Q2" / "统稿.xlsx").is_file()


@pytest.mark.parametrize("last", [("q",), ("退出",), ("0",), ()])
def test_it_ends_when_somebody_has_had_enough_or_there_is_nobody(menu: Menu, tmp_path: Path, last: tuple[str, ...]) -> None:
    assert menu(*last) == 0
    assert not (tmp_path / "output").exists()


def test_what_is_no_choice_is_said_and_asked_again(menu: Menu, capsys: pytest.CaptureFixture[str]) -> None:
    assert menu("9", "报告", "q") == 0
    out = capsys.readouterr().out
    assert "没有“9”这一项" in out
    assert "没有“报告”这一项" in out


def test_the_period_is_asked_only_where_it_is_not_clear(menu: Menu, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    menu("q", period="")
    assert "做哪一期" not in capsys.readouterr().out
    first = tmp_path / "data" / "2025" / "Q1" / "一.xlsx"
    first.parent.mkdir()
    first.write_bytes((tmp_path / "data" / "2025" / "Q2" / "一.xlsx").read_bytes())
    menu("3", "1", "q", period="")
    out = capsys.readouterr().out
    assert "  1. 一季度（Q1），2025-04-10 截止" in out
    assert "没有“3”这一项" in out
    assert "2025 年 一季度（Q1）" in out
    menu("", "q", period="")
    assert "2025 年 二季度（Q2）" in capsys.readouterr().out
    assert menu("q", period="") == 0


def test_a_workbook_that_cannot_be_read_is_told_and_tried_again(
    menu: Menu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = tmp_path / "data" / "2025" / "任务分工.xlsx"
    data = workbook.read_bytes()

    class Mending(io.StringIO):
        def readline(self, *_size: int) -> str:  # type: ignore[override]
            line = super().readline()
            if line == "弄坏\n":
                workbook.write_bytes(b"")
            elif line == "\n":
                workbook.write_bytes(data)
            return "7\n" if line == "弄坏\n" else line

    monkeypatch.setattr(sys, "stdin", Mending("弄坏\n\nq\n"))
    words = ["--period", "Q2", "--today", "2025-07-05", "--data", str(tmp_path / "data"), "--output", str(tmp_path / "output")]
    assert main(["menu", *words]) == 2
    captured = capsys.readouterr()
    assert "错误：" in captured.out
    assert captured.out.count("5. 生成报告　← 建议") == 2


@pytest.mark.parametrize(
    ("display", "person", "opened"),
    [(True, True, True), (False, True, False), (True, False, False)],
    ids=["both", "dark", "script"],
)
def test_the_page_opens_only_for_a_person_with_a_display(
    menu: Menu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, display: bool, person: bool, opened: bool
) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Typing, "person", person)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: person, raising=False)
    monkeypatch.setattr(pages, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("subprocess.Popen", lambda words, **_options: calls.append(words))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if display:
        monkeypatch.setenv("DISPLAY", ":0")
    menu("7", "q")
    page = tmp_path / "output" / "2025-Q2" / "总览.html"
    assert calls == ([["/usr/bin/xdg-open", str(page)]] if opened else [])


def test_on_windows_the_page_opens_as_by_a_double_click(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(pages.os, "startfile", opened.append, raising=False)
    assert pages.open_page(tmp_path / "总览.html")
    assert opened == [tmp_path / "总览.html"]
