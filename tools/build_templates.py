"""Build the shipped templates into ``templates/``: ``python tools/build_templates.py [FOLDER]``.

A clerk edits the files, not this script; it is for changing what the program ships.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.templates import form, reminder, report, tables, year  # noqa: E402


def build(folder: Path) -> None:
    """Write every template into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    report.report(folder / "报告.docx")
    report.assignment_table(folder / "任务分工表.docx")
    reminder.reminder(folder / "催办单.docx")
    tables.assignment_table(folder / "任务分工表.xlsx")
    tables.check_list(folder / "核查结果.xlsx")
    form.form(folder / "填报表.xlsx")
    year.year_workbook(folder / "年度工作簿.xlsx")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates")
