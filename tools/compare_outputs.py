"""Run every command on the shipped data in two checkouts and compare what comes out, byte by byte.

Usage: python tools/compare_outputs.py OLD NEW [--python PYTHON]
Each checkout's program runs on copies of its own data and templates, under one and the same path, so that no difference is the
path's. Compared are exit codes, both streams and every file
written, marked copies without the time of their writing. Ends with 0 when all is the same.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from progress_report.cli.commands import NAMED

REPORTS = [[period, *variant] for period in ("H1", "H2") for variant in ([], ["--variant", "letter"], ["--variant", "upward"])]
TODAY = ["--today", "2023-11-20"]
COMMANDS: list[list[str]] = [
    ["--help"],
    *([command, "--help"] for command in (one.NAME for one in NAMED)),
    [],
    ["--perod", "H2"],
    *(["forms", "--period", period] for period in ("H1", "H2")),
    *(["check", "--period", period] for period in ("H1", "H2")),
    ["check", "--period", "H2", "--format", "json"],
    *(["status", "--period", period, *TODAY] for period in ("H1", "H2")),
    ["status", "--period", "H2", *TODAY, "--format", "json"],
    *(["remind", "--period", period, *TODAY] for period in ("H1", "H2")),
    *(["--period", *report] for report in REPORTS),
    ["verify", "SOURCE.docx"],
    ["archive", "--period", "H2", "--today", "2023-12-11"],
    *(["edit", "--period", period, *TODAY] for period in ("H1", "H2")),
    ["--period", "H2", "--lang", "en", "--date", "2023-12-06"],
    ["--period", "H9"],
    ["centre", "--root", "CITY", "--period", "H2", "--output", "output/CITY", "--reports", "--table", "output/CITY.csv"],
    ["menu"],
    ["lint"],
    ["import", "SOURCE.xlsx", "--year", "2024"],
    ["import", "SOURCE.docx", "--year", "2025"],
    ["import", "SOURCE.docx", "--year", "2024", "--update"],
]


def run_all(checkout: Path, python: str, work: Path) -> dict[str, str]:
    """Return what each command did: its exit code and streams, and the hash of each file that stands afterwards."""
    if work.exists():
        shutil.rmtree(work)
    shutil.copytree(checkout, work, ignore=shutil.ignore_patterns(".venv", ".git", "__pycache__", ".*_cache"))
    shutil.rmtree(work / "output", ignore_errors=True)
    environment = os.environ | {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}

    def generate(words: list[str]) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [python, "generate.py", *words], cwd=work, env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False
        )

    generate(["--period", "H2"])
    for suffix in (".xlsx", ".docx"):
        source = next(path for path in (work / "output" / "2023-H2").glob(f"*任务分工*{suffix}"))
        shutil.copy(source, work / f"SOURCE{suffix}")
    shutil.rmtree(work / "output")
    for bureau in ("甲局", "乙局"):
        shutil.copytree(work / "data" / "2023", work / "CITY" / bureau / "2023")
    next((work / "CITY" / "乙局" / "2023" / "H2").glob("*.xlsx")).unlink()
    office = sorted((work / "data" / "2023" / "H2").glob("*.xlsx"))
    found: dict[str, str] = {}
    for broken in (False, True):
        if broken:
            # A missing return, one that is no workbook, and a stray one: drafts, marked copies, letters.
            office[0].unlink()
            office[1].write_bytes(office[1].read_bytes()[:2000])
            shutil.copy(office[2], office[2].with_name("副本.xlsx"))
        for words in COMMANDS:
            name = f"{'broken ' if broken else ''}{' '.join(words)}"
            done = generate(words)
            found[name] = f"{done.returncode}\n{done.stdout.decode()}\n{done.stderr.decode()}"
            for file in sorted((work / "output").rglob("*")) + sorted((work / "data").rglob("*")):
                if file.is_file():
                    found[f"{name}: {file.relative_to(work)}"] = fingerprint(file)
    return found


def fingerprint(file: Path) -> str:
    """Return a file's hash; marked copies carry the clock in their properties, and the manifest their hashes."""
    data = file.read_bytes()
    if file.parent.name == "退回" and file.suffix == ".xlsx":
        with zipfile.ZipFile(file) as package:
            data = repr([(one, package.read(one)) for one in package.namelist() if one != "docProps/core.xml"]).encode()
    if file.name == "manifest.json":
        manifest = json.loads(data)
        if "outputs" in manifest:  # an archive's own has its files under another name
            manifest["outputs"] = {name: digest for name, digest in manifest["outputs"].items() if not name.startswith("退回/")}
        data = json.dumps(manifest).encode()
    return hashlib.sha256(data).hexdigest()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        old, new = (
            run_all(checkout.resolve(), options.python, Path(folder) / "checkout") for checkout in (options.old, options.new)
        )
    differing = [name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)]
    for name in differing:
        print(f"differs: {name}")
        if len(old.get(name, "")) != 64:
            print(f"--- old\n{old.get(name)}\n--- new\n{new.get(name)}")
    print(f"{len(old)} outputs compared, {len(differing)} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    raise SystemExit(main())
