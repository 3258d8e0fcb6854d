from __future__ import annotations

import os
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn

from progress_report.cli.main import main
from progress_report.jobs import report
from progress_report.output import libreoffice
from progress_report.output import printed_pages as pdf_pages
from progress_report.output.libreoffice import OfficeError, as_pdfs, find_office
from progress_report.output.page_faults import left_headings
from progress_report.output.printed_pages import printed_pages
from tests.workbooks import whole_year
from tools.render import Renderer

pytestmark = pytest.mark.skipif(os.name == "nt", reason="stands in for LibreOffice with shell scripts")


@pytest.fixture
def office(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a program that stands for LibreOffice; $OUT is the folder it is told to write to, $SOURCE the document."""

    def make(script: str) -> Path:
        path = tmp_path / "bin" / "soffice"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'#!/bin/sh\nfor one in "$@"; do SOURCE=$one; done\nOUT=$7\n{script}\n', encoding="utf-8")
        path.chmod(0o755)
        return path

    return make


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "报告 一.docx"
    path.write_bytes(b"content")
    return path


def test_the_pdf_is_what_comes_of_a_copy_in_a_profile_of_its_own(office: Callable[[str], Path], document: Path) -> None:
    program = office('mkdir -p "$OUT"; { echo "$3"; cat "$SOURCE"; } > "$OUT/document0.pdf"')
    (first,), (second,) = as_pdfs(program, (document,)), as_pdfs(program, (document,))
    assert first.endswith(b"\ncontent")
    assert first.startswith(b"-env:UserInstallation=file:///")
    assert first != second


def test_several_documents_are_laid_out_by_one_start_and_come_back_in_their_order(
    office: Callable[[str], Path], document: Path, tmp_path: Path
) -> None:
    other = tmp_path / "表.docx"
    other.write_bytes(b"other")
    starts = tmp_path / "starts"
    copy = 'for one in "$@"; do case $one in *.docx) cp "$one" "$OUT/$(basename "$one" .docx).pdf";; esac; done'
    program = office(f'echo x >> "{starts}"; mkdir -p "$OUT"; {copy}')
    assert as_pdfs(program, (other, document)) == (b"other", b"content")
    assert starts.read_text(encoding="utf-8") == "x\n"


def test_a_pdf_is_one_to_keep_and_one_that_a_screen_reader_reads(soffice: Renderer) -> None:
    template = Path(__file__).parents[2] / "templates" / "催办单.docx"
    (data,) = as_pdfs(find_office(), (template,))
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    with pdfplumber.open(BytesIO(data)) as pdf:
        catalogue = pdf.doc.catalog
        assert catalogue["Lang"] == b"zh-CN"
        assert "StructTreeRoot" in catalogue


def test_a_program_that_hangs_is_ended_with_all_it_started(office: Callable[[str], Path], document: Path, tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    program = office(f'(sleep 2; touch "{alive}") & wait')
    with pytest.raises(OfficeError, match="没有转完"):
        as_pdfs(program, (document,), timeout=0.5)
    time.sleep(2)
    assert not alive.exists()


def test_what_the_program_says_is_passed_on_when_nothing_comes_of_it(office: Callable[[str], Path], document: Path) -> None:
    with pytest.raises(OfficeError, match="no space left"):
        as_pdfs(office("echo no space left"), (document,))


def test_without_libreoffice_the_way_round_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "OTHER_FOLDERS", (str(tmp_path / "office*" / "program"),))
    with pytest.raises(OfficeError, match="另存为 PDF"):
        find_office()


def test_libreoffice_is_found_off_the_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "office7.6" / "program" / "soffice"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "OTHER_FOLDERS", (str(tmp_path / "office*" / "program"),))
    assert find_office() == program


def test_the_main_job_writes_pdfs_beside_the_word_files(
    office: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    starts = tmp_path / "starts"
    program = office(f'echo x >> "{starts}"; mkdir -p "$OUT"; for n in 0 1; do echo pdf > "$OUT/document$n.pdf"; done')
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setattr(report, "read_back_pdf", lambda _pdf, _document: None)
    monkeypatch.setattr(pdf_pages, "printed_pages", lambda _pdf: ())
    data = whole_year(tmp_path / "data")
    assert main(["--period", "Q2", "--data", str(data), "--output", str(tmp_path / "out"), "--pdf", "--quiet"]) == 0
    produced = {path.name for path in (tmp_path / "out" / "2025-Q2").iterdir()}
    assert {"××局关于2025年政务公开工作进展情况的报告.pdf", "2025年政务公开工作要点任务分工.pdf"} <= produced
    assert starts.read_text(encoding="utf-8") == "x\n"


def test_the_printed_pages_are_looked_at_where_there_are_any(
    soffice: Renderer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = whole_year(tmp_path / "data")
    words = ["--period", "Q2", "--data", str(data), "--output", str(tmp_path / "out")]
    assert main(words) == 0
    assert "没有看印出来的页面" in capsys.readouterr().out
    assert main([*words, "--pdf"]) == 0
    assert "排出的报告页面已看过" in capsys.readouterr().out


def test_marks_do_not_hang_over_the_text_areas_edge(soffice: Renderer, tmp_path: Path) -> None:
    document = Document(str(Path(__file__).parents[2] / "templates" / "催办单.docx"))
    for element in list(document.element.body)[:-1]:
        document.element.body.remove(element)
    for indent in range(8):
        document.add_paragraph("字" * (25 + indent % 2) + "，字。" + "字" * (26 - indent % 3) + "。", style="公文正文")
    document.save(str(tmp_path / "text.docx"))
    (data,) = as_pdfs(find_office(), (tmp_path / "text.docx",))
    (page,) = printed_pages(data)
    assert len(page.lines) > 8
    assert max(line[-1].right for line in page.lines) < page.area[1] + 0.5


@pytest.mark.parametrize("latin", ["en-US", "zh-CN"])
def test_numbers_stay_whole_and_the_pdf_is_chinese(soffice: Renderer, tmp_path: Path, latin: str) -> None:
    document = Document(str(Path(__file__).parents[2] / "templates" / "催办单.docx"))
    for element in list(document.element.body)[:-1]:
        document.element.body.remove(element)
    language = document.styles.element.find(f".//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "en-US"
    language.set(qn("w:val"), latin)
    for before in range(20, 27):
        document.add_paragraph("字" * before + "1234.5件，占98.7%。", style="公文正文")
    document.save(str(tmp_path / "text.docx"))
    (data,) = as_pdfs(find_office(), (tmp_path / "text.docx",))
    (page,) = printed_pages(data)
    lines = ["".join(one.text for one in line) for line in page.lines]
    assert len(lines) == 14
    assert sum("1234.5" in line for line in lines) == sum("98.7%" in line for line in lines) == 7
    with pdfplumber.open(BytesIO(data)) as pdf:
        assert pdf.doc.catalog["Lang"] == b"zh-CN"
    assert b"/Lang(en-US)" not in data


def test_headings_that_libreoffice_leaves_at_a_pages_end_begin_the_next_one(soffice: Renderer, tmp_path: Path) -> None:
    document = Document(str(Path(__file__).parents[2] / "templates" / "催办单.docx"))
    for element in list(document.element.body)[:-1]:
        document.element.body.remove(element)
    for _line in range(15):
        document.add_paragraph("行", style="公文正文")
    for row in document.add_table(6, 1).rows:
        row.cells[0].paragraphs[0].style = "表格正文"
        row.cells[0].paragraphs[0].add_run("格")
    document.add_paragraph("注：格。", style="任务正文")
    document.add_paragraph("二、重点任务进展情况", style="一级标题")
    document.add_paragraph("（一）公开 Open", style="二级标题")
    document.add_paragraph("1.进展情况", style="公文正文").paragraph_format.keep_with_next = True
    document.add_paragraph("文" * 300 + "。", style="公文正文")
    path = tmp_path / "text.docx"
    document.save(str(path))
    left = left_headings(printed_pages(as_pdfs(find_office(), (path,))[0]))
    assert left == ((1, "二、重点任务进展情况"),)
    (data,) = as_pdfs(find_office(), (path,), starts=[text for _page, text in left])
    after = printed_pages(data)
    assert left_headings(after) == ()
    assert after[1].text.startswith("二、重点任务进展情况（一）公开Open1.进展情况文文")
