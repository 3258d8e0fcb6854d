"""Some corners of the grid, laid out and measured: what the page shows, what the file says, and whether both agree."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from progress_report.gbt9704.verification import verify_file
from progress_report.output.pages import page_faults, printed_pages
from tests.documents.grid import BASE, PageCase, make
from tests.documents.ooxml import assert_valid
from tools.render import Renderer

LETTER, UPWARD = replace(BASE, variant="letter"), replace(BASE, variant="upward")
CORNERS = (
    replace(BASE, offices=1, themes=1, measures=1),
    replace(BASE, bureau=26, title=70, latin=True, rare=True),
    replace(BASE, measures=30, themes=24, detail="full"),
    replace(BASE, offices=40, bureau=22, draft=True),
    replace(BASE, sealed=False, copies=2),
    replace(LETTER, sealed=False, bureau=4),
    replace(LETTER, sealed=False, bureau=15),
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


@pytest.mark.parametrize("case", CORNERS, ids=str)
def test_copies_have_a_page_where_some_are_sent_and_the_file_is_valid(
    case: PageCase, laid_out: dict[PageCase, tuple[Path, Path]]
) -> None:
    document, pdf = laid_out[case]
    assert_valid(document, authors=[case.name])
    pages = printed_pages(pdf)
    assert [f"市第{case.copies}政务服务" in page.text for page in pages[-1:]] == [case.copies > 0]
    assert "抄送" not in "".join(page.text for page in pages[:-1])


@pytest.mark.parametrize("case", [case for case in CORNERS if not case.sealed], ids=str)
def test_without_a_seal_the_date_begins_two_characters_after_the_name(
    case: PageCase, laid_out: dict[PageCase, tuple[Path, Path]]
) -> None:
    pages = printed_pages(laid_out[case][1])
    page, name, date = next(
        (page, line, after)
        for page in pages
        for line, after in pairwise(page.lines)
        if "".join(one.text for one in line) == case.name and line[0].size == pytest.approx(16, abs=0.1)
    )
    assert "".join(one.text for one in date) == "2025年7月8日"
    edge = page.area[1]
    if len(case.name) > 6:
        assert name[-1].right == pytest.approx(edge - 2 * 5.64, abs=0.5)
        assert date[0].left == pytest.approx(name[0].left + 2 * 5.56, abs=0.5)
    else:
        # The open font's figures are wider than half a character: what is set from the right begins further left.
        assert date[-1].right == pytest.approx(edge - (0 if len(case.name) == 6 else 2 * 5.64), abs=0.5)
        assert 0 < date[0].left - name[0].left < 2 * 5.56 + 0.5
