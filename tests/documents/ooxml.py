"""Tells whether Word or Excel would open a file without repairing it: two validators, and rules for what neither sees."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import cache
from pathlib import Path

import ooxml_integrity
from openxml_audit import FileFormat, OpenXmlValidator, ValidationError, ValidationSeverity

from tests.documents import package_rules, sheet_rules, word_rules
from tests.documents.package import Package, Problem

Rule = Callable[[Package], package_rules.Found]

RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        package_rules.duplicate_entries,
        package_rules.well_formed,
        package_rules.content_types,
        package_rules.relationships,
        package_rules.external_relationships,
        package_rules.active_content,
        package_rules.leftover_tags,
        package_rules.excel_escapes,
        package_rules.bidirectional_overrides,
        word_rules.duplicate_ids,
        word_rules.bookmark_ends,
        word_rules.table_grid,
        word_rules.vertical_merges,
        word_rules.cell_ends,
        sheet_rules.merged_cells,
        sheet_rules.row_order,
        sheet_rules.columns,
        sheet_rules.text_lengths,
        sheet_rules.cell_values,
        sheet_rules.validations,
        sheet_rules.sheet_names,
        sheet_rules.defined_names,
    )
}
TRACES = "traces"
AUDIT, INTEGRITY = "openxml-audit", "ooxml-integrity"
"""Names under which the validators report, to be allowed like a rule."""

SHOWN_PROBLEMS = 20


def assert_valid(path: Path, *, allow: Collection[str] = (), authors: Collection[str] = ()) -> None:
    """Fail with what is wrong with a docx or xlsx, if anything is.

    ``allow`` names rules not to hold it to (a key of ``RULES``, ``traces``, ``openxml-audit``, ``ooxml-integrity``), with a
    reason in the test; ``authors`` are the names that its properties and comments may carry.
    """
    if unknown := set(allow) - {*RULES, TRACES, AUDIT, INTEGRITY}:
        raise ValueError(f"no such rule: {sorted(unknown)}")
    problems = [*own_problems(path, authors), *_audit(path), *_integrity(path)]
    if problems := [problem for problem in problems if problem.rule not in allow]:
        more = f"\n… and {len(problems) - SHOWN_PROBLEMS} more" if len(problems) > SHOWN_PROBLEMS else ""
        raise AssertionError(f"{path.name} is not valid:\n" + "\n".join(map(str, problems[:SHOWN_PROBLEMS])) + more)


def own_problems(path: Path, authors: Collection[str] = ()) -> list[Problem]:
    """Return what the rules of this folder find, in milliseconds; the validators take up to a second."""
    package = Package(path)
    found = [Problem(name, part, what) for name, rule in RULES.items() for part, what in rule(package)]
    return found + [Problem(TRACES, part, what) for part, what in package_rules.traces(package, authors)]


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=0)


def _audit(path: Path) -> Iterator[Problem]:
    for error in _validator().validate(path).errors:
        if error.severity is not ValidationSeverity.INFO and not _is_false_alarm(error):
            yield Problem(AUDIT, error.part_uri, f"{error.path} {error.description}")


def _is_false_alarm(error: ValidationError) -> bool:
    """Tell whether openxml-audit objects to what the standard and Office accept."""
    return (
        # A font's properties come in any order (CT_Font is a choice: ECMA-376-1, 18.8.22); openpyxl has its own.
        (error.part_uri == "/xl/styles.xml" and "/font[" in error.path and error.description.startswith("Unexpected element"))
        # Texts in the cells are as good as shared ones (ECMA-376-1, 18.18.11); that Excel moves them when it saves is no defect.
        or error.id == "Excel_InlineStrCells"
        # The part is Word 2010's copy for itself, in python-docx's own template; later versions do not read it.
        or error.part_uri == "/word/stylesWithEffects.xml"
        # Styles, settings, fonts and theme are parts that a file may do without (ECMA-376-1, 11.3 and 12.3).
        or error.description.startswith("A required relationship type")
    )


def _integrity(path: Path) -> Iterator[Problem]:
    if path.suffix != ".docx":
        return
    for finding in ooxml_integrity.check(path):
        if finding.severity >= ooxml_integrity.WARN:
            yield Problem(INTEGRITY, finding.part or finding.where, f"{finding.code} {finding.message}")
