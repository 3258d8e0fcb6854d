from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from progress_report.cli.main import main
from progress_report.jobs.report import make_report
from progress_report.jobs.run import Folders, Run
from progress_report.output.read_back import ReadBackError, read_back
from progress_report.progress.model import Count, printed_counts
from tests.workbooks import row, whole_year, write_return

Change = Callable[[str, bytes], bytes]


def changed(path: Path, change: Change) -> Path:
    """Write a copy of a package with its parts changed."""
    copy = path.with_name(f"changed{path.suffix}")
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(copy, "w") as out:
        for name in package.namelist():
            out.writestr(name, change(name, package.read(name)))
    return copy


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report as the main job writes it."""
    folder = tmp_path_factory.mktemp("year")
    whole_year(folder)
    outcome = make_report(Run.on(Folders(folder, folder / "output", Path("templates")), 2025, "Q2"))
    return outcome.publication.published[0].path


def test_a_report_as_it_was_written_is_found_right(report: Path) -> None:
    read_back({report: {"3"}}, "")


def test_a_count_that_was_printed_and_is_not_there_is_named(report: Path) -> None:
    with pytest.raises(ReadBackError, match="印进去的数字 98765 在文件里找不到"):
        read_back({report: {"3", "98765"}}, "")


def test_a_tag_that_is_left_is_named_unless_an_office_wrote_it(report: Path) -> None:
    def leave(name: str, data: bytes) -> bytes:
        return data.replace("特此报告".encode(), "特此报告{{ oops }}".encode()) if name == "word/document.xml" else data

    copy = changed(report, leave)
    with pytest.raises(ReadBackError, match="没有填上的标签"):
        read_back({copy: set()}, "")
    read_back({copy: set()}, "本科室写了 {{ oops }}")


@pytest.mark.parametrize(
    ("pattern", "replacement", "says"),
    [
        (rb"<c:pt .*?</c:pt>", b"", "是空的"),
        (rb"<c:v>(\d+)</c:v>(?=</c:pt></c:numCache>)", rb"<c:v>9\g<1></c:v>", "与它的数据表不一致"),
    ],
)
def test_a_chart_that_shows_nothing_or_something_else_is_named(
    report: Path, pattern: bytes, replacement: bytes, says: str
) -> None:
    def spoil(name: str, data: bytes) -> bytes:
        return re.sub(pattern, replacement, data, flags=re.DOTALL) if re.fullmatch(r"word/charts/chart\d*\.xml", name) else data

    with pytest.raises(ReadBackError, match=says):
        read_back({changed(report, spoil): set()}, "")


def test_a_broken_file_is_named(report: Path, tmp_path: Path) -> None:
    copy = tmp_path / "broken.docx"
    copy.write_bytes(report.read_bytes()[:3000])
    with pytest.raises(ReadBackError, match=r"broken\.docx：文件损坏"):
        read_back({copy: set()}, "")


def test_counts_are_watched_only_while_asked_for() -> None:
    with printed_counts() as printed:
        assert f"{Count(7)}、{Count(12)!s}" == "7、12"
    assert str(Count(9)) == "9"
    assert printed == {"7", "12"}


def test_a_template_whose_chart_stays_empty_stops_the_publication(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole_year(tmp_path / "data")
    shutil.copytree("templates", tmp_path / "templates")
    words = ["--period", "Q2", "--data", str(tmp_path / "data"), "--output", str(tmp_path / "output")]
    assert main([*words, "--templates", str(tmp_path / "templates")]) == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "output" / "2025-Q2").iterdir()}

    def empty(name: str, data: bytes) -> bytes:
        return re.sub(rb"<c:numRef>.*?</c:numRef>", b"", data, flags=re.DOTALL) if "charts/chart" in name else data

    changed(tmp_path / "templates" / "报告.docx", empty).replace(tmp_path / "templates" / "报告.docx")
    write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="乙科发布信息9条。"), row(3)])
    assert main([*words, "--templates", str(tmp_path / "templates")]) == 2
    assert "是空的" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in (tmp_path / "output" / "2025-Q2").iterdir()} == before


def test_what_looks_like_a_tag_in_an_offices_words_stops_nothing(tmp_path: Path) -> None:
    whole_year(tmp_path)
    write_return(tmp_path / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress="写作 {{ tally.done }} 与 {% if %}。"), row(3)])
    assert not make_report(Run.on(Folders(tmp_path, tmp_path / "output", Path("templates")), 2025, "Q2")).draft
