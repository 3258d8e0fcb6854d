"""A handed-in 任务分工.xlsx, as any version of this program wrote it: the annex's rows, and the printed figures held against them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from progress_report.centre.bureau_names import creator_of
from progress_report.centre.model import Answer, Difference
from progress_report.centre.offices_table import as_printed, number_of, offices_differences
from progress_report.messages import _
from progress_report.messages.catalogue import KINDS
from progress_report.messages.errors import WorkbookError
from progress_report.messages.places import CellRef
from progress_report.messages.system_errors import reason_of
from progress_report.progress.figures import DONE_SHARE_RULE, STATES
from progress_report.progress.model import percentage
from progress_report.reading.dates import read_date
from progress_report.reading.files import inspect
from progress_report.reading.numbers import read_measure_number
from progress_report.reading.sheets import (
    CellValue,
    Row,
    Sheet,
    Table,
    find_table,
    read_workbook,
    sheet_names,
    with_merges_filled,
)
from progress_report.reading.statuses import Status

ANNEX, LEDGER, OFFICES = "落实情况", "核对底稿", "科室汇总"
_HEADERS = {
    "序号": "number",
    "重点任务": "theme",
    "具体措施": "text",
    "责任科室": "offices",
    "责任单位": "offices",
    "完成时限": "deadline",
    "完成状态": "status",
    "完成日期": "completed",
    "备注": "note",
}
_REQUIRED = frozenset({"number", "text", "status"})
_LEDGER_HEADERS = {"数字": "label", "数值": "value", "算法": "rule"}
_STATES = {status.value: status for status in Status}
_OVERDUE, _LATE, _DRAFT = "逾期未完成", "逾期完成", "草稿"
_CUTOFF = re.compile(r"截至(\d{4})年(\d{1,2})月(\d{1,2})日")
_ALL = "全部任务"


class HandedInTable(NamedTuple):
    """A handed-in workbook read: whose it is by its properties, up to which day, what it answers, what does not agree in it.

    ``titles`` are the first cells of its sheets.
    """

    bureau: str
    cutoff: date | None
    answers: tuple[Answer, ...]
    differences: tuple[Difference, ...]
    draft: bool
    titles: tuple[str, ...] = ()


class UnreadCellError(WorkbookError):
    """A handed-in table has a cell that cannot be understood, or not the columns."""


def read_handed_in(path: Path, name: str) -> HandedInTable | tuple[str, ...]:
    """Read a workbook; ``name`` is what its cells are called by. Only its sheets' names where it is no handed-in one.

    Raises UnreadCellError naming the cell that cannot be understood, WorkbookError when the file cannot be opened.
    """
    try:
        inspection = inspect(path)
    except OSError as error:
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=name, reason=reason_of(error))) from error
    if not inspection.kind.is_workbook:
        code = inspection.refusal or "F09"
        details = inspection.details or {"seen": _("压缩包")}
        reason = details["reason"] if code == "F01" else _(KINDS[code].message).format(**details)
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=name, reason=reason))
    # A year's workbook lies in every bureau's folder: its cells need not be read to see that it is none of these.
    names = sheet_names(Path(name), inspection.data)
    if not {ANNEX, LEDGER} <= {one.strip() for one in names}:
        return names
    sheets = {sheet.name.strip(): sheet for sheet in read_workbook(Path(name), inspection.data)}
    if ANNEX not in sheets or LEDGER not in sheets:
        return names
    table = find_table(with_merges_filled(_down_only(sheets[ANNEX])), _HEADERS, _REQUIRED)
    if table is None or not table.columns.keys() >= _REQUIRED:
        raise UnreadCellError(_("{file} 的［{sheet}］找不到表头：序号、具体措施、完成状态").format(file=name, sheet=ANNEX))
    cutoff = _cutoff(sheets.get(OFFICES))
    answers = tuple(_answers(table, name, cutoff.year if cutoff else None, merges_known=bool(sheets[ANNEX].merged)))
    titles = tuple(str(sheet.rows[0][0]) for sheet in sheets.values() if sheet.rows and sheet.rows[0])
    draft = any(_DRAFT in title for title in titles)
    differences = [*_differences(answers, sheets[LEDGER], name)]
    if OFFICES in sheets:
        differences += offices_differences(answers, sheets[OFFICES], _printed(sheets[LEDGER]), name)
    return HandedInTable(creator_of(inspection.data), cutoff, answers, tuple(differences), draft, titles)


def _down_only(sheet: Sheet) -> Sheet:
    """Return the sheet without merges over several columns: a title filled into all of them would look like a header."""
    return sheet._replace(merged=tuple(one for one in sheet.merged if one[1] == one[3]))


def _cutoff(sheet: Sheet | None) -> date | None:
    """Return the day that the title over the offices' table names; None in a workbook that was changed there."""
    title = str(sheet.rows[0][0]) if sheet is not None and sheet.rows and sheet.rows[0] else ""
    found = _CUTOFF.search(title)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _answers(table: Table, file: str, year: int | None, *, merges_known: bool) -> Iterator[Answer]:
    theme = ""
    for row in table.rows:
        typed = row.values["number"]
        if row.is_blank() or (isinstance(typed, str) and not typed.strip() and not str(row.values["text"]).strip()):
            continue
        number = read_measure_number(typed).value
        if number is None:
            raise _unread(file, table, row, "number", typed)
        status = _STATES.get(str(row.values["status"]).strip())
        if status is None:
            raise _unread(file, table, row, "status", row.values["status"])
        note = str(row.values.get("note", ""))
        # A theme is merged over its measures; where a kind of file does not tell merges, its further cells are blank.
        theme = str(row.values.get("theme", "")).strip() or ("" if merges_known else theme)
        yield Answer(
            number=number,
            theme=theme,
            text=str(row.values["text"]).strip().removeprefix(f"{number}.").strip(),
            offices=str(row.values.get("offices", "")).strip(),
            deadline=_words(row.values.get("deadline", "")),
            status=status,
            completed=read_date(row.values.get("completed") or None, year=year).value,
            overdue=note.startswith(_OVERDUE),
            late=note.startswith(_LATE),
            cells=(CellRef(file, ANNEX, f"{table.columns['status']}{row.number}"),),
        )


