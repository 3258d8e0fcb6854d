"""What is sent to an office by chat or text message: the reminder and the list of what to mend, in plain lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from progress_report.checks.standings import OfficeStanding, Standing
from progress_report.messages.catalogue import message, remedy
from progress_report.output.reminder import place_of, stage_of
from progress_report.reading.personal_numbers import without_personal_numbers

LISTED = 20
"""So many points stand in one message; the rest is counted."""


class Asking(NamedTuple):
    """The day a message is written on, and what it is about; ``earlier`` is the day that a reminder was written before, if one was.

    ``desk`` is the office that collects the returns (经办科室).
    """

    year: int
    period_name: str
    due: date
    reply_by: date
    today: date
    earlier: date | None = None
    desk: str = "办公室"


def short_day(day: date) -> str:
    """Return a day as it is said within a year: 12月8日."""
    return f"{day.month}月{day.day}日"


def when(asking: Asking) -> str:
    """Return by when an answer is asked for; never a day that has passed."""
    stage = stage_of(asking.today, asking.reply_by, asking.due)
    if stage == "逾期":
        return f"已过报送截止（{short_day(asking.due)}），请立即报{asking.desk}。"
    return f"请于今日内报{asking.desk}。" if stage == "当日" else f"请于{short_day(asking.reply_by)}下班前报{asking.desk}。"


def office_message(standing: OfficeStanding, asking: Asking) -> str:
    """Return the message to an office; "" where nothing is asked of it."""
    return without_personal_numbers("\n".join(_lines(standing, asking)))


def _lines(standing: OfficeStanding, asking: Asking) -> Iterator[str]:
    what = f"{asking.year}年政务公开工作{asking.period_name}填报表"
    again = f"（{short_day(asking.earlier)}已催办过，再次提醒）" if asking.earlier else ""
    if standing.standing is Standing.MISSING:
        yield f"【{standing.office.name}】{again}你科室的{what}（{standing.measures}项）尚未收到，{when(asking)}"
        return
    asked = (*standing.errors, *standing.warnings)
    if not asked:
        return
    if not standing.errors:
        again = ""
    verb = "需要补正" if standing.errors else "请核对"
    yield f"【{standing.office.name}】{again}你科室的{what}有{len(asked)}处{verb}："
    for count, finding in enumerate(asked[:LISTED], 1):
        place = "".join(f"{words} " for words in (place_of(finding),) if words)
        yield f"{count}.{place}{message(finding)}。{remedy(finding)}。"
    if len(asked) > LISTED:
        yield f"另有{len(asked) - LISTED}处，见退回的填报表。"
    if standing.errors:
        yield f"改好后{when(asking)}"
