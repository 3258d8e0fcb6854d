"""Give a folder of arbitrary files to one of the program's doors, one by one: files by outcome, slowest first, peak memory, odd words.

    python tools/check_corpus.py FOLDER [--door check] [--every N] [--slowest N]

On Linux. Each file goes through ``generate.py`` in a process of its own: ``check`` takes it for the one return of a small year, its
marked copy included; ``workbook`` for the year's workbook; ``import`` for an issued document; ``verify`` for a finished one; ``centre``
for what a bureau handed in; ``template`` for the report's template. What stands out: a process that dies or hangs, an error that
nobody foresaw, what libraries say in English, more than two seconds of processor time or 200 MB. The memory is the process's own peak;
what it begins with, the program and its libraries loaded, is printed first.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import openpyxl  # noqa: E402, F401  # loaded once for all processes
import pdfplumber  # noqa: E402, F401
import pypdfium2  # type: ignore[import-untyped]  # noqa: E402, F401

from progress_report.cli.main import main as generate  # noqa: E402
from progress_report.jobs import check as _check  # noqa: E402, F401
from tests.workbooks import year_workbook  # noqa: E402

MOST_SECONDS, MOST_MEGABYTES = 2.0, 200
"""The program's promise for one file."""


TIMEOUT = 120


_ENGLISH = re.compile(r"Traceback|Warning|panicked|[A-Za-z']{3,} [a-z']{2,} [a-z']{2,}")
_QUOTED = re.compile("“[^”]*”|pip install")


class Checked(NamedTuple):
    """A file with what came of it; ``trouble`` is what nobody foresaw, or what is said in English."""

    file: Path
    seconds: float
    megabytes: float
    outcome: str
    trouble: str = ""


def _as_return(file: Path, folder: Path) -> list[str]:
    year_workbook(folder)
    _copied(file, folder / "2025" / "Q2" / f"甲科{file.suffix}")
    return ["check", "--period", "Q2", "--data", str(folder)]


def _as_workbook(file: Path, folder: Path) -> list[str]:
    _copied(file, folder / "2025" / "任务分工.xlsx")
    return ["check", "--workbook", "--data", str(folder)]


def _as_issued(file: Path, folder: Path) -> list[str]:
    return ["import", *_copied(file, folder / f"来文{file.suffix}"), "--year", "2025", "--new", "--data", str(folder / "data")]


def _as_finished(file: Path, folder: Path) -> list[str]:
    return ["verify", *_copied(file, folder / f"文件{file.suffix}")]


def _as_handed_in(file: Path, folder: Path) -> list[str]:
    shutil.copyfile(year_workbook(folder / "year"), folder / "任务分工.xlsx")
    _copied(file, folder / "甲局" / f"任务分工表{file.suffix}")
    return ["centre", "--root", str(folder), "--year", "2025", "--period", "Q2"]


def _as_template(file: Path, folder: Path) -> list[str]:
    year_workbook(folder)
    templates = shutil.copytree(ROOT / "templates", folder / "templates")
    _copied(file, templates / ("任务分工表.xlsx" if file.suffix.lower().startswith(".xl") else "报告.docx"))
    return ["--period", "Q2", "--data", str(folder), "--templates", str(templates)]


DOORS: Mapping[str, Callable[[Path, Path], list[str]]] = {
    "check": _as_return,
    "workbook": _as_workbook,
    "import": _as_issued,
    "verify": _as_finished,
    "centre": _as_handed_in,
    "template": _as_template,
}


def _copied(file: Path, target: Path) -> list[str]:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
    return [str(target)]


def peak() -> float:
    """Return the megabytes that this process came to."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _run(words: list[str], said: Path, out: Connection) -> None:
    with said.open("w") as stream:
        os.dup2(stream.fileno(), 1)
        os.dup2(stream.fileno(), 2)
    start, raised = time.process_time(), ""
    try:
        code = generate(words)
    except BaseException as error:  # whatever ends a run is what is looked for
        code, raised = 3, f"{type(error).__name__}: {error}"[:200]
    sys.stdout.flush()
    sys.stderr.flush()
    out.send((time.process_time() - start, peak(), code, raised))


def check(file: Path, door: str) -> Checked:
    """Give one file to a door."""
    with tempfile.TemporaryDirectory() as temporary:
        folder, said = Path(temporary) / "in", Path(temporary) / "said"
        words = [*DOORS[door](file, folder), "--output", f"{temporary}/out"]
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("fork").Process(target=_run, args=(words, said, theirs))
        process.start()
        theirs.close()
        try:
            if not ours.poll(TIMEOUT):
                return Checked(file, TIMEOUT, 0, "hangs", "hangs")
            seconds, megabytes, code, raised = ours.recv()
        except EOFError:
            return Checked(file, 0, 0, "dies", "dies")
        finally:
            process.kill()
            process.join()
        text = _QUOTED.sub("", said.read_text(errors="replace")).replace(temporary, "")
    odd = raised or next((line for line in text.splitlines() if "程序出错" in line or _ENGLISH.search(line)), "")
    first = re.search(r"\[[^\]]*? ([A-Z]\d\d)\]", text)
    return Checked(file, seconds, megabytes, f"exit {code} {first[1] if first else '-'}", odd[:200])


def main() -> None:
    """Print the outcomes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--door", choices=DOORS, default="check", help="what the files are taken for")
    parser.add_argument("--every", type=int, default=1, help="check every so many files only")
    parser.add_argument("--slowest", type=int, default=15)
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.folder.rglob("*") if path.is_file())[:: arguments.every]
    print(f"{len(files)} files; a process begins with {peak():.0f} MB", flush=True)
    checked = [check(path, arguments.door) for path in files]
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