def _words(value: CellValue) -> str:
    return value.date().isoformat() if isinstance(value, datetime) else str(value).strip()


def _unread(file: str, table: Table, row: Row, field: str, value: object) -> UnreadCellError:
    place = CellRef(file, table.sheet, f"{table.columns[field]}{row.number}")
    return UnreadCellError(_("{place} 读不懂“{value}”").format(place=place, value=value))


def _differences(answers: Sequence[Answer], ledger: Sheet, file: str) -> Iterator[Difference]:
    """Yield the printed figures of all measures, and of each theme, that the annex's rows do not add up to."""
    table = _figures_of(ledger)
    if table is None:
        yield Difference(LEDGER, "—", _("找不到表头：数字、数值"), f"{file}［{LEDGER}］")
        return
    labels = Counter(str(row.values["label"]).strip() for row in table.rows)
    expected = _expected(answers)
    for row in table.rows:
        label, value = str(row.values["label"]).strip(), row.values["value"]
        # Two themes of one name have figures of one name: which is which cannot be told.
        if label not in expected or labels[label] > 1:
            continue
        counted = expected[label]
        if label == f"{_ALL}·完成率" and str(row.values.get("rule", "")).strip() != DONE_SHARE_RULE:
            continue
        if number_of(value) != counted:
            where = CellRef(file, LEDGER, f"{table.columns['value']}{row.number}")
            yield Difference(label, as_printed(value), as_printed(counted), str(where))


def _figures_of(ledger: Sheet) -> Table | None:
    """Return the ledger's table, None where one of its two columns is not there."""
    needed = frozenset({"label", "value"})
    table = find_table(ledger, _LEDGER_HEADERS, needed)
    return table if table is not None and table.columns.keys() >= needed else None


def _printed(ledger: Sheet) -> dict[str, CellValue]:
    """Return the ledger's values by label."""
    table = _figures_of(ledger)
    return {str(row.values["label"]).strip(): row.values["value"] for row in table.rows} if table is not None else {}


def _expected(answers: Sequence[Answer]) -> dict[str, Decimal | None]:
    groups: dict[str, list[Answer]] = {_ALL: list(answers)}
    for answer in answers:
        groups.setdefault(answer.theme, []).append(answer)
    expected: dict[str, Decimal | None] = {}
    for name, own in groups.items():
        states = Counter(answer.status for answer in own)
        expected[f"{name}·项数"] = Decimal(len(own))
        expected |= {f"{name}·{state.value}": Decimal(states[state]) for state in STATES}
        expected[f"{name}·{_OVERDUE}"] = Decimal(sum(answer.overdue for answer in own))
        applying = len(own) - states[Status.NOT_APPLICABLE]
        if name == _ALL:
            expected[f"{name}·完成率"] = percentage(states[Status.DONE], applying) if applying else None
    return expected
