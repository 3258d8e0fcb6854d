"""Write the pages of ``docs/`` that follow from the code: the catalogue of findings and the names that templates see.

A test holds the written pages against what this script makes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from progress_report.assignment.model import Assignment, Measure  # noqa: E402
from progress_report.assignment.workbook_view import (  # noqa: E402
    CorrectionRowView,
    MeasureRowView,
    YearWorkbookView,
    bureau_rows,
    holiday_row,
    milestone_row,
    office_row,
    target_row,
    with_extra,
    yes_or_no,
)
from progress_report.centre.city import sum_up  # noqa: E402
from progress_report.centre.common import Majority, Matcher  # noqa: E402
from progress_report.centre.model import Difference, HandedIn, Settings, Source  # noqa: E402
from progress_report.jobs.examination import Examination, examine  # noqa: E402
from progress_report.jobs.handed_in import answers_of  # noqa: E402
from progress_report.jobs.overview import known_of  # noqa: E402
from progress_report.jobs.run import Folders, Run  # noqa: E402
from progress_report.messages.catalogue import KINDS  # noqa: E402
from progress_report.messages.findings import Severity  # noqa: E402
from progress_report.output.centre import centre_view  # noqa: E402
from progress_report.output.centre_views import CentreView  # noqa: E402
from progress_report.output.check_list import check_view  # noqa: E402
from progress_report.output.overview import overview_view  # noqa: E402
from progress_report.output.reminder import reminder_view  # noqa: E402
from progress_report.output.report import report_view  # noqa: E402
from progress_report.output.report_views import ReportView  # noqa: E402
from progress_report.output.templates import CONTEXTS  # noqa: E402
from progress_report.progress.comparison import compare_periods  # noqa: E402
from progress_report.returns.form import blank_form  # noqa: E402

DOCS = ROOT / "docs"
GROUPS = {"Y": "年度工作簿", "F": "文件", "N": "报送", "R": "行", "E": "空白", "V": "填写的值", "C": "内容"}
GRADES = {
    Severity.ERROR: "必须处理，否则只能生成草稿",
    Severity.WARNING: "由人判断；确认无误的，可在年度工作簿“豁免”表登记",
    Severity.NORMALISED: "写法已统一，内容不变，只作记录",
}


def findings_page() -> str:
    """Return docs/findings.md."""
    lines = [
        "# 核查问题一览",
        "",
        "`python generate.py check --period H2` 列出的每个问题都有代码。代码长期不变，不再使用的也不另作他用。级别有三种：",
        "",
        *(f"- **{grade.value}**：{meaning}。" for grade, meaning in GRADES.items()),
        "",
        "表中的“…”在核查结果里是具体的内容。",
    ]
    for letter, title in GROUPS.items():
        lines += ["", f"## {title}", "", "| 代码 | 级别 | 问题 | 例子 | 怎么办 |", "|---|---|---|---|---|"]
        lines += [
            f"| {kind.code} | {kind.severity.value} | {_blanked(kind.message)} | {_cell(kind.example)} | {_blanked(kind.remedy)} |"
            for kind in KINDS.values()
            if kind.code.startswith(letter)
        ]
    return "\n".join(lines) + "\n"


def _blanked(message: str) -> str:
    return _cell(re.sub(r"\{\w+\}", "…", message))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def names_page() -> str:
    """Return docs/template-names.md, with the example year's second period as example values."""
    lines = [
        "# 模板里可以用的名称",
        "",
        "左列是写进 `{{ }}` 的名称。`[]` 表示一列东西，用 `{%p for x in … %}` 或 `{%tr for x in … %}` 逐个取出：例如",
        "`themes[].name` 写作 `{%p for theme in themes %}` … `{{ theme.name }}` … `{%p endfor %}`。例子取自示例年度的 H2。",
        "`figures['theme.n.total']` 中的 n 是第几个重点任务，`office.n` 是第几个科室。",
        "",
        "改完模板，运行 `python generate.py lint` 检查有没有写错名称。写法见 [templates.md](templates.md)。",
    ]
    views = _example_views()
    for kind in dict.fromkeys(CONTEXTS.values()):
        files = "、".join(f"`{name}`" for name, one in CONTEXTS.items() if one is kind)
        lines += ["", f"## {files}", "", "| 名称 | 含义 | 例子 |", "|---|---|---|"]
        lines += [f"| `{path}` | {_cell(meaning)} | {_cell(example)} |" for path, meaning, example in _rows(views[kind])]
    return "\n".join(lines) + "\n"


