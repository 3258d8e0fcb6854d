"""The settings of the year's workbook: 单位, 科室, 报送期."""

from __future__ import annotations

import re
from decimal import Decimal

from progress_report.assignment.bureau import AnnexText, Bureau, Detail, PaceBy, StateBy, Variant
from progress_report.assignment.cells import SheetReader
from progress_report.assignment.columns import BUREAU_ITEMS, REQUIRED_BUREAU_ITEMS
from progress_report.assignment.model import PERIOD_WORDINGS, Office, Period
from progress_report.gbt9704.typefaces import FONT_CHAINS
from progress_report.messages import _
from progress_report.messages.places import CellRef
from progress_report.reading.lists import listed
from progress_report.reading.patterns import pattern
from progress_report.reading.sheets import Row

DEFAULT_TOLERANCE = Decimal(5)
"""Percentage points by which the done share may lag and still count as 基本达到, where the workbook does not say."""
_LONGEST_CODE = 20
_CODE = pattern(rf"[0-9A-Za-z一-鿿_-]{{1,{_LONGEST_CODE}}}")
_IN_BRACKETS = re.compile(r"[（(].*?[）)]", re.S)
_AGENCY = re.compile(r".*(?:[局会室府院委部办处厅署]|中心)", re.S)
"""How the names of agencies end."""


def read_bureau(reader: SheetReader) -> tuple[Bureau, int]:
    """Return 单位 and the year; what is missing is noted."""
    rows: dict[str, Row] = {}
    for row in reader.filled_rows():
        field = BUREAU_ITEMS.get(reader.text(row, "item"))
        if field is None:
            continue
        if field in rows:
            reader.report(row, "item", _("“{item}”写了两次").format(item=reader.text(row, "item")))
        rows[field] = row

    required = {"year", *REQUIRED_BUREAU_ITEMS}
    values = {field: reader.text(row, "content", required=field in required) for field, row in rows.items()}

    def words(field: str) -> str:
        return values.get(field, "")

    absent = [item for item, field in BUREAU_ITEMS.items() if field in required and field not in rows]
    if absent:
        reader.problems.add(reader.place, _("缺少项目：{items}").format(items="、".join(absent)))
    tolerance, variant = DEFAULT_TOLERANCE, Variant.PLAIN
    if words("tolerance"):
        tolerance = reader.number(rows["tolerance"], "content", percent=True)
    if words("variant"):
        variant = reader.choice(rows["variant"], "content", Variant)
    detail = reader.choice(rows["detail"], "content", Detail) if words("detail") else Detail.SUMMARY
    annex = reader.choice(rows["annex"], "content", AnnexText) if words("annex") else None
    state_by = reader.choice(rows["state_by"], "content", StateBy) if words("state_by") else StateBy.LEADS
    pace_by = reader.choice(rows["pace_by"], "content", PaceBy) if words("pace_by") else PaceBy.DUE
    year = reader.whole(rows["year"], "content") if words("year") else 0
    if "name" in rows and _several(words("name")):
        problem = _("“{name}”像是几个单位。本程序不排联合行文（7.2.4、7.3.5），请只填主办单位，联合行文另行排版")
        reader.report(rows["name"], "content", problem.format(name=words("name")))
    bureau = Bureau(
        name=words("name"),
        report_title=words("report_title"),
        table_title=words("table_title"),
        basis=words("basis"),
        basis_number=words("basis_number"),
        time_progress_tolerance=tolerance,
        variant=variant,
        document_number=words("document_number"),
        signer=words("signer"),
        copies_to=words("copies_to"),
        letter_title=words("letter_title"),
        fonts={kind: words(kind) for kind in FONT_CHAINS if words(kind)},
        detail=detail,
        chosen_annex=annex,
        pace_by=pace_by,
        state_by=state_by,
        chosen_self=words("chosen_self"),
        chosen_desk=words("chosen_desk"),
        sealed=reader.yes(rows["sealed"], "content", default=True) if "sealed" in rows else True,
    )
    return bureau, year


