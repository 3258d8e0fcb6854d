"""Reports of invented bureaus over the axes that a page depends on: names, titles, offices, measures, themes, copies, annexes, variants.

``python tools/page_grid.py`` lays the whole grid out and measures it; the tests take a few of its corners.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from progress_report.cli.main import main
from tests.workbooks import RETURN_HEADER, write_workbook

NAMES = {
    4: "甲市信局",
    7: "××市财政局",
    12: "××自治州医疗保障事业局",
    15: "××自治区公共资源交易管理中心",
    17: "新疆生产建设兵团第八师医疗保障局",
    22: "××市政务服务和大数据发展与行政审批管理局",
    26: "××经济技术开发区住房和城乡建设与综合行政执法管理局",
}
RARE = "䶮㛃𠮷"
SENTENCE = "通过门户网站、政务新媒体和办事大厅公开信息{n}条，组织政策解读{m}次，受理并答复群众咨询{k}件次，"


@dataclass(frozen=True, slots=True)
class PageCase:
    """One report of the grid. ``bureau`` and ``title`` are numbers of characters; ``draft`` leaves one office out."""

    bureau: int = 7
    title: int = 25
    offices: int = 6
    measures: int = 12
    themes: int = 4
    recipients: int = 1
    copies: int = 0
    variant: str = "plain"
    detail: str = "summary"
    draft: bool = False
    latin: bool = False
    rare: bool = False
    sealed: bool = True

    @property
    def name(self) -> str:
        """Return the bureau's name, as near to its length as a real name goes."""
        base = NAMES.get(self.bureau, "")
        return base or "某" * (self.bureau - 1) + "局"

    def __str__(self) -> str:
        flags = "".join(
            letter for letter, on in (("D", self.draft), ("L", self.latin), ("R", self.rare), ("U", not self.sealed)) if on
        )
        return (
            f"{self.variant}-{self.detail}-n{self.bureau}-t{self.title}-o{self.offices}-m{self.measures}-h{self.themes}"
            f"-r{self.recipients}-c{self.copies}{'-' + flags if flags else ''}"
        )


BASE = PageCase()


def cases() -> Iterator[PageCase]:
    """Yield the grid: each axis alone, in every variant, and the pairs in which trouble was seen."""
    seen: set[PageCase] = set()
    axes: dict[str, tuple[object, ...]] = {
        "bureau": (4, 12, 15, 17, 22, 26),
        "title": (10, 20, 21, 30, 40, 50, 60, 70),
        "offices": (1, 2, 12, 20, 40),
        "measures": (1, 2, 3, 5, 7, 9, 30, 60),
        "themes": (1, 2, 3, 8, 12),
        "recipients": (2, 3),
        "copies": (1, 2, 6, 12),
        "detail": ("full",),
        "draft": (True,),
        "latin": (True,),
        "rare": (True,),
        "sealed": (False,),
    }
    for variant in ("plain", "letter", "upward"):
        base = replace(BASE, variant=variant)
        alone = [replace(base, **{axis: value}) for axis, values in axes.items() for value in values]
        pairs = [
            replace(base, offices=1, themes=1, measures=1),
            replace(base, bureau=26, copies=12, title=70),
            replace(base, offices=40, bureau=22, draft=True),
            replace(base, measures=60, themes=30),
            replace(base, measures=60, themes=21, detail="full"),
            replace(base, draft=True, latin=True, rare=True, detail="full"),
        ]
        for case in (base, *alone, *pairs):
            if case not in seen:
                seen.add(case)
                yield case
    yield replace(BASE, measures=300, themes=30, offices=20)


