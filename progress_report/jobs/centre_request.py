"""What a centre asks for, and what the city's own workbook beside the bureaus' folders says: who, when, and the common list."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.assignment.model import Assignment, Period
from progress_report.assignment.short_names import proposed_names
from progress_report.assignment.workbook import read_assignment
from progress_report.centre.common import Majority, wording
from progress_report.centre.model import CommonMeasure, HandedIn, Settings
from progress_report.jobs.bureau_folder import BureauFiles
from progress_report.jobs.run import find_period
from progress_report.messages import _
from progress_report.messages.errors import ReportError

_YEAR = re.compile(r"[0-9]{4}")
CENTRE = "政务公开服务中心"
"""Who sums up, where neither the city's workbook nor an option says."""


class Request(NamedTuple):
    """What is asked for: ``root`` has a folder for each bureau and may have the city's own 任务分工.xlsx.

    ``workers`` processes of this machine do the work, or a Dask cluster whose ``scheduler`` is at an address. ``documents`` asks
    for every bureau's own report; ``table`` is where all entries go, as .csv or .parquet.
    """

    root: Path
    output: Path
    templates: Path
    period: str
    year: int | None = None
    centre: str = ""
    member: str = "单位"
    report_date: date | None = None
    workers: int = 1
    scheduler: str = ""
    documents: bool = False
    table: Path | None = None
    command: tuple[str, ...] = ()


def city_list(request: Request) -> tuple[Assignment | None, Period | None]:
    """Return the city's own workbook with the period that is asked for; (None, None) where it has none. Raises ReportError."""
    path = request.root / WORKBOOK_NAME
    if not path.is_file():
        return None, None
    assignment = read_assignment(path)
    period = find_period(assignment, request.period)
    return assignment.in_period(period), period


def year_of(request: Request, files: Iterable[BureauFiles], assignment: Assignment | None) -> int:
    """Return the year: the city's workbook's, the one asked for, or the newest that a bureau has. Raises ReportError."""
    if assignment is not None:
        if request.year not in {None, assignment.year}:
            raise ReportError(
                _("{file} 是 {found} 年度的，不是 {year} 年度").format(
                    file=request.root / WORKBOOK_NAME, found=assignment.year, year=request.year
                )
            )
        return assignment.year
    if request.year is not None:
        return request.year
    places = (PurePosixPath(name) for one in files for name in one.names)
    years = {int(place.parent.name) for place in places if place.name == WORKBOOK_NAME and _YEAR.fullmatch(place.parent.name)}
    if not years:
        raise ReportError(
            _("看不出是哪一年：请用 --year 指明，或在 {root} 放市里的 {workbook}").format(
                root=request.root, workbook=WORKBOOK_NAME
            )
        )
    return max(years)


class Gathered:
    """What the bureaus say of all of them, learnt as they come: up to which days they report, and what most of them have.

    ``names`` are all bureaus' in their order; those of ``several`` folders are not counted.
    """

    def __init__(self, names: Iterable[str], several: Container[str]) -> None:
        self.days: set[date] = set()
        self.majority = Majority()
        self._places = {name: place for place, name in enumerate(names) if name not in several}

    def add(self, one: HandedIn) -> None:
        """Take note of a bureau's outcome."""
        if not one.counts or one.name not in self._places:
            return
        self.majority.add(one, self._places[one.name])
        if one.cutoff is not None:
            self.days.add(one.cutoff)


def expected_by(assignment: Assignment | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return who has to hand in by the city's own workbook, each with the other names it is known by."""
    return tuple((office.name, office.aliases) for office in assignment.offices if not office.members) if assignment else ()


def common_list(assignment: Assignment | None, majority: Majority) -> tuple[tuple[CommonMeasure, ...], str]:
    """Return the common list, and in words where it comes from."""
    if assignment is not None:
        names = proposed_names(assignment.measures)
        listed = tuple(
            CommonMeasure(one.number, one.theme, one.text, one.deadline_text, wording(one.text), names[one.number])
            for one in assignment.measures
        )
        return listed, f"共同任务按市里的{WORKBOOK_NAME}，序号和文字都相同的才算"
    return majority.measures(), "没有市里的清单：过半数单位序号和文字都相同的任务算作共同任务"


def settings_of(
    request: Request,
    year: int,
    assignment: Assignment | None,
    period: Period | None,
    days: Iterable[date],
) -> Settings:
    """Return who sums up and of when, from the city's workbook, or, of the bureaus' ``days``, what can be said without one."""
    centre = request.centre or (assignment.bureau.name if assignment is not None else CENTRE)
    title = f"{centre}关于{year}年政务公开工作进展情况汇总的报告"
    if assignment is not None and period is not None:
        return Settings(
            centre=centre,
            title=assignment.bureau.report_title or title,
            year=year,
            period_code=period.code,
            period_name=period.name,
            start=period.start,
            cutoff=period.cutoff,
            report_date=request.report_date or period.report_date,
            recipient=period.recipient,
            basis=assignment.bureau.basis,
            member=request.member,
            expected=expected_by(assignment),
        )
    last = max(days, default=date(year, 12, 31))
    return Settings(
        centre=centre,
        title=title,
        year=year,
        period_code=request.period,
        period_name=request.period,
        start=None,
        cutoff=None,
        report_date=request.report_date or last,
        member=request.member,
    )
