"""Small invented years and returns for tests, built in a line or two so that a test shows what matters to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from progress_report.assignment.bureau import Bureau
from progress_report.assignment.model import Assignment, Comparator, Measure, Office, Period, Target
from progress_report.checks import Case
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability, Entry, Return, SheetRef, TargetEntry

COLUMNS = dict(zip(("number", "status", "progress", "completed", "evidence", "problems", "next_steps"), "AFGHIJK", strict=True))
TARGET_COLUMNS = {"number": "A", "indicator": "B", "actual": "E", "note": "F"}


def period(code: str = "H2", cutoff: date = date(2025, 11, 30), **changes: object) -> Period:
    """Return a period of the invented year 2025."""
    values: dict[str, object] = {
        "code": code,
        "name": "全年",
        "start": date(2025, 1, 1),
        "cutoff": cutoff,
        "due": date(2025, 12, 10),
        "report_date": date(2025, 12, 8),
        "recipient": "市政务公开服务中心",
    }
    return Period(**(values | changes))  # type: ignore[arg-type]


def measure(number: int, offices: Iterable[str], theme: str = "主题一", **changes: object) -> Measure:
    """Return a measure of the invented year, due at the end of November."""
    own = tuple(offices)
    values: dict[str, object] = {
        "number": number,
        "theme": theme,
        "text": f"第{number}项措施。",
        "office_text": "、".join(own),
        "offices": own,
        "deadline_text": "2025年11月底",
        "deadline": date(2025, 11, 30),
        "where": CellRef("2025/任务分工.xlsx", "任务", f"A{number + 2}"),
    }
    return Measure(**(values | changes))  # type: ignore[arg-type]


def percent_target(number: int, value: int = 100) -> Target:
    """Return a target of at least ``value`` per cent."""
    return Target(number, "公开率", Comparator.AT_LEAST, Decimal(value), "%")


def assignment(measures: Iterable[Measure], offices: Iterable[str] = ("甲科", "乙科"), **changes: object) -> Assignment:
    """Return an assignment for 2025 with one period."""
    values: dict[str, object] = {
        "year": 2025,
        "bureau": Bureau("××局", "××局关于2025年政务公开工作进展情况的报告", "2025年任务分工", "2025年政务公开工作要点"),
        "offices": tuple(Office(name) for name in offices),
        "periods": (period(),),
        "measures": tuple(measures),
    }
    return Assignment(**(values | changes))  # type: ignore[arg-type]


def entry(office: str, number: int, status: Status | None = Status.DONE, **changes: object) -> Entry:
    """Return a filled row; its texts are plain."""
    values: dict[str, object] = {
        "office": office,
        "measure": number,
        "sheet": SheetRef(f"2025/H2/{office}.xlsx", "填报表", COLUMNS),
        "row": number + 6,
        "status": status,
        "progress": f"{office}完成了第{number}项。",
        "completed": date(2025, 11, 20) if status is Status.DONE else None,
        "evidence": "台账",
        "problems": "",
        "next_steps": "",
    }
    return Entry(**(values | changes))  # type: ignore[arg-type]


def target_entry(
    office: str,
    number: int,
    value: int | None,
    applicability: Applicability = Applicability.GIVEN,
    indicator: str = "公开率",
) -> TargetEntry:
    """Return an office's actual value for a target, that of ``percent_target`` unless named."""
    sheet = SheetRef(f"2025/H2/{office}.xlsx", "指标完成情况", TARGET_COLUMNS)
    amount = None if value is None else Decimal(value)
    return TargetEntry(office, number, indicator, sheet, 5, applicability, amount, "")


def returned(office: str, entries: Iterable[Entry], target_entries: Iterable[TargetEntry] = ()) -> Return:
    """Return an office's return."""
    return Return(office, f"2025/H2/{office}.xlsx", None, tuple(entries), tuple(target_entries))


def returns_of(states: Mapping[str, Mapping[int, Status | None]]) -> tuple[Return, ...]:
    """Return returns given only office → measure → status."""
    return tuple(
        returned(office, [entry(office, number, status) for number, status in own.items()]) for office, own in states.items()
    )


def case(year: Assignment, returns: Iterable[Return], previous: Iterable[Return] = (), reading: tuple[Finding, ...] = ()) -> Case:
    """Return what the rules look at, for the year's last period."""
    by_office = {own.office: own for own in returns}
    earlier = {own.office: own for own in previous}
    compared = year.previous_period(year.periods[-1]) if earlier else None
    return Case(year, year.periods[-1], by_office, earlier, reading, compared)
