from __future__ import annotations

from types import ModuleType

from tools.mutants import Mutant, mutant, places, put_in

SOURCE = '''
"""Words."""

from functools import lru_cache

LIMIT = 3


class Gate:
    @property
    def height(self) -> int:
        """Say how high."""
        return 1 + LIMIT

    @staticmethod
    def takes(count: int = 2) -> bool:
        if count < LIMIT:
            return True
        return _("太多") == ""


@lru_cache
def both(one: int, other: int) -> bool:
    return one > 0 and other > 0
'''


def running() -> ModuleType:
    module = ModuleType("gate")
    exec(compile(SOURCE, "gate.py", "exec"), vars(module))
    return module


def mutants() -> dict[str, Mutant]:
    return {one.change: one for one in (mutant(SOURCE, *place) for place in places(SOURCE))}


def test_what_people_read_and_what_only_guards_the_code_is_not_changed() -> None:
    assert not any("Words" in change or "太多 →" in change or "'太多' → ''" in change for change in mutants())


def test_a_changed_function_is_what_all_see_who_hold_it() -> None:
    for change, name, before, after in (
        ("1 + LIMIT → 1 - LIMIT", "height", 4, -2),
        ("count < LIMIT → count >= LIMIT", "takes", True, False),
        ("one > 0 and other > 0 → one > 0 or other > 0", "both", False, True),
    ):
        module = running()
        gate, both = module.Gate(), module.both
        ask = {"height": lambda gate=gate: gate.height, "takes": gate.takes if name == "takes" else None}
        ask["both"] = lambda both=both: both(1, -1)
        vars(module)["_"] = str
        assert ask[name]() == before
        both.cache_clear()
        assert put_in(mutants()[change], module, "gate.py")
        assert ask[name]() == after


def test_a_change_outside_of_functions_is_seen_only_on_importing() -> None:
    outside = [one.change for one in mutants().values() if not one.function]
    assert outside == ["3 → 4", "2 → 3"]
    assert not put_in(mutants()["3 → 4"], running(), "gate.py")


def test_a_mutant_names_the_lines_of_its_statement_and_not_those_that_hang_on_it() -> None:
    lines = SOURCE.splitlines()
    found = mutants()["count < LIMIT → count >= LIMIT"]
    assert [lines[number - 1].strip() for number in found.lines] == ["if count < LIMIT:"]
    assert (found.line, found.function) == (found.lines.start, ("Gate", "takes"))
