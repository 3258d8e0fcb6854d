"""Which changes to a module its tests do not notice: python tools/mutate.py MODULE TESTS… [--sample N] [--seed N]

Each mutant (``tools/mutants.py``) differs from the module in one place. The tests are collected once, in a copy of the checkout, and
run once to see which lines each of them reaches; a mutant is then put into a fork of that process, where the tests that reach it
run, those first that killed most so far for their time, until one fails. Only a change outside of functions has the module imported anew. Printed
are the mutants that survive (with their line) and the share that was killed; exits with 1 below --least. POSIX only.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.mutants import Mutant, mutant, places, put_in

ROOT = Path(__file__).resolve().parent.parent
LONGEST_RUN = 300
"""Seconds; a mutant that never ends is killed."""
WORDS = ("-q", "-W", "ignore::pytest.PytestAssertRewriteWarning", "-p", "no:cacheprovider", "-n", "0")


class Known(NamedTuple):
    """What the tests do without any change: the lines of the module that each reaches, and its seconds."""

    lines: dict[str, frozenset[int]]
    seconds: dict[str, float]
    failed: bool


class Loop:
    """A pytest plugin that runs the collected tests once for every mutant in place of once."""

    def __init__(self, module: str, mutants: list[Mutant], longest: float) -> None:
        self.module = module
        self.mutants = mutants
        self.longest = longest
        self.killed: list[bool | None] = []
        self.kills: Counter[str] = Counter()

    def pytest_runtestloop(self, session: Any) -> bool:
        told = _in_a_fork(lambda: _reached(session, os.path.abspath(self.module)))
        known = Known({name: frozenset(found) for name, found in told[0].items()}, told[1], told[2]) if told else None
        if known is None or known.failed:
            return True
        name = self.module.removesuffix(".py").replace("/", ".")
        items = {item.nodeid: item for item in session.items}
        for one in self.mutants:
            reaching = [test for test, lines in known.lines.items() if not lines.isdisjoint(one.lines)]
            reaching = [test for test in reaching if known.seconds[test] <= self.longest]
            reaching.sort(key=lambda test: known.seconds[test] / (self.kills[test] + 0.1))
            if one.function and not reaching:
                self._note(one, False)
                continue
            found = _in_a_fork(partial(self._try, session, one, name, [items[test] for test in reaching]))
            self._note(one, True if found is None else found["killed"])
            if found and found["killed"]:
                self.kills[found["by"]] += 1
        return True

    def _note(self, one: Mutant, killed: bool | None) -> None:
        self.killed.append(killed)
        words = {True: "killed", False: "survives", None: "has to be imported anew"}[killed]
        print(f"{len(self.killed)}/{len(self.mutants)} line {one.line} {words}", file=sys.__stderr__, flush=True)

    def _try(self, session: Any, one: Mutant, name: str, items: list[Any]) -> dict[str, Any]:
        if not put_in(one, importlib.import_module(name), os.path.abspath(self.module)):
            return {"killed": None}
        for item, after in zip(items, [*items[1:], None], strict=True):
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            if session.testsfailed:
                return {"killed": True, "by": item.nodeid}
        return {"killed": False}


def _reached(session: Any, path: str) -> tuple[dict[str, list[int]], dict[str, float], bool]:
    """Run the tests; return the lines of a file that each reaches, its seconds, and whether any failed."""
    lines: dict[str, list[int]] = {}
    seconds: dict[str, float] = {}
    now: set[int] = set()

    def line(frame: FrameType, event: str, _what: object) -> Any:
        if event == "line":
            now.add(frame.f_lineno)
        return line

    def call(frame: FrameType, _event: str, _what: object) -> Any:
        return line if frame.f_code.co_filename == path else None

    threading.settrace(call)
    for item, after in zip(session.items, [*session.items[1:], None], strict=True):
        now.clear()
        start = time.perf_counter()
        sys.settrace(call)
        session.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
        sys.settrace(None)
        lines[item.nodeid], seconds[item.nodeid] = sorted(now), time.perf_counter() - start
        if session.testsfailed:
            print(f"fails without any change: {item.nodeid}", file=sys.__stderr__)
            break
    return lines, seconds, bool(session.testsfailed)


def _in_a_fork(work: Callable[[], Any], seconds: int = LONGEST_RUN) -> Any:
    """Return what ``work`` returns in a copy of this process, None where that dies or takes longer; nothing it prints is shown."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(out)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(seconds)
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1):
                os.dup2(nowhere, stream)
            told = json.dumps(work())
            with os.fdopen(into, "w", encoding="utf-8") as pipe:
                pipe.write(told)
        except BaseException:
            traceback.print_exc(file=sys.__stderr__)
        finally:
            os._exit(0)
    os.close(into)
    with os.fdopen(out, encoding="utf-8") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return json.loads(told) if told else None


