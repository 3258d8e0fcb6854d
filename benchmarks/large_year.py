"""An invented year of many offices and measures, its returns filled in on the program's own forms."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook, load_workbook

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from progress_report.jobs.forms import make_forms  # noqa: E402
from progress_report.jobs.run import Folders, Run, load_assignment  # noqa: E402
from progress_report.reading.sheets import header_key  # noqa: E402
from progress_report.returns.form import ENTRY_HEADERS  # noqa: E402

YEAR = 2025
Period = tuple[str, str, date, date]
PERIODS: tuple[Period, ...] = (
    ("H1", "上半年", date(YEAR, 6, 30), date(YEAR, 7, 10)),
    ("H2", "下半年", date(YEAR, 11, 30), date(YEAR, 12, 10)),
)
FIRST_ROW = 5
TEXT = "第{number}项具体措施，做好信息公开工作，及时发布工作进展、重大活动、典型经验等信息，依法依规答复群众来信来电。"
ANSWER = "通过门户网站政务公开专栏发布第{number}项工作动态{count}条，组织政策宣讲{meetings}场、答复群众咨询{calls}件，{month}月底前归档（{office}）。"


def make_large_year(data: Path, offices: int, measures: int, *, every: int = 5, periods: Sequence[Period] = PERIODS) -> Path:
    """Write a year with each ``every``-th measure for all offices and the others for one or two, and complete returns."""
    names = [f"第{number}科" for number in range(1, offices + 1)]
    book = Workbook()
    book.remove(book.active)
    sheets: dict[str, list[list[object]]] = {
        "单位": [
            ["项目", "内容"],
            ["单位全称", "××局"],
            ["年度", YEAR],
            ["报告标题", f"××局关于{YEAR}年政务公开工作进展情况的报告"],
            ["任务分工表标题", f"{YEAR}年政务公开工作要点任务分工"],
            ["工作依据", f"{YEAR}年政务公开工作要点"],
            ["依据文号", ""],
            ["序时进度容差", 5],
        ],
        "科室": [["科室", "别名", "计入各科室"], *([name, "", "是"] for name in names)],
        "报送期": [["代码", "名称", "统计开始", "统计截止", "报送截止", "成文日期", "主送机关"]],
        "任务": [["序号", "重点任务", "具体措施", "责任科室", "完成时限", "时限日期"]],
        "指标": [["序号", "指标名称", "要求", "目标值", "单位", "原文依据"]],
        "节点": [["序号", "类型", "开始日期", "截止日期", "事项", "原文依据", "说明"]],
    }
    for code, name, cutoff, due in periods:
        sheets["报送期"].append([code, name, date(YEAR, 1, 1), cutoff, due, due - timedelta(2), "市政务公开中心"])
    for number in range(1, measures + 1):
        pair = [names[number % offices], names[(number * 7 + 1) % offices]]
        whose = "各科室" if number % every == 0 else "、".join(dict.fromkeys(pair[: 1 + number % 2]))
        sheets["任务"].append(
            [number, f"重点任务{number // 4}", TEXT.format(number=number), whose, f"{YEAR}年11月底", date(YEAR, 11, 30)]
        )
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    (data / str(YEAR)).mkdir(parents=True)
    book.save(data / str(YEAR) / "任务分工.xlsx")
    with tempfile.TemporaryDirectory() as temporary:
        folders = Folders(data, Path(temporary), ROOT / "templates")
        assignment = load_assignment(folders, YEAR)
        for period in assignment.periods:
            folder = data / str(YEAR) / period.code
            folder.mkdir()
            for published in make_forms(Run(folders, assignment, period)).publication.published:
                _fill(published.path, folder / published.path.name, done=period.code == "H2")
    return data


def _fill(form: Path, path: Path, *, done: bool) -> None:
    book = load_workbook(form)
    sheet = book["填报表"]
    columns = {
        ENTRY_HEADERS[header_key(cell.value)]: cell.column
        for cell in sheet[FIRST_ROW - 1]
        if header_key(cell.value) in ENTRY_HEADERS
    }
    for row in range(FIRST_ROW, sheet.max_row + 1):
        number = sheet.cell(row, columns["number"]).value
        if not isinstance(number, int):
            break
        mix = number * 31 + len(path.name) * 7 + (200 if done else 0)
        finished = done and number % 10 != 3
        sheet.cell(row, columns["status"]).value = "已完成" if finished else "推进中"
        text = ANSWER.format(
            number=number,
            count=mix % 40 + (60 if done else 3),
            meetings=mix % 6 + 1,
            calls=mix % 90,
            month=11 if done else 6,
            office=path.stem.rpartition("-")[2],
        )
        sheet.cell(row, columns["progress"]).value = text
        if finished:
            sheet.cell(row, columns["completed"]).value = date(YEAR, 11, mix % 28 + 1)
            sheet.cell(row, columns["evidence"]).value = "台账、网页截图"
    book.save(path)
