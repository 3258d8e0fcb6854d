"""What ``templates/年度工作簿.xlsx`` is filled with: the writing side of the year's workbook."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from progress_report.assignment.columns import BUREAU_ITEMS
from progress_report.assignment.model import Assignment, Bureau, Milestone, Office, Period, Target, Waiver
from progress_report.gbt9704.typefaces import FONT_CHAINS
from progress_report.messages import N_, _

ITEM_NOTES = {
    "name": N_("报告的署名"),
    "year": N_("须与本文件所在文件夹的名称一致"),
    "report_title": N_("报告标题；过长时可用 Alt+Enter 在词语之间换行，排成梯形或菱形"),
    "table_title": N_("任务分工表的标题，也用作附件名称"),
    "basis": N_("报告开头“根据《……》”中的文件名称，不写书名号"),
    "basis_number": N_("该文件的发文字号，如 ×政办发〔2023〕×号；没有则留空，报告中不写"),
    "tolerance": N_("完成率低于序时进度多少个百分点以内仍算“基本达到”"),
    "variant": N_("普通（默认，无版头，盖章）、函（报告作附件）、上行文（有版头、签发人、版记）"),
    "document_number": N_("上行文、函的发文字号，如 ×医保〔2023〕5号；普通版式不用填"),
    "signer": N_("上行文的签发人姓名"),
    "copies_to": N_("上行文版记中的抄送机关，句末不写句号；没有则留空"),
    "letter_title": N_("用函报送时函的标题，如 ××市医疗保障局关于报送2023年政务公开工作进展情况的函"),
    **{kind: N_("印刷用的字体；留空用模板里的字体。依次可用：{fonts}") for kind in FONT_CHAINS},
}


@dataclass(frozen=True, slots=True)
class ItemView:
    """A row of 单位: item 项目; content 内容; note 说明."""

    item: str
    content: str | int | Decimal
    note: str


@dataclass(frozen=True, slots=True)
class OfficeRowView:
    """A row of 科室: name 科室名称; aliases 别名（顿号分开）; in_all 计入各科室（是/否）; contact 联系人; phone 联系电话."""

    name: str
    aliases: str
    in_all: str
    contact: str
    phone: str


@dataclass(frozen=True, slots=True)
class PeriodRowView:
    """A row of 报送期: code 代码; name 名称; start 统计开始; cutoff 统计截止; due 报送截止; report_date 成文日期; recipient 主送机关."""

    code: str
    name: str
    start: date
    cutoff: date
    due: date
    report_date: date
    recipient: str


@dataclass(frozen=True, slots=True)
class MeasureRowView:
    """A row of 任务: number 序号; theme 重点任务; text 具体措施; office_text 责任科室; deadline_text 完成时限; deadline 时限日期或 None."""

    number: int
    theme: str
    text: str
    office_text: str
    deadline_text: str
    deadline: date | None


@dataclass(frozen=True, slots=True)
class WaiverRowView:
    """A row of 豁免: code 代码; office 科室; measure 任务序号或 None; reason 理由; decided_by 决定人."""

    code: str
    office: str
    measure: int | None
    reason: str
    decided_by: str


@dataclass(frozen=True, slots=True)
class TargetRowView:
    """A row of 指标: measure 任务序号; indicator 指标; comparator 要求（≥、≤ 或 =）; value 目标值; unit 单位; quote 原文; accepted 采用（是/否）."""

    measure: int
    indicator: str
    comparator: str
    value: Decimal
    unit: str
    quote: str
    accepted: str


@dataclass(frozen=True, slots=True)
class MilestoneRowView:
    """A row of 节点: measure 任务序号; kind 类型; start 开始日期或 None; due 截止日期或 None; action 事项; quote 原文; note 说明;
    accepted 采用（是/否）.
    """

    measure: int
    kind: str
    start: date | None
    due: date | None
    action: str
    quote: str
    note: str
    accepted: str


@dataclass(frozen=True, slots=True)
class CorrectionRowView:
    """A row of 校对: measure 任务序号或 None; column 列; doubt 疑点; original 原文; suggestion 建议改为; accepted 采用（是/否）."""

    measure: int | None
    column: str
    doubt: str
    original: str
    suggestion: str
    accepted: str


@dataclass(frozen=True, slots=True)
class YearWorkbookView:
    """年度工作簿: bureau 单位全称; year 年度; items “单位”各行; offices “科室”各行; periods “报送期”各行; measures “任务”各行;
    targets “指标”各行; milestones “节点”各行; corrections “校对”各行; waivers “豁免”各行.
    """

    bureau: str
    year: int
    items: tuple[ItemView, ...]
    offices: tuple[OfficeRowView, ...]
    periods: tuple[PeriodRowView, ...]
    measures: tuple[MeasureRowView, ...]
    targets: tuple[TargetRowView, ...]
    milestones: tuple[MilestoneRowView, ...]
    corrections: tuple[CorrectionRowView, ...]
    waivers: tuple[WaiverRowView, ...]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def bureau_rows(bureau: Bureau, year: int) -> tuple[ItemView, ...]:
    """Return the rows of 单位."""
    contents: dict[str, str | int | Decimal] = {
        "name": bureau.name,
        "year": year,
        "report_title": bureau.report_title,
        "table_title": bureau.table_title,
        "basis": bureau.basis,
        "basis_number": bureau.basis_number,
        "tolerance": bureau.time_progress_tolerance,
        "variant": bureau.variant.value,
        "document_number": bureau.document_number,
        "signer": bureau.signer,
        "copies_to": bureau.copies_to,
        "letter_title": bureau.letter_title,
        **{kind: bureau.fonts.get(kind, "") for kind in FONT_CHAINS},
    }
    return tuple(
        ItemView(words, contents[field], _(ITEM_NOTES[field]).format(fonts="、".join(FONT_CHAINS.get(field, ()))))
        for words, field in BUREAU_ITEMS.items()
    )


def office_row(office: Office) -> OfficeRowView:
    """Return an office as a row of 科室."""
    return OfficeRowView(office.name, "、".join(office.aliases), yes_or_no(office.in_all), office.contact, office.phone)


def period_row(period: Period) -> PeriodRowView:
    """Return a period as a row of 报送期."""
    return PeriodRowView(period.code, period.name, period.start, period.cutoff, period.due, period.report_date, period.recipient)


def target_row(target: Target, *, accepted: bool) -> TargetRowView:
    """Return a target as a row of 指标."""
    words = target.comparator.value
    return TargetRowView(target.measure, target.indicator, words, target.value, target.unit, target.quote, yes_or_no(accepted))


def milestone_row(milestone: Milestone, *, accepted: bool) -> MilestoneRowView:
    """Return a milestone as a row of 节点."""
    return MilestoneRowView(
        milestone.measure,
        milestone.kind.value,
        milestone.start,
        milestone.due,
        milestone.action,
        milestone.quote,
        milestone.note,
        yes_or_no(accepted),
    )


def waiver_row(waiver: Waiver) -> WaiverRowView:
    """Return a waiver as a row of 豁免."""
    return WaiverRowView(waiver.code, waiver.office, waiver.measure, waiver.reason, waiver.decided_by)


def year_workbook_view(assignment: Assignment) -> YearWorkbookView:
    """Return what the year's workbook is filled with; every cell as the reading side takes it."""
    measures = assignment.measures
    return YearWorkbookView(
        bureau=assignment.bureau.name,
        year=assignment.year,
        items=bureau_rows(assignment.bureau, assignment.year),
        offices=tuple(map(office_row, assignment.offices)),
        periods=tuple(map(period_row, assignment.periods)),
        measures=tuple(
            MeasureRowView(one.number, one.theme, one.text, one.office_text, one.deadline_text, one.deadline) for one in measures
        ),
        targets=tuple(target_row(one, accepted=True) for measure in measures for one in measure.targets),
        milestones=tuple(milestone_row(one, accepted=True) for measure in measures for one in measure.milestones),
        corrections=tuple(
            CorrectionRowView(one.measure, one.column, one.doubt, one.original, one.suggestion, yes_or_no(one.accepted))
            for one in assignment.corrections
        ),
        waivers=tuple(map(waiver_row, assignment.waivers)),
    )


def yes_or_no(value: bool) -> str:
    """Return a choice as the workbook has it."""
    return "是" if value else "否"