def _run(checkout: Path, words: list[str], plugin: object = None) -> int:
    """Run pytest in this process, which is one that ends with it."""
    os.chdir(checkout)
    sys.path[:0] = [str(checkout)]
    for name in [name for name in sys.modules if name.split(".")[0] in {"tools", "tests", "progress_report"}]:
        del sys.modules[name]
    import pytest

    return int(pytest.main([*WORDS, *words], plugins=[plugin] if plugin else []))


def _all_put_in(checkout: Path, loop: Loop, tests: list[str]) -> list[bool | None] | None:
    """Return for each mutant whether it was killed, None where it could not be put in; None for all when the tests fail without."""

    def work() -> list[bool | None]:
        _run(checkout, tests, loop)
        return loop.killed

    found: list[bool | None] | None = _in_a_fork(work, seconds=0)
    return found if found is not None and len(found) == len(loop.mutants) else None


def _is_killed_from_the_start(checkout: Path, module: str, one: Mutant, tests: list[str]) -> bool:
    """Tell whether the tests fail where the module is imported anew with the change."""
    path = checkout / module
    before = path.read_text(encoding="utf-8")
    path.write_text(one.source, encoding="utf-8")
    # All but the module is compiled once: its own compiled form is taken away, so that no mutant is taken for another.
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        compiled.unlink()
    code = _in_a_fork(lambda: _run(checkout, ["-x", *tests]))
    path.write_text(before, encoding="utf-8")
    return code != 0


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
    parser.add_argument("--longest", type=float, default=1e9, help="leave out tests that take more seconds (default: none)")
    parser.add_argument("--least", type=int, default=90, help="per cent that have to be killed (default: 90)")
    wanted = parser.parse_args()
    source = (ROOT / wanted.module).read_text(encoding="utf-8")
    chosen = places(source)
    if wanted.sample and wanted.sample < len(chosen):
        chosen = random.Random(wanted.seed).sample(chosen, wanted.sample)
    mutants = sorted((mutant(source, *place) for place in chosen), key=lambda one: one.line)
    _warm_up()
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "checkout"
        shutil.copytree(ROOT, copied, ignore=_left_behind)
        found = _all_put_in(copied, Loop(wanted.module, mutants, wanted.longest), wanted.tests)
        if found is None:
            print("The tests fail without any change.", file=sys.stderr)
            return 2
        killed = [
            _is_killed_from_the_start(copied, wanted.module, one, wanted.tests) if known is None else known
            for one, known in zip(mutants, found, strict=True)
        ]
    for one, dead in zip(mutants, killed, strict=True):
        if not dead:
            print(f"{wanted.module}:{one.line}: {one.change}")
    share = 100 * sum(killed) // len(killed) if killed else 100
    print(f"{sum(killed)} of {len(killed)} mutants killed ({share} %)")
    return 0 if share >= wanted.least else 1


if __name__ == "__main__":
    raise SystemExit(main())
