"""The letter and the red-headed report, measured on the page (GB/T 9704—2012, 7.2, 7.4, 10.1)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from progress_report.cli.main import main
from tests.documents.conftest import BUREAU, ROOT
from tests.documents.ooxml import assert_valid
from tests.documents.reader import Glyph, Page, pdf_pages
from tools.show_variants import MADE_UP, fill_in


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the example year's report as a letter and red-headed."""
    folder = tmp_path_factory.mktemp("variants")
    shutil.copytree(ROOT / "data", folder / "data")
    fill_in(folder / "data" / "2023" / "任务分工.xlsx")
    found = {}
    for variant in ("letter", "upward"):
        words = ["--period", "H2", "--data", str(folder / "data"), "--output", str(folder / variant), "--quiet"]
        # The full text has pages that are full from top to bottom.
        assert main([*words, "--variant", variant, "--detail", "full"]) == 0
        (found[variant],) = (folder / variant).rglob("*报告.docx")
    return found


@pytest.fixture(scope="module")
def letter(reports: dict[str, Path], to_pdf: Callable[[Path], Path]) -> list[Page]:
    return pdf_pages(to_pdf(reports["letter"]))


@pytest.fixture(scope="module")
def upward(reports: dict[str, Path], to_pdf: Callable[[Path], Path]) -> list[Page]:
    return pdf_pages(to_pdf(reports["upward"]))


def line_with(page: Page, words: str) -> tuple[Glyph, ...]:
    return next(line for line in page.lines if words in "".join(glyph.text for glyph in line))


@pytest.mark.parametrize("variant", ["letter", "upward"])
def test_a_variant_is_valid(reports: dict[str, Path], variant: str) -> None:
    assert_valid(reports[variant], authors=[BUREAU])


@pytest.mark.parametrize("variant", ["letter", "upward"])
def test_a_full_page_has_22_lines_in_every_variant(variant: str, request: pytest.FixtureRequest) -> None:
    pages: list[Page] = request.getfixturevalue(variant)
    full = pages[5]
    assert len([line for line in full.lines if line[0].size == pytest.approx(16, abs=0.1)]) == 22


def test_the_head_stands_35_mm_under_the_text_areas_edge(upward: list[Page]) -> None:
    mark = line_with(upward[0], "文件")
    # A glyph's box reaches over its strokes by about a tenth of its size.
    assert mark[0].top == pytest.approx(37 + 35, abs=3)
    assert mark[0].size == pytest.approx(36, abs=0.1)


def test_number_and_signer_share_a_line_one_character_from_either_edge(upward: list[Page]) -> None:
    line = line_with(upward[0], "签发人")
    text = "".join(glyph.text for glyph in line)
    assert text.startswith(MADE_UP["发文字号"])
    assert text.endswith(MADE_UP["签发人"])
    assert line[0].left == pytest.approx(28 + 5.64, abs=1)
    assert line[-1].right == pytest.approx(210 - 26 - 5.64, abs=1)


def test_the_imprint_ends_the_last_page(upward: list[Page]) -> None:
    last = upward[-1]
    copies, printed = line_with(last, "抄送"), line_with(last, "印发")
    assert copies[0].size == pytest.approx(14, abs=0.1)
    assert printed[0].baseline > copies[0].baseline
    assert 297 - 35 - 13 < printed[0].baseline < 297 - 35
    assert "".join(glyph.text for glyph in copies).endswith("。")


def test_a_letters_copies_end_its_last_page_without_rules_and_printer(letter: list[Page]) -> None:
    last = letter[-1]
    assert len(letter) % 2 == 0
    copies = line_with(last, "抄送")
    assert "".join(glyph.text for glyph in copies) == f"抄送：{MADE_UP['抄送']}。"
    assert copies[0].size == pytest.approx(14, abs=0.1)
    assert 297 - 35 - 6 < copies[0].baseline < 297 - 35
    assert "印发" not in last.text
    assert sum("抄送" in page.text for page in letter) == 1


def test_a_letters_head_stands_30_mm_under_the_sheets_edge_and_its_first_page_has_no_number(letter: list[Page]) -> None:
    mark = line_with(letter[0], BUREAU)
    assert mark[0].top == pytest.approx(30, abs=3)
    assert "—1—" not in letter[0].text.replace(" ", "")
    assert "—2—" in letter[1].text.replace(" ", "")


def test_a_letters_number_stands_at_the_right_under_the_line(letter: list[Page]) -> None:
    line = line_with(letter[0], MADE_UP["发文字号"])
    assert line[-1].right == pytest.approx(210 - 26, abs=1)


def test_a_letter_names_its_annexes_as_they_are_titled(letter: list[Page]) -> None:
    text = letter[0].text.replace("\n", "").replace(" ", "")
    assert f"附件：1.{BUREAU}关于2023年政务公开工作进展情况的报告" in text
    assert "2.2023年政务公开工作要点任务分工落实情况表" in text
    assert letter[1].text.replace(" ", "").startswith("附件1")
