"""Small invented assignments as Word and Excel files, each layout spelt out where a test uses it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table
from openpyxl import Workbook

from progress_report.importing.document import read_document
from progress_report.importing.transcript import Transcript

YEAR = 2031
TITLE = "2031年数据工作要点任务分工"
HEADER = ("序号", "重点任务", "具体措施", "责任科室", "完成时限")
ROWS = (
    ("1", "夯实数据基础", "梳理数据目录，编制数据清单。", "各科室", "2031年11月底"),
    ("2", "夯实数据基础", "建立数据质量核查机制，每月通报核查情况。", "数据科、综合科", "2031年6月底"),
    ("3", "提升服务能力", "优化办事流程，压缩办理时限。", "服务科", "2031年11月底"),
    ("4", "提升服务能力", "开展业务培训不少于2次。", "办公室", "2031年11月底"),
    ("5", "加强安全管理", "落实数据安全责任，组织应急演练。", "综合科", "长期坚持"),
)
EXPECTED = tuple((int(number), theme, text, office, deadline) for number, theme, text, office, deadline in ROWS)


def contents(transcript: Transcript) -> tuple[tuple[int, str, str, str, str], ...]:
    """Return what a transcript holds, in the order of the columns."""
    return tuple((one.number, one.theme, one.text, one.office_text, one.deadline_text) for one in transcript.measures)


def codes(transcript: Transcript) -> list[str]:
    """Return the codes of a transcript's doubts."""
    return [doubt.code for doubt in transcript.doubts]


def read(path: Path) -> Transcript:
    return read_document(path, YEAR)


def new_word(title: str = TITLE, *, landscape: bool = False) -> WordDocument:
    document = Document()
    if landscape:
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
    if title:
        document.add_paragraph(title)
    return document


def add_table(
    document: WordDocument,
    rows: Sequence[Sequence[str]],
    merges: Sequence[tuple[int, int, int, int]] = (),
    *,
    header_rows: int = 1,
) -> Table:
    """Add a table with ``merges`` (top, left, bottom, right, from 0); ``header_rows`` are repeated on each page."""
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for row, values in zip(table.rows, rows, strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = value
    for top, left, bottom, right in merges:
        for row_index in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row_index, column) != (top, left):
                    table.cell(row_index, column).text = ""
        kept = table.cell(top, left).text
        table.cell(top, left).merge(table.cell(bottom, right)).text = kept
    for row in table.rows[:header_rows]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def set_widths(table: Table, centimetres: Sequence[float]) -> None:
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, centimetres, strict=True):
            cell.width = Cm(width)


def number_automatically(document: WordDocument, table: Table, *, start: int) -> None:
    """Empty a table's first column below its header and let Word number its cells."""
    numbering = document.part.numbering_part.element
    reference = document.styles["List Number"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
    abstract = numbering.find(f"{qn('w:num')}[@{qn('w:numId')}='{reference}']/{qn('w:abstractNumId')}").get(qn("w:val"))
    level = numbering.find(f"{qn('w:abstractNum')}[@{qn('w:abstractNumId')}='{abstract}']/{qn('w:lvl')}")
    level.find(qn("w:start")).set(qn("w:val"), str(start))
    for row in table.rows[1:]:
        row.cells[0].text = ""
        numbered, depth, number = OxmlElement("w:numPr"), OxmlElement("w:ilvl"), OxmlElement("w:numId")
        depth.set(qn("w:val"), "0")
        number.set(qn("w:val"), reference)
        numbered.extend([depth, number])
        row.cells[0].paragraphs[0]._p.get_or_add_pPr().append(numbered)


def save_word(document: WordDocument, folder: Path) -> Path:
    path = folder / "任务分工.docx"
    document.save(str(path))
    return path


def word_table(
    folder: Path,
    rows: Sequence[Sequence[str]] = (HEADER, *ROWS),
    merges: Sequence[tuple[int, int, int, int]] = ((1, 1, 2, 1), (3, 1, 4, 1)),
) -> Path:
    """Write a document with a title and one table."""
    document = new_word()
    add_table(document, rows, merges)
    return save_word(document, folder)


def excel(folder: Path, sheets: Mapping[str, Sequence[Sequence[object]]], merges: Sequence[str] = ()) -> Path:
    """Write sheets; ``merges`` are ranges of the first."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for merge in merges:
        workbook.worksheets[0].merge_cells(merge)
    path = folder / "任务分工.xlsx"
    workbook.save(path)
    return path
