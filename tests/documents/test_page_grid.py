"""Some corners of the grid, laid out and measured: what the page shows, what the file says, and whether both agree."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from progress_report.gbt9704.verification import verify_file
from progress_report.output.pages import page_faults, printed_pages
from tests.documents.grid import BASE, PageCase, make
from tools.render import Renderer

LETTER, UPWARD = replace(BASE, variant="letter"), replace(BASE, variant="upward")
CORNERS = (
    replace(BASE, offices=1, themes=1, measures=1),
    replace(BASE, bureau=26, title=70, latin=True, rare=True),
    replace(BASE, measures=30, themes=24, detail="full"),
    replace(BASE, offices=40, bureau=22, draft=True),
    replace(BASE, sealed=False, copies=2),
    replace(LETTER, offices=1),
    replace(LETTER, measures=1, copies=2),
    replace(UPWARD, title=50, copies=12, bureau=22),
    replace(UPWARD, measures=3),
)


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory, soffice: Renderer) -> dict[PageCase, tuple[Path, Path]]:
    folder = tmp_path_factory.mktemp("grid")
    documents = [Path(shutil.copy(make(case, folder / str(case)), folder / f"{case}.docx")) for case in CORNERS]
    return dict(zip(CORNERS, zip(documents, soffice.to_pdfs(documents, folder), strict=True), strict=True))


@pytest.mark.parametrize("case", CORNERS, ids=str)
def test_the_page_and_the_file_keep_the_rules(case: PageCase, laid_out: dict[PageCase, tuple[Path, Path]]) -> None:
    document, pdf = laid_out[case]
    assert [str(one) for one in page_faults(printed_pages(pdf), case.name, first_is_letter=case.variant == "letter")] == []
    assert verify_file(document) == ()