def make(case: PageCase, folder: Path) -> Path:
    """Write the year and the returns of a case into ``folder`` and return the report that the main job makes of it."""
    data = folder / "data"
    words = "Open Government " if case.latin else ""
    rare = RARE if case.rare else ""
    offices = [f"{'综合行政执法与政策法规' if case.bureau > 20 else '第'}{number}科" for number in range(1, case.offices + 1)]
    themes = [f"{rare}{words}围绕第{number}项重点强化信息公开。" for number in range(1, case.themes + 1)]
    of_theme = [themes[place * case.themes // case.measures] for place in range(case.measures)]
    measures = [["序号", "重点任务", "具体措施", "责任科室", "完成时限", "时限日期"]]
    for number, theme in enumerate(of_theme, 1):
        who = "各科室" if number % 5 == 1 else offices[number % case.offices]
        text = f"{words}做好第{number}方面信息公开，及时发布工作进展、重大活动和典型经验，{rare}积极营造良好氛围。"
        measures.append([number, theme, text, who, "2025年11月底", date(2025, 11, 30)])
    write_workbook(
        data / "2025" / "任务分工.xlsx",
        {
            "单位": [
                ["项目", "内容"],
                ["单位全称", case.name],
                ["年度", 2025],
                ["报告标题", _title(case)],
                ["任务分工表标题", "2025年政务公开工作要点任务分工"],
                ["工作依据", "2025年政务公开工作要点"],
                ["报告详略", {"summary": "摘要", "full": "全文"}[case.detail]],
                ["发文字号", "×政公〔2025〕5号"],
                ["签发人", "张某某"],
                ["函标题", f"{case.name}关于报送2025年政务公开工作进展情况的函"],
                ["抄送", "，".join(f"市第{number}政务服务和数据管理局" for number in range(1, case.copies + 1))],
                ["加盖印章", "是" if case.sealed else "否"],
            ],
            "科室": [["科室", "别名", "计入各科室"], *([name, "", "是"] for name in offices)],
            "报送期": [
                ["代码", "名称", "统计开始", "统计截止", "报送截止", "成文日期", "主送机关"],
                ["Q2", "二季度", date(2025, 1, 1), date(2025, 6, 30), date(2025, 7, 10), date(2025, 7, 8), "，".join(
                    ("市政务公开中心", "市人民政府办公室", "市行政审批服务管理局")[: case.recipients])],
            ],
            "任务": measures,
            "指标": [["序号", "指标名称", "要求", "目标值", "单位", "原文依据"]],
            "节点": [["序号", "类型", "开始日期", "截止日期", "事项", "原文依据", "说明"]],
            "校对": [["序号", "栏目", "疑点", "原文", "建议改为", "采用"]],
        },
    )  # fmt: skip
    for place, office in enumerate(offices):
        if case.draft and place == 0:
            continue
        rows = []
        for number, *_rest in measures[1:]:
            if measures[number][3] not in {"各科室", office}:
                continue
            done = (number + place) % 3 != 0
            said = f"{words}{rare}" + "".join(
                SENTENCE.format(n=number * 7 + place, m=number + turn, k=place + 11 + turn) for turn in range(1 + number % 3)
            )
            state = "已完成" if done else "推进中"
            rows.append(
                [number, "", "", "", state, said.rstrip("，") + "。", date(2025, 5, 20) if done else "", "台账" if done else ""]
                + (["人手不足。", "7月底前完成。"] if number % 4 == 0 else ["", ""])
            )
        write_workbook(data / "2025" / "Q2" / f"{office}.xlsx", {"填报表": [["填报科室", office], RETURN_HEADER, *rows]})
    output = folder / "output"
    words_of_run = ["--period", "Q2", "--data", str(data), "--output", str(output), "--variant", case.variant, "--quiet"]
    code = main(words_of_run)
    if code != (1 if case.draft else 0):
        raise AssertionError(f"{case}: exit code {code}")
    (report,) = (path for path in output.rglob("*.docx") if "任务分工" not in path.name)
    return report


def _title(case: PageCase) -> str:
    """Return a title of the wanted number of characters, or the shortest that the bureau's name allows."""
    tail = "工作进展情况的报告"
    lead = f"{case.name}关于2025年度"
    parts = (
        "政务公开",
        "和政务服务",
        "优化营商环境",
        "重点领域信息发布",
        "政策解读与回应关切",
        "基层政务公开标准化规范化",
        "平台建设",
    )
    if case.title <= 12:
        return "2025年政务公开报告"[: case.title]
    title = lead
    for part in parts:
        if len(title) + len(tail) >= case.title:
            break
        title += part
    return title + tail
