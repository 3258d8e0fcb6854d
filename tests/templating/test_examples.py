"""The templates that the page on templates shows: each fills, says what it should, and opens everywhere."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from examples.contexts import FOLDER, Example, examples
from progress_report.templating import ANY, Template, lint
from tests.documents.ooxml import assert_valid

DOCS = Path(__file__).resolve().parents[2] / "docs"
ALL = examples()


def shown(data: bytes, name: str) -> str:
    """Return the texts of a result; of a picture its alternative text."""
    if name.endswith(".docx"):
        body = docx.Document(io.BytesIO(data)).element.body
        pieces = [element.text or "" for element in body.iter(qn("w:t"))]
        return "".join(pieces + [element.get("descr", "") for element in body.iter("{*}docPr")])
    sheets = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    return "\n".join([sheet.title for sheet in sheets] + [str(cell) for sheet in sheets for row in sheet.values for cell in row])


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.file)
def test_an_example_fills_and_is_valid(example: Example, tmp_path: Path) -> None:
    template = (FOLDER / example.file).read_bytes()
    assert lint(template, example.file, ANY) == []
    data = Template(template, example.file).fill_bytes(example.context)
    text = shown(data, example.file)
    assert not [wanted for wanted in example.texts if wanted not in text]
    (tmp_path / example.file).write_bytes(data)
    assert_valid(tmp_path / example.file, allow=["external_relationships"], authors=["python-docx", "openpyxl"])


def test_each_template_is_an_example_and_on_the_page_with_its_picture() -> None:
    templates = {path.name for path in FOLDER.iterdir() if path.suffix in (".docx", ".xlsx")}
    assert templates == {example.file for example in ALL} | {"word-inside.docx"}
    page = (DOCS / "templates.md").read_text(encoding="utf-8")
    for example in ALL:
        picture = f"images/examples/{Path(example.file).stem}.png"
        assert f"../examples/{example.file}" in page
        assert picture in page
        assert (DOCS / picture).stat().st_size > 0
