"""Measures the centre's run over many bureaus beside a shell loop over the main job, on one worker, two, and a Dask cluster.

    python benchmarks/centre.py [BUREAUS ...]

The bureaus are made from the example by a seed: each office's returns come in variants whose states and dates differ, every bureau
takes one variant of each and a name of its own. The ways take turns on the same bureaus, each with an empty output folder; the
shell loop does a sample, and its time a bureau is taken. Each is a process of its own, which also tells the processor time that it
and its workers took (what a busy machine does not change much) and the most memory of its main process. Of several rounds the
shortest counts. Thousands of bureaus are done by two workers only, so that they fit into ten minutes, and what came out is opened.
"""

from __future__ import annotations

import os
import platform
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

EXAMPLE = ROOT / "data" / "2023"
NAME = "××市医疗保障局"
VARIANTS = 12
SAMPLE = 10
"""Bureaus of the shell loop: its time is a process's start and one bureau's, over and over."""
MOST_WITH_REPORTS = 60
"""Bureaus up to which their own reports are made, too: the slowest way by far."""
MOST_IN_EVERY_WAY = 600
ROUNDS = {60: 3, 300: 2}
"""Rounds for up to so many bureaus; one for more."""
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
            if entry.endswith(".xml"):
                # Sheets are written in ASCII, other parts in UTF-8.
                data = data.replace(NAME.encode(), name.encode())
                data = data.replace(_in_ascii(NAME), _in_ascii(name))
            new.writestr(entry, data)


def _in_ascii(text: str) -> bytes:
    return text.encode("ascii", "xmlcharrefreplace")


class Took(NamedTuple):
    """What a run took: seconds by the clock, seconds of processors, megabytes of its main process at most."""

    clock: float
    processors: float
    memory: int

    def a_bureau(self, count: int, loop: Took) -> str:
        """Return the time a bureau and its share of the loop's, by the clock and by processors."""
        clock, own = self.clock / count, self.processors / count
        return (
            f"{self.clock:.1f} s, {clock * 1000:.0f} ms a bureau ({clock / loop.clock:.3f} of the loop); "
            f"processors {own * 1000:.0f} ms ({own / loop.processors:.3f}); {self.memory} MB"
        )


