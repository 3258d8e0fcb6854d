"""The parts of Word that python-docx has no words for: a clean package, sections, page numbers, tables that repeat and merge."""

from __future__ import annotations

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Length, Mm, Pt, Twips
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from tools.templates import layout
from tools.templates.styles import CELL_MARGIN, RED, STYLES, TABLE_STYLE, font_table, style_sheet

KEPT_PARTS = (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS, RELATIONSHIP_TYPE.FONT_TABLE)
COMPATIBILITY = "http://schemas.microsoft.com/office/word"


def new_document() -> Document:
    """Return an empty document with the templates' styles and settings, and nothing of python-docx's own template."""
    document = docx.Document()
    _replace(document.styles.element, style_sheet(STYLES))
    _replace(document.settings.element, _settings())
    for identity, relation in list(document.part.rels.items()):
        if relation.reltype not in KEPT_PARTS:
            del document.part.rels[identity]
        elif relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            relation.target_part._blob = font_table().encode()
    package = document.part.package.rels
    for identity, relation in list(package.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package[identity]
    properties = document.core_properties
    properties.author = properties.comments = properties.title = properties.last_modified_by = ""
    return document


def _settings() -> str:
    """Return settings as a Chinese Word writes them; children in the order of ECMA-376-1, 17.15.1.78.

    doNotExpandShiftReturn keeps a line that ends with a line break, as a value typed in several lines has, from being spread.
    """
    options = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
    }
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{COMPATIBILITY}" w:val="{value}"/>' for name, value in options.items()
    )
    return (
        f'<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="640"/>'
        '<w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>"
        f"<w:doNotExpandShiftReturn/><w:useFELayout/>{compatible}</w:compat>"
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _replace(root: BaseOxmlElement, markup: str) -> None:
    for child in list(root):
        root.remove(child)
    for child in list(parse_xml(markup)):
        root.append(child)


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


def add_rules(
    paragraph: Paragraph, *, top: tuple[str, int] | None = None, bottom: tuple[str, int] | None = None, colour: str = RED
) -> None:
    """Put rules over and under a paragraph, each a kind of line and its width in eighths of a point."""
    borders = OxmlElement("w:pBdr")
    for side, rule in (("top", top), ("bottom", bottom)):
        if rule is not None:
            line = OxmlElement(f"w:{side}")
            for name, value in (("val", rule[0]), ("sz", str(rule[1])), ("space", "0"), ("color", colour)):
                line.set(qn(f"w:{name}"), value)
            borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders,
        "w:shd",
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:snapToGrid",
        "w:spacing",
        "w:ind",
        "w:jc",
        "w:outlineLvl",
        "w:sectPr",
    )


LETTER_RULE = Mm(170)
"""10.1: the red double lines are 170 mm wide, centred on the page, and so wider than the text."""


