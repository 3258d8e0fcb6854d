"""The Jinja environments: sandboxed, strict, every output escaped by the engine itself.

Tags reach Jinja between control characters that XML forbids, so that nothing in a template's own text can be read as a tag.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateRuntimeError
from jinja2.exceptions import UndefinedError
from jinja2.runtime import Context, LoopContext, Macro, StrictUndefined, Undefined, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from progress_report.templating.language.budget import (
    MAX_REPEAT,
    budget_of,
    length,
    paid,
    spend_on_call,
    spend_on_operator,
    steps,
)
from progress_report.templating.language.filters import FILTERS
from progress_report.templating.messages import _
from progress_report.templating.text import Made, printer
from progress_report.templating.trace import Turn

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.compiler import CodeGenerator

    from progress_report.templating.language.compiling import Compiled
    from progress_report.templating.language.words import Words

BLOCK, VARIABLE, COMMENT = ("\x01", "\x02"), ("\x03", "\x04"), ("\x05", "\x06")
"""The characters around a tag, which XML forbids."""


_SAFE_FILTERS = (
    *("abs", "attr", "batch", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items"),
    *("join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "round"),
    *("select", "selectattr", "slice", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper", "wordcount"),
)
"""Of Jinja's filters those that neither make markup nor depend on chance."""


_SAFE_GLOBALS = ("dict", "namespace", "cycler", "joiner")


ROW_NAME = "__n"
"""The name under which a sheet's template knows the number of the row being written."""


class UnknownName(UndefinedError):
    """A name or attribute that is not there; ``owner`` is the object asked, or None for a name of the context."""

    def __init__(self, name: object, owner: object | None, message: str) -> None:
        super().__init__(message)
        self.name = name
        self.owner = owner


class _Strict(StrictUndefined):
    """An undefined value that says, when used, what was asked of what."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        owner = None if obj is missing else obj

        def unknown(message: str) -> UnknownName:
            return UnknownName(name, owner, message)

        super().__init__(hint, obj, name, unknown if exc is UndefinedError and name is not None else exc)  # type: ignore[arg-type]


_PLAIN = frozenset({str, int, float, bool, type(None), tuple, list, dict})


_MOST_KEPT = 64
"""Compiled texts that are kept for one environment."""


class Environment(ImmutableSandboxedEnvironment):
    """A sandbox whose outputs go through ``escape`` of the text they stand in."""

    steps = staticmethod(steps)
    made = Made
    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(
        self,
        escape: Callable[[str], str],
        internal_filters: Mapping[str, Callable[..., object]],
        drawn: Callable[[object], Markup | None] | None = None,
        words: Words | None = None,
    ) -> None:
        super().__init__(
            block_start_string=BLOCK[0],
            block_end_string=BLOCK[1],
            variable_start_string=VARIABLE[0],
            variable_end_string=VARIABLE[1],
            comment_start_string=COMMENT[0],
            comment_end_string=COMMENT[1],
            undefined=_Strict,
            autoescape=False,
            finalize=printer(escape, drawn),
            keep_trailing_newline=True,
            cache_size=0,
            optimized=False,
        )
        self.filters = {name: paid(name, self.filters[name]) for name in _SAFE_FILTERS} | FILTERS
        if words is not None:
            self.filters.update(words.filters)
            self.tests = {**self.tests, **words.tests}
        self.public_filters = tuple(self.filters)
        self._compiled: dict[str, Compiled] = {}
        self.filters.update(internal_filters)
        self.globals = {name: self.globals[name] for name in _SAFE_GLOBALS} | {"range": _bounded_range}
        if words is not None:
            self.globals.update(words.globals)
            for extension in words.extensions:
                self.add_extension(extension)
        self.statements = frozenset(name for extension in self.iter_extensions() for name in extension.tags)
        """The tags that extensions bring."""

    def compiled_once(self, source: str) -> Compiled:
        """Return a text compiled; one that was before, as of the copies of one sheet, is not again. Raises TemplateSyntaxError."""
        # Imported here, as below: templates that come with their programs are not compiled.
        from progress_report.templating.language.compiling import Compiled

        if source not in self._compiled:
            if len(self._compiled) >= _MOST_KEPT:
                self._compiled.clear()
            self._compiled[source] = Compiled(self, source)
        return self._compiled[source]

    @property
    def code_generator_class(self) -> type[CodeGenerator]:  # type: ignore[override]
        """Return what makes programs of texts."""
        from progress_report.templating.language.compiling import Generator

        return Generator

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        from progress_report.templating.language.parsing import parse

        return parse(self, source, name, filename)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a mapping's item or an object's attribute; an item comes before a method of the same name."""
        if attribute[0] == "_":
            return self.unsafe_undefined(obj, attribute)
        # The exact type first, and no named tuple: asking an abstract class takes longer than all the rest.
        if type(obj) is dict or (type(obj) is not LoopContext and not isinstance(obj, tuple) and isinstance(obj, Mapping)):
            try:
                return obj[attribute]
            except LookupError:
                return super().getattr(obj, attribute)
        try:
            value = getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)
        if type(obj) is LoopContext and type(value) is int:
            return Turn(value)
        if type(value) in _PLAIN:
            return value
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item or an attribute as the sandbox does; a named tuple's field, which filters ask for by the thousand, at once."""
        if isinstance(obj, tuple) and type(argument) is str and argument[:1] != "_":
            value = getattr(obj, argument, missing)
            if type(value) in _PLAIN:
                return value
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute ``*``, ``**``, ``+`` or ``%`` unless the result would be enormous."""
        spend_on_operator(budget_of(context), operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what the sandbox allows unless it would make something enormous."""
        spend_on_call(budget_of(__context), __obj, args, kwargs)
        result = super().call(__context, __obj, *args, **kwargs)
        return Made(result) if isinstance(__obj, (Macro, LoopContext)) else result

    def concat_values(self, context: Context, values: tuple[Any, ...]) -> str:
        """Return what ``~`` makes of its operands."""
        budget_of(context).make(sum(map(length, values)))
        return str_join(values)

    def concat_within(self, context: Context) -> Callable[[Iterable[str]], str]:
        """Return what joins the output of a block or macro of this filling."""
        budget = budget_of(context)

        def concat(pieces: Iterable[str]) -> str:
            joined = "".join(pieces)
            budget.make(len(joined))
            return joined

        return concat

    def unknown_word(self, kind: str, name: str) -> Any:
        """Fail as Jinja does for a filter or test that there is not."""
        raise TemplateRuntimeError(f"No {kind} named {name!r} found.")

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Return what fails with a message when a protected attribute is used."""
        return self.undefined(_("出于安全考虑，不能读取 {name}").format(name=attribute), obj=obj, name=None)


def _bounded_range(*limits: int) -> range:
    numbers = range(*limits)
    if len(numbers) > MAX_REPEAT:
        raise ValueError(_("range 的个数超过 {limit}").format(limit=MAX_REPEAT))
    return numbers


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a "did you mean" sentence for the known name closest to ``name``, or ``""``."""
    import difflib

    found = difflib.get_close_matches(name, [candidate for candidate in known if not candidate.startswith("_")], 1, 0.6)
    return _("；是否应为“{name}”？").format(name=found[0]) if found else ""


def names_of(owner: object) -> list[str]:
    """Return the names a template can ask of an object."""
    if isinstance(owner, Mapping):
        return [key for key in owner if isinstance(key, str)]
    return [name for name in dir(owner) if not name.startswith("_")]
