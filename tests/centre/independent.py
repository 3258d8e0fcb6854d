"""The city's figures recomputed from the bureaus' workbooks by a script that shares nothing with the program but the file formats."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from openpyxl import load_workbook

Answer = tuple[int, str, str]


def bureau_answers(folder: Path, year: str, period: str) -> list[Answer]:
    """Return number, words and state of each measure of a bureau with one office, or of its handed-in table."""
    workbook = folder / year / "任务分工.xlsx"
    if not workbook.is_file():
        sheet = load_workbook(folder / "表.xlsx")["落实情况"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
        return [(row[0], row[2].split(".", 1)[1], row[6]) for row in rows if row[0]]
    rows = [[cell.value for cell in row] for row in load_workbook(workbook)["任务"].iter_rows(min_row=2)]
    (returned,) = (folder / year / period).glob("*.xlsx")
    sheet = load_workbook(returned)["填报表"]
    states = {row[0].value: row[4].value for row in sheet.iter_rows(min_row=3)}
    return [(row[0], row[2], states.get(row[0], "未报送")) for row in rows]


def city_rows(root: Path, year: str, period: str, left_out: Collection[str] = ()) -> Iterator[tuple[str, int, str]]:
    """Yield bureau, number and state of every answer on the city's list under its number and words, but of those ``left_out``."""
    listed = {(row[0].value, row[2].value) for row in load_workbook(root / "任务分工.xlsx")["任务"].iter_rows(min_row=2)}
    for folder in sorted(path for path in root.iterdir() if path.is_dir() and path.name not in left_out):
        for number, words, state in bureau_answers(folder, year, period):
            if (number, words) in listed:
                yield folder.name, number, state


def share(states: list[str]) -> Decimal | None:
    """Return 已完成 of what applies, in per cent to one decimal."""
    applying = [state for state in states if state not in {"不适用", "持续推进"}]
    if not applying:
        return None
    done = sum(state == "已完成" for state in applying)
    found = (Decimal(100 * done) / len(applying)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return Decimal("99.9") if found == 100 and done < len(applying) else found
