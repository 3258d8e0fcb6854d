"""The parts of Word that python-docx has no words for: a clean package, sections, page numbers, tables that repeat and merge."""

from __future__ import annotations

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header
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
    """Give a section the standard's page, upright or lying.

    No paragraph snaps to the grid of lines, which tells Word how many there are. LibreOffice centres whole lines of it in the room that a
    page has: nothing where that is 22 lines, but otherwise up to half a line of blank.
    """
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
    if not landscape:
        grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(int(layout.LINE_PITCH.twips)))
    properties.append(grid)


def add_section(document: Document, start: WD_SECTION = WD_SECTION.NEW_PAGE) -> Section:
    """Begin a section on a new page.

    The break hangs on a paragraph of its own, which is set so low that it fits under a full page: 22 lines of 28.9 pt leave 2 pt
    of 225 mm. A line of the usual height there would give a blank page.
    """
    section = document.add_section(start)
    broken = document.paragraphs[-1]
    broken.style = "公文正文"
    broken.paragraph_format.line_spacing = Pt(1)
    return section


def add_page_numbers(section: Section, *, landscape: bool = False) -> None:
    """Number the pages “— 1 —”, odd ones at the right and even ones at the left (7.5).

    On a lying page the number keeps its place on the sheet (8): at the left edge, turned, odd below and even above.
    """
    for footer, odd in ((section.footer, True), (section.even_page_footer, False)):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style = "页码"
        if landscape:
            paragraph._p.addprevious(parse_xml(_turned_number(odd=odd)))
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
    """Return a table that stands on the left edge, with one cell whose text runs downwards: upright on the turned sheet.

    A table is placed by its distance from the page (ECMA-376-1, 17.4.57) and its text turned (17.4.72) alike by every program; a
    shape with a text box lands in the paper's corner in LibreOffice, depending on the length of the text before it.
    """
    # The cell is 30 mm along the edge and 8 mm across; its text is centred 7 mm from the text area (7.5).
    across, along = Mm(8), Mm(30)
    left = Length(layout.LANDSCAPE_SIDE - Mm(7) - across // 2)
    # One character in from the text area's edge: at the foot of the sheet for odd pages, at its head for even ones.
    inset = layout.PAGE_NUMBER_INDENT
    top = Length(layout.PAGE_WIDTH - layout.LANDSCAPE_EDGE - along - inset if odd else layout.LANDSCAPE_EDGE + inset)
    width = int(across.twips)
    sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    none = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page"'
        f' w:tblpX="{int(left.twips)}" w:tblpY="{int(top.twips)}"/><w:tblOverlap w:val="never"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblBorders>{none}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="{int(along.twips)}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:textDirection w:val="tbRl"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="页码"/><w:jc w:val="{"right" if odd else "left"}"/></w:pPr>{"".join(_number_runs())}</w:p>'
        "</w:tc></w:tr></w:tbl>"
    )


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


LETTER_FOOT = Mm(20)
"""10.1: the lower double line stands 20 mm above the sheet's edge."""
_HEADER_LIFT = 18.4
"""Points by which characters of 24 pt, the smallest mark, stand lower than their line of 46 pt; larger ones are moved down."""


