"""报送日历.ics: read back by the library that other calendars are read with, and by its own rules of form."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import unquote

from icalendar import Calendar
from lxml import html

from progress_report.cli.main import main
from progress_report.jobs.run import Folders, load_assignment
from progress_report.output.calendar import calendar_bytes
from tests.workbooks import YEAR_SHEETS, whole_year, year_workbook

ROOT = Path(__file__).resolve().parents[2]


def status(tmp_path: Path) -> Path:
    """Run a job on the small year; return where the calendar is."""
    main(
        [
            "status",
            "--period",
            "Q2",
            "--data",
            str(tmp_path / "data"),
            "--output",
            str(tmp_path / "output"),
            "--today",
            "2025-07-05",
        ]
    )
    return tmp_path / "output" / "2025" / "报送日历.ics"


def events(data: bytes) -> dict[date, str]:
    """Return the events by day."""
    return {one.start: str(one["summary"]) for one in Calendar.from_ical(data).events}


def test_the_years_dates_are_in_it_and_the_page_links_it(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    path = status(tmp_path)
    assert events(path.read_bytes()) == {
        date(2025, 3, 31): "完成时限：第2项",
        date(2025, 4, 10): "2025年政务公开一季度报送截止",
        date(2025, 6, 30): "2025年政务公开二季度统计截止",
        date(2025, 7, 10): "2025年政务公开二季度报送截止",
        date(2025, 7, 30): "第3项：报送",
        date(2025, 11, 30): "完成时限：第1、3项",
    }
    page = html.parse(str(tmp_path / "output" / "2025-Q2" / "总览.html"), html.HTMLParser(encoding="utf-8"))
    (address,) = page.xpath("//a[contains(text(), '报送日历')]/@href")
    assert (tmp_path / "output" / "2025-Q2" / unquote(address)).resolve() == path.resolve()


def test_the_last_working_day_is_told_where_the_due_day_is_a_day_off(tmp_path: Path) -> None:
    period = list(YEAR_SHEETS["报送期"][1])
    period[4] = date(2025, 4, 6)  # the Sunday of 清明
    year_workbook(tmp_path / "data", 报送期=[YEAR_SHEETS["报送期"][0], period])
    found = events(calendar_bytes(load_assignment(Folders(tmp_path / "data", tmp_path, ROOT / "templates"), 2025)))
    assert found[date(2025, 4, 3)] == "2025年政务公开一季度报送截止前最后一个工作日"


def test_lines_are_folded_texts_escaped_and_nothing_told_by_the_clock(tmp_path: Path) -> None:
    milestone = [3, "固定日期", "", date(2025, 7, 30), "报，送；\\n\nBEGIN:VEVENT" + "长" * 80, "7月30日前", ""]
    year_workbook(tmp_path / "data", 节点=[YEAR_SHEETS["节点"][0], milestone])
    assignment = load_assignment(Folders(tmp_path / "data", tmp_path, ROOT / "templates"), 2025)
    data = calendar_bytes(assignment)
    assert data == calendar_bytes(assignment)
    # RFC 5545, 3.1: lines end in CRLF and have at most 75 octets.
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert "长" * 80 in events(data)[date(2025, 7, 30)]
    calendar = Calendar.from_ical(data)
    assert len(calendar.events) == data.count(b"\r\nBEGIN:VEVENT\r\n")
    assert len({str(one["uid"]) for one in calendar.events}) == len(calendar.events)
    assert not calendar.errors


def test_it_is_made_anew_only_when_the_workbook_has_changed_and_never_over_an_edited_one(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    path = status(tmp_path)
    made = path.stat().st_mtime_ns
    assert status(tmp_path).stat().st_mtime_ns == made
    year_workbook(tmp_path / "data", 节点=[YEAR_SHEETS["节点"][0], [3, "固定日期", "", date(2025, 8, 1), "报送", "", ""]])
    assert date(2025, 8, 1) in events(status(tmp_path).read_bytes())
    path.write_bytes(b"own")
    status(tmp_path)
    assert path.read_bytes() == b"own"
    beside = path.with_name("报送日历（2）.ics")
    assert beside.is_file()
    page = (tmp_path / "output" / "2025-Q2" / "总览.html").read_text(encoding="utf-8")
    assert unquote(page).count("报送日历（2）.ics") == 1


def test_days_off_that_the_workbook_tells_move_the_last_working_day(tmp_path: Path) -> None:
    # 10 July 2025 is a Thursday.
    days_off = [["开始日期", "结束日期", "安排", "名称"], [date(2025, 7, 9), date(2025, 7, 10), "放假", "停电"]]
    whole_year(tmp_path / "data")
    year_workbook(tmp_path / "data", 节假日=days_off)
    (tmp_path / "data" / "2025" / "Q2" / "三.xlsx").unlink()
    path = status(tmp_path)
    assert events(path.read_bytes())[date(2025, 7, 8)] == "2025年政务公开二季度报送截止前最后一个工作日"
    page = html.parse(str(tmp_path / "output" / "2025-Q2" / "总览.html"), html.HTMLParser(encoding="utf-8"))
    assert page.xpath("string(//div[@id='m3'])").endswith("请于7月8日下班前报办公室。")


def test_what_a_killed_run_left_beside_the_calendar_is_swept_though_the_calendar_is_up_to_date(tmp_path: Path) -> None:
    whole_year(tmp_path / "data")
    folder = status(tmp_path).parent
    (folder / ".~生成-killed").mkdir()
    for litter in (".~锁", ".~生成-killed/.~锁", ".~abc.tmp"):
        (folder / litter).write_bytes(b"")
    status(tmp_path)
    assert sorted(path.name for path in folder.iterdir()) == ["manifest.json", "报送日历.ics"]
