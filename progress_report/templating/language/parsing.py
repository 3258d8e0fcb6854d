"""Jinja's parser, fed tag by tag.

A part is long markup with short tags, many of which are alike or very simple. So each different tag is cut into tokens once, and what
is only a name with its items and filters becomes a tree without a parser; the rest is Jinja's own work.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.lexer import Lexer, Token, TokenStream
from jinja2.parser import Parser

from progress_report.templating.language.environment import BLOCK, VARIABLE

if TYPE_CHECKING:
    from jinja2 import Environment

_TAG = re.compile(f"([{BLOCK[0]}{VARIABLE[0]}])(\n?)([^{BLOCK[1]}{VARIABLE[1]}]*)[{BLOCK[1]}{VARIABLE[1]}]")


_NAME = r"[^\W\d]\w*"


_ARGUMENT = rf"(?:[0-9]{{1,9}}|'[^'\\]*'|\"[^\"\\]*\"|{_NAME})"


_SIMPLE = re.compile(
    rf"(?:(?P<open>\()?(?P<names>{_NAME}(?:\.{_NAME})*)(?P<close>\))?|(?P<number>[0-9]{{1,9}}))"
    rf"(?P<filters>(?:\|{_NAME}(?:\(\s*(?:{_ARGUMENT}(?:\s*,\s*{_ARGUMENT})*)?\s*\))?)*)\s*"
)
"""An expression that is a name or number with items and filters."""


_FILTER = re.compile(rf"\|({_NAME})(?:\(([^()]*)\))?")


_ARGUMENTS = re.compile(rf"[0-9]+|'[^']*'|\"[^\"]*\"|{_NAME}")


_CONSTANTS: dict[str, object] = {"True": True, "true": True, "False": False, "false": False, "None": None, "none": None}


_RESERVED = frozenset({"not", "and", "or", "in", "is", "if", "else", "recursive", "import"})


_SET = re.compile(rf"set ({_NAME}) = (.*)", re.DOTALL)


_NAMING, _LOOP_ITSELF = frozenset({"name", "simple", "simple_set"}), "loop"


def parse(environment: Environment, source: str, name: str | None, filename: str | None) -> nodes.Template:
    """Return the tree of a template. Raises TemplateSyntaxError.

    Only the root knows its environment: nothing is computed before a template is filled.
    """
    parser = _Parser(environment, "", name, filename)
    parser.stream = TokenStream(parser.watched(_tokens(environment.lexer, source)), name, filename)
    root = nodes.Template(parser.subparse(), lineno=1)
    root.environment = environment
    # There are no blocks, parents or imports, for which the generator would look everywhere.
    without_blocks(root)
    return root


def without_blocks(node: nodes.Node) -> None:
    """Let a node answer at once that none of the nodes is in it that Jinja's generator looks for: the engine has no such tags."""
    node.find_all = _none  # type: ignore[method-assign, assignment]


_LEAVES = (nodes.TemplateData, nodes.Name, nodes.Const)
"""Nodes with none below them, which most are."""


def used_words(trees: Iterable[nodes.Node]) -> tuple[set[str], set[str]]:
    """Return the names of the filters and of the tests in some trees."""
    filters: set[str] = set()
    tests: set[str] = set()
    left = list(trees)
    while left:
        node = left.pop()
        if isinstance(node, _LEAVES):
            continue
        if isinstance(node, nodes.Filter):
            filters.add(node.name)
        elif isinstance(node, nodes.Test):
            tests.add(node.name)
        for field in node.fields:
            value = getattr(node, field)
            if isinstance(value, list):
                left += [item for item in value if isinstance(item, nodes.Node)]
            elif isinstance(value, nodes.Node):
                left.append(value)
    return filters, tests


def _none(_kinds: Any) -> Iterator[Any]:
    return iter(())


def _tokens(lexer: Lexer, source: str) -> Iterator[Token]:
    line, position = 1, 0
    for match in _TAG.finditer(source):
        data = source[position : match.start()]
        if data:
            yield Token(line, "data", data)
            line += data.count("\n")
        position = match.end()
        line += len(match[2])
        body = match[3]
        if match[1] == VARIABLE[0] and _simple(body):
            yield Token(line, "simple", body)
        elif match[1] == BLOCK[0] and (given := _SET.fullmatch(body)) and _simple(given[2]):
            yield Token(line, "simple_set", body)
        else:
            kind = "variable" if match[1] == VARIABLE[0] else "block"
            yield Token(line, f"{kind}_begin", match[1])
            try:
                for token_type, value in _cut(lexer, body):
                    yield Token(line, token_type, value)
            except TemplateSyntaxError as error:
                error.lineno = line
                raise
            yield Token(line, f"{kind}_end", "")
        line += body.count("\n")
    if position < len(source):
        yield Token(line, "data", source[position:])


