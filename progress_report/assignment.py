"""The year's workbook 任务分工.xlsx → Assignment; the only thing a clerk maintains.

Every sheet is found by its name and every column by its header. A cell that cannot be understood ends the reading with its
address: figures that rest on a misread assignment would all be wrong.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from pathlib import Path
from typing import TypeVar

from progress_report.closer_look import look_closer
from progress_report.errors import ReportError, WorkbookError
from progress_report.findings import KINDS
from progress_report.fonts import FONT_CHAINS
from progress_report.i18n import _
from progress_report.model import (
    Assignment,
    Bureau,
    CellRef,
    Comparator,
    Correction,
    Measure,
    Milestone,
    MilestoneKind,
    Office,
    Period,
    Severity,
    Target,
    Variant,
    Waiver,
)
from progress_report.preflight import Kind, inspect
from progress_report.sheets import CellValue, Row, Sheet, Table, find_table, read_workbook, with_merges_filled
from progress_report.values import plain_number

WORKBOOK_NAME = "任务分工.xlsx"
ALL_OFFICES = frozenset({"各科室", "各单位", "机关各科室", "各处室", "各责任科室"})
"""Words in 责任科室 that stand for the whole roster."""

BUREAU, OFFICES, PERIODS, MEASURES, TARGETS, MILESTONES = "单位", "科室", "报送期", "任务", "指标", "节点"
CORRECTIONS, WAIVERS = "校对", "豁免"

BUREAU_ITEMS = {
    "单位全称": "name",
    "年度": "year",
    "报告标题": "report_title",
    "任务分工表标题": "table_title",
    "工作依据": "basis",
    "依据文号": "basis_number",
    "序时进度容差": "tolerance",
    "报告版式": "variant",
    "发文字号": "document_number",
    "签发人": "signer",
    "抄送": "copies_to",
    "函标题": "letter_title",
    **{f"{kind}字体": kind for kind in FONT_CHAINS},
}
REQUIRED_BUREAU_ITEMS = frozenset({"name", "report_title", "table_title", "basis"})
HEADERS: dict[str, dict[str, str]] = {
    BUREAU: {"项目": "item", "内容": "content"},
    OFFICES: {"科室": "name", "别名": "aliases", "计入各科室": "in_all", "联系人": "contact", "联系电话": "phone"},
    PERIODS: {
        "代码": "code",
        "名称": "name",
        "统计开始": "start",
        "统计截止": "cutoff",
        "报送截止": "due",
        "成文日期": "report_date",
        "主送机关": "recipient",
    },
    MEASURES: {
        "序号": "number",
        "重点任务": "theme",
        "具体措施": "text",
        "责任科室": "offices",
        "完成时限": "deadline_text",
        "时限日期": "deadline",
    },
    TARGETS: {
        "序号": "measure",
        "指标名称": "indicator",
        "要求": "comparator",
        "目标值": "value",
        "单位": "unit",
        "原文依据": "quote",
        "采用": "accepted",
    },
    MILESTONES: {
        "序号": "measure",
        "类型": "kind",
        "开始日期": "start",
        "截止日期": "due",
        "事项": "action",
        "原文依据": "quote",
        "说明": "note",
        "采用": "accepted",
    },
    CORRECTIONS: {
        "序号": "measure",
        "栏目": "column",
        "疑点": "doubt",
        "原文": "original",
        "建议改为": "suggestion",
        "采用": "accepted",
    },
    WAIVERS: {"代码": "code", "科室": "office", "序号": "measure", "理由": "reason", "决定人": "decided_by"},
}
OFFICE_COLUMN = "责任科室"
CORRECTABLE = {"重点任务": "theme", "具体措施": "text", "完成时限": "deadline_text"}

_E = TypeVar("_E", bound=Enum)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes typed values out of the rows of one sheet, and says which cell is wrong."""

    file: str
    table: Table
    percentages: frozenset[tuple[str, str]] = frozenset()
    """Sheet and address of the cells that show their number as a percentage."""

    def fail(self, row: Row, field: str, message: str) -> WorkbookError:
        where = CellRef(self.file, self.table.sheet, f"{self.table.columns.get(field, 'A')}{row.number}")
        return WorkbookError(f"{where}：{message}")

    def filled_rows(self) -> Iterable[Row]:
        return (row for row in self.table.rows if not row.is_blank())

    def text(self, row: Row, field: str, *, required: bool = False) -> str:
        value = row.values.get(field, "")
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value).strip()
        if required and not text:
            raise self.fail(row, field, _("此格不能为空"))
        return text

    def whole(self, row: Row, field: str) -> int:
        text = self.text(row, field, required=True)
        if not text.isascii() or not text.isdigit():
            raise self.fail(row, field, _("应为整数，现为“{text}”").format(text=text))
        return int(text)

    def number(self, row: Row, field: str) -> Decimal:
        text = self.text(row, field, required=True)
        try:
            value = Decimal(text)
        except InvalidOperation:
            raise self.fail(row, field, _("应为数值，现为“{text}”").format(text=text)) from None
        if not value.is_finite():
            raise self.fail(row, field, _("应为数值，现为“{text}”").format(text=text))
        return value

    def optional_day(self, row: Row, field: str) -> date | None:
        value = row.values.get(field, "")
        return None if value == "" else self._as_day(row, field, value)

    def day(self, row: Row, field: str) -> date:
        value = row.values.get(field, "")
        if value == "":
            raise self.fail(row, field, _("此格不能为空"))
        return self._as_day(row, field, value)

    def _as_day(self, row: Row, field: str, value: CellValue) -> date:
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        raise self.fail(row, field, _("应为日期（单元格格式为日期），现为“{text}”").format(text=value))

    def yes(self, row: Row, field: str, *, default: bool) -> bool:
        text = self.text(row, field)
        if text in {"", "是", "否"}:
            return default if not text else text == "是"
        raise self.fail(row, field, _("应填“是”或“否”，现为“{text}”").format(text=text))

    def offices(self, row: Row, field: str, roster: tuple[Office, ...]) -> tuple[str, ...]:
        try:
            return expand_offices(self.text(row, field, required=True), roster)
        except UnknownOfficeError as error:
            raise self.fail(row, field, str(error)) from None

    def choice(self, row: Row, field: str, kind: type[_E]) -> _E:
        text = self.text(row, field, required=True)
        try:
            return kind(text)
        except ValueError:
            choices = "、".join(str(member.value) for member in kind)
            raise self.fail(row, field, _("应为{choices}之一，现为“{text}”").format(choices=choices, text=text)) from None


