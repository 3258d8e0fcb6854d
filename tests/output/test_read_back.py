"""The produced files are opened anew before they are published: what differs from what was printed stops the job."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st

from progress_report.cli.main import main
from progress_report.jobs.examination import examine
from progress_report.jobs.filling import filling, open_template
from progress_report.jobs.report import REPORT_TEMPLATES, fill_documents
from progress_report.jobs.run import Folders, Run
from progress_report.messages.errors import ReportError
from progress_report.output.figures_known import known_numbers
from progress_report.output.publishing import Publisher
from progress_report.output.read_back import Printed, differences, read_back
from progress_report.output.report import report_view
from progress_report.output.report_views import ReportView
from progress_report.templating import Trace
from tests.chart_template import add_bar_chart
from tests.workbooks import row, whole_year, write_return
from tools.templates.word import new_document

TEMPLATES = Path("templates")
REPORT, TABLES, TABLE, WITH_CHART = "报告.docx", "任务分工表.xlsx", "任务分工表.docx", "图表.docx"
BODY, SHEET, CHART = "word/document.xml", "xl/worksheets/sheet1.xml", "word/charts/chart1.xml"
Change = Callable[[str], str]


def replace_part(file: Path, part: str, change: Change) -> None:
    """Rewrite one part of a package; the part has to change."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = parts[part].decode()
    parts[part] = change(before).encode()
    assert parts[part].decode() != before
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


@pytest.fixture
def view(tmp_path: Path) -> ReportView:
    """What the small year's templates see."""
    whole_year(tmp_path / "data")
    run = Run.on(Folders(tmp_path / "data", tmp_path / "output", TEMPLATES), 2025, "Q2")
    return report_view(examine(run).progress, draft=False)


def fill(view: ReportView, tmp_path: Path, template: Path) -> Printed:
    """Fill a template as the job does."""
    trace, path = Trace(), tmp_path / f"生成{template.suffix}"
    with path.open("wb") as out:
        filling(open_template(template), view.context(), title="", creator="", day=view.report_date, trace=trace)(out)
    return Printed(path, template, trace)


def with_chart(tmp_path: Path) -> Path:
    """Return a template with a chart of the themes."""
    document, path = new_document(), tmp_path / WITH_CHART
    add_bar_chart(document, "for theme in themes", "{{ theme.name }}", [("已完成", "{{ theme.tally.done }}")], Mm(100), Mm(50))
    document.save(str(path))
    return path


def test_a_chart_passes(view: ReportView, tmp_path: Path) -> None:
    read_back(fill(view, tmp_path, with_chart(tmp_path)), known_numbers(view))


def changed_template(tmp_path: Path, name: str, part: str, change: Change) -> Path:
    """Return a copy of a shipped template that a clerk has changed."""
    copy = tmp_path / name
    shutil.copy(TEMPLATES / name, copy)
    replace_part(copy, part, change)
    return copy


@pytest.mark.parametrize("name", [*REPORT_TEMPLATES.values(), TABLE, TABLES])
def test_what_the_shipped_templates_make_passes(view: ReportView, tmp_path: Path, name: str) -> None:
    read_back(fill(view, tmp_path, TEMPLATES / name), known_numbers(view))


