"""催办单: what it asks for depends on the day it is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from progress_report.cli.main import main
from progress_report.output.reminder import stage_of
from tests.workbooks import YEAR_SHEETS, row, whole_year, write_return, year_workbook


@pytest.mark.parametrize(
    ("today", "asks"),
    [
        (
            "2025-07-09",
            "须于2025年7月10日前报出。你科室的填报表尚未收到，请于2025年7月10日（报送截止前最后一个工作日）下班前报办公室。",
        ),
        ("2025-07-10", "须于2025年7月10日前报出。你科室的填报表尚未收到，请于今日内报办公室。"),
        ("2025-07-15", "应于2025年7月10日前报出，现已逾期。你科室的填报表尚未收到，请收到本单后立即报办公室。"),
    ],
)
def test_a_reminder_never_asks_for_a_day_that_has_passed(tmp_path: Path, today: str, asks: str) -> None:
    data = whole_year(tmp_path / "data")
    (data / "2025" / "Q2" / "二.xlsx").unlink()
    places = ["--data", str(data), "--output", str(tmp_path / "output")]
    main(["remind", "--period", "Q2", "--quiet", "--today", today, *places])
    letter = Document(str(tmp_path / "output" / "2025-Q2" / "催办单" / "催办单-乙科.docx"))
    assert any(paragraph.text.endswith(asks) for paragraph in letter.paragraphs)


def letter_of(tmp_path: Path, office: str = "乙科") -> str:
    """Return the text of an office's letter."""
    document = Document(str(tmp_path / "output" / "2025-Q2" / "催办单" / f"催办单-{office}.docx"))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_a_second_reminder_says_so_and_one_of_the_same_day_does_not(tmp_path: Path) -> None:
    data = whole_year(tmp_path / "data")
    sent = (data / "2025" / "Q2" / "二.xlsx").read_bytes()
    places = ["--period", "Q2", "--quiet", "--data", str(data), "--output", str(tmp_path / "output")]
    (data / "2025" / "Q2" / "二.xlsx").unlink()
    for day in ("2025-07-05", "2025-07-05"):
        main(["remind", "--today", day, *places])
        assert "再次" not in letter_of(tmp_path)
    main(["remind", "--today", "2025-07-09", *places])
    assert letter_of(tmp_path).startswith("催　办　单（再次）")
    assert "办公室已于2025年7月5日催办，你科室的填报表至今仍未收到" in letter_of(tmp_path)
    page = (tmp_path / "output" / "2025-Q2" / "总览.html").read_text(encoding="utf-8")
    assert "【乙科】（7月5日已催办过，再次提醒）你科室的" in page
    # Who has sent what was asked for begins anew.
    (data / "2025" / "Q2" / "二.xlsx").write_bytes(sent)
    main(["remind", "--today", "2025-07-10", *places])
    write_return(data / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息8条。"), row(3, status="")])
    main(["remind", "--today", "2025-07-11", *places])
    assert "再次" not in letter_of(tmp_path)
    assert "你科室的填报表尚有1处需要补正" in letter_of(tmp_path)


@pytest.mark.parametrize("missing", [True, False])
def test_a_letter_is_one_page_however_much_is_owed(
    tmp_path: Path, page_images: Callable[[Path], list[Path]], missing: bool
) -> None:
    numbers = range(1, 41)
    measures = [
        [number, "主题", f"{number}" + "措施要写得很长" * 20, "乙科", "2025年11月底", date(2025, 11, 30)] for number in numbers
    ]
    year_workbook(
        tmp_path / "data",
        任务=[YEAR_SHEETS["任务"][0], *measures],
        **{name: YEAR_SHEETS[name][:1] for name in ("指标", "节点", "校对")},
    )
    if not missing:
        rows = [row(number, status="做了一部分还有一部分正在做" * 3, completed="大约在七月底以前") for number in numbers]
        write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", rows)
    places = ["--data", str(tmp_path / "data"), "--output", str(tmp_path / "output"), "--period", "Q2", "--quiet"]
    for day in ("2025-07-05", "2025-07-09"):
        main(["remind", "--today", day, *places])
    assert "另有" in letter_of(tmp_path)
    assert len(page_images(tmp_path / "output" / "2025-Q2" / "催办单" / "催办单-乙科.docx")) == 1


def test_days_off_between_the_last_working_day_and_the_due_day_ask_for_today() -> None:
    friday, saturday, sunday, monday = (date(2023, 12, day) for day in (8, 9, 10, 11))
    assert [stage_of(day, friday, sunday) for day in (date(2023, 12, 7), friday, saturday, sunday, monday)] == [
        "之前",
        "当日",
        "当日",
        "当日",
        "逾期",
    ]


def test_a_reminder_names_the_office_that_collects_the_returns(tmp_path: Path) -> None:
    data = whole_year(tmp_path / "data")
    year_workbook(data, 单位=[*YEAR_SHEETS["单位"], ["经办科室", "政策法规科"]])
    (data / "2025" / "Q2" / "二.xlsx").unlink()
    main(
        [
            "remind",
            "--period",
            "Q2",
            "--quiet",
            "--today",
            "2025-07-09",
            "--data",
            str(data),
            "--output",
            str(tmp_path / "output"),
        ]
    )
    letter = letter_of(tmp_path)
    assert "下班前报政策法规科。" in letter
    assert "\t政策法规科\n" in letter
    page = (tmp_path / "output" / "2025-Q2" / "总览.html").read_text(encoding="utf-8")
    assert "下班前报政策法规科。" in page
    assert "报办公室" not in page
