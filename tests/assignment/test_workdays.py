from __future__ import annotations

from datetime import date

import pytest

from progress_report.assignment.workdays import UncoveredYearError, is_working_day, last_working_day


@pytest.mark.parametrize(
    ("due", "last"),
    [
        (date(2023, 7, 30), date(2023, 7, 28)),
        (date(2023, 9, 10), date(2023, 9, 8)),
        (date(2023, 12, 10), date(2023, 12, 8)),
        (date(2023, 12, 8), date(2023, 12, 8)),
        (date(2023, 10, 1), date(2023, 9, 28)),
    ],
)
def test_the_last_working_day_before_a_day_off(due: date, last: date) -> None:
    assert last_working_day(due) == last


def test_a_weekend_worked_for_the_national_day_counts() -> None:
    assert is_working_day(date(2023, 10, 7))
    assert not is_working_day(date(2023, 10, 6))


def test_a_year_without_a_published_calendar_is_refused() -> None:
    with pytest.raises(UncoveredYearError, match="没有 2099 年的节假日安排"):
        last_working_day(date(2099, 5, 1))
