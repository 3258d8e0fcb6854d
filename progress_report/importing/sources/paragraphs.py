"""Lines of a page or of a copied text → the paragraphs that they were broken from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from progress_report.importing.sources.grid import Paragraph
from progress_report.reading.wording import joined, split_serial

FULL = 0.88
"""A line that holds this share of the widest line's characters goes on in the next one."""
MIN_WIDTH = 16
"""Characters: narrower lines are headings, or cells of a table, and none is a full one."""
PAGE_LABEL = r"[-—–－]+\s*\d{1,3}\s*[-—–－]+|第\s*\d{1,3}\s*页(?:[,，/\s]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*/\s*\d{1,3}"
"""A line that says which page it is on: — 3 —, 第3页共5页, 3/5."""
_PAGE_NUMBER = re.compile(rf"{PAGE_LABEL}|\d{{1,3}}")
_LABEL = re.compile(r"[\u4e00-\u9fff、（）]{2,10}[:：]")
_LATIN = re.compile(r"[0-9A-Za-z]{2}")
_ENDS = "。；！？）〕】"


def paragraphs_of(lines: Sequence[tuple[str, str]]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of lines (text, place): a full line goes on in the next unless that begins with a number or label."""
    kept = [(text.strip(), place) for text, place in lines if text.strip() and not _PAGE_NUMBER.fullmatch(text.strip())]
    widths = sorted(len(joined(text)) for text, _place in kept)
    # The widest lines but a few: one overlong line does not make all others look short.
    width = widths[int(len(widths) * 0.9)] if widths else 0
    result: list[Paragraph] = []
    open_end = False
    for text, place in kept:
        begins = bool(split_serial(joined(text))[0]) or bool(_LABEL.match(text))
        if open_end and not begins:
            between = " " if _LATIN.fullmatch(result[-1].text[-1] + text[0]) else ""
            result[-1] = Paragraph(result[-1].text + between + text, result[-1].place)
        else:
            result.append(Paragraph(text, place))
        open_end = width >= MIN_WIDTH and len(joined(text)) >= width * FULL and text[-1] not in _ENDS
    return tuple(result)
