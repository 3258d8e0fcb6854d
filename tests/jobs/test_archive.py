"""A report that was handed in is kept as it was, and is what later periods are compared with."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from progress_report.jobs.archive import make_archive, submitted_returns
from progress_report.jobs.edit import make_edit
from progress_report.jobs.examination import earlier_returns, edited_file, examine
from progress_report.jobs.report import make_report
from progress_report.jobs.run import Folders, Run
from progress_report.messages.errors import ReportError
from progress_report.output.period_files import period_files
from progress_report.output.submitted import submitted_inputs
from progress_report.progress.comparison import Trend, compare_periods
from tests.workbooks import YEAR_SHEETS, row, whole_year, write_return, year_workbook

TITLE, TABLE = "××局关于2025年政务公开工作进展情况的报告", "2025年政务公开工作要点任务分工"
DAY = date(2025, 7, 9)
SET = {f"{TITLE}.docx", f"{TABLE}.docx", f"{TABLE}.xlsx"}


def run_on(folder: Path, code: str = "Q2") -> Run:
    return Run.on(Folders(folder / "data", folder / "output", Path("templates")), 2025, code)


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    """The small year with Q2's final report made."""
    whole_year(tmp_path / "data")
    make_report(run_on(tmp_path))
    return tmp_path


def kept_in(folder: Path) -> Path:
    return folder / "output" / "2025-Q2" / "已报送" / "2025-07-09"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_set_is_kept_read_only_with_its_inputs_and_no_later_run_touches_it(finished: Path) -> None:
    kept = make_archive(run_on(finished), DAY)
    assert (kept.folder, set(kept.files), kept.edited, kept.new) == (kept_in(finished), SET, (), True)
    before = contents(kept.folder)
    inputs = {"数据/2025/任务分工.xlsx", *(f"数据/2025/Q2/{name}.xlsx" for name in "一二三")}
    assert set(before) == SET | inputs | {"manifest.json"}
    assert all(not path.stat().st_mode & 0o222 for path in kept.folder.rglob("*") if path.is_file())
    (finished / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    make_report(run_on(finished))
    assert contents(kept.folder) == before


def test_an_archive_stands_whole_or_not_at_all(finished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    placed: list[set[str]] = []

    def stopped(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        placed.append(contents(Path(source)).keys() & {*SET, "manifest.json", "数据/2025/Q2/一.xlsx"})
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", stopped)
        with pytest.raises(ReportError, match="无法归档"):
            make_archive(run_on(finished), DAY)
    assert placed == [{*SET, "manifest.json", "数据/2025/Q2/一.xlsx"}]
    assert not kept_in(finished).exists()
    assert not list((finished / "output" / "2025-Q2").glob(".~*[!锁]"))
    assert make_archive(run_on(finished), DAY).folder == kept_in(finished)


def test_the_same_set_is_kept_once_and_another_one_beside_it(finished: Path) -> None:
    make_archive(run_on(finished), DAY)
    assert not make_archive(run_on(finished), date(2025, 7, 10)).new
    write_return(finished / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息9条。"), row(3)])
    make_report(run_on(finished))
    again = make_archive(run_on(finished), DAY)
    assert (again.new, again.folder.name) == (True, "2025-07-09（2）")


def test_an_edited_report_is_kept_as_it_stands_and_named(finished: Path) -> None:
    report = finished / "output" / "2025-Q2" / f"{TITLE}.docx"
    report.write_bytes(b"signed")
    kept = make_archive(run_on(finished), DAY)
    assert kept.edited == (f"{TITLE}.docx",)
    assert (kept.folder / f"{TITLE}.docx").read_bytes() == b"signed"
    assert json.loads((kept.folder / "manifest.json").read_text(encoding="utf-8"))["edited"] == [f"{TITLE}.docx"]


def test_an_edited_report_is_kept_also_where_a_later_run_wrote_beside_it(finished: Path) -> None:
    (finished / "output" / "2025-Q2" / f"{TITLE}.docx").write_bytes(b"signed")
    make_report(run_on(finished))
    kept = make_archive(run_on(finished), DAY)
    assert set(kept.files) == SET | {f"{TITLE}（2）.docx"}
    assert kept.edited == (f"{TITLE}.docx",)


def test_a_draft_is_not_archived(finished: Path) -> None:
    (finished / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    make_report(run_on(finished))
    with pytest.raises(ReportError, match="草稿，不能归档"):
        make_archive(run_on(finished), DAY)


def test_nothing_is_archived_before_there_is_a_report(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    with pytest.raises(ReportError, match="没有可以归档的正式稿"):
        make_archive(run_on(tmp_path), DAY)
    assert not (tmp_path / "output").exists()


def test_a_return_changed_since_the_report_was_made_stops_the_archive(finished: Path) -> None:
    write_return(finished / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="换了。"), row(3)])
    with pytest.raises(ReportError, match=r"2025/Q2/二\.xlsx 又改过"):
        make_archive(run_on(finished), DAY)
    assert not kept_in(finished).exists()


def test_a_file_of_the_set_that_is_gone_stops_the_archive(finished: Path) -> None:
    (finished / "output" / "2025-Q2" / f"{TABLE}.xlsx").unlink()
    with pytest.raises(ReportError, match=f"{TABLE}.xlsx 不在了"):
        make_archive(run_on(finished), DAY)


@pytest.fixture
def handed_in(tmp_path: Path) -> Path:
    """The small year with Q1's report handed in and archived; since then 乙科's return of Q1 was replaced."""
    year_workbook(tmp_path / "data")
    target = [[2, "公开率", "≥100", "%", "100%", ""]]
    folder = tmp_path / "data" / "2025" / "Q1"
    write_return(folder / "一.xlsx", "甲科", [row(1, progress="甲科一。"), row(2, progress="甲科二。")], target)
    write_return(folder / "二.xlsx", "乙科", [row(1, progress="乙科一。"), row(3, progress="报出时这样写。")])
    write_return(folder / "三.xlsx", "丙科", [row(2, progress="丙科二。")], target)
    assert not make_report(run_on(tmp_path, "Q1")).draft
    make_archive(run_on(tmp_path, "Q1"), date(2025, 4, 9))
    write_return(folder / "二.xlsx", "乙科", [row(1, progress="乙科一。"), row(3, progress="报出以后改成这样。")])
    return tmp_path


def test_the_next_period_is_compared_with_what_was_submitted(handed_in: Path) -> None:
    before = earlier_returns(run_on(handed_in)).returns["乙科"]
    assert [entry.progress for entry in before.entries if entry.measure == 3] == ["报出时这样写。"]


def test_an_archive_that_somebody_changed_is_refused(handed_in: Path) -> None:
    run = run_on(handed_in)
    kept = submitted_returns(run, run.assignment.periods[0])
    assert kept is not None
    path = kept.files["2025/Q1/二.xlsx"]
    os.chmod(path, 0o644)
    path.write_bytes(b"other")
    with pytest.raises(ReportError, match=r"归档的 .* 被改动或删除了"):
        earlier_returns(run)


def test_a_period_compared_with_an_archived_one_can_be_archived(handed_in: Path) -> None:
    target = [[2, "公开率", "≥100", "%", "100%", ""]]
    folder = handed_in / "data" / "2025" / "Q2"
    write_return(folder / "一.xlsx", "甲科", [row(1, progress="甲科又做1件。"), row(2, progress="甲科又做2件。")], target)
    write_return(folder / "二.xlsx", "乙科", [row(1, progress="乙科又做1件。"), row(3, progress="乙科又做3件。")])
    write_return(folder / "三.xlsx", "丙科", [row(2, progress="丙科又做2件。")], target)
    assert not make_report(run_on(handed_in)).draft
    kept = make_archive(run_on(handed_in), DAY)
    submitted = handed_in / "output" / "2025-Q1" / "已报送" / "2025-04-09" / "数据" / "2025" / "Q1" / "二.xlsx"
    assert (kept.folder / "数据" / "2025" / "Q1" / "二.xlsx").read_bytes() == submitted.read_bytes()


def first_period(folder: Path) -> None:
    """Write complete returns of all offices for Q1, in which nothing is done yet."""
    write_return(
        folder / "data" / "2025" / "Q1" / "一.xlsx",
        "甲科",
        [row(1, "推进中", "开始做一。"), row(2, "推进中", "开始做二。")],
        [[2, "公开率", "", "", "90%", ""]],
    )
    write_return(
        folder / "data" / "2025" / "Q1" / "二.xlsx",
        "乙科",
        [row(1, "推进中", "乙科开始做一。"), row(3, "推进中", "乙科开始做三。")],
    )
    write_return(
        folder / "data" / "2025" / "Q1" / "三.xlsx",
        "丙科",
        [row(2, "推进中", "丙科开始做二。")],
        [[2, "公开率", "", "", "90%", ""]],
    )


def test_the_next_period_is_compared_with_what_was_submitted_by_the_assignment_of_then(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    first_period(tmp_path)
    make_report(run_on(tmp_path, "Q1"))
    make_archive(run_on(tmp_path, "Q1"), date(2025, 4, 9))
    # Afterwards somebody changes the filed returns, and the document is issued again with a measure in front.
    write_return(tmp_path / "data" / "2025" / "Q1" / "二.xlsx", "乙科", [row(1, progress="改成了完成。"), row(3)])
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
    year_workbook(tmp_path / "data", **sheets)
    texts = {2: "措施一。", 3: "措施二。", 4: "措施三。", 1: "新增的措施。"}

    def filled(number: int, progress: str) -> list[object]:
        line = row(number, progress=progress)
        line[2] = texts[number]
        return line

    actual = [[3, "公开率", "", "", "100%", ""]]
    write_return(
        tmp_path / "data" / "2025" / "Q2" / "一.xlsx", "甲科", [filled(2, "甲做完一。"), filled(3, "甲做完二。")], actual
    )
    write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [filled(2, "乙做完一。"), filled(4, "乙做完三。")])
    write_return(
        tmp_path / "data" / "2025" / "Q2" / "三.xlsx", "丙科", [filled(3, "丙做完二。"), filled(1, "丙做完新的。")], actual
    )
    found = examine(run_on(tmp_path))
    assert found.progress_before is not None
    assert [one.measure.number for one in found.progress_before.measures] == [1, 2, 3]
    comparison = compare_periods(found.progress_before, found.progress, found.case.previous.values())
    assert [one.change for one in comparison.measures] == [Trend.NEW, *[Trend.NEWLY_DONE] * 3]


def test_what_was_kept_last_counts_though_the_clock_was_set_back(finished: Path) -> None:
    make_archive(run_on(finished), date(2026, 1, 1))
    write_return(finished / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息9条。"), row(3)])
    make_report(run_on(finished))
    later = make_archive(run_on(finished), DAY)
    assert later.folder == kept_in(finished)
    inputs = submitted_inputs(finished / "output" / "2025-Q2")
    assert inputs is not None
    assert inputs.root == later.folder / "数据"
    assert not make_archive(run_on(finished), DAY).new


def stale(folder: Path) -> list[str]:
    return [one.name for one in period_files(run_on(folder).output_folder, examine(run_on(folder)).inputs, DAY) if one.untrue]


def test_files_stay_true_where_only_proposals_of_the_edited_texts_changed(finished: Path) -> None:
    make_edit(run_on(finished))
    assert stale(finished) == []
    assert make_archive(run_on(finished), DAY).new
    path = edited_file(run_on(finished))
    book = openpyxl.load_workbook(path)
    fields = {cell.value: cell.column for cell in book["统稿"][3]}
    book["统稿"].cell(8, fields["统稿"]).value = "写过的话。"
    book.save(path)
    assert set(stale(finished)) == SET
    make_report(run_on(finished))
    assert stale(finished) == []
    kept = make_archive(run_on(finished), DAY)
    assert "数据/2025/Q2/统稿.xlsx" in contents(kept.folder)
    # The offices' words beside it, formats and widths may change.
    make_edit(run_on(finished))
    book = openpyxl.load_workbook(path)
    book["统稿"].column_dimensions["G"].width = 90
    book.save(path)
    assert stale(finished) == []
    make_archive(run_on(finished), DAY)
    book["统稿"].cell(8, fields["统稿"]).value = "又改过的话。"
    book.save(path)
    assert set(stale(finished)) == SET
    make_report(run_on(finished))
    book["统稿"].cell(8, fields["统稿"]).value = "再改过的话。"
    book.save(path)
    with pytest.raises(ReportError, match=r"统稿\.xlsx 又改过"):
        make_archive(run_on(finished), DAY)
