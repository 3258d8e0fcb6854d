"""The headers and footers that turns of a loop have to themselves, as they are written: what ``sections.py`` marks (ECMA-376-1, 17.10)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from jinja2 import pass_context
from jinja2.runtime import Context, LoopContext

from progress_report.templating import trace
from progress_report.templating.language.program import STATE


class Turn(NamedTuple):
    """A header or footer of one turn: the relationship it was made for, the part it is written to, and the loops' values."""

    relation: str
    part: str
    values: Mapping[str, object]


def _now(value: object) -> object:
    """Return what a loop says of itself in this turn; other values as they are."""
    if not isinstance(value, LoopContext):
        return value
    numbers = {name: trace.Turn(getattr(value, name)) for name in ("index", "index0", "revindex", "revindex0", "length", "depth")}
    return {**numbers, "first": value.first, "last": value.last}


@pass_context
def _section(context: Context, relation: str, kind: str, values: Mapping[str, object]) -> str:
    """Return the id of the relationship to a turn's header or footer."""
    state = context[STATE]
    number = len(state.sections) + 1
    turn = Turn(relation, f"word/{kind}_{number}_{relation}.xml", {name: _now(value) for name, value in values.items()})
    state.sections.append(turn)
    identity: str = state.links.add(f"{relation}Turn{number}", kind, f"/{turn.part}")
    return identity


FILTERS: dict[str, Callable[..., object]] = {"__section": _section}
