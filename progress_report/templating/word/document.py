"""A Word template as a whole: which of its parts are filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from progress_report.templating.errors import Faults
from progress_report.templating.language.program import PreparedPart, Renderable
from progress_report.templating.language.words import Words
from progress_report.templating.messages import _
from progress_report.templating.package.archive import CONTENT_TYPES, Entry, deflate, inflated, stored
from progress_report.templating.package.images import IMAGE_TYPES
from progress_report.templating.package.relationships import relations_part, targets, with_default_types, with_type
from progress_report.templating.prepared import digest_of
from progress_report.templating.text import escape_run
from progress_report.templating.word.links import FILTERS as LINK_FILTERS
from progress_report.templating.word.links import FIRST_NUMBER, Links
from progress_report.templating.word.lists import NUMBERING_TYPE, STYLES_TYPE, Lists
from progress_report.templating.word.merging import Host
from progress_report.templating.word.pictures import PART_LINKS, drawn
from progress_report.templating.word.state import FILTERS, NewLists, W, WordState
from progress_report.templating.word.turns import FILTERS as TURN_FILTERS
from progress_report.templating.word.turns import Turn

if TYPE_CHECKING:
    from progress_report.templating.language.environment import Environment
    from progress_report.templating.language.part import Part
    from progress_report.templating.prepared import PreparedWord
    from progress_report.templating.word.charts import Chart

MAIN_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)


_FILLED = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


_FILTERS: dict[str, Callable[..., object]] = {**FILTERS, **LINK_FILTERS, **TURN_FILTERS}
"""The compiler's own filters but those for texts in several formats, paragraphs and whole documents, which few templates print."""


def _environment(words: Words, used: frozenset[str] | None = None) -> Environment:
    """Return the environment of running text, for programs that are known to use no more than ``used`` with no more than that."""
    if used is not None and used <= _FILTERS.keys():
        return words.environment("run, plain", escape_run, _FILTERS, drawn)
    from progress_report.templating.word.paragraphs import FILTERS as PARAGRAPH_FILTERS
    from progress_report.templating.word.rich import FILTERS as RICH_FILTERS

    return words.environment("run", escape_run, {**_FILTERS, **RICH_FILTERS, **PARAGRAPH_FILTERS}, drawn)


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

    def __init__(
        self,
        parts: Mapping[str, bytes],
        types: Mapping[str, str],
        faults: Faults,
        words: Words,
        prepared: PreparedWord | None = None,
    ) -> None:
        self._given, self._types = parts, types
        self._main = next(name for name, kind in types.items() if kind in MAIN_TYPES)
        by_type = {kind: name for name, kind in types.items() if name in parts}
        self.lists = Lists(parts.get(by_type.get(NUMBERING_TYPE, "")), parts.get(by_type.get(STYLES_TYPE, "")))
        self.parts: dict[str, Part | PreparedPart] = {}
        self.turned: Mapping[str, str]
        self.only_turned: frozenset[str]
        self._captions: dict[str, Part] = {}
        self._charts: list[Chart] = []
        if prepared is None:
            self._compile(_environment(words), faults, words)
        else:
            environment = _environment(words, frozenset().union(*(program.own for program in prepared.programs)))
            self.parts = {program.part: PreparedPart(program, environment) for program in prepared.programs}
            self.turned, self.only_turned = prepared.turned, prepared.only_turned
            self.lists.first_free = prepared.first_free_list
        self._relations = {name: parts.get(relations_part(name)) for name in self.parts}
        written_later = {relations_part(name) for name in self.parts}
        written_later |= {name for chart in self._charts for name in (chart.part, chart.workbook_part)}
        written_later |= self._captions.keys()
        self._copied = {name: stored(data) for name, data in parts.items() if name not in {*self.parts, *written_later}}

    @property
    def digest(self) -> str:
        """Return the digest of what is compiled."""
        return digest_of(self._given)

    def _compile(self, environment: Environment, faults: Faults, words: Words) -> None:
        # Imported here: a template that comes with its programs needs none of it.
        from progress_report.templating.excel.captions import captions
        from progress_report.templating.word.charts import charts
        from progress_report.templating.word.linkmarks import addresses
        from progress_report.templating.word.part import compile_part
        from progress_report.templating.word.sections import Sections

        parts, types = self._given, self._types
        labels = _labels()
        compiled: dict[str, Part] = {}
        for name, data in parts.items():
            label = labels.get(types.get(name, ""))
            if label is None:
                continue
            links = addresses(parts.get(relations_part(name)), relations_part(name))
            if name == self._main:
                continue
            part = compile_part(data, name, label, environment, links, self.lists, faults, Sections())
            if part is not None:
                compiled[name] = part
        related = targets(parts, self._main)
        sections = Sections({key: frozenset(compiled[name].undeclared()) for key, name in related.items() if name in compiled})
        links = addresses(parts.get(relations_part(self._main)), relations_part(self._main))
        main = compile_part(parts[self._main], self._main, "", environment, links, self.lists, faults, sections)
        if main is not None:
            compiled[self._main] = main
        self.turned = {key: related[key] for key in sections.bound}
        shared = {related.get(key) for key in sections.shared}
        self.only_turned = frozenset(part for part in self.turned.values() if part not in shared)
        for key, names in sections.bound.items():
            if related[key] in self.only_turned:
                compiled[related[key]].bound |= names
        self.parts = {name: compiled[name] for name in parts if name in compiled}
        self._charts = charts(parts, types, faults, words)
        # A chart without a workbook of its own has texts all the same.
        filled = {chart.part for chart in self._charts}
        self._captions = captions({name: data for name, data in parts.items() if name not in filled}, types, faults, words)

    def compiled(self) -> Iterator[Part]:
        """Yield the parts that carry tags."""
        yield from (part for part in self.parts.values() if not isinstance(part, PreparedPart))
        yield from self._captions.values()
        for chart in self._charts:
            yield from chart.compiled()

    def render(self, context: Mapping[str, object], limit: int) -> Iterator[tuple[str, Entry]]:
        """Yield what is copied, then the filled parts with their relationships, then the pictures they show."""
        pictures: dict[str, bytes] = {}
        numbers = count(FIRST_NUMBER)
        lists, host = NewLists(self.lists.first_free), Host(self._given, self._types)
        filled: dict[str, Entry] = {}
        turns: list[Turn] = []
        for name, part in self.parts.items():
            if name in self.only_turned:
                # What leads to it now leads to that of a turn.
                filled[name] = deflate([_empty(self._types[name])])
                continue
            state = WordState(Links(pictures, numbers), host=host if name == self._main else None, lists=lists)
            filled.update(self._filled(name, part, state, context, limit))
            turns += state.sections
        for turn in turns:
            name = self.turned[turn.relation]
            state = WordState(Links(pictures, numbers), lists=lists)
            filled.update(self._filled(name, self.parts[name], state, {**context, **turn.values}, limit, turn.part))
            host.types[turn.part] = self._types[name]
        if lists.added:
            self.lists.add_to(host.tree("numbering"), lists.added)
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
        self, name: str, part: Renderable, state: WordState, context: Mapping[str, object], limit: int, turned: str = ""
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
