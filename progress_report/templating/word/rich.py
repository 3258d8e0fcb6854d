"""Text in several formats for one place of a Word template: ``{{r value }}``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from progress_report.templating import trace
from progress_report.templating.messages import _
from progress_report.templating.text import escape_run, escape_text, plain
from progress_report.templating.word.state import W, qname

_ORDER = (
    *(
        "rStyle",
        "rFonts",
        "b",
        "bCs",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
        "emboss",
        "imprint",
    ),
    *(
        "noProof",
        "snapToGrid",
        "vanish",
        "webHidden",
        "color",
        "spacing",
        "w",
        "kern",
        "position",
        "sz",
        "szCs",
        "highlight",
        "u",
    ),
    *("effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"),
)
"""The run properties in the schema's order (ECMA-376-1, 17.3.2.28)."""


_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class StyledText:
    """A piece of text with a format of its own on top of its tag's: ``size`` in points, ``colour`` six hexadecimal digits.

    ``style`` is the id of a character style, ``font`` a font for all scripts; what is left empty stays as at the tag.
    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    colour: str = ""
    size: float | None = None
    font: str = ""
    style: str = ""

    def properties(self) -> dict[str, str]:
        """Return the run properties that the piece sets, as markup by name. Raises ValueError for what is no colour."""
        found = {name: f"<w:{name}/>" for name, on in (("b", self.bold), ("i", self.italic), ("strike", self.strike)) if on}
        if self.underline:
            found["u"] = '<w:u w:val="single"/>'
        if self.colour:
            if not _COLOUR.fullmatch(self.colour):
                raise ValueError(_("颜色应为六位十六进制数，如 FFE699，现为 {value}").format(value=self.colour))
            found["color"] = f'<w:color w:val="{self.colour}"/>'
        if self.size is not None:
            half_points = round(self.size * 2)
            found["sz"], found["szCs"] = f'<w:sz w:val="{half_points}"/>', f'<w:szCs w:val="{half_points}"/>'
        if self.font:
            name = escape_text(self.font).replace('"', "&quot;")
            found["rFonts"] = f'<w:rFonts w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="{name}"/>'
        if self.style:
            name = escape_text(self.style).replace('"', "&quot;")
            found["rStyle"] = f'<w:rStyle w:val="{name}"/>'
        return found


def base_of(properties: etree._Element | None) -> tuple[tuple[str, str], ...]:
    """Return a run's properties as markup by name, for a tag's own format."""
    found = []
    for child in properties if properties is not None else ():
        markup = etree.tostring(child, encoding="unicode", with_tail=False)
        found.append((etree.QName(child).localname, re.sub(r' xmlns(?::\w+)?="[^"]*"', "", markup)))
    return tuple(found)


def rich(value: object, base: tuple[tuple[str, str], ...]) -> str:
    """Return runs for a text, a StyledText, a sequence of both, or an object like docxtpl's ``RichText``."""
    markup = getattr(value, "xml", None)
    if isinstance(markup, str) and hasattr(value, "__html__"):
        return _foreign(markup, base)
    pieces = [value] if isinstance(value, (str, StyledText)) or not isinstance(value, Iterable) else value
    out = []
    for piece in pieces:
        own = piece.properties() if isinstance(piece, StyledText) else {}
        text = piece.text if isinstance(piece, StyledText) else plain(piece)
        if not text:
            continue
        trace.printed(text)
        out.append(_run(dict(base) | own, text))
    return "".join(out)


def _run(properties: dict[str, str], text: str) -> str:
    names = sorted(properties, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))
    markup = "".join(properties[name] for name in names)
    wrapped = f"<w:rPr>{markup}</w:rPr>" if markup else ""
    return f'<w:r xmlns:w="{W}">{wrapped}<w:t xml:space="preserve">{escape_run(text)}</w:t></w:r>'


def _foreign(markup: str, base: tuple[tuple[str, str], ...]) -> str:
    """Return the runs of foreign rich text: their texts anew, and of their formats only run properties with plain values.

    Raises ValueError for anything else in it, such as a link, whose relationship is in another document.
    """
    try:
        root = etree.fromstring(f'<w:p xmlns:w="{W}" xmlns:r="urn:r">{markup}</w:p>', etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as error:
        raise ValueError(_("富文本不是完好的 XML：{error}").format(error=error)) from error
    out = []
    for run in root:
        if run.tag != qname("r") or any(child.tag not in (qname("rPr"), qname("t")) for child in run):
            raise ValueError(_("富文本只能是文字及其格式；链接请用超链接地址中的标签"))
        own = {name: markup for name, markup in base_of(run.find(qname("rPr"))) if name in _ORDER}
        text = "".join(piece.text or "" for piece in run.findall(qname("t")))
        trace.printed(text)
        out.append(_run(dict(base) | own, text))
    return "".join(out)


FILTERS = {"__rich": rich}
