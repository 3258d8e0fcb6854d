"""A docx as the rules see it: sections and paragraphs with the formatting that is in force, wherever it was set.

Formatting is resolved as ECMA-376-1, 17.7.2 has it: document defaults, then styles from their base upwards, then the paragraph's
or the run's own. Lengths are twips (1/20 pt) unless a name says characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from progress_report.reading.word_numbering import Numbering
from progress_report.templating.package.archive import parse, read_package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOCUMENT, _STYLES, _SETTINGS, _NUMBERING = (f"word/{name}.xml" for name in ("document", "styles", "settings", "numbering"))
_THEME, _RELATIONS = "word/theme/theme1.xml", "word/_rels/document.xml.rels"
_CONTAINERS = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}pPr", _FALLBACK})
_DEFAULT_SIZE = 20
COPIES = ("抄送：", "抄送:")
RED = frozenset({"FF0000", "C00000", "E60012", "FE0000"})


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text: ``font`` is the one for its script, ``size`` in half-points, ``spacing`` between characters."""

    text: str
    font: str
    size: int
    bold: bool
    colour: str
    spacing: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body; ``first_line``, ``left`` and ``right`` are indents in characters.

    ``number`` counts from 1; ``text`` begins with the automatic number, if there is one; ``line`` is the exact pitch or None;
    ``new_page`` tells that it begins a page by itself; ``centre_tab`` that a tab stop centres its text; ``beside_table`` that a
    table or a picture stands right before or after it.
    """

    number: int
    text: str
    style: str
    align: str
    first_line: float
    left: float
    right: float
    line: int | None
    keep_next: bool
    new_page: bool
    centre_tab: bool
    beside_table: bool
    section: int
    runs: tuple[Run, ...]

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing shows."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Footer:
    """A footer: its paragraphs and those of its text boxes, whether one holds a PAGE field, and whether that is in a box.

    ``red_rule`` tells that a red line runs along it, as at the foot of a letter's first page (10.1).
    """

    paragraphs: tuple[Paragraph, ...]
    has_page: bool
    boxed: bool
    red_rule: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A section's page; ``footers`` by kind (``default``, ``even``, and ``first`` where the first page has its own)."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    footer_distance: int
    new_page: bool
    footers: Mapping[str, Footer]

    @property
    def landscape(self) -> bool:
        """Tell whether the page lies."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class WordFile:
    """A document: sections, paragraphs outside tables, 抄送 wherever it stands, and whether odd and even footers differ."""

    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    copies: tuple[Paragraph, ...]
    even_and_odd: bool


def read_word_file(data: bytes) -> WordFile:
    """Read a docx. Raises TemplateError when it is none or may be hostile, KeyError when a part is missing."""
    parts = {name: content.replace(_STRICT, _TRANSITIONAL) for name, content in read_package(data).items()}
    return _Reader(parts).read()


