"""A PDF is opened as a reader would before it is published: a number that was printed in Word and is not in it stops the job."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from progress_report.jobs import report
from progress_report.jobs.report import make_report
from progress_report.jobs.run import Folders, Run
from progress_report.messages.errors import ReportError
from progress_report.output.read_back import Printed, read_back_pdf
from progress_report.templating import Rendering, Trace
from progress_report.templating.trace import Printing
from tests.pdfs import pdf_of
from tests.workbooks import whole_year


def printed(*values: object, part: str = "word/document.xml") -> Printed:
    trace = Trace([Rendering(part, [Printing(value, False) for value in values])])
    return Printed(Path("报告.docx"), Path("报告.docx"), trace)


def test_a_pdf_with_all_numbers_passes_whatever_stands_between_them(tmp_path: Path) -> None:
    read_back_pdf(pdf_of(["27 of 30 on page 3", "27 done"], tmp_path / "报告.pdf"), printed(27, 30, "第5项", 27))


@pytest.mark.parametrize("lines", [["of 30", "27 done"], ["27 of 31", "27 done"], ["270 of 30", "27 done"], [""]])
def test_a_pdf_that_lacks_a_number_or_has_it_too_seldom_is_refused(tmp_path: Path, lines: list[str]) -> None:
    with pytest.raises(ReportError, match=r"PDF 里应有的数字 (27|30) 没有或不全"):
        read_back_pdf(pdf_of(lines, tmp_path / "报告.pdf"), printed(27, 30, 27))


def test_numbers_of_the_words_footer_are_no_matter_of_the_pdfs_text(tmp_path: Path) -> None:
    read_back_pdf(pdf_of(["27"], tmp_path / "报告.pdf"), printed(99, part="word/footer1.xml"))


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    (tmp_path / "报告.pdf").write_bytes(b"%PDF-1.4 broken")
    with pytest.raises(ReportError, match="打不开"):
        read_back_pdf(tmp_path / "报告.pdf", printed(27))


def test_the_job_publishes_nothing_when_the_pdf_says_something_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole_year(tmp_path / "data")
    run = Run.on(Folders(tmp_path / "data", tmp_path / "output", Path("templates")), 2025, "Q2")
    make_report(run)
    folder = tmp_path / "output" / "2025-Q2"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    other = pdf_of(["1 2 3"], tmp_path / "x.pdf").read_bytes()
    monkeypatch.setattr(report, "find_office", lambda: Path("soffice"))
    monkeypatch.setattr(report, "as_pdfs", lambda _office, documents: tuple(other for _document in documents))
    with pytest.raises(ReportError, match="PDF 里应有的数字"):
        make_report(run, pdf=True)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_pdf_of_the_job_is_held_against_what_its_own_word_file_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_year(tmp_path / "data")
    run = Run.on(Folders(tmp_path / "data", tmp_path / "output", Path("templates")), 2025, "Q2")
    read: list[tuple[str, str]] = []
    monkeypatch.setattr(report, "find_office", lambda: Path("soffice"))
    some = pdf_of(["1"], tmp_path / "x.pdf").read_bytes()
    monkeypatch.setattr(report, "as_pdfs", lambda _office, documents: tuple(some for _document in documents))
    monkeypatch.setattr(report, "read_back_pdf", lambda pdf, document: read.append((pdf.stem, document.path.stem)))
    make_report(run, pdf=True)
    assert Counter(one == other for one, other in read) == {True: 2}
