"""Break files at random for longer than the tests do: ``python tools/fuzz.py 2000``.

A failure prints the smallest example found; make it a test of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    examples = sys.argv[1] if sys.argv[1:] else "2000"
    command = [sys.executable, "-m", "pytest", "tests/test_fuzz.py", "-n", "auto", "-p", "no:cacheprovider"]
    # Without CI in the environment, hypothesis draws anew each time.
    environment = {name: value for name, value in os.environ.items() if name != "CI"} | {"FUZZ_EXAMPLES": examples}
    raise SystemExit(subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode)
