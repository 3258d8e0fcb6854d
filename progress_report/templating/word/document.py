"""A Word template as a whole: which of its parts are filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count

from lxml import etree

from progress_report.templating.errors import Faults
from progress_report.templating.excel.captions import captions
from progress_report.templating.language.part import Part
from progress_report.templating.language.words import Words
from progress_report.templating.messages import _
from progress_report.templating.package.archive import CONTENT_TYPES, Entry, deflate, inflated, stored
from progress_report.templating.package.images import IMAGE_TYPES
from progress_report.templating.package.relationships import relations_part, targets, with_default_types, with_type
from progress_report.templating.text import escape_run
from progress_report.templating.word.charts import charts
from progress_report.templating.word.controls import FILTERS as CONTROL_FILTERS
from progress_report.templating.word.links import FILTERS as LINK_FILTERS
from progress_report.templating.word.links import FIRST_NUMBER, Links, addresses
from progress_report.templating.word.lists import NUMBERING_TYPE, STYLES_TYPE, Lists
from progress_report.templating.word.merging import Host
from progress_report.templating.word.naming import FILTERS as NAME_FILTERS
from progress_report.templating.word.paragraphs import FILTERS as PARAGRAPH_FILTERS
from progress_report.templating.word.part import compile_part
from progress_report.templating.word.pictures import PART_LINKS, drawn
from progress_report.templating.word.rich import FILTERS as RICH_FILTERS
from progress_report.templating.word.sections import FILTERS as SECTION_FILTERS
from progress_report.templating.word.sections import Sections, Turn
from progress_report.templating.word.state import FILTERS, NewLists, W, WordState

MAIN_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)


_FILLED = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


_ALL_FILTERS: dict[str, Callable[..., object]] = {
    **FILTERS,
    **LINK_FILTERS,
    **CONTROL_FILTERS,
    **RICH_FILTERS,
    **PARAGRAPH_FILTERS,
    **NAME_FILTERS,
    **SECTION_FILTERS,
}


def _labels() -> dict[str, str]:
    """Return the content types of the parts that are filled, with the name people know each by."""
    named = {"header": _("页眉"), "footer": _("页脚"), "footnotes": _("脚注"), "endnotes": _("尾注")}
    return {_FILLED.format(kind): name for kind, name in named.items()} | dict.fromkeys(MAIN_TYPES, "")


def _empty(kind: str) -> bytes:
    """Return a header or footer with nothing in it."""
    name = "hdr" if kind == _FILLED.format("header") else "ftr"
    return f'<w:{name} xmlns:w="{W}"><w:p/></w:{name}>'.encode()


class WordDocument:
    """The parts of a Word template: compiled where they carry tags, compressed once where they do not."""

    def __init__(self, parts: Mapping[str, bytes], types: Mapping[str, str], faults: Faults, words: Words) -> None:
        labels = _labels()
        environment = words.environment("run", escape_run, _ALL_FILTERS, drawn)
        self._given, self._types = parts, types
        self._main = next(name for name, kind in types.items() if kind in MAIN_TYPES)
        by_type = {kind: name for name, kind in types.items() if name in parts}
        self._lists = Lists(parts.get(by_type.get(NUMBERING_TYPE, "")), parts.get(by_type.get(STYLES_TYPE, "")))
        self._parts: dict[str, Part] = {}
        self._relations: dict[str, bytes | None] = {}
        for name, data in parts.items():
            label = labels.get(types.get(name, ""))
            if label is None:
                continue
            relations = parts.get(relations_part(name))
            links = addresses(relations, relations_part(name))
            if name == self._main:
                continue
            self._take(compile_part(data, name, label, environment, links, self._lists, faults, Sections()), name, relations)
        related = targets(parts, self._main)
        sections = Sections(
            {key: frozenset(self._parts[name].undeclared()) for key, name in related.items() if name in self._parts}
        )
        relations = parts.get(relations_part(self._main))
        links = addresses(relations, relations_part(self._main))
        main = compile_part(parts[self._main], self._main, "", environment, links, self._lists, faults, sections)
        self._take(main, self._main, relations)
        self._parts = {name: self._parts[name] for name in parts if name in self._parts}
        self._turned = {key: related[key] for key in sections.bound}
        shared = {related.get(key) for key in sections.shared}
        self._only_turned = {part for part in self._turned.values() if part not in shared}
        for key, names in sections.bound.items():
            if related[key] in self._only_turned:
                self._parts[related[key]].bound |= names
        self._charts = charts(parts, types, faults, words)
        # A chart without a workbook of its own has texts all the same.
        filled = {chart.part for chart in self._charts}
        self._captions = captions({name: data for name, data in parts.items() if name not in filled}, types, faults, words)
        written_later = {relations_part(name) for name in self._parts}
        written_later |= {name for chart in self._charts for name in (chart.part, chart.workbook_part)}
        written_later |= self._captions.keys()
        self._copied = {name: stored(data) for name, data in parts.items() if name not in {*self._parts, *written_later}}

    def _take(self, part: Part | None, name: str, relations: bytes | None) -> None:
        if part is not None:
            self._parts[name], self._relations[name] = part, relations

    def compiled(self) -> Iterator[Part]:
        """Yield the parts that carry tags."""
        yield from self._parts.values()
        yield from self._captions.values()
        for chart in self._charts:
            yield from chart.compiled()

    def render(self, context: Mapping[str, object], limit: int) -> Iterator[tuple[str, Entry]]:
        """Yield what is copied, then the filled parts with their relationships, then the pictures they show."""
        pictures: dict[str, bytes] = {}
        numbers = count(FIRST_NUMBER)
        lists, host = NewLists(self._lists.first_free), Host(self._given, self._types)
        filled: dict[str, Entry] = {}
        turns: list[Turn] = []
        for name, part in self._parts.items():
            if name in self._only_turned:
                # What leads to it now leads to that of a turn.
                filled[name] = deflate([_empty(self._types[name])])
                continue
            state = WordState(Links(pictures, numbers), host=host if name == self._main else None, lists=lists)
            filled.update(self._filled(name, part, state, context, limit))
            turns += state.sections
        for turn in turns:
            name = self._turned[turn.relation]
            state = WordState(Links(pictures, numbers), lists=lists)
            filled.update(self._filled(name, self._parts[name], state, {**context, **turn.values}, limit, turn.part))
            host.types[turn.part] = self._types[name]
        if lists.added:
            self._lists.add_to(host.tree("numbering"), lists.added)
        filled.update(self._merged(host, filled, pictures=bool(pictures)))
        yield from (self._copied | filled).items()
        for name, data in pictures.items():
            yield name, stored(data)
        for name, part in self._captions.items():
            yield name, deflate(part.render(context, None, limit))
        for chart in self._charts:
            yield from chart.render(context, limit)

    def _merged(self, host: Host, filled: Mapping[str, Entry], *, pictures: bool) -> Iterator[tuple[str, Entry]]:
        """Yield the parts that documents have come into, and the content types if there are new ones."""
        for name, root in host.changed.items():
            yield name, deflate([etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)])
        for kind in ("footnote", "endnote"):
            if host.notes[kind]:
                name = host.name(f"{kind}s")
                given = inflated(filled[name]) if name in filled else self._given.get(name)
                yield name, deflate([host.with_notes(kind, given)])
        typed: Mapping[str, bytes] = with_default_types(self._given, IMAGE_TYPES) if pictures else self._given
        for kind in host.new_kinds():
            typed = with_type(typed, host.name(kind), host.content_type(kind))
        for name, kind in host.types.items():
            typed = with_type(typed, name, kind)
        for name, (data, kind) in host.parts.items():
            typed = with_type(typed, name, kind) if kind else typed
            yield name, deflate([data])
        if typed is not self._given:
            yield CONTENT_TYPES, deflate([typed[CONTENT_TYPES]])

    def _filled(
        self, name: str, part: Part, state: WordState, context: Mapping[str, object], limit: int, turned: str = ""
    ) -> Iterator[tuple[str, Entry]]:
        """Yield a filled part and its relationships; ``turned`` is the part to write to for a turn of a loop."""
        relations, links = self._relations[name], state.links
        name = turned or name
        token = PART_LINKS.set(links)
        try:
            yield name, deflate(part.render(context, state, limit, name))
        finally:
            PART_LINKS.reset(token)
        for kind in state.host.new_kinds() if state.host is not None else ():
            links.add(f"rIdMerged{kind}", kind, f"/{state.host.name(kind)}" if state.host is not None else "")
        if part.uses("__link") or links.added:
            yield relations_part(name), deflate([links.written(relations, relations_part(name))])
        elif relations is not None:
            yield relations_part(name), stored(relations)