def once(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


def in_first(pattern: str, new: str) -> Change:
    return lambda text: re.sub(pattern, new, text, count=1)


FIRST_NUMBER = r"<v>(\d+(?:\.\d+)?)</v></c>"


@pytest.mark.parametrize(
    ("name", "part", "change", "said"),
    [
        pytest.param(REPORT, BODY, once("公开目录12条", "公开目录13条"), "数字 12 在文件里没有", id="another number in the text"),
        pytest.param(REPORT, BODY, once("公开目录12条", "公开目录条"), "数字 12 在文件里没有", id="a number lost from the text"),
        pytest.param(REPORT, BODY, once("公开目录12条", "公开目录12、12条"), "来历不明或重复的数字 12", id="a number twice"),
        pytest.param(REPORT, BODY, once("公开目录12条", "公开目录12条{{ x }}"), "没填的标签", id="a tag left over"),
        pytest.param(TABLES, "xl/worksheets/sheet3.xml", in_first(FIRST_NUMBER, r"<v>98765</v></c>"), "自查没有通过", id="a cell"),
        pytest.param(TABLES, "xl/worksheets/sheet3.xml", in_first(FIRST_NUMBER, "</c>"), "在文件里没有", id="a cell emptied"),
        pytest.param(WITH_CHART, CHART, in_first(r"(<c:numCache>.*?)<c:pt .*?(</c:numCache>)", r"\1\2"), "图表是空的", id="an empty chart"),
        pytest.param(WITH_CHART, CHART, in_first(r"(<c:numCache>.*?<c:v>)[^<]*", r"\g<1>77"), "与它的数据不一致", id="another chart"),
        pytest.param(REPORT, BODY, lambda text: text[:-20], "打不开", id="a part cut off"),
    ],
)  # fmt: skip
def test_a_file_that_says_something_else_than_was_printed_is_refused(
    view: ReportView, tmp_path: Path, name: str, part: str, change: Change, said: str
) -> None:
    file = fill(view, tmp_path, with_chart(tmp_path) if name == WITH_CHART else TEMPLATES / name)
    replace_part(file.path, part, change)
    with pytest.raises(ReportError, match=said):
        read_back(file, known_numbers(view))


@pytest.mark.parametrize(
    "words",
    [
        "截至今日共{{ tally.total }}项，全国第3名",
        "{{ tally.done }}{{ tally.total }}",
        "20{{ tally.done }}",
        "{% for theme in themes %}{{ loop.index + 1 }}.{{ theme.name }}{% endfor %}",
        "{% set said %}{{ tally.total }}项{% endset %}{{ said }}又{{ said }}",
        "{% raw %}{{ 不填 }}{% endraw %}",
        "{{ lead | abs }}与{{ time_share | number('0.00') }}",
        "{{ cutoff }}即{{ cutoff | date('yyyy.MM.dd') }}",
    ],
)
def test_a_template_that_a_clerk_has_changed_passes(view: ReportView, tmp_path: Path, words: str) -> None:
    template = changed_template(tmp_path, REPORT, BODY, once("特此报告。", f"特此报告。{words}"))
    read_back(fill(view, tmp_path, template), known_numbers(view))


@pytest.mark.parametrize(
    "expression", ["tally.total * 1000", "tally.done / 7", "(tally.total + 900) ~ '项'", "tally.total ~ '998'"]
)
def test_a_number_that_the_ledger_does_not_know_is_refused(view: ReportView, tmp_path: Path, expression: str) -> None:
    template = changed_template(tmp_path, REPORT, BODY, once("特此报告。", f"特此报告。{{{{ {expression} }}}}"))
    with pytest.raises(ReportError, match="核对底稿里没有的数字"):
        read_back(fill(view, tmp_path, template), known_numbers(view))


@pytest.mark.parametrize(
    "typed",
    ["写着{{ tally.done }}和{% if %}", "第1\n2行\t3", "\u202e12\u202c", "_x000D_与_x0041_", "１２与12⁰", "0012、1,234.50"],
)
def test_whatever_an_office_types_passes(tmp_path: Path, typed: str) -> None:
    whole_year(tmp_path / "data")
    write_return(tmp_path / "data" / "2025" / "Q2" / "二.xlsx", "乙科", [row(1, progress=f"公开{typed}。"), row(3)])
    run = Run.on(Folders(tmp_path / "data", tmp_path / "output", TEMPLATES), 2025, "Q2")
    view = report_view(examine(run).progress, draft=True)
    with Publisher(tmp_path / "output", "report") as publisher:
        for document in fill_documents(run, view, publisher):
            read_back(document, known_numbers(view))


def test_a_job_whose_files_do_not_pass_publishes_nothing_and_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole_year(tmp_path / "data")
    templates = shutil.copytree(TEMPLATES, tmp_path / "templates")
    words = [
        "--period",
        "Q2",
        "--data",
        str(tmp_path / "data"),
        "--output",
        str(tmp_path / "output"),
        "--templates",
        str(templates),
    ]
    assert main(words) == 0
    before = {path: path.read_bytes() for path in (tmp_path / "output" / "2025-Q2").iterdir()}
    replace_part(templates / REPORT, BODY, once("特此报告。", "特此报告。{{ tally.total * 1000 }}"))
    capsys.readouterr()
    assert main(words) == 2
    assert "核对底稿里没有的数字 3000" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (tmp_path / "output" / "2025-Q2").iterdir()} == before


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["1", "2", "12", "30", "7"])), max_size=12))
def test_numbers_printed_among_a_templates_own_are_found_whatever_they_are(tokens: list[tuple[bool, str]]) -> None:
    found = [number for _static, number in tokens]
    printed = [number for static, number in tokens if not static]
    static = frozenset(number for static, number in tokens if static)
    assert differences(found, printed, static) == ([], [])


@given(st.lists(st.sampled_from(["1", "2", "12", "30", "7"]), min_size=1, max_size=12), st.data())
def test_a_number_lost_or_put_in_another_place_is_missed(printed: list[str], data: st.DataObject) -> None:
    lost = data.draw(st.integers(0, len(printed) - 1))
    found = [*printed[:lost], *printed[lost + 1 :]]
    missing, extra = differences(found, printed, frozenset())
    assert missing or extra
