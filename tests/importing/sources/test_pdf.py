from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import product
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from pdfplumber.page import Page

from progress_report.importing.document import read_document
from progress_report.importing.sources import pdf_glance
from progress_report.importing.sources.files import SourceError
from progress_report.messages.errors import ReportError
from tests.importing.documents import (
    EXPECTED,
    HEADER,
    ROWS,
    TITLE,
    YEAR,
    add_table,
    contents,
    new_word,
    read,
    save_word,
    set_widths,
)
from tests.pdfs import pdf_of_pages
from tools.render import Renderer

LONG = "围绕年度重点工作，依法编制并公开目录，通过门户网站向社会发布，广泛听取意见，及时回应关切，持续完善机制。"
Convert = Callable[[Path], Path]


def long_rows(count: int, sentences: int = 4) -> list[tuple[str, str, str, str, str]]:
    """Return rows of four themes, each text different and several lines long."""
    return [
        (
            str(number),
            f"重点任务名称之{'甲乙丙丁'[(number - 1) * 4 // count]}",
            f"第{number}项：{LONG * sentences}",
            "办公室、综合科",
            "2031年11月底",
        )
        for number in range(1, count + 1)
    ]


def expected(rows: list[tuple[str, str, str, str, str]]) -> tuple[tuple[int, str, str, str, str], ...]:
    return tuple((int(row[0]), *row[1:]) for row in rows)


def theme_merges(rows: list[tuple[str, str, str, str, str]]) -> list[tuple[int, int, int, int]]:
    """Return the merges of equal themes below a header row."""
    first = {row[1]: index for index, row in reversed(list(enumerate(rows, 1)))}
    last = {row[1]: index for index, row in enumerate(rows, 1)}
    return [(first[name], 1, last[name], 1) for name in first if first[name] < last[name]]


def test_a_ruled_table_is_read(tmp_path: Path, to_pdf: Convert) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS), ((1, 1, 2, 1), (3, 1, 4, 1)))
    transcript = read(to_pdf(save_word(document, tmp_path)))
    assert (transcript.title, contents(transcript)) == (TITLE, EXPECTED)
    assert transcript.measures[0].source == "第1页第2行"


OVER_PAGES = list(product((1, 4), (0, 1), (False, True)))
"""Sentences in a measure, header rows that are repeated, and whether the pages lie."""


@pytest.fixture(scope="module")
def over_pages(tmp_path_factory: pytest.TempPathFactory, soffice: Renderer) -> dict[tuple[int, int, bool], Path]:
    """Tables over several pages, laid out in one go."""
    folder = tmp_path_factory.mktemp("over_pages")
    documents = []
    for number, (sentences, header_rows, landscape) in enumerate(OVER_PAGES):
        rows = long_rows(14, sentences)
        document = new_word(landscape=landscape)
        table = add_table(document, (HEADER, *rows), theme_merges(rows), header_rows=header_rows)
        set_widths(table, (1.2, 2.5, 7, 2.3, 2.3))
        documents.append(folder / f"{number}.docx")
        document.save(str(documents[-1]))
    return dict(zip(OVER_PAGES, soffice.to_pdfs(documents, folder), strict=True))


@pytest.mark.parametrize("case", OVER_PAGES)
def test_a_table_over_pages_is_one(over_pages: dict[tuple[int, int, bool], Path], case: tuple[int, int, bool]) -> None:
    assert contents(read(over_pages[case])) == expected(long_rows(14, case[0]))


def test_who_watches_sees_every_page_of_a_long_document(over_pages: dict[tuple[int, int, bool], Path]) -> None:
    path = next(iter(over_pages.values()))
    seen: list[int] = []

    def watch(pages: Sequence[Page]) -> Iterator[Page]:
        for page in pages:
            seen.append(page.page_number)
            yield page

    assert read_document(path, YEAR, pages=watch).measures == read_document(path, YEAR).measures
    assert len(seen) > 1
    assert seen == list(range(1, len(seen) + 1))


def test_a_theme_repeated_on_the_next_page_is_one(tmp_path: Path, to_pdf: Convert) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS[:3]), ((1, 1, 2, 1),))
    document.add_page_break()
    add_table(document, ROWS[3:])
    transcript = read(to_pdf(save_word(document, tmp_path)))
    assert contents(transcript) == EXPECTED
    assert [doubt.quotation for doubt in transcript.doubts if doubt.code == "D01"] == ["提升服务能力"]


def test_a_table_inside_text_is_found(tmp_path: Path, to_pdf: Convert) -> None:
    document = new_word("××市数据局文件")
    for line in ("各科室：", "现将任务分工印发给你们，请认真落实。", TITLE):
        document.add_paragraph(line)
    add_table(document, (HEADER, *ROWS))
    document.add_paragraph("此件公开发布。")
    transcript = read(to_pdf(save_word(document, tmp_path)))
    assert (transcript.title, contents(transcript)) == (TITLE, EXPECTED)


