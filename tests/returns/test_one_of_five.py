"""What goes wrong with one office's file, at whatever step, ends as a finding for that file: the other four are checked, marked and counted."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from progress_report.checks import marked_copies
from progress_report.cli.main import main
from progress_report.jobs.check import CheckOutcome, make_check
from progress_report.jobs.run import Folders, Run
from progress_report.returns import folder as returns_folder
from tests.workbooks import YEAR_SHEETS, row, write_return, year_workbook

OFFICES = ("甲科", "乙科", "丙科", "丁科", "戊科")
ODD, OTHERS = OFFICES[2], tuple(name for name in OFFICES if name != OFFICES[2])
TEMPLATES = Path(__file__).parents[2] / "templates"
ERRORS = (StopIteration(), KeyError("x"), RecursionError(), MemoryError())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Five offices, one measure of all; each has an evidence to add, so that something is asked of each."""
    measures = [YEAR_SHEETS["任务"][0], [1, "主题一", "措施一。", "各科室", "2025年11月底", "2025-11-30"]]
    offices = [YEAR_SHEETS["科室"][0], *([name, "", "是"] for name in OFFICES)]
    empty = {name: [YEAR_SHEETS[name][0]] for name in ("指标", "节点", "校对")}
    year_workbook(tmp_path / "data", 科室=offices, 任务=measures, **empty)
    for period in ("Q1", "Q2"):
        for name in OFFICES:
            words = f"{name}在{period}公开了目录。"
            write_return(tmp_path / "data" / "2025" / period / f"{name}.xlsx", name, [row(1, progress=words, evidence="")])
    return tmp_path / "data"


def checked(data: Path) -> CheckOutcome:
    return make_check(Run.on(Folders(data, data.parent / "out", TEMPLATES), 2025, "Q2"))


def raising_for_one(done: Callable[..., Any], error: BaseException, period: str = "Q2") -> Callable[..., Any]:
    """Return the same function, but that it raises where an argument speaks of the odd office's file of a period."""

    def raising(*arguments: Any, **options: Any) -> Any:
        places = (getattr(one, "place", one) for one in arguments)
        if any(isinstance(one, (str, Path)) and f"{period}/{ODD}" in Path(one).as_posix() for one in places):
            raise error
        return done(*arguments, **options)

    return raising


def codes_by_office(outcome: CheckOutcome) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {name: set() for name in OFFICES}
    for finding in outcome.examination.findings:
        if finding.office:
            found[finding.office].add(finding.code)
    return found


def marked(data: Path) -> list[str]:
    return sorted(path.stem for path in (data.parent / "out" / "2025-Q2" / "退回").iterdir())


@pytest.mark.parametrize("error", ERRORS, ids=repr)
@pytest.mark.parametrize("step", ["candidates", "read_workbook", "look_closer", "interpret"])
def test_what_reading_raises_is_said_of_its_file(
    data: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    monkeypatch.setattr(returns_folder, step, raising_for_one(getattr(returns_folder, step), error))
    # So that each is looked at closely.
    monkeypatch.setattr(returns_folder, "wants_formats", lambda _sheets: True)
    outcome = checked(data)
    found = codes_by_office(outcome)
    assert "F01" in found[ODD]
    assert all("C05" in found[name] and "F01" not in found[name] for name in OTHERS)
    assert [one.office for one in outcome.examination.case.returns.values()] == list(OTHERS)
    assert marked(data) == sorted(OTHERS)


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_what_marking_raises_is_said_of_its_file(data: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    monkeypatch.setattr(marked_copies, "mark", raising_for_one(marked_copies.mark, error))
    outcome = checked(data)
    assert marked(data) == sorted(OTHERS)
    (told,) = outcome.unmarked
    assert f"{ODD}.xlsx" in told


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_what_reading_last_periods_file_raises_leaves_the_comparison_of_the_others(
    data: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    monkeypatch.setattr(returns_folder, "interpret", raising_for_one(returns_folder.interpret, error, "Q1"))
    outcome = checked(data)
    assert list(outcome.examination.case.previous) == list(OTHERS)
    assert list(outcome.examination.case.returns) == list(OFFICES)


@pytest.mark.parametrize("period", ["Q1", "Q2"])
@pytest.mark.parametrize("command", ["check", "report", "remind", "status"])
def test_a_file_that_the_system_does_not_let_be_read_stops_no_command(
    data: Path, monkeypatch: pytest.MonkeyPatch, command: str, period: str
) -> None:
    """As one that another program holds on Windows, or that lies on a broken disk."""
    opened = Path.open

    def refusing(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.as_posix().endswith(f"{period}/{ODD}.xlsx"):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refusing)
    words = [] if command == "report" else [command]
    output = data.parent / "out"
    # What is wrong with this period's blocks a final report; with the last one's it does not. A reminder is no report.
    code = int(period == "Q2" and command != "remind")
    assert main([*words, "--period", "Q2", "--data", str(data), "--output", str(output), "--quiet"]) == code


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
@pytest.mark.parametrize("period", ["Q1", "Q2"])
@pytest.mark.parametrize("command", ["check", "report", "remind", "status", "archive"])
def test_a_name_unpacked_from_a_windows_archive_is_read_and_stops_no_command(data: Path, command: str, period: str) -> None:
    folder = data / "2025" / period
    # GBK in the bytes of the name, as unzip leaves it on Linux.
    (folder / f"{ODD}.xlsx").rename(os.fsdecode(os.fsencode(folder) + f"/{ODD}.xlsx".encode("gbk")))
    Path(os.fsdecode(os.fsencode(folder) + "/照片.jpg".encode("gbk"))).write_bytes(b"\xff\xd8\xff")
    found = checked(data)
    assert list(found.examination.case.returns) == list(OFFICES)
    assert found.examination.case.returns[ODD].file == f"2025/Q2/{ODD}.xlsx"
    assert marked(data) == sorted(OFFICES)
    words = [] if command == "report" else [command]
    common = ["--period", "Q2", "--data", str(data), "--output", str(data.parent / "out"), "--quiet"]
    if command == "archive":
        assert main(common) == 0
    assert main([*words, *common]) == 0
