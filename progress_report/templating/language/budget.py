"""What one filling may use: steps of loops and calls, and characters made on the way.

Asked before each operation that can make much out of little, so that a hostile template ends with a message in a moment; what a
template prints is limited by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from typing import Any

from jinja2 import TemplateRuntimeError, pass_context
from jinja2.runtime import Context
from jinja2.utils import _PassArg

from progress_report.templating.messages import _

BUDGET = "__budget"
"""The context's name for what is left of the budget."""


MAX_REPEAT = 1_000_000
"""Longest sequence or string that one operation may make of a number, such as ``*`` or ``ljust``; also of ``range``."""


MAX_BITS = 1_000_000
"""Largest whole number, in bits."""


_STEPS, _CHARACTERS = 5_000_000, 500_000_000


_CALL, _ROUND = 4, 40
"""Steps that a call costs, and one of a recursive loop, in rounds of a plain loop."""


_ELEMENT = 8
"""Characters that an element of a list takes the room of."""


_NUMBER = re.compile(r"\d+")


_PADDING = frozenset({"center", "ljust", "rjust", "zfill", "to_bytes"})


class Budget:
    """What is left for one filling; raises TemplateRuntimeError when there is nothing left."""

    def __init__(self, steps: int = _STEPS, characters: int = _CHARACTERS) -> None:
        self._steps = steps
        self._characters = characters

    def step(self, count: int) -> None:
        """Take ``count`` steps."""
        self._steps -= count
        if self._steps < 0:
            raise TemplateRuntimeError(_("循环和调用的次数过多"))

    def make(self, count: int) -> None:
        """Make a text or sequence of ``count`` characters or elements."""
        self._characters -= count
        if self._characters < 0:
            raise TemplateRuntimeError(_("运算结果过大"))

    def repeat(self, count: int) -> None:
        """Make a text or sequence whose length is a number of the template's."""
        if count > MAX_REPEAT:
            raise TemplateRuntimeError(_("运算结果过大"))
        self.make(max(count, 0))


def budget_of(context: Context) -> Budget:
    """Return what is left for the filling that ``context`` belongs to."""
    left: Budget = context[BUDGET]
    return left


@pass_context
def steps(context: Context, values: Any) -> Any:
    """Return what a loop runs over, its elements counted: before the loop where their number is known, otherwise one by one."""
    budget = budget_of(context)
    try:
        budget.step(len(values))
    except TypeError:
        return _counted(values, budget)
    return values


def _counted(values: Iterable[object], budget: Budget) -> Iterator[object]:
    for value in values:
        budget.step(1)
        yield value


def length(value: object) -> int:
    """Return the length of a text or sequence, 0 for what has none."""
    return len(value) if isinstance(value, (str, bytes, list, tuple, dict, range, set, frozenset)) else 0


def _weight(value: object) -> int:
    return length(value) if isinstance(value, (str, bytes)) else _ELEMENT * length(value)


def spend_on_operator(budget: Budget, operator: str, left: Any, right: Any) -> None:
    """Pay for ``*``, ``**``, ``+`` or ``%``."""
    whole = isinstance(left, int) and isinstance(right, int)
    if operator == "+":
        budget.make(_weight(left) + _weight(right))
    elif operator == "**":
        _bounded(left.bit_length() * right if whole else 0)
    elif operator == "*":
        _bounded(left.bit_length() + right.bit_length() if whole else 0)
        budget.repeat(max(_repeated(left, right), _repeated(right, left)))
    elif isinstance(left, (str, bytes)):
        given = right if isinstance(right, tuple) else tuple(right.values()) if isinstance(right, Mapping) else (right,)
        spend_on_format(budget, str(left), given)


def _bounded(bits: int) -> None:
    if bits > MAX_BITS:
        raise TemplateRuntimeError(_("运算结果过大"))


def _repeated(sequence: object, times: object) -> int:
    return length(sequence) * times if isinstance(times, int) else 0


