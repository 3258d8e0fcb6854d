"""Measures what reading back what was written costs of the main job, in processor time.

    python benchmarks/read_back.py [DATA PERIOD]

The job runs in this process on the shipped example, first cold, then warm; what the read-back takes is measured around its calls. The
limit is 15 per cent of the job.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from progress_report.jobs import report  # noqa: E402
from progress_report.jobs.run import Folders, Run  # noqa: E402

RUNS = 5
LIMIT = 0.15


def timed(function: Callable[..., Any], spent: list[float]) -> Callable[..., Any]:
    """Return the function, with the processor time of each call added to ``spent``."""

    def measured(*arguments: Any) -> Any:
        begun = time.process_time()
        try:
            return function(*arguments)
        finally:
            spent.append(time.process_time() - begun)

    return measured


def main() -> int:
    data, period = (Path(sys.argv[1]), sys.argv[2]) if sys.argv[2:] else (ROOT / "data", "H2")
    spent: list[float] = []
    report.known_numbers = timed(report.known_numbers, spent)
    report.read_back = timed(report.read_back, spent)
    year = max(int(folder.name) for folder in data.iterdir() if folder.name.isdigit())
    shares = []
    with tempfile.TemporaryDirectory() as output:
        for turn in range(RUNS + 1):
            spent.clear()
            begun = time.process_time()
            report.make_report(Run.on(Folders(data, Path(output), ROOT / "templates"), year, period))
            whole = time.process_time() - begun
            shares.append(sum(spent) / whole)
            print(f"{'cold' if turn == 0 else 'warm'}: job {whole:.3f} s, read back {sum(spent):.3f} s, {shares[-1]:.1%}")
    print(f"cold {shares[0]:.1%}, warm (median) {statistics.median(shares[1:]):.1%}, limit {LIMIT:.0%}")
    return 0 if shares[0] <= LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