def _rows(view: Any) -> Iterator[tuple[str, str, str]]:
    """Yield name, meaning and example of everything in a context; what has the same items as before only points there."""
    seen: dict[type, str] = {}

    def rows(instances: Sequence[Any], prefix: str) -> Iterator[tuple[str, str, str]]:
        meanings = field_meanings(type(instances[0]))
        for name, meaning in meanings.items():
            values = [getattr(one, name) for one in instances]
            path = prefix + name
            if any(isinstance(value, Sequence) and not isinstance(value, str) and not _has_fields(value) for value in values):
                path += "[]"
                values = [item for value in values for item in value]
            telling = [value for value in values if value not in (None, "", False)] or values
            first = telling[0] if telling else ""
            if isinstance(first, dict):
                yield path, meaning, ""
                yield from _figure_rows(path, view)
            elif not _has_fields(first):
                yield path, meaning, _example(first)
            elif type(first) in seen:
                yield path, meaning, f"各项同 `{seen[type(first)]}`"
            else:
                seen[type(first)] = path
                yield path, meaning, ""
                yield from rows(telling, path + ".")

    yield from rows([view], "")


def _figure_rows(path: str, view: ReportView) -> Iterator[tuple[str, str, str]]:
    for row in view.ledger:
        group, _, rest = row.key.partition(".")
        if group in {"theme", "office"} and not rest.startswith("1."):
            continue
        key = f"{group}.n.{rest[2:]}" if group in {"theme", "office"} else row.key
        yield f"{path}['{key}']", row.label, _example(row.value)


def _example(value: object) -> str:
    if isinstance(value, (tuple, dict)):
        return ""
    if isinstance(value, date):
        return f"{value.isoformat()}（日期）"
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, (int, Decimal)):
        return f"{value}（数）"
    text = str(value)
    return text if len(text) <= 30 else text[:29] + "…"


def field_meanings(view: type) -> dict[str, str]:
    """Return what each field and property of a view means: the text that annotates it.

    Raises ValueError naming a field without one.
    """
    hints = get_type_hints(view, include_extras=True)
    for name, member in vars(view).items():
        if isinstance(member, property):
            hints[name] = get_type_hints(member.fget, include_extras=True)["return"]
    meanings = {name: next(iter(get_args(hint)[1:]), "") if get_origin(hint) is Annotated else "" for name, hint in hints.items()}
    missing = [name for name, meaning in meanings.items() if not meaning]
    if missing:
        raise ValueError(f"{view.__name__}: not documented: {', '.join(missing)}")
    return meanings


def _has_fields(value: object) -> bool:
    return is_dataclass(value) or hasattr(value, "_fields")


def _example_views() -> dict[type, Any]:
    folders = Folders(ROOT / "data", ROOT / "output", ROOT / "templates")
    first, second = (examine(Run.on(folders, 2023, code)) for code in ("H1", "H2"))
    assignment, period, earlier = second.case.assignment, second.case.period, first.case.period
    office, standings = assignment.offices[0], first.standings
    # A folder that is not there: the example does not depend on what was made before.
    desk = Run(folders._replace(output=ROOT / "output" / "-"), assignment, period, today=date(2023, 12, 5))
    views = (
        report_view(second.progress, compare_periods(second.progress_before, second.progress), draft=False),
        blank_form(assignment, period, office, assignment.measures_by_office[office.name], first.case.returns.get(office.name)),
        check_view(assignment, earlier, standings, first.findings, first.waived),
        reminder_view(assignment, earlier, next(one for one in standings if one.errors), date(2023, 9, 8), date(2023, 9, 4)),
        year_view(assignment),
        overview_view(known_of(desk, second, "../2023/%E6%8A%A5%E9%80%81%E6%97%A5%E5%8E%86.ics")),
        _centre_view(second),
    )
    return {type(view): view for view in views}


