"""What whoever embeds the engine adds to its language: filters, tests, names and tags, in the same sandbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

import jinja2
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.ext import Extension
from jinja2.filters import FILTERS
from jinja2.tests import TESTS
from markupsafe import Markup

from progress_report.templating.language.environment import Environment

_NO_FILTERS: Mapping[str, Callable[..., object]] = MappingProxyType({})


class Words:
    """Filters, tests and names for all templates, and extensions of Jinja whose tags they may use; the sandbox stays as it is.

    Of an extension only its tags count, each alone or with its ``end…``; it does not see the text around them, and what it prints
    stands as it is, so that it must be well-formed. Raises ValueError for a name with two underscores, which is the engine's own.
    """

    def __init__(
        self,
        filters: Mapping[str, Callable[..., object]] | None = None,
        tests: Mapping[str, Callable[..., bool]] | None = None,
        names: Mapping[str, object] | None = None,
        extensions: Iterable[type[Extension]] = (),
    ) -> None:
        self.filters, self.tests, self.globals = dict(filters or {}), dict(tests or {}), dict(names or {})
        self.extensions = tuple(extensions)
        for name in (*self.filters, *self.tests, *self.globals):
            if not name.isidentifier() or "__" in name:
                raise ValueError(f"no name for a filter, test or value: {name}")
        self._made: dict[str, Environment] = {}

    @classmethod
    def of(cls, environment: jinja2.Environment) -> Words:
        """Return what an environment has beyond Jinja's own, such as the one a user of docxtpl gives to ``render``."""
        return cls(
            _added(environment.filters, FILTERS),
            _added(environment.tests, TESTS),
            _added(environment.globals, DEFAULT_NAMESPACE),
            map(type, environment.iter_extensions()),
        )

    def environment(
        self,
        kind: str,
        escape: Callable[[str], str],
        internal_filters: Mapping[str, Callable[..., object]] = _NO_FILTERS,
        drawn: Callable[[object], Markup | None] | None = None,
    ) -> Environment:
        """Return the environment of one kind of text."""
        if kind not in self._made:
            self._made[kind] = Environment(escape, internal_filters, drawn, self)
        return self._made[kind]


NO_WORDS = Words()
"""Nothing but what the engine itself has."""


def _added(found: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if given.get(name) is not value}
