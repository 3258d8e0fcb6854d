"""The year's workbook 任务分工.xlsx → Assignment; the only thing a clerk maintains.

Every sheet is found by its name and every column by its header. Cells that cannot be understood end the reading, all of them
with their addresses at once: figures that rest on a misread assignment would all be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from progress_report.assignment.bureau import Bureau
from progress_report.assignment.cells import Problems, SheetReader
from progress_report.assignment.columns import (
    BUREAU,
    COLUMNS,
    CORRECTIONS,
    HEADERS,
    HOLIDAYS,
    MEASURES,
    MILESTONES,
    OFFICES,
    PERIODS,
    TARGETS,
    WAIVERS,
)
from progress_report.assignment.corrections import SETTLE, read_corrections, with_corrections
from progress_report.assignment.holidays import read_holidays
from progress_report.assignment.measures import read_measures, read_milestones, read_targets
from progress_report.assignment.model import PERIOD_WORDINGS, Assignment, Correction, Office, Period, Waiver
from progress_report.assignment.settings import read_bureau, read_periods, read_roster, wording_cells
from progress_report.messages import _
from progress_report.messages.catalogue import KINDS
from progress_report.messages.errors import WorkbookError
from progress_report.messages.findings import Finding, Severity
from progress_report.messages.places import CellRef
from progress_report.messages.system_errors import reason_of
from progress_report.reading.cell_details import CellDetails, look_closer
from progress_report.reading.files import inspect
from progress_report.reading.sheets import Sheet, find_table, read_workbook, with_merges_filled

NEEDED = frozenset({BUREAU, OFFICES, PERIODS, MEASURES, TARGETS, MILESTONES})
"""The sheets that every year's workbook has had."""
_PART_OF_THE_YEAR = re.compile(r"[上下]半年|第?[一二三四1-4]季度|(?<!\d)1?\d月")


def read_assignment(path: Path) -> Assignment:
    """Read the year's workbook.

    Raises YearWorkbookError naming file, sheet and cell of everything that is missing or not understood.
    """
    sheets, look = _open(path)
    file, problems = f"{path.parent.name}/{path.name}", Problems()
    for name in (one for one in COLUMNS if one in NEEDED):
        if name not in sheets:
            problems.add(f"{file} ", _("缺少工作表“{sheet}”，请从上一年度的工作簿或模板中恢复").format(sheet=name))
    readers = {name: found for name in COLUMNS if name in sheets and (found := _reader(file, sheets[name], problems, look))}
    if not readers.keys() >= NEEDED:
        _read_what_is_there(readers, problems)
    bureau, year = read_bureau(readers[BUREAU])
    readers = {name: replace(reader, year=year) for name, reader in readers.items()}
    offices, periods = read_roster(readers[OFFICES]), read_periods(readers[PERIODS])
    rows = readers[MEASURES]
    numbers = {number for row in rows.filled_rows() if (text := rows.text(row, "number")).isdecimal() and (number := int(text))}
    corrections = tuple(read_corrections(readers[CORRECTIONS], numbers)) if CORRECTIONS in readers else ()
    measures = read_measures(rows, offices, corrections)
    targets, milestones = tuple(read_targets(readers[TARGETS], numbers)), tuple(read_milestones(readers[MILESTONES], numbers))
    waivers = tuple(_waivers(readers[WAIVERS], offices, periods, numbers)) if WAIVERS in readers else ()
    holidays = read_holidays(readers[HOLIDAYS]) if HOLIDAYS in readers else ()
    completed = tuple(
        replace(
            measure,
            targets=tuple(target for target in targets if target.measure == measure.number),
            milestones=tuple(milestone for milestone in milestones if milestone.measure == measure.number),
        )
        for measure in measures
    )
    corrected = with_corrections(corrections, completed, problems, file)
    problems.add_all(_struck(rows, look))
    problems.end_if_any()
    odd = (*_hidden(rows, look), *_half_year_words(readers[BUREAU], bureau, periods), *_unsettled(corrections, file))
    cells = wording_cells(readers[BUREAU], readers[PERIODS])
    return Assignment(year, bureau, offices, periods, corrected, corrections, waivers, odd, holidays, cells)


def _read_what_is_there(readers: dict[str, SheetReader], problems: Problems) -> None:
    """Note what is wrong in the sheets that can be read where others are missing or lack columns. Raises YearWorkbookError."""
    year = read_bureau(readers[BUREAU])[1] if BUREAU in readers else 0
    readers = {name: replace(reader, year=year) for name, reader in readers.items()}
    if PERIODS in readers and year:
        read_periods(readers[PERIODS])
    offices = read_roster(readers[OFFICES]) if OFFICES in readers else ()
    if MEASURES in readers and offices and year:
        read_measures(readers[MEASURES], offices, ())
    if HOLIDAYS in readers:
        read_holidays(readers[HOLIDAYS])
    problems.end_if_any()


