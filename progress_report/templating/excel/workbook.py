"""An Excel template as a whole: sheets first, then what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.excel.copies import Copy, SheetLoop, compile_loop, loop_of, with_copies
from progress_report.templating.excel.formulas import Book
from progress_report.templating.excel.parts import followers
from progress_report.templating.excel.pictures import PLACED, Placed, with_pictures
from progress_report.templating.excel.rowmap import RowMap
from progress_report.templating.excel.state import FILTERS, Sheet, SheetState
from progress_report.templating.excel.styles import Styles, qname
from progress_report.templating.language.program import PreparedPart, Renderable
from progress_report.templating.language.words import Words
from progress_report.templating.messages import _
from progress_report.templating.package.archive import DEFAULT_LIMITS, Entry, content_types, deflate, parse, stored
from progress_report.templating.package.relationships import targets, without_parts
from progress_report.templating.package.tree import drop_attributes, new_element
from progress_report.templating.prepared import NOT_PREPARED, Prepared, PreparedWorkbook, digest_of
from progress_report.templating.text import escape_sheet, escape_text, visible

if TYPE_CHECKING:
    from progress_report.templating.language.part import Part

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"


MAIN_TYPES = (_TYPE.format("sheet.main"), _TYPE.format("template.main"))


_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


MAX_SHEET_NAME = 31


_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\]|^'|'$")


class Workbook:
    """The parts of an Excel template: sheets compiled where they carry tags, the workbook part rewritten at each filling."""

    def __init__(
        self,
        parts: Mapping[str, bytes],
        types: Mapping[str, str],
        faults: Faults,
        words: Words,
        copied: tuple[etree._Element, Mapping[str, Copy]] | None = None,
        prepared: Prepared = NOT_PREPARED,
    ) -> None:
        self._faults, self._words, self._prepared = faults, words, prepared
        self._main = next(name for name, kind in types.items() if kind in MAIN_TYPES)
        self._root, self._copies = copied or (parse(parts[self._main], self._main), {})
        self._is_copy = copied is not None
        self._given = parts
        self.loops: dict[str, SheetLoop] = {}
        if self._root.tag != qname("workbook"):
            raise TemplateError(_("不是 Excel 通常的格式（可能是“严格 Open XML”），请另存为普通的 xlsx"), part=self._main)
        self.names: dict[str, Part | PreparedPart | str] = {}
        self.sheets: dict[str, Sheet] = {}
        self.sheet_of_part: dict[str, str] = {}
        self.changed: Mapping[str, bytes] = {}
        self.captions: dict[str, Part] = {}
        # Excel makes the list of formula cells anew (18.6).
        parts = without_parts(parts, [name for name, kind in types.items() if kind == _TYPE.format("calcChain")])
        self._parts = parts
        self._entries: dict[str, Entry | None] = dict.fromkeys(parts)
        ready = None if prepared is NOT_PREPARED else prepared.of(self.digest)
        if isinstance(ready, PreparedWorkbook):
            self._take(ready)
        else:
            self.changed = self._compile_sheets(parts, types)
            self.captions = self._compile_captions(parts, types)
        if self.loops and isinstance(ready, PreparedWorkbook):
            # Only its copies are filled.
            return
        self._calculates = any(sheet.plan.formulas for sheet in self.sheets.values())
        compiled = {part: name for part, name in self.sheet_of_part.items() if part in self.sheets}
        self._followers = followers(parts, types, compiled) if compiled or self.captions else {}
        for name, data in parts.items():
            if name != self._main and name not in self.sheets and name not in self._followers:
                self._entries[name] = stored(self.changed.get(name, data))

    @property
    def digest(self) -> str:
        """Return the digest of what is compiled: the parts, and of copies also their workbook, which is none of the parts."""
        return digest_of(self._given, *([etree.tostring(self._root)] if self._is_copy else []))

    def _take(self, ready: PreparedWorkbook) -> None:
        """Take over what was compiled before of just this template."""
        names = self._words.environment("text", escape_text)
        self.names = {name: name if program is None else PreparedPart(program, names) for name, program in ready.names.items()}
        self.sheet_of_part = dict(ready.parts)
        self.loops = {part: loop_of(program, self._words) for part, program in ready.loops.items()}
        environment = self._words.environment("sheet", escape_sheet, FILTERS)
        self.sheets = {
            part: Sheet(PreparedPart(sheet.program, environment), sheet.plan, sheet.refers_to, None)
            for part, sheet in ready.sheets.items()
        }
        self.changed = ready.changed

    def _compile_captions(self, parts: Mapping[str, bytes], types: Mapping[str, str]) -> dict[str, Part]:
        from progress_report.templating.excel.captions import captions

        return captions(parts, types, self._faults, self._words)

    def _compile_sheets(self, parts: Mapping[str, bytes], types: Mapping[str, str]) -> dict[str, bytes]:
        """Compile the sheets; return the parts that changed: shared strings without those that carry tags, and styles."""
        from progress_report.templating.excel.sheet import SheetCompiler

        by_type = {kind: name for name, kind in types.items() if name in parts}
        strings_part = by_type.get(_TYPE.format("sharedStrings"))
        styles_part = by_type.get(_TYPE.format("styles"))
        strings = parse(parts[strings_part], strings_part) if strings_part else etree.Element(qname("sst"))
        if styles_part is None:
            raise TemplateError(_("文件不完整：缺少 {part}").format(part="styles.xml"))
        styles = Styles(parts[styles_part], styles_part)
        properties = self._root.find(qname("workbookPr"))
        date1904 = properties is not None and properties.get("date1904") in ("1", "true")
        environment = self._words.environment("sheet", escape_sheet, FILTERS)
        compiler = SheetCompiler(strings.findall(qname("si")), styles, date1904, environment, self._faults)
        compiler.copied = self._is_copy
        sheet_parts = targets(parts, self._main)
        for sheet in self._root.iter(qname("sheet")):
            name, part = sheet.get("name", ""), sheet_parts.get(sheet.get(_RELATION, ""), "")
            if name in self.names:
                raise TemplateError(_("填充后有重名的工作表：{names}").format(names=name), part=self._main)
            self.names[name] = name if part in self._copies else self._compile_name(name)
            if part not in parts:
                continue
            self.sheet_of_part[part] = name
            compiled = compiler.compile(parse(parts[part], part), part, name)
            if compiled is not None:
                self.sheets[part] = compiled
                if compiled.loop is not None and not self._is_copy:
                    loop = compile_loop(compiled.loop, part, parts, self._faults, self._words)
                    if loop is not None:
                        self.loops[part] = loop
        changed = {styles_part: styles.data()}
        if strings_part:
            changed[strings_part] = _without_strings(strings, compiler.strings.used)
        return changed

    def _compile_name(self, name: str) -> Part | str:
        from progress_report.templating.language.plainparts import compile_texts
        from progress_report.templating.language.tags import has_tags

        if not has_tags(name):
            return name
        holder = etree.Element("name")
        holder.text = name
        return compile_texts(holder, self._main, _("工作表名称"), self._words.environment("text", escape_text), self._faults)

    def compiled(self) -> Iterator[Part]:
        """Yield the parts that carry tags."""
        from progress_report.templating.language.part import Part

        yield from (sheet.part for sheet in self.sheets.values() if isinstance(sheet.part, Part))
        looped = {self.sheet_of_part[part] for part in self.loops}
        yield from (part for name, part in self.names.items() if isinstance(part, Part) and name not in looped)
        yield from self.captions.values()

    def render(self, context: Mapping[str, object], limit: int) -> Iterator[tuple[str, Entry]]:
        """Yield the filled parts; the workbook part comes after the sheets, when it is known where their rows went."""
        if self.loops:
            yield from self.copied(context, limit).render(context, limit)
            return
        book = Book(self._filled_names(context, limit))
        known = self._first_pass(context, book, limit)
        pictures: dict[str, list[Placed]] = {}
        written: dict[str, Entry] = {}
        for name, entry in self._entries.items():
            sheet = self.sheets.get(name)
            if sheet is not None:
                state = SheetState(sheet.plan, book, known.get(name), part=name)
                written[name], pictures[name] = _rendered(sheet.part, self._seen_by(name, context), state, limit)
                book.rows[self.sheet_of_part[name]] = state.rows
            elif entry is not None:
                written[name] = entry
        followed = {}
        filled = {name: b"".join(part.render(context, None, limit)) for name, part in self.captions.items()}
        for name, follower in self._followers.items():
            followed[name] = follower._replace(data=filled.pop(name, follower.data)).written(book)
        # Of a sheet without tags nothing moves.
        followed |= filled
        shown = {name: placed for name, placed in pictures.items() if placed}
        if shown:
            followed |= with_pictures(self._parts, followed, shown)
        written |= {name: stored(data) for name, data in followed.items()}
        written[self._main] = deflate([self._workbook(book)])
        yield from written.items()

    def _seen_by(self, part: str, context: Mapping[str, object]) -> Mapping[str, object]:
        copy = self._copies.get(part)
        return context if copy is None else {**context, **copy.values}

    def copied(self, context: Mapping[str, object], limit: int = DEFAULT_LIMITS.output) -> Workbook:
        """Return the workbook with a copy of each looped sheet for each item."""
        copies: dict[str, list[Copy]] = {}
        for part, loop in self.loops.items():
            name = self.sheet_of_part[part]
            copies[part] = [
                Copy(
                    part if number == 0 else f"{part.removesuffix('.xml')}_{number}.xml",
                    self._filled_name(name, self.names[name], {**context, **values}, limit),
                    values,
                )
                for number, values in enumerate(loop.values(context, limit))
            ]
        parts, root = with_copies(self._given, self._main, self._root, copies)
        by_part = {copy.part: copy for made in copies.values() for copy in made}
        return Workbook(parts, content_types(parts), self._faults, self._words, (root, by_part), self._prepared)

    def _first_pass(self, context: Mapping[str, object], book: Book, limit: int) -> dict[str, RowMap]:
        """Render the sheets whose rows a formula must know before they are written; return where those rows go, by part."""
        wanted = {sheet for compiled in self.sheets.values() for sheet in compiled.refers_to}
        known = {}
        for part, compiled in self.sheets.items():
            if self.sheet_of_part[part] in wanted:
                state = SheetState(compiled.plan, book, counting=True)
                _rendered(compiled.part, self._seen_by(part, context), state, limit)
                known[part] = book.rows[self.sheet_of_part[part]] = state.rows
        return known

    def _filled_names(self, context: Mapping[str, object], limit: int) -> dict[str, str]:
        names = {name: self._filled_name(name, part, context, limit) for name, part in self.names.items()}
        if len({name.lower() for name in names.values()}) != len(names):
            raise TemplateError(_("填充后有重名的工作表：{names}").format(names="、".join(names.values())), part=self._main)
        return names

    def _workbook(self, book: Book) -> bytes:
        root = deepcopy(self._root)
        for sheet in root.iter(qname("sheet")):
            sheet.set("name", book.names[sheet.get("name", "")])
        for defined in list(root.iter(qname("definedName"))):
            defined.text = book.name(defined.text or "")
        if self._calculates:
            _recalculate(root)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _filled_name(self, name: str, part: Renderable | str, context: Mapping[str, object], limit: int) -> str:
        if isinstance(part, str):
            return part
        filled = etree.fromstring(b"".join(part.render(context, None, limit))).text or ""
        if not filled or len(filled) > MAX_SHEET_NAME or _NO_SHEET_NAME.search(filled):
            message = _("工作表名称“{name}”不合规定：1 至 {limit} 个字，不含 [ ] : * ? / \\")
            raise TemplateError(message.format(name=filled, limit=MAX_SHEET_NAME), part=self._main, tag=name)
        return visible(filled)


def _rendered(part: Renderable, context: Mapping[str, object], state: SheetState, limit: int) -> tuple[Entry, list[Placed]]:
    """Return a rendered sheet and the pictures placed in it."""
    pictures: list[Placed] = []
    token = PLACED.set(pictures)
    try:
        return deflate(part.render(context, state, limit)), pictures
    finally:
        PLACED.reset(token)


def _recalculate(root: etree._Element) -> None:
    """Have formulas calculated when the workbook is opened (18.2.2)."""
    properties = root.find(qname("calcPr"))
    if properties is None:
        before = [root.find(qname(name)) for name in ("definedNames", "externalReferences", "functionGroups", "sheets")]
        properties = new_element(qname("calcPr"))
        next(element for element in before if element is not None).addnext(properties)
    properties.set("fullCalcOnLoad", "1")


def _without_strings(strings: etree._Element, used: set[int]) -> bytes:
    """Return the shared strings with those emptied that carried tags; their places in the list stay."""
    for index, string in enumerate(strings.findall(qname("si"))):
        if index in used:
            for child in list(string):
                string.remove(child)
            etree.SubElement(string, qname("t"))
    for attribute in ("count", "uniqueCount"):
        drop_attributes(strings, attribute)
    return etree.tostring(strings, xml_declaration=True, encoding="UTF-8", standalone=True)
