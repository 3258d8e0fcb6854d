"""A report that cannot be read whole is refused by its name, whichever of its parts is broken."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from docx import Document

from progress_report.editing.word_text import read_word_text
from progress_report.importing.sources.files import SourceError


@pytest.mark.parametrize("part", ["word/document.xml", "word/header1.xml", "word/footer1.xml"])
def test_a_report_with_a_broken_part_is_refused_by_its_name(part: str) -> None:
    document, whole, broken = Document(), BytesIO(), BytesIO()
    document.sections[0].header.paragraphs[0].text = "草稿"
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    document.save(whole)
    assert read_word_text("报告.docx", whole.getvalue()).beside == ("草稿",)
    with zipfile.ZipFile(whole) as package, zipfile.ZipFile(broken, "w") as written:
        for name in package.namelist():
            written.writestr(name, b"broken" if name == part else package.read(name))
    with pytest.raises(SourceError, match=f"报告.docx.*{part}"):
        read_word_text("报告.docx", broken.getvalue())
