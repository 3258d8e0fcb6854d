"""A document is issued again between two periods, with a measure put in and one taken out: every measure keeps its own history."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from openpyxl import load_workbook

from progress_report.assignment.model import Measure
from progress_report.assignment.workbook import read_assignment
from progress_report.cli.main import main
from progress_report.jobs.examination import Examination, examine
from progress_report.jobs.forms import make_forms
from progress_report.jobs.run import Folders, Run
from progress_report.messages.catalogue import message

DATA = Path(__file__).resolve().parents[2] / "data"
NEW = "组织开展全新的政府开放日活动，邀请群众代表参加。"


def run_on(folder: Path) -> Run:
    return Run.on(Folders(folder / "data", folder / "output", Path("templates")), 2023, "H2")


def reissue(folder: Path, at: int, without: int) -> None:
    """Issue the document again with a new measure as number ``at`` and without the old number ``without``, and bring the year up to date."""
    rows = issued(folder)
    del rows[without - 1]
    rows.insert(at - 1, (rows[at - 1][0], NEW, "办公室", "2023年11月底"))
    issue(folder, rows)


def issued(folder: Path) -> list[tuple[str, str, str, str]]:
    """Return the theme, the text, the offices and the deadline of each measure of the year."""
    year = read_assignment(folder / "data" / "2023" / "任务分工.xlsx")
    return [(one.theme, one.text, one.office_text, one.deadline_text) for one in year.measures]


def issue(folder: Path, rows: Iterable[tuple[str, str, str, str]]) -> None:
    """Issue a document with these measures and bring the year up to date by it."""
    lines = [f"{n}\t{theme}\t{n}.{text}\t{offices}\t{deadline}" for n, (theme, text, offices, deadline) in enumerate(rows, 1)]
    document = folder / "再次印发.txt"
    title = "2023年政务公开工作要点任务分工\n序号\t重点任务\t具体措施\t责任科室\t完成时限\n"
    document.write_text(title + "\n".join(lines) + "\n", encoding="utf-8")
    words = ["import", str(document), "--year", "2023", "--update", "--data", str(folder / "data"), "--quiet"]
    assert main(words) == 0


def history(found: Examination) -> dict[str, tuple[str, str, str]]:
    """Return each measure's state of both periods and what became of it, by its words."""
    comparison = found.composition.comparison
    assert comparison is not None
    return {
        one.measure.text: (one.before.value if one.before else "—", one.now.value, one.change.value)
        for one in comparison.measures
    }


def test_a_document_issued_again_changes_no_measures_history(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    before = examine(run_on(tmp_path))
    said = {entry.progress: before.case.assignment.measures[entry.measure - 1].text for entry in before.case.entries()}
    taken_out = before.case.assignment.measures[19].text
    reissue(tmp_path, at=8, without=20)
    after = examine(run_on(tmp_path))
    measures = {one.number: one.text for one in after.case.assignment.measures}
    assert (len(measures), measures[8]) == (30, NEW)
    for entry in after.case.entries():
        assert measures[entry.measure] == said[entry.progress]
    wanted = {text: change for text, change in history(before).items() if text != taken_out}
    assert {text: change for text, change in history(after).items() if text != NEW} == wanted
    assert {one.code for one in after.findings if one.code.startswith("R")} <= {"R01", "R20", "R22", "R03", "R21"}
    assert after.blocked


def test_measures_swapped_split_and_joined_keep_their_histories(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    before = examine(run_on(tmp_path))
    rows = issued(tmp_path)
    rows[3], rows[4] = rows[4], rows[3]
    theme, split, offices, deadline = rows[12]
    first, second = (f"{part}。" for part in split.removesuffix("。.").split("，完善"))
    joined = rows[27][1] + rows[28][1]
    rows[27:29] = [(rows[27][0], joined, *rows[27][2:])]
    rows[12:13] = [(theme, first, offices, deadline), (theme, second, offices, deadline)]
    issue(tmp_path, rows)
    after = examine(run_on(tmp_path))
    was, now = history(before), history(after)
    unchanged = {text: each for text, each in was.items() if text not in {split, *(one.text for one in parted(before, 28, 29))}}
    assert {text: each for text, each in now.items() if text in unchanged} == unchanged
    # The larger part of a split measure and the rest of a joined one are it; the other part is new, the other measure withdrawn.
    assert {text: each for text, each in now.items() if text not in unchanged} == {
        first: was[split],
        second: ("未报送", "未报送", "无法比较"),
        joined: was[parted(before, 29)[0].text],
    }
    assert after.composition.comparison is not None
    assert [row.number for row in after.composition.comparison.withdrawn] == [28]
    said = {(one.code, message(one)) for one in after.findings if one.code[0] == "R" and one.code != "R22"}
    assert said == {
        ("R01", "缺少第14项"),
        ("R06", "第13项“具体措施”的文字与任务分工不同"),
        ("R06", "第29项“具体措施”的文字与任务分工不同"),
        ("R21", "这一行填的任务（下发时的第28项）已不在任务分工中，所填内容没有采用"),
    }
    moved = {message(one) for one in after.findings if one.code == "R22" and one.office == "办公室"}
    assert "填报表上的第5项，按标识或“具体措施”认作现在的第4项" in moved


def parted(found: Examination, *numbers: int) -> list[Measure]:
    return [one for one in found.case.assignment.measures if one.number in numbers]


def test_the_forms_that_then_go_out_show_each_measures_own_last_progress(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    run = run_on(tmp_path)
    last = {
        (office, run.assignment.measures[entry.measure - 1].text): entry.progress
        for office, returned in examine(run).case.previous.items()
        for entry in returned.entries
    }
    reissue(tmp_path, at=8, without=20)
    run = run_on(tmp_path)
    texts = {one.number: one.text for one in run.assignment.measures}
    shown = 0
    for one in make_forms(run).publication.published:
        office = one.path.stem.rpartition("-")[2]
        for row in load_workbook(one.path)["填报表"].iter_rows(values_only=True):
            if isinstance(row[0], int):
                assert (row[4] or "") == last.get((office, texts[row[0]]), "")
                shown += bool(row[4])
    assert shown > 40
