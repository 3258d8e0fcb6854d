"""Runs that are killed: a few of what ``python tools/kills.py`` tries by the hundred."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.skipif(os.name != "posix", reason="kills by signal, and forks")
@pytest.mark.parametrize(("seed", "scenes", "steps", "moments"), [(3, 2, 2, 1)])
def test_the_run_after_a_killed_one_leaves_the_folder_as_if_nothing_had_happened(
    seed: int, scenes: int, steps: int, moments: int
) -> None:
    words = [sys.executable, "tools/kills.py", str(steps), str(moments), "--seed", str(seed), "--scenes", str(scenes)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{scenes * (steps + moments)} runs killed, 0 of them left something wrong\n"
