"""What a workbook's parts tell as bytes, before cells are made of them: how they are written, how far cells reach, how much text there is.

Signs are of a writing that readers misread, or of more to see than values. A sheet is gone through as XML only where it is written
otherwise than most programs do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from progress_report.reading.packages import events, let_go, local_name
from progress_report.reading.sheets import MAX_CELLS, column_number

HEAD_BYTES = 5_000
"""Where a sheet shows whether it has a namespace prefix or single quotes, as few programs write."""


_FORMULA, _PREFIXED_FORMULA = re.compile(rb"<f[ >/]"), re.compile(rb"<\w{1,20}:f[ >/]")


_AFTER_PREFIX = re.compile(rb":f[ >/]")


_ERROR = re.compile(rb"""t\s?=\s?["']e["']""")


_STRUCK = re.compile(rb"strike")


_INLINE_VALUE = re.compile(rb"""inlineStr["'][^<>]*>\s*<(?:\w{1,20}:)?v\b""")
"""A text that stands where only numbers do, as some programs write it."""


_CELL_FORMATS = (b"cellXfs", b"/cellXfs")


_SCALING_FORMAT = re.compile(rb"formatCode=[\"'][^\"']*[0#?],+(?![0#?,])")
_PERCENT_FORMAT = re.compile(rb'numFmtId=["\'](?:9|10)["\']')


_HIDDEN = re.compile(rb"""hidden\s?=\s?["'](?:1|true)["']""")
"""One seen by chance, as in a text, costs a closer look and nothing else."""


_FAR = re.compile(rb"""r\s?=\s?["'](?:[A-Za-z]{3}[A-Za-z]*\d|[A-Za-z]{2}\d{4}|[A-Za-z]?\d{5})""")
"""The address of a cell or row so far out that the area up to it could fill the memory."""


_KNOWN_ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})


