"""The year's workbook 任务分工.xlsx → Assignment; the only thing a clerk maintains.

Every sheet is found by its name and every column by its header. A cell that cannot be understood ends the reading with its
address: figures that rest on a misread assignment would all be wrong.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from progress_report.assignment.cells import SheetReader, measure_number
from progress_report.assignment.columns import (
    BUREAU,
    BUREAU_ITEMS,
    CORRECTIONS,
    HEADERS,
    MEASURES,
    MILESTONES,
    OFFICE_COLUMN,
    OFFICES,
    PERIODS,
    REQUIRED_BUREAU_ITEMS,
    TARGETS,
    WAIVERS,
)
from progress_report.assignment.corrections import corrected_text, read_corrections, with_corrections
from progress_report.assignment.model import (
    Assignment,
    Bureau,
    Comparator,
    Correction,
    Measure,
    Milestone,
    MilestoneKind,
    Office,
    Period,
    Target,
    Variant,
    Waiver,
)
from progress_report.gbt9704.typefaces import FONT_CHAINS
from progress_report.messages import _
from progress_report.messages.catalogue import KINDS
from progress_report.messages.errors import WorkbookError
from progress_report.messages.findings import Severity
from progress_report.messages.places import CellRef
from progress_report.reading.cell_details import look_closer
from progress_report.reading.files import Kind, inspect
from progress_report.reading.numbers import plain_number
from progress_report.reading.sheets import Row, Sheet, Table, find_table, read_workbook, with_merges_filled


def read_assignment(path: Path) -> Assignment:
    """Read the year's workbook.

    Raises WorkbookError naming file, sheet and cell when a sheet, a column or a value is missing or not understood.
    """
    try:
        inspection = inspect(path)
    except OSError as error:
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=path.name, reason=error.strerror or error)) from error
    if inspection.kind is not Kind.WORKBOOK:
        reason = _(KINDS[inspection.kind.value].message).format(reason=_("文件已损坏或没有下载完整"))
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=path.name, reason=reason))
    sheets = {sheet.name.strip(): sheet for sheet in read_workbook(path, inspection.data)}
    if MEASURES in sheets:
        # A theme may be merged over its measures, as it is printed.
        sheets[MEASURES] = with_merges_filled(sheets[MEASURES])
    percentages = look_closer(inspection.data, path.name).percentages if inspection.wants_closer_look else frozenset()
    file = f"{path.parent.name}/{path.name}"

    def reader(name: str, *, optional_fields: frozenset[str] = frozenset()) -> SheetReader:
        return SheetReader(file, _table(file, sheets.get(name), name, optional_fields), percentages)

    bureau, year = _read_bureau(reader(BUREAU))
    offices = _read_offices(reader(OFFICES, optional_fields=frozenset({"aliases", "in_all", "contact", "phone"})))
    periods = _read_periods(reader(PERIODS), year)
    rows = reader(MEASURES)
    numbers = {rows.whole(row, "number") for row in rows.filled_rows()}
    corrections = read_corrections(reader(CORRECTIONS), numbers) if CORRECTIONS in sheets else ()
    measures = _read_measures(rows, offices, corrections)
    targets = _read_targets(reader(TARGETS, optional_fields=frozenset({"quote", "accepted"})), numbers)
    milestones = _read_milestones(reader(MILESTONES, optional_fields=frozenset({"start", "note", "accepted"})), numbers)
    waivers = _read_waivers(reader(WAIVERS), offices, numbers) if WAIVERS in sheets else ()
    completed = tuple(
        replace(
            measure,
            targets=tuple(target for target in targets if target.measure == measure.number),
            milestones=tuple(milestone for milestone in milestones if milestone.measure == measure.number),
        )
        for measure in measures
    )
    corrected = with_corrections(corrections, completed, file)
    for measure in corrected:
        years = re.findall(r"(?<!\d)(20\d\d)年", measure.deadline_text)
        if years and str(measure.deadline.year) not in years:
            raise WorkbookError(
                _("{file}［{sheet}］第{number}项的完成时限是“{text}”，时限日期却在 {year} 年，请改成一致").format(
                    file=file, sheet=MEASURES, number=measure.number, text=measure.deadline_text, year=measure.deadline.year
                )
            )
    return Assignment(year, bureau, offices, periods, corrected, corrections, waivers)


def _table(file: str, sheet: Sheet | None, name: str, optional_fields: frozenset[str]) -> Table:
    headers = HEADERS[name]
    if sheet is None:
        raise WorkbookError(_("{file} 缺少工作表“{sheet}”，请从上一年度的工作簿或模板中恢复").format(file=file, sheet=name))
    required = frozenset(headers.values()) - optional_fields
    table = find_table(sheet, headers, required)
    missing = [words for words, field in headers.items() if field in required and (table is None or field not in table.columns)]
    if table is None or missing:
        columns = "、".join(f"“{words}”" for words in missing)
        raise WorkbookError(_("{file}［{sheet}］缺少列：{columns}").format(file=file, sheet=name, columns=columns))
    return table


def _read_bureau(reader: SheetReader) -> tuple[Bureau, int]:
    items: dict[str, str] = dict.fromkeys(BUREAU_ITEMS.values(), "")
    year, tolerance, variant = 0, Decimal(0), Variant.PLAIN
    for row in reader.filled_rows():
        field = BUREAU_ITEMS.get(reader.text(row, "item"))
        if field == "year":
            year = reader.whole(row, "content")
        elif field == "tolerance":
            tolerance = reader.number(row, "content")
        elif field == "variant":
            variant = reader.choice(row, "content", Variant) if reader.text(row, "content") else Variant.PLAIN
        elif field is not None:
            items[field] = reader.text(row, "content", required=field in REQUIRED_BUREAU_ITEMS)
    absent = [words for words, field in BUREAU_ITEMS.items() if not items[field] and field in REQUIRED_BUREAU_ITEMS]
    if not year:
        absent.append("年度")
    if absent:
        raise WorkbookError(
            _("{file}［{sheet}］缺少项目：{items}").format(file=reader.file, sheet=reader.table.sheet, items="、".join(absent))
        )
    bureau = Bureau(
        name=items["name"],
        report_title=items["report_title"],
        table_title=items["table_title"],
        basis=items["basis"],
        basis_number=items["basis_number"],
        time_progress_tolerance=tolerance,
        variant=variant,
        document_number=items["document_number"],
        signer=items["signer"],
        copies_to=items["copies_to"],
        letter_title=items["letter_title"],
        fonts={kind: items[kind] for kind in FONT_CHAINS if items[kind]},
    )
    return bureau, year


def _read_offices(reader: SheetReader) -> tuple[Office, ...]:
    offices: list[Office] = []
    taken: dict[str, str] = {}
    for row in reader.filled_rows():
        name = reader.text(row, "name", required=True)
        aliases = tuple(part for part in re.split(r"[、，,；;/\s]+", reader.text(row, "aliases")) if part)
        for word in (name, *aliases):
            if word in taken:
                raise reader.fail(row, "name", _("“{name}”与“{other}”重名").format(name=word, other=taken[word]))
            taken[word] = name
        offices.append(
            Office(
                name,
                aliases,
                reader.yes(row, "in_all", default=True),
                reader.text(row, "contact"),
                reader.text(row, "phone"),
                CellRef(reader.file, reader.table.sheet, f"{reader.table.columns['name']}{row.number}"),
            )
        )
    if not offices:
        raise WorkbookError(_("{file}［{sheet}］没有科室").format(file=reader.file, sheet=reader.table.sheet))
    return tuple(offices)


def _read_periods(reader: SheetReader, year: int) -> tuple[Period, ...]:
    periods: list[Period] = []
    for row in reader.filled_rows():
        code = reader.text(row, "code", required=True)
        if not re.fullmatch(r"[0-9A-Za-z一-鿿_-]{1,20}", code):
            raise reader.fail(row, "code", _("代码只能用字母、数字、汉字、“-”“_”，现为“{text}”").format(text=code))
        if any(period.code == code for period in periods):
            raise reader.fail(row, "code", _("代码“{code}”重复").format(code=code))
        period = Period(
            code=code,
            name=reader.text(row, "name", required=True),
            start=reader.day(row, "start"),
            cutoff=reader.day(row, "cutoff"),
            due=reader.day(row, "due"),
            report_date=reader.day(row, "report_date"),
            recipient=reader.text(row, "recipient", required=True),
            where=CellRef(reader.file, reader.table.sheet, f"{reader.table.columns['cutoff']}{row.number}"),
        )
        if period.start > period.cutoff:
            raise reader.fail(row, "cutoff", _("统计截止早于统计开始"))
        if period.due < period.cutoff:
            raise reader.fail(row, "due", _("报送截止早于统计截止"))
        if period.report_date < period.cutoff:
            raise reader.fail(row, "report_date", _("成文日期早于统计截止"))
        if period.cutoff.year != year:
            raise reader.fail(row, "cutoff", _("统计截止不在 {year} 年").format(year=year))
        periods.append(period)
    if not periods:
        raise WorkbookError(_("{file}［{sheet}］没有报送期").format(file=reader.file, sheet=reader.table.sheet))
    return tuple(periods)


def _read_measures(reader: SheetReader, offices: tuple[Office, ...], corrections: tuple[Correction, ...]) -> tuple[Measure, ...]:
    """Read the measures; accepted corrections of 责任科室 count before offices are looked up."""
    measures: list[Measure] = []
    for row in reader.filled_rows():
        number = reader.whole(row, "number")
        for correction in corrections:
            if correction.accepted and (correction.measure, correction.column) == (number, OFFICE_COLUMN):
                corrected = corrected_text(reader.text(row, "offices"), correction, reader.file)
                row = replace(row, values={**row.values, "offices": corrected})
        if measures and number <= measures[-1].number:
            raise reader.fail(row, "number", _("序号应自上而下递增且不重复，现为 {number}").format(number=number))
        measures.append(
            Measure(
                number=number,
                theme=reader.text(row, "theme", required=True),
                text=reader.text(row, "text", required=True),
                office_text=reader.text(row, "offices", required=True),
                offices=reader.offices(row, "offices", offices),
                deadline_text=reader.text(row, "deadline_text", required=True),
                deadline=reader.day(row, "deadline"),
                where=CellRef(reader.file, reader.table.sheet, f"{reader.table.columns['number']}{row.number}"),
            )
        )
    if not measures:
        raise WorkbookError(_("{file}［{sheet}］没有任务").format(file=reader.file, sheet=reader.table.sheet))
    names = [measures[0].theme]
    names += [after.theme for before, after in itertools.pairwise(measures) if after.theme != before.theme]
    for name in names:
        if names.count(name) > 1:
            raise WorkbookError(
                _("{file}［{sheet}］重点任务“{name}”分在不相邻的几处，请排在一起").format(
                    file=reader.file, sheet=reader.table.sheet, name=name
                )
            )
    return tuple(measures)


def _in_force(reader: SheetReader) -> Iterable[Row]:
    """Return the rows that a person has not left as mere proposals (采用: 否)."""
    return (row for row in reader.filled_rows() if reader.yes(row, "accepted", default=True))


def _read_targets(reader: SheetReader, numbers: set[int]) -> tuple[Target, ...]:
    targets: list[Target] = []
    for row in _in_force(reader):
        value, unit = reader.number(row, "value"), reader.text(row, "unit", required=True)
        if unit == "%" and (reader.table.sheet, f"{reader.table.columns['value']}{row.number}") in reader.percentages:
            # Excel keeps what shows as 100% as 1.
            value = plain_number(value * 100)
        elif unit == "%" and 0 < value <= 1:
            raise reader.fail(
                row,
                "value",
                _("分不清是 {number}% 还是 {percent}%，请写成 1 至 100 的数").format(
                    number=value, percent=plain_number(value * 100)
                ),
            )
        target = Target(
            measure=measure_number(reader, row, numbers),
            indicator=reader.text(row, "indicator", required=True),
            comparator=reader.choice(row, "comparator", Comparator),
            value=value,
            unit=unit,
            quote=reader.text(row, "quote"),
        )
        if any((other.measure, other.indicator) == (target.measure, target.indicator) for other in targets):
            raise reader.fail(row, "indicator", _("同一任务下指标名称重复"))
        targets.append(target)
    return tuple(targets)


def _read_milestones(reader: SheetReader, numbers: set[int]) -> tuple[Milestone, ...]:
    return tuple(
        Milestone(
            measure=measure_number(reader, row, numbers),
            kind=reader.choice(row, "kind", MilestoneKind),
            quote=reader.text(row, "quote"),
            start=reader.optional_day(row, "start"),
            due=reader.optional_day(row, "due"),
            action=reader.text(row, "action"),
            note=reader.text(row, "note"),
        )
        for row in _in_force(reader)
    )


def _read_waivers(reader: SheetReader, offices: tuple[Office, ...], numbers: set[int]) -> tuple[Waiver, ...]:
    waivers = []
    for row in reader.filled_rows():
        code = reader.text(row, "code", required=True)
        if code not in KINDS or KINDS[code].severity is not Severity.WARNING:
            raise reader.fail(row, "code", _("“{code}”不是“提醒”类代码，不能豁免").format(code=code))
        names = reader.offices(row, "office", offices)
        measure = measure_number(reader, row, numbers) if reader.text(row, "measure") else None
        reason = reader.text(row, "reason", required=True)
        decided_by = reader.text(row, "decided_by", required=True)
        waivers += [Waiver(code, name, measure, reason, decided_by) for name in names]
    return tuple(waivers)
