"""The page of bureaus with long names, measured on glyphs, and the checker's word on the same files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.cli.main import main
from progress_report.gbt9704.verification import verify_file
from tests.documents.conftest import ROOT
from tests.documents.reader import Glyph, Page, pdf_pages
from tools.show_variants import fill_in

LONG = "新疆生产建设兵团第八师石河子市医疗保障事业管理局"
COPIES = "，".join(f"市第{number}政务服务和行政审批管理局" for number in range(1, 10))


def made(folder: Path, bureau: str, variant: str) -> Path:
    """Return the example year's report of a bureau under another name, with nine copies sent."""
    shutil.copytree(ROOT / "data", folder / "data")
    path = folder / "data" / "2023" / "任务分工.xlsx"
    fill_in(path)
    book = load_workbook(path)
    sheet = book["单位"]
    for row in range(1, sheet.max_row + 1):
        item = sheet.cell(row, 1).value
        if item == "单位全称":
            sheet.cell(row, 2, bureau)
        elif item == "抄送":
            sheet.cell(row, 2, COPIES)
        elif item == "报告标题":
            sheet.cell(row, 2, f"{bureau}关于2023年度政务公开工作进展情况的报告")
    book.save(path)
    words = ["--period", "H2", "--data", str(folder / "data"), "--output", str(folder / "out"), "--quiet", "--variant", variant]
    assert main(words) == 0
    (report,) = (folder / "out").rglob("*报告.docx")
    return report


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("long"), LONG, "upward")


@pytest.fixture(scope="module")
def pages(report: Path, to_pdf: Callable[[Path], Path]) -> list[Page]:
    return pdf_pages(to_pdf(report))


def line_of(page: Page, words: str) -> tuple[Glyph, ...]:
    return next(line for line in page.lines if words in "".join(glyph.text for glyph in line))


def test_the_mark_stands_on_one_line_inside_the_text_area(pages: list[Page]) -> None:
    mark = line_of(pages[0], LONG + "文件")
    assert mark[0].left >= 28
    assert mark[-1].right <= 210 - 26


def test_the_title_breaks_between_words_and_leaves_no_remainder(pages: list[Page]) -> None:
    lines = ["".join(glyph.text for glyph in line) for line in pages[0].lines if line[0].size == pytest.approx(22, abs=0.1)]
    assert 2 <= len(lines) <= 3
    assert "".join(lines).startswith(LONG)
    assert all(any(word in line for line in lines) for word in ("2023年度", "医疗保障", "生产建设兵团"))
    assert len(lines[-1]) >= 4


def test_the_name_ends_inside_the_text_area_with_the_date_under_its_middle(pages: list[Page]) -> None:
    number, page = next((number, page) for number, page in enumerate(pages, 1) if "特此报告" in page.text)
    name = line_of(page, LONG)
    date = next(line for line in page.lines if "".join(glyph.text for glyph in line) == "2023年12月8日")
    assert name[-1].right <= page.width - (26 if number % 2 else 28) + 0.5
    # The open font has wider figures than 仿宋, in which they are half a character.
    assert sum((name[0].left, name[-1].right)) / 2 == pytest.approx(sum((date[0].left, date[-1].right)) / 2, abs=3.5)


def test_the_imprint_ends_at_the_text_areas_edge_and_its_copies_go_on_after_the_colon(pages: list[Page]) -> None:
    last = pages[-1]
    copies = line_of(last, "抄送")
    after = next(line for line in last.lines if line[0].baseline > copies[0].baseline)
    assert after[0].left == pytest.approx(copies[3].left, abs=1)
    printed = line_of(last, "印发")
    assert 297 - 35 - 9 < printed[0].baseline < 297 - 35
    assert printed[-1].right == pytest.approx(copies[0].left + 156 - 2 * 4.94, abs=1)
    assert not any("抄送" in page.text for page in pages[:-1])


def test_the_checker_agrees_with_the_page(report: Path) -> None:
    assert verify_file(report) == ()
