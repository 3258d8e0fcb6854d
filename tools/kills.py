"""Kill runs at steps of what they write and at random moments, and hold what the next run leaves: python tools/kills.py [NUMBER]

Each round is one scene: a folder as some runs and people left it, and a command that is killed in it (SIGKILL). Right after, every
document has to be that of before or that of the finished run, and whatever can be archived has to be one of the two throughout. When
the command is run again, the folder has to be what it would be without the kill: no second copy beside its own files, no litter,
no mixture. Steps are the calls that change the folder, counted by an audit hook; moments are times of the real process. POSIX only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WRITES = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "shutil.rmtree"})
"""Audit events of calls that change a folder."""
MANIFEST = "manifest.json"
PERIOD = "2023-H2"
REPORT = f"{PERIOD}/××市医疗保障局关于2023年政务公开工作进展情况的报告.docx"
ONE = Path("data/2023/H2/综合科.xlsx")

Files = dict[str, bytes]


class Scene(NamedTuple):
    """What was done in a folder before, and the command that is killed there."""

    name: str
    before: tuple[tuple[str, ...] | Callable[[Path], None], ...]
    killed: tuple[str, ...]


def take_away(folder: Path) -> None:
    (folder / ONE).rename(folder / "综合科.xlsx")


def bring_back(folder: Path) -> None:
    (folder / "综合科.xlsx").rename(folder / ONE)


def correct(folder: Path) -> None:
    from openpyxl import load_workbook

    workbook = load_workbook(folder / ONE)
    sheet = workbook["填报表"]
    header = next(row for row in sheet.iter_rows() if row[0].value == "序号")
    progress = next(cell.column for cell in header if cell.value == "工作进展情况")
    sheet.cell(header[0].row + 1, progress).value = "按月公开目录，全年公开信息36条。"
    workbook.save(folder / ONE)


def edit(folder: Path) -> None:
    with (folder / "output" / REPORT).open("ab") as stream:
        stream.write(b"a person's")


REPORT_RUN = ("--period", "H2")
SCENES = (
    Scene("first run", (), REPORT_RUN),
    Scene("a return was corrected", (REPORT_RUN, correct), REPORT_RUN),
    Scene("a return went missing", (REPORT_RUN, take_away), REPORT_RUN),
    Scene("a return came", (take_away, REPORT_RUN, bring_back), REPORT_RUN),
    Scene("the report was edited", (REPORT_RUN, edit, correct), REPORT_RUN),
    Scene("to the upper level", (REPORT_RUN, correct), (*REPORT_RUN, "--variant", "upward")),
    Scene("archived", (REPORT_RUN,), ("archive", "--period", "H2")),
    Scene("archived again", (REPORT_RUN, ("archive", "--period", "H2"), correct, REPORT_RUN),
          ("archive", "--period", "H2")),
    Scene("forms", (("forms", "--period", "H2"), REPORT_RUN), ("forms", "--period", "H2")),
    Scene("checked", (REPORT_RUN, take_away), ("check", "--period", "H2")),
)  # fmt: skip


def run(folder: Path, words: tuple[str, ...]) -> int:
    """Run a command in a folder, which says nothing; return its exit code."""
    from progress_report.cli.main import main as run_command

    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        return run_command([*words, *_folders(folder)])


def _folders(folder: Path) -> list[str]:
    places = ["--data", str(folder / "data"), "--output", str(folder / "output")]
    return ["--year", "2023", "--today", "2023-12-20", *places]


def in_a_fork(work: Callable[[], int]) -> int:
    """Do some work in a copy of this process; return its exit code, or the signal that ended it, negative."""
    child = os.fork()
    if child == 0:
        code = 99
        try:
            code = int(work())
        finally:
            os._exit(code)
    status = os.waitpid(child, 0)[1]
    return os.waitstatus_to_exitcode(status)


def counted(folder: Path, words: tuple[str, ...], at: int) -> Callable[[], int]:
    """Return a run that is killed right before its ``at``-th change of a folder; ``at`` 0: that writes how many there were."""

    def work() -> int:
        count = 0

        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal count
            if event not in WRITES or not str(arguments[0]).startswith(str(folder)):
                return
            flags = arguments[2] if event == "open" else os.O_WRONLY
            if not (isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)):
                return
            count += 1
            if count == at:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        code = run(folder, words)
        if not at:
            (folder / "steps").write_text(str(count), encoding="ascii")
        return code

    return work


def files_in(folder: Path) -> Files:
    """Return what stands in an output folder; a manifest without the order of its lists."""
    output = folder / "output"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file()}


def documents(files: Files) -> Files:
    return {name: content for name, content in files.items() if Path(name).name != MANIFEST and ".~" not in name}


class Stage:
    """One scene made once: the folder before, and what the finished command leaves there."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self.scene = scene
        self.folder = folder
        self.start = folder / "start"
        self.start.mkdir(parents=True)
        shutil.copytree(ROOT / "data", self.start / "data")
        for step in scene.before:
            code = step(self.start) if callable(step) else run(self.start, step)
            if code not in {0, 1, None}:
                raise SystemExit(f"{scene.name}: {step} ended with {code}")
        self.before = files_in(self.start)
        done = self._copy()
        start = time.perf_counter()
        in_a_fork(counted(done, scene.killed, 0))
        self.seconds = time.perf_counter() - start
        self.steps = int((done / "steps").read_text(encoding="ascii"))
        self.after = files_in(done)
        run(done, scene.killed)
        self.twice = files_in(done)

    def _copy(self) -> Path:
        place = self.folder / "work"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.start, place)
        return place

    def faults_of_step(self, at: int) -> list[str]:
        """Kill the run before its ``at``-th change; return what is wrong then or after the next run."""
        place = self._copy()
        code = in_a_fork(counted(place, self.scene.killed, at))
        return self._faults(place) if code == -signal.SIGKILL else [f"was to be killed, ended with {code}"]

    def faults_of_moment(self, seconds: float) -> list[str]:
        """Kill the real process so many seconds after its start; return what is wrong then or after the next run."""
        place = self._copy()
        command = [sys.executable, str(ROOT / "generate.py"), *self.scene.killed, *_folders(place)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.kill()
        process.wait()
        return self._faults(place)

    def _faults(self, place: Path) -> list[str]:
        known = [*documents(self.before).items(), *documents(self.after).items()]
        contents = {content for _name, content in known}
        faults = [
            f"{name} is neither the old nor the new"
            for name, content in documents(files_in(place)).items()
            if content not in contents
        ]
        faults += self._mixed_archive(place)
        run(place, self.scene.killed)
        found = files_in(place)
        if not any(_same(found, wanted) for wanted in (self.after, self.twice)):
            faults += _differences(found, self.after)
        return faults

    def _mixed_archive(self, place: Path) -> list[str]:
        """Return what is wrong with the set that can be archived right after the kill."""
        if self.scene.killed[0] != "--period":
            return []
        other = self.folder / "archived"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(place, other)
        if run(other, ("archive", "--period", "H2")) != 0:
            return []
        kept = {name.rpartition("2023-12-20/")[2]: content for name, content in files_in(other).items() if "已报送/" in name}
        kept = {name: content for name, content in documents(kept).items() if not name.startswith("数据/")}
        for whole in (self.before, self.after):
            if all(whole.get(f"{PERIOD}/{name}") == content for name, content in kept.items()):
                return []
        return [f"a mixture was archived: {sorted(kept)}"]


def _same(found: Files, wanted: Files) -> bool:
    return not _differences(found, wanted)


def _differences(found: Files, wanted: Files) -> list[str]:
    """Return how two folders differ; what moved to 已作废 may stand there or not, but nothing else than what the other one had."""
    ours, theirs = ({name: content for name, content in files.items() if "已作废/" not in name} for files in (found, wanted))
    faults = [f"{name} is left over" for name in sorted(ours.keys() - theirs.keys())]
    faults += [f"{name} is missing" for name in sorted(theirs.keys() - ours.keys())]
    for name in sorted(ours.keys() & theirs.keys()):
        if Path(name).name == MANIFEST:
            one, other = (_record(files[name]) for files in (ours, theirs))
            faults += [f"{name} differs"] if one != other else []
        elif ours[name] != theirs[name]:
            faults.append(f"{name} has other content")
    return faults


def _record(content: bytes) -> dict[str, object]:
    """Return what a manifest says; how it came to that may differ."""
    return {key: value for key, value in json.loads(content).items() if key != "jobs"}


def rounds(stage: Stage, chance: random.Random, steps: int, moments: int) -> Iterator[tuple[str, list[str]]]:
    """Kill a scene's run at so many steps and moments; yield where and what was wrong. ``steps`` -1 is every one."""
    every = range(1, stage.steps + 1)
    for at in every if steps < 0 else sorted(chance.sample(every, min(steps, len(every)))):
        yield f"step {at} of {stage.steps}", stage.faults_of_step(at)
    for _time in range(moments):
        # A process of its own has to import everything first.
        seconds = chance.uniform(0.3, 1.2 * stage.seconds + 1)
        yield f"after {seconds:.2f} s", stage.faults_of_moment(seconds)


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill runs and hold what the next one leaves.")
    parser.add_argument(
        "steps", nargs="?", type=int, default=2, help="at how many steps each scene is killed, -1: every one (default: 2)"
    )
    parser.add_argument("moments", nargs="?", type=int, default=2, help="at how many random moments each is killed (default: 2)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scenes", type=int, default=len(SCENES), help="how many scenes, chosen by --seed (default: all)")
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    tried = failed = 0
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        for number, scene in enumerate(chance.sample(SCENES, min(wanted.scenes, len(SCENES)))):
            for words, faults in rounds(Stage(scene, Path(folder) / str(number)), chance, wanted.steps, wanted.moments):
                tried += 1
                failed += bool(faults)
                for fault in faults:
                    print(f"{scene.name}, {words}: {fault}")
    print(f"{tried} runs killed, {failed} of them left something wrong")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main())
