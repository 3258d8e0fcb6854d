"""The system's errors in the language in use."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from progress_report.cli.main import main
from progress_report.messages.system_errors import reason_of


@pytest.mark.parametrize("command", [["verify", "没有.docx"], ["lint", "没有.docx"], ["import", "没有.docx", "--year", "2027"]])
def test_a_file_that_is_not_there_is_told_in_chinese(
    command: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main([*command, "--data", str(tmp_path), "--output", str(tmp_path / "output")]) == 2
    said = "".join(capsys.readouterr())
    assert "没有.docx：没有这个文件或文件夹" in said
    assert "No such file" not in said


def test_a_rare_error_keeps_the_systems_words() -> None:
    assert reason_of(OSError(errno.ENOSPC, "No space left on device")) == "磁盘满了"
    assert reason_of(OSError(errno.ELOOP, "Too many levels")) == "Too many levels"
    assert reason_of(OSError("只有一句话")) == "只有一句话"