_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^<>]{0,100}?\sencoding\s?=\s?["']([\w.-]{1,40})["']""")


_ODD_POINTER = re.compile(rb'"s"[^<>]*>\s*<(?:\w{1,20}:)?v>(?!\d{1,9}</|</)')
_QUOTED_ODD_POINTER = re.compile(_ODD_POINTER.pattern.replace(b'"', b"'"))
"""What points to a shared text (ECMA-376-1, 18.18.11) and is no plain number: a reader may take the first text for it."""


_USUAL_CELL, _USUAL_ROW = re.compile(rb'<c r="([A-Z]{1,3})\d{1,7}"'), re.compile(rb'<row r="(\d{1,7})"')


_OPEN_EMPTY_CELL = re.compile(rb"<c\s[^<>]*></c>")


_USUAL_POINTER = re.compile(rb't="s"[^<>]*><v>(\d{1,9})</v>')


_EMPTY_CELL = re.compile(rb"<c\b[^<>]*/>")


_EMPTY_ROW = re.compile(rb"<row\b[^<>]*(?:/>|></row>)")


_ADDRESS = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


_ROW_NUMBER = re.compile(r"[0-9]{1,7}")


_TEXT_END = re.compile(rb"</(?:\w{1,20}:)?si\b")


def is_odd(content: bytes) -> bool:
    """Tell whether a part of XML is in an encoding that readers do not know, or has comments or CDATA in it, in which they lose the rest."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in content[:4]:
        return True
    encoding = _ENCODING.match(content)
    if encoding is not None and encoding[1].lower() not in _KNOWN_ENCODINGS:
        return True
    # One sign is looked for much faster than two.
    return b"!" in content and b"<!" in content


def is_odd_sheet(sheet: bytes) -> bool:
    """Tell whether a sheet is a part of that kind, or a reader may find nothing in its cells, or take a text for another."""
    return (
        is_odd(sheet)
        or _INLINE_VALUE.search(sheet) is not None
        or _ODD_POINTER.search(sheet) is not None
        or (b"'" in sheet and _QUOTED_ODD_POINTER.search(sheet) is not None)
    )


def is_written_oddly(sheet: bytes) -> bool:
    """Tell whether a sheet has formulas, errors, hidden or struck-out parts, or is not written as most programs do."""
    head = sheet[:HEAD_BYTES]
    return (
        b"<worksheet" not in head
        or b"r='" in head
        # Patterns that begin with a letter or sign of their own are what is looked for fastest, faster than ``in``.
        or _STRUCK.search(sheet) is not None
        or _ERROR.search(sheet) is not None
        or _FORMULA.search(sheet) is not None
        or (_AFTER_PREFIX.search(sheet) is not None and _PREFIXED_FORMULA.search(sheet) is not None)
        or _HIDDEN.search(sheet) is not None
    )


def shows_percentages(styles: bytes) -> bool:
    """Tell whether a cell may show its number as a percentage: numbers 9 and 10 are built in (ECMA-376-1, 18.8.30)."""
    start, end = (styles.find(tag) for tag in _CELL_FORMATS)
    return b"%" in styles or (0 <= start < end and _PERCENT_FORMAT.search(styles, start, end) is not None)


def shows_thousands(styles: bytes) -> bool:
    """Tell whether a cell may show its number divided by a thousand: a comma after the last digit (ECMA-376-1, 18.8.31)."""
    return b"formatCode" in styles and _SCALING_FORMAT.search(styles) is not None


def without_empty_cells(sheet: bytes) -> bytes:
    """Return a sheet without the cells and rows that are only formatted; there may be a million of them."""
    return _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", sheet))


def sprawls(sheet: bytes) -> bool:
    """Tell whether a sheet's cells with content span more than ``MAX_CELLS``, or stand where no cell can.

    Formatted rows and cells without content may reach as far as they like.
    """
    if _FAR.search(sheet) is None:
        return False
    sheet = without_empty_cells(sheet)
    if _FAR.search(sheet) is None:
        return False
    far = _extent(sheet)
    if far is not None:
        return far[0] * far[1] > MAX_CELLS
    last_row = last_column = row = column = 0
    try:
        for event, element in events(sheet, "row", "c"):
            name = local_name(element)
            if event == "start" and name == "row":
                given = element.get("r")
                if given and _ROW_NUMBER.fullmatch(given) is None:
                    return True
                row, column = int(given) if given else row + 1, 0
            elif event == "end" and name == "c":
                address = _ADDRESS.fullmatch(element.get("r") or "")
                if element.get("r") and address is None:
                    return True
                column = column + 1 if address is None else column_number(address[1])
                if len(element):
                    last_row = max(last_row, int(address[2]) if address else row)
                    last_column = max(last_column, column)
            if event == "end":
                let_go(element)
    except etree.XMLSyntaxError:
        return True
    return last_row * last_column > MAX_CELLS


def _extent(sheet: bytes) -> tuple[int, int] | None:
    """Return the last row and column of a sheet's cells as most programs write them, None of one written otherwise: a look at each is slow."""
    rows = _USUAL_ROW.findall(sheet)
    if len(rows) != sheet.count(b"<row") or b":c " in sheet or _OPEN_EMPTY_CELL.search(sheet) is not None:
        return None
    letters: Counter[bytes] = Counter(cell[1] for cell in _USUAL_CELL.finditer(sheet))
    if not rows or not letters or letters.total() != sheet.count(b"<c "):
        return None
    # Rows without content have been taken out.
    return max(map(int, rows)), max(column_number(column.decode()) for column in letters)


def text_length_bound(strings: bytes, sheets: Iterable[bytes], enough: int) -> int:
    """Return how many characters the cells of all sheets come to at most, counted exactly where a rough bound is over ``enough``.

    A text of the list of shared ones (ECMA-376-1, 18.4.9) may be pointed to by any number of cells.
    """
    if not strings:
        return 0
    written = tuple(sheets)
    pointers = sum(sheet.count(b'"s"') + sheet.count(b"'s'") for sheet in written)
    # In CDATA what looks like the end of a text may be a part of it.
    marked = b"!" in strings and b"<![CDATA[" in strings
    longest = len(strings) if marked else max(map(len, strings.split(b"</si>")))
    if pointers * longest > enough and not marked:
        # Their ends may be written otherwise, so that several were taken for one.
        longest = max(map(len, _TEXT_END.split(strings)))
    if pointers * longest <= enough:
        return pointers * longest
    lengths = _string_lengths(strings)
    total = 0
    try:
        for sheet in written:
            usual = _USUAL_POINTER.findall(sheet)
            if len(usual) == sheet.count(b'"s"') + sheet.count(b"'s'"):
                counted = Counter(map(int, usual))
                total += sum(lengths[index] * times for index, times in counted.items() if index < len(lengths))
                if total > enough:
                    return total
                continue
            for event, element in events(sheet, "c"):
                if event == "end":
                    if element.get("t") == "s":
                        index = "".join(str(text) for text in element.itertext()).strip()
                        total += lengths[int(index)] if index.isdecimal() and int(index) < len(lengths) else 0
                        if total > enough:
                            return total
                    let_go(element)
    except (etree.XMLSyntaxError, ValueError):
        return enough + 1
    return total


def _string_lengths(strings: bytes) -> list[int]:
    lengths = []
    try:
        for event, element in events(strings, "si"):
            if event == "end":
                lengths.append(sum(len(text) for text in element.itertext()))
                let_go(element)
    except etree.XMLSyntaxError:
        pass
    return lengths
