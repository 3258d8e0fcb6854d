"""The rules of the page: paper, margins, text area, page numbers (5.1, 5.2.1, 7.5, 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from progress_report.gbt9704.document import Footer, Paragraph, Section, WordFile
from progress_report.gbt9704.parts import MM, SIZE_4, alignment, is_set_in, looks, millimetres
from progress_report.gbt9704.rules import Deviation
from progress_report.messages import _

NUMBER_LINE = re.compile(r"\s*[—–-]\s*\d*\s*[—–-]\s*")

CHARACTER = 14 * 20 / MM
"""Millimetres that a character of 四号 takes, by which a page number stands in from the text area's edge (7.5)."""


def page_deviations(document: WordFile) -> Iterator[Deviation]:
    """Check paper, margins and text area of every section (5.1, 5.2.1, 8)."""
    if not document.sections:
        yield Deviation("5.1-paper", _("第{number}节").format(number=1), _("没有页面设置"))
    for number, section in enumerate(document.sections, 1):
        place = _("第{number}节").format(number=number)
        if not _near(sorted((section.width, section.height)), (210, 297), 1):
            yield Deviation("5.1-paper", place, f"{millimetres(section.width)} × {millimetres(section.height)}")
            continue
        if section.landscape:
            # The sheet is turned: its upright top and bottom are left and right, on odd pages or on even ones.
            sides, edges = sorted((section.left, section.right)), sorted((section.top, section.bottom))
            margins = _near(sides, (35, 37), 1.1) and _near(edges, (26, 28), 1.1)
        else:
            margins = _near((section.top, section.left), (37, 28), 1)
        if not margins:
            found = _("上 {top}，下 {bottom}，左 {left}，右 {right}").format(
                top=millimetres(section.top),
                bottom=millimetres(section.bottom),
                left=millimetres(section.left),
                right=millimetres(section.right),
            )
            yield Deviation("5.2.1-margins", place, found)
        area = (section.width - section.left - section.right, section.height - section.top - section.bottom)
        if not _near(area, (225, 156) if section.landscape else (156, 225), 1.5):
            yield Deviation("5.2.1-text-area", place, f"{millimetres(area[0])} × {millimetres(area[1])}")


def _near(values: Sequence[float], wanted: Sequence[float], tolerance: float) -> bool:
    return all(abs(value / MM - one) <= tolerance for value, one in zip(values, wanted, strict=True))


def page_number_deviations(document: WordFile) -> Iterator[Deviation]:
    """Check page numbers: that each page has one, how it is set, and where it stands (7.5, 8)."""
    for number, section in enumerate(document.sections, 1):
        place = _("第{number}节的页脚").format(number=number)
        kinds: tuple[str, ...] = ("default", "even") if document.even_and_odd else ("default",)
        if section.footers and section.footers.keys() == {"first"}:
            kinds = ()  # the section is a letter's first page
        if any(one.has_imprint for one in section.footers.values()):
            continue  # its page has no number where a blank one stands before it, which a file does not tell
        first = section.footers.get("first")
        # A letter's first page has a red double line at its foot instead of a number (10.1).
        lettered = first is None or first.has_page or first.red_rule
        if first is not None and first.red_rule and abs(section.footer_distance / MM - 20) > 1:
            yield Deviation("10.1-foot-rule", place, f"{millimetres(section.footer_distance)}")
        missing = [kind for kind in kinds if not _numbered(section, kind)]
        if missing or not lettered:
            yield Deviation("7.5-page-number", place, _("没有页码"))
            continue
        if not kinds:
            continue
        if section.landscape:
            for kind in kinds:
                yield from _turned_number(section, section.footers[kind], place, even=kind == "even")
            continue
        for kind in kinds:
            yield from _page_number(section, section.footers[kind], place, even=kind == "even")
        if not document.even_and_odd:
            yield Deviation("7.5-page-number-place", place, _("单双页页码在同一侧"))
        elif abs(_dash_below(section, section.footers[kinds[0]]) - 7) > 1.5:
            below = _dash_below(section, section.footers[kinds[0]])
            yield Deviation("7.5-page-number-place", place, _("一字线距版心下边缘约 {mm:.1f} mm").format(mm=below))


def _turned_number(section: Section, footer: Footer, place: str, *, even: bool) -> Iterator[Deviation]:
    """Check the number of a lying page: at the place on the sheet where upright pages have it (7.5, 8)."""
    if not footer.boxed:
        yield Deviation("8-landscape", place, _("页码在横页的下边"))
    elif not footer.turned:
        yield Deviation("8-landscape", place, _("页码没有转过90度"))
    elif footer.place is not None:
        left, top, width, height = footer.place
        away = (section.left - left - width / 2) / MM
        inset = (top - section.top if even else section.height - section.bottom - top - height) / MM
        if abs(away - 7) > 1.5:
            yield Deviation("8-landscape", place, _("页码距版心 {mm:.1f} mm").format(mm=away))
        if abs(inset - CHARACTER) > 1.5:
            yield Deviation("8-landscape", place, _("页码离版心边 {mm:.1f} mm").format(mm=inset))


def _numbered(section: Section, kind: str) -> bool:
    return kind in section.footers and section.footers[kind].has_page


def _page_number(section: Section, footer: Footer, place: str, *, even: bool) -> Iterator[Deviation]:
    paragraph = _number_line(footer)
    marks = "".join(run.text for run in paragraph.runs)
    if not re.fullmatch(r"\s*[—–]\s*\d*\s*[—–]\s*", marks) or "–" in marks:
        yield Deviation("7.5-page-number-form", place, marks.strip() or _("没有一字线"))
    wrong = next((run for run in paragraph.runs if run.text.strip() and not is_set_in(run, "宋体", SIZE_4)), None)
    if wrong is not None:
        yield Deviation("7.5-page-number-form", place, looks(wrong))
    indent = paragraph.left if even else paragraph.right
    aligned = paragraph.align in ({"left", "start", "both"} if even else {"right", "end"})
    if not aligned or abs(indent - 1) > 0.3:
        found = _("{align}，空 {characters:g} 字").format(align=alignment(paragraph), characters=round(indent, 1))
        yield Deviation("7.5-page-number-place", place + (_("（双页）") if even else _("（单页）")), found)


def _number_line(footer: Footer) -> Paragraph:
    """Return the footer's paragraph that holds the page number; 版记 may stand over it."""
    shown = [one for one in footer.paragraphs if not one.is_blank]
    # A field whose value was never worked out has no text at all.
    return next((one for one in shown if NUMBER_LINE.fullmatch(one.text)), None) or (shown or footer.paragraphs)[0]


def _dash_below(section: Section, footer: Footer) -> float:
    """Return how far under the text area the page number's middle is, in mm: a line of 四号 is 16 pt high.

    What stands under the number's line lifts it off the footer's lower edge.
    """
    number = _number_line(footer)
    under = sum(one.line or 0 for one in footer.paragraphs if one.number > number.number)
    return (section.bottom - section.footer_distance - under - 8 * 20) / MM
