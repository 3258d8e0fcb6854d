"""The main job as one would write it in an afternoon with docxtpl and openpyxl; what the program is measured against.

    python benchmarks/obvious_script.py YEAR_FOLDER PERIOD TEMPLATES OUTPUT

It reads the same year workbook and the same returns of this and the last period, works out the same figures, and writes the same
three documents. It trusts its input: nothing is checked, nothing is normalised, nothing is kept from being overwritten.
"""

from __future__ import annotations

import sys
from collections import Counter
from datetime import datetime
from itertools import groupby
from pathlib import Path

import openpyxl
from docxtpl import DocxTemplate
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

STATES = ("已完成", "推进中", "未开展", "不适用")
THIN = Side("thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def table(sheet, header):
    """Return the rows under the header row, as dicts, with their row numbers."""
    columns, rows = {}, []
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if columns:
            if row[columns["序号" if "序号" in columns else header]] is not None:
                rows.append({"row": number, **{name: row[index] for name, index in columns.items()}})
        elif header in row:
            columns = {name: index for index, name in enumerate(row) if name}
    return rows


def read_returns(folder):
    """Return each office's entries by measure, with the cell of the status, and its target values."""
    returns = {}
    for path in sorted(folder.glob("*.xlsx")):
        book = openpyxl.load_workbook(path, data_only=True)
        if "填报表" not in book.sheetnames:
            continue
        office = book["填报表"]["C2"].value
        entries = {}
        for row in table(book["填报表"], "完成状态"):
            if isinstance(row["序号"], int):
                entries[row["序号"]] = row | {"cell": f"{path.name}!F{row['row']}"}
        targets = {(row["序号"], row["指标名称"]): row["实际值"] for row in table(book["指标完成情况"], "实际值")}
        returns[office] = (entries, targets)
    return returns


def state_of(entries):
    """Return a measure's state from its offices'."""
    states = [entry["完成状态"] for entry in entries if entry["完成状态"] != "不适用"]
    if not states:
        return "不适用"
    if all(state == "已完成" for state in states):
        return "已完成"
    return "未开展" if all(state == "未开展" for state in states) else "推进中"


def consolidate(measures, offices, returns, targets, cutoff):
    """Return the measures with what the offices wrote."""
    result = []
    for measure in measures:
        names = [one for one in offices if measure["责任科室"] == "各科室" or one in measure["责任科室"]]
        parts = [
            {"office": one, **returns[one][0][measure["序号"]]} for one in names if measure["序号"] in returns.get(one, ({},))[0]
        ]
        state = state_of(parts)
        result.append(
            {
                "number": measure["序号"],
                "theme": measure["重点任务"],
                "text": f"{measure['序号']}.{measure['具体措施']}",
                "offices": measure["责任科室"],
                "deadline": measure["完成时限"],
                "state": state,
                "parts": parts,
                "overdue": state in ("推进中", "未开展") and measure["时限日期"] <= cutoff,
                "progress": "\n".join(f"{part['office']}：{part['工作进展情况']}" for part in parts),
                "evidence": "\n".join(f"{part['office']}：{part['佐证材料']}" for part in parts if part["佐证材料"]),
                "problems": [(part["office"], part["存在问题"]) for part in parts if part["存在问题"]],
                "steps": [(part["office"], part["下一步打算"]) for part in parts if part["下一步打算"]],
                "completed": max((part["完成日期"] for part in parts if isinstance(part["完成日期"], datetime)), default=None),
                "targets": [
                    {
                        "name": target["指标名称"],
                        "wanted": f"{target['要求']}{target['目标值']}{target['单位']}",
                        "values": [
                            f"{one}{returns[one][1][target['序号'], target['指标名称']]}"
                            for one in names
                            if (target["序号"], target["指标名称"]) in returns.get(one, ({}, {}))[1]
                        ],
                    }
                    for target in targets
                    if target["序号"] == measure["序号"]
                ],
            }
        )
    return result


def write_sheet(book, name, header, rows, widths, merge_themes=False):
    """Write a titled table with borders, wrapped text and print settings; merge equal cells of the second column."""
    sheet = book.create_sheet(name)
    sheet.append([name])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(header))
    sheet["A1"].font = Font(name="方正小标宋简体", size=18)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.append(header)
    for row in rows:
        sheet.append(row)
    head, body, wrapped = Font(name="黑体", size=11), Font(name="宋体", size=11), Alignment(wrap_text=True, vertical="center")
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.font, cell.border, cell.alignment = (head if cell.row == 2 else body), BOX, wrapped
    for row in range(3, sheet.max_row + 1):
        lines = max(
            sum(len(line) * 2 // width + 1 for line in str(sheet.cell(row, column).value or "").split("\n"))
            for column, width in enumerate(widths, 1)
        )
        sheet.row_dimensions[row].height = min(409, 15 * lines)
    if merge_themes:
        start = 3
        for _theme, group in groupby(rows, key=lambda row: row[1]):
            size = len(list(group))
            if size > 1:
                sheet.merge_cells(start_row=start, start_column=2, end_row=start + size - 1, end_column=2)
            start += size
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A3"
    sheet.print_title_rows = "2:2"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def main(year_folder, period, templates, output):
    """Read, work out and write."""
    book = openpyxl.load_workbook(year_folder / "任务分工.xlsx", data_only=True)
    bureau = {row["项目"]: row["内容"] for row in table(book["单位"], "项目")}
    offices = [row["科室"] for row in table(book["科室"], "科室")]
    periods = table(book["报送期"], "代码")
    position = [row["代码"] for row in periods].index(period)
    now, before = periods[position], periods[position - 1]
    measures, targets = table(book["任务"], "序号"), table(book["指标"], "序号")

    done = consolidate(measures, offices, read_returns(year_folder / period), targets, now["统计截止"])
    old = {
        one["number"]: one
        for one in consolidate(measures, offices, read_returns(year_folder / before["代码"]), targets, before["统计截止"])
    }
    counts = Counter(one["state"] for one in done)
    per_office = []
    for office in offices:
        own = Counter(part["完成状态"] for one in done for part in one["parts"] if part["office"] == office)
        counted = sum(own.values()) - own["不适用"]
        share = f"{own['已完成'] / counted * 100:.1f}%" if counted else "—"
        per_office.append([office, sum(own.values()), *(own[state] for state in STATES), share])
    themes = [
        {
            "name": name,
            "measures": (group := list(measures)),
            "problems": [(*remark, one["number"]) for one in group for remark in one["problems"]],
            "steps": [(*remark, one["number"]) for one in group for remark in one["steps"]],
        }
        for name, measures in groupby(done, key=lambda one: one["theme"])
    ]
    cutoff = now["统计截止"]
    context = {
        "title": bureau["报告标题"],
        "table_title": bureau["任务分工表标题"],
        "recipient": now["主送机关"],
        "basis": bureau["工作依据"],
        "bureau": bureau["单位全称"],
        "date": f"{now['成文日期'].year}年{now['成文日期'].month}月{now['成文日期'].day}日",
        "cutoff": f"{cutoff.year}年{cutoff.month}月{cutoff.day}日",
        "counts": counts,
        "total": len(done),
        "rate": f"{counts['已完成'] / (len(done) - counts['不适用']) * 100:.1f}",
        "elapsed": f"{cutoff.timetuple().tm_yday / 365 * 100:.1f}",
        "overdue": [one for one in done if one["overdue"]],
        "per_office": per_office,
        "themes": themes,
        "measures": done,
        "newly": sum(one["state"] == "已完成" != old[one["number"]]["state"] for one in done),
    }
    output.mkdir(parents=True, exist_ok=True)
    for name in ("report", "table"):
        document = DocxTemplate(templates / f"{name}.docx")
        document.render(context, autoescape=True)
        document.save(output / f"{name}.docx")

    result = openpyxl.Workbook()
    result.remove(result.active)
    five = ["序号", "重点任务", "具体措施", "责任科室", "完成时限"]
    first = [[one["number"], one["theme"], one["text"], one["offices"], one["deadline"]] for one in done]
    write_sheet(result, "任务分工", five, first, (6, 18, 60, 16, 14), merge_themes=True)
    rows = [
        [
            *plain,
            one["progress"],
            one["state"],
            one["completed"],
            one["evidence"],
            "\n".join(f"{office}：{text}" for office, text in one["problems"]),
            "\n".join(f"{office}：{text}" for office, text in one["steps"]),
            "\n".join(f"{target['name']}{target['wanted']}：{'、'.join(target['values'])}" for target in one["targets"]),
            "逾期未完成" if one["overdue"] else "",
        ]
        for plain, one in zip(first, done, strict=True)
    ]
    more = [*five, "进展情况", "完成状态", "完成日期", "佐证材料", "存在问题", "下一步打算", "量化指标", "备注"]
    write_sheet(result, "落实情况", more, rows, (6, 14, 40, 12, 12, 60, 10, 12, 30, 24, 24, 24, 16), merge_themes=True)
    write_sheet(result, "科室汇总", ["科室", "承担任务", *STATES, "完成率"], per_office, (20, 10, 10, 10, 10, 10, 10))
    compared = [[*plain[:3], old[one["number"]]["state"], one["state"]] for plain, one in zip(first, done, strict=True)]
    write_sheet(result, "与上期比较", [*five[:3], "上期状态", "本期状态"], compared, (6, 18, 60, 12, 12), merge_themes=True)
    figures = []
    for label, group in [("全局", done), *((theme["name"], theme["measures"]) for theme in themes)]:
        for state in STATES:
            cells = [part["cell"] for one in group if one["state"] == state for part in one["parts"]]
            figures.append([f"{label}·{state}", sum(one["state"] == state for one in group), "、".join(cells)])
    for office in offices:
        for state in STATES:
            cells = [
                part["cell"] for one in done for part in one["parts"] if part["office"] == office and part["完成状态"] == state
            ]
            figures.append([f"{office}·{state}", len(cells), "、".join(cells)])
    write_sheet(result, "核对底稿", ["数字", "数值", "来源"], figures, (40, 10, 100))
    result.save(output / "table.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
