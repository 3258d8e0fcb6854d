"""The page of GB/T 9704—2012 in Word's units, and the fonts it asks for."""

from __future__ import annotations

from docx.shared import Mm, Pt, Twips

from progress_report.gbt9704.typefaces import FONT_CHAINS

# 5.1, 5.2.1: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm.
PAGE_WIDTH, PAGE_HEIGHT = Mm(210), Mm(297)
TOP, BOTTOM, INSIDE, OUTSIDE = Mm(37), Mm(35), Mm(28), Mm(26)
# A landscape page lies in the same stack: its sides are the upright page's top and bottom, and which of its long edges is
# bound changes from page to page. The means keep every edge within the standard's ±1 mm on odd and even pages alike.
LANDSCAPE_SIDE, LANDSCAPE_EDGE = Mm(36), Mm(27)
TEXT_WIDTH = Mm(156)
# 5.2.3: 22 lines of 28 characters. Measured: exact 28.9 pt gives 22 lines, and 16 pt less 0.25 pt gives 28 characters.
LINE_PITCH = Pt(28.9)
BODY_SIZE, TITLE_SIZE, PAGE_NUMBER_SIZE = Pt(16), Pt(22), Pt(14)
CHARACTER_SPACING = Twips(-5)
# 7.5: the dash stands 7 mm below the text area; the footer's own line is centred there.
FOOTER_DISTANCE = Twips(1402)
PAGE_NUMBER_INDENT = Pt(14)

TITLE_FONT, BODY_FONT, KAI_FONT, HEI_FONT, SONG_FONT = (chain[0] for chain in FONT_CHAINS.values())
STAND_INS = {
    TITLE_FONT: "华文中宋",
    BODY_FONT: "仿宋",
    KAI_FONT: "楷体",
    HEI_FONT: "SimHei",
    SONG_FONT: "SimSun",
}
"""What Word takes for a font that is not installed: the nearest that comes with Windows or Office."""
