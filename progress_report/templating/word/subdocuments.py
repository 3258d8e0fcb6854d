"""Documents as values: ``{{p attachment }}`` puts a whole docx where the paragraph stands.

Texts, tables, pictures, lists, styles, links and notes come along; sections, headers, comments and settings do not. What would act or
load something goes, as do its tags: they are text like any other. What cannot come along without loss is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from progress_report.templating.messages import _
from progress_report.templating.package.archive import content_types, parse, read_package
from progress_report.templating.package.images import image
from progress_report.templating.package.relationships import relations_part, targets
from progress_report.templating.package.tree import drop_attributes
from progress_report.templating.word.links import Links, link_address
from progress_report.templating.word.merging import Host, Source
from progress_report.templating.word.state import qname
from progress_report.templating.word.subcharts import CHART, chart_parts

_MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)


_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


_NEWER = re.compile(r"\{http://schemas\.microsoft\.com/office/word/20\d\d/[^}]*\}(?!wsp|wgp|wpc|txbx)")
"""Markup of later versions that says nothing about the text: paragraph ids, effects, sizes relative to the page."""


_DROPPED = frozenset(
    map(
        qname,
        ("sectPr", "commentRangeStart", "commentRangeEnd", "commentReference", "dataBinding", "proofErr", "permStart", "permEnd"),
    )
) | {f"{_A}hlinkClick", f"{_A}hlinkHover"}


_FIELDS = frozenset(
    [
        "PAGE",
        "NUMPAGES",
        "SECTION",
        "SECTIONPAGES",
        "REF",
        "PAGEREF",
        "NOTEREF",
        "STYLEREF",
        "TOC",
        "TC",
        "SEQ",
        "HYPERLINK",
        "DATE",
        "TIME",
        "TITLE",
        "SUBJECT",
        "SYMBOL",
        "QUOTE",
        "EQ",
    ]
)
"""Fields that neither load nor start anything; of others their last result is kept as text."""


_BOOKMARKED = re.compile(r"^(\s*(?:REF|PAGEREF|NOTEREF)\s+|\s*HYPERLINK\s+\\l\s+\"?)([^\s\"\\]+)")


@dataclass(frozen=True, slots=True)
class Subdocument:
    """A docx as a value, for a paragraph ``{{p value }}`` in a document's body; ``data`` is the file's content."""

    data: bytes


class _Inserted:
    """One insertion of a document: its parts, and the names that it must not share with others."""

    def __init__(self, value: Subdocument, host: Host, links: Links) -> None:
        self._parts = read_package(value.data)
        types = content_types(self._parts)
        if any("macroEnabled" in kind or "vbaProject" in kind for kind in types.values()) or any(
            "vbaProject." in n for n in self._parts
        ):
            raise ValueError(_("带宏的文件不能作子文档"))
        self._main = next((name for name, kind in types.items() if kind in _MAIN and name in self._parts), "")
        if not self._main:
            raise ValueError(_("子文档不是 docx 文件"))
        self._links, self._host = links, host
        self._source = Source(self._parts, types, host)
        self._suffix = f"_d{next(links.numbers)}"
        self._bookmarks: dict[str, str] = {}

    def markup(self) -> str:
        root = parse(self._parts[self._main], self._main)
        body = root.find(qname("body"))
        if body is None:
            raise ValueError(_("子文档不是 Word 通常的格式，请另存为普通的 docx"))
        self._clean(body, self._main)
        for kind in ("footnote", "endnote"):
            self._take_notes(body, kind)
        if len(body) and body[-1].tag == qname("tbl"):
            etree.SubElement(body, qname("p"))
        return "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in body)

    def _clean(self, root: etree._Element, part: str) -> None:
        """Make a tree such that it can stand in another document."""
        _settle_fields(root)
        parts = targets(self._parts, part)
        addresses, refused = _addresses(self._parts, part), _refused()
        for element in list(root.iter()):
            local = etree.QName(element).localname
            if element.tag == CHART:
                self._take_chart(element, parts)
                continue
            if local in refused:
                raise ValueError(_("子文档中有{kind}，不能插入").format(kind=refused[local]))
            if element.tag in _DROPPED or _NEWER.match(element.tag):
                _drop(element)
                continue
            for name in list(element.attrib):
                if _NEWER.match(str(name)):
                    del element.attrib[name]
            if local in ("blip", "imagedata", "svgBlip"):
                self._take_picture(element, parts)
            elif element.tag == qname("hyperlink"):
                self._take_link(element, addresses)
            elif any(str(name).startswith(_R) for name in element.attrib):
                raise ValueError(_("子文档中有{kind}，不能插入").format(kind=_("外部内容")))
            self._rename(element, local)
        self._source.take_styles(root)
        self._source.take_lists(root)

    def _rename(self, element: etree._Element, local: str) -> None:
        """Give what must be unique in a document a number or name of its own."""
        if local == "docPr":
            element.set("id", str(next(self._links.numbers)))
        elif local in ("bookmarkStart", "bookmarkEnd"):
            given = element.get(qname("id"), "")
            if given not in self._bookmarks:
                self._bookmarks[given] = str(next(self._links.numbers))
            element.set(qname("id"), self._bookmarks[given])
            if local == "bookmarkStart":
                element.set(qname("name"), element.get(qname("name"), "")[:24] + self._suffix)
        elif local == "instrText":
            element.text = _BOOKMARKED.sub(lambda match: match[1] + match[2][:24] + self._suffix, element.text or "")
        elif local == "fldSimple":
            instruction = element.get(qname("instr"), "")
            element.set(qname("instr"), _BOOKMARKED.sub(lambda match: match[1] + match[2][:24] + self._suffix, instruction))
        elif local == "sdtPr":
            for identity in element.findall(qname("id")):
                element.remove(identity)

    def _take_picture(self, element: etree._Element, parts: Mapping[str, str]) -> None:
        for name in (f"{_R}link", f"{_R}href"):
            drop_attributes(element, name)
        attribute = f"{_R}id" if etree.QName(element).localname == "imagedata" else f"{_R}embed"
        target = parts.get(element.get(attribute, ""), "")
        if target not in self._parts:
            raise ValueError(_("子文档中的图片在文件之外，不能插入"))
        element.set(attribute, self._links.add_image(image(bytes(self._parts[target]))))

    def _take_chart(self, element: etree._Element, parts: Mapping[str, str]) -> None:
        found = chart_parts(self._parts, parts.get(element.get(f"{_R}id", ""), ""), next(self._links.numbers))
        self._host.parts |= found
        name = next(iter(found))
        element.set(f"{_R}id", self._links.add(f"rIdChart{len(self._host.parts)}", "chart", f"/{name}"))

    def _take_link(self, element: etree._Element, addresses: Mapping[str, str]) -> None:
        identity = element.get(f"{_R}id")
        drop_attributes(element, f"{_R}id")
        if identity is not None:
            try:
                address = link_address(addresses.get(identity, ""))
            except ValueError:
                _unwrap(element)
                return
            element.set(f"{_R}id", self._links.add_link(address))
        anchor = element.get(qname("anchor"))
        if anchor and identity is None:
            element.set(qname("anchor"), anchor[:24] + self._suffix)

    def _take_notes(self, body: etree._Element, kind: str) -> None:
        for reference in list(body.iter(qname(f"{kind}Reference"))):
            part, note = self._source.note(kind, reference.get(qname("id"), ""))
            if note is None:
                _drop(reference)
                continue
            if next(note.iter(f"{_A}blip"), None) is not None:
                raise ValueError(_("子文档中有{kind}，不能插入").format(kind=_("脚注中的图片")))
            if next(note.iter(CHART), None) is not None:
                raise ValueError(_("子文档中有{kind}，不能插入").format(kind=_("图表")))
            for link in list(note.iter(qname("hyperlink"))):
                _unwrap(link)
            self._clean(note, part)
            reference.set(qname("id"), self._source.add_note(kind, note))


def inserted(value: Subdocument, host: Host, links: Links) -> str:
    """Return the paragraphs and tables of a document as markup for the body of ``host``.

    Raises TemplateError for what is no docx or beyond the limits of one, ValueError for what cannot come along.
    """
    return _Inserted(value, host, links).markup()


def _refused() -> dict[str, str]:
    """Return what cannot come along, by the name of its element and that which people know it by."""
    objects, outside = _("嵌入的对象或控件"), _("外部内容")
    named = {"object": objects, "control": objects, "OLEObject": objects, "altChunk": outside, "subDoc": outside}
    return named | {"chart": _("图表"), "relIds": _("SmartArt 图形"), "contentPart": _("墨迹")}


def _addresses(parts: Mapping[str, bytes], part: str) -> dict[str, str]:
    name = relations_part(part)
    if name not in parts:
        return {}
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in parse(parts[name], name)
        if relation.get("TargetMode") == "External"
    }


def _allowed(instruction: str) -> bool:
    words = instruction.split()
    name = words[0].upper() if words else ""
    if name == "HYPERLINK":
        return len(words) > 1 and words[1] == "\\l"
    return name in _FIELDS or instruction.lstrip().startswith("=")


def _settle_fields(root: etree._Element) -> None:
    """Leave of the fields that may load or start something only what they last showed (ECMA-376-1, 17.16)."""
    for simple in list(root.iter(qname("fldSimple"))):
        if not _allowed(simple.get(qname("instr"), "")):
            _unwrap(simple)
    for marks, codes in _fields(root):
        if not _allowed("".join(code.text or "" for code in codes)):
            for element in (*marks, *codes):
                _drop(element)


def _fields(root: etree._Element) -> Iterator[tuple[list[etree._Element], list[etree._Element]]]:
    """Yield each field's marks and the pieces of its code."""
    opened: list[tuple[list[etree._Element], list[etree._Element]]] = []
    stray: tuple[list[etree._Element], list[etree._Element]] = ([], [])
    for element in list(root.iter(qname("fldChar"), qname("instrText"))):
        if element.tag == qname("instrText"):
            (opened[-1] if opened else stray)[1].append(element)
            continue
        if element.get(qname("fldCharType")) == "begin":
            opened.append(([], []))
        (opened[-1] if opened else stray)[0].append(element)
        if element.get(qname("fldCharType")) == "end" and opened:
            yield opened.pop()
    yield from opened
    if stray[1]:
        yield stray


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    """Leave an element's content in its place."""
    for child in list(element):
        if child.tag not in (qname("sdtPr"), qname("fldData")):
            element.addprevious(child)
    _drop(element)
