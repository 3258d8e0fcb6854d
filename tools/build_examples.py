"""Builds the templates in examples/ and, with LibreOffice and poppler, the pictures of their results in docs/images/examples/.

python -m tools.build_examples [--pictures]
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import openpyxl
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image, ImageChops, ImageDraw

ROOT = Path(__file__).resolve().parent.parent
FOLDER, PICTURES = ROOT / "examples", ROOT / "docs" / "images" / "examples"


def _document(*paragraphs: str | tuple[str, str]) -> Document:
    document = docx.Document()
    for section in document.sections:
        section.page_width, section.page_height = docx.shared.Mm(210), docx.shared.Mm(297)
    for paragraph in paragraphs:
        text, style = (paragraph, None) if isinstance(paragraph, str) else paragraph
        document.add_paragraph(text, style)
    return document


def _table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(len(rows), max(map(len, rows)), "Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text


def word_values() -> Document:
    return _document(
        ("{{ title }}", "Title"),
        "截至{{ day|date }}，{% if late %}{{ late }}项逾期{% else %}全部按时{% endif %}。",
        "{# 这一句只给改模板的人看 #}共{{ [1, 2, 3]|sum }}项，完成率{{ 0.875|percent(1) }}。",
    )


def word_rows() -> Document:
    document = _document()
    _table(
        document,
        [
            ["重点任务", "序号", "具体措施", "完成"],
            ["{%tr for row in rows %}"],
            [
                "{% vm row.theme %}{{ row.theme }}",
                "{{ row.number }}",
                "{{ row.text }}",
                "{% cellbg 'C6EFCE' if row.done == row.total else 'FFE699' %}{{ (row.done / row.total)|percent }}",
            ],
            ["{%tr endfor %}"],
        ],
    )
    return document


def word_columns() -> Document:
    document = _document()
    _table(
        document,
        [
            ["科室", "{%tc for month in months %}", "{{ month }}", "{%tc endfor %}"],
            ["{%tr for row in rows %}", "", "", ""],
            ["{{ row.name }}", "{%tc for value in row['values'] %}", "{{ value }}", "{%tc endfor %}"],
            ["{%tr endfor %}", "", "", ""],
        ],
    )
    return document


def word_lists() -> Document:
    return _document(
        "{%p for group in groups %}",
        ("{{ group.name }}", "Heading 2"),
        "{%p for item in group['items'] %}",
        ("{{ item }}", "List Number"),
        *["{%p endfor %}"] * 2,
    )


def word_sections() -> Document:
    document = _document(
        *("{%p for group in groups %}", "{%p if group.wide %}", "横排：{{ group.name }}"),
    )
    wide = document.sections[0]
    wide.orientation, wide.page_width, wide.page_height = WD_ORIENT.LANDSCAPE, wide.page_height, wide.page_width
    upright = document.add_section()
    upright.orientation, upright.page_width, upright.page_height = WD_ORIENT.PORTRAIT, wide.page_height, wide.page_width
    for text in ("{%p else %}", "竖排：{{ group.name }}"):
        document.add_paragraph(text)
    document.add_section()
    for text in ("{%p endif %}", "{%p endfor %}", "{%p for group in groups %}", "{%p if not loop.first %}"):
        document.add_paragraph(text)
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    for text in ("{%p endif %}", "另起一页：{{ group.name }}", "{%p endfor %}"):
        document.add_paragraph(text)
    return document


def word_rich() -> Document:
    return _document("{{r line }}", "{{p paragraphs }}")


def word_pictures() -> Document:
    document = _document("{% for picture in pictures %}{{ picture }} {% endfor %}")
    _table(
        document,
        [
            ["说明", "图片"],
            ["{%tr for picture in pictures %}"],
            ["{{ picture.description }}", "{{ picture }}"],
            ["{%tr endfor %}"],
        ],
    )
    return document


def word_document() -> Document:
    return _document(("附件", "Heading 1"), "{{p inside }}", "以上。")


def word_inside() -> Document:
    document = _document(("附件正文", "Heading 2"), ("第一条", "List Number"), ("第二条", "List Number"))
    document.add_picture(io.BytesIO(_photo()), docx.shared.Mm(20))
    return document


def word_controls() -> Document:
    spaces = (
        f'{nsdecls("w")} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
        'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    )
    document = _document()

    def control(tag: str, content: str, properties: str = "", attributes: str = "") -> str:
        return f'<w:sdt{attributes}><w:sdtPr><w:tag w:val="{tag}"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'

    text = "<w:r><w:t>单击填写</w:t></w:r>"
    item = f"<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:p>{control('{{ item }}', text)}</w:p></w:sdtContent></w:sdt>"
    for markup in (
        f"<w:p {spaces}><w:r><w:t>姓名：</w:t></w:r>{control('{{ name }}', text)}</w:p>",
        f"<w:p {spaces}>{control('{{ done }}', '<w:r><w:t>☐</w:t></w:r>', '<w14:checkbox/>')}<w:r><w:t>已办结</w:t></w:r></w:p>",
        control("{% for item in items %}", item, "<w15:repeatingSection/>", f" {spaces}"),
    ):
        document.element.body.insert(len(document.element.body) - 1, parse_xml(markup))
    return document


def _sheet(cells: dict[str, object], title: str = "表") -> tuple[Workbook, Worksheet]:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    thin = Side("thin", color="999999")
    for address, value in cells.items():
        cell = sheet[address]
        cell.value = value
        if not str(value).startswith("{%tr") and not str(value).startswith("{%sheet"):
            cell.border, cell.alignment = Border(thin, thin, thin, thin), Alignment(vertical="center")
    return book, sheet


def excel_rows() -> Workbook:
    cells: dict[str, object] = {
        **{
            "A1": "措施",
            "B1": "完成",
            "C1": "应完成",
            "A2": "{%tr for group in groups %}",
            "A3": "{{ group.name }}",
            "B3": "",
            "C3": "",
        },
        **{"A4": "{%tr for row in group.rows %}", "A5": "{{ row.text }}", "B5": "{{ row.done }}", "C5": "{{ row.total }}"},
        **{"A6": "{%tr endfor %}", "A7": "小计", "B7": "=SUBTOTAL(9,B5)", "C7": "=SUBTOTAL(9,C5)", "A8": "{%tr endfor %}"},
        **{"A9": "合计", "B9": "=SUBTOTAL(9,B5)", "C9": "=SUBTOTAL(9,C5)"},
    }
    book, sheet = _sheet(cells)
    sheet.column_dimensions["A"].width = 22
    sheet.row_dimensions.group(5, 5, outline_level=1)
    sheet.row_breaks.append(Break(id=7))
    for address in ("A1", "B1", "C1", "A9", "B9", "C9"):
        sheet[address].font = Font(bold=True)
    for address in ("A7", "B7", "C7"):
        sheet[address].fill = PatternFill("solid", "DDEBF7")
    return book


def excel_columns() -> Workbook:
    cells: dict[str, object] = {
        **{"A1": "科室", "B1": "{%tc for month in months %}", "C1": "{{ month }}", "D1": "{%tc endfor %}", "E1": "合计"},
        **{
            "A2": "{%tr for row in rows %}",
            "A3": "{{ row.name }}",
            "B3": "{%tc for value in row['values'] %}",
            "C3": "{{ value }}",
        },
        **{"D3": "{%tc endfor %}", "E3": "=SUM(C3)", "A4": "{%tr endfor %}", "A5": "合计", "B5": "{%tc for month in months %}"},
        **{"C5": "=SUM(C3)", "D5": "{%tc endfor %}", "E5": "=SUM(E3)"},
    }
    return _sheet(cells)[0]


def excel_pictures() -> Workbook:
    cells: dict[str, object] = {
        "A1": "说明",
        "B1": "图片",
        "A2": "{%tr for picture in pictures %}",
        "A3": "{{ picture.description }}",
    }
    book, sheet = _sheet({**cells, "B3": "{{ picture }}", "A4": "{%tr endfor %}"})
    sheet.row_dimensions[3].height, sheet.column_dimensions["B"].width = 45, 16
    return book


def excel_chart() -> Workbook:
    cells: dict[str, object] = {
        "A1": "措施",
        "B1": "完成",
        "A2": "{%tr for row in rows %}",
        "A3": "{{ row.text }}",
        "B3": "{{ row.done }}",
    }
    book, sheet = _sheet({**cells, "A4": "{%tr endfor %}"})
    sheet.column_dimensions["A"].width = 18
    chart = BarChart()
    chart.add_data(Reference(sheet, range_string="表!$B$3:$B$3"))
    chart.set_categories(Reference(sheet, range_string="表!$A$3:$A$3"))
    chart.title, chart.legend, chart.width, chart.height = "完成情况", None, 10, 6
    sheet.add_chart(chart, "A6")
    return book


def excel_sheets() -> Workbook:
    cells: dict[str, object] = {
        "A1": "{%sheet for office in offices %}",
        "A2": "{{ office.name }}",
        "A3": "{%tr for v in office['values'] %}",
    }
    return _sheet({**cells, "A4": "{{ v }}", "A5": "{%tr endfor %}", "A6": "=SUM(A4)"}, "{{ office.name }}")[0]


BUILDERS: tuple[Callable[[], Document | Workbook], ...] = (
    *(word_values, word_rows, word_columns, word_lists, word_sections, word_rich, word_pictures, word_document, word_inside),
    *(word_controls, excel_rows, excel_columns, excel_pictures, excel_chart, excel_sheets),
)


def _photo() -> bytes:
    image = Image.new("RGB", (120, 60), "#e2efda")
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, 60), (40, 15), (80, 60)], fill="#548235")
    draw.polygon([(50, 60), (85, 25), (120, 60)], fill="#70ad47")
    draw.ellipse((88, 6, 106, 24), fill="#ffc000")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def build() -> None:
    """Write the templates."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "photo.png").write_bytes(_photo())
    for builder in BUILDERS:
        kind, _underscore, name = builder.__name__.partition("_")
        builder().save(str(FOLDER / f"{kind}-{name}.{'docx' if kind == 'word' else 'xlsx'}"))


def draw() -> None:
    """Fill the templates and draw the first page of each result, without the paper around it."""
    from examples.contexts import examples, main

    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder))
        files = [str(Path(folder) / example.file) for example in examples()]
        profile = f"-env:UserInstallation=file://{folder}/profile"
        to_pdf = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files]
        subprocess.run(to_pdf, check=True, capture_output=True, timeout=300)
        for file in files:
            stem = Path(file).with_suffix("")
            subprocess.run(
                ["pdftoppm", "-r", "70", "-f", "1", "-l", "1", "-singlefile", "-png", f"{stem}.pdf", str(stem)], check=True
            )
            page = Image.open(f"{stem}.png").convert("RGB")
            box = ImageChops.difference(page, Image.new("RGB", page.size, "white")).getbbox() or (0, 0, 1, 1)
            cut = page.crop(
                (max(box[0] - 12, 0), max(box[1] - 12, 0), min(box[2] + 12, page.width), min(box[3] + 12, page.height))
            )
            cut.quantize(64).save(PICTURES / f"{Path(file).stem}.png", optimize=True)


if __name__ == "__main__":
    build()
    if "--pictures" in sys.argv:
        draw()