class _Reader:
    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        styles = self._part(_STYLES)
        self._styles = {one.get(f"{_W}styleId", ""): one for one in styles.iterfind(f"{_W}style")} if styles is not None else {}
        self._default_style = next(
            (key for key, one in self._styles.items() if one.get(f"{_W}type") == "paragraph" and one.get(f"{_W}default") == "1"),
            "",
        )
        self._resolved: dict[str, tuple[dict[str, str], dict[str, str]]] = {}
        self._paragraph_defaults: dict[str, str] = {}
        self._run_defaults: dict[str, str] = {}
        if styles is not None:
            self._paragraph_defaults = _flat(styles.find(f"{_W}docDefaults/{_W}pPrDefault/{_W}pPr"))
            self._run_defaults = _flat(styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
        self._theme = _theme_fonts(self._part(_THEME))
        self._numbering = Numbering(self._part(_NUMBERING), styles)

    def _part(self, name: str) -> etree._Element | None:
        return parse(self._parts[name], name) if name in self._parts else None

    def read(self) -> WordFile:
        body = parse(self._parts[_DOCUMENT], _DOCUMENT).find(f"{_W}body")
        sections: list[Section] = []
        paragraphs: list[Paragraph] = []
        copies: list[Paragraph] = []
        new_page = False
        blocks = tuple(_blocks(body)) if body is not None else ()
        for place, block in enumerate(blocks):
            if block.tag != f"{_W}p":
                copies += [
                    self._paragraph(one, len(paragraphs), len(sections)) for one in block.iter(f"{_W}p") if _is_copies(one)
                ]
                new_page = False
                continue
            beside = any(_is_table_or_picture(one) for one in blocks[max(place - 1, 0) : place + 2])
            paragraph = self._paragraph(block, len(paragraphs) + 1, len(sections), new_page=new_page, beside_table=beside)
            paragraphs.append(paragraph)
            new_page = _ends_page(block)
            ending = block.find(f"{_W}pPr/{_W}sectPr")
            if ending is not None:
                sections.append(self._section(ending, sections))
        last = body.find(f"{_W}sectPr") if body is not None else None
        if last is not None:
            sections.append(self._section(last, sections))
        settings = self._part(_SETTINGS)
        both = settings is not None and _is_on(settings.find(f"{_W}evenAndOddHeaders"))
        copies += [one for one in paragraphs if one.text.strip().startswith(COPIES)]
        return WordFile(tuple(sections), tuple(paragraphs), tuple(copies), both)

    def _section(self, properties: etree._Element, before: list[Section]) -> Section:
        size, margins = _flat_of(properties, "pgSz"), _flat_of(properties, "pgMar")
        kinds = {"default", "even"} | ({"first"} if _is_on(properties.find(f"{_W}titlePg")) else set())
        footers = {kind: one for kind, one in before[-1].footers.items() if kind in kinds} if before else {}
        targets = self._targets()
        for reference in properties.iterfind(f"{_W}footerReference"):
            kind, part = reference.get(f"{_W}type", "default"), targets.get(reference.get(f"{_R}id", ""), "")
            if kind in kinds and part in self._parts:
                footers[kind] = self._footer(parse(self._parts[part], part))
        start = properties.find(f"{_W}type")
        return Section(
            width=_twips(size.get("w")),
            height=_twips(size.get("h")),
            top=abs(_twips(margins.get("top"))),
            bottom=abs(_twips(margins.get("bottom"))),
            left=_twips(margins.get("left")),
            right=_twips(margins.get("right")),
            footer_distance=_twips(margins.get("footer")),
            new_page=start is None or start.get(f"{_W}val") != "continuous",
            footers=footers,
        )

    def _targets(self) -> dict[str, str]:
        relations = self._part(_RELATIONS)
        if relations is None:
            return {}
        return {one.get("Id", ""): "word/" + one.get("Target", "").removeprefix("/word/") for one in relations}

    def _footer(self, root: etree._Element) -> Footer:
        fields = [
            field
            for field in root.iter(f"{_W}fldSimple", f"{_W}instrText")
            if "PAGE" in (field.get(f"{_W}instr") or field.text or "").split()
            and not any(one.tag == _FALLBACK for one in field.iterancestors())
        ]
        boxed = any(one.tag == f"{_W}txbxContent" for field in fields for one in field.iterancestors())
        paragraphs = tuple(
            self._paragraph(one, number, 0)
            for number, one in enumerate(root.iter(f"{_W}p"), 1)
            if not any(above.tag == _FALLBACK for above in one.iterancestors())
        )
        rules = {one.get(f"{_W}color", "").upper() for border in root.iter(f"{_W}pBdr") for one in border}
        return Footer(paragraphs, bool(fields), boxed, not rules.isdisjoint(RED))

    def _paragraph(
        self, element: etree._Element, number: int, section: int, *, new_page: bool = False, beside_table: bool = False
    ) -> Paragraph:
        own = element.find(f"{_W}pPr")
        style = own.find(f"{_W}pStyle") if own is not None else None
        key = style.get(f"{_W}val", "") if style is not None else self._default_style
        style_paragraph, style_run = self._style(key)
        properties = self._paragraph_defaults | style_paragraph | _flat(own)
        in_force = self._run_defaults | style_run
        runs = tuple(self._run(one, in_force) for one in _runs(element))
        size = next((run.size for run in runs if run.text.strip()), self._size(in_force))
        name = self._styles[key].find(f"{_W}name") if key in self._styles else None
        exact = properties.get("spacing.lineRule") == "exact"
        return Paragraph(
            number=number,
            text=self._numbering.label(element) + "".join(run.text for run in runs),
            style=name.get(f"{_W}val", "") if name is not None else "",
            align=properties.get("jc", "left"),
            first_line=_characters(properties, "firstLine", size) - _characters(properties, "hanging", size),
            left=_characters(properties, "left", size) or _characters(properties, "start", size),
            right=_characters(properties, "right", size) or _characters(properties, "end", size),
            line=_twips(properties.get("spacing.line")) if exact else None,
            keep_next=properties.get("keepNext") == "1",
            new_page=new_page or properties.get("pageBreakBefore") == "1",
            centre_tab=own is not None and own.find(f"{_W}tabs/{_W}tab[@{_W}val='center']") is not None,
            beside_table=beside_table,
            section=section,
            runs=runs,
        )

    def _run(self, element: etree._Element, in_force: Mapping[str, str]) -> Run:
        own = element.find(f"{_W}rPr")
        style = own.find(f"{_W}rStyle") if own is not None else None
        properties = dict(in_force)
        if style is not None:
            properties |= self._style(style.get(f"{_W}val", ""))[1]
        properties |= _flat(own)
        text = _text(element)
        script = "eastAsia" if any(ord(one) >= 0x2E80 for one in text) or not text.strip() else "ascii"
        theme = self._theme.get(properties.get(f"rFonts.{script}Theme", ""), "")
        return Run(
            text=text,
            font=theme or properties.get(f"rFonts.{script}", ""),
            size=self._size(properties),
            bold=properties.get("b") == "1",
            colour=properties.get("color", "auto").upper(),
            spacing=_twips(properties.get("spacing")),
        )

    @staticmethod
    def _size(properties: Mapping[str, str]) -> int:
        return _twips(properties.get("sz")) or _DEFAULT_SIZE

    def _style(self, key: str) -> tuple[dict[str, str], dict[str, str]]:
        """Return a style's paragraph and run properties with those of the styles it is based on."""
        if key not in self._resolved:
            self._resolved[key] = ({}, {})  # what a style that is based on itself finds
            element = self._styles.get(key)
            if element is not None:
                base = element.find(f"{_W}basedOn")
                paragraph, run = self._style(base.get(f"{_W}val", "")) if base is not None else ({}, {})
                self._resolved[key] = (paragraph | _flat(element.find(f"{_W}pPr")), run | _flat(element.find(f"{_W}rPr")))
        return self._resolved[key]


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag in _CONTAINERS:
            yield from _blocks(child)
        elif child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child


def _is_table_or_picture(block: etree._Element) -> bool:
    return block.tag == f"{_W}tbl" or next(block.iter(f"{_W}drawing", f"{_W}pict", f"{_W}object"), None) is not None


def _is_copies(paragraph: etree._Element) -> bool:
    return "".join(str(text) for text in paragraph.itertext(f"{_W}t")).strip().startswith(COPIES)


def _runs(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == f"{_W}r":
            yield child
        elif child.tag not in _SKIPPED:
            yield from _runs(child)


def _text(run: etree._Element) -> str:
    pieces = []
    for child in run:
        if child.tag == f"{_W}t":
            pieces.append(child.text or "")
        elif child.tag == f"{_W}tab":
            pieces.append("\t")
        elif child.tag == f"{_W}br" and child.get(f"{_W}type", "textWrapping") == "textWrapping":
            pieces.append("\n")
        elif child.tag == f"{_W}noBreakHyphen":
            pieces.append("-")
    return "".join(pieces)


def _ends_page(paragraph: etree._Element) -> bool:
    return any(one.get(f"{_W}type") == "page" for one in paragraph.iter(f"{_W}br"))


def _flat(properties: etree._Element | None) -> dict[str, str]:
    """Return ``w:pPr`` or ``w:rPr`` as names and values; what has several attributes as ``name.attribute``, switches as 1 or 0."""
    found: dict[str, str] = {}
    for child in properties.iterchildren("{*}*") if properties is not None else ():
        name = etree.QName(child).localname
        attributes = _attributes(child)
        if name in {"keepNext", "pageBreakBefore", "b"}:
            found[name] = "1" if _is_on(child) else "0"
        elif "val" in attributes:
            found[name] = attributes["val"]
        else:
            if name == "rFonts":
                # A font named nearer to the text also undoes a theme's font named further off, script by script.
                for script in ("ascii", "eastAsia"):
                    if script in attributes and f"{script}Theme" not in attributes:
                        found[f"rFonts.{script}Theme"] = ""
            found |= {f"{name}.{key}": value for key, value in attributes.items()}
    return found


def _flat_of(properties: etree._Element, name: str) -> dict[str, str]:
    element = properties.find(f"{_W}{name}")
    return _attributes(element) if element is not None else {}


def _attributes(element: etree._Element) -> dict[str, str]:
    return {etree.QName(key).localname: str(value) for key, value in element.attrib.items()}


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{_W}val", "1") not in {"0", "false", "off"}


def _twips(value: str | None) -> int:
    try:
        return round(float(value or 0))
    except ValueError:
        return 0


def _characters(properties: Mapping[str, str], side: str, size: int) -> float:
    """Return an indent in characters: Word's own count of them, or its length over the character's width."""
    counted = _twips(properties.get(f"ind.{side}Chars"))
    return counted / 100 if counted else _twips(properties.get(f"ind.{side}")) / (size * 10)


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    """Return the fonts that a theme's names stand for: the East Asian one, or else the one it names for simplified Chinese."""
    fonts: dict[str, str] = {}
    for group in theme.iter(f"{_A}majorFont", f"{_A}minorFont") if theme is not None else ():
        kind = etree.QName(group).localname.removesuffix("Font")
        latin, east = group.find(f"{_A}latin"), group.find(f"{_A}ea")
        chinese = group.find(f"{_A}font[@script='Hans']")
        fonts[f"{kind}Ascii"] = fonts[f"{kind}HAnsi"] = latin.get("typeface", "") if latin is not None else ""
        named = east.get("typeface", "") if east is not None else ""
        fonts[f"{kind}EastAsia"] = named or (chinese.get("typeface", "") if chinese is not None else "")
    return fonts
