"""One bureau's period is one pure call: it asks no clock, no current folder and no console, and gives the same each time."""

from __future__ import annotations

import io
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from progress_report.jobs.bureau import Options, run
from tests.centre.bureaus import with_returns

ROOT = Path(__file__).resolve().parents[2]
CLOCKS = {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime", "ctime", "strftime"}
PLACES = {"getcwd", "getcwdb"}
CONSOLES = {"print", "input"}


@contextmanager
def asked() -> Iterator[set[str]]:
    """Collect what is asked of clock, current folder and console, by whom it may be, in every thread."""
    found: set[str] = set()

    def note(frame: FrameType, event: str, called: object) -> None:
        name = getattr(called, "__name__", "")
        if event == "c_call" and name in CLOCKS | PLACES | CONSOLES:
            whose = getattr(called, "__module__", None) or getattr(getattr(called, "__self__", None), "__name__", "")
            if name in PLACES | CONSOLES or whose in {"time", "date", "datetime"}:
                found.add(f"{whose}.{name} in {frame.f_code.co_filename}")

    threading.setprofile(note)
    sys.setprofile(note)
    try:
        yield found
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


def test_what_asks_is_noticed() -> None:
    import time
    from datetime import date

    with asked() as found:
        time.time()
        date.today()
        os.getcwd()
    assert {one.split(" ")[0] for one in found} >= {
        "time.time",
        "date.today",
        "posix.getcwd" if os.name == "posix" else "nt.getcwd",
    }


@pytest.mark.skipif(os.name != "posix", reason="removes the current folder")
@pytest.mark.parametrize("example", [True, False])
def test_a_run_asks_no_clock_no_current_folder_and_no_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: bool
) -> None:
    with_returns(tmp_path / "教育局", "××市教育局", ["已完成", "推进中", "未报送"])
    year, period = (ROOT / "data" / "2023", "H2") if example else (tmp_path / "教育局" / "2025", "Q2")
    before = run(year, period, Options(ROOT / "templates"))
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    out, err = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    with asked() as found:
        made = run(year, period, Options(ROOT / "templates"))
    assert found == set()
    assert out.getvalue() + err.getvalue() == ""
    assert [one.data for one in made.documents] == [one.data for one in before.documents]
    assert made.examination.findings == before.examination.findings