def year_view(assignment: Assignment) -> YearWorkbookView:
    """Return what the workbook of a year that stands is filled with; every cell as the reading side takes it."""
    measures = assignment.measures
    columns, rows = with_extra(tuple(map(_measure_row, measures)), [one.extra for one in measures])
    return YearWorkbookView(
        bureau=assignment.bureau.name,
        year=assignment.year,
        items=bureau_rows(assignment.bureau, assignment.year),
        offices=tuple(map(office_row, assignment.offices)),
        periods=assignment.periods,
        measures=rows,
        targets=tuple(target_row(one, accepted=True) for measure in measures for one in measure.targets),
        milestones=tuple(milestone_row(one, accepted=True) for measure in measures for one in measure.milestones),
        corrections=tuple(
            CorrectionRowView(
                one.measure, one.column, one.doubt, one.original, one.suggestion, yes_or_no(one.accepted), one.urgency
            )
            for one in assignment.corrections
        ),
        waivers=assignment.waivers,
        extra_columns=columns,
        holidays=tuple(map(holiday_row, assignment.holidays)),
    )


def _measure_row(measure: Measure) -> MeasureRowView:
    """Return a measure as a row of 任务."""
    return MeasureRowView(
        number=measure.number,
        theme=measure.theme,
        text=measure.text,
        office_text=measure.office_text,
        deadline_text=measure.deadline_text,
        deadline=measure.deadline,
        subtheme=measure.subtheme,
        short_name=measure.short_name,
        leads="、".join(measure.leads),
        kind=measure.kind.value,
        identity=measure.identity,
    )


def _centre_view(examined: Examination) -> CentreView:
    """Return what a centre would see of three bureaus that answer as the example does, one of them in other words."""
    answers = tuple(answers_of(examined.progress))
    own = (answers[0]._replace(text=answers[0].text[:-4]), *answers[1:], answers[0]._replace(number=99, text="本单位的工作"))
    flaw = Difference("全部任务·已完成", "28", "27", "任务分工.xlsx［核对底稿］B5")
    day = examined.case.period.cutoff
    bureaus = (
        HandedIn("市教育局", Source.RETURNS, "××市教育局", day, answers),
        HandedIn("市民政局", Source.TABLE, "××市民政局", day, answers, (flaw,), ("报告.docx",), ("7.3.1 标题居中",), True, True),
        HandedIn("市水利局", Source.TABLE, "××市水利局", examined.case.period.start, own),
        HandedIn("市商务局", Source.NOTHING, reason="文件夹是空的"),
        HandedIn("市审计局", Source.BROKEN, reason="打不开工作簿 表.xlsx"),
    )
    majority = Majority()
    for place, one in enumerate(bureaus):
        majority.add(one, place)
    common = majority.measures()
    settings = Settings(
        "××市政务公开服务中心", "××市政务公开服务中心关于2023年政务公开工作进展情况汇总的报告", 2023, "H2", "下半年", None, day,
        date(2023, 12, 20), "市政务公开领导小组", "2023年政务公开工作要点",
    )  # fmt: skip
    matcher = Matcher(common)
    placed = [(one.name, place) for one in bureaus for place in matcher.places(one.answers)]
    city = sum_up(bureaus, common, [(one.name, ()) for one in bureaus[1:]])
    return centre_view(city, settings, "过半数单位序号和文字都相同的任务算作共同任务", placed)


PAGES = {"findings.md": findings_page, "template-names.md": names_page}

if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8", newline="\n")
