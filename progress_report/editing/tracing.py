"""Every number in the clerk's words, held against what says it: offices' words and targets, figures, the year's assignment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from progress_report.assignment.model import Assignment, Measure, Period
from progress_report.editing.numerals import Numeral, Sort, numerals
from progress_report.editing.words import in_dates
from progress_report.messages.places import CellRef
from progress_report.progress.model import Figure, MeasureProgress
from progress_report.returns.columns import TEXT_FIELDS

_SAME_UNITS = {"工作日": "个工作日", "天": "日", "号": "日", "场次": "场"}
OPEN_ENDED = "余多来"


class SaidNumber(NamedTuple):
    """A number that something says; ``office`` and ``noun`` (the two characters before it) tell which numbers add up."""

    numeral: Numeral
    cell: CellRef | None
    office: str = ""
    noun: str = ""


class Sum(NamedTuple):
    """A number in the clerk's words that is the sum of the offices' numbers."""

    numeral: Numeral
    parts: tuple[SaidNumber, ...]


class Untraced(NamedTuple):
    """A number that nothing says, with the source nearest to it."""

    numeral: Numeral
    nearest: SaidNumber | None


class Traced(NamedTuple):
    """What became of the numbers of a text."""

    sums: tuple[Sum, ...]
    untraced: tuple[Untraced, ...]


def in_text(text: str, cell: CellRef | None = None, office: str = "") -> Iterator[SaidNumber]:
    """Yield the numbers that a text says."""
    for one in numerals(text):
        yield SaidNumber(one, cell, office, text[max(one.start - 2, 0) : one.start])


def on_day(day: date | None, cell: CellRef | None = None) -> Iterator[SaidNumber]:
    """Yield a date, as its text would say it."""
    if day is not None:
        yield from in_text(f"{day.year}年{day.month}月{day.day}日", cell)


def of_measure(measure: MeasureProgress) -> Iterator[SaidNumber]:
    """Yield what the offices wrote on a measure, their values and the values asked for, and what the assignment says."""
    yield from of_assigned(measure.measure)
    for one in measure.contributions:
        if one.entry is not None:
            for field in TEXT_FIELDS:
                yield from in_text(in_dates(getattr(one.entry, field)), one.entry.cell(field), one.office)
            yield from on_day(one.entry.completed, one.entry.cell("completed"))
    for target in measure.targets:
        yield from _value(target.target.value, target.target.unit, measure.measure.where)
        if target.combined is not None:
            yield from _value(target.combined, target.target.unit, None)
        for share in target.shares:
            if share.entry is not None:
                if share.value is not None:
                    yield from _value(share.value, target.target.unit, share.entry.cell("actual"))
                yield from in_text(share.entry.note, share.entry.cell("note"))


def of_assigned(measure: Measure) -> Iterator[SaidNumber]:
    """Yield the numbers of a measure's issued words and dates."""
    for text in (measure.text, measure.theme, measure.deadline_text, measure.short_name, f"第{measure.number}项"):
        yield from in_text(text, measure.where)
    yield from on_day(measure.deadline, measure.where)
    for milestone in measure.milestones:
        yield from on_day(milestone.start, measure.where)
        yield from on_day(milestone.due, measure.where)


def of_year(assignment: Assignment, period: Period) -> Iterator[SaidNumber]:
    """Yield what holds for the whole report: the year, the periods' dates, titles."""
    bureau = assignment.bureau
    for text in (f"{assignment.year}年", bureau.report_title, bureau.table_title, bureau.basis, bureau.basis_number, period.name):
        yield from in_text(text)
    for one in assignment.periods:
        for day in (one.start, one.cutoff, one.due, one.report_date):
            yield from on_day(day, one.where)


def of_figures(figures: Iterable[Figure]) -> Iterator[SaidNumber]:
    """Yield what figures say, a negative one by its amount."""
    for figure in figures:
        if figure.value is not None:
            yield from _value(abs(Decimal(figure.value)), figure.unit, figure.sources[0] if figure.sources else None)