def read_assignment(path: Path) -> Assignment:
    """Read the year's workbook.

    Raises WorkbookError naming file, sheet and cell when a sheet, a column or a value is missing or not understood.
    """
    try:
        inspection = inspect(path)
    except OSError as error:
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=path.name, reason=error.strerror or error)) from error
    if inspection.kind is not Kind.WORKBOOK:
        reason = _(KINDS[inspection.kind.value].message).format(reason=_("文件已损坏或没有下载完整"))
        raise WorkbookError(_("打不开工作簿 {file}：{reason}").format(file=path.name, reason=reason))
    sheets = {sheet.name.strip(): sheet for sheet in read_workbook(path, inspection.data)}
    if MEASURES in sheets:
        # A theme may be merged over its measures, as it is printed.
        sheets[MEASURES] = with_merges_filled(sheets[MEASURES])
    percentages = look_closer(inspection.data, path.name).percentages if inspection.wants_closer_look else frozenset()
    file = f"{path.parent.name}/{path.name}"

    def reader(name: str, *, optional_fields: frozenset[str] = frozenset()) -> _Reader:
        return _Reader(file, _table(file, sheets.get(name), name, optional_fields), percentages)

    bureau, year = _read_bureau(reader(BUREAU))
    offices = _read_offices(reader(OFFICES, optional_fields=frozenset({"aliases", "in_all", "contact", "phone"})))
    periods = _read_periods(reader(PERIODS), year)
    rows = reader(MEASURES)
    numbers = {rows.whole(row, "number") for row in rows.filled_rows()}
    corrections = _read_corrections(reader(CORRECTIONS), numbers) if CORRECTIONS in sheets else ()
    measures = _read_measures(rows, offices, corrections)
    targets = _read_targets(reader(TARGETS, optional_fields=frozenset({"quote", "accepted"})), numbers)
    milestones = _read_milestones(reader(MILESTONES, optional_fields=frozenset({"start", "note", "accepted"})), numbers)
    waivers = _read_waivers(reader(WAIVERS), offices, numbers) if WAIVERS in sheets else ()
    completed = tuple(
        replace(
            measure,
            targets=tuple(target for target in targets if target.measure == measure.number),
            milestones=tuple(milestone for milestone in milestones if milestone.measure == measure.number),
        )
        for measure in measures
    )
    corrected = _apply(corrections, completed, file)
    for measure in corrected:
        years = re.findall(r"(?<!\d)(20\d\d)年", measure.deadline_text)
        if years and str(measure.deadline.year) not in years:
            raise WorkbookError(
                _("{file}［{sheet}］第{number}项的完成时限是“{text}”，时限日期却在 {year} 年，请改成一致").format(
                    file=file, sheet=MEASURES, number=measure.number, text=measure.deadline_text, year=measure.deadline.year
                )
            )
    return Assignment(year, bureau, offices, periods, corrected, corrections, waivers)


