"""For random years the city's figures are those that an independent script finds in the bureaus' workbooks."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from progress_report.jobs.centre import make_centre
from progress_report.jobs.centre_request import Request
from tests.centre.bureaus import COMMON, STATES, city_list, handed_in, lines, with_returns
from tests.centre.independent import city_rows, share
from tests.workbooks import write_workbook

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
STATE = st.sampled_from(STATES)
LACKING = {"未报送": "缺报"}
"""A measure of a bureau that handed in is lacking, not the bureau: the documents count it by another word than its state."""
THREE = st.tuples(STATE, STATE, STATE).filter(lambda states: set(states) != {"未报送"})
WORDS = st.sampled_from(["", "改"])
BUREAU = st.tuples(st.booleans(), THREE, st.tuples(WORDS, WORDS, WORDS), st.booleans())


def _broken(folder: Path) -> None:
    (folder / "坏.xlsx").write_bytes(b"PK\x03\x04 cut off")


def _packed(folder: Path) -> None:
    (folder / "全部.zip").write_bytes(b"PK\x05\x06" + bytes(18))


def _earlier(folder: Path) -> None:
    handed_in(folder / "上期.xlsx", lines("未开展", "未开展", "未开展"), cutoff="2025年3月31日")


def _locked(folder: Path) -> None:
    (folder / "~$表.xlsx").write_bytes(b"x")


def _other_workbook(folder: Path) -> None:
    write_workbook(folder / "名单.xlsx", {"名单": [["姓名"]]})


def _second(folder: Path) -> None:
    handed_in(folder / "另一份.xlsx", lines("不适用", "不适用", "不适用"))
    handed_in(folder / "又一份.xlsx", lines("不适用", "不适用", "推进中"))


def _unread(folder: Path) -> None:
    handed_in(folder / "改.xlsx", [(1, "主题一", "公开目录并更新。", "差不多", False)])


def _two_years(folder: Path) -> None:
    for above in ("", "副本/"):
        (folder / above / "2025").mkdir(parents=True, exist_ok=True)
        if not (folder / above / "2025" / "任务分工.xlsx").exists():
            write_workbook(folder / above / "2025" / "任务分工.xlsx", {"单位": [["年度", 2025]]})


def _only_earlier(folder: Path) -> None:
    shutil.rmtree(folder)
    _earlier(folder)


def _nothing(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


HARMLESS = (None, None, _broken, _packed, _earlier, _locked, _other_workbook)
"""What may lie beside a bureau's figures, which are taken all the same."""
FATAL: dict[str, Callable[[Path], None]] = {
    "有几份年度工作簿": _two_years,
    "只有其他年度或报送期的": _only_earlier,
    "文件夹是空的": _nothing,
}
"""After which nothing of a bureau is taken, whatever else it has, and what is said of it."""
FATAL_BESIDE_A_TABLE = {"有几份内容不同的任务分工表": _second, "读不懂“差不多”": _unread}


@given(bureaus=st.lists(st.tuples(BUREAU, st.sampled_from(HARMLESS), st.integers(0, 9)), min_size=1, max_size=4))
@settings(max_examples=12)
def test_what_is_not_taken_is_named_with_its_reason_and_never_counted(
    bureaus: list[tuple[tuple[bool, tuple[str, ...], tuple[str, ...], bool], Callable[[Path], None] | None, int]],
) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary) / "各单位"
        root.mkdir()
        names = [f"第{place}局" for place in range(len(bureaus))]
        city_list(root, names)
        left_out: dict[str, str] = {}
        for name, ((returns, states, changes, own), beside, fate) in zip(names, bureaus, strict=True):
            _make(root / name, returns, states, changes, own=own)
            if beside is not None:
                beside(root / name)
            fatal = list((FATAL if returns else FATAL | FATAL_BESIDE_A_TABLE).items())
            if fate < len(fatal):
                left_out[name], spoil = fatal[fate]
                spoil(root / name)
        output = Path(temporary) / "汇总"
        make_centre(Request(root, output, TEMPLATES, "Q2"))
        expected = list(city_rows(root, "2025", "Q2", left_out))
        book = load_workbook(output / "汇总表.xlsx")
        _hold_bureaus(book["各单位排名"], names, expected)
        _hold_measures(book["共同任务"], expected)
        _hold_ledger(book["核对底稿"], expected)
        listed = [row for row in book["各单位逐项"].iter_rows(min_row=3, values_only=True) if row[10] == "共同任务"]
        assert sorted((row[0], row[1], row[6]) for row in listed) == sorted(expected)
        said = [(row[0], row[2]) for row in book["需核实"].iter_rows(min_row=3, values_only=True) if row[0]]
        for name, words in left_out.items():
            assert any(bureau == name and words in what for bureau, what in said)


def _make(folder: Path, returns: bool, states: tuple[str, ...], changes: tuple[str, ...], *, own: bool) -> None:
    if returns:
        with_returns(folder, folder.name, states)
        return
    answers = [
        (number, theme, change + words, state, False)
        for (number, theme, words), change, state in zip(COMMON, changes, states, strict=True)
    ]
    handed_in(folder / "表.xlsx", [*answers, *([(4, "自有", "组织培训", "已完成", False)] if own else [])])


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
            _make(root / name, returns, states, changes, own=own)
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
        assert figures[f"全部{LACKING.get(state, state)}"][1] == states.count(state)
    cells = figures["全部项数"][4] or ""
    assert len({line.split("/")[0] for line in cells.splitlines()}) == len({bureau for bureau, _number, _state in expected})
