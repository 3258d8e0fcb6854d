"""Run ``check`` over a folder of arbitrary files, each as an office's return: files by outcome, slowest first, peak memory.

    python tools/check_corpus.py FOLDER [--every N] [--slowest N]

On Linux. Each file is checked in a process of its own as the one return of a small year, as ``generate.py check`` does it, its marked
copy included. What stands out: a process that dies or raises, one that takes more than two seconds of processor time or 200 MB. The
memory is the process's own peak; what it begins with, the program and its libraries loaded, is printed first.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import openpyxl  # noqa: E402, F401  # loaded once for all processes
import pypdfium2  # type: ignore[import-untyped]  # noqa: E402, F401

from progress_report.jobs.check import make_check  # noqa: E402
from progress_report.jobs.run import Folders, Run  # noqa: E402
from tests.workbooks import year_workbook  # noqa: E402

MOST_SECONDS, MOST_MEGABYTES = 2.0, 200
"""The program's promise for one file."""


TIMEOUT = 120


class Checked(NamedTuple):
    """A file with what came of it; ``trouble`` is what was raised."""

    file: Path
    seconds: float
    megabytes: float
    outcome: str
    trouble: str = ""


def peak() -> float:
    """Return the megabytes that this process came to."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _check(data: Path, sent: Path, out: Connection) -> None:
    start = time.process_time()
    try:
        outcome = make_check(Run.on(Folders(data, data / "out", ROOT / "templates"), 2025, "Q2"))
    except BaseException as error:  # whatever ends a run is what is looked for
        out.send((time.process_time() - start, peak(), "ends the run", f"{type(error).__name__}: {error}"[:200]))
        return
    findings = outcome.examination.findings
    own = [one.code for one in findings if one.where is not None and one.where.file.startswith(f"2025/Q2/{sent.name}")]
    read = "read" if outcome.examination.case.returns else "refused"
    unmarked = " (not marked)" if outcome.unmarked else ""
    out.send((time.process_time() - start, peak(), f"{read} {own[0] if own else '-'}{unmarked}", ""))


def check(file: Path) -> Checked:
    """Check one file as the only return of a year."""
    with tempfile.TemporaryDirectory() as temporary:
        data = Path(temporary)
        year_workbook(data)
        sent = data / "2025" / "Q2" / f"甲科{file.suffix}"
        sent.parent.mkdir()
        sent.write_bytes(file.read_bytes())
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("fork").Process(target=_check, args=(data, sent, theirs))
        process.start()
        theirs.close()
        try:
            found = Checked(file, *ours.recv()) if ours.poll(TIMEOUT) else Checked(file, TIMEOUT, 0, "hangs")
        except EOFError:
            found = Checked(file, 0, 0, "dies")
        process.kill()
        process.join()
        return found


def main() -> None:
    """Print the outcomes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="check every so many files only")
    parser.add_argument("--slowest", type=int, default=15)
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.folder.rglob("*") if path.is_file())[:: arguments.every]
    print(f"{len(files)} files; a process begins with {peak():.0f} MB", flush=True)
    checked = [check(path) for path in files]
    for outcome, count in Counter(one.outcome for one in checked).most_common():
        print(f"{count:6} {outcome}")
    beyond = {one for one in checked if one.seconds > MOST_SECONDS or one.megabytes > MOST_MEGABYTES or one.trouble}
    print(f"beyond {MOST_SECONDS:.0f} s or {MOST_MEGABYTES} MB, or not ended well: {len(beyond)}")
    slowest = sorted(checked, key=lambda one: -one.seconds)[: arguments.slowest]
    for one in sorted(beyond | set(slowest), key=lambda one: -one.seconds):
        name = one.file.relative_to(arguments.folder)
        print(f"{one.seconds:7.2f} s {one.megabytes:5.0f} MB {one.outcome:24} {name} {one.trouble}")


if __name__ == "__main__":
    main()
