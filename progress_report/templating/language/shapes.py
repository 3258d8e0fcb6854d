"""What a context looks like without its values: which names there are, and what can be asked of each."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import is_dataclass
from typing import NamedTuple, Union, get_args, get_origin, get_type_hints


class Shape(NamedTuple):
    """A value as templates see it: its ``items`` by name if it is an object, its ``element`` if it can be looped over.

    With neither, nothing is known and everything may be asked of it.
    """

    items: Mapping[str, Shape] | None = None
    element: Shape | None = None


ANY = Shape()


def names(context: Iterable[str] | Mapping[str, Shape]) -> Shape:
    """Return the shape of a context, given its names or the shapes of its values."""
    return Shape(context if isinstance(context, Mapping) else dict.fromkeys(context, ANY))


def shape_of(kind: object) -> Shape:
    """Return the shape of a type: a dataclass or named tuple has its fields and properties, a sequence its element."""
    return _shape_of(kind, {})


def _shape_of(kind: object, known: dict[type, Shape]) -> Shape:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        rest = [argument for argument in arguments if argument is not type(None)]
        return _shape_of(rest[0], known) if len(rest) == 1 else ANY
    if origin is tuple and arguments[1:] == (Ellipsis,):
        return Shape(element=_shape_of(arguments[0], known))
    if isinstance(origin, type) and issubclass(origin, Sequence) and len(arguments) == 1:
        return Shape(element=_shape_of(arguments[0], known))
    if isinstance(kind, type) and (is_dataclass(kind) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))):
        return known.get(kind) or _shape_of_fields(kind, known)
    return ANY


def _shape_of_fields(kind: type, known: dict[type, Shape]) -> Shape:
    items: dict[str, Shape] = {}
    # Known before its items are, because a class may refer to itself.
    shape = known[kind] = Shape(items)
    for name, hint in get_type_hints(kind).items():
        items[name] = _shape_of(hint, known)
    for name, member in vars(kind).items():
        if isinstance(member, property) and not name.startswith("_"):
            items[name] = _shape_of(get_type_hints(member.fget).get("return"), known)
    return shape