def _table(file: str, sheet: Sheet | None, name: str, optional_fields: frozenset[str]) -> Table:
    headers = HEADERS[name]
    if sheet is None:
        raise WorkbookError(_("{file} 缺少工作表“{sheet}”，请从上一年度的工作簿或模板中恢复").format(file=file, sheet=name))
    required = frozenset(headers.values()) - optional_fields
    table = find_table(sheet, headers, required)
    missing = [words for words, field in headers.items() if field in required and (table is None or field not in table.columns)]
    if table is None or missing:
        columns = "、".join(f"“{words}”" for words in missing)
        raise WorkbookError(_("{file}［{sheet}］缺少列：{columns}").format(file=file, sheet=name, columns=columns))
    return table


def _read_bureau(reader: _Reader) -> tuple[Bureau, int]:
    items: dict[str, str] = dict.fromkeys(BUREAU_ITEMS.values(), "")
    year, tolerance, variant = 0, Decimal(0), Variant.PLAIN
    for row in reader.filled_rows():
        field = BUREAU_ITEMS.get(reader.text(row, "item"))
        if field == "year":
            year = reader.whole(row, "content")
        elif field == "tolerance":
            tolerance = reader.number(row, "content")
        elif field == "variant":
            variant = reader.choice(row, "content", Variant) if reader.text(row, "content") else Variant.PLAIN
        elif field is not None:
            items[field] = reader.text(row, "content", required=field in REQUIRED_BUREAU_ITEMS)
    absent = [words for words, field in BUREAU_ITEMS.items() if not items[field] and field in REQUIRED_BUREAU_ITEMS]
    if not year:
        absent.append("年度")
    if absent:
        raise WorkbookError(
            _("{file}［{sheet}］缺少项目：{items}").format(file=reader.file, sheet=reader.table.sheet, items="、".join(absent))
        )
    bureau = Bureau(
        name=items["name"],
        report_title=items["report_title"],
        table_title=items["table_title"],
        basis=items["basis"],
        basis_number=items["basis_number"],
        time_progress_tolerance=tolerance,
        variant=variant,
        document_number=items["document_number"],
        signer=items["signer"],
        copies_to=items["copies_to"],
        letter_title=items["letter_title"],
        fonts={kind: items[kind] for kind in FONT_CHAINS if items[kind]},
    )
    return bureau, year


def _read_offices(reader: _Reader) -> tuple[Office, ...]:
    offices: list[Office] = []
    taken: dict[str, str] = {}
    for row in reader.filled_rows():
        name = reader.text(row, "name", required=True)
        aliases = tuple(part for part in re.split(r"[、，,；;/\s]+", reader.text(row, "aliases")) if part)
        for word in (name, *aliases):
            if word in taken:
                raise reader.fail(row, "name", _("“{name}”与“{other}”重名").format(name=word, other=taken[word]))
            taken[word] = name
        offices.append(
            Office(
                name,
                aliases,
                reader.yes(row, "in_all", default=True),
                reader.text(row, "contact"),
                reader.text(row, "phone"),
                CellRef(reader.file, reader.table.sheet, f"{reader.table.columns['name']}{row.number}"),
            )
        )
    if not offices:
        raise WorkbookError(_("{file}［{sheet}］没有科室").format(file=reader.file, sheet=reader.table.sheet))
    return tuple(offices)


def _read_periods(reader: _Reader, year: int) -> tuple[Period, ...]:
    periods: list[Period] = []
    for row in reader.filled_rows():
        code = reader.text(row, "code", required=True)
        if not re.fullmatch(r"[0-9A-Za-z一-鿿_-]{1,20}", code):
            raise reader.fail(row, "code", _("代码只能用字母、数字、汉字、“-”“_”，现为“{text}”").format(text=code))
        if any(period.code == code for period in periods):
            raise reader.fail(row, "code", _("代码“{code}”重复").format(code=code))
        period = Period(
            code=code,
            name=reader.text(row, "name", required=True),
            start=reader.day(row, "start"),
            cutoff=reader.day(row, "cutoff"),
            due=reader.day(row, "due"),
            report_date=reader.day(row, "report_date"),
            recipient=reader.text(row, "recipient", required=True),
            where=CellRef(reader.file, reader.table.sheet, f"{reader.table.columns['cutoff']}{row.number}"),
        )
        if period.start > period.cutoff:
            raise reader.fail(row, "cutoff", _("统计截止早于统计开始"))
        if period.due < period.cutoff:
            raise reader.fail(row, "due", _("报送截止早于统计截止"))
        if period.report_date < period.cutoff:
            raise reader.fail(row, "report_date", _("成文日期早于统计截止"))
        if period.cutoff.year != year:
            raise reader.fail(row, "cutoff", _("统计截止不在 {year} 年").format(year=year))
        periods.append(period)
    if not periods:
        raise WorkbookError(_("{file}［{sheet}］没有报送期").format(file=reader.file, sheet=reader.table.sheet))
    return tuple(periods)


