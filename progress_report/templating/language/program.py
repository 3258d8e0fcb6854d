"""What is left of a part once it is compiled: a program that is run for any number of contexts, and the texts that come out.

Nothing here knows of tags or of Jinja's parser: a template that comes with its programs (``templating/prepared.py``) needs no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import jinja2

from progress_report.templating import trace
from progress_report.templating.errors import TemplateError
from progress_report.templating.language.budget import BUDGET, Budget
from progress_report.templating.messages import _

if TYPE_CHECKING:
    from progress_report.templating.language.environment import Environment

STATE = "__state"
"""The context's name for what a rendering remembers; template authors cannot write names with two underscores."""


_PIECES = 1_000
"""Pieces of output joined into one chunk: about 64 KB."""


class Renderable(Protocol):
    """A part that can be filled."""

    def render(self, context: Mapping[str, object], state: object, limit: int, name: str = "") -> Iterator[bytes]:
        """Yield the part in UTF-8, in chunks."""
        ...

    def uses(self, internal_filter: str) -> bool:
        """Tell whether the compiler put one of its own filters into the part."""
        ...


class Program(NamedTuple):
    """A part's program as Python: ``code`` returns, for an environment, what Jinja's generator would have made of the part.

    ``part`` is the part's name, ``own`` the compiler's own filters in it.
    """

    part: str
    code: Callable[[Environment], MutableMapping[str, Any]]
    own: frozenset[str]


class PreparedPart:
    """A part whose program came with the template. What goes wrong in it is raised as it comes: where, only the tags know."""

    def __init__(self, program: Program, environment: Environment) -> None:
        self._program = program
        self._template = jinja2.Template.from_module_dict(environment, program.code(environment), environment.make_globals(None))

    def render(self, context: Mapping[str, object], state: object, limit: int, name: str = "") -> Iterator[bytes]:
        """Yield the part in UTF-8, in chunks; ``name`` is the part that it is written to, where that is another."""
        return rendered(self._template, self._program.part, context, state, limit, name)

    def uses(self, internal_filter: str) -> bool:
        """Tell whether the compiler put one of its own filters into the part."""
        return internal_filter in self._program.own


def rendered(
    template: jinja2.Template, part: str, context: Mapping[str, object], state: object, limit: int, name: str = ""
) -> Iterator[bytes]:
    """Yield what a program makes of a context, in UTF-8; raises TemplateError when more than ``limit`` bytes come out."""
    trace.begin(name or part)
    pieces = template.root_render_func(template.new_context({BUDGET: Budget(), **context, STATE: state}))
    size = 0
    while batch := list(islice(pieces, _PIECES)):
        chunk = "".join(batch).encode("utf-8")
        size += len(chunk)
        if size > limit:
            raise TemplateError(_("填充后超过 {size} MB，请检查循环").format(size=limit >> 20), part=part)
        yield chunk
