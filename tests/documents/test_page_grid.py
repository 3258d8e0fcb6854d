"""Some corners of the grid, laid out and measured: what the page shows, what the file says, and whether both agree."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm
from PIL import ImageChops

from progress_report.gbt9704.verification import verify_file
from progress_report.output.page_faults import page_faults
from progress_report.output.printed_pages import printed_pages
from tests.documents import grid
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
    replace(LETTER, sealed=False, bureau=22),
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


def _ink(pdf: Path, *, red: bool) -> list[tuple[float, float]]:
    """Return from where to where there is red, or black, ink on the first page, in millimetres from the top."""
    dots = 300 / 25.4
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=300 / 72).to_pil().convert("RGB")
    reds, greens, _blues = picture.split()
    bright = reds.point(lambda value: 255 if (value > 180) == red else 0)
    ink = ImageChops.multiply(bright, greens.point(lambda value: 255 if value < 100 else 0))
    rows = [row for row in range(ink.height) if ink.crop((0, row, ink.width, row + 1)).getbbox()]
    found: list[list[int]] = []
    for row in rows:
        if found and row - found[-1][1] <= 3:
            found[-1][1] = row
        else:
            found.append([row, row])
    return [(first / dots, last / dots) for first, last in found]


@pytest.mark.parametrize("case", [case for case in CORNERS if case.variant == "letter"], ids=str)
def test_a_letters_double_line_is_4_mm_under_the_mark_and_the_number_seven_eighths_of_a_character_under_it(
    case: PageCase, laid_out: dict[PageCase, tuple[Path, Path]]
) -> None:
    pdf = laid_out[case][1]
    mark, thick, thin, *_foot = _ink(pdf, red=True)
    assert mark[0] == pytest.approx(30, abs=1)
    assert thick[0] - mark[1] == pytest.approx(4, abs=0.4)
    assert _ink(pdf, red=False)[0][0] - thin[1] == pytest.approx(4.9, abs=0.4)


LONG_NAME = "某" * 21 + "局"


def _spoil_number(document: WordDocument) -> None:
    document.sections[0].footer_distance = Mm(15)


def _spoil_turned_number(document: WordDocument) -> None:
    for footer in (document.sections[1].footer, document.sections[1].even_page_footer):
        next(footer._element.iter(qn("w:tblpPr"))).set(qn("w:tblpX"), "100")


def _spoil_name(document: WordDocument) -> None:
    next(one for one in document.paragraphs if one.text == f"\t{BASE.name}").runs[-1].text = f"\t{LONG_NAME}"


def _drop_numbers(document: WordDocument) -> None:
    for footer in (document.sections[0].footer, document.sections[0].even_page_footer):
        footer.paragraphs[0].clear()


SPOILT: tuple[tuple[Callable[[WordDocument], None], str, str], ...] = (
    (_spoil_number, "7.5-page-number-place", "页码距版心"),
    (_spoil_turned_number, "8-landscape", "页码距版心"),
    (_spoil_name, "7.3.5-signature", "署名"),
    (_drop_numbers, "7.5-page-number", "没有页码"),
)


def test_what_is_wrong_on_the_page_is_wrong_in_the_file(tmp_path: Path, soffice: Renderer) -> None:
    report = make(BASE, tmp_path / "made")
    documents = []
    for place, (spoil, _rule, _seen) in enumerate(SPOILT):
        document = Document(str(report))
        spoil(document)
        documents.append(tmp_path / f"{place}.docx")
        document.save(str(documents[-1]))
    for (spoil, rule, seen), document, pdf in zip(SPOILT, documents, soffice.to_pdfs(documents, tmp_path), strict=True):
        name = LONG_NAME if spoil is _spoil_name else BASE.name
        assert {one.rule for one in verify_file(document)} == {rule}
        faults = page_faults(printed_pages(pdf), name)
        assert faults, rule
        assert all(seen in one.seen for one in faults), faults


def test_no_row_of_the_picture_of_themes_is_alone_with_the_heads_or_its_note(laid_out: dict[PageCase, tuple[Path, Path]]) -> None:
    document = Document(str(laid_out[replace(BASE, measures=30, themes=24, detail="full")][0]))
    (table,) = (one for one in document.tables if one.cell(0, 1).text == "完成情况")
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next is True for row in table.rows]
    assert kept == [True, True, *[False] * 21, True, True]


def _annex(report: Path) -> tuple[list[str], list[int]]:
    """Return the heads of the annex's columns and their widths, which every row has or spans."""
    table = Document(str(report)).tables[-1]
    widths = [int(one.get(qn("w:w"))) for one in table._tbl.tblGrid.iter(qn("w:gridCol"))]
    for row in table.rows:
        assert len(row.cells) == len(widths)
    return [cell.text.replace("\n", "") for cell in table.rows[0].cells], widths


def test_the_annexs_columns_are_those_that_the_year_fills(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heads, widths = _annex(make(BASE, tmp_path / "plain"))
    assert heads == ["序号", "具体措施", "责任科室", "完成时限", "进展情况和佐证", "完成状态"]
    more, wider = _annex(make(replace(BASE, year="roles", bureau=26), tmp_path / "roles"))
    assert more == heads
    assert wider[2] > 1.8 * widths[2]
    given = grid._measures

    def without_deadlines(case: PageCase, offices: list[str]) -> list[list[object]]:
        head, *rows = given(case, offices)
        return [head, *([*row[:4], "", *row[5:]] for row in rows)]

    monkeypatch.setattr(grid, "_measures", without_deadlines)
    fewer, rest = _annex(make(replace(BASE, year="duties"), tmp_path / "duties"))
    assert fewer == [head for head in heads if head != "完成时限"]
    assert sum(rest) == pytest.approx(sum(widths), abs=6)


def test_the_assignment_tables_offices_get_more_room_where_one_has_many(tmp_path: Path) -> None:
    def columns(case: PageCase, folder: Path) -> dict[str, int]:
        (table,) = make(case, folder).parent.glob("*任务分工*.docx")
        return dict(zip(*_annex(table), strict=True))

    short, long = columns(BASE, tmp_path / "plain"), columns(replace(BASE, year="roles", bureau=26), tmp_path / "roles")
    # As the standing page has them: 156 mm in the shares that the template gives.
    assert short["责任科室"] / short["具体措施"] == pytest.approx(21 / 80, abs=0.01)
    assert long["责任科室"] / long["具体措施"] == pytest.approx(40 / 61, abs=0.01)
    assert sum(long.values()) == pytest.approx(sum(short.values()), abs=6)
