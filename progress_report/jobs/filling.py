"""Templates opened and made ready to be filled, with the properties that the documents will carry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import IO

from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.copies import without_copies
from progress_report.output.fonts import with_fonts
from progress_report.output.prepared import SHIPPED
from progress_report.output.rare_characters import with_rare_fonts
from progress_report.templating import DocumentProperties, Template, Trace

MOST_COMPILED = 16
"""Compiled templates that are kept: those of every job, and the reports in the fonts of a few bureaus."""
NO_FONTS: Mapping[str, str] = MappingProxyType({})


def open_template(path: Path, fonts: Mapping[str, str] = NO_FONTS, *, copies: bool = True) -> Template:
    """Return a template, a Word one with the chosen ``fonts``, and without its page for 抄送 unless there are ``copies``.

    Raises ReportError when it is not there. One that was opened before and has not changed since is not compiled again: a run over
    many bureaus fills the same few.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ReportError(_("缺少模板 {file}，请从程序包中恢复 templates 文件夹").format(file=path)) from error
    is_word = path.suffix == ".docx"
    return _compiled(data, path.name, tuple(sorted(fonts.items())) if is_word else (), copies or not is_word)


@lru_cache(maxsize=MOST_COMPILED)
def _compiled(data: bytes, name: str, fonts: tuple[tuple[str, str], ...], copies: bool) -> Template:
    content = data if copies else without_copies(data)
    return Template(with_fonts(content, dict(fonts)) if fonts else content, name, prepared=SHIPPED)


def filling(
    template: Template, context: dict[str, object], *, title: str, creator: str, day: date, trace: Trace | None = None
) -> Callable[[IO[bytes]], None]:
    """Return what fills ``template`` into a stream, as a document of ``creator`` dated ``day``; ``trace`` takes what is printed."""
    properties = DocumentProperties(title=title, creator=creator, created=day)
    fill = partial(template.fill, context, properties=properties, trace=trace)
    return partial(_fill_word, fill) if template.name.endswith(".docx") else fill


def _fill_word(fill: Callable[[IO[bytes]], None], out: IO[bytes]) -> None:
    """Fill a Word document, whose rare characters get a font that has them."""
    document = BytesIO()
    fill(document)
    out.write(with_rare_fonts(document.getvalue()))
