"""The parts of ``docs/import.md`` that the program itself knows: ``python -m tests.importing.documentation`` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

from progress_report.importing.doubts.catalogue import DOUBT_KINDS
from progress_report.reading.deadlines import AS_REQUIRED_WORDS, LASTING_WORDS
from tests.importing.proposal_quality import invented_quality, labelled_quality, reference_quality

PAGE = Path(__file__).resolve().parents[2] / "docs" / "import.md"


def regenerated(page: str) -> str:
    """Return the page with its generated parts as they should be."""
    for name, content in (("doubts", doubt_table()), ("quality", quality_table()), ("kinds", kind_words())):
        page = re.sub(
            rf"(<!-- {name}: [^>]*-->\n).*?(<!-- end -->)",
            lambda found, content=content: found[1] + content + found[2],
            page,
            flags=re.DOTALL,
        )
    return page


def doubt_table() -> str:
    rows = (
        f"| {kind.code} | {kind.urgency.value} | {kind.message} | {kind.example} | {'✓' if kind.suggests else ''} |"
        for kind in DOUBT_KINDS.values()
    )
    return "\n".join(("| code | urgency | what is said | example | suggestion |", "|---|---|---|---|---|", *rows)) + "\n"


def kind_words() -> str:
    lasting, required = "、".join(LASTING_WORDS), "、".join(AS_REQUIRED_WORDS)
    return f"Words that make a measure 持续: {lasting}; and, with a question to the clerk: {required}, and the like of somebody who is named (按省厅要求时限).\n"


def quality_table() -> str:
    lines = ["| document | proposals | precision | recall |", "|---|---|---|---|"]
    documents = (
        ("assignment-2023.txt", reference_quality()),
        ("24 invented sentences of other documents", invented_quality()),
        ("8 labelled documents", labelled_quality()),
    )
    for name, (targets, milestones) in documents:
        for kind, one in (("targets", targets), ("milestones", milestones)):
            lines.append(
                f"| {name} | {kind} | {one.right}/{one.proposed} = {one.precision:.2f} | {one.right}/{one.expected} = {one.recall:.2f} |"
            )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(regenerated(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
