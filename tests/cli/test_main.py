from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from progress_report import __version__
from progress_report.cli.main import main
from progress_report.jobs.run import Folders, load_assignment
from tests.workbooks import YEAR_SHEETS, row, whole_year, write_return, year_workbook

TEMPLATES = Path(__file__).parents[2] / "templates"
Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a command on the small year."""
    whole_year(tmp_path / "data")

    def command(*words: str) -> int:
        return main([*words, "--data", str(tmp_path / "data"), "--output", str(tmp_path / "output")])

    return command


def test_a_complete_period_gives_a_final_report_and_zero(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--period", "Q2") == 0
    produced = {path.name for path in (tmp_path / "output" / "2025-Q2").iterdir()}
    assert produced == {
        "××局关于2025年政务公开工作进展情况的报告.docx",
        "2025年政务公开工作要点任务分工.docx",
        "2025年政务公开工作要点任务分工.xlsx",
        "manifest.json",
        "总览.html",
    }
    assert "正式稿" in capsys.readouterr().out


def test_the_states_on_the_screen_add_up_to_the_measures(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [[*each, kind] for each, kind in zip(YEAR_SHEETS["任务"], ("时限类型", "限时", "限时", "持续"), strict=True)]
    rows[3][rows[0].index("时限日期")] = None
    year_workbook(tmp_path / "data", 任务=rows)
    write_return(tmp_path / "data/2025/Q2/二.xlsx", "乙科", [row(1), row(3, status="持续推进")])
    run("--period", "Q2")
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("2025 年 Q2：任务 3 项"))
    counts = [int(words.split()[1]) for words in line.split("，")[1:]]
    assert "持续推进 1" in line
    assert sum(counts) == 3


def test_a_missing_return_gives_a_draft_and_one(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    assert run("--period", "Q2") == 1
    out = capsys.readouterr().out
    assert "乙科未报送" in out
    assert "草稿" in out
    assert (tmp_path / "output" / "2025-Q2" / "××局关于2025年政务公开工作进展情况的报告（草稿）.docx").exists()


def test_the_final_report_takes_the_drafts_place(run: Run, tmp_path: Path) -> None:
    second = tmp_path / "data" / "2025" / "Q2" / "二.xlsx"
    kept = tmp_path / "二.xlsx"
    shutil.move(second, kept)
    run("--period", "Q2", "--quiet")
    shutil.move(kept, second)
    run("--period", "Q2", "--quiet")
    assert not [path.name for path in (tmp_path / "output" / "2025-Q2").iterdir() if "草稿" in path.name]


def test_quiet_says_nothing_when_all_is_well(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--period", "Q2", "--quiet") == 0
    captured = capsys.readouterr()
    assert captured.out + captured.err == ""


def test_an_option_may_stand_before_or_after_the_command(run: Run, tmp_path: Path) -> None:
    assert run("--period", "Q2", "--quiet", "forms") == 0
    assert run("forms", "--period", "Q2", "--quiet") == 0
    assert len(list((tmp_path / "output" / "2025-Q2" / "填报表").iterdir())) == 3


def test_without_a_period_the_next_one_is_proposed_and_nothing_is_written(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == 2
    assert capsys.readouterr().err.endswith("--period Q2\n")
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--period", "H9"], "没有报送期“H9”；“报送期”表中有：Q1（一季度）、Q2（二季度）"),
        (["--period", "Q2", "--year", "1999"], "没有 1999 年度的工作簿"),
        (["--period", "Q2", "--templates", "nowhere"], "缺少模板"),
    ],
)
def test_what_cannot_be_done_is_said_with_two(run: Run, capsys: pytest.CaptureFixture[str], words: list[str], says: str) -> None:
    assert run(*words) == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--perod", "Q2"], "不认识：--perod，是不是 --period？"),
        (["form"], "没有 'form'"),
        (["--date", "8.12", "--period", "Q2"], "日期应写成 2023-12-08"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_where_help_is(
    capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(words)
    error = capsys.readouterr().err
    assert says in error
    assert "--help" in error


def test_help_is_chinese_unless_english_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    for words, expected in ((["--help"], "用法："), (["--lang", "en", "--help"], "usage:")):
        with pytest.raises(SystemExit, match="0"):
            main(words)
        assert capsys.readouterr().out.startswith(expected)


def test_help_imports_nothing_that_is_slow() -> None:
    shown = "import sys; from progress_report.cli.main import main\ntry: main(['--help'])\nfinally: print(*sys.modules)"
    for_help = set(subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=False).stdout.split())
    for_nothing = set(
        subprocess.run(
            [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
        ).stdout.split()
    )
    slow = {"typing", "dataclasses", "datetime", "json", "decimal", "lxml", "jinja2", "openpyxl", "python_calamine"}
    assert "argparse" in for_help
    assert not (for_help - for_nothing) & slow


def test_what_keeps_a_report_a_draft_is_on_the_screen_before_anything_else_and_named_at_the_end(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("progress_report.cli.console.SHOWN_FINDINGS", 1)
    data = tmp_path / "data"
    same = "完成第3项工作并公开信息3条。"
    write_return(data / "2025/Q1/二.xlsx", "乙科", [row(1), row(3, progress=same)])
    run("edit", "--period", "Q2")
    report = data / "2025/Q2/统稿.xlsx"
    workbook = openpyxl.load_workbook(report)
    rows = list(workbook["统稿"].iter_rows(min_row=3))
    text = [cell.value for cell in rows[0]].index("统稿")
    next(cells for cells in rows if cells[1].value == "措施")[text].value = "全年公开信息4711条。"
    workbook.save(report)
    capsys.readouterr()
    assert run("--period", "Q2") == 1
    out = capsys.readouterr().out
    warnings = out[out.index("提醒 ") :].splitlines()
    assert "C30" in warnings[1]
    assert warnings[2].startswith("  ……另有 ")
    assert "错误" not in out
    assert "结论：草稿。处理以上标着 C30 的“提醒”（改正或登记豁免）后" in out
    (data / "2025/Q2/三.xlsx").unlink()
    run("--period", "Q2")
    assert "结论：草稿。处理以上“错误”和标着 C30 的“提醒”" in capsys.readouterr().out


def test_check_lists_findings_by_office_with_their_cells(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_return(
        tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, "", "乙科发布信息8条。"), row(3, progress="同上")]
    )
    assert run("check", "--period", "Q2") == 1
    out = capsys.readouterr().out
    assert "乙科\n  [错误 E01] E3 第1项" in out
    assert "[提醒 C01] F4 第3项" in out
    assert (tmp_path / "output" / "2025-Q2" / "核查结果.xlsx").exists()
    assert [path.name for path in (tmp_path / "output" / "2025-Q2" / "退回").iterdir()] == ["二.xlsx"]


def test_check_prints_json_and_nothing_else_when_asked(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--period", "Q2", "--format", "json") == 0
    record = json.loads(capsys.readouterr().out)
    assert {one["office"]: one["standing"] for one in record["standings"]} == {"甲科": "齐", "乙科": "齐", "丙科": "齐"}


def test_status_shows_offices_pace_and_dates_ahead(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    assert run("status", "--period", "Q2", "--today", "2025-07-05") == 1
    out = capsys.readouterr().out
    assert "  未报  乙科  " in out
    assert "还有 5 天" in out
    assert "2025-07-30  报送（第3项）" in out


def test_the_standings_line_up_on_a_terminal_where_chinese_characters_are_two_columns_wide(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    run("status", "--period", "Q2", "--today", "2025-07-05")
    lines = [line for line in capsys.readouterr().out.splitlines() if "科  错误" in line]
    assert len(lines) == 3
    assert (
        len({line.index("错误") + sum(ord(character) > 255 for character in line[: line.index("错误")]) for line in lines}) == 1
    )


def test_status_gives_the_same_as_json(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("status", "--period", "Q2", "--today", "2025-07-05", "--format", "json") == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["period"], record["days_left"], record["overdue"]) == ("Q2", 5, [])
    assert {"due": "2025-07-30", "number": 3, "what": "报送"} in record["upcoming"]
    assert [one["standing"] for one in record["standings"]] == ["齐", "齐", "齐"]


def test_a_variant_that_lacks_what_it_needs_leaves_no_folder(run: Run, tmp_path: Path) -> None:
    assert run("--period", "Q2", "--variant", "upward") == 2
    assert not (tmp_path / "output").exists()


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "progress_report", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == __version__


def test_remind_writes_one_letter_for_each_office_that_owes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    assert run("remind", "--period", "Q2", "--today", "2025-07-05", "--quiet") == 0
    assert [path.name for path in (tmp_path / "output" / "2025-Q2" / "催办单").iterdir()] == ["催办单-乙科.docx"]


def test_lint_names_every_fault_of_an_edited_template_and_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = Document(str(TEMPLATES / "催办单.docx"))
    document.add_paragraph("{{ burau }}")
    document.add_paragraph("{% if missing %}没有结束")
    document.save(str(tmp_path / "催办单.docx"))
    assert main(["lint", str(tmp_path / "催办单.docx")]) == 1
    out = capsys.readouterr().out
    assert "“bureau”" in out
    assert "没有结束，缺少 {% endif %}" in out


def test_lint_finds_the_shipped_templates_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint"]) == 0
    assert "报告.docx：没有问题" in capsys.readouterr().out


def test_no_words_at_all_propose_a_period(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "没有指定报送期。按报送截止日，应为 2023 年 H2" in capsys.readouterr().err


def test_the_command_that_was_asked_is_told_again_with_the_proposed_period(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--quiet"]) == 2
    assert "请运行：python generate.py check --quiet --period H2" in capsys.readouterr().err


def test_a_period_is_known_by_its_name(run: Run, tmp_path: Path) -> None:
    folders = Folders(tmp_path / "data", tmp_path / "output", Path("templates"))
    [name] = [one.name for one in load_assignment(folders, 2025).periods if one.code == "Q2"]
    assert run("check", "--period", f" {name}") == 0
    assert (tmp_path / "output" / "2025-Q2" / "核查结果.xlsx").is_file()


def test_quiet_still_names_errors(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data" / "2025" / "Q2" / "二.xlsx").unlink()
    assert run("--period", "Q2", "--quiet") == 1
    shown = capsys.readouterr()
    assert (shown.out, shown.err.splitlines()) == ("", ["N01 乙科未报送"])


def test_letters_and_marked_copies_go_once_they_are_out_of_date(run: Run, tmp_path: Path) -> None:
    second = tmp_path / "data" / "2025" / "Q2" / "二.xlsx"
    write_return(second, "乙科", [row(1, "", progress="乙科发布信息8条。"), row(3)])
    for command in ("remind", "check"):
        run(command, "--period", "Q2", "--quiet")
    output = tmp_path / "output" / "2025-Q2"
    assert (output / "催办单" / "催办单-乙科.docx").exists()
    assert (output / "退回" / "二.xlsx").exists()
    second.unlink()
    write_return(second.with_name("乙科改好.xlsx"), "乙科", [row(1, progress="乙科发布信息8条。"), row(3)])
    for command in ("remind", "check"):
        run(command, "--period", "Q2", "--quiet")
    assert not list((output / "催办单").iterdir())
    assert not list((output / "退回").iterdir())


def test_a_file_that_cannot_be_opened_does_not_stop_the_marked_copies(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data" / "2025" / "Q2"
    (folder / "三.xlsx").write_bytes(b"PK\x03\x04 and then nothing")
    write_return(folder / "二.xlsx", "乙科", [row(1, "", progress="乙科发布信息8条。"), row(3)])
    assert run("check", "--period", "Q2") == 1
    assert [path.name for path in (tmp_path / "output" / "2025-Q2" / "退回").iterdir()] == ["二.xlsx"]
    assert "zip" not in capsys.readouterr().out


def test_verify_tells_binding_rules_from_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Document().save(str(tmp_path / "空白.docx"))
    assert main(["verify", str(tmp_path / "空白.docx")]) == 1
    out = capsys.readouterr().out
    assert "[规定 5.1] 纸张为 A4" in out
    assert main(["verify", str(tmp_path / "空白.docx"), "--format", "json"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert record[0] | {"file": ""} == {
        "file": "", "rule": "5.1-paper", "clause": "5.1", "strength": "MUST", "place": "第1节",
        "expected": "纸张为 A4，210 mm × 297 mm", "found": "215.9 mm × 279.4 mm",
    }  # fmt: skip


def test_verify_says_when_a_file_is_no_word_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "旧.docx").write_bytes(b"\xd0\xcf\x11\xe0 old")
    assert main(["verify", str(tmp_path / "旧.docx")]) == 2
    assert "旧.docx" in capsys.readouterr().err


def test_the_main_job_holds_its_report_against_the_standard(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("--period", "Q2")
    assert "条，全部符合" in capsys.readouterr().out


@pytest.mark.parametrize("code", ["q2", "Ｑ２", " Q2"])
def test_a_periods_code_may_be_typed_small_or_wide(run: Run, tmp_path: Path, code: str) -> None:
    assert run("--period", code, "--quiet") == 0
    assert (tmp_path / "output" / "2025-Q2").is_dir()
