"""The style sheet of the Word templates: only the styles that a clerk needs, under the names that the standard uses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docx.oxml.ns import nsdecls
from docx.shared import Length, Pt

from tools.templates import layout

RED = "FF0000"
CENTRE, RIGHT, LEFT, JUSTIFIED = "center", "right", "left", "both"
NORMAL_ID, TABLE_ID = "a", "b"
TABLE_STYLE = "公文表格"
LEAD_IN = "段首标题"
"""The character style of a heading that its paragraph goes on after."""
BARE = ".rstrip('。；;.！？ ')"
"""A text without its final mark, in a tag: the sentence or heading it goes into has its own."""
CELL_MARGIN = 57
"""Twips between a cell's rule and its text: 1 mm."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style.

    ``pitch`` is None where a line is as high as what stands in it. ``indent`` is the first line's, ``left`` and ``hanging`` those of a hanging paragraph, all in characters; ``full_line`` sets
    28 characters of 三号 to a line and leaves no line of a paragraph alone on a page; ``together`` keeps the paragraph on one page; ``level`` is the outline level, from 0; ``colour`` is six
    hexadecimal digits.
    """

    name: str
    font: str
    size: Length
    pitch: Length | None = layout.LINE_PITCH
    align: str = JUSTIFIED
    indent: int = 0
    left: int = 0
    hanging: int = 0
    full_line: bool = False
    keep_next: bool = False
    together: bool = False
    level: int | None = None
    colour: str = ""

    def xml(self) -> str:
        """Return the style as Word writes it; children in the order of ECMA-376-1, 17.3.1.26 and 17.3.2.28."""
        flow = "<w:keepNext/>" * self.keep_next + "<w:keepLines/>" * self.together + "<w:widowControl/>" * self.full_line
        outline = "" if self.level is None else f'<w:outlineLvl w:val="{self.level}"/>'
        pitch = f'<w:spacing w:line="{_twips(self.pitch)}" w:lineRule="exact"/>' if self.pitch else ""
        colour = f'<w:color w:val="{self.colour}"/>' if self.colour else ""
        gap = f'<w:spacing w:val="{_twips(layout.CHARACTER_SPACING)}"/>' if self.full_line else ""
        return (
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{self.name}"><w:name w:val="{self.name}"/>'
            f'<w:basedOn w:val="{NORMAL_ID}"/><w:qFormat/>'
            f"<w:pPr>{flow}{pitch}{self._indents()}"
            f'<w:jc w:val="{self.align}"/>{outline}</w:pPr>'
            f"<w:rPr>{fonts(self.font)}{colour}{gap}{_size(self.size)}</w:rPr></w:style>"
        )

    def _indents(self) -> str:
        character = _twips(self.size)
        if self.indent:
            return f'<w:ind w:firstLineChars="{self.indent * 100}" w:firstLine="{self.indent * character}"/>'
        if self.hanging:
            return (
                f'<w:ind w:leftChars="{self.left * 100}" w:left="{self.left * character}"'
                f' w:hangingChars="{self.hanging * 100}" w:hanging="{self.hanging * character}"/>'
            )
        return ""


def style_sheet(styles: Iterable[Style]) -> str:
    """Return ``w:styles`` with the given styles, the plain table and what every document needs.

    Figures and Latin letters get no extra space beside characters, and punctuation does not hang over the edge: either would
    break the 28 characters of a line or the text area (5.2.3). Figures and letters are in English, as Chinese Word has it: in text
    that is Chinese throughout, LibreOffice breaks lines inside numbers.
    """
    return (
        f"<w:styles {nsdecls('w')}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(layout.BODY_FONT)}{_size(layout.BODY_SIZE)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0"'
        ' w:count="0"/>'
        f'<w:style w:type="paragraph" w:default="1" w:styleId="{NORMAL_ID}"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
        f'<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="c"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="d"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_ID}"><w:name w:val="{TABLE_STYLE}"/><w:basedOn w:val="d"/>'
        f"<w:tblPr><w:tblBorders>{_rules()}</w:tblBorders><w:tblCellMar>"
        f'<w:left w:w="{CELL_MARGIN}" w:type="dxa"/><w:right w:w="{CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{LEAD_IN}"><w:name w:val="{LEAD_IN}"/><w:qFormat/>'
        f"<w:rPr>{fonts(layout.KAI_FONT)}</w:rPr></w:style>"
        f"{''.join(style.xml() for style in styles)}</w:styles>"
    )


def fonts(name: str) -> str:
    """Return ``w:rFonts`` that asks for one font in every script, so that figures do not fall into another one."""
    return f'<w:rFonts w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def font_table() -> str:
    """Return ``w:fonts``: the fonts asked for, each with the one that stands in where it is not installed (17.8.3.1)."""
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{instead}"/><w:charset w:val="86"/><w:family w:val="auto"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, instead in layout.STAND_INS.items()
    )
    return f"<w:fonts {nsdecls('w')}>{entries}</w:fonts>"


def _rules() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)


def _size(size: Length) -> str:
    half_points = round(size.pt * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _twips(length: Length) -> int:
    return round(length.pt * 20)


BODY = Style("公文正文", layout.BODY_FONT, layout.BODY_SIZE, indent=2, full_line=True)
STYLES = (
    Style("公文标题", layout.TITLE_FONT, layout.TITLE_SIZE, Pt(34), CENTRE, keep_next=True),
    Style("主送机关", layout.BODY_FONT, layout.BODY_SIZE, full_line=True),
    BODY,
    Style("一级标题", layout.HEI_FONT, layout.BODY_SIZE, indent=2, full_line=True, keep_next=True, level=0),
    Style("二级标题", layout.KAI_FONT, layout.BODY_SIZE, indent=2, full_line=True, keep_next=True, level=1),
    # 附件： is three characters: a long name goes on under its own first character (7.3.4).
    Style("附件说明", layout.BODY_FONT, layout.BODY_SIZE, left=5, hanging=3, full_line=True),
    Style("发文机关标志", layout.TITLE_FONT, Pt(36), Pt(46), CENTRE, colour=RED),
    Style("发文字号", layout.BODY_FONT, layout.BODY_SIZE, align=LEFT),
    Style("版记", layout.BODY_FONT, layout.PAGE_NUMBER_SIZE, Pt(28.9), LEFT),
    Style("署名", layout.BODY_FONT, layout.BODY_SIZE, full_line=True, align=LEFT, keep_next=True),
    Style("成文日期", layout.BODY_FONT, layout.BODY_SIZE, full_line=True, align=RIGHT),
    Style("附件标识", layout.HEI_FONT, layout.BODY_SIZE, full_line=True, align=LEFT, keep_next=True),
    Style("附件标题", layout.TITLE_FONT, layout.TITLE_SIZE, Pt(34), CENTRE, keep_next=True),
    Style("表题", layout.HEI_FONT, Pt(14), Pt(22), CENTRE, keep_next=True),
    Style("图", layout.BODY_FONT, Pt(9), None, CENTRE),
    Style("表头", layout.HEI_FONT, Pt(12), Pt(16), CENTRE),
    Style("表格正文", layout.BODY_FONT, Pt(12), Pt(16), LEFT),
    Style("任务表头", layout.HEI_FONT, Pt(10.5), Pt(16), CENTRE),
    Style("任务正文", layout.BODY_FONT, Pt(10.5), Pt(16), LEFT),
    Style("附表表头", layout.HEI_FONT, Pt(9), Pt(12.5), CENTRE),
    Style("附表小标题", layout.HEI_FONT, Pt(9), Pt(12.5), LEFT, keep_next=True),
    Style("附表正文", layout.BODY_FONT, Pt(9), Pt(12.5), LEFT, together=True),
    Style("页码", layout.SONG_FONT, layout.PAGE_NUMBER_SIZE, Pt(16), LEFT),
    Style("草稿标记", layout.HEI_FONT, layout.PAGE_NUMBER_SIZE, Pt(18), CENTRE),
)
