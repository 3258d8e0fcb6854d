"""校对: what an accepted suggestion needs, and that it is never half applied."""

from __future__ import annotations

from pathlib import Path

import pytest

from progress_report.assignment.cells import YearWorkbookError
from progress_report.assignment.workbook import read_assignment
from tests.workbooks import YEAR_SHEETS, year_workbook

HEADERS = [*YEAR_SHEETS["校对"][0], "轻重"]


def correcting(folder: Path, *rows: list[object]) -> Path:
    return year_workbook(folder, 校对=[HEADERS, *rows])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ([3, "时限类型", "疑点", "持续", "限时", "是", "请核对"], "“时限类型”的疑点没有可采用的改法"),
        ([3, "", "疑点", "措施三", "措施之三", "是", "请核对"], "“”的疑点没有可采用的改法"),
        (["", "", "第3段的文字没有采用", "备注：略。", "", "是", "请核对"], "没有“建议改为”，不能采用.*把“采用”改回“否”"),
        ([3, "具体措施", "疑点", "措施三", "", "是", "请核对"], "须同时写明“原文”和“建议改为”"),
        ([3, "具体措施", "疑点", "", "措施之三", "是", "请核对"], "须同时写明“原文”和“建议改为”"),
    ],
)
def test_what_cannot_be_done_though_accepted_is_named_with_its_cell(tmp_path: Path, row: list[object], said: str) -> None:
    with pytest.raises(YearWorkbookError, match=said) as raised:
        read_assignment(correcting(tmp_path, row))
    assert "［校对］F2" in str(raised.value)


def test_what_had_to_be_settled_may_be_accepted_without_other_words(tmp_path: Path) -> None:
    year = read_assignment(correcting(tmp_path, [3, "完成时限", "没有完成时限", "", "", "是", "必须先定"]))
    assert [one.accepted for one in year.corrections] == [True]
    assert [one.deadline_text for one in year.measures] == [row[4] for row in YEAR_SHEETS["任务"][1:]]


def test_a_correction_of_the_whole_document_changes_every_cell_that_holds_its_words_once(tmp_path: Path) -> None:
    rows = [[*row] for row in YEAR_SHEETS["任务"]]
    text = rows[0].index("具体措施")
    rows[1][text], rows[2][text] = "乡振局牵头。", "乡振局与乡振局。"
    year = read_assignment(
        year_workbook(tmp_path, 任务=rows, 校对=[HEADERS, [None, "具体措施", "机构改名", "乡振局", "农业局", "是", ""]])
    )
    assert [one.text for one in year.measures] == ["农业局牵头。", "乡振局与乡振局。", "措施三。"]
