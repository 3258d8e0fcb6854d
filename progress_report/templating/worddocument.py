"""A Word template as a whole: which of its parts are filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from progress_report.templating.environment import Environment
from progress_report.templating.messages import _
from progress_report.templating.package import Entry, deflate
from progress_report.templating.source import Ignored, Part
from progress_report.templating.text import escape_run
from progress_report.templating.word import compile_part
from progress_report.templating.wordstate import FILTERS, WordState

MAIN_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_FILLED = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


@cache
def _environment() -> Environment:
    return Environment(escape_run, FILTERS)


def _labels() -> dict[str, str]:
    """Return the content types of the parts that are filled, with the name people know each by."""
    named = {"header": _("页眉"), "footer": _("页脚"), "footnotes": _("脚注"), "endnotes": _("尾注")}
    return {_FILLED.format(kind): name for kind, name in named.items()} | dict.fromkeys(MAIN_TYPES, "")


class WordDocument:
    """The parts of a Word template: compiled where they carry tags, compressed once where they do not."""

    def __init__(self, parts: Mapping[str, bytes], types: Mapping[str, str], ignored: Ignored = ()) -> None:
        labels = _labels()
        self._parts: dict[str, Part | Entry] = {}
        for name, data in parts.items():
            label = labels.get(types.get(name, ""))
            part = compile_part(data, name, label, _environment(), ignored) if label is not None else None
            self._parts[name] = part or deflate([data])

    def compiled(self) -> Iterator[Part]:
        """Yield the parts that carry tags."""
        yield from (part for part in self._parts.values() if isinstance(part, Part))

    def render(self, context: Mapping[str, object], limit: int) -> Iterator[tuple[str, Entry]]:
        """Yield the filled parts in the template's order."""
        for name, part in self._parts.items():
            yield name, part if isinstance(part, Entry) else deflate(part.render(context, WordState(), limit))
