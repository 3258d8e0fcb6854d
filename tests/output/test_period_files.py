"""What stands in a period's folder is told also while another run works in it."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from progress_report.output.period_files import period_files


def test_a_folder_that_another_run_takes_away_meanwhile_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "另放.docx").touch()
    (tmp_path / ".~生成-1").mkdir()
    scan = os.scandir

    def scan_and_lose(place: str) -> object:
        if str(place).endswith(".~生成-1"):
            shutil.rmtree(place)
        return scan(place)

    monkeypatch.setattr(os, "scandir", scan_and_lose)
    assert [one.name for one in period_files(tmp_path, {}, date(2025, 6, 30))] == ["另放.docx"]
    assert not (tmp_path / ".~生成-1").exists()
