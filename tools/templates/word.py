"""The parts of Word that python-docx has no words for: fonts of all scripts, exact pitch, borders, page numbers, sections."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Length, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from tools.templates import layout

FIXED_DATE = datetime(2023, 1, 1)


def new_document() -> Document:
    """Return an empty document with the standard's grid, no author and no leftover styles' fonts."""
    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.core_properties.title = ""
    document.core_properties.created = document.core_properties.modified = FIXED_DATE
    settings = document.settings.element
    for tag in ("w:evenAndOddHeaders", "w:mirrorMargins"):
        settings.insert(0, OxmlElement(tag))
    normal = document.styles["Normal"]
    set_fonts(normal.element, layout.BODY_FONT, layout.BODY_SIZE)
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for language in defaults.findall(qn("w:lang")):
        language.set(qn("w:val"), "zh-CN")
        language.set(qn("w:eastAsia"), "zh-CN")
    return document


def set_fonts(element: BaseOxmlElement, font: str, size: Length | None = None) -> None:
    """Ask for ``font`` in every script, so that figures and Latin letters do not fall into another one."""
    properties = element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), font)
    if size is not None:
        properties.get_or_add_sz().val = size


def add_style(
    document: Document,
    name: str,
    font: str,
    size: Length,
    *,
    alignment: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY,
    pitch: Length = layout.LINE_PITCH,
    indent_characters: int = 0,
    keep_next: bool = False,
    outline_level: int | None = None,
    spacing: bool = True,
) -> ParagraphStyle:
    """Add a paragraph style; ``indent_characters`` indents the first line, ``spacing`` sets 28 characters to a line."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    set_fonts(style.element, font, size)
    if spacing:
        gap = OxmlElement("w:spacing")
        gap.set(qn("w:val"), str(int(layout.CHARACTER_SPACING.twips)))
        style.element.rPr.insert_element_before(gap, "w:w", "w:kern", "w:position", "w:sz", "w:szCs")
    form = style.paragraph_format
    form.alignment = alignment
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    form.line_spacing = pitch
    form.keep_with_next = keep_next or None
    form.widow_control = False
    properties = style.element.get_or_add_pPr()
    grid = OxmlElement("w:snapToGrid")
    grid.set(qn("w:val"), "0")
    properties.insert_element_before(grid, "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    if indent_characters:
        indent = OxmlElement("w:ind")
        indent.set(qn("w:firstLineChars"), str(indent_characters * 100))
        indent.set(qn("w:firstLine"), str(int(indent_characters * size.twips)))
        properties.insert_element_before(indent, "w:contextualSpacing", "w:jc", "w:outlineLvl")
    if outline_level is not None:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(outline_level))
        properties.append(level)
    return style


def set_section(section: Section, *, landscape: bool = False) -> None:
    """Give a section the standard's page, upright or lying."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    if landscape:
        section.page_width, section.page_height = layout.PAGE_HEIGHT, layout.PAGE_WIDTH
        section.left_margin = section.right_margin = layout.LANDSCAPE_SIDE
        section.top_margin = section.bottom_margin = layout.LANDSCAPE_EDGE
        section.header_distance = section.footer_distance = Pt(30)
    else:
        section.page_width, section.page_height = layout.PAGE_WIDTH, layout.PAGE_HEIGHT
        section.left_margin, section.right_margin = layout.INSIDE, layout.OUTSIDE
        section.top_margin, section.bottom_margin = layout.TOP, layout.BOTTOM
        section.header_distance = Pt(42)
        section.footer_distance = layout.FOOTER_DISTANCE
    properties = section._sectPr
    for old in properties.findall(qn("w:docGrid")):
        properties.remove(old)
    grid = OxmlElement("w:docGrid")
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(int(layout.LINE_PITCH.twips)))
    properties.append(grid)


def add_page_numbers(section: Section, *, landscape: bool = False) -> None:
    """Number the pages “— 1 —”, odd ones at the right and even ones at the left (7.5).

    On a lying page the number keeps its place on the sheet (8): at the left edge, turned, odd below and even above.
    """
    for footer, odd in ((section.footer, True), (section.even_page_footer, False)):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style = "页码"
        if landscape:
            paragraph._p.append(parse_xml(_turned_number(odd=odd)))
            continue
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if odd else WD_ALIGN_PARAGRAPH.LEFT
        indent = OxmlElement("w:ind")
        side = "right" if odd else "left"
        indent.set(qn(f"w:{side}Chars"), "100")
        indent.set(qn(f"w:{side}"), str(int(layout.PAGE_NUMBER_INDENT.twips)))
        paragraph._p.get_or_add_pPr().insert_element_before(indent, "w:jc")
        for run in _number_runs():
            paragraph._p.append(parse_xml(run))


def _number_runs() -> tuple[str, ...]:
    return (
        f'<w:r {nsdecls("w")}><w:t xml:space="preserve">— </w:t></w:r>',
        f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>',
        f'<w:r {nsdecls("w")}><w:t xml:space="preserve"> —</w:t></w:r>',
    )


def _turned_number(*, odd: bool) -> str:
    """Return a run with a text box on the left edge whose text runs downwards, so that it is upright on the turned sheet."""
    # The box is 30 mm along the edge and 8 mm across; its text is centred 7 mm from the text area (7.5).
    across, along = 8 * 36000, 30 * 36000
    left = layout.LANDSCAPE_SIDE - 7 * 36000 - across // 2
    # One character in from the text area's edge: at the foot of the sheet for odd pages, at its head for even ones.
    inset = int(layout.PAGE_NUMBER_INDENT)
    top = layout.PAGE_WIDTH - layout.LANDSCAPE_EDGE - along - inset if odd else layout.LANDSCAPE_EDGE + inset
    runs = "".join(_number_runs())
    justify = "right" if odd else "left"
    identity = 1001 if odd else 1002
    return f"""<w:r {nsdecls("w")} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{identity}" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>
