"""佐证材料 that offices put beside their forms: documents and pictures, which are no returns and stand in nobody's way."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath

from progress_report.messages.findings import Finding

SUFFIXES = frozenset(
    {".doc", ".docx", ".wps", ".pdf", ".ofd", ".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".webp"}
    | {".ppt", ".pptx", ".txt", ".mp4", ".mov", ".htm", ".html", ".mht"}
)
"""Archives are not among them: there may be forms inside."""
NOT_OPENED = frozenset({"F01", "F07", "F08", "F09", "F10", "F11", "F19"})
"""What reading says of a file that it cannot read as a form, whatever it is."""


def evidence_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that look like evidence by their names."""
    return tuple(path for path in paths if path.suffix.lower() in SUFFIXES)


def without_evidence(findings: Iterable[Finding], returned: Collection[str]) -> list[Finding]:
    """Return the findings without those of evidence.

    A document that bears the name of an office without a form may be what it sent instead of one: that is still told.
    """
    return [finding for finding in findings if not _is_of_evidence(finding, returned)]


def _is_of_evidence(finding: Finding, returned: Collection[str]) -> bool:
    if finding.code not in NOT_OPENED or finding.where is None:
        return False
    return PurePosixPath(finding.where.file).suffix.lower() in SUFFIXES and (not finding.office or finding.office in returned)
