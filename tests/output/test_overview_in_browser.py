"""总览.html in a real browser: it loads from the disk without any request, works, prints on A4, and can be read by everybody."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from progress_report.checks.standings import office_standings
from progress_report.cli.main import main
from progress_report.messages.findings import Finding
from progress_report.output.overview import Known, overview_view
from progress_report.output.todo import Situation
from progress_report.progress.consolidation import consolidate
from progress_report.reading.statuses import Status
from progress_report.templating.page import PageTemplate
from tests.builders import assignment, entry, measure, returned
from tests.conftest import IN_CI
from tests.workbooks import YEAR_SHEETS, row, whole_year, write_return, year_workbook

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "msedge")
HOSTILE = """<img src="http://example.invalid/x" onerror="document.title='hit'">"'&]]></script><script>document.title='hit'</script>{{ 7 * 7 }}"""
WIDTHS = (1280, 800, 375)
SIXTY = [f"第{number}业务科室" for number in range(1, 61)]


class Opened:
    """A page that is open, with what the browser complained of and asked for."""

    def __init__(self, page: Any, path: Path) -> None:
        self.page, self.complaints, self.requests = page, [], []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(path.as_uri())
        self.address = path.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The system's Chromium, without a window; without it a test is skipped, but never in CI."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        (pytest.fail if IN_CI else pytest.skip)(f"no browser: none of {', '.join(BROWSERS)} is installed")
    library = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with library.sync_playwright() as tools:
        # As root, Chromium does not start with a sandbox.
        sandbox = hasattr(os, "geteuid") and os.geteuid() != 0
        started = tools.chromium.launch(executable_path=program, chromium_sandbox=sandbox)
        yield started
        started.close()


Open = Callable[..., Opened]


@pytest.fixture
def open_page(browser: Any) -> Iterator[Open]:
    """Open a page of a width, in a context of its own."""
    contexts = []

    def opened(path: Path, width: int = 1280, **options: object) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        return Opened(context.new_page(), path)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    """The page of a small period in which something is missing, something wrong and something doubtful."""
    data = whole_year(tmp_path / "data")
    returns = data / "2025" / "Q2"
    write_return(
        returns / "二.xlsx", "乙科", [row(1, "推进中", progress="乙科发布信息8条。"), row(3, status="", progress="已落实。")]
    )
    (returns / "三.xlsx").unlink()
    return _status(tmp_path)


def _status(tmp_path: Path) -> Path:
    for command in ("check", "status"):
        main(
            [
                command,
                "--period",
                "Q2",
                "--quiet",
                "--today",
                "2025-07-05",
                "--data",
                str(tmp_path / "data"),
                "--output",
                str(tmp_path / "output"),
            ]
        )
    return tmp_path / "output" / "2025-Q2" / "总览.html"


@pytest.mark.parametrize("width", WIDTHS)
def test_it_loads_from_the_disk_alone_and_fits_the_window(page_file: Path, open_page: Open, width: int) -> None:
    opened = open_page(page_file, width)
    assert opened.requests == [opened.address]
    assert opened.complaints == []
    assert opened.page.evaluate("document.documentElement.scrollWidth") == width
    assert opened.page.get_attribute("html", "lang") == "zh-CN"


def test_a_cell_shows_the_offices_words_and_its_place(page_file: Path, open_page: Open) -> None:
    page = open_page(page_file).page
    page.click("a[href='#w2-1']")
    assert page.inner_text("#panel").startswith("乙科")
    assert "F3：乙科发布信息8条。" in page.inner_text("#panel")
    page.keyboard.press("Escape")
    assert not page.is_visible("#panel")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#w2-1"


def test_without_script_everything_can_be_read(page_file: Path, open_page: Open) -> None:
    page = open_page(page_file, java_script_enabled=False).page
    assert page.is_visible("#w2-1")
    assert not page.is_visible("#tools")
    page.click("a[href='#w2-1']")
    assert page.url.endswith("#w2-1")


