"""Checks a template against the names that its context will have, without data, and reports everything wrong at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from jinja2 import nodes

from progress_report.templating.language.environment import Environment, nearest
from progress_report.templating.language.shapes import ANY, Shape
from progress_report.templating.messages import _

_SAME = frozenset({"sort", "reverse", "list", "select", "reject", "selectattr", "rejectattr", "unique", "default", "d"})


_ONE = frozenset({"first", "last", "min", "max"})


_BY_ATTRIBUTE = frozenset({"selectattr", "rejectattr", "groupby"})
"""Filters whose first argument names an attribute of the elements."""


_OF_TEMPLATE = frozenset({"loop", "caller", "varargs", "kwargs", "self"})


class Problem(NamedTuple):
    """Something wrong on a line of a compiled template."""

    line: int
    message: str


class NameChecker:
    """Follows the names of a template's syntax tree through loops, assignments and macros."""

    def __init__(self, context: Shape, environment: Environment) -> None:
        self._context = context
        self._environment = environment
        self._scopes: list[dict[str, Shape]] = [{}]
        self._problems: list[Problem] = []

    def check(self, tree: nodes.Template) -> list[Problem]:
        """Return what is wrong, in the template's order."""
        self._visit_all(tree.body)
        return sorted(self._problems)

    def _visit_all(self, body: list[nodes.Node]) -> None:
        for node in body:
            self._visit(node)

    def _visit(self, node: nodes.Node) -> None:
        visitors: Mapping[type[nodes.Node], Callable[..., None]] = {
            nodes.For: self._visit_for,
            nodes.Macro: self._visit_macro,
            nodes.CallBlock: self._visit_macro,
            nodes.With: self._visit_with,
            nodes.Assign: self._visit_assign,
            nodes.AssignBlock: self._visit_assign_block,
        }
        visitor = visitors.get(type(node))
        if visitor is not None:
            visitor(node)
        elif isinstance(node, nodes.Expr):
            self._shape(node)
        else:
            self._visit_all(list(node.iter_child_nodes()))

    def _visit_for(self, node: nodes.For) -> None:
        element = self._shape(node.iter).element or ANY
        with_loop = {"loop": ANY}
        self._scopes.append(with_loop)
        self._bind(node.target, element)
        if node.test is not None:
            self._shape(node.test)
        self._visit_all(node.body)
        self._scopes.pop()
        self._visit_all(node.else_)

    def _visit_macro(self, node: nodes.Macro | nodes.CallBlock) -> None:
        if isinstance(node, nodes.Macro):
            self._scopes[-1][node.name] = ANY
        else:
            self._shape(node.call)
        for default in node.defaults:
            self._shape(default)
        self._scopes.append({argument.name: ANY for argument in node.args})
        self._visit_all(node.body)
        self._scopes.pop()

    def _visit_with(self, node: nodes.With) -> None:
        shapes = [self._shape(value) for value in node.values]
        self._scopes.append({})
        for target, shape in zip(node.targets, shapes, strict=True):
            self._bind(target, shape)
        self._visit_all(node.body)
        self._scopes.pop()

    def _visit_assign(self, node: nodes.Assign) -> None:
        self._bind(node.target, self._shape(node.node))

    def _visit_assign_block(self, node: nodes.AssignBlock) -> None:
        self._visit_all(node.body)
        self._bind(node.target, ANY)

    def _bind(self, target: nodes.Node, shape: Shape) -> None:
        if isinstance(target, nodes.Name):
            self._scopes[-1][target.name] = shape
        elif isinstance(target, nodes.Tuple):
            for item in target.items:
                self._bind(item, ANY)

    def _shape(self, node: nodes.Expr | nodes.Node) -> Shape:
        """Return what is known of an expression's value, noting what is wrong in it."""
        if isinstance(node, nodes.Name):
            return self._name(node)
        if isinstance(node, nodes.Getattr):
            return self._item(node, self._shape(node.node), node.attr)
        if isinstance(node, nodes.Getitem):
            return self._subscript(node)
        if isinstance(node, nodes.Filter):
            return self._filter(node)
        if isinstance(node, nodes.Test):
            self._test(node)
            return ANY
        for child in node.iter_child_nodes():
            self._shape(child)
        return ANY

    def _name(self, node: nodes.Name) -> Shape:
        if node.name.startswith("__") or node.name in self._environment.globals or node.name in _OF_TEMPLATE:
            return ANY
        for scope in reversed(self._scopes):
            if node.name in scope:
                return scope[node.name]
        if self._context.items is None:
            return ANY
        known = self._context.items
        if node.name in known:
            return known[node.name]
        self._note(node, _("没有“{name}”这个名称").format(name=node.name) + nearest(node.name, self._known(known)))
        return ANY

    def _known(self, context: Mapping[str, Shape]) -> Iterator[str]:
        for scope in self._scopes:
            yield from scope
        yield from context

    def _item(self, node: nodes.Node, shape: Shape, name: str) -> Shape:
        if shape.items is None:
            return ANY
        if name not in shape.items:
            self._note(node, _("这里没有“{name}”这一项").format(name=name) + nearest(name, shape.items))
            return ANY
        return shape.items[name]

    def _subscript(self, node: nodes.Getitem) -> Shape:
        shape = self._shape(node.node)
        self._shape(node.arg)
        if isinstance(node.arg, nodes.Slice):
            return shape
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._item(node, shape, node.arg.value)
        return shape.element or ANY

    def _filter(self, node: nodes.Filter) -> Shape:
        shape = self._shape(node.node) if node.node is not None else ANY
        for argument in (*node.args, *node.kwargs):
            self._shape(argument)
        if node.name not in self._environment.filters:
            known = self._environment.public_filters
            self._note(node, _("没有“{name}”这个过滤器").format(name=node.name) + nearest(node.name, known))
            return ANY
        attribute = self._attribute_named(node)
        named = self._path(node, shape.element or ANY, attribute) if attribute else ANY
        if node.name in _SAME:
            return shape
        if node.name in _ONE:
            return shape.element or ANY
        if node.name == "map" and attribute:
            return Shape(element=named)
        return ANY

    def _attribute_named(self, node: nodes.Filter) -> str:
        given = [pair.value for pair in node.kwargs if pair.key == "attribute"]
        given += node.args[:1] if node.name in _BY_ATTRIBUTE else []
        if given and isinstance(given[0], nodes.Const) and isinstance(given[0].value, str):
            return given[0].value
        return ""

    def _path(self, node: nodes.Node, shape: Shape, path: str) -> Shape:
        for name in path.split("."):
            shape = self._item(node, shape, name)
        return shape

    def _test(self, node: nodes.Test) -> None:
        for child in node.iter_child_nodes():
            self._shape(child)
        if node.name not in self._environment.tests:
            known = tuple(self._environment.tests)
            self._note(node, _("没有“{name}”这个判断").format(name=node.name) + nearest(node.name, known))

    def _note(self, node: nodes.Node, message: str) -> None:
        self._problems.append(Problem(node.lineno, message))
