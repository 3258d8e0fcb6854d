from __future__ import annotations

import re
from pathlib import Path

import progress_report.importing
from progress_report.importing.doubts.catalogue import DOUBT_KINDS
from tests.importing.documentation import PAGE, regenerated


def test_the_page_says_what_the_program_does() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == regenerated(page), "run: python -m tests.importing.documentation"
    assert all(f"| {code} |" in page for code in DOUBT_KINDS)


def test_every_code_is_raised_somewhere_and_every_raised_code_is_known() -> None:
    package = Path(progress_report.importing.__file__).parent
    sources = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py") if path.name != "catalogue.py")
    assert set(re.findall(r'"(D\d\d)"', sources)) == set(DOUBT_KINDS)
