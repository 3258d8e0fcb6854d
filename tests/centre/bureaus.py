"""Small bureaus for tests of the centre's side: their folders, written so that what a test is about stands in the test."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from tests.workbooks import RETURN_HEADER, YEAR_SHEETS, Rows, row, write_return, write_workbook, year_workbook

COMMON = ((1, "主题一", "公开目录并更新。"), (2, "主题一", "开展政策解读。"), (3, "主题二", "回应群众关切。"))
CENTRE = "××市政务公开服务中心"
HEADS = ["序号", "重点任务", "具体措施", "责任科室", "完成时限", "进展情况", "完成状态", "完成日期", "备注"]
STATES = ("已完成", "推进中", "未开展", "不适用", "未报送")

Line = tuple[int, str, str, str, bool]
"""Number, theme, words, state, overdue."""


def lines(*states: str, late: Sequence[int] = ()) -> list[Line]:
    """Return a bureau's answers to the common list in the order of ``states``."""
    return [(*COMMON[place], state, COMMON[place][0] in late) for place, state in enumerate(states)]


def handed_in(
    path: Path,
    answers: Sequence[Line],
    *,
    cutoff: str = "2025年6月30日",
    printed: Mapping[str, object] | None = None,
    title: str = "",
) -> Path:
    """Write a handed-in table whose ledger agrees with its annex but for what ``printed`` says."""
    states = Counter(state for _n, _t, _w, state, _o in answers)
    figures: dict[str, object] = {"全部任务·项数": len(answers)}
    figures |= {f"全部任务·{state}": states[state] for state in STATES}
    figures["全部任务·逾期未完成"] = sum(overdue for *_rest, overdue in answers)
    rows: list[list[object]] = [
        [number, theme, f"{number}.{words}", "办公室", "2025年5月底", "……", state, None, "逾期未完成。" if overdue else ""]
        for number, theme, words, state, overdue in answers
    ]
    sheets: dict[str, Rows] = {
        "落实情况": [[title or "2025年任务落实情况表"], HEADS, *rows],
        "科室汇总": [[f"各科室承担任务完成情况（截至{cutoff}）"], ["科室", "承担任务"]],
        "核对底稿": [
            ["核对底稿"],
            ["数字", "数值", "单位", "算法", "来源"],
            *([label, value, "项", "", ""] for label, value in (figures | dict(printed or {})).items()),
        ],
    }
    write_workbook(path, sheets)
    book = load_workbook(path)
    book.properties.creator = f"××市{path.parent.name}"
    book.save(path)
    return path


def with_returns(folder: Path, name: str, states: Sequence[str]) -> Path:
    """Write a bureau with its year's workbook, of one office, and the return of that office."""
    day = date(2025, 5, 31)
    year_workbook(
        folder,
        单位=[["单位全称", name] if line[0] == "单位全称" else line for line in YEAR_SHEETS["单位"]],
        科室=[["科室", "别名", "计入各科室"], ["办公室", "", "是"]],
        任务=[YEAR_SHEETS["任务"][0], *([*one, "办公室", "2025年5月底", day] for one in COMMON)],
        指标=[YEAR_SHEETS["指标"][0]],
        节点=[YEAR_SHEETS["节点"][0]],
        校对=None,
    )
    answers = [row(number, state) for (number, _t, _w), state in zip(COMMON, states, strict=True) if state != "未报送"]
    write_return(folder / "2025" / "Q2" / "办公室.xlsx", "办公室", answers, header=RETURN_HEADER)
    return folder


def city_list(root: Path, members: Sequence[str], aliases: Mapping[str, str] | None = None) -> Path:
    """Write the city's own workbook beside the bureaus' folders."""
    own = {"单位全称": CENTRE, "报告标题": f"{CENTRE}关于2025年政务公开工作进展情况汇总的报告"}
    made = year_workbook(
        root / "市",
        单位=[[line[0], own.get(str(line[0]), line[1])] for line in YEAR_SHEETS["单位"]],
        科室=[["科室", "别名", "计入各科室"], *([name, (aliases or {}).get(name, ""), "是"] for name in members)],
        任务=[YEAR_SHEETS["任务"][0], *([*one, "各科室", "2025年5月底", date(2025, 5, 31)] for one in COMMON)],
        指标=[YEAR_SHEETS["指标"][0]],
        节点=[YEAR_SHEETS["节点"][0]],
        校对=None,
    )
    place = root / "任务分工.xlsx"
    made.replace(place)
    made.parent.rmdir()
    (root / "市").rmdir()
    return place
