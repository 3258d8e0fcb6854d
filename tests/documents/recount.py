"""The figures of a year counted anew from its workbook and its returns, by nothing of the program: openpyxl and a few rules."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

STATES = ("已完成", "持续推进", "推进中", "未开展", "不适用")


@dataclass(frozen=True)
class Counted:
    """What a report has to say: states by measure, and the counts of the whole, of themes, of groups below them and of offices."""

    states: dict[int, str]
    total: Counter[str]
    themes: dict[str, Counter[str]]
    groups: dict[tuple[str, str], Counter[str]]
    offices: dict[str, Counter[str]]
    due: int
    due_done: int
    share: float | None


def rows_under(sheet: Worksheet, *needed: str) -> list[dict[str, object]]:
    """Return a sheet's rows by the words of the first row that has all ``needed`` ones."""
    lines = [list(line) for line in sheet.iter_rows(values_only=True)]
    start = next(at for at, line in enumerate(lines) if set(needed) <= set(line))
    return [dict(zip(lines[start], line, strict=True)) for line in lines[start + 1 :] if line[0] not in {None, ""}]


def recount(workbook: Path, returns: Path, cutoff: date) -> Counted:
    """Count a year's measures at ``cutoff`` from the answers in ``returns``."""
    book = load_workbook(workbook)
    everyone = [str(row["科室"]) for row in rows_under(book["科室"], "科室", "别名") if row["计入各科室"] == "是"]
    answers: dict[tuple[str, int], str] = {}
    for path in sorted(returns.glob("*.xlsx")):
        sheet = load_workbook(path)["填报表"]
        for row in rows_under(sheet, "序号", "完成状态"):
            if isinstance(row["序号"], int):
                answers[str(sheet["C2"].value), row["序号"]] = str(row["完成状态"])
    states: dict[int, str] = {}
    themes: dict[str, Counter[str]] = {}
    groups: dict[tuple[str, str], Counter[str]] = {}
    offices: dict[str, Counter[str]] = {}
    due = due_done = done = rated = 0
    for row in rows_under(book["任务"], "序号", "具体措施"):
        number = int(str(row["序号"]))
        named = [one for one in re.split("[、；]|牵头：|配合：", str(row["责任科室"])) if one]
        leads = str(row["牵头科室"]).split("、") if row["牵头科室"] else []
        answering = everyone if named == ["各科室"] else [*leads, *(one for one in named if one not in leads)]
        for office in answering:
            offices.setdefault(office, Counter())[answers[office, number]] += 1
        said = {answers[office, number] for office in (leads or answering)} - {"不适用"}
        states[number] = said.pop() if len(said) == 1 else "不适用" if not said else "推进中"
        if row["时限类型"] == "持续" and "持续推进" in {*said, states[number]}:
            states[number] = "持续推进"
        theme, group = str(row["重点任务"]), str(row["二级任务"] or "")
        themes.setdefault(theme, Counter())[states[number]] += 1
        groups.setdefault((theme, group), Counter())[states[number]] += 1
        if row["时限类型"] == "限时" and states[number] != "不适用":
            rated += 1
            done += states[number] == "已完成"
            day = row["时限日期"]
            assert isinstance(day, datetime)
            if day.date() <= cutoff:
                due += 1
                due_done += states[number] == "已完成"
    share = round(100 * done / rated + 1e-9, 1) if rated else None
    return Counted(states, Counter(states.values()), themes, groups, offices, due, due_done, share)
