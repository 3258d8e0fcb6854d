"""Write the example's 统稿 as its clerk would, from ``example_edited_2023.yaml``: ``python tools/build_example_edited.py``.

The empty 统稿.xlsx is made by the program itself; the clerk's words are typed into it, and 简称 into the year's workbook.
"""

from __future__ import annotations

import sys
from pathlib import Path

import openpyxl
import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from progress_report.assignment.columns import WORKBOOK_NAME  # noqa: E402
from progress_report.editing.model import PLANS, PROBLEMS, measure_key  # noqa: E402
from progress_report.editing.workbook import COLUMNS, SHEET  # noqa: E402
from progress_report.jobs.edit import make_edit  # noqa: E402
from progress_report.jobs.run import Folders, Run  # noqa: E402
from tools.templates.package import settle  # noqa: E402

YEAR = 2023
HEADER_ROW = 3
"""The row of the headers in both workbooks."""


def main() -> None:
    """Write 简称, then both periods' 统稿.xlsx anew."""
    words = yaml.safe_load((ROOT / "tools" / "example_edited_2023.yaml").read_text(encoding="utf-8"))
    name_measures(ROOT / "data" / str(YEAR) / WORKBOOK_NAME, words["short_names"])
    folders = Folders(ROOT / "data", ROOT / "output", ROOT / "templates")
    for code in ("H1", "H2"):
        run = Run.on(folders, YEAR, code)
        path = run.returns_folder(run.period) / "统稿.xlsx"
        path.unlink(missing_ok=True)
        make_edit(run)
        identities = {measure.number: measure.identity for measure in run.assignment.measures}
        texts = {measure_key(number, identities[number]): text for number, text in words[code]["measures"].items()}
        texts |= {key: words[code][name] for key, name in ((PROBLEMS, "problems"), (PLANS, "plans")) if name in words[code]}
        write(path, texts)
        # The program's own run over it settles the file and marks whose words they are.
        make_edit(run)


def name_measures(path: Path, names: dict[int, str]) -> None:
    """Type 简称 into the year's workbook."""
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["任务"]
    columns = {cell.value: cell.column for cell in sheet[HEADER_ROW]}
    for row in range(HEADER_ROW + 1, sheet.max_row + 1):
        number = sheet.cell(row, columns["序号"]).value
        if number in names:
            sheet.cell(row, columns["简称"]).value = names[number]
    workbook.save(path)
    settle(path)


def write(path: Path, texts: dict[str, str]) -> None:
    """Type words into 统稿.xlsx, by the key of the part."""
    workbook = openpyxl.load_workbook(path)
    sheet = workbook[SHEET]
    fields = {COLUMNS[cell.value]: cell.column for cell in sheet[HEADER_ROW]}
    left = dict(texts)
    for row in range(HEADER_ROW + 1, sheet.max_row + 1):
        key = sheet.cell(row, fields["key"]).value
        if key in left:
            sheet.cell(row, fields["text"]).value = left.pop(key)
    assert not left, f"{path}: no such parts {list(left)}"
    workbook.save(path)


if __name__ == "__main__":
    main()
