"""The standard form (填报表): its columns and marker, and the blank form of each office.

Both the writing and the reading side take their words from here; the look of a form is in ``templates/填报表.xlsx``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, NamedTuple

from progress_report.assignment.model import Assignment, Combination, Measure, MeasureKind, Office, Period, Target
from progress_report.reading.sheets import header_key
from progress_report.returns.columns import ENTRY_COLUMNS, TARGET_COLUMNS, headers
from progress_report.returns.model import Return

FORM_VERSION = 1


FORM_SHEET = "填报表"


TARGET_SHEET = "指标完成情况"


MARKER_SHEET = "表单标识"


MARKER_DAYS = {"统计开始": "start", "统计截止": "cutoff", "报送截止": "due"}
"""The days of its period that a form says in its hidden sheet, by the attribute of ``Period``."""


MARKER_ITEMS = {"年度": "year", "报送期": "period", "科室": "office", "表样版本": "form_version"} | MARKER_DAYS


ENTRY_HEADERS = headers(ENTRY_COLUMNS)


TARGET_HEADERS = headers(TARGET_COLUMNS)


SIGNATURE_LABELS = {
    "填报科室": "office",
    "填报人": "filler",
    "联系电话": "phone",
    "审核人": "reviewer",
    "填报日期": "filled_on",
}


def blank_form(
    assignment: Assignment, period: Period, office: Office, measures: Iterable[Measure], previous: Return | None
) -> FormView:
    """Return what ``office``'s form for ``period`` is filled with: its own measures, last period's text beside each."""
    texts = {entry.measure: entry.progress for entry in previous.entries} if previous else {}
    return form_view(assignment.bureau.name, assignment.year, office.name, period, measures, texts, FORM_VERSION)


class FormTargetView(NamedTuple):
    """A target's row in a form."""

    number: Annotated[int, "任务序号"]
    text: Annotated[str, "具体措施"]
    indicator: Annotated[str, "指标"]
    requirement: Annotated[str, "要求（如 ≥100，几个科室共填的写明怎样合计）"]
    unit: Annotated[str, "单位"]


class FormRowView(NamedTuple):
    """A measure's row in a form."""

    number: Annotated[int, "任务序号"]
    theme: Annotated[str, "重点任务"]
    text: Annotated[str, "具体措施"]
    deadline_text: Annotated[str, "完成时限"]
    previous: Annotated[str, "上期进展（无则空）"]
    identity: Annotated[str, "标识（收回时用来认出同一项任务，不印）"]
    group: Annotated[str, "重点任务，有二级任务的另起一行写明"]
    role: Annotated[str, "分工：牵头/配合；没有分工的为空"]
    continuing: Annotated[bool, "持续的任务（状态可选持续推进）"]
    extra: Annotated[tuple[str, ...], "原表其他栏目的内容，与 extra_columns 一一对应"]


class FormView(NamedTuple):
    """What a blank form is filled with."""

    bureau: Annotated[str, "单位全称"]
    year: Annotated[int, "年度"]
    office: Annotated[str, "科室"]
    period_code: Annotated[str, "报送期代码"]
    period_name: Annotated[str, "报送期名称"]
    period_start: Annotated[date, "统计开始"]
    cutoff: Annotated[date, "统计截止"]
    due: Annotated[date, "报送截止"]
    version: Annotated[int, "表样版本"]
    rows: Annotated[tuple[FormRowView, ...], "任务行"]
    targets: Annotated[tuple[FormTargetView, ...], "指标行"]
    roles: Annotated[bool, "是否有牵头、配合的分工"]
    extra_columns: Annotated[tuple[str, ...], "原表其他栏目的名称"]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return self._asdict()


def group_of(measure: Measure) -> str:
    """Return what stands under 重点任务: the theme, and on a line of its own the group of the second level."""
    return f"{measure.theme}\n{measure.subtheme}" if measure.subtheme else measure.theme


def role_of(measure: Measure, office: str) -> str:
    """Return whether an office leads a measure or supports it; "" where no roles are given."""
    return "" if not measure.leads else "牵头" if office in measure.leads else "配合"


def extra_header(words: str) -> str:
    """Return what another column of the issued table is called in a form, told from the form's own words."""
    return f"原表{words}" if header_key(words) in {*ENTRY_HEADERS, *SIGNATURE_LABELS, "报送期"} else words


COUNTED_TOGETHER = {
    Combination.SUM: "（各科室合计）",
    Combination.EACH: "",
    Combination.LEAD: "（牵头科室）",
    Combination.LOWEST: "（各科室最低的）",
    Combination.HIGHEST: "（各科室最高的）",
}
"""How a form says that several offices answer for one target; one office by itself, and each for itself, need no word."""


def requirement_of(target: Target, offices: Sequence[str]) -> str:
    """Return what a form prints as asked for, as ≥12（各科室合计）."""
    shared = COUNTED_TOGETHER[target.combination] if len(offices) > 1 else ""
    return f"{target.comparator.value}{target.value.normalize():f}{shared}"


def form_view(
    bureau: str,
    year: int,
    office: str,
    period: Period,
    measures: Iterable[Measure],
    previous: dict[int, str],
    version: int,
) -> FormView:
    """Return what ``office``'s blank form is filled with; ``previous`` maps measure numbers to last period's text."""
    own = tuple(measures)
    columns = tuple(dict.fromkeys(words for measure in own for words, _value in measure.extra))
    return FormView(
        bureau=bureau,
        year=year,
        office=office,
        period_code=period.code,
        period_name=period.name,
        period_start=period.start,
        cutoff=period.cutoff,
        due=period.due,
        version=version,
        rows=tuple(
            FormRowView(
                measure.number,
                measure.theme,
                measure.text,
                measure.deadline_text,
                previous.get(measure.number, ""),
                measure.identity,
                group_of(measure),
                role_of(measure, office),
                measure.kind is MeasureKind.CONTINUING,
                tuple(dict(measure.extra).get(words, "") for words in columns),
            )
            for measure in own
        ),
        targets=tuple(
            FormTargetView(
                measure.number,
                measure.text,
                target.indicator,
                requirement_of(target, measure.offices),
                target.unit,
            )
            for measure in own
            for target in measure.targets
        ),
        roles=any(measure.leads for measure in own),
        extra_columns=tuple(map(extra_header, columns)),
    )