def took(words: Sequence[object]) -> Took:
    """Run the program; return what it took."""
    start = time.perf_counter()
    child = subprocess.Popen([sys.executable, "generate.py", *map(str, words)], cwd=ROOT, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode in (0, 1), child.returncode
    megabytes = usage.ru_maxrss // (1024 if sys.platform.startswith("linux") else 1024 * 1024)
    return Took(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, megabytes)


def shell_loop(root: Path, work: Path) -> Took:
    """Return what one bureau takes in a loop over the main job."""
    bureaus = sorted(root.iterdir())[:SAMPLE]
    each = [took(["--data", one, "--period", "H2", "--output", work / one.name, "--quiet"]) for one in bureaus]
    return Took(*(sum(column) / len(each) for column in list(zip(*each, strict=True))[:2]), max(one.memory for one in each))


def centre(root: Path, output: Path, *words: str) -> Took:
    """Return what one run over all bureaus takes."""
    return took(["centre", "--root", root, "--period", "H2", "--output", output, "--quiet", *words])


def measure(count: int, work: Path) -> None:
    """Measure all ways on ``count`` bureaus and print them."""
    root = make_bureaus(work / f"各单位{count}", count)
    loop = shell_loop(root, work / "loop")
    print(
        f"{count} bureaus; shell loop {loop.clock * 1000:.0f} ms a bureau (by {min(SAMPLE, count)} of them), "
        f"processors {loop.processors * 1000:.0f} ms; load {os.getloadavg()[0]:.1f}",
        flush=True,
    )
    ways = {"one worker": (), "two workers": ("--workers", "2")}
    if count <= MOST_WITH_REPORTS:
        ways |= {"one worker, with reports": ("--reports",), "two workers, with reports": ("--reports", "--workers", "2")}
    if count > MOST_IN_EVERY_WAY:
        del ways["one worker"]
    outputs = {name: work / f"out-{count}-{place}" for place, name in enumerate(ways)}
    times: dict[str, Took] = {}
    for turn in range(next((rounds for most, rounds in ROUNDS.items() if count <= most), 1)):
        for name, words in ways.items():
            if turn and "reports" in name:
                continue
            shutil.rmtree(outputs[name], ignore_errors=True)
            found = centre(root, outputs[name], *words)
            times[name] = min(found, times.get(name, found))
    for name, found in times.items():
        print(f"  {name}: {found.a_bureau(count, loop)}", flush=True)
    again = centre(root, outputs["two workers"])
    print(f"  again, with nothing changed: {again.a_bureau(count, loop)}", flush=True)
    if "one worker" in times:
        one, two = times["one worker"], times["two workers"]
        print(
            f"  two workers are {one.clock / two.clock:.2f} times as fast as one by the clock; "
            f"{one.processors / _on_free_processors(two, again):.2f} on two free processors, reckoned from processor time",
            flush=True,
        )
        outputs["dask"] = work / f"out-{count}-dask"
        _dask(root, outputs["dask"], times["two workers"])
    else:
        print(f"  {opened(outputs['two workers'] / '汇总表.xlsx', count)}", flush=True)
    same = {(output / "汇总表.xlsx").read_bytes() for output in outputs.values() if output.is_dir()}
    print(f"  {'the same bytes' if len(same) == 1 else 'DIFFERENT BYTES'} in every way", flush=True)
    shutil.rmtree(root)


def opened(path: Path, count: int) -> str:
    """Open a workbook that was made and hold its rows and figures against one another; return what was found."""
    from python_calamine import load_workbook as load

    book = load(str(path))
    ranks, entries, ledger = (book.get_sheet_by_name(name).to_python() for name in ("各单位排名", "各单位逐项", "核对底稿"))
    head = next(place for place, row in enumerate(ranks) if "单位" in row)
    bureaus = [dict(zip(ranks[head], row, strict=True)) for row in ranks[head + 1 :] if isinstance(row[3], float)]
    states = [row[6] for row in entries if isinstance(row[1], float)]
    figures = {row[0]: row[1] for row in ledger if len(row) > 1}
    done = [sum(one["已完成"] for one in bureaus), states.count("已完成"), figures["全部已完成"]]
    assert len(bureaus) == count, len(bureaus)
    assert len(set(done)) == 1, done
    assert sum(one["共同任务"] for one in bureaus) == len(states) == figures["全部项数"]
    return f"opened: {len(bureaus)} bureaus, {len(states)} measures, {done[0]:.0f} of them done in every sheet, {len(ledger)} rows of the ledger"


def _on_free_processors(two: Took, again: Took) -> float:
    """Return the seconds that two workers would take if nothing else ran: a busy machine's clock does not tell.

    What is done when nothing has changed, starting and summing up, is done by one process alone; the rest is shared.
    """
    return again.processors + (two.processors - again.processors) / 2


def _dask(root: Path, output: Path, two: Took) -> None:
    try:
        from distributed import LocalCluster
    except ModuleNotFoundError:
        print("  Dask is not installed")
        return
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
        found = min(_anew(root, output, cluster.scheduler_address) for _round in range(2))
    print(
        f"  Dask, two workers: {found.clock:.1f} s, {found.clock / two.clock:.2f} of two workers, {found.memory} MB", flush=True
    )


def _anew(root: Path, output: Path, address: str) -> Took:
    shutil.rmtree(output, ignore_errors=True)
    return centre(root, output, "--scheduler", address)


def main() -> None:
    """Measure and print."""
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as temporary:
        for count in map(int, sys.argv[1:] or ("60", "300")):
            measure(count, Path(temporary))


if __name__ == "__main__":
    main()