@lru_cache(maxsize=4_096)
def _cut(lexer: Lexer, body: str) -> tuple[tuple[str, Any], ...]:
    """Return the tokens of a tag, each with its type and value."""
    begin, end = VARIABLE
    found = lexer.wrap(lexer.tokeniter(f"{begin}{body}{end}", None, None, None), None, None)
    return tuple((token.type, token.value) for token in found)[1:-1]


@lru_cache(maxsize=4_096)
def _simple(body: str) -> re.Match[str] | None:
    match = _SIMPLE.fullmatch(body.strip())
    if match is None or (match["open"] is None) != (match["close"] is None):
        return None
    if match["names"] and not _RESERVED.isdisjoint(match["names"].split(".")):
        return None
    return match


class _Parser(Parser):
    """Jinja's parser, which also knows the tokens of simple tags, and which loops nobody asks for their ``loop``."""

    asked = 0
    """Tokens so far that may ask for the loop they stand in."""

    def watched(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield the tokens as they are read, and count."""
        for token in tokens:
            if token.type in _NAMING and _LOOP_ITSELF in token.value:
                self.asked += 1
            yield token

    def parse_for(self) -> nodes.For:
        """Return a loop; in a body without the word, and without tags of others, Jinja's generator need not look for it level by level."""
        before = self.asked
        node = super().parse_for()
        if self.asked == before and not self.extensions:
            all_children = node.iter_child_nodes

            def children(exclude: Container[str] | None = None, only: Container[str] | None = None) -> Iterator[nodes.Node]:
                # The body alone is only ever asked for the name "loop".
                return iter(()) if only == ("body",) else all_children(exclude, only)

            node.iter_child_nodes = children  # type: ignore[method-assign]
        return node

    def subparse(self, end_tokens: tuple[str, ...] | None = None) -> list[nodes.Node]:
        """Return the nodes up to a tag of one of those kinds, or to the end."""
        body: list[nodes.Node] = []
        outputs: list[nodes.Expr] = []
        if end_tokens is not None:
            self._end_token_stack.append(end_tokens)
        try:
            while self.stream:
                token = self.stream.current
                if token.type == "data":
                    outputs.append(nodes.TemplateData(token.value, lineno=token.lineno))
                    next(self.stream)
                    continue
                if token.type == "simple":
                    outputs.append(_expression(token.value, token.lineno))
                    next(self.stream)
                    continue
                if token.type == "variable_begin":
                    next(self.stream)
                    outputs.append(self.parse_tuple(with_condexpr=True))
                    self.stream.expect("variable_end")
                    continue
                if outputs:
                    body.append(_output(outputs))
                    outputs = []
                next(self.stream)
                if token.type == "simple_set":
                    body.append(_assignment(token.value, token.lineno))
                    continue
                if end_tokens is not None and self.stream.current.test_any(*end_tokens):
                    return body
                statement = self.parse_statement()
                body += statement if isinstance(statement, list) else [statement]
                self.stream.expect("block_end")
            if outputs:
                body.append(_output(outputs))
        finally:
            if end_tokens is not None:
                self._end_token_stack.pop()
        return body


def _output(parts: list[nodes.Expr]) -> nodes.Output:
    """Return what prints some parts; markup among them is passed over by those who look for names in it, again and again."""
    output = nodes.Output(parts, lineno=parts[0].lineno)
    told = tuple(part for part in parts if not isinstance(part, nodes.TemplateData))
    output.iter_child_nodes = lambda exclude=None, only=None: iter(told)  # type: ignore[method-assign]
    return output


def _assignment(body: str, line: int) -> nodes.Assign:
    match = _SET.fullmatch(body)
    if match is None:
        raise AssertionError("no assignment")
    return nodes.Assign(nodes.Name(match[1], "store", lineno=line), _expression(match[2], line), lineno=line)


def _expression(body: str, line: int) -> nodes.Expr:
    match = _simple(body)
    if match is None:
        raise AssertionError("no simple expression")
    if match["names"]:
        first, *items = match["names"].split(".")
        node = _name(first, line)
        for item in items:
            node = nodes.Getattr(node, item, "load", lineno=line)
    else:
        node = nodes.Const(int(match["number"]), lineno=line)
    for name, arguments in _FILTER.findall(match["filters"]):
        given = [_argument(argument, line) for argument in _ARGUMENTS.findall(arguments)]
        node = nodes.Filter(node, name, given, [], None, None, lineno=line)
    return node


def _name(name: str, line: int) -> nodes.Expr:
    return nodes.Const(_CONSTANTS[name], lineno=line) if name in _CONSTANTS else nodes.Name(name, "load", lineno=line)


def _argument(text: str, line: int) -> nodes.Expr:
    if text[0] in "'\"":
        return nodes.Const(text[1:-1], lineno=line)
    if text.isdecimal():
        return nodes.Const(int(text), lineno=line)
    return _name(text, line)
