"""The main job's set of files over several runs: what a run makes untrue does not stay."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from openpyxl import load_workbook

from progress_report.cli.main import main
from progress_report.jobs import report
from progress_report.jobs.report import make_report
from progress_report.jobs.run import Folders, Run
from progress_report.messages.errors import ReportError
from progress_report.output import libreoffice, printed_pages
from tests.workbooks import YEAR_SHEETS, row, whole_year, write_return, year_workbook

Publish = Callable[..., set[str]]
TITLE, TABLE = "××局关于2025年政务公开工作进展情况的报告", "2025年政务公开工作要点任务分工"


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Runs the main job on the small year and returns what then stands in its folder; a PDF is the Word file's hash."""
    whole_year(tmp_path)
    monkeypatch.setattr(libreoffice, "find_office", lambda: Path("soffice"))
    monkeypatch.setattr(report, "read_back_pdf", lambda _pdf, _document: None)
    monkeypatch.setattr(printed_pages, "printed_pages", lambda _pdf: ())
    monkeypatch.setattr(
        libreoffice, "as_pdfs", lambda _office, documents: [str(hash(one.read_bytes())).encode() for one in documents]
    )

    def run(**options: object) -> set[str]:
        make_report(Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2"), **options)
        folder = tmp_path / "output" / "2025-Q2"
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {"manifest.json"}

    return run


FINAL = {f"{TITLE}.docx", f"{TABLE}.docx", f"{TABLE}.xlsx"}
PDFS = {f"{TITLE}.pdf", f"{TABLE}.pdf"}


def test_a_pdf_of_an_earlier_run_does_not_stay_beside_a_newer_report(publish: Publish, tmp_path: Path) -> None:
    assert publish(pdf=True) == FINAL | PDFS
    write_return(tmp_path / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息9条。"), row(3)])
    assert publish() == FINAL


def test_a_draft_takes_no_final_report_away_and_leaves_none_that_is_untrue(publish: Publish, tmp_path: Path) -> None:
    publish(pdf=True)
    (tmp_path / "2025" / "Q2" / "二.xlsx").unlink()
    drafts = {f"{TITLE}（草稿）.docx", f"{TABLE}（草稿）.docx", f"{TABLE}（草稿）.xlsx"}
    assert publish() == drafts | {f"已作废/{name}" for name in FINAL | PDFS}


def test_a_change_of_the_title_leaves_no_report_under_the_old_one(publish: Publish, tmp_path: Path) -> None:
    publish()
    rows = [["报告标题", "另一个标题"] if line[0] == "报告标题" else line for line in YEAR_SHEETS["单位"]]
    year_workbook(tmp_path, 单位=rows)
    assert publish() == FINAL - {f"{TITLE}.docx"} | {"另一个标题.docx"}


@pytest.mark.parametrize("title", ["关于政务公开工作进展情况的报告" * 8, "𠮷" * 78, TABLE, "con", "a/b:c"])
def test_any_title_gives_the_report_the_table_and_no_other_file(publish: Publish, tmp_path: Path, title: str) -> None:
    rows = [["报告标题", title] if line[0] == "报告标题" else line for line in YEAR_SHEETS["单位"]]
    year_workbook(tmp_path, 单位=rows)
    for _run in range(2):
        found = publish()
        assert sorted(Path(name).suffix for name in found) == [".docx", ".docx", ".xlsx"]
    (tmp_path / "2025" / "Q2" / "二.xlsx").unlink()
    found = {name for name in publish() if not name.startswith("已作废/")}
    assert len(found) == 3
    assert all("（草稿）" in name for name in found)


def test_a_return_that_is_replaced_while_the_job_runs_ends_it(
    publish: Publish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish()
    fill = report.fill_documents

    def meanwhile(*arguments: object) -> object:
        write_return(tmp_path / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="换成了另一份。"), row(3)])
        return fill(*arguments)

    monkeypatch.setattr(report, "fill_documents", meanwhile)
    before = {path: path.read_bytes() for path in (tmp_path / "output" / "2025-Q2").iterdir()}
    with pytest.raises(ReportError, match=r"2025/Q2/二\.xlsx 在生成过程中被改动"):
        publish()
    assert {path: path.read_bytes() for path in (tmp_path / "output" / "2025-Q2").iterdir()} == before


def test_two_bureaus_cannot_share_an_output_folder(publish: Publish, tmp_path: Path) -> None:
    publish()
    run = Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2")
    other = replace(run.assignment, bureau=replace(run.assignment.bureau, name="乙市财政局"))
    with pytest.raises(ReportError, match="里是××局的文件"):
        make_report(replace(run, assignment=other))


def test_files_of_other_jobs_made_from_earlier_returns_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole_year(tmp_path)
    (tmp_path / "2025" / "Q2" / "二.xlsx").unlink()
    words = ["--period", "Q2", "--data", str(tmp_path), "--output", str(tmp_path / "output")]
    main(["check", *words])
    main(["remind", "--today", "2025-07-01", *words])
    whole_year(tmp_path)
    capsys.readouterr()
    assert main(words) == 0
    out = capsys.readouterr().out
    assert "核查结果.xlsx、催办单-乙科.docx是按较早的填报表生成的" in out


def test_a_template_that_breaks_a_binding_rule_gives_a_draft(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_year(tmp_path)
    templates = shutil.copytree("templates", tmp_path / "templates")
    document = Document(str(templates / "报告.docx"))
    document.sections[0].right_margin = Mm(20)
    document.save(str(templates / "报告.docx"))
    words = ["--period", "Q2", "--data", str(tmp_path), "--output", str(tmp_path / "output"), "--templates", str(templates)]
    assert main(words) == 1
    out = capsys.readouterr().out
    assert "结论：草稿" in out
    assert "5.2.1" in out
    made = {path.name for path in (tmp_path / "output" / "2025-Q2").iterdir()} - {"manifest.json", "总览.html"}
    assert made == {f"{TITLE}（草稿）.docx", f"{TABLE}（草稿）.docx", f"{TABLE}（草稿）.xlsx"}


def test_the_manifest_says_what_the_set_is_and_was_made_from(publish: Publish, tmp_path: Path) -> None:
    publish()
    record = json.loads((tmp_path / "output" / "2025-Q2" / "manifest.json").read_text(encoding="utf-8"))["jobs"]["report"]
    assert set(record["files"]) == FINAL
    assert set(record["inputs"]) == {"2025/任务分工.xlsx", "2025/Q2/一.xlsx", "2025/Q2/二.xlsx", "2025/Q2/三.xlsx"}


def test_texts_that_together_do_not_fit_a_cell_do_not_stop_the_final_report(publish: Publish, tmp_path: Path) -> None:
    publish()
    target = [[2, "公开率", "≥100", "%", "100%", ""]]
    for name, office, other, targets in (("一.xlsx", "甲科", 2, target), ("二.xlsx", "乙科", 3, [])):
        rows = [row(1, progress=f"{office}" + "写" * 20_000), row(other)]
        write_return(tmp_path / "2025" / "Q2" / name, office, rows, targets)
    assert publish() == FINAL
    book = load_workbook(tmp_path / "output" / "2025-Q2" / f"{TABLE}.xlsx")
    assert book["落实情况"]["F3"].value == "各科室的文字合起来超过一格，见“填报明细”。"
    texts = [line[5] for line in book["填报明细"].iter_rows(min_row=3, values_only=True) if line[0] == 1]
    assert [len(text) for text in texts] == [20_002, 20_002]