def test_no_script_but_its_own_runs_and_nothing_is_fetched(page_file: Path, open_page: Open) -> None:
    opened = open_page(page_file)
    opened.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'hit'";
            document.body.appendChild(script);
            document.body.insertAdjacentHTML("beforeend", `<b onclick="document.title=1">x</b><img src="x.png">`);
            document.querySelector("b").click();
        }"""
    )
    opened.page.wait_for_timeout(200)
    assert opened.page.title() == "2025年政务公开二季度总览"
    blocked = [words for words in opened.complaints if "Content Security Policy" in words]
    assert any("inline script" in words for words in blocked)
    assert any("event handler" in words for words in blocked)
    assert any("x.png" in words for words in blocked)


def test_findings_are_filtered_by_grade(page_file: Path, open_page: Open) -> None:
    page = open_page(page_file).page

    def shown() -> set[str]:
        return {line.inner_text() for line in page.query_selector_all("table.found tbody tr td:first-child") if line.is_visible()}

    assert {"错误", "提醒"} <= shown()
    page.click("button.grade[value='e']")
    assert shown() == {"错误"}
    tables = page.query_selector_all("table.found")
    assert [table.is_visible() for table in tables] == [
        any(line.is_visible() for line in table.query_selector_all("tbody tr")) for table in tables
    ]
    assert not all(table.is_visible() for table in tables)
    assert page.get_attribute("button.grade[value='e']", "aria-pressed") == "true"
    page.click("button.grade[value='']")
    assert {"错误", "提醒"} <= shown()


def test_a_table_is_sorted_by_a_column_by_mouse_and_keyboard(page_file: Path, open_page: Open) -> None:
    page = open_page(page_file).page
    head = page.locator("table.sort").first.locator("thead th").nth(2)

    def column() -> list[str]:
        return [line.inner_text() for line in page.query_selector_all("table.sort >> nth=0 >> tbody tr td:nth-child(3)")]

    assert column() == ["2", "2", "1"]
    head.click()
    assert column() == ["1", "2", "2"]
    assert head.get_attribute("aria-sort") == "ascending"
    head.focus()
    page.keyboard.press("Enter")
    assert column() == ["2", "2", "1"]
    assert head.get_attribute("aria-sort") == "descending"


def test_an_offices_message_is_copied(page_file: Path, open_page: Open, browser: Any) -> None:
    page = open_page(page_file, permissions=["clipboard-read", "clipboard-write"]).page
    page.click("#o3 details.send summary")
    page.click("#o3 button.copy")
    assert "已复制" in page.inner_text("#o3 details.send")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == "【丙科】你科室的2025年政务公开工作二季度填报表（1项）尚未收到，请于7月10日下班前报办公室。"


@pytest.mark.parametrize("width", WIDTHS)
def test_everybody_can_read_it(page_file: Path, open_page: Open, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    # The checker is a script of its own, which the page's policy would not let run.
    opened = open_page(page_file, width, bypass_csp=True)
    violations = axe.Axe().run(opened.page).response["violations"]
    told = [(one["id"], one["impact"], [node["html"][:120] for node in one["nodes"][:3]]) for one in violations]
    assert told == []


def test_it_prints_on_a4_with_no_column_cut(page_file: Path, open_page: Open, tmp_path: Path) -> None:
    names = [f"很长名字的第{number}科" for number in range(1, 15)]
    view = overview_view(_large(names, 40))
    printed = _filled(tmp_path / "大.html", view.context())
    for path in (page_file, printed):
        text, _sizes = _printed(open_page(path).page, tmp_path / f"{path.stem}.pdf")
        assert "一、现在要做的事" in text
        assert "七、本期的文件" in text


def _printed(page: Any, pdf: Path) -> tuple[str, set[float]]:
    """Print a page; hold that it is on A4 and nothing is cut; return its text without blanks, and the sizes of its letters."""
    import pdfplumber

    page.pdf(path=str(pdf), prefer_css_page_size=True)
    with pdfplumber.open(pdf) as document:
        for sheet in document.pages:
            assert (round(sheet.width), round(sheet.height)) == (595, 842)
            right = max((char["x1"] for char in sheet.chars), default=0)
            edges = max((line["x1"] for line in (*sheet.rects, *sheet.lines)), default=0)
            assert max(right, edges) <= 595 - 25
        text = "".join("".join(sheet.extract_text().split()) for sheet in document.pages)
        return text, {round(char["size"], 1) for sheet in document.pages for char in sheet.chars}


def test_words_without_a_blank_neither_cut_a_column_nor_shrink_the_print(tmp_path: Path, open_page: Open) -> None:
    word, address = "W" * 300, f"http://example.invalid/{'a1' * 100}?id=1"
    data = whole_year(tmp_path / "data")
    returns = data / "2025" / "Q2"
    write_return(returns / f"二{'b' * 100}.xlsx", "乙科", [row(1, word, progress=word), row(3, completed=word, evidence=address)])
    (returns / "二.xlsx").unlink()
    (returns / f"{'c' * 180}.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "output" / "2025-Q2").mkdir(parents=True)
    (tmp_path / "output" / "2025-Q2" / f"{'d' * 180}.pdf").write_bytes(b"%PDF-1.4")
    opened = open_page(_status(tmp_path), 375)
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 375
    text, sizes = _printed(opened.page, tmp_path / "长.pdf")
    assert "W" * 20 in text
    assert min(sizes) >= 7.5


@pytest.mark.parametrize("script", [True, False])
def test_hostile_words_in_every_field_stay_words(tmp_path: Path, open_page: Open, script: bool) -> None:
    sheets = {name: [list(line) for line in rows] for name, rows in YEAR_SHEETS.items()}
    sheets["单位"][1][1] = HOSTILE
    sheets["报送期"][2][1] = HOSTILE
    sheets["报送期"][2][6] = HOSTILE
    for line in sheets["任务"][1:]:
        line[1], line[2], line[4] = HOSTILE, f"{line[0]}{HOSTILE}", HOSTILE
    sheets["节点"][1][4:7] = [HOSTILE] * 3
    sheets["指标"][1][1], sheets["指标"][1][5] = HOSTILE, HOSTILE
    year_workbook(tmp_path / "data", **sheets)
    returns = tmp_path / "data" / "2025" / "Q2"
    rows = [row(number, "推进中", progress=HOSTILE, evidence=HOSTILE, problems=HOSTILE, next_steps=HOSTILE) for number in (1, 2)]
    write_return(returns / "一 <b>&'.xlsx", "甲科", rows, [[2, HOSTILE, HOSTILE, "%", HOSTILE, HOSTILE]])
    write_return(returns / "二.xlsx", "乙科", [row(1, HOSTILE, progress=HOSTILE), row(3, completed=HOSTILE)])
    (returns / "<i>佐证&'.jpg").write_bytes(b"\xff\xd8")
    opened = open_page(_status(tmp_path), java_script_enabled=script)
    assert opened.requests == [opened.address]
    assert opened.complaints == []
    assert "hit" not in opened.page.title().replace(HOSTILE, "")
    page = opened.page
    for tag in ("img", "b", "i", "iframe"):
        assert page.query_selector(tag) is None
    assert len(page.query_selector_all("script")) == 1
    assert page.inner_text("h1").count("onerror") >= 2
    if script:
        page.click("a[href='#w1-1']")
        assert HOSTILE in page.inner_text("#panel")
        assert page.query_selector("#panel img") is None
    assert page.text_content("#w1-1").endswith(HOSTILE)


def _large(names: list[str], measures: int, every: int = 1) -> Known:
    """Return a year with each ``every``-th measure for all offices and the others for one, and two findings on each part."""
    whose = {number: names if number % every == 0 else [names[number % len(names)]] for number in range(1, measures + 1)}
    year = assignment(
        [measure(number, own, theme=f"主题{number // 8}", text="措施" * 40) for number, own in whose.items()], names
    )
    text = "通过门户网站政务公开专栏发布工作动态，组织政策宣讲，答复群众咨询，按月归档。" * 3
    returns = [
        returned(name, [entry(name, number, Status.ONGOING, progress=text) for number, own in whose.items() if name in own])
        for name in names
    ]
    found = tuple(
        Finding(code, name, number, returns[0].entries[0].cell("progress"), {"number": str(number)})
        for name in names
        for number, own in whose.items()
        if name in own
        for code in ("E01", "E02")
    )
    standings = office_standings(year, found)
    period = year.periods[0]
    progress = consolidate(year, period, returns)
    situation = Situation(standings, 0, 1, True, True, "", False, True, False)
    return Known(
        progress, None, found, situation, ((period, progress),), (), (), {}, {}, date(2025, 12, 1), date(2025, 12, 10), ""
    )


def _filled(path: Path, context: dict[str, object]) -> Path:
    out = io.BytesIO()
    PageTemplate.open(ROOT / "templates" / "总览.html").fill(context, out)
    path.write_bytes(out.getvalue())
    return path


def _seconds(open_page: Open, path: Path) -> tuple[float, float]:
    """Return after how long a page showed its first words and was there whole, at best of three: the machine has other work."""
    asked = (
        "[performance.getEntriesByName('first-contentful-paint')[0].startTime / 1000,"
        " (performance.timing.loadEventEnd - performance.timing.navigationStart) / 1000]"
    )
    times = []
    for _time in range(3):
        page = open_page(path).page
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        times.append(page.evaluate(asked))
        page.close()
    return min(shown for shown, _whole in times), min(whole for _shown, whole in times)


def test_sixty_offices_with_all_of_three_hundred_measures_show_at_once(tmp_path: Path, open_page: Open) -> None:
    path = _filled(tmp_path / "大.html", overview_view(_large(SIXTY, 300)).context())
    assert path.stat().st_size < 3_000_000
    shown, _whole = _seconds(open_page, path)
    assert 0 < shown < 1
    page = open_page(path).page
    page.click("a[href='#w60-300']")
    assert "第300项" in page.inner_text("#panel")


def test_sixty_offices_and_three_hundred_measures_of_some_of_them_open_in_a_second(tmp_path: Path, open_page: Open) -> None:
    path = _filled(tmp_path / "大.html", overview_view(_large(SIXTY, 300, every=5)).context())
    assert path.stat().st_size < 3_000_000
    shown, whole = _seconds(open_page, path)
    assert 0 < shown < whole < 1
