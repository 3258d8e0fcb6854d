"""WordprocessingML: a part's tree with tags becomes marked markup (ECMA-376-1, 17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from lxml import etree

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.language.blocks import Blocks, opens
from progress_report.templating.language.environment import Environment
from progress_report.templating.language.markers import Markers, refuse_markers
from progress_report.templating.language.paragraphs import Piece, excerpt, joined, replace, tags_in
from progress_report.templating.language.part import XML_DECLARATION, Part
from progress_report.templating.language.tags import Found, Tag, expression, statement
from progress_report.templating.messages import _
from progress_report.templating.package.archive import parse
from progress_report.templating.package.tree import insert_after, insert_before, new_element, replace_by_text, write_tree
from progress_report.templating.word.controls import mark_controls
from progress_report.templating.word.endings import Endings
from progress_report.templating.word.fields import update_contents
from progress_report.templating.word.grid import fit_grids
from progress_report.templating.word.joining import join_paragraphs
from progress_report.templating.word.linkmarks import mark_links
from progress_report.templating.word.lists import Lists
from progress_report.templating.word.naming import mark_names
from progress_report.templating.word.paragraphs import properties_of
from progress_report.templating.word.repeats import release_controls, repeatable
from progress_report.templating.word.rich import Base, base_of
from progress_report.templating.word.sections import Sections
from progress_report.templating.word.state import W, qname
from progress_report.templating.word.tables import STATEMENTS, Cells
from progress_report.templating.word.text import drop_empty_runs, pieces_of, split_run

_P, _R, _T, _TR, _TC = qname("p"), qname("r"), qname("t"), qname("tr"), qname("tc")


_TARGETS = {"p": _P, "tr": _TR, "tc": _TC}


_RANGE_MARKUP = frozenset(
    {qname(name) for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")}
)


_PROPERTIES, _SECTION = qname("pPr"), qname("sectPr")


_FORMULA_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"


def compile_part(
    data: bytes,
    part: str,
    label: str,
    environment: Environment,
    links: Mapping[str, str],
    lists: Lists,
    faults: Faults,
    sections: Sections,
) -> Part | None:
    """Compile a part; None when it has no tags and can be copied.

    ``label`` names the part to people; ``links`` are the addresses with tags among its hyperlinks, by relationship id; ``lists``
    are the document's, and ``sections`` knows its headers and footers.
    """
    if b"{" not in data and "｛".encode() not in data and not links:
        return None
    refuse_markers(data, part)
    root = parse(data, part)
    if root.nsmap.get("w") != W:
        raise TemplateError(_("不是 Word 通常的格式（可能是“严格 Open XML”），请另存为普通的 docx"), part=part)
    markers = Markers(part, faults)
    linked = mark_links(root, links, markers, label)
    controlled = mark_controls(root, markers, label)
    named = mark_names(root, markers, label)
    if not _Marker(root, markers, label).mark() and not (linked or controlled or named):
        return None
    lists.mark(root, markers)
    update_contents(root)
    markup = write_tree(root)
    Blocks(markers, own=environment.statements).check(markup)
    return Part(XML_DECLARATION + sections.mark(repeatable(markup, markers), markers), markers, environment)


class _Marker:
    """Replaces the tags of one part's tree by markers."""

    def __init__(self, root: etree._Element, markers: Markers, label: str) -> None:
        self._root = root
        self._markers = markers
        self._label = label
        self._tables = {table: number for number, table in enumerate(root.iter(qname("tbl")), 1)}
        self._targets: dict[etree._Element, list[Tag]] = {}
        self._repeated: list[tuple[etree._Element, Tag, Base]] = []
        self._cells: list[tuple[etree._Element, Tag]] = []
        self._homes: list[tuple[etree._Element, Tag]] = []

    def mark(self) -> bool:
        """Replace all tags; tell whether there were any."""
        join_paragraphs(self._root)
        paragraphs = [(paragraph, pieces, found) for paragraph, pieces, found in self._paragraphs() if found]
        release_controls(paragraph for paragraph, _pieces, _found in paragraphs)
        for paragraph, pieces, found in paragraphs:
            self._sort(paragraph, pieces, found)
        self._check_targets()
        endings = Endings(self._targets, [paragraph for paragraph, _tag, _base in self._repeated], self._markers)
        fit_grids(self._targets, self._markers)
        cells = Cells(self._markers, self._targets)
        for cell, tag in self._cells:
            cells.apply(cell, tag)
        cells.keep_merges(self._root)
        for element, tags in self._targets.items():
            self._replace_element(element, tags)
        for paragraph, tag, base in self._repeated:
            self._repeat(paragraph, tag, base)
        endings.guard()
        return bool(paragraphs)

    def _repeat(self, paragraph: etree._Element, tag: Tag, base: Base) -> None:
        """Write a paragraph for each line of a value, or in its place the paragraphs that the value brings."""
        name = f"__value{len(self._markers.tags)}"
        steps = (
            statement(f"set {name} = ({tag.body})", tag),
            expression(f"{name}|__blocks({properties_of(paragraph)!r}, {base!r})", tag),
            statement(f"for __line in {name}|__lines", tag),
        )
        insert_before(paragraph, "".join(map(self._markers.mark, steps)))
        insert_after(paragraph, self._markers.mark(statement("endfor", tag)))

    def _paragraphs(self) -> Iterator[tuple[etree._Element, list[Piece], list[tuple[Found, Tag]]]]:
        for paragraph in self._root.iter(_P):
            self._refuse_tags(paragraph)
            pieces = pieces_of(paragraph)
            if pieces:
                yield paragraph, pieces, tags_in(pieces, self._markers, partial(self._place, paragraph))

    def _refuse_tags(self, paragraph: etree._Element) -> None:
        code = "".join(element.text or "" for element in paragraph.iter(qname("instrText")))
        if "{{" in code or "{%" in code:
            place = self._place(paragraph, code)
            error = TemplateError(_("域代码中不能使用标签"), part=self._markers.part, place=place, tag=excerpt(code))
            self._markers.faults.note(error)
        formula = "".join(element.text or "" for element in paragraph.iter(_FORMULA_TEXT))
        if "{{" in formula or "{%" in formula:
            place = self._place(paragraph, formula)
            self._markers.faults.note(
                TemplateError(_("公式中不能使用标签"), part=self._markers.part, place=place, tag=excerpt(formula))
            )

    def _place(self, paragraph: etree._Element, text: str) -> str:
        shown = _("“{text}”").format(text=excerpt(text))
        cell = next(paragraph.iterancestors(_TC), None)
        row = next(cell.iterancestors(_TR), None) if cell is not None else None
        table = next(row.iterancestors(qname("tbl")), None) if row is not None else None
        if cell is None or row is None or table is None:
            return _("{part}段落{text}").format(part=self._label, text=shown)
        return _("{part}表格{table}第{row}行第{cell}格{text}").format(
            part=self._label,
            table=self._tables[table],
            row=1 + sum(1 for __ in row.itersiblings(_TR, preceding=True)),
            cell=1 + sum(1 for __ in cell.itersiblings(_TC, preceding=True)),
            text=shown,
        )

    def _sort(self, paragraph: etree._Element, pieces: list[Piece], tags: list[tuple[Found, Tag]]) -> None:
        """Replace a paragraph's tags in its text, and note those that concern an element around it."""
        structural: list[tuple[etree._Element, Tag]] = []
        cells: list[tuple[etree._Element, Tag]] = []
        between_runs: list[tuple[etree._Element, str]] = []
        alone = len(tags) == 1 and joined(pieces).strip() == tags[0][1].text.strip()
        for found, tag in reversed(tags):
            text = ""
            if tag.scope in _TARGETS and tag.opener == "{{":
                if tag.scope != "p":
                    message = _("{{{{{scope} 不能用于输出，请用 {{{{ }}}} 或 {{{{p }}}}")
                    self._markers.fault(tag, message.format(scope=tag.scope))
                elif not alone:
                    self._markers.fault(tag, _("{{p }} 要独占一段"))
                else:
                    self._repeated.append((paragraph, tag, _base(pieces, found)))
                    text = self._markers.mark(expression("__line", tag))
            elif tag.scope in _TARGETS or tag.name in STATEMENTS:
                target = self._target(paragraph, tag.scope if tag.scope in _TARGETS else "tc")
                if target is None:
                    self._markers.fault(tag, _("只能用在表格中"))
                else:
                    (structural if tag.scope in _TARGETS else cells).append((target, tag))
            elif tag.opener != "{#":
                text = self._markers.mark(_rich(paragraph, pieces, found, tag) if (tag.scope, tag.opener) == ("r", "{{") else tag)
            home = replace(pieces, found.start, found.end, text)
            if text and tag.scope == "r":
                between_runs.append((home, text))
            self._homes.append((paragraph, tag))
        for element, tag in reversed(structural):
            self._targets.setdefault(element, []).append(tag)
        self._cells += reversed(cells)
        for home, marker in between_runs:
            split_run(home, marker)
        drop_empty_runs(pieces)

    def _target(self, paragraph: etree._Element, scope: str) -> etree._Element | None:
        """Return the element that a tag stands for; None for a tag of tables outside one."""
        wanted = _TARGETS[scope]
        return paragraph if wanted == _P else next(paragraph.iterancestors(wanted), None)

    def _check_targets(self) -> None:
        for paragraph, tag in self._homes:
            for element in (paragraph, *paragraph.iterancestors(_TC, _TR)):
                tags = self._targets.get(element, ())
                if tag.opener != "{#" and tags and tag not in tags and not _is_comment(tags):
                    self._foreign(element, tags[0], [tag.text])
        for element, tags in self._targets.items():
            lost = [] if _is_comment(tags) else _contents(element)
            section = element.find(f"{_PROPERTIES}/{_SECTION}")
            if section is not None and not lost:
                lost = [] if self._move_section(element, section, tags) else [_("分节符")]
            if lost:
                self._foreign(element, tags[0], lost)

    def _move_section(self, paragraph: etree._Element, section: etree._Element, tags: list[Tag]) -> bool:
        """Put a section break before the block that a paragraph's tags begin, or after the one they end; tell whether it can be.

        LibreOffice lets a section end in its last paragraph, which may be one that is deleted.
        """
        statements = [tag for tag in tags if tag.opener == "{%"]
        ends = all(tag.name.startswith("end") for tag in statements)
        if not ends and not all(opens(tag) for tag in statements):
            return False
        own = new_element(_P, prefix="w")
        own.append(new_element(_PROPERTIES, prefix="w"))
        own[0].append(section)
        (paragraph.addnext if ends else paragraph.addprevious)(own)
        return True

    def _foreign(self, element: etree._Element, tag: Tag, lost: Sequence[str]) -> None:
        kind = {_P: _("段"), _TR: _("行"), _TC: _("格")}[element.tag]
        error = self._markers.error(
            tag, _("所在的{kind}会被删去，不能再有其他内容（现有：{lost}）").format(kind=kind, lost="、".join(lost))
        )
        if error.tag not in {found.tag for found in self._markers.faults.found if found.place == error.place}:
            self._markers.faults.note(error)

    def _replace_element(self, element: etree._Element, tags: list[Tag]) -> None:
        for mark in list(element.iter(*_RANGE_MARKUP)):
            mark.tail = None
            element.addprevious(mark)
        inline = [Tag(tag.opener, "", tag.body, tag.text, tag.place) for tag in tags if tag.opener != "{#"]
        replace_by_text(element, "".join(self._markers.mark(tag) for tag in inline))


