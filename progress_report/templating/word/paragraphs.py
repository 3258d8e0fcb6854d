"""Values that are paragraphs: ``{{p value }}`` writes them in the place of its own (ECMA-376-1, 17.3.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jinja2 import pass_context
from jinja2.runtime import Context
from lxml import etree

from progress_report.templating.language.program import STATE
from progress_report.templating.messages import _
from progress_report.templating.text import escape_attribute, plain
from progress_report.templating.word.foreign import document_of
from progress_report.templating.word.rich import Base, StyledText, foreign_runs, foreign_tree, is_foreign, rich
from progress_report.templating.word.state import W, WordState, qname
from progress_report.templating.word.subdocuments import Subdocument, inserted


@dataclass(frozen=True, slots=True)
class StyledParagraph:
    """A paragraph of pieces in several formats; ``style`` is the id of a paragraph style, left empty that of the tag's paragraph."""

    pieces: str | StyledText | Sequence[str | StyledText]
    style: str = ""


def properties_of(paragraph: etree._Element) -> str:
    """Return the format of a tag's paragraph as markup, without a section that may end in it."""
    properties = paragraph.find(qname("pPr"))
    if properties is None:
        return ""
    kept = [child for child in properties if child.tag not in (qname("sectPr"), qname("pPrChange"))]
    markup = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in kept)
    return re.sub(r' xmlns(?::\w+)?="[^"]*"', "", markup)


@pass_context
def _blocks(context: Context, value: object, properties: str, base: Base) -> str:
    """Return paragraphs as markup for a value that brings its own, ``""`` for the others."""
    state: WordState = context[STATE]
    document = value if isinstance(value, Subdocument) else document_of(value)
    if document is not None:
        if state.host is None:
            raise ValueError(_("子文档只能插入正文"))
        markup = inserted(document, state.host, state.links)
    elif _is_paragraphs(value):
        markup = "".join(_paragraph(one, properties, base) for one in _each(value))
    else:
        return ""
    # A cell or note that ends here ends in a paragraph.
    state.complete = dict.fromkeys(state.complete, True)
    return markup


def _is_paragraphs(value: object) -> bool:
    each = value if isinstance(value, (list, tuple)) else [value]
    return any(isinstance(one, (StyledParagraph, StyledText)) or _is_foreign(one) for one in each)


def _is_foreign(value: object) -> bool:
    """Tell whether a value is rich text of docxtpl, which is not a mere Listing of lines."""
    return is_foreign(value) and "<w:" in str(getattr(value, "xml", ""))


def _each(value: object) -> list[object]:
    """Return the paragraphs of a value, those of docxtpl's ``RichTextParagraph`` as the elements that it brings."""
    if isinstance(value, (list, tuple)):
        return [paragraph for one in value for paragraph in _each(one)]
    if _is_foreign(value):
        tree = foreign_tree(value)
        return list(tree) if tree.find(qname("p")) is not None else [tree]
    return [value]


def _paragraph(value: object, properties: str, base: Base) -> str:
    """Return a StyledParagraph, a text, or a paragraph of an object like docxtpl's ``RichTextParagraph``."""
    name, runs = "", ""
    if isinstance(value, etree._Element):
        if value.tag != qname("p"):
            raise ValueError(_("富文本只能是文字、格式和链接"))
        properties_given = value.find(qname("pPr"))
        style = value.find(f"{qname('pPr')}/{qname('pStyle')}")
        if properties_given is not None:
            value.remove(properties_given)
        name = "" if style is None else style.get(qname("val"), "")
    elif isinstance(value, StyledParagraph):
        name = value.style
    own = f'<w:pStyle w:val="{escape_attribute(name)}"/>' if name else properties
    if isinstance(value, etree._Element):
        runs = foreign_runs(value, base, own)
    else:
        runs = rich(value.pieces if isinstance(value, StyledParagraph) else value, base, own)
    return f'<w:p xmlns:w="{W}">{f"<w:pPr>{own}</w:pPr>" if own else ""}{runs}</w:p>'


@pass_context
def _lines(context: Context, value: object) -> list[str]:
    """Return the texts of the paragraphs that a value is written in: the lines of a text, or the items of a list."""
    if isinstance(value, Subdocument) or hasattr(value, "subdocx") or _is_paragraphs(value):
        return []
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    text = plain(value)
    return re.split("\r\n?|\n", text) if text else []


FILTERS: dict[str, Callable[..., object]] = {"__blocks": _blocks, "__lines": _lines}
