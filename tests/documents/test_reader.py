from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from openpyxl import Workbook

from tests.documents.reader import MergedCell, docx_text, pdf_pages, sheet_rows, tables


def test_merged_cells_are_read_once_with_what_they_cover(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "主题"
    table.cell(0, 1).text = "措施一"
    table.cell(1, 1).text = "措施二"
    table.cell(2, 0).merge(table.cell(2, 1)).text = "合计"
    document.save(str(tmp_path / "a.docx"))
    assert tables(tmp_path / "a.docx") == [
        [
            [MergedCell("主题", rows=2), MergedCell("措施一"), MergedCell("")],
            [MergedCell("措施二"), MergedCell("")],
            [MergedCell("合计", columns=2), MergedCell("")],
        ]
    ]


def test_text_is_read_in_document_order_with_that_of_tables(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("前")
    document.add_table(1, 1).cell(0, 0).text = "中"
    document.add_paragraph("后")
    document.save(str(tmp_path / "a.docx"))
    assert docx_text(tmp_path / "a.docx") == "前\n中\n后"


def test_a_sheet_is_read_by_rows(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.title = "任务"
    workbook.active.append(["序号", "主题"])
    workbook.active.append([1, None])
    workbook.save(tmp_path / "a.xlsx")
    assert sheet_rows(tmp_path / "a.xlsx", "任务") == [["序号", "主题"], [1, None]]


@pytest.fixture
def page_of_text(tmp_path: Path) -> Path:
    """A4 with a left margin of 28 mm, three lines of 16 pt 仿宋_GB2312 with exactly 28 pt between them."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin = Mm(28), Mm(26), Mm(37)
    for text in ("政务公开", "工作进展", "情况报告"):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        paragraph.paragraph_format.line_spacing = Pt(28)
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(text)
        run.font.size = Pt(16)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    document.save(str(tmp_path / "一页.docx"))
    return tmp_path / "一页.docx"


def test_glyphs_are_measured_in_millimetres_on_the_page(page_of_text: Path, to_pdf: Callable[[Path], Path]) -> None:
    (page,) = pdf_pages(to_pdf(page_of_text))
    assert (page.width, page.height) == pytest.approx((210, 297), abs=0.1)
    assert page.text.split() == ["政务公开", "工作进展", "情况报告"]
    first, second, third = page.lines
    assert "".join(glyph.text for glyph in first) == "政务公开"
    assert first[0].left == pytest.approx(28, abs=0.2)
    assert first[1].left - first[0].left == pytest.approx(16 * 25.4 / 72, abs=0.05)
    assert second[0].baseline - first[0].baseline == pytest.approx(28 * 25.4 / 72, abs=0.05)
    assert third[0].top > second[0].top > 37
    assert {(glyph.font, round(glyph.size)) for glyph in page.glyphs if glyph.text.strip()} == {("FandolFang-Regular", 16)}


def test_pages_can_be_seen(page_of_text: Path, page_images: Callable[[Path], list[Path]]) -> None:
    (picture,) = page_images(page_of_text)
    assert picture.read_bytes().startswith(b"\x89PNG")
