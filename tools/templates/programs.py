"""The shipped templates' programs: what compiling them finds, as modules of ``progress_report/output/prepared``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from progress_report.output.copies import without_copies
from progress_report.templating import Template
from progress_report.templating.page import PageTemplate
from progress_report.templating.prepared import made_with
from progress_report.templating.preparing import ModuleWriter

MODULES = {
    "报告.docx": "report",
    "报告-函.docx": "report_letter",
    "报告-上行文.docx": "report_upward",
    "任务分工表.docx": "assignment_table",
    "任务分工表.xlsx": "assignment_workbook",
    "核查结果.xlsx": "check_list",
    "催办单.docx": "reminder",
    "填报表.xlsx": "form",
    "年度工作簿.xlsx": "year_workbook",
    "总览.html": "overview",
    "汇总报告.docx": "centre_report",
    "汇总表.xlsx": "centre_workbook",
    "汇总总览.html": "centre_overview",
}
"""A template's file → the module with its programs."""
LOOPED: Mapping[str, Sequence[Mapping[str, object]]] = {
    # Its looped sheets are there for years of one level of themes, or of two.
    "任务分工表.xlsx": ({"two_levels": False}, {"two_levels": True}),
}
_INDEX = '''"""Which module has a template's programs. Made by ``python -m tools.build_templates``; not to be changed by hand."""

# fmt: off
MADE_WITH = {made_with!r}
MODULES = {{
{modules}
}}
'''


def sources(templates: Path) -> dict[str, str]:
    """Return the modules for the templates in a folder: file name → Python source."""
    found, modules = {}, {}
    for file, module in MODULES.items():
        path = templates / file
        writer = ModuleWriter(file)
        if path.suffix == ".html":
            writer.add(PageTemplate.open(path))
        else:
            writer.add(Template.open(path), LOOPED.get(file, ()))
        if path.suffix == ".docx" and (changed := without_copies(path.read_bytes())) != path.read_bytes():
            writer.add(Template(changed, file))
        found[f"{module}.py"] = writer.source()
        modules.update(dict.fromkeys(writer.digests, module))
    entries = "\n".join(f"    {digest!r}: {module!r}," for digest, module in modules.items())
    found["index.py"] = _INDEX.format(made_with=made_with(), modules=entries)
    return found


def write_programs(templates: Path, package: Path) -> None:
    """Write the programs of the templates in a folder into a package's folder."""
    for name, source in sources(templates).items():
        (package / name).write_text(source, encoding="utf-8", newline="\n")
