"""``generate.py centre``: what it asks for, what it says, and what it ends with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from progress_report.cli.main import main
from tests.centre.bureaus import city_list, handed_in, lines


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A city with two bureaus that agree with themselves."""
    root = tmp_path / "各单位"
    root.mkdir()
    city_list(root, ["教育局", "民政局"])
    handed_in(root / "教育局" / "表.xlsx", lines("已完成", "已完成", "推进中"))
    handed_in(root / "民政局" / "表.xlsx", lines("已完成", "推进中", "未开展", late=[3]))
    return root


def centre(root: Path, *words: str) -> int:
    return main(["centre", "--root", str(root), "--period", "Q2", "--output", str(root.parent / "汇总"), *words])


def test_it_says_the_citys_figures_and_ends_with_0_when_all_agree(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert centre(root) == 0
    out = capsys.readouterr().out
    assert "2025 年 Q2：应报送 2 家，已报送 2，未报送 0，不能采用 0" in out
    assert "共同任务 3 项、6 项次，已完成 3，完成率 50.0%；逾期未完成 1 项次" in out
    assert "汇总表.xlsx" in out


def test_it_names_who_is_missing_and_ends_with_1(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "民政局" / "表.xlsx").unlink()
    (root / "坏局").mkdir()
    (root / "坏局" / "表.xlsx").write_bytes(b"nothing")
    assert centre(root) == 1
    out = capsys.readouterr().out
    assert "未报送：民政局" in out
    assert "坏局：打不开工作簿 表.xlsx" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--period", "Q9"], "没有报送期"),
        (["--year", "2024"], "是 2025 年度的，不是 2024 年度"),
        (["--workers", "2", "--scheduler", "tcp://127.0.0.1:1"], "只能用一个"),
        (["--table", "表.docx"], "只能是 .csv 或 .parquet"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_one_line(
    root: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert centre(root, *words) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_an_empty_folder_and_no_period_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert centre(tmp_path / "没有") == 2
    assert "没有单位的文件夹" in capsys.readouterr().err
    assert main(["centre", "--root", str(tmp_path)]) == 2
    assert "--period" in capsys.readouterr().err


def test_the_number_of_workers_is_a_number(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        centre(root, "--workers", "0")
    assert ended.value.code == 2
    assert "1 到 256" in capsys.readouterr().err


def test_a_terminal_sees_how_many_are_done_which_one_and_the_time_left(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert centre(root) == 0
    shown = capsys.readouterr().err
    assert "民政局: 100%" in shown
    assert re.search(r"2/2 \[\d\d:\d\d<\d\d:\d\d", shown)
