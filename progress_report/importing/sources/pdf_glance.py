"""A quick look at all pages of a PDF: one that is no assignment is refused before its tables are sought, which takes a hundred times as long."""

from __future__ import annotations

import re

from progress_report.importing.sources.files import SourceError
from progress_report.messages import _

MAX_PAGES = 300


MAX_CHARACTERS = 400_000
"""Of all pages; what is copied from an assignment of two thousand measures is shorter. So many are read in half a minute."""


FEW_PAGES = 5
"""The text of up to so many is not looked at: reading them takes no time, and may find what the look does not."""


MAX_OBJECTS = 20_000
"""Texts and lines of one page; a page of a table has some thousand at most, a map fifty thousand and more."""


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
        _judge(name, document, thoroughly=pages > FEW_PAGES)
    except pypdfium2.PdfiumError:
        return
    finally:
        document.close()


def _judge(name: str, document: object, *, thoroughly: bool) -> None:
    from pypdfium2.raw import FPDFPage_CountObjects  # type: ignore[import-untyped]

    characters, chinese = 0, False
    for page in document:  # type: ignore[attr-defined]
        if FPDFPage_CountObjects(page.raw) > MAX_OBJECTS:
            raise SourceError(_("{file} 有一页上的图形过多，不像任务分工文件，请只保留表格所在的页").format(file=name))
        if not thoroughly:
            continue
        text = page.get_textpage().get_text_range()
        characters += len(text.strip())
        if characters > MAX_CHARACTERS:
            raise SourceError(_("{file} 文字过多，不像任务分工文件，请只保留表格所在的页").format(file=name))
        chinese = chinese or _CHINESE.search(text) is not None
        page.close()
    if thoroughly and not characters:
        raise scanned(name)
    if thoroughly and not chinese:
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
