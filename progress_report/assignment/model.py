"""The frozen data that every stage hands to the next.

Names follow the glossary: an Assignment (任务分工) holds Measures (具体措施) grouped by Theme (重点任务); a Return (回收表) holds one
Entry (填报行) per Measure. Who reports and how is ``bureau``'s. Nothing here reads a file or knows a rule.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import groupby
from typing import Annotated, NamedTuple

from progress_report.assignment.bureau import Bureau
from progress_report.assignment.self_names import general_office
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef

RATES_AND_TERMS = frozenset({"%", "％", "‰", "日", "天", "工作日", "个工作日", "小时", "个月", "月", "年", "分", "倍"})
"""Units whose values cannot be added up over offices."""


class Comparator(Enum):
    """How a target's actual value is held against its value."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    EQUAL = "="
    BELOW = "<"
    ABOVE = ">"

    def holds(self, actual: Decimal, value: Decimal) -> bool:
        """Tell whether ``actual`` meets ``value``."""
        if self is Comparator.AT_LEAST:
            return actual >= value
        if self is Comparator.AT_MOST:
            return actual <= value
        if self is Comparator.BELOW:
            return actual < value
        return actual > value if self is Comparator.ABOVE else actual == value


class MilestoneKind(Enum):
    """What sort of time rule a measure's wording sets beside its deadline."""

    FIXED = "固定日期"
    QUARTERLY = "每季度"
    MONTHLY = "每月"
    YEARLY = "每年"
    RELATIVE = "触发后限时"
    EVENT = "遇事即办"
    CONTINUOUS = "持续"


class Combination(Enum):
    """汇总方式: how the values of several offices count for one target."""

    SUM = "合计"
    EACH = "各自"
    LEAD = "牵头"
    LOWEST = "最低"
    HIGHEST = "最高"

    def of(self, values: Sequence[Decimal]) -> Decimal | None:
        """Return the one value that several make together; None where each is held against the target by itself, or there is none."""
        if not values or self in {Combination.EACH, Combination.LEAD}:
            return None
        if self is Combination.SUM:
            return sum(values, Decimal(0))
        return min(values) if self is Combination.LOWEST else max(values)


class MeasureKind(Enum):
    """时限类型: a measure with a last day, or a duty all year that has none."""

    TIME_BOUND = "限时"
    CONTINUING = "持续"


class Target(NamedTuple):
    """量化指标: an indicator of a measure with the value it has to reach.

    ``chosen`` is how several offices' values count, where the year's workbook says so; else ``combination`` has a default.
    """

    measure: int
    indicator: str
    comparator: Comparator
    value: Decimal
    unit: str
    quote: str = ""
    chosen: Combination | None = None

    @property
    def combination(self) -> Combination:
        """Return how several offices' values count: shares, terms and upper limits hold for each office, counts add up."""
        if self.chosen is not None:
            return self.chosen
        each = self.unit in RATES_AND_TERMS or self.comparator in {Comparator.AT_MOST, Comparator.BELOW}
        return Combination.EACH if each else Combination.SUM


