"""Reports of invented bureaus over the axes that a page depends on: names, titles, offices, measures, themes, copies, annexes, variants.

``python tools/page_grid.py`` lays the whole grid out and measures it; the tests take a few of its corners.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    """One report of the grid.

    ``bureau`` and ``title`` are numbers of characters; ``draft`` leaves one office out. ``year`` is what kind of year it is: themes of one
    level or two, leading and supporting offices, duties all year. ``states`` is how far the offices are: some done, all, or none; ``odd``
    has strings that do not break, offices of 30 characters and half-width letters among full-width ones; ``second`` is a second period.
    """

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
    year: str = "plain"
    states: str = "some"
    odd: bool = False
    second: bool = False

    @property
    def name(self) -> str:
        """Return the bureau's name, as near to its length as a real name goes."""
        base = NAMES.get(self.bureau, "")
        return base or "某" * (self.bureau - 1) + "局"

    def __str__(self) -> str:
        flags = "".join(
            letter
            for letter, on in (
                ("D", self.draft),
                ("L", self.latin),
                ("R", self.rare),
                ("U", not self.sealed),
                ("X", self.odd),
                ("S", self.second),
            )
            if on
        )
        kind = "".join(f"-{one}" for one in (self.year, self.states) if one not in {"plain", "some"})
        return (
            f"{self.variant}-{self.detail}-n{self.bureau}-t{self.title}-o{self.offices}-m{self.measures}-h{self.themes}"
            f"-r{self.recipients}-c{self.copies}{kind}{'-' + flags if flags else ''}"
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
        "year": ("levels", "roles", "duties"),
        "states": ("all", "none"),
        "odd": (True,),
        "second": (True,),
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
            replace(base, year="levels", detail="full", measures=30, themes=3),
            replace(base, year="roles", detail="full", offices=20, measures=30),
            replace(base, year="duties", detail="full", offices=2),
            replace(base, odd=True, detail="full", year="roles", offices=12),
            replace(base, odd=True, title=70, bureau=26, draft=True),
            replace(base, states="none", draft=True, offices=1, measures=1, themes=1),
            replace(base, second=True, detail="full", measures=30),
        ]
        for case in (base, *alone, *pairs):
            if case not in seen:
                seen.add(case)
                yield case
    yield replace(BASE, measures=300, themes=30, offices=20)


def make(case: PageCase, folder: Path) -> Path:
    """Write the year and the returns of a case into ``folder`` and return the report that the main job makes of it.

    Of a second period, the first one's final report is made before.
    """
    data = folder / "data"
    offices = _offices(case)
    measures = _measures(case, offices)
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
                ["Q1", "一季度", date(2025, 1, 1), date(2025, 3, 31), date(2025, 4, 10), date(2025, 4, 8), "市政务公开中心"],
                ["Q2", "二季度", date(2025, 1, 1), date(2025, 6, 30), date(2025, 7, 10), date(2025, 7, 8), "，".join(
                    ("市政务公开中心", "市人民政府办公室", "市行政审批服务管理局")[: case.recipients])],
            ],
            "任务": measures,
            "指标": [["序号", "指标名称", "要求", "目标值", "单位", "原文依据"]],
            "节点": [["序号", "类型", "开始日期", "截止日期", "事项", "原文依据", "说明"]],
            "校对": [["序号", "栏目", "疑点", "原文", "建议改为", "采用"]],
        },
    )  # fmt: skip
    output = folder / "output"
    words = ["--data", str(data), "--output", str(output), "--variant", case.variant, "--quiet"]
    if case.second:
        _returns(replace(case, states="none"), data / "2025" / "Q1", offices, measures)
        main(["--period", "Q1", *words])
    _returns(case, data / "2025" / "Q2", offices, measures)
    code = main(["--period", "Q2", *words])
    if code != (1 if case.draft else 0):
        raise AssertionError(f"{case}: exit code {code}")
    (report,) = (path for path in (output / "2025-Q2").glob("*.docx") if "任务分工" not in path.name)
    return report