def _read_measures(reader: _Reader, offices: tuple[Office, ...], corrections: tuple[Correction, ...]) -> tuple[Measure, ...]:
    """Read the measures; accepted corrections of 责任科室 count before offices are looked up."""
    measures: list[Measure] = []
    for row in reader.filled_rows():
        number = reader.whole(row, "number")
        for correction in corrections:
            if correction.accepted and (correction.measure, correction.column) == (number, OFFICE_COLUMN):
                corrected = _corrected(reader.text(row, "offices"), correction, reader.file)
                row = replace(row, values={**row.values, "offices": corrected})
        if measures and number <= measures[-1].number:
            raise reader.fail(row, "number", _("序号应自上而下递增且不重复，现为 {number}").format(number=number))
        measures.append(
            Measure(
                number=number,
                theme=reader.text(row, "theme", required=True),
                text=reader.text(row, "text", required=True),
                office_text=reader.text(row, "offices", required=True),
                offices=reader.offices(row, "offices", offices),
                deadline_text=reader.text(row, "deadline_text", required=True),
                deadline=reader.day(row, "deadline"),
                where=CellRef(reader.file, reader.table.sheet, f"{reader.table.columns['number']}{row.number}"),
            )
        )
    if not measures:
        raise WorkbookError(_("{file}［{sheet}］没有任务").format(file=reader.file, sheet=reader.table.sheet))
    names = [measures[0].theme]
    names += [after.theme for before, after in itertools.pairwise(measures) if after.theme != before.theme]
    for name in names:
        if names.count(name) > 1:
            raise WorkbookError(
                _("{file}［{sheet}］重点任务“{name}”分在不相邻的几处，请排在一起").format(
                    file=reader.file, sheet=reader.table.sheet, name=name
                )
            )
    return tuple(measures)


class UnknownOfficeError(ReportError):
    """A name that is neither in the roster nor an alias."""


def expand_offices(text: str, offices: tuple[Office, ...]) -> tuple[str, ...]:
    """Return the offices named in 责任科室 in roster order; 各科室 stands for all that are counted into it.

    Raises UnknownOfficeError.
    """
    by_word: Mapping[str, str] = {word: office.name for office in offices for word in (office.name, *office.aliases)}
    named: set[str] = set()
    for part in _office_words(text, by_word):
        if part in ALL_OFFICES:
            named.update(office.name for office in offices if office.in_all)
        elif part in by_word:
            named.add(by_word[part])
        elif part:
            raise UnknownOfficeError(_("“{name}”不在“科室”表中，请先登记科室或别名").format(name=part))
    return tuple(office.name for office in offices if office.name in named)


def _office_words(text: str, known: Mapping[str, str]) -> Iterable[str]:
    """Return the names in 责任科室: separated by marks, or as issued documents have them (办公室牵头，综合科配合)."""
    parts = [part for part in re.split(r"[、，,；;/\s]+", text) if part]
    if all(part in known or part in ALL_OFFICES for part in parts):
        return parts
    # The understanding of issued documents is slow to import and seldom needed.
    from progress_report.importing.office_names import ALL, read_offices

    found = read_offices(text)
    if found.names and not found.vague and all(name in known or name == ALL for name in found.names):
        return found.names
    return parts


def _measure_number(reader: _Reader, row: Row, numbers: set[int]) -> int:
    number = reader.whole(row, "measure")
    if number not in numbers:
        raise reader.fail(row, "measure", _("“任务”表中没有第{number}项").format(number=number))
    return number


def _in_force(reader: _Reader) -> Iterable[Row]:
    """Return the rows that a person has not left as mere proposals (采用: 否)."""
    return (row for row in reader.filled_rows() if reader.yes(row, "accepted", default=True))


