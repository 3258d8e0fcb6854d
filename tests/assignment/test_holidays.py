"""节假日 of the year's workbook: a year that the offline calendar does not know is completed by a clerk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from progress_report.assignment.days_off import DayOff, day_off
from progress_report.assignment.model import Holiday
from progress_report.assignment.succession import next_year
from progress_report.assignment.workbook import read_assignment
from progress_report.assignment.workdays import UncoveredYearError, is_working_day, last_working_day
from progress_report.importing.doubts.review import deadline_doubts
from progress_report.messages.errors import WorkbookError
from progress_report.messages.places import CellRef
from tests.builders import assignment, period
from tests.importing.doubts.test_doubts import measure
from tests.workbooks import year_workbook

HEADER = ["开始日期", "结束日期", "安排", "名称"]
# 1 October 2099 is a Thursday, 10 October a Saturday.
NATIONAL_DAY = Holiday(date(2099, 10, 1), date(2099, 10, 7), True, "国庆节")
WORKED = Holiday(date(2099, 10, 10), date(2099, 10, 10), False)


def test_a_year_unknown_to_the_calendar_goes_by_the_workbook_and_its_weekdays() -> None:
    days = (NATIONAL_DAY, WORKED)
    assert last_working_day(date(2099, 10, 7), days) == date(2099, 9, 30)
    assert is_working_day(date(2099, 10, 10), days)
    assert not is_working_day(date(2099, 10, 11), days)
    with pytest.raises(UncoveredYearError, match="“节假日”表登记 2098 年"):
        is_working_day(date(2098, 10, 9), days)


def test_the_workbook_may_say_otherwise_than_the_calendar() -> None:
    local = Holiday(date(2023, 4, 24), date(2023, 4, 24), True, "三月三")
    assert is_working_day(date(2023, 4, 24))
    assert not is_working_day(date(2023, 4, 24), (local,))
    assert is_working_day(date(2023, 10, 7), (local,))


def test_days_off_are_published_ones_once_the_workbook_lists_them() -> None:
    assert day_off(date(2099, 10, 3)) == DayOff(date(2099, 10, 3), date(2099, 10, 2), False)
    assert day_off(date(2099, 10, 3), (NATIONAL_DAY,)) == DayOff(date(2099, 10, 3), date(2099, 9, 30), True)


def test_doubts_about_days_off_go_by_the_workbook() -> None:
    one = measure(deadline_text="2099年10月5日", deadline=date(2099, 10, 5))
    assert [doubt.code for doubt in deadline_doubts([one], 2099)] == []
    (found,) = deadline_doubts([one], 2099, (NATIONAL_DAY,))
    assert (found.code, found.details["last"]) == ("D34", "2099-09-30")


def test_the_sheet_is_read_in_the_spellings_of_returns(tmp_path: Path) -> None:
    rows = [HEADER, ["2025年10月1日", "10月8日", "放假", "国庆节、中秋节"], ["2025.9.28", "", "上班", ""]]
    assert read_assignment(year_workbook(tmp_path, 节假日=rows)).holidays == (
        Holiday(date(2025, 10, 1), date(2025, 10, 8), True, "国庆节、中秋节"),
        Holiday(date(2025, 9, 28), date(2025, 9, 28), False),
    )


def test_a_workbook_without_the_sheet_is_read_as_before(tmp_path: Path) -> None:
    assert read_assignment(year_workbook(tmp_path)).holidays == ()


def test_every_slip_of_the_sheet_is_told_at_once(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ["2025-10-01", "2025-10-08", "放假"],
        ["2025-10-08", "", "上班"],
        ["2025-05-05", "2025-05-01", "放假"],
        ["2025-01-01", "2026-01-03", "放假"],
        ["某日", "", "放假"],
        ["2025-02-08", "", "补班"],
    ]
    with pytest.raises(WorkbookError) as caught:
        read_assignment(year_workbook(tmp_path, 节假日=rows))
    told = str(caught.value).splitlines()
    for cell, words in (
        ("A3", "与 2025-10-01 至 2025-10-08 的一行有重叠的日子"),
        ("B4", "结束日期早于开始日期"),
        ("B5", "超过 16 天"),
        ("A6", "应为日期"),
        ("C7", "应为放假、上班之一"),
    ):
        assert any(line.startswith(str(CellRef("2025/任务分工.xlsx", "节假日", cell))) and words in line for line in told)


def test_the_next_year_s_days_go_into_its_workbook() -> None:
    coming = Holiday(date(2026, 1, 1), date(2026, 1, 3), True, "元旦")
    past = Holiday(date(2025, 10, 1), date(2025, 10, 8), True, "国庆节")
    carried = next_year(assignment([], periods=(period(),), holidays=(past, coming)), 2026)
    assert carried.holidays == (coming,)