def _offices(case: PageCase) -> list[str]:
    """Return the offices' names; odd ones have 30 characters, or Latin letters and figures among the others."""
    stem = "综合行政执法与政策法规" if case.bureau > 20 else "第"
    names = [f"{stem}{number}科" for number in range(1, case.offices + 1)]
    if case.odd:
        names[0] = "政务服务数据共享与Ｗｅｂ开放平台（12345热线）运行管理科"
        names[1:2] = ["IT运维科（OA和ERP）"][: len(names) - 1]
    return names


def _measures(case: PageCase, offices: Sequence[str]) -> list[list[object]]:
    """Return the rows of 任务 with their header."""
    words, rare = "Open Government " if case.latin else "", RARE if case.rare else ""
    mixed = "（Ａ类／A类）https://www.example.gov.cn/zwgk/fdzdgknr/lzyj/2025/index_1234567890.html " if case.odd else ""
    themes = [f"{rare}{words}围绕第{number}项重点强化信息公开。" for number in range(1, case.themes + 1)]
    of_theme = [themes[place * case.themes // case.measures] for place in range(case.measures)]
    head: list[object] = ["序号", "重点任务", "具体措施", "责任科室", "完成时限", "时限日期"]
    more = {"levels": ["二级任务"], "roles": ["牵头科室"], "duties": ["时限类型"]}.get(case.year, [])
    rows: list[list[object]] = [[*head, *more]]
    for number, theme in enumerate(of_theme, 1):
        who = "各科室" if number % 5 == 1 else offices[number % case.offices]
        text = f"{words}做好第{number}方面信息公开，及时发布工作进展、重大活动和典型经验，{rare}{mixed}积极营造良好氛围。"
        row: list[object] = [number, theme, text, who, "2025年11月底", date(2025, 11, 30)]
        if case.year == "levels":
            row.append(f"第{number // 3 + 1}类信息公开工作")
        elif case.year == "roles":
            named = [offices[(number + step) % case.offices] for step in range(min(4, case.offices))]
            row[3:4], row[6:] = ["、".join(named)], [named[0]]
        elif case.year == "duties":
            row[4:] = ["持续推进", "", "持续"]
        rows.append(row)
    return rows


def _returns(case: PageCase, folder: Path, offices: Sequence[str], measures: Sequence[Sequence[object]]) -> None:
    """Write what each office sends, of a draft all but the first."""
    words, rare = "Open Government " if case.latin else "", RARE if case.rare else ""
    mixed = "详见https://www.example.gov.cn/zwgk/fdzdgknr/lzyj/2025/index_1234567890.html，版本Ｖ2.0，" if case.odd else ""
    for place, office in enumerate(offices):
        if case.draft and place == 0:
            continue
        rows: list[list[object]] = []
        for measure in measures[1:]:
            number, who = int(str(measure[0])), str(measure[3])
            if who != "各科室" and office not in who.split("、"):
                continue
            done = case.states == "all" or (case.states == "some" and (number + place) % 3 != 0)
            said = f"{words}{rare}{mixed}" + "".join(
                SENTENCE.format(n=number * 7 + place, m=number + turn, k=place + 11 + turn) for turn in range(1 + number % 3)
            )
            state = "持续推进" if case.year == "duties" else "已完成" if done else "未开展" if case.states == "none" else "推进中"
            if state == "未开展":
                said = "因上级文件尚未印发，拟于下季度开展。"
            proof: list[object] = [date(2025, 5, 20), "台账"] if state == "已完成" else ["", ""]
            rows.append(
                [number, "", "", "", state, said.rstrip("，") + "。" * (said[-1] != "。"), *proof]
                + (["人手不足。", "7月底前完成。"] if number % 4 == 0 else ["", ""])
            )
        write_workbook(folder / f"{office}.xlsx", {"填报表": [["填报科室", office], RETURN_HEADER, *rows]})


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