def _is_comment(tags: Sequence[Tag]) -> bool:
    """Tell whether an element's tags are remarks only: then all that it holds is one, as docxtpl has it."""
    return all(tag.opener == "{#" for tag in tags)


def _rich(paragraph: etree._Element, pieces: list[Piece], found: Found, tag: Tag) -> Tag:
    """Return the output of a tag that writes runs of its own, in the format of the run that it begins in.

    It may begin further paragraphs only where nothing else is open, and where no section ends.
    """
    run = _piece(pieces, found).element.getparent()
    direct = run is not None and run.getparent() is paragraph and paragraph.find(f"{_PROPERTIES}/{_SECTION}") is None
    properties = properties_of(paragraph) if direct else None
    return expression(f"({tag.body})|__rich({_base(pieces, found)!r}, {properties!r})", tag)


def _base(pieces: list[Piece], found: Found) -> Base:
    """Return the format of the run that a tag begins in."""
    run = _piece(pieces, found).element.getparent()
    return base_of(run.find(qname("rPr")) if run is not None else None)


def _piece(pieces: list[Piece], found: Found) -> Piece:
    """Return the piece that a tag begins in."""
    end = 0
    for piece in pieces:
        end += len(piece.text)
        if found.start < end:
            return piece
    raise AssertionError("a tag begins in one of its paragraph's pieces")


def _contents(element: etree._Element) -> list[str]:
    """Return what people would see in an element besides its tags, by the names that they know it by."""
    named = {
        **dict.fromkeys(("drawing", "pict", "object"), _("图片或图形")),
        **dict.fromkeys(("footnoteReference", "endnoteReference"), _("脚注或尾注")),
        **{"sym": _("符号"), "fldChar": _("域"), "fldSimple": _("域"), "br": _("分页符或分栏符")},
    }
    text = "".join(text.text or "" for text in element.iter(_T)).strip()
    found = [_("文字“{text}”").format(text=excerpt(text))] if text else []
    for child in element.iter(*map(qname, named)):
        if child.tag != qname("br") or child.get(qname("type")) in ("page", "column"):
            found.append(named[etree.QName(child).localname])
    if next(element.iter(_FORMULA), None) is not None:
        found.append(_("公式"))
    return list(dict.fromkeys(found))
