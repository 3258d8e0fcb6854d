"""Fill the forms of an example year as offices would, from ``example_returns_2023.yaml``, into ``data/2023/<period>/``.

The blank forms are made by the program itself, so the example returns are what an office gets when it fills one in.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import yaml
from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from progress_report.jobs.forms import make_forms  # noqa: E402
from progress_report.jobs.run import Folders, Run  # noqa: E402
from progress_report.reading.sheets import header_key  # noqa: E402
from progress_report.returns.form import ENTRY_HEADERS, SIGNATURE_LABELS, TARGET_HEADERS  # noqa: E402
from tools.templates.package import settle  # noqa: E402

YEAR = 2023
NOTICE = "注：本表为演示用的示例数据，内容系编写，不代表任何单位的真实工作。"
FIELDS = ("status", "progress", "completed", "evidence", "problems", "next_steps")


def main() -> None:
    """Write every period's returns in the order of the periods, so that each form shows the period before."""
    texts = yaml.safe_load((ROOT / "tools" / "example_returns_2023.yaml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        folders = Folders(ROOT / "data", Path(temporary), ROOT / "templates")
        for code in ("H1", "H2"):
            folder = ROOT / "data" / str(YEAR) / code
            folder.mkdir(exist_ok=True)
            outcome = make_forms(Run.on(folders, YEAR, code))
            for published in outcome.publication.published:
                office = published.path.stem.rpartition("-")[2]
                fill(published.path, texts[code][office], folder / f"{office}.xlsx")


def fill(form: Path, office: dict, path: Path) -> None:
    """Type an office's answers into its form and save it as a return."""
    workbook = openpyxl.load_workbook(form)
    sheet, targets = workbook["填报表"], workbook["指标完成情况"]
    columns = _columns(sheet, ENTRY_HEADERS)
    filled = set()
    for row in range(columns["header"] + 1, sheet.max_row + 1):
        answer = office["measures"].get(sheet.cell(row, columns["number"]).value)
        if answer is None:
            continue
        filled.add(sheet.cell(row, columns["number"]).value)
        for field in FIELDS:
            _type(sheet, row, columns[field], answer[field])
    assert filled == set(office["measures"]), f"{path.name}: {set(office['measures']) - filled} not in the form"
    columns = _columns(targets, TARGET_HEADERS)
    answers = {(answer["measure"], answer["indicator"]): answer for answer in office.get("targets") or ()}
    for row in range(columns["header"] + 1, targets.max_row + 1):
        key = (targets.cell(row, columns["number"]).value, targets.cell(row, columns["indicator"]).value)
        if key in answers:
            answer = answers.pop(key)
            _type(targets, row, columns["actual"], answer["actual"])
            _type(targets, row, columns["note"], answer["note"])
    assert not answers, f"{path.name}: no such targets {list(answers)}"
    signatures = {
        "filler": office["filler"],
        "phone": office["phone"],
        "reviewer": office["reviewer"],
        "filled_on": office["date"],
    }
    for row in sheet.iter_rows():
        for cell in row:
            name = SIGNATURE_LABELS.get(header_key(cell.value))
            if name in signatures:
                _type(sheet, cell.row, cell.column + 1, signatures[name])
    sheet.cell(sheet.max_row + 1, 1, NOTICE)
    workbook.properties.creator = ""
    workbook.properties.created = workbook.properties.modified = datetime(YEAR, 12, 1)
    workbook.properties.lastModifiedBy = None
    workbook.save(path)
    settle(path, f"{office['date']}T00:00:00Z")


def _columns(sheet: Worksheet, headers: dict[str, str]) -> dict[str, int]:
    for row in sheet.iter_rows():
        found = {headers[header_key(cell.value)]: cell.column for cell in row if header_key(cell.value) in headers}
        if "number" in found and len(found) >= 5:
            return found | {"header": row[0].row}
    raise AssertionError(f"no header in {sheet.title}")


def _type(sheet: Worksheet, row: int, column: int, value: object) -> None:
    """Type a value as a person does: an empty answer leaves the cell blank."""
    if value in ("", None):
        return
    cell = sheet.cell(row, column)
    cell.value = str(value) if cell.number_format == "@" and not isinstance(value, date) else value


if __name__ == "__main__":
    main()
