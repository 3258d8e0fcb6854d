"""Text in several formats for one place of a Word template: ``{{r value }}``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote

from lxml import etree

from progress_report.templating import trace
from progress_report.templating.messages import _
from progress_report.templating.text import escape_run, escape_text, plain, visible
from progress_report.templating.word.links import link_address
from progress_report.templating.word.pictures import PART_LINKS
from progress_report.templating.word.state import W, qname

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


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


_MOST_POINTS = 1638
"""The largest size that Word gives a font."""


_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class StyledText:
    """A piece of text with a format of its own on top of its tag's: ``size`` in points, ``colour`` six hexadecimal digits.

    ``style`` is the id of a character style, ``font`` a font for all scripts, ``link`` an address on
    the web or of e-mail that the text leads to; what is left empty stays as at the tag.
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
    link: str = ""

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
            if not 1 <= self.size <= _MOST_POINTS:
                raise ValueError(_("字号应为 1 到 {most} 磅，现为 {value}").format(most=_MOST_POINTS, value=self.size))
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


Base = tuple[tuple[str, str], ...]
"""Run properties as markup, each with its name."""


def rich(value: object, base: Base, properties: str | None = None) -> str:
    """Return runs for a text, a StyledText, a sequence of both, or an object like docxtpl's ``RichText``.

    ``properties`` are those of the paragraph around, in which foreign text may begin another; None where it cannot.
    """
    if is_foreign(value):
        return foreign_runs(foreign_tree(value), base, properties)
    pieces = [value] if isinstance(value, (str, bytes, bytearray, StyledText)) or not isinstance(value, Iterable) else value
    out = []
    for piece in pieces:
        own = piece.properties() if isinstance(piece, StyledText) else {}
        text = plain(piece.text if isinstance(piece, StyledText) else piece)
        if not text:
            continue
        run = _run(dict(base) | own, text)
        out.append(_linked(run, link_address(piece.link)) if isinstance(piece, StyledText) and piece.link else run)
    return "".join(out)


def _run(properties: dict[str, str], text: str) -> str:
    trace.printed(text)
    names = sorted(properties, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))
    markup = "".join(properties[name] for name in names)
    wrapped = f"<w:rPr>{markup}</w:rPr>" if markup else ""
    return f'<w:r xmlns:w="{W}">{wrapped}<w:t xml:space="preserve">{escape_run(text)}</w:t></w:r>'


def _linked(runs: str, address: str) -> str:
    relation = PART_LINKS.get().add_link(address)
    return f'<w:hyperlink xmlns:w="{W}" xmlns:r="{_RELATIONS}" r:id="{relation}">{runs}</w:hyperlink>'


def is_foreign(value: object) -> bool:
    """Tell whether a value is an object like docxtpl's ``RichText``, which brings markup."""
    return isinstance(getattr(value, "xml", None), str) and hasattr(value, "__html__")


_PARAGRAPH, _PAGE = f"{{{W}}}paragraph", f"{{{W}}}page"
"""What stands, in the tree of foreign text, for docxtpl's ``\\a`` and ``\\f``: a new paragraph, and one on a new page."""


def foreign_tree(value: object) -> etree._Element:
    """Return the markup that such an object brings, in one element. Raises ValueError when it is not well-formed."""
    # docxtpl makes paragraphs and pages of these only when it has the whole document.
    given = re.split("([\a\f])", str(getattr(value, "xml", "")))
    markup = "".join({"\a": "<w:paragraph/>", "\f": "<w:page/>"}.get(piece) or visible(piece) for piece in given)
    try:
        return etree.fromstring(
            f'<w:p xmlns:w="{W}" xmlns:r="{_RELATIONS}">{markup}</w:p>', etree.XMLParser(resolve_entities=False)
        )
    except etree.XMLSyntaxError as error:
        raise ValueError(_("富文本不是完好的 XML：{error}").format(error=error)) from error


def foreign_runs(parent: etree._Element, base: Base, properties: str | None) -> str:
    """Return the runs of foreign rich text: their texts anew, and of their formats only run properties with plain values.

    A link leads where ``build_url_id`` says; ``properties`` as for ``rich``. Raises ValueError for anything else in it.
    """
    # Only docxtpl's Listing, which is nothing but text, has some outside a run.
    out = [_runs(parent, {}, base, properties)] if not parent.findall("*/*") else []
    for child in parent if not out else ():
        if child.tag == qname("hyperlink"):
            runs = foreign_runs(child, base, None)
            out.append(_linked(runs, link_address(address_of(child.get(f"{{{_RELATIONS}}}id", "")))))
            continue
        if child.tag != qname("r") or any(inner.tag not in (qname("rPr"), qname("t")) for inner in child):
            raise ValueError(_("富文本只能是文字、格式和链接"))
        own = {name: markup for name, markup in base_of(child.find(qname("rPr"))) if name in _ORDER}
        out += [_runs(text, own, base, properties) for text in child.findall(qname("t"))]
    return "".join(out)


def _runs(home: etree._Element, own: dict[str, str], base: Base, properties: str | None) -> str:
    """Return the text of an element as runs, with new paragraphs and pages where it asks for them."""
    out, text = [], home.text or ""
    for child in home:
        if child.tag not in (_PARAGRAPH, _PAGE):
            raise ValueError(_("富文本只能是文字、格式和链接"))
        if properties is None:
            text += "\n" + (child.tail or "")
            continue
        out += [_run(dict(base) | own, text) if text else "", _new_paragraph(properties)]
        if child.tag == _PAGE:
            out += [f'<w:r xmlns:w="{W}"><w:br w:type="page"/></w:r>', _new_paragraph(properties)]
        text = child.tail or ""
    return "".join(out) + (_run(dict(base) | own, text) if text else "")


def _new_paragraph(properties: str) -> str:
    return f"</w:p><w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}"


_ADDRESS = "url:"


def build_url_id(address: str) -> str:
    """Return what docxtpl's ``RichText`` takes as ``url_id`` for a link to that address; it carries the address itself."""
    return _ADDRESS + quote(link_address(address), safe="")


def address_of(identity: str) -> str:
    """Return the address that an id of :func:`build_url_id` carries. Raises ValueError for an id of another document."""
    if not identity.startswith(_ADDRESS):
        raise ValueError(_("链接属于另一个文件，请用 Template.build_url_id(地址) 作 url_id"))
    return unquote(identity.removeprefix(_ADDRESS))


FILTERS: dict[str, Callable[..., object]] = {"__rich": rich}
