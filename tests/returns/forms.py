"""Forms as sheets that are built in a line, and what is read of them: nothing is opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from progress_report.assignment.model import Comparator, Measure, MeasureKind, Target
from progress_report.messages.findings import Finding
from progress_report.reading.cell_details import CellDetails
from progress_report.reading.sheets import CellValue, Sheet
from progress_report.reading.statuses import Status
from progress_report.returns.interpretation import ReturnFile, interpret
from progress_report.returns.whose_form import Expected
from tests.builders import assignment, measure, period

HEADER = (
    "序号",
    "具体措施",
    "完成时限",
    "上期进展（参考）",
    "完成状态",
    "工作进展情况",
    "完成日期",
    "佐证材料",
    "存在问题",
    "下一步打算",
)
TARGET_HEADER = ("序号", "指标名称", "要求", "单位", "实际值", "说明")
FILE = "2025/H2/甲.xlsx"
AMOUNT = Target(1, "投入", Comparator.AT_LEAST, Decimal(3000), "万元")
SHARE = Target(2, "公开率", Comparator.AT_LEAST, Decimal(100), "%")
MEASURES = (
    measure(1, ["甲科"], text="编制目录。", identity="A", targets=(AMOUNT,)),
    measure(2, ["甲科", "乙科"], text="发布信息。", identity="B", targets=(SHARE,)),
    measure(3, ["乙科"], text="组织培训。", identity="C"),
    measure(
        4,
        ["甲科"],
        text="定期交流。",
        identity="D",
        kind=MeasureKind.CONTINUING,
        deadline=None,
        deadline_text="持续",
        extra=(("来源", "省"),),
    ),
)
Line = Sequence[CellValue]


def row(number: CellValue, text: str = "", status: str = "已完成", progress: CellValue = "做了。", **fields: CellValue) -> Line:
    """Return a row of a form: done on 1 June, with evidence."""
    values = {"deadline": "", "before": "", "day": date(2025, 6, 1), "evidence": "台账", "problems": "", "next": ""} | fields
    order = ("deadline", "before", "status", "progress", "day", "evidence", "problems", "next")
    return (number, text, *((values | {"status": status, "progress": progress})[name] for name in order))


def form(*lines: Line, header: Line = HEADER, above: Iterable[Line] = (("填报科室", "甲科"),), merged: object = ()) -> Sheet:
    """Return the sheet 填报表: the office above, the header in row 2."""
    rows = [tuple(line) for line in (*above, header, *lines)]
    width = max(map(len, rows))
    return Sheet("填报表", True, tuple((*line, *("",) * (width - len(line))) for line in rows), merged)  # type: ignore[arg-type]


def targets(*lines: Line, name: str = "指标完成情况", visible: bool = True) -> Sheet:
    return Sheet(name, visible, (TARGET_HEADER, *(tuple(line) for line in lines)))


def marker(identities: Mapping[int, str] = {}, **items: CellValue) -> Sheet:
    says: dict[str, CellValue] = {"年度": 2025.0, "报送期": "H2", "科室": "甲科", "表样版本": 1.0} | items
    return Sheet("表单标识", False, (*says.items(), *((float(number), one) for number, one in identities.items())))


def read(*sheets: Sheet, measures: Sequence[Measure] = MEASURES, look: CellDetails | None = None, file: str = FILE) -> ReturnFile:
    year = assignment(measures)
    return interpret(tuple(sheets), file, Expected.of(year, period(name="全年")), look=look)


def told(found: ReturnFile | Iterable[Finding]) -> list[tuple[str, int | None, str]]:
    """Return each finding's code, measure and cell."""
    findings = found.findings if isinstance(found, ReturnFile) else found
    return [(one.code, one.measure, one.where.cell if one.where else "") for one in findings]


def findings(found: ReturnFile) -> tuple[Finding, ...]:
    """Return what is said of rows and of the file, without what is said of content elsewhere (O01–O04)."""
    return tuple(one for one in found.findings if not one.code.startswith("O"))


def states(found: ReturnFile) -> dict[int, Status | None]:
    assert found.returned is not None
    return {one.measure: one.status for one in found.returned.entries}


ALL = (row(1.0), row(2.0), row(4.0, status="持续推进", day=""))
