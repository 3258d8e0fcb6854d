"""The figures as a reader finds them: text, tables and workbook have to agree, and every one has its source."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.documents.conftest import Produced
from tests.documents.reader import docx_text, sheet_rows, tables

OVERVIEW = re.compile(r"一、总体情况\n(.*?)各科室承担任务完成情况", re.DOTALL)
STATES = ("已完成", "推进中", "未开展")


def overview(run: Produced) -> str:
    found = OVERVIEW.search(docx_text(run.report))
    assert found
    return found[1]


def number_before(text: str, words: str) -> int:
    """Return the count that stands behind ``words``; a count of zero is not printed."""
    found = re.search(rf"{words}(\d+)项", text)
    return int(found[1]) if found else 0


@pytest.fixture(params=["h1", "h2"])
def run(request: pytest.FixtureRequest) -> Produced:
    produced: Produced = request.getfixturevalue(request.param)
    return produced


def annex_states(run: Produced) -> Counter[str]:
    header, *rows = tables(run.report)[-1]
    position = [cell.text.replace("\n", "") for cell in header].index("完成状态")
    # A theme has a row of one cell; the row that goes on with a measure says no state.
    states = [row[position].text for row in rows if len(row) == len(header)]
    return Counter(text.partition("（")[0] for text in states if text)


@pytest.mark.parametrize("state", STATES)
def test_a_count_in_the_text_is_that_of_the_annex(run: Produced, state: str) -> None:
    assert number_before(overview(run), state) == annex_states(run)[state]


@pytest.mark.parametrize("state", STATES)
def test_a_count_in_the_text_is_that_of_the_workbook(run: Produced, state: str) -> None:
    rows = sheet_rows(run.workbook, "落实情况")
    column = rows[1].index("完成状态")
    assert number_before(overview(run), state) == sum(row[column] == state for row in rows[2:])


def test_the_total_is_that_of_all_documents(run: Produced) -> None:
    assert number_before(overview(run), "具体措施") == 30 == sum(annex_states(run).values())


def test_the_offices_in_the_report_are_those_of_the_workbook(run: Produced) -> None:
    _header, *rows = tables(run.report)[0]
    sheet = {row[0]: row for row in sheet_rows(run.workbook, "科室汇总")[2:] if row[0] and row[2] is not None}
    assert {row[0].text for row in rows} == set(sheet)
    for row in rows:
        name, total, done, ongoing, idle, not_applicable, share = (cell.text for cell in row)
        found = sheet[name]
        assert [int(total), int(done), int(ongoing), int(idle), int(not_applicable)] == [found[n] for n in (2, 3, 4, 5, 6)]
        assert float(share.rstrip("%")) == pytest.approx(found[9])


def test_an_offices_counts_are_what_its_return_says(h2: Produced) -> None:
    from openpyxl import load_workbook

    from tests.documents.conftest import ROOT

    sheet = load_workbook(ROOT / "data" / "2023" / "H2" / "综合科.xlsx")["填报表"]
    typed = Counter(cell.value for cell in sheet["F"] if cell.value in {*STATES, "不适用"})
    row = next(row for row in sheet_rows(h2.workbook, "科室汇总") if row[0] == "综合科")
    assert [row[3], row[4], row[5], row[6]] == [typed["已完成"], typed["推进中"], typed["未开展"], typed["不适用"]]


def test_every_number_of_the_overview_stands_in_the_ledger(run: Produced) -> None:
    text = re.sub(r"\d{4}年|\d+月|\d+日|第[\d、]+项", "", overview(run))
    printed = {float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)}
    ledger = {abs(float(row[1])) for row in sheet_rows(run.workbook, "核对底稿")[2:] if isinstance(row[1], (int, float))}
    assert printed
    assert printed <= ledger


def test_the_ledger_names_cells_that_hold_what_it_says(h2: Produced) -> None:
    from openpyxl import load_workbook

    from tests.documents.conftest import ROOT

    row = next(row for row in sheet_rows(h2.workbook, "核对底稿") if row[0] == "全部任务·推进中")
    sources = re.findall(r"(.+?)［(.+?)］(.+)", str(row[4]))
    values = []
    for file, sheet, cells in sources:
        workbook = load_workbook(ROOT / "data" / file)
        values += [workbook[sheet][cell].value for cell in cells.split("、")]
    assert values.count("推进中") == row[1]


def test_numbers_in_the_workbook_are_numbers(h2: Produced) -> None:
    rows = sheet_rows(h2.workbook, "科室汇总")[2:8]
    assert len(rows) == 6
    for row in rows:
        assert len(row) > 8
        assert all(isinstance(value, (int, float)) for value in row[2:])