<wp:extent cx="{across}" cy="{along}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="{identity}" name="页码 {identity}"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{along}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
<wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val="页码"/><w:jc w:val="{justify}"/></w:pPr>{runs}</w:p></w:txbxContent></wps:txbx>
<wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>""".replace("\n", "")


def add_draft_header(section: Section) -> None:
    """Say on odd and even pages alike that the document is a draft, while it is one."""
    for header in (section.header, section.even_page_header):
        header.is_linked_to_previous = False
        header.paragraphs[0].style = "草稿标记"
        header.paragraphs[0].add_run("{% if draft %}草　稿（存在待补内容，不得报送）{% endif %}")


def add_table(document: Document, widths: Sequence[Length], rows: int) -> Table:
    """Add a table of fixed column widths with thin rules all round."""
    table = document.add_table(rows=rows, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    properties = table._tbl.tblPr
    width = properties.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(sum(int(one.twips) for one in widths)))
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "57")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.insert_element_before(margins, "w:tblLook")
    for column, one in zip(table.columns, widths, strict=True):
        column.width = one
        for cell in column.cells:
            cell.width = one
    return table


def fill_row(
    table: Table, row: int, texts: Sequence[str], style: str, centred: Sequence[int] = (), *, top: bool = False
) -> None:
    """Put texts into a row's cells; those in ``centred`` are centred, all are centred up and down or begin at the ``top``."""
    for position, text in enumerate(texts):
        cell = table.cell(row, position)
        if not top:
            _vertical_centre(cell)
        paragraph = cell.paragraphs[0]
        paragraph.style = style
        paragraph.add_run(text)
        if position in centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def tag_row(table: Table, row: int, tag: str, style: str) -> None:
    """Make a row that holds only a tag; it does not appear in the filled document."""
    table.cell(row, 0).paragraphs[0].style = style
    table.cell(row, 0).paragraphs[0].add_run(tag)


def repeat_in_cell(cell: _Cell, loop: str, text: str, style: str) -> None:
    """Fill a cell with one paragraph for each round of a loop."""
    cell.paragraphs[0].add_run(f"{{%p {loop} %}}")
    for line in (text, f"{{%p end{loop.split()[0]} %}}"):
        cell.add_paragraph(line, style=style)


def repeat_as_header(table: Table, row: int) -> None:
    """Repeat a row on every page the table runs over."""
    table.rows[row]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def keep_whole(table: Table, row: int) -> None:
    """Do not break a row across pages."""
    table.rows[row]._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def _vertical_centre(cell: _Cell) -> None:
    alignment = OxmlElement("w:vAlign")
    alignment.set(qn("w:val"), "center")
    cell._tc.get_or_add_tcPr().append(alignment)


def keep_next(paragraph: Paragraph) -> Paragraph:
    """Keep a paragraph on the page of the next one."""
    paragraph.paragraph_format.keep_with_next = True
    return paragraph
