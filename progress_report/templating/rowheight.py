"""Heights of rows with wrapped text, so that a filled sheet shows and prints all of it in every program.

Excel fits such rows when it opens a file; other programs take the default height for a row that has none. The height written here
is an estimate and no custom height: Excel and WPS fit the row anew when its text is edited.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import pass_context
from jinja2.runtime import Context
from lxml import etree

from progress_report.templating.references import column_letters
from progress_report.templating.source import STATE
from progress_report.templating.styles import DEFAULT_SIZE, qname

DEFAULT_WIDTH, DEFAULT_HEIGHT = 8.43, 15.0
"""Characters of the standard font in a standard column, points of a standard row (18.3.1.81)."""
LINE_SHARE = 1.36
"""Height of a line in font sizes: that of 仿宋 and 宋体 in Excel, rounded up."""
PADDING, HIGHEST = 3.0, 409.0
"""Points above and below the text together; the most that a row may be high."""

_CELL = re.compile(r'<c r="([A-Z]+)\d+"([^>/]*)(?:/>|>(.*?)</c>)', re.DOTALL)
_STYLE = re.compile(r' s="(\d+)"')
_TEXT = re.compile(r"<t[^>]*>(.*?)</t>", re.DOTALL)
_WIDE = re.compile(
    r"[\u1100-\u115f\u2014-\u2026\u2030-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)


@dataclass(frozen=True, slots=True)
class Fitting:
    """What a sheet's rows are fitted to: the columns' widths in characters, the font sizes of styles that wrap and the standard
    height of a row in points.
    """

    widths: Mapping[str, float]
    sizes: Mapping[str, float]
    standard: float

    def height(self, cells: str, left_out: frozenset[str]) -> float:
        """Return the height in points that a row's cells need, at least the standard one.

        Cells in the columns ``left_out`` are merged with others and do not count.
        """
        needed = self.standard
        for column, attributes, content in _CELL.findall(cells):
            style = _STYLE.search(attributes)
            size = self.sizes.get(style[1]) if style else None
            if size is None or column in left_out or "<t" not in content:
                continue
            text = html.unescape("".join(_TEXT.findall(content)))
            room = max((self.widths.get(column, DEFAULT_WIDTH) - 1) * DEFAULT_SIZE / size, 2.0)
            lines = sum(max(1, -int(-_width(line) // room)) for line in text.split("\n"))
            if lines > 1:
                needed = max(needed, lines * size * LINE_SHARE + PADDING)
        return min(needed, HIGHEST)


def _width(line: str) -> float:
    """Return a line's width in characters of the standard font; East Asian ones count two."""
    return len(line) + len(_WIDE.findall(line))


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
def _height(context: Context, cells: str, left_out: tuple[str, ...]) -> str:
    """Return the height of a row that holds the rendered ``cells``."""
    fitting: Fitting = context[STATE].plan.fitting
    return f"{fitting.height(str(cells), frozenset(left_out)):.1f}"


def _rendered(cells: str) -> str:
    """Return cells that have been rendered already."""
    return cells


FILTERS: dict[str, Callable[..., object]] = {"__height": _height, "__rendered": _rendered}