def add_letter_head(section: Section) -> None:
    """Give a section's first page the head and foot of a letter (10.1), and no page number.

    The name's upper edge is 30 mm below the sheet's, a double line (thick over thin) 4 mm under it; at the foot a double line
    (thin over thick) 20 mm above the sheet's lower edge.
    """
    section.different_first_page_header_footer = True
    section.header_distance = Mm(30) - Pt(5)
    header, footer = section.first_page_header, section.first_page_footer
    header.is_linked_to_previous = footer.is_linked_to_previous = False
    header.paragraphs[0].style = "发文机关标志"
    header.paragraphs[0].add_run("{{ bureau }}")
    head_rule = header.add_paragraph(style="发文字号")
    head_rule.paragraph_format.line_spacing = Mm(4)
    add_rules(head_rule, bottom=("thickThinSmallGap", 24))
    header.add_paragraph("{% if draft %}草　稿（存在待补内容，不得报送）{% endif %}", style="草稿标记")
    foot_rule = footer.paragraphs[0]
    foot_rule.style = "发文字号"
    foot_rule.paragraph_format.line_spacing = Pt(12)
    add_rules(foot_rule, bottom=("thinThickSmallGap", 24))
    for rule in (head_rule, foot_rule):
        # Centred on the sheet, whose margins are not equal.
        rule.paragraph_format.left_indent = Length((layout.PAGE_WIDTH - LETTER_RULE) // 2 - layout.INSIDE)
        rule.paragraph_format.right_indent = Length((layout.PAGE_WIDTH - LETTER_RULE) // 2 - layout.OUTSIDE)


def add_imprint(document: Document) -> None:
    """Add 版记 at the foot of an empty page (7.4): 抄送, then who printed it and when, between lines of 0.35 and 0.25 mm.

    It is pushed down by an empty line as high as the rest of the page: a table or frame that is anchored at the foot stands there
    in Word, but not in LibreOffice.
    """
    for condition, lines in (("{%p if copies_to %}", 2), ("{%p else %}", 1)):
        document.add_paragraph(condition, style="公文正文")
        # The rules and the paragraph that has to follow a table need their own 6 pt.
        document.add_paragraph(style="公文正文").paragraph_format.line_spacing = Length(
            Mm(225) - lines * layout.LINE_PITCH - Pt(6)
        )
    document.add_paragraph("{%p endif %}", style="公文正文")
    half = Length(layout.TEXT_WIDTH // 2)
    table = add_table(document, [half, half], 4)
    for row, text in ((0, "{%tr if copies_to %}"), (1, "抄送：{{ copies_to.rstrip('。') }}。"), (2, "{%tr endif %}")):
        cell = table.cell(row, 0).merge(table.cell(row, 1)) if row == 1 else table.cell(row, 0)
        cell.paragraphs[0].style = "版记"
        cell.paragraphs[0].add_run(text)
    fill_row(table, 3, ("{{ bureau }}办公室", "{{ report_date | date }}印发"), "版记")
    table.cell(3, 1).paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    borders = "".join(
        f'<w:{side} w:val="{kind}" w:sz="{width}" w:space="0" w:color="auto"/>'
        for side, kind, width in (("top", "single", 8), ("left", "nil", 0), ("bottom", "single", 8), ("right", "nil", 0),
                                  ("insideH", "single", 6), ("insideV", "nil", 0))
    )  # fmt: skip
    properties = table._tbl.tblPr
    layout_element = properties.find(qn("w:tblLayout"))
    marked = parse_xml(f"<w:tblBorders {nsdecls('w')}>{borders}</w:tblBorders>")
    if layout_element is not None:
        layout_element.addprevious(marked)
    else:
        properties.append(marked)
    for row in (1, 3):
        for cell in table.rows[row].cells:
            for paragraph in cell.paragraphs:
                # 7.4.2: one character in from either side; a cell keeps 1 mm of it.
                paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Length(
                    layout.PAGE_NUMBER_SIZE - Twips(CELL_MARGIN)
                )
    document.add_paragraph(style="公文正文").paragraph_format.line_spacing = Pt(1)


def add_table(document: Document, widths: Sequence[Length], rows: int) -> Table:
    """Add a table of fixed column widths with thin rules all round."""
    table = document.add_table(rows=rows, cols=len(widths))
    table.style = TABLE_STYLE
    table.autofit = False
    width = table._tbl.tblPr.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(sum(int(one.twips) for one in widths)))
    for column, one in zip(table.columns, widths, strict=True):
        column.width = one
        for cell in column.cells:
            cell.width = one
    return table


def fill_row(table: Table, row: int, texts: Sequence[str], style: str, centred: Sequence[int] = (), *, top: bool = False) -> None:
    """Put texts into a row's cells; those in ``centred`` are centred, all are centred up and down or begin at the ``top``."""
    for position, text in enumerate(texts):
        cell = table.cell(row, position)
        if not top:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
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
    """Repeat a row, which is kept whole, on every page the table runs over."""
    keep_whole(table, row)
    table.rows[row]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def keep_whole(table: Table, row: int) -> None:
    """Do not break a row across pages."""
    table.rows[row]._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def keep_row_next(table: Table, row: int) -> None:
    """Keep a row on the page of the next one."""
    for cell in table.rows[row].cells:
        for paragraph in cell.paragraphs:
            keep_next(paragraph)


def keep_next(paragraph: Paragraph) -> Paragraph:
    """Keep a paragraph on the page of the next one."""
    paragraph.paragraph_format.keep_with_next = True
    return paragraph


def indent_right(paragraph: Paragraph, characters: int, size: Length = layout.BODY_SIZE) -> None:
    """Keep a paragraph some characters off the right edge of the text area."""
    indent = OxmlElement("w:ind")
    indent.set(qn("w:rightChars"), str(characters * 100))
    indent.set(qn("w:right"), str(int(size.twips * characters)))
    paragraph._p.get_or_add_pPr().insert_element_before(indent, "w:jc")