def minimal_pdf(content: bytes, *, filters: bytes = b"/FlateDecode", resources: bytes = b"<<>>") -> bytes:
    """Return a PDF of one page with this content stream."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources" + resources + b">>",
        b"<</Length %d/Filter[%s]>>stream\n%s\nendstream" % (len(content), filters, content),
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + b"xref\n0 5\n0000000000 65535 f \n%strailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, len(data))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (minimal_pdf(zlib.compress(b"q Q")), "扫描件"),
        (minimal_pdf(zlib.compress(b" " * (260 * 2**20), 9)), "展开后过大"),
        (minimal_pdf(zlib.compress(zlib.compress(b" " * 1000)), filters=b"/FlateDecode /FlateDecode"), "可能是恶意文件"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 400, "可能已损坏|扫描件"),
        (minimal_pdf(zlib.compress(b"q Q"))[:150], "可能已损坏|扫描件"),
    ],
)
def test_what_cannot_be_read_is_refused_with_advice(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "文件.pdf"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=says):
        read(path)


def test_damaged_files_end_in_a_transcript_or_a_report_error(tmp_path: Path, to_pdf: Convert) -> None:
    document = new_word()
    add_table(document, (HEADER, *ROWS))
    original = to_pdf(save_word(document, tmp_path)).read_bytes()
    chance = random.Random(11)
    for number in range(20):
        data = bytearray(original)
        if number % 4 == 0:
            data = data[: chance.randrange(20, len(data))]
        for _turn in range(chance.randrange(1, 30)):
            data[chance.randrange(8, len(data))] = chance.randrange(256)
        path = tmp_path / "坏.pdf"
        path.write_bytes(data)
        with suppress(ReportError):
            read(path)


@pytest.mark.parametrize(
    ("pages", "says"),
    [
        ([["an English book"]] * 6, "里没有中文，不像任务分工文件"),
        ([[]] * 6, "是扫描件"),
        ([["a" * 40]] * 300, "文字过多"),
        ([["a"]] * 301, "有 301 页"),
    ],
)
def test_a_long_pdf_that_is_no_assignment_is_refused_at_a_look(
    tmp_path: Path, pages: list[list[str]], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_glance, "MAX_CHARACTERS", 10_000)
    monkeypatch.setattr("pdfplumber.open", lambda *_arguments: pytest.fail("its tables are sought"))
    with pytest.raises(SourceError, match=says):
        read(pdf_of_pages(pages, tmp_path / "书.pdf"))


@pytest.mark.parametrize(("pages", "says"), [([["1"]] * 5, "找不到任务分工表"), ([["1"]] * 301, "有 301 页")])
def test_a_short_pdf_and_one_that_cannot_be_looked_through_are_left_to_the_reader(
    tmp_path: Path, pages: list[list[str]], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pdf_of_pages(pages, tmp_path / "表.pdf")
    if len(pages) > 5:

        def broken(_data: bytes) -> object:
            raise pypdfium2.PdfiumError("Data format error")

        monkeypatch.setattr(pypdfium2, "PdfDocument", broken)
    with pytest.raises(SourceError, match=says):
        read(path)


def test_what_is_struck_out_or_the_number_of_a_footnote_is_left_out_and_named(tmp_path: Path, to_pdf: Convert) -> None:
    document = new_word()
    table = add_table(document, (HEADER, *ROWS), ((1, 1, 2, 1), (3, 1, 4, 1)))
    table.cell(1, 2).paragraphs[0].add_run("每月更新。").font.strike = True
    table.cell(2, 2).paragraphs[0].runs[0].font.underline = True
    table.cell(3, 2).paragraphs[0].add_run("1").font.superscript = True
    paragraph = table.cell(4, 2).paragraphs[0]
    paragraph.add_run("用地300m")
    paragraph.add_run("2").font.superscript = True
    transcript = read(to_pdf(save_word(document, tmp_path)))
    wanted = [list(row) for row in EXPECTED]
    wanted[3][2] = f"{ROWS[3][2]}用地300m2"
    assert contents(transcript) == tuple(map(tuple, wanted))
    found = [(doubt.code, doubt.quotation) for doubt in transcript.doubts if doubt.code in {"D63", "D66"}]
    assert found == [("D63", "每月更新。"), ("D66", "务流程，压缩办理时限。1"[-9:])]


def test_a_group_s_name_that_a_narrow_cell_breaks_is_one(tmp_path: Path, to_pdf: Convert) -> None:
    rows = [(*row[:3], "综合科、各县区体育部门", row[4]) for row in ROWS]
    document = new_word()
    set_widths(add_table(document, (HEADER, *rows)), (1.2, 3, 6, 2.1, 3))
    assert {one.offices for one in read(to_pdf(save_word(document, tmp_path))).measures} == {("综合科", "各县区体育部门")}


def test_a_page_of_too_many_lines_is_refused_at_a_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pdfplumber.open", lambda *_arguments: pytest.fail("its tables are sought"))
    path = tmp_path / "地图.pdf"
    path.write_bytes(minimal_pdf(zlib.compress(b"0 0 m 9 9 l S\n" * 20_001)))
    with pytest.raises(SourceError, match="图形过多"):
        read(path)
