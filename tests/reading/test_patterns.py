"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from progress_report.reading.patterns import pattern


def test_a_pattern_is_compiled_when_it_is_first_used_and_then_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    compile_now = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: made.append(given) or compile_now(*given))
    found = pattern(r"(?P<digits>\d+)项", re.ASCII)
    assert made == []
    assert [match["digits"] for match in found.finditer("第3项、第12项")] == ["3", "12"]
    assert found.sub("条", "共3项") == "共条"
    assert [*found.finditer("无")] == []
    assert made == [(r"(?P<digits>\d+)项", re.ASCII)]
    assert found.pattern == r"(?P<digits>\d+)项"


def test_a_wrong_pattern_fails_when_it_is_used() -> None:
    with pytest.raises(re.error):
        pattern("(").search("x")
