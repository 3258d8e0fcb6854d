"""A module's source → its mutants: each differs in one place, and most can be put into the running module.

What changes no behaviour that is promised is left as it is: docstrings, annotations, imports, decorators of classes, and the words
of messages (they are held by tests of their own).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise
from types import CodeType, FunctionType
from typing import NamedTuple

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
}
MESSAGES = frozenset({"_", "N_", "ReportError"})
"""Calls whose words are for people."""


class Mutant(NamedTuple):
    """A module with one change: where, what, and its tree.

    ``lines`` are those of the statement that is changed (its head, where it has a body). ``function`` are the names that lead to the
    function around it from the module down, empty where the change is outside of any and shows only when the module is imported.
    """

    line: int
    change: str
    tree: ast.Module
    lines: range
    function: tuple[str, ...]

    @property
    def source(self) -> str:
        return ast.unparse(self.tree)


def places(source: str) -> list[tuple[int, int]]:
    """Return where a module can be changed, and each way there."""
    tree = ast.parse(source)
    left_out = _left_out(tree)
    nodes = enumerate(ast.walk(tree))
    return [(at, number) for at, node in nodes if id(node) not in left_out for number in range(_ways(node))]


def mutant(source: str, at: int, number: int) -> Mutant:
    """Return the module with one of its ``places`` changed."""
    tree = ast.parse(source)
    node = list(ast.walk(tree))[at]
    lines, function = _surroundings(tree, node)
    line, before = int(getattr(node, "lineno", lines.start)), ast.unparse(node)
    after = _changed(node, number)
    return Mutant(line, f"{_short(before)} → {_short(after)}", ast.fix_missing_locations(tree), lines, function)


def put_in(one: Mutant, module: object, path: str) -> bool:
    """Put a mutant's changed function into the module that is running; return False where that cannot be done.

    All who hold the function see the change: it stays the same object, with other code.
    """
    found: object = module
    for name in one.function:
        found = vars(found).get(name) if hasattr(found, "__dict__") else None
    code: CodeType | None = compile(one.tree, path, "exec")
    for name in one.function:
        inner = [const for const in code.co_consts if isinstance(const, CodeType) and const.co_name == name] if code else []
        code = inner[0] if len(inner) == 1 else None
    function = _bare(found)
    if not one.function or function is None or code is None or function.__code__.co_freevars != code.co_freevars:
        return False
    function.__code__ = code
    return True


def _bare(found: object) -> FunctionType | None:
    """Return the function within its decorators."""
    for _layer in range(5):
        if isinstance(found, FunctionType) and not hasattr(found, "__wrapped__"):
            return found
        inner = (getattr(found, name, None) for name in ("__wrapped__", "__func__", "fget", "func"))
        found = next((one for one in inner if one is not None), None)
    return None


def _surroundings(tree: ast.Module, node: ast.AST) -> tuple[range, tuple[str, ...]]:
    """Return the lines of the statement that a node is in, and the names that lead to the function around it."""
    path = next(_paths(tree, node, ()))
    statement = next((one for one in reversed(path) if isinstance(one, ast.stmt)), None)
    if statement is None:
        return range(0), ()
    body = getattr(statement, "body", None)
    end = body[0].lineno if isinstance(body, list) else (statement.end_lineno or statement.lineno) + 1
    names: list[str] = []
    for outer, inner in pairwise(path):
        if isinstance(outer, ast.ClassDef):
            names.append(outer.name)
        elif isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return range(statement.lineno, max(end, statement.lineno + 1)), (*names, outer.name) if inner in outer.body else ()
    return range(statement.lineno, end), ()


def _paths(root: ast.AST, node: ast.AST, above: tuple[ast.AST, ...]) -> Iterator[tuple[ast.AST, ...]]:
    if root is node:
        yield (*above, root)
    for child in ast.iter_child_nodes(root):
        yield from _paths(child, node, (*above, root))


def _left_out(tree: ast.Module) -> set[int]:
    """Return the nodes that say nothing of what the module does."""
    roots: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)) or (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        ):
            roots.append(node)
        elif isinstance(node, ast.AnnAssign) or (isinstance(node, ast.arg) and node.annotation is not None):
            roots.append(node.annotation)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns is not None:
            roots.append(node.returns)
        elif isinstance(node, ast.ClassDef):
            # Frozen and slotted guard against mistakes in the code itself.
            roots += node.decorator_list
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            roots.append(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MESSAGES:
            roots += [word for word in node.args if isinstance(word, ast.Constant)]
    return {id(inner) for root in roots for inner in ast.walk(root)}


def _ways(node: ast.AST) -> int:
    """Return in how many ways a node is changed."""
    if isinstance(node, ast.Compare):
        return len(COMPARISONS[type(node.ops[0])])
    if isinstance(node, ast.BinOp):
        return int(type(node.op) in ARITHMETIC)
    if isinstance(node, ast.BoolOp):
        # Each part left out, and all of them joined the other way.
        return 1 + len(node.values)
    if isinstance(node, ast.Constant):
        return int(isinstance(node.value, (bool, int, str)) and node.value not in ("", None))
    if isinstance(node, (ast.If, ast.IfExp)):
        return 2
    if isinstance(node, ast.comprehension):
        return len(node.ifs)
    if isinstance(node, ast.UnaryOp):
        return int(isinstance(node.op, ast.Not))
    if isinstance(node, ast.Return):
        return int(node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None))
    if isinstance(node, ast.Call):
        return int(isinstance(node.func, ast.Name) and node.func.id in {"max", "min", "all", "any"})
    return 0


def _changed(node: ast.AST, number: int) -> str:
    """Change a node in its tree in the given way; return what it reads as now."""
    if isinstance(node, ast.Compare):
        node.ops[0] = COMPARISONS[type(node.ops[0])][number]()
    elif isinstance(node, ast.BinOp):
        node.op = ARITHMETIC[type(node.op)]()
    elif isinstance(node, ast.BoolOp):
        if number == 0:
            node.op = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
        else:
            node.values[number - 1] = ast.Constant(isinstance(node.op, ast.And))
    elif isinstance(node, ast.Constant):
        value = node.value
        node.value = not value if isinstance(value, bool) else value + 1 if isinstance(value, int) else ""
    elif isinstance(node, (ast.If, ast.IfExp)):
        node.test = ast.Constant(bool(number))
    elif isinstance(node, ast.comprehension):
        node.ifs[number] = ast.Constant(True)
    elif isinstance(node, ast.UnaryOp):
        node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)
    elif isinstance(node, ast.Return):
        node.value = ast.Constant(None)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        node.func.id = {"max": "min", "min": "max", "all": "any", "any": "all"}[node.func.id]
    return ast.unparse(node)


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= 90 else line[:89] + "…"
