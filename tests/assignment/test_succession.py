from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from progress_report.assignment.bureau import Bureau
from progress_report.assignment.model import Assignment, Office, Period
from progress_report.assignment.succession import moved, next_year

OFFICES = (Office("办公室", ("局办",), contact="王×", phone="1234"), Office("纪检组", in_all=False))
H1 = Period("H1", "2023年上半年", date(2023, 1, 1), date(2023, 8, 31), date(2023, 9, 10), date(2023, 9, 8), "市政务公开服务中心")
YEAR = Assignment(
    2023,
    Bureau(
        "××局",
        "××局关于2023年政务公开工作进展情况的报告",
        "2023年任务分工",
        "2023年政务公开工作要点",
        "×政办发〔2023〕5号",
        Decimal(7),
    ),
    OFFICES,
    (H1,),
    (),
)


def test_offices_with_aliases_and_contacts_are_carried_over() -> None:
    assert next_year(YEAR, 2024).offices == OFFICES


def test_wordings_name_the_new_year_and_the_old_number_is_dropped() -> None:
    bureau = next_year(YEAR, 2024).bureau
    assert bureau.report_title == "××局关于2024年政务公开工作进展情况的报告"
    assert (bureau.table_title, bureau.basis, bureau.basis_number) == ("2024年任务分工", "2024年政务公开工作要点", "")
    assert bureau.time_progress_tolerance == Decimal(7)


def test_periods_move_by_a_year() -> None:
    (period,) = next_year(YEAR, 2024).periods
    assert period == replace(
        H1,
        name="2024年上半年",
        start=date(2024, 1, 1),
        cutoff=date(2024, 8, 31),
        due=date(2024, 9, 10),
        report_date=date(2024, 9, 8),
    )


def test_dates_on_days_off_are_told_with_the_last_working_day() -> None:
    (found,) = next_year(YEAR, 2024).days_off
    assert (found.period, found.field, found.off.day, found.off.last_working_day) == (
        "H1",
        "report_date",
        date(2024, 9, 8),
        date(2024, 9, 6),
    )


def test_a_year_without_a_published_calendar_goes_by_weekday() -> None:
    days = next_year(YEAR, 2102).days_off
    assert all(not one.off.published for one in days)
    assert [(one.field, one.off.last_working_day) for one in days] == [("due", date(2102, 9, 8))]


@pytest.mark.parametrize(
    ("day", "years", "to"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2023, 2, 28), 1, date(2024, 2, 29)),
        (date(2023, 11, 30), 2, date(2025, 11, 30)),
    ],
)
def test_the_last_day_of_a_month_stays_the_last(day: date, years: int, to: date) -> None:
    assert moved(day, years) == to
