"""Measures the centre's run over many bureaus beside a shell loop over the main job, on one worker, two, and a Dask cluster.

    python benchmarks/centre.py [BUREAUS ...]

The bureaus are made from the example by a seed: each office's returns come in variants whose states and dates differ, every bureau
takes one variant of each and a name of its own. The ways take turns on the same bureaus, each with an empty output folder; the
shell loop does a sample, and its time a bureau is taken. A run in a process of its own also tells its most memory.
"""

from __future__ import annotations

import os
import platform
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

EXAMPLE = ROOT / "data" / "2023"
NAME = "××市医疗保障局"
VARIANTS = 12
SAMPLE = 30
"""Bureaus of the shell loop: its time is a process's start and one bureau's, over and over."""
STATES = ("已完成", "已完成", "已完成", "推进中", "未开展", "不适用")
FIRST_ROW, STATUS, COMPLETED = 5, "完成状态", "完成日期"


def make_bureaus(root: Path, count: int, seed: int = 1) -> Path:
    """Make ``count`` bureaus below ``root``; the same seed makes the same bureaus."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(dir=root.parent) as temporary:
        variants = _variants(Path(temporary), chance)
        for number in range(1, count + 1):
            year = root / f"第{number:05}局" / "2023"
            for code in ("H1", "H2"):
                (year / code).mkdir(parents=True)
            _renamed(EXAMPLE / "任务分工.xlsx", year / "任务分工.xlsx", f"第{number:05}局")
            for name, made in variants.items():
                os.link(chance.choice(made), year / name)
    return root


def _variants(folder: Path, chance: random.Random) -> dict[str, list[Path]]:
    made: dict[str, list[Path]] = {}
    for code in ("H1", "H2"):
        for path in sorted((EXAMPLE / code).glob("*.xlsx")):
            name = f"{code}/{path.name}"
            if path.stem == "统稿":
                continue
            made[name] = []
            for number in range(VARIANTS):
                place = folder / f"{code}-{number}-{path.name}"
                if code == "H1":
                    shutil.copyfile(path, place)
                else:
                    _varied(path, place, chance)
                made[name].append(place)
    return made


def _varied(path: Path, place: Path, chance: random.Random) -> None:
    book = load_workbook(path)
    sheet = book["填报表"]
    heads = {str(cell.value).strip(): cell.column for cell in sheet[FIRST_ROW - 1]}
    status, completed = (
        next(column for words, column in heads.items() if words.startswith(head)) for head in (STATUS, COMPLETED)
    )
    for row in range(FIRST_ROW, sheet.max_row + 1):
        if not isinstance(sheet.cell(row, 1).value, int):
            continue
        state = chance.choice(STATES)
        sheet.cell(row, status).value = state
        sheet.cell(row, completed).value = date(2023, 11, chance.randint(1, 28)) if state == "已完成" else None
    book.save(place)


def _renamed(path: Path, place: Path, name: str) -> None:
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            data = old.read(entry)
            new.writestr(entry, data.replace(NAME.encode(), name.encode()) if entry.endswith(".xml") else data)


def shell_loop(root: Path, work: Path) -> float:
    """Return the seconds a bureau of a loop over the main job."""
    bureaus = sorted(root.iterdir())[:SAMPLE]
    start = time.perf_counter()
    for bureau in bureaus:
        command = [sys.executable, "generate.py", "--data", bureau, "--period", "H2", "--output", work / bureau.name, "--quiet"]
        done = subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
    return (time.perf_counter() - start) / len(bureaus)


def centre(root: Path, output: Path, *words: str) -> tuple[float, int]:
    """Return the seconds of one run and the most memory of its main process in MB."""
    command = ["generate.py", "centre", "--root", root, "--period", "H2", "--output", output, "--quiet", *words]
    start = time.perf_counter()
    child = subprocess.Popen([sys.executable, *map(str, command)], cwd=ROOT, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode in (0, 1), child.returncode
    return time.perf_counter() - start, _megabytes(usage)


def _megabytes(usage: resource.struct_rusage) -> int:
    return usage.ru_maxrss // (1024 if sys.platform.startswith("linux") else 1024 * 1024)


def measure(count: int, work: Path) -> None:
    """Measure all ways on ``count`` bureaus and print them."""
    root = make_bureaus(work / f"各单位{count}", count)
    loop = shell_loop(root, work / "loop")
    print(f"{count} bureaus; shell loop {loop * 1000:.0f} ms a bureau", flush=True)
    outputs = {}
    times = {}
    ways = {
        "one worker": (),
        "two workers": ("--workers", "2"),
        "one worker, with reports": ("--reports",),
        "two workers, with reports": ("--reports", "--workers", "2"),
    }
    for name, words in ways.items():
        if "reports" in name and count > 300:
            continue
        outputs[name] = work / f"out-{count}-{len(outputs)}"
        times[name], memory = centre(root, outputs[name], *words)
        each = times[name] / count
        print(
            f"  {name}: {times[name]:.1f} s, {each * 1000:.0f} ms a bureau, {each / loop:.3f} of the loop, {memory} MB",
            flush=True,
        )
    print(f"  two workers are {times['one worker'] / times['two workers']:.2f} times as fast as one", flush=True)
    _again(root, outputs["two workers"], count)
    _dask(root, work / f"out-{count}-dask", times["two workers"])
    same = {(output / "汇总表.xlsx").read_bytes() for name, output in outputs.items()}
    print(f"  {'the same bytes' if len(same) == 1 else 'DIFFERENT BYTES'} in every way", flush=True)


def _again(root: Path, output: Path, count: int) -> None:
    seconds, _memory = centre(root, output, "--workers", "2")
    print(f"  again, with nothing changed: {seconds:.1f} s, {seconds / count * 1000:.1f} ms a bureau", flush=True)


def _dask(root: Path, output: Path, two: float) -> None:
    try:
        from distributed import LocalCluster
    except ModuleNotFoundError:
        print("  Dask is not installed")
        return
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        seconds, memory = centre(root, output, "--scheduler", cluster.scheduler_address)
    print(f"  Dask, two workers: {seconds:.1f} s, {seconds / two:.2f} of two workers, {memory} MB", flush=True)


def main() -> None:
    """Measure and print."""
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as temporary:
        for count in map(int, sys.argv[1:] or ("60", "300")):
            measure(count, Path(temporary))


if __name__ == "__main__":
    main()
