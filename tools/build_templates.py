"""Build the shipped templates into ``templates/``, and their programs into the package: ``python tools/build_templates.py [FOLDER]``.

A clerk edits the files, not this script; it is for changing what the program ships. In another FOLDER only the templates are built.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.templates import assignment, centre, form, reminder, report, tables, year  # noqa: E402
from tools.templates.package import settle  # noqa: E402
from tools.templates.programs import write_programs  # noqa: E402

PROGRAMS = ROOT / "progress_report" / "output" / "prepared"


def build(folder: Path) -> None:
    """Write every template into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    builders = {
        "报告.docx": report.report,
        "报告-函.docx": report.letter,
        "报告-上行文.docx": report.upward,
        "任务分工表.docx": assignment.assignment_table,
        "任务分工表.xlsx": tables.assignment_table,
        "核查结果.xlsx": tables.check_list,
        "催办单.docx": reminder.reminder,
        "填报表.xlsx": form.form,
        "年度工作簿.xlsx": year.year_workbook,
        "汇总报告.docx": centre.report,
        "汇总表.xlsx": centre.workbook,
    }
    for name, builder in builders.items():
        builder(folder / name)
        settle(folder / name)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates")
    if len(sys.argv) == 1:
        write_programs(ROOT / "templates", PROGRAMS)
