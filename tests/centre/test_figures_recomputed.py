"""For random years the city's figures are those that an independent script finds in the bureaus' workbooks."""

from __future__ import annotations

import tempfile
from collections import Counter
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from progress_report.jobs.centre import make_centre
from progress_report.jobs.centre_request import Request
from tests.centre.bureaus import COMMON, STATES, city_list, handed_in, with_returns
from tests.centre.independent import city_rows, share

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
STATE = st.sampled_from(STATES)
THREE = st.tuples(STATE, STATE, STATE).filter(lambda states: set(states) != {"未报送"})
WORDS = st.sampled_from(["", "改"])
BUREAU = st.tuples(st.booleans(), THREE, st.tuples(WORDS, WORDS, WORDS), st.booleans())


@given(bureaus=st.lists(BUREAU, min_size=1, max_size=5))
@settings(max_examples=12)
def test_the_citys_figures_are_those_of_the_bureaus_workbooks(
    bureaus: list[tuple[bool, tuple[str, ...], tuple[str, ...], bool]],
) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary) / "各单位"
        root.mkdir()
        names = [f"第{place}局" for place in range(len(bureaus))]
        city_list(root, names)
        for name, (returns, states, changes, own) in zip(names, bureaus, strict=True):
            if returns:
                with_returns(root / name, name, states)
                continue
            answers = [
                (number, theme, change + words, state, False)
                for (number, theme, words), change, state in zip(COMMON, changes, states, strict=True)
            ]
            handed_in(root / name / "表.xlsx", [*answers, *([(4, "自有", "组织培训", "已完成", False)] if own else [])])
        output = Path(temporary) / "汇总"
        make_centre(Request(root, output, TEMPLATES, "Q2"))
        expected = list(city_rows(root, "2025", "Q2"))
        book = load_workbook(output / "汇总表.xlsx")
        _hold_bureaus(book["各单位排名"], names, expected)
        _hold_measures(book["共同任务"], expected)
        _hold_ledger(book["核对底稿"], expected)
        listed = [row for row in book["各单位逐项"].iter_rows(min_row=3, values_only=True) if row[10] == "共同任务"]
        assert sorted((row[0], row[1], row[6]) for row in listed) == sorted(expected)


def _hold_bureaus(sheet, names: list[str], expected: list[tuple[str, int, str]]) -> None:
    rows = {row[1]: row for row in sheet.iter_rows(min_row=3, values_only=True) if row[1] in names}
    assert set(rows) == set(names)
    for name in names:
        states = [state for bureau, _number, state in expected if bureau == name]
        row, counts = rows[name], Counter(states)
        assert row[3:10] == (
            len(states), *(counts[state] for state in ("已完成", "推进中", "持续推进", "未开展", "不适用", "未报送")),
        )  # fmt: skip
        assert (None if row[11] is None else Decimal(str(row[11]))) == share(states)
    ranked = sorted((row for row in rows.values() if row[0] is not None), key=lambda row: row[0])
    assert [row[11] for row in ranked] == sorted((row[11] for row in ranked), reverse=True)


def _hold_measures(sheet, expected: list[tuple[str, int, str]]) -> None:
    rows = {row[0]: row for row in sheet.iter_rows(min_row=3, values_only=True) if isinstance(row[0], int)}
    for number, _theme, _words in COMMON:
        states = Counter(state for _bureau, of, state in expected if of == number)
        assert rows[number][4] == sum(states.values())
        assert rows[number][5:11] == tuple(
            states[state] for state in ("已完成", "推进中", "持续推进", "未开展", "不适用", "未报送")
        )


def _hold_ledger(sheet, expected: list[tuple[str, int, str]]) -> None:
    figures = {row[0]: row for row in sheet.iter_rows(min_row=3, values_only=True)}
    states = [state for _bureau, _number, state in expected]
    assert figures["全部项数"][1] == len(states)
    for state in STATES:
        assert figures[f"全部{state}"][1] == states.count(state)
    cells = figures["全部项数"][4] or ""
    assert len({line.split("/")[0] for line in cells.splitlines()}) == len({bureau for bureau, _number, _state in expected})
