"""Heights of rows with wrapped text, so that a filled sheet shows and prints all of it in every program.

Excel fits such rows when it opens a file; other programs take the default height for a row that has none. The height written here
is an estimate and no custom height: Excel and WPS fit the row anew when its text is edited.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from jinja2 import pass_context
from jinja2.runtime import Context
from lxml import etree

from progress_report.templating.excel.references import column_letters
from progress_report.templating.excel.styles import DEFAULT_SIZE, qname
from progress_report.templating.language.program import STATE
from progress_report.templating.text import Made

DEFAULT_WIDTH, DEFAULT_HEIGHT = 8.43, 15.0
"""Characters of the standard font in a standard column, points of a standard row (18.3.1.81)."""


LINE_SHARE = 1.36
"""Height of a line in font sizes: that of 仿宋 and 宋体 in Excel, rounded up."""


WIDEST = 2.5
"""Characters of the standard font that none is wider than, as ``_width`` reckons."""


PADDING, HIGHEST = 3.0, 409.0
"""Points above and below the text together; the most that a row may be high."""


_TEXT_CELL = re.compile(r'<c r="([A-Z]+)\d+"[^>]* t="inlineStr"><is>(?:<t[^>]*>([^<]*)</t></is>|(.*?)</is>)', re.DOTALL)


_TEXT = re.compile(r"<t[^>]*>([^<]*)</t>")


class Fitting(NamedTuple):
    """What a row is fitted to: of each column that counts the room in characters and the height of a line, the standard height.

    Heights are in points.
    """

    columns: Mapping[str, tuple[float, float]]
    standard: float

    def height(self, cells: str) -> float:
        """Return the height that a row's rendered cells need, at least the standard one."""
        needed = self.standard
        for column, whole, runs in _TEXT_CELL.findall(cells):
            if column not in self.columns:
                continue
            room, line_height = self.columns[column]
            text = whole or "".join(_TEXT.findall(runs))
            if len(text) * WIDEST <= room and "\n" not in text:
                continue
            if "&" in text:
                text = html.unescape(text)
            lines = sum([max(1, -int(-_width(line) // room)) for line in text.split("\n")])
            if lines > 1:
                needed = max(needed, lines * line_height + PADDING)
        return min(needed, HIGHEST)


def fitting(root: etree._Element, styles: Mapping[str, str], sizes: Mapping[str, float]) -> Fitting:
    """Return what a row of a sheet is fitted to, given its columns' styles and the font sizes of styles that wrap."""
    widths = column_widths(root)
    columns = {}
    for column, style in styles.items():
        size = sizes.get(style)
        if size is not None:
            room = max((widths.get(column, DEFAULT_WIDTH) - 1) * DEFAULT_SIZE / size, 2.0)
            columns[column] = (room, size * LINE_SHARE)
    return Fitting(columns, standard_height(root))


def _width(line: str) -> float:
    """Return a line's width in characters of the standard font; East Asian ones, three bytes in UTF-8, count two."""
    return (len(line) + len(line.encode("utf-8", "replace"))) / 2


def standard_height(root: etree._Element) -> float:
    """Return the height of a sheet's rows that have none of their own, in points."""
    defaults = root.find(qname("sheetFormatPr"))
    return DEFAULT_HEIGHT if defaults is None else float(defaults.get("defaultRowHeight", DEFAULT_HEIGHT))


def column_widths(root: etree._Element) -> dict[str, float]:
    """Return the widths that a sheet sets for its columns."""
    widths: dict[str, float] = {}
    for column in root.iter(qname("col")):
        first, last = int(column.get("min", "1")), int(column.get("max", "1"))
        for number in range(first, min(last, first + 255) + 1):
            widths[column_letters(number)] = float(column.get("width", DEFAULT_WIDTH))
    return widths


@pass_context
def _height(context: Context, cells: Made, row: int) -> str:
    """Return the height of a row that holds the rendered ``cells``."""
    fitted: Fitting = context[STATE].plan.fittings[row]
    return f"{fitted.height(cells.markup):.1f}"


def _rendered(cells: Made) -> str:
    """Return cells that have been rendered already."""
    return cells.markup


FILTERS: dict[str, Callable[..., object]] = {"__height": _height, "__rendered": _rendered}
