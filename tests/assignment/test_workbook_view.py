"""A year with everything that one may have, written by the template and read again: what either side forgets is lost at a re-issue."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from progress_report.assignment.bureau import AnnexText, Bureau, Detail, PaceBy, StateBy, Variant
from progress_report.assignment.columns import BUREAU_ITEMS, COLUMNS
from progress_report.assignment.identity import identities
from progress_report.assignment.model import (
    Assignment,
    Combination,
    Comparator,
    Correction,
    Holiday,
    MeasureKind,
    Milestone,
    MilestoneKind,
    Office,
    Target,
    Waiver,
)
from progress_report.assignment.workbook import read_assignment
from progress_report.assignment.workbook_view import ITEM_NOTES, bureau_rows, year_workbook_view
from progress_report.gbt9704.typefaces import FONT_CHAINS
from progress_report.templating import Template
from tests.builders import measure, period

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "年度工作簿.xlsx"
BUREAU = Bureau(
    name="××局",
    report_title="××局关于2025年政务公开工作进展情况的报告",
    table_title="2025年任务分工",
    basis="2025年政务公开工作要点",
    basis_number="×政办发〔2025〕3号",
    time_progress_tolerance=Decimal("2.5"),
    variant=Variant.UPWARD,
    document_number="×局〔2025〕7号",
    signer="张某某",
    copies_to="市政府办公室",
    letter_title="××局关于报送2025年政务公开工作进展情况的函",
    fonts={kind: chain[-1] for kind, chain in FONT_CHAINS.items()},
    detail=Detail.FULL,
    chosen_annex=AnnexText.WORDS,
    pace_by=PaceBy.CALENDAR,
    state_by=StateBy.ALL,
    sealed=False,
    chosen_self="本委",
    chosen_desk="综合科",
)
OFFICES = (
    Office("甲科", ("甲", "一科"), contact="王某", phone="1234567", note="新增"),
    Office("乙科", in_all=False),
    Office("局属单位", members=("甲科", "乙科")),
)
PERIOD = period(
    report_title="××局关于2025年全年政务公开工作进展情况的报告",
    document_number="×局〔2025〕9号",
    letter_title="××局关于报送2025年全年进展情况的函",
    signer="李某某",
    copies_to="市政务服务局",
)
(IDENTITY,) = identities(2025, [("", "公开目录并更新。")])
MEASURE = measure(
    1,
    ["甲科", "乙科"],
    text="公开目录并更新。",
    targets=(Target(1, "公开率", Comparator.ABOVE, Decimal("98.5"), "%", "公开率高于98.5%", Combination.SUM),),
    milestones=(
        Milestone(1, MilestoneKind.FIXED, "9月30日前报送", date(2025, 9, 1), date(2025, 9, 30), "报送", "放假前"),
        Milestone(1, MilestoneKind.QUARTERLY, "每季度更新", action="更新"),
    ),
    leads=("甲科",),
    subtheme="目录",
    short_name="公开目录",
    extra=(("备注", "原文如此"), ("督办领导", "张局长")),
    identity=IDENTITY,
)
YEAR = Assignment(
    2025,
    BUREAU,
    OFFICES,
    (PERIOD,),
    (MEASURE,),
    corrections=(Correction(1, "具体措施", "“更新”重复", "更新更新", "更新", accepted=False, urgency="请核对"),),
    waivers=(Waiver("C05", "甲科", 1, "已当面核对", "局长", "H2", "没有佐证"),),
    holidays=(Holiday(date(2025, 10, 1), date(2025, 10, 8), True, "国庆节"), Holiday(date(2025, 9, 28), date(2025, 9, 28), False, "上班")),
)  # fmt: skip


def written(year: Assignment, folder: Path) -> Assignment:
    """Return a year as it comes back from a workbook that the template was filled with."""
    path = folder / "2025" / "任务分工.xlsx"
    path.parent.mkdir()
    with path.open("wb") as out:
        Template(TEMPLATE.read_bytes(), TEMPLATE.name).fill(year_workbook_view(year).context(), out)
    return read_assignment(path)


def test_a_year_comes_back_as_it_was_written(tmp_path: Path) -> None:
    found = written(YEAR, tmp_path)
    assert found.findings == ()
    assert replace(found, cells={}) == YEAR


@pytest.mark.parametrize("value", [BUREAU, PERIOD, MEASURE, OFFICES[0], YEAR], ids=lambda value: type(value).__name__)
def test_nothing_is_left_as_it_is_by_default(value: object) -> None:
    """Else a field that neither side knows of would seem to come back."""
    assert is_dataclass(value)
    elsewhere = {"where", "cells", "findings", "deadline", "kind", "in_all", "members"}
    for one in fields(value):
        if one.name not in elsewhere and (one.default is not MISSING or one.default_factory is not MISSING):
            default = one.default if one.default_factory is MISSING else one.default_factory()
            assert getattr(value, one.name) != default, one.name


def test_a_duty_all_year_comes_back_without_a_day(tmp_path: Path) -> None:
    lasting = replace(MEASURE, kind=MeasureKind.CONTINUING, deadline=None, deadline_text="全年")
    assert written(replace(YEAR, measures=(lasting,)), tmp_path).measures == (lasting,)


def test_every_item_of_the_bureau_has_its_row_and_its_note() -> None:
    assert [row.item for row in bureau_rows(BUREAU, 2025)] == list(BUREAU_ITEMS)
    assert set(ITEM_NOTES) == set(BUREAU_ITEMS.values())
    assert all(row.note for row in bureau_rows(BUREAU, 2025))


def test_a_sheet_names_no_column_and_no_field_twice() -> None:
    for columns in COLUMNS.values():
        assert len({one.words for one in columns}) == len({one.field for one in columns}) == len(columns)
