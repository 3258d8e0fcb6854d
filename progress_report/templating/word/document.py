"""A Word template as a whole: which of its parts are filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

from progress_report.templating.errors import Faults
from progress_report.templating.language.environment import Words
from progress_report.templating.language.part import Part
from progress_report.templating.messages import _
from progress_report.templating.package.archive import CONTENT_TYPES, Entry, deflate, stored
from progress_report.templating.package.images import IMAGE_TYPES
from progress_report.templating.package.relationships import relations_part, with_default_types
from progress_report.templating.text import escape_run
from progress_report.templating.word.charts import charts
from progress_report.templating.word.links import FILTERS as LINK_FILTERS
from progress_report.templating.word.links import FIRST_NUMBER, Links, addresses
from progress_report.templating.word.lists import NUMBERING_TYPE, STYLES_TYPE, Lists
from progress_report.templating.word.part import compile_part
from progress_report.templating.word.pictures import PART_LINKS, drawn
from progress_report.templating.word.rich import FILTERS as RICH_FILTERS
from progress_report.templating.word.state import FILTERS, NewLists, WordState

MAIN_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)


_FILLED = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


_ALL_FILTERS = {**FILTERS, **LINK_FILTERS, **RICH_FILTERS}


def _labels() -> dict[str, str]:
    """Return the content types of the parts that are filled, with the name people know each by."""
    named = {"header": _("页眉"), "footer": _("页脚"), "footnotes": _("脚注"), "endnotes": _("尾注")}
    return {_FILLED.format(kind): name for kind, name in named.items()} | dict.fromkeys(MAIN_TYPES, "")


class WordDocument:
    """The parts of a Word template: compiled where they carry tags, compressed once where they do not."""

    def __init__(self, parts: Mapping[str, bytes], types: Mapping[str, str], faults: Faults, words: Words) -> None:
        labels = _labels()
        environment = words.environment("run", escape_run, _ALL_FILTERS, drawn)
        by_type = {kind: name for name, kind in types.items() if name in parts}
        self._numbering = by_type.get(NUMBERING_TYPE, "")
        self._lists = Lists(parts.get(self._numbering), parts.get(by_type.get(STYLES_TYPE, "")))
        self._parts: dict[str, Part] = {}
        self._relations: dict[str, bytes | None] = {}
        for name, data in parts.items():
            label = labels.get(types.get(name, ""))
            if label is None:
                continue
            relations = parts.get(relations_part(name))
            links = addresses(relations, relations_part(name))
            part = compile_part(data, name, label, environment, links, self._lists, faults)
            if part is not None:
                self._parts[name] = part
                self._relations[name] = relations
        self._charts = charts(parts, types, faults, words)
        written_later = {relations_part(name) for name in self._parts}
        written_later |= {name for chart in self._charts for name in (chart.part, chart.workbook_part)}
        self._types_with_pictures = deflate([with_default_types(parts, IMAGE_TYPES)[CONTENT_TYPES]])
        self._copied = {name: stored(data) for name, data in parts.items() if name not in {*self._parts, *written_later}}

    def compiled(self) -> Iterator[Part]:
        """Yield the parts that carry tags."""
        yield from self._parts.values()
        for chart in self._charts:
            yield from chart.compiled()

    def render(self, context: Mapping[str, object], limit: int) -> Iterator[tuple[str, Entry]]:
        """Yield what is copied, then the filled parts with their relationships, then the pictures they show."""
        pictures: dict[str, bytes] = {}
        numbers = count(FIRST_NUMBER)
        filled: list[tuple[str, Entry]] = []
        lists = NewLists(self._lists.first_free)
        for name, part in self._parts.items():
            filled += self._filled(name, part, WordState(Links(pictures, numbers), lists=lists), context, limit)
        copied = self._copied
        if pictures:
            copied = {**copied, CONTENT_TYPES: self._types_with_pictures}
        if lists.added:
            copied = {**copied, self._numbering: deflate([self._lists.written(lists.added)])}
        yield from copied.items()
        yield from filled
        for name, data in pictures.items():
            yield name, stored(data)
        for chart in self._charts:
            yield from chart.render(context, limit)

    def _filled(
        self, name: str, part: Part, state: WordState, context: Mapping[str, object], limit: int
    ) -> Iterator[tuple[str, Entry]]:
        """Yield a filled part and its relationships."""
        relations, links = self._relations[name], state.links
        token = PART_LINKS.set(links)
        try:
            yield name, deflate(part.render(context, state, limit))
        finally:
            PART_LINKS.reset(token)
        if part.uses("__link") or links.added:
            yield relations_part(name), deflate([links.written(relations, relations_part(name))])
        elif relations is not None:
            yield relations_part(name), stored(relations)