def add_letter_head(section: Section) -> None:
    """Give a section's first page the head and foot of a letter (10.1), and no page number.

    The name's upper edge is 30 mm below the sheet's, a double line (thick over thin) 4 mm under it; at the foot a double line
    (thin over thick) 20 mm above the sheet's lower edge.
    """
    section.different_first_page_header_footer = True
    section._sectPr.find(qn("w:docGrid")).attrib.pop(qn("w:type"), None)
    section.header_distance = Mm(30) - Pt(_HEADER_LIFT)
    section.footer_distance = LETTER_FOOT
    for numbered in (section.footer, section.even_page_footer):
        # The foot of the first page stands lower than the page numbers of the others, which keep their place (7.5).
        numbered.add_paragraph(style="页码").paragraph_format.line_spacing = Length(layout.FOOTER_DISTANCE - LETTER_FOOT)
    header, footer = section.first_page_header, section.first_page_footer
    header.is_linked_to_previous = footer.is_linked_to_previous = False
    blank = header.paragraphs[0]
    mark_paragraphs(header, "{{ bureau }}", "(bureau | length)", Length(Pt(_HEADER_LIFT)))
    blank._p.getparent().remove(blank._p)
    head_rule = header.add_paragraph(style="发文字号")
    # Measured on ink: 4 mm from the characters to the double line, part of which is the end of their own line.
    head_rule.paragraph_format.line_spacing = Length(Mm(4.9) - Pt(5.6))
    add_rules(head_rule, bottom=("thickThinSmallGap", 24))
    for text in ("{%p if draft %}", "草　稿（存在待补内容，不得报送）", "{%p endif %}"):
        header.add_paragraph(text, style="草稿标记")
    foot_rule = footer.paragraphs[0]
    foot_rule.style = "发文字号"
    foot_rule.paragraph_format.line_spacing = Pt(12)
    add_rules(foot_rule, bottom=("thinThickSmallGap", 24))
    for rule in (head_rule, foot_rule):
        # Centred on the sheet, whose margins are not equal.
        rule.paragraph_format.left_indent = Length((layout.PAGE_WIDTH - LETTER_RULE) // 2 - layout.INSIDE)
        rule.paragraph_format.right_indent = Length((layout.PAGE_WIDTH - LETTER_RULE) // 2 - layout.OUTSIDE)


MARK_STEPS = ((12, 36, 100), (15, 36, 80), (18, 36, 66), (22, 30, 66), (28, 24, 65))
"""发文机关标志: characters up to which a size in points and a width in per cent of it fit 156 mm (7.2.4)."""
LONGEST_BESIDE_DATE = 18
"""Characters of 印发机关 beside which 印发日期 fits on one line of 四号."""
_MARK_TOP, _MARK_FOOT, _MARK_PITCH = 0.77, 0.15, 46
"""How far a character reaches over its base line and under it, in its size; the exact pitch of the line of the largest mark, of which
0.8 are over the base line."""


def mark_paragraphs(container: Document | _Header | _Footer, text: str, length: str, top: Length) -> None:
    """Add 发文机关标志 on one line, as large as 156 mm allow, its upper edge ``top`` below where the paragraph begins (7.2.4).

    ``length`` is the template's expression for the number of its characters.
    """
    for place, (characters, size, width) in enumerate(MARK_STEPS):
        last = place == len(MARK_STEPS) - 1
        condition = "else" if last else f"{'elif' if place else 'if'} {length} <= {characters}"
        container.add_paragraph(f"{{%p {condition} %}}", style="公文正文")
        paragraph = container.add_paragraph(style="发文机关标志")
        # The line of smaller characters ends as far under them, so that what follows is as near.
        pitch = _MARK_PITCH - _MARK_FOOT / 0.2 * (MARK_STEPS[0][1] - size)
        paragraph.paragraph_format.line_spacing = Pt(pitch)
        paragraph.paragraph_format.space_before = Length(max(top - Pt(0.8 * pitch - _MARK_TOP * size), 0))
        run = paragraph.add_run(text)
        run.font.size = Pt(size)
        if width != 100:
            scale = OxmlElement("w:w")
            scale.set(qn("w:val"), str(width))
            run._r.get_or_add_rPr().insert_element_before(scale, "w:kern", "w:position", "w:sz", "w:szCs")
    container.add_paragraph("{%p endif %}", style="公文正文")


def add_copies(document: Document) -> None:
    """Add 抄送 at the foot of an empty even page, without rules and 印发机关, as a letter has it (10.1).

    A report without 抄送 is filled from the template less this last section: see ``output.copies``.
    """
    section = add_section(document, WD_SECTION.EVEN_PAGE)
    set_section(section)
    add_draft_header(section)
    document.add_paragraph(style="公文正文").paragraph_format.line_spacing = Pt(1)
    for footer in (section.footer, section.even_page_footer):
        footer.is_linked_to_previous = False
        footer.paragraphs[0].style = "版记"
        footer.paragraphs[0].add_run(COPIES)
        _hang_copies(footer.paragraphs[0], layout.PAGE_NUMBER_SIZE)
        # Down to the edge of the text area, as over a page number.
        gap = footer.add_paragraph(style="页码")
        gap.paragraph_format.line_spacing = Length(layout.BOTTOM - layout.FOOTER_DISTANCE)


COPIES = "抄送：{{ copies_to.rstrip('。') }}。"


def _hang_copies(paragraph: Paragraph, side: Length) -> None:
    """Keep 抄送 one character in from either side; later lines begin after the colon (7.4.2)."""
    paragraph.paragraph_format.right_indent = side
    paragraph.paragraph_format.left_indent = Length(side + 3 * layout.PAGE_NUMBER_SIZE)
    paragraph.paragraph_format.first_line_indent = Length(-3 * layout.PAGE_NUMBER_SIZE)


def add_imprint(document: Document) -> None:
    """Add 版记 at the foot of an empty page (7.4): 抄送, then who printed it and when, between lines of 0.35 and 0.25 mm.

    It is the top of the page's footer, which every program lets grow upwards from a fixed edge: its last line lies on the text
    area's lower edge whatever its length, and it cannot break over pages. A table or frame that is anchored at the foot stands
    there in Word, but not in LibreOffice. The page has no number, as 7.5 has it where a blank one stands before it: whether one
    does, which depends on the annex's length, no program but Word could tell.
    """
    document.add_paragraph(style="公文正文").paragraph_format.line_spacing = Pt(1)
    for footer in (document.sections[-1].footer, document.sections[-1].even_page_footer):
        footer.is_linked_to_previous = False
        number = footer.paragraphs[0]
        number.style = "页码"
        table = footer.add_table(4, 1, layout.TEXT_WIDTH)
        table.style = TABLE_STYLE
        number._p.addprevious(table._tbl)
        # Between the text area's edge and the page number's line (7.5), less the table's own rule.
        gap = footer.add_paragraph(style="页码")
        gap.paragraph_format.line_spacing = Length(layout.BOTTOM - layout.FOOTER_DISTANCE - Pt(16) - Pt(1))
        number._p.addprevious(gap._p)
        for row, text in (
            (0, "{%tr if copies_to %}"),
            (1, COPIES),
            (2, "{%tr endif %}"),
            (3, f"{{%p if printed_by | length <= {LONGEST_BESIDE_DATE} %}}"),
        ):
            paragraph = table.cell(row, 0).paragraphs[0]
            paragraph.style = "版记"
            paragraph.add_run(text)
            keep_whole(table, row)
        _imprint_rules(table)
        # 7.4.2: one character in from either side, of which a cell keeps 1 mm.
        side = Length(layout.PAGE_NUMBER_SIZE - Twips(CELL_MARGIN))
        form = table.cell(3, 0).paragraphs[0].paragraph_format
        form.left_indent = form.right_indent = side
        _hang_copies(table.cell(1, 0).paragraphs[0], side)
        place = Length(layout.TEXT_WIDTH - 2 * Twips(CELL_MARGIN) - side)
        printed = table.cell(3, 0)
        for text in ("{{ printed_by }}\t{{ report_date | date }}印发", "{%p else %}", "{{ printed_by }}",
                     "{{ report_date | date }}印发", "{%p endif %}"):  # fmt: skip
            paragraph = printed.add_paragraph(text, style="版记")
            paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
            if "\t" in text:
                paragraph.paragraph_format.tab_stops.add_tab_stop(place, alignment=WD_TAB_ALIGNMENT.RIGHT)
            elif "印发" in text:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _imprint_rules(table: Table) -> None:
    borders = "".join(
        f'<w:{side} w:val="{kind}" w:sz="{width}" w:space="0" w:color="auto"/>'
        for side, kind, width in (("top", "single", 8), ("left", "nil", 0), ("bottom", "single", 8), ("right", "nil", 0),
                                  ("insideH", "single", 6), ("insideV", "nil", 0))
    )  # fmt: skip
    properties = table._tbl.tblPr
    marked = parse_xml(f"<w:tblBorders {nsdecls('w')}>{borders}</w:tblBorders>")
    next(properties.iterchildren(qn("w:tblLayout"), qn("w:tblLook"))).addprevious(marked)


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


SECOND_LEVEL_HEAD = ("{%tc if two_levels %}", "二级任务", "{%tc endif %}")
TAG_WIDTH = Mm(0.1)
"""Of a cell that holds only a tag: it does not appear."""


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


def set_outline(paragraph: Paragraph, level: int) -> None:
    """Show a paragraph in the outline at a level from 1, as a heading of that level."""
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level - 1))
    paragraph._p.get_or_add_pPr().insert_element_before(outline, "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange")


