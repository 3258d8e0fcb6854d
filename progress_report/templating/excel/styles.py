"""Cell styles: which formats show a date, and a date format for cells that have none (ECMA-376-1, 18.8)."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from progress_report.templating.package.archive import parse

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


_DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Built-in number formats that show a date or time (18.8.30), with the East Asian ones."""


_SHORT_DATE = "14"


DEFAULT_SIZE = 11.0
"""Points of the standard font."""


_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


def qname(name: str) -> str:
    """Return the name of a SpreadsheetML element in Clark notation."""
    return f"{{{S}}}{name}"


class Styles:
    """The styles part of a workbook, to which formats for dates are added."""

    def __init__(self, data: bytes, part: str) -> None:
        self._root = parse(data, part)
        self._formats = self._root.find(qname("cellXfs"))
        # An element of a tree is found by counting from the first, which thousands of styles would be for each.
        self._each = list(self._formats) if self._formats is not None else []
        self._codes = {number.get("numFmtId", ""): number.get("formatCode", "") for number in self._root.iter(qname("numFmt"))}
        self._dated: dict[str, str] = {}
        self._wrapping: dict[str, float] | None = None

    def dated(self, style: str) -> str:
        """Return the style, or if it does not show dates one that does and is the same otherwise."""
        if style not in self._dated:
            self._dated[style] = self._with_date(style)
        return self._dated[style]

    def _with_date(self, style: str) -> str:
        if self._formats is None or int(style) >= len(self._each):
            return style
        given = self._each[int(style)]
        number = given.get("numFmtId", "0")
        if int(number) in _DATE_FORMATS or re.search("[ymdhs]", _LITERAL.sub("", self._codes.get(number, "")), re.IGNORECASE):
            return style
        added = deepcopy(given)
        added.set("numFmtId", _SHORT_DATE)
        added.set("applyNumberFormat", "1")
        self._formats.append(added)
        self._each.append(added)
        self._formats.set("count", str(len(self._each)))
        return str(len(self._each) - 1)

    def wrapping_sizes(self) -> dict[str, float]:
        """Return the font sizes (points) of the styles that wrap text."""
        if self._wrapping is None:
            self._wrapping = self._wrapping_sizes()
        return self._wrapping

    def _wrapping_sizes(self) -> dict[str, float]:
        fonts = self._root.findall(f"{qname('fonts')}/{qname('font')}")
        sizes: dict[str, float] = {}
        for index, style in enumerate(self._each):
            alignment = style.find(qname("alignment"))
            if alignment is None or alignment.get("wrapText") not in {"1", "true"}:
                continue
            number = int(style.get("fontId", "0"))
            size = fonts[number].find(qname("sz")) if number < len(fonts) else None
            sizes[str(index)] = DEFAULT_SIZE if size is None else float(size.get("val", DEFAULT_SIZE))
        return sizes

    def data(self) -> bytes:
        """Return the part."""
        return etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
