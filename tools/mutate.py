"""Which changes to a module its tests do not notice: python tools/mutate.py MODULE TESTS… [--sample N] [--seed N]

Each mutant differs from the module in one place: a comparison, an arithmetic or Boolean operator, a constant, a condition, a
returned value, a default taken away. The tests run against it in a copy of the checkout, so that a run that is broken off leaves
nothing behind. Printed are the mutants that survive (with their line) and the share that was killed; exits with 1 below --least.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LONGEST_RUN = 300
"""Seconds; a mutant that never ends is killed."""

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


class Mutant(NamedTuple):
    """A module with one change: where, what, and its source."""

    line: int
    change: str
    source: str


def places(source: str) -> list[tuple[int, int]]:
    """Return where a module can be changed, and each way there; docstrings, annotations and imports are left as they are."""
    tree = ast.parse(source)
    left_out = _left_out(tree)
    nodes = enumerate(ast.walk(tree))
    return [(at, number) for at, node in nodes if id(node) not in left_out for number in range(_ways(node))]


def mutant(source: str, at: int, number: int) -> Mutant:
    """Return the module with one of its ``places`` changed."""
    tree = ast.parse(source)
    node = list(ast.walk(tree))[at]
    line, before = int(getattr(node, "lineno", 0)), ast.unparse(node)
    after = _changed(node, number)
    return Mutant(line, f"{_short(before)} → {_short(after)}", ast.unparse(ast.fix_missing_locations(tree)))


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


def is_killed(source: str, checkout: Path, module: str, tests: list[str]) -> bool:
    """Tell whether the tests fail with another source of the module, in a copy of the checkout.

    All but the module is compiled once: its own compiled form is taken away, so that no mutant is taken for another.
    """
    path = checkout / module
    path.write_text(source, encoding="utf-8")
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        compiled.unlink()
    words = ["-x", "-q", "-W", "ignore::pytest.PytestAssertRewriteWarning", "-p", "no:cacheprovider", "-n", "0", *tests]
    if hasattr(os, "fork"):
        return _in_a_fork(words, checkout) != 0
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *words], cwd=checkout, capture_output=True, timeout=LONGEST_RUN, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def _in_a_fork(words: list[str], checkout: Path) -> int:
    """Run pytest in a copy of this process, which has imported what all tests need but nothing of the checkout; return how it ended."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            signal.alarm(LONGEST_RUN)
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            os.chdir(checkout)
            sys.path[:0] = [str(checkout)]
            import pytest

            code = int(pytest.main(words))
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


def _warm_up() -> None:
    """Import what is slow to import and none of the project's."""
    for name in ("pytest", "hypothesis", "lxml.etree", "openpyxl", "docx", "python_calamine", "jinja2.sandbox", "rapidfuzz"):
        with suppress(ImportError):
            importlib.import_module(name)


def _left_behind(folder: str, names: list[str]) -> set[str]:
    """Return what the copy does without: what runs have made. A room may be called output too."""
    made = {name for name in names if name in {".git", ".venv", "__pycache__"} or name.endswith("_cache")}
    return made | {"output"} & set(names) if Path(folder) == ROOT else made


def main() -> int:
    parser = argparse.ArgumentParser(description="Which changes to a module its tests do not notice.")
    parser.add_argument("module", help="a module of the checkout, e.g. progress_report/progress/consolidation.py")
    parser.add_argument("tests", nargs="+", help="what pytest runs, e.g. tests/progress")
    parser.add_argument("--sample", type=int, default=0, help="try so many mutants, chosen by --seed (default: all)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=int, default=90, help="per cent that have to be killed (default: 90)")
    wanted = parser.parse_args()
    _warm_up()
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "checkout"
        shutil.copytree(ROOT, copied, ignore=_left_behind)
        source = (copied / wanted.module).read_text(encoding="utf-8")
        if is_killed(source, copied, wanted.module, wanted.tests):
            print("The tests fail without any change.", file=sys.stderr)
            return 2
        chosen = places(source)
        if wanted.sample and wanted.sample < len(chosen):
            chosen = random.Random(wanted.seed).sample(chosen, wanted.sample)
        tried = (mutant(source, *place) for place in chosen)
        survivors = [one for one in tried if not is_killed(one.source, copied, wanted.module, wanted.tests)]
    for one in sorted(survivors):
        print(f"{wanted.module}:{one.line}: {one.change}")
    killed = len(chosen) - len(survivors)
    share = 100 * killed // len(chosen) if chosen else 100
    print(f"{killed} of {len(chosen)} mutants killed ({share} %)")
    return 0 if share >= wanted.least else 1


if __name__ == "__main__":
    raise SystemExit(main())
