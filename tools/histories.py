"""Try more invented years than the tests do: ``python tools/histories.py 500 [STEPS]``.

What fails is printed with its steps; make it a test of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    examples, steps = (sys.argv[1:] + ["500", "20"][len(sys.argv) - 1 :])[:2]
    command = [sys.executable, "-m", "pytest", "tests/test_any_history.py", "-n", "0", "-p", "no:cacheprovider"]
    environment = os.environ | {"HISTORY_EXAMPLES": examples, "HISTORY_STEPS": steps}
    raise SystemExit(subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode)
