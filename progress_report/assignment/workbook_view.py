"""What ``templates/年度工作簿.xlsx`` is filled with: the writing side of the year's workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, NamedTuple

from progress_report.assignment.bureau import Bureau
from progress_report.assignment.columns import BUREAU_ITEMS, HEADERS, MEASURES
from progress_report.assignment.holidays import HolidayKind
from progress_report.assignment.model import Assignment, Holiday, Measure, Milestone, Office, Period, Target, Waiver
from progress_report.gbt9704.typefaces import FONT_CHAINS
from progress_report.messages import N_, _
from progress_report.reading.sheets import header_key

ITEM_NOTES = {
    "name": N_("报告的署名"),
    "year": N_("须与本文件所在文件夹的名称一致"),
    "report_title": N_("报告标题；过长时可用 Alt+Enter 在词语之间换行，排成梯形或菱形"),
    "table_title": N_("任务分工表的标题，也用作附件名称"),
    "basis": N_("报告开头“根据《……》”中的文件名称，不写书名号"),
    "basis_number": N_("该文件的发文字号，如 ×政办发〔2023〕×号；没有则留空，报告中不写"),
    "tolerance": N_("按日历时，完成率低于序时进度多少个百分点以内仍算“基本达到”"),
    "pace_by": N_("按时限（默认，只看时限和节点到了的做没做）、按日历（另印全年已过去百分之几）"),
    "state_by": N_("牵头科室（默认，有牵头的以牵头科室的状态为准）、全部科室（都完成才算完成）"),
    "variant": N_("普通（默认，无版头，盖章）、函（报告作附件）、上行文（有版头、签发人、版记）"),
    "detail": N_("摘要（默认，一项一句，用统稿的文字）、全文（各科室的文字）"),
    "annex": N_("附件“进展情况”一栏：科室原文、状态与佐证；留空则正文为摘要时印科室原文，为全文时不重复"),
    "document_number": N_("上行文、函的发文字号，如 ×医保〔2023〕5号；普通版式不用填"),
    "signer": N_("上行文的签发人姓名"),
    "copies_to": N_("版记中的抄送机关，句末不写句号；没有则留空"),
    "letter_title": N_("用函报送时函的标题，如 ××市医疗保障局关于报送2023年政务公开工作进展情况的函"),
    "chosen_self": N_("报告里怎么称呼本单位，如 我局、我委、我街道；留空则按单位全称"),
    "chosen_desk": N_("收填报表、发催办单的科室；留空则用花名册里的办公室"),
    "sealed": N_("是（默认）、否；不加盖印章的，署名右空二字，成文日期在下一行（7.3.5.2）"),
    **{kind: N_("印刷用的字体；留空用模板里的字体。依次可用：{fonts}") for kind in FONT_CHAINS},
}


class ItemView(NamedTuple):
    """A row of 单位."""

    item: Annotated[str, "项目"]
    content: Annotated[str | int | Decimal, "内容"]
    note: Annotated[str, "说明"]


class OfficeRowView(NamedTuple):
    """A row of 科室."""

    name: Annotated[str, "科室名称"]
    aliases: Annotated[str, "别名（顿号分开）"]
    in_all: Annotated[str, "计入各科室（是/否）"]
    contact: Annotated[str, "联系人"]
    phone: Annotated[str, "联系电话"]
    members: Annotated[str, "成员（一组单位的各成员，顿号分开；没有则空）"] = ""
    note: Annotated[str, "说明（如新增及其出处）"] = ""


class MeasureRowView(NamedTuple):
    """A row of 任务."""

    number: Annotated[int, "序号"]
    theme: Annotated[str, "重点任务"]
    text: Annotated[str, "具体措施"]
    office_text: Annotated[str, "责任科室"]
    deadline_text: Annotated[str, "完成时限"]
    deadline: Annotated[date | None, "时限日期或 None"]
    subtheme: Annotated[str, "二级任务（没有则空）"] = ""
    short_name: Annotated[str, "简称（没有则空）"] = ""
    leads: Annotated[str, "牵头科室（没有则空）"] = ""
    kind: Annotated[str, "时限类型：限时/持续"] = ""
    identity: Annotated[str, "标识（程序用来认出同一项任务，不印）"] = ""
    extra: Annotated[tuple[str, ...], "原表其他栏目的内容，与 extra_columns 一一对应"] = ()


class TargetRowView(NamedTuple):
    """A row of 指标."""

    measure: Annotated[int, "任务序号"]
    indicator: Annotated[str, "指标"]
    comparator: Annotated[str, "要求（≥、≤、=、< 或 >）"]
    value: Annotated[Decimal, "目标值"]
    unit: Annotated[str, "单位"]
    quote: Annotated[str, "原文"]
    accepted: Annotated[str, "采用（是/否）"]
    chosen: Annotated[str, "汇总方式（空为默认）"] = ""


class MilestoneRowView(NamedTuple):
    """A row of 节点."""

    measure: Annotated[int, "任务序号"]
    kind: Annotated[str, "类型"]
    start: Annotated[date | None, "开始日期或 None"]
    due: Annotated[date | None, "截止日期或 None"]
    action: Annotated[str, "事项"]
    quote: Annotated[str, "原文"]
    note: Annotated[str, "说明"]
    accepted: Annotated[str, "采用（是/否）"]


class CorrectionRowView(NamedTuple):
    """A row of 校对."""

    measure: Annotated[int | None, "任务序号或 None"]
    column: Annotated[str, "列"]
    doubt: Annotated[str, "疑点"]
    original: Annotated[str, "原文"]
    suggestion: Annotated[str, "建议改为"]
    accepted: Annotated[str, "采用（是/否）"]
    urgency: Annotated[str, "轻重：必须先定/请核对/仅供参考"] = ""


class HolidayRowView(NamedTuple):
    """A row of 节假日."""

    first: Annotated[date, "开始日期"]
    last: Annotated[date, "结束日期"]
    kind: Annotated[str, "安排：放假/上班"]
    name: Annotated[str, "名称"]


class YearWorkbookView(NamedTuple):
    """年度工作簿."""

    bureau: Annotated[str, "单位全称"]
    year: Annotated[int, "年度"]
    items: Annotated[tuple[ItemView, ...], "“单位”各行"]
    offices: Annotated[tuple[OfficeRowView, ...], "“科室”各行"]
    periods: Annotated[tuple[Period, ...], "“报送期”各行"]
    measures: Annotated[tuple[MeasureRowView, ...], "“任务”各行"]
    targets: Annotated[tuple[TargetRowView, ...], "“指标”各行"]
    milestones: Annotated[tuple[MilestoneRowView, ...], "“节点”各行"]
    corrections: Annotated[tuple[CorrectionRowView, ...], "“校对”各行"]
    waivers: Annotated[tuple[Waiver, ...], "“豁免”各行"]
    extra_columns: Annotated[tuple[str, ...], "“任务”表中原表其他栏目的名称"] = ()
    holidays: Annotated[tuple[HolidayRowView, ...], "“节假日”各行"] = ()

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return self._asdict()


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
        "pace_by": bureau.pace_by.value,
        "state_by": bureau.state_by.value,
        "variant": bureau.variant.value,
        "detail": bureau.detail.value,
        "annex": bureau.chosen_annex.value if bureau.chosen_annex is not None else "",
        "document_number": bureau.document_number,
        "signer": bureau.signer,
        "copies_to": bureau.copies_to,
        "letter_title": bureau.letter_title,
        "chosen_self": bureau.chosen_self,
        "chosen_desk": bureau.chosen_desk,
        "sealed": yes_or_no(bureau.sealed),
        **{kind: bureau.fonts.get(kind, "") for kind in FONT_CHAINS},
    }
    return tuple(
        ItemView(words, contents[field], _(ITEM_NOTES[field]).format(fonts="、".join(FONT_CHAINS.get(field, ()))))
        for words, field in BUREAU_ITEMS.items()
    )


def office_row(office: Office) -> OfficeRowView:
    """Return an office as a row of 科室."""
    return OfficeRowView(
        office.name,
        "、".join(office.aliases),
        yes_or_no(office.in_all),
        office.contact,
        office.phone,
        "、".join(office.members),
        office.note,
    )


def measure_row(measure: Measure) -> MeasureRowView:
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


def target_row(target: Target, *, accepted: bool) -> TargetRowView:
    """Return a target as a row of 指标."""
    words = target.comparator.value
    chosen = target.chosen.value if target.chosen is not None else ""
    return TargetRowView(
        target.measure, target.indicator, words, target.value, target.unit, target.quote, yes_or_no(accepted), chosen
    )


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


def holiday_row(holiday: Holiday) -> HolidayRowView:
    """Return days off or worked as a row of 节假日."""
    kind = HolidayKind.OFF if holiday.off else HolidayKind.WORKED
    return HolidayRowView(holiday.first, holiday.last, kind.value, holiday.name)


def with_extra(
    rows: Sequence[MeasureRowView], extras: Sequence[Sequence[tuple[str, str]]]
) -> tuple[tuple[str, ...], tuple[MeasureRowView, ...]]:
    """Return the other columns of the issued table in their order, and the rows with what stands in each of them.

    A column that is called like one of the workbook's own is told from it.
    """
    named = [{_own_name(words): value for words, value in extra} for extra in extras]
    columns = tuple(dict.fromkeys(words for values in named for words in values))
    filled = (
        row._replace(extra=tuple(values.get(words, "") for words in columns)) for row, values in zip(rows, named, strict=True)
    )
    return columns, tuple(filled)


def _own_name(words: str) -> str:
    # A word in brackets would be taken for a hint to the workbook's own column.
    return f"原表{words}" if header_key(words) in HEADERS[MEASURES] else words


def year_workbook_view(assignment: Assignment) -> YearWorkbookView:
    """Return what the year's workbook is filled with; every cell as the reading side takes it."""
    measures = assignment.measures
    columns, rows = with_extra(tuple(map(measure_row, measures)), [one.extra for one in measures])
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


def yes_or_no(value: bool) -> str:
    """Return a choice as the workbook has it."""
    return "是" if value else "否"
