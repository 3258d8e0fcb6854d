"""The time that a file takes grows with its size and no faster, whatever it is made of; what cells add up to is limited before."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from progress_report.assignment.workbook import read_assignment
from progress_report.returns.collection import read_returns
from tests.growing import GROWING, digits, ods_repeated, shared_text, xls_cells, xlsb_shared
from tests.workbooks import year_workbook

FLOOR, MOST_TIMES = 0.4, 3.5
"""Seconds of processor time below which nothing is told of growth, and by how much twice the size may take longer: what is
quadratic takes four times as long."""


@pytest.mark.parametrize("make", GROWING, ids=lambda make: make.__name__)
def test_twice_the_size_takes_about_twice_the_time(tmp_path: Path, make: Callable[[int], bytes]) -> None:
    year = read_assignment(year_workbook(tmp_path))
    path = tmp_path / "2025" / "Q2" / "甲科.xlsx"
    path.parent.mkdir()

    def seconds(size: int) -> float:
        path.write_bytes(make(size))
        start = time.process_time()
        read_returns([path], tmp_path, year, year.periods[1])
        return time.process_time() - start

    size = GROWING[make]
    # A busy machine slows one run; none of several is as slow as what is not linear.
    assert any(seconds(2 * size) < max(FLOOR, MOST_TIMES * seconds(size)) for _run in range(8))


PEAK = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from progress_report.assignment.workbook import read_assignment
from progress_report.returns.collection import read_returns
data = Path({data!r})
year = read_assignment(data / "2025" / "任务分工.xlsx")
found = read_returns([data / "2025" / "Q2" / "甲科.xlsx"], data, year, year.periods[1])
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(int(peak) // 1024, ",".join(one.code for one in found.findings))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read where Linux tells it")
@pytest.mark.parametrize(
    ("make", "size"), [(shared_text, 8_000), (xls_cells, 60_000), (xlsb_shared, 60_000), (ods_repeated, 1_000), (digits, 120)]
)
def test_a_file_whose_cells_add_up_to_gigabytes_takes_no_more_memory_than_another(
    tmp_path: Path, make: Callable[[int], bytes], size: int
) -> None:
    year_workbook(tmp_path)
    (tmp_path / "2025" / "Q2").mkdir()
    (tmp_path / "2025" / "Q2" / "甲科.xlsx").write_bytes(make(size))
    script = PEAK.format(root=str(Path(__file__).parents[2]), data=str(tmp_path))
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, timeout=120)
    megabytes, codes = done.stdout.split()
    assert int(megabytes) < 200
    assert make is digits or codes == "F11"
