"""What the year's workbook has printed at the head of the report, where the standard rules how it is written."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.assignment.bureau import Variant
from progress_report.checks.case import Case
from progress_report.gbt9704.document_number import is_document_number
from progress_report.messages.findings import Finding


def miswritten_number(case: Case) -> Iterator[Finding]:
    """Report 发文字号 that the standard does not allow (7.2.5), where the chosen layout prints one."""
    bureau = case.assignment.bureau
    if bureau.variant is Variant.PLAIN or not bureau.document_number or is_document_number(bureau.document_number):
        return
    where = case.assignment.cell_of("document_number", case.period)
    yield Finding("Y10", where=where, details={"number": bureau.document_number})
