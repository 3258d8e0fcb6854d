"""Trees that are made without a parser are those that Jinja's parser makes."""

from __future__ import annotations

import pytest
from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from progress_report.templating.language.environment import BLOCK, VARIABLE
from progress_report.templating.language.parsing import parse


def environment() -> Environment:
    return Environment(
        block_start_string=BLOCK[0],
        block_end_string=BLOCK[1],
        variable_start_string=VARIABLE[0],
        variable_end_string=VARIABLE[1],
        comment_start_string="\x05",
        comment_end_string="\x06",
        keep_trailing_newline=True,
    )


def out(body: str) -> str:
    return f"甲\n{VARIABLE[0]}\n{body} {VARIABLE[1]}乙\n"


def step(body: str) -> str:
    return f"{BLOCK[0]}\n{body} {BLOCK[1]}"


EXPRESSIONS = [
    *("x", "x.y.z", "(x)", "(x.y)|f", "12|__row(0)", "x|default('', True)", 'x|f(-3, "a", None, y)|g', "x.y|join('、')"),
    *(
        "true",
        "None",
        "not x",
        "x + 1",
        "x if y else z",
        "x[0]",
        "x['a']",
        "x.0",
        "'甲'",
        "x is none",
        "x or y",
        "(x, y)",
        "x.y()",
    ),
    *(
        "x|f(a=1)",
        "x|f((1, 2))",
        "(x + 1)|f",
        "x|f('a\\'b')",
        "不存在.项|过滤",
        "x|a.b",
        "loop.index",
        "[1, 2]",
        "x~y",
        "1.5",
        "x|f()",
    ),
]
SOURCES = [
    *map(out, EXPRESSIONS),
    *(f"{step(f'set n = {body}')}尾" for body in EXPRESSIONS),
    step("for x in xs") + out("x.y") + step("else") + "无" + step("endfor"),
    step("if a") + out("b") + step("elif c") + step("set d") + out("e|f") + step("endset") + step("else") + step("endif"),
    step("macro m(a, b=1)") + out("a") + step("endmacro") + out("m(1)"),
    "",
    "只有文字\n",
]


def lines(node: nodes.Node) -> list[tuple[str, int]]:
    # The class's own: what ours answers for itself leaves out the markup.
    children = nodes.Node.iter_child_nodes(node)
    return [(type(node).__name__, node.lineno), *(found for child in children for found in lines(child))]


@pytest.mark.parametrize("source", SOURCES)
def test_the_tree_is_that_of_the_parser_with_its_lines(source: str) -> None:
    ours, jinjas = parse(environment(), source, None, None), Parser(environment(), source).parse()
    assert ours == jinjas
    assert lines(ours)[1:] == lines(jinjas)[1:]


@pytest.mark.parametrize("body", ["x +", "x|", "x.", "(x", "x)", "x y", "'a", "x|f(", "?", "x..y", "x|f(1 2)"])
def test_what_the_parser_refuses_is_refused_on_its_line(body: str) -> None:
    with pytest.raises(TemplateSyntaxError) as ours:
        parse(environment(), out(body), None, None)
    with pytest.raises(TemplateSyntaxError) as jinjas:
        Parser(environment(), out(body)).parse()
    assert ours.value.lineno == jinjas.value.lineno
