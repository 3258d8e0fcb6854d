"""A hostile or broken return is refused or read, and the other offices' returns are read all the same."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from progress_report.assignment.workbook import read_assignment
from progress_report.cli.main import main
from progress_report.returns.candidates import return_files
from progress_report.returns.collection import read_returns
from tests.hostile import HOSTILE, written
from tests.workbooks import row, whole_year, write_return, year_workbook

READ = {
    "million_formatted_rows",
    "million_formatted_cells",
    "million_formatted_cells_and_a_formula",
    "wide_rows",
    "outside_links",
    "climbing_names",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_return_is_refused_or_read_and_stops_nobody_elses(tmp_path: Path, name: str) -> None:
    year = read_assignment(year_workbook(tmp_path))
    folder = tmp_path / "2025" / "Q2"
    folder.mkdir()
    written(folder / "甲科.xlsx", HOSTILE[name]())
    write_return(folder / "乙科.xlsx", "乙科", [row(1), row(3)])
    found = read_returns(return_files(folder), tmp_path, year, year.periods[1])
    assert "乙科" in [returned.office for returned in found.returns]
    refused = [finding.code for finding in found.findings if finding.code in {"F01", "F11"} and finding.office == "甲科"]
    assert len(refused) == (0 if name in READ else 1)


def test_the_main_job_opens_no_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a socket was opened")

    data = whole_year(tmp_path / "data")
    written(data / "2025" / "Q2" / "甲科.xlsx", HOSTILE["outside_links"]())
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    for command in ([], ["check"], ["remind"], ["forms"]):
        assert main([*command, "--period", "Q2", "--data", str(data), "--output", str(tmp_path / "out"), "--quiet"]) in {0, 1}