def _several(name: str) -> bool:
    """Tell whether a name is that of several agencies: a joint document has a head and signatures of its own (7.2.4, 7.3.5)."""
    return sum(_AGENCY.fullmatch(part) is not None for part in listed(_IN_BRACKETS.sub("", name))) > 1


def read_roster(reader: SheetReader) -> tuple[Office, ...]:
    """Return 科室."""
    offices: list[Office] = []
    taken: dict[str, str] = {}
    for row in reader.filled_rows():
        name = reader.text(row, "name", required=True)
        aliases = listed(reader.text(row, "aliases"))
        for word in (name, *aliases):
            if word in taken:
                reader.report(row, "name", _("“{name}”与“{other}”重名").format(name=word, other=taken[word]))
            taken[word] = name
        in_all = reader.yes(row, "in_all", default=True)
        contact, phone = reader.text(row, "contact"), reader.text(row, "phone")
        members = listed(reader.text(row, "members"))
        where = reader.cell(row, "name")
        offices.append(Office(name, aliases, in_all, contact, phone, members, reader.text(row, "note"), where))
    for office, row in zip(offices, reader.filled_rows(), strict=True):
        for member in office.members:
            if member == office.name or taken.get(member) is None:
                reader.report(row, "members", _("“{name}”不在“科室”表中，请先登记科室或别名").format(name=member))
    if not offices:
        reader.problems.add(reader.place, _("没有科室"))
    return tuple(offices)


def read_periods(reader: SheetReader) -> tuple[Period, ...]:
    """Return 报送期."""
    periods: list[Period] = []
    for row in reader.filled_rows():
        noted = len(reader.problems.seen)
        code = reader.text(row, "code", required=True)
        plain = code.isascii() and code.isalnum() and len(code) <= _LONGEST_CODE
        if code and not plain and not _CODE.fullmatch(code):
            reader.report(row, "code", _("代码只能用字母、数字、汉字、“-”“_”，现为“{text}”").format(text=code))
        if any(period.code.upper() == code.upper() for period in periods):
            reader.report(row, "code", _("代码“{code}”重复").format(code=code))
        period = Period(
            code=code,
            name=reader.text(row, "name", required=True),
            start=reader.day(row, "start"),
            cutoff=reader.day(row, "cutoff"),
            due=reader.day(row, "due"),
            report_date=reader.day(row, "report_date"),
            recipient=reader.text(row, "recipient", required=True),
            **{name: reader.text(row, name) for name in PERIOD_WORDINGS},
            where=reader.cell(row, "cutoff"),
        )
        if len(reader.problems.seen) == noted:
            _hold_dates_together(reader, row, period)
        periods.append(period)
    if not periods:
        reader.problems.add(reader.place, _("没有报送期"))
    return tuple(periods)


def wording_cells(bureau: SheetReader, periods: SheetReader) -> dict[tuple[str, str], CellRef]:
    """Return where the wordings stand, by period code ("" in 单位) and field of the bureau."""
    year = {
        ("", field): bureau.cell(row, "content")
        for row in bureau.filled_rows()
        if (field := BUREAU_ITEMS.get(bureau.text(row, "item"))) is not None
    }
    own = {
        (periods.text(row, "code"), name): periods.cell(row, name)
        for row in periods.filled_rows()
        for name in PERIOD_WORDINGS
        if name in periods.table.columns
    }
    return year | own


def _hold_dates_together(reader: SheetReader, row: Row, period: Period) -> None:
    if period.start > period.cutoff:
        reader.report(row, "cutoff", _("统计截止早于统计开始"))
    if period.due < period.cutoff:
        reader.report(row, "due", _("报送截止早于统计截止"))
    if period.report_date < period.cutoff:
        reader.report(row, "report_date", _("成文日期早于统计截止"))
    if reader.year and period.cutoff.year != reader.year:
        reader.report(row, "cutoff", _("统计截止不在 {year} 年").format(year=reader.year))
