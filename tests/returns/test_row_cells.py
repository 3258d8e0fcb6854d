"""How the cells of a form's rows are read, each rule on a form that is built in a line."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from progress_report.reading.cell_details import CellDetails, Formula
from progress_report.reading.sheets import CellValue
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability
from tests.builders import measure
from tests.returns.forms import ALL, AMOUNT, HEADER, findings, form, read, row, states, targets, told


@pytest.mark.parametrize(
    ("then", "told_of"),
    [("编制目录。", False), ("1.编制目录。", False), ("编制 目录。", False), ("编制总目录。", True), ("", False), ("  ", False)],
)
def test_a_measures_words_that_were_edited_are_named(then: str, told_of: bool) -> None:
    assert (("R06", 1, "B3") in told(read(form(row(1.0, then), *ALL[1:])))) == told_of


@pytest.mark.parametrize(
    ("then", "told_of"), [("2025年11月底", False), ("2025年 11月底", False), ("2025年6月底", True), ("", False)]
)
def test_a_deadline_that_was_another_when_the_form_went_out_is_named(then: str, told_of: bool) -> None:
    found = read(form(row(1.0, deadline=then), *ALL[1:]))
    details = [one.details for one in findings(found) if one.code == "R23"]
    assert details == ([{"number": "1", "then": then, "now": "2025年11月底"}] if told_of else [])


@pytest.mark.parametrize(
    ("typed", "code", "read_as"),
    [
        ("做了。", None, "做了。"),
        ('＝DISPIMG("1")', "V05", ""),
        ('=DISPIMG("ID_1",1)', "V05", ""),
        ('dispimg("ID_1",1)', "V05", ""),
        ("#REF!", "V06", ""),
        (" #N/A ", "V06", ""),
        ("见 #N/A", None, "见 #N/A"),
        (7.0, None, "7"),
        (True, "V03", None),
    ],
)
def test_what_stands_in_a_cell_of_words(typed: CellValue, code: str | None, read_as: str | None) -> None:
    found = read(form(row(1.0, progress=typed), *ALL[1:]))
    assert [one.code for one in findings(found) if one.where and one.where.cell == "F3"] == ([code] if code else [])
    assert found.returned is not None
    if read_as is not None:
        assert found.returned.entries[0].progress == read_as


def test_a_number_among_words_is_read_as_its_cell_shows_it() -> None:
    look = CellDetails(formats={("填报表", "F3"): "000", ("填报表", "H3"): '0"份"'})
    found = read(form(row(1.0, progress=7.0, evidence=12.0), *ALL[1:]), look=look)
    assert found.returned is not None
    assert (found.returned.entries[0].progress, found.returned.entries[0].evidence) == ("007", "12份")
    assert told(found) == [("V03", 1, "F3"), ("V03", 1, "H3")]


@pytest.mark.parametrize(
    ("typed", "code", "day"),
    [
        (date(2025, 6, 1), None, date(2025, 6, 1)),
        (datetime(1990, 1, 1), None, date(1990, 1, 1)),
        (date(1989, 12, 31), "V01", None),
        (datetime(1900, 3, 20), "V01", None),
        (45809.0, "V03", date(2025, 6, 1)),
        ("6月1日", "V03", date(2025, 6, 1)),
        ("6月", "V02", None),
        ("", None, None),
    ],
)
def test_a_completion_day(typed: CellValue, code: str | None, day: date | None) -> None:
    found = read(form(row(1.0, day=typed), *ALL[1:]))
    assert [one.code for one in findings(found) if one.where and one.where.cell == "G3"] == ([code] if code else [])
    assert found.returned is not None
    assert found.returned.entries[0].completed == day


def test_a_finding_says_the_column_what_was_typed_and_how_it_was_read() -> None:
    found = read(form(row(1.0, status="完成", day="6月1日"), row(2.0, status="快了"), row(4.0, status="已完成", day="11月")))
    details = {one.where.cell: (one.code, one.details) for one in findings(found) if one.where}
    assert details["E3"] == ("V03", {"number": "1", "column": "完成状态", "raw": "完成", "note": "", "value": "已完成"})
    assert details["G3"][1] | {"note": ""} == {
        "number": "1",
        "column": "完成日期",
        "raw": "6月1日",
        "note": "",
        "value": "2025-06-01",
    }
    assert details["E4"][0] in {"V01", "V02"}
    assert "2023" not in details["G5"][1]["note"]


@pytest.mark.parametrize(
    ("formula", "error", "struck", "stale", "code", "raw"),
    [
        (None, None, True, False, "V08", "已完成"),
        (Formula('DISPIMG("1",1)', ""), None, False, False, "V05", '=DISPIMG("1",1)'),
        (Formula("[1]表!A1", "已完成"), None, False, False, "V09", "=[1]表!A1"),
        (Formula("A1", ""), "#N/A", False, False, "V06", "#N/A"),
        (None, "#REF!", False, False, "V06", "#REF!"),
        (Formula("A1", ""), None, False, False, "V04", "=A1"),
        (Formula("A1", "已完成"), None, False, False, "V07", "=A1"),
        (Formula("A1", "已完成"), None, False, True, "V10", "=A1"),
        (Formula("[1]表!A1", "已完成"), None, True, False, "V08", "已完成"),
    ],
)
def test_a_closer_look_at_a_cell(
    formula: Formula | None, error: str | None, struck: bool, stale: bool, code: str, raw: str
) -> None:
    place = ("填报表", "E3")
    look = CellDetails(
        formulas={place: formula} if formula else {},
        errors={place: error} if error else {},
        struck=frozenset({place} if struck else ()),
        stale=stale,
    )
    found = read(form(*ALL), look=look)
    (one,) = findings(found)
    assert (one.code, one.measure, one.where and one.where.cell) == (code, 1, "E3")
    wanted = {"number": "1", "column": "完成状态", "raw": raw} | ({"value": "已完成"} if code in {"V07", "V10"} else {})
    assert one.details == wanted
    assert states(found)[1] is (Status.DONE if code in {"V07", "V10"} else None)


def test_a_closer_look_at_columns_that_the_form_lacks_sees_nothing() -> None:
    short = tuple(word for word in HEADER if word not in {"上期进展（参考）"})
    lines = [(*line[:3], *line[4:]) for line in ALL]
    assert told(read(form(*lines, header=short), look=CellDetails(errors={("填报表", "A3"): "#N/A"}))) == []


def test_targets_values_states_notes_and_cells() -> None:
    found = read(
        form(*ALL), targets((1.0, "投入", "", "", "2000万", "含往年"), (2.0, " 公开率 ", "", "", "不适用", "无此项业务"))
    )
    assert found.returned is not None
    first, second = found.returned.target_entries
    assert (first.measure, first.indicator, first.applicability, first.value, first.note, first.row) == (
        1,
        "投入",
        Applicability.GIVEN,
        Decimal(2000),
        "含往年",
        2,
    )
    assert (second.applicability, second.value, second.note) == (Applicability.NOT_APPLICABLE, None, "无此项业务")
    assert (second.cell("actual").cell, second.cell("note").cell) == ("E3", "F3")
    assert told(found) == [("V03", 1, "E2")]
    found = read(form(*ALL), targets((1.0, "投入", "", "", "", "")))
    assert found.returned is not None
    assert found.returned.target_entries[0].applicability is Applicability.MISSING


@pytest.mark.parametrize(
    ("unit", "typed", "value", "code"),
    [
        ("元", "2000", None, "R25"),
        ("元", 2000.0, None, "R25"),
        ("元", "2,000.5", None, "R25"),
        ("元", "2000万元", Decimal(2000), None),
        ("元", "", None, None),
        ("万元", "2000", Decimal(2000), None),
        ("万 元", "2000", None, "R25"),
        ("", "2000", Decimal(2000), None),
    ],
)
def test_a_bare_number_under_another_unit_than_now_is_not_taken(
    unit: str, typed: CellValue, value: Decimal | None, code: str | None
) -> None:
    found = read(form(*ALL), targets((1.0, "投入", "≥3000", unit, typed, "")))
    assert found.returned is not None
    assert found.returned.target_entries[0].value == value
    changed = [one for one in findings(found) if one.code == "R25"]
    assert [(one.measure, one.where and one.where.cell, one.details["then"], one.details["now"]) for one in changed] == (
        [(1, "E2", unit, "万元")] if code else []
    )


@pytest.mark.parametrize(
    ("requirement", "told_of"), [("≥3000", False), ("≥ 3000", False), ("≥2000", True), ("", False), ("≤3000", True)]
)
def test_a_target_that_was_another_when_the_form_went_out_is_named(requirement: str, told_of: bool) -> None:
    found = read(form(*ALL), targets((1.0, "投入", requirement, "万元", "3000", "")))
    details = [(one.where.cell if one.where else "", one.details) for one in findings(found) if one.code == "R24"]
    wanted = {"number": "1", "indicator": "投入", "then": requirement, "now": "≥3000"}
    assert details == ([("C2", wanted)] if told_of else [])


def test_formats_of_targets_cells() -> None:
    lines = (1.0, "投入", "", "", 3000.0, ""), (2.0, "公开率", "", "", 0.95, "")
    plain = read(form(*ALL), targets(*lines), look=CellDetails(formats={("指标完成情况", "E3"): "0%"}))
    assert plain.returned is not None
    assert [one.value for one in plain.returned.target_entries] == [Decimal(3000), Decimal(95)]
    odd = read(
        form(*ALL), targets(*lines), look=CellDetails(formats={("指标完成情况", "E2"): "0,", ("指标完成情况", "E3"): "0.00"})
    )
    assert odd.returned is not None
    assert [one.value for one in odd.returned.target_entries] == [None, None]
    assert {(one.code, one.where and one.where.cell) for one in odd.findings} == {("V02", "E2"), ("V02", "E3")}
    looked = CellDetails(errors={("指标完成情况", "E2"): "#N/A"}, struck=frozenset({("指标完成情况", "F3")}))
    assert read(form(*ALL), targets(*lines[:1]), look=looked).returned.target_entries[0].value is None  # type: ignore[union-attr]


def test_words_that_a_merge_covers_are_not_read() -> None:
    found = read(form(*ALL, merged=((3, 6, 4, 6),)))
    assert found.returned is not None
    assert [one.progress for one in found.returned.entries] == ["", "", "做了。"]


def test_forms_that_do_not_say_how_values_count_together_ask_for_the_same() -> None:
    both = measure(1, ["甲科", "乙科"], text="编制目录。", targets=(AMOUNT,))
    for then in ("≥3000", "≥3000（各科室合计）"):
        found = read(form(row(1.0)), targets((1.0, "投入", then, "万元", "3000", "")), measures=(both,))
        assert told(found) == []
    found = read(form(row(1.0)), targets((1.0, "投入", "（各科室合计）", "万元", "3000", "")), measures=(both,))
    assert [one.code for one in found.findings] == ["R24"]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"])
def test_every_error_value_is_none_of_an_offices_words(error: str) -> None:
    found = read(form(row(1.0, problems=error), *ALL[1:]))
    assert [(one.code, one.where and one.where.cell) for one in findings(found)] == [("V06", "I3")]
    assert found.returned is not None
    assert found.returned.entries[0].problems == ""


def test_a_completion_day_that_a_merge_covers_is_not_read() -> None:
    found = read(form(*ALL, merged=((3, 7, 4, 7),)))
    assert found.returned is not None
    assert [one.completed for one in found.returned.entries] == [None, None, None]
