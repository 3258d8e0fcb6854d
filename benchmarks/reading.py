"""Measures how fast returns are read and checked beside openpyxl only reading them.

    python benchmarks/reading.py [FILES ...] [--formats]

On Linux. Makes as many returns of 30 measures (default 100 and 1,000) on the program's own forms. Each figure is a whole process: ours reads,
understands and checks every return as ``check`` does; openpyxl's loads every workbook and takes each cell's value, in its ordinary
and its read-only mode. They take turns, so that a busy machine slows all; the best run of each counts. The peak of memory is the
process's own. With ``--formats`` the same returns are read as LibreOffice saves them, too: as .xlsx, which is how offices' files come
(openpyxl's own, which the table begins with, are what it reads fastest), and, by ours alone, as .xls and .ods.
"""

from __future__ import annotations

import platform
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.large_year import PERIODS, YEAR, make_large_year  # noqa: E402

MEASURES = 30
RUNS = 3
WAYS = {
    "ours": """
from progress_report.jobs.examination import examine
from progress_report.jobs.run import Folders, Run
folders = Folders(data, data / "none", data / "none")
examination = examine(Run.on(folders, year, code))
assert len(examination.case.returns) == files, examination.findings[:3]
""",
    "openpyxl": """
from openpyxl import load_workbook
for path in (data / str(year) / code).iterdir():
    for sheet in load_workbook(path):
        for row in sheet.iter_rows(values_only=True): pass
""",
    "openpyxl, read-only": """
from openpyxl import load_workbook
for path in (data / str(year) / code).iterdir():
    book = load_workbook(path, read_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True): pass
    book.close()
""",
}
FRAME = """
import sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
data, year, code, files = Path({data!r}), {year}, {code!r}, {files}
start = time.perf_counter()
{work}
seconds = time.perf_counter() - start
# Not getrusage: its peak counts the process that started this one.
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(seconds, int(peak) / 1024)
"""


def measure(work: str, data: Path, files: int) -> tuple[float, float]:
    """Return the seconds that ``work`` took and the megabytes its process came to."""
    script = FRAME.format(root=str(ROOT), data=str(data), year=YEAR, code=PERIODS[1][0], files=files, work=work)
    out = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    return float(out[0]), float(out[1])


def saved_as(ending: str, folder: Path) -> None:
    """Save all workbooks of a folder by LibreOffice, in a format; they go."""
    originals = sorted(folder.glob("*.xlsx"))
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    saved = folder.parent / "saved"
    # A command line takes so many names.
    for start in range(0, len(originals), 200):
        subprocess.run(
            [
                "soffice",
                profile,
                "--headless",
                "--convert-to",
                ending,
                "--outdir",
                str(saved),
                *map(str, originals[start : start + 200]),
            ],
            check=True,
            capture_output=True,
        )
    for path in originals:
        path.unlink()
    for path in saved.iterdir():
        path.rename(folder / path.name)


def main() -> None:
    """Print the table."""
    print(f"{platform.machine()}, Python {platform.python_version()}, openpyxl {version('openpyxl')},", end=" ")
    print(f"python-calamine {version('python-calamine')}")
    formats = ("", "xlsx", "xls", "ods") if "--formats" in sys.argv else ("",)
    for files in [int(word) for word in sys.argv[1:] if word != "--formats"] or [100, 1000]:
        for ending in formats:
            with tempfile.TemporaryDirectory() as temporary:
                data = make_large_year(Path(temporary) / "data", files, MEASURES, every=1, periods=PERIODS[1:])
                if ending:
                    saved_as(ending, data / str(YEAR) / PERIODS[1][0])
                _print(data, files, ending)


def _print(data: Path, files: int, ending: str) -> None:
    """Print a line for each way of reading some returns; ``ending`` is what LibreOffice saved them as, "" where openpyxl did."""
    ways = {way: work for way, work in WAYS.items() if way == "ours" or ending in {"", "xlsx"}}
    best: dict[str, tuple[float, float]] = {}
    for _ in range(RUNS):
        for way, work in ways.items():
            best[way] = min(best.get(way, (float("inf"), 0.0)), measure(work, data, files))
    ours, saved = best["ours"][0], f".{ending} by LibreOffice" if ending else ".xlsx by openpyxl"
    for way, (seconds, megabytes) in best.items():
        print(f"{files:6} {saved:20} {way:20} {seconds:7.2f} s {seconds / ours:5.1f}× {megabytes:5.0f} MB", flush=True)


if __name__ == "__main__":
    main()
