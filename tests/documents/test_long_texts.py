"""A year of long texts, long addresses and rare characters prints without losing a character or leaving the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.documents.conftest import Produced, produce
from tests.documents.ooxml import assert_valid
from tests.documents.reader import Page, pdf_pages
from tests.workbooks import YEAR_SHEETS, row, write_return, year_workbook

OFFICES = [f"第{number}科" for number in range(1, 9)]
URL = "https://www.example.gov.cn/" + "a1b2c3d4e5" * 27 + "end"
SENTENCE = "通过门户网站Open Government专栏发布政策解读，〇二三年𠮷祥社区宣讲，群众反映良好。"
MEASURES = 6


@pytest.fixture(scope="module")
def long_year(tmp_path_factory: pytest.TempPathFactory) -> Produced:
    """Eight offices, each with 1,500 characters and an address of 300 on one measure, and a part in one that all share."""
    folder = tmp_path_factory.mktemp("long")
    measures = [["序号", "重点任务", "具体措施", "责任科室", "完成时限", "时限日期"]]
    for number in range(1, MEASURES + 1):
        whose = "各科室" if number == 1 else OFFICES[number]
        measures.append([number, f"主题{number}", f"措施{number}。" * 40, whose, "2025年11月底", date(2025, 11, 30)])
    sheets = {
        "单位": [*YEAR_SHEETS["单位"], ["报告详略", "全文"], ["附件内容", "科室原文"]],
        "科室": [["科室", "别名", "计入各科室"], *([name, "", "是"] for name in OFFICES)],
        "任务": measures,
        "指标": YEAR_SHEETS["指标"][:1],
        "节点": YEAR_SHEETS["节点"][:1],
        "校对": YEAR_SHEETS["校对"][:1],
    }
    year_workbook(folder / "data", **sheets)
    for place, office in enumerate(OFFICES):
        rows = [row(1, progress=f"{office}牵头{place}。" + SENTENCE * 4)]
        rows += [
            row(number, progress=(f"第{number}项{URL}" + SENTENCE * 40)[:1500])
            for number in range(2, MEASURES + 1)
            if OFFICES[number] == office
        ]
        write_return(folder / "data" / "2025" / "Q2" / f"{office}.xlsx", office, rows)
    return produce(folder / "data", folder / "output", "Q2")


@pytest.fixture(scope="module")
def pages(long_year: Produced, to_pdf: Callable[[Path], Path]) -> list[Page]:
    return pdf_pages(to_pdf(long_year.report))


def test_the_documents_are_valid(long_year: Produced) -> None:
    assert long_year.code == 0
    for path in (long_year.report, long_year.workbook):
        assert_valid(path, authors=["××局"])


def test_every_character_is_printed_twice_in_text_and_annex(pages: list[Page]) -> None:
    printed = Counter(glyph.text for page in pages for glyph in page.glyphs if glyph.text.strip())
    wanted: Counter[str] = Counter()
    for number in range(2, MEASURES + 1):
        wanted.update((f"第{number}项{URL}" + SENTENCE * 40)[:1500])
    for character, count in wanted.items():
        if character.strip():
            assert printed[character] >= 2 * count, character


def test_an_address_stays_whole_over_its_lines(pages: list[Page]) -> None:
    text = "".join(glyph.text for page in pages for glyph in page.glyphs if glyph.text.strip())
    assert text.count("https://www.example.gov.cn/") == 2 * (MEASURES - 1)


def test_nothing_leaves_its_page_or_stands_on_the_page_number(pages: list[Page]) -> None:
    for page in pages:
        lying = page.width > page.height
        for glyph in page.glyphs:
            assert glyph.left >= -1
            assert glyph.right <= page.width + 1 - (0 if lying else 20)
            assert glyph.top >= 0
            assert glyph.bottom <= page.height - (20 if lying else 15)
