from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from progress_report.cli.main import main
from progress_report.jobs.archive import make_archive
from progress_report.jobs.examination import examine
from progress_report.jobs.report import make_report
from progress_report.jobs.run import Folders, Run
from progress_report.messages.errors import ReportError
from progress_report.progress.comparison import Trend, compare_periods
from tests.workbooks import YEAR_SHEETS, row, whole_year, write_return, year_workbook

DAY = date(2025, 7, 9)
TITLE = "××局关于2025年政务公开工作进展情况的报告.docx"


def run_on(folder: Path, code: str = "Q2") -> Run:
    return Run.on(Folders(folder, folder / "output", Path("templates")), 2025, code)


def first_period(folder: Path) -> None:
    """Write complete returns of all offices for Q1, in which nothing is done yet."""
    write_return(
        folder / "2025" / "Q1" / "一.xlsx",
        "甲科",
        [row(1, "推进中", "开始做一。"), row(2, "推进中", "开始做二。")],
        [[2, "公开率", "", "", "90%", ""]],
    )
    write_return(
        folder / "2025" / "Q1" / "二.xlsx", "乙科", [row(1, "推进中", "乙科开始做一。"), row(3, "推进中", "乙科开始做三。")]
    )
    write_return(
        folder / "2025" / "Q1" / "三.xlsx", "丙科", [row(2, "推进中", "丙科开始做二。")], [[2, "公开率", "", "", "90%", ""]]
    )


def test_what_was_submitted_is_kept_with_its_inputs_and_never_touched_again(tmp_path: Path) -> None:
    whole_year(tmp_path)
    make_report(run_on(tmp_path))
    report = (tmp_path / "output" / "2025-Q2" / TITLE).read_bytes()
    outcome = make_archive(run_on(tmp_path), DAY)
    assert outcome.folder == tmp_path / "output" / "2025-Q2" / "已报送" / "2025-07-09"
    (tmp_path / "2025" / "Q2" / "二.xlsx").unlink()
    make_report(run_on(tmp_path))
    assert (outcome.folder / TITLE).read_bytes() == report
    data = sorted(path.relative_to(outcome.folder / "数据").as_posix() for path in (outcome.folder / "数据").rglob("*.xlsx"))
    assert data == ["2025/Q2/一.xlsx", "2025/Q2/三.xlsx", "2025/Q2/二.xlsx", "2025/任务分工.xlsx"]
    assert not any(os.stat(path).st_mode & 0o222 for path in outcome.folder.rglob("*") if path.is_file())
    whole_year(tmp_path)
    make_report(run_on(tmp_path))
    assert make_archive(run_on(tmp_path), DAY).folder.name == "2025-07-09（2）"


def test_an_edited_report_is_archived_as_it_stands_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole_year(tmp_path)
    make_report(run_on(tmp_path))
    (tmp_path / "output" / "2025-Q2" / TITLE).write_bytes(b"as it was signed")
    words = ["--period", "Q2", "--today", "2025-07-09", "--data", str(tmp_path), "--output", str(tmp_path / "output")]
    assert main(["archive", *words]) == 0
    assert f"{TITLE} 生成后被人修改过，按现在的样子归档" in capsys.readouterr().out
    assert (tmp_path / "output" / "2025-Q2" / "已报送" / "2025-07-09" / TITLE).read_bytes() == b"as it was signed"


def test_a_draft_is_not_archived(tmp_path: Path) -> None:
    whole_year(tmp_path)
    (tmp_path / "2025" / "Q2" / "二.xlsx").unlink()
    make_report(run_on(tmp_path))
    with pytest.raises(ReportError, match="没有正式稿可以归档"):
        make_archive(run_on(tmp_path), DAY)


def test_a_report_whose_returns_were_changed_since_is_not_archived(tmp_path: Path) -> None:
    whole_year(tmp_path)
    make_report(run_on(tmp_path))
    write_return(tmp_path / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="后来换了。"), row(3)])
    with pytest.raises(ReportError, match=r"2025/Q2/二\.xlsx 在生成报告之后被改动"):
        make_archive(run_on(tmp_path), DAY)


def test_the_next_period_is_compared_with_what_was_submitted(tmp_path: Path) -> None:
    whole_year(tmp_path)
    first_period(tmp_path)
    make_report(run_on(tmp_path, "Q1"))
    make_archive(run_on(tmp_path, "Q1"), date(2025, 4, 9))
    # Afterwards somebody changes the filed returns, and the document is issued again with a measure in front.
    write_return(tmp_path / "2025" / "Q1" / "二.xlsx", "乙科", [row(1, progress="改成了完成。"), row(3)])
    rows = [list(line) for line in YEAR_SHEETS["任务"]]
    moved = [
        [1, "主题零", "新增的措施。", "丙科", "2025年11月底", date(2025, 11, 30)],
        *([line[0] + 1, *line[1:]] for line in rows[1:]),
    ]
    target = [[3, *YEAR_SHEETS["指标"][1][1:]]]
    sheets = {
        "任务": [rows[0], *moved],
        "指标": [YEAR_SHEETS["指标"][0], *target],
        "节点": [YEAR_SHEETS["节点"][0]],
        "校对": None,
    }
    year_workbook(tmp_path, **sheets)
    texts = {2: "措施一。", 3: "措施二。", 4: "措施三。", 1: "新增的措施。"}

    def filled(number: int, progress: str) -> list[object]:
        line = row(number, progress=progress)
        line[2] = texts[number]
        return line

    actual = [[3, "公开率", "", "", "100%", ""]]
    write_return(tmp_path / "2025" / "Q2" / "一.xlsx", "甲科", [filled(2, "甲做完一。"), filled(3, "甲做完二。")], actual)
    write_return(tmp_path / "2025" / "Q2" / "二.xlsx", "乙科", [filled(2, "乙做完一。"), filled(4, "乙做完三。")])
    write_return(tmp_path / "2025" / "Q2" / "三.xlsx", "丙科", [filled(3, "丙做完二。"), filled(1, "丙做完新的。")], actual)
    found = examine(run_on(tmp_path))
    assert found.progress_before is not None
    assert [one.measure.number for one in found.progress_before.measures] == [1, 2, 3]
    comparison = compare_periods(found.progress_before, found.progress, found.case.previous.values())
    assert [one.change for one in comparison.measures] == [Trend.NEW, *[Trend.NEWLY_DONE] * 3]
