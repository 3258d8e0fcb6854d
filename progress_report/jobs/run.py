"""A run as a value: where a job reads and writes, on which year and period, under which command."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from progress_report import __version__
from progress_report.assignment.columns import WORKBOOK_NAME
from progress_report.assignment.model import Assignment, Period
from progress_report.assignment.workbook import read_assignment
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.files import file_name, sha256_of
from progress_report.output.publishing import Publisher

T = TypeVar("T")


class Steps(Protocol):
    """Shows how far a job is: ``of`` passes items through, naming what is done with them."""

    def of(self, items: Sequence[T], what: str) -> Iterable[T]:
        """Yield the items of one step."""
        ...


class Silent:
    """The steps of a run that nobody watches."""

    def of(self, items: Sequence[T], what: str) -> Iterable[T]:
        """Return the items."""
        return items


SILENT = Silent()


class Folders(NamedTuple):
    """Where a job reads and writes."""

    data: Path
    output: Path
    templates: Path


@dataclass(frozen=True, slots=True)
class Run:
    """One job on one period of one year; ``command`` is what the clerk typed, for the record, ``today`` what the page counts from."""

    folders: Folders
    assignment: Assignment
    period: Period
    command: tuple[str, ...] = ()
    steps: Steps = SILENT
    today: date = field(default_factory=date.today)

    @classmethod
    def on(cls, folders: Folders, year: int, code: str, today: date | None = None) -> Run:
        """Return the run on the period under ``code`` of a year. Raises ReportError when there is none."""
        assignment = load_assignment(folders, year)
        period = find_period(assignment, code)
        return cls(folders, assignment.in_period(period), period, today=today or date.today())

    @property
    def year_folder(self) -> Path:
        """Return where the year's workbook and its returns are."""
        return self.folders.data / str(self.assignment.year)

    @property
    def workbook_hash(self) -> dict[str, str]:
        """Return the hash of the year's workbook under its place in the data."""
        path = self.year_folder / WORKBOOK_NAME
        return {path.relative_to(self.folders.data).as_posix(): sha256_of(path)}

    @property
    def output_folder(self) -> Path:
        """Return where the period's outputs go."""
        return self.output_folder_of(self.period)

    def output_folder_of(self, period: Period) -> Path:
        """Return where the outputs of a period of the year go."""
        return self.folders.output / file_name(f"{self.assignment.year}-{period.code}", "")

    def publisher(self, job: str) -> Publisher:
        """Return what publishes a job's set of files; the folder belongs to the bureau that first wrote there."""
        return Publisher(self.output_folder, job, self.assignment.bureau.name)

    def returns_folder(self, period: Period) -> Path:
        """Return where the returns of ``period`` are collected."""
        return self.year_folder / period.code

    @property
    def record(self) -> dict[str, object]:
        """Return what the manifest says of every job."""
        return {
            "program": __version__,
            "command": list(self.command),
            "year": self.assignment.year,
            "period": self.period.code,
        }


def find_year(data: Path, year: int | None) -> int:
    """Return ``year`` if its workbook exists, or without one the newest year that has a workbook.

    Raises ReportError when there is none.
    """
    years = known_years(data)
    if year is None:
        if years:
            return years[-1]
        raise ReportError(_("{data} 下没有任何年度的 {workbook}").format(data=data, workbook=WORKBOOK_NAME))
    if year not in years:
        known = "、".join(str(known) for known in years) or _("无")
        raise ReportError(
            _("没有 {year} 年度的工作簿 {data}/{year}/{workbook}；现有年度：{known}").format(
                year=year, data=data, workbook=WORKBOOK_NAME, known=known
            )
        )
    return year


def load_assignment(folders: Folders, year: int) -> Assignment:
    """Read the year's workbook and hold it against its folder's name."""
    assignment = read_assignment(folders.data / str(year) / WORKBOOK_NAME)
    if assignment.year != year:
        raise ReportError(
            _("{year}/{workbook} 的“单位”表写的年度是 {found}，与文件夹不符，请更正").format(
                year=year, workbook=WORKBOOK_NAME, found=assignment.year
            )
        )
    return assignment


def find_period(assignment: Assignment, code: str) -> Period:
    """Return the period under ``code``, or under that name where only one has it. Raises ReportError naming the configured ones."""
    # h2 and Ｈ２ are typed for H2.
    asked = unicodedata.normalize("NFKC", code).strip().upper()
    for period in assignment.periods:
        if unicodedata.normalize("NFKC", period.code).upper() == asked:
            return period
    named = [one for one in assignment.periods if unicodedata.normalize("NFKC", one.name).strip().upper() == asked]
    if len(named) == 1:
        return named[0]
    known = "、".join(f"{period.code}（{period.name}）" for period in assignment.periods)
    raise ReportError(
        _("{year} 年没有报送期“{code}”；“报送期”表中有：{known}").format(year=assignment.year, code=code, known=known)
    )


def next_due(assignment: Assignment, today: date) -> Period:
    """Return the period that is due next, or the last one when all are past."""
    ahead = [period for period in assignment.periods if period.due >= today]
    if ahead:
        return min(ahead, key=lambda period: period.due)
    return max(assignment.periods, key=lambda period: period.due)


def known_years(data: Path) -> list[int]:
    """Return the years that have a workbook in ``data``, ascending."""
    return sorted(
        int(folder.name)
        for folder in (data.iterdir() if data.is_dir() else ())
        if folder.name.isascii() and folder.name.isdigit() and (folder / WORKBOOK_NAME).is_file()
    )
