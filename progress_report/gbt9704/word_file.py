"""Reading a docx into what the rules see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

from lxml import etree

from progress_report.gbt9704.document import COPIES, RED, Footer, Paragraph, Run, Section, WordFile
from progress_report.gbt9704.formatting import Cascade, characters, flat_of, is_on, size_in, twips
from progress_report.messages import _
from progress_report.reading.word_names import FALLBACK, with_ordinary_names
from progress_report.reading.word_names import RELATED as _R
from progress_report.reading.word_names import WORD as W
from progress_report.reading.word_numbering import Numbering
from progress_report.templating.errors import TemplateError
from progress_report.templating.package.archive import parse, read_package

_DOCUMENT, _PACKAGE_RELATIONS = "word/document.xml", "_rels/.rels"
_DOWNWARDS = frozenset({"tbRl", "tbRlV", "tbV", "rl", "rlV"})
"""Directions of text that runs from top to bottom (ECMA-376-1, 17.18.93)."""
_OUTLINE_LEVELS = frozenset("012345678")
"""Levels of the outline; 9 is body text (17.3.1.20)."""
_CONTAINERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_SKIPPED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{W}pPr", FALLBACK})


def read_word_file(data: bytes, most_tags: int | None = None) -> WordFile:
    """Read a docx. Raises TemplateError when it is none, may be hostile or has more than ``most_tags``, KeyError when a part is missing."""
    parts = {name: with_ordinary_names(content) for name, content in read_package(data).items()}
    tags = sum(content.count(b"<") for name, content in parts.items() if name.endswith(".xml"))
    if most_tags is not None and tags > most_tags:
        raise TemplateError(_("文件太长，不像公文"))
    return _Reader(parts).read()


class _Reader:
    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        # What the parts are called is said by relations (ECMA-376-2, 6.5): Word for the web has word/document2.xml.
        package = self._part(_PACKAGE_RELATIONS)
        self._main = _target_of(package, "officeDocument") or _DOCUMENT
        folder, _slash, name = self._main.rpartition("/")
        self._relations = self._part(f"{folder}/_rels/{name}.rels")
        styles = self._related("styles")
        self._cascade = Cascade(styles, self._related("theme"))
        self._numbering = Numbering(self._related("numbering"), styles)

    def _related(self, kind: str) -> etree._Element | None:
        """Return the document's part of a kind: the one that its relations name, or else the usual one."""
        target = _target_of(self._relations, kind) or ("theme/theme1.xml" if kind == "theme" else f"{kind}.xml")
        return self._part("word/" + target.removeprefix("word/"))

    def _part(self, name: str) -> etree._Element | None:
        return parse(self._parts[name], name) if name in self._parts else None

    def read(self) -> WordFile:
        root = _document(self._parts[self._main])
        if root.tag != f"{W}document":
            raise KeyError(self._main)
        body = root.find(f"{W}body")
        sections: list[Section] = []
        paragraphs: list[Paragraph] = []
        copies: list[Paragraph] = []
        new_page = False
        blocks = tuple(_blocks(body)) if body is not None else ()
        for place, block in enumerate(blocks):
            if block.tag != f"{W}p":
                copies += [self._paragraph(one, len(paragraphs), len(sections)) for one in block.iter(f"{W}p") if _is_copies(one)]
                new_page = False
                continue
            beside = any(_is_table_or_picture(one) for one in blocks[max(place - 1, 0) : place + 2])
            paragraph = self._paragraph(block, len(paragraphs) + 1, len(sections), new_page=new_page, beside_table=beside)
            paragraphs.append(paragraph)
            new_page = _ends_page(block)
            ending = block.find(f"{W}pPr/{W}sectPr")
            if ending is not None:
                sections.append(self._section(ending, sections))
        last = body.find(f"{W}sectPr") if body is not None else None
        if last is not None:
            sections.append(self._section(last, sections))
        settings = self._related("settings")
        both = settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"))
        copies += [one for one in paragraphs if one.text.strip().startswith(COPIES)]
        copies += _copies_in_footers(sections)
        return WordFile(tuple(sections), tuple(paragraphs), tuple(copies), both)

    def _section(self, properties: etree._Element, before: list[Section]) -> Section:
        size, margins = flat_of(properties, "pgSz"), flat_of(properties, "pgMar")
        kinds = {"default", "even"} | ({"first"} if is_on(properties.find(f"{W}titlePg")) else set())
        footers = {kind: one for kind, one in before[-1].footers.items() if kind in kinds} if before else {}
        targets = self._targets()
        for reference in properties.iterfind(f"{W}footerReference"):
            kind, part = reference.get(f"{W}type", "default"), targets.get(reference.get(f"{_R}id", ""), "")
            if kind in kinds and part in self._parts:
                footers[kind] = self._footer(parse(self._parts[part], part))
        headers: dict[str, tuple[Paragraph, ...]] = {}
        for reference in properties.iterfind(f"{W}headerReference"):
            kind, part = reference.get(f"{W}type", "default"), targets.get(reference.get(f"{_R}id", ""), "")
            if kind in {"first", "default"} & kinds and part in self._parts:
                shown = parse(self._parts[part], part).iterchildren(f"{W}p")
                headers[kind] = tuple(self._paragraph(one, number, 0) for number, one in enumerate(shown, 1))
        if not before and "first" not in kinds and any(one.rule is not None for one in headers.get("default", ())):
            # Once LibreOffice has saved it, a letter's first page is a section of its own.
            headers = {"first": headers["default"]}
            footers = {"first": footers["default"]} if "default" in footers else {}
        start = properties.find(f"{W}type")
        return Section(
            width=twips(size.get("w")),
            height=twips(size.get("h")),
            top=abs(twips(margins.get("top"))),
            bottom=abs(twips(margins.get("bottom"))),
            left=twips(margins.get("left")),
            right=twips(margins.get("right")),
            header_distance=twips(margins.get("header")),
            footer_distance=twips(margins.get("footer")),
            new_page=start is None or start.get(f"{W}val") != "continuous",
            first_header=headers.get("first", ()),
            footers=footers,
        )

    def _targets(self) -> dict[str, str]:
        if self._relations is None:
            return {}
        return {one.get("Id", ""): "word/" + one.get("Target", "").removeprefix("/word/") for one in self._relations}

    def _footer(self, root: etree._Element) -> Footer:
        fields = [
            field
            for field in root.iter(f"{W}fldSimple", f"{W}instrText")
            if "PAGE" in (field.get(f"{W}instr") or field.text or "").split()
            and not any(one.tag == FALLBACK for one in field.iterancestors())
        ]
        boxed = any(one.tag == f"{W}txbxContent" for field in fields for one in field.iterancestors())
        placed = next(
            (one for field in fields for one in field.iterancestors(f"{W}tbl") if one.find(f"{W}tblPr/{W}tblpPr") is not None),
            None,
        )
        direction = placed.find(f".//{W}textDirection") if placed is not None else None
        turned = boxed or (direction is not None and direction.get(f"{W}val") in _DOWNWARDS)
        paragraphs = tuple(
            self._paragraph(one, number, 0)
            for number, one in enumerate(root.iter(f"{W}p"), 1)
            if not any(above.tag == FALLBACK for above in one.iterancestors())
        )
        rules = {one.get(f"{W}color", "").upper() for border in root.iter(f"{W}pBdr") for one in border}
        place = _place(placed) if placed is not None else None
        return Footer(paragraphs, bool(fields), boxed or placed is not None, turned, place, not rules.isdisjoint(RED))

    def _paragraph(
        self, element: etree._Element, number: int, section: int, *, new_page: bool = False, beside_table: bool = False
    ) -> Paragraph:
        own = element.find(f"{W}pPr")
        properties, in_force = self._cascade.paragraph(own)
        runs = tuple(self._run(one, in_force) for one in _runs(element))
        size = next((run.size for run in runs if run.text.strip()), size_in(in_force))
        exact = properties.get("spacing.lineRule") == "exact"
        return Paragraph(
            number=number,
            text=self._numbering.label(element) + "".join(run.text for run in runs),
            style=self._cascade.style_name(own),
            align=properties.get("jc", "left"),
            first_line=characters(properties, "firstLine", size) - characters(properties, "hanging", size),
            left=characters(properties, "left", size) or characters(properties, "start", size),
            right=characters(properties, "right", size) or characters(properties, "end", size),
            line=twips(properties.get("spacing.line")) if exact else None,
            before=twips(properties.get("spacing.before")),
            outline=int(level) if (level := properties.get("outlineLvl", "")) in _OUTLINE_LEVELS else None,
            rule=_red_rule(own, properties),
            keep_next=properties.get("keepNext") == "1",
            new_page=new_page or properties.get("pageBreakBefore") == "1",
            stops=_stops(own),
            beside_table=beside_table,
            section=section,
            runs=runs,
        )

    def _run(self, element: etree._Element, in_force: Mapping[str, str]) -> Run:
        properties = self._cascade.run(element.find(f"{W}rPr"), in_force)
        text = _text(element)
        script = "eastAsia" if any(ord(one) >= 0x2E80 for one in text) or not text.strip() else "ascii"
        return Run(
            text=text,
            font=self._cascade.font(properties, script),
            size=size_in(properties),
            bold=properties.get("b") == "1",
            colour=properties.get("color", "auto").upper(),
            spacing=twips(properties.get("spacing")),
        )


