"""The measures of the year's workbook: 任务, and what 指标 and 节点 say of them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from progress_report.assignment.cells import SheetReader
from progress_report.assignment.columns import OFFICE_COLUMN
from progress_report.assignment.corrections import corrected_text
from progress_report.assignment.deadlines import contradicts, kind_of
from progress_report.assignment.identity import identities
from progress_report.assignment.model import (
    Combination,
    Comparator,
    Correction,
    Measure,
    MeasureKind,
    Milestone,
    MilestoneKind,
    Office,
    Target,
)
from progress_report.assignment.offices import leading_offices
from progress_report.messages import _
from progress_report.reading.numbers import plain_number
from progress_report.reading.sheets import Row

_YEAR = re.compile(r"(?<!\d)(20\d\d)年")


def read_measures(reader: SheetReader, offices: tuple[Office, ...], corrections: tuple[Correction, ...]) -> tuple[Measure, ...]:
    """Return the measures; accepted corrections of 责任科室 count before offices are looked up."""
    rows = list(reader.filled_rows())
    own = identities(reader.year, [(reader.text(row, "identity"), reader.text(row, "text")) for row in rows])
    measures: list[Measure] = []
    for row, identity in zip(rows, own, strict=True):
        measure = _measure(reader, row, identity, offices, corrections)
        if measures and 0 < measure.number <= measures[-1].number:
            number = measure.number
            reader.report(row, "number", _("序号应自上而下递增且不重复，现为 {number}").format(number=number))
        measures.append(measure)
    if not measures:
        reader.problems.add(reader.place, _("没有任务"))
    _hold_groups_together(reader, [measure.theme for measure in measures])
    return tuple(measures)


def _measure(
    reader: SheetReader, row: Row, identity: str, offices: tuple[Office, ...], corrections: tuple[Correction, ...]
) -> Measure:
    number = reader.whole(row, "number")
    for correction in corrections:
        applies = correction.accepted and bool(correction.suggestion) and correction.column == OFFICE_COLUMN
        if applies and correction.measure is None and reader.text(row, "offices").count(correction.original) != 1:
            continue
        if applies and correction.measure in {number, None}:
            corrected = corrected_text(reader.text(row, "offices"), correction, reader.problems, reader.file)
            row = row._replace(values={**row.values, "offices": corrected})
    if reader.text(row, "leads"):
        leads = reader.offices(row, "leads", offices)
    else:
        leads = leading_offices(reader.text(row, "offices"), offices)
    named = reader.offices(row, "offices", offices)
    kind, deadline = _deadline(reader, row)
    return Measure(
        number=number,
        theme=reader.text(row, "theme", required=True),
        text=reader.text(row, "text", required=True),
        office_text=reader.text(row, "offices"),
        offices=(*leads, *(office for office in named if office not in leads)),
        deadline_text=reader.text(row, "deadline_text", required=kind is not MeasureKind.CONTINUING),
        deadline=deadline,
        kind=kind,
        leads=leads,
        subtheme=reader.text(row, "subtheme"),
        short_name=reader.text(row, "short_name"),
        extra=tuple((words, reader.other(row, letter)) for letter, words in reader.table.others.items()),
        identity=identity,
        where=reader.cell(row, "number"),
    )


def _deadline(reader: SheetReader, row: Row) -> tuple[MeasureKind, date | None]:
    """Return a measure's kind and last day: what 时限类型 says, or else a date, or else words that name a duty all year."""
    words, deadline = reader.text(row, "deadline_text"), reader.optional_day(row, "deadline")
    kind = reader.optional_choice(row, "kind", MeasureKind)
    if kind is None:
        kind = MeasureKind.TIME_BOUND if deadline is not None else kind_of(words) or MeasureKind.TIME_BOUND
    if kind is MeasureKind.CONTINUING:
        return kind, None
    if deadline is None and reader.text(row, "deadline"):
        # What stands there was not understood, and is reported.
        return kind, date.min
    if deadline is None:
        hint = _("请填最后一天的日期；没有期限的，在“时限类型”栏填“持续”")
        reader.report(row, "deadline", _("此格不能为空（完成时限是“{words}”）。{hint}").format(words=words, hint=hint))
        return kind, date.min
    years = _YEAR.findall(words)
    if years and str(deadline.year) not in years:
        slip = _("完成时限是“{text}”，时限日期却在 {year} 年，请改成一致")
        reader.report(row, "deadline", slip.format(text=words, year=deadline.year))
    elif (named := contradicts(words, deadline, reader.year)) is not None:
        slip = _("完成时限“{text}”指 {named}，时限日期却是 {day}，请改成一致")
        reader.report(row, "deadline", slip.format(text=words, named=named, day=deadline))
    return kind, deadline


def _hold_groups_together(reader: SheetReader, themes: list[str]) -> None:
    names = [name for name, _group in itertools.groupby(themes)]
    for name in dict.fromkeys(names):
        if name and names.count(name) > 1:
            reader.problems.add(reader.place, _("重点任务“{name}”分在不相邻的几处，请排在一起").format(name=name))


def _in_force(reader: SheetReader) -> Iterable[Row]:
    """Return the rows that a person has not left as mere proposals (采用: 否)."""
    return (row for row in reader.filled_rows() if reader.yes(row, "accepted", default=True))


def read_targets(reader: SheetReader, numbers: Collection[int]) -> Iterator[Target]:
    """Yield 指标."""
    seen: set[tuple[int, str]] = set()
    for row in _in_force(reader):
        unit = reader.text(row, "unit", required=True)
        value = reader.number(row, "value", percent=unit == "%")
        shows_percentage = (reader.table.sheet, reader.cell(row, "value").cell) in reader.percentages
        if unit == "%" and 0 < value <= 1 and not shows_percentage:
            unclear = _("分不清是 {number}% 还是 {percent}%，请写成 1 至 100 的数")
            reader.report(row, "value", unclear.format(number=value, percent=plain_number(value * 100)))
        target = Target(
            measure=reader.measure(row, "measure", numbers),
            indicator=reader.text(row, "indicator", required=True),
            comparator=reader.choice(row, "comparator", Comparator),
            value=value,
            unit=unit,
            quote=reader.text(row, "quote"),
            chosen=reader.optional_choice(row, "chosen", Combination),
        )
        if (target.measure, target.indicator) in seen:
            reader.report(row, "indicator", _("同一任务下指标名称重复"))
        seen.add((target.measure, target.indicator))
        yield target


def read_milestones(reader: SheetReader, numbers: Collection[int]) -> Iterator[Milestone]:
    """Yield 节点."""
    for row in _in_force(reader):
        yield Milestone(
            measure=reader.measure(row, "measure", numbers),
            kind=reader.choice(row, "kind", MilestoneKind),
            quote=reader.text(row, "quote"),
            start=reader.optional_day(row, "start"),
            due=reader.optional_day(row, "due"),
            action=reader.text(row, "action"),
            note=reader.text(row, "note"),
        )
