"""Measures what hostile returns cost: ``python benchmarks/hostile.py``. Time and peak memory of reading each, in a process of its own.

On Linux. The baseline is a process that has imported the program and read nothing.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.hostile import HOSTILE, plain, written  # noqa: E402
from tests.workbooks import year_workbook  # noqa: E402

SCRIPT = """
import sys, time
sys.path.insert(0, {root!r})
from pathlib import Path
from progress_report.assignment.workbook import read_assignment
from progress_report.returns.collection import read_returns
from progress_report.returns.candidates import return_files
data = Path({data!r})
year = read_assignment(data / "2025" / "任务分工.xlsx")
start = time.perf_counter()
found = read_returns(return_files(data / "2025" / "Q2"), data, year, year.periods[1])
seconds = time.perf_counter() - start
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(seconds, int(peak) / 1024, ",".join(finding.code for finding in found.findings) or "-", len(found.returns))
"""


def main() -> None:
    """Print a line for each file."""
    print(f"{'file':24} {'seconds':>8} {'MB':>6} findings, returns")
    for name, make in {"nothing": None, "plain": plain, **HOSTILE}.items():
        with tempfile.TemporaryDirectory() as temporary:
            data = Path(temporary)
            year_workbook(data)
            (data / "2025" / "Q2").mkdir()
            if make is not None:
                written(data / "2025" / "Q2" / "甲科.xlsx", make())
            script = SCRIPT.format(root=str(ROOT), data=str(data))
            done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False)
            said = done.stdout.split() or ["-", "-", done.stderr.strip().splitlines()[-1], ""]
            print(
                f"{name:24} {float(said[0]) if said[0] != '-' else 0:8.2f} {float(said[1]) if said[1] != '-' else 0:6.0f} {said[2:]}",
                flush=True,
            )


if __name__ == "__main__":
    main()
