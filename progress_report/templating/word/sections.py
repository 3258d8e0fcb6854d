"""Headers and footers of sections in loops: each turn has its own, with the values of that turn and what it sets (ECMA-376-1, 17.10)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from progress_report.templating.language.markers import MARKER, Markers
from progress_report.templating.language.tags import Tag, expression

_REFERENCE = re.compile(r'(<w:(header|footer)Reference\b[^>]*? r:id=")([^"]+)(")')


_TARGETS = re.compile(r"for\s+(.+?)\s+in\s", re.DOTALL)


_SET = re.compile(r"set\s+([^=|.]+?)\s*(?:[=|]|$)", re.DOTALL)


_NAME = re.compile(r"[^\W\d]\w*")


@dataclass(slots=True, eq=False)
class Sections:
    """Which headers and footers depend on loops around their section; ``asked`` are the names in each, by relationship id."""

    asked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    bound: dict[str, frozenset[str]] = field(default_factory=dict)
    """The names that loops and what is set in them give, by relationship id; only of headers and footers that are written anew for each turn."""
    shared: set[str] = field(default_factory=set)
    """The relationships that also lead to a header or footer from where no loop gives it a name."""

    def mark(self, markup: str, markers: Markers) -> str:
        """Have what leads to such a header or footer lead to that of its turn."""
        if not any(self.asked.values()):
            return markup
        out, position = [], 0
        loops: list[tuple[Tag, set[str]]] = []
        for match in re.finditer(f"{MARKER.pattern}|{_REFERENCE.pattern}", markup):
            if match[1] is not None:
                tag = markers.tags[int(match[1])]
                if tag.name == "for":
                    loops.append((tag, {"loop", *_names(_TARGETS, tag)}))
                elif tag.name == "endfor" and loops:
                    loops.pop()
                elif tag.name == "set" and loops:
                    loops[-1][1].update(_names(_SET, tag))
                continue
            names = frozenset(name for _loop, given in loops for name in given)
            names &= self.asked.get(match[4], frozenset())
            if not names:
                self.shared.add(match[4])
                continue
            self.bound[match[4]] = self.bound.get(match[4], frozenset()) | names
            given = ", ".join(f"{name!r}: {name}" for name in sorted(names))
            body = f"{match[4]!r}|__section({match[3]!r}, {{{given}}})"
            out += [markup[position : match.start(4)], markers.mark(expression(body, loops[-1][0]))]
            position = match.end(4)
        return "".join([*out, markup[position:]])


def _names(targets: re.Pattern[str], tag: Tag) -> list[str]:
    """Return the names that a tag gives values to."""
    match = targets.match(tag.body)
    return _NAME.findall(match[1]) if match else []
