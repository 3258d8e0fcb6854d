"""The shipped year's documents, made once for all tests that read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from progress_report.cli.main import main

ROOT = Path(__file__).resolve().parent.parent.parent
BUREAU = "××市医疗保障局"


@dataclass(frozen=True)
class Produced:
    """What a run of the main job left: its exit code and its three documents."""

    code: int
    report: Path
    table: Path
    workbook: Path


def produce(data: Path, output: Path, period: str, *words: str) -> Produced:
    """Run the main job and return what it made."""
    code = main(["--period", period, "--data", str(data), "--output", str(output), "--quiet", *words])
    (folder,) = output.glob(f"*-{period}")
    (report,) = folder.glob("*报告*.docx")
    (table,) = folder.glob("*任务分工*.docx")
    (workbook,) = folder.glob("*任务分工*.xlsx")
    return Produced(code, report, table, workbook)


@pytest.fixture(scope="session")
def h2(tmp_path_factory: pytest.TempPathFactory) -> Produced:
    """The complete second period of 2023."""
    return produce(ROOT / "data", tmp_path_factory.mktemp("h2"), "H2")


@pytest.fixture(scope="session")
def h1(tmp_path_factory: pytest.TempPathFactory) -> Produced:
    """The first period of 2023, with its weak spots."""
    return produce(ROOT / "data", tmp_path_factory.mktemp("h1"), "H1")


@pytest.fixture(scope="session")
def issued() -> list[Mapping[str, object]]:
    """The issued assignment of 2023, proof-read apart from the program."""
    text = (ROOT / "tests" / "importing" / "data" / "tasks-2023.yaml").read_text(encoding="utf-8")
    measures: list[Mapping[str, object]] = yaml.safe_load(text)["measures"]
    return measures
