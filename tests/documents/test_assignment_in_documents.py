"""The issued measures as a reader finds them in the three documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.documents.conftest import Produced
from tests.documents.grid import BASE, make
from tests.documents.reader import sheet_rows, tables

Issued = list[Mapping[str, object]]
HEADER = ["序号", "重点任务", "具体措施", "责任科室", "完成时限"]


def expected(issued: Issued) -> list[list[str]]:
    return [
        [str(m["number"]), str(m["theme"]), f"{m['number']}.{m['text']}", "、".join(m["offices"]), str(m["deadline_text"])]  # type: ignore[arg-type]
        for m in issued
    ]


def with_themes_filled(rows: Sequence[Sequence[str | None]]) -> list[list[str]]:
    """Return rows in which a theme covers the rows below it until the next one."""
    theme, filled = "", []
    for number, own_theme, *rest in rows:
        theme = own_theme or theme
        filled.append([str(number), theme, *(str(cell) for cell in rest)])
    return filled


def annex_rows(path) -> list[list[str]]:
    """Return number, theme, text, offices and deadline of the annex, where each theme has a row of one cell."""
    rows, theme = [], ""
    header, *lines = tables(path)[-1]
    for line in lines:
        if len(line) == 1:
            theme = line[0].text.partition("）")[2]
            assert line[0].columns == len(header)
        elif line[1].text != "（续）":
            rows.append([line[0].text, theme, *(cell.text for cell in line[1:4])])
    return rows


def word_rows(path) -> list[list[str]]:
    """Return the first five columns of a document's last table, without the header."""
    rows = []
    for row in tables(path)[-1][1:]:
        texts = [cell.text for cell in row]
        # A row under a merged theme has one cell fewer.
        is_first = len(texts) == len(tables(path)[-1][0])
        rows.append(texts[:5] if is_first else [texts[0], None, *texts[1:4]])
    return with_themes_filled(rows)


def test_there_are_thirty(issued: Issued) -> None:
    assert [measure["number"] for measure in issued] == list(range(1, 31))


def test_the_table_has_every_measure_verbatim_and_in_order(h2: Produced, issued: Issued) -> None:
    assert word_rows(h2.table) == expected(issued)


def test_the_annex_has_every_measure_under_its_theme_verbatim_and_in_order(h2: Produced, issued: Issued) -> None:
    bare = [[row[0], row[1].rstrip("。"), *row[2:]] for row in expected(issued)]
    assert annex_rows(h2.report) == bare


def test_a_long_measure_goes_on_in_rows_that_carry_its_number(h2: Produced) -> None:
    lines = [line for line in tables(h2.report)[-1] if len(line) > 1]
    going_on = [(before[0].text, line[0].text) for before, line in pairwise(lines) if line[1].text == "（续）"]
    assert going_on
    assert all(before == number for before, number in going_on)


@pytest.mark.parametrize("sheet", ["任务分工", "落实情况"])
def test_the_workbook_has_every_measure_verbatim_and_in_order(h2: Produced, issued: Issued, sheet: str) -> None:
    rows = sheet_rows(h2.workbook, sheet)
    assert rows[1][:5] == HEADER
    assert with_themes_filled([row[:5] for row in rows[2:]]) == expected(issued)


def groups(issued: Issued) -> list[int]:
    return [len(list(group)) for _theme, group in groupby(issued, key=lambda measure: measure["theme"])]


def test_themes_are_fifteen_merged_groups_in_the_table(h2: Produced, issued: Issued) -> None:
    header, *rows = tables(h2.table)[-1]
    merged = [row[1].rows for row in rows if len(row) == len(header)]
    assert merged == groups(issued)
    assert len(merged) == 15


def test_a_theme_of_many_measures_is_named_again_every_few_rows(tmp_path: Path) -> None:
    report = make(replace(BASE, themes=2, measures=14), tmp_path)
    (table,) = report.parent.glob("*任务分工.docx")
    header, *rows = tables(table)[-1]
    named = [(row[1].text, row[1].rows) for row in rows if len(row) == len(header)]
    first, second = ("围绕第1项重点强化信息公开。", "围绕第2项重点强化信息公开。")
    assert named == [(first, 4), (first, 3), (second, 4), (second, 3)]


@pytest.mark.parametrize("sheet", ["任务分工", "落实情况"])
def test_themes_are_fifteen_merged_groups_in_the_workbook(h2: Produced, issued: Issued, sheet: str) -> None:
    ranges = load_workbook(h2.workbook)[sheet].merged_cells.ranges
    merged = {found.min_row: found.size["rows"] for found in ranges if found.min_col == found.max_col == 2}
    sizes, row = [], 3
    for size in groups(issued):
        sizes.append(merged.get(row, 1))
        row += size
    assert sizes == groups(issued)


def test_the_table_keeps_the_issued_columns(h2: Produced) -> None:
    assert [cell.text for cell in tables(h2.table)[0][0]] == HEADER
