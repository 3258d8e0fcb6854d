"""Texts in drawings and charts: text boxes and shapes of a workbook, titles and names of series (ECMA-376-1, 21.1.2)."""

from __future__ import annotations

from collections.abc import Mapping

from progress_report.templating.errors import Faults
from progress_report.templating.excel.parts import CACHES, CHART_TYPE
from progress_report.templating.excel.pictures import DRAWING_TYPE
from progress_report.templating.language.paragraphs import Piece
from progress_report.templating.language.part import Part
from progress_report.templating.language.plainparts import compile_texts
from progress_report.templating.language.tags import has_tags
from progress_report.templating.language.words import Words
from progress_report.templating.messages import _
from progress_report.templating.package.archive import parse
from progress_report.templating.text import escape_text

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def captions(parts: Mapping[str, bytes], types: Mapping[str, str], faults: Faults, words: Words) -> dict[str, Part]:
    """Return the drawings and charts whose texts carry tags, compiled, by the part's name."""
    kinds = {DRAWING_TYPE: _("图形"), CHART_TYPE: _("图表")}
    found: dict[str, Part] = {}
    for name, kind in types.items():
        data = parts.get(name, b"") if kind in kinds else b""
        if b"{" not in data and "｛".encode() not in data:
            continue
        root = parse(data, name)
        texts = [list(paragraph.iter(f"{_A}t")) for paragraph in root.iter(f"{_A}p")]
        # What a chart remembers of cells are their tags, if the program saved the template; they are filled in their sheet.
        texts += [[value] for value in root.iter(f"{_C}v") if next(value.iterancestors(*CACHES), None) is None]
        paragraphs = [[Piece(text, text.text or "") for text in each] for each in texts]
        if any(has_tags("".join(piece.text for piece in pieces)) for pieces in paragraphs):
            environment = words.environment("text", escape_text)
            found[name] = compile_texts(root, name, kinds[kind], environment, faults, paragraphs)
    return found
