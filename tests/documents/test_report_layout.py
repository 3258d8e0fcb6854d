"""The report as it is printed: pages, lines, characters, page numbers, drafts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from tests.documents.conftest import BUREAU, Produced
from tests.documents.ooxml import assert_valid
from tests.documents.reader import Page, docx_text, pdf_pages, pdf_texts, tables

ToPdf = Callable[[Path], Path]
TEXT_WIDTH_MM, LEFT_MM, TOP_MM, BOTTOM_MM = 156, 28, 37, 35
TOLERANCE_MM, CHARACTER_MM = 1.0, 6.2


@pytest.mark.parametrize("document", ["report", "table", "workbook"])
@pytest.mark.parametrize("period", ["h1", "h2"])
def test_every_document_is_valid_and_without_leftovers(request: pytest.FixtureRequest, period: str, document: str) -> None:
    assert_valid(getattr(request.getfixturevalue(period), document), authors=[BUREAU])


def test_the_second_period_is_final_and_the_first_a_draft(h1: Produced, h2: Produced) -> None:
    assert (h1.code, h2.code) == (1, 0)


def test_the_sections_stand_in_order(h2: Produced) -> None:
    text = docx_text(h2.report)
    parts = ["政务公开工作进展情况的报告", "市政务公开服务中心：", "一、总体情况", "二、重点任务进展情况", "（一）围绕高质量发展强化信息公开",
             "（十五）认真落实工作台账", "三、存在的问题", "四、下一步工作打算", "特此报告。", "附件：2023年政务公开工作要点任务分工落实情况表",
             BUREAU, "2023年12月8日", "附件"]  # fmt: skip
    places = [text.index(parts[0])]
    for part in parts[1:]:
        places.append(text.index(part, places[-1] + 1))
    assert places == sorted(places)


def test_nothing_an_office_typed_is_lost(h2: Produced) -> None:
    from openpyxl import load_workbook

    from tests.documents.conftest import ROOT

    report = re.sub(r"\s", "", docx_text(h2.report))
    workbook = re.sub(r"\s", "", str(list(_cells(h2.workbook, "落实情况"))))
    returns = [path for path in (ROOT / "data" / "2023" / "H2").iterdir() if path.name != "统稿.xlsx"]
    assert len(returns) == 5
    for path in returns:
        for row in load_workbook(path)["填报表"].iter_rows(min_row=5, values_only=True):
            if not isinstance(row[0], int):
                continue
            progress, evidence, problems, next_steps = (re.sub(r"\s", "", str(row[n] or "")).rstrip("。") for n in (6, 8, 9, 10))
            assert progress in report
            assert progress in workbook
            assert evidence in report
            # Problems and plans are in the report in the bureau's words (统稿).
            assert problems in workbook
            assert next_steps in workbook


def _cells(path: Path, sheet: str) -> list[str]:
    from tests.documents.reader import sheet_rows

    return ["".join(str(value) for value in row if value is not None) for row in sheet_rows(path, sheet)]


@pytest.fixture(scope="session")
def pages(h2: Produced, to_pdf: ToPdf) -> list[Page]:
    return pdf_pages(to_pdf(h2.report))


def is_landscape(page: Page) -> bool:
    return page.width > page.height


def test_the_text_is_upright_and_the_annex_lies(pages: list[Page]) -> None:
    lying = [is_landscape(page) for page in pages]
    assert lying == sorted(lying)
    assert 5 <= lying.count(False) <= 8
    assert 5 <= lying.count(True) <= 14


def test_a_full_text_page_has_22_lines_of_28_characters(pages: list[Page]) -> None:
    # A page has a line less where the next one would begin with a paragraph's last line alone.
    of_page = [[line for line in page.lines if line[0].size == pytest.approx(16, abs=0.1)] for page in pages]
    lines = max(of_page, key=len)
    assert len(lines) == 22
    # A line without half-width figures holds 28 characters over the width of the text.
    everywhere = [line for page_lines in of_page for line in page_lines]
    plain = [line for line in everywhere if len(line) >= 24 and all(ord(glyph.text) > 0x2000 for glyph in line)]
    widths = [(line[-1].right - line[0].left) / len(line) for line in plain]
    assert plain
    # A line that a mark may not begin is spread over the width with a character less.
    assert median(widths) * 28 == pytest.approx(TEXT_WIDTH_MM, abs=1.5)
    assert min(widths) * 28 > TEXT_WIDTH_MM - 1.5
    longest = max(len(line) for line in lines)
    assert longest >= 28


def test_no_glyph_leaves_the_text_area(pages: list[Page]) -> None:
    for number, page in enumerate(pages, 1):
        for glyph in page.glyphs:
            if is_landscape(page):
                inside = glyph.left >= -1 and glyph.right <= page.width + 1
            else:
                left = LEFT_MM if number % 2 else 26
                # A mark at the end of a line may hang over the edge by its own width, as Chinese setting does.
                hanging = CHARACTER_MM if glyph.text in "，。、；：）”" else 1.5
                inside = left - 1.5 <= glyph.left and glyph.right <= left + TEXT_WIDTH_MM + hanging
            assert inside, (number, glyph)
            assert glyph.bottom <= page.height


def test_the_first_line_stands_at_the_top_of_the_text_area(pages: list[Page]) -> None:
    assert pages[1].lines[0][0].top == pytest.approx(TOP_MM, abs=4)


def test_page_numbers_stand_7_mm_below_the_text_odd_right_and_even_left(pages: list[Page]) -> None:
    for number, page in enumerate(pages, 1):
        if is_landscape(page):
            continue
        (line,) = [line for line in page.lines if re.fullmatch(rf"—{number}—", "".join(glyph.text for glyph in line))]
        dash = (line[0].top + line[0].bottom) / 2
        assert dash == pytest.approx(page.height - BOTTOM_MM + 7, abs=3)
        if number % 2:
            assert line[-1].right == pytest.approx(page.width - 26 - 4.9, abs=TOLERANCE_MM)
        else:
            assert line[0].left == pytest.approx(26 + 4.9, abs=TOLERANCE_MM)


def test_page_numbers_of_the_annex_stand_where_they_are_on_upright_pages(pages: list[Page]) -> None:
    for number, page in enumerate(pages, 1):
        if not is_landscape(page):
            continue
        edge = sorted((glyph for glyph in page.glyphs if glyph.right < 34), key=lambda glyph: glyph.top)
        assert "".join(glyph.text for glyph in edge if glyph.text.strip()) == f"—{number}—"
        if number % 2:
            assert edge[-1].bottom > page.height * 0.75
        else:
            assert edge[0].top < page.height * 0.25


def test_the_annex_repeats_its_header_on_every_page(pages: list[Page]) -> None:
    for page in pages:
        if is_landscape(page):
            assert "进展情况" in page.text
            assert "责任" in page.text


def test_no_text_of_the_annex_is_lost_at_a_page_break(h2: Produced, pages: list[Page]) -> None:
    printed = "".join(glyph.text for page in pages if is_landscape(page) for glyph in page.glyphs if glyph.text.strip())
    wanted: dict[str, int] = {}
    for row in tables(h2.report)[-1][1:]:
        for cell in row:
            for character in cell.text:
                if character.strip():
                    wanted[character] = wanted.get(character, 0) + 1
    for character, count in wanted.items():
        assert printed.count(character) >= count, character


def test_signature_and_date_share_a_page_with_text_above(pages: list[Page]) -> None:
    (page,) = [
        page
        for page in pages
        if "2023年12月8日" in page.text.replace(" ", "") and not is_landscape(page) and "特此报告" in page.text
    ]
    assert BUREAU in page.text.replace(" ", "")


def test_the_date_ends_four_characters_before_the_edge_and_the_name_is_centred_over_it(pages: list[Page]) -> None:
    page, number = next((page, n) for n, page in enumerate(pages, 1) if "特此报告" in page.text)
    lines = {"".join(glyph.text for glyph in line): line for line in page.lines}
    date, name = lines["2023年12月8日"], lines[BUREAU]
    right = page.width - (26 if number % 2 else 28)
    assert date[-1].right == pytest.approx(right - 4 * 5.64, abs=2)
    # The open font's figures are wider than those of 仿宋, which are half a character: half of that excess is allowed for.
    assert (name[0].left + name[-1].right) / 2 == pytest.approx((date[0].left + date[-1].right) / 2, abs=3.5)


def test_the_assignment_table_prints_on_upright_pages_with_its_header_repeated(h2: Produced, to_pdf: ToPdf) -> None:
    found = pdf_pages(to_pdf(h2.table))
    assert 3 <= len(found) <= 7
    assert all("具体措施" in page.text and not is_landscape(page) for page in found)


def test_the_workbook_prints_without_losing_a_measure(h2: Produced, to_pdf: ToPdf) -> None:
    text = "".join(pdf_texts(to_pdf(h2.workbook)))
    for row in tables(h2.table)[0][1:]:
        assert re.sub(r"\s", "", row[-3].text) in text


class TestDraft:
    def test_says_so_on_every_page(self, h1: Produced, to_pdf: ToPdf) -> None:
        found = pdf_texts(to_pdf(h1.report))
        assert len(found) > 10
        assert all("存在待补内容" in text for text in found)

    def test_marks_what_is_missing_with_office_and_number(self, h1: Produced) -> None:
        text = docx_text(h1.report)
        assert "【待补：综合科·第2项】" in text
        assert "【待补：稽核监控科·第16项】" in text

    def test_a_final_report_says_nothing_of_drafts(self, h2: Produced) -> None:
        assert "草稿" not in docx_text(h2.report)
        assert "待补" not in docx_text(h2.report)