def _target_of(relations: etree._Element | None, kind: str) -> str:
    """Return the part that a relation of a kind leads to, without the first slash; nothing where there is none."""
    found = (one for one in (relations if relations is not None else ()) if one.get("Type", "").rpartition("/")[2] == kind)
    return next((one.get("Target", "") for one in found), "").removeprefix("/")


_TEXT, _COPIES_LENGTH = f"{W}t", max(map(len, COPIES))


def _document(data: bytes) -> etree._Element:
    """Return the document's root without the inside of table rows, of which only 抄送 is looked at; an annex may have thousands.

    Raises TemplateError as ``parse`` does.
    """
    rows = etree.iterparse(
        BytesIO(data),
        tag=f"{W}tr",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _event, row in rows:
            if not any(map(_is_copies, row.iter(f"{W}p"))):
                row.clear()
    except etree.XMLSyntaxError:
        return parse(data, _DOCUMENT)
    root = rows.root
    # What is refused is told by the one that refuses.
    return root if root.getroottree().docinfo.internalDTD is None else parse(data, _DOCUMENT)


def _place(table: etree._Element) -> tuple[int, int, int, int] | None:
    """Return the left, top, width and height of a table that is placed from the page's corner."""
    position, width = table.find(f"{W}tblPr/{W}tblpPr"), table.find(f"{W}tblPr/{W}tblW")
    height = table.find(f".//{W}trHeight")
    if position is None or width is None or height is None:
        return None
    if {position.get(f"{W}horzAnchor"), position.get(f"{W}vertAnchor")} != {"page"}:
        return None
    return (
        twips(position.get(f"{W}tblpX")),
        twips(position.get(f"{W}tblpY")),
        twips(width.get(f"{W}w")),
        twips(height.get(f"{W}val")),
    )


def _red_rule(own: etree._Element | None, properties: Mapping[str, str]) -> tuple[int, int] | None:
    """Return the left and right indent of a red line under a paragraph, None where it has none."""
    line = own.find(f"{W}pBdr/{W}bottom") if own is not None else None
    if line is None or line.get(f"{W}val") in {"nil", "none"} or line.get(f"{W}color", "").upper() not in RED:
        return None
    return twips(properties.get("ind.left")), twips(properties.get("ind.right"))


def _stops(properties: etree._Element | None) -> tuple[tuple[int, str], ...]:
    stops = properties.findall(f"{W}tabs/{W}tab") if properties is not None else []
    places = [(twips(stop.get(f"{W}pos")), stop.get(f"{W}val", "left")) for stop in stops]
    return tuple(sorted(one for one in places if one[1] != "clear"))


def _copies_in_footers(sections: Iterable[Section]) -> list[Paragraph]:
    """Return 抄送 of 版记 that stands in footers; odd and even ones say the same."""
    found = [
        one
        for section in sections
        for footer in section.footers.values()
        for one in footer.paragraphs
        if one.text.strip().startswith(COPIES)
    ]
    return list({(one.text, one.runs): one for one in found}.values())


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag in _CONTAINERS:
            yield from _blocks(child)
        elif child.tag in {f"{W}p", f"{W}tbl"}:
            yield child


def _is_table_or_picture(block: etree._Element) -> bool:
    return block.tag == f"{W}tbl" or next(block.iter(f"{W}drawing", f"{W}pict", f"{W}object"), None) is not None


def _is_copies(paragraph: etree._Element) -> bool:
    text = ""
    for piece in paragraph.itertext(_TEXT):
        text = (text + str(piece)).lstrip()
        if len(text) >= _COPIES_LENGTH:
            break
    return text.startswith(COPIES)


def _runs(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == f"{W}r":
            yield child
        elif child.tag not in _SKIPPED:
            yield from _runs(child)


def _text(run: etree._Element) -> str:
    pieces = []
    for child in run:
        if child.tag == f"{W}t":
            pieces.append(child.text or "")
        elif child.tag == f"{W}tab":
            pieces.append("\t")
        elif child.tag == f"{W}br" and child.get(f"{W}type", "textWrapping") == "textWrapping":
            pieces.append("\n")
        elif child.tag == f"{W}noBreakHyphen":
            pieces.append("-")
    return "".join(pieces)


def _ends_page(paragraph: etree._Element) -> bool:
    return any(one.get(f"{W}type") == "page" for one in paragraph.iter(f"{W}br"))
