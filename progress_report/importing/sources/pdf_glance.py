"""A quick look at all pages of a PDF: one that is no assignment is refused before its tables are sought, which takes a hundred times as long."""

from __future__ import annotations

import re

from progress_report.importing.sources.files import SourceError
from progress_report.messages import _

MAX_PAGES = 300


MAX_CHARACTERS = 400_000
"""Of all pages; what is copied from an assignment of two thousand measures is shorter. So many are read in half a minute."""


FEW_PAGES = 5
"""Up to so many are read without a look: it takes no time, and what the look does not see may be there."""


_CHINESE = re.compile("[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]")
"""Characters, and the radicals that some fonts give for them."""


def look_through(name: str, data: bytes) -> None:
    """Raise SourceError for a PDF of several pages that has too many of them, too much text, none, or none in Chinese."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        # Damaged or under a password: that is said by the reader, which may know more of it.
        return
    try:
        pages = len(document)
        refuse_many_pages(name, pages)
        if pages > FEW_PAGES:
            _judge(name, document)
    except pypdfium2.PdfiumError:
        return
    finally:
        document.close()


def _judge(name: str, document: object) -> None:
    characters, chinese = 0, False
    for page in document:  # type: ignore[attr-defined]
        text = page.get_textpage().get_text_range()
        characters += len(text.strip())
        if characters > MAX_CHARACTERS:
            raise SourceError(_("{file} 文字过多，不像任务分工文件，请只保留表格所在的页").format(file=name))
        chinese = chinese or _CHINESE.search(text) is not None
        page.close()
    if not characters:
        raise scanned(name)
    if not chinese:
        raise SourceError(_("{file} 里没有中文，不像任务分工文件，请核对文件").format(file=name))


def refuse_many_pages(name: str, pages: int) -> None:
    """Raise SourceError where there are more pages than an assignment has."""
    if pages > MAX_PAGES:
        raise SourceError(_("{file} 有 {count} 页，不像任务分工文件，请只保留表格所在的页").format(file=name, count=pages))


def scanned(name: str) -> SourceError:
    """Return the error of a PDF without text."""
    return SourceError(
        _("{file} 是扫描件，里面没有文字。请索取原始的 Word 或 Excel 文件，或先用文字识别软件转成可以复制文字的文件").format(
            file=name
        )
    )