def _open(path: Path) -> tuple[dict[str, Sheet], CellDetails]:
    """Return the workbook's sheets by name, and what only a closer look tells. Raises WorkbookError when it cannot be opened."""
    try:
        inspection = inspect(path)
    except OSError as error:
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=path.name, reason=reason_of(error))) from error
    if not inspection.kind.is_workbook:
        code = inspection.refusal or "F09"
        reason = _(KINDS[code].message).format(**(inspection.details or {"seen": _("压缩包")}))
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=path.name, reason=reason))
    sheets = {sheet.name.strip(): sheet for sheet in read_workbook(path, inspection.data)}
    if MEASURES in sheets:
        # A theme may be merged over its measures, as it is printed.
        sheets[MEASURES] = with_merges_filled(sheets[MEASURES])
    return sheets, look_closer(inspection.data, path.name, inspection.kind) if inspection.wants_closer_look else CellDetails()


def _reader(file: str, sheet: Sheet, problems: Problems, look: CellDetails) -> SheetReader | None:
    """Return what reads a sheet's rows; None, noting it, when columns are missing."""
    name = sheet.name.strip()
    needed = [column for column in COLUMNS[name] if column.needed]
    table = find_table(sheet, HEADERS[name], frozenset(column.field for column in needed))
    missing = [column.words for column in needed if table is None or column.field not in table.columns]
    if table is None or missing:
        columns = "、".join(f"“{words}”" for words in missing)
        problems.add(f"{file}［{name}］", _("缺少列：{columns}").format(columns=columns))
        return None
    return SheetReader(file, sheet, table, problems, percentages=look.percentages)


def _waivers(
    reader: SheetReader, offices: tuple[Office, ...], periods: tuple[Period, ...], numbers: set[int]
) -> Iterator[Waiver]:
    codes = {period.code.upper(): period.code for period in periods}
    for row in reader.filled_rows():
        code = reader.text(row, "code", required=True)
        if code and (code not in KINDS or KINDS[code].severity is not Severity.WARNING):
            reader.report(row, "code", _("“{code}”不是“提醒”类代码，不能豁免").format(code=code))
        period = reader.text(row, "period")
        if period and period.upper() not in codes:
            reader.report(row, "period", _("“报送期”表中没有“{code}”").format(code=period))
        measure = reader.measure(row, "measure", numbers) if reader.text(row, "measure") else None
        reason, decided_by = reader.text(row, "reason", required=True), reader.text(row, "decided_by", required=True)
        for name in reader.offices(row, "office", offices):
            yield Waiver(code, name, measure, reason, decided_by, codes.get(period.upper(), ""), reader.text(row, "issue"))


def _struck(rows: SheetReader, look: CellDetails) -> Iterator[tuple[CellRef, str]]:
    """Yield the cells of 任务 that hold struck-out text: whether it counts only a person can say."""
    fields = {letter: field for field, letter in rows.table.columns.items()}
    filled = {row.number for row in rows.filled_rows()}
    for sheet, cell in sorted(look.struck):
        letters, number = cell.rstrip("0123456789"), cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        if sheet == rows.sheet.name and letters in fields and int(number) in filled:
            yield CellRef(rows.file, rows.table.sheet, cell), _("有带删除线的文字，分不清算不算数。请删去不要的文字，取消删除线")


def _hidden(rows: SheetReader, look: CellDetails) -> Iterator[Finding]:
    """Yield a finding for rows of 任务 that are hidden and count all the same; the column of identities is meant to be."""
    filled = {row.number for row in rows.filled_rows()}
    hidden = [number for number in look.hidden_rows.get(rows.sheet.name, ()) if number in filled]
    if hidden:
        where = CellRef(rows.file, rows.table.sheet, f"A{hidden[0]}")
        yield Finding("Y01", where=where, details={"rows": "、".join(map(str, hidden))})


def _unsettled(corrections: Iterable[Correction], file: str) -> Iterator[Finding]:
    """Yield a finding for each row of 校对 that has to be settled before a final report and is not."""
    for one in corrections:
        if one.urgency == SETTLE and not one.accepted:
            item = _("第{number}项：").format(number=one.measure) if one.measure else ""
            yield Finding("Y03", where=CellRef(file, CORRECTIONS, ""), details={"doubt": f"{item}{one.doubt}"})


def _half_year_words(reader: SheetReader, bureau: Bureau, periods: Iterable[Period]) -> Iterator[Finding]:
    """Yield a finding for a wording of the year's that speaks of a part of it and would be printed in several periods."""
    heads = {field: words for words, field in HEADERS[PERIODS].items()}
    for name in PERIOD_WORDINGS:
        words = str(getattr(bureau, name))
        part = _PART_OF_THE_YEAR.search(words)
        without_own = [period.code for period in periods if not getattr(period, name)]
        if part and len(without_own) > 1:
            where = CellRef(reader.file, reader.table.sheet, "")
            details = {"item": heads[name], "words": words, "periods": "、".join(without_own)}
            yield Finding("Y02", where=where, details=details)
