"""催办单: what it asks for depends on the day it is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from progress_report.cli.main import main
from progress_report.output.reminder import stage_of
from tests.workbooks import whole_year


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


def test_days_off_between_the_last_working_day_and_the_due_day_ask_for_today() -> None:
    friday, saturday, sunday, monday = (date(2023, 12, day) for day in (8, 9, 10, 11))
    assert [stage_of(day, friday, sunday) for day in (date(2023, 12, 7), friday, saturday, sunday, monday)] == [
        "之前",
        "当日",
        "当日",
        "当日",
        "逾期",
    ]