def traced(text: str, sources: Iterable[SaidNumber], year: int, *, of_one: bool = True) -> Traced:
    """Return which numbers of a text are sums of the offices', and which nothing says.

    Unless the text is ``of_one`` measure, only numbers of things that are called the same are added up.
    """
    said = numerals(text)
    if not said:
        return Traced((), ())
    known = tuple(sources)
    sums, untraced = [], []
    for one in said:
        if one.sort is Sort.ORDINAL and one.unit not in {"", "项"}:
            # 第3季度, 第2期: no measure's number.
            continue
        if any(_says(source.numeral, one, year) for source in known):
            continue
        parts = _sum(one, known, of_one=of_one)
        if parts:
            sums.append(Sum(one, parts))
        else:
            untraced.append(Untraced(one, _nearest(one, known)))
    return Traced(tuple(sums), tuple(untraced))


def _value(value: Decimal, unit: str, cell: CellRef | None) -> Iterator[SaidNumber]:
    sort = Sort.PERCENT if unit in {"%", "％"} else Sort.AMOUNT
    plain = "%" if sort is Sort.PERCENT else unit.split("/")[0]
    yield SaidNumber(Numeral(sort, (value,), plain, f"{value}{plain}", 0), cell)


def _unit(unit: str) -> str:
    return _SAME_UNITS.get(unit, unit)


def _says(source: Numeral, one: Numeral, year: int) -> bool:
    """Tell whether ``source`` says what the clerk's number says."""
    if one.sort is Sort.YEAR:
        return source.sort in {Sort.YEAR, Sort.DATE} and source.values[0] == one.values[0]
    if one.sort is Sort.DATE:
        return source.sort is Sort.DATE and _same_day(source.values, one.values, year)
    if one.sort is not source.sort:
        return False
    if one.sort is Sort.ORDINAL:
        return set(one.values) <= set(source.values)
    if one.unit and source.unit and _unit(one.unit) != _unit(source.unit):
        return False
    if one.approximate and len(one.values) == 2 and len(source.values) == 1:
        # 七八次, 数十件, 上百条: any number in between.
        return one.values[0] <= source.values[0] <= one.values[1]
    if one.approximate and len(one.values) == 1 and any(mark in one.text for mark in OPEN_ENDED):
        # 30余件 is said by 32件: up to the next round number.
        low = one.values[0]
        return source.values[0] == low or low <= source.values[0] < low + _roundness(low)
    return set(one.values) <= set(source.values)


def _roundness(number: Decimal) -> Decimal:
    step = Decimal(1)
    while number and number % (step * 10) == 0:
        step *= 10
    return step


def _same_day(source: tuple[Decimal, ...], one: tuple[Decimal, ...], year: int) -> bool:
    same_year = not one[0] or one[0] == (source[0] or year)
    return same_year and source[1] == one[1] and one[2] in {Decimal(0), source[2]}


def _sum(one: Numeral, sources: tuple[SaidNumber, ...], *, of_one: bool) -> tuple[SaidNumber, ...]:
    """Return the offices' numbers of one thing that make a number of the clerk's, at least two; none when there are none.

    What is added up is one number an office: of the same noun and unit, else the largest of the unit.
    """
    if one.sort is not Sort.AMOUNT or not one.unit or len(one.values) > 1 or one.approximate:
        return ()
    fitting = [
        source
        for source in sources
        if source.office and source.numeral.sort is Sort.AMOUNT and not source.numeral.approximate
        and len(source.numeral.values) == 1 and _unit(source.numeral.unit) == _unit(one.unit)
    ]  # fmt: skip
    groups: dict[str, list[SaidNumber]] = {"": fitting} if of_one else {}
    for source in fitting:
        groups.setdefault(source.noun, []).append(source)
    for group in groups.values():
        largest: dict[str, SaidNumber] = {}
        for source in group:
            best = largest.get(source.office)
            if best is None or source.numeral.values > best.numeral.values:
                largest[source.office] = source
        if len(largest) > 1 and sum(source.numeral.values[0] for source in largest.values()) == one.values[0]:
            return tuple(largest.values())
    return ()


def _nearest(one: Numeral, sources: tuple[SaidNumber, ...]) -> SaidNumber | None:
    """Return the source of the same sort, unit first, whose number is nearest."""
    alike = [source for source in sources if source.numeral.sort is one.sort]
    if not alike:
        return None

    def distance(source: SaidNumber) -> tuple[bool, bool, Decimal]:
        far = sum((abs(a - b) for a, b in zip(source.numeral.values, one.values, strict=False)), Decimal(0))
        anagram = sorted(source.numeral.text) == sorted(one.text)
        return (_unit(source.numeral.unit) != _unit(one.unit), not anagram, far)

    return min(alike, key=distance)
