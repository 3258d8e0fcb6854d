"""The table of offices (科室汇总) in a handed-in workbook, held against its own annex and ledger: numbers are typed over there, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from progress_report.centre.model import Answer, Difference
from progress_report.messages.places import CellRef
from progress_report.progress.model import percentage
from progress_report.reading.sheets import CellValue, Sheet, find_table
from progress_report.reading.statuses import Status

_HEADERS = {
    "科室": "office",
    "单位": "office",
    "承担任务": "承担任务",
    "已完成": "已完成",
    "推进中": "推进中",
    "持续推进": "持续推进",
    "未开展": "未开展",
    "不适用": "不适用",
    "未报送项": "未报送",
    "逾期": "逾期未完成",
    "逾期未完成": "逾期未完成",
    "完成率": "完成率",
}
"""Heads of the table, and what the ledger calls an office's number."""
_WHOLE = "全局"


def offices_differences(
    answers: Sequence[Answer], sheet: Sheet, printed: Mapping[str, CellValue], file: str
) -> Iterator[Difference]:
    """Yield where the line of all offices is not what ``answers`` add up to, and an office's not what the ledger has (``printed``)."""
    table = find_table(sheet, _HEADERS, frozenset({"office", "承担任务"}))
    if table is None or "office" not in table.columns:
        return
    whole = _of_all(answers)
    for row in table.rows:
        office = str(row.values["office"]).strip()
        of_all = office.startswith(_WHOLE)
        for word, value in row.values.items():
            counted = whole.get(word) if of_all else number_of(printed.get(f"{office}·{word}", ""))
            if counted is not None and number_of(value) != counted:
                where = CellRef(file, sheet.name, f"{table.columns[word]}{row.number}")
                name = _WHOLE if of_all else office
                yield Difference(f"{sheet.name}·{name}·{word}", as_printed(value), as_printed(counted), str(where))


def _of_all(answers: Sequence[Answer]) -> dict[str, Decimal | None]:
    """Return the line of all measures; a share only where every version of the program reckons it alike."""
    states = Counter(answer.status for answer in answers)
    counts: dict[str, Decimal | None] = {
        "承担任务": Decimal(len(answers)),
        "逾期未完成": Decimal(sum(answer.overdue for answer in answers)),
    }
    counts |= {status.value: Decimal(states[status]) for status in Status}
    applying = len(answers) - states[Status.NOT_APPLICABLE]
    if applying and not states[Status.CONTINUING]:
        counts["完成率"] = percentage(states[Status.DONE], applying)
    return counts


def number_of(value: CellValue) -> Decimal | None:
    """Return a cell's number, None where it holds none."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Decimal(str(value)).normalize()
    return None


def as_printed(value: CellValue | Decimal | None) -> str:
    """Return a value as it is shown; nothing is a dash."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "—" if value is None or value == "" else str(value).removesuffix(".0")