def spend_on_format(budget: Budget, pattern: str, values: Sequence[object]) -> None:
    """Pay for a text with fields: the widths in it, those among the values, and each field as the longest value."""
    widths = sum(int(number[0][:9]) for number in _NUMBER.finditer(pattern))
    if "*" in pattern or "{}" in pattern or re.search(r"\{[^{}]*\{", pattern):
        widths += sum(abs(value) for value in values if isinstance(value, int) and abs(value) > 99)
    fields = pattern.count("%") + pattern.count("{")
    budget.repeat(widths)
    budget.make(len(pattern) + fields * max(map(length, values), default=0))


def spend_on_call(budget: Budget, function: object, arguments: Sequence[Any], named: Mapping[str, Any]) -> None:
    """Pay for a call: of a method of text for what it can make, of anything else a few steps."""
    budget.step(_CALL + len(arguments))
    method = getattr(function, "__wrapped__", function)
    owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
    if not isinstance(owner, (str, bytes, int)) or isinstance(owner, bool):
        if arguments and type(function).__name__ == "LoopContext":
            budget.step(_ROUND * (1 + length(arguments[0])))
        return
    given = (*arguments, *named.values())
    if name in ("format", "format_map"):
        values = given[0].values() if name == "format_map" and given and isinstance(given[0], Mapping) else given
        spend_on_format(budget, str(owner), tuple(values))
        return
    numbers = [value for value in given if isinstance(value, int)]
    budget.make(length(owner))
    if name in _PADDING:
        budget.repeat(max(numbers, default=0))
    elif name == "expandtabs":
        budget.repeat(length(owner) and str(owner).count("\t") * max(numbers, default=8))
    elif name == "replace" and len(given) > 1:
        _spend_on_replace(budget, owner, *given[:2])
    elif name == "join" and given:
        _spend_on_join(budget, given[0], owner)
    elif name == "translate" and given and isinstance(given[0], Mapping):
        budget.make(length(owner) * max(map(length, given[0].values()), default=1))


def _spend_on_replace(budget: Budget, text: Any, old: Any, new: Any) -> None:
    if isinstance(text, (str, bytes)) and isinstance(old, type(text)):
        budget.make((text.count(old)) * length(new))  # type: ignore[arg-type]


def _spend_on_join(budget: Budget, values: object, separator: object) -> None:
    if isinstance(values, Sized) and isinstance(values, Iterable):
        budget.make(sum(length(value) for value in values) + len(values) * length(separator))


def _spend_on_filter(budget: Budget, name: str, value: Any, arguments: Sequence[Any], named: Mapping[str, Any]) -> None:
    budget.step(1 + (0 if isinstance(value, str) else length(value)))
    given = (*arguments, *named.values())
    numbers = [number for number in given if isinstance(number, int)]
    if name == "replace" and len(given) > 1:
        _spend_on_replace(budget, str(value), str(given[0]), str(given[1]))
    elif name == "join":
        _spend_on_join(budget, value, given[0] if given else "")
    elif name in ("slice", "batch", "truncate"):
        budget.repeat(max(numbers, default=0))
    elif name == "round" and any(abs(number) > 99 for number in numbers):
        raise TemplateRuntimeError(_("运算结果过大"))
    elif name == "sum" and isinstance(value, (list, tuple)):
        budget.make(sum(map(_weight, value)))
    else:
        budget.make(_weight(value))


def paid(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return one of Jinja's filters that first pays for what it makes."""
    wanted = _PassArg.from_obj(function)

    @pass_context
    def call(context: Context, value: Any, *arguments: Any, **named: Any) -> Any:
        _spend_on_filter(budget_of(context), name, value, arguments, named)
        if wanted is _PassArg.context:
            return function(context, value, *arguments, **named)
        if wanted is _PassArg.eval_context:
            return function(context.eval_ctx, value, *arguments, **named)
        if wanted is _PassArg.environment:
            return function(context.environment, value, *arguments, **named)
        return function(value, *arguments, **named)

    return call
