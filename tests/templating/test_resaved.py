"""Templates that another program has opened and saved are filled as before."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from progress_report.templating import Template, TemplateError, lint, names
from tests.templating.builders import filled, opened, saved, sheet, texts, with_part, word, workbook
from tests.templating.shipped import contexts
from tests.templating.wps import marked
from tools.render import RenderError, find_office

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "templates").glob("*.[dx]*x"))
LOOP = ("{%p for x in xs %}", "{{ x }}", "{%p endfor %}")


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped templates as LibreOffice saves them."""
    try:
        office = find_office()
    except RenderError as error:
        pytest.skip(str(error))
    folder, profile = tmp_path_factory.mktemp("resaved"), tmp_path_factory.mktemp("profile")
    for kind in ("docx", "xlsx"):
        files = sorted((ROOT / "templates").glob(f"*.{kind}"))
        command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to", kind]
        subprocess.run([*command, "--outdir", folder, *files], check=True, capture_output=True, timeout=120)
    return folder


def written(template: bytes, name: str, context: Mapping[str, object]) -> object:
    """Return what can be read in the document that a template makes."""
    out = io.BytesIO()
    Template(template, name).fill(context, out)
    out.seek(0)
    return _document(out) if name.endswith(".docx") else _workbook(out)


def _document(file: io.BytesIO) -> object:
    body = docx.Document(file).element.body
    found = ["".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p"))]
    merges = [merge.get(qn("w:val")) == "restart" for merge in body.iter(qn("w:vMerge"))]
    with zipfile.ZipFile(file) as package:
        charts = [package.read(name).decode() for name in package.namelist() if name.startswith("word/charts/chart")]
    # LibreOffice numbers the charts anew.
    return [text for text in found if text], merges, sorted(re.findall("<c:v>([^<]*)", chart) for chart in charts)


def _workbook(file: io.BytesIO) -> object:
    return {
        ws.title: (
            [[cell.value for cell in row] for row in ws.iter_rows()],
            sorted(map(str, ws.merged_cells.ranges)),
            # LibreOffice rounds heights that were set to whole pixels.
            [round(row.height or 15) // 2 for row in ws.row_dimensions.values() if not row.customHeight],
        )
        for ws in openpyxl.load_workbook(file)
    }


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What the program fills each shipped template with."""
    found = contexts(tmp_path_factory.mktemp("given"))
    assert {name for name in found if not name.endswith(".html")} == {path.name for path in SHIPPED}
    return found


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_a_shipped_template_with_the_marks_of_wps_gives_the_same_document(path: Path, given: dict[str, dict[str, Any]]) -> None:
    ours = written(path.read_bytes(), path.name, given[path.name])
    assert written(marked(path.read_bytes()), path.name, given[path.name]) == ours


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_nothing_is_wrong_in_a_shipped_template_with_the_marks_of_wps(path: Path) -> None:
    given, touched = path.read_bytes(), marked(path.read_bytes())
    asked = Template(given, path.name).undeclared()
    assert Template(touched, path.name).undeclared() == asked
    assert [error.message for error in lint(touched, path.name, names(asked))] == [
        error.message for error in lint(given, path.name, names(asked))
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_a_shipped_template_saved_by_libreoffice_gives_the_same_document(
    path: Path, resaved: Path, given: dict[str, dict[str, Any]]
) -> None:
    ours = written(path.read_bytes(), path.name, given[path.name])
    assert written((resaved / path.name).read_bytes(), path.name, given[path.name]) == ours


def test_nothing_is_wrong_in_the_shipped_templates_saved_by_libreoffice(resaved: Path) -> None:
    saved_again = sorted(resaved.glob("*.docx"))
    assert len(saved_again) > 4
    for path in saved_again:
        assert [error for error in lint(path.read_bytes(), path.name, names(())) if "删去" in error.message] == []


def test_a_section_may_end_in_the_paragraph_that_ends_a_loop() -> None:
    document = opened(word("头", *LOOP, "尾"))
    document.add_section()
    properties = document.paragraphs[-1]._p.get_or_add_pPr()
    section = properties.find(qn("w:sectPr"))
    document.paragraphs[3]._p.get_or_add_pPr().append(section)
    result = opened(filled(saved(document), xs=["甲", "乙"]))
    assert [paragraph.text for paragraph in result.paragraphs if paragraph.text] == ["头", "甲", "乙", "尾"]
    assert [bool(paragraph._p.xpath("w:pPr/w:sectPr")) for paragraph in result.paragraphs][:4] == [False, False, False, True]
    assert len(result.sections) == 2


def test_what_nobody_sees_is_no_content_of_a_deleted_paragraph() -> None:
    marks = (
        '<w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/><w:proofErr w:type="spellStart"/>'
        "<w:r><w:rPr><w:b/></w:rPr></w:r><w:r><w:lastRenderedPageBreak/></w:r><w:r><w:t>{%p for x in xs %}</w:t></w:r>"
    )
    template = with_part(word(*LOOP), "word/document.xml", "<w:r><w:t>{%p for x in xs %}</w:t></w:r>", marks)
    assert texts(filled(template, xs=["甲"])) == ["甲"]


@pytest.mark.parametrize(
    ("content", "name"),
    [("<w:t>多余</w:t>", "文字“多余”"), ('<w:br w:type="page"/>', "分页符"), ('<w:footnoteReference w:id="1"/>', "脚注")],
)
def test_what_a_deleted_paragraph_would_lose_is_named(content: str, name: str) -> None:
    changed = f"<w:r>{content}</w:r><w:r><w:t>{{%p endfor %}}</w:t></w:r>"
    template = with_part(word(*LOOP), "word/document.xml", "<w:r><w:t>{%p endfor %}</w:t></w:r>", changed)
    with pytest.raises(TemplateError, match=name):
        filled(template, xs=["甲"])


@pytest.mark.parametrize(("custom", "height"), [("", None), (' customHeight="1"', 20.0)])
def test_a_height_that_a_program_worked_out_is_worked_out_anew(custom: str, height: float | None) -> None:
    book = workbook(sheet({"A1": "{{ x }}"}))
    book.active["A1"].alignment = openpyxl.styles.Alignment(wrap_text=True)
    template = with_part(saved(book), "xl/worksheets/sheet1.xml", '<row r="1"', f'<row r="1" ht="20"{custom}')
    found = workbook(filled(template, x="很长的文字" * 20)).active.row_dimensions[1].height
    assert found == height if height else found > 100