def _read_targets(reader: _Reader, numbers: set[int]) -> tuple[Target, ...]:
    targets: list[Target] = []
    for row in _in_force(reader):
        value, unit = reader.number(row, "value"), reader.text(row, "unit", required=True)
        if unit == "%" and (reader.table.sheet, f"{reader.table.columns['value']}{row.number}") in reader.percentages:
            # Excel keeps what shows as 100% as 1.
            value = plain_number(value * 100)
        elif unit == "%" and 0 < value <= 1:
            raise reader.fail(
                row,
                "value",
                _("分不清是 {number}% 还是 {percent}%，请写成 1 至 100 的数").format(
                    number=value, percent=plain_number(value * 100)
                ),
            )
        target = Target(
            measure=_measure_number(reader, row, numbers),
            indicator=reader.text(row, "indicator", required=True),
            comparator=reader.choice(row, "comparator", Comparator),
            value=value,
            unit=unit,
            quote=reader.text(row, "quote"),
        )
        if any((other.measure, other.indicator) == (target.measure, target.indicator) for other in targets):
            raise reader.fail(row, "indicator", _("同一任务下指标名称重复"))
        targets.append(target)
    return tuple(targets)


def _read_milestones(reader: _Reader, numbers: set[int]) -> tuple[Milestone, ...]:
    return tuple(
        Milestone(
            measure=_measure_number(reader, row, numbers),
            kind=reader.choice(row, "kind", MilestoneKind),
            quote=reader.text(row, "quote"),
            start=reader.optional_day(row, "start"),
            due=reader.optional_day(row, "due"),
            action=reader.text(row, "action"),
            note=reader.text(row, "note"),
        )
        for row in _in_force(reader)
    )


def _read_corrections(reader: _Reader, numbers: set[int]) -> tuple[Correction, ...]:
    corrections: list[Correction] = []
    for row in reader.filled_rows():
        correction = Correction(
            measure=_measure_number(reader, row, numbers) if reader.text(row, "measure") else None,
            column=reader.text(row, "column"),
            doubt=reader.text(row, "doubt"),
            original=reader.text(row, "original"),
            suggestion=reader.text(row, "suggestion"),
            accepted=reader.yes(row, "accepted", default=False),
        )
        if correction.accepted and correction.column not in {*CORRECTABLE, OFFICE_COLUMN}:
            raise reader.fail(row, "accepted", _("“{column}”的疑点没有可采用的改法").format(column=correction.column))
        if correction.accepted and not (correction.measure and correction.original and correction.suggestion):
            raise reader.fail(row, "accepted", _("要采用，须同时写明“原文”和“建议改为”"))
        corrections.append(correction)
    return tuple(corrections)


def _read_waivers(reader: _Reader, offices: tuple[Office, ...], numbers: set[int]) -> tuple[Waiver, ...]:
    waivers = []
    for row in reader.filled_rows():
        code = reader.text(row, "code", required=True)
        if code not in KINDS or KINDS[code].severity is not Severity.WARNING:
            raise reader.fail(row, "code", _("“{code}”不是“提醒”类代码，不能豁免").format(code=code))
        names = reader.offices(row, "office", offices)
        measure = _measure_number(reader, row, numbers) if reader.text(row, "measure") else None
        reason = reader.text(row, "reason", required=True)
        decided_by = reader.text(row, "decided_by", required=True)
        waivers += [Waiver(code, name, measure, reason, decided_by) for name in names]
    return tuple(waivers)


def _apply(corrections: tuple[Correction, ...], measures: tuple[Measure, ...], file: str) -> tuple[Measure, ...]:
    """Return the measures with the corrections that a person accepted; all others stay verbatim."""
    for correction in corrections:
        if not correction.accepted or correction.column == OFFICE_COLUMN:
            continue
        field = CORRECTABLE[correction.column]
        text = next(str(getattr(measure, field)) for measure in measures if measure.number == correction.measure)
        corrected = _corrected(text, correction, file)
        # A theme's name stands on each of its measures: all change together, or the theme would fall apart.
        measures = tuple(
            _with(measure, field, corrected)
            if measure.number == correction.measure or (field == "theme" and measure.theme == text)
            else measure
            for measure in measures
        )
    return measures


def _corrected(text: str, correction: Correction, file: str) -> str:
    """Return a text with an accepted correction. Raises WorkbookError when its original does not stand there exactly once."""
    if text.count(correction.original) != 1:
        raise WorkbookError(
            _("{file}［{sheet}］第{number}项“{column}”中找不到唯一的“{original}”，无法采用订正").format(
                file=file,
                sheet=CORRECTIONS,
                number=correction.measure,
                column=correction.column,
                original=correction.original,
            )
        )
    return text.replace(correction.original, correction.suggestion)


def _with(measure: Measure, field: str, text: str) -> Measure:
    if field == "theme":
        return replace(measure, theme=text)
    return replace(measure, text=text) if field == "text" else replace(measure, deadline_text=text)
