"""Years as bureaus issue them (only duties all year; leading and supporting offices; themes of two levels), by the commands that a
clerk types: the documents opened again, and every figure held against one counted apart from the program."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.cli.main import main
from tests.documents.conftest import Produced, produce
from tests.documents.ooxml import assert_valid
from tests.documents.reader import docx_text, sheet_rows, tables
from tests.documents.recount import STATES, Counted, recount

CUTOFF = date(2025, 6, 30)
TITLE = "××市水务局2025年政务公开工作要点任务分工"
KINDS: Mapping[str, Sequence[Sequence[str]]] = {
    "duties": [
        ["序号", "重点任务", "具体措施", "责任科室", "完成时限"],
        ["1", "深化主动公开", "及时公开重大水利工程建设信息。", "建设科", "持续推进"],
        ["2", "深化主动公开", "公开河湖长制工作情况。", "河湖科、办公室", "长期坚持"],
        ["3", "回应社会关切", "办理群众留言，按时反馈。", "各科室", "全年"],
        ["4", "回应社会关切", "开展政策宣讲。", "办公室", "常态化推进"],
    ],
    "roles": [
        ["序号", "重点任务", "具体措施", "牵头科室", "配合科室", "完成时限"],
        ["1", "深化主动公开", "编制年度水利建设计划并公布。", "建设科", "办公室、河湖科", "2025年3月底"],
        ["2", "深化主动公开", "清理规范性文件并公布目录。", "办公室", "", "2025年6月底"],
        ["3", "回应社会关切", "开展专题访谈。", "河湖科", "办公室", "2025年11月底"],
        ["4", "回应社会关切", "做好舆情回应。", "办公室", "建设科", "持续推进"],
    ],
    "levels": [
        ["序号", "重点任务", "二级任务", "具体措施", "责任科室", "完成时限", "责任领导"],
        ["1", "深化主动公开", "工程公开", "公布年度建设计划。", "建设科", "2025年3月底", "分管负责人甲"],
        ["2", "深化主动公开", "工程公开", "公布招标投标信息。", "建设科", "持续推进", "分管负责人甲"],
        ["3", "深化主动公开", "河湖公开", "公布河湖长名单。", "河湖科", "2025年6月底", "分管负责人乙"],
        ["4", "回应社会关切", "政策解读", "发布解读材料。", "各科室", "2025年11月底", ""],
        ["5", "回应社会关切", "政策解读", "办理群众留言。", "办公室", "长期坚持", "分管负责人丙"],
    ],
}
ANSWERS: Mapping[str, Mapping[str, Mapping[int, str]]] = {
    "duties": {
        "建设科": {1: "持续推进", 3: "持续推进"},
        "河湖科": {2: "持续推进", 3: "未开展"},
        "办公室": {2: "未开展", 3: "不适用", 4: "未开展"},
    },
    "roles": {
        "建设科": {1: "已完成", 4: "未开展"},
        "河湖科": {1: "推进中", 3: "推进中"},
        "办公室": {1: "推进中", 2: "推进中", 3: "已完成", 4: "持续推进"},
    },
    "levels": {
        "建设科": {1: "已完成", 2: "持续推进", 4: "推进中"},
        "河湖科": {3: "未开展", 4: "已完成"},
        "办公室": {4: "推进中", 5: "持续推进"},
    },
}


@dataclass(frozen=True)
class Year:
    """A year of one kind: what the program made of it, and what was counted apart from it."""

    kind: str
    made: Produced
    counted: Counted
    text: str


def settle(path: Path) -> None:
    """Do what 校对 says has to be settled first: name what is open, and say so."""
    workbook = load_workbook(path)
    for sheet in workbook.worksheets:
        for cells in sheet.iter_rows():
            for cell in cells:
                if isinstance(cell.value, str) and cell.value.startswith("【待补："):
                    cell.value = cell.value.removeprefix("【待补：").rstrip("】").replace("主送机关", "市政务公开中心")
    sheet = workbook["校对"]
    at = {cell.value: cell.column for cell in sheet[3]}
    for row in range(4, sheet.max_row + 1):
        if sheet.cell(row, at["轻重"]).value == "必须先定":
            sheet.cell(row, at["采用"]).value = "是"
    workbook.save(path)


def fill(form: Path, returns: Path, answers: Mapping[int, str]) -> None:
    """Fill in a form as an office does, by the words of its header."""
    workbook = load_workbook(form)
    sheet = workbook["填报表"]
    at = {cell.value: cell.column for cell in sheet[4]}
    for row in range(5, sheet.max_row + 1):
        number = sheet.cell(row, at["序号"]).value
        if not isinstance(number, int):
            break
        state = answers[number]
        sheet.cell(row, at["完成状态"]).value = state
        nothing = {"未开展": "尚未组织，拟于下季度启动第", "不适用": "本科室没有这类事项，不涉及第"}
        sheet.cell(row, at["工作进展情况"]).value = f"{nothing.get(state, '在门户网站公布信息并完成第')}{number}项的有关工作。"
        if state == "已完成":
            sheet.cell(row, at["完成日期"]).value, sheet.cell(row, at["佐证材料"]).value = date(2025, 3, 20), "台账"
    workbook.save(returns / form.name)


@pytest.fixture(scope="module", params=list(KINDS))
def year(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Year:
    kind = request.param
    place = tmp_path_factory.mktemp(kind)
    document, data, output = place / "文件.txt", place / "data", place / "output"
    document.write_text(TITLE + "\n" + "\n".join("\t".join(row) for row in KINDS[kind]) + "\n", encoding="utf-8")
    assert main(["import", str(document), "--year", "2025", "--new", "--data", str(data)]) == 0
    settle(data / "2025" / "任务分工.xlsx")
    where = ["--period", "H1", "--data", str(data), "--output", str(output), "--quiet"]
    assert main(["forms", *where]) == 0
    for office, answers in ANSWERS[kind].items():
        (form,) = (output / "2025-H1" / "填报表").glob(f"*-{office}.xlsx")
        fill(form, data / "2025" / "H1", answers)
    made = produce(data, output, "H1")
    counted = recount(data / "2025" / "任务分工.xlsx", data / "2025" / "H1", CUTOFF)
    return Year(kind, made, counted, docx_text(made.report))


def counts_in(words: str) -> dict[str, int]:
    """Return the counts of states in a sentence such as 已完成2项、推进中1项."""
    return {state: int(number) for state, number in re.findall(rf"({'|'.join(STATES)})(\d+)项", words)}


def positive(counts: Mapping[str, int]) -> dict[str, int]:
    return {state: number for state, number in counts.items() if number}


def test_the_report_is_final_and_its_documents_are_sound(year: Year) -> None:
    assert year.made.code == 0
    for path in (year.made.report, year.made.table, year.made.workbook):
        assert_valid(path, authors=["××市水务局"])


def test_the_overview_says_what_was_counted(year: Year) -> None:
    found = re.search(r"一、总体情况\n(.*?)\n各科室承担任务完成情况", year.text, re.DOTALL)
    assert found
    said, counted = found[1], year.counted
    states = said.split("截至2025年6月30日，")[1].split("；")[0].split("。")[0]
    assert counts_in(states) == positive(counted.total)
    assert f"重点任务{len(counted.themes)}项、具体措施{sum(counted.total.values())}项，由{len(counted.offices)}个科室承担" in said
    assert [float(one) for one in re.findall(r"完成率([\d.]+)%", said)] == ([] if counted.share is None else [counted.share])
    assert re.findall(r"应完成(\d+)项，实际完成(\d+)项", said) == (
        [(str(counted.due), str(counted.due_done))] if counted.due else []
    )


def test_a_year_of_duties_only_speaks_of_no_share_and_no_deadline(year: Year) -> None:
    if year.kind == "duties":
        body = year.text.split("特此报告。")[0]
        assert not re.search(r"完成率|时限|逾期|序时|已完成\d", body)
    assert not re.search(r"0/0|None|nan|【待补", year.text)


def test_the_table_of_offices_says_what_was_counted(year: Year) -> None:
    head, *rows = [[cell.text for cell in row] for row in tables(year.made.report)[0]]
    # A share of nothing is no column.
    assert head[2:] == [*STATES, *(["完成率"] if year.counted.share is not None else [])]
    found = {row[0]: {state: int(number) for state, number in zip(STATES, row[2:7], strict=True)} for row in rows}
    assert {name: positive(counts) for name, counts in found.items()} == {
        **{name: positive(counts) for name, counts in year.counted.offices.items()},
        "全局（按措施计）": positive(year.counted.total),
    }
    for row in rows:
        assert int(row[1]) == sum(map(int, row[2:7]))
    assert rows[-1][7:] == ([] if year.counted.share is None else [f"{year.counted.share}%"])


def test_annex_and_workbook_have_the_states_that_were_counted(year: Year) -> None:
    head, *rows = tables(year.made.report)[-1]
    at = [cell.text.replace("\n", "") for cell in head].index("完成状态")
    # A theme's name is a row of one cell; a measure's further rows repeat its number alone.
    states = {int(row[0].text): row[at].text.split("（")[0] for row in rows if len(row) == len(head) and row[at].text}
    assert states == year.counted.states
    lines = [line for line in sheet_rows(year.made.workbook, "落实情况")[1:] if line[0] not in {None, ""}]
    place = lines[0].index("完成状态")
    assert {line[0]: line[place] for line in lines[1:]} == year.counted.states


def test_the_ledger_has_every_count(year: Year) -> None:
    ledger = {str(row[0]): row[1] for row in sheet_rows(year.made.workbook, "核对底稿")[2:] if row[0]}
    counted = year.counted
    expected: dict[str, Mapping[str, int]] = {"全部任务": counted.total, **counted.themes, **counted.offices}
    for (theme, group), counts in counted.groups.items():
        if group:
            expected[f"{theme}·{group}"] = counts
    for label, counts in expected.items():
        assert {state: ledger[f"{label}·{state}"] for state in STATES} == {state: counts[state] for state in STATES}, label
    assert (ledger["全部任务·应完成"], ledger["全部任务·应完成中已完成"]) == (counted.due, counted.due_done)


def test_themes_of_two_levels_stand_under_their_headings_and_in_merged_columns(year: Year) -> None:
    lines = year.text.split("\n")
    if year.kind != "levels":
        assert "1.工程公开" not in lines
        return
    found = [line for line in lines if re.match(r"（[一二]）|\d\.\D", line)]
    assert found[:5] == ["（一）深化主动公开", "1.工程公开", "2.河湖公开", "（二）回应社会关切", "1.政策解读"]
    assert "共2项，已完成1项、持续推进1项。（1）" in year.text
    across = [row[0].text for row in tables(year.made.report)[-1] if len(row) == 1]
    assert across == ["（一）深化主动公开", "工程公开", "河湖公开", "（二）回应社会关切", "政策解读"]
    head, *rows = tables(year.made.table)[-1]
    assert [cell.text for cell in head[:3]] == ["序号", "重点任务", "二级任务"]
    themes = [(cell.text, cell.rows) for row in rows for cell in row[1:2] if len(row) == len(head)]
    assert themes == [("深化主动公开", 3), ("回应社会关切", 2)]
    assert [cell.text for cell in tables(year.made.table)[-1][0]][-1] == "责任领导"
    leaders = [row[-1].text for row in tables(year.made.table)[-1][1:]]
    assert leaders == [row[-1] for row in KINDS["levels"][1:]]


def test_the_leads_decide_and_come_first(year: Year) -> None:
    if year.kind == "roles":
        assert year.counted.states == {1: "已完成", 2: "推进中", 3: "推进中", 4: "持续推进"}
        head, *rows = tables(year.made.report)[-1]
        first = next(row for row in rows if len(row) == len(head))
        words = next(cell.text for cell in first if "门户网站" in cell.text)
        assert [line.split("：")[0] for line in words.split("\n")] == ["建设科", "办公室", "河湖科"]
        details = [row for row in sheet_rows(year.made.workbook, "填报明细")[2:] if row[0] == 1]
        assert [(row[2], row[3]) for row in details] == [("建设科", "牵头"), ("办公室", "配合"), ("河湖科", "配合")]
