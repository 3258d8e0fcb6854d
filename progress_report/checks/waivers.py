"""What a person has decided to let stand (豁免)."""

from __future__ import annotations

from progress_report.assignment.model import Waiver
from progress_report.messages.catalogue import issue_of, severity
from progress_report.messages.findings import Finding, Severity


def waived(
    found: tuple[Finding, ...], waivers: tuple[Waiver, ...], period: str
) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, Waiver], ...]]:
    """Split the findings of ``period`` into those that are left and the warnings that a person has waived, each with its waiver."""
    left: list[Finding] = []
    silenced: list[tuple[Finding, Waiver]] = []
    for finding in found:
        waiver = next((one for one in waivers if _covers(one, finding, period)), None)
        if waiver is not None and severity(finding) is Severity.WARNING:
            silenced.append((finding, waiver))
        else:
            left.append(finding)
    return tuple(left), tuple(silenced)


def _covers(waiver: Waiver, finding: Finding, period: str) -> bool:
    same = (waiver.code, waiver.office) == (finding.code, finding.office) and waiver.period in {"", period}
    # A finding that says something else by now is a new question.
    return same and waiver.measure in {None, finding.measure} and (not waiver.issue or waiver.issue == issue_of(finding))
