"""Small templates, built as a person would, and produced files, opened as a reader would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

import docx
import openpyxl
from docx.document import Document
from openpyxl.workbook import Workbook

from progress_report.templating import Template


def saved(document: Document | Workbook) -> bytes:
    """Return the document as the bytes of a file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word(*paragraphs: str | Sequence[str], rows: Iterable[Sequence[str]] = ()) -> bytes:
    """Return a docx of paragraphs, each a text or its runs, and a table of cell texts, if any."""
    document = docx.Document()
    for paragraph in paragraphs:
        added = document.add_paragraph()
        for run in [paragraph] if isinstance(paragraph, str) else paragraph:
            added.add_run(run)
    lines = list(rows)
    if lines:
        table = document.add_table(len(lines), max(map(len, lines)))
        for row, texts in zip(table.rows, lines, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
    return saved(document)


def sheet(cells: Mapping[str, object], title: str = "表") -> bytes:
    """Return an xlsx of one sheet with the given cells."""
    book = openpyxl.Workbook()
    book.active.title = title
    for address, value in cells.items():
        book.active[address] = value
    return saved(book)


def filled(template: bytes, **context: object) -> bytes:
    """Return the template filled with the context."""
    name = "模板.docx" if b"word/document.xml" in template else "模板.xlsx"
    return Template(template, name).fill_bytes(context)


def opened(data: bytes) -> Document:
    """Return a docx opened by python-docx."""
    return docx.Document(io.BytesIO(data))


def workbook(data: bytes) -> Workbook:
    """Return an xlsx opened by openpyxl."""
    return openpyxl.load_workbook(io.BytesIO(data))


def texts(data: bytes) -> list[str]:
    """Return the texts of a docx's paragraphs outside tables."""
    return [paragraph.text for paragraph in opened(data).paragraphs]


def table(data: bytes) -> list[list[str]]:
    """Return the cell texts of a docx's first table, merged cells repeated."""
    return [[cell.text for cell in row.cells] for row in opened(data).tables[0].rows]


def values(data: bytes) -> list[list[object]]:
    """Return the values of an xlsx's first sheet."""
    return [list(row) for row in workbook(data).worksheets[0].iter_rows(values_only=True)]


def part(data: bytes, name: str) -> str:
    """Return a part of a file as text."""
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode("utf-8")


def with_part(data: bytes, name: str, old: str, new: str) -> bytes:
    """Return a file in one of whose parts a text is replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == name:
                assert old in content.decode("utf-8"), f"{old!r} is not in {name}"
                content = content.decode("utf-8").replace(old, new).encode("utf-8")
            target.writestr(entry, content)
    return out.getvalue()