class Milestone(NamedTuple):
    """时间节点: a time rule quoted from a measure; ``due`` is the last day, ``start`` opens a window."""

    measure: int
    kind: MilestoneKind
    quote: str
    start: date | None = None
    due: date | None = None
    action: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """具体措施: one numbered row of the assignment.

    ``office_text`` and ``deadline_text`` are verbatim; ``offices`` is expanded against the roster, ``leads`` (牵头) first and each
    group in roster order; without leads all offices are equal. ``deadline`` is None for a continuing measure. ``identity`` is
    the measure's own for good: it goes with it through renumbering and rewording, into forms and back. ``extra`` are the other
    columns of the issued table, verbatim and in order. ``where`` is the measure's number in the year's workbook.
    """

    number: int
    theme: str
    text: str
    office_text: str
    offices: tuple[str, ...]
    deadline_text: str
    deadline: date | None
    targets: tuple[Target, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    kind: MeasureKind = MeasureKind.TIME_BOUND
    leads: tuple[str, ...] = ()
    subtheme: str = ""
    short_name: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    identity: str = ""
    where: CellRef | None = field(default=None, compare=False)


class Subtheme(NamedTuple):
    """二级任务: consecutive measures of a theme under one name; ``ordinal`` counts from 1 in the theme, 0 for measures under none."""

    ordinal: int
    name: str
    measures: tuple[Measure, ...]


class Theme(NamedTuple):
    """重点任务: consecutive measures under one name; ``ordinal`` counts from 1."""

    ordinal: int
    name: str
    measures: tuple[Measure, ...]

    @property
    def subthemes(self) -> tuple[Subtheme, ...]:
        """Return the theme's measures grouped by consecutive equal names of the second level; none where it has no such level."""
        if not any(measure.subtheme for measure in self.measures):
            return ()
        found: list[Subtheme] = []
        for name, group in groupby(self.measures, key=lambda measure: measure.subtheme):
            ordinal = sum(bool(one.name) for one in found) + 1 if name else 0
            found.append(Subtheme(ordinal, name, tuple(group)))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Office:
    """责任科室: a name of the roster; ``in_all`` tells whether 各科室 includes it.

    A name with ``members`` (局属各单位) stands for these offices of the roster; without, it is itself a unit that reports.
    """

    name: str
    aliases: tuple[str, ...] = ()
    in_all: bool = True
    contact: str = ""
    phone: str = ""
    members: tuple[str, ...] = ()
    note: str = ""
    where: CellRef | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Period:
    """报送期: the window ``start``–``cutoff`` is what is reported on, ``due`` when the report has to be in."""

    code: Annotated[str, "代码"]
    name: Annotated[str, "名称"]
    start: Annotated[date, "统计开始"]
    cutoff: Annotated[date, "统计截止"]
    due: Annotated[date, "报送截止"]
    report_date: Annotated[date, "成文日期"]
    recipient: Annotated[str, "主送机关"]
    report_title: Annotated[str, "本期的报告标题（空则用“单位”表的）"] = ""
    document_number: Annotated[str, "本期的发文字号（空则用“单位”表的）"] = ""
    letter_title: Annotated[str, "本期的函标题（空则用“单位”表的）"] = ""
    signer: Annotated[str, "本期的签发人（空则用“单位”表的）"] = ""
    copies_to: Annotated[str, "本期的抄送（空则用“单位”表的）"] = ""
    where: Annotated[CellRef | None, "所在单元格"] = field(default=None, compare=False)


class Correction(NamedTuple):
    """校对: a slip seen in the issued text; the suggestion is printed only if a person accepted it.

    ``measure`` is None for what is wrong with the document as a whole. ``urgency`` says what has to be settled first (必须先定).
    """

    measure: int | None
    column: str
    doubt: str
    original: str
    suggestion: str
    accepted: bool = False
    urgency: str = ""


class Waiver(NamedTuple):
    """豁免: a person's decision that a warning under ``code`` stands as it is.

    ``measure`` None means all of the office's. ``period`` "" means every period, as in workbooks without that column. Where
    ``issue`` is given, only a finding that says just that is waived: one that has changed since is asked again.
    """

    code: Annotated[str, "代码"]
    office: Annotated[str, "科室"]
    measure: Annotated[int | None, "任务序号或 None"]
    reason: Annotated[str, "理由"]
    decided_by: Annotated[str, "决定人"]
    period: Annotated[str, "报送期代码（空为各期）"] = ""
    issue: Annotated[str, "针对的问题（空为不限）"] = ""


class Holiday(NamedTuple):
    """节假日: days off, or days on which offices are open all the same (调休上班), from ``first`` to ``last``."""

    first: date
    last: date
    off: bool
    name: str = ""


PERIOD_WORDINGS = ("report_title", "document_number", "letter_title", "signer", "copies_to")
"""What a period may say otherwise than the year: fields of Period and Bureau."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """任务分工: the year's table with the roster, periods and wordings around it; ``findings`` are what is odd about its workbook.

    ``cells`` are where its wordings stand, by period code ("" in 单位) and field.
    """

    year: int
    bureau: Bureau
    offices: tuple[Office, ...]
    periods: tuple[Period, ...]
    measures: tuple[Measure, ...]
    corrections: tuple[Correction, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    findings: tuple[Finding, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    cells: Mapping[tuple[str, str], CellRef] = field(default_factory=dict, compare=False)

    @property
    def general_office(self) -> str:
        """Return the roster's 办公室 by whatever name, 办公室 where none or several may be."""
        return general_office({office.name: office.aliases for office in self.offices})

    @property
    def desk(self) -> str:
        """Return the office that collects the returns (经办科室): as 单位 says, else the general office."""
        return self.bureau.chosen_desk or self.general_office

    def in_period(self, period: Period) -> Assignment:
        """Return the assignment with the wordings that 报送期 gives for ``period`` in place of the year's."""
        own = {name: words for name in PERIOD_WORDINGS if (words := getattr(period, name))}
        return replace(self, bureau=replace(self.bureau, **own)) if own else self

    def cell_of(self, wording: str, period: Period) -> CellRef | None:
        """Return where the wording that is printed in ``period``, a field of the bureau, stands: in 报送期 if there, else in 单位."""
        own = wording in PERIOD_WORDINGS and bool(getattr(period, wording))
        return self.cells.get((period.code if own else "", wording))

    @property
    def themes(self) -> tuple[Theme, ...]:
        """Return the measures grouped by consecutive equal theme names."""
        groups = (tuple(group) for _, group in groupby(self.measures, key=lambda measure: measure.theme))
        return tuple(Theme(ordinal, group[0].theme, group) for ordinal, group in enumerate(groups, 1))

    @property
    def extra_columns(self) -> tuple[str, ...]:
        """Return the names of the issued table's other columns, in their order."""
        return tuple(dict.fromkeys(words for measure in self.measures for words, _value in measure.extra))

    @property
    def measures_by_office(self) -> dict[str, tuple[Measure, ...]]:
        """Return the measures that each office of the roster answers for, in order."""
        own: dict[str, list[Measure]] = {office.name: [] for office in self.offices}
        for measure in self.measures:
            for name in measure.offices:
                own[name].append(measure)
        return {name: tuple(measures) for name, measures in own.items()}

    def previous_period(self, period: Period) -> Period | None:
        """Return the period with the latest cut-off before ``period``'s, or None for the year's first."""
        earlier = [other for other in self.periods if other.cutoff < period.cutoff]
        return max(earlier, key=lambda other: other.cutoff, default=None)