def indent_right(paragraph: Paragraph, characters: int, size: Length = layout.BODY_SIZE) -> None:
    """Keep a paragraph some characters off the right edge of the text area."""
    indent = OxmlElement("w:ind")
    indent.set(qn("w:rightChars"), str(characters * 100))
    indent.set(qn("w:right"), str(int(size.twips * characters)))
    paragraph._p.get_or_add_pPr().insert_element_before(indent, "w:jc")


def indent_hanging(paragraph: Paragraph, left: int, hanging: int, size: Length = layout.BODY_SIZE) -> None:
    """Begin a paragraph's lines ``left`` characters in, the first of them ``hanging`` less."""
    indent = OxmlElement("w:ind")
    for side, characters in (("left", left), ("hanging", hanging)):
        indent.set(qn(f"w:{side}Chars"), str(characters * 100))
        indent.set(qn(f"w:{side}"), str(int(size.twips * characters)))
    paragraph._p.get_or_add_pPr().insert_element_before(indent, "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr")


def add_marked(paragraph: Paragraph, name: str, *texts: str, first_style: str | None = None) -> None:
    """Add a run for each of ``texts``, between a bookmark's ends (ECMA-376-1, 17.13.6): what becomes of them can be found again.

    Bookmarks are kept by Word, WPS and LibreOffice and take no room on the page. Content controls do not serve: LibreOffice 7.4 drops
    their names, repeats the text of those around paragraphs, and may break the line at the end of those within.
    """
    identity = str(1 + len(paragraph.part.element.findall(f".//{qn('w:bookmarkStart')}")))
    for end in ("Start", "End"):
        mark = OxmlElement(f"w:bookmark{end}")
        mark.set(qn("w:id"), identity)
        if end == "Start":
            mark.set(qn("w:name"), name)
        paragraph._p.append(mark)
        for place, text in enumerate(texts if end == "Start" else ()):
            paragraph.add_run(text, first_style if place == 0 else None)
