"""Measures the main job, cold, beside the obvious script; and how soon ``--help`` answers.

    python benchmarks/main_job.py

Each figure is a whole process from start to exit, in seconds of the processor (user and system): what else the machine does then
counts little. The two take turns; the best of the runs of each is taken, and the ratio is of those. Both run with their compiled
modules (.pyc) at hand, as an installed program does; the line at the top says so.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

import docx

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.large_year import YEAR, make_large_year  # noqa: E402

RUNS = 9
SLOW = 10.0
"""Seconds from which two runs are enough."""


def write_templates(folder: Path) -> None:
    """Write the obvious script's Word templates: the same text and tables as ours, in docxtpl's tags."""
    report = docx.Document()
    for text in (
        "{{ title }}",
        "{{ recipient }}：",
        "根据《{{ basis }}》要求，我局对照任务分工，逐项抓好落实。现将截至{{ cutoff }}的工作进展情况报告如下：",
        "一、总体情况",
        "具体措施{{ total }}项，已完成{{ counts['已完成'] }}项，推进中{{ counts['推进中'] }}项，未开展{{ counts['未开展'] }}项。"
        "完成率{{ rate }}%，序时进度{{ elapsed }}%。与上期相比，新完成{{ newly }}项。",
        "逾期{{ overdue | length }}项：{% for one in overdue %}第{{ one.number }}项（{{ one.offices }}）{% endfor %}。",
    ):
        report.add_paragraph(text)
    _table(
        report,
        ("科室", "承担任务", "已完成", "推进中", "未开展", "不适用", "完成率"),
        "per_office",
        [f"{{{{ one[{i}] }}}}" for i in range(7)],
    )
    for text in (
        "二、重点任务进展情况",
        "{%p for theme in themes %}",
        "（{{ loop.index }}）{{ theme.name }}",
        "{%p for one in theme.measures %}",
        "{{ one.number }}.{{ one.state }}{% if one.overdue %}（逾期）{% endif %}。"
        "{% for part in one.parts %}{{ loop.index }}是{{ part.office }}{{ part['工作进展情况'] }}{% endfor %}"
        "{% for target in one.targets %}{{ target.name }}{{ target.wanted }}：{{ target['values'] | join('、') }}。{% endfor %}",
        "{%p endfor %}",
        "{%p endfor %}",
    ):
        report.add_paragraph(text)
    for heading, name in (("三、存在的问题", "problems"), ("四、下一步工作打算", "steps")):
        report.add_paragraph(heading)
        report.add_paragraph(f"{{%p for theme in themes if theme.{name} %}}")
        report.add_paragraph(
            f"（{{{{ loop.index }}}}）{{{{ theme.name }}}}。{{% for r in theme.{name} %}}{{{{ r[0] }}}}：{{{{ r[1] }}}}（第{{{{ r[2] }}}}项）。{{% endfor %}}"
        )
        report.add_paragraph("{%p endfor %}")
    for text in ("特此报告。", "附件：{{ table_title }}落实情况表", "{{ bureau }}", "{{ date }}"):
        report.add_paragraph(text)
    report.add_section()
    cells = [
        f"{{{{ one.{name} }}}}" for name in ("number", "theme", "text", "offices", "deadline", "progress", "state", "evidence")
    ]
    note = "{% if one.overdue %}逾期未完成。{% endif %}"
    header = ("序号", "重点任务", "具体措施", "责任科室", "完成时限", "进展情况", "完成状态", "佐证", "备注")
    _table(report, header, "measures", [*cells, note])
    report.save(str(folder / "report.docx"))

    assignment = docx.Document()
    assignment.add_paragraph("{{ table_title }}")
    table = assignment.add_table(6, 5)
    table.style = "Table Grid"
    table.cell(1, 0).text, table.cell(2, 0).text = "{%tr for theme in themes %}", "{%tr for one in theme.measures %}"
    table.cell(4, 0).text, table.cell(5, 0).text = "{%tr endfor %}", "{%tr endfor %}"
    tags = ("{{ one.number }}", "{% vm %}{{ theme.name }}", "{{ one.text }}", "{{ one.offices }}", "{{ one.deadline }}")
    for column, (name, tag) in enumerate(zip(header, tags, strict=False)):
        table.cell(0, column).text, table.cell(3, column).text = name, tag
    assignment.save(str(folder / "table.docx"))


def _table(document: docx.document.Document, header: Sequence[str], items: str, cells: Sequence[str]) -> None:
    table = document.add_table(4, len(header))
    table.style = "Table Grid"
    table.cell(1, 0).text, table.cell(3, 0).text = f"{{%tr for one in {items} %}}", "{%tr endfor %}"
    for column, (name, cell) in enumerate(zip(header, cells, strict=True)):
        table.cell(0, column).text, table.cell(2, column).text = name, cell


def seconds(command: Sequence[object], accepted: Sequence[int] = (0,)) -> float:
    """Return the processor's time of a process; raise AssertionError if it does not end as it should."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([sys.executable, *map(str, command)], stdout=said, stderr=said, cwd=ROOT)
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        assert process.returncode in accepted, f"{command}: {process.returncode}\n{said.read().decode(errors='replace')}"
    return usage.ru_utime + usage.ru_stime


def side_by_side(first: Sequence[object], second: Sequence[object], runs: int = RUNS) -> tuple[float, float]:
    """Return the best times of two commands that take turns, after one run of each that warms the disk's cache and the .pyc files."""
    warm = seconds(first) + seconds(second)
    taken = [(seconds(first), seconds(second)) for _run in range(2 if warm > SLOW else runs)]
    return min(one for one, _ in taken), min(other for _, other in taken)


def has_compiled_modules() -> bool:
    """Tell whether the modules have their compiled files beside them, so that a run need not compile them."""
    return all(Path(cache_from_source(str(path))).is_file() for path in (ROOT / "progress_report").rglob("*.py"))


def main() -> None:
    """Measure and print."""
    print(
        f"{platform.platform()}, Python {platform.python_version()}, docxtpl {version('docxtpl')}, openpyxl {version('openpyxl')}"
    )
    subprocess.run([sys.executable, "-m", "compileall", "-q", ROOT / "progress_report", ROOT / "benchmarks"], check=False)
    print(".pyc files: " + ("present" if has_compiled_modules() else "missing (the runs compile the modules themselves)"))
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        write_templates(work)
        large = make_large_year(work / "data", 30, 300)
        for name, data, year in (("5 offices, 30 measures", ROOT / "data", 2023), ("30 offices, 300 measures", large, YEAR)):
            ours = ["generate.py", "--data", data, "--year", year, "--period", "H2", "--output", work / "ours", "--quiet"]
            theirs = ["benchmarks/obvious_script.py", data / str(year), "H2", work, work / "theirs"]
            mine, obvious = side_by_side(ours, theirs)
            print(f"{name}: main job {mine:.2f} s, obvious script {obvious:.2f} s, {mine / obvious:.2f} of its time")
        helped, nothing = side_by_side(["generate.py", "--help"], ["-c", "pass"], 15)
        print(f"--help {helped * 1000:.0f} ms, python -c pass {nothing * 1000:.0f} ms, {helped / nothing:.1f} times as long")


if __name__ == "__main__":
    main()
